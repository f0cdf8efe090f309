"""Importing the agencies' files: what becomes of each column, and of former releases."""

import csv
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from actions.catalog import models
from actions.catalog.check import check
from actions.catalog.database import open_session
from actions.catalog.errors import ImportFileError
from actions.catalog.importing import find, import_files, recognise, run, write_report
from tests.catalog.conftest import RELEASES, SAMPLES, import_file, import_folder, silent
from tests.databases import contents

CURRENT = {
    "ipeds_hd": ("2024", {"institutions": 32}, 0),
    "ipeds_c": ("2024", {"programs": 86}, 0),
    "ipeds_ic": ("2023", {"admissions": 32}, 1),
    "ipeds_ic_py": ("2023", {"charges": 81}, 0),
    "scorecard_institutions": ("2026-06-10", {"outcomes": 28}, 0),
    "scorecard_fields": ("2026-06-10", {"field_outcomes": 36}, 0),
    "onet_titles": ("29.3", {"occupation_titles": 45}, 0),
    "bls_oews": ("May 2025", {"wages": 118}, 0),
    "bls_ep": ("2024–34", {"projections": 10}, 0),
    "licence_table": ("2026", {"licences": 23}, 0),
}
ROWS: list[tuple[Any, tuple, dict[str, Any]]] = [
    (models.Institution, (101277,), {
        "name": "New Beginning College of Cosmetology", "status": "open",
        "city": "Albertville", "county": "Marshall County", "state": "AL",
        "zip_code": "35951", "latitude": 34.27871, "longitude": -86.196931,
        "cbsa_code": "10700", "phone": "2568786430", "control": 3, "title_iv": True,
        "website": "www.nbccosmetology.com/", "source_id": "ipeds_hd_2024",
    }),
    (models.Institution, (138938,), {
        "status": "closed", "closed_on": date(2024, 9, 4), "title_iv": False,
    }),
    # Only in the charges of the year before.
    (models.Institution, (362782,), {"status": "unlisted", "name": None}),
    (models.Program, (230065, "12.0414", 21), {"completions": 4}),
    (models.Admission, (101277,), {
        "open_admission": True, "distance_courses": False, "distance_only": False,
    }),
    (models.Admission, (230010,), {"distance_courses": True}),
    # The largest program has the price of the current year in columns of its own.
    (models.Charge, (101277, "12.0401", 1), {
        "tuition_and_fees_usd": 15_150, "books_and_supplies_usd": 3_258,
        "clock_hours": 1_500, "credit_hours": None, "months": 12,
    }),
    (models.Charge, (101277, "12.0409", 2), {
        "tuition_and_fees_usd": 10_150, "books_and_supplies_usd": 1_735,
        "clock_hours": 1_000, "months": 10,
    }),
    (models.Charge, (145406, "12.0409", 3), {"clock_hours": 900}),
    (models.Outcome, (101277,), {
        "completion_rate": 0.3103, "net_price_usd": 14_347, "pell_share": 0.6667,
    }),
    (models.FieldOutcome, (145406, "12.04", 1), {
        "completers": 375, "earnings_1yr_usd": 21_461, "earnings_4yr_usd": 32_611,
        "debt_median_usd": 6_333,
    }),
    (models.FieldOutcome, (230010, "12.04", 1), {"earnings_4yr_usd": None}),
    (models.Wage, ("0000000", "000000", "39-5094"), {
        "employment": 72_890, "hourly_median_usd": Decimal("21.79"),
        "annual_median_usd": 45_330, "top_code_usd": None,
        "source_id": "bls_oews_may-2025",
    }),
    (models.Wage, ("0000000", "621100", "39-5094"), {"annual_median_usd": 51_590}),
    (models.Wage, ("1500000", "000000", "39-5094"), {
        "annual_median_usd": None, "top_code_usd": None,
    }),
    (models.Wage, ("0011700", "000000", "29-1213"), {
        "annual_median_usd": None, "top_code_usd": 239_200,
    }),
    (models.Area, ("0045300",), {
        "kind": "metro", "name": "Tampa-St. Petersburg-Clearwater, FL",
        "cbsa_code": "45300", "state_fips": "12",
    }),
    (models.Projection, ("31-9092",), {
        "base_year": 2024, "projected_year": 2034, "base_employment": 811_000,
        "projected_employment": 912_200, "change_percent": 12.5,
        "annual_openings": 112_300, "self_employed_percent": None,
        "source_id": "bls_ep_2024-34",
    }),
    (models.Licence, ("MI", "esthetician"), {
        "hours": 750, "summary_hours": 700, "program_hours": 600, "program_share": 0.56,
        "conflicts": "A=700 vs B mode=600; A=700 vs C=750; C=750 vs B mode=600",
        "checked_on": None,
    }),
    (models.Licence, ("UT", "esthetician"), {"hours": None}),
    (models.Licence, ("UT", "master"), {"hours": 1_200}),
    (models.Licence, ("MN", "master"), {
        "hours": 1_100, "requirement": "Advanced practice esthetician: +500",
    }),
    (models.Licence, ("ND", "master"), {"hours": 1_100}),
]  # fmt: skip


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize(("model", "key", "expected"), ROWS)
def test_what_becomes_of_a_row(model: Any, key: tuple, expected: dict[str, Any]) -> None:
    with open_session() as session:
        row = session.get(model, key)
        assert row is not None
        assert {name: getattr(row, name) for name in expected} == expected


@pytest.mark.usefixtures("empty", "same_places")
def test_importing_again_changes_nothing() -> None:
    held = []
    for _ in range(2):
        results = import_folder(SAMPLES)
        assert {r.dataset: (r.release, r.rows, r.left_out) for r in results} == CURRENT
        assert not [result.rejected for result in results if result.rejected]
        held.append({**contents(), "revisions": None})
    assert held[0] == held[1]


@pytest.mark.usefixtures("sampled", "same_places")
def test_a_new_release_takes_the_place_of_the_former(next_year: Path) -> None:
    before = contents()
    import_folder(next_year)
    after = contents()
    assert {table: len(rows) for table, rows in after.items()} == {
        table: len(rows) for table, rows in before.items()
    }
    releases = {(dataset, release) for _, dataset, _, _, release, *_ in after["sources"]}
    assert releases >= {
        ("ipeds_hd", "2025"), ("ipeds_c", "2025"), ("ipeds_ic", "2024"),
        ("ipeds_ic_py", "2024"), ("bls_oews", "May 2026"), ("bls_ep", "2025–35"),
    }  # fmt: skip
    assert len(releases) == len({dataset for dataset, _ in releases})
    with open_session() as session:
        nation = session.get(models.Wage, ("0000000", "000000", "39-5094"))
        assert nation.source_id == "bls_oews_may-2026"
        projection = session.get(models.Projection, "39-5094")
        assert (projection.base_year, projection.projected_year) == (2025, 2035)
        assert projection.source_id == "bls_ep_2025-35"


@pytest.mark.usefixtures("empty", "same_places")
def test_older_years_import_by_their_names(tmp_path: Path) -> None:
    for name, year in (
        ("hd2024", "hd2010"),
        ("c2024_a", "C2022_A"),
        ("ic2023", "ic2019_rv"),
    ):
        shutil.copyfile(SAMPLES / f"ipeds/{name}.csv", tmp_path / f"{year}.csv")
    releases = {result.dataset: result.release for result in import_folder(tmp_path)}
    assert releases == {"ipeds_hd": "2010", "ipeds_c": "2022", "ipeds_ic": "2019"}


@pytest.mark.usefixtures("sampled_file", "same_places")
def test_schools_that_leave_the_directory_and_come_back(tmp_path: Path) -> None:
    lines = (SAMPLES / "ipeds/hd2024.csv").read_bytes().splitlines(keepends=True)
    gone = (b"101277", b"138938")
    fewer = [line for line in lines if line.split(b",")[0] not in gone]
    (tmp_path / "hd2025.csv").write_bytes(b"".join(fewer))
    (tmp_path / "hd2026.csv").write_bytes(b"".join(lines))
    # 138938 is closed and stays so: its row tells more than its absence.
    for name, expected in (("hd2025", "unlisted"), ("hd2026", "open")):
        import_file(tmp_path / f"{name}.csv")
        with open_session() as session:
            assert session.get(models.Institution, 101277).status == expected
            assert session.get(models.Institution, 138938).status == "closed"
            assert session.get(models.Charge, (101277, "12.0409", 2))


@pytest.mark.usefixtures("sampled_file", "same_places")
def test_a_part_of_the_wages_replaces_that_part(next_year: Path) -> None:
    import_file(next_year / "bls/oews2026_state.csv")
    with open_session() as session:
        by_source = dict(
            session.execute(
                select(models.Wage.source_id, func.count()).group_by(models.Wage.source_id)
            ).all()
        )
    assert by_source == {"bls_oews_may-2026": 45, "bls_oews_may-2025": 118 - 45}


@pytest.mark.usefixtures("sampled", "same_places")
def test_a_dry_run_shows_the_change_and_keeps_nothing(next_year: Path) -> None:
    before = contents()
    seen: list[str] = []

    def look(connection: Connection) -> None:
        seen.extend(connection.scalars(select(models.Program.source_id).distinct()))

    results = import_files(find(next_year, RELEASES)[0], silent, inspect=look)
    assert seen == ["ipeds_c_2025"]
    assert len(results) == len(CURRENT)
    assert contents() == before


@pytest.mark.usefixtures("sampled_file")
def test_places_move_with_the_directory() -> None:
    shown: dict[str, list[float]] = {}
    import_files(
        recognise(SAMPLES / "ipeds/hd2024.csv"),
        lambda name, share: shown.setdefault(name, []).append(share),
    )
    assert shown == {"hd2024.csv": [1.0], "places": [0.0, 1.0]}
    with open_session() as session:
        assert session.get(models.Place, "Tampa, FL").cbsa_code == "45300"
        assert [finding for finding in check(session) if finding.is_error] == []


def test_progress_is_told_while_reading(
    sampled_file: Path, same_places: None, tmp_path: Path
) -> None:
    header, *lines = (SAMPLES / "ipeds/c2024_a.csv").read_text().splitlines(keepends=True)
    others = [f"100654,01.{n:04},1,5,12,2,10\n" for n in range(9_000)]
    (tmp_path / "c2024_a.csv").write_text(header + "".join(others + lines))
    shares: list[float] = []
    files = recognise(tmp_path / "c2024_a.csv")
    import_files(files, lambda _, share: shares.append(share))
    assert len(shares) == 5
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_few_bad_rows_are_left_out_and_reported(
    sampled_file: Path,
    same_places: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "REPORTS", tmp_path / "reports")
    lines = (SAMPLES / "ipeds/hd2024.csv").read_text("utf-8").splitlines()
    lines[4] = lines[4].replace(",CA,", ",XX,", 1)
    lines.insert(9, lines[2])
    lines[20] = lines[20].rpartition(",")[0]
    (tmp_path / "hd2025.csv").write_text("\n".join(lines) + "\n", "utf-8")
    result = import_file(tmp_path / "hd2025.csv")
    assert result.rows == {"institutions": 32 - 2}
    report = write_report([result])
    assert report
    with report.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["dataset", "file", "row", "reason"],
        ["ipeds_hd", "hd2025.csv", "5", "STABBR is XX, expected a state's code"],
        ["ipeds_hd", "hd2025.csv", "10", "the same unitid 101277 as in row 3"],
        ["ipeds_hd", "hd2025.csv", "21", "71 columns, expected 72"],
    ]
    assert write_report([]) is None


@pytest.mark.usefixtures("sampled_file", "same_places")
def test_rows_of_schools_that_the_directory_lacks(tmp_path: Path) -> None:
    rows = (SAMPLES / "scorecard/institutions.csv").read_text()
    strange = rows.splitlines()[1].replace(rows.splitlines()[1].split(",")[0], "999999", 1)
    (tmp_path / "institutions_06102026.csv").write_text(f"{rows}{strange}\n")
    result = import_file(tmp_path / "institutions_06102026.csv")
    assert (result.release, result.rows, result.left_out) == (
        "2026-06-10", {"outcomes": 28}, 1,
    )  # fmt: skip


@pytest.mark.usefixtures("sampled_file", "same_places")
def test_files_that_dont_tell_their_release_are_never_older(tmp_path: Path) -> None:
    path = tmp_path / "institutions.csv"
    shutil.copyfile(SAMPLES / "scorecard/institutions.csv", path)
    untold = import_file(path).release
    assert untold.startswith("file of 20")
    assert {row[-1] for row in contents()["outcomes"]} == {
        f"scorecard_institutions_{untold.replace(' ', '-')}"
    }
    # The day of the import says nothing about the day of the release.
    assert import_file(path, "2026-06-10").release == "2026-06-10"
    with pytest.raises(ImportFileError, match=r"holds College Scorecard .* of 2026-06-10"):
        import_file(path, "2025-06-10")
