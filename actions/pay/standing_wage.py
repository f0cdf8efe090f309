"""How a wage stands among those of its occupation: the median, the quarters, the tenths."""

from decimal import Decimal

from actions.sums.figures import as_said, period_of, year_of, yearly
from actions.sums.median import Beside
from actions.sums.money_roles import MOST_HOURLY_USD
from actions.sums.numbers import Number
from actions.wording import capitalised, usd

# A wage this near the median is in the middle.
NEARLY = Decimal("0.03")


def advice(pay: Number, figures: Beside) -> str:
    """Whether such a pay gives a reason to ask for more."""
    values, value = _values(pay, figures)
    if value < (values[2] or Decimal(0)):
        return (
            "You have a reason to ask for more: name the median, what you bring and one "
            "sum, and if it is fixed a review with a date. Whether you take it is yours to "
            "say."
        )
    return (
        "The rate itself is no weak one: ask rather for commission, paid classes or a "
        "review with a date. Whether you take it is yours to say."
    )


def _values(pay: Number, figures: Beside) -> tuple[list[Decimal | None], Decimal]:
    """The tenth, quarter, median, upper quarter and best tenth by the wage's own period."""
    known = figures.pay
    if period_of(pay) == "hour" and known.hourly_median_usd:
        return [
            known.hourly_p10_usd,
            known.hourly_p25_usd,
            known.hourly_median_usd,
            known.hourly_p75_usd,
            known.hourly_p90_usd,
        ], pay.value
    yearly_usd = [
        known.annual_p10_usd,
        known.annual_p25_usd,
        known.annual_median_usd,
        known.annual_p75_usd,
        known.annual_p90_usd,
    ]
    return [Decimal(v) if v else None for v in yearly_usd], yearly(pay) or Decimal(0)


def side(pay: Number, figures: Beside) -> str:
    """In which part of the wages it lies, and how far from the median."""
    (tenth, quarter, median, upper, _), value = _values(pay, figures)
    middle = median or Decimal(0)
    gap = value - middle
    if tenth and value <= tenth:
        lead = "Low, in the lowest-paid tenth"
    elif quarter and value <= quarter:
        lead = "Low, in the lowest quarter"
    elif abs(gap) <= middle * NEARLY:
        lead = "About the middle"
    elif gap < 0:
        lead = "Below the middle"
    else:
        lead = (
            "High, in the best-paid quarter"
            if upper and value >= upper
            else "Above the middle"
        )
    side = f"{_usd(abs(gap))} {'above' if gap > 0 else 'below'}" if gap else "at"
    unit = "an hour" if middle < MOST_HOURLY_USD else "a year"
    return (
        f"{lead}: {as_said(pay)} is {side} the median of {figures.people} in "
        f"{figures.pay.area}, {_usd(middle)} {unit}{figures.odd}."
    )


def scale(pay: Number, figures: Beside) -> str:
    """What the tenths and quarters get, as far as published."""
    (tenth, quarter, _, upper, best), _ = _values(pay, figures)
    parts = [
        f"{share} {_usd(value)} or {side}"
        for share, value, side in (
            ("a tenth get", tenth, "less"),
            ("a quarter", quarter, "less"),
            ("a quarter", upper, "more"),
            ("a tenth", best, "more"),
        )
        if value
    ]
    return capitalised(f"{', '.join(parts)}.") if parts else ""


def year(pay: Number, figures: Beside) -> str:
    """The way from a wage by the hour to its year, beside the median's."""
    if period_of(pay) == "year":
        return ""
    return f"A year: {year_of(pay, None)}, the median {figures.pay.annual_median}."


def _usd(amount: Decimal) -> str:
    """Cents for a wage by the hour, none for a year's."""
    return usd(round(amount, 2)) if amount < MOST_HOURLY_USD else usd(round(amount))
