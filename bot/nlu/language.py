"""Rasa component: a message in another language is answered as such.

Comes behind the classifier and overrides it: visitors who write Spanish get
a Spanish sentence, those who write another language the English one.
"""

import re
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Any

import spacy.lang
from py3langid.langid import MODEL_FILE, LanguageIdentifier
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.normalise import normalise

ENGLISH, SPANISH = "en", "es"
# The languages most spoken at home in the United States.
LANGUAGES = [
    ENGLISH, SPANISH, "pt", "fr", "it", "de", "vi", "tl", "zh", "ko", "ru", "ar", "ja",
    "pl", "hi", "uk", "fa", "th", "km", "am", "ne",
]  # fmt: skip
OTHER_ALPHABETS = {"zh", "ko", "ru", "ar", "ja", "hi", "uk", "fa", "th", "km", "am", "ne"}
# Set on the development set (tests/nlu/dev_languages.yml).
SURE = 0.5
FEWEST_WORDS = 2
SAFETY = {"report_emergency", "report_self_harm"}
# "Do you speak Spanish" is surely read; what is merely foreign only lies near it.
ABOUT_LANGUAGE, SURELY = "ask_language", 0.5
# Entities that are names, whatever language one speaks.
NAMES = ("city", "metro", "state", "school")
WORDS = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier


@cache
def _small_words(code: str) -> frozenset[str]:
    """The articles, pronouns and the like of a language, as spaCy lists them.

    Only the list is run: importing spaCy's French takes some seconds.
    """
    path = Path(spacy.lang.__path__[0]) / code / "stop_words.py"
    return frozenset(run_path(str(path))["STOP_WORDS"]) if path.exists() else frozenset()


def language(text: str) -> str:
    """The language of a text as a two-letter code; English where it isn't clear.

    In Latin letters a language has to show more of its small words than English
    does: "master esthetician license" is English though its words are Latin.
    """
    # "wat do u do" is English once it is spelled out.
    plain = normalise(text)
    words = WORDS.findall(plain)
    if len(words) < FEWEST_WORDS and text.isascii():
        return ENGLISH
    code, confidence = _identifier().classify(plain)
    if code == ENGLISH or confidence < SURE or not words:
        return ENGLISH
    # "jjjj kkkk" is no Nepali.
    if code in OTHER_ALPHABETS and not text.isascii():
        return str(code)
    english = sum(word in _small_words(ENGLISH) for word in words)
    foreign = sum(word in _small_words(code) for word in words)
    enough = 1 if code == SPANISH else 2
    return str(code) if foreign >= enough and foreign > english else ENGLISH


def _without_names(message: Message) -> str:
    """The text without the names of places and schools: "El Paso" is said in English."""
    text: str = message.get(TEXT)
    named = [entity for entity in message.get(ENTITIES) or [] if entity["entity"] in NAMES]
    for entity in sorted(named, key=lambda entity: entity["start"], reverse=True):
        text = text[: entity["start"]] + text[entity["end"] :]
    return text


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False
)
class LanguageDetector(GraphComponent):
    """Sets the intent `speak_spanish` or `speak_other_language`."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LanguageDetector":
        """Create the component (called by Rasa)."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Override the intent of messages that aren't English, but for a cry for help."""
        for message in messages:
            text = message.get(TEXT)
            intent = message.get(INTENT) or {}
            is_of_it = (
                intent.get("name") == ABOUT_LANGUAGE and intent["confidence"] >= SURELY
            )
            if not text or intent.get("name") in SAFETY or is_of_it:
                continue
            code = language(_without_names(message))
            if code == ENGLISH:
                continue
            name = "speak_spanish" if code == SPANISH else "speak_other_language"
            intent = {"name": name, "confidence": 1.0}
            message.set(INTENT, intent, add_to_output=True)
            ranking = message.get(INTENT_RANKING_KEY) or []
            message.set(INTENT_RANKING_KEY, [intent, *ranking], add_to_output=True)
            message.set("questions", [], add_to_output=True)
            message.set(ENTITIES, message.get(ENTITIES) or [], add_to_output=True)
        return messages
