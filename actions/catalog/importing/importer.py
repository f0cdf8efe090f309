"""What the importers of all formats share."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlalchemy import inspect, select
from sqlalchemy.engine import Connection

from actions.catalog.errors import ImportFileError
from actions.catalog.importing.reading import Table
from actions.catalog.importing.record import NO_NULLS, Record, RowError
from actions.catalog.loading import Row, count, replace
from actions.catalog.models import Institution

Item = tuple[Any, Row] | RowError
Part = tuple[list[Row], tuple[Any, ...]]


@dataclass
class Draft:
    """What was read of one or more files of a dataset, ready to be stored."""

    rows: dict[Any, list[Row]] = field(default_factory=dict)
    rejected: list[tuple[str, int, str]] = field(default_factory=list)
    read: int = 0
    left_out: int = 0
    keys: dict[Any, dict[tuple[Any, ...], int]] = field(default_factory=dict)

    def add(self, table: str, line: int, model: Any, row: Row) -> None:
        """Take a row, or reject it where its key was there before."""
        key = tuple(row[column.name] for column in inspect(model).primary_key)
        seen = self.keys.setdefault(model, {})
        if key in seen:
            self.reject(table, line, f"the same {_named(model, key)} as in row {seen[key]}")
            return
        seen[key] = line
        self.rows.setdefault(model, []).append(row)

    def reject(self, table: str, line: int, reason: str) -> None:
        """Leave a row out and remember why."""
        self.rejected.append((table, line, reason))


def _named(model: Any, key: tuple[Any, ...]) -> str:
    names = [column.name for column in inspect(model).primary_key]
    return ", ".join(f"{n} {value}" for n, value in zip(names, key, strict=True))


class Importer(ABC):
    """Reads one kind of published file into tables of the catalogue."""

    dataset: ClassVar[str]
    title: ClassVar[str]
    # All of these are in the header; in capitals.
    columns: ClassVar[frozenset[str]]
    # How the agency names the file; the group is the year.
    named: ClassVar[str | None] = None
    # The table that the rows go to.
    model: ClassVar[Any]
    nulls: ClassVar[frozenset[str]] = NO_NULLS
    needs_directory: ClassVar[bool] = True
    # Whether far fewer rows than the catalogue holds are fine.
    may_shrink: ClassVar[bool] = False
    # Whether places get their metropolitan area from what is imported.
    moves_places: ClassVar[bool] = False

    def recognises(self, header: tuple[str, ...]) -> bool:
        """Whether a file with this header is of this kind."""
        return self.columns <= set(header)

    def release(self, table: Table) -> str | None:
        """The release that the file's name or header tells; None where they don't."""
        return year_in(table, self.named)

    @abstractmethod
    def items(self, record: Record) -> Iterator[Item]:
        """The rows that a record gives, or why a part of it can't be used.

        Yields nothing for a record of another field. Raises `RowError` where
        the whole record can't be used.
        """

    def prepare(self, connection: Connection) -> None:
        """Look up what reading needs to know of the catalogue."""
        if self.needs_directory and not count(connection, Institution):
            raise ImportFileError(
                f"the catalogue has no institutions yet: import the IPEDS directory "
                f"(hd….csv) before {self.title}"
            )

    def look_at(self, table: Table) -> None:  # noqa: B027
        """Take from the header what reading the rows needs; most need nothing."""

    def parts(self, draft: Draft) -> list[Part]:
        """The rows, and by which conditions to find those that they replace."""
        return [(draft.rows.get(self.model, []), ())]

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        """Put the draft's rows in the place of the former release's."""
        for rows, former in self.parts(draft):
            replace(connection, self.model, sourced(rows, source_id), *former)


def sourced(rows: list[Row], source_id: str) -> list[Row]:
    """The rows with the release that they are of."""
    return [{**row, "source_id": source_id} for row in rows]


def year_in(table: Table, pattern: str | None) -> str | None:
    """The year that the file's name tells, by a pattern with one group."""
    names = (table.stem.lower(), table.path.name.lower())
    found = (re.search(pattern, name) for name in names if pattern)
    return next((match[1] for match in found if match), None)


def known_institutions(connection: Connection) -> set[int]:
    """The UNITIDs of the catalogue."""
    return set(connection.scalars(select(Institution.unitid)))


def leave_out_unknown(connection: Connection, draft: Draft) -> None:
    """Keep the rows of known institutions only, and count the others."""
    known = known_institutions(connection)
    for model, rows in draft.rows.items():
        kept = [row for row in rows if row["unitid"] in known]
        draft.left_out += len(rows) - len(kept)
        draft.rows[model] = kept
