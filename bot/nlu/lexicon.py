"""Which words are spelled right.

The sentence encoder's vocabulary of word pieces doubles as a list of some
twenty thousand frequent words and names; simplemma knows the rarer words.
"""

from functools import cache

import simplemma

from bot.nlu.encoder import VOCABULARY

# Names of medicines and products that general lists lack.
OF_THE_FIELD = {
    "accutane", "isotretinoin", "tretinoin", "retinol", "dysport", "xeomin", "kybella",
    "sculptra", "radiesse", "juvederm", "restylane", "hydrafacial", "dermaplaning",
}  # fmt: skip


@cache
def _words() -> frozenset[str]:
    pieces = VOCABULARY.read_text(encoding="utf-8").split("\n")
    return frozenset(piece for piece in pieces if piece.isalpha())


def is_known_word(word: str) -> bool:
    """Whether the lower-case `word` is a frequent word or name."""
    return word in _words()


@cache
def is_spelled_right(word: str) -> bool:
    """Whether the lower-case `word` is a word or name that needs no repair."""
    return (
        is_known_word(word) or word in OF_THE_FIELD or simplemma.is_known(word, lang="en")
    )
