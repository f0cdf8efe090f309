"""The benchmark's parts: generated catalogues, and the scan that searches are held to."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from actions.catalog.database import open_session
from actions.catalog.importing import ImportResult, import_files, recognise
from actions.catalog.models import Charge, Institution, Program
from actions.catalog.search import find_schools
from actions.catalog.search.offers import offers
from tests.databases import serving
from tools.bench_questions import Asker, full_scan
from tools.synthetic import write

PROGRAMS = 1_000


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database for a generated catalogue."""
    return f"sqlite:///{tmp_path_factory.mktemp('generated') / 'catalogue.sqlite'}"


@pytest.fixture(scope="module")
def imported(url: str, tmp_path_factory: pytest.TempPathFactory) -> list[ImportResult]:
    """What importing a generated catalogue did."""
    paths = write(tmp_path_factory.mktemp("published"), PROGRAMS)
    with serving(url):
        files = [file for path in paths for file in recognise(path)]
        return import_files(files, lambda name, share: None)


def test_the_importers_take_every_row(imported: list[ImportResult]) -> None:
    rows = {table: number for result in imported for table, number in result.rows.items()}
    assert rows["programs"] == PROGRAMS
    assert set(rows) == {"institutions", "programs", "admissions", "charges", "outcomes"}
    assert [(result.rejected, result.left_out) for result in imported] == [([], 0)] * 5


@pytest.mark.usefixtures("imported")
def test_as_much_is_known_as_of_the_real_schools(url: str, catalogue: Session) -> None:
    with serving(url), open_session() as generated:
        assert generated.get_bind().url != catalogue.get_bind().url
        assert share_with_price(generated) == pytest.approx(
            share_with_price(catalogue), abs=0.05
        )
        assert states(generated) <= states(catalogue)
        assert len(states(generated)) > 40


def share_with_price(session: Session) -> float:
    """The share of programs with a tuition."""
    has_price = (
        select(Charge)
        .where(
            Charge.unitid == Program.unitid,
            Charge.cip_code == Program.cip_code,
            Charge.tuition_and_fees_usd.is_not(None),
        )
        .exists()
    )
    programs = select(func.count()).select_from(Program)
    return session.scalar(programs.where(has_price)) / session.scalar(programs)


def states(session: Session) -> set[str]:
    statement = select(Institution.state).join(
        Program, Program.unitid == Institution.unitid
    )
    return set(session.scalars(statement))


def test_a_seed_makes_the_same_files_and_another_one_others(tmp_path: Path) -> None:
    first, same, other = (
        [path.read_bytes() for path in write(tmp_path / name, 60, seed)]
        for name, seed in (("first", 1), ("same", 1), ("other", 2))
    )
    assert first == same
    assert first != other


def test_the_full_scan_finds_what_the_search_finds(catalogue: Session) -> None:
    median = offers(catalogue).median_completion_rate
    best = []
    for query in Asker(catalogue).searches(100):
        query = replace(query, page=1)
        result = find_schools(catalogue, query)
        row = catalogue.execute(full_scan(query, result, median)).first()
        best.append((row.unitid, result.hits[0].unitid))
    # It measures on a flat grid: near ties come out otherwise.
    assert sum(scanned == found for scanned, found in best) >= 97
