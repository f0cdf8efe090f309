"""Occupations of a message that are an employer or a post, and not what is asked about.

"I applied to dermatologists", "at a derm", "the dermatologist wants to pay me $19" name
a place of work; "they want a medical assistant" names whom somebody else looks for.
"""

import re
from dataclasses import replace

from actions.entities import Entity

DERMATOLOGIST, PHYSICIAN = "29-1213", "29-1229"
# The workplace that a doctor stands for; a surgeon has another one.
WORKPLACES = {DERMATOLOGIST: "dermatology_practice", PHYSICIAN: "physician_office"}
SURGEON = re.compile(r"surgeon", re.IGNORECASE)
_ONE = r"(?:(?:an?|the|my|our|this|that|some|any|local|nearby|private|few|two|several)\s)*"
_STAFF = (
    r"(?:a?esth\w+|estis?|medical assistants?|mas?|nurses?|rns?|nps?|pas?|lpns?|people"
    r"|staff|injectors?|assistants?|receptionists?)"
)
BEFORE = re.compile(
    # "At a derm", "work for a dermatologist", "applied to dermatologists".
    rf"\b(?:at|inside)\s{_ONE}$"
    r"|\b(?:work\w*|job\w*|hired|employ\w+|position|gig|assist\w*|desk|appl(?:y|ied|ying"
    r"|ications?)|interview\w*|resumes?|went|call(?:ed|ing)?|email\w*|offer\w*|post|role"
    rf"|{_STAFF}|experience)\s(?:\w+\s){{0,2}}?(?:for|with|by|to|under|from|in|at)\s"
    rf"{_ONE}$"
    rf"|\b(?:hired|employed|ghosted|rejected|fired|trained|interviewed|paid) by\s{_ONE}$"
    r"|\b(?:a?esth\w+|mas?|medical assistants?|nurses?) (?:for|of|with|under)\s"
    r"(?:an?|the|my)\s$"
    # "Assistant of the dermatologist" is a post beside one …
    rf"|\bassist(?:ant|ants|ing)?\s(?:of|for|to|with)\s{_ONE}$"
    # … and "what I earn in a spa or with a dermatologist" a place.
    r"|\b(?:work\w*|earn\w*|make|paid|pay|hours|job\w*)\b[^.?!]{0,70}"
    rf"\s(?:with|beside|alongside|under)\s{_ONE}$"
    # "In clinic of dermatologist".
    rf"|\b(?:clinics?|offices?|practices?|consult\w*) of\s{_ONE}$"
    # Of one's own doctor nobody asks the pay.
    r"|\b(?:my|our)\s(?:local\s|old\s|last\s|current\s|new\s)?$"
    r"|\b(?:went to|going to|saw|asked|called|visited)\s(?:an?|the|some|my)\s$",
    re.IGNORECASE,
)
OF_DOCTORS = re.compile(r"\b(?:become|becoming|residency|pre-?med|shadow\w*)\b", re.I)
BEHIND = re.compile(
    r"(?:'?s?'?)(?:(?:,\s|\sor\s|\sand\s|/|\s/\s)(?:plastics?(?: surg\w+)?|med ?spa|spa"
    r"|cosmetic|surgical|family))?\s(?:offices?|clinics?|practices?|groups?|firms?|owner|place)\b"
    r"|(?:\s(?:in|near|from)\s[\w, ]{2,25}?)?\s"
    r"(?:that |who |which |there |here |near me |nearby |just |also |only |now |even )*"
    r"(?:offer(?:s|ed|ing)?\b|hir(?:e|es|ed|ing)\b|is (?:hiring|paying|offering)\b"
    r"|delegat\w+|sign(?:s|ed)? off\b|approv(?:es|ed)\b|oversees\b|orders? it\b"
    r"|rejected\b|ghosted\b|interviewed\b|fired\b|said\b|told\b|gave me\b|let(?:s)? me\b"
    r"|want(?:s|ed)? (?:to pay|to hire|me|an?|some\w+)\b"
    r"|(?:will|would|can|could|to) (?:pay|hire|train|give|offer|take) (?:me|us|you|an?)\b"
    r"|i (?:work|worked|interviewed|applied|talked|went|asked)\b|where i\b"
    rf"|pay(?:s|ing)? (?:me|us|their|her|his|my|an?|the|{_STAFF}|\$?\d))",
    re.IGNORECASE,
)
# Several of them pay their staff: "do dermatologists pay better than spas".
SEVERAL_PAY = re.compile(
    r"(?<=s)\s(?:usually |generally |really )?pay (?:more|less|better|worse|well|good)\b",
    re.IGNORECASE,
)
# "Med spas vs derm", "a derm or med spa job" name two places of work.
_SPA = r"(?:med(?:ical)?[- ]?spas?|(?:day )?spas?|salons?|clinics?)"
_JOINT = r"\s?(?:vs\.?|versus|or|and|/|than|compared to)\s?(?:an?\s|the\s)?"
DERM = re.compile(r"derms?|dermatology", re.IGNORECASE)
BEHIND_A_SPA = re.compile(rf"\b{_SPA}{_JOINT}$", re.IGNORECASE)
BEFORE_A_SPA = re.compile(rf"{_JOINT}{_SPA}\b|\sjobs?\b", re.IGNORECASE)
SOUGHT = re.compile(
    r"\b(?:want(?:s|ed|ing)?|needs?|look(?:s|ed|ing)? for|hir(?:e|es|ing|ed)|prefers?"
    r"|advertis\w+|asks? for|(?:says?|said|ad|posting|listing) (?:is )?for|rather have"
    r"|only tak(?:e|es))\s(?:(?!as\b)\w+\s)?(?:an?\s|the\s|only\s|some\s|their\s)?$",
    re.IGNORECASE,
)
BY_SELF = re.compile(
    r"\b(?:i|we|to)\s(?:\w+\s){0,2}(?:want|need|look|hire|prefer|ask)\w*\b[^.?!]{0,20}$",
    re.IGNORECASE,
)

# "Would a plastic surgeon pay better": who pays is the employer, also one alone.
PAYS = re.compile(
    r"\s(?:\w+ly\s)?pays? (?:more|less|better|worse|well|good|higher|lower)\b",
    re.IGNORECASE,
)
WOULD_PAY = re.compile(
    r"\b(?:would|do|does|did|will|if|which|who|can|or)\b[^.?!]*$", re.IGNORECASE
)


def as_employer(entity: Entity, text: str) -> Entity:
    """A doctor who is an employer as the workplace; other words as they are."""
    workplace = WORKPLACES.get(entity.value) if entity.kind == "occupation" else None
    if workplace is None or OF_DOCTORS.search(text):
        return entity
    before, behind = text[: entity.start], text[entity.end :]
    is_payer = PAYS.match(behind) and WOULD_PAY.search(before)
    pays = is_payer or SEVERAL_PAY.match(text, entity.end)
    is_derm = DERM.fullmatch(text[entity.start : entity.end]) is not None
    beside = BEHIND_A_SPA.search(before) or BEFORE_A_SPA.match(behind)
    pays = pays or (beside if is_derm else None)
    if not (BEFORE.search(before) or BEHIND.match(behind) or pays):
        return entity
    if SURGEON.search(text[entity.start : entity.end]):
        workplace = "plastic_surgery"
    return replace(entity, kind="workplace", value=workplace)


def is_sought(entity: Entity, text: str) -> bool:
    """Whether an occupation is whom an employer looks for: "they want an MA"."""
    before = text[: entity.start]
    is_other = SOUGHT.search(before) is not None and not BY_SELF.search(before)
    return entity.kind == "occupation" and is_other


PRESCRIBERS = (DERMATOLOGIST, PHYSICIAN, "29-1171", "29-1071")
# "Do I need a doctor on site", "without the physician there", "under an NP's orders".
WATCHED = re.compile(
    r"\b(?:need|have|require\w*|without|under|with no|w/o|has to be|must have)"
    r"\s(?:an?\s|the\s|my\s|some\s|any\s)?(?:supervis\w+\s|collaborat\w+\s"
    r"|medical\s|sponsoring\s)?$|\b(?:supervis\w+|collaborat\w+|overseeing)\s$"
    r"|\b(?:supervis\w+|collaborat\w+)\b[^.?!]{0,20}\bwho\s\w+\s(?:in\s)?$",
    re.IGNORECASE,
)
ON_SITE = re.compile(
    r"\s(?:\w+\s){0,3}?(?:on[- ]?site|there|present|in the (?:building|room|office|house)"
    r"|around|nearby|supervis\w+|over me|over(?:see|sight)\w*|sign\w* off|'?s? orders?"
    r"|who (?:does|is|knows)|as (?:my )?(?:supervisor|director|collaborator)|to supervise"
    r"|to inject|to work|physician|agreement)\b|\s*(?:[.?!;,)]|$)",
    re.IGNORECASE,
)

# "With the NP on site", "the doctor is in the building": who is there, and asks nothing.
PRESENT = re.compile(
    r"(?:'s|\s(?:is|was|being|will be|would be|has to be|must be))?"
    r"(?:\s(?:always|only|also|not|never|right))*"
    r"\s(?:on[- ]?site|present|in the (?:building|room|office|house)|around|there)\b",
    re.IGNORECASE,
)


def is_supervisor(entity: Entity, text: str) -> bool:
    """Whether a prescriber is named as whom the writer needs beside or above them."""
    if entity.kind != "occupation" or entity.value not in PRESCRIBERS:
        return False
    before, behind = text[: entity.start], text[entity.end :]
    if PRESENT.match(behind):
        return True
    watched = WATCHED.search(before)
    return bool(watched and ON_SITE.match(behind))
