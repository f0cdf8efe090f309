"""A page of schools: its lead, its lines, what to remember of it."""

from collections.abc import Sequence
from dataclasses import replace

from actions.catalog.figures import Citation, citation
from actions.catalog.places import Location
from actions.catalog.search import (
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_school,
    find_schools,
)
from actions.people.chosen_way import nurse_to_be
from actions.people.trades import NURSE_CODES
from actions.reply import Card, Reply, button
from actions.schools.none_found import how_far, none_has
from actions.schools.seen import seen
from actions.schools.text import card, line, other_state, phone
from actions.schools.wishes import (
    kind_name,
    query,
    to_remember,
    unsearched,
    wants_schedule,
)
from actions.turn import Turn
from actions.wording import count, listed, usd

NOT_IN_DATA = "aren't in any public data"
NO_TIMES = (
    f"Evening, weekend and part-time classes {NOT_IN_DATA}: phone each school and ask."
)
PAGE = 3
MOST_PER_SEARCH = 50
COMPLETIONS, CHARGES, OUTCOMES = "ipeds_c", "ipeds_ic_py", "scorecard_institutions"
ORDERS = {
    "rank": "The best fits:",
    "price": "Lowest price first:",
    "distance": "Nearest first:",
}
DROPPED = {
    "distance_courses": "online courses",
    "length": "the length",
    "open_admission": "open admission",
    "title_iv": "federal aid",
    "public": "public or private",
}


def shown(turn: Turn) -> list[int]:
    """The UNITIDs of the schools shown, in the order of their numbers."""
    return [int(unitid) for unitid in turn.slots.get("schools_shown") or []]


def schools_shown(turn: Turn) -> list[SchoolHit]:
    """The schools shown in this conversation, in the order of their numbers."""
    # As they were shown: of the kind and from the place asked for then, not now.
    asked = query(turn.again())
    return schools_of(turn, shown(turn), asked)


def schools_of(turn: Turn, unitids: Sequence[int], asked: SchoolQuery) -> list[SchoolHit]:
    """The schools of these UNITIDs, looked up once in a turn."""
    key = f"{unitids} {asked}"
    if key not in turn.found:
        found = (find_school(turn.session, unitid, asked) for unitid in unitids)
        turn.found[key] = [hit for hit in found if hit]
    hits: list[SchoolHit] = turn.found[key]
    return list(hits)


def page_shown(hits: list[SchoolHit]) -> list[SchoolHit]:
    """Those of the schools shown that were on the last page."""
    return hits[-((len(hits) - 1) % PAGE + 1) :] if hits else []


def list_sources(turn: Turn) -> list[Citation]:
    """What a list of schools is taken from."""
    return [citation(turn.session, name) for name in (COMPLETIONS, CHARGES, OUTCOMES)]


def ask_place(turn: Turn) -> Reply:
    """The search begins with the place: its form asks for it."""
    return Reply("", form="school_search_form", slots={"topic": "find_schools"})


def where(place: Location | None) -> str:
    """The place with its preposition; without one it is the whole country."""
    return place.where if place else "in the whole country"


def lead(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    """What was found, in which order, and what had to be left out for it."""
    place, budget = turn.place, asked.max_price_usd
    area = "in the whole country"
    if place:
        area = {
            "radius": f"within {result.radius_miles} miles of {place.label}",
            "state": f"in {place.state_name}",
            "nation": "in the whole country, the nearest states first",
        }[result.area]
    found = count(result.total, f"{kind_name(asked)} school")
    is_far = result.area != "radius" and asked.point is not None
    order = ORDERS["distance" if is_far and asked.order == "rank" else asked.order]
    if asked.order == "price" and not any(hit.price_usd for hit in result.hits):
        order = "None of them reports a price, so ask each for its own:"
    text = f"I found {found} {area}. {order}"
    none = none_has(turn, asked, result)
    told = {"length"} if none and (asked.min_clock_hours or asked.max_months) else set()
    dropped = [
        DROPPED[wish] for wish in result.relaxed if wish in DROPPED and wish not in told
    ]
    if none:
        text = f"{none} {order}"
    elif budget and "max_price_usd" in result.relaxed:
        lowest = result.lowest_price_usd
        text = (
            f"None {area} reports a price within {usd(budget)}"
            f"{f'; the lowest is {usd(lowest)}' if lowest is not None else ''}. So I left "
            f"the budget out. {order}"
        )
    elif budget:
        text = f"I found {found} {area} within {usd(budget)}. {order}"
    if not none:
        text = f"{how_far(turn, asked)}{text}"
    quality = _quality(asked, dropped)
    if quality and place:
        text = f"Near {place.label} none is {quality}, so I left that out. {text}"
    elif dropped:
        text = f"Nothing had all of it, so I left out {listed(dropped)}. {text}"
    if place and "place" in result.relaxed:
        radius = asked.radius_miles or RADII_MILES[-1]
        here = f"within {count(radius, 'mile')} of {place.label}"
        here = place.where if place.kind == "state" else here
        text = f"Nothing {here}. {text}"
    if set(turn.named_occupations) & set(NURSE_CODES) or nurse_to_be(turn):
        text = f"I hold no nursing or medical schools, only esthetics and beauty. {text}"
    return text


def _quality(asked: SchoolQuery, dropped: list[str]) -> str:
    """The quality that was left out, as a sentence names it, where it is the only one."""
    names = {
        "distance_courses": "listed with courses online",
        "open_admission": "known to admit all who apply",
        "title_iv": "in the federal aid system",
        "public": "public" if asked.public else "private",
    }
    said = [name for wish, name in names.items() if DROPPED[wish] in dropped]
    return said[0] if len(said) == len(dropped) == 1 else ""


def page(
    turn: Turn,
    asked: SchoolQuery,
    hits: Sequence[SchoolHit],
    before: int,
    text: str,
    sponsored: Sequence[SchoolHit] = (),
) -> Reply:
    """The hits as numbered lines under a text, `before` having been shown already."""
    release = citation(turn.session, COMPLETIONS).release
    asks_times = wants_schedule(turn)
    if asks_times and NOT_IN_DATA not in text:
        # What no list can tell comes first, then whom to ask.
        text = f"{NO_TIMES} {text}"
    lines = [
        f"{number}. {line(hit, release)}{_reach(hit) if asks_times else ''}"
        for number, hit in enumerate(hits, start=before + 1)
    ]
    lines += [
        f"Paid listing, apart from the ranking: {line(hit, release)}" for hit in sponsored
    ]
    if other_state(hits):
        lines.append(other_state(hits).strip())
    lines += unsearched(turn)
    place = turn.place
    nearer = "" if place else " A city, a state or a ZIP code narrows it down."
    return Reply(
        "\n".join([text, *lines]),
        next_step="Ask me about one of them, or say “compare”, “cheaper”, “closer” or "
        f"“more”.{nearer}",
        buttons=[
            button("Show more", "show_more"),
            button("Cheaper", "ask_cheaper"),
            button("Closer", "ask_closer"),
            button("How to choose", "ask_choose_school"),
        ],
        card=Card(
            "school_list",
            {
                "place": place.label if place else "the United States",
                "schools": [card(hit) for hit in hits],
                "sponsored": [card(hit) for hit in sponsored],
            },
        ),
        sources=list_sources(turn),
        slots={
            "schools_shown": shown(turn)[:before] + [hit.unitid for hit in hits],
            "schools_seen": seen(turn, hits),
            "school": None,
            "program_kinds": list(asked.cip_codes),
            "school_wishes": to_remember(asked),
            "topic": "find_schools",
            "place": place.key if place else None,
        },
    )


def _reach(hit: SchoolHit) -> str:
    return f" Phone {phone(hit.phone)}." if hit.phone else ""


def shown_again(turn: Turn, text: str, pages_back: int = 0) -> Reply:
    """The page of schools shown last under another text, or one before it."""
    hits, before = schools_shown(turn), turn.again()
    start = max(0, (len(hits) - 1) // PAGE - pages_back) * PAGE
    return page(before, query(before), hits[start : start + PAGE], start, text)


def unseen(
    turn: Turn, asked: SchoolQuery, seen: list[int]
) -> tuple[SchoolResult, list[SchoolHit]]:
    """The result, and the first of its schools that weren't shown yet."""
    number = min(MOST_PER_SEARCH, PAGE + len(seen))
    result = find_schools(turn.session, replace(asked, per_page=number))
    return result, [hit for hit in result.hits if hit.unitid not in seen][:PAGE]
