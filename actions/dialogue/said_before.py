"""What the visitor said before in this conversation, as it was read."""

from typing import Any

from actions.safety.personal_data import without_personal_data

Message = dict[str, Any]


def messages_before(events: list[dict[str, Any]]) -> list[Message]:
    """The typed messages before the present one, newest first, as they were read.

    Those before "start over" are forgotten, and personal data is left out.
    """
    messages: list[Message] = []
    for event in reversed([event for event in events if event.get("event") == "user"][:-1]):
        text, read = event.get("text") or "", event.get("parse_data") or {}
        intent = (read.get("intent") or {}).get("name")
        if intent == "start_over":
            break
        if text and not text.startswith("/"):
            messages.append(without_personal_data({**read, "text": text})[0])
    return messages


def replies_before(events: list[dict[str, Any]], most: int) -> list[str]:
    """The last texts that the bot said, newest first."""
    said = [event.get("text") or "" for event in events if event.get("event") == "bot"]
    return said[: -most - 1 : -1]
