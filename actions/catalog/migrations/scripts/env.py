"""How Alembic runs a migration: on the caller's connection, in its transaction."""

from alembic import context

from actions.catalog.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
