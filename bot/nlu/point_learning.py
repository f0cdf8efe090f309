"""Learns from the points' own questions which point a message asks."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from actions.points.points import Point
from bot.nlu.likeness import UnitVectors
from bot.nlu.points import Encoded, PointFinder, Reading

# Few questions tell little of how they scatter.
SHRINKAGE = 0.5
# The encoder knows all but a fifth of the questions: only these are as far from each
# other as a visitor's are.
UNSEEN_SHARE = 5
# Of these every second one tells as well as all how sure a likeness is.
EVERY = 2
UNLIKE, NOBODY = np.float32(-1.0), -1
# So many texts are compared with all questions at once: 25 MB of similarities.
TEXTS = 256


def is_unseen(question: str) -> bool:
    """Whether the encoder learns without a point's question: true for a fifth of them."""
    digest = hashlib.sha256(question.encode()).digest()
    return int.from_bytes(digest[:4], "big") % UNSEEN_SHARE == 0


def learnt_points(
    points: Sequence[Point],
    questions: Sequence[Encoded],
    general: Sequence[Encoded],
    others: Sequence[Encoded],
    read: Callable[[Sequence[Encoded]], list[Reading]],
) -> PointFinder:
    """The finder of points, learnt from their questions.

    `questions` are those of all points, one after the other, `general` those that
    intents' own answers take, `others` sentences out of scope; `read` reads texts with
    the trained classifier.
    """
    owners = np.array(
        [number for number, point in enumerate(points) for _ in point.questions]
    )
    texts = [*questions, *general, *others]
    counts = Counter(word for said in texts for word in said.stems)
    words: list[Counter[str]] = [Counter() for _ in points]
    for number, said in zip(owners, questions, strict=True):
        words[number].update(said.stems)
    vectors = _vectors(questions)
    directions, shifts = _discriminants(vectors, owners, len(points))
    finder = PointFinder(
        {
            "ids": [point.id for point in points],
            "intents": [list(point.intents) for point in points],
            "words": words,
            "weights": {
                word: float(np.log((1 + len(texts)) / (1 + number)))
                for word, number in counts.items()
            },
            "rarest": float(np.log(1 + len(texts))),
        },
        numbers := {
            "owners": owners,
            "questions": UnitVectors.of(vectors).whole,
            "general": UnitVectors.of(_vectors(general)).whole,
            "directions": directions,
            "shifts": shifts,
        },
    )
    unseen = np.flatnonzero([is_unseen(said.text) for said in questions])
    asked = unseen[::EVERY]
    ranked = read([questions[row] for row in asked])
    rows, hits = _examples(
        finder,
        _Unseen(unseen, asked, owners, vectors, ranked),
        read(general),
        read(others),
    )
    scaler = StandardScaler().fit(rows)
    machine = LogisticRegression(class_weight="balanced", max_iter=1000)
    machine.fit(scaler.transform(rows), hits)
    slopes = machine.coef_[0] / scaler.scale_
    numbers["slopes"] = slopes
    numbers["offset"] = machine.intercept_[0] - slopes @ scaler.mean_
    return finder


def _discriminants(
    questions: np.ndarray, owners: np.ndarray, points: int
) -> tuple[np.ndarray, np.ndarray]:
    """Directions, shape (dimensions, points), and shifts of all points' discriminants.

    A point without questions has nothing that speaks for it.
    """
    known, counts = np.unique(owners, return_counts=True)
    machine = LinearDiscriminantAnalysis(
        solver="lsqr", shrinkage=SHRINKAGE, priors=np.full(len(counts), 1 / len(counts))
    ).fit(questions, owners)
    directions = np.zeros((questions.shape[1], points), dtype=np.float32)
    shifts = np.full(points, machine.intercept_.min(), dtype=np.float32)
    directions[:, known] = machine.coef_.T
    shifts[known] = machine.intercept_
    return directions, shifts


@dataclass(frozen=True)
class _Unseen:
    """The questions that the encoder hasn't seen, among all.

    `rows` are their numbers among all questions; `asked` those of them that are asked,
    `readings` how these are read; `owners` and `vectors` are those of all questions.
    """

    rows: np.ndarray
    asked: np.ndarray
    owners: np.ndarray
    vectors: np.ndarray
    readings: Sequence[Reading]

    def discriminants(self) -> tuple[np.ndarray, np.ndarray]:
        """What is learnt without them."""
        seen = np.delete(np.arange(len(self.owners)), self.rows)
        number = int(self.owners.max()) + 1
        return _discriminants(self.vectors[seen], self.owners[seen], number)


def _examples(
    finder: PointFinder,
    unseen: _Unseen,
    general: Sequence[Reading],
    others: Sequence[Reading],
) -> tuple[np.ndarray, np.ndarray]:
    """Features of texts beside the point that ranks first, and whether it is meant.

    The `unseen` questions stand beside discriminants learnt without them.
    """
    directions, shifts = unseen.discriminants()
    rows, hits = [], []

    def add(
        readings: Sequence[Reading],
        similarities: np.ndarray,
        margins: np.ndarray,
        owners: np.ndarray,
        to_general: np.ndarray,
        are_general: bool = False,
    ) -> None:
        compared = finder.compare(readings, similarities, margins)
        texts = zip(readings, compared, owners, to_general, strict=True)
        for reading, beside, owner, general in texts:
            first = beside.ranks.argmax(keepdims=True)
            if not are_general and general >= beside.nearest[first]:
                continue
            is_owner = bool(first == owner)
            rows.append(finder.features(reading, first, beside, general, int(is_owner))[0])
            hits.append(is_owner)

    for part in _in_turn(len(unseen.asked)):
        numbers, readings = unseen.asked[part], unseen.readings[part]
        vectors = _vectors(readings)
        similarities = finder.similarities(vectors)
        similarities[np.arange(len(numbers)), numbers] = UNLIKE
        margins = vectors @ directions + shifts
        owners = unseen.owners[numbers]
        add(readings, similarities, margins, owners, finder.to_general(vectors))
    alike = _vectors(general) @ _vectors(general).T
    np.fill_diagonal(alike, UNLIKE)
    for texts, are_general in ((general, True), (others, False)):
        for part in _in_turn(len(texts)):
            vectors = _vectors(texts[part])
            to_general = (
                alike[part].max(axis=1) if are_general else finder.to_general(vectors)
            )
            nobody = np.full(len(vectors), NOBODY)
            near, margins = finder.similarities(vectors), finder.margins(vectors)
            add(texts[part], near, margins, nobody, to_general, are_general)
    return np.array(rows), np.array(hits)


def _in_turn(number: int) -> list[slice]:
    """So many texts in parts that are compared with all questions at once."""
    return [slice(start, start + TEXTS) for start in range(0, number, TEXTS)]


def _vectors(texts: Sequence[Encoded]) -> np.ndarray:
    return np.vstack([text.vector for text in texts]).astype(np.float32)
