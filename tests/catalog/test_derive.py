"""Deriving tables of facts from small files in the agencies' formats."""

import csv
from pathlib import Path

import pytest

from actions.catalog import derive
from actions.catalog.errors import CatalogError


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_reading_trims_headers_and_the_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("\ufeffUNITID,CIPTUIT1 \n100,. \n".encode())
    assert list(derive.read(path)) == [{"UNITID": "100", "CIPTUIT1": "."}]


def test_a_missing_file_says_which(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"hd2024\.csv is missing"):
        derive.derive(tmp_path, tmp_path / "out", lambda name, rows: None)


@pytest.mark.parametrize("null", ["", ".", "-2", "-", "#", "—"])
def test_nulls_become_nothing(null: str) -> None:
    assert derive.value(null) == ""


def test_a_dropped_zero_of_a_cip_code_comes_back() -> None:
    assert derive.cip("12.041") == "12.0410"
    assert derive.cip("12.0409") == "12.0409"


def test_charges_take_the_current_year_of_the_first_program(tmp_path: Path) -> None:
    columns = ["UNITID", "CHG1PY3", "CHG4PY3"]
    values = ["7", "15150", "3258"]
    for n in range(1, 7):
        names = ("CIPCODE", "CIPTUIT", "CIPSUPP", "CIPLGTH", "PRGMSR", "MTHCMP")
        columns += [f"{name}{n}" for name in names]
        used = {1: ["12.0401", ".", ".", "1500", "1", "12"],
                2: ["12.0409", "10150", "1735", "30", "2", "10"]}  # fmt: skip
        values += used.get(n, ["-2", ".", ".", ".", "-2", "."])
    (tmp_path / "ipeds").mkdir()
    path = tmp_path / "ipeds/ic2023_py.csv"
    path.write_text(",".join(columns) + "\n" + ",".join(values) + "\n")
    first, second = derive._charges(tmp_path)
    assert (first["tuition_and_fees_usd"], first["clock_hours"]) == ("15150", "1500")
    assert (second["tuition_and_fees_usd"], second["credit_hours"]) == ("10150", "30")
    assert second["clock_hours"] == ""


def test_no_name_of_a_person_is_carried_over() -> None:
    columns = rows_of(derive.Path(__file__).parents[2] / "data/catalog/institutions.csv")[0]
    assert not {"chief", "president", "CHFNM", "CHFTITLE"} & set(columns)
