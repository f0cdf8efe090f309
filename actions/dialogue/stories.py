"""What a story asks: its questions alone, for what only a question can mean."""

import re
from typing import Any

from actions.turn import Turn

# From so many words on a message tells a story around what it asks; from fewer on it
# may tell something beside its question.
STORY_WORDS, TELLING_WORDS = 40, 20
SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")
QUESTION = re.compile(
    r"[^.!?\n]*\?|(?:^|[.!\n])\s*(?:and |so |but )?(?:how|what|which|when|can|could|is|are"
    r"|do|does|will|would|should)\b[^.!?\n]*",
    re.IGNORECASE,
)


# A question behind a story's comma: "$12 an hour, how long before I can leave".
CLAUSE = re.compile(
    r"(?:^|[.!?,;:\n…]|\b(?:and|so|but)\b)\s*(?P<asked>(?:how|what|whats|which|when|why|who"
    r"|where|is|are|am|can|could|do|does|did|will|would|should|has|have)\b"
    r"(?! (?:to|i can)\b)[^.!?\n…]*)",
    re.IGNORECASE,
)


def asked_words(text: str) -> str:
    """What a message asks, without what it tells around it; all of it where that's open."""
    found = [match["asked"] for match in CLAUSE.finditer(text)]
    found += [part for part in SENTENCE_END.split(text) if part.endswith("?")]
    return " ".join(found) or text


def is_story(text: str) -> bool:
    """Whether a message is so long that it tells a story around what it asks."""
    return len(text.split()) >= STORY_WORDS


def tells(text: str) -> bool:
    """Whether a message of some length has more sentences than its question."""
    parts = [part for part in SENTENCE_END.split(text) if part.strip()]
    return len(text.split()) >= TELLING_WORDS and len(parts) > 1


def only_asked(turn: Turn) -> Turn | None:
    """The message with blanks for all but its questions.

    `None` where it tells no story or asks nothing.
    """
    if "only_asked" not in turn.found:
        turn.found["only_asked"] = _only_asked(turn)
    alone: Turn | None = turn.found["only_asked"]
    return alone


def _only_asked(turn: Turn) -> Turn | None:
    spans = [found.span() for found in QUESTION.finditer(turn.text)]
    asked = " ".join(turn.text[start:end] for start, end in spans)
    if not is_story(turn.text) or not asked:
        return None
    text = "".join(
        letter if any(start <= at < end for start, end in spans) else " "
        for at, letter in enumerate(turn.text)
    )
    message: dict[str, Any] = {
        "text": text,
        "intent": {"name": turn.intent, "confidence": turn.confidence},
        "intent_ranking": turn.ranking,
        "questions": turn.questions,
        "points": turn.points,
        "parts": turn.parts,
        "entities": [
            {
                "entity": entity.kind,
                "value": entity.value,
                "start": entity.start,
                "end": entity.end,
                "negated": entity.negated,
            }
            for entity in [*turn.entities, *turn.ruled_out]
            if any(start <= entity.start < end for start, end in spans)
        ],
    }
    state = {"slots": turn.slots, "sender_id": turn.conversation, "events": turn.events}
    return Turn(turn.session, {"latest_message": message, **state})
