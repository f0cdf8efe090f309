"""Imports that are killed, run out of disk, or meet each other and readers."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from sqlalchemy import select

from actions.catalog.check import check
from actions.catalog.database import ROOT, open_session
from actions.catalog.errors import CatalogError
from actions.catalog.models import Program
from tests.catalog.conftest import Stock, as_of_next_year, import_folder
from tests.databases import Contents, contents, serving

POINTS = 10
NEVER = 0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The next year's files, which nobody changes."""
    return as_of_next_year(tmp_path_factory.mktemp("next"))


def start(folder: Path, stop: int, **options: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.catalog.interrupted", str(folder), str(stop)],
        cwd=ROOT, env=dict(os.environ), text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, **options,
    )  # fmt: skip


@contextmanager
def stopped(folder: Path, stop: int) -> Iterator["subprocess.Popen[str]"]:
    """An import that stands still at a step."""
    with start(folder, stop) as process:
        assert process.stdout
        assert process.stdout.readline() == "stopped\n"
        yield process
        process.kill()


def facts(held: Contents) -> Contents:
    """All but the places, which tests leave as they are, and the number of the change."""
    others = ("places", "place_aliases", "revisions", "sources")
    return {table: rows for table, rows in held.items() if table not in others}


@pytest.fixture(scope="module")
def whole_run(
    stock: Stock, folder: Path
) -> Callable[[str], tuple[int, Contents, Contents]]:
    """How many steps the import has, and the catalogue before and after it."""

    @cache
    def run(backend: str) -> tuple[int, Contents, Contents]:
        with serving(stock.copy(backend, "samples")):
            before = contents()
            said, _ = start(folder, NEVER).communicate()
            return int(said), before, contents()

    return run


def assert_whole() -> None:
    with open_session() as session:
        assert [finding for finding in check(session) if finding.is_error] == []


def wait_for_the_server(url: str) -> None:
    """PostgreSQL notices in its own time that a client is gone."""
    others = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        connection.autocommit = True
        left = None
        while left != (0,):
            cursor.execute(others)
            left = cursor.fetchone()


@pytest.mark.usefixtures("same_places")
@pytest.mark.parametrize(
    ("backend", "point"),
    [
        *(("sqlite", point) for point in range(POINTS)),
        *(("postgresql", point) for point in (2, 6, POINTS - 1)),
    ],
)
def test_killed_before_the_end(
    backend: str, point: int, folder: Path, stock: Stock, whole_run: Callable
) -> None:
    steps, before, after = whole_run(backend)
    # From the first step to the commit, which is the last but one.
    stop = 1 + point * (steps - 2) // (POINTS - 1)
    with serving(stock.copy(backend, "samples")) as url:
        with stopped(folder, stop) as process:
            assert contents() == before
        assert process.returncode == -signal.SIGKILL
        assert contents() == before
        assert_whole()
        if backend == "postgresql":
            open_session().bind.dispose()
            wait_for_the_server(url)
        import_folder(folder)
        assert facts(contents()) == facts(after)
        assert_whole()


def test_killed_after_the_commit(
    backend: str, folder: Path, stock: Stock, whole_run: Callable
) -> None:
    steps, before, after = whole_run(backend)
    with serving(stock.copy(backend, "samples")):
        with stopped(folder, steps) as process:
            pass
        assert process.returncode == -signal.SIGKILL
        assert before != contents() == after
        assert_whole()


@pytest.mark.usefixtures("same_places")
@pytest.mark.parametrize("limit", [40_000, 4_000_000])
def test_on_a_full_disk(folder: Path, stock: Stock, limit: int) -> None:
    with serving(stock.copy("sqlite", "samples")):
        before = contents()
        full = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
        process = start(folder, NEVER, preexec_fn=full)
        said, _ = process.communicate()
        assert process.returncode == 1
        assert said.startswith("refused: the catalogue was not changed: d")
        assert contents() == before
        assert_whole()
        import_folder(folder)
        assert facts(contents()) != facts(before)


@pytest.mark.usefixtures("same_places")
def test_a_second_import_and_readers_meanwhile(
    backend: str, folder: Path, stock: Stock, whole_run: Callable
) -> None:
    steps, before, after = whole_run(backend)
    with serving(stock.copy(backend, "samples")):
        with stopped(folder, steps - 1) as process:
            with pytest.raises(CatalogError, match="another import or build is writing"):
                import_folder(folder)
            sources = select(Program.source_id).distinct()
            with open_session() as reader:
                assert reader.scalars(sources).all() == ["ipeds_c_2024"]
                process.communicate("go on\n")
                assert process.returncode == 0
                # A reader keeps what it began with.
                assert reader.scalars(sources).all() == ["ipeds_c_2024"]
            with open_session() as reader:
                assert reader.scalars(sources).all() == ["ipeds_c_2025"]
        assert before != contents() == after
