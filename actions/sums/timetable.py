"""Class or working times as hours a week: "mon thru thurs 9 to 3"."""

import re
from decimal import Decimal

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?"
TO = r"\s?(?:-|–|to|thru|through|till?|until)\s?"
SPAN_OF_DAYS = re.compile(rf"\b({DAY})\b{TO}({DAY})\b", re.IGNORECASE)
ONE_DAY = re.compile(rf"\b{DAY}\b", re.IGNORECASE)
CLOCK = r"(\d{1,2})(?::?([0-5]\d))?\s?([ap]m?\b)?"
SPAN_OF_HOURS = re.compile(
    rf"(?<![\d$.,]){CLOCK}{TO}{CLOCK}(?![\d%,]|\.\d|\s?k\b)", re.IGNORECASE
)
HALF_DAY, DAY_HOURS = 12, 24


def weekly_timetable(text: str) -> tuple[int, Decimal] | None:
    """Days a week and hours of each, where the text names weekdays and clock times."""
    days = _days(text)
    match = SPAN_OF_HOURS.search(text)
    if not days or not match:
        return None
    begins, ends = _clock(*match.groups()[:3]), _clock(*match.groups()[3:])
    if begins > DAY_HOURS or ends > DAY_HOURS:
        return None
    hours = ends - begins
    if hours <= 0:
        hours += HALF_DAY
    return (days, hours) if 0 < hours <= HALF_DAY else None


def _days(text: str) -> int:
    span = SPAN_OF_DAYS.search(text)
    if span:
        first, last = (DAYS.index(day[:3].lower()) for day in span.groups())
        return (last - first) % len(DAYS) + 1
    return len({match[0][:3].lower() for match in ONE_DAY.finditer(text)})


def _clock(hour: str, minutes: str | None, half: str | None) -> Decimal:
    value = Decimal(hour) + Decimal(minutes or 0) / 60
    is_afternoon = bool(half) and (half or "").lower().startswith("p") and value < HALF_DAY
    return value + HALF_DAY if is_afternoon else value
