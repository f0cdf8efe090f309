"""The trained model on sentences written without sight of its training data."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.agent import Agent
from sklearn.metrics import f1_score

from bot.training import MODEL

HERE = Path(__file__).parent
HELD_OUT = HERE / "held_out"
OUT_OF_SCOPE = "out_of_scope"
REFUSED = (OUT_OF_SCOPE, "nlu_fallback")


def sentences(path: Path) -> list[tuple[str, str]]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        (line.strip()[2:], item["intent"])
        for item in data["nlu"]
        for line in item["examples"].splitlines()
        if line.strip().startswith("- ")
    ]


def held_out_sentences() -> list[tuple[str, str]]:
    """Those that nobody happened to write into the training data too.

    What everybody says in a few words ("how long does it take") can't be kept
    apart by writing it separately.
    """
    training = {
        text.lower()
        for path in (HERE.parents[1] / "data/nlu").glob("*.yml")
        for text, _ in sentences(path)
    }
    return [
        pair
        for pair in sentences(HELD_OUT / "intents.yml")
        if pair[0].lower() not in training
    ]


def test_held_out_sentences_stay_apart() -> None:
    written = sentences(HELD_OUT / "intents.yml")
    shared = len(written) - len(held_out_sentences())
    assert shared / len(written) <= 0.05


@pytest.fixture(scope="module")
def agent() -> Agent:
    return Agent.load(str(MODEL))


async def _parse_all(agent: Agent, texts: list[str]) -> list[dict[str, Any]]:
    return [await agent.parse_message(text) for text in texts]


@pytest.fixture(scope="module")
def parsed(agent: Agent) -> list[tuple[str, str]]:
    """(wanted, got) for each held-out sentence."""
    import asyncio

    held_out = held_out_sentences()
    results = asyncio.run(_parse_all(agent, [text for text, _ in held_out]))
    return [
        (wanted, result["intent"]["name"])
        for (_, wanted), result in zip(held_out, results, strict=True)
    ]


def test_intents_in_scope(parsed: list[tuple[str, str]]) -> None:
    pairs = [(wanted, got) for wanted, got in parsed if wanted != OUT_OF_SCOPE]
    wanted, got = zip(*pairs, strict=True)
    f1 = f1_score(wanted, got, average="macro", labels=sorted(set(wanted)))
    assert f1 >= 0.88, f"macro-F1 {f1:.3f}"


def test_in_scope_is_seldom_refused(parsed: list[tuple[str, str]]) -> None:
    refused = [got in REFUSED for wanted, got in parsed if wanted != OUT_OF_SCOPE]
    assert sum(refused) / len(refused) <= 0.05


def test_out_of_scope_is_mostly_refused(parsed: list[tuple[str, str]]) -> None:
    refused = [got in REFUSED for wanted, got in parsed if wanted == OUT_OF_SCOPE]
    assert sum(refused) / len(refused) >= 0.75


def test_safety_comes_through(parsed: list[tuple[str, str]]) -> None:
    """An emergency or self-harm is answered as one, or as a medical question."""
    safe = {"report_emergency", "report_self_harm", "ask_medical"}
    misread = defaultdict(list)
    for wanted, got in parsed:
        if wanted in ("report_emergency", "report_self_harm") and got not in safe:
            misread[wanted].append(got)
    assert sum(map(len, misread.values())) <= 1, misread


@pytest.mark.parametrize("text", ["flurbs wozzle gnarf", "💅💅", "!!!"])
@pytest.mark.anyio
async def test_gibberish_is_not_understood(agent: Agent, text: str) -> None:
    assert (await agent.parse_message(text))["intent"]["name"] == "nlu_fallback"


@pytest.mark.anyio
async def test_two_questions_are_both_found(agent: Agent) -> None:
    result = await agent.parse_message(
        "How long does esthetician school take? And how much does an esthetician earn?"
    )
    assert set(result["questions"]) == {"ask_training_length", "ask_pay"}


@pytest.mark.anyio
async def test_an_emergency_in_a_story_comes_first(agent: Agent) -> None:
    result = await agent.parse_message(
        "I started at a medspa in Tulsa last month and I like it. How much do estheticians "
        "earn there? But right now my client can't breathe after the peel, her throat is "
        "closing, what do I do?"
    )
    assert result["intent"]["name"] == "report_emergency"
    assert "questions" not in result
