"""The blocks that replies are made of, within Slack's limits.

Each `Item` is a block with the words of the reply that it shows; what only decorates
has none. `packed` makes messages of items.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    MarkdownTextObject,
    Option,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
    TableBlock,
)

from bot.channels.buttons import signed
from bot.channels.slack.texts import escaped, shortened, size, split

MOST_BLOCKS = 50
MOST_TEXT = 3_000
# Of a message beside its blocks; Slack advises so many and cuts at ten times that.
MOST_MESSAGE_TEXT = 4_000
MOST_CONTEXT_TEXT, MOST_CONTEXT_ELEMENTS = 2_000, 10
MOST_TITLE, MOST_BUTTON_VALUE, MOST_OPTION_VALUE = 75, 2_000, 150
MOST_OPTIONS, MOST_ELEMENTS = 100, 25
# More than these are a select.
MOST_BUTTONS = 5
SAY = "say"
SELECT_WORDS = "Choose one …"


@dataclass(frozen=True)
class Item:
    """A block and the words of the reply that it shows."""

    block: Block
    words: str = ""


@dataclass(frozen=True)
class Message:
    """One message to Slack: its blocks, and their words for notifications and readers."""

    text: str
    blocks: list[dict[str, Any]]


def plain(words: str) -> Iterator[Item]:
    """Words exactly as they are, in as many sections as they need."""
    for part in split(words, MOST_TEXT):
        yield Item(SectionBlock(text=PlainTextObject(text=part, emoji=False)), part)


def rich(markdown: str, words: str) -> Iterator[Item]:
    """Words with links and bold; the words alone where that gets too long."""
    if len(markdown.encode("utf-16-le")) // 2 > MOST_TEXT:
        yield from plain(words)
    elif markdown:
        text = MarkdownTextObject(text=markdown, verbatim=True)
        yield Item(SectionBlock(text=text), words)


def context(parts: Iterable[str], words: str = "") -> Iterator[Item]:
    """Small print in Slack's markup; the first block carries the words."""
    elements = [MarkdownTextObject(text=part, verbatim=True) for part in parts]
    for at in range(0, len(elements), MOST_CONTEXT_ELEMENTS):
        shown = elements[at : at + MOST_CONTEXT_ELEMENTS]
        yield Item(ContextBlock(elements=shown), words if at == 0 else "")


def choices(buttons: list[dict[str, str]], conversation: str) -> Iterator[Item]:
    """Buttons, or a select where there are many; what can't be pressed can be typed."""
    pressable = []
    for button in buttons:
        title, value = button["title"].strip(), signed(conversation, button["payload"])
        if title and len(value) <= MOST_BUTTON_VALUE:
            pressable.append((title, value))
        elif title:
            yield from plain(f"You can also type: {title}")
    for title, _ in pressable:
        if size(title) > MOST_TITLE:
            yield from plain(f"• {title}")
    if not pressable:
        return
    is_select = len(pressable) > MOST_BUTTONS and all(
        len(value) <= MOST_OPTION_VALUE for _, value in pressable
    )
    elements = list(_selects(pressable) if is_select else _buttons(pressable))
    for at in range(0, len(elements), MOST_ELEMENTS):
        yield Item(ActionsBlock(elements=elements[at : at + MOST_ELEMENTS]))


def title_of(text: str) -> PlainTextObject:
    """A button's or an option's title, which never breaks a word."""
    return PlainTextObject(text=shortened(text, MOST_TITLE), emoji=False)


def _buttons(pressable: list[tuple[str, str]]) -> Iterator[ButtonElement]:
    for number, (title, value) in enumerate(pressable):
        yield ButtonElement(text=title_of(title), action_id=f"{SAY}-{number}", value=value)


def _selects(pressable: list[tuple[str, str]]) -> Iterator[StaticSelectElement]:
    for at in range(0, len(pressable), MOST_OPTIONS):
        options = [
            Option(text=title_of(title), value=value)
            for title, value in pressable[at : at + MOST_OPTIONS]
        ]
        yield StaticSelectElement(
            placeholder=SELECT_WORDS, action_id=f"{SAY}-{at}", options=options
        )


def packed(items: Iterable[Item], otherwise: str) -> list[Message]:
    """The items as messages, in their order; no limit of a message is passed.

    `otherwise` is the text of a message whose blocks have no words.
    """
    messages: list[list[Item]] = [[]]
    for item in items:
        if messages[-1] and not _fits(messages[-1], item):
            messages.append([])
        messages[-1].append(item)
    return [
        Message(
            escaped(_words(part)) or escaped(otherwise),
            [item.block.to_dict() for item in part],
        )
        for part in messages
        if part
    ]


def _fits(part: list[Item], item: Item) -> bool:
    is_second_table = isinstance(item.block, TableBlock) and any(
        isinstance(other.block, TableBlock) for other in part
    )
    return (
        len(part) < MOST_BLOCKS
        and size(_words([*part, item])) <= MOST_MESSAGE_TEXT
        and not is_second_table
    )


def _words(part: list[Item]) -> str:
    return "\n\n".join(item.words for item in part if item.words)
