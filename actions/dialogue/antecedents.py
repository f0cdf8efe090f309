"""Whether "it" and "they" mean something that the message itself names before them."""

import re

THING = (
    r"\b(?:loans?|grants?|debts?|jobs?|licen[cs]es?|exams?|tests?|contracts?|commissions?"
    r"|tax(?:es)?|insurance|botox|fillers?|lasers?|microneedling|nursing|records?|tips?"
    r"|clients?)\b"
)
EMPLOYER = (
    r"\b(?:boss(?:es)?|managers?|owners?|employers?|company|companies|doctors?|dermatologists?"
    r"|derms?|med ?spas?|spas?|salons?|clinics?|hospitals?|practices?|offices?)\b"
)
THEY = re.compile(r"\b(?:they|they'?re|theyre|them|their|theirs)\b", re.IGNORECASE)


def is_named_before(text: str, start: int) -> bool:
    """Whether a thing or employer is named before the pronoun that starts there."""
    return re.search(f"{THING}|{EMPLOYER}", text[:start], re.IGNORECASE) is not None


def they_are_employers(text: str) -> bool:
    """Whether "if a medspa takes me, will they pay" speaks of who employs."""
    they = THEY.search(text)
    if they is None:
        return False
    return re.search(EMPLOYER, text[: they.start()], re.IGNORECASE) is not None
