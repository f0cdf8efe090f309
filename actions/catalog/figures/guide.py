"""What the project's field guide says of workplaces and procedures."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Procedure, Workplace


def workplaces(session: Session) -> dict[str, Any]:
    """The kinds of workplace by their key."""
    rows = session.scalars(select(Workplace)).all()
    return {row.workplace: row for row in rows}


def procedures(session: Session) -> dict[str, Any]:
    """The procedures by their key."""
    rows = session.scalars(select(Procedure)).all()
    return {row.procedure: row for row in rows}
