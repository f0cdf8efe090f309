"""Files that aren't what they seem, and what is said of each."""

import gzip
import io
import os
import zipfile

from tests.catalog.conftest import SAMPLES


def sample(name: str) -> bytes:
    (path,) = SAMPLES.rglob(name)
    return path.read_bytes()


HD, C, PY = sample("hd2024.csv"), sample("c2024_a.csv"), sample("ic2023_py.csv")
STATES, METROS = sample("oews2025_state.csv"), sample("oews2025_metro.csv")
PROJECTIONS = sample("bls_ep_2024_34.csv")
LICENCES = sample("esthetician_license_crosscheck.csv")


def lines(content: bytes, count: int) -> bytes:
    return b"".join(content.splitlines(keepends=True)[:count])


def header_of(content: bytes) -> bytes:
    return lines(content, 1)


def every(content: bytes, column: str, value: str) -> bytes:
    """The file with this value in a column of every row."""
    names = header_of(content).decode("utf-8-sig").strip().split(",")
    rows = [row.split(",") for row in content.decode("utf-8-sig").splitlines()[1:]]
    for row in rows:
        # From the end, where no sample has a comma within quotes.
        row[names.index(column) - len(names)] = value
    return "\n".join([",".join(names), *(",".join(row) for row in rows), ""]).encode()


def zipped(content: bytes, name: str = "hd2025.csv") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def encrypted(content: bytes) -> bytes:
    """A zip archive whose flags say that a password is needed."""
    archive = bytearray(zipped(content))
    archive[6] |= 1
    archive[archive.index(b"PK\x01\x02") + 8] |= 1
    return bytes(archive)


def with_method(method: int) -> bytes:
    """A zip archive that is packed in a way that nobody knows."""
    archive = bytearray(zipped(HD))
    archive[8] = method
    archive[archive.index(b"PK\x01\x02") + 10] = method
    return bytes(archive)


def flipped(content: bytes, position: int) -> bytes:
    return content[:position] + bytes([content[position] ^ 255]) + content[position + 1 :]


PAGE = b"<!DOCTYPE html>\n<html><head><title>Download</title></head></html>\n"
CENSUS = b"GEO_ID,NAME,B01001_001E\n0400000US01,Alabama,5054253\n"
BAD: dict[str, tuple[str, bytes, str]] = {
    # Cut off.
    "in a row": ("hd2025.csv", HD[:-9], r"row 33: the file breaks off.*download it again"),
    "in quotes": ("hd2025.csv", HD[: HD.index(b"Skokie Y")], "row 15: unexpected end"),
    "after some rows": (
        "hd2025.csv", lines(HD, 11),
        r"only 10 rows, the catalogue holds 32.*part of the IPEDS directory",
    ),
    "wages after some rows": (
        "oews2026_metro.csv", lines(METROS, 9), "only 8 rows, the catalogue holds 36",
    ),
    "after the header": (
        "hd2025.csv", header_of(HD), "no row that the catalogue could use",
    ),
    "gzip": ("hd2025.csv.gz", gzip.compress(HD)[:-500], "cut off or damaged"),
    "gzip at the start": ("hd2025.csv.gz", gzip.compress(HD)[:12], "cut off or damaged"),
    "zip": ("hd2025.zip", zipped(HD)[:-500], "cut off or damaged"),
    # Damaged.
    "a flipped byte in gzip": (
        "hd2025.csv.gz", flipped(gzip.compress(HD), 4_000), "cut off or damaged",
    ),
    "a flipped byte in zip": (
        "hd2025.zip", flipped(zipped(HD), 4_000), "cut off or damaged",
    ),
    "zeros in a row": ("hd2025.csv", HD.replace(b"Visalia", b"\0\0"), "no table of text"),
    "zeros far behind": (
        "c2025_a.csv", header_of(C) + b"100654,01.0999,1,5,12,2,10\n" * 50_000 + b"\0\n",
        r"row 50002: line contains NUL",
    ),
    # No table.
    "empty": ("hd2025.csv", b"", "is empty"),
    "empty lines": ("hd2025.csv", b"\r\n\r\n", "is empty"),
    "a web page": ("hd2025.csv", PAGE, "web page.*download the file itself"),
    "a marked web page": ("hd2025.csv", b"\xef\xbb\xbf\n" + PAGE, "web page"),
    "a packed web page": ("hd2025.csv.gz", gzip.compress(PAGE), "web page"),
    "UTF-16": (
        "hd2025.csv", HD.decode("utf-8-sig").encode("utf-16"), "expected a CSV file",
    ),
    "a picture": ("hd2025.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "expected a CSV file"),
    "a spreadsheet": ("hd2025.zip", zipped(b"PK", "xl/workbook.xml"), "holds no .csv file"),
    "a packed empty table": ("hd2025.zip", zipped(b""), r"hd2025\.csv\) is empty"),
    "encrypted": ("hd2025.zip", encrypted(HD), "encrypted: unpack it"),
    "packed by another program": ("hd2025.zip", with_method(97), "can't be read"),
    "one endless line": ("hd2025.csv", b"a," * 600_000, "no table of text"),
    # Another file.
    "another agency's": (
        "hd2025.csv", CENSUS, "row 1: no header .* Expected a file of ipeds",
    ),
    "completions named directory": (
        "hd2025.csv", C,
        "name is that of the IPEDS directory, the header that of IPEDS compl",
    ),
    "a directory named wages": ("oews2026_state.csv", HD, "mixed up"),
    "rows of another table": (
        "hd2025.csv", header_of(HD) + C, "row 2: 7 columns, expected 72",
    ),
    "columns in another order": (
        "c2025_a.csv", C.replace(b"UNITID,CIPCODE", b"CIPCODE,UNITID"), "row 2: ",
    ),
    "projections of one year": (
        "ep.csv", PROJECTIONS.replace(b"Employment, 2034", b"Employment, 2024"),
        "row 1: expected the columns .Employment, YEAR. of two years",
    ),
    # Another year.
    "older": ("hd2023.csv", HD, r"hd2023\.csv is of 2023, the catalogue .* of 2024"),
    "of no year": ("hd2099.csv", HD, r"no release of 2099; expected a year from 1990"),
    "of an ancient year": ("oews1066_state.csv", STATES, "no release of May 1066"),
    "of no day": (
        "fields_99102026.csv", sample("field_of_study.csv"), "no release of 2026-99",
    ),
    # Impossible values.
    "every row twice": (
        "hd2025.csv", HD + HD.partition(b"\n")[2], "row 34: the same unitid 100",
    ),
    "latitude": (
        "hd2025.csv", every(HD, "LATITUDE", "900"), "row 2: LATITUDE is 900, expected",
    ),
    "longitude": (
        "hd2025.csv", every(HD, "LONGITUD", "east"), "row 2: LONGITUD is 'east', exp",
    ),
    "tuition below nothing": (
        "ic2024_py.csv", every(PY, "CHG1PY3", "-5"), "CHG1PY3 is -5, exp",
    ),
    "tuition of millions": (
        "ic2024_py.csv", every(PY, "CHG1PY3", "10000000"),
        "CHG1PY3 is 10000000, expected 0 to",
    ),
    "no hours": (
        "ic2024_py.csv", every(PY, "CIPLGTH1", "0"), "CIPLGTH1 is 0, expected 1 to",
    ),
    "months": (
        "ic2024_py.csv", every(PY, "MTHCMP1", "999"), "MTHCMP1 is 999, expected 1 to 120",
    ),
    "completions": ("c2025_a.csv", every(C, "CTOTALT", "1e9"), "CTOTALT is 1e9, expected"),
    "wages in disorder": (
        "oews2026_state.csv", every(STATES, "annual_p10", "9000000"),
        "aren't in rising order",
    ),
    "licence hours": (
        "licences.csv", every(LICENCES, "suggested_hours", "60000"),
        "SUGGESTED_HOURS is 60000",
    ),
    # Databases.
    "a database of something else": (
        "x.sqlite", b"SQLite format 3\0" + b"\0" * 84, "no OEWS",
    ),
    "a packed database, cut off": (
        "x.sqlite.gz", gzip.compress(b"SQLite format 3\0" + os.urandom(9_000))[:-9],
        "no OEWS",
    ),
}  # fmt: skip
