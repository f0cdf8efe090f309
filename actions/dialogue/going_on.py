"""A question that goes on with the one before: what both together ask."""

from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.dialogue.rereading import question_before
from actions.points.audience import is_for
from actions.points.choice import OUT_OF_SCOPE, UNCLEAR, UNTOUCHED
from actions.points.points import Point, points
from actions.points.reply import reply_of
from actions.turn import Turn

# By so much the new words have to bring a point nearer, and so near it has to be.
GAIN_ALONE, GAIN_DOUBTFUL, SURE = 0.3, 0.15, 0.55
# What these ask is asked of schools; so sure the reading of both has to be.
OF_SCHOOLS, SURE_TOGETHER = ("ask_school_details", "compare_schools"), 0.6
# With more trust a message is meant as it is read, and surely of another field.
DOUBTFUL, FOREIGN = 0.8, 0.9


def gone_on(turn: Turn, intent: str) -> Point | None:
    """The point that a message asks behind the question before it, if one is sure.

    Where it has a meaning by itself, its own words have to be near that point, too.
    """
    names_nothing = is_elliptic(turn.text, (entity.kind for entity in turn.entities))
    means_nothing = names_nothing or intent in (OUT_OF_SCOPE, UNCLEAR)
    trusted = FOREIGN if intent == OUT_OF_SCOPE else DOUBTFUL
    if not turn.behind or intent in UNTOUCHED or turn.slots.get(REQUESTED_SLOT):
        return None
    question = question_before(turn)
    if question is None or (turn.confidence >= trusted and not names_nothing):
        return None
    before = {item["id"]: item["score"] for item in question.points}
    by_itself = {item["id"] for item in turn.points}
    gain = GAIN_ALONE if means_nothing else GAIN_DOUBTFUL
    for item in turn.behind["points"]:
        point = points().get(item["id"])
        is_new = point is not None and point.id != turn.slots.get("point")
        is_near = means_nothing or item["id"] in by_itself
        is_gained = item["score"] - before.get(item["id"], 0.0) >= gain
        if not (point and is_new and is_near and is_gained and item["score"] >= SURE):
            continue
        if is_for(turn, point) and not _is_told(turn, point):
            return point
    return None


def meant_behind(turn: Turn) -> dict[str, Any] | None:
    """The reading behind the question before of what names nothing, in other talk.

    Read alone it asks of schools, and no schools are talked of.
    """
    intent = (turn.behind.get("intent") or {}) if turn.intent in OF_SCHOOLS else {}
    is_sure = float(intent.get("confidence") or 0) >= SURE_TOGETHER
    is_other = intent.get("name") not in (None, OUT_OF_SCOPE, UNCLEAR, turn.intent)
    in_talk = turn.slots.get("topic") == "find_schools"
    names_nothing = is_elliptic(turn.text, (entity.kind for entity in turn.entities))
    return turn.behind if is_sure and is_other and names_nothing and not in_talk else None


def _is_told(turn: Turn, point: Point) -> bool:
    return is_mostly_said(reply_of(turn, point).text, said_lately(turn))
