"""Who is on the way to a nurse's licence, and has none yet.

They ask as nurses and not as aestheticians, but of the time before the licence.
"""

import re

NURSING = "nursing"
_I = (
    r"(?:^\W*(?:(?:hi|hey|hello|ok|so)\W+)?|\b(?:i'?m|i am|im|i was|i'?ve been|as)\s)"
    r"(?:an?\s|the\s|just\s|still\s|currently\s|already\s)?"
)
_NURSE = r"(?:rn|registered nurse|nurse)"
_DEGREE = r"(?:nursing|a?bsn|adn)"
NURSING_STUDENT = re.compile(
    # "I'm a nursing student", "almost done with nursing school", "graduated with my BSN".
    rf"{_I}(?:\w+[- ](?:year\s|semester\s)?)?(?:{_DEGREE}|rn)[- ](?:students?|majors?)\b"
    rf"|{_I}(?:almost (?:done|finished) (?:with )?)?(?:in|finish\w+) (?:my )?"
    r"(?:nursing school|a?bsn|adn)\b(?!\s(?:to|or))"
    rf"|\bgraduat\w+\s(?:from |with |in )?(?:my |an? |the )?{_DEGREE}\b"
    # "I'll be an RN in May", "before I take the NCLEX".
    rf"|\bi(?:'?ll| will| am gonna| will finally) (?:soon )?be (?:an? )?{_NURSE}"
    r" (?:in|by|this|next|soon|after)\b"
    r"|\b(?:take|taking|sit\w*|study\w* for|before|until) (?:the |my )?nclex\b(?!-?pn)",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    rf"\b(?:i'?m|i am|im)\s(?:now\s|already\s)?(?:an?\s)?(?:licensed\s)?{_NURSE}\b"
    r"(?!\s(?:student|major|program))"
    r"|\b(?:passed|cleared)\s(?:my\s|the\s)?nclex\b|\b(?:have|got) my (?:rn|license)\b",
    re.IGNORECASE,
)


def studies_nursing(text: str) -> bool | None:
    """Whether the writer has no nurse's licence yet; None where nothing tells it."""
    if NURSING_STUDENT.search(text):
        return True
    return False if _LICENSED.search(text) else None
