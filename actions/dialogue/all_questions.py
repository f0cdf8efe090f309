"""One reply to every question of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import case_of
from actions.dialogue.fresh import freshly
from actions.dialogue.nearest import is_far, only_near
from actions.dialogue.one_question import respond
from actions.dialogue.other_sides import is_of_others
from actions.dialogue.questions import SURE_INTENT, after_the_search, is_taken, questions_of
from actions.dialogue.several import (
    FEWEST,
    in_shares,
    led_in,
    of_the_field,
    same,
    unrepeated,
)
from actions.dialogue.unanswered import (
    alone,
    meets_a_question,
    part_of,
    place_in,
    unanswered,
)
from actions.pay.dropped import with_pay
from actions.points.choice import ASKS
from actions.points.of_story import HEARD_FIRST
from actions.points.points import Point
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply
from actions.turn import Turn

if TYPE_CHECKING:
    from actions.base import Answer

Item = tuple["Answer", "Point | None", Turn]
MAX_QUESTIONS = 3
# What these say is heard before all and alone, or puts right what was said.
HEARD_ALONE = (HEARD_FIRST - {"ask_medical"}) | {"correct_bot"}
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
    items = _with_others(answer, asked, turn)
    if len(items) == 1:
        kind, point, _ = items[0]
        is_standing = point is None and case_of(kind.intent, turn) is None
        reply = respond(kind, turn, point)
        is_standing = is_standing and not reply.slots.get("point")
        if is_standing and not is_taken(kind, turn) and is_far(kind.intent, turn):
            reply = only_near(reply, turn)
        reply = with_pay(reply, turn)
        return freshly(kind, reply, turn)
    replies = _replies(items, turn)
    last = replies[-1]
    told = [
        led_in(reply.text, point, turn)
        for reply, (_, point, _) in zip(replies, items, strict=True)
    ]
    # What has to be settled first is asked last.
    told.sort(key=lambda text: text in {reply.text for reply in replies if asks(reply)})
    texts: list[str] = []
    for text in told:
        if text:
            _add(text, texts)
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


def _add(text: str, texts: list[str]) -> None:
    """Add an answer; of two that say mostly the same the one that says more stays."""
    for place, other in enumerate(texts):
        if same(text, other):
            texts[place] = max(other, text, key=lambda said: len(said.split()))
            return
    rest = unrepeated(text, texts)
    if rest:
        texts.append(rest)


def _with_others(
    answer: Answer, asked: list[tuple[Answer, Point | None]], turn: Turn
) -> list[Item]:
    """The questions, with those beside them that none of them meets, in their order."""
    items: list[Item] = [(kind, point, turn) for kind, point in asked]
    if not _may_ask_more(answer, turn):
        return items[:MAX_QUESTIONS]
    turn.parts = [of_the_field(part, turn) for part in turn.parts]
    others, turn.found["unread"] = unanswered(asked, turn)
    if not others:
        return items[:MAX_QUESTIONS]
    # A point says more than the intent's own answer.
    exact = {item.intent for _, (_, point, item) in others if point}
    kept = [
        (kind, point)
        for kind, point in asked
        if point
        or kind.intent not in exact
        or case_of(kind.intent, turn)
        or part_of((kind, None), turn)
    ]
    # What the whole of a story is near to isn't asked where its questions are answered.
    to_parts = [item for item in kept if not item[1] or meets_a_question(item, turn)]
    kept = to_parts if len(to_parts) + len(others) >= FEWEST else kept
    items, asked = [(kind, point, turn) for kind, point in kept], kept
    places = [place_in(item, turn) for item in asked]
    added = [(place, item) for place, item in others]
    ordered = sorted([*zip(places, items, strict=True), *added], key=lambda one: one[0])
    return [item for _, item in ordered][:MAX_QUESTIONS]


def _may_ask_more(answer: Answer, turn: Turn) -> bool:
    """Whether a message may ask something beside what its answers meet."""
    is_typed = bool(turn.text) and not (turn.intent_is_pressed or turn.is_reread)
    case = case_of(answer.intent, turn)
    is_whole = turn.found.get("is_whole") or (case is not None and case.answers_whole)
    in_form = turn.slots.get(REQUESTED_SLOT)
    return is_typed and not (is_whole or in_form or answer.intent in HEARD_ALONE)


def asks(reply: Reply) -> bool:
    """Whether a reply only asks back."""
    return not reply.sources and reply.text.endswith("?")


def _replies(items: list[Item], turn: Turn) -> list[Reply]:
    """The reply to each question; what one has to settle first keeps no other one waiting.

    Two questions that get the same words are answered by their own words alone, but not
    where one of them only names what the other asks: "the first one, is that enough".
    """
    replies = [respond(kind, item, point) for kind, point, item in items]
    parts = [part_of((kind, point), turn) for kind, point, _ in items]
    whole = [reply.text for reply in replies]
    named = {
        text
        for text, part in zip(whole, parts, strict=True)
        if part and not ASKS.search(part["said"])
    }
    for number, (kind, point, item) in enumerate(items):
        others = [reply.text for n, reply in enumerate(replies) if n != number]
        part, text = parts[number], replies[number].text
        if part and item is turn and text in others and text not in named:
            replies[number] = respond(kind, alone(part, turn), point)
    return replies


def answer_to(reading: Turn) -> Reply:
    """The reply to a message read anew; empty where it is read with too little trust."""
    answer = BY_INTENT.get(reading.intent)
    reply = respond_to_all(answer(), reading) if answer else Reply("")
    is_standing = not reply.slots.get("point") and not case_of(reading.intent, reading)
    is_doubtful = reading.has_to_be_sure and reading.confidence < SURE_INTENT
    return Reply("") if is_standing and is_doubtful else reply
