"""Where the catalogue lies, and what is said when it doesn't."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from actions.catalog.build import build
from actions.catalog.database import open_session, place_of_database, writing
from actions.catalog.errors import CatalogError
from actions.catalog.migrations import head, revision, upgrade
from tests.catalog.conftest import Stock
from tests.databases import serving


def test_a_missing_database_says_what_to_do(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'none.sqlite'}"
    with serving(url), pytest.raises(CatalogError, match="glowpath catalog build"):
        open_session()


@pytest.mark.parametrize(
    "url", ["glowpath.sqlite", "mysql://localhost/glowpath", "sqlite://", "postgresql://h"]
)
def test_an_address_of_no_use_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOWPATH_DATABASE", url)
    with pytest.raises(CatalogError, match="GLOWPATH_DATABASE"):
        place_of_database()


def test_any_folder_will_do(tmp_path: Path) -> None:
    with serving(f"sqlite:///{tmp_path}/new/50% off #1/my facts.sqlite"):
        with writing() as connection:
            upgrade(connection)
        with open_session() as session:
            assert revision(session.connection()) == head()


def test_a_folder_that_cant_be_made_is_an_error_of_the_catalogue(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    url = f"sqlite:///{tmp_path}/file/glowpath.sqlite"
    with serving(url), pytest.raises(CatalogError, match="not changed"), writing():
        pass


def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letters.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    with serving(f"sqlite:///{path}"), pytest.raises(CatalogError, match="not a database"):
        build(lambda table, rows: None)
    assert path.read_text() == "Dear Sir or Madam, " * 100


def test_a_server_that_doesnt_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://glowpath:secret@127.0.0.1:1/glowpath"
    monkeypatch.setenv("GLOWPATH_DATABASE", url)
    assert "secret" not in place_of_database()
    with pytest.raises(CatalogError, match="refused") as caught, writing():
        pass
    assert "secret" not in str(caught.value)


def test_a_database_of_a_newer_glowpath_is_left_alone(stock: Stock, backend: str) -> None:
    with serving(stock.copy(backend, "samples")):
        with writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(CatalogError, match=r"schema 9999.*newer Glowpath"):
            build(lambda table, rows: None)


def test_a_session_can_only_read(stock: Stock, backend: str) -> None:
    with serving(stock.filled(backend, "samples")):
        session = open_session()
        with session, pytest.raises(DBAPIError, match=r"(?i)read-?only"):
            session.execute(text("DELETE FROM wages"))
