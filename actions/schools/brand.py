"""A search for schools of one name: "looking for aveda near atlanta"."""

from actions.catalog.search import RADII_MILES, SchoolHit, SchoolQuery, find_schools
from actions.reply import Reply
from actions.schools.listing import PAGE, lead, page
from actions.schools.mentions import called
from actions.schools.wishes import kind_name
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
    hits = [hit for hit in names[0].hits if hit.cip_code in asked.cip_codes]
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


def _is_near(turn: Turn, hit: SchoolHit) -> bool:
    if turn.place and turn.place.kind == "state":
        return hit.state == turn.place.state
    return hit.distance_miles is not None and hit.distance_miles <= FAR_MILES


def _placed(hit: SchoolHit) -> str:
    away = hit.distance_miles
    miles = "" if away is None else f", {count(round(away), 'mile')} away"
    return f"in {hit.city}, {hit.state}{miles}"
