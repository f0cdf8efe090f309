"""Which schools a message means: by name or place, and those that it turns down."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from actions.catalog.place_names import folded
from actions.catalog.school_names import (
    SCHOOL_WORD,
    SchoolName,
    campuses,
    school_names,
    without_campus,
)
from actions.catalog.search import SchoolHit, find_school
from actions.dialogue.said_before import replies_before
from actions.schools.listing import schools_of, schools_shown
from actions.schools.numbered import (
    by_figure,
    by_price_told,
    counted,
    numbers_said,
    on_page,
)
from actions.schools.qualities import of_quality
from actions.schools.text import COMMON, EVERYDAY
from actions.schools.wishes import query, remembered
from actions.turn import Turn

NAME_RATIO = 88
# So many words at the beginning of a name stand for all of it.
BEGINNING = 3
DOMAIN = re.compile(
    r"^(?:https?://)?(?:www\.)?([a-z0-9-]{3,})\.(?:edu|com|org|net)\b", re.IGNORECASE
)
SHORTEST_MISSPELLED = 5
# So many replies back a school that was named is still one of the talk.
REPLIES_BACK = 6
CHEAPEST_FEW = re.compile(r"\b(two|three|four|[234]) cheapest\b", re.IGNORECASE)
NUMBERS = {"two": 2, "three": 3, "four": 4}
SEVERAL = re.compile(r"\b(?:and|or|n|vs|versus|than|with|w|to|compar\w+)\b|&", re.I)
# A clause with its sign at the end: one that asks turns nothing down.
CLAUSES = re.compile(r"[^.?!,;]+[?]?")
TURNED_DOWN = re.compile(
    r"\b(?:is|are|was)\s(?:just\s|a bit\s|way\s)*(?:too\s|a (?:long |bit of a )?)"
    r"(?:drive|far|hike|trek|expensive|pricey|dear|long|much|no)\b"
    r"|\btoo (?:far|expensive|pricey)\b|(?<!\bor )\b(?:lol )?no\W*$"
    r"|^\W*(?:and |but |so )?(?:not|no|skip|forget|drop|without)\s(?!how\b"
    r"|(?:i|we|she|he)\s(?:just |literally )?(?:meant?|said|was|asked)\b)",
    re.IGNORECASE,
)
# "U said a school in sandy springs had 100% before".
BEFORE = re.compile(
    r"\b(?:before|earlier|(?:you|u) (?:said|showed|mentioned|listed|named))\b", re.I
)


@dataclass(frozen=True)
class Called:
    """The schools of the catalogue that one name of the message may mean."""

    said: str
    hits: list[SchoolHit]


def mentioned(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools that the message counts, names or places, each once."""
    few = CHEAPEST_FEW.search(turn.text)
    if few:
        priced = [hit for hit in hits if hit.price_usd is not None]
        number = NUMBERS.get(few[1].lower()) or int(few[1])
        return sorted(priced, key=lambda hit: hit.price_usd or 0)[:number]
    found = [
        hit
        for entity in turn.entities
        if entity.kind == "ordinal"
        for hit in counted(turn, entity, hits)
    ]
    found += [hits[number - 1] for number in numbers_said(turn) if 0 < number <= len(hits)]
    found += by_figure(turn, hits)
    found += on_page(turn, hits)
    named = [hit for hit in hits if named_in(turn, turn.text, hit)]
    if len(named) == 1 and named[0] not in found and not SEVERAL.search(turn.text):
        # "The 5th one, lesprit": a name is surer than a number.
        found = []
    found += named
    # A school with a name isn't one of those shown that lie in the same town.
    is_named = bool(turn.values("school")) if not named else not SEVERAL.search(turn.text)
    found += [] if is_named else in_places(turn, hits)
    no = turned_down(turn, hits)
    return [hit for hit in dict.fromkeys(found or of_quality(turn, hits)) if hit not in no]


def recalled(turn: Turn) -> list[SchoolHit]:
    """The schools of earlier lists that the message names, or asks for by their city."""
    shown = {hit.unitid for hit in schools_shown(turn)}
    before = [int(unitid) for unitid in turn.slots.get("schools_seen") or []]
    told = [unitid for unitid in told_of(turn) if unitid not in before]
    others = [unitid for unitid in [*before, *told] if unitid not in shown]
    found = schools_of(turn, others, query(turn.again()))
    named = [hit for hit in found if named_in(turn, turn.text, hit)]
    named = named or by_price_told(turn.text, found)
    if turn.places:
        # "Paul Mitchell in Denver" isn't the one that was shown elsewhere.
        named = [hit for hit in named if _lies_there(turn, hit)]
    if named or not BEFORE.search(turn.text):
        return named
    return in_places(turn, found)


def told_of(turn: Turn) -> list[int]:
    """The schools that the last replies named beside their lists: "the nearest is …"."""
    if "told_of" not in turn.found:
        text = f" {folded(' '.join(replies_before(turn.events, REPLIES_BACK)))} "
        has_names = SCHOOL_WORD.search(text) is not None
        turn.found["told_of"] = [
            school.unitid
            for school in (school_names(turn.session) if has_names else [])
            if school.has_programs
            and f" {folded(school.name)} {folded(school.city)} " in text
        ]
    found: list[int] = turn.found["told_of"]
    return found


def of_the_talk(turn: Turn) -> list[SchoolHit]:
    """The schools shown or told of before that the message names, each once."""
    hits = schools_shown(turn)
    named = [hit for hit in hits if named_in(turn, turn.text, hit)]
    return list(dict.fromkeys([*named, *recalled(turn)]))


def _lies_there(turn: Turn, hit: SchoolHit) -> bool:
    """Whether the school is in a state or city that the message names."""
    cities = {folded(place.name) for place in turn.places if place.kind != "state"}
    states = {place.state for place in turn.places}
    return hit.state in states and (not cities or folded(hit.city) in cities)


def turned_down(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools that the message names only to leave them: "butler is a drive"."""
    no = [clause for clause in CLAUSES.findall(turn.text) if _turns_down(clause)]
    several = len({hit.city for hit in hits}) > 1
    return [
        hit
        for hit in hits
        for clause in no
        if named_in(turn, clause.lower(), hit)
        or (several and f" {folded(hit.city)} " in f" {folded(clause)} ")
    ]


def without_turned_down(text: str) -> str:
    """A text without the clauses that turn a school down, which ask for nothing."""
    return CLAUSES.sub(
        lambda part: "" if _turns_down(part[0]) else part[0],
        text,
    )


def _turns_down(clause: str) -> bool:
    return not clause.endswith("?") and TURNED_DOWN.search(clause) is not None


def kept(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools but those that were turned down, now or before."""
    struck = set(remembered(turn).get("excluded_schools", ()))
    no = turned_down(turn, hits)
    return [hit for hit in hits if hit not in no and str(hit.unitid) not in struck]


def in_places(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools in the cities that the message names: "the one in Mesa"."""
    if len({hit.city for hit in hits}) < 2:
        return []
    text = folded(turn.text)
    for hit in hits:
        if folded(hit.city) in folded(hit.school):
            # The city that stands in a name is the name's: "houston training".
            text = text.replace(" ".join(folded(hit.school).split()[:BEGINNING]), " ")
    around = turn.again().place
    if around and around.kind != "state":
        # "Which schools in Portland" asks for all around it.
        area = r"\b(?:schools|ones|programs|places|colleges) (?:\w+ )?in"
        text = re.sub(rf"{area} {re.escape(folded(around.name))}\b", " ", text)
        # "69 from Raleigh" says where one starts.
        text = re.sub(
            rf"\b(?:from|of|near|around|close to) {re.escape(folded(around.name))}\b",
            " ",
            text,
        )
    said = f" {text} "
    return [hit for hit in hits if f" {folded(hit.city)} " in said]


def called(turn: Turn) -> list[Called]:
    """What each school name of the message may mean, nearest campus first."""
    return [
        Called(
            turn.text[entity.start : entity.end] or entity.value,
            _campuses(turn, entity.value),
        )
        for entity in turn.entities
        if entity.kind == "school"
    ]


def chain(turn: Turn) -> list[SchoolHit]:
    """The campuses that the talk is about where the visitor hasn't said which one."""
    return _campuses(turn, str(turn.slots["school"])) if chain_names(turn) else []


def chain_names(turn: Turn) -> list[SchoolName]:
    """The names and cities of those campuses, without their figures."""
    name = str(turn.slots.get("school") or "")
    return campuses(turn.session, name) if name and not name.isdigit() else []


def siblings(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The campuses of the school in view where that isn't one of the list."""
    one = in_view(turn, [])
    if one is None or one in hits:
        return []
    return _campuses(turn, folded(without_campus(one.school)))


def campus_there(turn: Turn, hit: SchoolHit) -> SchoolHit | None:
    """The campus of the school's name in the city that the message names, if one is."""
    said = {folded(city) for city in turn.values("city")}
    said |= {folded(place.name) for place in turn.places if place.kind != "state"}
    found = _campuses(turn, folded(without_campus(hit.school)))
    return next((other for other in found if folded(other.city) in said), None)


def in_view(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The one school that the talk is about, also where no list has it."""
    unitid = str(turn.slots.get("school") or "")
    if unitid.isdigit():
        return find_school(turn.session, int(unitid), query(turn.again()))
    return hits[0] if len(hits) == 1 else None


def chosen(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The school that a button or the talk means."""
    for value in turn.values("school"):
        if value.isdigit():
            return find_school(turn.session, int(value), query(turn.again()))
    return in_view(turn, hits)


def _campuses(turn: Turn, value: str) -> list[SchoolHit]:
    unitids = [int(value)] if value.isdigit() else []
    if not unitids:
        unitids = [school.unitid for school in campuses(turn.session, value)]
    asked = query(turn)
    hits = [find_school(turn.session, unitid, asked) for unitid in unitids]
    found, place = [hit for hit in hits if hit], turn.place
    if place and place.kind != "state":
        found.sort(key=lambda hit: hit.distance_miles or 0)
    elif place:
        found.sort(key=lambda hit: hit.state != place.state)
    return found


def named_in(turn: Turn, text: str, hit: SchoolHit) -> bool:
    """Whether a text of the turn has the whole name or a word that only it has."""
    if str(hit.unitid) in turn.values("school"):
        return text == turn.text
    said = folded(text).split()
    whole = folded(hit.school).removeprefix("the ")
    if len(whole.split()) > 1 and f" {whole} " in f" {' '.join(said)} ":
        return True
    beginning = " ".join(whole.split()[:BEGINNING])
    if beginning.count(" ") == BEGINNING - 1 and f" {beginning} " in f" {' '.join(said)} ":
        return True
    if _domain(hit) in said:
        return True
    places = {
        word
        for entity in turn.entities
        if entity.kind in ("city", "state", "metro")
        for word in folded(turn.text[entity.start : entity.end]).split()
    }
    words = (
        set(folded(hit.school).split()) - COMMON - set(folded(hit.city).split()) - places
    )
    words -= {word for word in EVERYDAY & words if not _is_named_by(word, text)}
    return any(
        word in said
        or (
            len(word) >= SHORTEST_MISSPELLED
            and any(fuzz.ratio(word, other) >= NAME_RATIO for other in said)
        )
        for word in words
        if len(word) > 3
    )


def _is_named_by(word: str, text: str) -> bool:
    """Whether an everyday word is said as a name: "the english one", "english center"."""
    names = rf"\bthe {word}\b|\b{word} (?:one|school|cent|acad|coll|inst|place)"
    return re.search(names, text, re.IGNORECASE) is not None


def _domain(hit: SchoolHit) -> str | None:
    """The name of a school's website, by which people shorten it: "evit"."""
    match = DOMAIN.search(hit.website or "")
    name = match[1].lower() if match else ""
    return None if name in COMMON else name or None
