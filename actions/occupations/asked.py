"""Which occupations a message asks about, and what of them: pay, training, growth."""

import re

from actions.turn import Turn

DERMATOLOGIST = "29-1213"
PAY, LENGTH, GROWTH, ENTRY = "pay", "length", "growth", "entry"
ASPECTS = {
    PAY: r"\b(pays?|paid|salar\w+|wages?|earn\w*|income"
    # "Does it make me look desperate" asks of no pay.
    r"|makes?(?! (?:me|us|you|u|him|her|them|it|sense|sure|a|an|the|my)\b))\b",
    LENGTH: r"\b(how (long|many (years|months|weeks))|years?|months|length|fast\w*"
    r"|quick\w*|soon\w*|short\w*)\b",
    GROWTH: r"\b(grow\w*|outlook|project(ed|ion)\w*|job market|in demand)\b",
    ENTRY: r"\b(certificat\w*|certified|degree|requirements?|prerequisit\w*|training"
    r"|school|study|how do (i|you) become|experience)\b",
}
DEGREE = r"\b(degree|years|money|career|paths?)\b"
COMPARED = r"\b(compar\w*|side by side|vs|versus|difference)\b"
ALL_OF_THEM = (
    r"\b(each|both|all (three|two|of them)|the (three|two|3|2)|every) ?"
    r"(of them|paths?|ways?|jobs?|careers?|occupations?)?\b"
)
WHICH_OF_THEM = (
    r"^\W*(?:so |and |ok(?:ay)? )*(?:which (?:is|of)|(?:which|what) (?:one|path|way))\b"
)
# What was said wrongly, or isn't what the visitor is, isn't asked about.
REJECTED = re.compile(
    r"\b(?:gave (?:me )?only|that(?:'?s| is) about|(?:i'?m|i am|im) not (?:an?|the)?"
    r"|told me about|stop with|no|not|(?:didn'?t|did not) (?:ask|say) [^.?!]{0,30}?)"
    r"\s*(?:an?\s)?$",
    re.IGNORECASE,
)
# "Nurses?? I said front desk."
DISOWNED = re.compile(r"^\s*\?+\s*(?:i|no)\b", re.IGNORECASE)
NOT_ASKED = r"\b(?:not|no|isn'?t|forget)(?: the| about)? $"
ASSISTING, MEDICAL_ASSISTANT = r"\bmedical assisting\b", "31-9092"
CHOICE = r"\b(which|what)\b.*\b(suggest|recommend|advise|choose|pick|take|best|better)\b"
DOCTORS = ("become_dermatologist", "residency", "dermatology_work")
WHOLE_PATH = r"\b(whole|entire|full) (path|way)|total years|years in (all|total)\b"


def codes_asked(turn: Turn) -> list[str]:
    """The occupations asked about: those named, or "each of them" of before."""
    asked = [
        entity.value
        for entity in turn.entities
        if entity.value in turn.named_occupations
        and not REJECTED.search(turn.text[: entity.start])
        and not DISOWNED.search(turn.text[entity.end :])
    ]
    if turn.mentions(ASSISTING):
        asked.append(MEDICAL_ASSISTANT)
    before = turn.slots.get("occupations") or []
    are_meant = turn.mentions(ALL_OF_THEM) or _is_which_of_them(turn)
    if not asked and len(before) > 1 and are_meant:
        return [str(code) for code in before]
    of_talk = turn.slots.get("topic") in DOCTORS or before == [DERMATOLOGIST]
    if not asked and of_talk and turn.mentions(WHOLE_PATH):
        return [DERMATOLOGIST]
    return list(dict.fromkeys(asked))


def _is_which_of_them(turn: Turn) -> bool:
    """Whether "which one is faster" chooses, with no schools on screen."""
    return not turn.slots.get("schools_shown") and turn.mentions(WHICH_OF_THEM)


def aspects_asked(turn: Turn) -> list[str]:
    """What is asked of the occupations, without what the message rules out."""
    return [
        aspect
        for aspect, words in ASPECTS.items()
        if any(
            not re.search(NOT_ASKED, turn.text[: found.start()], re.IGNORECASE)
            for found in re.finditer(words, turn.text, re.IGNORECASE)
        )
    ]
