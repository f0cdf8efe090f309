"""Read the files that agencies publish, whatever they were packed and written in."""

import csv
import gzip
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from actions.catalog.errors import ImportFileError

SQLITE = b"SQLite format 3\0"
GZIP = b"\x1f\x8b"
ZIP = b"PK\x03\x04"
# The bit of a zip member's flags that says so.
ENCRYPTED = 1
# The longest line that an agency writes is the Scorecard's header of some 60 kB.
LINE_BYTES = 1_000_000
# Far above the largest file of the agencies.
MOST_BYTES = 1_000_000_000
MOST_ROWS = 20_000_000
# What reading raises for archives that are cut off or no archives.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A file with a header and rows, perhaps inside an archive.

    `header` is trimmed and in capitals: agencies change the case from year
    to year.
    """

    path: Path
    member: str | None
    header: tuple[str, ...]
    delimiter: str

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return f"{self.path.name} ({self.member})" if self.member else self.path.name

    @property
    def stem(self) -> str:
        """The name that tells the release."""
        return self.member or self.path.name

    def rows(self) -> Iterator[tuple[int, list[str], float]]:
        """The first line, the trimmed values and the share read so far of each row.

        Raises `ImportFileError` where the file breaks off or isn't a table.
        """
        line = 0
        try:
            size = max(1, self.path.stat().st_size)
            with _opened(self.path, self.member) as (stream, raw):
                reader = _reader(_lines(stream, self.name), self.delimiter)
                for values in reader:
                    if line and values:
                        share = min(1.0, raw.tell() / size)
                        yield line + 1, [value.strip() for value in values], share
                    line = reader.line_num
                    if line > MOST_ROWS:
                        raise ImportFileError(
                            f"{self.name}: more than {MOST_ROWS:,} rows; no file of the "
                            "agencies is so long"
                        )
        except (csv.Error, *DAMAGE) as error:
            raise _damaged(f"{self.name}, row {line + 1}", error) from error


def tables(path: Path) -> list[Table]:
    """The tables of a CSV file, a gzip file or a zip archive.

    Raises `ImportFileError` for what is no table: a web page, a picture, an
    empty or a missing file.
    """
    return [_table(path, member) for member in _members(path)]


def is_sqlite(path: Path) -> bool:
    """Whether the file, perhaps packed with gzip, is a SQLite database."""
    try:
        if not path.is_file():
            return False
        with _opened(path, None) as (stream, _raw):
            return stream.read(len(SQLITE)) == SQLITE
    except DAMAGE:
        return False


def _members(path: Path) -> list[str | None]:
    try:
        if not path.is_file():
            raise ImportFileError(f"{path} is missing or no file: check the path")
        if path.stat().st_size == 0:
            raise ImportFileError(f"{path.name} is empty: download it again")
        if path.stat().st_size > MOST_BYTES:
            raise ImportFileError(
                f"{path.name}: more than {MOST_BYTES:,} bytes; no file of the agencies is "
                "so large"
            )
        with path.open("rb") as file:
            if file.read(len(ZIP)) != ZIP:
                return [None]
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if _is_text(member.filename)]
    except DAMAGE as error:
        raise _damaged(path.name, error) from error
    if not members:
        raise ImportFileError(f"{path.name} holds no .csv file")
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise ImportFileError(
            f"{path.name} is encrypted: unpack it and import the files that it holds"
        )
    # IPEDS adds the revised file, "_rv", to the archive of the first one.
    revised = [member for member in members if "_rv" in member.filename.lower()]
    return [member.filename for member in revised or members]


def _is_text(member: str) -> bool:
    """Whether a member of an archive is a table, and no companion that macOS adds."""
    is_table = member.lower().endswith((".csv", ".txt", ".csv.gz"))
    return is_table and not member.startswith("__MACOSX/")


def _table(path: Path, member: str | None) -> Table:
    name = f"{path.name} ({member})" if member else path.name
    try:
        with _opened(path, member) as (stream, _raw):
            head = stream.read(LINE_BYTES)
    except DAMAGE as error:
        raise _damaged(name, error) from error
    lines = head.splitlines(keepends=True)
    text = "".join(_decoded(line) for line in lines).lstrip("\ufeff")
    if not text.strip():
        raise ImportFileError(f"{name} is empty: download it again")
    if re.match(r"\s*<", text):
        raise ImportFileError(
            f"{name} is a web page, not a table: the download link has answered with a "
            "page; download the file itself"
        )
    if "\0" in text or len(lines[0]) == LINE_BYTES:
        raise ImportFileError(f"{name} is no table of text: expected a CSV file in UTF-8")
    first = text.split("\n", 1)[0]
    delimiter = "\t" if first.count("\t") > first.count(",") else ","
    try:
        header = next(_reader(io.StringIO(text), delimiter))
    except (csv.Error, StopIteration) as error:
        raise ImportFileError(
            f"{name}, row 1: {error}; expected a header with the names of columns"
        ) from error
    # BLS marks columns with footnotes: "Median annual wage, dollars, 2024[1]".
    names = (re.sub(r"\[\d+\]$", "", name.strip()).upper() for name in header)
    return Table(path, member, tuple(names), delimiter)


@contextmanager
def _opened(path: Path, member: str | None) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The bytes of the table, and the file whose position tells how far it is."""
    with path.open("rb") as raw:
        if member:
            with zipfile.ZipFile(raw) as archive, archive.open(member) as packed:
                if member.lower().endswith(".gz"):
                    yield gzip.GzipFile(fileobj=packed), raw  # type: ignore[misc]
                else:
                    yield packed, raw  # type: ignore[misc]
        elif raw.read(len(GZIP)) == GZIP:
            raw.seek(0)
            yield gzip.GzipFile(fileobj=raw), raw  # type: ignore[misc]
        else:
            raw.seek(0)
            yield raw, raw


def _reader(lines: Iterable[str], delimiter: str) -> Any:
    """Reads records; O*NET's tab-separated files have no quoting."""
    if delimiter == "\t":
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE, strict=True)
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _damaged(where: str, error: Exception) -> ImportFileError:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return ImportFileError(
        f"{where}: {reason}. The file can't be read, is cut off or damaged: download it "
        "again"
    )


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    first = True
    while line := stream.readline(LINE_BYTES):
        if len(line) == LINE_BYTES:
            raise ImportFileError(f"{name}: a line is longer than {LINE_BYTES:,} bytes")
        text = _decoded(line)
        yield text.lstrip("\ufeff") if first else text
        first = False


def _decoded(line: bytes) -> str:
    """UTF-8, or the Windows letters of older years."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
