"""Several questions, and entities full of traps, on the trained model.

Written without sight of the training data. Of entities only the kinds that the
model knows are counted, and none that the message rules out ("not online").
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

HELD_OUT = Path(__file__).parent / "held_out"
SEVERAL = yaml.safe_load((HELD_OUT / "several.yml").read_text(encoding="utf-8"))
ENTITIES = json_lines(HELD_OUT / "entities.jsonl")
# A little under what was measured.
FLOORS = {
    "state": 0.86,
    "city": 0.85,
    "country": 0.8,
    "occupation": 0.84,
    "procedure": 0.88,
    "workplace": 0.8,
    "money": 0.95,
    "duration": 0.9,
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


def plain(entities: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """Kind and value; a city without the state that its key carries."""
    return Counter(
        (entity["entity"], str(entity["value"]).split(",")[0].lower())
        for entity in entities
        if entity["entity"] in FLOORS and not entity.get("negated")
    )


@pytest.fixture(scope="module")
def counted(agent: Agent) -> dict[str, Counter[str]]:
    """By kind, how many were right, wrongly found, and missed."""
    parsed = asyncio.run(_parse_all(agent, [message["text"] for message in ENTITIES]))
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in FLOORS}
    for message, found in zip(ENTITIES, parsed, strict=True):
        wanted, got = plain(message["entities"]), plain(found["entities"])
        for name, these in (
            ("right", wanted & got),
            ("wrong", got - wanted),
            ("missed", wanted - got),
        ):
            for (kind, _value), number in these.items():
                counts[kind][name] += number
    return counts


@pytest.mark.parametrize("kind", FLOORS)
def test_entities_of_a_kind(counted: dict[str, Counter[str]], kind: str) -> None:
    number = counted[kind]
    f1 = 2 * number["right"] / (2 * number["right"] + number["wrong"] + number["missed"])
    assert f1 >= FLOORS[kind], f"F1 {f1:.3f}"
