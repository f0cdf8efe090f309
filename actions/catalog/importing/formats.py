"""The formats that can be imported, and how a file shows which one it is of."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from actions.catalog.errors import ImportFileError
from actions.catalog.importing import oews_sqlite
from actions.catalog.importing.bls import Projections, Titles, Wages
from actions.catalog.importing.importer import Importer, year_in
from actions.catalog.importing.ipeds import (
    Characteristics,
    Charges,
    Completions,
    Directory,
)
from actions.catalog.importing.licences import LicenceCrossCheck, LicenceTable
from actions.catalog.importing.listings import SponsoredListings
from actions.catalog.importing.reading import Table, is_sqlite, tables
from actions.catalog.importing.scorecard import FieldsOfStudy, Institutions
from actions.catalog.sources import UNDATED, release_order

# In the order in which they need each other.
IMPORTERS: tuple[type[Importer], ...] = (
    Directory,
    Completions,
    Characteristics,
    Charges,
    Institutions,
    FieldsOfStudy,
    Titles,
    Wages,
    Projections,
    LicenceCrossCheck,
    LicenceTable,
    SponsoredListings,
)
DATASETS = tuple(dict.fromkeys(importer.dataset for importer in IMPORTERS))
FIRST_YEAR = 1990
SUFFIXES = (".csv", ".txt", ".zip", ".gz", ".sqlite", ".db")


@dataclass(frozen=True)
class PublishedFile:
    """A file that was recognised.

    `release` is what the operator said, or what the file tells. `table` is
    None for a SQLite database.
    """

    path: Path
    importer: type[Importer]
    table: Table | None
    release: str

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return self.table.name if self.table else self.path.name


def recognise(path: Path, release: str | None = None) -> list[PublishedFile]:
    """The tables of a file that the catalogue can read, with their release.

    Raises `ImportFileError` for a file that is no table, is of no known kind,
    is named like another kind, or is of an impossible year.
    """
    if is_sqlite(path):
        told = release or oews_sqlite.release(path)
        return [PublishedFile(path, Wages, None, _possible(path.name, told))]
    found = []
    for table in tables(path):
        importer = _importer_of(table)
        if importer:
            _refuse_another_name(importer, table)
            told = release or importer().release(table) or f"{UNDATED}{date.today()}"
            found.append(PublishedFile(path, importer, table, _possible(table.name, told)))
    if not found:
        raise ImportFileError(
            f"{path.name}, row 1: no header that Glowpath knows. Expected a file of "
            f"{', '.join(DATASETS)}"
        )
    return found


def _importer_of(table: Table) -> type[Importer] | None:
    return next((kind for kind in IMPORTERS if kind().recognises(table.header)), None)


def _refuse_another_name(importer: type[Importer], table: Table) -> None:
    if year_in(table, importer.named):
        return
    for other in IMPORTERS:
        if year_in(table, other.named):
            raise ImportFileError(
                f"{table.name}, row 1: the name is that of {other.title}, the header that "
                f"of {importer.title}: the files are mixed up, download them again"
            )


def _possible(name: str, release: str) -> str:
    """The release; raises `ImportFileError` for a day that nothing is released of."""
    last = date.today().year + 1
    try:
        for day in re.findall(r"\d{4}-\d{2}-\d{2}", release):
            date.fromisoformat(day)
        for year in re.findall(r"\d{4}", release):
            range(FIRST_YEAR, last + 1).index(int(year))
    except ValueError:
        raise ImportFileError(
            f"{name}: there is no release of {release}; expected a year from "
            f"{FIRST_YEAR} to {last}"
        ) from None
    return release


def find(
    folder: Path, releases: dict[str, str]
) -> tuple[list[PublishedFile], list[tuple[str, str]]]:
    """Everything in a folder and below that can be imported, and what can't be, why not.

    `releases` are the releases of datasets whose files don't tell it. Of
    several releases of a dataset the newest is taken, of a file and the same
    file packed or revised one.
    """
    if not folder.is_dir():
        raise ImportFileError(f"{folder} is no folder: name the one that holds the files")
    found: list[PublishedFile] = []
    passed: list[tuple[str, str]] = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix.lower() not in SUFFIXES:
            continue
        try:
            files = recognise(path)
        except ImportFileError as error:
            passed.append((path.name, str(error)))
            continue
        for file in files:
            told = releases.get(file.importer.dataset, file.release)
            found.append(replace(file, release=_possible(file.name, told)))
    chosen: dict[tuple[type[Importer], str], PublishedFile] = {}
    for file in sorted(found, key=_preference):
        chosen[file.importer, _content(file)] = file
    newest = {file.importer: file for file in sorted(chosen.values(), key=_preference)}
    taken = []
    for file in found:
        best, last = chosen[file.importer, _content(file)], newest[file.importer]
        if file.release != last.release:
            passed.append((file.name, f"older than {last.release}, found beside it"))
        elif file is not best or (file.table and not last.table):
            other = last if file is best else best
            passed.append((file.name, f"the same as {other.name}, found beside it"))
        else:
            taken.append(file)
    return taken, passed


def _preference(file: PublishedFile) -> tuple[tuple[int, ...], bool, bool]:
    """Sorts what is taken last: newer, then as a whole database, then revised."""
    return release_order(file.release), file.table is None, "_rv" in file.name.lower()


def _content(file: PublishedFile) -> str:
    """The file's name without what shows how it is packed or that it is revised."""
    stem = Path(file.table.stem if file.table else file.path.name).name.lower()
    return re.sub(r"(_rv)?(\.csv|\.txt)?(\.gz)?$", "", stem)
