"""A word of a message that has a meaning: a place, a trade, an amount."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entity:
    """A word of the message with its value, from character `start` to `end`.

    `negated` tells that the message rules it out: "not online".
    """

    kind: str
    value: str
    start: int
    end: int
    negated: bool = False
