"""A linear support vector machine on sentence embeddings beside weighted tf-idf."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

# Margins are within 0.004 of those of a tenth of it, in half the time.
TOLERANCE = 1e-2


class IntentMachine:
    """Tells by how much a text belongs to each intent.

    Its features are the embedding, then tf-idf of words (1-2), then of characters (2-5).
    """

    def __init__(self, text_weight: float) -> None:
        self._text_weight = text_weight
        self._vectorizers = [
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, dtype=np.float32),
            TfidfVectorizer(
                analyzer="char_wb",
                ngram_range=(2, 5),
                min_df=2,
                sublinear_tf=True,
                dtype=np.float32,
            ),
        ]

    def fit(
        self, texts: Sequence[str], vectors: np.ndarray, intents: np.ndarray, cost: float
    ) -> None:
        """Learn from normalised texts with their embeddings, shape (texts, 384).

        `cost` is what a text on the wrong side costs, scikit-learn's C.
        """
        for vectorizer in self._vectorizers:
            vectorizer.fit(texts)
        machine = LinearSVC(C=cost, class_weight="balanced", tol=TOLERANCE)
        machine.fit(self._matrix(texts, vectors), intents)
        self.intents = [str(intent) for intent in machine.classes_]
        # In rows of features: otherwise each product copies all of it.
        self._weights = np.ascontiguousarray(machine.coef_.T, dtype=np.float32)
        self._offsets = machine.intercept_.astype(np.float32)

    def margins(self, text: str, vector: np.ndarray) -> np.ndarray:
        """The margin of each intent for one normalised text.

        Without the matrix that `margins_of_all` makes, which takes most of its time.
        """
        start = len(vector)
        margins = vector @ self._weights[:start] + self._offsets
        for vectorizer, analyze, idf in zip(
            self._vectorizers, self._analyzers, self._idf, strict=True
        ):
            known = vectorizer.vocabulary_
            counts = Counter(known[term] for term in analyze(text) if term in known)
            if counts:
                numbers = np.fromiter(counts, dtype=np.intp)
                often = np.fromiter(counts.values(), dtype=np.float32)
                weighed = (1 + np.log(often)) * idf[numbers]
                weighed = (weighed / np.linalg.norm(weighed)).astype(np.float32)
                weights = self._weights[start + numbers]
                margins += self._text_weight * (weighed @ weights)
            start += len(known)
        return margins

    def margins_of_all(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """The margins of normalised texts, shape (texts, intents)."""
        margins: np.ndarray = self._matrix(texts, vectors) @ self._weights + self._offsets
        return margins

    def knows(self, word: str) -> bool:
        """Whether the word was in the texts that it learnt from."""
        return word in self._vectorizers[0].vocabulary_

    def names(self) -> dict[str, Any]:
        """What is kept as names: `restored` reads it."""
        vocabularies = [
            {term: int(number) for term, number in vectorizer.vocabulary_.items()}
            for vectorizer in self._vectorizers
        ]
        return {"intents": self.intents, "vocabularies": vocabularies}

    def numbers(self) -> dict[str, np.ndarray]:
        """What is kept as numbers, the weights in half precision: `restored` reads it."""
        idf = {f"idf_{i}": item.idf_ for i, item in enumerate(self._vectorizers)}
        weights = self._weights.astype(np.float16)
        return {"weights": weights, "offsets": self._offsets, **idf}

    @classmethod
    def restored(
        cls, text_weight: float, names: dict[str, Any], numbers: Any
    ) -> "IntentMachine":
        """The machine that `names` and `numbers` were taken from."""
        machine = cls(text_weight)
        machine.intents = names["intents"]
        machine._weights = numbers["weights"].astype(np.float32)
        machine._offsets = numbers["offsets"]
        for index, vectorizer in enumerate(machine._vectorizers):
            vectorizer.vocabulary_ = names["vocabularies"][index]
            vectorizer.idf_ = numbers[f"idf_{index}"]
        return machine

    def _matrix(self, texts: Sequence[str], vectors: np.ndarray) -> csr_matrix:
        parts = [
            self._text_weight * vectorizer.transform(texts)
            for vectorizer in self._vectorizers
        ]
        return hstack([csr_matrix(vectors), *parts], format="csr", dtype=np.float32)

    @cached_property
    def _analyzers(self) -> list[Callable[[str], list[str]]]:
        """What splits a text into terms: a vectorizer makes a matrix even of one text."""
        return [vectorizer.build_analyzer() for vectorizer in self._vectorizers]

    @cached_property
    def _idf(self) -> list[np.ndarray]:
        """The weight of each term, which a vectorizer takes from a matrix each time."""
        return [vectorizer.idf_ for vectorizer in self._vectorizers]
