"""Which exact question a message asks: on sentences written to be near, and near misses."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.agent import Agent
from sqlalchemy.orm import Session

from actions.points.choice import chosen
from actions.points.points import points
from actions.turn import Turn
from bot.training import MODEL

DEV = Path(__file__).parent / "points_dev.yml"
NEAR_MISS = "none"
POINTS = points()


def dev_sentences() -> list[tuple[str, str]]:
    return [
        (name, line.strip())
        for name, text in yaml.safe_load(DEV.read_text(encoding="utf-8")).items()
        for line in text.splitlines()
        if line.strip()
    ]


@pytest.fixture(scope="module")
def parsed() -> list[tuple[str, dict[str, Any]]]:
    """(wanted, what the model makes of it) for each sentence."""
    agent = Agent.load(str(MODEL))
    sentences = dev_sentences()

    async def parse() -> list[dict[str, Any]]:
        return [dict(await agent.parse_message(text)) for _, text in sentences]

    results = asyncio.run(parse())
    return [(name, found) for (name, _), found in zip(sentences, results, strict=True)]


def answered(session: Session, found: dict[str, Any]) -> str | None:
    """The point that answers it as the first message of a talk."""
    turn = Turn(session, {"latest_message": found})
    point = chosen(turn, turn.intent, turn.points)
    return point.id if point else None


def test_dev_sentences_name_points() -> None:
    names = {name for name, _ in dev_sentences()} - {NEAR_MISS}
    assert names <= set(POINTS)
    asked = {question for point in POINTS.values() for question in point.questions}
    assert not asked & {text for _, text in dev_sentences()}


def test_what_is_answered_is_mostly_right(
    catalogue: Session, parsed: list[tuple[str, dict[str, Any]]]
) -> None:
    pairs = [(wanted, answered(catalogue, found)) for wanted, found in parsed]
    given = [(wanted, got) for wanted, got in pairs if got]
    right = [got for wanted, got in given if wanted == got]
    asked = [wanted for wanted, _ in pairs if wanted != NEAR_MISS]
    precision, recall = len(right) / len(given), len(right) / len(asked)
    wrong = [pair for pair in given if pair[0] != pair[1]]
    assert precision >= 0.86, f"precision {precision:.3f}: {wrong}"
    assert recall >= 0.7, f"recall {recall:.3f}"


def test_scores_are_between_0_and_1(
    parsed: list[tuple[str, dict[str, Any]]],
) -> None:
    for _, found in parsed:
        scores = [item["score"] for item in found["points"]]
        assert all(0 <= score <= 1 for score in scores)
