"""The figures and names in the texts of points, resolved for the visitor.

`{pay}`, `{median}`, `{low}` and `{high}` are wages of aestheticians at the visitor's
place, or of the SOC code that follows ("{pay 29-1141}"); `{workplaces}` those in
doctors' offices and spas. `{hours}` is what the state's licence asks for, `{board}`,
`{nursing_board}` and `{medical_board}` who answers there. `{price}`, `{length}` and
`{debt}` are a typical program's, `{growth}`, `{openings}` and `{self_employed}` the
projection's, `{years STEP}` the years of a step to dermatologist, `{schooling 29-1141}`
how long the schools of a nurse, a physician assistant or "practical_nurse" take.
"""

import re
from collections.abc import Callable

from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    Citation,
    WageFigures,
    beauty_outcome,
    citation,
    licence,
    licence_hours,
    medical_training,
    occupation,
    projection,
    typical_program,
    wage,
)
from actions.licensing.boards import PHYSICIANS
from actions.licensing.text import board
from actions.pay.odd_pay import brief_doubt
from actions.training.schooling import school_lengths
from actions.turn import Turn
from actions.wording import capitalised, count, percent, usd

FIELD = re.compile(r"\{(\w+)(?: ([\w-]+))?\}")
Filled = tuple[str, list[Citation]]
UNKNOWN = "I hold no figure of it"
MOST_STATES = 2
# Fields that say something else in another place.
OF_A_PLACE = {
    "pay", "median", "low", "high", "hours", "board", "nursing_board",
    "medical_board", "state", "where", "price", "length", "debt",
}  # fmt: skip
# Those that a state settles: asked for where it isn't known.
OF_A_STATE = {"hours", "board", "nursing_board", "medical_board"}


def fill(turn: Turn, text: str) -> tuple[str, list[Citation]]:
    """The text with its fields filled, and the sources of what was filled in."""
    sources: list[Citation] = []

    def value(found: re.Match[str]) -> str:
        said, of_field = FIELDS[found[1]](turn, found[2] or "")
        sources.extend(of_field)
        begins = not text[: found.start()] or text[: found.start()].endswith((". ", "? "))
        return capitalised(said) if begins else said

    return FIELD.sub(value, text), sources


def fields_of(text: str) -> set[str]:
    """The names of the fields in a text."""
    return {found[1] for found in FIELD.finditer(text)}


def _wage(turn: Turn, code: str, industry: str | None = None) -> WageFigures | None:
    if industry:
        return wage(turn.session, code, None, industry)
    return wage(turn.session, code, turn.place)


def _pay(turn: Turn, code: str) -> Filled:
    code = code or SKINCARE_SPECIALIST
    found = _wage(turn, code)
    who = occupation(turn.session, code).plural
    if found is None:
        return f"no wage of {who} is published", []
    return (
        f"{who} in {found.area} earn a median of {found.annual_median} a year"
        f"{brief_doubt(turn.session, code, found)}",
        [found.citation],
    )


def _median(turn: Turn, code: str) -> Filled:
    code = code or SKINCARE_SPECIALIST
    found = _wage(turn, code)
    if found is None:
        return UNKNOWN, []
    odd = brief_doubt(turn.session, code, found) if code in PHYSICIANS else ""
    return f"a median of {found.annual_median} a year in {found.area}{odd}", [
        found.citation
    ]


def _low(turn: Turn, code: str) -> Filled:
    found = _wage(turn, code or SKINCARE_SPECIALIST)
    if found is None or not found.annual_p10_usd:
        return UNKNOWN, []
    return (
        f"the lowest-paid tenth in {found.area} earn {usd(found.annual_p10_usd)} a year "
        "or less",
        [found.citation],
    )


def _high(turn: Turn, code: str) -> Filled:
    found = _wage(turn, code or SKINCARE_SPECIALIST)
    if found is None or not found.annual_p90_usd:
        return UNKNOWN, []
    return (
        f"the best-paid tenth in {found.area} earn {usd(found.annual_p90_usd)} a year "
        "or more",
        [found.citation],
    )


def _workplaces(turn: Turn, code: str) -> Filled:
    code = code or SKINCARE_SPECIALIST
    offices = _wage(turn, code, OFFICES_OF_PHYSICIANS)
    spas = _wage(turn, code, PERSONAL_CARE_SERVICES)
    if offices is None or spas is None:
        return UNKNOWN, []
    return (
        f"a median of {offices.annual_median} a year in doctors' offices against "
        f"{spas.annual_median} in spas and salons, for the whole country",
        [offices.citation, spas.citation],
    )


def _hours(turn: Turn, _: str) -> Filled:
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if rule and rule.hours and turn.place:
        return f"{count(rule.hours, 'hour')} in {turn.place.state_name}", [rule.citation]
    most = licence_hours(turn.session)[0][0]
    table = citation(turn.session, "licence_table")
    return f"most often {count(most, 'hour')}, by state", [table]


def _board(turn: Turn, _: str) -> Filled:
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if rule is None:
        return "your state's board of cosmetology or esthetics", []
    return f"the {board(rule)}", [rule.citation]


def _nursing_board(turn: Turn, _: str) -> Filled:
    return f"{_whose(turn)} board of nursing (ncsbn.org links to each)", []


def _medical_board(turn: Turn, _: str) -> Filled:
    return f"{_whose(turn)} medical board (fsmb.org links to each)", []


def _whose(turn: Turn) -> str:
    """ "Ohio's", of two states that are asked about at once those of both."""
    if turn.place is None:
        return "your state's"
    is_both = len(turn.places) == MOST_STATES and turn.destination is None
    states = [place.state_name for place in (turn.places if is_both else [turn.place])]
    return " and ".join(f"{state}'s" for state in dict.fromkeys(states))


def _state(turn: Turn, _: str) -> Filled:
    return turn.place.state_name if turn.place else "your state", []


def _where(turn: Turn, _: str) -> Filled:
    return turn.place.where if turn.place else "near you", []


def _price(turn: Turn, _: str) -> Filled:
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    return (
        f"{usd(typical.price_usd)} with books and supplies for a typical program",
        [typical.citation],
    )


def _length(turn: Turn, _: str) -> Filled:
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    return (
        f"{count(typical.clock_hours, 'hour')} in {count(typical.months, 'month')} for a "
        "typical program",
        [typical.citation],
    )


def _debt(turn: Turn, _: str) -> Filled:
    found = beauty_outcome(turn.session, turn.place.state if turn.place else None)
    if found is None:
        return UNKNOWN, []
    return f"a median of {usd(found.debt_usd)} in federal loans", [found.citation]


def _growth(turn: Turn, code: str) -> Filled:
    future = projection(turn.session, code or SKINCARE_SPECIALIST)
    if future is None:
        return UNKNOWN, []
    return (
        f"{percent(future.change_percent)} from {future.base_year} to "
        f"{future.projected_year}",
        [future.citation],
    )


def _openings(turn: Turn, code: str) -> Filled:
    future = projection(turn.session, code or SKINCARE_SPECIALIST)
    if future is None or not future.annual_openings:
        return UNKNOWN, []
    return f"{count(future.annual_openings)} openings a year", [future.citation]


def _self_employed(turn: Turn, code: str) -> Filled:
    future = projection(turn.session, code or SKINCARE_SPECIALIST)
    if future is None or not future.self_employed_percent:
        return "many", []
    return f"{future.self_employed_percent:g} %", [future.citation]


def _schooling(turn: Turn, code: str) -> Filled:
    text, sources = school_lengths(turn.session, code)
    return text or UNKNOWN, sources


def _years(turn: Turn, step: str) -> Filled:
    steps = medical_training(turn.session)
    return count(getattr(steps, step)), [steps.citation]


FIELDS: dict[str, Callable[[Turn, str], Filled]] = {
    "pay": _pay,
    "median": _median,
    "low": _low,
    "high": _high,
    "workplaces": _workplaces,
    "hours": _hours,
    "board": _board,
    "nursing_board": _nursing_board,
    "medical_board": _medical_board,
    "state": _state,
    "where": _where,
    "price": _price,
    "length": _length,
    "debt": _debt,
    "growth": _growth,
    "openings": _openings,
    "self_employed": _self_employed,
    "schooling": _schooling,
    "years": _years,
}
