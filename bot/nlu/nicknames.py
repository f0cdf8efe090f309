"""Tells a place's nickname from the word written the same: "mass", "LA", "the valley"."""

from spacy.tokens import Doc, Span

from bot.nlu.context import STATE_MATTERS, follows
from bot.nlu.state_codes import MATTERS, NEARNESS

METRO = " metro area"
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
}
# "LA schools" are those of Los Angeles, "LA hours" those of Louisiana.
STATE_WORDS = {"state", "board", "license", "laws", "hours"}
PARTS = {
    "western", "eastern", "central", "northern", "southern", "southeastern", "upper",
    "lower",
}  # fmt: skip
LIVELY = {
    "schools", "school", "jobs", "medspas", "spas", "salary", "pay", "area", "county",
    "based", "esthetician", "estheticians", "aesthetician", "esti", "wages", "traffic",
    "prices",
}  # fmt: skip
SCHOOLS = {"university", "college", "institute"}


class Nicknames:
    """Knows the aliases with the key of the place that each stands for."""

    def __init__(
        self,
        aliases: dict[str, str],
        codes: set[str],
        cities: dict[str, tuple[int, list[str]]],
    ) -> None:
        self._aliases = aliases
        self._codes = codes
        self._cities = cities

    def meant(self, doc: Doc, span: Span) -> Span | None:
        """The place that a nickname found in the message means, or nothing."""
        alias, value = span.text.lower(), self._aliases[span.text.lower()]
        after = doc[span.end].lower_ if span.end < len(doc) else ""
        is_named_so = (
            follows(span[0], NEARNESS | {"about"})
            or len(span) == len(doc)
            or (span.start == 0 and span.end < len(doc) and doc[span.end].text == ",")
            or (alias == "la" and after in LIVELY)
            or (value in self._codes and (after in STATE_WORDS or follows(span[0], PARTS)))
            or self._is_behind_city(span, value)
        )
        if alias in WORD_ALIASES and not (is_named_so or span.text == "LA"):
            return None
        if alias == "la" and after in MATTERS - LIVELY:
            value = "LA"
        before = doc[span.start - 2].lower_ if span.start > 1 else ""
        second = doc[span.end + 1].lower_ if span.end + 1 < len(doc) else ""
        if after == "state" and second not in STATE_MATTERS and alias == "penn":
            return None
        if {before, after} & SCHOOLS:
            return None
        return Span(doc, span.start, span.end, self.label(value), kb_id=value)

    def _is_behind_city(self, span: Span, state: str) -> bool:
        """Whether a city of the state stands before its nickname: "Lowell mass"."""
        end = span.start - (span.start > 0 and span.doc[span.start - 1].text == ",")
        return any(
            state in self._cities.get(span.doc[end - count : end].text.lower(), (0, []))[1]
            for count in range(1, min(3, end) + 1)
        )

    def label(self, value: str) -> str:
        """Which kind of place a value is."""
        if value in self._codes:
            return "state"
        return "metro" if value.endswith(METRO) else "city"
