"""Finds misspelled names of states, large cities and nicknames in a message."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA
from spacy.tokens import Doc, Span

from bot.nlu.context import follows, is_person
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.spans import words_of

REPAIRABLE_CITY = 60_000
MIN_LETTERS_TO_REPAIR = 5
# So short a slip counts beside another word ("new yrok"), or where a state may stand.
SHORTEST_SLIP = 4
# Behind these even a known word is often half of a city: "san antonia".
BEGINNINGS = {"san", "santa", "baton", "des", "fort", "ft", "los", "las", "corpus"}
NO_SLIPS = {"ohno", "iowe", "alibaba"}
LONGEST_NAME = 3
LONG_NAME = 9
# Behind these a name with a capital is the writer's or a friend's.
INTRODUCES = re.compile(
    r"\b(?:i ?['’]?m|i am|this is|soy|llamo|(?:called|named|call me)|love,|thanks,)\W*$",
    re.I,
)
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
        # The same slips come again, in one message and in the next.
        self._closest = lru_cache(maxsize=4_000)(self._closest_name)
        large = {n for n, (people, _) in self._cities.items() if people >= REPAIRABLE_CITY}
        nicknames = {n for n in self._aliases if len(n) >= MIN_LETTERS_TO_REPAIR}
        for name in self._states.keys() | large | (nicknames - never):
            self._known[name[0], len(name.split())].append(name)
        self._countries = gazetteer.countries
        self._country_names = [n for n in self._countries if len(n) > MIN_LETTERS_TO_REPAIR]
        self._in_state: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        for name, (_, states) in self._cities.items():
            for state in states:
                self._in_state[state, name[0], len(name.split())].append(name)

    def countries(self, doc: Doc, known: list[Span]) -> list[Span]:
        """Misspelled countries behind "from" or "in"."""
        taken = {token.i for span in known for token in span}
        spans = []
        said = words_of(doc)
        places = [i + 1 for i, word in enumerate(said[:-1]) if word in ("from", "in")]
        for token in [doc[i] for i in places]:
            if token.i in taken or is_spelled_right(token.lower_):
                continue
            near = [name for name in self._country_names if name[0] == token.lower_[0]]
            name = _nearest(token.lower_, near, 1, len)
            if name and len(token) > MIN_LETTERS_TO_REPAIR:
                spans.append(
                    Span(doc, token.i, token.i + 1, "country", kb_id=self._countries[name])
                )
        return spans

    def before_states(self, doc: Doc, states: list[Span]) -> list[Span]:
        """Misspelled cities of any size with their state behind them."""
        spans = []
        for state in states:
            end = state.start
            while end and doc[end - 1].text == ",":
                end -= 1
            for count in range(min(LONGEST_NAME, end), 0, -1):
                words = doc[end - count : end]
                name = self._closest_in(state.kb_id_, words)
                if name:
                    spans.append(
                        Span(doc, words.start, end, "city", kb_id=self._proper_names[name])
                    )
                    break
        return spans

    def _closest_in(self, state: str, words: Span) -> str:
        """The city of a state that is spelled nearly so, where it may be one."""
        text = words.text.lower()
        if len(text) < MIN_LETTERS_TO_REPAIR or not words.text.replace(" ", "").isalpha():
            return ""
        if text not in self._cities and all(is_spelled_right(t.lower_) for t in words):
            return ""
        near = self._in_state[state, text[0], len(words)]
        allowed = 1 if len(text) < 7 else 2
        return _nearest(text, near, allowed, self._weight)

    def find(self, doc: Doc, known: list[Span]) -> list[Span]:
        """The misspelled places beside the spans that are known, longest first."""
        taken = {token.i for span in known for token in span}
        said = words_of(doc)
        taken |= {index for index, word in enumerate(said) if not word.isalpha()}
        slips = [
            index
            for index, word in enumerate(said)
            if len(word) >= SHORTEST_SLIP
            and word not in NO_SLIPS
            and (not is_spelled_right(word) or follows(doc[index], BEGINNINGS))
        ]
        spans = []
        for count in range(LONGEST_NAME, 0, -1):
            starts = {slip - behind for slip in slips for behind in range(count)}
            for start in sorted(starts):
                indices = range(start, start + count)
                if start < 0 or start + count > len(doc) or not taken.isdisjoint(indices):
                    continue
                if _names_somebody(doc[start : start + count]):
                    continue
                text = doc[start : start + count].text.lower()
                name = self._closest(text, count)
                if len(text) < MIN_LETTERS_TO_REPAIR and name not in self._states:
                    continue
                if name:
                    spans.append(self._span(doc[start : start + count], name))
                    taken |= set(indices)
        return spans

    def _span(self, words: Span, name: str) -> Span:
        value = (
            self._states.get(name) or self._aliases.get(name) or self._proper_names[name]
        )
        label = "state" if value in self._codes else "city"
        label = "metro" if value.endswith(" metro area") else label
        return Span(words.doc, words.start, words.end, label, kb_id=value)

    def _closest_name(self, text: str, words: int) -> str:
        """The one name of as many words within a typing slip or two, or nothing."""
        allowed = 1 if len(text) < 7 else 2
        return _nearest(text, self._known[text[0], words], allowed, self._weight)

    def _weight(self, name: str) -> int:
        if name in self._states:
            return 10**9
        return self._cities.get(name, (PEOPLE_OF_A_NICKNAME, []))[0]


def _names_somebody(words: Span) -> bool:
    """Whether it is the name of a person: "my name is Marisol", "I'm Dallyn"."""
    before = words.doc[max(0, words.start - 2) : words.start].text
    return is_person(words) or (words[0].is_title and INTRODUCES.search(before) is not None)


def _nearest(
    text: str, names: list[str], allowed: int, weight: Callable[[str], int]
) -> str:
    """The name with the fewest typing slips, the larger one where several have so few."""
    scored = (
        (OSA.distance(text, name, score_cutoff=allowed), -weight(name), name)
        for name in names
        if abs(len(name) - len(text)) <= allowed
    )
    best = min(scored, default=(allowed + 1, 0, ""))
    # Two slips in a short word leave little of it: "smokies" isn't Skokie.
    is_far = best[0] > 1 and len(text) < LONG_NAME and best[2][:2] != text[:2]
    return best[2] if best[0] <= allowed and not is_far else ""
