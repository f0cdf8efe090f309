"""The numbers of a message, each with its unit and what it is a number of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from actions.entities import Entity
from actions.sums.money_roles import (
    FOR_GOAL,
    LEAST_SALARY_USD,
    MOST_VISITS,
    Around,
    role_of,
)
from actions.sums.named_numbers import names
from actions.sums.timetable import SPAN_OF_HOURS, weekly_timetable

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip
THOUSANDS = {"k": 1000, "grand": 1000, "thousand": 1000, "hundred": 100}
NUMBER = re.compile(
    r"(?<![\w.])(?<!\d,)(?<!\d[-/])(?P<dollar>\$\s?)?"
    r"(?:(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<cents>\.\d{1,2})?"
    rf"|(?P<word>{'|'.join(WORDS)})\b)"
    r"\s?(?P<times>(?:k|grand|thousand|hundred)\b)?(?!/?\d)",
    re.IGNORECASE,
)
# "A 60/40 split" is a share, and the rest of it.
SPLIT = re.compile(
    r"(?<![\d.$/])(?P<first>\d[05])\s?(?:/\s?(?P<second>\d[05])(?![\d/])"
    r"|[-:]\s?(?P<dashed>\d[05])(?=\s(?:commission|split|cut)\b))",
    re.IGNORECASE,
)
# The higher end of "18-20 an hour": such a range counts by its lower end.
TO = re.compile(r"\s?[-–]\s?\$?\d[\d,.]*\s?k?", re.IGNORECASE)
PHONE = re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{4}|\d{7,}")
# The unit of "750 or 600 hours" is that of both.
SHARED = re.compile(
    r"\s?(?:or|to|vs\.?|versus|and|-|–)\s?\d[\d,]*\s?(?=(?:clock |class )?"
    r"(?:hours?|hrs?|months?|mos|weeks?|wks?|years?|yrs?|days?)\b)",
    re.IGNORECASE,
)
# What ends the words that belong to a number.
BREAK = re.compile(
    r"[,;?!\n]|\.(?!\d)|\b(?:and|but|then|or|plus|so|while|instead of|vs|versus|with|how"
    r"|what|when|if|minus|compared to|rather than)\b",
    re.IGNORECASE,
)
# Before these the words behind a number end, too: "1000 hours i have 620".
SPEAKER = re.compile(r"\b(?:i|i'?m|i'?ll|we|they|she|he)\b", re.IGNORECASE)
CURRENCY = re.compile(r"\W{0,2}(?:dollars?|dollers?|bucks?|usd|\$)(?!\w)", re.IGNORECASE)
VISITS = (
    r"(?:clients?|customers?|facials?|treatments?|services?|visits?|appointments?|peels?"
    r"|sessions?|wax(?:es)?|lash (?:sets?|fills?)|people)"
)
PERIODS = {
    "hour": r"(?:hours?|hrs?|h)", "day": r"(?:days?|nights?|shifts?)",
    "week": r"(?:weeks?|wks?)", "month": r"(?:months?|mos?|mths?)",
    "year": r"(?:years?|yrs?)", "paycheck": r"(?:pay ?checks?|checks?|pay ?days?)",
    "visit": VISITS,
}  # fmt: skip
LY = {"hourly": "hour", "hrly": "hour", "daily": "day", "nightly": "day"} | {
    "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
PER = re.compile(
    r"\W{0,2}(?:(?:of|in|for|at)\s(?:class(?:es)?|school|work|services|sales|products)\s"
    r"|(?:more|extra|worth)\s)?"
    r"(?:(?:an?|per|each|every|for every|for each|the|/)\s?(?P<unit>"
    + "|".join(f"(?P<{name}>{words})" for name, words in PERIODS.items())
    + rf")\b|(?P<ly>{'|'.join(LY)})\b)",
    re.IGNORECASE,
)
EACH = re.compile(r"\W{0,2}(?:each|shifts?)\b", re.IGNORECASE)
KIND_OF = (
    r"(?:(?:clock|credit|class(?:room)?|training|school|practical|full|regular)[\s-])?"
)
UNIT = re.compile(
    rf"[\s-]?\+?{KIND_OF}(?:(?P<share>%|percent|pct)|(?P<hours>{PERIODS['hour']})"
    rf"|(?P<days>{PERIODS['day']})|(?P<weeks>{PERIODS['week']})"
    rf"|(?P<months>{PERIODS['month']})|(?P<years>{PERIODS['year']})"
    rf"|(?P<visits>{VISITS}))(?!\w)",
    re.IGNORECASE,
)
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
# A share of people, of tax or of what is used up is no commission.
SHARES = {
    "raise": r"\b(?:rais(?:e|es|ed|ing)|bump\w*|increas\w*|merit|cola|cost of living)\b",
    "tax": r"\btax(?:es)?\b|\birs\b",
    "people": (
        r"\b(?:finish\w*|graduat\w*|complet\w*|pass(?:ed|es|ing)?|fail\w*|drop\w* out"
        r"|hired|placement|admi\w+|accept\w*)\b"
    ),
    "product": r"^\W*(?:for )?(?:the )?(?:products?|supplies|back ?bar|costs?|overhead)\b"
    r"(?! sales)",
}
PRODUCT_IS = (
    r"\b(?:products?|supplies|back ?bar)(?: cost)?s?\W*(?:is|are|about|like|around|=)?\s*$"
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
    the first part of one ("60/40"), or of what it is (`SHARES`).
    """

    value: Decimal
    kind: str
    per: str = ""
    role: str = ""
    start: int = 0


def numbers_said(text: str, entities: Iterable[Entity] = ()) -> list[Number]:
    """The message's numbers, without years, ages, telephone numbers and ZIP codes."""
    named = list(entities)
    text = _in_digits(text, named)
    splits = [match for match in SPLIT.finditer(text) if _is_split(match)]
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
        around = _around(text, matches, index)
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


def _is_split(match: re.Match[str]) -> bool:
    """Whether two numbers are the parts of a hundred."""
    return int(match["first"]) + int(match["second"] or match["dashed"]) == 100


def _in_digits(text: str, entities: Iterable[Entity]) -> str:
    """The text with amounts in words as digits, of the same length."""
    for entity in entities:
        said = text[entity.start : entity.end]
        digits = f"${entity.value}"
        is_in_words = entity.kind == "money" and not re.search(r"\d", said)
        if is_in_words and len(digits) <= len(said):
            padded = digits.rjust(len(said))
            text = text[: entity.start] + padded + text[entity.end :]
    return text


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


def _around(text: str, matches: Sequence[re.Match[str]], index: int) -> Around:
    """The words that belong to a number, and what comes before them."""
    match = matches[index]
    least = matches[index - 1].end() if index else 0
    end = match.end()
    to = TO.match(text, end)
    end = to.end() if to else end
    most = next((m.start() for m in matches[index + 1 :] if m.start() >= end), len(text))
    between = text[least : match.start()]
    breaks = list(BREAK.finditer(between))
    before = between[breaks[-1].end() :] if breaks else between
    goal = re.search(FOR_GOAL, between, re.IGNORECASE)
    before = goal[0] if goal else before
    lead = breaks[-1][0].lower() if breaks else ""
    behind = text[end:most]
    stops = [
        stop.start() for pattern in (BREAK, SPEAKER) if (stop := pattern.search(behind))
    ]
    return Around(before, behind[: min(stops, default=len(behind))], lead)


def _number(
    match: re.Match[str], around: Around, entities: Sequence[Entity]
) -> Number | None:
    value = _value(match)
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
    per = _per(around.after)
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


def _value(match: re.Match[str]) -> Decimal:
    if match["word"]:
        value = Decimal(WORDS[match["word"].lower()])
    else:
        value = Decimal(match["digits"].replace(",", "") + (match["cents"] or ""))
    return value * THOUSANDS.get((match["times"] or "").lower(), 1)


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
    per = _per(rest)
    if not per and EACH.match(rest):
        per = "day"
    if kind == "hours" and not per:
        per = _of_hours(rest)
        if not per and PAID.search(around.before):
            # "They pay me 16 hour."
            return Number(value, "money", "hour", "pay", start)
    if kind == "visits":
        is_one = ONE_VISIT.search(unit["visits"]) is not None and not per
        return None if is_one and value > 1 else Number(value, kind, per, "", start)
    role = ""
    if kind == "share":
        role = _share_role(around)
    elif kind == "hours" and not per and DONE.search(around.before + " " + rest):
        role = "done"
    return Number(value, kind, per, role, start)


def _of_hours(rest: str) -> str:
    """The day or week of "8 hour shifts", "20 hour week"."""
    if re.match(r"\W*(?:shifts?|days?|nights?)\b", rest, re.I):
        return "day"
    return "week" if re.match(r"\W*(?:weeks?|wks?)\b", rest, re.I) else ""


def _share_role(around: Around) -> str:
    """Of what a share is that nobody is paid: interest, tax, products, people."""
    for role, words in SHARES.items():
        if around.has(words):
            return role
    if re.search(PRODUCT_IS, around.before, re.IGNORECASE):
        return "product"
    if re.search(r"\b(?:apr|interest|rate)\b", f"{around.before} {around.after}", re.I):
        return "interest"
    is_mine = re.search(r"\b(?:i|me|keep|my|get|commission)\b", around.before, re.I)
    takes = r"\b(?:they|she|he|salon|spa|owner|house|boss)\b.*\b(?:tak|keep|cut)\w*"
    is_theirs = re.search(takes, around.before, re.I)
    return "theirs" if is_theirs or (not is_mine and _to_them(around.after)) else ""


def _to_them(after: str) -> bool:
    return re.search(r"\b(?:to|for) (?:the|them)\b", after, re.I) is not None


def _per(after: str) -> str:
    """Per what a number is: "hour", "week", "visit" …; "" where it isn't said."""
    currency = CURRENCY.match(after)
    match = PER.match(after, currency.end() if currency else 0)
    if not match:
        return ""
    if match["ly"]:
        return LY[match["ly"].lower()]
    return next(name for name in PERIODS if match[name])


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
