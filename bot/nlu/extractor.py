"""Rasa component: entities by the spaCy pipeline built from the catalogue."""

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.catalog.database import open_session
from actions.catalog.fingerprint import fingerprint
from bot.nlu.gazetteer import HERE, Gazetteer
from bot.nlu.normalise import readable
from bot.nlu.pipeline import build_pipeline, entities_of

# A longer message is searched up to here, so that parsing stays fast.
MAX_CHARACTERS = 2_000
# The tokenizer takes the square of the time for a run of one sign.
RUN = re.compile(r"([^\w\s])\1{3,}")
# "ohio.kentucky" are two words, an address is one.
GLUED = re.compile(
    r"(?<=[a-z]{3})\.(?=[a-z]{4})(?!(?:(?:com|gov|edu|org|net|info)\b|html|aspx))",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text with glued words apart and runs of signs cut short, as long as before."""
    apart = GLUED.sub(" ", readable(text))
    return RUN.sub(lambda run: run[1] * 3 + " " * (len(run[0]) - 3), apart)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class CatalogueEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Finds places, schools, the field's words, wishes, ordinals and amounts.

    What a message rules out ("not online") has `negated` set.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "CatalogueEntityExtractor":
        """Create the component (called by Rasa)."""
        return cls(model_storage, resource)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """No options."""
        return {}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Train again when the catalogue's facts or the lists of words change."""
        lists = [HERE / "terms.csv", HERE / "ordinary_words.txt"]
        return fingerprint() + "".join(path.read_text("utf-8") for path in lists)

    def train(self, training_data: TrainingData) -> Resource:
        """Gather the names from the catalogue and keep them with the model."""
        with open_session() as session:
            gazetteer = Gazetteer.from_catalogue(session)
        with self._model_storage.write_to(self._resource) as folder:
            path = folder / "gazetteer.json"
            path.write_text(gazetteer.to_json(), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CatalogueEntityExtractor":
        """Build the pipeline from the names kept with the model."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._nlp = build_pipeline(folder / "gazetteer.json")
        return component

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities of each message."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                entities = message.get(ENTITIES, []) + self._extract(text)
                message.set(ENTITIES, entities, add_to_output=True)
        return messages

    def _extract(self, text: str) -> list[dict[str, Any]]:
        entities = entities_of(self._nlp(plain(text[:MAX_CHARACTERS])))
        return self.add_extractor_name(entities)
