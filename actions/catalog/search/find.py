"""Find programs: filter, rank, relax, page."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

import numpy as np
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from actions.catalog.distance import MILES_PER_DEGREE, miles_between, points
from actions.catalog.models import SponsoredListing
from actions.catalog.search.exclusion import ruled_out
from actions.catalog.search.listing import Field, school_hits
from actions.catalog.search.offers import KIND_NUMBERS, Offers, offers
from actions.catalog.search.query import (
    RADII_MILES,
    RELAXED_IN_ORDER,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
)
from actions.catalog.search.ranking import NEARNESS_WITHOUT_A_POINT, nearness, rank

# Around a point the search widens until so many schools are found.
ENOUGH = 3
MOST_SPONSORED = 2
_listings = SponsoredListing.__table__.columns
PAYING = select(_listings.unitid).where(
    _listings.starts_on <= bindparam("today"), _listings.ends_on >= bindparam("today")
)


@dataclass(frozen=True)
class _Found:
    """The rows that fit, with their rank and, near a point, their distance."""

    rows: Any
    ranks: Any
    miles: Any | None
    schools: int
    area: Literal["radius", "state", "nation"]
    radius_miles: int | None = None
    relaxed: tuple[str, ...] = ()


def find_schools(
    session: Session, query: SchoolQuery, today: date | None = None
) -> SchoolResult:
    """The programs that fit a query, best first, each school once.

    Around a point the radius widens from 30 to 120 miles until three schools
    are found. Where nothing fits, one wish after the other is dropped in the
    order of `RELAXED_IN_ORDER`, each for itself, then all up to it; where there
    is no such program at all, the state is searched, then the nation. The
    result says what was done. Pages are stable as long as the catalogue is.
    `today` is the day on which paid listings have to run.
    """
    table = offers(session).without(ruled_out(session, query))
    found = _settled(table, query)
    if found.area != "radius" and found.miles is not None and query.order == "rank":
        # Beyond the radius what counts first is how far it is.
        query = replace(query, order="distance")
    ordered = _ordered(table, query, found, query.page * query.per_page)
    start = (query.page - 1) * query.per_page
    page = ordered[start : start + query.per_page]
    field = _field(table, found)
    paid = _sponsored_rows(session, table, query, found, today or date.today())
    hits = school_hits(session, table, _with_miles(found, [*page, *paid]), field, query)
    return SchoolResult(
        hits=hits[: len(page)],
        total=found.schools,
        area=found.area,
        radius_miles=found.radius_miles,
        relaxed=found.relaxed,
        lowest_price_usd=field.lowest_price_usd,
        sponsored=tuple(hits[len(page) :]),
    )


def find_school(session: Session, unitid: int, query: SchoolQuery) -> SchoolHit | None:
    """One school's best program for a query's kinds, or for any kind; its place counts."""
    table = offers(session)
    rows = np.flatnonzero(table.unitid == unitid)
    if not len(rows):
        return None
    wanted = rows[_of_kinds(table, query.cip_codes, rows)]
    # The program that was shown is the one that fitted the wishes.
    fitting = _fitting(table, query, wanted)
    meant = next(kept for kept in (fitting, wanted, rows) if len(kept))
    found = _ranked(table, query, meant, "nation")
    best = _ordered(table, query, found, 1)
    hits = school_hits(session, table, _with_miles(found, best), Field(), query)
    return hits[0]


def _settled(table: Offers, query: SchoolQuery) -> _Found:
    """The first of the areas and relaxations in which something is found."""
    for number, search in enumerate(_areas(table, query)):
        found = _relaxed(table, query, search)
        if found.schools:
            if number:
                return replace(found, relaxed=(*found.relaxed, "place"))
            return found
    return found


def _areas(table: Offers, query: SchoolQuery) -> Any:
    """Ways to search, from the place asked for to the nation."""
    state = query.place.state if query.place else None
    if query.point:
        yield lambda wishes: _near(table, wishes)
    if state:
        inside = table.rows_in_state(query.cip_codes, state)
        yield lambda wishes: _ranked(
            table, wishes, _fitting(table, wishes, inside), "state"
        )
    rows = table.all_rows(query.cip_codes)
    yield lambda wishes: _ranked(table, wishes, _fitting(table, wishes, rows), "nation")


def _relaxed(table: Offers, query: SchoolQuery, search: Any) -> _Found:
    """What is found with all wishes, or else with as few as possible dropped."""
    found: _Found = search(query)
    wishes = [wish for wish in RELAXED_IN_ORDER if query.has(wish)]
    if found.schools or not wishes:
        return found
    for wish in wishes:
        found = search(query.without(wish))
        if found.schools:
            return replace(found, relaxed=(wish,))
    fewer = query.without(wishes[0])
    for number, wish in enumerate(wishes[1:], start=2):
        fewer = fewer.without(wish)
        found = search(fewer)
        if found.schools:
            return replace(found, relaxed=tuple(wishes[:number]))
    return found


def _near(table: Offers, query: SchoolQuery) -> _Found:
    """What is within the radius asked for, or within the first that has enough."""
    assert query.point is not None
    radii = (query.radius_miles,) if query.radius_miles else RADII_MILES
    degrees, latitude = radii[-1] / MILES_PER_DEGREE, query.point.latitude
    band = table.rows_in_band(query.cip_codes, latitude - degrees, latitude + degrees)
    rows = _fitting(table, query, band)
    here = points(query.point.latitude, query.point.longitude)
    miles = miles_between(table.point[rows], here)
    for radius in radii:
        inside = miles <= radius
        found = _ranked(table, query, rows[inside], "radius", miles[inside])
        if found.schools >= ENOUGH:
            break
    return replace(found, radius_miles=radius)


def _of_kinds(table: Offers, cip_codes: tuple[str, ...], rows: Any) -> Any:
    wanted = np.zeros(len(KIND_NUMBERS), dtype=bool)
    wanted[[KIND_NUMBERS[code] for code in cip_codes]] = True
    return wanted[table.kind[rows]]


def _fitting(table: Offers, query: SchoolQuery, rows: Any) -> Any:
    """Those of the rows that have all that the query wishes."""
    if table.ruled_out is not None:
        rows = rows[~table.ruled_out[rows]]
    if query.max_price_usd is not None:
        price = table.price_usd[rows]
        rows = rows[(price >= 0) & (price <= query.max_price_usd)]
    if query.max_months is not None:
        months = table.months[rows]
        rows = rows[(months > 0) & (months <= query.max_months)]
    if query.min_clock_hours is not None:
        rows = rows[table.clock_hours[rows] >= query.min_clock_hours]
    if query.max_clock_hours is not None:
        hours = table.clock_hours[rows]
        rows = rows[(hours > 0) & (hours <= query.max_clock_hours)]
    if query.public is not None:
        rows = rows[table.public[rows] == query.public]
    for wish in ("open_admission", "distance_courses", "title_iv"):
        if getattr(query, wish):
            rows = rows[getattr(table, wish)[rows]]
    return rows


def _ranked(
    table: Offers,
    query: SchoolQuery,
    rows: Any,
    area: Literal["radius", "state", "nation"],
    miles: Any | None = None,
) -> _Found:
    near = NEARNESS_WITHOUT_A_POINT
    # In the nation a state is a point too: its neighbours' schools come first.
    if query.place and miles is None and (query.point or area == "nation"):
        here = points(query.place.latitude, query.place.longitude)
        miles = miles_between(table.point[rows], here)
        # A school without coordinates is as far as can be.
        miles = np.where(np.isnan(miles), np.inf, miles)
    if miles is not None:
        near = nearness(miles, within_radius=area == "radius")
    first = _of_kinds(table, query.meant_kinds, rows)
    # Who moves there or stays near the border needs the licence of the place asked for.
    hours = (
        table.hours_for(query.place.state, rows)
        if query.place and area != "state"
        else table.hours[rows]
    )
    ranks = rank(table.fixed[rows], hours, first, near)
    seen = np.zeros(table.groups, dtype=bool)
    seen[table.group[rows]] = True
    shown = miles if query.point else None
    return _Found(rows, ranks, shown, int(seen.sum()), area)


def _ordered(table: Offers, query: SchoolQuery, found: _Found, number: int) -> list[int]:
    """Positions in `found` of the first `number` schools, the best program of each."""
    if query.order == "price":
        prices = table.price_usd[found.rows].astype(float)
        key = np.where(prices < 0, np.inf, prices)
    elif query.order == "distance" and found.miles is not None:
        key = found.miles
    else:
        key = -found.ranks
    wanted = number
    while True:
        wanted = min(len(key), 4 * wanted + 16)
        if wanted < len(key):
            limit = np.partition(key, wanted)[wanted]
            candidates = np.flatnonzero(key <= limit)
        else:
            candidates = np.arange(len(key))
        rows = found.rows[candidates]
        order = np.lexsort(
            (
                table.award_level[rows],
                table.kind[rows],
                table.unitid[rows],
                -found.ranks[candidates],
                key[candidates],
            )
        )
        ordered = candidates[order]
        groups = table.group[found.rows[ordered]]
        firsts = np.sort(np.unique(groups, return_index=True)[1])
        if len(firsts) >= number or len(candidates) == len(key):
            return [int(position) for position in ordered[firsts[:number]]]


def _field(table: Offers, found: _Found) -> Field:
    """What the hits are compared with: all that was found."""
    prices = table.price_usd[found.rows]
    prices = prices[prices >= 0]
    completions = table.completions[found.rows]
    return Field(
        schools=found.schools,
        lowest_price_usd=int(prices.min()) if len(prices) else None,
        cheaper_third_usd=int(np.quantile(prices, 1 / 3)) if len(prices) > 3 else None,
        nearest_miles=None
        if found.miles is None or not len(found.miles)
        else float(found.miles.min()),
        most_completions=int(completions.max()) if len(completions) else 0,
        median_completion_rate=table.median_completion_rate,
        rows=found.rows,
    )


def _with_miles(
    found: _Found, positions: list[int]
) -> list[tuple[int, float, float | None]]:
    """Row, rank and distance of the found at these positions."""
    return [
        (
            int(found.rows[at]),
            float(found.ranks[at]),
            None
            if found.miles is None or np.isinf(found.miles[at])
            else float(found.miles[at]),
        )
        for at in positions
    ]


def _sponsored_rows(
    session: Session, table: Offers, query: SchoolQuery, found: _Found, today: date
) -> list[int]:
    """Positions of the best-ranked schools among the found that pay to be shown."""
    paying = session.scalars(PAYING, {"today": today}).all()
    if not paying:
        return []
    among = np.flatnonzero(np.isin(table.unitid[found.rows], paying))
    part = replace(
        found,
        rows=found.rows[among],
        ranks=found.ranks[among],
        miles=None if found.miles is None else found.miles[among],
    )
    best = _ordered(table, replace(query, order="rank"), part, MOST_SPONSORED)
    return [int(among[at]) for at in best]
