"""Fill the catalogue's SQLite database from the shipped tables of facts."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Boolean, create_engine, insert
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from actions.catalog.database import FACTS, database_path
from actions.catalog.errors import CatalogError
from actions.catalog.fingerprint import fingerprint
from actions.catalog.gazetteer import alias_rows, place_rows
from actions.catalog.models import (
    Area,
    Base,
    Build,
    Charge,
    Industry,
    Institution,
    Licence,
    Occupation,
    OccupationTitle,
    Place,
    PlaceAlias,
    Procedure,
    Program,
    Projection,
    Source,
    Wage,
    Workplace,
)

Report = Callable[[str, int], None]

# Table of facts -> model and source, in the order that foreign keys need.
TABLES: dict[str, tuple[Any, str | None]] = {
    "institutions": (Institution, "ipeds_hd_2024"),
    "programs": (Program, "ipeds_c_2024"),
    "charges": (Charge, "ipeds_ic_py_2023"),
    "occupations": (Occupation, None),
    "occupation_titles": (OccupationTitle, "onet_29_3"),
    "areas": (Area, None),
    "industries": (Industry, None),
    "wages": (Wage, "bls_oews_2025"),
    "projections": (Projection, "bls_ep_2024"),
    "licences": (Licence, "licence_table"),
    "workplaces": (Workplace, None),
    "procedures": (Procedure, None),
}


def build(report: Report) -> Path:
    """Build the database beside the old one, put it in its place, return its path.

    `report` is called with each table's name and number of rows. Raises
    `CatalogError` where a table of facts is missing or breaks a constraint
    or the disk is full; the old database stays as it was.
    """
    path = database_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{draft}", future=True)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            Base.metadata.create_all(connection)
            _fill(connection, report)
            connection.execute(insert(Build), [{"fingerprint": fingerprint()}])
        draft.replace(path)
    except (SQLAlchemyError, OSError) as error:
        reason = getattr(error, "orig", None) or error
        raise CatalogError(f"the catalogue could not be built: {reason}") from error
    finally:
        engine.dispose()
        draft.unlink(missing_ok=True)
    return path


def _fill(connection: Connection, report: Report) -> None:
    sources = yaml.safe_load((FACTS / "sources.yml").read_text(encoding="utf-8"))
    _insert(
        connection, Source, [{"id": key, **row} for key, row in sources.items()], report
    )
    for name, (model, source_id) in TABLES.items():
        _insert(connection, model, list(_rows(name, model, source_id)), report)
    places = place_rows(FACTS)
    _insert(connection, Place, places, report)
    known = {place["key"] for place in places}
    _insert(connection, PlaceAlias, alias_rows(FACTS, known), report)


def _insert(
    connection: Connection, model: Any, rows: list[dict[str, Any]], report: Report
) -> None:
    connection.execute(insert(model), rows)
    report(model.__tablename__, len(rows))


def _rows(name: str, model: Any, source_id: str | None) -> Iterator[dict[str, Any]]:
    columns = model.__table__.columns
    path = FACTS / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for number, text in enumerate(csv.DictReader(file), start=2):
            try:
                row = {key: _typed(columns[key], value) for key, value in text.items()}
            except (KeyError, ValueError) as error:
                raise CatalogError(
                    f"{path.name}, line {number}: {error} doesn't fit the table"
                ) from error
            if source_id:
                row["source_id"] = source_id
            yield row


def _typed(column: Any, text: str) -> Any:
    if text == "":
        return None
    if isinstance(column.type, Boolean):
        return text == "1"
    return column.type.python_type(text)
