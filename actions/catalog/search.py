"""Find programs near a place, rank them, and say why.

The rank is a sum of shares between 0 and 1:

    0.45 x nearness   exp(-miles / 30); in a state-wide search 0.5 for all
    0.25 x price      1 at $0, 0 at $20,000 of tuition, fees, books and
                      supplies; 0.35 where no price is reported
    0.20 x size       log of the yearly graduates, 1 at 150
    0.10 x fit        1 where the program is of the kind asked for

Money that a school pays is no part of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, exp, log, radians
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.figures import ESTHETICS_CIP_CODES
from actions.catalog.models import Charge, Institution, Program
from actions.catalog.places import Location

MILES_PER_DEGREE = 69.0
# Around a point the search widens until it finds something.
RADII_MILES = (30, 60, 120)
PUBLIC = 1
KINDS = {
    "12.0401": "cosmetology",
    "12.0406": "make-up artistry",
    "12.0408": "facial treatment specialist",
    "12.0409": "esthetics",
    "12.0411": "permanent cosmetics",
    "12.0414": "master esthetics",
    "12.0499": "personal grooming arts",
}
COSMETOLOGY = ("12.0401",)


@dataclass(frozen=True)
class SchoolQuery:
    """What to look for.

    `max_price_usd` holds tuition, fees, books and supplies. `radii_miles` are
    tried in turn until three programs are found.
    """

    place: Location
    cip_codes: tuple[str, ...] = ESTHETICS_CIP_CODES
    max_price_usd: int | None = None
    order: Literal["rank", "price", "distance"] = "rank"
    radii_miles: tuple[int, ...] = RADII_MILES


@dataclass(frozen=True)
class SchoolHit:
    """A program of a school; None means that the figure isn't reported.

    Prices are dollars for the whole program, `price_usd` is their sum.
    """

    unitid: int
    school: str
    kind: str
    address: str | None
    city: str
    state: str
    phone: str | None
    website: str | None
    is_public: bool
    title_iv: bool
    completions: int
    tuition_and_fees_usd: int | None
    books_and_supplies_usd: int | None
    clock_hours: int | None
    credit_hours: int | None
    months: int | None
    distance_miles: float | None
    rank: float

    @property
    def price_usd(self) -> int | None:
        """Tuition, fees, books and supplies; None without a tuition."""
        if self.tuition_and_fees_usd is None:
            return None
        return self.tuition_and_fees_usd + (self.books_and_supplies_usd or 0)


@dataclass(frozen=True)
class SchoolResult:
    """The hits in their order, and what the search had to relax.

    `radius_miles` is None for a state-wide search. `over_budget` is true
    where nothing within the budget was found and it was left out.
    """

    hits: list[SchoolHit]
    radius_miles: int | None
    over_budget: bool = False


def find_schools(session: Session, query: SchoolQuery) -> SchoolResult:
    """The programs that fit a query, best first, one hit a school.

    Around a city or ZIP code the radius widens from 30 to 120 miles until
    three are found, then the state is searched; a budget that nothing fits
    is left out at last. The result says so.
    """
    if query.place.kind == "state":
        hits = list(_hits(query, _rows(session, query, None)))
        return _within_budget(query, hits, None)
    for radius in query.radii_miles:
        hits = [
            hit
            for hit in _hits(query, _rows(session, query, radius))
            if hit.distance_miles is not None and hit.distance_miles <= radius
        ]
        result = _within_budget(query, hits, radius)
        if len(result.hits) >= 3 and not result.over_budget:
            return result
    if result.hits:
        return result
    hits = list(_hits(query, _rows(session, query, None)))
    return _within_budget(query, hits, None)


def find_school(session: Session, unitid: int, place: Location) -> SchoolHit | None:
    """The best program of one school, seen from a place."""
    for cip_codes in (ESTHETICS_CIP_CODES, tuple(KINDS)):
        query = SchoolQuery(place=place, cip_codes=cip_codes)
        rows = session.execute(_select(query).where(Institution.unitid == unitid))
        hits = sorted(_hits(query, rows.all()), key=lambda hit: -hit.rank)
        if hits:
            return hits[0]
    return None


def _within_budget(
    query: SchoolQuery, hits: list[SchoolHit], radius_miles: int | None
) -> SchoolResult:
    ordered = sorted(hits, key=lambda hit: _order(query, hit))
    if query.max_price_usd is None:
        return SchoolResult(ordered, radius_miles)
    fitting = [
        hit
        for hit in ordered
        if hit.price_usd is not None and hit.price_usd <= query.max_price_usd
    ]
    if fitting:
        return SchoolResult(fitting, radius_miles)
    return SchoolResult(ordered, radius_miles, over_budget=bool(ordered))


def _order(query: SchoolQuery, hit: SchoolHit) -> tuple[float, float, int]:
    price = float("inf") if hit.price_usd is None else float(hit.price_usd)
    miles = hit.distance_miles or 0.0
    keys = {"rank": -hit.rank, "price": price, "distance": miles}
    return keys[query.order], -hit.rank, hit.unitid


def _select(query: SchoolQuery) -> Any:
    return (
        select(Institution, Program, Charge)
        .join(Program, Program.unitid == Institution.unitid)
        .outerjoin(
            Charge,
            (Charge.unitid == Program.unitid) & (Charge.cip_code == Program.cip_code),
        )
        .where(Program.cip_code.in_(query.cip_codes), Institution.closed_on.is_(None))
        .order_by(Program.completions.desc(), Charge.number)
    )


def _rows(session: Session, query: SchoolQuery, radius_miles: int | None) -> list[Any]:
    statement = _select(query)
    place = query.place
    if radius_miles is None:
        statement = statement.where(Institution.state == place.state)
    else:
        north = radius_miles / MILES_PER_DEGREE
        east = north / cos(radians(place.latitude))
        statement = statement.where(
            Institution.latitude.between(place.latitude - north, place.latitude + north),
            Institution.longitude.between(place.longitude - east, place.longitude + east),
        )
    return list(session.execute(statement).all())


def _hits(query: SchoolQuery, rows: Iterable[Any]) -> Iterable[SchoolHit]:
    best: dict[int, SchoolHit] = {}
    for institution, program, charge in rows:
        hit = _hit(query, institution, program, charge)
        known = best.get(hit.unitid)
        if known is None or hit.rank > known.rank:
            best[hit.unitid] = hit
    return best.values()


def _hit(query: SchoolQuery, institution: Any, program: Any, charge: Any) -> SchoolHit:
    miles = (
        None
        if query.place.kind == "state"
        else query.place.distance_miles(institution.latitude, institution.longitude)
    )
    tuition = charge.tuition_and_fees_usd if charge else None
    books = charge.books_and_supplies_usd if charge else None
    nearness = 0.5 if miles is None else exp(-miles / 30)
    price = 0.35 if tuition is None else max(0.0, 1 - (tuition + (books or 0)) / 20_000)
    size = min(1.0, log(1 + program.completions) / log(151))
    fit = float(program.cip_code == query.cip_codes[-1] or program.cip_code == "12.0409")
    return SchoolHit(
        unitid=institution.unitid,
        school=institution.name,
        kind=KINDS[program.cip_code],
        address=institution.address,
        city=institution.city,
        state=institution.state,
        phone=institution.phone,
        website=institution.website,
        is_public=institution.control == PUBLIC,
        title_iv=institution.title_iv,
        completions=program.completions,
        tuition_and_fees_usd=tuition,
        books_and_supplies_usd=books,
        clock_hours=charge.clock_hours if charge else None,
        credit_hours=charge.credit_hours if charge else None,
        months=charge.months if charge else None,
        distance_miles=miles,
        rank=0.45 * nearness + 0.25 * price + 0.20 * size + 0.10 * fit,
    )
