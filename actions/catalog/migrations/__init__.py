"""The catalogue's schema, from empty to today's, on SQLite and PostgreSQL."""

from functools import cache
from io import StringIO
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from actions.catalog.errors import CatalogError


def _config() -> Config:
    config = Config(stdout=StringIO())
    config.set_main_option("script_location", str(Path(__file__).parent / "scripts"))
    return config


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def upgrade(connection: Connection) -> None:
    """Bring the schema to today's within the connection's transaction.

    Raises `CatalogError` where the database is of a newer Glowpath.
    """
    known = {script.revision for script in _scripts().walk_revisions()}
    found = revision(connection)
    if found and found not in known:
        raise CatalogError(
            f"the database has schema {found}, which this Glowpath doesn't know: run the "
            "newer Glowpath that made it"
        )
    if found != head():
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def revision(connection: Connection) -> str | None:
    """The schema that the database has; None where it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    """The schema that today's code needs."""
    return _scripts().get_current_head()
