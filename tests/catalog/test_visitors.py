"""What visitors leave: stored, shown, deleted; safe from builds, imports and logs."""

import sqlite3
import traceback
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, update

from actions.catalog import build as builder
from actions.catalog.database import open_session, writing
from actions.catalog.errors import CatalogError
from actions.catalog.models import Institution
from actions.catalog.visitors import (
    Agreement,
    Contact,
    erase,
    held,
    held_of_all,
    record_comment,
    record_comment_on_rating,
    record_handoff,
    record_lead,
    record_rating,
)
from tests.catalog.conftest import SAMPLES, Stock, import_folder
from tests.databases import serving

ANNA = Contact("Anna", "anna@posteo.example", "+18135550123")
WORDS = "You agree that the school may call you."
# Said in New York, where it is five hours earlier than in UTC.
AGREED_AT = datetime(2026, 11, 22, 1, 30, tzinfo=timezone(timedelta(hours=-5)))
AGREED = Agreement(WORDS, AGREED_AT)


def school() -> int:
    with open_session() as session:
        return int(
            session.scalar(
                select(Institution.unitid).where(Institution.name.is_not(None)).limit(1)
            )
        )


def of(conversation_id: str) -> dict:
    with open_session() as session:
        return held(session, conversation_id)


@pytest.fixture
def everything(sampled: str) -> int:
    """Two visitors with all that they can leave."""
    unitid = school()
    for visitor in ("one", "two"):
        record_lead(visitor, unitid, ANNA, AGREED)
        record_handoff(visitor, ANNA, AGREED, "pay", None)
        record_rating(visitor, "ask_pay", "pay", False)
        record_comment_on_rating(visitor, "too vague")
    return unitid


def test_what_is_stored_is_shown_with_the_words_agreed_to(everything: int) -> None:
    found = of("one")
    assert set(found) == {"leads", "handoff_requests", "feedback", "consents"}
    (lead,) = found["leads"]
    assert (lead["name"], lead["email"], lead["phone"]) == (
        "Anna", "anna@posteo.example", "+18135550123",
    )  # fmt: skip
    assert lead["unitid"] == everything
    assert lead["school"]
    assert lead["consent_text"] == WORDS
    (request,) = found["handoff_requests"]
    assert (request["topic"], request["school"]) == ("pay", None)
    (feedback,) = found["feedback"]
    assert feedback["helpful"] is False
    assert (feedback["intent"], feedback["comment"]) == ("ask_pay", "too vague")


def test_moments_are_kept_in_utc(everything: int) -> None:
    (lead,) = of("one")["leads"]
    assert lead["consent_agreed_at"] == datetime(2026, 11, 22, 6, 30, tzinfo=timezone.utc)
    age = datetime.now(timezone.utc) - lead["created_at"]
    assert timedelta() <= age < timedelta(minutes=1)


def test_a_visitor_sees_only_their_own(everything: int) -> None:
    assert of("three") == {}
    with open_session() as session:
        assert len(held_of_all(session)["leads"]) == 2


def test_what_is_deleted_is_gone_and_nothing_else(everything: int) -> None:
    before = of("two")
    assert erase("one") == 5
    assert of("one") == {}
    assert of("two") == before
    assert erase("one") == 0


def test_what_is_deleted_is_no_longer_in_the_file(sampled_file: Path) -> None:
    with closing(sqlite3.connect(sampled_file)) as reader:
        # As long as somebody is connected, SQLite keeps its log of changes.
        reader.execute("SELECT * FROM consents").fetchall()
        record_lead("one", school(), ANNA, AGREED)
        erase("one")
        files = sampled_file.parent.glob(f"{sampled_file.name}*")
        kept = [path.read_bytes() for path in files]
    assert not any(b"posteo" in content or b"8135550123" in content for content in kept)


def test_asked_again_the_newest_counts(everything: int) -> None:
    record_lead("one", everything, Contact(email="new@posteo.example"), AGREED)
    record_handoff("one", Contact(phone="+18135550199"), AGREED, None, everything)
    found = of("one")
    assert [lead["email"] for lead in found["leads"]] == ["new@posteo.example"]
    assert [request["phone"] for request in found["handoff_requests"]] == ["+18135550199"]
    assert len(found["consents"]) == 2


@pytest.mark.usefixtures("sampled")
def test_a_comment_goes_with_the_last_rating_or_stands_alone() -> None:
    record_comment_on_rating("one", "dark mode please")
    record_rating("one", "ask_pay", "pay", True)
    record_rating("one", "ask_scope", "scope", False)
    record_comment_on_rating("one", "wrong state")
    record_comment("one", "love it")
    told = [(row["intent"], row["comment"]) for row in of("one")["feedback"]]
    assert told == [
        (None, "dark mode please"), ("ask_pay", None), ("ask_scope", "wrong state"),
        (None, "love it"),
    ]  # fmt: skip


@pytest.mark.usefixtures("same_places")
def test_imports_and_builds_lose_nothing(everything: int, next_year: Path) -> None:
    before = of("one"), of("two")
    import_folder(SAMPLES)
    import_folder(next_year)
    builder.build(lambda table, rows: None)
    after = of("one"), of("two")
    for found in (*before, *after):
        for row in (*found["leads"], *found["handoff_requests"]):
            # The new directory may call the school by another name.
            row.pop("school")
    assert after == before


def test_an_import_on_postgresql_keeps_nobody_waiting(stock: Stock) -> None:
    with serving(stock.copy("postgresql", "samples")):
        unitid = school()
        with writing() as connection:
            connection.execute(update(Institution).values(website="new.example"))
            record_lead("one", unitid, ANNA, AGREED)
        assert len(of("one")["leads"]) == 1


def test_what_cant_be_stored_now_is_an_error_and_works_later(sampled_file: Path) -> None:
    unitid = school()
    with closing(sqlite3.connect(sampled_file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogError, match="wait until it has ended"):
            record_lead("one", unitid, ANNA, AGREED)
    record_lead("one", unitid, ANNA, AGREED)
    assert len(of("one")["leads"]) == 1


@pytest.mark.usefixtures("sampled")
@pytest.mark.parametrize(
    ("unitid", "contact"), [(7, ANNA), (None, ANNA), (100654, Contact("Anna Posteo"))]
)
def test_an_error_tells_no_values(unitid: int, contact: Contact) -> None:
    with pytest.raises(CatalogError) as caught:
        record_lead("one", unitid, contact, AGREED)
    told = "".join(traceback.format_exception(caught.value))
    assert "osteo" not in told
    assert "8135550123" not in told
    assert of("one") == {}
