"""The training sentences: enough, unambiguous, apart from the tests, and put to use."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
import yaml
from rapidfuzz import fuzz, process
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sqlalchemy import select

from actions.catalog.database import open_session
from actions.catalog.models import Occupation, Place, Procedure, Workplace
from actions.visitor.profile import EDUCATION
from bot.nlu.encoder import sentence_encoder
from bot.nlu.extractor import CatalogueEntityExtractor
from bot.nlu.gazetteer import HERE
from bot.nlu.normalise import normalise
from tests.conftest import ROOT, json_lines
from tests.nlu.test_understanding import OUT_OF_SCOPE, sentences

TESTS = Path(__file__).parent
TRAINING = [
    s for path in sorted((ROOT / "data/nlu").glob("*.yml")) for s in sentences(path)
]
HELD_OUT = {
    "intents.yml": [text for text, _ in sentences(TESTS / "held_out/intents.yml")],
    "several.yml": [
        message["text"]
        for message in yaml.safe_load((TESTS / "held_out/several.yml").read_text("utf-8"))
    ],
    "entities.jsonl": [
        message["text"] for message in json_lines(TESTS / "held_out/entities.jsonl")
    ],
    "dev.yml": [text for text, _ in sentences(TESTS / "dev.yml")],
}
# From both of these on two sentences are one with a word or a letter changed. Just
# below are other questions: "how much is the last one" and "the first one" have the
# ratio 90 and the cosine 0.74, nail tech and vet tech in one question 92 and 0.47.
NEAR_RATIO, NEAR_COSINE = 85, 0.85
FEWEST_WORDS = 4
# These have as many values as there are places, schools and numbers, or the
# answers only ask whether one was named at all.
OPEN_KINDS = {
    "state", "city", "metro", "zip_code", "country", "school", "money", "duration",
    "ordinal",
}  # fmt: skip
NAMED_AT_ALL = {"nearby", "schedule"}
# Phrases that keep a word in them from being found ("facial expression").
DECOY = "decoy"
# Only buttons say these.
PRESSED = {"program", "choice"}
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
KINDS = [kind for kind in DOMAIN["entities"] if kind not in PRESSED]
MODULES = [path.read_text("utf-8") for path in sorted((ROOT / "actions").rglob("*.py"))]


def folded(text: str) -> str:
    """The normalised text without its punctuation, where it has anything else."""
    return " ".join(re.findall(r"[^\W_]+", normalise(text))) or normalise(text)


def test_there_are_enough_sentences() -> None:
    numbers = defaultdict(int)
    for _, intent in TRAINING:
        numbers[intent] += 1
    assert {intent: n for intent, n in numbers.items() if n < 25} == {}
    assert len(TRAINING) / len(numbers) >= 45
    assert numbers[OUT_OF_SCOPE] >= 400


def test_a_sentence_stands_once() -> None:
    """Neither under two intents nor twice in one."""
    where = defaultdict(list)
    for text, intent in TRAINING:
        where[folded(text)].append((intent, text))
    repeated = [found for found in where.values() if len(found) > 1]
    assert not repeated, repeated


@pytest.mark.parametrize("file", HELD_OUT)
def test_no_training_sentence_is_a_copy_of_a_held_out_one(file: str) -> None:
    """Neither the same sentence nor the same but for a word or a letter.

    What is said in fewer than four words ("start over", "hi", "show more") is
    left out: everybody says it so, writing separately can't keep it apart.
    """
    held_out = [
        text for text in map(folded, HELD_OUT[file]) if len(text.split()) >= FEWEST_WORDS
    ]
    training = [folded(text) for text, _ in TRAINING]
    ratios = process.cdist(
        held_out, training, scorer=fuzz.ratio, score_cutoff=NEAR_RATIO, dtype=np.uint8
    )
    copies = [
        (held_out[row], TRAINING[column])
        for row, column in np.argwhere(ratios)
        if cosine(held_out[row], training[column]) >= NEAR_COSINE
    ]
    assert not copies, copies


def cosine(first: str, second: str) -> float:
    return float(sentence_encoder().encode(first) @ sentence_encoder().encode(second))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """By entity kind, the values that the extractor finds in the training sentences."""
    storage = LocalModelStorage.create(tmp_path_factory.mktemp("names"))
    context = ExecutionContext(GraphSchema({}), node_name="component")
    parts = ({}, storage, Resource("extractor"), context)
    CatalogueEntityExtractor.create(*parts).train(TrainingData())
    extractor = CatalogueEntityExtractor.load(*parts)
    values = defaultdict(set)
    for message in extractor.process([Message({TEXT: text}) for text, _ in TRAINING]):
        for entity in message.get(ENTITIES):
            values[entity["entity"]].add(entity["value"])
    return values


def test_no_other_kinds_are_found_than_the_domain_has(found: dict[str, set[str]]) -> None:
    assert set(found) <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found_in_some_sentence(
    found: dict[str, set[str]], kind: str
) -> None:
    assert kind in sorted(found)


def readers(kind: str) -> list[str]:
    """The code of the modules that read a message's entities of a kind by its name."""
    reads = re.compile(rf'\.values\("{kind}"|\.kind (?:==|!=|in|not in) .*"{kind}"')
    return [code for code in MODULES if reads.search(code)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_by_an_action(kind: str) -> None:
    assert readers(kind)


def known_values(kind: str) -> set[str]:
    """What the actions understand: the catalogue's keys, or else the words they name."""
    keys = {
        "occupation": Occupation.soc_code,
        "procedure": Procedure.procedure,
        "state": Place.state,
        "workplace": Workplace.workplace,
    }
    if kind in keys:
        with open_session() as session:
            return set(session.scalars(select(keys[kind])))
    if kind == "education":
        return set(EDUCATION)
    return set(re.findall(r'"(\w+)"', "\n".join(readers(kind))))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - OPEN_KINDS - NAMED_AT_ALL))
def test_every_value_is_understood(found: dict[str, set[str]], kind: str) -> None:
    with (HERE / "terms.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["value"] for row in csv.DictReader(file) if row["entity"] == kind}
    assert listed | found.get(kind, set()) <= known_values(kind)


def test_every_listed_term_is_of_a_kind_that_the_domain_has() -> None:
    with (HERE / "terms.csv").open(encoding="utf-8", newline="") as file:
        assert {row["entity"] for row in csv.DictReader(file)} <= {*KINDS, DECOY}
