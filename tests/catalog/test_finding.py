"""What is taken of a folder, and what is left out, why."""

import gzip
import shutil
import zipfile
from pathlib import Path

import pytest

from actions.catalog.errors import ImportFileError
from actions.catalog.importing import find
from tests.catalog.conftest import RELEASES, SAMPLES
from tests.catalog.test_formats import oews_database

HD = SAMPLES / "ipeds/hd2024.csv"
C = SAMPLES / "ipeds/c2024_a.csv"


def found_in(folder: Path, releases: dict[str, str] | None = None) -> tuple[list, dict]:
    files, passed = find(folder, releases or {})
    return sorted((file.path.name, file.release) for file in files), dict(passed)


def test_every_sample_is_recognised_by_its_header() -> None:
    files, passed = find(SAMPLES, RELEASES)
    assert passed == []
    assert {file.path for file in files} == set(SAMPLES.rglob("*.csv"))
    told = {file.importer.dataset: file.release for file in files}
    assert told == RELEASES | {
        "ipeds_hd": "2024", "ipeds_c": "2024", "ipeds_ic": "2023", "ipeds_ic_py": "2023",
        "bls_oews": "May 2025", "bls_ep": "2024–34",
    }  # fmt: skip


def test_of_several_releases_the_newest(tmp_path: Path) -> None:
    for name in ("hd2022.csv", "hd2024.csv", "hd2023.csv"):
        shutil.copyfile(HD, tmp_path / name)
    taken, passed = found_in(tmp_path)
    assert taken == [("hd2024.csv", "2024")]
    assert passed == {
        "hd2022.csv": "older than 2024, found beside it",
        "hd2023.csv": "older than 2024, found beside it",
    }


def test_of_a_file_and_its_archive_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "C2024_A.zip", "w") as archive:
        archive.write(C, "c2024_a.csv")
    shutil.copyfile(C, tmp_path / "c2024_a.csv")
    (tmp_path / "c2024_a.csv.gz").write_bytes(gzip.compress(C.read_bytes()))
    taken, passed = found_in(tmp_path)
    assert len(taken) == 1
    assert len(passed) == 2
    assert all(why.startswith("the same as ") for why in passed.values())


def test_of_a_file_and_its_revision_the_revision(tmp_path: Path) -> None:
    shutil.copyfile(C, tmp_path / "c2024_a_rv.csv")
    shutil.copyfile(C, tmp_path / "c2024_a.csv")
    taken, passed = found_in(tmp_path)
    assert taken == [("c2024_a_rv.csv", "2024")]
    assert passed == {"c2024_a.csv": "the same as c2024_a_rv.csv, found beside it"}


def test_of_the_wages_as_files_and_as_a_database_the_database(tmp_path: Path) -> None:
    oews_database(tmp_path / "oews.sqlite")
    for path in (SAMPLES / "bls").glob("oews2025_*.csv"):
        shutil.copyfile(path, tmp_path / path.name)
    taken, passed = found_in(tmp_path)
    assert taken == [("oews.sqlite", "May 2025")]
    assert set(passed.values()) == {"the same as oews.sqlite, found beside it"}
    assert len(passed) == 4


def test_whatever_else_lies_there(tmp_path: Path) -> None:
    shutil.copyfile(HD, tmp_path / "HD2024.CSV")
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "hd2023.csv").write_text("<!DOCTYPE html><title>Not found</title>")
    (tmp_path / "budget.csv").write_text("month,usd\n1,100\n")
    (tmp_path / "c2024_a.zip").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "folder.csv").mkdir()
    taken, passed = found_in(tmp_path)
    assert taken == [("HD2024.CSV", "2024")]
    assert set(passed) == {"hd2023.csv", "budget.csv", "c2024_a.zip"}
    assert "web page" in passed["hd2023.csv"]


def test_a_release_that_the_operator_tells(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLES / "scorecard/institutions.csv", tmp_path / "schools.csv")
    told = {"scorecard_institutions": "2026-06-10"}
    assert found_in(tmp_path, told)[0] == [("schools.csv", "2026-06-10")]
    ((_, untold),) = found_in(tmp_path)[0]
    assert untold.startswith("file of 20")
    with pytest.raises(ImportFileError, match="no release of 2062-06-10"):
        find(tmp_path, {"scorecard_institutions": "2062-06-10"})


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="is no folder"):
        find(tmp_path / "nowhere", {})
