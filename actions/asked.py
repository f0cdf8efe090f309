"""Answers to the very question that a message asks, by the words people ask it with."""

import re
from collections.abc import Mapping, Sequence

from actions.dialogue.stories import only_asked
from actions.turn import Turn

MOST = 2
MOST_WORDS = 90


def answers_to(turn: Turn, answers: Mapping[str, str], most: int = MOST) -> list[str]:
    """The answers whose words (a regular expression) the message has, in their order.

    Of a story its questions tell.
    """
    alone = only_asked(turn)
    said = alone.text if alone else turn.question
    found = [text for words, text in answers.items() if re.search(words, said, re.I)]
    return found[:most]


def joined(*parts: str) -> str:
    """The parts that say something, as one paragraph."""
    return " ".join(part for part in parts if part)


def fitting(lead: str, points: Sequence[str], then: str = "") -> str:
    """Lead and end, and between them as many points as an answer may have words for."""
    left = MOST_WORDS - len(f"{lead} {then}".split())
    kept = []
    for point in points:
        left -= len(point.split())
        if left >= 0:
            kept.append(point)
    return joined(lead, *kept, then)
