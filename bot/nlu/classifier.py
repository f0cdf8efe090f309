"""Rasa component: which intent a message has, and how sure that is.

A linear support vector machine on the sentence embedding beside weighted
tf-idf of words (1-2) and characters (2-5), together with the similarity to
the nearest three sentences of each intent. Out of scope is one of the
classes, with a margin that the configuration shifts, so that near-domain
messages are told apart; the sums become probabilities by a softmax whose
temperature is set on the development set. A message unlike any training
sentence loses confidence by its similarity to the nearest three, gibberish
loses all of it.
"""

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.dialogue.reactions import without_reactions
from actions.dialogue.refusals import without_refusals
from actions.points.choice import ASKS
from actions.points.points import FOLDER, Point, general_questions, points
from actions.points.witnesses import agreed
from bot.nlu.encoder import sentence_encoder
from bot.nlu.encoder_model import LEARNT
from bot.nlu.gist import gist
from bot.nlu.intent_machine import IntentMachine
from bot.nlu.likeness import UnitVectors
from bot.nlu.meaning_reader import MeaningReader
from bot.nlu.normalise import ABBREVIATIONS, normalise
from bot.nlu.parts import Part, parts_of, what_is_asked
from bot.nlu.point_learning import is_unseen, learnt_points
from bot.nlu.points import OUT_OF_SCOPE, WORD, Encoded, PointFinder, Reading
from bot.nlu.questions import told_before, what_is_added
from bot.nlu.spelling import Spelling

INFORM = "inform"


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class MeaningClassifier(MeaningReader, IntentClassifier, GraphComponent):
    """Ranks the intents of a message with calibrated confidences."""

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = self.get_default_config() | config
        self._model_storage = model_storage
        self._resource = resource
        self._machine = IntentMachine(self._config["text_weight"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Values that the development set chose (tests/nlu/dev.yml)."""
        return {
            "C": 1.0,
            "text_weight": 1.0,
            "similarity_weight": 2.0,
            "temperature": 5.0,
            "out_of_scope_shift": 0.0,
            "field_shift": 0.4,
            "career_shift": 1.2,
            "unsaid_shift": 0.6,
            "harmless_shift": 2.0,
            "symptom_shift": 1.6,
            "work_shift": 1.0,
            "sure": 0.7,
            "familiar_similarity": 0.5,
            "same_similarity": 0.8,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Train again when the precise answers, the encoder or how it learns change."""
        paths = [
            *sorted(FOLDER.glob("*.yml")),
            *sorted(Path(__file__).parent.glob("*.py")),
            ABBREVIATIONS,
            LEARNT,
        ]
        contents = b"".join(path.read_bytes() for path in paths)
        return hashlib.sha256(contents).hexdigest()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "MeaningClassifier":
        """Create an untrained classifier (called by Rasa)."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the classifier on the intent examples and keep it."""
        examples = [
            example for example in training_data.intent_examples if example.get(TEXT)
        ]
        intents = np.array([example.get(INTENT) for example in examples])
        texts = [example.get(TEXT) for example in examples]
        plain = [normalise(text) for text in texts]
        vectors = sentence_encoder().encode_all(plain)
        self._spelling = Spelling.of(plain)
        order = np.argsort(intents, kind="stable")
        self._sentences = UnitVectors.of(vectors[order])
        self._texts = [texts[index] for index in order]
        names = np.unique(intents)
        self._ends = np.searchsorted(intents[order], names, side="right")
        # It learns on one core while the questions are encoded on all.
        with ThreadPoolExecutor(max_workers=1) as beside:
            cost = self._config["C"]
            fitted = beside.submit(self._machine.fit, plain, vectors, intents, cost)
            known = [point for point in points().values() if {*point.intents} & {*names}]
            questions = self._encoded(
                [question for point in known for question in point.questions]
            )
            others = self._encoded(
                [
                    texts[number]
                    for number in np.flatnonzero(intents == OUT_OF_SCOPE)
                    if is_unseen(texts[number])
                ]
            )
            fitted.result()
        self._points = self._learnt_points(known, questions, others)
        self._persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent, ranking and, where there are several, questions."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                nothing = {"name": None, "confidence": 0.0}
                message.set(INTENT, nothing, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [], add_to_output=True)
                continue
            text = without_refusals(without_reactions(text))
            whole = self._without_lead(text, self._read(text, message), message)
            sure: float = self._config["sure"]
            read = partial(self._read_parts, message=message)
            parts = parts_of(text, whole.ranking, read, sure)
            ranking, questions = what_is_asked(text, whole.ranking, parts, sure)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:10], add_to_output=True)
            if questions:
                message.set("questions", questions, add_to_output=True)
            if self._points:
                self._add_points(self._points, text, whole, parts, message)
        return messages

    def _without_lead(self, text: str, whole: Reading, message: Message) -> Reading:
        """The reading of what "and …" adds, where that asks something by itself.

        "And in Ohio" only tells a place; "and schools" asks for them.
        """
        added = what_is_added(text)
        is_clear = whole.confidence >= self._config["sure"] and whole.intent != INFORM
        if not added or message.get(ENTITIES) or is_clear:
            return whole
        alone = self._read(added, message)
        return whole if alone.intent in (INFORM, OUT_OF_SCOPE) else alone

    def _add_points(
        self,
        finder: PointFinder,
        text: str,
        whole: Reading,
        parts: Sequence[Part],
        message: Message,
    ) -> None:
        """Set the points that the message and its parts may ask.

        Of a story its gist is a second witness, and each of its questions is read behind
        what it tells, too: "do I have to tell the school" asks of the record told before.
        """
        short = gist(whole.text)
        witness = [] if short is None else [self._read(short, message)]
        readings = [part.reading for part in parts]
        met, *others = finder.find_all([whole, *witness, *readings])
        points = met if short is None else agreed(met, others.pop(0))
        message.set("points", points, add_to_output=True)
        found = [
            _with_points(part, points) for part, points in zip(parts, others, strict=True)
        ]
        message.set("parts", found, add_to_output=True)
        behind = []
        for part in found:
            told = told_before(text, part["said"]) if ASKS.search(part["said"]) else ""
            words = f"{told} {part['said']}"
            if told and _are_same(words, text):
                part["behind"] = met
            elif told:
                behind.append((part, words))
        read = self._read_parts([words for _, words in behind], message)
        for (part, _), points in zip(behind, finder.find_all(read), strict=True):
            part["behind"] = points

    def _learnt_points(
        self,
        known: Sequence[Point],
        questions: Sequence[Encoded],
        others: Sequence[Encoded],
    ) -> PointFinder | None:
        """The finder of those points whose intents are known here; None without any."""
        if not known:
            return None
        general = self._encoded(general_questions())
        return learnt_points(known, questions, general, others, self._read_all)

    def _persist(self) -> None:
        with self._model_storage.write_to(self._resource) as folder:
            names = {
                **self._machine.names(),
                "texts": self._texts,
                "spelling": self._spelling.counts,
            }
            (folder / "names.json").write_text(json.dumps(names), encoding="utf-8")
            np.savez(
                folder / "numbers.npz",
                sentences=self._sentences.whole,
                ends=self._ends,
                **self._machine.numbers(),
            )
            if self._points:
                self._points.save(folder)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "MeaningClassifier":
        """Load a trained classifier (called by Rasa)."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
            numbers = np.load(folder / "numbers.npz")
            weight = component._config["text_weight"]
            component._machine = IntentMachine.restored(weight, names, numbers)
            component._sentences = UnitVectors(numbers["sentences"])
            component._ends = numbers["ends"]
            component._texts = names["texts"]
            component._spelling = Spelling(names["spelling"])
            component._points = PointFinder.load(folder)
        return component


def _are_same(text: str, other: str) -> bool:
    """Whether two texts have the same words."""
    return WORD.findall(text.lower()) == WORD.findall(other.lower())


def _with_points(part: Part, points: list[dict[str, Any]]) -> dict[str, Any]:
    """A part's words and intent, whether that is asked, and the points that it may ask."""
    return {
        "said": part.meant,
        "intent": part.intent,
        "confidence": part.ranking[0]["confidence"],
        "asked": part.is_asked,
        "points": points,
    }
