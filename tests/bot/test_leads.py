"""`glowpath leads`: counts without contact data, and an export with the consent."""

import csv
import stat
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from typer.testing import CliRunner

from actions.catalog.visitors import (
    Agreement,
    Contact,
    erase,
    record_comment_on_rating,
    record_handoff,
    record_lead,
    record_rating,
)
from bot.cli import app

ELAINE_STERLING = 476887
AGREED = Agreement("The school may write.", datetime(2026, 11, 22, 6, tzinfo=timezone.utc))


@pytest.fixture
def _left() -> Iterator[None]:
    contact = Contact("=HYPERLINK(1)", "anna@posteo.example", "+18135550123")
    record_lead("for the export", ELAINE_STERLING, contact, AGREED)
    record_handoff("for the export", contact, AGREED, "pay", None)
    record_rating("for the export", "ask_pay", "pay", False)
    record_comment_on_rating("for the export", "too vague, twice")
    yield
    erase("for the export")


@pytest.mark.usefixtures("_left")
def test_the_list_counts_and_names_nobody() -> None:
    result = CliRunner().invoke(app, ["leads", "list"])
    assert result.exit_code == 0
    assert "interest in a school" in result.output
    assert "not helpful" in result.output
    assert "posteo" not in result.output


@pytest.mark.usefixtures("_left")
def test_the_export_has_the_words_agreed_to(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    for _ in range(2):
        result = CliRunner().invoke(app, ["leads", "export", str(folder)])
        assert result.exit_code == 0, result.output
    assert "posteo" not in result.output
    rows = {
        path.stem: [
            row
            for row in csv.DictReader(path.open(encoding="utf-8", newline=""))
            if row["conversation_id"] == "for the export"
        ]
        for path in folder.glob("*.csv")
    }
    (lead,) = rows["leads"]
    assert lead["email"] == "anna@posteo.example"
    assert lead["phone"] == "+18135550123"
    assert lead["name"] == "'=HYPERLINK(1)"
    assert lead["school"]
    assert lead["consent_text"] == "The school may write."
    assert lead["consent_agreed_at"] == "2026-11-22 06:00:00+00:00"
    assert rows["handoff_requests"][0]["topic"] == "pay"
    assert rows["feedback"][0]["comment"] == "too vague, twice"
    assert len(rows["consents"]) == 2
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.glob("*.csv")}
    assert modes == {0o600}


def test_a_missing_database_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOWPATH_DATABASE", f"sqlite:///{tmp_path}/none.sqlite")
    result = CliRunner().invoke(app, ["leads", "list"])
    assert result.exit_code == 1
    assert "glowpath catalog build" in result.output.replace("\n", " ")
