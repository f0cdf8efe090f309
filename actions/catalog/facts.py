"""The shipped tables of facts: CSV files with the columns of the tables.

`load` fills a database from them, `export` writes them from a database: what
an operator exports can be shipped.
"""

import csv
import io
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Date, select
from sqlalchemy.engine import Connection

from actions.catalog.database import FACTS
from actions.catalog.errors import CatalogError
from actions.catalog.loading import (
    Row,
    add_unlisted,
    replace,
    replace_directory,
    upsert,
)
from actions.catalog.models import (
    Admission,
    Area,
    Charge,
    FieldOutcome,
    Industry,
    Institution,
    Licence,
    Occupation,
    OccupationTitle,
    Outcome,
    Procedure,
    Program,
    Projection,
    Source,
    StateRule,
    Wage,
    Workplace,
)
from actions.catalog.sources import (
    UNDATED,
    add_source,
    is_older,
    publications,
    release_of,
)

Report = Callable[[str, int], None]

# Written by hand, in the project's own words.
HAND_KEPT = (Occupation, Workplace, Procedure, StateRule)
# What no table of the database holds but files of data/catalog do: its releases.
KEPT_IN_FILES = {"aacn_accelerated": "2022", "bls_ooh": "2021", "field_guide": "2026"}
# Others point at them, so their rows change and never go.
REFERRED = (Area, Industry)
# In the order that foreign keys need.
PUBLISHED = (
    Institution,
    Admission,
    Program,
    Charge,
    Outcome,
    FieldOutcome,
    OccupationTitle,
    Area,
    Industry,
    Wage,
    Projection,
    Licence,
)


def load(connection: Connection, report: Report) -> None:
    """Load the shipped tables, but for those of which the database has a newer release.

    `report` is called with each table's name and number of rows. Raises
    `CatalogError` where a table is missing or a value doesn't fit.
    """
    load_hand_kept(connection, report)
    newer = _enter_sources(connection)
    for model in PUBLISHED:
        rows = _rows(model)
        if {row.get("source_id") for row in rows} & newer:
            if model is Institution:
                add_unlisted(connection, {row["unitid"] for row in rows})
            continue
        if model is Institution:
            replace_directory(connection, rows)
        elif model in REFERRED:
            upsert(connection, model, rows)
        else:
            replace(connection, model, rows)
        report(model.__tablename__, len(rows))


def load_hand_kept(connection: Connection, report: Report) -> None:
    """Load what the project wrote itself."""
    for dataset, release in KEPT_IN_FILES.items():
        add_source(connection, dataset, release)
    named = {row["source_id"] for row in _rows(StateRule)}
    for row in _rows(Source):
        if row["id"] in named:
            _enter_source(connection, row)
    for model in HAND_KEPT:
        rows = _rows(model)
        if model is StateRule:
            replace(connection, model, rows)
        else:
            upsert(connection, model, rows)
        report(model.__tablename__, len(rows))


def _enter_sources(connection: Connection) -> set[str]:
    """Enter the shipped releases; return those of which the database has a newer one."""
    newer = set()
    for row in _rows(Source):
        held = release_of(connection, row["dataset"])
        if held and (held.startswith(UNDATED) or is_older(row["release"], held)):
            newer.add(row["id"])
        else:
            _enter_source(connection, row)
    return newer


def _enter_source(connection: Connection, row: Row) -> None:
    if row["dataset"] not in publications():
        raise CatalogError(f"sources.yml doesn't describe {row['dataset']}")
    if add_source(connection, row["dataset"], row["release"]) != row["id"]:
        raise CatalogError(f"sources.csv: the id {row['id']} isn't that of its release")


def export(connection: Connection, folder: Path, report: Report) -> None:
    """Write the tables as CSV files into `folder`, and their sources."""
    folder.mkdir(parents=True, exist_ok=True)
    for model in (*HAND_KEPT, *PUBLISHED):
        columns = [column.name for column in model.__table__.columns]
        keys = [column.name for column in model.__table__.primary_key]
        # Sorted here: databases sort words by rules of their own.
        rows = sorted(connection.execute(select(model.__table__)), key=attrgetter(*keys))
        _write(folder / f"{model.__tablename__}.csv", columns, rows)
        report(model.__tablename__, len(rows))
    used = sorted(connection.execute(select(Source.id, Source.dataset, Source.release)))
    unpackaged = [row for row in used if "package" not in row.release]
    _write(folder / "sources.csv", ["id", "dataset", "release"], unpackaged)


def _write(path: Path, columns: list[str], rows: list[Any]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(value) for value in row] for row in rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def _text(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _dicts(name: str) -> list[dict[str, str]]:
    path = FACTS / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise CatalogError(
            f"{path.name} is missing or no CSV file: restore the folder data/catalog"
        ) from error


def _rows(model: Any) -> list[Row]:
    columns = model.__table__.columns
    rows = []
    for number, text in enumerate(_dicts(model.__tablename__), start=2):
        try:
            # `DictReader` puts None for what is missing and under None what is too much.
            if None in text or None in text.values():
                raise ValueError("a row with more or fewer columns than the header")
            rows.append({key: _typed(columns[key], value) for key, value in text.items()})
        except (KeyError, ValueError, TypeError, ArithmeticError) as error:
            raise CatalogError(
                f"{model.__tablename__}.csv, line {number}: {error} doesn't fit the table"
            ) from error
    return rows


def _typed(column: Any, text: str) -> Any:
    if text == "":
        return None
    if isinstance(column.type, Boolean):
        return {"1": True, "0": False}[text]
    if isinstance(column.type, Date):
        return date.fromisoformat(text)
    return column.type.python_type(text)
