"""Where the catalogue lies and how it is opened."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from actions.catalog.errors import CatalogError

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "data" / "catalog"
BUSY_SECONDS = 2.0


def database_path() -> Path:
    """The SQLite file: `GLOWPATH_CATALOG`, or var/catalog.sqlite by default."""
    return Path(os.environ.get("GLOWPATH_CATALOG", ROOT / "var" / "catalog.sqlite"))


def open_session() -> Session:
    """A read-only session on the catalogue.

    Raises `CatalogError` where the database is missing; a locked database
    raises SQLAlchemy's `OperationalError` after `BUSY_SECONDS`.
    """
    path = database_path()
    if not path.exists():
        raise CatalogError(f"{path} is missing: run `glowpath catalog build`")
    return Session(_engine(path), future=True)


@cache
def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///file:{path}?mode=ro&uri=true",
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        future=True,
    )

    @event.listens_for(engine, "connect")
    def _forbid_writing(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA query_only = ON")

    return engine
