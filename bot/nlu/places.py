"""Finds states, cities and foreign countries, and leaves ordinary words alone.

"in" and "IN", "reading" and "Reading, PA": a name that is also a word counts
only with evidence, such as a state behind it, a preposition before it, or a
capital in a message that is otherwise written in small letters.
"""

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_known_word
from bot.nlu.misspelled import MisspelledPlaces
from bot.nlu.terms import SHORT_FORMS, all_capitals

PREPOSITIONS = {"in", "near", "around", "from", "at", "by", "outside", "to", "of"}
NEARNESS = {"in", "near", "around", "from", "outside", "nearby", "downtown", "within"}
JOINTS = {"and", "about", "or", "not", "for", "live", "leave", "move", "like", "is"}
# Codes that are also words, titles or abbreviations in lower case.
# fmt: off
WORD_CODES = {
    "IN", "OR", "ME", "OK", "HI", "OH", "ID", "AL", "DE", "LA", "MA", "PA",
    "CO", "MO", "MI", "NE", "IA", "AS", "GU", "VI", "MS", "MD", "PR", "CA",
}
# fmt: on
BARE_WORDS = {"IN", "OR", "ME", "OK", "HI", "OH", "AS", "DE", "LA"}
# Of these, the ones that mean the state when written in capitals on their own.
SHOUTED_CODES = WORD_CODES - {"OK", "HI", "ME", "OH", "MD", "LA", "MS", "PR"}
CITY_OF_ITS_OWN = 15_000
# A misspelled city of so many letters is meant also without an "in" before it.
DISTINCTIVE_NAME = 9
# Nicknames that are also words, names of people or of schools.
# fmt: off
WORD_ALIASES = {
    "la", "mass", "penn", "wash", "conn", "tally", "nova", "corpus", "tahoe",
    "carolina", "the cape", "the valley", "the keys", "the triangle", "the triad",
    "the shoals", "the upstate", "st thomas", "st. thomas", "saint thomas",
    "st croix", "st. croix", "saint croix", "roxbury", "dorchester",
}
# fmt: on
SCHOOLS = {"university", "college", "institute"}


class PlaceFinder:
    """Adds spans labelled state, city or country, with their value."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._states = gazetteer.states
        self._codes = set(gazetteer.states.values())
        self._cities = gazetteer.cities
        self._proper_names = gazetteer.proper_names
        self._aliases = gazetteer.aliases
        self._countries = gazetteer.countries
        self._ordinary = set(gazetteer.ordinary_words)
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for kind, names in (
            ("alias", self._aliases),
            ("state", self._states),
            ("city", self._cities),
            ("country", self._countries),
        ):
            self._matcher.add(kind, [nlp.make_doc(name) for name in names])
        self._misspelled = MisspelledPlaces(gazetteer, WORD_ALIASES)

    def __call__(self, doc: Doc) -> Doc:
        candidates = list(self._matcher(doc, as_spans=True))
        shouting = all_capitals(doc)
        states = self._state_names(doc, candidates)
        cities = self._city_names(candidates)
        aliases = [
            place
            for span in candidates
            if span.label_ == "alias" and (place := self._alias(doc, span))
        ]
        states += self._state_codes(doc, cities + aliases, shouting)
        located = self._located(doc, cities, states)
        accepted = self._accepted_cities(doc, cities, set(located), shouting)
        # "Baltimore MD" is no doctor and "Lebanon Tennessee" no country.
        doc.spans["found"] = [
            span for span in doc.spans["found"] if span.start not in located.values()
        ]
        known = [*states, *accepted, *doc.spans["found"]]
        repaired = [
            span
            for span in self._misspelled.find(doc, known)
            if span.label_ == "state"
            or _follows(span[0], NEARNESS | JOINTS)
            or len(doc) < 4
            or len(span.text) >= DISTINCTIVE_NAME
        ]
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
            and _is_name(doc, span)
        ]
        # The order breaks ties between spans of one length.
        for group in (aliases, states, countries, accepted, repaired):
            doc.spans["found"].extend(group)
        return doc

    def _alias(self, doc: Doc, span: Span) -> Span | None:
        alias, value = span.text.lower(), self._aliases[span.text.lower()]
        is_named_so = _follows(span[0], NEARNESS) or len(span) == len(doc)
        if alias in WORD_ALIASES and not (is_named_so or span.text == "LA"):
            return None
        after = doc[span.end].lower_ if span.end < len(doc) else ""
        before = doc[span.start - 2].lower_ if span.start > 1 else ""
        if {before, after} & SCHOOLS:
            return None
        label = "state" if value in self._codes else "city"
        return Span(doc, span.start, span.end, label, kb_id=value)

    def _state_names(self, doc: Doc, candidates: list[Span]) -> list[Span]:
        spans = []
        for span in candidates:
            if span.label_ == "state":
                code = self._states[span.text.lower()]
                spans.append(Span(doc, span.start, span.end, "state", kb_id=code))
        return spans

    def _city_names(self, candidates: list[Span]) -> list[Span]:
        spans = [
            span
            for span in candidates
            if span.label_ == "city" and span.text.lower() not in self._states
        ]
        spans.sort(key=lambda span: span.start - span.end)
        return spans

    def _state_codes(self, doc: Doc, cities: list[Span], shouting: bool) -> list[Span]:
        city_ends = {span.end for span in cities}
        spans = []
        for token in doc:
            code = token.text.upper()
            if code not in self._codes:
                continue
            if self._is_state_code(doc, token, code, city_ends, shouting):
                spans.append(Span(doc, token.i, token.i + 1, "state", kb_id=code))
        return spans

    def _is_state_code(
        self, doc: Doc, token: Token, code: str, city_ends: set[int], shouting: bool
    ) -> bool:
        before = doc[token.i - 1] if token.i else None
        after_city = token.i in city_ends or (
            before is not None and before.text == "," and token.i - 1 in city_ends
        )
        capital = token.is_upper and not shouting
        if len(doc) == 1 or (len(doc) == 2 and doc[1].is_punct):
            return code not in WORD_CODES or token.is_upper
        if code not in WORD_CODES:
            return True
        if code.lower() in SHORT_FORMS and any(
            span.label_ == "occupation" and span.start <= token.i < span.end
            for span in doc.spans["found"]
        ):
            return False
        is_last = token.i + 1 == len(doc) or doc[token.i + 1].is_punct
        if after_city:
            return (
                capital or is_last or (code not in BARE_WORDS and _ends_phrase(doc, token))
            )
        if capital and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "state":
            return True
        if capital:
            return code in SHOUTED_CODES or _follows(token, PREPOSITIONS | JOINTS)
        if code == "ME" or not _follows(token, NEARNESS):
            return False
        if code in BARE_WORDS:
            return is_last
        return _ends_phrase(doc, token)

    def _located(self, doc: Doc, cities: list[Span], states: list[Span]) -> dict[int, int]:
        """For cities with their state behind them the first tokens of both."""
        state_at = {span.start: span.kb_id_ for span in states}
        located = {}
        for span in cities:
            following = span.end
            if following < len(doc) and doc[following].text == ",":
                following += 1
            _, where = self._cities[span.text.lower()]
            if state_at.get(following) in where:
                located[span.start] = following
        return located

    def _accepted_cities(
        self, doc: Doc, cities: list[Span], located: set[int], shouting: bool
    ) -> list[Span]:
        accepted = []
        for span in cities:
            name = span.text.lower()
            population, _ = self._cities[name]
            if span.start in located or self._stands_alone(
                doc, span, name, population, shouting
            ):
                value = self._proper_names[name]
                accepted.append(Span(doc, span.start, span.end, "city", kb_id=value))
        return accepted

    def _stands_alone(
        self, doc: Doc, span: Span, name: str, population: int, shouting: bool
    ) -> bool:
        is_whole = len(span) == len([token for token in doc if not token.is_punct])
        capital = span[0].is_title and not shouting and not _starts_sentence(span[0])
        near = _follows(span[0], NEARNESS)
        if name in self._ordinary:
            return (near and (capital or population >= CITY_OF_ITS_OWN)) and (
                span.end == len(doc) or _ends_phrase(doc, span[-1])
            )
        if population >= CITY_OF_ITS_OWN:
            return True
        if is_whole and " " not in name:
            return not is_known_word(name)
        return near and (capital or not is_known_word(name)) and len(name) > 3


def _follows(token: Token, words: set[str]) -> bool:
    """Whether `token` stands right behind one of `words`, but for an article."""
    index = token.i - 1
    while index >= 0 and token.doc[index].lower_ in ("the", "rural", "upstate"):
        index -= 1
    return index >= 0 and token.doc[index].lower_ in words


def _ends_phrase(doc: Doc, token: Token) -> bool:
    """Whether nothing that belongs to the same phrase comes behind `token`."""
    if token.i + 1 >= len(doc):
        return True
    after = doc[token.i + 1]
    return (
        after.is_punct
        or after.is_stop
        or after.lower_ in ("plz", "pls", "n", "area", "near", "hw", "wat")
        or after.like_num
    )


def _starts_sentence(token: Token) -> bool:
    return token.i == 0 or token.doc[token.i - 1].text in (".", "!", "?", "\n")


def _is_name(doc: Doc, span: Span) -> bool:
    """A country's name that is a word too ("turkey", "chad") wants a capital."""
    word = span.text.lower()
    return word not in ("turkey", "chad", "jordan", "mali") or span[0].is_title
