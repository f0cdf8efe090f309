"""What was offered last: a button typed is pressed, an offer taken up is accepted."""

import json
import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.dialogue.said_before import replies_before
from actions.entities import Entity
from actions.reply import Reply
from actions.turn import Turn

# "Yes, the whole path please" is still the title.
MOST_WORDS_BESIDE = 3
FEWEST_WORDS_INSIDE = 2
# What begins an acceptance of the bot's offer: a yes, or a wish to see it.
ACCEPTS = re.compile(
    r"\W*(?:(?:oh|well|um|hm+|then|so|and|just|thanks?|cool|great|good|nice)\W+)*"
    r"(?:yes|yeah|yea|yep|yup|ya|ye|sure|ok(?:ay)?|k|please|pls|plz|si|absolutely|definitely"
    r"|of course|go (?:on|ahead|for)|do (?:it|that|so|the)|let'?s|show|compare|look|find"
    r"|search|list|i(?:'?d| would)? (?:want|like|love)|(?:can|could|would) (?:you|u)"
    r"|tell me|give me)\b",
    re.IGNORECASE,
)
# Words that add nothing to what was offered.
BESIDE_AN_OFFER = frozenset(
    word
    for line in (
        "yes yeah yea yep yup ya ye sure ok okay k please pls plz si absolutely",
        "definitely of course go on ahead for do it that so then the a an me us my i id",
        "would want like love to can could you u tell give show see let lets just them",
        "those these ones both all and now first thanks thx ty cool great good nice",
        "well oh um in with is are there some any what which how about into from up out",
        "d s",
    )
    for word in line.split()
)
OFFER = re.compile(r"[^.?!\n]*\?")
FIRST_CLAUSE = re.compile(r"[.?!\n;]|,? but\b", re.IGNORECASE)
# So many letters at the beginning make two forms of a word one: "shorter", "short".
STEM = 4


def offered(reply: Reply) -> dict[str, Any]:
    """The slot that remembers what a reply offers, as pairs of title and payload."""
    buttons = [*([reply.offer] if reply.offer else []), *reply.buttons]
    return {"offered": [[button.title, button.payload] for button in buttons]}


def pressed(turn: Turn) -> bool:
    """Whether the message is a title of the last buttons; the turn then says the same."""
    said = _words(turn.text)
    for title, payload in turn.slots.get("offered") or []:
        if not turn.text.startswith("/") and _is_title(said, _words(title)):
            _mean(turn, payload)
            return True
    return False


def accepted(turn: Turn) -> bool:
    """Whether the message takes up the bot's offer in its words, and says nothing more.

    "Ok yeah show me the shorter ways", said to "Shall I compare it with the shorter
    ways?"; the turn then says what was offered.
    """
    payload = str(turn.slots.get("offer") or "")
    is_free = not turn.slots.get(REQUESTED_SLOT) and not turn.text.startswith("/")
    if not payload or not is_free or payload.startswith("/delete_my_data"):
        return False
    clause, *others = [part for part in FIRST_CLAUSE.split(turn.text) if part.strip()] or [
        ""
    ]
    if others or not takes_up(turn, clause):
        return False
    _mean(turn, payload)
    return True


def takes_up(turn: Turn, clause: str) -> bool:
    """Whether a clause repeats the bot's offer as a wish, adding nothing to it."""
    said = next(iter(replies_before(turn.events, 1)), "")
    asked = OFFER.findall(said)
    words = [word for word in _words(clause) if word not in BESIDE_AN_OFFER]
    if not asked or not words or not ACCEPTS.match(clause):
        return False
    offer = {word[:STEM] for word in _words(asked[-1])}
    return all(word[:STEM] in offer for word in words)


def _mean(turn: Turn, payload: str) -> None:
    """The turn says what a button says."""
    intent, _, details = payload.removeprefix("/").partition("{")
    entities = json.loads("{" + details) if details else {}
    turn.intent, turn.questions = intent, []
    turn.points, turn.parts = [], []
    turn.mean([Entity(kind, value, 0, 0) for kind, value in entities.items()])


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
