"""Several questions, and entities full of traps, on the trained model.

Written without sight of the training data.
"""

import asyncio
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.agent import Agent

from actions.catalog.place_names import folded
from bot.training import MODEL
from tests.conftest import json_lines

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
PLACES = ("state", "city", "country", "zip_code")


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


def plain(entities: list[dict[str, Any]]) -> Counter[tuple[str, str, bool]]:
    """Kind, value and whether it is ruled out; an area counts as its largest city."""
    found: Counter[tuple[str, str, bool]] = Counter()
    for entity in entities:
        kind, value = entity["entity"], str(entity["value"]).lower()
        if kind in ("city", "metro"):
            kind, value = "city", folded(re.split(r",|-", value)[0])
        elif kind == "school" and not value.isdigit():
            value = folded(value).split(" ")[0]
        found[kind, value, bool(entity.get("negated"))] += 1
    return found


@pytest.fixture(scope="module")
def counted(agent: Agent) -> dict[str, Counter[str]]:
    """By kind, how many were right, wrongly found, and missed."""
    parsed = asyncio.run(_parse_all(agent, [message["text"] for message in ENTITIES]))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for message, found in zip(ENTITIES, parsed, strict=True):
        wanted, got = plain(message["entities"]), plain(found["entities"])
        for name, these in (
            ("right", wanted & got),
            ("wrong", got - wanted),
            ("missed", wanted - got),
        ):
            for (kind, _value, _negated), number in these.items():
                counts[kind][name] += number
                counts["places"][name] += number if kind in PLACES else 0
    return counts


@pytest.mark.parametrize("kind", FLOORS)
def test_entities_of_a_kind(counted: dict[str, Counter[str]], kind: str) -> None:
    number = counted[kind]
    f1 = 2 * number["right"] / (2 * number["right"] + number["wrong"] + number["missed"])
    assert f1 >= FLOORS[kind], f"F1 {f1:.3f}"
