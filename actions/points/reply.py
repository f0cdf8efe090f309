"""What a point says to a visitor, with its figures filled in."""

import re

import us

from actions.catalog.figures import citation, occupation
from actions.dialogue.protest_words import ASKS
from actions.meanings import MEANINGS
from actions.points.fields import FIELD, OF_A_PLACE, OF_A_STATE, fields_of, fill
from actions.points.opening import fitting
from actions.points.points import Point, points
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END, capitalised

ELSEWHERE = "Elsewhere "
STATES = [state.name for state in us.states.STATES]
BY_STATE = re.compile(rf"(?:^|(?<=[.?!] ))(?=(?:{'|'.join(STATES)}): )")
# An answer that begins so says that it is each state's rule.
DIFFERS = re.compile(
    r"^[^.]*\b(?:depends on (?:the|your contract and the) state|state law"
    r"|each state|(?:some|most|many|several|few) states|differs)\b",
    re.IGNORECASE,
)
MOST_WORDS = 90
# That no table of it is held is said by naming the state.
HOLDS_NONE = re.compile(r"I hold no (?:table|list|rule)s? (?:of|on) (?:it|them|this)\.")
HAS_SIGNED = (
    r"\b(?:i|we)(?:'ve| have|'d)? (?:already |just |had )?(?:signed|quit|left|resigned)\b"
    r"|\balready signed\b|\b(?:got|was|been|been) (?:fired|let go|laid off|terminated)\b"
    r"|\b(?:they|she|he|boss) (?:fired|let me go|terminated)\b"
)
TO_SIGN = (
    r"\b(?:if|when|before|should|until|unless) (?:i|we) (?:\w+ )?(?:sign|quit|left|leave)"
)
BEFORE_SIGNING = re.compile(r"\bbefore (?:you )?sign(?:ing)?\b", re.IGNORECASE)
SIGNED = (
    "As it is signed, its text counts: an employment lawyer or legal aid says what of it "
    "holds."
)

OF_WAGES = ("pay", "median", "low", "high")


def asks_again(turn: Turn) -> Point | None:
    """The point answered last, where "and in Ohio?" asks it of another place."""
    point = points().get(turn.slots.get("point") or "")
    return point if point and turn.places and depends_on_place(point) else None


def depends_on_place(point: Point) -> bool:
    """Whether the point says something else in another place."""
    return bool(fields_of(point.answer + point.next_step) & OF_A_PLACE)


def reply_of(turn: Turn, point: Point) -> Reply:
    """The point's answer with its figures filled in."""
    text, sources = fill(turn, point.answer)
    text = fitting(text, point, _asked(turn, point))
    text = _own_state_first(turn, _after_signing(turn, text))
    next_step, _ = fill(turn, point.next_step)
    if not next_step and turn.place is None and fields_of(point.answer) & OF_A_STATE:
        next_step = "Which state is it for?"
    buttons = [_button(turn, item) for item in point.buttons]
    cited = [citation(turn.session, dataset) for dataset in point.sources]
    return Reply(
        text,
        next_step=next_step,
        offer=buttons[0] if point.next_step else None,
        buttons=buttons,
        sources=[*dict.fromkeys(sources + cited), citation(turn.session, "field_guide")],
    )


def _after_signing(turn: Turn, text: str) -> str:
    """The text without what is for the time before signing, for who has signed or left."""
    if not turn.mentions(HAS_SIGNED) or turn.mentions(TO_SIGN):
        return text
    sentences = SENTENCE_END.split(text)
    kept = [each for each in sentences if not BEFORE_SIGNING.search(each)]
    return " ".join([*kept, SIGNED]) if kept and kept != sentences else text


def _asked(turn: Turn, point: Point) -> str:
    """The part of the message that asks for a point; all of it where none does."""
    for part in turn.parts:
        near = [*part["points"][:1], *(part.get("behind") or [])[:1]]
        if ASKS.search(part["said"]) and any(item["id"] == point.id for item in near):
            return str(part["said"])
    return turn.text


def _own_state_first(turn: Turn, text: str) -> str:
    """An answer on some states, with what is known of the visitor's before the others.

    "Elsewhere" is nobody's state: of one that isn't named no rule is held.
    """
    alone = _alone(turn, text)
    if alone:
        return alone
    sentences = SENTENCE_END.split(text)
    rest = next((each for each in sentences if each.startswith(ELSEWHERE)), "")
    others = [each for each in sentences if each != rest]
    if not (rest and turn.place and any(name in " ".join(others) for name in STATES)):
        return _admitted(turn, text)
    state, said = turn.place.state_name, rest.removeprefix(ELSEWHERE).strip(" ,:")
    own = [each for each in others if re.search(rf"\b{state}\b", each)]
    if not own:
        return " ".join([f"For {state} I hold no rule on it: {said}", *others])
    theirs = [each for each in others if each not in own]
    said = capitalised(said) if state in said else rest
    return " ".join([*own, *theirs, said])


def _alone(turn: Turn, text: str) -> str:
    """What a text says of the visitor's state, where it goes state by state.

    "California: yes … Texas: no …" is for a Texan what stands behind "Texas".
    """
    state = turn.place.state_name if turn.place else ""
    blocks = BY_STATE.split(text)
    own = next((each for each in blocks if state and each.startswith(f"{state}: ")), "")
    return "" if blocks[0].strip() else own.strip()


def _admitted(turn: Turn, text: str) -> str:
    """The text; where it goes by states and names only others, with that said."""
    state = turn.place.state_name if turn.place else ""
    # Its boards are named in all of them.
    is_told = re.search(rf"\b{state}\b(?!'s (?!\()| (?:State|Board|Dep))", text)
    if not state or is_told or not DIFFERS.search(text):
        return text
    if not any(re.search(rf"\b{name}\b", text) for name in STATES):
        return text
    first, *more = SENTENCE_END.split(text)
    more = [each for each in more if not HOLDS_NONE.fullmatch(each)]
    said = " ".join([first, f"For {state} I hold no rule on it.", *more])
    return said if len(said.split()) <= MOST_WORDS else text


def _button(turn: Turn, item: str) -> Button:
    """A button for an intent, or for it of an occupation: "ask_pay 29-1141"."""
    intent, _, code = item.partition(" ")
    if not code:
        return button(MEANINGS[intent], intent)
    who = occupation(turn.session, code)
    return button(f"{MEANINGS[intent]}: {who.plural}", intent, occupation=code)


def occupation_of(point: Point) -> str | None:
    """The one occupation whose wage a point tells; None where it tells several or none."""
    told = {
        found[2]
        for found in FIELD.finditer(point.answer)
        if found[1] in OF_WAGES and found[2]
    }
    return next(iter(told)) if len(told) == 1 else None
