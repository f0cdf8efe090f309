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
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from bot.nlu.likeness import UnitVectors, nearest_of_groups
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
        compared = self.compare(
            reading, self.similarities(reading), self.margins(reading.vector)
        )
        general = self.to_general(reading)
        found = []
        for number in compared.order[:MOST_FOUND]:
            if general >= compared.nearest[number]:
                continue
            score = self._score(self.features(reading, int(number), compared, general))
            if score >= LEAST_SCORE:
                found.append({"id": self._ids[number], "score": round(score, 3)})
        return found

    def similarities(self, reading: Reading) -> np.ndarray:
        """How like each question a text is."""
        return self._questions.similarities(reading.vector)

    def to_general(self, reading: Reading) -> float:
        """How like the nearest general question a text is."""
        return float(self._general.similarities(reading.vector).max())

    def margins(self, vector: np.ndarray) -> np.ndarray:
        """The discriminant of each point."""
        margins: np.ndarray = vector @ self._numbers["directions"] + self._numbers["shifts"]
        return margins

    def compare(
        self, reading: Reading, similarities: np.ndarray, margins: np.ndarray
    ) -> Comparison:
        """A text beside all points, as its questions and discriminants show it."""
        nearest = nearest_of_groups(
            similarities, self._numbers["owners"], NEAREST_QUESTIONS
        )
        confidences = [reading.confidences.get(name, 0.0) for name in self._intents]
        return Comparison(
            nearest=nearest[0],
            near=nearest.mean(axis=0),
            margins=_standard(margins),
            own=self._of_intents @ np.array(confidences),
        )

    def features(
        self,
        reading: Reading,
        number: int,
        compared: Comparison,
        general: float,
        of_itself: int = 0,
    ) -> np.ndarray:
        """What tells whether a point is meant.

        `general` is the similarity to the nearest general question, `of_itself` 1
        where the text is one of the point's own questions.
        """
        near, own = compared.nearest[number], compared.own[number]
        in_nearest, in_margins, in_ranks = compared.leads[:, number]
        return np.array(
            [
                near,
                compared.near[number],
                in_nearest,
                near - general,
                self._covered(reading, number, of_itself),
                min(own, 1.0),
                reading.confidences.get(OUT_OF_SCOPE, 0.0),
                compared.margins[number],
                in_margins,
                in_ranks,
                np.log(own + UNLIKELY),
            ]
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

    def _score(self, features: np.ndarray) -> float:
        sum_ = float(features @ self._numbers["slopes"] + self._numbers["offset"])
        return 1 / (1 + float(np.exp(-sum_)))

    def _covered(self, reading: Reading, number: int, of_itself: int) -> float:
        """The share of a text's weighty words that the point's questions have, too."""
        weights, known = self._names["weights"], self._names["words"][number]
        weighed = {word: weights.get(word, self._names["rarest"]) for word in reading.stems}
        total = sum(weighed.values())
        said = (w for word, w in weighed.items() if known.get(word, 0) > of_itself)
        return sum(said) / total if total else 0.0

    @cached_property
    def _intents(self) -> list[str]:
        """The intents that points may be met under."""
        return sorted({name for names in self._names["intents"] for name in names})

    @cached_property
    def _of_intents(self) -> np.ndarray:
        """1 for each intent of each point, shape (points, intents)."""
        rows = [
            [name in names for name in self._intents] for names in self._names["intents"]
        ]
        return np.array(rows, dtype=np.float32)


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _standard(values: np.ndarray) -> np.ndarray:
    standard: np.ndarray = (values - values.mean()) / (values.std() or 1.0)
    return standard
