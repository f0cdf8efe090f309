"""Which way one leans between a shorter clinical degree and medical school."""

import re

from actions.advice.choices import OF_SCHOOLS
from actions.advice.choosing_words import JOINED, weighs
from actions.advice.lean_text import YOURS, here
from actions.advice.words import EXPLICIT, is_open
from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import citation, medical_training, schooling
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.people.kinds import IN_COLLEGE, PRESCRIBERS, kind_of
from actions.people.short_forms import OF_STATES
from actions.reply import Reply, button
from actions.turn import Turn

ASSISTANT, PRACTITIONER, DERMATOLOGIST = "29-1071", "29-1171", "29-1213"
# With another way among them they are put side by side.
DEGREES = (ASSISTANT, PRACTITIONER, DERMATOLOGIST, "29-1229")
# The longer and the shorter way, each by its words.
LONG = (
    r"(?:med(?:ical)? school|m\.?d\.?|d\.?o\.?|derm(?:atolog\w+)?|doctor|physician"
    r"(?! a)|residency)"
)
SHORT = {
    ASSISTANT: r"(?:p\.?a\.?(?:-?c)?|physician a\w+|pa school)",
    PRACTITIONER: r"(?:n\.?p\.?|nurse prac\w+|fnp|dnp)",
}
BETWEEN = r"[^.?!\n]{0,30}?(?:\b(?:or|vs\.?|versus|and)\b|/)[^.?!\n]{0,25}?"
BOTTOM_LINE = re.compile(
    r"\b(?:bottom line|be honest|honestly|straight answer|just tell me|pick one"
    r"|final answer"
    r"|your call|tl;?dr)\b",
    re.IGNORECASE,
)
STATS = re.compile(
    r"\b(?:gpa|mcat|stats|grades|step [12]|scores?|[23]\.\d\d?)\b", re.IGNORECASE
)
# "Who earns more", "what's the difference" are answered by figures.
OF_FACTS = re.compile(
    r"\b(?:earn\w*|salar\w+|differen\w+|growth|demand|how long|how many"
    r"|supervis\w+|allowed|legally)\b",
    re.IGNORECASE,
)
MOST_WORDS_BARE = 8


class TellDegree(Case):
    """ "Bottom line, PA or MD?"."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_of_places = intent in OF_SCHOOLS or OF_STATES.search(turn.text) or _states(turn)
        if not is_open(intent, turn) or turn.trained_in or is_of_places:
            return False
        if OF_FACTS.search(turn.text) or {*turn.named_occupations} - {*DEGREES}:
            return False
        if turn.says_own_trade or (
            kind_of(turn) in PRESCRIBERS and not _wants_school(turn)
        ):
            return False
        is_bare = len(turn.text.split()) <= MOST_WORDS_BARE
        asks = (
            is_bare
            or weighs(turn.text)
            or BOTTOM_LINE.search(turn.text)
            or EXPLICIT.search(turn.text)
        )
        return bool(asks) and _shorter(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        code = _shorter(turn.text) or ASSISTANT
        name = "physician assistant" if code == ASSISTANT else "nurse practitioner"
        years, programs = medical_training(turn.session), schooling(turn.session, code)
        pay, best = here(turn, code), here(turn, DERMATOLOGIST)
        length = f"{programs[0].length}, after college" if programs else "a graduate degree"
        if code == PRACTITIONER:
            length = "nursing first, then a graduate degree"
        texts = [turn.text, *(message.text for message in turn.before[:3])]
        has_stats = any(STATS.search(text) for text in texts)
        is_premed = kind_of(turn) == IN_COLLEGE
        page = "paeaonline.org" if code == ASSISTANT else "the program's page"
        text = fitting(
            f"I'd lean towards {name}, if skin work is the point: dermatology has few "
            "places, and nobody can promise one.",
            [
                f"{name.capitalize()}: {length}"
                f"{f', median {pay.annual_median} a year' if pay else ''}.",
                f"Dermatologist: {years.in_all} years after high school"
                f"{f', {best.annual_median}' if best else ''}.",
                f"Your numbers I can't judge: compare them at {page} and aamc.org."
                if has_stats
                else "",
                "Either way grades and hours with patients count, so nothing is lost "
                "this year."
                if is_premed
                else "",
            ],
            "What turns it round: you want the last word and surgery, and would be "
            f"content as another kind of doctor. {YOURS}",
        )
        return Reply(
            _in_short(turn, name) if is_mostly_said(text, said_lately(turn)) else text,
            buttons=[
                button("The way to dermatology", "ask_become_dermatologist"),
                button("Shorter ways", "ask_career_path"),
            ],
            sources=[
                *(program.citation for program in programs[:1]),
                *(figures.citation for figures in (pay, best) if figures),
                years.citation,
                citation(turn.session, "field_guide"),
            ],
        )


def _states(turn: Turn) -> bool:
    """Whether the letters stand for states: "PA or MD", read as two places."""
    return any(
        turn.text[e.start : e.end].upper() == "MD"
        for e in turn.entities
        if e.kind == "state"
    )


def _in_short(turn: Turn, name: str) -> str:
    """The same lean in other words, for who asks once more."""
    again = (
        f"Bottom line: {name}. Medical school only if you would be content in any "
        "specialty, since the match decides. What would move me: your grades and year, and "
        f"how long you can live without full pay. {YOURS}",
        f"It stays {name}, as long as you tell me nothing that speaks against it: a wish "
        "for surgery or to work under nobody would. Shadow one of each for a day, then "
        f"choose. {YOURS}",
    )
    said = said_lately(turn)
    return next((text for text in again if not is_mostly_said(text, said)), again[-1])


def _shorter(text: str) -> str | None:
    """The shorter degree that is put beside medical school, by its SOC code."""
    if not JOINED.search(text) and "/" not in text and "between" not in text.lower():
        return None
    return next((code for code, words in SHORT.items() if _are_joined(words, text)), None)


def _are_joined(words: str, text: str) -> bool:
    pairs = ((words, LONG), (LONG, words))
    return any(
        re.search(rf"\b{one}\b{BETWEEN}\b{other}\b", text, re.IGNORECASE)
        for one, other in pairs
    )


def _wants_school(turn: Turn) -> bool:
    """Whether one who was read as such before is still choosing."""
    return not any(m.says_own_trade for m in turn.before) and turn.slots.get(
        "own_occupation"
    ) in (ASSISTANT, PRACTITIONER)
