"""Reads which intents a text may have, and how sure, by what the classifier learnt."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.cues import shift_of, shift_of_out_of_scope
from bot.nlu.encoder import sentence_encoder
from bot.nlu.intent_machine import IntentMachine
from bot.nlu.lexicon import is_known_word
from bot.nlu.likeness import UnitVectors, nearest_of_groups
from bot.nlu.normalise import normalise
from bot.nlu.points import OUT_OF_SCOPE, Encoded, Ranking, Reading
from bot.nlu.spelling import Spelling

NEIGHBOURS = 3
# So many texts are compared with all sentences at once: 9 MB of similarities.
ROWS = 256


class MeaningReader:
    """The machine and the training sentences, and how a text is ranked by both."""

    _config: dict[str, Any]
    _machine: IntentMachine
    _spelling: Spelling
    # The training sentences' vectors and texts, ordered by intent, and where each ends.
    _sentences: UnitVectors
    _texts: list[str]
    _ends: np.ndarray

    def _read(self, text: str, message: Message) -> Reading:
        """The intents of a text, most likely first; `message` has its entities."""
        (words,) = self._encoded([text])
        return self._reading(words, message)

    def _read_parts(self, parts: Sequence[str], message: Message) -> list[Reading]:
        """The intents of parts of a message."""
        return [self._reading(words, message) for words in self._encoded(parts)]

    def _read_all(self, words: Sequence[Encoded]) -> list[Reading]:
        """The intents of texts without entities, as `_reading` tells them one by one."""
        if not words:
            return []
        vectors = np.vstack([one.vector for one in words])
        margins = self._machine.margins_of_all([one.plain for one in words], vectors)
        readings = []
        for start in range(0, len(words), ROWS):
            alike = self._sentences.similarities(vectors[start : start + ROWS])
            for number, similarities in enumerate(alike, start):
                message = Message({TEXT: words[number].text})
                ranking = self._ranking(
                    words[number].text, margins[number], similarities, message
                )
                readings.append(words[number].read_as(ranking))
        return readings

    def _reading(self, words: Encoded, message: Message) -> Reading:
        margins = self._machine.margins(words.plain, words.vector)
        similarities = self._sentences.similarities(words.vector)
        return words.read_as(self._ranking(words.text, margins, similarities, message))

    def _encoded(self, texts: Sequence[str]) -> list[Encoded]:
        """Texts with their words mended and their vectors, encoded on all cores."""
        mended = [self._spelling.mend(normalise(text)) for text in texts]
        vectors = sentence_encoder().encode_all(mended)
        return [Encoded(*one) for one in zip(texts, mended, vectors, strict=True)]

    def _ranking(
        self,
        text: str,
        margins: np.ndarray,
        similarities: np.ndarray,
        message: Message,
    ) -> Ranking:
        """The intents of a text by their margins and its likeness to each sentence."""
        plain = normalise(text)
        nearest = nearest_of_groups(similarities, self._numbers_of_intents, NEIGHBOURS)
        nearest = nearest.mean(axis=0)
        margins = margins + self._config["similarity_weight"] * (nearest - nearest.mean())
        if OUT_OF_SCOPE in self._intents:
            number = self._intents.index(OUT_OF_SCOPE)
            margins[number] += shift_of_out_of_scope(plain, message, self._config)
        margins += [shift_of(intent, plain, self._config) for intent in self._intents]
        powers = np.exp(self._config["temperature"] * (margins - margins.max()))
        confidences = powers / powers.sum() * self._familiarity(text, similarities, message)
        return [
            {"name": self._intents[index], "confidence": float(confidences[index])}
            for index in np.argsort(-confidences)
        ]

    def nearest_sentences(
        self, text: str, number: int
    ) -> tuple[str, list[tuple[str, str, float]]]:
        """The text as it is compared, and the training sentences most like it.

        Each with its intent and its cosine similarity, the nearest first.
        """
        mended = self._spelling.mend(normalise(text))
        similarities = self._sentences.similarities(sentence_encoder().encode(mended))
        return mended, [
            (
                self._texts[index],
                self._intents[int(np.searchsorted(self._ends, index, side="right"))],
                float(similarities[index]),
            )
            for index in np.argsort(-similarities)[:number]
        ]

    def _familiarity(self, text: str, similarities: np.ndarray, message: Message) -> float:
        """How near the text is to the sentences in scope, 0 to 1.

        Gibberish has no known word and no entity: 0.
        """
        in_scope = similarities[self._scope]
        nearest = float(np.partition(in_scope, -NEIGHBOURS)[-NEIGHBOURS:].mean())
        is_told = bool(message.get(ENTITIES)) or self._has_known_word(text)
        # "heyyyy" is no word but said like "heyy"; signs that aren't known are all alike.
        is_like = nearest >= self._config["same_similarity"] and re.search(
            "[a-z]", text, re.I
        )
        if not (is_told or is_like):
            return 0.0
        return min(1.0, max(0.0, nearest) / self._config["familiar_similarity"])

    @property
    def _intents(self) -> list[str]:
        return self._machine.intents

    @cached_property
    def _scope(self) -> np.ndarray:
        """Which sentences are in scope."""
        return np.array(
            [self._intents[number] != OUT_OF_SCOPE for number in self._numbers_of_intents]
        )

    @cached_property
    def _numbers_of_intents(self) -> np.ndarray:
        """The number of each sentence's intent."""
        return np.searchsorted(self._ends, np.arange(len(self._texts)), side="right")

    def _has_known_word(self, text: str) -> bool:
        """Whether some word was in the training data or is a frequent one."""
        words = re.findall(r"[^\W_]+", normalise(text))
        return any(
            word.isdigit() or self._machine.knows(word) or is_known_word(word)
            for word in words
        )
