"""A reply of the contract (actions/reply.py) as messages to Slack."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import ActionsBlock, ButtonElement

from bot.channels.buttons import signed
from bot.channels.slack.blocks import (
    MOST_CONTEXT_TEXT,
    MOST_TEXT,
    Item,
    Message,
    choices,
    context,
    packed,
    plain,
    title_of,
)
from bot.channels.slack.cards import drawn
from bot.channels.slack.texts import escaped, linked, shortened, size

SOURCES = "Source: "
LEAD = "lead"
LEAD_TITLE = "Leave my contact data"
AGREE = "/affirm"
MOST_ECHO = 150


@dataclass(frozen=True)
class Around:
    """What a reply stands in: what was pressed before it, what others can read.

    `lead` is set where the reply asks for consent to be contacted: the value of the
    button that opens the form, which stands in for "I agree".
    """

    conversation: str
    public_url: str = ""
    pressed: str = ""
    lead: str | None = None
    note: str = ""


def rendered(reply: dict[str, Any], around: Around) -> list[Message]:
    """The messages of one reply; all its words are in them, in their order."""
    otherwise = shortened(str(reply.get("text") or ""), MOST_ECHO) or "Glowpath"
    return packed(_items(reply, around), otherwise)


def _items(reply: dict[str, Any], around: Around) -> Iterator[Item]:
    if around.pressed:
        yield from context([f"› {escaped(shortened(around.pressed, MOST_ECHO))}"])
    before, source_line, after = _parts(reply)
    yield from drawn(before, reply.get("card"), around.public_url)
    if source_line:
        yield from _sources(reply["sources"], source_line)
    yield from plain(after)
    if around.note:
        yield from context([escaped(around.note)], around.note)
    buttons = [dict(button) for button in reply.get("buttons") or []]
    if around.lead is not None:
        buttons = [button for button in buttons if button["payload"] != AGREE]
        yield _lead_button(around.conversation, around.lead)
    yield from choices(buttons, around.conversation)


def _parts(reply: dict[str, Any]) -> tuple[str, str, str]:
    """The text before the line of the sources, that line, and the text after it."""
    text = str(reply.get("text") or "")
    paragraphs = text.split("\n\n")
    for at, paragraph in enumerate(paragraphs):
        if reply.get("sources") and paragraph.startswith(SOURCES):
            before, after = paragraphs[:at], paragraphs[at + 1 :]
            return "\n\n".join(before), paragraph, "\n\n".join(after)
    return text, "", ""


def _sources(sources: list[dict[str, str]], line: str) -> Iterator[Item]:
    """The sources as links in small print."""
    parts = [_source(source) for source in sources]
    is_long = any(size(part) > MOST_CONTEXT_TEXT - len(SOURCES) for part in parts)
    if is_long or not all(parts) or size(line) > MOST_TEXT:
        yield from plain(line)
    else:
        parts[0] = f"{SOURCES}{parts[0]}"
        yield from context(parts, line)


def _source(source: dict[str, str]) -> str:
    words = ", ".join(part for part in (source["name"], source["release"]) if part)
    address = source.get("address") or ""
    return linked(address, words) if address and words.strip() else escaped(words).strip()


def _lead_button(conversation: str, lead: str) -> Item:
    button = ButtonElement(
        text=title_of(LEAD_TITLE),
        action_id=LEAD,
        value=signed(conversation, f"{LEAD}:{lead}"),
        style="primary",
    )
    return Item(ActionsBlock(elements=[button]))
