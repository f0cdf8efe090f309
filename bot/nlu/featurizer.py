"""Rasa component: the meaning of a message as a sentence embedding."""

import hashlib
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.encoder import sentence_encoder
from bot.nlu.encoder_model import DIMENSIONS, LEARNT
from bot.nlu.normalise import ABBREVIATIONS, normalise


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False
)
class SentenceEmbeddingFeaturizer(DenseFeaturizer, GraphComponent):
    """Adds a dense sentence feature of shape (1, 384) to each message."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEmbeddingFeaturizer":
        """Create the component (called by Rasa)."""
        return cls(execution_context.node_name, config)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing to check: there are no options."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Train again when the abbreviations or the encoder change."""
        contents = ABBREVIATIONS.read_bytes() + LEARNT.read_bytes()
        return hashlib.sha256(contents).hexdigest()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to every training example, on all cores."""
        examples = training_data.training_examples
        vectors = sentence_encoder().encode_all([_plain(example) for example in examples])
        for example, vector in zip(examples, vectors, strict=True):
            self._add_feature(example, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to every message that has text."""
        for message in messages:
            self._add_feature(message, sentence_encoder().encode(_plain(message)))
        return messages

    def _add_feature(self, message: Message, vector: np.ndarray) -> None:
        sentence = vector.reshape(1, DIMENSIONS)
        message.add_features(
            Features(sentence, FEATURE_TYPE_SENTENCE, TEXT, self._identifier)
        )


def _plain(message: Message) -> str:
    return normalise(message.get(TEXT) or "")
