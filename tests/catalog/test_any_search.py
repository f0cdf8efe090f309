"""What holds for any search: pages, a written order, wishes, alike on both databases."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlalchemy.orm import Session

from actions.catalog.database import open_session, writing
from actions.catalog.kinds import ESTHETICS_CIP_CODES, KINDS
from actions.catalog.loading import next_revision
from actions.catalog.models import SponsoredListing
from actions.catalog.search import (
    RELAXED_IN_ORDER,
    SchoolHit,
    SchoolQuery,
    find_schools,
)
from tests.catalog.conftest import Stock
from tests.catalog.searches import asked, near
from tests.databases import serving

PLACES = [
    "Atlanta, GA", "30303", "New York City, NY", "10001", "Miami, FL", "Miles City, MT",
    "59301", "Anchorage, AK", "Honolulu, HI", "San Juan, PR", "Denver, CO", "Boise, ID",
    "TX", "UT", "CA", "AK", "WY", "PR", "DC", "OH", "Chicago, IL", "90001", "Bangor, ME",
]  # fmt: skip
TODAY = date(2026, 11, 21)


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
