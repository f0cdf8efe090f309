"""Schools of the directory that closed, by the name that a message has."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Institution
from actions.catalog.place_names import folded
from actions.catalog.school_names import without_campus

FEWEST_WORDS = 2


@dataclass(frozen=True)
class ClosedSchool:
    """A school that closed, and the day where the directory has it."""

    name: str
    city: str
    state: str
    closed_on: date | None


def closed_school(session: Session, text: str) -> ClosedSchool | None:
    """The closed school with the longest name that a text has, else nothing."""
    said = f" {folded(text)} "
    rows = session.execute(
        select(
            Institution.name, Institution.city, Institution.state, Institution.closed_on
        ).where(Institution.status == "closed")
    )
    found = [
        (len(name), ClosedSchool(row.name, row.city, row.state, row.closed_on))
        for row in rows
        for name in {folded(row.name), folded(without_campus(row.name))}
        if len(name.split()) >= FEWEST_WORDS and f" {name} " in said
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None
