"""Two to four programs on the same rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from actions.catalog.errors import SearchError
from actions.catalog.search.find import find_school
from actions.catalog.search.outcomes import field_figures
from actions.catalog.search.query import SchoolHit, SchoolQuery

FEWEST, MOST = 2, 4
# Rows in their order, and which value is the better one, if any is: a large school
# is no better than a small one.
ROWS: dict[str, Callable[[list[Any]], Any] | None] = {
    "kind": None,
    "price_usd": min,
    "clock_hours": None,
    "credit_hours": None,
    "months": min,
    "distance_miles": min,
    "completions": None,
    "completion_rate": max,
    "net_price_usd": min,
    "asked_hours": None,
    "is_public": None,
    "title_iv": None,
    "open_admission": None,
    "distance_courses": None,
}
FIELD_ROWS: dict[str, Callable[[list[Any]], Any]] = {
    "debt_median_usd": min,
    "earnings_1yr_usd": max,
}
# Another kind of program has another price and length, so none is the better one.
OF_THE_KIND = ("price_usd", "months")


@dataclass(frozen=True)
class ComparisonRow:
    """One fact of each school, in the schools' order.

    None means not reported. `best` are the positions with the better value,
    none where the fact has no better or not two are known.
    """

    name: str
    values: tuple[Any, ...]
    best: tuple[int, ...]


@dataclass(frozen=True)
class Comparison:
    """The schools in the order asked for, and their facts row by row."""

    hits: list[SchoolHit]
    rows: list[ComparisonRow]


def compare(session: Session, unitids: list[int], query: SchoolQuery) -> Comparison:
    """The schools side by side, each with its best program for the query.

    Raises `SearchError` for fewer than two or more than four different schools,
    or for one that isn't an open school of the catalogue.
    """
    wanted = list(dict.fromkeys(unitids))
    if not FEWEST <= len(wanted) <= MOST:
        raise SearchError(f"{len(wanted)} schools to compare: expected {FEWEST} to {MOST}")
    hits = []
    for unitid in wanted:
        hit = find_school(session, unitid, query)
        if hit is None:
            raise SearchError(f"{unitid} is no open school of the catalogue")
        hits.append(hit)
    is_one_kind = len({hit.cip_code for hit in hits}) == 1
    figures = field_figures(session, hits)
    rows = [
        _row(name, hits, better if is_one_kind or name not in OF_THE_KIND else None)
        for name, better in ROWS.items()
    ]
    rows += [_row(name, figures, better) for name, better in FIELD_ROWS.items()]
    return Comparison(hits, rows)


def _row(
    name: str, sides: Sequence[Any], better: Callable[[list[Any]], Any] | None
) -> ComparisonRow:
    values = tuple(getattr(side, name) for side in sides)
    known = [value for value in values if value is not None]
    best: tuple[int, ...] = ()
    if better and len(known) > 1 and len(set(known)) > 1:
        top = better(known)
        best = tuple(at for at, value in enumerate(values) if value == top)
    return ComparisonRow(name, values, best)
