"""Answers to the very question that a message asks, by the words people ask it with."""

from collections.abc import Mapping

from actions.turn import Turn

MOST = 2


def answers_to(turn: Turn, answers: Mapping[str, str], most: int = MOST) -> list[str]:
    """The answers whose words (a regular expression) the message has, in their order."""
    return [text for words, text in answers.items() if turn.mentions(words)][:most]


def joined(*parts: str) -> str:
    """The parts that say something, as one paragraph."""
    return " ".join(part for part in parts if part)
