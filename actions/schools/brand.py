"""A search for schools of one name: "looking for aveda near atlanta"."""

from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.place_names import folded
from actions.catalog.school_names import school_names
from actions.catalog.search import (
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    find_school,
    find_schools,
)
from actions.reply import Reply
from actions.schools.listing import PAGE, lead, page
from actions.schools.mentions import Called, called
from actions.schools.wishes import COSMETOLOGY, kind_name, query
from actions.turn import Turn
from actions.wording import count

# Farther away is no school near the place.
FAR_MILES = RADII_MILES[1]


def brand_near(turn: Turn, asked: SchoolQuery) -> Reply | None:
    """The schools of the name that the message looks for, or where the nearest one is.

    None where no school is named, or there is no place to look around.
    """
    names = called(turn)
    if not names or turn.place is None:
        return None
    said = names[0].said.title()
    hits = [hit for hit in of_brand(turn, names[0]) if hit.cip_code in asked.cip_codes]
    near = [hit for hit in hits if _is_near(turn, hit)]
    if near:
        text = f"Schools called {said} near {turn.place.label}, nearest first:"
        return page(turn, asked, near[:PAGE], 0, text)
    if not hits:
        return None
    result = find_schools(turn.session, asked)
    nearest = (
        f"I know no {said} with {kind_name(asked)} near {turn.place.label}; the nearest is "
        f"{_placed(hits[0])}."
    )
    text = f"{nearest} Of other names: {lead(turn, asked, result)}"
    return page(turn, asked, result.hits, 0, text, result.sponsored)


def of_brand(turn: Turn, name: Called) -> list[SchoolHit]:
    """The schools that one name may mean, those of its brand included, nearest first.

    "Aveda" means the Aveda Institute as well as Aveda Arts & Sciences.
    """
    said = folded(name.said)
    if " " in said or not name.hits or not folded(name.hits[0].school).startswith(said):
        return name.hits
    asked = query(turn)
    found = {hit.unitid: hit for hit in name.hits}
    for school in school_names(turn.session):
        is_of_it = school.has_programs and school.common.startswith(f"{said} ")
        if is_of_it and school.unitid not in found:
            hit = find_school(turn.session, school.unitid, asked)
            if hit and hit.cip_code in (*ESTHETICS_CIP_CODES, *COSMETOLOGY):
                found[hit.unitid] = hit
    hits = list(found.values())
    if asked.point is not None:
        hits.sort(key=lambda hit: hit.distance_miles or 0)
    return hits


def not_near(turn: Turn, name: Called, hit: SchoolHit) -> str:
    """That the nearest school of a name isn't near; empty where it is."""
    if turn.place is None or _is_near(turn, hit):
        return ""
    none = f"I know no {name.said.title()} near {turn.place.label}"
    return f"{none}; the nearest is {_placed(hit)}."


def _is_near(turn: Turn, hit: SchoolHit) -> bool:
    if turn.place and turn.place.kind == "state":
        return hit.state == turn.place.state
    return hit.distance_miles is not None and hit.distance_miles <= FAR_MILES


def _placed(hit: SchoolHit) -> str:
    away = hit.distance_miles
    miles = "" if away is None else f", {count(round(away), 'mile')} away"
    return f"in {hit.city}, {hit.state}{miles}"
