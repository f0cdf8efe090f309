"""A question that goes on with the one before: what both together ask."""

from rasa_sdk.forms import REQUESTED_SLOT

from actions.dialogue.rereading import question_before
from actions.points.audience import is_for
from actions.points.choice import OUT_OF_SCOPE, UNCLEAR, UNTOUCHED
from actions.points.points import Point, points
from actions.turn import Turn

# By so much the new words have to bring a point nearer, and so near it has to be.
GAIN_ALONE, GAIN_DOUBTFUL, SURE = 0.3, 0.15, 0.55
# With more trust a message is meant as it is read, and surely of another field.
DOUBTFUL, FOREIGN = 0.8, 0.9


def gone_on(turn: Turn, intent: str) -> Point | None:
    """The point that a message asks behind the question before it, if one is sure.

    Where it has a meaning by itself, its own words have to be near that point, too.
    """
    means_nothing = intent in (OUT_OF_SCOPE, UNCLEAR)
    trusted = FOREIGN if intent == OUT_OF_SCOPE else DOUBTFUL
    if not turn.behind or intent in UNTOUCHED or turn.slots.get(REQUESTED_SLOT):
        return None
    question = question_before(turn)
    if question is None or turn.confidence >= trusted:
        return None
    before = {item["id"]: item["score"] for item in question.points}
    by_itself = {item["id"] for item in turn.points}
    gain = GAIN_ALONE if means_nothing else GAIN_DOUBTFUL
    for item in turn.behind:
        point = points().get(item["id"])
        is_new = point is not None and point.id != turn.slots.get("point")
        is_near = means_nothing or item["id"] in by_itself
        is_gained = item["score"] - before.get(item["id"], 0.0) >= gain
        if not (point and is_new and is_near and is_gained and item["score"] >= SURE):
            continue
        if is_for(turn, point):
            return point
    return None
