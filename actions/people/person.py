"""Who a visitor is beyond their occupation: kind of nurse, trained abroad, a student."""

import re

from actions.places.abroad import wishes_there
from actions.places.own import ANOTHER

PRACTICAL_NURSE = r"\b(lpns?|lvns?|rpns?|(practical|vocational) nurses?)\b"
# Only Canada's provinces name their practical nurses so.
CANADIAN = re.compile(
    r"\brpns?\b|\bcanadian (?:\w+ )?(?:nurse|rn|lpn|np)\b"
    r"|\b(?:nurse|rn|lpn|a?esthetician|licen[cs]ed?)\b[^.?!]{0,12}\b(?:from|in)\s"
    r"(?:alberta|british columbia|quebec|manitoba|saskatchewan|nova scotia|toronto)\b",
    re.IGNORECASE,
)
ANOTHER_COUNTRY = "another country"
FOREIGN = re.compile(
    r"\b(?:foreign[- ](?:trained|educated|doctor|nurse|licen[cs]e|degree|graduate|dentist"
    r"|diploma|certificate|training|hours|a?esthetician|cosmetologist)"
    r"|my (?:home )?country|back home|abroad|overseas"
    r"|(?:colombian|mexican|peruvian|dominican|venezuelan|cuban|brazilian|argentin\w+"
    r"|ecuadorian|salvadoran|guatemalan|honduran|filipin[ao]|indian|nigerian|haitian"
    r"|jamaican|ukrainian|russian|polish|korean|chinese|vietnamese|iranian|canadian)\s"
    r"(?:\w+\s)?(?:nurse|rn|doctor|physician|dentist|a?esthetician|cosmetologist"
    r"|licen[cs]e|degree|diploma))\b",
    re.IGNORECASE,
)
# Before a country's name: what was learnt or done there.
LEARNT_THERE = re.compile(
    r"\b(?:nurse|rn|enfermera|doctor|physician|dermatologist|dentist|a?esthetician|esti"
    r"|cosmetolog\w+|licensed|trained|studied|school|degree|diploma|certificate|worked"
    r"|practi[cs]ed|am|i'?m|come|was|hours)\b[^.?!]{0,30}\b(?:from|in)\s(?:\w+\s)?$"
    r"|\b(?:i am|i'?m|im|i was) (?:an? )?(?:\w+ ){1,4}of\s$"
    r"|\blicen[cs]es?\b[^.?!]{0,12}\bfrom\s$",
    re.IGNORECASE,
)
# "I'm 23 from Guatemala, no study here": where somebody comes from is no training.
ONLY_FROM = re.compile(
    r"\b(?:i'?m|i am|im|come|came|am|was)\b(?:(?!\b(?:nurse|rn|doctor|trained|licen\w+"
    r"|\w+(?:ist|ian)|studied|school|degree|diploma|worked)\b)[^.?!])*\bfrom\s(?:\w+\s)?$",
    re.IGNORECASE,
)
LEARNT_NOTHING = re.compile(
    r"\bfrom (?:zero|scratch|the (?:beginning|start))\b"
    r"|\b(?:no|never|without|not|don'?t have|didn'?t) (?:\w+ ){0,2}(?:stud\w+|school\w*"
    r"|experience|degree|diploma|training|education|career)\b",
    re.IGNORECASE,
)
# "I do this in Brazil many years, is it allowed here" is asked of here.
HERE = re.compile(r"(?i:\b(?:here|usa|u\.s\.a?|america|united states|the states)\b)|\bUS\b")
MOVES_THERE = re.compile(
    r"\b(?:move|moving|go|going|travel\w*|work) (?:\w+ )?(?:to|in) $", re.IGNORECASE
)
MEDICINE = "medicine"
MEDICAL_STUDENT = re.compile(
    # "I'm 1 year in" is no M1.
    r"(?<!['’])\b(?:oms|ms|m)[- ]?(?:[1-4]|i{1,3}|iv)\b(?! degree)"
    r"|\b(?:med(?:ical)?|do|md|osteopathic) students?\b"
    r"|\b(?:im|i'?m|i am|currently|already|still|am) (?:\w+ ){0,3}in med(?:ical)? school\b"
    r"|\b(?:my|our) (?:med(?:ical)? |do |home )?(?:school has no|home program|clerkships?)"
    r"|\b(?:first|second|third|fourth|1st|2nd|3rd|4th|final)[- ]?(?:year|yr) (?:med\w*"
    r"|do|md)\b"
    r"|\bmy (?:step ?[12]|comlex|usmle)\b",
    re.IGNORECASE,
)
REGISTERED = r"\b(?:i'?m|i am|said|as|meant) (?:an? )?(?:rns?|registered nurses?)\b"
NOT_ONE = re.compile(
    r"\bnot (?:an? |the )?(?:lpns?|lvns?|rns?"
    r"|(?:practical|vocational|registered) nurses?)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:un)?(?:till?|when|once|before|after|by the time|if) "
    r"(?:i'?m|i am|i become|im) an? "
    r"(?:rns?|lpns?|lvns?|(?:registered|practical|vocational) nurses?)\b",
    re.IGNORECASE,
)
# "I'm an LPN", "LPN in Houston": said of oneself; "as an RN", "can an LPN" asks.
OF_SELF = re.compile(
    r"(?:^\W*|\b(?:i'?m|i am|im|i was|work as|been|my)\b[^.?!]{0,24})"
    r"(?:\ban?\s)?(?:lpns?|lvns?|rpns?|rns?|(?:practical|vocational|registered) nurses?)\b",
    re.IGNORECASE,
)


def said_of_self(text: str, countries: list[tuple[str, int]]) -> dict[str, str]:
    """The slots that a message fills: kind of nurse, country of training, studies.

    `countries` are the names of foreign countries with where they begin in the text.
    """
    said: dict[str, str] = {}
    # "I'm an RN, not LPN" is no practical nurse; "till I'm an RN" is none yet.
    text = NOT_YET.sub(" ", NOT_ONE.sub(" ", text))
    if re.search(PRACTICAL_NURSE, text, re.IGNORECASE):
        said["nurse_kind"] = "practical"
    elif re.search(REGISTERED, text, re.IGNORECASE):
        said["nurse_kind"] = "registered"
    if MEDICAL_STUDENT.search(text):
        said["studies"] = MEDICINE
    is_here = HERE.search(text) is not None
    learnt = [
        name
        for name, start in countries
        if (LEARNT_THERE.search(text[:start]) and not wishes_there(text[:start]))
        or (is_here and not MOVES_THERE.search(text[:start]))
    ]
    if learnt and LEARNT_NOTHING.search(text):
        learnt = [
            name
            for name, start in countries
            if name in learnt and not ONLY_FROM.search(text[:start])
        ]
    if learnt:
        said["trained_in"] = learnt[0]
    elif CANADIAN.search(text):
        said["trained_in"] = "Canada"
    elif FOREIGN.search(text):
        said["trained_in"] = ANOTHER_COUNTRY
    return said


def is_anothers(text: str) -> bool:
    """Whether the practical nurse of a message is somebody else: "my friend is an LPN"."""
    found = re.search(PRACTICAL_NURSE, text, re.IGNORECASE)
    sentence = re.split(r"[.?!;\n]", text[: found.start()])[-1] if found else ""
    return ANOTHER.search(sentence) is not None


def is_of_self(text: str) -> bool:
    """Whether the kind of nurse is what the visitor is, and not only asks about."""
    return OF_SELF.search(text) is not None
