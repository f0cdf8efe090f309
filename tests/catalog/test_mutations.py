"""Thousands of damaged files: importers refuse them in their own words, or read them."""

import gzip
import io
import random
import sqlite3
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.catalog import database
from actions.catalog.errors import ImportFileError
from actions.catalog.importing import import_files, recognise
from tests.catalog.conftest import SAMPLES, silent
from tests.catalog.test_formats import oews_database

MUTATIONS = 5_000
CELLS = (
    "", " ", ".", "-2", "-", "#", "—", "*", ">=$239,200", ">=", ">=$", "$", "%", "+", "0",
    "-5", "0.5", "-0", "1e3", "1e999999", "1E-999999", "sNaN", "Infinity", "1_000", "１２",
    "٣", "½", "99999999999999999999", "NULL", "PS", "PrivacySuppressed", "yes", '"', '""',
    "'", "a\nb", "\u202e", "\ufeff", "\x1a", "\x85", "\u2028", "12.04", "12.", "12.040900",
    "2026-02-30", "00/00/0000", "9999-12-31", "0001-01-01", ", total", "+,", "+9999999",
    "1,200 total", "=1+1", "'; DROP TABLE wages; --", "../../etc/passwd", "a" * 140_000,
    "ñ" * 300,
)  # fmt: skip
BYTES = (
    b"\0",
    b"\xff",
    b'"',
    b"\n",
    b"\r",
    b",",
    b"\t",
    b"\xef\xbb\xbf",
    b"<",
    b"\x1f\x8b",
)
Change = tuple[str, int, int]


def in_bytes(content: bytes, kind: str, a: int, b: int) -> bytes:
    at, to = sorted((a % (len(content) + 1), b % (len(content) + 1)))
    if kind == "flip":
        return (
            content[:at] + bytes(255 ^ c for c in content[at : at + 1]) + content[at + 1 :]
        )
    if kind == "insert":
        return content[:at] + BYTES[b % len(BYTES)] + content[at:]
    changed = {
        "cut": content[:at],
        "behead": content[at:],
        "remove": content[:at] + content[to:],
        "repeat": content[:to] + content[at:],
    }
    return changed[kind]


def in_lines(content: bytes, kind: str, a: int, b: int) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at, to = a % len(lines), b % len(lines)
    if kind == "shuffle":
        random.Random(a).shuffle(lines)
    elif kind == "shuffle rows":
        rows = lines[1:]
        random.Random(a).shuffle(rows)
        lines[1:] = rows
    elif kind == "drop":
        del lines[at]
    elif kind == "double":
        lines.insert(to, lines[at])
    elif kind == "swap":
        lines[at], lines[to] = lines[to], lines[at]
    elif kind == "double all":
        lines += lines[1:]
    return b"".join(lines)


def in_cells(content: bytes, kind: str, a: int, b: int) -> bytes:
    rows = [line.split(",") for line in content.decode("utf-8", "replace").split("\n")]
    row, column = rows[a % len(rows)], b % len(rows[0])
    nasty = CELLS[(a + b) % len(CELLS)]
    if kind == "cell":
        row[b % len(row)] = nasty
    elif kind == "header":
        rows[0][column] = nasty
    elif kind == "small header":
        rows[0] = [name.lower() + " " for name in rows[0]]
    for each in rows:
        if len(each) <= column:
            continue
        if kind == "column":
            each[column] = nasty if each is not rows[0] else each[column]
        elif kind == "remove column":
            del each[column]
        elif kind == "move column":
            each.insert(a % len(rows[0]), each.pop(column))
    return "\n".join(",".join(each) for each in rows).encode("utf-8", "replace")


CHANGES: dict[str, Callable[[bytes, str, int, int], bytes]] = {
    **dict.fromkeys(("flip", "insert", "cut", "behead", "remove", "repeat"), in_bytes),
    **dict.fromkeys(
        ("shuffle", "shuffle rows", "drop", "double", "swap", "double all"), in_lines
    ),
    **dict.fromkeys(
        ("cell", "header", "small header", "column", "remove column", "move column"),
        in_cells,
    ),
}
NUMBERS = st.integers(0, 1 << 20)


def changes(kinds: set[Callable], least: int, most: int) -> st.SearchStrategy[list[Change]]:
    named = sorted(name for name, change in CHANGES.items() if change in kinds)
    one = st.tuples(st.sampled_from(named), NUMBERS, NUMBERS)
    return st.lists(one, min_size=least, max_size=most)


def zipped(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c2024_a.csv", content)
    return out.getvalue()


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bytes]]:
    """Names and contents of whole files, one of each form at least."""
    files = [(path.name, path.read_bytes()) for path in sorted(SAMPLES.rglob("*.csv"))]
    licences = (database.FACTS / "licences.csv").read_bytes().splitlines()[:30]
    operators = [
        licences[0],
        *(row.replace(b",,lic", b",2026-10-05,lic") for row in licences[1:]),
    ]
    files.append(("licences_2026.csv", b"\n".join(operators) + b"\n"))
    listing = b"UNITID,STARTS_ON,ENDS_ON\n101277,2026-11-01,2026-12-31\n" + b"".join(
        b"230010,11/%02d/2026,11/30/2026\n" % day for day in range(1, 20)
    )
    files.append(("sponsored.csv", listing))
    wages = oews_database(tmp_path_factory.mktemp("oews") / "oews.sqlite")
    files.append(("oews.sqlite", wages.read_bytes()))
    return files


def test_thousands_of_damaged_files(
    sampled_file: Path,
    same_places: None,
    originals: list[tuple[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # One engine for all keeps the statements that it has compiled.
    monkeypatch.setattr(database, "_writer", cache(database._writer))
    ends: Counter[str] = Counter()

    @settings(
        max_examples=MUTATIONS,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.integers(0, len(originals) - 1),
        changes({in_lines, in_cells, in_bytes}, 0, 3),
        st.sampled_from(["", "", "", ".gz", ".zip"]),
        changes({in_bytes}, 0, 1),
    )
    def damaged(
        number: int, inside: list[Change], packing: str, outside: list[Change]
    ) -> None:
        name, content = originals[number]
        if not name.endswith(".sqlite"):
            for change in inside:
                content = CHANGES[change[0]](content, *change)
        content = {"": bytes, ".gz": gzip.compress, ".zip": zipped}[packing](content)
        for change in outside:
            content = in_bytes(content, *change)
        path = tmp_path / f"{name}{packing}"
        path.write_bytes(content)
        told = path.name
        try:
            import_files(recognise(path), silent, inspect=lambda connection: None)
            ends["read"] += 1
        except ImportFileError as error:
            told = str(error)
            ends["refused"] += 1
        assert path.name in told
        assert version() == unchanged

    def version() -> object:
        """Changes with what another connection commits."""
        return watcher.execute("PRAGMA data_version").fetchone()

    with closing(sqlite3.connect(sampled_file)) as watcher:
        unchanged = version()
        damaged()
    assert min(ends["read"], ends["refused"]) > MUTATIONS / 10
