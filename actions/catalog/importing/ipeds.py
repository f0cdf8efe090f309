"""The four IPEDS surveys: directory, completions, characteristics, charges.

Column names as in the survey's data dictionaries, https://nces.ed.gov/ipeds
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import us
from sqlalchemy.engine import Connection

from actions.catalog.importing.importer import (
    Draft,
    Importer,
    Item,
    Part,
    leave_out_unknown,
    sourced,
)
from actions.catalog.importing.record import IPEDS_NULLS, Record, RowError
from actions.catalog.kinds import KINDS
from actions.catalog.loading import Row, add_unlisted, replace_directory
from actions.catalog.models import Admission, Charge, Institution, Program
from actions.catalog.models.schools import MOST_USD

STATES = {state.abbr for state in us.states.STATES_AND_TERRITORIES} | {
    "DC", "FM", "MH", "PW",
}  # fmt: skip
CONTROLS = {"1": 1, "2": 2, "3": 3}
# The Scorecard numbers branches with eight digits.
MOST_UNITID = 99_999_999
PROGRAMS_PER_ROW = 6
CLOCK_HOURS, CREDIT_HOURS = "1", "2"


def unitid(record: Record) -> int:
    """The institution that a row is of."""
    value = record.integer("UNITID", 1, MOST_UNITID)
    if value is None:
        raise RowError("UNITID is empty")
    return value


class Directory(Importer):
    """HD: names, addresses, coordinates. Its columns on officials are not read."""

    dataset = "ipeds_hd"
    title = "the IPEDS directory"
    columns = frozenset({"UNITID", "INSTNM", "ADDR", "CITY", "STABBR", "ZIP", "CONTROL"})
    named = r"(?<![a-z])hd(\d{4})"
    model = Institution
    nulls = IPEDS_NULLS
    needs_directory = False
    moves_places = True

    def items(self, record: Record) -> Iterator[Item]:
        state = record.needed("STABBR").upper()
        if state not in STATES:
            raise RowError(f"STABBR is {state}, expected a state's code")
        latitude = record.number("LATITUDE", -90, 90) or None
        longitude = record.number("LONGITUD", -180, 180) or None
        located = latitude is not None and longitude is not None
        closed_on = _closed_on(record)
        inactive = record.raw("CYACTIVE") in ("2", "3")
        row = {
            "unitid": unitid(record),
            "status": "closed" if inactive or closed_on else "open",
            "name": _evenly_spaced(record.needed("INSTNM")),
            "aliases": record.text("IALIAS"),
            "address": _evenly_spaced(record.text("ADDR")),
            "city": _evenly_spaced(record.needed("CITY")),
            "county": record.text("COUNTYNM"),
            "state": state,
            "zip_code": _zip_code(record),
            "latitude": latitude if located else None,
            "longitude": longitude if located else None,
            "cbsa_code": _cbsa_code(record),
            "phone": _phone(record),
            "website": record.text("WEBADDR"),
            "control": CONTROLS.get(record.raw("CONTROL")),
            "title_iv": record.flag("PSET4FLG") if record.raw("PSET4FLG") == "1" else False,
            "closed_on": closed_on,
        }
        yield Institution, row

    def parts(self, draft: Draft) -> list[Part]:
        return [(draft.rows.get(Institution, []), (Institution.status != "unlisted",))]

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        replace_directory(connection, sourced(draft.rows[Institution], source_id))


def _zip_code(record: Record) -> str:
    digits = record.needed("ZIP").replace(" ", "")[:5].partition("-")[0]
    if not digits.isascii() or not digits.isdigit():
        raise RowError(f"ZIP is {record.raw('ZIP')}, expected five digits")
    return digits.zfill(5)


def _cbsa_code(record: Record) -> str | None:
    text = record.text("CBSA")
    return text if text and len(text) == 5 and text.isascii() and text.isdigit() else None


def _phone(record: Record) -> str | None:
    digits = "".join(c for c in record.raw("GENTELE") if c.isascii() and c.isdigit())
    return digits[:10] if len(digits) >= 10 else None


def _evenly_spaced(text: str | None) -> str | None:
    """The text without the double blanks that some schools' names have."""
    return text and " ".join(text.split())


def _closed_on(record: Record) -> date | None:
    """The day of closing; the last day of 1900s oddities is left to `CYACTIVE`."""
    try:
        return record.day("CLOSEDAT")
    except RowError:
        return None


class Completions(Importer):
    """C_A: awards by program; first majors only, as the published totals count."""

    dataset = "ipeds_c"
    title = "IPEDS completions"
    columns = frozenset({"UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"})
    named = r"(?<![a-z])c(\d{4})_a"
    model = Program
    nulls = IPEDS_NULLS

    def items(self, record: Record) -> Iterator[Item]:
        if record.raw("MAJORNUM") != "1":
            return
        cip_code = record.cip_code("CIPCODE")
        if cip_code not in KINDS:
            return
        completions = record.integer("CTOTALT", 0, 99_999)
        award_level = record.integer("AWLEVEL", 1, 21)
        if award_level is None:
            raise RowError("AWLEVEL is empty")
        if completions:
            yield (
                Program,
                {
                    "unitid": unitid(record),
                    "cip_code": cip_code,
                    "award_level": award_level,
                    "completions": completions,
                },
            )

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        add_unlisted(connection, {row["unitid"] for row in draft.rows[self.model]})
        super().store(connection, draft, source_id)


class Characteristics(Importer):
    """IC: admission and teaching at a distance, by the columns that a year has."""

    dataset = "ipeds_ic"
    title = "IPEDS characteristics"
    columns = frozenset({"UNITID", "OPENADMP"})
    named = r"(?<![a-z])ic(\d{4})(?!_(?!rv))"
    model = Admission
    nulls = IPEDS_NULLS

    def items(self, record: Record) -> Iterator[Item]:
        courses = [record.raw(name) for name in ("DISTCRS", "DSTNUGC", "DSTNGC")]
        yield (
            Admission,
            {
                "unitid": unitid(record),
                "open_admission": record.flag("OPENADMP", "1", "2"),
                "distance_courses": "1" in courses if {"0", "1"} & set(courses) else None,
                "distance_only": record.flag("DISTNCED", "1", "2"),
            },
        )

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        leave_out_unknown(connection, draft)
        super().store(connection, draft, source_id)


class Charges(Importer):
    """IC_PY: price and length of the six largest programs of a school.

    The largest has the price of the current year in columns of its own
    (CHG1PY3 tuition and fees, CHG4PY3 books and supplies).
    """

    dataset = "ipeds_ic_py"
    title = "IPEDS charges by program"
    columns = frozenset({"UNITID", "CIPCODE1", "CHG1PY3", "CIPCODE2", "CIPTUIT2"})
    named = r"(?<![a-z])ic(\d{4})_py"
    model = Charge
    nulls = IPEDS_NULLS

    def items(self, record: Record) -> Iterator[Item]:
        number = unitid(record)
        for n in range(1, PROGRAMS_PER_ROW + 1):
            try:
                if record.cip_code(f"CIPCODE{n}") in KINDS:
                    yield Charge, {"unitid": number, **_charge(record, n)}
            except RowError as error:
                yield error

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        add_unlisted(connection, {row["unitid"] for row in draft.rows[self.model]})
        super().store(connection, draft, source_id)


def _charge(record: Record, n: int) -> Row:
    tuition = "CHG1PY3" if n == 1 else f"CIPTUIT{n}"
    books = "CHG4PY3" if n == 1 else f"CIPSUPP{n}"
    measure, length = record.raw(f"PRGMSR{n}"), f"CIPLGTH{n}"
    row: dict[str, Any] = {
        "cip_code": record.cip_code(f"CIPCODE{n}"),
        "number": n,
        "tuition_and_fees_usd": record.integer(tuition, 0, MOST_USD),
        "books_and_supplies_usd": record.integer(books, 0, MOST_USD),
        "clock_hours": None,
        "credit_hours": None,
        "months": record.integer(f"MTHCMP{n}", 1, 120),
    }
    if measure == CLOCK_HOURS:
        row["clock_hours"] = record.integer(length, 1, 20_000)
    elif measure == CREDIT_HOURS:
        row["credit_hours"] = record.integer(length, 1, 1_000)
    return row
