"""A date by which somebody wants to have finished: the months that are left until then."""

import re
from calendar import month_abbr, month_name, monthrange
from datetime import date

from actions.turn import Turn
from actions.wording import capitalised, count

DAYS_A_MONTH = 30.4
# The month and day that are meant by a feast or a season: its first day.
DAYS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "the holidays": (12, 20),
    "thanksgiving": (11, 24),
    "new year": (1, 1),
    "the end of the year": (12, 31),
    "the end of this year": (12, 31),
    "year end": (12, 31),
    "spring": (3, 20),
    "summer": (6, 21),
    "fall": (9, 22),
    "autumn": (9, 22),
    "winter": (12, 21),
}
MONTHS = {
    name.lower(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
FINISHES = (
    r"\b(?:done|finish\w*|complet\w+|through|licen[cs]ed|certified|working|ready"
    r"|over with)\b"
)
# What somebody finishes before the training begins.
BEFORE_TRAINING = r"\b(?:high ?school|hs|senior year|my shift|homework)\b"
UNTIL = re.compile(
    r"\b(?:by|before|until|till|in time for)\s(?:next\s|this\s)?(?:the\s(?=\w+\b(?<!end)"
    r"(?<!holidays)))?(?P<end>(?:the )?end of (?=[a-z]+))?"
    rf"(?P<day>{'|'.join(DAYS)}|(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)


def months_left(turn: Turn, today: date | None = None) -> int | None:
    """The full months until the date by which the message wants to have finished."""
    match = _match(turn)
    if match is None:
        return None
    start = today or date.today()
    return max(0, int((_day(match, start) - start).days / DAYS_A_MONTH))


def deadline_in_words(turn: Turn, today: date | None = None) -> str:
    """How long it is until then, and what isn't known of it."""
    match, left = _match(turn), months_left(turn, today)
    if match is None or left is None:
        return ""
    said = match["day"].lower()
    name = said.title() if said in MONTHS or said.startswith(("chr", "xm", "tha")) else said
    until = f"the end of {name}" if match["end"] and said in MONTHS else name
    far = f"{count(left, 'month')} away" if left else "less than a month away"
    return capitalised(
        f"{until} is {far}; start dates are in no public data, so ask for the next one. "
    )


def _match(turn: Turn) -> re.Match[str] | None:
    if not turn.mentions(FINISHES) or turn.mentions(BEFORE_TRAINING):
        return None
    return UNTIL.search(turn.text)


def _day(match: re.Match[str], start: date) -> date:
    """The next day of that name."""
    said = match["day"].lower()
    for year in (start.year, start.year + 1):
        if said in MONTHS:
            month, day = MONTHS[said], 1
            day = monthrange(year, month)[1] if match["end"] else day
        else:
            month, day = DAYS[said]
        meant = date(year, month, day)
        if meant > start:
            break
    return meant
