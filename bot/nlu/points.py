"""Which exact question a message asks: the nearest "point" of data/answers, if one is.

A point has questions as people ask them. Linear discriminants of the questions'
embeddings, the nearest questions and the intents rank the points for a message. How
likely it is that the first one is meant a logistic regression says, from that, from
the words and from the general questions that the intents' own answers take. It learns
from questions that the encoder hasn't seen: a hit is one whose own point ranks first
without it. General questions and what is out of scope are misses.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from bot.nlu.likeness import Groups, UnitVectors
from bot.nlu.normalise import normalise

Ranking = list[dict[str, Any]]

OUT_OF_SCOPE = "out_of_scope"
WORD = re.compile(r"[^\W_]+")
ENDINGS = ("ing", "ers", "ies", "er", "es", "ed", "ly", "s")
SHORTEST_STEM = 4
NEAREST_QUESTIONS = 3
MOST_FOUND = 8
# Below this nothing is handed on; what is answered, actions/points/points.py decides.
LEAST_SCORE = 0.3
# What the nearest questions and the intents add to the discriminants' ranking, chosen
# by leaving a tenth of the questions out.
NEAREST_WEIGHT, INTENT_WEIGHT = 0.3, 0.3
UNLIKELY = 0.02


@dataclass(frozen=True)
class Encoded:
    """A text, normalised with its words mended, and the unit vector of that."""

    text: str
    plain: str
    vector: np.ndarray

    @cached_property
    def stems(self) -> set[str]:
        """The words without their endings."""
        return {_stem(word) for word in WORD.findall(normalise(self.plain))}

    def read_as(self, ranking: Ranking) -> "Reading":
        """The text with the intents that it is read as."""
        return Reading(self.text, self.plain, self.vector, ranking)


@dataclass(frozen=True)
class Reading(Encoded):
    """A text as it was read: its intents, most likely first."""

    ranking: Ranking

    @property
    def intent(self) -> str:
        """The likeliest intent."""
        name: str = self.ranking[0]["name"]
        return name

    @property
    def confidence(self) -> float:
        """How likely that intent is."""
        likely: float = self.ranking[0]["confidence"]
        return likely

    @cached_property
    def confidences(self) -> dict[str, float]:
        """How likely each intent is."""
        return {item["name"]: item["confidence"] for item in self.ranking}


@dataclass(frozen=True)
class Comparison:
    """A text beside all points, one number each.

    `nearest` is the similarity of the nearest question, `near` the mean of the nearest
    three, `margins` are the discriminants' in standard deviations, `own` the
    confidences of the points' intents, `ranks` what the points are ranked by.
    """

    nearest: np.ndarray
    near: np.ndarray
    margins: np.ndarray
    own: np.ndarray

    @cached_property
    def ranks(self) -> np.ndarray:
        """What the points are ranked by."""
        near = _standard(self.nearest + self.near)
        intents = np.log(self.own + UNLIKELY)
        ranks: np.ndarray = self.margins + NEAREST_WEIGHT * near + INTENT_WEIGHT * intents
        return ranks

    @cached_property
    def order(self) -> np.ndarray:
        """The numbers of the points, those that rank first at the front."""
        return np.argsort(-self.ranks)

    @cached_property
    def leads(self) -> np.ndarray:
        """How far each point is above the best of those that rank behind it.

        In `nearest`, `margins` and `ranks`, shape (3, points).
        """
        values = np.array([self.nearest, self.margins, self.ranks])
        best = np.maximum.accumulate(values[:, self.order[::-1]], axis=1)[:, ::-1]
        behind = np.empty_like(values)
        behind[:, self.order[:-1]] = best[:, 1:]
        behind[:, self.order[-1]] = -1.0
        leads: np.ndarray = values - behind
        return leads


class PointFinder:
    """Finds the points that a message may ask for, each with a score from 0 to 1."""

    def __init__(self, names: dict[str, Any], numbers: dict[str, np.ndarray]) -> None:
        """`names` and `numbers` are what bot/nlu/point_learning.py learnt."""
        self._names = names
        self._numbers = numbers
        self._ids: list[str] = names["ids"]
        self._questions = UnitVectors(numbers["questions"])
        self._general = UnitVectors(numbers["general"])

    def find(self, reading: Reading) -> list[dict[str, Any]]:
        """The points that a text may ask for, likeliest first, with id and score.

        The score of each says how likely it is where those before it can't be meant:
        who speaks only the talk knows.
        """
        return self.find_all([reading])[0]

    def find_all(self, readings: Sequence[Reading]) -> list[list[dict[str, Any]]]:
        """The points that each of several texts may ask for, as `find` tells them."""
        if not readings:
            return []
        vectors = np.array([reading.vector for reading in readings])
        compared = self.compare(readings, self.similarities(vectors), self.margins(vectors))
        found = zip(readings, compared, self.to_general(vectors), strict=True)
        return [self._found(*one) for one in found]

    def similarities(self, vectors: np.ndarray) -> np.ndarray:
        """How like each question texts are, shape (texts, questions)."""
        return self._questions.similarities(vectors)

    def to_general(self, vectors: np.ndarray) -> np.ndarray:
        """How like the nearest general question texts are, shape (texts,)."""
        nearest: np.ndarray = self._general.similarities(vectors).max(axis=1)
        return nearest

    def margins(self, vectors: np.ndarray) -> np.ndarray:
        """The discriminant of each point, shape (texts, points)."""
        margins: np.ndarray = vectors @ self._numbers["directions"]
        return margins + self._numbers["shifts"]

    def compare(
        self, readings: Sequence[Reading], similarities: np.ndarray, margins: np.ndarray
    ) -> list[Comparison]:
        """Texts beside all points, as their questions and discriminants show them."""
        nearest = self._groups.nearest(similarities, NEAREST_QUESTIONS)
        likely = [
            [reading.confidences.get(name, 0.0) for name in self._intents]
            for reading in readings
        ]
        own = np.array(likely, dtype=np.float32) @ self._of_intents
        near = nearest.mean(axis=0)
        return [
            Comparison(nearest[0, row], near[row], _standard(margins[row]), own[row])
            for row in range(len(readings))
        ]

    def features(
        self,
        reading: Reading,
        numbers: np.ndarray,
        compared: Comparison,
        general: float,
        of_itself: int = 0,
    ) -> np.ndarray:
        """What tells whether points are meant, shape (points, features).

        `numbers` are those of the points, `general` is the similarity to the nearest
        general question, `of_itself` 1 where the text is one of the points' own questions.
        """
        near, own = compared.nearest[numbers], compared.own[numbers]
        out_of_scope = reading.confidences.get(OUT_OF_SCOPE, 0.0)
        return np.stack(
            [
                near,
                compared.near[numbers],
                compared.leads[0, numbers],
                near - general,
                self._covered(reading, numbers, of_itself),
                np.minimum(own, 1.0),
                np.full(len(numbers), out_of_scope),
                compared.margins[numbers],
                compared.leads[1, numbers],
                compared.leads[2, numbers],
                np.log(own + UNLIKELY),
            ],
            axis=-1,
        )

    def save(self, folder: Path) -> None:
        """Keep what was learnt in a folder, the directions in half precision."""
        halves = {"directions": self._numbers["directions"].astype(np.float16)}
        (folder / "points.json").write_text(json.dumps(self._names), encoding="utf-8")
        np.savez(folder / "points.npz", **(self._numbers | halves))

    @classmethod
    def load(cls, folder: Path) -> "PointFinder | None":
        """What `save` kept; None where nothing was."""
        if not (folder / "points.json").exists():
            return None
        names = json.loads((folder / "points.json").read_text(encoding="utf-8"))
        numbers = dict(np.load(folder / "points.npz"))
        directions = numbers["directions"].astype(np.float32)
        return cls(names, numbers | {"directions": directions})

    def _found(
        self, reading: Reading, compared: Comparison, general: float
    ) -> list[dict[str, Any]]:
        """The points that rank first and their scores, where these are high enough."""
        first = compared.order[:MOST_FOUND]
        first = first[compared.nearest[first] > general]
        features = self.features(reading, first, compared, general)
        sums = features @ self._numbers["slopes"] + self._numbers["offset"]
        scores = (1 / (1 + np.exp(-sums))).tolist()
        return [
            {"id": self._ids[number], "score": round(score, 3)}
            for number, score in zip(first, scores, strict=True)
            if score >= LEAST_SCORE
        ]

    def _covered(
        self, reading: Reading, numbers: np.ndarray, of_itself: int
    ) -> list[float]:
        """The share of a text's weighty words that each point's questions have, too."""
        weights, rarest = self._names["weights"], self._names["rarest"]
        weighed = {word: weights.get(word, rarest) for word in reading.stems}
        total = sum(weighed.values()) or 1.0
        known = [self._names["words"][number] for number in numbers]
        return [
            sum(w for word, w in weighed.items() if one.get(word, 0) > of_itself) / total
            for one in known
        ]

    @cached_property
    def _intents(self) -> list[str]:
        """The intents that points may be met under."""
        return sorted({name for names in self._names["intents"] for name in names})

    @cached_property
    def _of_intents(self) -> np.ndarray:
        """1 for each intent of each point, shape (intents, points)."""
        rows = [
            [name in names for names in self._names["intents"]] for name in self._intents
        ]
        return np.array(rows, dtype=np.float32)

    @cached_property
    def _groups(self) -> Groups:
        """The questions of each point."""
        return Groups(self._numbers["owners"])


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _standard(values: np.ndarray) -> np.ndarray:
    standard: np.ndarray = (values - values.mean()) / (values.std() or 1.0)
    return standard
