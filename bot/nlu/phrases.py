"""Finds phrases in a message word by word, whatever their capitals."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language


class PhraseFinder:
    """Knows phrases by their words, each with what it means.

    As spaCy's `PhraseMatcher` does, which makes a document of each phrase: with all
    cities that takes most of the time in which a model is loaded.
    """

    def __init__(self, nlp: Language, phrases: Iterable[tuple[str, str]]) -> None:
        self._meanings: dict[tuple[str, ...], list[str]] = {}
        self._longest: dict[str, int] = {}
        for phrase, meaning in phrases:
            words = _words(nlp, phrase)
            meanings = self._meanings.setdefault(words, [])
            if meaning not in meanings:
                meanings.append(meaning)
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    @property
    def words(self) -> set[str]:
        """All words of the phrases."""
        return {word for phrase in self._meanings for word in phrase}

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Where phrases are in a message's words in small letters: start, end, meaning."""
        for start, word in enumerate(words):
            longest = self._longest.get(word, 0)
            for end in range(start + 1, min(len(words), start + longest) + 1):
                for meaning in self._meanings.get(tuple(words[start:end]), ()):
                    yield start, end, meaning


def _words(nlp: Language, phrase: str) -> tuple[str, ...]:
    """A phrase as the tokenizer parts it; plain words need no tokenizer, which is slow."""
    words = phrase.lower().split(" ")
    if all(word.isalpha() for word in words):
        return tuple(words)
    return tuple(token.lower_ for token in nlp.make_doc(phrase))
