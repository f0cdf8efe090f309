"""Tells the "rn" of "right now" from the registered nurse."""

import re

# "In canada rn but" is right now, "as an rn but" is a nurse.
BEFORE_CLAUSE = re.compile(
    r"\W*(?:$|[.,!?)=]|\b(?:but|so|and|cuz|bc|lol|tho|because|means|is short)\b)",
    re.IGNORECASE,
)
# "Im getting ripped off rn at 23": behind what somebody tells or does it is a time.
TELLS = re.compile(
    r"\b(?:i|im|i'm|i am|i've|ive|we|we're|u|ur|they|they're|theyre|he|she|hes|shes|its"
    r"|it's|thats|that's)\b(?:\s(?:\w|['$%/])+){1,8}\s$",
    re.IGNORECASE,
)
# These words are followed by the nurse all the same.
OF_A_TRADE = re.compile(
    r"\b(?:new|grad|with|by|like|of|between|each|every|any|some|other|another|one|two|my"
    r"|our|your|ur|their|his|her|this|that|which|what|get|got|have|want|need|hires?|takes?|only|no|see|ask"
    r"|about|per|hospital|medspa|spa|clinic|nurse|male|lead|charge|float|staff|surg|former"
    r"|current|experienced|certified|registered|ex)\s$",
    re.IGNORECASE,
)
NURSE_BEFORE = re.compile(
    r"(?:\b(?:an?|the|as|am|im|i'm|my|or|vs|and|for|become|becoming|icu|er|med|travel"
    r"|licensed|bsn"
    r"|adn|derm|no|not|aesthetic|cosmetic|injector|if|than|is|was|be|n)|[/,&+-])\s*$|^\W*$",
    re.IGNORECASE,
)
# Behind these it is a time, also before other words: "that i can get rn w no license".
TIME_BEFORE = re.compile(
    r"\b(?:(?:i|u|you|we|they|to|can|could|really|just|even) (?:get|do|make|need|want"
    r"|have|got"
    r"|find|start|afford|work|live|take|go)|working|living|making|doing|getting|going|paying"
    r"|broke|busy|job|jobs|work|money|time|stuck|unemployed|jobless|pregnant|hiring|open|live"
    r"|available|it|this|that|me|here|now|nothing|anything|something|homeless"
    r"|in school)\s+$",
    re.IGNORECASE,
)
# Before these it is a nurse also then.
OF_A_NURSE = re.compile(
    r"\W*(?:license|licence|lic|school|program|degree|pay|salary|wages?|jobs?|to|here"
    r"|in (?:an? "
    r"|the )?(?:derm|med|hospital|icu|er|clinic)|with \d|for \d|at an?|or"
    r"|and (?:an? )?(?:np|lpn)"
    r"|vs|who|that|working|injectors?|make|makes|earn|earns|hours|supervis\w+|can)\b",
    re.IGNORECASE,
)


def is_right_now(before: str, after: str) -> bool:
    """Whether "rn" between these words is short for "right now"."""
    if NURSE_BEFORE.search(before):
        return False
    if BEFORE_CLAUSE.match(after):
        return True
    tells = TELLS.search(before) and not OF_A_TRADE.search(before)
    is_time = TIME_BEFORE.search(before) or tells
    return bool(is_time) and not OF_A_NURSE.match(after)
