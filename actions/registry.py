"""The answers that there are, by the intent and by the topic that they answer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actions.base import Answer

BY_INTENT: dict[str, type["Answer"]] = {}
BY_TOPIC: dict[str, type["Answer"]] = {}
