"""Databases for the tests: SQLite files, and a PostgreSQL server of the tests' own."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import psycopg2
from sqlalchemy import select
from sqlalchemy.engine import make_url

from actions.catalog import database
from actions.catalog.models import Base

Contents = dict[str, list[tuple]]


def postgresql_binaries() -> Path | None:
    """The programs of Debian's newest postgresql package; None where it isn't installed."""
    found = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(found, key=_version, default=None)
    return newest.parent if newest else None


def _version(path: Path) -> int:
    match = re.search(r"postgresql/(\d+)", str(path))
    return int(match[1]) if match else 0


class PostgreSQL:
    """A running server, which makes new databases."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)

    def url(self, name: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self._port}/{name}"

    def new(self, template: str = "template0") -> str:
        """The address of a new database, empty or a copy of the one called `template`."""
        name = f"test_{next(self._numbers)}"
        with closing(self.connect()) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                # What lies there may still be read by a thread of an earlier test.
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = %s",
                    (template,),
                )
                cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def connect(self) -> "psycopg2.extensions.connection":
        return psycopg2.connect(self.url("postgres"))


@contextmanager
def running_postgresql(binaries: Path, port: int) -> Iterator[PostgreSQL]:
    """A server with a folder and a port of its own; nothing of it is left at the end.

    It refuses to run as root, and then runs as the package's user. Words are
    sorted as people do it (ICU), as on an ordinary installation: queries that
    leave an order to the database show themselves.
    """
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="glowpath-") as folder:
        if user:
            shutil.chown(folder, user)
        linguistic = ["--locale-provider=icu", "--icu-locale=en-US"]
        subprocess.run(
            [binaries / "initdb", "--pgdata", f"{folder}/data", "--username=postgres",
             "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C",
             *(linguistic if _version(binaries) >= 15 else [])],
            user=user, cwd=folder, check=True, capture_output=True,
        )  # fmt: skip
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": port,
            "unix_socket_directories": folder,
            "fsync": "off",
        }
        options = [f"--{name}={value}" for name, value in settings.items()]
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen(
                [binaries / "postgres", "-D", f"{folder}/data", *options],
                user=user, cwd=folder, stdout=log, stderr=log,
            )  # fmt: skip
        try:
            server = PostgreSQL(port)
            while not _answers(server):
                assert process.poll() is None, (Path(folder) / "log").read_text()
                time.sleep(0.05)
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _answers(server: PostgreSQL) -> bool:
    try:
        server.connect().close()
    except psycopg2.OperationalError:
        return False
    return True


@contextmanager
def serving(url: str) -> Iterator[str]:
    """The catalogue lies at `url` for the time of the block."""
    former = os.environ.get("GLOWPATH_DATABASE")
    os.environ["GLOWPATH_DATABASE"] = url
    try:
        yield url
    finally:
        database._reader(make_url(url)).dispose()
        os.environ.pop("GLOWPATH_DATABASE")
        if former is not None:
            os.environ["GLOWPATH_DATABASE"] = former


def contents() -> Contents:
    """Every row of every table of the catalogue, as a reader sees it."""
    with database.open_session() as session:
        return {
            table.name: sorted(map(tuple, session.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def assert_sound() -> None:
    """The file is whole, and every row points at rows that exist (SQLite)."""
    path = database.sqlite_path()
    assert path
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
