"""Searches for the tests: near a place, or anywhere, with wishes."""

from typing import Any

from sqlalchemy.orm import Session

from actions.catalog.places import find_place
from actions.catalog.search import SchoolQuery


def near(session: Session, key: str, **wishes: Any) -> SchoolQuery:
    place = find_place(session, key)
    assert place is not None
    return SchoolQuery(place, **wishes)


def asked(session: Session, key: str | None, said: dict[str, Any]) -> SchoolQuery:
    return near(session, key, **said) if key else SchoolQuery(None, **said)
