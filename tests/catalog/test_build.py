"""Building: only when needed, all or nothing."""

import shutil
from pathlib import Path

import pytest

from actions.catalog import build as builder
from actions.catalog import database, fingerprint
from actions.catalog.errors import CatalogError


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the facts that a test may break, with a database of its own."""
    copy = tmp_path / "facts"
    shutil.copytree(database.FACTS, copy)
    monkeypatch.setattr(builder, "FACTS", copy)
    monkeypatch.setattr(fingerprint, "FACTS", copy)
    monkeypatch.setenv("GLOWPATH_CATALOG", str(tmp_path / "catalog.sqlite"))
    return copy


def test_a_build_is_current_until_a_fact_changes(facts: Path) -> None:
    assert not fingerprint.is_current()
    rows: dict[str, int] = {}
    builder.build(rows.__setitem__)
    assert rows["institutions"] == 1457
    assert fingerprint.is_current()
    with (facts / "workplaces.csv").open("a", encoding="utf-8") as file:
        file.write("ship,cruise ship,cruise ships,,facials at sea\n")
    assert not fingerprint.is_current()


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("licences", "ZZ,5000000,,,,,,,,A board,,,,,\n", "CHECK constraint"),
        ("programs", "1,12.0409,2,5\n", "FOREIGN KEY"),
        ("programs", "100760,12.0409,2,many\n", r"programs\.csv, line 2579"),
    ],
)
def test_a_broken_fact_leaves_the_old_database(
    facts: Path, name: str, line: str, message: str
) -> None:
    path = builder.build(lambda table, rows: None)
    before = path.read_bytes()
    with (facts / f"{name}.csv").open("a", encoding="utf-8") as file:
        file.write(line)
    with pytest.raises(CatalogError, match=message):
        builder.build(lambda table, rows: None)
    assert path.read_bytes() == before
    assert not path.with_suffix(".draft").exists()


def test_a_missing_database_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOWPATH_CATALOG", str(tmp_path / "none.sqlite"))
    with pytest.raises(CatalogError, match="glowpath catalog build"):
        database.open_session()
