"""Where the catalogue lies, and how it is read and written.

SQLite by default, PostgreSQL where `GLOWPATH_DATABASE` says so. Readers never
wait for a writer: SQLite keeps a write-ahead log, PostgreSQL has versions of
rows. A reader sees one state of the catalogue from its first question on.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from actions.catalog.errors import CatalogError

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "data" / "catalog"
DEFAULT = f"sqlite:///{ROOT / 'var' / 'glowpath.sqlite'}"
BUSY_SECONDS = 2
STATEMENT_SECONDS = 3
# Whoever writes the catalogue holds this PostgreSQL advisory lock.
WRITER_LOCK = 5_094_1209


def database_url() -> URL:
    """`GLOWPATH_DATABASE` as an address, or the SQLite file var/glowpath.sqlite.

    Raises `CatalogError` for an address that is neither SQLite nor PostgreSQL.
    """
    given = os.environ.get("GLOWPATH_DATABASE") or DEFAULT
    try:
        url = make_url(given)
    except ArgumentError:
        url = None
    backends = ("sqlite", "postgresql")
    if url is None or url.get_backend_name() not in backends or not url.database:
        raise CatalogError(
            "GLOWPATH_DATABASE is no database address that Glowpath knows: write "
            "sqlite:///PATH or postgresql://USER:PASSWORD@HOST/DATABASE"
        )
    return url


def sqlite_path() -> Path | None:
    """The file of a SQLite database; None on PostgreSQL."""
    url = database_url()
    return Path(url.database) if url.get_backend_name() == "sqlite" else None


def place_of_database() -> str:
    """The database as an operator reads it, without a password."""
    path = sqlite_path()
    return path.name if path else database_url().render_as_string(hide_password=True)


def open_session() -> Session:
    """A read-only session on the catalogue.

    Raises `CatalogError` where the SQLite file is missing; a locked or absent
    database raises SQLAlchemy's `OperationalError` after `BUSY_SECONDS`.
    """
    path = sqlite_path()
    if path and not path.exists():
        raise CatalogError(f"{path} is missing: run `glowpath catalog build`")
    return Session(_reader(database_url()), future=True)


def require_catalogue() -> None:
    """Raise `CatalogError` where the catalogue can't be read, saying what to do."""
    try:
        with open_session() as session:
            session.execute(text("SELECT number FROM revisions"))
    except SQLAlchemyError as error:
        raise CatalogError(
            f"the catalogue can't be read ({_reason(error)}): run `glowpath catalog "
            "build`, or check GLOWPATH_DATABASE"
        ) from error


def _reason(error: Exception) -> str:
    """The database's own words, in one line."""
    return str(getattr(error, "orig", None) or error).strip().split("\n")[0]


@contextmanager
def writing() -> Iterator[Connection]:
    """A connection whose changes all count when the block ends, or none.

    Raises `CatalogError` where somebody else is writing, the database can't
    be reached, a constraint is broken or the disk is full.
    """
    url = database_url()
    path = sqlite_path()
    engine = _writer(url)
    try:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        with engine.begin() as connection:
            if not path:
                _hold_lock(connection)
            yield connection
    except (SQLAlchemyError, OSError) as error:
        reason = _reason(error)
        if "database is locked" in reason:
            reason = "another import or build is writing it: wait until it has ended"
        raise CatalogError(f"the catalogue was not changed: {reason}") from error
    finally:
        engine.dispose()


@contextmanager
def storing() -> Iterator[Connection]:
    """A short transaction in the operator's tables, beside an import on PostgreSQL.

    SQLite has one writer: what isn't free after `BUSY_SECONDS` raises
    `CatalogError`, as everything that goes wrong does, without the values.
    """
    path = sqlite_path()
    if path and not path.exists():
        raise CatalogError(f"{path} is missing: run `glowpath catalog build`")
    engine = _writer(database_url())
    try:
        with engine.begin() as connection:
            if path:
                # What a visitor wants deleted is overwritten, not only let go.
                connection.exec_driver_sql("PRAGMA secure_delete = ON")
            else:
                limit = f"SET LOCAL statement_timeout = {STATEMENT_SECONDS * 1000}"
                connection.exec_driver_sql(limit)
            yield connection
    except SQLAlchemyError as error:
        # The error holds the values and the row, and whoever logs it must not.
        reason = _reason(error)
        if "database is locked" in reason:
            reason = "an import or build is writing the database: wait until it has ended"
        raise CatalogError(f"nothing was stored: {reason}") from None
    finally:
        engine.dispose()


def empty_log() -> None:
    """Move SQLite's write-ahead log into the file, so that it keeps nothing deleted.

    Waits `BUSY_SECONDS` for readers and then leaves it to the next time.
    """
    if sqlite_path():
        engine = _writer(database_url())
        with closing(engine.raw_connection()) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()


def _hold_lock(connection: Connection) -> None:
    statement = text("SELECT pg_try_advisory_xact_lock(:number)")
    if not connection.scalar(statement, {"number": WRITER_LOCK}):
        raise CatalogError(
            "the catalogue was not changed: another import or build is writing it: "
            "wait until it has ended"
        )


@cache
def _reader(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        limits = f"-c statement_timeout={STATEMENT_SECONDS * 1000}"
        return create_engine(
            url,
            connect_args={"connect_timeout": BUSY_SECONDS, "options": limits},
            execution_options={
                "isolation_level": "REPEATABLE READ",
                "postgresql_readonly": True,
            },
            pool_pre_ping=True,
            future=True,
        )
    engine = create_engine(
        f"sqlite:///file:{quote(url.database)}?mode=ro&uri=true",
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        future=True,
    )

    @event.listens_for(engine, "connect")
    def _forbid_writing(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _writer(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        wait = {"connect_timeout": BUSY_SECONDS}
        return create_engine(
            url,
            connect_args=wait,
            # Upserts too go in batches instead of row by row.
            executemany_mode="values_plus_batch",
            poolclass=NullPool,
            future=True,
        )
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS}, poolclass=NullPool, future=True
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # The driver would otherwise end a transaction before each CREATE TABLE.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
