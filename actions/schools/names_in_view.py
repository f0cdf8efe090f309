"""The names of schools shown, where the message reads as a town or as nothing: "hcc"."""

import re
from dataclasses import replace

from actions.catalog.place_names import folded
from actions.catalog.places import resolve
from actions.catalog.search import SchoolHit
from actions.entities import Entity
from actions.schools.listing import schools_of, shown
from actions.schools.text import COMMON, EVERYDAY
from actions.schools.wishes import query
from actions.turn import Turn

# Behind these words a town is meant, whatever a school is called.
TO_A_PLACE = re.compile(
    r"\b(?:in|near|around|from|to|at|by|of|live|lives|leave|leaving|outside)\s(?:the\s)?$",
    re.IGNORECASE,
)
SHORTEST, FEWEST_INITIALS = 4, 3
SMALL = {"of", "the", "and", "for", "at", "in"}


def names_in_view(turn: Turn) -> list[Entity]:
    """The message's entities with the schools shown that it names besides.

    "Pickens" is the college of the list and no town of another state, "hcc" stands for
    Houston Community College, and "gateway" is the campus of the list and not its sister
    that teaches none of this. Empty where the message names none so.
    """
    seen = [int(unitid) for unitid in turn.slots.get("schools_seen") or []]
    view = str(turn.slots.get("school") or "")
    known = list(
        dict.fromkeys([*shown(turn), *seen, *([int(view)] if view.isdigit() else [])])
    )
    if not known or not turn.text or turn.text.startswith("/"):
        return []
    hits = schools_of(turn, known, query(turn.again()))
    renamed = [_as_school(turn, entity, hits) for entity in turn.entities]
    spans = [range(entity.start, entity.end) for entity in renamed]
    short = [
        Entity("school", str(hit.unitid), match.start(), match.end())
        for hit in hits
        if (initials := _initials(hit))
        for match in re.finditer(rf"\b{initials}\b", turn.text, re.IGNORECASE)
        if not any(match.start() in span for span in spans)
    ]
    if renamed == turn.entities and not short:
        return []
    return sorted([*renamed, *short], key=lambda entity: entity.start)


def _as_school(turn: Turn, entity: Entity, hits: list[SchoolHit]) -> Entity:
    """A town that is a word of one shown school's name, and of no place near it."""
    if entity.kind == "school":
        return _as_shown(turn, entity, hits)
    said = turn.text[entity.start : entity.end]
    before = turn.text[: entity.start]
    if entity.kind not in ("city", "metro") or TO_A_PLACE.search(before):
        return entity
    words = set(folded(said).split()) - COMMON - EVERYDAY
    if not words or not said or max(map(len, words)) < SHORTEST:
        return entity
    named = [hit for hit in hits if words <= set(folded(hit.school).split())]
    if len({hit.school for hit in named}) != 1:
        return entity
    hit = named[0]
    there = resolve(turn.session, said, [hit.state])
    places = [there.place] if there.place else list(there.candidates)
    if words <= set(folded(hit.city).split()) or hit.state in {p.state for p in places}:
        return entity
    return replace(entity, kind="school", value=str(hit.unitid))


def _as_shown(turn: Turn, entity: Entity, hits: list[SchoolHit]) -> Entity:
    """A school that was never shown, called by words of the name of one that was."""
    said = folded(turn.text[entity.start : entity.end]).split()
    is_shown = entity.value in {str(hit.unitid) for hit in hits}
    if is_shown or not entity.value.isdigit() or not set(said) - COMMON:
        return entity
    named = [hit for hit in hits if {*said} <= set(folded(hit.school).split())]
    states = {place.state for place in turn.places}
    if len({hit.school for hit in named}) != 1 or (states and named[0].state not in states):
        return entity
    return replace(entity, value=str(named[0].unitid))


def _initials(hit: SchoolHit) -> str:
    """The first letters by which a school is called: "hcc"; empty for a short name."""
    name = re.split(r"-| (?:at|of the) ", hit.school)[0]
    words = [word for word in folded(name).split() if word not in SMALL]
    letters = "".join(word[0] for word in words if word[0].isalpha())
    return letters if len(letters) >= FEWEST_INITIALS else ""
