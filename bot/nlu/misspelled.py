"""Finds misspelled names of states, large cities and nicknames in a message."""

from collections import defaultdict

from rapidfuzz.distance import OSA
from spacy.tokens import Doc, Span

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_known_word

REPAIRABLE_CITY = 60_000
MIN_LETTERS_TO_REPAIR = 5
LONGEST_NAME = 3
# A nickname counts as much as a city of this size.
PEOPLE_OF_A_NICKNAME = 100_000


class MisspelledPlaces:
    """Gives a span with the place's value for each misspelled name.

    `never` are nicknames that aren't looked for.
    """

    def __init__(self, gazetteer: Gazetteer, never: set[str]) -> None:
        self._states = gazetteer.states
        self._cities = gazetteer.cities
        self._aliases = gazetteer.aliases
        self._proper_names = gazetteer.proper_names
        self._codes = set(gazetteer.states.values())
        self._known: dict[tuple[str, int], list[str]] = defaultdict(list)
        large = {n for n, (people, _) in self._cities.items() if people >= REPAIRABLE_CITY}
        nicknames = {n for n in self._aliases if len(n) >= MIN_LETTERS_TO_REPAIR}
        for name in self._states.keys() | large | (nicknames - never):
            self._known[name[0], len(name.split())].append(name)

    def find(self, doc: Doc, known: list[Span]) -> list[Span]:
        """The misspelled places beside the spans that are known, longest first."""
        taken = {token.i for span in known for token in span}
        spans = []
        for count in range(LONGEST_NAME, 0, -1):
            for start in range(len(doc) - count + 1):
                words = doc[start : start + count]
                if not taken.isdisjoint(token.i for token in words):
                    continue
                name = self._closest(words) if _is_misspelled(words) else ""
                if name:
                    spans.append(self._span(words, name))
                    taken |= {token.i for token in words}
        return spans

    def _span(self, words: Span, name: str) -> Span:
        value = (
            self._states.get(name) or self._aliases.get(name) or self._proper_names[name]
        )
        label = "state" if value in self._codes else "city"
        return Span(words.doc, words.start, words.end, label, kb_id=value)

    def _closest(self, words: Span) -> str:
        """The one name of as many words within a typing slip or two, or nothing."""
        text = words.text.lower()
        allowed = 1 if len(text) < 7 else 2
        scored = [
            (OSA.distance(text, name, score_cutoff=allowed), -self._weight(name), name)
            for name in self._known[text[0], len(words)]
            if abs(len(name) - len(text)) <= allowed
        ]
        best = min(scored, default=(allowed + 1, 0, ""))
        return best[2] if best[0] <= allowed else ""

    def _weight(self, name: str) -> int:
        if name in self._states:
            return 10**9
        return self._cities.get(name, (PEOPLE_OF_A_NICKNAME, []))[0]


def _is_misspelled(words: Span) -> bool:
    """Whether one of the words is long enough to be repaired and no known word."""
    return all(token.is_alpha for token in words) and any(
        len(token) >= MIN_LETTERS_TO_REPAIR and not is_known_word(token.lower_)
        for token in words
    )
