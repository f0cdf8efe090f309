"""Building: only when needed, all or nothing, never over something newer."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from actions.catalog import build as builder
from actions.catalog import database, facts, fingerprint, gazetteer, models, sources
from actions.catalog.errors import CatalogError
from tests.catalog.conftest import SAMPLES, Stock, import_folder
from tests.databases import contents, serving


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped facts, which a test may break."""
    copy = tmp_path / "facts"
    shutil.copytree(database.FACTS, copy)
    for module in (facts, fingerprint, gazetteer, sources):
        monkeypatch.setattr(module, "FACTS", copy)
    return copy


@pytest.fixture
def built(stock: Stock, backend: str) -> Iterator[str]:
    """The shipped catalogue, which refuses what these tests try."""
    with serving(stock.filled(backend, "shipped")) as url:
        yield url


def build() -> dict[str, int]:
    rows: dict[str, int] = {}
    builder.build(rows.__setitem__)
    return rows


def append(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(line)


@pytest.mark.usefixtures("same_places")
def test_a_build_is_current_until_a_fact_changes(
    stock: Stock, backend: str, folder: Path
) -> None:
    with serving(stock.copy(backend, "shipped")):
        assert fingerprint.is_current()
        before = contents()
        append(folder / "workplaces.csv", "ship,cruise ship,cruise ships,,facials at sea\n")
        assert not fingerprint.is_current()
        rows = build()
        assert rows["institutions"] == len(before["institutions"])
        assert fingerprint.is_current()
        after = contents()
        assert len(after["workplaces"]) == len(before["workplaces"]) + 1
        assert after["revisions"][0][1] == before["revisions"][0][1] + 1


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        (
            "licences",
            f"ZZ,esthetician,5000000{',' * 8}A board{',' * 7}licence_table_2026\n",
            "hours_range",
        ),
        ("programs", "1,12.0409,2,5,ipeds_c_2024\n", "(?i)foreign key"),
        ("programs", "100760,12.0409,2,5,ipeds_c_1066\n", "(?i)foreign key"),
        ("programs", "100760,12.0409,2,many,ipeds_c_2024\n", r"programs\.csv, line 4415"),
        ("programs", "100760,12.0409,2\n", "line 4415: a row with more or fewer columns"),
        ("admissions", "100654,yes,1,1,ipeds_ic_2023\n", r"admissions\.csv, line 6002"),
        (
            "state_rules",
            "ZZ,weather,all,,It rains.,,,field_guide_2026\n",
            "subject_known",
        ),
        ("state_rules", "ZZ,laser,all,,No.,,,field_guide_1066\n", "(?i)foreign key"),
        ("state_rules", "AZ,laser,all,,No.,,,field_guide_2026\n", "(?i)unique"),
        (
            "state_rules",
            "ZZ,laser,all,,No.,,2026-11,field_guide_2026\n",
            r"state_rules\.csv, line 45",
        ),
        ("outcomes", '100654,"0.4\n', r"outcomes\.csv is missing or no CSV file"),
        (
            "sources",
            "ipeds_x_2024,ipeds_x,2024\n",
            r"sources\.yml doesn't describe ipeds_x",
        ),
        ("sources", "ipeds_hd_2O24,ipeds_hd,2024\n", "the id ipeds_hd_2O24 isn't that of"),
    ],
)
@pytest.mark.usefixtures("built")
def test_a_broken_fact_leaves_the_old_catalogue(
    folder: Path, name: str, line: str, message: str
) -> None:
    before = contents()
    append(folder / f"{name}.csv", line)
    with pytest.raises(CatalogError, match=message):
        build()
    assert contents() == before


@pytest.mark.usefixtures("same_places")
def test_a_rule_of_a_state_that_was_taken_out_is_gone(
    stock: Stock, backend: str, folder: Path
) -> None:
    with serving(stock.copy(backend, "shipped")):
        path = folder / "state_rules.csv"
        kept = [line for line in path.read_text("utf-8").splitlines() if line[:2] != "NC"]
        path.write_text("\n".join(kept) + "\n", "utf-8")
        assert build()["state_rules"] == len(kept) - 1
        with database.open_session() as session:
            assert not list(session.scalars(select(models.StateRule).filter_by(state="NC")))


@pytest.mark.usefixtures("built")
def test_a_missing_table_of_facts_is_named(folder: Path) -> None:
    (folder / "charges.csv").unlink()
    with pytest.raises(CatalogError, match=r"charges\.csv is missing.*data/catalog"):
        build()


@pytest.mark.usefixtures("empty", "same_places")
def test_a_build_keeps_what_was_imported_and_is_newer(next_year: Path) -> None:
    import_folder(next_year)
    imported = contents()
    build()
    after = contents()
    for table in ("programs", "wages", "projections"):
        assert after[table] == imported[table], table
    # Not imported anew, so the shipped release is as new.
    assert len(after["licences"]) > len(imported["licences"])
    releases = {dataset: release for _, dataset, _, _, release, *_ in after["sources"]}
    assert (releases["ipeds_hd"], releases["bls_oews"]) == ("2025", "May 2026")
    listed = [row for row in after["institutions"] if row[1] != "unlisted"]
    assert listed == [row for row in imported["institutions"] if row[1] != "unlisted"]


@pytest.mark.usefixtures("empty", "same_places")
def test_a_build_replaces_what_is_older() -> None:
    import_folder(SAMPLES)
    with database.writing() as connection:
        old = {"id": "ipeds_hd_2019", "dataset": "ipeds_hd", "release": "2019"}
        told = dict.fromkeys(("name", "publisher", "address", "licence"), "")
        connection.execute(insert(models.Source), [{**old, **told}])
        school = {"unitid": 7, "status": "open", "name": "Gone", "city": "Rome"}
        where = {"state": "GA", "zip_code": "30161", "source_id": old["id"]}
        connection.execute(insert(models.Institution), [{**school, **where}])
    build()
    with database.open_session() as session:
        assert session.get(models.Institution, 7).status == "unlisted"
        listed = select(func.count()).where(models.Institution.status != "unlisted")
        assert session.scalar(listed) == 6_072
        assert session.scalar(select(func.count(models.Program.unitid))) == 4_413
