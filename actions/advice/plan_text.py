"""What plans share: numbered steps and the one thing to do this week."""

import re

from actions.catalog.figures import Citation, citation, licence
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.reply import Button, Reply, button
from actions.smalltalk.languages import IN_SPANISH
from actions.turn import Turn
from actions.wording import count

# Asked for the first step alone, that one goes before the others.
FIRST_ONE = re.compile(
    r"\b(?:step (?:one|1|number one)|(?:first|1st|next|one|single|best|smartest) (?:\w+ )?"
    r"(?:step|move|thing)|do (?:first(?!,? (?:and |then )*second)|1st|tomorrow"
    r"|(?:this|next)"
    r" \w+))\b",
    re.IGNORECASE,
)
# What a step is, before what explains it.
HEAD = re.compile(r"[;:(]|, (?!and\b)|\. ")
SMALL = ("A", "The", "School", "Ask", "Get", "First", "Keep", "Have", "Read", "Change")
PLACES = ("Second", "Third", "Fourth")
# So many words the steps of a plan may have; further ones that can wait are left out.
MOST_WORDS = 80


def board_of(turn: Turn) -> tuple[str, list[Citation]]:
    """The esthetics board of the visitor's state, without what stands behind its name."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if rule is None:
        return "your state's esthetics board", []
    page = f" ({rule.website})" if rule.website else ""
    return f"the {rule.board.split(' (')[0]}{page}", [rule.citation]


def hours_of(turn: Turn) -> tuple[str, list[Citation]]:
    """What the visitor's state asks for; "" where it isn't known."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if rule is None or not rule.hours or turn.place is None:
        return "", []
    hours = f"{turn.place.state_name} asks for {count(rule.hours, 'hour')}"
    return hours, [rule.citation]


def numbered(
    steps: list[str],
    this_week: str,
    sources: list[Citation],
    turn: Turn,
    lead: str = "",
    next_step: str = "",
    buttons: list[Button] | None = None,
    spare: str = "",
) -> Reply:
    """The steps, one a line, and what to do this week.

    `spare` is the last step, where there is room for it.
    """
    said = [*steps, spare]
    if sum(len(step.split()) + 1 for step in [lead, this_week, *said]) <= MOST_WORDS:
        steps = said
    lines = [f"{place}. {step}" for place, step in enumerate(filter(None, steps), 1)]
    if FIRST_ONE.search(turn.text):
        lines = [f"First: {this_week}", "Then, in this order:", *lines]
    else:
        lines.append(f"This week: {this_week}")
    text = "\n".join([*([lead] if lead else []), *lines])
    if is_mostly_said(text, said_lately(turn)):
        text = _in_short(this_week, [step for step in steps if step])
    if turn.mentions(r"\b(?:espa[nñ]ol|spanish)\b"):
        text = f"{text}\n\n{IN_SPANISH}"
    return Reply(
        text,
        next_step=next_step,
        buttons=buttons
        or [
            button("Find schools", "find_schools"),
            button("Financial aid", "ask_financial_aid"),
            button("What is allowed?", "ask_scope"),
        ],
        sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
    )


def _in_short(this_week: str, steps: list[str]) -> str:
    """The same plan in few words, for who didn't follow it or asks once more."""
    heads = [HEAD.split(step, maxsplit=1)[0].strip().rstrip(".") for step in steps]
    if "board" in this_week.lower():
        # That is the first thing already.
        heads = [head for head in heads if "board" not in head.lower()]
    first = f"In few words. First: {this_week}"
    told = [
        f"{place}: {head[0].lower() if head.split()[0] in SMALL else head[0]}{head[1:]}."
        for place, head in zip(PLACES, heads, strict=False)
    ]
    return " ".join([first, *told, "Which of these shall I explain?"])
