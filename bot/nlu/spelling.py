"""Mends misspelled words before a message's meaning is measured.

Only towards the words that the training sentences use, so that a name or a
place never becomes another: places are found in the text as it was written.
"""

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from bot.nlu.lexicon import is_spelled_right

LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST_REPAIRED = 5
# From this length on two slips are forgiven.
LONG_WORD = 7
# A word that is in no list of frequent words has to be this common to be right.
COMMON, VERY_COMMON = 3, 8
SHORTEST_STEM = 3


class Spelling:
    """Knows the words of the training sentences by their number of sentences."""

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self._words: dict[str, list[str]] = {}
        for word in counts:
            self._words.setdefault(word[0], []).append(word)
        self._mended: dict[str, str] = {}

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Spelling":
        """The words that enough of these normalised texts have."""
        counts = Counter(word for text in texts for word in set(LETTERS.findall(text)))
        return cls(
            {
                word: number
                for word, number in counts.items()
                if len(word) > SHORTEST_STEM
                and number >= (COMMON if is_spelled_right(word) else VERY_COMMON)
            }
        )

    def mend(self, text: str) -> str:
        """The normalised text with each misspelled word replaced by the nearest one."""
        return LETTERS.sub(lambda match: self._mend(match[0]), text)

    def _mend(self, word: str) -> str:
        if len(word) < SHORTEST_REPAIRED or word in self.counts or is_spelled_right(word):
            return word
        if word not in self._mended:
            self._mended[word] = self._nearest(word)
        return self._mended[word]

    def _nearest(self, word: str) -> str:
        slips = 1 if len(word) < LONG_WORD else 2
        near = (
            (distance, -self.counts[known], known)
            for known in self._words.get(word[0], [])
            if abs(len(known) - len(word)) <= slips
            and (distance := OSA.distance(word, known, score_cutoff=slips)) <= slips
        )
        return min(near, default=(0, 0, word))[2]
