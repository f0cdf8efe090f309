"""Whether the visitor owns a place or hires: said now or before, of themselves."""

import re

from actions.turn import Turn

_PLACE = (
    r"(?:salons?|spas?|med(?:ical|i)?[- ]?spas?|studios?|clinics?|practices?|shops?"
    r"|barber ?shops?|suites?)"
)
OWNER = re.compile(
    r"\b(?:i|we)(?: already| also| currently| just| co-?)?[ -](?:own|run|opened|bought)\s"
    rf"(?:an?|my|our|the|two|three|\d)\s(?:[\w'-]+\s){{0,4}}?{_PLACE}\b"
    rf"|\b(?:i|we) have (?:my|our) own (?:\w+\s){{0,2}}{_PLACE}\b"
    rf"|\b(?:i|we) have an? (?:\w+\s){{0,3}}?{_PLACE}\b(?! (?:near|that|who|job|interview"
    r"|member\w*|package|appointment|offer\w*|want\w*|willing|on|in mind|nearby))"
    rf"|\b{_PLACE} owner here\b|^\W*(?:\w+\s)?{_PLACE} owner\b(?! (?:said|told|wants))"
    r"|\b(?:i'?m|i am|we are|we're|as) (?:an?|the) (?:\w+[ -]){0,3}(?:owner|employer)\b"
    r"|\b(?:i|we)(?:'d like| would like| want| need| plan|'m looking|m looking| am looking"
    r"|'m trying| am trying| wanna) (?:to )?(?:hire|employ)\b"
    r"|\b(?:can|could|may|should|must|do|when do|how do) (?:i|we) (?:\w+ )?"
    r"(?:hire|employ)\s(?:an?|some\w*|people|my|staff|help)\b"
    r"|\b(?:i|we)(?:'m| am|'re| are|m) hiring\b"
    r"|^\W*(?:(?:so|hi|hey|ok|and|im)\W+)*hiring my"
    r"\s(?:first|second|next|own)\b|\bif (?:i|we) (?:hire|employ)\b"
    r"|\b(?:can|could|should|must|may|do) (?:i|we) (?:just |only |legally )?pay (?:her|him"
    r"|them|my (?:first |new )?(?:a?esth?\w*|staff|employees?|girls?))\b"
    r"|\bmy (?:employees|staff|payroll)\b|\b(?:put(?:ting)?|have|having) (?:her|him|them"
    r"|someone|somebody) on (?:my |the )?payroll\b",
    re.IGNORECASE,
)
# Hired by anybody: they make no employer of this field.
OF_NO_STAFF = re.compile(
    r"\s(?:an?|my)\s(?:\w+\s)?(?:lawyer|attorney|accountant|tutor|coach|nanny|babysitter"
    r"|sitter|photographer|consultant)\b",
    re.IGNORECASE,
)
# What somebody may do one day, or only asks whether they may.
SUPPOSED = re.compile(
    r"\b(?:if|can|could|may|should|would|when|once|until|before|do|did|does|will|to|how"
    r"|let'?s say)\s$",
    re.IGNORECASE,
)
NO_OWNER = re.compile(
    r"\bi(?:'?m| am) not (?:an? |the )?(?:\w+ )?(?:owner|employer)\b", re.IGNORECASE
)
# What a director or doctor gets is a fee that is agreed, and no wage of staff.
OF_DIRECTORS = (
    r"\b(?:pay(?:s|ing)?|paid|charges?|costs?|fees?)\b[^.?!]{0,40}"
    r"\b(?:directors?|mds?|doctors?|docs?|physicians?|collaborat\w+)\b"
    r"|\b(?:directors?|mds?|collaborat\w+)\b[^.!]{0,60}\b(?:pay|paid|monthly|fees?)\b"
)


def is_owner(turn: Turn) -> bool:
    """Whether the visitor said, now or before, to own a place or to hire."""
    for message in (turn, *turn.before):
        if NO_OWNER.search(message.text):
            return False
        if _says_owner(message.text):
            return True
    return False


def _says_owner(text: str) -> bool:
    found = OWNER.search(text)
    if found is None or OF_NO_STAFF.match(text[found.end() :]):
        return False
    return not SUPPOSED.search(text[: found.start()])
