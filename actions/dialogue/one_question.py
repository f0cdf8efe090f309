"""The reply to one question, remembered as such."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choosing_words import weighs
from actions.case import case_of
from actions.dialogue.in_trade import in_trade, is_of_others, nearest_in_trade
from actions.dialogue.questions import taker_of
from actions.places.settling import settle_place
from actions.points.in_state import for_their_place
from actions.points.points import Point
from actions.points.reply import asks_again, depends_on_place, occupation_of, reply_of
from actions.points.standing import standing_point
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn

if TYPE_CHECKING:
    from actions.base import Answer

OF_PAY = ("pay", "pay_by_workplace", "pay_basis")
# Slots of the form for contact data.
CONTACT_PREFIXES = ("lead_", "contact_")


def respond(answer: Answer, turn: Turn, point: Point | None = None) -> Reply:
    """The answer's reply, or the question that has to be settled first.

    A point speaks in the answer's place, also where it is asked of another place.
    """
    case = case_of(answer.intent, turn)
    if answer.intent == "inform" and not (case and case.goes_on_by_place):
        point = point or asks_again(turn)
    if point:
        return answer_point(turn, point, answer.intent)
    asked = str(turn.slots.get(REQUESTED_SLOT) or "")
    # Who is asked for contact data wants to know what becomes of it.
    taker = None if asked.startswith(CONTACT_PREFIXES) else taker_of(answer, turn)
    answer = taker() if taker else answer
    case = case_of(answer.intent, turn)
    of_trade = None if case or taker else standing_point(answer.intent, turn)
    if of_trade and of_trade.id == turn.slots.get("point") and weighs(turn.text):
        # What stands for all of a matter was said, and now two ways of it are weighed.
        of_trade = None
    if of_trade:
        return answer_point(turn, of_trade, answer.intent)
    given = case or answer
    topic = {"topic": given.topic} if given.topic else {}
    if given.uses_place or turn.wishes_abroad:
        unsettled = settle_place(turn)
        if unsettled:
            answered = {"answered": answer.intent}
            return unsettled.remembering(answered | turn.remembered() | topic)
    reply = given.reply(turn)
    if case is None and is_of_others(turn, reply):
        nearest = nearest_in_trade(turn)
        if nearest:
            return answer_point(turn, nearest, answer.intent)
        reply = in_trade(turn, reply)
    if case is None and not (reply.form or reply.card):
        reply = replace(reply, text=for_their_place(turn, reply.text, answer.intent))
    offer = {"offer": reply.offer.payload if reply.offer else None}
    understood = {"misunderstood": 0, "answered": answer.intent, "point": None}
    return reply.remembering(understood | offer | turn.remembered() | topic)


def answer_point(turn: Turn, point: Point, intent: str) -> Reply:
    """A point's reply, remembered as an answer to its intent."""
    intent = intent if intent in point.intents else point.intents[0]
    answer = BY_INTENT[intent]
    topic = {"topic": answer.topic} if answer.topic else {}
    said = {"answered": intent, "point": point.id} | turn.remembered() | topic
    unsettled = settle_place(turn) if depends_on_place(point) else None
    if unsettled:
        return unsettled.remembering(said)
    reply = reply_of(turn, point)
    reply = replace(reply, text=for_their_place(turn, reply.text, intent))
    of_one = occupation_of(point)
    if of_one and answer.topic in OF_PAY and not said.get("occupation"):
        # "Hourly?" asks of those whose pay the point told.
        said["occupation"] = of_one
    offer = {"offer": reply.offer.payload if reply.offer else None}
    return reply.remembering({"misunderstood": 0} | said | offer)
