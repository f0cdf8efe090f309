"""Some script fails when a fact, a rule or a check is broken."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from actions.catalog.database import open_session
from actions.dialogue import one_question
from actions.turn import Turn
from tests.actions.other_facts import other_catalogue
from tests.facts import filled
from tests.rehearsal import Parse, Rehearsal, Rules, parser, rules
from tests.scripts import Script, play, scripts

RULES = rules()
CHANGES = [
    ("wages", "annual_median_usd", "annual_median_usd + 130"),
    ("wages", "hourly_median_usd", "hourly_median_usd + 7"),
    ("wages", "employment", "employment + 10"),
    ("projections", "change_percent", "change_percent + 1"),
    ("projections", "annual_openings", "annual_openings + 100"),
    ("licences", "hours", "hours + 50"),
    ("licences", "exam", "'none'"),
    ("licences", "website", "'board.example'"),
    ("charges", "tuition_and_fees_usd", "tuition_and_fees_usd + 100"),
    ("charges", "clock_hours", "clock_hours + 1"),
    ("charges", "months", "months + 1"),
    ("sources", "release", "'9' || release"),
    ("procedures", "scope", "'Everybody may do it.'"),
    ("state_rules", "rule", "'Nobody knows.'"),
    ("state_rules", "name", "'A grant'"),
    ("state_rules", "agency", "'aid.example'"),
    ("workplaces", "tasks", "'work of all kinds'"),
]
Rehearsed = dict[str, tuple[Script, set[str]]]


@pytest.fixture(scope="module")
def parse() -> Parse:
    return parser()


@pytest.fixture(scope="module")
def rehearsed(parse: Parse) -> Rehearsed:
    """The scripts that go well, with the intents that each of them comes by."""
    passed = {}
    with open_session() as session:
        for script in scripts():
            talk = Rehearsal(session, parse, RULES)
            if not play(script, talk, lambda text: filled(session, text)):
                passed[script.name] = (script, set(talk.heard))
    return passed


def fails(session: Session, parse: Parse, changed: Rules, played: list[Script]) -> bool:
    """Whether one of the scripts fails, its figures being those of the real catalogue."""
    with open_session() as real:
        return any(
            play(
                script, Rehearsal(session, parse, changed), lambda text: filled(real, text)
            )
            for script in played
        )


def test_scripts_go_as_they_do_over_http(rehearsed: Rehearsed) -> None:
    """Forms, contact data and what the channel does take servers: a fifth does."""
    assert len(rehearsed) >= 0.75 * len(list(scripts()))


@pytest.mark.parametrize("intent", sorted(RULES))
def test_a_broken_rule_breaks_a_script(
    rehearsed: Rehearsed, parse: Parse, intent: str
) -> None:
    played = [script for script, heard in rehearsed.values() if intent in heard]
    wrong = "action_greet" if intent != "greet" else "action_tell_language"
    with open_session() as session:
        assert fails(session, parse, {**RULES, intent: wrong}, played), intent


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: ".".join(change[:2]))
def test_a_changed_fact_breaks_a_script(
    rehearsed: Rehearsed, parse: Parse, tmp_path: Path, change: tuple[str, str, str]
) -> None:
    played = [script for script, _ in rehearsed.values()]
    with other_catalogue(tmp_path, [change]) as session:
        assert fails(session, parse, RULES, played)


def test_a_missing_check_of_the_place_breaks_a_script(
    rehearsed: Rehearsed, parse: Parse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_question, "settle_place", lambda turn: None)
    played = [script for script, _ in rehearsed.values()]
    with open_session() as session:
        assert fails(session, parse, RULES, played)


def test_a_forgotten_conversation_breaks_a_script(
    rehearsed: Rehearsed, parse: Parse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Turn, "remembered", lambda turn: {})
    played = [script for script, _ in rehearsed.values()]
    with open_session() as session:
        assert fails(session, parse, RULES, played)
