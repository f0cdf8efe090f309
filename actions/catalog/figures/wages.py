"""Wages of an occupation at a place, in an industry, by percentile.

Industries are published for the nation only. Where a place has no figure, the
state's answers, then the nation's, and the figures say so.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, cited
from actions.catalog.figures.rows import same_named
from actions.catalog.models import Area, Industry, Source, Wage
from actions.catalog.places import Location
from actions.wording import usd

NATION = "0000000"
ALL_INDUSTRIES = "000000"
OFFICES_OF_PHYSICIANS = "621100"
PERSONAL_CARE_SERVICES = "812100"
# Kinds of area from the smallest to the largest.
KINDS_OF_AREA = ("metro", "state", "nation")
WAGES = (
    select(Wage, Area, Industry, Source)
    .join(Area, Area.area_code == Wage.area_code)
    .join(Industry, Industry.industry_code == Wage.industry_code)
    .join(Source, Source.id == Wage.source_id)
    .order_by(Area.area_code)
)


@dataclass(frozen=True)
class WageFigures:
    """Wages in dollars a year and dollars and cents an hour, and jobs.

    `area` is the area that the figures are for and `is_asked_area` whether it
    is the one asked for, not a larger one with a published figure. Any wage but
    the yearly median is None where the agency published none. Where it says of
    a wage only that it is at least `top_code_usd` a year, that percentile is
    None, and a median is that bound, with `is_lower_bound`.
    """

    area: str
    area_kind: str
    is_asked_area: bool
    industry: str
    employment: int | None
    hourly_p10_usd: Decimal | None
    hourly_p25_usd: Decimal | None
    hourly_median_usd: Decimal | None
    hourly_p75_usd: Decimal | None
    hourly_p90_usd: Decimal | None
    annual_p10_usd: int | None
    annual_p25_usd: int | None
    annual_median_usd: int
    annual_p75_usd: int | None
    annual_p90_usd: int | None
    annual_mean_usd: int | None
    top_code_usd: int | None
    is_lower_bound: bool
    citation: Citation

    @property
    def annual_median(self) -> str:
        """The yearly median as a visitor reads it: "$45,330", "at least $239,200"."""
        bound = "at least " if self.is_lower_bound else ""
        return f"{bound}{usd(self.annual_median_usd)}"


def wage(
    session: Session,
    soc_code: str,
    place: Location | None = None,
    industry_code: str = ALL_INDUSTRIES,
) -> WageFigures | None:
    """Wages at a place, or of the next larger area with a published median.

    None where not even the nation has one.
    """
    return next(iter(wages_around(session, soc_code, place, industry_code)), None)


def wages_around(
    session: Session,
    soc_code: str,
    place: Location | None = None,
    industry_code: str = ALL_INDUSTRIES,
) -> list[WageFigures]:
    """The areas around a place that have a published median, smallest first."""
    # First the areas, so that wages are looked up by their whole key.
    areas = select(Area.area_code).where(or_(Area.kind == "nation", *_around(place)))
    rows = session.execute(
        WAGES.where(
            Wage.area_code.in_(areas),
            Wage.industry_code == industry_code,
            Wage.soc_code == soc_code,
        )
    ).all()
    smallest_first = sorted(rows, key=lambda row: KINDS_OF_AREA.index(row.Area.kind))
    asked_kind = "nation"
    if place:
        asked_kind = "state" if place.kind == "state" else "metro"
    return [
        _figures(row, is_asked_area=row.Area.kind == asked_kind)
        for row in smallest_first
        if _median(row.Wage)
    ]


def wages_by_area(
    session: Session, soc_code: str, kind: str, least_jobs: int = 0
) -> list[WageFigures]:
    """Wages in all areas of one kind, highest median first.

    `least_jobs` leaves out areas where few people stand behind the median.
    """
    rows = session.execute(
        WAGES.where(
            Area.kind == kind,
            Wage.soc_code == soc_code,
            Wage.industry_code == ALL_INDUSTRIES,
            func.coalesce(Wage.employment, 0) >= least_jobs,
        )
    ).all()
    found = [_figures(row, is_asked_area=True) for row in rows if _median(row.Wage)]
    return sorted(found, key=lambda figures: -figures.annual_median_usd)


def _around(place: Location | None) -> list[Any]:
    """The survey's areas that hold a place, as conditions."""
    if place is None:
        return []
    conditions = [and_(Area.kind == "state", Area.name == place.state_name)]
    if place.kind != "state" and place.cbsa_code:
        conditions.append(Area.cbsa_code == place.cbsa_code)
    return conditions


def _median(row: Any) -> int | None:
    """The yearly median, or the least that it can be."""
    return row.annual_median_usd or (row.top_code_usd if _is_bound(row) else None)


def _is_bound(row: Any) -> bool:
    # Percentiles rise: one published above the median isn't hidden by a bound,
    # and then the median isn't either.
    above = (row.annual_median_usd, row.annual_p75_usd, row.annual_p90_usd)
    return row.top_code_usd is not None and above == (None, None, None)


def _figures(row: Any, is_asked_area: bool) -> WageFigures:
    median = {"annual_median_usd": _median(row.Wage)}
    return WageFigures(
        **(same_named(WageFigures, row.Wage) | median),
        area="the United States" if row.Area.kind == "nation" else row.Area.name,
        area_kind=row.Area.kind,
        is_asked_area=is_asked_area,
        industry=row.Industry.name,
        is_lower_bound=_is_bound(row.Wage),
        citation=cited(row.Source),
    )
