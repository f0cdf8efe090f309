"""Letters that may be states or occupations: "PA", "MA" and "MD"."""

import re
from dataclasses import replace

from actions.entities import Entity

# Codes of states that are also short for an occupation.
SHORT_FORMS = {"PA": "29-1071", "MA": "31-9092"}
PHYSICIAN = "29-1229"
_DEGREE = r"(?:pa|np|do|rn|dnp|crna|physician a\w+|nurse(?: prac\w+)?)"
_OR = r"\s?(?:/|,|\b(?:or|vs\.?|versus|and)\b)\s?(?:an? |the )?"
AMONG_DEGREES = re.compile(
    rf"(?<!in )(?<!near )\b{_DEGREE}{_OR}md\b|(?<!in )(?<!near )\bmd{_OR}{_DEGREE}\b"
    r"|\bmd (?:route|path|school|program|degree)\b",
    re.IGNORECASE,
)
OF_STATES = re.compile(
    r"\b(?:states?|laws?|live|living|mov(?:e|ing)|transfer\w*|licen[cs]\w+|baltimore"
    r"|philly|schools (?:in|near|around)|esth\w+ (?:schools?|programs?))\b",
    re.IGNORECASE,
)
MEDICAL_ASSISTANTS = re.compile(
    r"\bM\.?A'?s\b|\bmas (?=(?:in|at|make|earn|get|paid)\b)(?![^.?!]*\b(?:por|en|que)\b)"
    # As it is misspelled, too.
    r"|(?i:\bmed(?:ical|icle|cal)? as+ist[eaiou]nts?\b)"
)
# "PA in dermatology", "dermatologist or PA", "PA = physician assistant".
_MEDICAL = (
    r"(?:dermatologists?|derm|np|rn|nurse(?: practitioner)?|nursing|physician|esti"
    r"|a?esthetics|a?esthetician)s?"
)
IS_ASSISTANT = re.compile(
    r"^\W*PA (?:here|with \d|for \d)"
    r"|\bPA\s*(?:=|in derm|means)"
    rf"|\b{_MEDICAL}\s*(?:,|or|vs\.?|versus|and)\s*(?:an?\s)?PA\b"
    rf"|\bPA\s*(?:,|or|vs\.?|versus|and)\s*(?:an?\s)?{_MEDICAL}\b"
    r"|\b(?:an?|become)\sPA\b"
    r"|\bPA (?:school|program)\b.*\b(?:bio\w*|bachelor\w*|prereq\w*|residency|mbbs"
    r"|doctor)\b",
    re.IGNORECASE,
)
# "MA at a derm office", "I'm an MA", "MA = medical assistant".
IS_MEDICAL_ASSISTANT = re.compile(
    r"\b(?:an?|as|i'?m|been|certified|my|other)\s+MAs?\b(?!\s+(?:licen|state|board|school))"
    r"|\bMAs?\s*(?:=|means|stands for|here\b)"
    # No state lies in another place: "MA in Texas".
    r"|^\W*(?:(?:hi|hey|hello)\W+)?MA\s+in\s(?!general|terms)"
    r"|\bMAs?\s+(?:at|with|for|who|and want|working|to)\b"
    r"|\bMAs?\s+in (?:an? |the )?(?:derm|plastic|med ?spa|clinic|office|doctor|family)",
    re.IGNORECASE,
)
# "Esthetics, MA, or stay put", "esti school or MA": one of several trades.
_TRADE = (
    r"(?:a?esthetic(?:s|ian)?|esti(?:e|es|s)?|cosmo(?:tology|tologist)?|nails?"
    r"|nail tech|nursing"
    r"|nurse|rn|lpn|lvn|cna|np|pa|emt|phleb\w*|dental \w+|hygienist|barber\w*|hair|lash\w*"
    r"|scribe|massage|laser tech)(?: school| program| license| route)?"
)
_NO_PLACE = (
    r"(?!\s+(?:licen|state|board|law|rule|hours|regs|requirement))"
    r"(?!\s*(?:,|or|and|vs|/)\s*(?-i:[A-Z]{2})\b)"
)
AMONG_TRADES = re.compile(
    rf"\b{_TRADE}\s*(?:,?\s*(?:or|vs\.?|versus)|/)\s*(?:an?\s|do(?:ing)?\s)?MA\b{_NO_PLACE}"
    rf"|\b{_TRADE}\s*,\s*MA\s*,?\s*(?:or|and|vs)\b(?!\s*(?-i:[A-Z]{{2}})\b)"
    rf"|\bMA\s*(?:,?\s*(?:or|vs\.?|versus)|/)\s*(?:an?\s|do(?:ing)?\s)?{_TRADE}\b",
    re.IGNORECASE,
)
# "MA job": the work of an assistant, where no place is named before it.
WORK_OF_MA = re.compile(
    r"(?<!in )(?<!, )MA (?:jobs?|positions?|roles?|work|route|certif\w+)\b"
    r"|(?<!in )\bMA job\b",
    re.IGNORECASE,
)
# "I was assistant of a dermatologist": the post, whose name is only the half of it.
ASSISTANT_OF = re.compile(
    r"(?:\b(?:i'?m|i am|im|i was|was|i work\w*|worked|working|i'?ve been|been|as)\s"
    r"(?:an?\s|the\s)?(?:\w+\s)?)(?P<post>assistants?)\s(?:of|to|for)\s"
    r"(?:an?\s|the\s|my\s|some\s)?"
    r"(?:derm\w*|doctors?|physicians?|(?:plastic )?surgeons?)\b",
    re.IGNORECASE,
)
BEAUTICIANS = ("39-5012", "39-5094")
ONE_MA = re.compile(r"\bMA\b", re.IGNORECASE)
NAMES_PLACE = re.compile(
    r"(?:\b(?:in|near|from|around|to|live|(?<!answered )(?<!only )for)|,)$", re.IGNORECASE
)
IN_STATE = re.compile(r"\b(?:in|near|from|around)$", re.IGNORECASE)
# "A way up from MA", "going from MA to RN": what one is, not where.
FROM_TRADE = re.compile(
    rf"\b(?:way|step|path|move|moving|going|go|climb|grow|advanc\w+|ladder) up from MA\b"
    rf"|\bup from MA\b|\bfrom (?:being |an? )?MA (?:in)?to (?:an? |being )?{_TRADE}\b"
    r"|\bafter MA\b|\bMA[- ]to[- ](?:RN|LPN|LVN|PA|NP|nurse)\b",
    re.IGNORECASE,
)
SAYS_MA = re.compile(r"\b(?:i'?m|i am|as|being|work as) an? MA\b", re.IGNORECASE)
# Behind these "MA" is a state also for who is a medical assistant.
STATE_FOR_MA = re.compile(
    r"(?:\b(?:in|near|around|live|outside|(?:i'?m|im|am|here|come|came|mov\w+|licen\w+"
    r"|relocat\w+|transferr?\w*|back) (?:from|to))|\w,)$",
    re.IGNORECASE,
)


def as_trade(
    entity: Entity, text: str, is_of_medicine: bool, own: str | None = None
) -> Entity:
    """ "PA" and "MA" are occupations where the talk is of medical careers.

    Who is a medical assistant (`own`) hardly means Massachusetts.
    """
    surface = text[entity.start : entity.end].upper()
    if surface == "MD" and entity.kind == "state" and _is_degree(entity, text):
        return replace(entity, kind="occupation", value=PHYSICIAN)
    occupation = SHORT_FORMS.get(surface) if entity.kind == "state" else None
    if not occupation:
        return entity
    trade = replace(entity, kind="occupation", value=occupation)
    if occupation == SHORT_FORMS["PA"] and IS_ASSISTANT.search(text):
        return trade
    before = text[: entity.start].rstrip()
    among = AMONG_TRADES.search(text) if occupation == SHORT_FORMS["MA"] else None
    if among and entity.start in range(*among.span()) and not IN_STATE.search(before):
        return trade
    if occupation == SHORT_FORMS["MA"]:
        climbs = any(entity.start in range(*m.span()) for m in FROM_TRADE.finditer(text))
        is_one = own == occupation or SAYS_MA.search(text) is not None
        if climbs or (is_one and not STATE_FOR_MA.search(before)):
            return trade
    if NAMES_PLACE.search(before):
        return entity
    is_assistant = occupation == SHORT_FORMS["MA"] and IS_MEDICAL_ASSISTANT.search(text)
    return trade if is_assistant or is_of_medicine else entity


def _is_degree(entity: Entity, text: str) -> bool:
    """Whether "MD" stands among degrees, and not among states: "PA or MD for me"."""
    if OF_STATES.search(text):
        return False
    among = (m.span() for m in AMONG_DEGREES.finditer(text))
    return not IN_STATE.search(text[: entity.start].rstrip()) and any(
        start <= entity.start < end for start, end in among
    )


def medical_assistants(text: str, entities: list[Entity]) -> list[Entity]:
    """The assistants of a text that names them by letters: in the plural it is no state."""
    among = (AMONG_TRADES, WORK_OF_MA)
    at = [
        (match.start() + ma.start(), match.start() + ma.end())
        for words in among
        for match in words.finditer(text)
        for ma in ONE_MA.finditer(match[0])
    ]
    at += [match.span() for match in MEDICAL_ASSISTANTS.finditer(text)]
    if not any(e.value in BEAUTICIANS and not e.negated for e in entities):
        # Who has a beautician's training besides asks as one.
        at += [match.span("post") for match in ASSISTANT_OF.finditer(text)]
    return [
        Entity("occupation", SHORT_FORMS["MA"], start, end)
        for start, end in dict.fromkeys(at)
        if not any(e.start <= start < e.end for e in entities)
    ]
