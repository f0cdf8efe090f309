"""Occupations by name, and what becomes of them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, citation_of
from actions.catalog.figures.rows import same_named
from actions.catalog.models import Occupation, Projection

SKINCARE_SPECIALIST = "39-5094"


@dataclass(frozen=True)
class OccupationName:
    """An occupation as people call it."""

    soc_code: str
    title: str
    name: str
    plural: str


@dataclass(frozen=True)
class ProjectionFigures:
    """Jobs in the base and the projected year, change in percent, openings a year."""

    base_year: int
    projected_year: int
    base_employment: int
    projected_employment: int
    change_percent: float
    annual_openings: int | None
    self_employed_percent: float | None
    typical_education: str | None
    citation: Citation


def occupation(session: Session, soc_code: str) -> OccupationName:
    """The occupation with this SOC code."""
    row = session.get(Occupation, soc_code)
    return OccupationName(**same_named(OccupationName, row))


def projection(session: Session, soc_code: str) -> ProjectionFigures | None:
    """The employment projection of an occupation; None where none is published."""
    row = session.get(Projection, soc_code)
    if row is None:
        return None
    return ProjectionFigures(
        **same_named(ProjectionFigures, row), citation=citation_of(session, row)
    )
