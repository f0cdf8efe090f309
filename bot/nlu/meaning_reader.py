"""Reads which intents a text may have, and how sure, by what the classifier learnt."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.cues import CUED, shift_of, shift_of_out_of_scope
from bot.nlu.encoder import sentence_encoder
from bot.nlu.intent_machine import IntentMachine
from bot.nlu.lexicon import is_known_word
from bot.nlu.likeness import Groups, UnitVectors
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
        (reading,) = self._read_parts([text], message)
        return reading

    def _read_parts(self, parts: Sequence[str], message: Message) -> list[Reading]:
        """The intents of parts of a message."""
        words = self._encoded(parts)
        margins = [self._machine.margins(one.plain, one.vector) for one in words]
        return self._readings(words, margins, [message] * len(words))

    def _read_all(self, words: Sequence[Encoded]) -> list[Reading]:
        """The intents of texts without entities, as `_read` tells them one by one."""
        readings = []
        for start in range(0, len(words), ROWS):
            some = words[start : start + ROWS]
            vectors = np.array([one.vector for one in some])
            margins = self._machine.margins_of_all([one.plain for one in some], vectors)
            messages = [Message({TEXT: one.text}) for one in some]
            readings += self._readings(some, margins, messages)
        return readings

    def _readings(
        self,
        words: Sequence[Encoded],
        margins: Iterable[np.ndarray],
        messages: Sequence[Message],
    ) -> list[Reading]:
        """The intents of texts by their margins and their likeness to the sentences."""
        if not words:
            return []
        alike = self._sentences.similarities(np.array([one.vector for one in words]))
        near = self._groups.nearest(alike, NEIGHBOURS).mean(axis=0)
        texts = zip(words, margins, alike, near, messages, strict=True)
        return [one.read_as(self._ranking(one.text, *rest)) for one, *rest in texts]

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
        near: np.ndarray,
        message: Message,
    ) -> Ranking:
        """The intents of a text by their margins and how near their sentences are.

        `similarities` are those to each sentence.
        """
        plain = normalise(text)
        margins = margins + self._config["similarity_weight"] * (near - near.mean())
        if OUT_OF_SCOPE in self._intents:
            number = self._intents.index(OUT_OF_SCOPE)
            margins[number] += shift_of_out_of_scope(plain, message, self._config)
        for number in self._cued:
            margins[number] += shift_of(self._intents[number], plain, self._config)
        powers = np.exp(self._config["temperature"] * (margins - margins.max()))
        confidences = (
            powers / powers.sum() * self._familiarity(plain, similarities, message)
        )
        order = np.argsort(-confidences)
        names = [self._intents[index] for index in order]
        return [
            {"name": name, "confidence": confidence}
            for name, confidence in zip(names, confidences[order].tolist(), strict=True)
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

    def _familiarity(self, plain: str, similarities: np.ndarray, message: Message) -> float:
        """How near a normalised text is to the sentences in scope, 0 to 1.

        Gibberish has no known word and no entity: 0.
        """
        in_scope = similarities[self._scope]
        nearest = float(np.partition(in_scope, -NEIGHBOURS)[-NEIGHBOURS:].mean())
        is_told = bool(message.get(ENTITIES)) or self._has_known_word(plain)
        # "heyyyy" is no word but said like "heyy"; signs that aren't known are all alike.
        is_like = nearest >= self._config["same_similarity"] and re.search(
            "[a-z]", plain, re.I
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

    @cached_property
    def _groups(self) -> Groups:
        """The sentences of each intent."""
        return Groups(self._numbers_of_intents)

    @cached_property
    def _cued(self) -> list[int]:
        """The numbers of the intents whose margins words shift."""
        return [number for number, intent in enumerate(self._intents) if intent in CUED]

    def _has_known_word(self, plain: str) -> bool:
        """Whether some word was in the training data or is a frequent one."""
        words = re.findall(r"[^\W_]+", plain)
        return any(
            word.isdigit() or self._machine.knows(word) or is_known_word(word)
            for word in words
        )
