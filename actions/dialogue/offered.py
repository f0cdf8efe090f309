"""The titles of the buttons shown last: whoever types one has pressed it."""

import json
import re
from typing import Any

from actions.entities import Entity
from actions.reply import Reply
from actions.turn import Turn

# "Yes, the whole path please" is still the title.
MOST_WORDS_BESIDE = 3
FEWEST_WORDS_INSIDE = 2


def offered(reply: Reply) -> dict[str, Any]:
    """The slot that remembers what a reply offers, as pairs of title and payload."""
    buttons = [*([reply.offer] if reply.offer else []), *reply.buttons]
    return {"offered": [[button.title, button.payload] for button in buttons]}


def pressed(turn: Turn) -> bool:
    """Whether the message is a title of the last buttons; the turn then says the same."""
    said = _words(turn.text)
    for title, payload in turn.slots.get("offered") or []:
        if not turn.text.startswith("/") and _is_title(said, _words(title)):
            intent, _, details = payload.removeprefix("/").partition("{")
            entities = json.loads("{" + details) if details else {}
            turn.intent, turn.questions = intent, []
            turn.points, turn.parts = [], []
            turn.mean([Entity(kind, value, 0, 0) for kind, value in entities.items()])
            return True
    return False


def _is_title(said: list[str], title: list[str]) -> bool:
    if said == title:
        return True
    is_inside = f" {' '.join(title)} " in f" {' '.join(said)} "
    return (
        is_inside
        and len(title) >= FEWEST_WORDS_INSIDE
        and len(said) - len(title) <= MOST_WORDS_BESIDE
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
