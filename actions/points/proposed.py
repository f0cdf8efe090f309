"""The points that the understanding proposes, for who asks."""

from typing import Any

from actions.points.as_meant import as_meant
from actions.points.audience import is_for
from actions.points.points import Point, points
from actions.turn import Turn


def for_who_asks(turn: Turn, found: list[dict[str, Any]]) -> list[tuple[Point, float]]:
    """The points proposed that are meant for the visitor, each as their trade hears it.

    `found` are ids with scores, likeliest first; the order stays.
    """
    proposed: dict[str, tuple[Point, float]] = {}
    for item in found:
        point = points().get(item["id"])
        point = as_meant(point, turn) if point else None
        if point and is_for(turn, point):
            # Two that become one for who asks are as sure as the surer of them.
            score = max(item["score"], proposed.get(point.id, (point, 0.0))[1])
            proposed[point.id] = (point, score)
    return list(proposed.values())
