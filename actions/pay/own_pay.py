"""What the visitor said to earn, and how other pay stands to it."""

from decimal import Decimal

from actions.catalog.figures import OccupationName, WageFigures
from actions.people.trades import is_of_offer
from actions.sums.figures import OwnFigures, as_said, period_of, year_of, yearly
from actions.sums.numbers import Number, numbers_said
from actions.sums.quoted import RANGE
from actions.turn import Turn
from actions.wording import usd


def own_pay(turn: Turn) -> Number | None:
    """The pay that the visitor last said to have now."""
    for message in (turn, *turn.before):
        numbers = numbers_said(message.text, message.entities)
        said = OwnFigures([n for n in numbers if not RANGE.search(message.text[: n.start])])
        pay = said.first("money", "pay_now")
        if pay is None and message.says_own_trade and not is_of_offer(message.text):
            # "I'm an MA, $17/hr."
            pay = said.first("money", "pay")
        if pay and period_of(pay):
            return pay
    return None


def tells_pay(turn: Turn) -> bool:
    """Whether the message says what the visitor is paid by the hour or the year."""
    said = OwnFigures(numbers_said(turn.text, turn.entities))
    pay = said.first("money", "pay_now") or said.first("money", "pay")
    return pay is not None and period_of(pay) is not None


def beside_own(turn: Turn, pay: WageFigures) -> str:
    """How a median stands to the visitor's own pay; empty where they said none."""
    own = own_pay(turn)
    each_year = yearly(own) if own else None
    if own is None or each_year is None:
        return ""
    return f" The median is {_gap(pay, own, each_year)}."


def compared(turn: Turn, who: OccupationName, pay: WageFigures) -> str:
    """Whether others earn more than the visitor said to earn; empty where they didn't."""
    own = own_pay(turn)
    each_year = yearly(own) if own else None
    if own is None or each_year is None:
        return ""
    lead = "Yes" if pay.annual_median_usd > each_year else "No"
    return (
        f"{lead}: the median of {who.plural} in {pay.area}, {pay.annual_median} a year, is "
        f"{_gap(pay, own, each_year)}."
    )


def _gap(pay: WageFigures, own: Number, each_year: Decimal) -> str:
    gap = pay.annual_median_usd - each_year
    full_time = "" if period_of(own) == "year" else f": {year_of(own, None)}"
    mine = f"your {as_said(own)}{full_time}"
    if not gap:
        return f"the same as {mine}"
    least = "at least " if pay.is_lower_bound and gap > 0 else ""
    side = "more" if gap > 0 else "less"
    return f"{least}{usd(round(abs(gap)))} a year {side} than {mine}"
