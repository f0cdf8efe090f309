"""A question of several that nothing answers: it is said so, and who may know."""

import re

from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.protest_words import ASKS
from actions.dialogue.repetition import who_by_words
from actions.dialogue.stories import is_story, tells
from actions.turn import Turn

FEWEST_WORDS, MOST_WORDS, FEWEST_ASKED = 4, 14, 2
# With less trust a part is read as nothing, and so near a point may still be meant.
UNREAD, NEAR = 0.4, 0.4
REFERS = re.compile(r"\b(?:i|it|this|that|they|them)\b", re.IGNORECASE)
OUT_OF_SCOPE = "out_of_scope"


def left_out(turn: Turn) -> str:
    """A line on the question of the message that isn't answered beside others.

    In a story, and where nothing else is asked, the answer is to that very question.
    """
    asking = [part for part in turn.parts if ASKS.match(part["said"].strip())]
    is_told = tells(turn.text) and len(asking) < len(turn.parts)
    is_of_all = is_story(turn.text) or is_told or len(asking) < FEWEST_ASKED
    is_whole = turn.found.get("is_whole") or is_of_all
    if is_whole or not any(part["asked"] for part in turn.parts):
        return ""
    for part in turn.parts:
        said = part["said"].strip()
        words = len(said.split())
        behind = turn.text.partition(said)[2]
        is_question = ASKS.match(said) and (said.endswith("?") or behind.startswith("?"))
        if not is_question or not FEWEST_WORDS <= words <= MOST_WORDS:
            continue
        # What names nothing asks of what the rest of the message tells.
        if _is_unread(part) and not part["asked"] and not _is_of_the_rest(said):
            whom = who_by_words(said) or "a person can look into it"
            asked = said.rstrip(" ?.!")
            return f"On “{asked}” I hold nothing: {whom[:1].lower()}{whom[1:].rstrip('.')}."
    return ""


def _is_of_the_rest(said: str) -> bool:
    """Whether a question names nothing but the visitor or what was told beside it."""
    return is_elliptic(said) and REFERS.search(said) is not None


def _is_unread(part: dict[str, object]) -> bool:
    points = part["points"] or []
    is_near = any(item["score"] >= NEAR for item in points)  # type: ignore[attr-defined]
    confidence = float(str(part["confidence"]))
    return not is_near and (confidence < UNREAD or part["intent"] == OUT_OF_SCOPE)
