"""The numbers of a message, each with its unit and what it is a number of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from actions.entities import Entity
from actions.sums.money_roles import LEAST_SALARY_USD, MOST_VISITS, Around, role_of
from actions.sums.named_numbers import names
from actions.sums.number_places import (
    NUMBER,
    PHONE,
    SPLIT,
    in_digits,
    is_split,
    value_of,
    words_around,
)
from actions.sums.share_roles import share_role
from actions.sums.timetable import SPAN_OF_HOURS, weekly_timetable
from actions.sums.units import CURRENCY, EACH, PER, SHARED, UNIT, day_or_week, per_what

OLD = re.compile(r"\s?-?(?:y/?o\b|years? old|yrs? old|year-old|m\b|f\b|°)", re.IGNORECASE)
AGED = re.compile(
    r"\b(?:i'?m|i am|aged?|turn(?:ing|ed|s)?|(?:she|he)(?:'s| is)|hes|shes|is)\s*$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s?(?:kids?|children|year olds?|miles|schools?|states|times|followers|minutes?|mins?"
    r"|am\b|pm\b|st\b|nd\b|rd\b|th\b)",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:did|done|finished|completed|transferr?ed|already|under my belt|clocked|have"
    r"|got)\b(?! to\b)",
    re.IGNORECASE,
)
CALENDAR_YEARS, OLDEST = range(1950, 2040), 99
OF_TOTAL = re.compile(r"[\d,]+\s(?:out )?of (?:the |my )?\$?$", re.IGNORECASE)
ONE_VISIT = re.compile(r"[^s]$")
PAID = re.compile(
    r"\b(?:pays?|paid|paying|offer\w*|makes?|making|earn\w*|gets?)(?: me| us)?\s*"
    r"(?:like|about|only|is)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """A number: its value, its kind, per what it is, and its part in a sum.

    `kind` is money (dollars), hours, days, weeks, months, years, share (percent),
    visits, or "" where the message doesn't tell; `role` is a money's part
    (actions/sums/money_roles.py), "done" for hours; for a share "theirs", "split" for
    the first part of one ("60/40"), or of what it is
    (actions/sums/share_roles.py).
    """

    value: Decimal
    kind: str
    per: str = ""
    role: str = ""
    start: int = 0


def numbers_said(text: str, entities: Iterable[Entity] = ()) -> list[Number]:
    """The message's numbers, without years, ages, telephone numbers and ZIP codes."""
    named = list(entities)
    text = in_digits(text, named)
    splits = [match for match in SPLIT.finditer(text) if is_split(match)]
    no_sums = [match.span() for match in (*PHONE.finditer(text), *splits)]
    no_sums += [(named.start, named.stop) for named in names(text)]
    timetable = weekly_timetable(text)
    if timetable:
        no_sums += [match.span() for match in SPAN_OF_HOURS.finditer(text)]
    matches = [
        match
        for match in NUMBER.finditer(text)
        if not any(start <= match.start() < end for start, end in no_sums)
    ]
    found: list[Number] = []
    for index, match in enumerate(matches):
        around = words_around(text, matches, index)
        number = _number(match, around, named)
        if number and number.value > 0:
            found.append(_placed(number, around, found))
    found = _done_of_total(text, found)
    if splits:
        # Of several the one said last counts.
        first = Decimal(splits[-1]["first"])
        found.append(Number(first, "share", "", "split", splits[-1].start()))
    if timetable:
        days, hours = timetable
        found += [Number(Decimal(days), "days", "week"), Number(hours, "hours", "day")]
    return found


def kept_words(text: str, numbers: Sequence[Number]) -> str:
    """The text to read the same numbers from again, without entities or other numbers."""
    money = {n.start for n in numbers if n.kind == "money"}
    starts = {n.start for n in numbers}
    spans = [
        span.span() for words in (SPAN_OF_HOURS, SPLIT) for span in words.finditer(text)
    ]
    times = {n for start, end in spans for n in range(start, end)}
    pieces, done = [], 0
    for match in NUMBER.finditer(text):
        pieces.append(text[done : match.start()])
        number = next((n for n in numbers if n.start == match.start()), None)
        if match.start() in times:
            pieces.append(match[0])
        elif number and number.start in money:
            per = f"a {number.per} " if number.per else ""
            pieces.append(f"${number.value.normalize():f} {per}")
        elif match.start() in starts:
            pieces.append(match[0])
        done = match.end()
    return "".join([*pieces, text[done:]])


def _number(
    match: re.Match[str], around: Around, entities: Sequence[Entity]
) -> Number | None:
    value = value_of(match)
    entity = next(
        (e for e in entities if e.start <= match.end() - 1 and match.start() < e.end), None
    )
    shared = SHARED.match(match.string, match.end())
    if shared and not match["dollar"] and not match["times"]:
        around = replace(around, after=match.string[shared.end() - 1 :])
    unit = UNIT.match(around.after)
    is_money = bool(
        match["dollar"] or match["times"] or CURRENCY.match(around.after)
    ) or bool(entity and entity.kind == "money")
    if _is_no_figure(value, match, around, is_money):
        return None
    if unit and not is_money:
        counted = _counted(value, unit, around, match.start())
        if counted:
            return counted
    if match["word"] and not is_money:
        return None
    per = per_what(around.after)
    if per == "hour" and value >= LEAST_SALARY_USD:
        # "What is 47k per hour": it is a year's.
        per = "year"
    role = role_of(around, value, per, is_money)
    if entity and entity.kind == "zip_code" and not (role and value % 100 == 0):
        return None
    is_year = value in CALENDAR_YEARS and match["digits"] == str(value)
    if is_year and not is_money and not role:
        return None
    is_count = per in ("day", "week", "month") and value <= MOST_VISITS
    if not is_money and is_count and role in ("", "visit"):
        return Number(value, "visits", per, "", match.start())
    kind = "money" if is_money or role else ""
    return Number(value, kind, per, role, match.start())


def _is_no_figure(
    value: Decimal, match: re.Match[str], around: Around, is_money: bool
) -> bool:
    """Whether a number is an age, or counts what no sum here is made of."""
    if is_money:
        return False
    if OLD.match(around.after) or COUNTED.match(around.after):
        return True
    has_unit = UNIT.match(around.after) or PER.match(around.after)
    return not has_unit and value <= OLDEST and AGED.search(around.before) is not None


def _counted(
    value: Decimal, unit: re.Match[str], around: Around, start: int
) -> Number | None:
    """Hours, days, a share or visits; nothing where one visit's price is meant."""
    kind = next(name for name, said in unit.groupdict().items() if said)
    rest = around.after[unit.end() :]
    per = per_what(rest)
    if not per and EACH.match(rest):
        per = "day"
    if kind == "hours" and not per:
        per = day_or_week(rest)
        if not per and PAID.search(around.before):
            # "They pay me 16 hour."
            return Number(value, "money", "hour", "pay", start)
    if kind == "visits":
        is_one = ONE_VISIT.search(unit["visits"]) is not None and not per
        return None if is_one and value > 1 else Number(value, kind, per, "", start)
    role = ""
    if kind == "share":
        role = share_role(around)
    elif kind == "hours" and not per and DONE.search(around.before + " " + rest):
        role = "done"
    return Number(value, kind, per, role, start)


def _done_of_total(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers, with "410 of 750 hours" as hours done and needed."""
    following = [*numbers[1:], None][: len(numbers)]
    return [
        replace(number, kind="hours", role="done")
        if behind
        and number.kind == ""
        and (behind.kind, behind.per) == ("hours", "")
        and OF_TOTAL.match(text[number.start : behind.start])
        else number
        for number, behind in zip(numbers, following, strict=True)
    ]


def _placed(number: Number, around: Around, before: Sequence[Number]) -> Number:
    """The number with what only those before it tell: "620 transferred" of hours."""
    has_hours = any(said.kind == "hours" and not said.per for said in before)
    # "I have 620 transferred" looks like savings until the hours are seen.
    may_be_hours = number.kind == "" or number.role in ("", "saved")
    is_open = number.kind in ("", "money") and may_be_hours and not number.per
    is_less = around.lead == "minus" or DONE.search(f"{around.before} {around.after}")
    if is_open and has_hours and is_less:
        return replace(number, kind="hours", role="done")
    if is_open and has_hours and re.search(r"\b(?:out )?of\s*$", around.before):
        return replace(number, kind="hours")
    return number
