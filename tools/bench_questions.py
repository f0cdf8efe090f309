"""What `make bench-catalog` asks: searches, places, pay, and the full scan."""

import random
from math import cos, radians

from sqlalchemy import Float, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from actions.catalog.distance import MILES_PER_DEGREE
from actions.catalog.kinds import ESTHETICS_CIP_CODES, MASTER_ESTHETICS
from actions.catalog.models import (
    Admission,
    Charge,
    Institution,
    Licence,
    Occupation,
    Outcome,
    Place,
    Program,
)
from actions.catalog.places import Location, find_place
from actions.catalog.search import SchoolQuery, SchoolResult, ranking
from actions.catalog.search.offers import IS_FIRST_CHARGE

SEED = 20
NICKNAMES = (
    "NYC", "Philly", "Cali", "the Bay Area", "DC", "Vegas", "LA", "DFW", "ATL",
    "Twin Cities", "Big Apple", "SF",
)  # fmt: skip
# Kinds asked for, and how often among a hundred.
KINDS_ASKED = {
    ESTHETICS_CIP_CODES: 70,
    ("12.0401",): 15,
    ("51.0801",): 10,
    ("51.3501",): 5,
}
PLACES_ASKED = {"city": 60, "zip_code": 28, "state": 9, None: 3}
PRICES_USD = (5_000, 8_000, 10_000, 12_000, 15_000, 20_000)
MONTHS = (4, 6, 9, 12)


class Asker:
    """Draws questions as visitors would ask them, always the same ones."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._chance = random.Random(SEED)
        places = session.execute(
            select(Place.key, Place.kind, Place.name, Place.state, Place.population)
        ).all()
        # Databases order words each in their way.
        places.sort(key=lambda place: place.key)
        self._cities = [place for place in places if place.kind == "city"]
        self._people = [city.population for city in self._cities]
        self._zip_codes: dict[tuple[str, str], list[str]] = {}
        for place in places:
            if place.kind == "zip_code":
                codes = self._zip_codes.setdefault((place.name, place.state), [])
                codes.append(place.key)

    def searches(self, number: int) -> list[SchoolQuery]:
        """Mixed searches: mostly near cities and ZIP codes, weighted by people."""
        return [self._search() for _ in range(number)]

    def place_texts(self, number: int) -> list[str]:
        """Places as visitors write them, a sixth of them misspelt."""
        return [self._place_text() for _ in range(number)]

    def pay(self, number: int) -> list[tuple[str, Location | None]]:
        """Occupations by their SOC codes, and where their pay is asked for."""
        codes = self._session.scalars(select(Occupation.soc_code)).all()
        return [(self._chance.choice(sorted(codes)), self._place()) for _ in range(number)]

    def _search(self) -> SchoolQuery:
        chance = self._chance
        return SchoolQuery(
            self._place(),
            cip_codes=self._drawn(KINDS_ASKED),
            max_price_usd=chance.choice(PRICES_USD) if chance.random() < 0.35 else None,
            max_months=chance.choice(MONTHS) if chance.random() < 0.2 else None,
            public=chance.random() < 0.7 if chance.random() < 0.15 else None,
            title_iv=chance.random() < 0.2,
            order=self._drawn({"rank": 70, "price": 20, "distance": 10}),
            page=self._drawn({1: 70, 2: 20, 3: 10}),
        )

    def _place(self) -> Location | None:
        kind, city = self._drawn(PLACES_ASKED), self._city()
        if kind is None:
            return None
        keys = {"city": city.key, "state": city.state, "zip_code": self._zip_code(city)}
        return find_place(self._session, keys[kind])

    def _place_text(self) -> str:
        city, chance = self._city(), self._chance
        form = chance.randrange(6)
        if form == 0:
            return self._zip_code(city)
        if form == 1:
            return f"{city.name}, {city.state}"
        if form == 2:
            return f"{city.name.lower()} {city.state.lower()}"
        if form == 3:
            return chance.choice(NICKNAMES)
        if form == 4 and len(city.name) > 5:
            at = chance.randrange(1, len(city.name) - 2)
            letters = city.name
            return letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        return city.name

    def _city(self):
        return self._chance.choices(self._cities, self._people)[0]

    def _zip_code(self, city) -> str:
        codes = self._zip_codes.get((city.name, city.state))
        return self._chance.choice(codes) if codes else city.key

    def _drawn(self, weights):
        return self._chance.choices(list(weights), list(weights.values()))[0]


def full_scan(query: SchoolQuery, result: SchoolResult, median: float):
    """One statement over all programs, that finds what a search found.

    The same filters and the same order, with the number of all that fit;
    `median` is the completion rate that stands for an unknown one. It leaves
    out what SQL can't say in one pass or what would only slow it down: widening
    and relaxing (it is told where the search ended), campuses of a chain as one
    school, the figures that hits are compared with, reasons, paid listings, and
    the Earth's curvature (degrees are a flat grid around the point).
    """
    for wish in result.relaxed:
        query = query if wish == "place" else query.without(wish)
    miles = _miles(query.place) if query.point or result.area == "nation" else None
    price = Charge.tuition_and_fees_usd + func.coalesce(Charge.books_and_supplies_usd, 0)
    first = []
    if query.order == "price":
        first = [price.is_(None), price]
    elif query.order == "distance" and query.point:
        first = [miles]
    return (
        select(
            Institution.__table__,
            Program.cip_code,
            Program.award_level,
            Program.completions,
            Charge.tuition_and_fees_usd,
            Charge.books_and_supplies_usd,
            Charge.clock_hours,
            Charge.credit_hours,
            Charge.months,
            Admission.open_admission,
            Admission.distance_courses,
            Outcome.completion_rate,
            Outcome.net_price_usd,
            func.count().over().label("total"),
        )
        .select_from(Program)
        .join(Institution, Institution.unitid == Program.unitid)
        .outerjoin(Admission, Admission.unitid == Program.unitid)
        .outerjoin(
            Charge,
            (Charge.unitid == Program.unitid)
            & (Charge.cip_code == Program.cip_code)
            & IS_FIRST_CHARGE,
        )
        .outerjoin(Outcome, Outcome.unitid == Program.unitid)
        .outerjoin(Licence, _licence_of_program())
        .where(
            Institution.status == "open",
            *_inside(query, result, miles),
            *_wishes(query, price),
        )
        .order_by(
            *first,
            _rank(query, result, miles, price, median).desc(),
            Program.unitid,
            Program.cip_code,
            Program.award_level,
        )
        .limit(query.per_page)
        .offset((query.page - 1) * query.per_page)
    )


def _inside(query: SchoolQuery, result: SchoolResult, miles):
    if result.area == "radius":
        yield miles <= result.radius_miles
    elif result.area == "state":
        yield Institution.state == query.place.state


def _wishes(query: SchoolQuery, price):
    yield Program.cip_code.in_(query.cip_codes)
    if query.max_price_usd is not None:
        yield price <= query.max_price_usd
    if query.max_months is not None:
        yield Charge.months <= query.max_months
    if query.public is not None:
        yield Institution.control == 1 if query.public else Institution.control != 1
    if query.title_iv:
        yield Institution.title_iv.is_(True)


def _miles(point: Location | None):
    if point is None:
        return None
    north = MILES_PER_DEGREE * (Institution.latitude - point.latitude)
    degree = MILES_PER_DEGREE * cos(radians(point.latitude))
    east = degree * (Institution.longitude - point.longitude)
    return func.sqrt(north * north + east * east)


def _licence_of_program():
    is_master = Program.cip_code == MASTER_ESTHETICS
    return and_(
        Licence.state == Institution.state,
        Program.cip_code.in_(ESTHETICS_CIP_CODES),
        or_(
            and_(is_master, Licence.tier == "master"),
            and_(~is_master, Licence.tier != "master"),
        ),
    )


def _rank(query: SchoolQuery, result: SchoolResult, miles, price, median: float):
    """The formula of `ranking`."""
    near = ranking.NEARNESS_WITHOUT_A_POINT
    if miles is not None:
        inside = result.area == "radius"
        near = func.exp(
            -miles / (ranking.SCALE_MILES if inside else ranking.FAR_SCALE_MILES)
        )
    cheap = case(
        (price.is_(None), ranking.SHARE_OF_UNKNOWN_PRICE),
        (price >= ranking.HIGHEST_PRICE_USD, 0.0),
        else_=1 - cast(price, Float) / ranking.HIGHEST_PRICE_USD,
    )
    size = case(
        (Program.completions >= ranking.LARGEST_PROGRAM, 1.0),
        else_=func.ln(1 + Program.completions) / func.ln(1 + ranking.LARGEST_PROGRAM),
    )
    hours = case(
        (
            or_(Charge.clock_hours.is_(None), Licence.hours.is_(None)),
            ranking.UNKNOWN_HOURS,
        ),
        (Charge.clock_hours >= Licence.hours, ranking.ENOUGH_HOURS),
        else_=ranking.TOO_FEW_HOURS,
    )
    kind = case((Program.cip_code.in_(query.meant_kinds), 1.0), else_=ranking.OTHER_KIND)
    return (
        ranking.NEARNESS * near
        + ranking.PRICE * cheap
        + ranking.COMPLETION * func.coalesce(Outcome.completion_rate, median)
        + ranking.SIZE * size
        + ranking.FIT * 0.5 * (hours + kind)
    )
