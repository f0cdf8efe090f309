""" "Which of those is fastest", "which pays most": asked of the ways just compared."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choice_options import Option, option
from actions.case import Case
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed, usd, with_article

FEWEST, MOST, MOST_WORDS = 2, 4, 14
# A message that weighs one of these alone asks for no advice.
FASTEST = re.compile(
    r"\b(?:fastest|quickest|shortest|soonest|faster|quicker|shorter|sooner|least (?:time"
    r"|school\w*|years)|less (?:time|school\w*|years)|longest|longer)\b",
    re.IGNORECASE,
)
LONGEST = re.compile(r"\blonge(?:st|r)\b", re.IGNORECASE)
BEST_PAID = re.compile(
    r"\b(?:pay|paid|paying|earn|mak|bring)\w*\b[^.?!]{0,20}\b(?:most|more|best|better"
    r"|highest|higher|least|less)\b"
    r"|\b(?:most|more|best|better|highest|higher)[- ](?:\w+ )?(?:pay\w*|paid|money|salary"
    r"|income|wages?)\b",
    re.IGNORECASE,
)
OF_THOSE = re.compile(
    r"\b(?:which|what|who|whats|wich)\b(?:'?s| is| one| ones| way| path| job| of)*", re.I
)
# What was compared stays known; these asked of it just now.
COMPARED = (
    "choice_of_occupations", "pay", "outlook", "training_length", "career_path",
    "injector_path", "training_path", "scope",
)  # fmt: skip
NATION = "the United States"


class TellWhichOfThose(Case):
    """The ways just compared in the order that is asked for, the first one first."""

    topic = "choice_of_occupations"
    uses_place = True
    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed:
            return False
        if turn.slots.get("schools_shown") or turn.slots.get("topic") not in COMPARED:
            return False
        if turn.named_occupations or turn.values("procedure") or turn.values("workplace"):
            return False
        is_short = len(turn.text.split()) <= MOST_WORDS
        is_asked = OF_THOSE.search(turn.text) is not None and _asked(turn) is not None
        return is_short and is_asked and len(_codes(turn)) >= FEWEST

    def reply(self, turn: Turn) -> Reply:
        options = [option(turn, code) for code in _codes(turn)[:MOST]]
        text = _by_pay(options) if _asked(turn) == BEST_PAID else _by_time(turn, options)
        return Reply(
            text,
            buttons=[
                button("What each may do", "ask_scope"),
                button("The working life", "ask_working_life"),
            ],
            sources=list(dict.fromkeys(s for item in options for s in item.sources)),
            slots={"occupations": [item.code for item in options]},
        )


def _codes(turn: Turn) -> list[str]:
    return [str(code) for code in turn.slots.get("occupations") or []]


def _asked(turn: Turn) -> re.Pattern[str] | None:
    """By what alone the message sorts the ways; None where by both or neither."""
    found = [words for words in (FASTEST, BEST_PAID) if words.search(turn.text)]
    return found[0] if len(found) == 1 else None


def _by_pay(options: list[Option]) -> str:
    paid = sorted(
        (item for item in options if item.median_usd),
        key=lambda item: item.median_usd or 0,
        reverse=True,
    )
    unheld = [item.plural for item in options if not item.median_usd]
    if not paid:
        return f"I hold no pay of {listed(unheld)}."
    rest = [f"{item.plural} {usd(item.median_usd or 0)}" for item in paid[1:]]
    none = f" Of {listed(unheld)} I hold no pay." if unheld else ""
    return (
        f"{capitalised(paid[0].plural)} earn most of these: a median of "
        f"{usd(paid[0].median_usd or 0)} a year in {paid[0].area or NATION}"
        f"{', before ' if rest else ''}{listed(rest)}. Half earn more, half less; years, "
        f"place and employer move it.{none}"
    )


def _by_time(turn: Turn, options: list[Option]) -> str:
    is_longest = LONGEST.search(turn.text) is not None
    timed = sorted(
        (item for item in options if item.months),
        key=lambda item: item.months or 0,
        reverse=is_longest,
    )
    timed += [item for item in options if not item.months]
    first, rest = timed[0], timed[1:]
    others = "; ".join(f"{item.name}: {item.length}" for item in rest)
    way = "takes longest of these" if is_longest else "is the fastest of these"
    becoming = capitalised(f"becoming {with_article(first.name)}")
    return f"{becoming} {way}: {first.length}. Then {others}. Part time takes longer."
