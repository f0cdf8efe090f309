"""Runs the conversation scripts over HTTP against the real two processes.

A script is a dialogue: `visitor` types, `press` presses a button by its
title; then `bot` are the parts that the reply has, `never` those that it
hasn't, `any` those of which it has at least one, `buttons` the titles.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Bot

SCRIPTS = sorted((Path(__file__).parent / "conversations").glob("*.yml"))


def scripts() -> list[Any]:
    return [
        pytest.param(script["turns"], id=f"{path.stem}: {script['name']}")
        for path in SCRIPTS
        for script in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def test_there_are_enough_scripts() -> None:
    assert len(scripts()) >= 40


@pytest.mark.parametrize("turns", scripts())
def test_conversation(bot: Bot, turns: list[dict[str, Any]]) -> None:
    conversation = bot.conversation()
    for turn in turns:
        said = turn.get("visitor") or f"[{turn['press']}]"
        reply = (
            conversation.say(turn["visitor"])
            if "visitor" in turn
            else conversation.press(turn["press"])
        )
        for part in turn.get("bot", []):
            assert part in reply, f"{said} -> {reply}"
        for part in turn.get("never", []):
            assert part not in reply, f"{said} -> {reply}"
        if "any" in turn:
            assert any(part in reply for part in turn["any"]), f"{said} -> {reply}"
        titles = [b["title"] for r in conversation.last or [] for b in r.get("buttons", [])]
        for title in turn.get("buttons", []):
            assert title in titles, f"{said} -> {titles}"
