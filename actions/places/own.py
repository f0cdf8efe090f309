"""Which place is the visitor's own, which is somebody else's or only asked about."""

import re

KIN = (
    r"(?:husband|hubby|wife|spouse|partner|boyfriend|girlfriend|mom|mum|mother|dad|father|son"
    r"|daughter|sister|brother|sis|bro|cousin|aunt|uncle|niece|nephew|grandm\w+|friend|bff"
    r"|roommate|neighbou?r|co-?worker|colleague|boss|classmate|kid|child)s?"
)
ANOTHER = re.compile(rf"\b(?:{KIN}|she|he|her|his|shes|hes)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[.?!;\n]\s*")
# "I'm an RN in", "licensed in", "we live near", "here in", "just moved to".
_SELF = re.compile(
    r"(?:\b(?:i'?m|im|i am|i live|i work|(?:now|currently)(?=\s(?:in|near)\s$)"
    r"|i practi[cs]e|we'?re|we are|we live|ive been"
    r"|living|based|(?<!get )(?<!getting )(?<!be )licensed|certified|here"
    r"|i got my licen[cs]e|my licen[cs]e is"
    r"|my (?:home |own )?state)\b(?P<gap>[^.?!]{0,60}?)\s?(?:in|from|near|around|of|is)"
    r"|\b(?:i|we)(?:'ve| have| just|ve)* moved to)\s$",
    re.IGNORECASE,
)
# A trade that stands first: "RN in Ohio".
_FIRST = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|so)\W+)?(?:an?\s)?(?:\w+\s){0,2}"
    r"(?:rn|lpn|lvn|np|pa|ma|nurse|a?esthetician|esti|cosmetologist|nail tech|barber"
    r"|assistant)\s(?:here )?(?:in|from|near)\s$",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:mov\w*|relocat\w*|transfer\w*|ask\w*|wonder\w*|look\w*|think\w*|curious|want\w*"
    r"|hop(?:e|ing)|plan\w*|search\w*|compar\w*|how|what|if)\b",
    re.IGNORECASE,
)
_IS_MINE = re.compile(r"\s(?:is )?(?:my (?:own |home )?state|where i)\b", re.IGNORECASE)
# With these words a question is asked of where the visitor is.
OWN_STATE = (
    r"\bmy (?:own |home )?(?:state|city|town|area)\b"
    r"|\bwhere (?:i|we)(?:'?m| am| live| work)\b"
)
OF_OWN_PLACE = (
    rf"{OWN_STATE}"
    r"|\b(?:(?:what|how) a?bout|as for|than) (?:me|myself|mine)\b|^\W*(?:and|but) me\b"
    r"|\bhere\b|\b(?:do|am) i (?:even |already )?(?:make|earn|get|making|earning)\b"
)
FIRST_PERSON = r"\b(?:i|me|my|im|i'm|myself)\b"
_HEARSAY = re.compile(
    r"\b(?:heard|read|saw|seen|apparently|tiktok\w*|video|reddit|they say|people say"
    r"|told me"
    r"|someone said|i know|i thought)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:used to|originally|grew up|born|raised|came from|lived|previously|formerly)\b"
    r"[^.?!,;]{0,20}$",
    re.IGNORECASE,
)
# Behind the place of a tale these ask about it.
_ASKS_BEHIND = re.compile(
    r"\?|\b(?:what|whats|how|hows|which|can|could|does|is it|are they|do you|tell me)\b"
    # "I've heard Colorado is more relaxed" wants to know whether it is.
    r"|^[^.?!]{0,20}\b(?:relaxed|lenient|strict\w*|loose\w*|lax\w*|easier|tougher|harder)\b",
    re.IGNORECASE,
)
_ASKS_FOR_SELF = re.compile(r"\b(?:can|could|may|should|do|am|would) i\b", re.IGNORECASE)
ELSEWHERE = r"\b(?:there|she|he|her|his|they|them|their|shes|hes)\b"


def is_own(before: str, behind: str) -> bool:
    """Whether a place is where the visitor is, by the words around its name."""
    before = SENTENCE.split(before)[-1]
    if _IS_MINE.match(behind) or _FIRST.search(before):
        return True
    match = _SELF.search(before)
    gap = match["gap"] or "" if match else ""
    return match is not None and not (ANOTHER.search(gap) or _WISHES.search(gap))


def is_anothers(before: str) -> bool:
    """Whether a place is somebody else's: "my sister in"."""
    return ANOTHER.search(SENTENCE.split(before)[-1]) is not None


def is_hearsay(before: str) -> bool:
    """Whether one only heard of a place: "I heard that Texas"."""
    return _HEARSAY.search(SENTENCE.split(before)[-1]) is not None


def only_tells(behind: str) -> bool:
    """Whether nothing behind a place's name asks about it, but of oneself."""
    return not _ASKS_BEHIND.search(behind) or bool(_ASKS_FOR_SELF.search(behind))


def is_past(before: str) -> bool:
    """Whether one was in a place before: "I used to live in Utah"."""
    return _PAST.search(before) is not None
