"""The graph components by themselves, through Rasa's own storage."""

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.classifier import MeaningClassifier
from bot.nlu.encoder import sentence_encoder
from bot.nlu.extractor import CatalogueEntityExtractor

CONTEXT = ExecutionContext(GraphSchema({}), node_name="component")
EXAMPLES = {
    "ask_pay": ["how much do they earn", "salary please", "what is the pay like"],
    "greet": ["hello there", "hi", "good morning to you"],
    "out_of_scope": ["what is the weather", "tell me a joke", "who won the game"],
}


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage.create(tmp_path)


@pytest.fixture
def training_data() -> TrainingData:
    return TrainingData(
        [
            Message({TEXT: text, INTENT: intent})
            for intent, texts in EXAMPLES.items()
            for text in texts
        ]
    )


def test_encoder_makes_one_unit_vector() -> None:
    vector = sentence_encoder().encode("hello")
    assert vector.shape == (384,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_texts_have_the_same_vectors_together_as_alone() -> None:
    texts = ["hello", "how long is esthetician school in ohio"]
    together = sentence_encoder().encode_all(texts)
    assert np.array_equal(together, [sentence_encoder().encode(text) for text in texts])


def classify(classifier: MeaningClassifier, text: str) -> Message:
    (message,) = classifier.process([Message({TEXT: text})])
    return message


def test_classifier_is_the_same_after_loading(
    storage: LocalModelStorage,
    training_data: TrainingData,
) -> None:
    config = MeaningClassifier.get_default_config()
    trained = MeaningClassifier.create(config, storage, Resource("c"), CONTEXT)
    resource = trained.train(training_data)
    loaded = MeaningClassifier.load(config, storage, resource, CONTEXT)
    for text in ("what do they earn", "hello you", "will it rain"):
        first, second = (
            classify(trained, text),
            classify(loaded, text),
        )
        assert first.get(INTENT)["name"] == second.get(INTENT)["name"]
        assert first.get(INTENT)["confidence"] == pytest.approx(
            second.get(INTENT)["confidence"], abs=1e-4
        )
    assert classify(loaded, "their salary").get(INTENT)["name"] == "ask_pay"


def test_confidences_are_probabilities_and_gibberish_has_none(
    storage: LocalModelStorage,
    training_data: TrainingData,
) -> None:
    config = MeaningClassifier.get_default_config()
    classifier = MeaningClassifier.create(config, storage, Resource("c"), CONTEXT)
    classifier.train(training_data)
    ranking = classify(classifier, "hello").get("intent_ranking")
    assert sum(item["confidence"] for item in ranking) == pytest.approx(1, abs=1e-3)
    gibberish = classify(classifier, "wozzlefrump gnarfix")
    assert gibberish.get(INTENT)["confidence"] == 0


def test_extractor_keeps_the_case_and_carries_its_names(storage: LocalModelStorage) -> None:
    trained = CatalogueEntityExtractor.create({}, storage, Resource("e"), CONTEXT)
    resource = trained.train(TrainingData())
    extractor = CatalogueEntityExtractor.load({}, storage, resource, CONTEXT)
    (message,) = extractor.process([Message({TEXT: "hours in OR for an RN"})])
    entities = [
        (e["entity"], e["value"], e["start"], e["end"]) for e in message.get(ENTITIES)
    ]
    assert entities == [("state", "OR", 9, 11), ("occupation", "29-1141", 19, 21)]


def test_a_message_without_text_is_left_alone(storage: LocalModelStorage) -> None:
    trained = CatalogueEntityExtractor.create({}, storage, Resource("e"), CONTEXT)
    resource = trained.train(TrainingData())
    extractor = CatalogueEntityExtractor.load({}, storage, resource, CONTEXT)
    (message,) = extractor.process([Message({INTENT: "greet"})])
    assert message.get(ENTITIES) is None
