"""What answers say when the facts are others than the shipped ones."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from actions.catalog.database import open_session, sqlite_path
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.turn import Turn
from tests.conftest import turn_state

Change = Callable[[str], Session]
TOP_CODED = """
    UPDATE wages SET top_code_usd = 239200, hourly_median_usd = NULL,
        annual_median_usd = NULL, annual_p75_usd = NULL, annual_p90_usd = NULL
    WHERE soc_code = '29-1213' AND area_code LIKE '%00000'
"""


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Change]:
    """Opens a copy of the catalogue in which the given statements were executed."""
    original, copy = sqlite_path(), tmp_path / "glowpath.sqlite"
    sessions = []

    def change(statements: str) -> Session:
        with (
            closing(sqlite3.connect(f"file:{original}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
            target.executescript(statements)
        monkeypatch.setenv("GLOWPATH_DATABASE", f"sqlite:///{copy}")
        sessions.append(open_session())
        return sessions[-1]

    yield change
    for session in sessions:
        session.close()


def say(
    session: Session,
    intent: str,
    text: str = "",
    slots: dict[str, str] | None = None,
    **entities: str | list[str],
) -> str:
    turn = Turn(session, turn_state(intent, text, slots, **entities))
    return respond(BY_INTENT[intent](), turn).plain_text()


def test_a_median_known_as_a_bound_only(changed: Change) -> None:
    session = changed(TOP_CODED)
    text = say(session, "ask_pay", occupation="29-1213", state="NY")
    assert "Dermatologists in New York earn a median of at least $239,200 a year." in text
    assert "The middle half earn $186,300 to $239,200 or more." in text
    assert "at least $239,200" in say(session, "ask_become_dermatologist")


def test_the_difference_to_a_bound_is_one_too(changed: Change) -> None:
    session = changed(TOP_CODED)
    codes = ["39-5094", "29-1213"]
    text = say(session, "ask_pay", occupation=codes, state="TX")
    assert "That is at least $189,950 a year more for dermatologists" in text
    physicians = say(session, "ask_pay", occupation=["29-1213", "29-1141"], state="TX")
    assert "more for dermatologists than for registered nurses" in physicians


def test_an_income_beside_a_bound(changed: Change) -> None:
    session = changed(TOP_CODED)
    asked = {"occupation": "29-1213", "state": "TX"}
    below = say(session, "ask_pay", "i make 100000", money="100000", **asked)
    assert "Your $100,000 are at least $139,200 below that median." in below
    above = say(session, "ask_pay", "i make 300000", money="300000", **asked)
    assert "Your $300,000" not in above


def test_the_years_are_those_of_the_release(changed: Change) -> None:
    session = changed(
        """
        INSERT INTO sources SELECT 'bls_ep_2025-35', dataset, name, publisher, '2025–35',
            address, licence FROM sources WHERE dataset = 'bls_ep';
        UPDATE projections SET base_year = 2025, projected_year = 2035,
            source_id = 'bls_ep_2025-35';
        INSERT INTO sources SELECT 'bls_oews_may-2026', dataset, name, publisher,
            'May 2026', address, licence FROM sources WHERE dataset = 'bls_oews';
        UPDATE wages SET source_id = 'bls_oews_may-2026' WHERE area_code = '4800000';
        """
    )
    outlook = say(session, "ask_outlook")
    assert "from 2025 to 2035" in outlook
    assert "BLS Employment Projections, 2025–35" in outlook
    assert "to 2035" in say(session, "ask_worth_it")
    assert "Statistics, May 2026" in say(session, "ask_pay", state="TX")
    assert "Statistics, May 2025" in say(session, "ask_pay", state="OH")
    both = say(session, "ask_pay", state=["TX", "OH"])
    assert "May 2026" in both
    assert "May 2025" in both


def test_the_day_on_which_a_licence_was_checked(changed: Change) -> None:
    session = changed(
        "UPDATE licences SET checked_on = '2026-03-05' WHERE state IN ('TX', 'OH');"
        "UPDATE licences SET checked_on = '2026-01-31' WHERE state = 'OH'"
    )
    texas = say(session, "ask_licence", state="TX")
    assert "Compared with the board's own page on March 5, 2026. Rules change" in texas
    both = say(session, "ask_licence", state=["TX", "OH"])
    assert "Compared with the boards' own pages on January 31, 2026." in both
    assert "Compared with" not in say(session, "ask_licence", state=["TX", "FL"])


def test_an_advanced_licence_without_words_of_its_own(changed: Change) -> None:
    session = changed("UPDATE licences SET requirement = NULL WHERE tier = 'master'")
    text = say(session, "ask_licence", state="OR")
    assert "Beyond it: 1,000 hours in all." in text


def test_nothing_published_for_an_occupation(changed: Change) -> None:
    session = changed(
        "DELETE FROM projections; DELETE FROM wages WHERE soc_code = '29-1141'"
    )
    assert say(session, "ask_outlook") == "No projection is published for aestheticians."
    assert say(session, "ask_pay", occupation="29-1141") == (
        "No wage is published for registered nurses."
    )
    assert "None" not in say(session, "ask_career_path", occupation="29-1141")
    assert "None" not in say(session, "ask_worth_it")


FROM_EGYPT = {"own_occupation": "29-1213", "trained_in": "EG"}
ASSISTANT = {"own_occupation": "31-9092"}
# Intent, message, state and what is remembered, the subject that is asked about, and
# the name of its source.
OF_STATES = [
    ("ask_scope", "may i use lasers", "AZ", {}, "laser", "Arizona Department of Health"),
    ("ask_scope", "may i use lasers", "VA", {}, "laser_tier", "Glowpath field guide"),
    (
        "ask_scope",
        "may i use lasers and botox",
        "CA",
        {},
        "injection",
        "Medical Board of Calif",
    ),
    ("ask_business", "my non-compete", "FL", {}, "noncompete", "State statutes on non-"),
    ("ask_business", "my non-compete", "MN", {}, "noncompete", "MWH Law Group"),
    ("ask_financial_aid", "does HOPE pay", "", {}, "grant", "GAfutures"),
    ("ask_spa_vs_medical", "facial specialist", "", {}, "title", "Glowpath licence table"),
    (
        "ask_residency",
        "a law without residency",
        "TN",
        FROM_EGYPT,
        "foreign_physician",
        "FSMB tracker",
    ),
    (
        "ask_courses",
        "would a laser cert be wasted money for me here",
        "CA",
        ASSISTANT,
        "laser_course",
        "Medical Board of California",
    ),
]


@pytest.mark.parametrize(
    ("intent", "text", "state", "slots", "subject", "source"),
    OF_STATES,
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_rule_of_a_state_is_that_of_the_catalogue(
    changed: Change,
    intent: str,
    text: str,
    state: str,
    slots: dict[str, str],
    subject: str,
    source: str,
) -> None:
    session = changed(
        f"UPDATE state_rules SET rule = 'Nobody knows it' WHERE subject = '{subject}'"  # noqa: S608
    )
    said = say(session, intent, text, slots, **({"state": state} if state else {}))
    assert "Nobody knows it" in said
    assert f"Source: {source}" in said or f"; {source}" in said


def test_a_state_whose_rule_was_taken_out_has_none(changed: Change) -> None:
    session = changed("DELETE FROM state_rules WHERE state IN ('AZ', 'FL', 'GA', 'TN')")
    lasers = say(session, "ask_scope", "may i use lasers", state="AZ")
    assert "I hold no rule that says yes or no" in lasers
    contract = say(session, "ask_business", "my non-compete", state="FL")
    assert "I hold no rule of Florida on non-competes" in contract
    assert "gafutures" not in say(session, "ask_financial_aid", "does HOPE pay")
    law = say(session, "ask_residency", "a law without residency", FROM_EGYPT, state="TN")
    assert "I know of no such law in Tennessee" in law
    laws = say(session, "ask_residency", "which states do without residency", FROM_EGYPT)
    assert "such laws, Texas, Illinois and Virginia among them." in laws
