"""What "is that legal" asks of: all that is told before it, and the message as a whole."""

import re

from actions.dialogue.several import Part
from actions.points.choice import chosen
from actions.points.of_part import MET_BEHIND, point_of
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.turn import Turn

# "Is that legal" asks of all that is told before it, each where it is met so surely.
OF_ALL = re.compile(
    r"\b(?:is|are|was) (?:that|this|any of (?:that|this)|all (?:that|this)|these|those|it)"
    r" (?:even |all )?(?:legal|allowed|ok|okay|normal|enforceable|binding|fair|right)\b",
    re.IGNORECASE,
)
TOLD = 0.7
# Behind what is told "is that legal" is met so, by what the message is met by as surely.
ALSO_ASKED = 0.4
# Points that a part is met by alike are one answer.
LEAST_APART = 0.03


def point_in_place(part: Part, turn: Turn) -> Point | None:
    """The point of a part; of "is that legal" one that no part before it is met by."""
    point = _nearest_whole(point_of(part, turn), part, turn)
    if not OF_ALL.search(part["said"]):
        return point
    before = turn.parts[: turn.parts.index(part)]
    told = {item["id"] for other in before if other["asked"] for item in other["points"]}
    if not told or (point and point.id not in told):
        return point
    needed = {
        item["id"]: ALSO_ASKED if item["score"] >= TOLD else MET_BEHIND
        for item in turn.points
        if item["id"] not in told
    }
    near = for_who_asks(turn, part.get("behind") or [])
    found = (p for p, score in near if p.id in needed and score >= needed[p.id])
    return next(found, point)


def _nearest_whole(point: Point | None, part: Part, turn: Turn) -> Point | None:
    """The point of the whole message where a part is met by it as well as by its own.

    The nearest points say nearly the same, so a part doesn't bring another of them.
    """
    if point is None or len(turn.parts) < 2:
        return point
    scores = {item["id"]: item["score"] for item in part["points"]}
    first = chosen(turn, turn.intent, turn.points)
    if first is None or first.id not in scores or first == point:
        return point
    is_as_near = scores[first.id] >= scores.get(point.id, 1.0) - LEAST_APART
    return first if is_as_near else point
