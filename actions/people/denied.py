"""What a visitor says not to be: "I am not nurse", "forget nursing", "I'm no physician".

What is denied is unlearnt, and stays so until it is plainly said: a wrong guess of who
asks would else spoil every answer after it.
"""

import re
from collections.abc import Iterable

NURSE, PRACTITIONER, ASSISTANT = "29-1141", "29-1171", "29-1071"
DERMATOLOGIST, PHYSICIAN = "29-1213", "29-1229"
MEDICAL_ASSISTANT, AESTHETICIAN = "31-9092", "39-5094"
# Beside the SOC codes: what no code holds.
PRACTICAL, STUDIES = "practical", "studies"
# The words for a trade, most special first, and what somebody who denies it isn't.
_TRADES = (
    (r"(?:lpns?|lvns?|rpns?|(?:practical|vocational) nurses?)", {PRACTICAL}),
    (r"(?:nurse pract\w*|nps?|fnps?|aprns?|arnps?|pmhnps?)", {PRACTITIONER}),
    (r"(?:rns?|registered nurses?)", {NURSE}),
    (r"(?:nurs(?:e|es)|nursing|bsn)", {NURSE, PRACTITIONER, PRACTICAL}),
    (r"(?:pas?|pa-?cs?|physician(?:'?s)? (?:assistants?|associates?))", {ASSISTANT}),
    (
        r"(?:md|mds|physicians?|doctors?|docs?|dermatologists?|(?:derm )?residents?)",
        {DERMATOLOGIST, PHYSICIAN},
    ),
    (r"(?:mas?|medical assistants?)", {MEDICAL_ASSISTANT}),
    (r"(?:a?estheticians?|estis?|cosmetologists?)", {AESTHETICIAN}),
    (r"(?:med(?:ical)?[- ])?students?", {STUDIES}),
)
_ADVERBS = (
    r"(?:(?:even|really|actually|still|currently|in fact|at all|ever|been|being|yet|any"
    r"|licensed|an?|the|some|kind of)\s)*"
)
_NOT = (
    r"\b(?:(?:i'?m|i am|im|i was|ive|i'?ve|i have|me|myself|we are|we'?re)\s"
    rf"{_ADVERBS}(?:not|never|no|nor)\s|i ?ain'?t\s|i am no longer\s|i'?m no longer\s"
    r"|(?:but |and )?not (?=an?\s))"
)
# "Forget nurse", "in aesthetics, not nursing": a way that isn't wanted, which is no word
# of what a nurse is.
_REFUSED = (
    r"\b(?:forget(?: about)?|skip|drop|leave out|enough (?:of|about|with)"
    r"|stop (?:with|about))\s(?:the |all the |that |this )?"
    r"|(?:,|-|;|\bbut)\s*not (?:about |in |for )?(?=nurs)"
    r"|\bi (?:don'?t|do not|dont|never) (?:want|wanna|need|wanted|asked? (?:about|for))"
    r"(?: to)?(?: be| do| study| become| go to| hear about)?\s(?:an? )?"
)
# Behind a trade these are somebody else, or only a part of it: "not a nurse manager".
_PART = (
    r"(?!\s+(?:injector|manager|educator|anesth\w+|coach|home|aide|board|assist\w*|tech\w*"
    r"|school|student|program))(?!['’]s\b)"
)
_I_AM = r"\b(?:i'?m|i am|im|as|being)\s(?:now\s|already\s)?(?:an?\s|the\s)?(?:\w+\s){0,2}?"


def denied_trades(text: str) -> frozenset[str]:
    """The SOC codes, and kinds beside them, that the writer says not to be."""
    return _found(_NOT + _ADVERBS, text)


def refused_trades(text: str) -> frozenset[str]:
    """Those that the writer wants nothing of, without saying what they are."""
    return _found(rf"(?:{_REFUSED})", text)


def unlearnt(texts: Iterable[str]) -> frozenset[str]:
    """What the writer denied or refused in these messages, oldest first, for good.

    What they plainly say to be ("I'm an RN") no refusal denies: a nurse who wants no
    more of nursing stays one.
    """
    denied: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    for text in texts:
        now = denied_trades(text)
        said = plainly_said(text) - now
        plain = (plain - now) | said
        denied = (denied - said) | now | (refused_trades(text) - plain)
    return denied


def plainly_said(text: str) -> frozenset[str]:
    """What the writer says in so many words to be: "I'm an RN", "as a nurse", "RN here"."""
    found: set[str] = set()
    said = _without(text)
    for words, meant in _TRADES:
        at_start = rf"^\W*{words}\s(?:here|in|with|for)\b"
        if re.search(rf"{_I_AM}{words}\b{_PART}|{at_start}", said, re.IGNORECASE):
            found |= meant
    return frozenset(found)


def _without(text: str) -> str:
    """The text without what is denied in it."""
    words = "|".join(words for words, _ in _TRADES)
    return re.sub(rf"(?:{_NOT}{_ADVERBS})(?:{words})\b", " ", text, flags=re.IGNORECASE)


def _found(lead: str, text: str) -> frozenset[str]:
    found: set[str] = set()
    for words, meant in _TRADES:
        tail = r"(?:\s(?:or|nor|and|/)\s(?:an?\s)?[\w-]+)?"
        for match in re.finditer(rf"{lead}{words}\b{_PART}{tail}", text, re.IGNORECASE):
            found |= meant
            # "I'm not a nurse or PA" denies both.
            second = re.search(r"\s(?:or|nor|and|/)\s(?:an?\s)?([\w-]+)$", match[0])
            for other, also in _TRADES if second else ():
                if second and re.fullmatch(other, second[1], re.IGNORECASE):
                    found |= also
    return frozenset(found)
