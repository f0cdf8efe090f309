"""Which of the schools shown a message means."""

import re

from rapidfuzz import fuzz

from actions.catalog.search import SchoolHit
from actions.school_list import PAGE, page_shown
from actions.turn import Turn

NAME_RATIO = 85
MAX_COMPARED = 4
ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2,
    "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "last": -1,
}  # fmt: skip
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
COUNTED = re.compile(
    r"\b(?P<from>first|top|these|those|all|last) (?P<number>two|three|four|[234])\b"
    r"|\b(?P<cheap>two|three|four|[234]) cheapest\b"
    r"|\b(?P<all>both|all of them|them all|em all|everything)\b"
)
# "1 and 3", "#2", "1v2", "number two"; not "6 months" nor "1,000".
NUMBERED = re.compile(
    r"(?<![\d$.,:/])([1-9])(?![\d%]|[.,:]\d|k\b|\s?(?:month|hour|hr|week|year|day|school))"
    r"|\b(?:number|school|option|no\.?) (one|two|three|four|five)\b"
)
# Words of school names that don't tell one school from another.
COMMON = frozenset(
    word
    for line_ in (
        "school schools beauty academy institute college center centre career careers",
        "aveda technical community university campus cosmetology esthetics skin salon",
        "hair design arts sciences international training education professional",
    )
    for word in line_.split()
)


def mentioned(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools that the message names or counts, each once."""
    text = turn.text.lower()
    counted = COUNTED.search(text)
    if counted:
        return _counted(counted, hits)
    page = page_shown(hits)
    found = [
        page[index] if index < len(page) else hits[index]
        for word, index in ORDINALS.items()
        if re.search(rf"\b{word}\b", text) and index < len(hits)
    ]
    for hit in hits:
        words = {
            word
            for word in re.findall(r"[a-z']{4,}", hit.school.lower())
            if word not in COMMON and word != hit.city.lower()
        }
        named = fuzz.partial_ratio(text, hit.school.lower()) >= NAME_RATIO and len(text) > 8
        if named or any(re.search(rf"\b{re.escape(word)}\b", text) for word in words):
            found.append(hit)
    return list(dict.fromkeys(found))[:MAX_COMPARED]


def numbered(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools that the message calls by their number in the list."""
    text = turn.text.lower()
    if COUNTED.search(text):
        return []
    numbers = [int(m[1] or NUMBERS[m[2]]) for m in NUMBERED.finditer(text)]
    return [hits[number - 1] for number in numbers if number <= len(hits)][:MAX_COMPARED]


def in_places(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools in the cities that the message names: "the one in Mesa"."""
    text = turn.text.lower()
    if len({hit.city for hit in hits}) < 2:
        return []
    return [hit for hit in hits if re.search(rf"\b{re.escape(hit.city.lower())}\b", text)]


def _counted(match: re.Match[str], hits: list[SchoolHit]) -> list[SchoolHit]:
    """ "The first two", "the last two", "the two cheapest", "both", "all of them"."""
    if match["all"]:
        return hits[: 2 if match["all"] == "both" else PAGE]
    word = match["number"] or match["cheap"]
    number = NUMBERS.get(word) or int(word)
    if match["from"] == "last":
        return hits[-number:]
    if match["cheap"]:
        hits = [hit for hit in hits if hit.price_usd is not None]
        hits = sorted(hits, key=lambda hit: hit.price_usd or 0)
    return hits[:number]


def chosen(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The school that a button, a number, a superlative or the talk means."""
    wanted = turn.values("school")
    number = re.search(r"(?:number|no\.?|nr|#|option)\s*(\d+)|^\W*(\d)\W*$", turn.text)
    if not wanted and number:
        index = int(number[1] or number[2]) - 1
        return hits[index] if 0 <= index < len(hits) else None
    if not wanted and turn.mentions(r"\b(cheapest|lowest)\b"):
        priced = [hit for hit in hits if hit.price_usd is not None]
        return min(priced, key=lambda hit: hit.price_usd or 0, default=None)
    if not wanted and turn.mentions(r"\b(nearest|closest)\b"):
        return min(hits, key=lambda hit: hit.distance_miles or 0)
    unitid = wanted[0] if wanted else str(turn.slots.get("school") or "")
    if not unitid and len(hits) == 1:
        return hits[0]
    return next((hit for hit in hits if str(hit.unitid) == unitid), None)
