"""Finds states, cities, metropolitan areas and foreign countries.

Names of persons and parts of other names ("Washington Street") are left alone.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from bot.nlu.cities import CityNames
from bot.nlu.context import (
    NEARNESS,
    all_capitals,
    follows,
    is_person,
    names_a_thing,
)
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_known_word, is_spelled_right
from bot.nlu.misspelled import MisspelledPlaces
from bot.nlu.nicknames import SIDES, WORD_ALIASES, Nicknames
from bot.nlu.phrases import PhraseFinder
from bot.nlu.spans import words_of
from bot.nlu.state_codes import (
    CITIES_OF_STATES,
    JOINTS,
    WORDS_BEHIND_CITY,
    StateCodes,
)

# A misspelled city of so many letters is meant also without an "in" before it.
DISTINCTIVE_NAME = 9
LARGE_CITY, LARGE_CITY_LETTERS = 250_000, 7
SHORT_MESSAGE = 4
COUNTRY_SAID = re.compile(
    r"\W*(?:the|as a|like the) (?:\w+ )?country|.{0,20}\btbilisi", re.I
)


class PlaceFinder:
    """Adds spans labelled state, city, metro or country, with their value."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._states = gazetteer.states
        self._codes = set(gazetteer.states.values())
        self._cities = gazetteer.cities
        self._aliases = gazetteer.aliases
        self._countries = gazetteer.countries
        ordinary = set(gazetteer.ordinary_words)
        kinds: dict[str, Iterable[str]] = {
            "alias": self._aliases,
            "state": [*self._states, "d.c.", "d.c"],
            "city": self._cities,
            "country": self._countries,
        }
        self._names = PhraseFinder(
            nlp, [(way, kind) for kind in kinds for way in _written(kinds[kind])]
        )
        self._state_codes = StateCodes(self._codes, ordinary, self._cities)
        self._city_names = CityNames(gazetteer)
        self._nicknames = Nicknames(self._aliases, self._states, self._cities)
        self._misspelled = MisspelledPlaces(gazetteer, WORD_ALIASES)

    def __call__(self, doc: Doc) -> Doc:
        names = [
            Span(doc, start, end, kind)
            for start, end, kind in self._names.find(words_of(doc))
        ]
        # A state that shares its name with a city is judged as the state.
        judged = [
            span
            for span in names
            if span.label_ != "city" or span.text.lower() not in self._states
        ]
        others = [span for span in judged if is_person(span) or names_a_thing(span)]
        candidates = [
            span
            for span in names
            if not any(o.start <= span.start and span.end <= o.end for o in others)
        ]
        shouting = all_capitals(doc)
        aliases = [
            place
            for span in candidates
            if span.label_ == "alias" and (place := self._nicknames.meant(doc, span))
        ]
        states = self._state_names(doc, candidates) + self._possessives(doc)
        cities = self._named_cities(candidates)
        namesakes = [s for s in candidates if s.text.lower() in CITIES_OF_STATES]
        states += self._state_codes.find(doc, cities + namesakes + aliases, states)
        states += self._codes_behind_slips(doc, states)
        cities += self._cities_of_states(doc, namesakes, states)
        located = self._city_names.located(doc, cities, states)
        near_states = self._misspelled.before_states(
            doc, [span for span in states if span.start not in located.values()]
        )
        named = {span.kb_id_ for span in states}
        accepted = self._city_names.accepted(doc, cities, set(located), shouting, named)
        # "Baltimore MD" is no doctor and "Lebanon Tennessee" no country.
        behind = set(located.values()) | {span.end for span in near_states}
        doc.spans["found"] = [
            span
            for span in doc.spans["found"]
            if span.start not in behind or span.label_ == "school"
        ]
        known = [*others, *states, *accepted, *aliases, *near_states, *doc.spans["found"]]
        found = self._misspelled.find(doc, known)
        repaired_states = {span.kb_id_ for span in found if span.label_ == "state"}
        named |= repaired_states
        repaired = [span for span in found if self._is_likely(span, named)]
        if repaired_states:
            accepted = self._city_names.accepted(doc, cities, set(located), shouting, named)
        near_states += self._misspelled.before_states(
            doc, [span for span in repaired if span.label_ == "state"]
        )
        countries = [
            Span(
                doc,
                span.start,
                span.end,
                "country",
                kb_id=self._countries[span.text.lower()],
            )
            for span in candidates
            if span.label_ == "country"
            and span.start not in located
            and self._is_country(span)
        ]
        countries += self._country_not_state(doc, states)
        countries += self._misspelled.countries(doc, [*known, *countries])
        # The order breaks ties between spans of one length.
        for group in (near_states, aliases, states, countries, accepted, repaired):
            doc.spans["found"].extend(group)
        return doc

    def _is_country(self, span: Span) -> bool:
        """A name that is a word too ("turkey", "van") wants a capital or "from"."""
        word = span.text.lower()
        if word in ("turkey", "chad", "jordan", "mali"):
            return span[0].is_title
        is_city = self._countries[word].lower() != word
        is_word = is_city and len(word) < 5 and is_known_word(word)
        return not is_word or span[0].is_title or follows(span[0], {"from", "in"})

    def _country_not_state(self, doc: Doc, states: list[Span]) -> list[Span]:
        """ "Georgia, the country"."""
        spans = [
            Span(doc, span.start, span.end, "country", kb_id="Georgia")
            for span in states
            if span.kb_id_ == "GA" and COUNTRY_SAID.match(doc[span.end : span.end + 5].text)
        ]
        starts = {span.start for span in spans}
        states[:] = [span for span in states if span.start not in starts]
        return spans

    def _is_likely(self, span: Span, named: set[str]) -> bool:
        """Whether a misspelled place is meant; `named` are the states of the message."""
        people, where = self._cities.get(span.kb_id_.lower(), (0, []))
        return (
            span.label_ == "state"
            or follows(span[0], NEARNESS | JOINTS)
            or len(span.doc) < SHORT_MESSAGE
            or len(span.text) >= DISTINCTIVE_NAME
            or (people >= LARGE_CITY and len(span.text) >= LARGE_CITY_LETTERS)
            or not named.isdisjoint(where)
        )

    def _state_names(self, doc: Doc, candidates: list[Span]) -> list[Span]:
        spans = []
        for span in candidates:
            if span.label_ == "state":
                code = self._states.get(span.text.lower(), "DC")
                spans.append(Span(doc, span.start, span.end, "state", kb_id=code))
        return spans

    def _is_side(self, span: Span, named: list[Span]) -> bool:
        """Whether it is the "west" of "west Texas" or "west tx"."""
        behind = words_of(span.doc)[span.end : span.end + 1]
        return span.text.lower() in SIDES and (
            {word.upper() for word in behind} <= self._codes
            or any(o.label_ == "state" and o.start == span.end for o in named)
        )

    def _codes_behind_slips(self, doc: Doc, states: list[Span]) -> list[Span]:
        """ "Metarie la": the code of a state that has a city written nearly so."""
        said = words_of(doc)
        known = {token.i for span in [*states, *doc.spans["found"]] for token in span}
        return [
            span
            for index in range(1, len(said))
            if (code := said[index].upper()) in self._codes
            and known.isdisjoint((index - 1, index))
            and (code not in WORDS_BEHIND_CITY or index + 1 == len(said))
            and not is_spelled_right(said[index - 1])
            and (span := Span(doc, index, index + 1, "state", kb_id=code))
            and self._misspelled.before_states(doc, [span])
        ]

    def _possessives(self, doc: Doc) -> list[Span]:
        """ "Ohios rules" are those of Ohio."""
        return [
            Span(doc, index, index + 1, "state", kb_id=self._states[word[:-1]])
            for index, word in enumerate(words_of(doc))
            if word.endswith("s") and word[:-1] in self._states
        ]

    def _named_cities(self, candidates: list[Span]) -> list[Span]:
        spans = [
            span
            for span in candidates
            if span.label_ == "city"
            and span.text.lower() not in self._states
            and not self._is_side(span, candidates)
        ]
        spans.sort(key=lambda span: span.start - span.end)
        return spans

    def _cities_of_states(
        self, doc: Doc, namesakes: list[Span], states: list[Span]
    ) -> list[Span]:
        """ "Washington" before "DC" and "Delaware" before "OH" are the cities."""
        behind = {span.start: span for span in states}
        cities = []
        for span in namesakes:
            following = span.end + (doc[span.end : span.end + 1].text == ",")
            state = behind.get(following)
            is_code = state is not None and len(state.text.replace(".", "")) == 2
            if state and is_code and state.kb_id_ in CITIES_OF_STATES[span.text.lower()]:
                cities.append(Span(doc, span.start, span.end, "city"))
        starts = {span.start for span in cities}
        states[:] = [span for span in states if span.start not in starts]
        return cities


def _written(names: Iterable[str]) -> Iterator[str]:
    """Each name, and with capitals where spaCy parts those otherwise ("St. Paul")."""
    for name in names:
        yield name
        if "." in name:
            yield name.title()
