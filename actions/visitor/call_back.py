"""Whether a message asks that a person gets back to the visitor."""

import re

CALL_BACK = (
    r"\b(?:call|phone|ring|text|email|mail|write|contact) me\b|\bget back to me\b"
    r"|\b(?:someone|somebody|anyone|a person|people) (?:to |can |could |please )?"
    r"(?:call|contact|write|text|email)\b|\b(?:phone call|call from)\b"
    r"|\breach out to me\b|\bcall (?:me )?back\b|\bleave (?:a|my) (?:message|number)\b"
)
# "Stop calling", "don't email me".
NOT_WANTED = r"\b(?:don'?t|do not|dont|stop|never|quit|not to|no need to)\b"
# Read so, a message says nothing clearer.
UNCLEAR = ("nlu_fallback", "out_of_scope", "inform", "affirm")


def asks_to_be_called(text: str, intent: str) -> bool:
    """Whether "yes, have someone contact me" stands in what is read as nothing else."""
    if intent not in UNCLEAR or re.search(NOT_WANTED, text, re.IGNORECASE):
        return False
    return re.search(CALL_BACK, text, re.IGNORECASE) is not None
