"""Figures that the bot says: wages, projections, licences, with their source."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from actions.catalog.models import (
    Area,
    Charge,
    Industry,
    Licence,
    Occupation,
    Procedure,
    Projection,
    Source,
    Wage,
    Workplace,
)
from actions.catalog.places import Location

SKINCARE_SPECIALIST = "39-5094"
NATION = "0000000"
ALL_INDUSTRIES = "000000"
OFFICES_OF_PHYSICIANS = "621100"
PERSONAL_CARE_SERVICES = "812100"
ESTHETICS_CIP_CODE = "12.0409"
# The facial, esthetics and master esthetics programs of the catalogue.
ESTHETICS_CIP_CODES = ("12.0408", "12.0409", "12.0414")


@dataclass(frozen=True)
class Citation:
    """A source as a visitor reads it: name, release, address."""

    name: str
    release: str
    address: str


@dataclass(frozen=True)
class WageFigures:
    """Yearly wages in dollars, hourly median in dollars and cents, jobs.

    Any but the yearly median is None where the agency published none. `area` is the area
    that the figures are for and `is_asked_area` whether it is the one asked
    for, not a larger one with a published figure.
    """

    area: str
    area_kind: str
    is_asked_area: bool
    industry: str
    employment: int | None
    hourly_median_usd: Decimal | None
    annual_p10_usd: int | None
    annual_p25_usd: int | None
    annual_median_usd: int
    annual_p75_usd: int | None
    annual_p90_usd: int | None
    annual_mean_usd: int | None


@dataclass(frozen=True)
class OccupationName:
    """An occupation as people call it."""

    soc_code: str
    title: str
    name: str
    plural: str


@dataclass(frozen=True)
class LicenceRule:
    """What a state asks for an esthetician licence; see `models.Licence`."""

    state: str
    hours: int | None
    summary_hours: int | None
    program_hours: int | None
    program_share: float | None
    rule_hours: int | None
    rule_citation: str | None
    rule_kind: str | None
    exam: str | None
    board: str
    website: str | None
    renewal: str | None
    advanced_tier: str | None
    conflicts: str | None


@dataclass(frozen=True)
class ProjectionFigures:
    """Jobs in 2024 and 2034, change in percent, openings a year."""

    employment_2024: int
    employment_2034: int
    change_percent: float
    annual_openings: int | None
    self_employed_percent: float | None
    typical_education: str


@dataclass(frozen=True)
class TypicalProgram:
    """Median price in dollars and clock hours of the esthetics programs."""

    programs: int
    tuition_and_fees_usd: int
    books_and_supplies_usd: int
    clock_hours: int
    months: int
    tuition_p10_usd: int
    tuition_p90_usd: int
    months_p10: int
    months_p90: int


def citation(session: Session, source_id: str) -> Citation:
    """The source with this id."""
    source = session.get(Source, source_id)
    return Citation(source.name, source.release, source.address)


def occupation(session: Session, soc_code: str) -> OccupationName:
    """The occupation with this SOC code."""
    return _fill(OccupationName, session.get(Occupation, soc_code))


def wage(
    session: Session,
    soc_code: str,
    place: Location | None = None,
    industry_code: str = ALL_INDUSTRIES,
) -> WageFigures | None:
    """Wages at a place, or of the next larger area with a published median.

    Industries are published for the nation only. None where there is nothing.
    """
    areas = _areas(session, place) if industry_code == ALL_INDUSTRIES else []
    nation = session.get(Area, NATION)
    asked = areas[0].area_code if areas else NATION if place is None else ""
    for area in [*areas, nation]:
        row = session.get(Wage, (area.area_code, industry_code, soc_code))
        if row and row.annual_median_usd:
            figures = {
                name: getattr(row, name)
                for name in WageFigures.__dataclass_fields__
                if hasattr(row, name)
            }
            return WageFigures(
                area="the United States" if area is nation else area.name,
                area_kind=area.kind,
                is_asked_area=area.area_code == asked,
                industry=session.get(Industry, industry_code).name,
                **figures,
            )
    return None


def _areas(session: Session, place: Location | None) -> list[Any]:
    """The survey's areas around a place, smallest first."""
    if place is None:
        return []
    areas = []
    if place.kind != "state" and place.cbsa_code:
        areas += session.scalars(
            select(Area).where(Area.cbsa_code == place.cbsa_code)
        ).all()
    areas += session.scalars(
        select(Area).where(Area.kind == "state", Area.name == place.state_name)
    ).all()
    return areas


def wages_by_area(
    session: Session, soc_code: str, kind: str, least_jobs: int = 0
) -> list[tuple[str, int]]:
    """Areas of one kind with their median yearly wage in dollars, highest first.

    `least_jobs` leaves out areas where few people stand behind the median.
    """
    rows = session.execute(
        select(Area.name, Wage.annual_median_usd)
        .join(Wage, Wage.area_code == Area.area_code)
        .where(
            Area.kind == kind,
            Wage.soc_code == soc_code,
            Wage.industry_code == ALL_INDUSTRIES,
            func.coalesce(Wage.employment, 0) >= least_jobs,
            Wage.annual_median_usd.is_not(None),
        )
        .order_by(Wage.annual_median_usd.desc())
    )
    return [(name, median) for name, median in rows]


def projection(session: Session, soc_code: str) -> ProjectionFigures:
    """The employment projection of an occupation."""
    return _fill(ProjectionFigures, session.get(Projection, soc_code))


def licence(session: Session, state: str) -> LicenceRule | None:
    """The licence rule of a state (USPS code); None for a territory."""
    row = session.get(Licence, state)
    return _fill(LicenceRule, row) if row else None


def advanced_licences(session: Session) -> dict[str, str]:
    """States with a master or advanced licence, and what it asks."""
    rows = session.execute(
        select(Licence.state, Licence.advanced_tier)
        .where(Licence.advanced_tier.is_not(None))
        .order_by(Licence.state)
    )
    return dict(rows.all())


def licence_hours(session: Session) -> list[tuple[int, int]]:
    """Hours that states ask for, with the number of states, most common first."""
    count = func.count(Licence.state)
    rows = session.execute(
        select(Licence.hours, count)
        .where(Licence.hours.is_not(None))
        .group_by(Licence.hours)
        .order_by(count.desc())
    )
    return [(hours, states) for hours, states in rows]


def workplaces(session: Session) -> dict[str, Any]:
    """The kinds of workplace by their key."""
    rows = session.scalars(select(Workplace)).all()
    return {row.workplace: row for row in rows}


def procedures(session: Session) -> dict[str, Any]:
    """The procedures by their key."""
    rows = session.scalars(select(Procedure)).all()
    return {row.procedure: row for row in rows}


def typical_program(session: Session) -> TypicalProgram:
    """Medians and the 10th and 90th percentile over the esthetics programs."""
    rows = session.scalars(
        select(Charge).where(Charge.cip_code == ESTHETICS_CIP_CODE)
    ).all()

    def quantile(column: str, share: float) -> int:
        values = sorted(
            value for row in rows if (value := getattr(row, column)) is not None
        )
        return int(values[round(share * (len(values) - 1))])

    return TypicalProgram(
        programs=len(rows),
        tuition_and_fees_usd=quantile("tuition_and_fees_usd", 0.5),
        books_and_supplies_usd=quantile("books_and_supplies_usd", 0.5),
        clock_hours=quantile("clock_hours", 0.5),
        months=quantile("months", 0.5),
        tuition_p10_usd=quantile("tuition_and_fees_usd", 0.1),
        tuition_p90_usd=quantile("tuition_and_fees_usd", 0.9),
        months_p10=quantile("months", 0.1),
        months_p90=quantile("months", 0.9),
    )


def _fill(kind: type[Any], row: Any) -> Any:
    return kind(**{name: getattr(row, name) for name in kind.__dataclass_fields__})
