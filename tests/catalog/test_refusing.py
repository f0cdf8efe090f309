"""Files that aren't what they seem: one clear message, and nothing is changed."""

import gzip
import os
import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from actions.catalog.errors import ImportFileError
from actions.catalog.importing import import_files, recognise
from actions.catalog.importing.formats import IMPORTERS, PublishedFile
from actions.catalog.importing.importer import Importer
from tests.catalog.bad_files import BAD, HD, LICENCES, C, every, header_of, zipped
from tests.catalog.conftest import SAMPLES, import_file, import_folder, silent
from tests.catalog.test_formats import oews_database
from tests.databases import contents

pytestmark = pytest.mark.usefixtures("same_places")


@pytest.mark.parametrize(("name", "content", "message"), BAD.values(), ids=BAD)
def test_a_bad_file(
    sampled_file: Path, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    before = contents()
    with pytest.raises(ImportFileError, match=message) as caught:
        import_file(path)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)
    assert contents() == before


@pytest.mark.usefixtures("sampled")
def test_one_bad_file_among_good_ones(next_year: Path) -> None:
    before = contents()
    path = next_year / "licensing/esthetician_license_crosscheck.csv"
    path.write_bytes(every(LICENCES, "A_hours", "-1"))
    with pytest.raises(ImportFileError, match="row 3: A_HOURS is -1, expected 1 to 5,000"):
        import_folder(next_year)
    assert contents() == before


@pytest.mark.usefixtures("sampled_file")
def test_two_years_at_once(tmp_path: Path) -> None:
    files = []
    for name in ("hd2024.csv", "hd2025.csv"):
        (tmp_path / name).write_bytes(HD)
        files += recognise(tmp_path / name)
    expected = "hd2024.csv of 2024, hd2025.csv of 2025: .* one release at a time"
    with pytest.raises(ImportFileError, match=expected):
        import_files(files, silent)


@pytest.mark.usefixtures("empty")
def test_figures_before_the_directory() -> None:
    with pytest.raises(ImportFileError, match=r"import the IPEDS directory \(hd"):
        import_file(SAMPLES / "ipeds/c2024_a.csv")


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.__name__)
def test_another_importer(sampled_file: Path, importer: type[Importer]) -> None:
    before = contents()
    tried = 0
    for path in sorted(SAMPLES.rglob("*.csv")):
        (file,) = recognise(path)
        assert file.table
        if not importer().recognises(file.table.header):
            tried += 1
            wrong = PublishedFile(path, importer, file.table, "2027")
            expected = re.escape(
                f"{path.name}, row 1: this isn't {importer.title}; expected"
            )
            with pytest.raises(ImportFileError, match=expected):
                import_files([wrong], silent)
    assert tried >= 9
    assert contents() == before


def missing(path: Path) -> None:
    path.with_suffix(".other").touch()


@pytest.mark.parametrize("make", [Path.mkdir, missing, os.mkfifo])
def test_no_file(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "hd2025.csv")
    with pytest.raises(ImportFileError, match=r"hd2025\.csv is missing or no file"):
        recognise(tmp_path / "hd2025.csv")


def test_a_file_that_nobody_may_read(tmp_path: Path) -> None:
    path = tmp_path / "hd2025.csv"
    path.write_bytes(HD)
    path.chmod(0)
    tmp_path.chmod(stat.S_IRWXU | stat.S_IRWXO)
    user = os.geteuid()
    try:
        # Everything is open to root.
        if user == 0:
            os.seteuid(65_534)
        with pytest.raises(ImportFileError, match=r"hd2025\.csv.*(denied|missing)"):
            recognise(path)
    finally:
        os.seteuid(user)


def bytes_read() -> int:
    counters = Path("/proc/self/io").read_text()
    return int(counters.split("rchar:")[1].split()[0])


@pytest.mark.parametrize("gigabytes", [0.5, 10])
# A zip holds the second in which it was made: in a name that differs between processes.
@pytest.mark.parametrize(
    "start",
    [b"", header_of(HD), HD, zipped(HD)[:99]],
    ids=["nothing", "a header", "a file", "a zip"],
)
def test_gigabytes_of_something_else(
    sampled_file: Path, tmp_path: Path, start: bytes, gigabytes: float
) -> None:
    path = tmp_path / "hd2025.csv"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(int(gigabytes * 1024**3))
    before = bytes_read()
    with pytest.raises(ImportFileError, match=r"hd2025\.csv"):
        import_file(path)
    assert bytes_read() - before < 20_000_000


def test_reading_ends_when_row_after_row_is_wrong(
    sampled_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "c2025_a.csv.gz"
    path.write_bytes(gzip.compress(header_of(C) + b"0,12.0409,1,2,3,4,5\n" * 1_000_000))
    with pytest.raises(ImportFileError, match=r"1000 of 1000 rows can't be used"):
        import_file(path)


@pytest.mark.parametrize("release", ["", "June 2025", "May 2099"])
def test_wages_in_a_database_of_no_release(tmp_path: Path, release: str) -> None:
    path = oews_database(tmp_path / "oews.sqlite", release)
    with pytest.raises(ImportFileError, match="release"):
        recognise(path)


@pytest.mark.usefixtures("sampled")
def test_wages_in_a_database_with_odd_cells(tmp_path: Path) -> None:
    path = oews_database(tmp_path / "oews.sqlite", "May 2026")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE area SET area_name = 'Tampa' || char(0) || ', FL'")
        connection.execute("UPDATE cell SET v13 = x'ff00' WHERE key LIKE 'OEUN%291213'")
        connection.execute("UPDATE cell SET v13 = -7 WHERE key LIKE 'OEUS%395094'")
    before = contents()["wages"]
    result = import_file(path)
    # Dermatologists in the nation and by industry, skincare specialists by state.
    assert len(result.rejected) == 3 + 5
    assert len(contents()["wages"]) == len(before) - 8
