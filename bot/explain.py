"""Why a message is understood as it is: `glowpath explain "text"`."""

import asyncio
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.utils.log_utils import configure_structlog
from rich.console import Console
from rich.table import Table

from actions.catalog.database import ROOT
from bot.nlu.classifier import MeaningClassifier
from bot.training import MODEL

RANKED, NEAREST = 5, 5
FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Explanation:
    """What the trained model makes of a text.

    `ranking` has intents with confidences, the likeliest first; below
    `threshold` the bot asks back. `nearest` are training sentences with their
    intent and cosine similarity, `mended` is the text that they were compared
    with: abbreviations spelled out and misspelled words mended.
    """

    text: str
    mended: str
    ranking: list[tuple[str, float]]
    threshold: float
    entities: list[dict[str, Any]]
    questions: list[str]
    nearest: list[tuple[str, str, float]]


def explain(text: str) -> Explanation:
    """Read a text with the trained model."""
    parsed = asyncio.run(Agent.load(str(MODEL)).parse_message(text))
    classifier = _classifier()
    mended, nearest = classifier.nearest_sentences(text, NEAREST)
    ranking = [
        (item["name"], float(item["confidence"]))
        for item in parsed["intent_ranking"]
        if item["name"] != FALLBACK
    ]
    return Explanation(
        text,
        mended,
        ranking[:RANKED],
        _threshold(),
        parsed["entities"],
        parsed.get("questions") or [],
        nearest,
    )


def show(found: Explanation, console: Console) -> None:
    """Print an explanation."""
    if found.mended != found.text.lower():
        console.print(f"read as: {found.mended}", markup=False)
    table = Table("intent", "confidence", title="What it may mean")
    for name, confidence in found.ranking:
        table.add_row(name, f"{confidence:.2f}")
    console.print(table)
    sure = bool(found.ranking) and found.ranking[0][1] >= found.threshold
    console.print(
        f"The threshold is {found.threshold}: "
        + ("understood." if sure else "not understood, the bot asks back.")
    )
    if found.questions:
        console.print(f"Several questions: {', '.join(found.questions)}")
    table = Table("entity", "words", "value", title="What it names")
    for entity in found.entities:
        words = found.text[entity["start"] : entity["end"]]
        ruled_out = " (ruled out)" if entity.get("negated") else ""
        table.add_row(entity["entity"], words, f"{entity['value']}{ruled_out}")
    console.print(table if found.entities else "It names nothing that I know.")
    table = Table("similarity", "intent", "sentence", title="Nearest training sentences")
    for sentence, intent, similarity in found.nearest:
        table.add_row(f"{similarity:.2f}", intent, sentence)
    console.print(table)


def _classifier() -> MeaningClassifier:
    """The classifier out of the trained model."""
    with TemporaryDirectory() as folder:
        storage, metadata = LocalModelStorage.from_model_archive(Path(folder), MODEL)
        node = next(
            node
            for node in metadata.predict_schema.nodes.values()
            if node.uses is MeaningClassifier
        )
        return MeaningClassifier.load(node.config, storage, node.resource, None)


def _threshold() -> float:
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    return next(
        float(component["threshold"])
        for component in config["pipeline"]
        if component["name"] == "FallbackClassifier"
    )


if __name__ == "__main__":
    configure_structlog(logging.WARNING)
    show(explain(sys.argv[1]), Console(highlight=False))
