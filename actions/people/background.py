"""Health trades without figures of their own, and students before medical school.

The catalogue holds ten occupations. What somebody is besides ("paramedic", "CNA",
"pre-med") is remembered by its name, so that later answers are theirs, too.
"""

import re

PREMED = "premed"
# The name by the words that its people use of themselves.
OTHER_LICENCES = {
    r"paramedics?|emt(?:-?[abp])?s?|emergency medical tech\w*": "paramedic or EMT",
    r"cnas?|nurs(?:e|ing) (?:assistants?|aides?)": "nursing assistant",
    r"phleb\w*": "phlebotomist",
    r"(?:surgical|scrub|or) tech\w*|surg tech|csts?": "surgical technologist",
    r"(?:dental )?hygienists?|rdh": "dental hygienist",
    r"dental assist\w+|rda": "dental assistant",
    r"pharmacists?|pharm\.?d": "pharmacist",
    r"pharm(?:acy)? tech\w*": "pharmacy technician",
    r"(?:vet(?:erinary)?|vet) (?:tech\w*|nurses?|assist\w+)|rvt|cvt|lvt": (
        "veterinary technician"
    ),
    r"(?:rad|x-?ray|radiologic|mri|ct) tech\w*": "radiologic technologist",
    r"respiratory therapists?|rrt": "respiratory therapist",
}
_SELF = (
    r"(?:^\W*(?:(?:hi|hey|hello|ok|so)\W+)?|\b(?:i'?m|i am|im|i was|i'?ve been|ive been"
    r"|work(?:ed|ing)?(?: \w+)? as|currently|as)\s)(?:an?\s|the\s)?(?:[\w-]+\s){0,2}?"
)
# Behind it at the start of a message: "paramedic in Tampa", "hygienist for 12 years".
_IS_ONE = (
    r"(?=\s*(?:$|[,.;!(]|here\b|for \d|of \d|x ?\d|\d+ y|in\b|at\b|with\b|by trade"
    r"|making|earning|getting|and (?:i )?(?:make|earn|get)|want|wanna|looking|trying"
    r"|thinking|hoping|who\b|and i\b|but\b|license|turned))"
)
# "I'm thinking dental hygienist", "as in a CNA or".
_THOUGHT_OF = re.compile(
    r"\b(?:become|becoming|be|being|to|about|into|if|or|vs|think\w*|consider\w*|maybe"
    r"|lean\w*|torn|dating|marrying|not)\b",
    re.IGNORECASE,
)
_COLLEGE = (
    r"\bpre[- ]?med(?:s|ical)?\b(?! (?:do|need|are|have))|\b(?:bio\w*|chem\w*|neuro\w*"
    r"|psych\w*|health sciences?|kinesiology) (?:pre-?med )?(?:major|undergrad)\b"
    r"|\b(?:freshman|sophomore|junior|senior)\b[^.?!]{0,40}\b(?:derm\w*|med(?:ical)? school"
    r"|doctor|mcat|premed|college|bio\w*)\b"
    r"|\b(?:taking|studying for|retak\w+) (?:the |my )?mcat\b|\bmy mcat\b"
)


def trades_named(text: str) -> list[str]:
    """The health trades that a message names, of whomever: "a way for a pharmacist"."""
    return [
        name
        for words, name in OTHER_LICENCES.items()
        if re.search(rf"(?<!my )\b(?:{words})\b", text, re.IGNORECASE)
    ]


def background_of(text: str) -> str | None:
    """The trade or stage that the writer tells of and no slot of an occupation holds."""
    for words, name in OTHER_LICENCES.items():
        found = re.search(rf"{_SELF}(?:{words})\b{_IS_ONE}", text, re.IGNORECASE)
        if found and not _THOUGHT_OF.search(found[0]):
            return name
    return PREMED if re.search(_COLLEGE, text, re.IGNORECASE) else None
