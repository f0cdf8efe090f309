"""Finds schools by name, also in part and misspelled.

The value of a school is its UNITID or, where several campuses share the name
and the message doesn't say which, the name that they share.
"""

import re
from collections import defaultdict

from rapidfuzz import fuzz, process
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Span

from actions.catalog.place_names import folded
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.school_spellings import COMMON, chain_words, heads_in_cities
from bot.nlu.spans import add_span, text_of

LONGEST_REPAIRED = 5
FEWEST_LETTERS_TO_REPAIR = 8
FEWEST_LETTERS_OF_A_WORD = 4
MIN_RATIO = 88
WORD = re.compile(r"[\w'’]+")
# Chains that are gone and still spoken of.
CLOSED = {"regency": "regency beauty institute"}
# What stands around the first word of a chain where it is a school's name.
NAMED = re.compile(
    r"(?:\b(?:at|about|does|did|do|is|vs|or|than|like|tried|finished|quit|enrolled|picked"
    r"|considering|loved?|hated?|attend\w*|study|choose|against|of"
    r"|tour\w*|chose|called|through|with|by|paid|owe|to|the|compar\w+"
    r"|better|between|either|from),?\s|^\W*"
    r"|\b(?:compar\w+|between|both)\b[^.?!]{0,30}\b(?:and|n)\s)$",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"\s*(?:$|[.,?!;]|\b(?:in|vs|or|school|and|told|still|takes?|has|have|any|worth|legit"
    r"|cost|clos(?:ed|es|ing)|shut|scammed|was|tuition|\$?\d+k?"
    r"|is (?:an?|so|not|legit|closed)"
    r"|said|charges?|a good|good|the one|near|campus)\b)",
    re.IGNORECASE,
)
# A school that the directory doesn't have: "Gene Juarez Academy".
NO_NAME = "|".join(sorted(STOP_WORDS | {"best", "hi", "hey", "thoughts", "beauty"}))
KINDS = re.compile(r"Academy|Institute|College|University")
UNLISTED = re.compile(
    rf"\b(?!(?:{NO_NAME})\b)"
    r"(?-i:(?:[A-Z][\w'’&]+\s){1,4}(?:Academy|Institute|College|University)\b(?! of the)"
    r"(?:\sof(?:\s[A-Z]\w+)+)?)",
    re.IGNORECASE,
)


class SchoolFinder:
    """Adds a span labelled school for each name, with UNITIDs parted by commas."""

    def __init__(
        self,
        spellings: dict[str, list[int]],
        places: set[str],
        campuses: dict[str, tuple[str, str, str]],
    ) -> None:
        self._spellings = spellings
        self._repairable: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in spellings:
            if len(name) >= FEWEST_LETTERS_TO_REPAIR:
                self._repairable[name[0], name.count(" ") + 1].append(name)
        self._places = places
        # By the first word how many words the longest name has.
        self._first_words: dict[str, int] = {}
        for name in spellings:
            head, count = name.split(" ")[0], name.count(" ") + 1
            self._first_words[head] = max(self._first_words.get(head, 0), count)
        self._chains = CLOSED | chain_words(spellings, places)
        self._in_cities = heads_in_cities(campuses, places)
        self._local_heads = {head for head, _ in self._in_cities}
        heads = "|".join(self._chains)
        self._heads = re.compile(rf"\b(?:{heads})\b", re.I) if heads else None

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        matches = [(match, folded(match[0])) for match in WORD.finditer(text)]
        matches = [(match, word) for match, word in matches if word]
        words = ["and" if word == "n" else word for _, word in matches]
        are_right = [is_spelled_right(word) for word in words]
        start = 0
        while start < len(words):
            count, unitids = self._longest_from(words, are_right, start)
            if count:
                first, last = matches[start][0].start(), matches[start + count - 1][0].end()
                span = doc.char_span(
                    first, last, "school", kb_id=unitids, alignment_mode="expand"
                )
                doc.spans["found"] += [span] if span is not None else []
            elif words[start] in self._local_heads:
                unitids = self._in_city(words, start)
                if unitids:
                    add_span(doc, matches[start][0], "school", unitids)
            start += count or 1
        for match in self._heads.finditer(text) if self._heads else ():
            before = text[max(0, match.start() - 20) : match.start()]
            after = text[match.end() :]
            is_before_place = after.strip().split(" ")[0].lower() in self._places
            if NAMED.search(before) and (is_before_place or NAMES.match(after)):
                add_span(doc, match, "school", self._chains[match[0].lower()])
        for match in UNLISTED.finditer(text) if KINDS.search(text) else ():
            name = folded(match[0])
            if not COMMON.issuperset(name.split()):
                add_span(doc, match, "school", name)
        return doc

    def _in_city(self, words: list[str], start: int) -> str:
        """The schools so called in the city named behind: "euphoria in las vegas"."""
        city = start + 1 + (words[start + 1 : start + 2] == ["in"])
        names = (" ".join(words[city : city + count]) for count in (3, 2, 1))
        return next(
            (
                self._in_cities[words[start], name]
                for name in names
                if (words[start], name) in self._in_cities
            ),
            "",
        )

    def _longest_from(
        self, words: list[str], are_right: list[bool], start: int
    ) -> tuple[int, str]:
        """How many words from the first one are a school's name, and its UNITIDs."""
        is_first = words[start] in self._first_words
        is_slip_near = not all(are_right[start : start + LONGEST_REPAIRED])
        most = self._first_words.get(words[start], 0)
        most = max(most, LONGEST_REPAIRED) if is_slip_near else most
        for count in range(min(most, len(words) - start), 0, -1):
            end = start + count
            is_repairable = count <= LONGEST_REPAIRED and not all(are_right[start:end])
            if not (is_first or is_repairable):
                continue
            name = " ".join(words[start:end])
            known = name if name in self._spellings else ""
            if not known and is_repairable:
                pairs = zip(words[start:end], are_right[start:end], strict=True)
                known = self._closest(name, {word for word, right in pairs if not right})
            if known:
                return count, ",".join(map(str, self._spellings[known]))
        return 0, ""

    def _closest(self, name: str, unknown: set[str]) -> str:
        """The name of as many words whose `unknown` ones were misspelled so, or nothing."""
        near = self._repairable.get((name[0], name.count(" ") + 1))
        if not near or len(name) < FEWEST_LETTERS_TO_REPAIR:
            return ""
        best = process.extractOne(name, near, scorer=fuzz.ratio, score_cutoff=MIN_RATIO)
        if min(map(len, unknown)) < FEWEST_LETTERS_OF_A_WORD:
            return ""
        if best and _misspells_a_common_word(name, best[0], unknown):
            return ""
        return best[0] if best and not unknown <= set(best[0].split()) else ""


def _misspells_a_common_word(said: str, name: str, unknown: set[str]) -> bool:
    """Whether "a communty college" misspells only what every college is called."""
    common = COMMON & set(name.split())
    is_named = bool((set(name.split()) - COMMON) & set(said.split()))
    are_common = all(
        process.extractOne(word, common, scorer=fuzz.ratio, score_cutoff=MIN_RATIO)
        for word in unknown
    )
    return bool(common) and are_common and not is_named


class SchoolResolver:
    """Gives each school its value, by the places that the message names."""

    def __init__(self, campuses: dict[str, tuple[str, str, str]]) -> None:
        self._campuses = campuses

    def __call__(self, doc: Doc) -> Doc:
        cities = {folded(e.kb_id_.split(",")[0]) for e in doc.ents if e.label_ == "city"}
        states = {e.kb_id_ for e in doc.ents if e.label_ == "state"}
        doc.ents = [
            Span(
                doc,
                span.start,
                span.end,
                "school",
                kb_id=self._value(span.kb_id_.split(","), cities, states),
            )
            if span.label_ == "school"
            else span
            for span in doc.ents
        ]
        return doc

    def _value(self, unitids: list[str], cities: set[str], states: set[str]) -> str:
        """A UNITID, or the name shared by those that it may be."""
        for known, number in ((cities, 1), (states, 2)):
            if unitids[0] not in self._campuses:
                return unitids[0]
            there = [u for u in unitids if self._campuses[u][number] in known]
            unitids = there or unitids
        if len(unitids) == 1:
            return unitids[0]
        names = [self._campuses[unitid][0] for unitid in unitids]
        return max(set(names), key=names.count)
