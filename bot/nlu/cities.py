"""Tells which names of cities in a message are meant as cities.

"reading" and "Reading, PA": a name that is also a word counts only with
evidence, such as a state behind it, a preposition before it, another city
beside it, or a capital in a message that is otherwise written in small letters.
"""

from spacy.tokens import Doc, Span

from bot.nlu.context import NEARNESS, ends_phrase, follows, starts_sentence
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_known_word, is_spelled_right
from bot.nlu.state_codes import JOINED

CITY_OF_ITS_OWN = 15_000
# A small city no longer than this is hardly meant where its state is named elsewhere.
SHORT_NAME = 4
# The city that a state shares its name with is called otherwise in the list.
CITY_NAMES = {"new york": "new york city"}
# Small cities whose names hardly ever mean the city, but with its state behind.
NEVER_ALONE = {
    "august", "may", "march", "university", "university city", "new city", "city center",
    "downtown", "uptown", "central city", "college", "beauty", "price", "money", "best",
    "school", "english", "industry", "start", "success", "day", "home", "study", "why",
    "many", "early", "new england", "spring", "summer", "fall", "winter",
}  # fmt: skip
# A place of so many people is one also behind an article.
LARGE_CITY = 100_000
# "Threading with the hilo", "con hilo": a thing of that name.
ARTICLES = {"the", "a", "an", "el", "con", "this", "that"}
# "The York one" of those shown is in York.
OF_SEVERAL = {"one", "school", "campus", "location", "branch", "area"}
FORTS = ("fort ", "ft ", "ft. ")
# "I like reading", "on mobile".
DONE_BEFORE = {"like", "love", "enjoy", "on", "am", "im", "m", "'m", "by", "for", "be"}


class CityNames:
    """Knows the cities by name with their people and states."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._cities = gazetteer.cities
        self._proper_names = gazetteer.proper_names
        self._ordinary = set(gazetteer.ordinary_words)

    def located(self, doc: Doc, cities: list[Span], states: list[Span]) -> dict[int, int]:
        """For cities with their state behind them the first tokens of both."""
        state_at = {span.start: span.kb_id_ for span in states}
        located = {}
        for span in cities:
            following = span.end
            if following < len(doc) and doc[following].text in (",", "."):
                following += 1
            _, where = self._cities[CITY_NAMES.get(name := span.text.lower(), name)]
            if state_at.get(following) in where:
                located[span.start] = following
        return located

    def accepted(
        self,
        doc: Doc,
        cities: list[Span],
        located: set[int],
        shouting: bool,
        named: set[str],
    ) -> list[Span]:
        """The cities that are meant; `named` are the states of the message."""
        accepted = []
        words = sum(not token.is_punct for token in doc) if cities else 0
        sure = {
            token.i
            for span in cities
            if self._cities.get(name := span.text.lower(), (0, []))[0] >= CITY_OF_ITS_OWN
            and name not in self._ordinary
            for token in span
        }
        for span in cities:
            name = span.text.lower()
            name = CITY_NAMES.get(name, name)
            population, where = self._cities[name]
            is_near = not named.isdisjoint(where) and not is_spelled_right(name)
            if (
                span.start in located
                or (is_near and len(name) > SHORT_NAME)
                or self._stands_alone(span, population, shouting, len(span) == words)
                or (population >= CITY_OF_ITS_OWN and _is_joined_to(span, sure))
            ):
                value = self._proper_names[name]
                accepted.append(Span(doc, span.start, span.end, "city", kb_id=value))
        return accepted

    def _stands_alone(
        self, span: Span, population: int, shouting: bool, is_whole: bool
    ) -> bool:
        doc, name = span.doc, span.text.lower()
        capital = span[0].is_title and not shouting and not starts_sentence(span[0])
        near = follows(span[0], NEARNESS)
        if name in NEVER_ALONE or (not capital and _has_article(span, population)):
            return False
        if name.startswith(FORTS):
            return True
        if name in self._ordinary:
            is_large = population >= CITY_OF_ITS_OWN
            is_end = span.end == len(doc) or ends_phrase(doc, span[-1])
            goes_on = not is_end and doc[span.end].is_title
            return near and (
                ((capital or is_large) and is_end) or (capital and is_large and not goes_on)
            )
        if population >= CITY_OF_ITS_OWN:
            return True
        if is_whole and " " not in name:
            return not is_spelled_right(name)
        if " " in name and not all(is_known_word(word) for word in name.split()):
            return True
        if " " in name and (near or is_whole) and population >= CITY_OF_ITS_OWN / 5:
            return True
        if capital and not is_spelled_right(name):
            return True
        return near and (capital or not is_known_word(name)) and len(name) > 3


def _has_article(span: Span, population: int) -> bool:
    """Whether a small city's name stands behind an article and ends there."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    is_small = population < LARGE_CITY and " " not in span.text
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    is_thing = before in ARTICLES and behind not in OF_SEVERAL
    return is_thing and is_small and ends_phrase(doc, span[-1])


def _is_joined_to(span: Span, sure: set[int]) -> bool:
    """Whether a word like "or", "from", "vs" is between the span and a sure city."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    is_joined = after in JOINED - {",", "-"} | {"from"} and before not in DONE_BEFORE
    return (is_joined and span.end + 1 in sure) or (
        before in JOINED - {",", "-"}
        and span.start - 2 in sure
        and ends_phrase(doc, span[-1])
    )
