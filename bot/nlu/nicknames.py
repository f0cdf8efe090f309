"""Tells a place's nickname from the word written the same: "mass", "LA", "the valley"."""

from spacy.tokens import Doc, Span

from bot.nlu.context import NEARNESS, STATE_MATTERS, follows, starts_sentence
from bot.nlu.spans import words_of
from bot.nlu.state_codes import JOINED, MATTERS, MOVES, RULES

METRO = " metro area"
LARGE_CITY = 50_000
# Nicknames that are also words, names of people or of schools.
WORD_ALIASES = {
    "la",
    "mass",
    "penn",
    "wash",
    "conn",
    "tally",
    "nova",
    "corpus",
    "tahoe",
    "carolina",
    "the cape",
    "the valley",
    "the keys",
    "the triangle",
    "the triad",
    "the shoals",
    "the upstate",
    "st thomas",
    "st. thomas",
    "saint thomas",
    "st croix",
    "st. croix",
    "saint croix",
    "roxbury",
    "dorchester",
    "the dmv",
    "sac",
    "boca",
    "the bay",
    "oc",
    "the springs",
}
# "LA schools" are those of Los Angeles, "LA hours" those of Louisiana.
STATE_WORDS = {"state", "board", "license", "laws", "hours"}
PARTS = {
    "western", "eastern", "central", "northern", "southern", "southeastern", "upper",
    "lower",
}  # fmt: skip
SIDES = {"east", "west", "south", "north"}
LIVELY = {
    "schools", "school", "jobs", "medspas", "spas", "salary", "pay", "area", "county",
    "based", "esthetician", "estheticians", "aesthetician", "esti", "wages", "traffic",
    "prices",
}  # fmt: skip
JOINTS = JOINED - {",", "-", "than"}
RELOCATES = MOVES - {"going", "came", "coming", "back"}
SCHOOLS = {"university", "college", "institute"}


def _is_moved_to(span: Span) -> bool:
    words = [token.lower_ for token in span.doc[max(0, span.start - 2) : span.start]]
    return len(words) > 1 and words[1] in ("to", "2") and words[0] in RELOCATES


class Nicknames:
    """Knows the aliases with the key of the place that each stands for."""

    def __init__(
        self,
        aliases: dict[str, str],
        states: dict[str, str],
        cities: dict[str, tuple[int, list[str]]],
    ) -> None:
        self._aliases = aliases
        self._states = states
        self._codes = set(states.values())
        self._cities = cities

    def meant(self, doc: Doc, span: Span) -> Span | None:
        """The place that a nickname found in the message means, or nothing."""
        alias, value = span.text.lower(), self._aliases[span.text.lower()]
        after = doc[span.end].lower_ if span.end < len(doc) else ""
        is_named_so = alias not in WORD_ALIASES or (
            follows(span[0], NEARNESS | {"about"})
            or len(span) == len(doc)
            or (starts_sentence(span[0]) and after == ",")
            or follows(span[0], {"vs", "versus"})
            or (alias == "la" and (after in LIVELY or follows(span[0], SIDES)))
            or (value in self._codes and (after in STATE_WORDS or follows(span[0], PARTS)))
            or (value in self._codes and after in RULES)
            or self._is_joined(span)
            or _is_moved_to(span)
            or self._is_behind_city(span, value)
        )
        if alias == "la" and self._is_louisiana(span):
            return None
        if not (is_named_so or span.text == "LA"):
            return None
        if alias == "la" and after in MATTERS - LIVELY:
            value = "LA"
        of_it = span.start > 1 and doc[span.start - 1].lower_ in ("of", "at")
        before = doc[span.start - 2].lower_ if of_it else ""
        second = doc[span.end + 1].lower_ if span.end + 1 < len(doc) else ""
        if after == "state" and second not in STATE_MATTERS and alias == "penn":
            return None
        if {before, after} & SCHOOLS:
            return None
        return Span(doc, span.start, span.end, self.label(value), kb_id=value)

    def _is_joined(self, span: Span) -> bool:
        """Whether "or" is between the nickname and a place: "wash or oregon"."""
        doc = span.doc
        last = span.start - 1
        if last > 0 and doc[last].lower_ == "like":
            last -= 1
        before = last > 0 and doc[last].lower_ in JOINTS
        behind = span.end + 1 < len(doc) and doc[span.end].lower_ in JOINTS
        words = [doc[max(0, last - count) : last] for count in (1, 2) if before]
        words += [doc[span.end + 1 : span.end + 1 + count] for count in (1, 2) if behind]
        return any(self._is_place(name.text) for name in words)

    def _is_place(self, text: str) -> bool:
        name = text.lower()
        return (
            name in self._states
            or text in self._codes
            or (name in self._aliases and name not in WORD_ALIASES)
            or self._cities.get(name, (0, []))[0] >= LARGE_CITY
        )

    def _is_louisiana(self, span: Span) -> bool:
        return self._is_behind_city(span, "LA") or self._ends_list(span)

    def _ends_list(self, span: Span) -> bool:
        """Whether two codes stand before the nickname: "TX, OK, LA"."""
        before = words_of(span.doc)[max(0, span.start - 4) : span.start]
        codes = [word.upper() for word in before if word not in (",", "/", "&")]
        return len(codes) > 1 and set(codes[-2:]) <= self._codes

    def _is_behind_city(self, span: Span, state: str) -> bool:
        """Whether a city of the state stands before its nickname: "Lowell mass"."""
        said = words_of(span.doc)
        end = span.start - (span.start > 0 and said[span.start - 1] == ",")
        return any(
            state in self._cities.get(" ".join(said[end - count : end]), (0, []))[1]
            for count in range(1, min(3, end) + 1)
        )

    def label(self, value: str) -> str:
        """Which kind of place a value is."""
        if value in self._codes:
            return "state"
        return "metro" if value.endswith(METRO) else "city"
