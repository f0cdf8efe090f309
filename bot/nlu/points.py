"""Which exact question a message asks: the nearest "point" of data/answers, if one is.

A point has questions as people ask them. A message is compared with all of them by
its embedding and its words, and with the general questions that the intents' own
answers take. How likely it is that the nearest point is meant a logistic regression
says. It learns from the questions themselves: each one with its own point (the
question left out) is a hit, the same one without its point a near miss.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from actions.points import Point
from bot.nlu.normalise import normalise

Ranking = list[dict[str, Any]]

OUT_OF_SCOPE = "out_of_scope"
WORD = re.compile(r"[^\W_]+")
ENDINGS = ("ing", "ers", "ies", "er", "es", "ed", "ly", "s")
SHORTEST_STEM = 4
NEAREST_QUESTIONS = 3
MOST_FOUND = 3
# Below this nothing is handed on; what is answered, actions/points.py decides.
LEAST_SCORE = 0.4


@dataclass(frozen=True)
class Reading:
    """A text as it was read: its words mended, its unit vector, its intents."""

    plain: str
    vector: np.ndarray
    ranking: Ranking


class PointFinder:
    """Finds the points that a message may ask for, each with a score from 0 to 1."""

    def __init__(self, names: dict[str, Any], numbers: dict[str, np.ndarray]) -> None:
        """`names` and `numbers` are what `fit` made and `save` kept."""
        self._names = names
        self._numbers = numbers
        self._ids: list[str] = names["ids"]
        self._owners = numbers["owners"]
        self._questions = numbers["questions"]
        self._general = numbers["general"]

    @classmethod
    def fit(
        cls,
        points: Sequence[Point],
        general: Sequence[str],
        others: Sequence[Reading],
        read: Callable[[str], Reading],
    ) -> "PointFinder":
        """Learn points from their questions.

        `general` are questions that intents' own answers take, `others` are sentences
        out of scope; `read` reads a text with the trained classifier.
        """
        asked = [
            (number, read(question))
            for number, point in enumerate(points)
            for question in point.questions
        ]
        plain = [read(text) for text in general]
        counts: dict[str, int] = {}
        for reading in (*(said for _, said in asked), *plain, *others):
            for word in _stems(reading.plain):
                counts[word] = counts.get(word, 0) + 1
        texts = len(asked) + len(plain) + len(others)
        words: list[dict[str, int]] = [{} for _ in points]
        for number, said in asked:
            for word in _stems(said.plain):
                words[number][word] = words[number].get(word, 0) + 1
        names = {
            "ids": [point.id for point in points],
            "intents": [list(point.intents) for point in points],
            "words": words,
            "weights": {w: float(np.log((1 + texts) / (1 + n))) for w, n in counts.items()},
            "rarest": float(np.log(1 + texts)),
        }
        numbers = {
            "owners": np.array([number for number, _ in asked]),
            "questions": np.vstack([said.vector for _, said in asked]).astype(np.float32),
            "general": np.vstack([said.vector for said in plain]).astype(np.float32),
            "slopes": np.zeros(0),
            "offset": np.zeros(1),
        }
        finder = cls(names, numbers)
        finder._learn(asked, plain, others)
        return finder

    def find(self, reading: Reading) -> list[dict[str, Any]]:
        """The points that a text may ask for, likeliest first, with id and score."""
        similarities = self._questions @ reading.vector
        nearest = self._by_point(similarities)
        found = []
        for number in np.argsort(-nearest)[:MOST_FOUND]:
            features = self._features(reading, int(number), similarities, nearest)
            if features is None:
                continue
            score = self._score(features)
            if score >= LEAST_SCORE:
                found.append({"id": self._ids[number], "score": round(score, 3)})
        return sorted(found, key=lambda item: -item["score"])

    def save(self, folder: Path) -> None:
        """Keep what was learnt in a folder."""
        (folder / "points.json").write_text(json.dumps(self._names), encoding="utf-8")
        np.savez(folder / "points.npz", **self._numbers)

    @classmethod
    def load(cls, folder: Path) -> "PointFinder | None":
        """What `save` kept; None where nothing was."""
        if not (folder / "points.json").exists():
            return None
        names = json.loads((folder / "points.json").read_text(encoding="utf-8"))
        return cls(names, dict(np.load(folder / "points.npz")))

    def _learn(
        self,
        asked: Sequence[tuple[int, Reading]],
        general: Sequence[Reading],
        others: Sequence[Reading],
    ) -> None:
        rows, hits = [], []

        def add(reading: Reading, similarities: np.ndarray, owner: int, row: int) -> None:
            nearest = self._by_point(similarities)
            number = int(nearest.argmax())
            of_itself = int(number == owner)
            features = self._features(
                reading, number, similarities, nearest, row, of_itself
            )
            if features is not None:
                rows.append(features)
                hits.append(number == owner)

        for row, (owner, reading) in enumerate(asked):
            similarities = self._questions @ reading.vector
            similarities[row] = -1.0
            add(reading, similarities, owner, -1)
            add(reading, np.where(self._owners == owner, -1.0, similarities), -1, -1)
        for row, reading in enumerate(general):
            add(reading, self._questions @ reading.vector, -1, row)
        for reading in others:
            add(reading, self._questions @ reading.vector, -1, -1)
        machine = LogisticRegression(class_weight="balanced", max_iter=1000)
        machine.fit(np.array(rows), hits)
        self._numbers["slopes"] = machine.coef_[0]
        self._numbers["offset"] = machine.intercept_

    def _score(self, features: np.ndarray) -> float:
        sum_ = float(features @ self._numbers["slopes"] + self._numbers["offset"][0])
        return 1 / (1 + float(np.exp(-sum_)))

    def _features(
        self,
        reading: Reading,
        number: int,
        similarities: np.ndarray,
        nearest: np.ndarray,
        left_out: int = -1,
        of_itself: int = 0,
    ) -> np.ndarray | None:
        """What tells whether a point is meant; None where a general question is nearer.

        `left_out` is the row of a general question that is no example for itself,
        `of_itself` 1 where the text is one of the point's questions.
        """
        to_general = self._general @ reading.vector
        if left_out >= 0:
            to_general[left_out] = -1.0
        general = float(to_general.max())
        near = float(nearest[number])
        if left_out < 0 and general >= near:
            return None
        of_point = similarities[self._owners == number]
        next_point = np.delete(nearest, number).max() if len(nearest) > 1 else 0.0
        confidences = {item["name"]: item["confidence"] for item in reading.ranking}
        own = sum(confidences.get(name, 0.0) for name in self._names["intents"][number])
        return np.array(
            [
                near,
                np.sort(of_point)[-NEAREST_QUESTIONS:].mean(),
                near - next_point,
                near - general,
                self._covered(reading.plain, number, of_itself),
                min(own, 1.0),
                confidences.get(OUT_OF_SCOPE, 0.0),
            ]
        )

    def _covered(self, plain: str, number: int, of_itself: int) -> float:
        """The share of a text's weighty words that the point's questions have, too."""
        weights, known = self._names["weights"], self._names["words"][number]
        weighed = {word: weights.get(word, self._names["rarest"]) for word in _stems(plain)}
        total = sum(weighed.values())
        said = (w for word, w in weighed.items() if known.get(word, 0) > of_itself)
        return sum(said) / total if total else 0.0

    def _by_point(self, similarities: np.ndarray) -> np.ndarray:
        """The similarity of each point's nearest question."""
        best = np.full(len(self._ids), -1.0)
        np.maximum.at(best, self._owners, similarities)
        return best


def _stems(plain: str) -> set[str]:
    """The words of a normalised text without their endings."""
    return {_stem(word) for word in WORD.findall(normalise(plain))}


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
