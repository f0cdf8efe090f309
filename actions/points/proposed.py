"""The points that the understanding proposes, for who asks."""

import re
from typing import Any

from actions.people.kinds import IN_COLLEGE, STUDENT, asking_kind, kind_of
from actions.points.about import share_asking
from actions.points.as_meant import as_meant
from actions.points.audience import group_of, is_out_of_place, may_be_for
from actions.points.points import Point, points
from actions.points.witnesses import agreed
from actions.turn import Turn

# "It's rigged, change my mind" complains and asks for no yes or no.
RANTS = re.compile(
    r"\b(?:rigged|change my mind|(?:a|total|complete|such a) (?:scam|joke|sham)|bull ?shit"
    r"|unfair|prove me wrong|(?:it'?s|its|is) (?:all |just )*(?:impossible|hopeless"
    r"|pointless)|nepotis\w+|who you know|rich (?:daddy|dad|parents|kids)"
    r"|waste of (?:time|money))\b",
    re.IGNORECASE,
)
ASKS_YES_OR_NO = re.compile(
    r"\?|^\W*(?:(?:so|but|and|ok) )*(?:is|are|can|could|do|does|will|would|should|am)\b",
    re.IGNORECASE,
)
# Nor is what they tell of the matter told of themselves.
SAYS_YES_OR_NO = re.compile(r"\s*(?:yes|no|you)\b", re.IGNORECASE)
FACIAL, LASERS, HALF = "facial", r"\b(?:lasers?|ipl|hair removal)\b", 0.5
# Where it is kept which points the message met before it was heard who asks.
MET_ALONE = "points_met_alone"
# A message behind the words that say who asks is for the most part the same message.
TRUST = 0.6
# Behind the question before it's half that question, so it only confirms.
TRUST_BEHIND = 0.4
# What is written for others is heard where it is asked for this surely, and behind what
# suits the visitor; with less where nobody knows who asks.
SURE_OUT_OF_PLACE, SURE_OF_UNKNOWN, OUT_OF_PLACE = 0.9, 0.65, 0.7


def hear_who_asks(turn: Turn) -> None:
    """Join what the message may ask with what it may ask of somebody like the visitor."""
    # Posts of others are what students take on the way.
    is_own = asking_kind(turn) or kind_of(turn) in (STUDENT, IN_COLLEGE)
    if not turn.presented or not is_own:
        return
    whole, behind, *parts = turn.presented
    turn.found[MET_ALONE] = {item["id"] for item in turn.points}
    turn.points = agreed(turn.points, whole, TRUST)
    known = {item["id"] for item in turn.points}
    if not turn.names_nothing:
        # What the question before was met by alone says nothing of this one.
        known = turn.found[MET_ALONE] - {
            item["id"] for item in turn.behind.get("before") or []
        }
    again = [item for item in behind if item["id"] in known]
    turn.points = agreed(turn.points, again, TRUST_BEHIND)
    turn.parts = [
        part | {"points": agreed(part["points"], found, TRUST)}
        for part, found in zip(turn.parts, parts, strict=True)
    ]


def for_who_asks(turn: Turn, found: list[dict[str, Any]]) -> list[tuple[Point, float]]:
    """The points proposed that are meant for the visitor, each as their trade hears it.

    `found` are ids with scores, likeliest first; the order stays, but that what is
    written for others comes last.
    """
    # "Can an MA do hydrafacials" lies near what an MA may do with lasers.
    of_facials = {*turn.values("procedure")} == {FACIAL} and not turn.mentions(LASERS)
    is_rant = RANTS.search(turn.text) and not ASKS_YES_OR_NO.search(turn.text)
    proposed: dict[str, tuple[Point, float]] = {}
    out_of_place: list[tuple[Point, float]] = []
    for item in found:
        point = points().get(item["id"])
        point = as_meant(point, turn) if point else None
        if point is None or not may_be_for(turn, point):
            continue
        if is_rant and SAYS_YES_OR_NO.match(point.answer):
            continue
        if of_facials and share_asking(point, LASERS) > HALF:
            continue
        if is_out_of_place(turn, point):
            out_of_place += _out_of_place(turn, point, item["score"])
            continue
        # Two that become one for who asks are as sure as the surer of them.
        score = max(item["score"], proposed.get(point.id, (point, 0.0))[1])
        proposed[point.id] = (point, score)
    return [*proposed.values(), *out_of_place]


def _out_of_place(turn: Turn, point: Point, score: float) -> list[tuple[Point, float]]:
    """What is written for others, where it is asked for all the same."""
    if group_of(turn) is None:
        return [(point, score)] if score >= SURE_OF_UNKNOWN else []
    return [(point, score * OUT_OF_PLACE)] if score >= SURE_OUT_OF_PLACE else []
