"""How wages read: a sentence, a line of a list, a difference, a chart."""

from collections.abc import Sequence
from typing import Literal

from actions.catalog.figures import OccupationName, WageFigures
from actions.catalog.places import Location
from actions.people.trades import MEDICAL_CODES
from actions.reply import Card
from actions.wording import capitalised, count, usd

# Below so many jobs a survey's median moves much from year to year.
FEW_JOBS = 200
Period = Literal["year", "month", "hour"]
# A middle half narrower than this part of the median isn't how people are paid.
FLAT = 0.02


def sentence(
    who: OccupationName, place: Location | None, pay: WageFigures, asked: Period = "year"
) -> str:
    """The median with its spread and jobs, and which area it is of.

    `asked` is the period that the visitor wants the median for.
    """
    note = ""
    if place and not pay.is_asked_area:
        larger = {"state": "the state", "nation": "the whole country"}[pay.area_kind]
        note = f"For {place.label} itself no figure is published, so this is {larger}: "
    where = f"in the {pay.area} area" if pay.area_kind == "metro" else f"in {pay.area}"
    earn = f"{who.plural} {where} earn a median of {_median(pay, asked)}."
    jobs = f" There are about {count(pay.employment)} jobs." if pay.employment else ""
    weak = caution(pay)
    if weak and not _is_few(pay):
        jobs += f" The figure comes{weak.removeprefix(',')}."
    elif weak:
        jobs = f" That is{weak.removeprefix(',')}."
    return f"{note}{earn if note else capitalised(earn)}{_spread(pay)}{jobs}"


def beginners(pay: WageFigures) -> str:
    """The lowest tenth, since no source counts beginners apart."""
    if not pay.annual_p10_usd:
        return "No source counts beginners apart. "
    return (
        "No source counts beginners apart, but the lowest-paid tenth earn "
        f"{usd(pay.annual_p10_usd)} a year or less, and many of them are new. "
    )


def line(who: OccupationName, place: Location | None, pay: WageFigures) -> str:
    """The median as one line of a comparison."""
    return (
        f"• {capitalised(who.plural)}, {_area(place, pay)}: "
        f"{pay.annual_median}{_hourly(pay)}{caution(pay)}"
    )


def difference(best: WageFigures, least: WageFigures) -> str:
    """How much more the better paid have a year; empty where it isn't known or nil."""
    gap = best.annual_median_usd - least.annual_median_usd
    if gap <= 0 or least.is_lower_bound:
        return ""
    return f"at least {usd(gap)}" if best.is_lower_bound else usd(gap)


def not_counted(people: Sequence[OccupationName]) -> str:
    """What the survey leaves out."""
    if all(who.soc_code in MEDICAL_CODES for who in people):
        return "The self-employed and overtime aren't counted."
    return "Reported tips count, the self-employed don't."


def caution(pay: WageFigures) -> str:
    """Why a figure is weak: few jobs behind it, or a spread too narrow to be real."""
    if _is_few(pay):
        return f", from only {count(pay.employment or 0)} jobs, so take it with care"
    if _is_flat(pay):
        return ", with hardly any spread between low and high pay, so take it with care"
    return ""


def _is_few(pay: WageFigures) -> bool:
    return bool(pay.employment and pay.employment < FEW_JOBS)


def _is_flat(pay: WageFigures) -> bool:
    """Whether neighbouring percentiles nearly coincide, as in a thin sample."""
    low, high = pay.annual_p25_usd, pay.annual_p75_usd
    return bool(low and high and high - low < pay.annual_median_usd * FLAT)


def chart(rows: Sequence[tuple[OccupationName, WageFigures]]) -> Card:
    """The wages as data for a channel."""
    bars = [
        {
            "occupation": who.name,
            "area": pay.area,
            "industry": pay.industry,
            "annual_p10_usd": pay.annual_p10_usd,
            "annual_median_usd": pay.annual_median_usd,
            "is_lower_bound": pay.is_lower_bound,
            "annual_p90_usd": pay.annual_p90_usd,
        }
        for who, pay in rows
    ]
    return Card("pay_chart", {"bars": bars})


def _median(pay: WageFigures, asked: Period) -> str:
    """The median for the period asked for first, then for the year."""
    if asked == "hour" and pay.hourly_median_usd:
        return f"{usd(pay.hourly_median_usd)} an hour, {pay.annual_median} a year"
    if asked == "month" and not pay.is_lower_bound:
        month = usd(round(pay.annual_median_usd / 12))
        return f"{month} a month, a twelfth of {pay.annual_median} a year"
    return f"{pay.annual_median} a year{_hourly(pay)}"


def _hourly(pay: WageFigures) -> str:
    return f" ({usd(pay.hourly_median_usd)} an hour)" if pay.hourly_median_usd else ""


def _spread(pay: WageFigures) -> str:
    """The middle half and the best-paid tenth, as far as published."""
    high = pay.annual_p75_usd or pay.top_code_usd
    if not pay.annual_p25_usd or not high:
        return ""
    middle = f" The middle half earn {usd(pay.annual_p25_usd)} to {usd(high)}"
    if not pay.annual_p75_usd:
        return f"{middle} or more."
    best = pay.annual_p90_usd or pay.top_code_usd
    return f"{middle}, the best-paid tenth {usd(best)} or more." if best else f"{middle}."


def _area(place: Location | None, pay: WageFigures) -> str:
    if place is None or pay.area == place.name:
        return pay.area
    if pay.is_asked_area:
        return f"{place.label} ({pay.area} area)"
    return f"{place.label} (no figure of its own, so {pay.area})"
