"""Deadline, apology, log id: what a visitor hears when something is wrong."""

import logging
import re
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import base
from actions.pay.answers import TellPay
from actions.reply import Reply
from actions.turn import Turn
from tests.conftest import turn_state


async def run(action: base.Answer) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    state = turn_state("ask_pay")
    tracker = Tracker(
        "visitor", state["slots"], state["latest_message"], [], False, None, {}, "listen"
    )
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker, {})
    return dispatcher.messages[0], events


@pytest.mark.anyio
async def test_an_answer_is_one_message_and_its_slots() -> None:
    message, events = await run(TellPay())
    assert "$45,330" in message["text"]
    assert message["card"]["kind"] == "pay_chart"
    assert message["sources"][0]["release"] == "May 2025"
    assert {"event": "slot", "name": "topic", "value": "pay", "timestamp": None} in events


@pytest.mark.anyio
async def test_an_error_is_an_apology_with_the_id_that_is_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(self: TellPay, turn: Turn) -> Reply:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(TellPay, "reply", fail)
    with caplog.at_level(logging.ERROR):
        message, events = await run(TellPay())
    assert "secret" not in message["text"]
    log_id = re.search(r"code (\w{8})", message["text"])
    assert log_id
    assert log_id[1] in caplog.text
    assert events == []


@pytest.mark.anyio
async def test_a_slow_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "DEADLINE_SECONDS", 0.2)
    monkeypatch.setattr(TellPay, "reply", lambda self, turn: time.sleep(1))
    message, _ = await run(TellPay())
    assert "right now" in message["text"]


@pytest.mark.anyio
async def test_a_missing_database_is_an_apology(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOWPATH_DATABASE", f"sqlite:///{tmp_path}/none.sqlite")
    message, _ = await run(TellPay())
    assert "right now" in message["text"]


@pytest.mark.anyio
async def test_a_locked_database_is_an_apology_within_five_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE occupations (soc_code, title, name, plural)")
    connection.commit()
    connection.execute("BEGIN EXCLUSIVE")
    monkeypatch.setenv("GLOWPATH_DATABASE", f"sqlite:///{path}")
    message, _ = await run(TellPay())
    connection.close()
    assert "right now" in message["text"]
