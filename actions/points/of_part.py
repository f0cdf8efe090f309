"""Which point a part of a message asks for, by itself or behind what is told before it."""

import re
from typing import Any

from actions.dialogue.several import OF_THE_FIELD
from actions.points.choice import ASKS, UNTOUCHED, chosen
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.points.spoken_of import speaks_of_another
from actions.turn import Turn

Part = dict[str, Any]
# Behind what the message tells a question is met with so much, and instead of what it is
# met by alone where that is so much less.
MET_BEHIND, MORE_BEHIND = 0.5, 0.1
# So sure a question is of its own and needs nothing told before it, but where the whole
# message agrees.
OF_ITS_OWN, SURE_BEHIND = 0.7, 0.6
# So sure a question of the field or of schools is one, whatever the message is about.
PLAIN = 0.8
WHY_IT = re.compile(
    r"\W*(?:and |so |but )?why (?:is|are|does|do|was|would) (?:it|that|this|they)\b", re.I
)
OF_SCHOOLS = ("find_schools", "ask_school_details", "compare_schools")
# So weakly a part alone is met by what the whole message isn't about, it isn't meant.
WEAK, DOUBTFUL = 0.45, 0.5


def point_of(part: Part, turn: Turn, whole: Turn | None = None) -> Point | None:
    """The point that a part asks for; `turn` is the message or the part by itself.

    `whole` is the message where `turn` is the part.
    """
    own = chosen(turn, part["intent"], part["points"], part)
    if own and (_is_chance(own, part, whole or turn) or _strays(own, part, whole or turn)):
        own = None
    behind, score = _behind(part, turn, whole or turn)
    if behind and (own is None or score >= _score(own, part) + MORE_BEHIND):
        return behind
    return own


def is_behind(part: Part, point: Point, turn: Turn) -> bool:
    """Whether a part that says too little by itself is met by this point."""
    return _behind(part, turn, turn)[0] == point


def _behind(part: Part, turn: Turn, whole: Turn) -> tuple[Point | None, float]:
    intent, confidence = part["intent"], part["confidence"]
    if intent in UNTOUCHED or not ASKS.search(part["said"]):
        return None, 0.0
    is_own = confidence >= OF_ITS_OWN
    if confidence >= PLAIN and intent in (*OF_THE_FIELD, *OF_SCHOOLS):
        return None, 0.0
    for point, score in for_who_asks(turn, part.get("behind") or [])[:1]:
        if speaks_of_another(turn, point) or score < MET_BEHIND:
            continue
        if not is_own or (score >= SURE_BEHIND and _is_of(whole, point)):
            return point, score
    return None, 0.0


def _is_of(whole: Turn, point: Point) -> bool:
    """Whether the whole message is surely, or above all, about a point."""
    met = (item for item in whole.points if item["id"] == point.id)
    score = max((item["score"] for item in met), default=0.0)
    is_first = all(item["score"] <= score for item in whole.points)
    return score >= (MET_BEHIND if is_first else SURE_BEHIND)


def _strays(point: Point, part: Part, whole: Turn) -> bool:
    """Whether "why is it less" is met by what the rest of the message isn't about."""
    if not WHY_IT.match(part["said"]):
        return False
    others = {other["intent"] for other in whole.parts if other["said"] != part["said"]}
    return bool(others) and not {*point.intents} & {*others, whole.intent}


def _is_chance(point: Point, part: Part, whole: Turn) -> bool:
    is_weak = _score(point, part) < WEAK and part["confidence"] < DOUBTFUL
    return is_weak and all(item["id"] != point.id for item in whole.points)


def _score(point: Point, part: Part) -> float:
    found = (item["score"] for item in part["points"] if item["id"] == point.id)
    return float(next(found, 0.0))
