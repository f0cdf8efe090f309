"""Sentences as they are written in haste, in a second language, or behind a story.

The encoder learns from them besides what people wrote, so that a missing article, a slip
or what somebody tells first doesn't turn a question into another one.
"""

import random
import re

WORD = re.compile(r"[^\W\d_]+")
ASKED_LAST = re.compile(r"(?s)^(.+[.!?\n])\s*[^.!?\n]+\?\s*$")
LEFT_OUT = {
    "a", "an", "the", "do", "does", "did", "is", "are", "am", "was", "be", "been", "to",
    "of", "for", "it", "that", "my", "your",
}  # fmt: skip
LEAVES_OUT, SLIPS, LOSES_ENDING = 0.45, 0.06, 0.2
SHORTEST_SLIPPED, SHORTEST_WITH_ENDING = 5, 6
ENDING = re.compile(r"(?:ing|ed|(?<!s)s)$")
MOST_WORDS_TOLD, SHORTEST_STORY = 35, 8


def roughened(text: str, rng: random.Random) -> str:
    """The text with small words left out, endings lost and letters slipped."""
    kept = [
        word
        for word in text.split()
        if word.lower() not in LEFT_OUT or rng.random() >= LEAVES_OUT
    ]
    return WORD.sub(lambda match: _rough(match[0], rng), " ".join(kept or text.split()))


def _rough(word: str, rng: random.Random) -> str:
    if len(word) >= SHORTEST_WITH_ENDING and rng.random() < LOSES_ENDING:
        return ENDING.sub("", word)
    if len(word) < SHORTEST_SLIPPED or rng.random() >= SLIPS:
        return word
    place = rng.randrange(1, len(word) - 1)
    first, second = word[place], word[place + 1]
    slipped = rng.choice([second + first, first, first + first + second])
    return word[:place] + slipped + word[place + 2 :]


def story_of(post: str) -> str:
    """What a post tells before its question; empty where it only asks."""
    match = ASKED_LAST.match(post)
    story = match[1].strip() if match else ""
    return story if SHORTEST_STORY <= len(story.split()) <= MOST_WORDS_TOLD else ""
