"""The ways in which people write the names of schools."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from spacy.lang.en.stop_words import STOP_WORDS

from actions.catalog.place_names import folded
from actions.catalog.school_names import SCHOOL_WORD, SchoolName, without_campus
from bot.nlu.lexicon import is_known_word, is_spelled_right

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
    ("community college district", "community college"),
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
TRADES = {
    "acupuncture", "esthetic", "dermal", "welder", "hypnosis", "midwestern", "gemological",
}  # fmt: skip
LITTLE = {
    "of", "and", "the", "for", "on", "in", "at", "to", "a", "my", "our", "your", "you",
    "it",
}  # fmt: skip
SHORTEST_RARE = 5
# As many campuses make a chain.
SMALL_CHAIN, CHAIN, LARGE_CHAIN = 2, 3, 5
ALIASES = re.compile(r"\s*\|\s*|\s{2,}|,\s*")


def spellings(schools: list[SchoolName], places: set[str]) -> dict[str, list[int]]:
    """The folded ways to write each name with the UNITIDs that they may mean."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    campuses = Counter(school.common for school in schools if school.has_programs)
    for school in schools:
        ways = set(_whole(school.common, places)) | set(_with_and(school.name))
        for alias in ALIASES.split(school.aliases):
            ways |= set(_whole(folded(alias), places)) if _is_distinct(alias) else set()
        if school.has_programs:
            is_chain = campuses[school.common] >= CHAIN
            ways |= set(_beginnings(school.common, set() if is_chain else places))
        for way in ways:
            found[way][school.unitid] = None
    return {name: list(found[name]) for name in sorted(found)}


def _with_and(name: str) -> Iterator[str]:
    """ "Toni and guy" of "TONI & GUY Hairdressing Academy"."""
    words = folded(without_campus(name).replace("&", " and ")).split()
    joint = words.index("and") if "&" in name and "and" in words else 0
    named = words[: joint + 2]
    if joint and not COMMON.issuperset(named) and not all(map(is_spelled_right, named)):
        yield " ".join(words)
        yield " ".join(named)


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


def heads_in_cities(
    campuses: dict[str, tuple[str, str, str]], places: set[str]
) -> dict[tuple[str, str], str]:
    """The rare first words of schools' names, with the city, and the UNITIDs there."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    others = COMMON | STOP_WORDS | TRADES | places
    for unitid, (common, city, _) in campuses.items():
        head = common.removeprefix("the ").split(" ")[0]
        is_rare = len(head) >= SHORTEST_RARE and not is_known_word(head)
        if is_rare and head not in others and BEAUTY.search(common):
            found[head, city].append(unitid)
    return {place: ",".join(unitids) for place, unitids in found.items()}


def chain_words(spellings: dict[str, list[int]], places: set[str]) -> dict[str, str]:
    """The first words of the chains' names with the UNITIDs: "empire", "ogle"."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    others = COMMON | STOP_WORDS | TRADES | places
    for name, unitids in spellings.items():
        head, _, rest = name.partition(" ")
        is_head = head not in others and rest.split(" ")[0] in COMMON
        is_rare = len(head) >= SHORTEST_RARE and not is_known_word(head)
        fewest = SMALL_CHAIN if is_rare else LARGE_CHAIN
        if is_head and len(unitids) >= fewest and BEAUTY.search(name):
            found[head] |= dict.fromkeys(unitids)
    return {
        head: ",".join(map(str, unitids))
        for head, unitids in found.items()
        if head not in spellings
    }
