"""One reply to every question of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actions.case import case_of
from actions.dialogue.fresh import freshly
from actions.dialogue.nearest import is_far, only_near
from actions.dialogue.one_question import respond
from actions.dialogue.other_sides import is_of_others
from actions.dialogue.questions import SURE_INTENT, after_the_search, is_taken, questions_of
from actions.dialogue.several import in_shares, led_in
from actions.pay.dropped import with_pay
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply
from actions.turn import Turn

if TYPE_CHECKING:
    from actions.base import Answer

MAX_QUESTIONS = 3
# So short is "the one in Missouri", said to "which Springfield?".
SHORT_REPLY_WORDS = 6


def respond_to_all(answer: Answer, turn: Turn) -> Reply:
    """One reply to every question of the message, in their order."""
    settles_city = turn.slots.get("asked_city") and turn.values("state")
    topic = BY_TOPIC.get(turn.slots.get("topic") or "")
    if settles_city and topic and len(turn.text.split()) <= SHORT_REPLY_WORDS:
        return freshly(answer, respond(topic(), turn), turn)
    asked = after_the_search(questions_of(answer, turn), turn)
    of_theirs = [item for item in asked if not is_of_others(item[0].intent, turn)]
    asked = of_theirs or asked
    if len(asked) == 1:
        kind, point = asked[0]
        is_standing = point is None and case_of(kind.intent, turn) is None
        reply = respond(kind, turn, point)
        is_standing = is_standing and not reply.slots.get("point")
        if is_standing and not is_taken(kind, turn) and is_far(kind.intent, turn):
            reply = only_near(reply, turn)
        reply = with_pay(reply, turn)
        return freshly(kind, reply, turn)
    replies = [respond(kind, turn, point) for kind, point in asked[:MAX_QUESTIONS]]
    last = replies[-1]
    points = [point for _, point in asked[:MAX_QUESTIONS]]
    told = [
        led_in(reply.text, point, turn)
        for reply, point in zip(replies, points, strict=True)
    ]
    texts = list(dict.fromkeys(text for text in told if text))
    merged = Reply(
        "\n\n".join(in_shares(texts)),
        next_step=last.next_step,
        offer=last.offer,
        buttons=last.buttons,
        card=next((reply.card for reply in replies if reply.card), None),
        form=last.form,
        sources=[source for reply in replies for source in reply.sources],
    )
    slots: dict[str, Any] = {}
    for reply in replies:
        slots |= reply.slots
    return freshly(answer, merged.remembering(slots), turn)


def answer_to(reading: Turn) -> Reply:
    """The reply to a message read anew; empty where it is read with too little trust."""
    answer = BY_INTENT.get(reading.intent)
    reply = respond_to_all(answer(), reading) if answer else Reply("")
    is_standing = not reply.slots.get("point") and not case_of(reading.intent, reading)
    is_doubtful = reading.has_to_be_sure and reading.confidence < SURE_INTENT
    return Reply("") if is_standing and is_doubtful else reply
