"""What a message asks by its words, though it was read as something near."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.people.trades import MEDICAL_CODES
from actions.safety.danger_words import tells_harm
from actions.turn import Turn

# Behind talk of the exam nothing else is failed.
FAILS = re.compile(
    r"\W*(?:(?:and|so|but|ok|then)\W+)*what (?:happens )?if (?:i|you|u|someone|they)"
    r" (?:fail|flunk|bomb|don'?t pass|dont pass|can'?t pass)"
    r"(?: (?:it|that|the (?:test|exam)|again|tho|though|the first time))*\W*",
    re.IGNORECASE,
)
EXAM_TOPICS, EXAM = ("exam",), "ask_exam"
# "What am I allowed to do as an MA" asks of a trade, and nobody is in danger.
ALLOWED = re.compile(
    r"\b(?:am i|are we|is an? [\w ]{2,20}) (?:\w+ )?allowed to do\b"
    r"|\bwhat (?:can|may) (?:i|we) (?:\w+ )?do as\b",
    re.IGNORECASE,
)
# Tasks with a word of harm in them.
TASKS = re.compile(
    r"\bnumbing\b(?! (?:won'?t|isn'?t|never|hasn'?t))|\b(?:blood draws?|draw(?:ing)? blood"
    r"|chemical peels?|lip (?:fillers?|injections?)|eye ?(?:brows?|lash\w*))\b",
    re.IGNORECASE,
)
ALARM, SURE_ALARM = "report_emergency", 0.95
# "I heard Texas lets them needle; but I'm in Boston" asks what holds in Boston.
HEARD_ALLOWED = re.compile(
    r"\bi(?:'?ve| have)? (?:heard?|read|saw|was told)\b[^.?!;]{0,40}"
    r"\b(?:lets?|allows?|permits?|(?:is|are) allowed|can|may)\b",
    re.IGNORECASE,
)
# Who may inject asks what, and not the way there.
WHAT_TO_INJECT = re.compile(
    r"\bwhat (?:all |exactly )?(?:(?:can|may|could) (?:i|we|each of us)|(?:am i|are we)"
    r" allowed to)(?: \w+)? inject\b",
    re.IGNORECASE,
)
SCOPE = "ask_scope"


def asked_rather(turn: Turn) -> str | None:
    """The intent that the words of a message tell better than its reading does."""
    if turn.slots.get(REQUESTED_SLOT) or turn.text.startswith("/"):
        return None
    text, intent = turn.text, turn.intent
    if intent != EXAM and turn.slots.get("topic") in EXAM_TOPICS and FAILS.fullmatch(text):
        return EXAM
    if intent == ALARM and ALLOWED.search(text) and turn.confidence < SURE_ALARM:
        return SCOPE if turn.says_own_trade and not _tells_harm(text) else None
    if intent == "correct_bot" and turn.values("procedure"):
        return SCOPE if turn.places and HEARD_ALLOWED.search(text) else None
    if intent == "ask_injector_path" and turn.own_occupation in MEDICAL_CODES:
        return SCOPE if WHAT_TO_INJECT.search(text) else None
    return None


def _tells_harm(text: str) -> bool:
    """Whether a message tells of harm beside the tasks that it names."""
    return tells_harm(TASKS.sub(" ", text))
