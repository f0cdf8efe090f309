"""Bring the database to today's schema and fill it from the shipped facts."""

from actions.catalog.database import place_of_database, writing
from actions.catalog.facts import HAND_KEPT, PUBLISHED, Report, load
from actions.catalog.fingerprint import fingerprint
from actions.catalog.gazetteer import load_places
from actions.catalog.loading import count, next_revision, remove_unused_sources
from actions.catalog.migrations import upgrade
from actions.catalog.models import Place


def build(report: Report) -> str:
    """Load the shipped facts in one transaction and return the database's name.

    `report` is called with each table's name and number of rows. Raises
    `CatalogError` where a table of facts is missing or breaks a constraint or
    the disk is full; the database stays as it was. A release that the operator
    imported and that is newer than the shipped one stays.
    """
    with writing() as connection:
        upgrade(connection)
        load(connection, report)
        load_places(connection)
        report(Place.__tablename__, count(connection, Place))
        remove_unused_sources(connection, (*HAND_KEPT, *PUBLISHED, Place))
        next_revision(connection, fingerprint())
    return place_of_database()
