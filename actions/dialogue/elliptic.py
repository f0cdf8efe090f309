"""Questions that name nothing of their own: "do i need experience", "how much is that"."""

import re
from collections.abc import Iterable

from actions.dialogue.protest_words import ASKS, SENTENCE

MOST_WORDS = 11
# What names one of these asks about it.
SUBJECTS = frozenset({"occupation", "procedure", "workplace", "school"})
_NAMES = re.compile(
    r"\b(?:schools?|colleges?|academ\w+|programs?|class(?:es)?|courses?|training|degrees?"
    r"|licen[cs]\w+|exams?|tests?|boards?|states?|jobs?|careers?|salar\w+|wages?|tips?"
    r"|commission|insurance|loans?|fafsa|aid|grants?|tuition|kits?|residenc\w+"
    r"|fellowships?|certif\w+|apprentic\w+|resume|interviews?|contracts?|clients?|rent"
    r"|booths?|suites?|owners?|business|estheti\w+|aestheti\w+|esti\w*|medical|medspas?"
    r"|facials?|skin\w*|nurs\w+|doctors?|injec\w+|units?|hygien\w+)\b",
    re.IGNORECASE,
)


# "A separate license for that" leaves open for what.
_OF_THAT = re.compile(
    r"\b(?:for|of|in|with|on|about|to do) (?:that|it|this|those|them|one)\W*$", re.I
)


def is_elliptic(text: str, kinds: Iterable[str] = ()) -> bool:
    """Whether a message asks in a few words without saying of what.

    `kinds` are those of its entities.
    """
    is_short = len(text.split()) <= MOST_WORDS and not text.startswith("/")
    names = SUBJECTS & set(kinds) or (_NAMES.search(text) and not _OF_THAT.search(text))
    is_asked = any(ASKS.search(sentence) for sentence in SENTENCE.split(text))
    return is_short and not names and is_asked
