"""Several questions, and entities full of traps, on the trained model.

Written without sight of the training data.
"""

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.agent import Agent

from bot.training import MODEL
from tests.conftest import json_lines
from tests.nlu.entity_scores import counted, f1

HELD_OUT = Path(__file__).parent / "held_out"
SEVERAL = yaml.safe_load((HELD_OUT / "several.yml").read_text(encoding="utf-8"))
ENTITIES = json_lines(HELD_OUT / "entities.jsonl")
# A little under what was measured.
FLOORS = {
    "places": 0.94,
    "state": 0.92,
    "city": 0.95,
    "country": 0.95,
    "occupation": 0.94,
    "procedure": 0.96,
    "workplace": 0.87,
    "education": 0.84,
    "schedule": 0.83,
    "delivery": 0.94,
    "comparison": 0.92,
    "ordinal": 0.92,
    "school": 0.83,
    "money": 0.96,
    "duration": 0.96,
}


@pytest.fixture(scope="module")
def agent() -> Agent:
    return Agent.load(str(MODEL))


async def _parse_all(agent: Agent, texts: list[str]) -> list[dict[str, Any]]:
    return [await agent.parse_message(text) for text in texts]


def test_all_questions_of_a_message_are_found(agent: Agent) -> None:
    parsed = asyncio.run(_parse_all(agent, [message["text"] for message in SEVERAL]))
    whole = [
        set(message["intents"]) <= set(found.get("questions") or [])
        for message, found in zip(SEVERAL, parsed, strict=True)
    ]
    assert sum(whole) >= 15


@pytest.fixture(scope="module")
def counts(agent: Agent) -> dict[str, Counter[str]]:
    """By kind, how many were right, wrongly found, and missed."""
    parsed = asyncio.run(_parse_all(agent, [message["text"] for message in ENTITIES]))
    return counted(
        (message["entities"], found["entities"])
        for message, found in zip(ENTITIES, parsed, strict=True)
    )


@pytest.mark.parametrize("kind", FLOORS)
def test_entities_of_a_kind(counts: dict[str, Counter[str]], kind: str) -> None:
    score = f1(counts[kind])
    assert score >= FLOORS[kind], f"F1 {score:.3f}"
