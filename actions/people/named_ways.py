"""Trades that a message names without their name, and "derm" that names none.

"Too old to start nursing" asks about the registered nurse; "my first derm job", said by
a physician assistant, is of a field and not of the dermatologist.
"""

import re

from actions.entities import Entity

NURSE, ASSISTANT, DERMATOLOGIST = "29-1141", "29-1071", "29-1213"
_TOWARD = (
    r"(?:start\w*|begin\w*|go(?:ing|in)?|back|switch\w*|chang\w+|into|to|do(?:ing)?|stud\w+"
    r"|pursu\w+|for|meant|mean|about|try(?:ing)?|consider\w*|learn\w*|finish\w*|with|in"
    r"|becom\w+|choos\w+|pick\w*|said|asked|was asking)"
)
_STUDY = r"(?:schools?|programs?|degrees?|class(?:es)?|prere\w+|route|path|track)"
WAYS = {
    NURSE: re.compile(
        rf"\b{_TOWARD}\s(?:an?\s|the\s)?(?:career in\s|degree in\s)?nursing\b"
        r"(?!\s(?:homes?|boards?|licen\w+|jobs?|job|assist\w*|aides?))"
        rf"|\bnursing(?:\s\w+)?\s{_STUDY}\b|\bnursing (?:instead|career)\b"
        r"|\b(?:absn|adn|asn)\b|\bbsn\b(?!,| rn)|^\W*(?:no,? )?nursing\b(?= (?:not|i mean))"
        r"|\bnursing(?= (?:worth|better|hard\w*|too|still|realistic|smart\w*|good|take"
        r"|an? (?:good|better|smart\w*)|pays?|makes? sense)\b)"
        r"|\b(?:back|bridg\w+|upgrad\w+|becom\w+)\s(?:(?:for|to|as|in|school for)\s)?"
        r"(?:an?\s|my\s|the\s)?rn\b"
        r"|\b(?:be|become|becoming|being)\s(?:an?\s)?(?:registered\s)?(?:nurse|rn)\b"
        r"(?! (?:injector|prac\w+|anesth\w+|assist\w*|aide))"
        rf"|\bbridge\b[^.?!]{{0,12}}\brn\b|\brn {_STUDY}\b",
        re.IGNORECASE,
    ),
    ASSISTANT: re.compile(
        rf"\b(?:pa|physician(?:'?s)? (?:assistant|associate)) {_STUDY}\b", re.IGNORECASE
    ),
}
# "Not nursing", "leaving nursing": that way isn't asked about.
_LEFT_OUT = re.compile(
    r"\b(?:not?|never|without|don'?t|dont|quit\w*|leav\w+|left|instead of|besides"
    r"|rather than|except|after|no more)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
FIELD_NAME = re.compile(r"derm(?:atology)?", re.IGNORECASE)
_STAFF = (
    r"(?:pas?|pa-?cs?|nps?|nurses?|rns?|lpns?|lvns?|mas?|apps?|assistants?|techs?|physician"
    r" a\w+|nurse prac\w+|medical assist\w+|scribes?|estheticians?|receptionists?)"
)
OF_STAFF = re.compile(rf"[\s/-](?:\w+\s)?{_STAFF}\b", re.IGNORECASE)
_WORK = (
    r"(?:jobs?|positions?|posts?|rol(?:e|es)|work|career|office|practices?|clinics?|groups?"
    r"|rotations?|electives?|fellowships?|preceptors?|offers?|interviews?|side|field|world"
    r"|setting|speciali?ty|experience|place|salary|pay|gigs?|course\w*|training|dcnc)"
)
OF_WORK = re.compile(rf"[\s/-](?:\w+\s)?{_WORK}\b", re.IGNORECASE)
# "Become a derm" is of the physician, whoever says it.
ONE_OF_THEM = re.compile(
    r"\b(?:an?|the|my|our|this|that|becom\w+|be|being)\s$", re.IGNORECASE
)


# A trade behind these, or before a school of it, is a way and nobody's trade yet.
TO_STUDY = re.compile(
    r"\b(?:stud(?:y|ying)|learn(?:ing)?|train(?:ing)? (?:to be|as)|retrain\w*"
    r"|hire|hiring|(?:school|class\w*|program|degree|path|way|route) (?:for|to(?: be)?|of)"
    r"|whether|either|between)\s(?:(?:again|now|first|for|as|to be|an?|the|some|probably"
    r"|registered|new)\s)*$",
    re.IGNORECASE,
)
SCHOOL_BEHIND = re.compile(
    r"\s(?:(?:or|vs\.?|versus|/)\s(?:\w+\s){1,2})?(?:school|program|route|path|degree)\b",
    re.IGNORECASE,
)


def ways_named(text: str) -> list[str]:
    """The SOC codes of the trades whose study or way is asked about."""
    return [
        code
        for code, words in WAYS.items()
        if any(not _LEFT_OUT.search(text[: way.start()]) for way in words.finditer(text))
    ]


def is_field(entity: Entity, text: str, is_of_staff: bool) -> bool:
    """Whether "derm" is the field that the writer, or the one named, works in.

    `is_of_staff` tells that the writer works, or wants to, beside a physician.
    """
    surface = text[entity.start : entity.end]
    is_derm = entity.value == DERMATOLOGIST and FIELD_NAME.fullmatch(surface) is not None
    if entity.kind != "occupation" or not is_derm:
        return False
    behind = text[entity.end :]
    if OF_STAFF.match(behind):
        return True
    if not is_of_staff:
        return False
    return bool(OF_WORK.match(behind)) or not ONE_OF_THEM.search(text[: entity.start])


def is_weighed(entity: Entity, text: str) -> bool:
    """Whether a trade is one to study or to choose: "study nurse or esthetician school"."""
    before, after = text[: entity.start], text[entity.end :]
    return TO_STUDY.search(before) is not None or SCHOOL_BEHIND.match(after) is not None
