"""What a search looks at, in memory: one row for each program of an open school.

Columns are arrays. The rows of a kind of program stand together, from south to
north, so that a search near a point looks at a band of latitude only. They are
read anew when the catalogue's revision changes. Unknown numbers are -1, unknown
shares NaN.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from threading import Lock
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from actions.catalog.distance import points
from actions.catalog.kinds import ESTHETICS_CIP_CODES, KINDS, MASTER_ESTHETICS
from actions.catalog.models import (
    Admission,
    Charge,
    Institution,
    Licence,
    Outcome,
    Program,
    Revision,
)
from actions.catalog.search.ranking import fixed_part, hours_share

KIND_NUMBERS = {cip_code: number for number, cip_code in enumerate(KINDS)}
UNKNOWN = -1
NO_RATE_AT_ALL = 0.5
BATCH = 20_000
WORD = re.compile(r"[a-z0-9']+")
START_OF_ADDRESS = re.compile(r"^(https?://)?(www\.)?")
# State and CIP code -> hours asked for the licence, and whether sources differ on them.
Asked = dict[tuple[str, str], tuple[int, bool]]


@dataclass(frozen=True)
class Offers:
    """The columns; `kinds` gives the first row of each kind and the one after its last.

    `states` gives the rows of each state and kind. Rows of one school, and of
    its campuses in one city, share a number in `group`; `groups` counts them.
    Schools without coordinates stand at the end of their kind.
    """

    unitid: Any
    kind: Any
    award_level: Any
    latitude: Any
    point: Any
    price_usd: Any
    months: Any
    clock_hours: Any
    completions: Any
    public: Any
    title_iv: Any
    open_admission: Any
    distance_courses: Any
    asked_hours: Any
    fixed: Any
    hours: Any
    rules: Asked
    median_completion_rate: float
    group: Any
    groups: int
    kinds: dict[str, tuple[int, int]]
    states: dict[tuple[str, str], Any]
    ruled_out: Any | None = None

    def without(self, unitids: list[int]) -> "Offers":
        """The same rows, those of these schools marked in `ruled_out`."""
        return replace(self, ruled_out=np.isin(self.unitid, unitids)) if unitids else self

    def hours_for(self, state: str, rows: Any) -> Any:
        """The `hours_share` of these rows, by what a state asks."""
        asked = [self.rules.get((state, code), (UNKNOWN, False))[0] for code in KINDS]
        return hours_share(self.clock_hours[rows], np.array(asked)[self.kind[rows]])

    def all_rows(self, cip_codes: tuple[str, ...]) -> Any:
        """The rows of these kinds."""
        return _joined([np.arange(*self.kinds[code]) for code in cip_codes])

    def rows_in_band(self, cip_codes: tuple[str, ...], south: float, north: float) -> Any:
        """The rows of these kinds between two latitudes."""
        parts = []
        for code in cip_codes:
            first, end = self.kinds[code]
            inside = np.searchsorted(self.latitude[first:end], (south, north))
            parts.append(np.arange(*(first + inside)))
        return _joined(parts)

    def rows_in_state(self, cip_codes: tuple[str, ...], state: str) -> Any:
        """The rows of these kinds in a state."""
        return _joined([self.states.get((state, code), NO_ROWS) for code in cip_codes])


NO_ROWS = np.array([], dtype=np.int64)


def _joined(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


REVISION = select(Revision.__table__.columns.number)
_lock = Lock()
_kept: dict[str, tuple[int, Offers]] = {}


def offers(session: Session) -> Offers:
    """Today's programs, from memory where the catalogue hasn't changed."""
    revision = int(session.scalar(REVISION) or 0)
    database = str(session.get_bind().url)
    held = _kept.get(database)
    if held and held[0] == revision:
        return held[1]
    with _lock:
        held = _kept.get(database)
        if not held or held[0] != revision:
            held = _kept[database] = (revision, _load(session))
    return held[1]


def asked_hours(session: Session) -> Asked:
    """Hours that a state asks for the licence that a kind of program leads to.

    And whether sources differ on them. Where a state has no master licence, a master
    program leads to the only one there is.
    """
    rows = session.execute(
        select(Licence.state, Licence.tier, Licence.hours, Licence.conflicts).where(
            Licence.hours.is_not(None)
        )
    )
    asked = {
        (state, cip_code): (hours, bool(conflicts))
        for state, tier, hours, conflicts in rows
        for cip_code in ESTHETICS_CIP_CODES
        if (tier == "master") == (cip_code == MASTER_ESTHETICS)
    }
    basic = {
        state: found for (state, code), found in asked.items() if code != MASTER_ESTHETICS
    }
    for state, found in basic.items():
        asked.setdefault((state, MASTER_ESTHETICS), found)
    return asked


_charges = Charge.__table__.columns
_others = Charge.__table__.alias().columns
# A school may report two programs of one code: the first one is the larger.
IS_FIRST_CHARGE = _charges.number == (
    select(func.min(_others.number))
    .where(_others.unitid == _charges.unitid, _others.cip_code == _charges.cip_code)
    .scalar_subquery()
)


PROGRAMS = (
    select(
        Program.unitid,
        Program.cip_code,
        Program.award_level,
        Program.completions,
        Institution.latitude,
        Institution.longitude,
        Institution.state,
        Institution.city,
        Institution.name,
        Institution.website,
        Institution.control,
        Institution.title_iv,
        Admission.open_admission,
        Admission.distance_courses,
        Charge.tuition_and_fees_usd,
        Charge.books_and_supplies_usd,
        Charge.clock_hours,
        Charge.months,
        Outcome.completion_rate,
    )
    .join(Institution, Institution.unitid == Program.unitid)
    .outerjoin(Admission, Admission.unitid == Program.unitid)
    .outerjoin(
        Charge,
        (Charge.unitid == Program.unitid)
        & (Charge.cip_code == Program.cip_code)
        & IS_FIRST_CHARGE,
    )
    .outerjoin(Outcome, Outcome.unitid == Program.unitid)
    .where(Institution.status == "open")
)


def _load(session: Session) -> Offers:
    asked, groups = asked_hours(session), _Groups()
    # In batches: a million programs as rows of Python take over a gigabyte.
    rows = session.connection().execute(
        PROGRAMS, execution_options={"stream_results": True}
    )
    parts = [_columns([], asked, groups)]
    parts += [_columns(batch, asked, groups) for batch in rows.partitions(BATCH)]
    column = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    order = np.lexsort([column[name] for name in SORTED_BY])
    column = {name: values[order] for name, values in column.items()}
    state, rate, longitude = (
        column.pop(name) for name in ("state", "completion_rate", "longitude")
    )
    median = float(np.nanmedian(rate)) if np.isfinite(rate).any() else NO_RATE_AT_ALL
    ends = np.searchsorted(column["kind"], np.arange(len(KINDS) + 1))
    kinds = {code: (int(ends[n]), int(ends[n + 1])) for code, n in KIND_NUMBERS.items()}
    return Offers(
        **column,
        point=points(column["latitude"], longitude),
        fixed=fixed_part(
            _or_nan(column["price_usd"]),
            rate,
            median,
            column["completions"],
        ),
        hours=hours_share(column["clock_hours"], column["asked_hours"]),
        rules=asked,
        median_completion_rate=median,
        groups=len(groups.numbers),
        kinds=kinds,
        states=_rows_by_state(state, kinds),
    )


# For `lexsort`: the last one counts first.
SORTED_BY = ("award_level", "unitid", "latitude", "kind")


def _columns(rows: Any, asked: Asked, groups: "_Groups") -> Any:
    """The columns of some rows."""
    (unitid, cip_code, award_level, completions, latitude, longitude, state, city, name,
     website, control, title_iv, open_admission, distance_courses, tuition, books,
     clock_hours, months, rate) = list(zip(*rows, strict=True)) or [()] * 19  # fmt: skip
    price = _floats(tuition) + np.nan_to_num(_floats(books))
    rules = [asked.get(key, (None, False)) for key in zip(state, cip_code, strict=True)]
    wanted = [hours for hours, _ in rules]
    schools = zip(name, website, city, state, strict=True)
    return {
        "unitid": np.array(unitid, dtype=np.int64),
        "kind": np.array([KIND_NUMBERS[code] for code in cip_code], dtype=np.int8),
        "award_level": np.array(award_level, dtype=np.int8),
        "latitude": _floats(latitude),
        "longitude": _floats(longitude),
        "state": np.array(state, dtype="U2"),
        "price_usd": _numbers(price),
        "months": _numbers(_floats(months)),
        "clock_hours": _numbers(_floats(clock_hours)),
        "completions": np.array(completions, dtype=np.int32),
        "completion_rate": _floats(rate),
        "public": np.array([number == 1 for number in control], dtype=bool),
        "title_iv": _flags(title_iv),
        "open_admission": _flags(open_admission),
        "distance_courses": _flags(distance_courses),
        "asked_hours": _numbers(_floats(wanted)),
        "group": np.array([groups.of(*school) for school in schools], dtype=np.int32),
    }


def _floats(values: Any) -> Any:
    """The values, NaN for None."""
    return np.array(values, dtype=np.float64)


def _flags(values: Any) -> Any:
    return np.array([flag is True for flag in values], dtype=bool)


def _numbers(values: Any) -> Any:
    return np.where(np.isnan(values), UNKNOWN, values).astype(np.int32)


def _or_nan(numbers: Any) -> Any:
    return np.where(numbers == UNKNOWN, np.nan, numbers)


def _rows_by_state(
    state: Any, kinds: dict[str, tuple[int, int]]
) -> dict[tuple[str, str], Any]:
    rows = {}
    for code, (first, end) in kinds.items():
        order = first + np.argsort(state[first:end], kind="stable")
        names, starts = np.unique(state[order], return_index=True)
        for name, part in zip(names, np.split(order, starts[1:]), strict=False):
            rows[str(name), code] = part
    return rows


class _Groups:
    """A number for each school, the same for campuses of a chain in one city."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, ...], int] = {}

    def of(self, name: str, website: str | None, city: str, state: str) -> int:
        chain = _chain(name, website, city, state)
        return self.numbers.setdefault(chain, len(self.numbers))


# The programs of a school mostly come one after the other.
@lru_cache(maxsize=1)
def _chain(name: str, website: str | None, city: str, state: str) -> tuple[str, ...]:
    """What the campuses of a chain in a city share: first words, site, city."""
    words = WORD.findall(name.lower())
    start = " ".join(word.rstrip("s") for word in words if word != "the").split()[:2]
    site = START_OF_ADDRESS.sub("", (website or name).lower())
    return " ".join(start), site.split("/")[0], city.lower(), state
