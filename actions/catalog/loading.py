"""Rows into tables: replaced as a whole, or changed where they exist."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from actions.catalog.models import Institution, Revision, Source

Row = dict[str, Any]
UPSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
BATCH = 5_000


def replace(connection: Connection, model: Any, rows: list[Row], *where: Any) -> None:
    """Put `rows` in the place of the model's rows, or of those that fit `where`."""
    connection.execute(delete(model).where(*where))
    _in_batches(connection, insert(model), rows)


def upsert(connection: Connection, model: Any, rows: list[Row]) -> None:
    """Change the rows whose key exists, add the others; all have the same columns."""
    if not rows:
        return
    table = model.__table__
    statement = UPSERT[connection.dialect.name](table)
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if changed:
        statement = statement.on_conflict_do_update(index_elements=keys, set_=changed)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    _in_batches(connection, statement, rows)


def replace_directory(connection: Connection, rows: list[Row]) -> None:
    """Put a directory of institutions in the place of the former one.

    Whoever is only in the former one becomes unlisted: figures point at it.
    """
    connection.execute(
        update(Institution).where(Institution.status == "open").values(status="unlisted")
    )
    upsert(connection, Institution, rows)


def add_unlisted(connection: Connection, unitids: set[int]) -> None:
    """Enter the institutions among these that the catalogue doesn't have."""
    unknown = unitids - set(connection.scalars(select(Institution.unitid)))
    rows = [{"unitid": unitid, "status": "unlisted"} for unitid in sorted(unknown)]
    _in_batches(connection, insert(Institution), rows)


def count(connection: Connection, model: Any, *where: Any) -> int:
    """The number of the model's rows that fit `where`."""
    statement = select(func.count()).select_from(model).where(*where)
    return int(connection.scalar(statement) or 0)


def remove_unused_sources(connection: Connection, models: Iterable[Any]) -> None:
    """Forget the releases of which no row is left beside those of a newer one."""
    used: set[str | None] = set()
    for model in models:
        if "source_id" in model.__table__.columns:
            used |= set(connection.scalars(select(model.source_id).distinct()))
    # Of institutions that no directory lists; SQL's NOT IN knows nothing with it.
    used.discard(None)
    datasets = select(Source.dataset).where(Source.id.in_(used)).scalar_subquery()
    connection.execute(
        delete(Source).where(Source.id.not_in(used), Source.dataset.in_(datasets))
    )


def next_revision(connection: Connection, fingerprint: str | None = None) -> None:
    """Tell everybody who keeps something of the catalogue that it has changed.

    `fingerprint` is that of the shipped facts, where they were just loaded.
    """
    if not count(connection, Revision):
        connection.execute(insert(Revision), [{"id": 1, "number": 1}])
    else:
        connection.execute(update(Revision).values(number=Revision.number + 1))
    if fingerprint:
        connection.execute(update(Revision).values(fingerprint=fingerprint))


def _in_batches(connection: Connection, statement: Any, rows: list[Row]) -> None:
    for start in range(0, len(rows), BATCH):
        connection.execute(statement, rows[start : start + BATCH])
