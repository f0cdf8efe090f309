"""Searching programs: near, within wishes, in a written order, page by page."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from geopy.distance import geodesic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from actions.catalog.database import open_session, writing
from actions.catalog.distance import distance_miles
from actions.catalog.errors import SearchError
from actions.catalog.kinds import ESTHETICS_CIP_CODES, KINDS
from actions.catalog.loading import next_revision
from actions.catalog.models import FieldOutcome, Institution, SponsoredListing
from actions.catalog.places import Location, find_place
from actions.catalog.search import (
    RELAXED_IN_ORDER,
    SchoolHit,
    SchoolQuery,
    compare,
    field_figures,
    find_school,
    find_schools,
)
from tests.catalog.conftest import Stock
from tests.databases import serving

PLACES = [
    "Atlanta, GA", "30303", "New York City, NY", "10001", "Miami, FL", "Miles City, MT",
    "59301", "Anchorage, AK", "Honolulu, HI", "San Juan, PR", "Denver, CO", "Boise, ID",
    "TX", "UT", "CA", "AK", "WY", "PR", "DC", "OH", "Chicago, IL", "90001", "Bangor, ME",
]  # fmt: skip
TODAY = date(2026, 11, 21)


def near(session: Session, key: str, **wishes: Any) -> SchoolQuery:
    place = find_place(session, key)
    assert place is not None
    return SchoolQuery(place, **wishes)


@st.composite
def wishes(draw: st.DrawFn) -> dict[str, Any]:
    """What a visitor may ask for, from nothing to too much."""
    kinds = st.sets(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3)
    some: dict[str, st.SearchStrategy[Any]] = {
        "max_price_usd": st.integers(0, 30_000),
        "max_months": st.integers(1, 24),
        "min_clock_hours": st.integers(0, 1_500),
        "max_clock_hours": st.integers(100, 2_000),
        "public": st.booleans(),
        "open_admission": st.just(True),
        "distance_courses": st.just(True),
        "title_iv": st.just(True),
        "radius_miles": st.integers(1, 300),
    }
    chosen = draw(st.sets(st.sampled_from(sorted(some)), max_size=3))
    asked = {name: draw(some[name]) for name in sorted(chosen)}
    codes = draw(st.one_of(st.just(set(ESTHETICS_CIP_CODES)), kinds))
    return {
        **asked,
        "cip_codes": tuple(sorted(codes)),
        "order": draw(st.sampled_from(["rank", "price", "distance"])),
    }


queries = st.tuples(st.sampled_from([*PLACES, None]), wishes())
real_database = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def asked(session: Session, key: str | None, said: dict[str, Any]) -> SchoolQuery:
    return near(session, key, **said) if key else SchoolQuery(None, **said)


def sort_key(query: SchoolQuery, hit: SchoolHit) -> tuple[Any, ...]:
    """The written order: what was asked for, rank, UNITID, kind, award level."""
    primary: float = -hit.rank
    if query.order == "price":
        primary = math.inf if hit.price_usd is None else hit.price_usd
    elif query.order == "distance" and hit.distance_miles is not None:
        primary = hit.distance_miles
    kind = list(KINDS).index(hit.cip_code)
    return primary, -hit.rank, hit.unitid, kind, hit.award_level


@real_database
@given(query=queries, per_page=st.integers(1, 7))
def test_paging_neither_repeats_nor_loses(
    catalogue: Session, query: tuple[str | None, dict[str, Any]], per_page: int
) -> None:
    first = asked(catalogue, *query)
    whole = find_schools(catalogue, replace(first, per_page=50))
    wanted = [hit.unitid for hit in whole.hits][: 4 * per_page]
    paged: list[int] = []
    for page in range(1, 5):
        part = find_schools(catalogue, replace(first, page=page, per_page=per_page))
        assert (part.total, part.area, part.relaxed) == (
            whole.total,
            whole.area,
            whole.relaxed,
        )
        paged += [hit.unitid for hit in part.hits]
    assert paged == wanted[: len(paged)]
    assert len(paged) == min(4 * per_page, whole.total)
    assert len(set(paged)) == len(paged)


@real_database
@given(query=queries)
def test_the_order_is_total_and_stable(
    catalogue: Session, query: tuple[str | None, dict[str, Any]]
) -> None:
    search = replace(asked(catalogue, *query), per_page=50)
    result = find_schools(catalogue, search)
    hits, used = result.hits, search
    if result.area != "radius" and search.point and search.order == "rank":
        # Beyond the radius the nearest come first.
        used = replace(search, order="distance")
    keys = [sort_key(used, hit) for hit in hits]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert find_schools(catalogue, search).hits == hits


@real_database
@given(query=queries)
def test_every_hit_has_what_was_wished_unless_the_result_says_otherwise(
    catalogue: Session, query: tuple[str | None, dict[str, Any]]
) -> None:
    search = replace(asked(catalogue, *query), per_page=50)
    result = find_schools(catalogue, search)
    dropped = set(result.relaxed)
    assert [wish for wish in result.relaxed if wish != "place"] == [
        wish for wish in RELAXED_IN_ORDER if wish in dropped
    ]
    for hit in result.hits:
        assert hit.cip_code in search.cip_codes
        if search.max_price_usd is not None and "max_price_usd" not in dropped:
            assert hit.price_usd is not None
            assert hit.price_usd <= search.max_price_usd
        if search.public is not None and "public" not in dropped:
            assert hit.is_public == search.public
        if search.max_months and "length" not in dropped:
            assert hit.months is not None
            assert hit.months <= search.max_months
        for wish in ("open_admission", "distance_courses", "title_iv"):
            if getattr(search, wish) and wish not in dropped:
                assert getattr(hit, wish)
        if search.place and "place" not in dropped:
            if result.area == "state":
                assert hit.state == search.place.state
            elif result.radius_miles:
                assert hit.distance_miles is not None
                assert hit.distance_miles <= result.radius_miles


@pytest.fixture(scope="module")
def both(stock: Stock) -> Iterator[tuple[Session, Session]]:
    """The shipped catalogue on SQLite and on PostgreSQL."""
    sessions = []
    for backend in ("sqlite", "postgresql"):
        with serving(stock.filled(backend, "shipped")):
            sessions.append(open_session())
    yield sessions[0], sessions[1]
    for session in sessions:
        session.close()


@settings(
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(query=queries)
def test_both_databases_answer_alike(
    both: tuple[Session, Session], query: tuple[str | None, dict[str, Any]]
) -> None:
    sqlite, postgresql = (
        find_schools(session, asked(session, *query), TODAY) for session in both
    )
    assert sqlite == postgresql


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


def test_money_paid_never_moves_a_rank(stock: Stock) -> None:
    with serving(stock.copy("sqlite", "shipped")):
        with open_session() as session:
            query = near(session, "Atlanta, GA", per_page=50)
            before = find_schools(session, query, TODAY)
        worst = [hit.unitid for hit in before.hits][-2:]
        over = before.hits[0].unitid
        with writing() as connection:
            rows = [
                {"unitid": unitid, "starts_on": date(2026, 1, 1), "ends_on": ends_on}
                for unitid, ends_on in (
                    (worst[0], date(2026, 12, 31)),
                    (worst[1], date(2026, 11, 21)),
                    (over, date(2026, 11, 20)),
                )
            ]
            connection.execute(insert(SponsoredListing), rows)
            next_revision(connection)
        with open_session() as session:
            after = find_schools(session, query, TODAY)
    assert after.hits == before.hits
    assert before.sponsored == ()
    assert {hit.unitid for hit in after.sponsored} == set(worst)


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
