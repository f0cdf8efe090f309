"""A question that goes on with the one before: what both together ask."""

from rasa_sdk.forms import REQUESTED_SLOT

from actions.point_audience import is_for
from actions.point_choice import OUT_OF_SCOPE, UNCLEAR, UNTOUCHED
from actions.points import Point, points
from actions.rereading import question_before
from actions.turn import Turn

# By so much the new words have to bring a point nearer, and so near it has to be: where
# the message has no meaning by itself, where it is read with doubt, and where it only
# says "it" or "there".
GAIN_ALONE, GAIN_DOUBTFUL, GAIN_REFERRING = 0.3, 0.15, 0.2
SURE, SURE_REFERRING, DOUBTFUL = 0.55, 0.6, 0.75
# Surely of another field.
FOREIGN = 0.9


def gone_on(turn: Turn, intent: str) -> Point | None:
    """The point that a message asks behind the question before it, if one is sure."""
    if not turn.behind or intent in UNTOUCHED or turn.slots.get(REQUESTED_SLOT):
        return None
    if intent == OUT_OF_SCOPE and turn.confidence >= FOREIGN:
        return None
    question = question_before(turn)
    if question is None:
        return None
    gain, sure = _needed(turn, intent)
    before = {item["id"]: item["score"] for item in question.points}
    for item in turn.behind:
        point = points().get(item["id"])
        is_new = point is not None and point.id != turn.slots.get("point")
        is_gained = item["score"] - before.get(item["id"], 0.0) >= gain
        if point and is_new and is_gained and item["score"] >= sure and is_for(turn, point):
            return point
    return None


def _needed(turn: Turn, intent: str) -> tuple[float, float]:
    if intent in (OUT_OF_SCOPE, UNCLEAR):
        return GAIN_ALONE, SURE
    if turn.confidence < DOUBTFUL:
        return GAIN_DOUBTFUL, SURE
    return GAIN_REFERRING, SURE_REFERRING
