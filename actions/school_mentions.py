"""Which schools a message means: of the list shown, or by name."""

import re

from rapidfuzz import fuzz

from actions.catalog.school_names import campuses
from actions.catalog.search import SchoolHit, find_school
from actions.school_list import PAGE, page_shown
from actions.school_wishes import query
from actions.turn import Entity, Turn

NAME_RATIO = 85
MAX_COMPARED = 4
# "The first one" is counted on the page in view, "number 1" from the first page on.
COUNTED_ON_PAGE = re.compile(
    r"\b(?:fi?ri?st|1st|sec\w*|2nd|third|thrid|3rd|fou?rth|4th|fifth|5th|sixth|6th|last)\b",
    re.IGNORECASE,
)
CHEAPEST_FEW = re.compile(r"\b(two|three|four|[234]) cheapest\b", re.IGNORECASE)
NUMBERS = {"two": 2, "three": 3, "four": 4}
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
    few = CHEAPEST_FEW.search(turn.text)
    if few:
        priced = [hit for hit in hits if hit.price_usd is not None]
        number = NUMBERS.get(few[1].lower()) or int(few[1])
        return sorted(priced, key=lambda hit: hit.price_usd or 0)[:number]
    found = [
        hit
        for entity in turn.entities
        if entity.kind == "ordinal"
        for hit in _counted(turn, entity, hits)
    ]
    text = turn.text.lower()
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


def in_places(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools in the cities that the message names: "the one in Mesa"."""
    text = turn.text.lower()
    if len({hit.city for hit in hits}) < 2:
        return []
    return [hit for hit in hits if re.search(rf"\b{re.escape(hit.city.lower())}\b", text)]


def called(turn: Turn) -> list[SchoolHit]:
    """The schools of the catalogue that the message calls by name, nearest first."""
    unitids: list[int] = []
    for value in turn.values("school"):
        if value.isdigit():
            unitids.append(int(value))
        else:
            unitids += [school.unitid for school in campuses(turn.session, value)]
    hits = [find_school(turn.session, unitid, query(turn)) for unitid in unitids]
    place = turn.place
    found = list(dict.fromkeys(hit for hit in hits if hit))
    if place and place.kind != "state":
        found.sort(key=lambda hit: hit.distance_miles or 0)
    elif place:
        found.sort(key=lambda hit: hit.state != place.state)
    return found


def _counted(turn: Turn, entity: Entity, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools of an ordinal: "2", "1,2", "last", "last 2", "both", "all"."""
    if entity.value == "all":
        return hits[:PAGE]
    if entity.value == "both":
        return hits[:2]
    if entity.value.startswith("last"):
        _, _, number = entity.value.partition(" ")
        return hits[-int(number or 1) :]
    numbers = [int(number) for number in entity.value.split(",")]
    page = page_shown(hits)
    said = turn.text[entity.start : entity.end]
    if len(numbers) == 1 and COUNTED_ON_PAGE.search(said) and numbers[0] <= len(page):
        return [page[numbers[0] - 1]]
    return [hits[number - 1] for number in numbers if number <= len(hits)]


def chosen(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The school that a button, a superlative or the talk means."""
    wanted = turn.values("school")
    if not wanted and turn.mentions(r"\b(cheapest|lowest)\b"):
        priced = [hit for hit in hits if hit.price_usd is not None]
        return min(priced, key=lambda hit: hit.price_usd or 0, default=None)
    if not wanted and turn.mentions(r"\b(nearest|closest)\b"):
        return min(hits, key=lambda hit: hit.distance_miles or 0)
    unitid = wanted[0] if wanted else str(turn.slots.get("school") or "")
    if not unitid and len(hits) == 1:
        return hits[0]
    return next((hit for hit in hits if str(hit.unitid) == unitid), None)
