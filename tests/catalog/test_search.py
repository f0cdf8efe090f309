"""Searching programs near a place, comparing what was found, and what is refused."""

import math
from dataclasses import replace
from typing import Any

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.distance import distance_miles
from actions.catalog.errors import SearchError
from actions.catalog.models import FieldOutcome, Institution
from actions.catalog.places import Location, find_place
from actions.catalog.search import (
    SchoolQuery,
    compare,
    field_figures,
    find_school,
    find_schools,
)
from tests.catalog.searches import asked, near

us_points = st.tuples(st.floats(13, 71), st.floats(-179, -65))


@given(us_points, us_points)
def test_distances_agree_with_the_geodesic(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    exact = geodesic(here, there).miles
    assert distance_miles(*here, *there) == pytest.approx(exact, rel=0.005, abs=1e-6)


def test_a_point_is_searched_in_widening_circles(catalogue: Session) -> None:
    city = find_schools(catalogue, near(catalogue, "30303"))
    assert (city.area, city.radius_miles, city.relaxed) == ("radius", 30, ())
    assert "place" not in city.relaxed
    country = find_schools(catalogue, near(catalogue, "59301"))
    assert (country.area, country.relaxed) == ("state", ("place",))
    assert {hit.state for hit in country.hits} == {"MT"}
    distances = [hit.distance_miles or 0 for hit in country.hits]
    assert distances[0] == min(distances)


def test_a_state_without_such_programs_gets_the_nearest_states(catalogue: Session) -> None:
    result = find_schools(catalogue, near(catalogue, "Anchorage, AK"))
    assert (result.area, result.relaxed) == ("nation", ("place",))
    assert {hit.state for hit in result.hits} == {"WA"}


def test_wishes_are_dropped_one_by_one_the_budget_last(catalogue: Session) -> None:
    wished = near(catalogue, "Atlanta, GA", max_price_usd=100, max_months=1, title_iv=True)
    in_order = ("length", "title_iv", "max_price_usd")
    assert find_schools(catalogue, wished).relaxed == in_order
    only_budget = near(catalogue, "Atlanta, GA", max_price_usd=100, title_iv=True)
    assert find_schools(catalogue, only_budget).relaxed == ("max_price_usd",)
    only_length = near(catalogue, "Atlanta, GA", max_price_usd=30_000, max_months=1)
    assert find_schools(catalogue, only_length).relaxed == ("length",)


def test_a_budget_widens_the_search_before_anything_is_dropped(catalogue: Session) -> None:
    result = find_schools(catalogue, near(catalogue, "Atlanta, GA", max_price_usd=13_000))
    assert result.relaxed == ()
    assert result.radius_miles in (30, 60, 120)


def test_closed_schools_are_never_shown(catalogue: Session) -> None:
    gone = catalogue.scalars(
        select(Institution.unitid).where(Institution.status != "open")
    ).all()
    assert len(gone) > 50
    anywhere = SchoolQuery(None)
    assert not [u for u in gone if find_school(catalogue, u, anywhere)]


def test_a_chain_in_one_city_is_one_hit_with_its_campuses(catalogue: Session) -> None:
    query = near(
        catalogue, "Philadelphia, PA", cip_codes=("12.0401",), per_page=50, radius_miles=30
    )
    empire = [
        hit
        for hit in find_schools(catalogue, query).hits
        if hit.school.startswith("Empire") and hit.city == "Philadelphia"
    ]
    assert len(empire) == 1
    names = {empire[0].school, *(campus.school for campus in empire[0].campuses)}
    assert names == {
        "Empire Beauty School-NE Philadelphia",
        "Empire Beauty School-Center City Philadelphia",
    }


def test_too_few_hours_for_the_licence_are_flagged(catalogue: Session) -> None:
    hits = [
        hit
        for page in range(1, 17)
        for hit in find_schools(catalogue, SchoolQuery(None, page=page, per_page=50)).hits
    ]
    short = [hit for hit in hits if hit.missing_hours]
    assert short
    for hit in short:
        assert hit.clock_hours is not None
        assert hit.asked_hours is not None
        assert hit.clock_hours + (hit.missing_hours or 0) == hit.asked_hours
        assert "enough_hours" not in hit.reasons


def test_reasons_and_unknowns_are_true(catalogue: Session) -> None:
    query = near(catalogue, "Chicago, IL", per_page=50)
    hits = find_schools(catalogue, query).hits
    prices = [hit.price_usd for hit in hits if hit.price_usd is not None]
    for hit in hits:
        assert ("lowest_price" in hit.reasons) == (hit.price_usd == min(prices))
        assert ("price" in hit.unknowns) == (hit.price_usd is None)
        assert ("completion_rate" in hit.unknowns) == (hit.completion_rate is None)
        assert "schedule" in hit.unknowns
        assert ("public" in hit.reasons) == hit.is_public
    assert sum("nearest" in hit.reasons for hit in hits) >= 1


def test_two_programs_on_the_same_rows(catalogue: Session) -> None:
    query = near(catalogue, "Atlanta, GA")
    wanted = [hit.unitid for hit in find_schools(catalogue, query).hits]
    sides = compare(catalogue, wanted, query)
    assert [hit.unitid for hit in sides.hits] == wanted
    rows = {row.name: row for row in sides.rows}
    prices = rows["price_usd"].values
    assert len(prices) == 3
    assert rows["price_usd"].best == (prices.index(min(prices)),)
    assert rows["completions"].best == ()


def test_other_kinds_have_other_prices(catalogue: Session) -> None:
    tampa = find_schools(catalogue, near(catalogue, "Tampa, FL")).hits
    sides = compare(catalogue, [hit.unitid for hit in tampa], near(catalogue, "Tampa, FL"))
    assert len({hit.cip_code for hit in sides.hits}) == 2
    best = {row.name: row.best for row in sides.rows}
    assert best["price_usd"] == best["months"] == ()
    assert best["completion_rate"]


def test_debt_and_earnings_are_those_of_the_field_and_award(catalogue: Session) -> None:
    hits = find_schools(catalogue, near(catalogue, "Tampa, FL", per_page=9)).hits
    figures = field_figures(catalogue, hits)
    assert len(figures) == len(hits)
    for hit, known in zip(hits, figures, strict=True):
        row = catalogue.get(FieldOutcome, (hit.unitid, "12.04", 1))
        assert known.debt_median_usd == (row.debt_median_usd if row else None)
    assert any(known.earnings_1yr_usd for known in figures)


@pytest.mark.parametrize("place", ["33101", "Miami, FL", "FL", None])
def test_what_is_ruled_out_is_never_found(catalogue: Session, place: str | None) -> None:
    said = {"per_page": 50, "title_iv": True}
    all_hits = find_schools(catalogue, asked(catalogue, place, said)).hits
    ruled_out = {
        "excluded_places": ("Miami, FL",),
        "excluded_schools": ("paul mitchell", str(all_hits[0].unitid)),
    }
    hits = find_schools(catalogue, asked(catalogue, place, said | ruled_out)).hits
    assert len(hits) > 2
    assert all_hits[0].unitid not in {hit.unitid for hit in hits}
    assert not [hit for hit in hits if (hit.city, hit.state) == ("Miami", "FL")]
    assert not [hit for hit in hits if hit.school.startswith("Paul Mitchell")]


def test_a_state_ruled_out_leaves_its_neighbours(catalogue: Session) -> None:
    query = near(catalogue, "DE", excluded_places=("DE",))
    result = find_schools(catalogue, query)
    assert result.relaxed == ("place",)
    assert "DE" not in {hit.state for hit in result.hits}


@pytest.mark.parametrize("unitids", [[], [139755], [1, 2], list(range(5))])
def test_what_cant_be_compared_is_a_typed_error(
    catalogue: Session, unitids: list[int]
) -> None:
    with pytest.raises(SearchError):
        compare(catalogue, unitids, SchoolQuery(None))


@pytest.mark.parametrize(
    "nonsense",
    [
        {"max_price_usd": -1},
        {"max_price_usd": 1.5},
        {"max_price_usd": "9000; DROP TABLE programs"},
        {"max_months": 0},
        {"page": 0},
        {"page": True},
        {"per_page": 10_000},
        {"radius_miles": 0},
        {"cip_codes": ()},
        {"cip_codes": ("12.0409' OR 1=1",)},
        {"order": "random"},
        {"min_clock_hours": -5},
    ],
)
def test_nonsense_is_a_typed_error(nonsense: dict[str, Any]) -> None:
    with pytest.raises(SearchError):
        SchoolQuery(None, **nonsense)


@pytest.mark.parametrize("latitude", [math.nan, math.inf, 91.0])
def test_a_place_off_the_earth_is_a_typed_error(
    catalogue: Session, latitude: float
) -> None:
    place = find_place(catalogue, "Atlanta, GA")
    assert isinstance(place, Location)
    with pytest.raises(SearchError, match="coordinates"):
        SchoolQuery(replace(place, latitude=latitude))


def test_a_school_that_is_nowhere_in_the_catalogue_is_none(catalogue: Session) -> None:
    assert find_school(catalogue, 1, SchoolQuery(None)) is None
