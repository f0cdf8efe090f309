"""Which of the amounts of a message are the visitor's own: in hand, or a wished limit.

Only words, so that `actions.turn` can ask it.
"""

import re
from collections.abc import Sequence

FILL = r"(?:(?:up|like|about|only|just|maybe|around|roughly|a|total|of|literally|\$)\s?)*"
HAD_BEFORE = re.compile(
    r"\b(?:i|we|ive|i'?ve|we'?ve)\s(?:(?!don|not|can)\w+\s){0,2}?"
    rf"(?:have|got|has|saved|had)\s{FILL}$"
    rf"|\b(?:my|our) savings?(?: account)? (?:is|are|has|have|of)\s{FILL}$",
    re.IGNORECASE,
)
HAD_BEHIND = re.compile(
    r"\s?(?:dollars?|bucks|usd)?\s?(?:\w+\s){0,2}?(?:in (?:my |the |our )?(?:savings?|bank"
    r"|hand|account|pocket)|saved|to my name|cash)\b",
    re.IGNORECASE,
)
# "I said 800, not 14k", "I don't have 14k", "instead of 12k".
DENIED_BEFORE = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|never|instead of|rather than)\s(?:the |that |a |my )?\$?$"
    r"|\b(?:don'?t|do not|can'?t|cannot|couldn'?t|can not|never|aint|ain'?t)\s(?:\w+\s)"
    rf"{{0,2}}?(?:have|got|afford|pay|spend|do|drop|say|said|find)\s{FILL}$",
    re.IGNORECASE,
)
# "Would it be 4877 with everything" asks of a price.
PRICE_BEFORE = re.compile(
    r"\b(?:would|will|is|isn'?t|does|did)\s(?:(?!i\b|we\b)[\w'-]+\s){1,5}?"
    rf"(?:be|cost|costs|run|charge|come to|come out to)\s{FILL}$",
    re.IGNORECASE,
)
# A price exclaimed at is nobody's own money.
DEAR_BEHIND = re.compile(
    r"\W{0,3}(?:[\w']+\W{1,2}){0,3}?(?:insane|crazy|nuts|wild|ridiculous|outrageous"
    r"|robbery|steep|expensive|pricey|too (?:much|high|expensive|steep)|unaffordable"
    r"|(?:way )?more than (?:i|we|my)|(?:over|above|beyond|out of) (?:my|our)"
    r"|out of reach|a lot of money|a joke|a rip ?off)\b",
    re.IGNORECASE,
)


def in_hand(text: str, spans: Sequence[range]) -> list[range]:
    """The amounts that somebody says to have: "got like 800 in savings"."""
    return [span for span in spans if span and _is_had(text, span)]


def own(text: str, spans: Sequence[range]) -> list[range]:
    """The amounts that are the visitor's own, those in hand before all others."""
    return in_hand(text, spans) or [span for span in spans if not _is_others(text, span)]


def _is_had(text: str, span: range) -> bool:
    before, behind = text[: span.start].rstrip("$"), text[span.stop :]
    if DENIED_BEFORE.search(before) or DEAR_BEHIND.match(behind):
        return False
    return bool(HAD_BEFORE.search(before) or HAD_BEHIND.match(behind))


def _is_others(text: str, span: range) -> bool:
    before, behind = text[: span.start].rstrip("$"), text[span.stop :]
    is_price = PRICE_BEFORE.search(before) or DEAR_BEHIND.match(behind)
    return bool(span) and bool(is_price or DENIED_BEFORE.search(before))
