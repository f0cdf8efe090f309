"""Replies and histories as the web channel sends them."""

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.buttons import signed

RATINGS = {
    "helpful": '/give_feedback{"choice": "helpful"}',
    "not_helpful": '/give_feedback{"choice": "not_helpful"}',
}
MENU = {
    "delete": ("Delete my data", "/delete_my_data"),
    "export": ("Show all that is kept of me", '/show_my_data{"choice": "all"}'),
    "person": ("Talk to a person", "/talk_to_person"),
    "privacy": ("What happens with my data", "/ask_privacy"),
}
STARTERS = {
    "What does it pay?": "/ask_pay",
    "Licence in my state": "/ask_licence",
    "How do I get in?": "/ask_training_path",
    "Find a school": "/find_schools",
}
RATED_TITLES = {"helpful": "Helpful", "not_helpful": "Not helpful"}
# What the page is about, said in the visitor's place when a conversation begins.
CONTEXT_ID = "context"
MOST_MESSAGES = 300


def as_reply(
    conversation: str, reply_id: str, moment: float, message: dict[str, Any]
) -> dict[str, Any]:
    """One reply of the contract (actions/reply.py), with its buttons signed."""
    reply = {
        "id": reply_id,
        "from": "bot",
        "time": utc(moment),
        "text": message.get("text") or "",
    }
    if message.get("buttons"):
        reply["buttons"] = [
            {**button, "payload": signed(conversation, button["payload"])}
            for button in message["buttons"]
        ]
    for part in ("card", "sources"):
        if message.get(part):
            reply[part] = message[part]
    if message.get("sources"):
        reply["rating"] = {
            name: signed(conversation, payload) for name, payload in RATINGS.items()
        }
    return reply


def menu(conversation: str) -> list[dict[str, str]]:
    """The buttons of the widget's menu."""
    return [
        {"name": name, "title": title, "payload": signed(conversation, payload)}
        for name, (title, payload) in MENU.items()
    ]


def starters(conversation: str) -> list[dict[str, str]]:
    """The buttons that a conversation may begin with."""
    return [
        {"title": title, "payload": signed(conversation, payload)}
        for title, payload in STARTERS.items()
    ]


def history(tracker: DialogueStateTracker | None) -> list[dict[str, Any]]:
    """What was said in a conversation, oldest first, at most the last 300 messages."""
    messages = list(_messages(tracker)) if tracker else []
    for message in messages[:-1]:
        message.pop("rating", None)
    return messages[-MOST_MESSAGES:]


def _messages(tracker: DialogueStateTracker) -> Iterator[dict[str, Any]]:
    conversation = tracker.sender_id
    titles = {payload: title for title, payload in STARTERS.items()}
    titles |= {payload: title for title, payload in MENU.values()}
    titles |= {payload: RATED_TITLES[name] for name, payload in RATINGS.items()}
    asked = CONTEXT_ID
    replies: list[Any] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            asked, replies = event.message_id or "", []
            if asked != CONTEXT_ID:
                text = titles.get(event.text or "", event.text)
                yield {
                    "id": asked,
                    "from": "visitor",
                    "time": utc(event.timestamp),
                    "text": text,
                }
        elif isinstance(event, BotUttered):
            said = event.message()
            titles |= {b["payload"]: b["title"] for b in said.get("buttons") or []}
            if (said.get("text"), said.get("card")) in replies:
                continue
            replies.append((said.get("text"), said.get("card")))
            reply_id = f"{asked}.{len(replies)}"
            yield as_reply(conversation, reply_id, event.timestamp, said)


def utc(moment: float) -> str:
    """A moment, in seconds since 1970, in ISO 8601."""
    return datetime.fromtimestamp(moment, timezone.utc).isoformat(timespec="milliseconds")
