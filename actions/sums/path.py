"""Years of school and first jobs beside staying in the job one has: who is ahead."""

import re
from decimal import Decimal

from actions.catalog.figures import Citation, typical_program
from actions.pay.own_pay import own_pay
from actions.pay.text import beginners
from actions.reply import Reply, button
from actions.sums.figures import MONTHS, OwnFigures, dollars, plain, yearly
from actions.sums.median import beside
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import count, usd

ASKS = (
    r"\b(?:behind|ahead|giv(?:e|ing) up|los(?:e|ing)|out of pocket|worse off|better off"
    r"|cost me|catch up|miss(?:ing)? out|come out)\b"
)
# "28k first year, then 34k, then 38k".
YEAR_BY_YEAR = (
    r"\b(?:first|1st|second|2nd|third|3rd) (?:year|yr)\b|\byear (?:one|two|[123])\b"
)
TRAINING = r"\b(?:tuition|school\w*|train\w*|licen[cs]\w*|program\w*|esthe\w*)\b"
MONEY = r"\b(?:tuition|pay|income|money|salary|wages?|earn\w*|mak(?:e|ing))\b"
# A licence that lapses or a school that is left is another matter.
NOT_OF_PAY = (
    r"\b(?:renew\w*|expire\w*|laps\w*|drop\w*|refund\w*|inactive|suspend\w*"
    r"|los(?:e|ing) (?:my|the|your|a) (?:licen\w+|spot|place|job|hours))\b"
)
WITHOUT_PAY = re.compile(
    r"(?:\bno (?:pay|income|money|paycheck)|\bnothing\b|\bunpaid|\bwithout (?:pay|income)"
    r"|\bzero\b|\b(?:in|of) (?:school|class|training))",
    re.IGNORECASE,
)
LEAST_YEARLY_USD, MOST_YEARS = 8_000, 10
BEGINNING = r"\b(?:newb\w*|beginn\w*|new|start\w*|first year)\b"
LEAVES_OUT = "Before tax, without raises and aid."
BUTTONS = [
    button("Is it worth it?", "ask_worth_it"),
    button("Financial aid", "ask_financial_aid"),
    button("Schools beside a job", "ask_schedule"),
]


def years_compared(turn: Turn, own: OwnFigures) -> Reply | None:
    """The pays of the first years, one by one, against as long in another job."""
    if not turn.mentions(ASKS) or not turn.mentions(YEAR_BY_YEAR):
        return None
    amounts = [n for n in own.numbers if _is_of_a_year(n)]
    others = [n for n in amounts if n.role == "pay_now"]
    path = [n for n in amounts if n not in others]
    if len(others) != 1 or len(path) < 2:
        return None
    other, total = others[0], sum((n.value for n in path), Decimal(0))
    unpaid = _unpaid_months(turn, own)
    span = Decimal(len(path) * MONTHS + unpaid)
    stays = other.value * span / MONTHS
    price, whose, sources = _tuition(turn, own)
    gap = stays - total
    years = count(len(path), "year") + (f" and {count(unpaid, 'month')}" if unpaid else "")
    way = " + ".join(dollars(n.value) for n in path)
    side = "behind" if gap > 0 else "ahead"
    text = (
        f"{dollars(abs(gap))} {side} after {years}: {dollars(other.value)} × "
        f"{plain(span)} ÷ {MONTHS} = {dollars(stays)}, against {way} = {dollars(total)}."
    )
    whole = f"{dollars(gap + price)} behind" if gap + price > 0 else "still ahead"
    text += f" With tuition of {dollars(price)} ({whose}) {whole}."
    last = path[-1].value - other.value
    text += (
        f" After that it grows by {dollars(-last)} a year, unless your pay passes "
        f"{dollars(other.value)}."
        if last < 0
        else f" From then {dollars(last)} a year come back."
    )
    median = beside(turn)
    if median:
        text += f" {median.sentence}"
        sources = [*sources, *median.sources]
    return Reply(f"{text} {LEAVES_OUT}", buttons=BUTTONS, sources=sources)


def years_given_up(turn: Turn, own: OwnFigures) -> Reply | None:
    """What some years with school cost beside one's present pay, by published wages."""
    years = own.first("years")
    if years is None or not 1 <= years.value <= MOST_YEARS or not turn.mentions(ASKS):
        return None
    if not turn.mentions(MONEY) or turn.mentions(NOT_OF_PAY):
        return None
    if not turn.mentions(TRAINING) or [n for n in own.pays if n.role != "pay_now"]:
        return None
    median = beside(turn)
    low = median.pay.annual_p10_usd if median else None
    if median is None or not low:
        return None
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    price, whose, sources = _tuition(turn, own)
    now, months = own_pay(turn), int(years.value * MONTHS)
    each = yearly(now) if now else None
    newly = beginners(median.pay).strip() if turn.mentions(BEGINNING) else ""
    sources = [*sources, *median.sources]
    working = Decimal(months - typical.months)
    if each is None:
        return Reply(
            f"That takes what you earn now; tell me, and I work it out. On the other side: "
            f"tuition {dollars(price)} ({whose}), {count(typical.months, 'month')} of "
            f"school, mostly without pay, then in {median.pay.area} {usd(low)} a year at "
            f"the lowest tenth, {median.pay.annual_median} at the median. {newly}".strip(),
            next_step="What do you earn now, an hour or a year?",
            buttons=BUTTONS,
            sources=sources,
        )
    stays = each * years.value
    ends = [Decimal(pay) * working / MONTHS for pay in (low, median.pay.annual_median_usd)]
    lost = [stays - end + price for end in ends]
    said = [
        f"{dollars(abs(gap))} {'less' if gap > 0 else 'more'} at the {which}"
        for gap, which in zip(lost, ("lowest tenth", "median"), strict=True)
    ]
    return Reply(
        f"In {plain(years.value)} years {' or '.join(said)}: {dollars(each)} × "
        f"{plain(years.value)} = {dollars(stays)}, against {typical.months} months of "
        f"school and {plain(working)} of pay, {dollars(ends[0])} at {usd(low)} a year or "
        f"{dollars(ends[1])} at {median.pay.annual_median}, less tuition {dollars(price)} "
        f"({whose}). {newly} "
        f"{LEAVES_OUT}".replace("  ", " "),
        buttons=BUTTONS,
        sources=sources,
    )


def _is_of_a_year(number: Number) -> bool:
    is_open = number.per in ("", "year") and number.role in ("", "price", "target", "pay")
    is_pay = number.role in ("pay_now", "pay_then") and number.per in ("", "year")
    is_money = number.kind in ("money", "") and number.value >= LEAST_YEARLY_USD
    return is_money and (is_open or is_pay)


def _unpaid_months(turn: Turn, own: OwnFigures) -> int:
    """Months that are said to bring no pay."""
    months = own.first("months", "")
    if months is None:
        return 0
    around = turn.text[max(0, months.start - 20) : months.start + 40]
    return int(months.value) if WITHOUT_PAY.search(around) else 0


def _tuition(turn: Turn, own: OwnFigures) -> tuple[Decimal, str, list[Citation]]:
    """What school costs: as said where it is said as tuition, else the typical price."""
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    where = turn.place.state_name if typical.state and turn.place else "the country"
    said = next((n for n in own.all("money", "price") if _is_tuition(turn, n)), None)
    if said:
        return said.value, "yours", []
    return (
        Decimal(typical.price_usd),
        f"a typical program in {where} with books",
        [typical.citation],
    )


def _is_tuition(turn: Turn, number: Number) -> bool:
    around = turn.text[max(0, number.start - 25) : number.start + 35]
    return re.search(TRAINING, around, re.IGNORECASE) is not None
