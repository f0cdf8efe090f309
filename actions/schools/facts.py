"""How one fact of a school is said, its value, and where it is from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from actions.catalog.search import FieldFigures, SchoolHit
from actions.schools.text import completion, length, phone, price, reasons
from actions.wording import count, usd


@dataclass(frozen=True)
class Side:
    """A school with the figures of its field, and its number in the list shown."""

    hit: SchoolHit
    figures: FieldFigures
    number: int | None = None
    share_of_pay: float | None = None

    @property
    def name(self) -> str:
        """The school with its city: "Ogle School (Stafford, TX)"."""
        return f"{self.hit.school} ({self.hit.city}, {self.hit.state})"

    @property
    def line(self) -> str:
        """How a line about the school begins: "2. Ogle School (Stafford, TX)"."""
        return f"{self.number}. {self.name}" if self.number else f"• {self.name}"


@dataclass(frozen=True)
class Fact:
    """One thing that is known of schools.

    `said` is it in words, also where it isn't reported; `brief` the same in a list
    whose `title` says what it is. `value` is its number or truth, None where that
    isn't known. `least` and `most` are what the school with the least and the most
    is called, `best` which of the two is the better, `each` what several share:
    "public". `note` is the caveat that belongs to it, `datasets` its sources.
    """

    said: Callable[[Side], str]
    datasets: tuple[str, ...]
    value: Callable[[Side], Any] | None = None
    brief: Callable[[Side], str] | None = None
    title: str = ""
    least: str = ""
    most: str = ""
    best: Literal["least", "most"] = "most"
    each: str = ""
    note: str = ""

    def in_list(self, side: Side, is_alone: bool) -> str:
        """It in a line of a list; `is_alone` where the title stands above the list."""
        return self.brief(side) if self.brief and is_alone else self.said(side)


UNREPORTED = "not reported"
MIXED = (
    "These figures mix all beauty programs of a school, cosmetology and esthetics, and "
    "count only students with federal aid."
)


def _said_of_debt(side: Side) -> str:
    debt = side.figures.debt_median_usd
    return "debt not reported" if debt is None else f"{usd(debt)} of federal debt (median)"


def _said_of_earnings(side: Side) -> str:
    first, fourth = side.figures.earnings_1yr_usd, side.figures.earnings_4yr_usd
    if first is None and fourth is None:
        return "earnings not reported"
    years = [
        f"{usd(amount)} {after}"
        for amount, after in (
            (first, "a year after finishing"),
            (fourth, "four years after"),
        )
        if amount is not None
    ]
    return f"graduates earn {', '.join(years)} (medians)"


def _said_of_hours(side: Side) -> str:
    hit = side.hit
    asked = (
        f"{hit.licence_state} asks for {count(hit.asked_hours)}"
        if hit.asked_hours
        else f"I hold no hours for {hit.licence_state}"
    )
    disputed = " (sources differ)" if hit.hours_disputed and hit.asked_hours else ""
    if not hit.clock_hours:
        return f"clock hours not reported, {asked}{disputed}"
    verdict = ""
    if hit.asked_hours:
        short = hit.missing_hours
        verdict = f": {count(short)} too few" if short else ": enough"
    return f"{count(hit.clock_hours)} hours, {asked}{disputed}{verdict}"


def _said_of_price(side: Side) -> str:
    tuition, books = side.hit.tuition_and_fees_usd, side.hit.books_and_supplies_usd
    parts = f" (tuition and fees {usd(tuition)})" if tuition and books else ""
    return f"{price(side.hit)}{parts}"


def _said_of_distance(side: Side) -> str:
    miles = side.hit.distance_miles
    if miles is None:
        return f"in {side.hit.city}; tell me your city or ZIP code for the distance"
    return f"{count(round(miles), 'mile')} away" if round(miles) else "under a mile away"


def _said_of_share(side: Side) -> str:
    if side.share_of_pay is None:
        return "price not reported"
    return f"{usd(side.hit.price_usd or 0)}, {side.share_of_pay:.0%} of a year's pay"


def _yes_or_no(yes: str, no: str, unknown: str = "") -> Callable[[bool | None], str]:
    return lambda value: unknown if value is None else yes if value else no


_public = _yes_or_no("public", "private")
_aid = _yes_or_no("in the federal aid system", "not in the federal aid system")
_accredited = _yes_or_no(
    "in the federal aid system, so accredited", "not in the federal aid system"
)
_open = _yes_or_no(
    "admits all who apply", "selects who gets in", "admission rule not reported"
)
_distance = _yes_or_no(
    "some courses at a distance", "no courses at a distance", "online part not reported"
)

DIRECTORY, CHARGES, COMPLETIONS = "ipeds_hd", "ipeds_ic_py", "ipeds_c"
ADMISSIONS, SCHOOL_OUTCOMES, FIELD_OUTCOMES = (
    "ipeds_ic",
    "scorecard_institutions",
    "scorecard_fields",
)
FACTS: dict[str, Fact] = {
    "price": Fact(
        _said_of_price,
        (CHARGES,),
        lambda side: side.hit.price_usd,
        lambda side: (
            usd(side.hit.price_usd) if side.hit.price_usd is not None else UNREPORTED
        ),
        title="Price with books and supplies",
        least="the cheapest",
        most="the most expensive",
        best="least",
    ),
    "length": Fact(
        lambda side: length(side.hit) or "length not reported",
        (CHARGES,),
        lambda side: side.hit.months,
        title="Length",
        least="the shortest",
        most="the longest",
        note="Part time takes longer.",
        best="least",
    ),
    "asked_hours": Fact(_said_of_hours, (CHARGES, "licence_table"), title="Hours"),
    "distance": Fact(
        _said_of_distance,
        (DIRECTORY,),
        lambda side: side.hit.distance_miles,
        title="Distance in a straight line",
        least="the nearest",
        most="the farthest",
        best="least",
    ),
    "completion": Fact(
        lambda side: completion(side.hit),
        (SCHOOL_OUTCOMES,),
        lambda side: side.hit.completion_rate,
        lambda side: (
            f"{side.hit.completion_rate:.0%}"
            if side.hit.completion_rate is not None
            else UNREPORTED
        ),
        title="Students who finish",
        least="the one with the lowest completion rate",
        most="the one where most finish",
        note="The rate is of the whole school, not of one program.",
    ),
    "graduates": Fact(
        lambda side: f"{count(side.hit.completions, 'graduate')} a year",
        (COMPLETIONS,),
        lambda side: side.hit.completions,
        title="Graduates of the program",
        least="the smallest",
        most="the largest",
    ),
    "debt": Fact(
        _said_of_debt,
        (FIELD_OUTCOMES,),
        lambda side: side.figures.debt_median_usd,
        title="What graduates owe",
        least="the one that leaves the least debt",
        most="the one that leaves the most debt",
        note=MIXED,
        best="least",
    ),
    "earnings": Fact(
        _said_of_earnings,
        (FIELD_OUTCOMES,),
        lambda side: side.figures.earnings_1yr_usd,
        title="What graduates earn",
        least="the one whose graduates earn the least",
        most="the one whose graduates earn the most",
        note=MIXED,
    ),
    "payback": Fact(
        _said_of_share,
        (CHARGES,),
        lambda side: side.share_of_pay,
        title="The price beside a year's pay",
        least="the one that takes the least of a year's pay",
        most="the one that takes the most of a year's pay",
        best="least",
    ),
    "title_iv": Fact(
        lambda side: _aid(side.hit.title_iv),
        (DIRECTORY,),
        lambda side: side.hit.title_iv,
        each="in the federal aid system (FAFSA)",
        note="Ask whether the program is long enough for aid; how much you get, income and "
        "household decide (studentaid.gov).",
    ),
    "accredited": Fact(
        lambda side: _accredited(side.hit.title_iv),
        (DIRECTORY,),
        lambda side: side.hit.title_iv,
        each="in the federal aid system, which takes accredited schools only",
        note="By whom isn't in my data: ope.ed.gov/dapip lists it. That alone proves no "
        "good teaching; the state board tells whether it approves the school.",
    ),
    "public": Fact(
        lambda side: _public(side.hit.is_public),
        (DIRECTORY,),
        lambda side: side.hit.is_public,
        each="public",
    ),
    "open_admission": Fact(
        lambda side: _open(side.hit.open_admission),
        (ADMISSIONS,),
        lambda side: side.hit.open_admission,
        each="open to all who apply",
        note="The school may still ask for a diploma or GED.",
    ),
    "distance_courses": Fact(
        lambda side: _distance(side.hit.distance_courses),
        (ADMISSIONS,),
        lambda side: side.hit.distance_courses,
        each="listed with courses online",
        note="Only theory can be online, and not necessarily in this program; practical "
        "hours are always in person.",
    ),
    "kind": Fact(
        lambda side: f"{side.hit.kind} is the program that I listed",
        (COMPLETIONS,),
        brief=lambda side: side.hit.kind,
        title="The program that I listed",
        note="What else a school teaches, its website tells.",
    ),
    "phone": Fact(
        lambda side: f"phone {phone(side.hit.phone)}" if side.hit.phone else "no phone",
        (DIRECTORY,),
        brief=lambda side: phone(side.hit.phone) if side.hit.phone else UNREPORTED,
        title="Phone numbers",
    ),
    "website": Fact(
        lambda side: (
            f"website {side.hit.website.rstrip('/')}"
            if side.hit.website
            else "no website reported"
        ),
        (DIRECTORY,),
        brief=lambda side: side.hit.website.rstrip("/") if side.hit.website else UNREPORTED,
        title="Websites",
    ),
    "address": Fact(
        lambda side: (
            f"at {side.hit.address}" if side.hit.address else "no address reported"
        ),
        (DIRECTORY,),
        brief=lambda side: side.hit.address or UNREPORTED,
        title="Addresses",
    ),
    "status": Fact(
        lambda side: "listed as open",
        (DIRECTORY,),
        title="In the federal directory",
        note="A school can have closed since the directory came out: call before you go.",
    ),
    "overview": Fact(
        lambda side: ", ".join(
            part
            for part in (
                "public" if side.hit.is_public else "private",
                price(side.hit),
                length(side.hit),
                completion(side.hit),
            )
            if part
        ),
        (CHARGES, SCHOOL_OUTCOMES),
        title="In short",
    ),
    "why_hours": Fact(
        _said_of_hours,
        (CHARGES, "licence_table"),
        title="Hours",
        note="The state's hours are the least, and a school may teach more: why it does "
        "and whether you may leave with the least, ask the school.",
    ),
    "reason": Fact(
        lambda side: ", ".join(reasons(side.hit)) or "the sum of all, no single reason",
        (COMPLETIONS, CHARGES, SCHOOL_OUTCOMES),
        title="Why they are listed",
        note="Nearness counts most, then price, completion, hours and size; no one pays "
        "for a place.",
    ),
}
