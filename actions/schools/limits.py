"""Limits of a search in the message's words: how far away, how many hours."""

import re

from actions.careers.hours_for_job import is_of_job
from actions.catalog.figures import licence
from actions.turn import Turn

# No source holds driving times, so a minute of driving is taken for a mile; said so.
MILES_PER_HOUR = 60
FARTHEST_MILES = 500
AMOUNT = r"(?P<amount>\d{1,3}(?:\.\d+)?)"
AN_HOUR = (
    r"(?P<words>half an hour|(?:an|one) hour and a half|hour and a half|two hours"
    r"|an hour|one hour|1 hour)"
)
UP_TO = (
    r"(?:within|under|up to|at most|inside(?: of)?|max(?:imum)?|less than|no more than"
    r"|not more than|no farther than|in a|radius of|in)\s(?:about |like |a )?"
)
MILES = rf"{AMOUNT}\s?-?(?:miles?|mi)\b"
MINUTES = rf"(?:{AMOUNT}\s?-?(?P<unit>min(?:ute)?s?|hours?|hrs?)|{AN_HOUR})"
BEHIND = r"\s?(?:max|tops|at most|radius|or less|or so is (?:ok|fine)|is (?:ok|fine|max))\b"
BY_CAR = r"(?:'?s)?\s?(?:drive|driving|by car|in the car|commute|away|from (?:me|here))\b"
DRIVING = (
    r"\b(?:drive|driving|commute|travel|go)\s"
    r"(?:(?:for|up|to|about|like|around|roughly|maybe|max|at most|only)\s)*"
)
# So far a bus or a bicycle may take somebody; no source holds the lines.
MILES_WITHOUT_CAR = 15
NO_CAR = (
    r"\b(?:do(?:n'?t| not)|dont|have(?:n'?t| no)|no|without|never|ain'?t|got no|lost my"
    r"|totaled my)\s(?:really |even )?(?:have |got |own |had )?(?:an? |any |my own )?"
    r"(?:car|vehicle|wheels)\b(?! (?:payment|loan|note))"
    r"|\b(?:can'?t|cant|do(?:n'?t| not)|dont) drive\b(?! (?:that|so|an?|for|\d|more|far|too"
    r"|at|to|there|in))"
    r"|\b(?:take|on|by|ride|only|need) (?:the |a )?(?:bus|public transit|bike)\b"
    r"|\bcarless\b"
)
RADII = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{UP_TO}{MILES}",
        rf"\b{MILES}{BEHIND}",
        rf"\b{MINUTES}\s?(?:max|tops|at most|or less)\b",
        rf"{DRIVING}{MILES}",
        rf"{DRIVING}{MINUTES}",
        rf"\b(?<!not )(?<!isn't ){MINUTES}{BY_CAR}",
        rf"\b(?:within|inside(?: of)?)\s(?:about |like |a )?{MINUTES}"
        r"\b(?! (?:an?|per|each|every|of (?:class|training))\b)",
    )
]
# "That is 5 hrs away" complains of a school and sets no limit.
COMPLAINED = re.compile(
    r"\b(?:is|are|that'?s|its|it'?s)\s(?:like |about |over )*(?:\d+|an?|two|three|four)\s?"
    r"(?:hrs?|hours?|min\w*|miles)(?: away| drive| from here)\b",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"(?<![\d$.,])(?P<hours>\d,\d{3}|\d{3,4})(?:\s?\+)?\s?-?(?:clock\s)?"
    r"(?P<unit>hours?|hrs?|h)?\b(?!\s?(?:usd|dollars|bucks|\$|k|miles?|mi)\b)",
    re.IGNORECASE,
)
AT_MOST = (
    r"(?:at most|under|less than|max(?:imum)?|up to|no more than|below|only|within)\s$"
)
AT_LEAST = (
    r"(?:full|at least|min(?:imum)?(?: of)?|whole|more than|over|all)\s"
    r"(?:the\s)?(?:full\s)?$"
)
# "Who got 750 then", "none of those are 750": a number of hours is looked for.
LOOKS_FOR = (
    r"\b(who|which|any|anyone|anybody|none|nobody|no one|noone|nothing|all|show|find|give"
    r"|schools?|ones|with|w)\b"
)
IS_SURE = (
    r"\b(so|really|then|huh|right|correct)\b.*\b(nothing|none|nobody|no one|noone"
    r"|no schools?|not one)\b"
    r"|\b(nothing|none|nobody|no one|noone|no schools?)\b.*(\?|\bhuh\b|\bright\b|\bthen\b)"
)
MOST_HOURS = 3_000


def radius_miles(turn: Turn) -> int | None:
    """The farthest that a school may lie in a straight line, as the message says it."""
    if has_no_car(turn):
        return MILES_WITHOUT_CAR
    text = COMPLAINED.sub(" ", turn.text)
    for pattern in RADII:
        match = pattern.search(text)
        if match:
            miles = round(_miles(match.groupdict()))
            return miles if 1 <= miles <= FARTHEST_MILES else None
    return None


def has_no_car(turn: Turn) -> bool:
    """Whether the visitor can't go by car."""
    return turn.mentions(NO_CAR)


def is_by_car(turn: Turn) -> bool:
    """Whether the radius is said as a driving time."""
    if has_no_car(turn):
        return False
    text = COMPLAINED.sub(" ", turn.text)
    found = next((m for p in RADII if (m := p.search(text))), None)
    said = found.groupdict() if found else {}
    return bool(said.get("unit") or said.get("words"))


def clock_hours(turn: Turn) -> dict[str, int]:
    """The least or most clock hours wished, named as `SchoolQuery` names them.

    A bare number is one of hours where it is what the state asks for the licence,
    and what the state asks is the least that is of use.
    """
    if is_of_job(turn):
        # "With 220 hours is enough to work in a medspa" looks for no school.
        return {}
    rule = licence(turn.session, turn.place.state) if turn.place else None
    asked = rule.hours if rule else None
    for match in HOURS.finditer(turn.text):
        hours, before = int(match["hours"].replace(",", "")), turn.text[: match.start()]
        if (not match["unit"] and hours != asked) or not 1 <= hours <= MOST_HOURS:
            continue
        if re.search(AT_MOST, before, re.IGNORECASE):
            return {"max_clock_hours": hours}
        if re.search(AT_LEAST, before, re.IGNORECASE) or hours == asked:
            return {"min_clock_hours": hours}
        return {"max_clock_hours": hours}
    return {}


def looks_for_hours(turn: Turn) -> bool:
    """Whether the message asks which schools have a number of hours."""
    return "min_clock_hours" in clock_hours(turn) and turn.mentions(LOOKS_FOR)


def wants_to_be_sure(turn: Turn) -> bool:
    """Whether the message only asks to confirm that there is none."""
    return turn.mentions(IS_SURE)


def _miles(said: dict[str, str | None]) -> float:
    words, unit = (said.get("words") or "").lower(), (said.get("unit") or "").lower()
    if words:
        hours = 0.5 if words.startswith("half") else 2.0 if words.startswith("two") else 1.0
        return MILES_PER_HOUR * (hours + (0.5 if words.endswith("half") else 0))
    amount = float(said.get("amount") or 0)
    if unit.startswith("h"):
        return amount * MILES_PER_HOUR
    return amount * MILES_PER_HOUR / 60 if unit else amount
