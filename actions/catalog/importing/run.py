"""Run an import: read every row, refuse what is wrong, store in one transaction."""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import Connection

from actions.catalog.database import ROOT, writing
from actions.catalog.errors import ImportFileError
from actions.catalog.facts import HAND_KEPT, PUBLISHED, load_hand_kept
from actions.catalog.gazetteer import load_places
from actions.catalog.importing import oews_sqlite
from actions.catalog.importing.bls import Wages
from actions.catalog.importing.formats import IMPORTERS, PublishedFile
from actions.catalog.importing.importer import Draft, Importer
from actions.catalog.importing.record import Record, RowError
from actions.catalog.loading import count, next_revision, remove_unused_sources
from actions.catalog.migrations import upgrade
from actions.catalog.models import Occupation, Place
from actions.catalog.sources import add_source, is_older, publications, release_of

REPORTS = ROOT / "var" / "reports"
# With a larger share of rejected rows a file is another one than it seems.
MOST_REJECTED = 0.1
# So many rejected rows at the start are enough to stop reading.
GIVE_UP_AFTER = 1_000
# A release with a smaller share of the former one's rows is only a part.
LEAST_KEPT = 0.5
ROWS_A_STEP = 2_000

Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class ImportResult:
    """What an import of one dataset did.

    `rejected` are rows that couldn't be used (file, line, reason), `left_out`
    counts those of schools that the directory doesn't have.
    """

    dataset: str
    release: str
    files: list[str]
    rows: dict[str, int]
    read: int
    left_out: int
    rejected: list[tuple[str, int, str]] = field(default_factory=list)


class _EndOfDryRun(Exception):  # noqa: N818
    """Leaves the transaction of a dry run, so that nothing is kept."""


def import_files(
    files: list[PublishedFile],
    progress: Progress,
    inspect: Callable[[Connection], None] | None = None,
) -> list[ImportResult]:
    """Import the files in one transaction, in the order in which they need each other.

    `progress` is called with the file's name and the share of it that is read.
    `inspect` is called on the changed catalogue, and then nothing is kept: a
    dry run. Raises `CatalogError`; the catalogue is then as it was before.
    """
    results: list[ImportResult] = []
    try:
        with writing() as connection:
            upgrade(connection)
            if not count(connection, Occupation):
                load_hand_kept(connection, lambda table, rows: None)
            for importer in IMPORTERS:
                mine = [file for file in files if file.importer is importer]
                if mine:
                    results.append(_import(connection, importer(), mine, progress))
            if any(f.importer.moves_places for f in files) or not count(connection, Place):
                progress("places", 0.0)
                load_places(connection)
                progress("places", 1.0)
            remove_unused_sources(connection, (*HAND_KEPT, *PUBLISHED, Place))
            next_revision(connection)
            if inspect:
                inspect(connection)
                raise _EndOfDryRun
    except _EndOfDryRun:
        pass
    return results


def write_report(results: Iterable[ImportResult]) -> Path | None:
    """Write the rejected rows to var/reports; return the file, if there are any."""
    rows = [(r.dataset, *rejected) for r in results for rejected in r.rejected]
    if not rows:
        return None
    REPORTS.mkdir(parents=True, exist_ok=True)
    path = REPORTS / f"rejected-{datetime.now():%Y-%m-%d-%H%M%S}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("dataset", "file", "row", "reason"))
        writer.writerows(rows)
    return path


def _import(
    connection: Connection,
    importer: Importer,
    files: list[PublishedFile],
    progress: Progress,
) -> ImportResult:
    release = _settled_release(connection, importer, files)
    importer.prepare(connection)
    draft = Draft()
    for file in files:
        _read(importer, file, draft, progress)
    _refuse_a_part(connection, importer, files, draft)
    source_id = ""
    if importer.dataset in publications():
        source_id = add_source(connection, importer.dataset, release)
    importer.store(connection, draft, source_id)
    return ImportResult(
        dataset=importer.dataset,
        release=release,
        files=[file.path.name for file in files],
        rows={model.__tablename__: len(rows) for model, rows in draft.rows.items()},
        read=draft.read,
        left_out=draft.left_out,
        rejected=draft.rejected,
    )


def _settled_release(
    connection: Connection, importer: Importer, files: list[PublishedFile]
) -> str:
    releases = sorted({file.release for file in files})
    if len(releases) > 1:
        told = ", ".join(f"{file.name} of {file.release}" for file in files)
        raise ImportFileError(
            f"{told}: expected files of one release; import one release at a time"
        )
    held = release_of(connection, importer.dataset)
    if is_older(releases[0], held):
        raise ImportFileError(
            f"{files[0].name} is of {releases[0]}, the catalogue already holds "
            f"{importer.title} of {held}; nothing is replaced by something older"
        )
    return releases[0]


def _read(
    importer: Importer, file: PublishedFile, draft: Draft, progress: Progress
) -> None:
    header = file.table.header if file.table else oews_sqlite.HEADER
    if not importer.recognises(header):
        raise ImportFileError(
            f"{file.name}, row 1: this isn't {importer.title}; expected the columns "
            f"{', '.join(sorted(importer.columns))}"
        )
    if isinstance(importer, Wages) and file.table is None:
        rows = oews_sqlite.rows(file.path, importer.occupations)
    else:
        assert file.table is not None
        rows = file.table.rows()
        importer.look_at(file.table)
    rejected, read = len(draft.rejected), 0
    for line, values, share in rows:
        read += 1
        if read % ROWS_A_STEP == 0:
            progress(file.path.name, share)
        _take(importer, file, draft, line, header, values)
        bad = len(draft.rejected) - rejected
        if bad >= GIVE_UP_AFTER and bad > MOST_REJECTED * read:
            break
    bad = len(draft.rejected) - rejected
    if bad > max(1, MOST_REJECTED * read):
        _table, line, reason = draft.rejected[rejected]
        raise ImportFileError(
            f"{file.name}, row {line}: {reason}. {bad} of {read} rows can't be used, "
            f"so this isn't {importer.title} as published, or it is damaged"
        )
    if read and len(values) < len(header):
        raise ImportFileError(
            f"{file.name}, row {line}: the file breaks off in the middle of the row "
            f"(column {len(values)} of {len(header)}): download it again"
        )
    draft.read += read
    progress(file.path.name, 1.0)


def _take(
    importer: Importer,
    file: PublishedFile,
    draft: Draft,
    line: int,
    header: tuple[str, ...],
    values: list[str],
) -> None:
    """Add what a row gives to the draft, or reject it."""
    if len(values) < len(header) or any(values[len(header) :]):
        draft.reject(file.name, line, f"{len(values)} columns, expected {len(header)}")
        return
    record = Record(dict(zip(header, values, strict=False)), importer.nulls)
    try:
        for item in importer.items(record):
            if isinstance(item, RowError):
                draft.reject(file.name, line, str(item))
            else:
                draft.add(file.name, line, *item)
    except RowError as error:
        draft.reject(file.name, line, str(error))


def _refuse_a_part(
    connection: Connection, importer: Importer, files: list[PublishedFile], draft: Draft
) -> None:
    if importer.may_shrink:
        return
    names = ", ".join(file.name for file in files)
    if not draft.rows.get(importer.model):
        reason = "".join(f"; row {line}: {why}" for _, line, why in draft.rejected[:1])
        raise ImportFileError(
            f"{names}: no row that the catalogue could use among {draft.read}; expected "
            f"{importer.title}{reason}"
        )
    for rows, former in importer.parts(draft):
        held = count(connection, importer.model, *former)
        if len(rows) < LEAST_KEPT * held:
            raise ImportFileError(
                f"{names}: only {len(rows):,} rows, the catalogue holds {held:,}. This is "
                f"a part of {importer.title}: download the whole"
            )
