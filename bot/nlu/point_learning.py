"""Learns from the points' own questions which point a message asks."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from actions.points import Point
from bot.nlu.points import PointFinder, Reading, stems

# Few questions tell little of how they scatter.
SHRINKAGE = 0.5
# The encoder knows all but a fifth of the questions: only these are as far from each
# other as a visitor's are.
UNSEEN_SHARE = 5
UNLIKE = np.float32(-1.0)


def is_unseen(question: str) -> bool:
    """Whether the encoder learns without a point's question: true for a fifth of them."""
    digest = hashlib.sha256(question.encode()).digest()
    return int.from_bytes(digest[:4], "big") % UNSEEN_SHARE == 0


def learnt_points(
    points: Sequence[Point],
    general: Sequence[str],
    others: Sequence[Reading],
    read: Callable[[str], Reading],
) -> PointFinder:
    """The finder of points, learnt from their questions.

    `general` are questions that intents' own answers take, `others` are sentences out
    of scope; `read` reads a text with the trained classifier.
    """
    questions_of = [
        (number, question)
        for number, point in enumerate(points)
        for question in point.questions
    ]
    asked = [(number, read(question)) for number, question in questions_of]
    unseen = np.array([is_unseen(question) for _, question in questions_of])
    plain = [read(text) for text in general]
    texts = [*(said for _, said in asked), *plain, *others]
    counts = Counter(word for reading in texts for word in stems(reading.plain))
    words: list[Counter[str]] = [Counter() for _ in points]
    for number, said in asked:
        words[number].update(stems(said.plain))
    owners = np.array([number for number, _ in asked])
    questions = np.vstack([said.vector for _, said in asked]).astype(np.float32)
    directions, shifts = _discriminants(questions, owners, len(points))
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
            "questions": questions,
            "general": np.vstack([said.vector for said in plain]).astype(np.float32),
            "directions": directions,
            "shifts": shifts,
        },
    )
    rows, hits = _examples(finder, asked, plain, others, unseen)
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


def _examples(
    finder: PointFinder,
    asked: Sequence[tuple[int, Reading]],
    general: Sequence[Reading],
    others: Sequence[Reading],
    unseen: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Features of texts beside the point that ranks first, and whether it is meant.

    Of the questions only the `unseen` ones, beside discriminants learnt without them.
    """
    owners = np.array([number for number, _ in asked])
    questions = np.vstack([reading.vector for _, reading in asked]).astype(np.float32)
    directions, shifts = _discriminants(
        questions[~unseen], owners[~unseen], int(owners.max()) + 1
    )
    rows, hits = [], []

    def add(
        reading: Reading,
        similarities: np.ndarray,
        margins: np.ndarray,
        owner: int | None,
        to_general: float,
        is_general: bool = False,
    ) -> None:
        compared = finder.compare(reading, similarities, margins)
        number = int(compared.ranks.argmax())
        if not is_general and to_general >= compared.nearest[number]:
            return
        is_owner = number == owner
        rows.append(finder.features(reading, number, compared, to_general, int(is_owner)))
        hits.append(is_owner)

    for row in np.flatnonzero(unseen):
        owner, reading = asked[row]
        to_general = finder.to_general(reading)
        similarities = finder.similarities(reading)
        similarities[row] = UNLIKE
        margins = reading.vector @ directions + shifts
        add(reading, similarities, margins, owner, to_general)
    vectors = np.vstack([reading.vector for reading in general])
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, UNLIKE)
    for reading, nearest in zip(general, alike.max(axis=1), strict=True):
        margins = finder.margins(reading.vector)
        add(reading, finder.similarities(reading), margins, None, float(nearest), True)
    for reading in others:
        margins = finder.margins(reading.vector)
        to_general = finder.to_general(reading)
        add(reading, finder.similarities(reading), margins, None, to_general)
    return np.array(rows), np.array(hits)
