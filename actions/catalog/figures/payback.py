"""How long a program's price takes to come back as higher pay.

    months = 12 x price / (median pay after - median pay before)

with both medians of one area, in dollars a year.
"""

from dataclasses import dataclass
from math import ceil

from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation
from actions.catalog.figures.occupations import SKINCARE_SPECIALIST, occupation
from actions.catalog.figures.wages import WageFigures, wages_around
from actions.catalog.places import Location
from actions.wording import count

ASSUMPTIONS = (
    "full-time work all year",
    "pay before tax",
    "no tips that employers don't report",
    "no pay lost during the training",
    "no interest on a loan",
)
# A longer time is told in half years: by the month it would promise too much.
BY_THE_MONTH = 24
A_WORKING_LIFE = 480


@dataclass(frozen=True)
class Payback:
    """A program's price in dollars beside the yearly pay that it leads to.

    `wage` is that of the occupation aimed at, `former_wage` that of the one left,
    of the same area; None where no occupation is left or no area publishes both.
    `yearly_gain_usd` is the difference of the medians, negative for a loss.
    `months` is None where it is unknown, and where the price doesn't come back in
    a working life (`is_never`). Where the median of `wage` is a lower bound, it is
    the most that it takes. `share_of_first_year` is the price over a year's pay.
    """

    price_usd: int
    wage: WageFigures | None
    former_wage: WageFigures | None
    yearly_gain_usd: int | None
    months: int | None
    is_never: bool
    share_of_first_year: float | None
    assumptions: tuple[str, ...]
    sources: tuple[Citation, ...]

    @property
    def duration(self) -> str:
        """`months` as a visitor reads them: "15 months", "2.5 years"; else empty."""
        if self.months is None:
            return ""
        if self.months <= BY_THE_MONTH:
            return count(self.months, "month")
        return f"{self.months / 12:g} years"


def payback(
    session: Session,
    price_usd: int,
    place: Location | None,
    from_occupation: str | None = None,
    to_occupation: str = SKINCARE_SPECIALIST,
) -> Payback:
    """When the price of a program is earned back at a place.

    Without `from_occupation` (SOC code) there is no pay to compare with: then
    the share of the first year's pay is all that is known.
    """
    later = wages_around(session, to_occupation, place)
    former = wages_around(session, from_occupation, place) if from_occupation else []
    areas = {figures.area: figures for figures in former}
    both = next(((areas[w.area], w) for w in later if w.area in areas), None)
    before, after = both or (None, next(iter(later), None))
    gain = _gain(before, after) if before and after else None
    months = None if gain is None else _months(price_usd, gain)
    return Payback(
        price_usd=price_usd,
        wage=after,
        former_wage=before,
        yearly_gain_usd=gain,
        months=months,
        is_never=gain is not None and months is None,
        share_of_first_year=price_usd / after.annual_median_usd if after else None,
        assumptions=(
            *_wages_used(session, to_occupation, after, place),
            *(_wages_used(session, from_occupation, before) if from_occupation else ()),
            *ASSUMPTIONS,
        ),
        sources=tuple(dict.fromkeys(w.citation for w in (after, before) if w)),
    )


def _gain(before: WageFigures, after: WageFigures) -> int | None:
    """The difference in yearly dollars, None where a bound leaves its sign open."""
    gain = after.annual_median_usd - before.annual_median_usd
    unsure = before.is_lower_bound if gain > 0 else after.is_lower_bound
    return None if unsure else gain


def _months(price_usd: int, gain: int) -> int | None:
    """Months rounded up, None for never."""
    if gain <= 0 or price_usd * 12 > gain * A_WORKING_LIFE:
        return None
    months = ceil(12 * price_usd / gain)
    return months if months <= BY_THE_MONTH else 6 * ceil(months / 6)


def _wages_used(
    session: Session,
    soc_code: str,
    wage: WageFigures | None,
    place: Location | None = None,
) -> tuple[str, ...]:
    """Which wage stands for an occupation, and why it is not of the place asked for."""
    people = occupation(session, soc_code).plural
    if wage is None:
        return (f"no wage of {people} to compare with",)
    used = f"the median pay of {people} in {wage.area}, {wage.annual_median} a year"
    if place is None or wage.is_asked_area:
        return (used,)
    return (used, f"the wages of {wage.area}, as not all are published for {place.label}")
