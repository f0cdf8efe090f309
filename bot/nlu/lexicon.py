"""Which words are spelled as a frequent English word or name.

The sentence encoder's vocabulary of word pieces doubles as a list of some
twenty thousand frequent words, so a word in it needs no repair.
"""

from functools import cache

from bot.nlu.encoder import VOCABULARY


@cache
def _words() -> frozenset[str]:
    pieces = VOCABULARY.read_text(encoding="utf-8").split("\n")
    return frozenset(piece for piece in pieces if piece.isalpha())


def is_known_word(word: str) -> bool:
    """Whether the lower-case `word` is a frequent word or name."""
    return word in _words()
