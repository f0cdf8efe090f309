"""Searching programs: near, within a budget, in a written order."""

from dataclasses import fields

import pytest
from sqlalchemy.orm import Session

from actions.catalog.places import Location, find_place
from actions.catalog.search import SchoolHit, SchoolQuery, find_school, find_schools


@pytest.fixture
def atlanta(catalogue: Session) -> Location:
    place = find_place(catalogue, "30303")
    assert place is not None
    return place


def test_hits_are_within_the_radius_and_best_first(
    catalogue: Session, atlanta: Location
) -> None:
    result = find_schools(catalogue, SchoolQuery(atlanta))
    assert result.radius_miles == 30
    assert all((hit.distance_miles or 0) <= 30 for hit in result.hits)
    ranks = [hit.rank for hit in result.hits]
    assert ranks == sorted(ranks, reverse=True)
    assert len({hit.unitid for hit in result.hits}) == len(result.hits)


def test_by_price_unreported_prices_come_last(
    catalogue: Session, atlanta: Location
) -> None:
    hits = find_schools(catalogue, SchoolQuery(atlanta, order="price")).hits
    prices = [hit.price_usd for hit in hits]
    reported = [price for price in prices if price is not None]
    assert prices[: len(reported)] == sorted(reported)


def test_a_budget_widens_the_search_before_it_is_left_out(
    catalogue: Session, atlanta: Location
) -> None:
    within = find_schools(catalogue, SchoolQuery(atlanta, max_price_usd=13_000))
    assert within.hits
    assert not within.over_budget
    assert all(0 <= (hit.price_usd or 0) <= 13_000 for hit in within.hits)
    impossible = find_schools(catalogue, SchoolQuery(atlanta, max_price_usd=1))
    assert impossible.hits
    assert impossible.over_budget


def test_far_from_any_school_the_state_is_searched(catalogue: Session) -> None:
    place = find_place(catalogue, "59301")
    assert place is not None
    result = find_schools(catalogue, SchoolQuery(place))
    assert result.hits
    assert result.radius_miles is None or result.radius_miles >= 60


def test_a_state_has_only_its_own_schools(catalogue: Session) -> None:
    texas = find_place(catalogue, "TX")
    assert texas is not None
    hits = find_schools(catalogue, SchoolQuery(texas)).hits
    assert len(hits) > 30
    assert {hit.state for hit in hits} == {"TX"}
    assert all(hit.distance_miles is None for hit in hits)


def test_closed_schools_are_never_shown(catalogue: Session) -> None:
    from sqlalchemy import select

    from actions.catalog.models import Institution

    closed = catalogue.scalars(
        select(Institution).where(Institution.closed_on.is_not(None))
    ).all()
    assert closed
    for school in closed:
        place = find_place(catalogue, school.state)
        assert place is not None
        assert find_school(catalogue, school.unitid, place) is None


def test_money_paid_is_no_part_of_a_hit() -> None:
    names = {field.name for field in fields(SchoolHit)}
    assert not {name for name in names if "paid" in name or "sponsor" in name}
