"""What visitors leave with the operator: stored, shown and deleted by conversation.

Written apart from the catalogue's imports (`storing`), and read with a
session of the catalogue's (`open_session`), since the tables lie beside it.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from actions.catalog.database import empty_log, storing
from actions.catalog.models import Consent, Feedback, HandoffRequest, Institution, Lead

# In the order in which rows can go: leads and requests point at consents.
TABLES = (Lead, HandoffRequest, Feedback, Consent)


@dataclass(frozen=True)
class Contact:
    """How to reach a visitor; email, or phone in E.164 form, or both.

    `wish` is when or how, in their words: "after 5".
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    wish: str | None = None


@dataclass(frozen=True)
class Agreement:
    """What the visitor agreed to, word for word, and when (with a time zone)."""

    text: str
    agreed_at: datetime


def record_lead(
    conversation_id: str, unitid: int, contact: Contact, agreement: Agreement
) -> None:
    """Store that a school may contact the visitor, in the place of what they said before.

    Raises `CatalogError` where it can't be stored; nothing is then.
    """
    about = {"unitid": unitid}
    _record(Lead, conversation_id, about, contact, agreement, Lead.unitid == unitid)


def record_handoff(
    conversation_id: str,
    contact: Contact,
    agreement: Agreement,
    topic: str | None,
    unitid: int | None,
) -> None:
    """Store that the visitor wants a person, in the place of an earlier request.

    Raises `CatalogError` where it can't be stored; nothing is then.
    """
    about = {"topic": topic, "unitid": unitid}
    _record(HandoffRequest, conversation_id, about, contact, agreement)


def record_rating(
    conversation_id: str, intent: str | None, topic: str | None, helpful: bool
) -> None:
    """Store whether the answer to an intent, on a topic, was helpful."""
    row = {"intent": intent, "topic": topic, "helpful": helpful}
    with storing() as connection:
        _insert_feedback(connection, conversation_id, row)


def record_comment(conversation_id: str, comment: str) -> None:
    """Store a comment on the whole service."""
    with storing() as connection:
        _insert_feedback(connection, conversation_id, {"comment": comment})


def record_comment_on_rating(conversation_id: str, comment: str) -> None:
    """Store a comment with the last rating that has none, or else by itself."""
    with storing() as connection:
        last = connection.scalar(
            select(Feedback.id)
            .where(Feedback.conversation_id == conversation_id, Feedback.comment.is_(None))
            .order_by(Feedback.id.desc())
            .limit(1)
        )
        if last is None:
            _insert_feedback(connection, conversation_id, {"comment": comment})
            return
        change = update(Feedback).where(Feedback.id == last)
        connection.execute(change.values(comment=comment))


def held(session: Session, conversation_id: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of a conversation as plain data, by table; empty tables are left out.

    A row tells the school by name beside its UNITID, and the words agreed to.
    """
    return _rows(session, conversation_id)


def held_of_all(session: Session) -> dict[str, list[dict[str, Any]]]:
    """The same of every conversation, for the operator."""
    return _rows(session, None)


def erase(conversation_id: str) -> int:
    """Delete all rows of a conversation and return how many these were.

    Raises `CatalogError` where they can't be deleted; all of them are then there.
    """
    with storing() as connection:
        erased = 0
        for model in TABLES:
            mine = model.conversation_id == conversation_id
            erased += connection.execute(delete(model).where(mine)).rowcount
    empty_log()
    return erased


def _record(
    model: Any,
    conversation_id: str,
    about: dict[str, Any],
    contact: Contact,
    agreement: Agreement,
    *same: Any,
) -> None:
    with storing() as connection:
        former = model.conversation_id == conversation_id
        consents = list(connection.scalars(select(model.consent_id).where(former, *same)))
        connection.execute(delete(model).where(former, *same))
        connection.execute(delete(Consent).where(Consent.id.in_(consents)))
        consent = {"conversation_id": conversation_id, **asdict(agreement)}
        made = connection.execute(insert(Consent).values(**consent))
        row = {
            "conversation_id": conversation_id,
            "consent_id": made.inserted_primary_key[0],
            "created_at": _now(),
            **about,
            **asdict(contact),
        }
        connection.execute(insert(model).values(**row))


def _insert_feedback(
    connection: Connection, conversation_id: str, row: dict[str, Any]
) -> None:
    made = {"conversation_id": conversation_id, "created_at": _now(), **row}
    connection.execute(insert(Feedback).values(**made))


def _rows(session: Session, conversation_id: str | None) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for model in TABLES:
        table = model.__table__
        columns, origin = [*table.columns], table
        if "consent_id" in table.columns:
            columns += [
                Consent.text.label("consent_text"),
                Consent.agreed_at.label("consent_agreed_at"),
                Institution.name.label("school"),
            ]
            origin = table.join(Consent).outerjoin(Institution)
        rows = select(*columns).select_from(origin).order_by(table.c.id)
        if conversation_id is not None:
            rows = rows.where(table.c.conversation_id == conversation_id)
        found[table.name] = [dict(row) for row in session.execute(rows).mappings()]
    return {name: rows for name, rows in found.items() if rows}


def _now() -> datetime:
    return datetime.now(timezone.utc)
