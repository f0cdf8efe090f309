"""A question that goes on with the one before: what both together ask."""

from dataclasses import replace
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choosing_words import FACT, weighs
from actions.dialogue.elliptic import SUBJECTS
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.entities import Entity
from actions.points.as_meant import as_meant
from actions.points.audience import is_for
from actions.points.choice import OUT_OF_SCOPE, UNCLEAR, UNTOUCHED
from actions.points.points import Point, points
from actions.points.proposed import for_who_asks
from actions.points.reply import reply_of
from actions.turn import Turn

# By so much the new words have to bring a point nearer, and so near it has to be.
GAIN_ALONE, GAIN_DOUBTFUL, SURE = 0.3, 0.15, 0.55
# What these ask is asked of schools; so sure the reading of both has to be.
OF_SCHOOLS = ("ask_school_details", "compare_schools", "refine_schools")
SURE_TOGETHER = 0.7
# So likely another reading than one of schools has to be.
LIKELY = 0.25
# So sure a point answers what names nothing, by itself.
SURE_ALONE = 0.65
# With less confidence a message alone tells nothing.
UNCLEAR_BELOW = 0.5
AESTHETICIAN = "39-5094"
# Read so surely, pay is asked for whatever was talked of before.
PLAIN, OF_PAY = 0.9, ("ask_pay", "ask_pay_by_workplace")
# Named with nothing else these ask about becoming an aesthetician …
OF_ESTHETICS = (
    "ask_training_length", "ask_training_path", "ask_entry_requirements", "ask_duties",
    "ask_courses", "ask_eligibility", "ask_licence", "ask_training_cost",
)  # fmt: skip
# … but not behind a question of another way.
OF_OTHERS = (
    "ask_become_dermatologist", "ask_residency", "ask_dermatology_work",
    "ask_injector_path", "ask_laser_training", "ask_mesotherapy", "ask_licence_transfer",
    "ask_business", "ask_apprenticeship", "ask_credit_for_hours",
)  # fmt: skip
# What is said to an employer isn't what was asked before.
ASKS_EMPLOYER = (
    r"\b(?:ask|tell|convince|approach|email|talk to|get|persuade)\b[^.?!]{0,12}"
    r"\b(?:boss|manager|employer|owner|supervisor|director|job)\b"
)
# So many messages may stand between a question and what it is about.
MOST_BEFORE = 3
# Of two ways put side by side the last one alone isn't meant.
WEIGHS = r"\b(?:which|both|either|better|difference|compar\w*|vs|versus)\b"
# With more trust a message is meant as it is read, and surely of another field.
DOUBTFUL, FOREIGN = 0.8, 0.9

# "And how much do i make", "is that more than me" ask of the visitor's own trade.
OF_SELF = (
    r"\b(?:do|would|will|can|could|should|am) i (?:make|making|earn|earning|get|paid)\b"
    r"|\bmy (?:pay|salary|wages?)\b|\bthan (?:me|mine|i)\b|\bfor me\b"
)


def gone_on(turn: Turn, intent: str) -> Point | None:
    """The point that a message asks behind the question before it, if one is sure.

    Where it has a meaning by itself, its own words have to be near that point, too.
    """
    means_nothing = turn.names_nothing or intent in (OUT_OF_SCOPE, UNCLEAR)
    trusted = FOREIGN if intent == OUT_OF_SCOPE else DOUBTFUL
    if not turn.behind or intent in UNTOUCHED or turn.slots.get(REQUESTED_SLOT):
        return None
    if turn.confidence >= trusted and not turn.names_nothing:
        return None
    if turn.confidence >= trusted and turn.intent in OF_SCHOOLS and _are_shown(turn):
        return None
    if intent == "inform" and turn.places and _are_listed(turn):
        # "What about dayton instead" is searched, as the town before it was.
        return None
    before = {item["id"]: item["score"] for item in turn.behind["before"]}
    by_itself = {item["id"] for item in turn.points}
    gain = GAIN_ALONE if means_nothing else GAIN_DOUBTFUL
    for item in turn.behind["points"]:
        point = points().get(item["id"])
        point = as_meant(point, turn) if point else None
        is_new = point is not None and point.id != turn.slots.get("point")
        is_near = means_nothing or item["id"] in by_itself
        is_gained = item["score"] - before.get(item["id"], 0.0) >= gain
        if point and turn.intent not in point.intents and turn.mentions(ASKS_EMPLOYER):
            continue
        if point and turn.confidence >= PLAIN and _is_plain_pay(turn, point):
            continue
        if not (point and is_new and is_near and is_gained and item["score"] >= SURE):
            continue
        if _is_of_both(turn, point):
            continue
        if is_for(turn, point) and not _is_told(turn, point):
            return point
    return None


def _are_shown(turn: Turn) -> bool:
    """Whether schools are on screen, of which "is it near the train" is asked."""
    return bool(turn.slots.get("schools_shown"))


def _are_listed(turn: Turn) -> bool:
    """Whether the talk is of a list of schools, and no point was said since."""
    is_list = turn.slots.get("topic") == "find_schools" and _are_shown(turn)
    return is_list and not turn.slots.get("point")


def _is_plain_pay(turn: Turn, point: Point) -> bool:
    """Whether "and what do they pay" is met by a point on the matter before."""
    return turn.intent in OF_PAY and not {*OF_PAY} & {*point.intents}


def meant_behind(turn: Turn) -> dict[str, Any] | None:
    """The reading behind the question before of what names nothing, where it fits better.

    In talk of schools such a question is asked of them; what both ask was asked before
    where it is what was answered last.
    """
    intent = turn.behind.get("intent") or {}
    name, of_schools = str(intent.get("name")), turn.intent in OF_SCHOOLS
    is_sure = float(intent.get("confidence") or 0) >= SURE_TOGETHER
    in_talk = turn.slots.get("topic") == "find_schools"
    if in_talk or not turn.names_nothing or name == turn.intent:
        return None
    if turn.mentions(ASKS_EMPLOYER):
        return None
    if turn.intent in turn.questions and _is_surely_asked(turn):
        return None
    if any(score >= SURE_ALONE for _, score in for_who_asks(turn, turn.points)):
        return None
    if not is_sure:
        return _next_likely(turn) if of_schools and turn.behind else None
    if turn.intent in OF_ESTHETICS and name in OF_OTHERS:
        return turn.behind | {"points": points_behind(turn)}
    asked_before = {message.intent for message in turn.before[:MOST_BEFORE]}
    is_told = name in asked_before | {turn.slots.get("answered")}
    if of_schools and is_told and turn.mentions(r"\bhow long\b"):
        return {"intent": {"name": "ask_training_length"}, "points": []}
    is_unclear = turn.confidence < UNCLEAR_BELOW
    answered = turn.slots.get("answered")
    if {turn.intent, name, answered} <= {*OF_ESTHETICS} and not is_unclear:
        # "And how much" after the hours asks what school costs, not the licence.
        return None
    is_new = of_schools or is_unclear or bool(turn.places) or not is_told
    is_doubtful = of_schools or turn.confidence < DOUBTFUL
    may_be = of_schools or turn.intent not in (*UNTOUCHED, "inform")
    is_meant = name.startswith("ask_") and is_new and is_doubtful and may_be
    return turn.behind | {"points": points_behind(turn)} if is_meant else None


def _is_surely_asked(turn: Turn) -> bool:
    """Whether one of several questions surely asks what the whole message is read as."""
    of_it = [part for part in turn.parts if part["intent"] == turn.intent]
    return any(part["asked"] and part["confidence"] >= DOUBTFUL for part in of_it)


def _next_likely(turn: Turn) -> dict[str, Any] | None:
    """What else a question may ask that reads like one of schools, in other talk."""
    found = (
        intent
        for intent in turn.ranking
        if intent["confidence"] >= LIKELY and intent["name"] not in OF_SCHOOLS
    )
    likely = next(found, None)
    return {"intent": likely, "points": turn.points} if likely else None


def subjects_before(turn: Turn) -> list[Entity]:
    """What the question before is about, for one that names nothing itself.

    What the visitor is themselves is known without it, and aestheticians are meant
    where nothing else is.
    """
    of_other = turn.mentions(WEIGHS) or turn.mentions(OF_SELF)
    if not turn.names_nothing or of_other or turn.intent in (*UNTOUCHED, "inform"):
        return []
    for message in turn.before[:MOST_BEFORE]:
        named = [entity for entity in message.entities if entity.kind in SUBJECTS]
        known = (turn.own_occupation, AESTHETICIAN)
        others = [e for e in named if e.value not in known and e.kind != "school"]
        is_own = bool(named) and all(e.value == turn.own_occupation for e in named)
        if not is_own and (named or not message.names_nothing):
            return [replace(entity, start=0, end=0) for entity in others]
    return []


def points_behind(turn: Turn) -> list[dict[str, Any]]:
    """The points of the message behind the question before, but for those of both."""
    found = [item for item in turn.behind.get("points", []) if item["id"] in points()]
    return [item for item in found if not _is_of_both(turn, points()[item["id"]])]


def _is_of_both(turn: Turn, point: Point) -> bool:
    """Whether a point tells what was answered before, with what is asked now beside it.

    "How long is school", "how much" is one question after the other, which the intents'
    answers tell; and a fact of two ways that were weighed ("what's the difference in
    hours") is no second choice.
    """
    if FACT.search(turn.text) and any(weighs(message.text) for message in turn.before[:1]):
        return True
    is_plain = not turn.slots.get("point") and turn.intent in OF_ESTHETICS
    before = str(turn.slots.get("answered"))
    is_other = before in OF_ESTHETICS and before != turn.intent
    return is_plain and is_other and {before, turn.intent} <= {*point.intents}


def _is_told(turn: Turn, point: Point) -> bool:
    return is_mostly_said(reply_of(turn, point).text, said_lately(turn))
