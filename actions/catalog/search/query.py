"""What a search is asked, and what it answers."""

from dataclasses import dataclass, fields, replace
from math import isfinite
from typing import Any, Literal

from actions.catalog.errors import SearchError
from actions.catalog.kinds import ESTHETICS_CIP_CODES, KINDS, MASTER_ESTHETICS
from actions.catalog.places import Location

Order = Literal["rank", "price", "distance"]
# Around a point the search widens until it finds something.
RADII_MILES = (30, 60, 120)
FARTHEST_MILES = 500
MOST_PER_PAGE = 50
MOST_CLOCK_HOURS = 20_000


@dataclass(frozen=True)
class SchoolQuery:
    """What to look for.

    `place` None searches the nation. `cip_codes` names the kinds of program
    wanted; a master esthetics program, which asks for more hours or a licence,
    counts less beside others. `max_price_usd`
    holds tuition, fees, books and supplies. `public` True asks for public
    schools, False for private ones. The wishes `open_admission` (no entrance
    selection), `distance_courses` (theory at a distance) and `title_iv`
    (federal aid) leave out the schools that don't have or don't report it.
    `excluded_places` are keys of places, `excluded_schools` names, whole or in
    part, or UNITIDs: those schools are never found, whatever else is relaxed.
    `radius_miles` None widens by `RADII_MILES` until three programs are found.

    Raises `SearchError` for values that make no sense.
    """

    place: Location | None
    cip_codes: tuple[str, ...] = ESTHETICS_CIP_CODES
    max_price_usd: int | None = None
    max_months: int | None = None
    min_clock_hours: int | None = None
    max_clock_hours: int | None = None
    public: bool | None = None
    open_admission: bool = False
    distance_courses: bool = False
    title_iv: bool = False
    excluded_places: tuple[str, ...] = ()
    excluded_schools: tuple[str, ...] = ()
    radius_miles: int | None = None
    order: Order = "rank"
    page: int = 1
    per_page: int = 3

    def __post_init__(self) -> None:
        if not self.cip_codes or set(self.cip_codes) - set(KINDS):
            raise SearchError(
                f"cip_codes {self.cip_codes}: expected codes of {list(KINDS)}"
            )
        if self.order not in ("rank", "price", "distance"):
            raise SearchError(f"order {self.order!r}: expected rank, price or distance")
        for name, low, high in (
            ("max_price_usd", 0, 1_000_000),
            ("max_months", 1, 240),
            ("min_clock_hours", 0, MOST_CLOCK_HOURS),
            ("max_clock_hours", 1, MOST_CLOCK_HOURS),
            ("radius_miles", 1, FARTHEST_MILES),
            ("page", 1, 1_000_000),
            ("per_page", 1, MOST_PER_PAGE),
        ):
            self._check(name, low, high)
        if self.place and not (
            isfinite(self.place.latitude)
            and isfinite(self.place.longitude)
            and abs(self.place.latitude) <= 90
            and abs(self.place.longitude) <= 180
        ):
            raise SearchError(f"place {self.place.key!r} has no coordinates on the Earth")

    def _check(self, name: str, low: int, high: int) -> None:
        value = getattr(self, name)
        if value is None:
            return
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or not low <= value <= high
        ):
            raise SearchError(f"{name} {value!r}: expected a whole number, {low} to {high}")

    @property
    def point(self) -> Location | None:
        """The point to measure from; a state has none."""
        return self.place if self.place and self.place.kind != "state" else None

    @property
    def meant_kinds(self) -> tuple[str, ...]:
        """The kinds that count in full."""
        others = tuple(code for code in self.cip_codes if code != MASTER_ESTHETICS)
        return others or self.cip_codes

    def without(self, wish: str) -> "SchoolQuery":
        """The query with one of its wishes dropped."""
        unset = {field.name: field.default for field in fields(self)}
        names = LENGTH if wish == "length" else (wish,)
        changes: dict[str, Any] = {name: unset[name] for name in names}
        return replace(self, **changes)

    def has(self, wish: str) -> bool:
        """Whether the query has this wish."""
        return self.without(wish) != self


LENGTH = ("max_months", "min_clock_hours", "max_clock_hours")
# Where nothing fits, wishes are dropped in this order: first what a visitor can
# most easily live without, the budget last.
RELAXED_IN_ORDER = (
    "distance_courses",
    "length",
    "open_admission",
    "title_iv",
    "public",
    "max_price_usd",
)


@dataclass(frozen=True)
class Campus:
    """Another address of the same school in the same city."""

    unitid: int
    school: str
    address: str | None


@dataclass(frozen=True)
class SchoolHit:
    """A program of a school; None means that the figure isn't reported.

    Prices are dollars for the whole program, `price_usd` is their sum.
    `completion_rate` (a share) and `net_price_usd` (a year, after grants) are of
    the whole school. `asked_hours` is what `licence_state` (that of the place asked
    for, else the school's) asks for the licence that this kind leads to, and
    `hours_disputed` whether sources differ on them. `reasons` and `unknowns` are
    names (see `listing.py`), `campuses` the school's other addresses in the city.
    """

    unitid: int
    school: str
    cip_code: str
    kind: str
    award_level: int
    address: str | None
    city: str
    state: str
    phone: str | None
    website: str | None
    is_public: bool
    title_iv: bool
    open_admission: bool | None
    distance_courses: bool | None
    completions: int
    tuition_and_fees_usd: int | None
    books_and_supplies_usd: int | None
    clock_hours: int | None
    credit_hours: int | None
    months: int | None
    completion_rate: float | None
    net_price_usd: int | None
    licence_state: str
    asked_hours: int | None
    hours_disputed: bool
    distance_miles: float | None
    rank: float
    reasons: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()
    campuses: tuple[Campus, ...] = ()

    @property
    def price_usd(self) -> int | None:
        """Tuition, fees, books and supplies; None without a tuition."""
        if self.tuition_and_fees_usd is None:
            return None
        return self.tuition_and_fees_usd + (self.books_and_supplies_usd or 0)

    @property
    def missing_hours(self) -> int | None:
        """How many clock hours short of the licence the program is; None if it isn't."""
        if not self.clock_hours or not self.asked_hours:
            return None
        short = self.asked_hours - self.clock_hours
        return short if short > 0 else None


@dataclass(frozen=True)
class FieldFigures:
    """Medians in dollars of a school's graduates of one 4-digit CIP field.

    A field mixes programs: 12.04 holds cosmetology and esthetics, and whoever
    shows it has to say so. Earnings are those of the first and the fourth year
    after the award; None means not reported.
    """

    debt_median_usd: int | None
    earnings_1yr_usd: int | None
    earnings_4yr_usd: int | None


@dataclass(frozen=True)
class SchoolResult:
    """A page of hits in their order, and what the search had to relax.

    `total` counts the schools of all pages. `radius_miles` is None for a
    search of a state or the nation; `area` says which of the three it was.
    `relaxed` names the wishes that were dropped because nothing fitted all,
    with "place" last where the search had to leave the place asked for.
    `lowest_price_usd` is that of all pages. `sponsored` are paid listings among
    the same programs: apart, and no part of `hits`' order.
    """

    hits: list[SchoolHit]
    total: int
    area: Literal["radius", "state", "nation"]
    radius_miles: int | None
    relaxed: tuple[str, ...] = ()
    lowest_price_usd: int | None = None
    sponsored: tuple[SchoolHit, ...] = ()
