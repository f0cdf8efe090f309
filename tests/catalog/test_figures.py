"""Figures with their fallback and their source."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from actions.catalog import figures
from actions.catalog.places import find_place


@pytest.mark.parametrize(
    ("key", "area", "is_asked", "median"),
    [
        ("TX", "Texas", True, 49_250),
        ("Tampa, FL", "Tampa-St. Petersburg-Clearwater, FL", True, 43_920),
        ("33602", "Tampa-St. Petersburg-Clearwater, FL", True, 43_920),
        ("HI", "the United States", False, 45_330),
    ],
)
def test_a_wage_and_its_area(
    catalogue: Session, key: str, area: str, is_asked: bool, median: int
) -> None:
    place = find_place(catalogue, key)
    found = figures.wage(catalogue, figures.SKINCARE_SPECIALIST, place)
    assert found is not None
    assert (found.area, found.is_asked_area) == (area, is_asked)
    assert found.annual_median_usd == median


def test_a_wage_by_industry_is_national(catalogue: Session) -> None:
    found = figures.wage(
        catalogue, figures.SKINCARE_SPECIALIST, None, figures.OFFICES_OF_PHYSICIANS
    )
    assert found is not None
    assert found.annual_median_usd == 51_590
    assert found.area == "the United States"


def test_no_wage_for_an_industry_without_one(catalogue: Session) -> None:
    assert figures.wage(catalogue, figures.SKINCARE_SPECIALIST, None, "999999") is None


def test_a_top_coded_wage_is_unknown_not_zero(catalogue: Session) -> None:
    nation = figures.wage(catalogue, "29-1213")
    assert nation is not None
    assert nation.annual_median_usd == 328_730
    assert nation.hourly_median_usd is None or nation.hourly_median_usd > Decimal(100)


def test_licence_with_conflict(catalogue: Session) -> None:
    rule = figures.licence(catalogue, "MI")
    assert rule is not None
    assert (rule.hours, rule.summary_hours, rule.program_hours) == (750, 700, 600)
    assert figures.licence(catalogue, "PR") is None


def test_the_states_with_an_advanced_licence(catalogue: Session) -> None:
    states = set(figures.advanced_licences(catalogue))
    assert states == {"UT", "VA", "WA", "DC", "MN", "ND", "NV", "OR"}


def test_typical_program(catalogue: Session) -> None:
    typical = figures.typical_program(catalogue)
    assert (typical.programs, typical.tuition_and_fees_usd) == (668, 10_100)
    assert typical.clock_hours == 600


def test_projection(catalogue: Session) -> None:
    future = figures.projection(catalogue, figures.SKINCARE_SPECIALIST)
    assert (future.change_percent, future.annual_openings) == (6.7, 14_500)
    dermatologists = figures.projection(catalogue, "29-1213")
    assert (dermatologists.change_percent, dermatologists.annual_openings) == (6.4, 400)
