"""Contact data and numbers of identity that nobody asked for: unread and unrepeated."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from phonenumbers import Leniency, PhoneNumberMatcher

from actions.reply import Reply, button

if TYPE_CHECKING:
    from actions.turn import Turn

EMAIL = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\W\d_]{2,}")
SOCIAL_SECURITY = re.compile(
    r"(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])"
    r"|(?:\bssn\b|social security|my social)\D{0,24}\d{9}\b",
    re.IGNORECASE,
)
# So many digits has a telephone number with its area code.
PHONE_DIGITS = 10
# Rasa's slot for what a form asks at the moment.
FORM_ASKS = "requested_slot"
NOT_NEEDED = (
    "I don't need your email address, telephone or social security number for this, and I "
    "don't use it; better not to type any here."
)


def without_personal_data(message: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """The message with blanks where such data stood, and whether there was any."""
    text = message.get("text") or ""
    spans = list(_spans(text))
    if not spans or text.startswith("/"):
        return message, False
    blanked = text
    for start, end in spans:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    entities = [
        entity
        for entity in message.get("entities") or []
        if not any(
            (entity.get("start") or 0) < end and start < (entity.get("end") or 0)
            for start, end in spans
        )
    ]
    return {**message, "text": blanked, "entities": entities}, True


def not_needed(reply: Reply, turn: "Turn") -> Reply:
    """The reply after the word that such data isn't needed.

    Without the reply where the message says nothing else and no form asked.
    """
    delete = button("Delete my data", "delete_my_data")
    if not reply.slots.get(FORM_ASKS) and not re.search(r"[^\W\d_]{3}", turn.text):
        return Reply(
            f"{NOT_NEEDED} What would you like to know?",
            buttons=[delete, button("What can I ask?", "ask_help")],
        )
    buttons = reply.buttons if len(reply.buttons) > 2 else [*reply.buttons, delete]
    return replace(reply, text=f"{NOT_NEEDED}\n\n{reply.text}", buttons=buttons)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (EMAIL, SOCIAL_SECURITY):
        yield from (match.span() for match in pattern.finditer(text))
    for found in PhoneNumberMatcher(text, "US", leniency=Leniency.POSSIBLE):
        if len(re.findall(r"\d", found.raw_string)) >= PHONE_DIGITS:
            yield found.start, found.end
