"""The same table however it is packed and written; the agencies' ways to write nothing."""

import csv
import gzip
import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from actions.catalog.importing.reading import tables
from actions.catalog.importing.record import (
    BLS_NULLS,
    IPEDS_NULLS,
    NO_NULLS,
    SCORECARD_NULLS,
    Record,
    RowError,
)
from tests.catalog.conftest import SAMPLES

DIRECTORY = SAMPLES / "ipeds/hd2024.csv"
TEXT = DIRECTORY.read_text("utf-8-sig")
FORMER = TEXT.replace("Albertville", "Elsewhere")


def rewritten(**options: Any) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows(csv.reader(io.StringIO(TEXT, newline="")))
    return out.getvalue().encode()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def in_small_letters(text: str) -> str:
    header, _, rest = text.partition("\n")
    return f"{header.lower()}\n{rest}"


def with_spaces(text: str) -> str:
    header, _, rest = text.partition("\n")
    spaced = " ,".join(header.strip().split(","))
    return f"{spaced} \n{rest}".replace(",AL,", ", AL ,")


PLAIN = TEXT.encode()
WRITTEN = {
    "as published, with a byte order mark": DIRECTORY.read_bytes(),
    "without the mark": PLAIN,
    "in Windows letters": TEXT.encode("cp1252"),
    "marked, with a line in Windows letters": DIRECTORY.read_bytes().replace(
        "’".encode(), "’".encode("cp1252")
    ),
    "header in small letters": in_small_letters(TEXT).encode(),
    "spaces behind headers and values": with_spaces(TEXT).encode(),
    "lines of Unix": PLAIN.replace(b"\r\n", b"\n"),
    "everything quoted": rewritten(quoting=csv.QUOTE_ALL),
    "separated by tabs": TEXT.replace('"', "").replace(", ", ";; ").replace(",", "\t")
    .replace(";; ", ", ").encode(),
    "empty lines at the end": PLAIN + b"\r\n\r\n",
    "empty columns at the end of rows": PLAIN.replace(b"\r\n", b",,\r\n").replace(
        b",,\r\n", b"\r\n", 1
    ),
    "packed with gzip": gzip.compress(PLAIN),
    "in a zip archive": zipped({"hd2024.csv": PLAIN}),
    "in a zip archive, in capitals": zipped({"DATA/HD2024.CSV": PLAIN}),
    "in a zip archive by bzip2": zipped({"hd2024.csv": PLAIN}, zipfile.ZIP_BZIP2),
    "in a zip archive by lzma": zipped({"hd2024.csv": PLAIN}, zipfile.ZIP_LZMA),
    "in a zip archive, packed again": zipped({"hd2024.csv.gz": gzip.compress(PLAIN)}),
    "beside a dictionary": zipped({"hd2024.xlsx": b"PK", "hd2024.csv": PLAIN}),
    "zipped on a Mac": zipped({"hd2024.csv": PLAIN, "__MACOSX/._hd2024.csv": b"\0\5"}),
    "beside its revision": zipped(
        {"hd2024.csv": FORMER.encode(), "hd2024_rv.csv": PLAIN}
    ),
}  # fmt: skip


def read(path: Path) -> list[dict[str, str]]:
    (table,) = tables(path)
    return [
        dict(zip(table.header, values, strict=False))
        for _line, values, _share in table.rows()
    ]


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_the_same_table_however_it_is_written(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "download"
    path.write_bytes(written)
    rows = list(csv.DictReader(io.StringIO(TEXT, newline="")))
    assert read(path) == [{key: value.strip() for key, value in r.items()} for r in rows]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "quoted.csv"
    path.write_text('NAME,CITY\n"School of\nBeauty",Rome\nOther,Athens\n')
    (table,) = tables(path)
    rows = [(line, values) for line, values, _ in table.rows()]
    assert rows == [(2, ["School of\nBeauty", "Rome"]), (4, ["Other", "Athens"])]


def test_progress_ends_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "packed.csv.gz"
    path.write_bytes(gzip.compress(b"A,B\n" + b"1,2\n" * 50_000))
    (table,) = tables(path)
    shares = [share for _, _, share in table.rows()]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_letter_at_the_edge_of_what_is_read_first(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    row = "ñ,ñ\r\n"
    path.write_bytes(("\ufeffÑAME,CITY\n" + row * 200_000).encode())
    assert read(path)[-1] == {"ÑAME": "ñ", "CITY": "ñ"}


def test_a_header_with_thousands_of_columns(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    names = [f"A_COLUMN_OF_THE_SCORECARD_{n}" for n in range(3_300)]
    path.write_text(",".join(names) + "\n" + ",".join("7" for _ in names) + "\n")
    assert read(path) == [dict.fromkeys(names, "7")]


Reading = Callable[[Record], Any]


def number(record: Record) -> float | None:
    return record.number("X", 0, 1_000_000)


@pytest.mark.parametrize(
    ("nulls", "texts"),
    [
        (IPEDS_NULLS, ["", ".", "-1", "-2", "-3"]),
        (BLS_NULLS, ["", "-", "–", "—", "#", "*", "**", ">=$239,200"]),
        (SCORECARD_NULLS, ["", "NA", "NULL", "PS", "PrivacySuppressed", "nan"]),
        (NO_NULLS, [""]),
    ],
)
def test_nothing_as_each_agency_writes_it(nulls: frozenset[str], texts: list[str]) -> None:
    for text in texts:
        record = Record({"X": text}, nulls)
        assert number(record) is None, text
        assert record.text("X") is None, text
    assert Record({}, nulls).text("X") is None


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (number, "12", 12.0),
        (number, "$1,234.50", 1234.5),
        (lambda r: r.integer("X", 0, 9_999), "1234.0", 1234),
        (lambda r: r.cents("X", 500), "21.79", Decimal("21.79")),
        (lambda r: r.at_least("X", 300_000), ">=$239,200", 239_200),
        (lambda r: r.at_least("X", 300_000), "239200", None),
        (lambda r: r.flag("X"), "1", True),
        (lambda r: r.flag("X", "1", "2"), "2", False),
        (lambda r: r.flag("X"), "-2", None),
        (lambda r: r.day("X"), "2026-11-21", date(2026, 11, 21)),
        (lambda r: r.day("X"), "09/04/2024", date(2024, 9, 4)),
        (lambda r: r.cip_code("X"), "12.041", "12.0410"),
        (lambda r: r.cip_code("X"), "1.0999", "01.0999"),
        (lambda r: r.cip_code("X"), "12", "12.0000"),
        (lambda r: r.cip_code("X"), "-2", None),
    ],
)
def test_values(read: Reading, text: str, value: Any) -> None:
    assert read(Record({"X": text}, IPEDS_NULLS)) == value


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (number, "-5"),
        (number, "10000000"),
        (number, "1e999999"),
        (number, "many"),
        (number, "nan"),
        (number, "sNaN"),
        (number, "Infinity"),
        (number, "1 2"),
        (lambda r: r.cents("X", 500), "0"),
        (lambda r: r.at_least("X", 300_000), ">=a lot"),
        (lambda r: r.at_least("X", 300_000), ">=$1,000,000"),
        (lambda r: r.day("X"), "21.11.2026"),
        (lambda r: r.day("X"), "2026-02-30"),
        (lambda r: r.cip_code("X"), "cosmetology"),
        (lambda r: r.cip_code("X"), "12.04091"),
        (lambda r: r.needed("X"), "-2"),
    ],
)
def test_values_that_say_what_was_expected(read: Reading, text: str) -> None:
    with pytest.raises(RowError, match=r"^X is "):
        read(Record({"X": text}, IPEDS_NULLS))
