"""Occupations that people ask about and no figure of the catalogue stands for."""

import re

from actions.advice.choosing_words import JOINED
from actions.turn import Turn

# The name, as it stands behind "for", by the words people use.
UNHELD = {
    r"\bfront[- ]?desk|receptionists?\b": "front-desk work",
    r"\bclinical research\w*|research (coordinator|assistant)s?\b": "clinical research",
    r"\b(eye)?lash (tech\w*|artists?)\b": "lash artists",
    r"\bnail tech\w*|manicurists?\b": "nail technicians",
    r"\bbarbers?\b": "barbers",
    r"\b(medical )?scribes?\b": "medical scribes",
    r"\bphlebotom\w+\b": "phlebotomists",
    r"\b(cnas?|nursing assistants?)\b": "nursing assistants",
    r"\b(surgical|scrub) tech\w*": "surgical technologists",
    r"\bdental (assistants?|hygien\w+|assisting)\b": "dental assistants and hygienists",
    r"\b(spa|salon|med ?spa|clinic|practice) managers?\b": "spa and clinic managers",
    r"\b(patient|treatment|med ?spa|spa|salon|clinic|practice|sales) coordinators?\b": (
        "patient coordinators"
    ),
    r"\bspa attendants?\b": "spa attendants",
    r"\b(laser tech\w*|laser hair removal tech\w*)\b": "laser technicians",
    r"\btattoo artists?\b": "tattoo artists",
    # At a surgeon's office one works.
    r"\bplastic surgeons?\b(?!'?s?'? (?:offices?|practices?|clinics?|centers?|place)"
    # Who pays is the employer.
    r"|\s(?:\w+ly )?pays? (?:\w+ )?(?:more|less|better|worse|well|good)\b)": (
        "plastic surgeons"
    ),
    r"\b(lpns?|lvns?|(practical|vocational) nurses?)\b": "practical nurses",
}
OWN = r"\b(i'?m|i am|im|as|work as|i was|been)\s(?:an?\s|currently\s|now\s)*$"
ELSEWHERE = "bls.gov/ooh lists many others."


def unheld_named(turn: Turn) -> list[str]:
    """The occupations of the message that the catalogue doesn't hold, in its order."""
    found = []
    for words, name in UNHELD.items():
        match = re.search(words, turn.text, re.IGNORECASE)
        if match and not re.search(OWN, turn.text[: match.start()], re.IGNORECASE):
            found.append((match.start(), name))
    return [name for _, name in sorted(found)]


def weighs_careers(turn: Turn) -> bool:
    """Whether an occupation that isn't held is put beside another: "this or scribe"."""
    named = [*unheld_named(turn), *turn.named_occupations]
    is_put = bool(unheld_named(turn)) and JOINED.search(turn.text) is not None
    return is_put and (len(named) > 1 or turn.mentions(r"\b(this|that|it|esth\w*)\b"))
