"""The points that the understanding proposes, for who asks."""

import re
from typing import Any

from actions.points.audience import is_for
from actions.points.by_trade import as_meant
from actions.points.points import Point, points
from actions.turn import Turn

FACIAL, LASERS = "facial", r"\b(?:lasers?|ipl|hair removal)\b"


def for_who_asks(turn: Turn, found: list[dict[str, Any]]) -> list[tuple[Point, float]]:
    """The points proposed that are meant for the visitor, each as their trade hears it.

    `found` are ids with scores, likeliest first; the order stays.
    """
    # "Can an MA do hydrafacials" lies near what an MA may do with lasers.
    of_facials = {*turn.values("procedure")} == {FACIAL} and not turn.mentions(LASERS)
    proposed: dict[str, tuple[Point, float]] = {}
    for item in found:
        point = points().get(item["id"])
        point = as_meant(point, turn) if point else None
        if point and is_for(turn, point) and not (of_facials and _is_of_lasers(point)):
            # Two that become one for who asks are as sure as the surer of them.
            score = max(item["score"], proposed.get(point.id, (point, 0.0))[1])
            proposed[point.id] = (point, score)
    return list(proposed.values())


def _is_of_lasers(point: Point) -> bool:
    """Whether most of a point's questions name lasers."""
    named = [re.search(LASERS, question, re.IGNORECASE) for question in point.questions]
    return sum(match is not None for match in named) * 2 > len(named)
