"""Finds schools by name, also in part and misspelled.

The value of a school is its UNITID or, where several campuses share the name
and the message doesn't say which, the name that they share.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz, process
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Span

from actions.catalog.place_names import folded
from actions.catalog.school_names import SCHOOL_WORD, SchoolName
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.spans import add_span

# Words of school names that don't tell one school from another.
COMMON = frozenset(
    word
    for line in (
        "a an the of and for at in by on school schools beauty academy academies institute",
        "college colleges university universities cosmetology esthetics aesthetics",
        "skin hair",
        "skincare hairstyling barber barbering barbers nails nail massage therapy spa",
        "salon",
        "salons design designs arts art sciences science culture technical technology tech",
        "vocational career careers center centre education educational training",
        "international",
        "national american professional professionals professions health healthcare",
        "medical",
        "community county state city area district adult junior care business applied",
        "general",
        "continuing program programs campus north south east west northern southern",
        "eastern",
        "western central new allied wellness makeup advanced total modern first best",
        "my our",
        "medspa medspas laser holistic natural elite premier image vision trend trends",
        "style styles classic",
    )
    for word in line.split()
)
SHORTER = (
    ("technical college", "tech"),
    ("technical community college", "tech"),
    ("technical community college", "technical"),
    ("technical institute", "tech"),
    ("community college", "cc"),
    ("community college", "community"),
)
# With one of these even the name of a place is a school's: "hollywood institute".
SCHOOL_OF_A_PLACE = {"institute", "academy"}
# Without one of these a school is hardly called by its first words alone.
BEAUTY = re.compile(
    r"\b(?:beauty|cosmetology|esthetic|aesthetic|hair|skin|salon|spa|massage|nail|barber"
    r"|institute|academy|the school|technical|career)"
)
LITTLE = {
    "of", "and", "the", "for", "on", "in", "at", "to", "a", "my", "our", "your", "you",
    "it",
}  # fmt: skip
SHORTEST_RARE = 5
# As many campuses make a chain.
CHAIN, LARGE_CHAIN = 3, 5
LONGEST_REPAIRED = 5
FEWEST_LETTERS_TO_REPAIR = 8
FEWEST_LETTERS_OF_A_WORD = 4
MIN_RATIO = 88
WORD = re.compile(r"[\w'’]+")
ALIASES = re.compile(r"\s*\|\s*|\s{2,}|,\s*")


def spellings(schools: list[SchoolName], places: set[str]) -> dict[str, list[int]]:
    """The folded ways to write each name with the UNITIDs that they may mean."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    campuses = Counter(school.common for school in schools if school.has_programs)
    for school in schools:
        ways = set(_whole(school.common, places))
        for alias in ALIASES.split(school.aliases):
            ways |= set(_whole(folded(alias), places)) if _is_distinct(alias) else set()
        if school.has_programs:
            is_chain = campuses[school.common] >= CHAIN
            ways |= set(_beginnings(school.common, set() if is_chain else places))
        for way in ways:
            found[way][school.unitid] = None
    return {name: list(found[name]) for name in sorted(found)}


def _is_distinct(alias: str) -> bool:
    """Whether an alias is no mere abbreviation and no place or everyday phrase."""
    words = folded(alias).split()
    return len(words) > 1 and (
        SCHOOL_WORD.search(alias) is not None or not all(map(is_spelled_right, words))
    )


def _whole(name: str, places: set[str]) -> Iterator[str]:
    words = name.split()
    place = name.removeprefix("the ").removesuffix(" the")
    if len(words) < 2 or COMMON.issuperset(words) or place in places:
        return
    yield name
    if words[0] == "the" and len(words) > 2:
        yield place
    for long, short in SHORTER:
        if name.endswith(long):
            yield name.removesuffix(long) + short


def _beginnings(name: str, places: set[str]) -> Iterator[str]:
    """ "Tricoci" and "tricoci university" of "Tricoci University of Beauty Culture"."""
    words = name.removeprefix("the ").split()
    head = next((n for n, word in enumerate(words) if word in COMMON), len(words))
    start = " ".join(words[:head])
    if not 0 < head < len(words) or (
        start in places and words[head] not in SCHOOL_OF_A_PLACE
    ):
        return
    is_college = BEAUTY.search(name) is not None or (
        words[head] == "college" and places.isdisjoint(words[:head])
    )
    is_rare = head == 1 and len(start) >= SHORTEST_RARE and not is_spelled_right(start)
    is_spoken = is_rare or (head > 1 and LITTLE.isdisjoint(words[:head]))
    if start not in places and is_spoken and is_college:
        yield start
    for end in range(head + 1, len(words)):
        part = " ".join(words[:end])
        if words[end - 1] not in LITTLE and part not in places:
            yield part


def _chain_words(spellings: dict[str, list[int]], places: set[str]) -> dict[str, str]:
    """The first words of the chains' names with the UNITIDs: "empire", "ogle"."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    others = COMMON | STOP_WORDS | places
    for name, unitids in spellings.items():
        head, _, rest = name.partition(" ")
        is_head = head not in others and rest.split(" ")[0] in COMMON
        if is_head and len(unitids) >= LARGE_CHAIN and BEAUTY.search(name):
            found[head] |= dict.fromkeys(unitids)
    return {
        head: ",".join(map(str, unitids))
        for head, unitids in found.items()
        if head not in spellings
    }


# What stands around the first word of a chain where it is a school's name.
NAMED = re.compile(
    r"(?:\b(?:at|about|does|did|do|is|vs|or|than|like|tried|finished|quit|enrolled|picked"
    r"|considering|loved?|hated?|attend\w*|study|choose|against|of"
    r"|tour\w*|chose|called|through|with|by)\s|^\W*)$",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"\s*(?:$|[.,?!;]|\b(?:in|vs|or|school|and|told|still|takes?|has|have|any|worth|legit"
    r"|cost"
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

    def __init__(self, spellings: dict[str, list[int]], places: set[str]) -> None:
        self._spellings = spellings
        self._most_words = max((name.count(" ") for name in spellings), default=0) + 1
        self._repairable: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in spellings:
            if len(name) >= FEWEST_LETTERS_TO_REPAIR:
                self._repairable[name[0], name.count(" ") + 1].append(name)
        self._places = places
        self._first_words = {name.split(" ")[0] for name in spellings}
        self._chains = _chain_words(spellings, places)
        heads = "|".join(self._chains)
        self._heads = re.compile(rf"\b(?:{heads})\b", re.I) if heads else None

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        matches = [(match, folded(match[0])) for match in WORD.finditer(text)]
        matches = [(match, word) for match, word in matches if word]
        words = [word for _, word in matches]
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

    def _longest_from(
        self, words: list[str], are_right: list[bool], start: int
    ) -> tuple[int, str]:
        """How many words from the first one are a school's name, and its UNITIDs."""
        is_first = words[start] in self._first_words
        for count in range(min(self._most_words, len(words) - start), 0, -1):
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
        return best[0] if best and not unknown <= set(best[0].split()) else ""


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
