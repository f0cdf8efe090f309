"""Catalogues for the tests: small samples, the published files, the shipped facts."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from actions.catalog import build as builder
from actions.catalog.database import ROOT
from actions.catalog.gazetteer import load_places
from actions.catalog.importing import ImportResult, find, import_files, recognise, run
from actions.catalog.loading import replace
from actions.catalog.models import Place
from actions.catalog.sources import add_source
from tests.databases import PostgreSQL, serving

SAMPLES = Path(__file__).with_name("published")
# Of the files whose names don't tell it.
RELEASES = {
    "scorecard_institutions": "2026-06-10",
    "scorecard_fields": "2026-06-10",
    "onet_titles": "29.3",
    "licence_table": "2026",
}


def silent(name: str, share: float) -> None:
    """A progress that nobody watches."""


def import_folder(folder: Path) -> list[ImportResult]:
    files, passed = find(folder, RELEASES)
    assert not passed
    return import_files(files, silent)


def import_file(path: Path, release: str | None = None) -> ImportResult:
    (result,) = import_files(recognise(path, release), silent)
    return result


def published_folder() -> Path:
    given = os.environ.get("GLOWPATH_PUBLISHED")
    return Path(given) if given else ROOT.parent / "shared" / "data"


def few_places(connection: Connection) -> None:
    """Two places, where tests are of something else: to load all of them takes seconds."""
    source_id = add_source(connection, "zip_codes", "package zipcodes")
    here = {"latitude": 33.75, "longitude": -84.39, "state": "GA", "source_id": source_id}
    replace(
        connection,
        Place,
        [
            {**here, "key": "GA", "kind": "state", "name": "Georgia"},
            {**here, "key": "30303", "kind": "zip_code", "name": "Atlanta"},
        ],
    )


FILLS: dict[str, Callable[[], object]] = {
    "samples": lambda: import_folder(SAMPLES),
    "published": lambda: import_folder(published_folder()),
    "shipped": lambda: builder.build(lambda table, rows: None),
}


def _patch_places(patch: pytest.MonkeyPatch, load: Callable[[Connection], None]) -> None:
    for module in (run, builder):
        patch.setattr(module, "load_places", load)


class Stock:
    """Makes databases; a filled one is filled once and then copied."""

    def __init__(self, folder: Path, server: Callable[[], PostgreSQL]) -> None:
        self._folder = folder
        self._server = server
        self._filled: dict[tuple[str, str], str] = {}
        self._files = 0

    def empty(self, backend: str) -> str:
        if backend == "postgresql":
            return self._server().new()
        self._files += 1
        return f"sqlite:///{self._folder / f'{self._files}.sqlite'}"

    def filled(self, backend: str, content: str) -> str:
        """A database that tests share: they only read it."""
        if (backend, content) not in self._filled:
            with serving(self.empty(backend)) as url, pytest.MonkeyPatch.context() as patch:
                load = few_places if content == "samples" else load_places
                _patch_places(patch, load)
                FILLS[content]()
            self._filled[backend, content] = url
        return self._filled[backend, content]

    def copy(self, backend: str, content: str) -> str:
        """A database that a test may change."""
        url = self.filled(backend, content)
        if backend == "postgresql":
            return self._server().new(template=url.rpartition("/")[2])
        copy = self.empty(backend)
        shutil.copyfile(url.removeprefix("sqlite:///"), copy.removeprefix("sqlite:///"))
        return copy


@pytest.fixture(scope="session")
def stock(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Stock:
    server = cache(lambda: request.getfixturevalue("postgresql"))
    return Stock(tmp_path_factory.mktemp("databases"), server)


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """Both databases, one after the other."""
    return str(request.param)


@pytest.fixture
def empty(stock: Stock, backend: str) -> Iterator[str]:
    """An empty database in which the catalogue lies."""
    with serving(stock.empty(backend)) as url:
        yield url


@pytest.fixture
def samples(stock: Stock, backend: str) -> Iterator[str]:
    """A catalogue of the sample files, for reading."""
    with serving(stock.filled(backend, "samples")) as url:
        yield url


@pytest.fixture
def sampled(stock: Stock, backend: str) -> Iterator[str]:
    """A catalogue of the sample files, which the test may change."""
    with serving(stock.copy(backend, "samples")) as url:
        yield url


@pytest.fixture
def sampled_file(stock: Stock) -> Iterator[Path]:
    """The same on SQLite, where the database makes no difference."""
    with serving(stock.copy("sqlite", "samples")) as url:
        yield Path(url.removeprefix("sqlite:///"))


@pytest.fixture
def published() -> Path:
    """The folder of the agencies' whole files, where this machine has them."""
    folder = published_folder()
    if not folder.is_dir():
        pytest.skip(
            "the published files aren't here: GLOWPATH_PUBLISHED names their folder"
        )
    return folder


@pytest.fixture(params=["published", "shipped"])
def whole(stock: Stock, backend: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The whole catalogue, imported and then built, on both databases; for reading."""
    if request.param == "published":
        request.getfixturevalue("published")
    with serving(stock.filled(backend, request.param)) as url:
        yield url


@pytest.fixture
def same_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places stay as they are: they have tests of their own."""
    _patch_places(monkeypatch, lambda connection: None)


def as_of_next_year(folder: Path) -> Path:
    """The samples as of the agencies' next releases, with the names that these have."""
    names = {"hd2024": "hd2025", "c2024_a": "c2025_a", "ic2023": "ic2024",
             "oews2025": "oews2026"}  # fmt: skip
    for path in sorted(SAMPLES.rglob("*.csv")):
        name = path.name
        for old, new in names.items():
            name = name.replace(old, new)
        if path.name.startswith("bls_ep"):
            continue
        (folder / path.parent.name).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / path.parent.name / name)
    projections = (SAMPLES / "bls/bls_ep_2024_34.csv").read_text("utf-8")
    moved = projections.replace("2034", "2035").replace("2024–34", "2025–35")
    (folder / "bls/bls_ep_2025_35.csv").write_text(
        moved.replace(", 2024", ", 2025").replace("2024 National", "2025 National"), "utf-8"
    )
    return folder


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    """The next releases in a folder that the test may change."""
    return as_of_next_year(tmp_path / "next")
