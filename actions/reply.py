"""The reply contract between actions and channels.

A reply is a complete plain text, all that a terminal or a screen reader
needs, plus optional buttons, plus at most one card of a known kind as data,
plus its sources. Actions know nothing of channels.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from actions.catalog.figures import Citation

CardKind = Literal["school_list", "school", "school_comparison", "pay_chart", "licence"]
MAX_BUTTONS = 4


@dataclass(frozen=True)
class Button:
    """A title to press and the intent with entities that it stands for."""

    title: str
    payload: str


def button(title: str, intent: str, **entities: str) -> Button:
    """A button that asks `intent` with these entities."""
    details = json.dumps(entities, ensure_ascii=False) if entities else ""
    return Button(title, f"/{intent}{details}")


@dataclass(frozen=True)
class Card:
    """The same facts as in the text, as data that a channel can draw."""

    kind: CardKind
    data: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What the bot says in one turn.

    `next_step` closes the text and `offer` is what "yes" then asks for.
    `slots` are the values to remember, `form` is what begins to ask then.
    """

    text: str
    next_step: str = ""
    offer: Button | None = None
    buttons: list[Button] = field(default_factory=list)
    card: Card | None = None
    sources: list[Citation] = field(default_factory=list)
    slots: dict[str, Any] = field(default_factory=dict)
    form: str | None = None

    def remembering(self, slots: dict[str, Any]) -> "Reply":
        """The reply that also keeps `slots`, but for those that it sets itself."""
        return replace(self, slots=slots | self.slots)

    def plain_text(self) -> str:
        """The whole reply for a channel that shows nothing but text."""
        parts = [self.text, _source_line(self.sources), self.next_step]
        return "\n\n".join(part for part in parts if part)

    def to_message(self) -> dict[str, Any]:
        """The message that channels get: text, buttons, card, sources."""
        offered = [self.offer] if self.offer else []
        buttons = [*offered, *(b for b in self.buttons if b != self.offer)]
        message: dict[str, Any] = {
            "text": self.plain_text(),
            "buttons": [asdict(item) for item in buttons[:MAX_BUTTONS]],
        }
        if self.card:
            message["card"] = asdict(self.card)
        if self.sources:
            message["sources"] = [asdict(source) for source in _unique(self.sources)]
        return message


def _unique(sources: list[Citation]) -> list[Citation]:
    return list(dict.fromkeys(sources))


def _source_line(sources: list[Citation]) -> str:
    names = [
        f"{source.name}, {source.release}"
        + (f" ({source.address.removeprefix('https://')})" if source.address else "")
        for source in _unique(sources)
    ]
    return f"Source: {'; '.join(names)}" if names else ""
