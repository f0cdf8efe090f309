"""A message put together anew of what was said, and read in the talk as it is now."""

from typing import Any

from actions.asked import joined
from actions.entities import Entity
from actions.places.asked import PLACES
from actions.turn import Turn

Message = dict[str, Any]


def reread(turn: Turn, message: Message) -> Turn:
    """A message in the conversation as it is now, as if nothing were said before."""
    slots = {**turn.slots, "last_reply": None}
    state = {"slots": slots, "sender_id": turn.conversation, "events": turn.events}
    again = Turn(turn.session, {"latest_message": message, **state})
    again.is_reread = True
    return again


def together(question: Turn, text: str, entities: list[Entity]) -> Message:
    """The question with what was said to it; a place takes the place of another one."""
    kinds = {entity.kind for entity in entities}
    replaced = {*PLACES} if kinds & {*PLACES} else set()
    if "my state" in text.casefold():
        replaced = {*PLACES}
    if "occupation" in kinds and not _is_own(text):
        replaced.add("occupation")
    kept = without_words(question, [e for e in question.entities if e.kind in replaced])
    begin = len(kept["text"]) + 2
    shifted = [
        _dict(Entity(e.kind, e.value, e.start + begin, e.end + begin)) for e in entities
    ]
    return {
        **kept,
        "text": f"{kept['text']}. {text}",
        "entities": [*kept["entities"], *shifted],
        "points": [] if "occupation" in replaced else question.points,
    }


def question_again(question: Turn) -> Message:
    """The question as it was said."""
    return without_words(question, [])


def without_words(question: Turn, gone: list[Entity]) -> Message:
    """The question without these words."""
    text = question.text
    for entity in gone:
        blank = " " * (entity.end - entity.start)
        text = text[: entity.start] + blank + text[entity.end :]
    kept = [_dict(entity) for entity in question.entities if entity not in gone]
    intent = {"name": question.intent, "confidence": question.confidence}
    return {
        "text": text,
        "intent": intent,
        "entities": kept,
        "questions": question.questions,
        "points": question.points,
        "parts": question.parts if not gone else [],
        "intent_ranking": question.ranking,
    }


def message_of(text: str, entities: list[Entity], intent: str) -> Message:
    """A message of these words that surely has this intent."""
    return {
        "text": joined(text),
        "intent": {"name": intent, "confidence": 1.0},
        "entities": [_dict(entity) for entity in entities],
    }


def _is_own(text: str) -> bool:
    return text.casefold().startswith(("im ", "i'm ", "i am ", "as a"))


def _dict(entity: Entity) -> Message:
    return {
        "entity": entity.kind,
        "value": entity.value,
        "start": entity.start,
        "end": entity.end,
    }
