"""Nothing lies nearer than what was shown: said so, with what else there is."""

from dataclasses import replace

from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.search import (
    MOST_PER_PAGE,
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    find_schools,
)
from actions.reply import Button, Reply, button
from actions.schools.listing import list_sources
from actions.schools.text import away, length
from actions.schools.wishes import COSMETOLOGY, kind_name, query
from actions.turn import Turn
from actions.wording import usd

# So much nearer another school has to be to be worth naming.
LESS_FAR = 0.8
# A price that isn't reported is within no limit.
MOST_USD = 500_000
WISHES_THAT_LIMIT = ("public", "title_iv", "distance_courses", "open_admission", "length")


OF_THOSE = (
    r"\b(?:which|what|any|one|closest|nearest|easiest)\b[^.?!]{0,20}\b(?:of|from|among"
    r"|out of)\s(?:those|these|them|the (?:three|two|list|ones))\b"
    r"|\bwhich (?:one|1)\b[^.?!]{0,30}\b(?:easiest|closest|nearest|quickest)\b"
)


def asks_of_those(turn: Turn, hits: list[SchoolHit]) -> bool:
    """Whether the nearest of the schools in view is asked for, and no new search."""
    known = [hit for hit in hits if hit.distance_miles is not None]
    return len(known) > 1 and not turn.places and turn.mentions(OF_THOSE)


def nearest_of_those(turn: Turn, hits: list[SchoolHit]) -> Reply:
    """The schools in view by their distance; no source holds the lines of a bus."""
    place = turn.place.label if turn.place else ""
    numbered = [(hit, number) for number, hit in enumerate(hits, start=1)]
    numbered.sort(key=lambda item: (item[0].distance_miles is None, item[0].distance_miles))
    lines = [f"{number}. {_placed(hit)}" for hit, number in numbered]
    lead = (
        f"Of those, the nearest to {place} in a straight line is {numbered[0][0].school}:"
    )
    return Reply(
        "\n".join([lead, *lines]),
        next_step="Whether a bus or train goes there isn't in my data: put each address "
        "into the transit agency's trip planner, for the hour of the class.",
        buttons=[
            button(
                "About the nearest", "ask_school_details", school=str(numbered[0][0].unitid)
            ),
            button("Compare them", "compare_schools"),
        ],
        sources=list_sources(turn),
        slots={"topic": "find_schools", "place": turn.slots.get("place")},
    )


def is_nothing_nearer(nearest: list[SchoolHit], before: list[SchoolHit]) -> bool:
    """Whether the nearest schools are those of the page that was found too far."""
    ids = {hit.unitid for hit in before}
    return bool(nearest and before) and {hit.unitid for hit in nearest} <= ids


TOO_FAR = (
    r"\b(?:too|so|that|way|pretty|kinda|really) far\b|\bcar\b[^.?!]{0,20}\b(?:barely"
    r"|breaks?|dying|wont|won'?t|old|no)\b|\bcan'?t (?:drive|get|go) (?:that|so|there)\b"
    r"|\b(?:a|long|crazy|insane|hell of a) (?:drive|commute|trek|haul)\b"
)


def is_hardly_nearer(turn: Turn, nearest: list[SchoolHit], before: list[SchoolHit]) -> bool:
    """Whether what was shown is too far and the wishes leave nothing nearer by much."""
    known = [hit.distance_miles for hit in before if hit.distance_miles]
    first = nearest[0].distance_miles if nearest else None
    if not known or first is None or not turn.mentions(TOO_FAR):
        return False
    return first > RADII_MILES[0] and first >= LESS_FAR * min(known)


def nothing_nearer(turn: Turn, asked: SchoolQuery, nearest: SchoolHit) -> Reply:
    """That the nearest was shown already, and what is nearer with fewer wishes."""
    place = turn.place.label if turn.place else ""
    text = (
        f"None is nearer: of the {kind_name(asked)} schools that I hold, the nearest to "
        f"{place} is {_placed(nearest)}."
    )
    limit = asked.max_price_usd
    if limit is not None and (nearest.price_usd or MOST_USD) <= limit:
        text = (
            f"None that reports a price within {usd(limit)} is nearer to "
            f"{place} than {_placed(nearest)}."
        )
    buttons: list[Button] = [button("Cheaper", "ask_cheaper")]
    loose = _with_fewer_wishes(turn, asked, nearest)
    if loose:
        text += f" Without your other wishes it is {_placed(loose)}{_price(loose)}."
        unpriced = _without_price(turn, asked, nearest) if asked.max_price_usd else None
        if loose.price_usd is None:
            text += " It reports no price: ask it."
        elif unpriced:
            text += f" {_placed(unpriced)} reports no price: ask it."
    other = _other_kind(turn, asked, nearest)
    text += f" {other}" if other and not loose else ""
    online = replace(asked, distance_courses=True, order="distance")
    found = None if asked.distance_courses or loose else _first(turn, online)
    if found and found.unitid != nearest.unitid:
        text += f" The nearest with some courses online is {_placed(found)}."
    elif nearest.distance_courses:
        text += " It offers some courses online, which saves ways."
    return Reply(
        text,
        next_step="Another town that you could go to, a budget or a kind of program I can "
        "search too: just say it.",
        buttons=[*buttons, button("How to choose", "ask_choose_school")],
        sources=list_sources(turn),
        slots={"topic": "find_schools", "place": turn.slots.get("place")},
    )


def nearer_without(turn: Turn, asked: SchoolQuery, hits: list[SchoolHit]) -> str:
    """What lies much nearer where the wishes have led far away; else empty."""
    known = [hit for hit in hits if hit.distance_miles is not None]
    first = min(known, key=lambda hit: hit.distance_miles or 0, default=None)
    if first is None or (first.distance_miles or 0) <= RADII_MILES[0]:
        return ""
    found = _with_fewer_wishes(turn, asked, first)
    if found is None:
        return _other_kind(turn, asked, first)
    facts = [part for part in (_price(found).removeprefix(" at "), length(found)) if part]
    about = f": {', '.join(facts)}" if facts else ""
    return f"Nearer, but without all that: {_placed(found)}{about}."


def _other_kind(turn: Turn, asked: SchoolQuery, nearest: SchoolHit) -> str:
    """The nearest cosmetology program where it is much nearer than one of esthetics."""
    if asked.cip_codes != ESTHETICS_CIP_CODES:
        return ""
    found = _nearer(turn, replace(asked, cip_codes=COSMETOLOGY), nearest)
    if found is None:
        return ""
    return (
        "A cosmetology program, which takes longer and teaches hair too, is nearer: "
        f"{_placed(found)}."
    )


def beside(reply: Reply, note: str) -> Reply:
    """The reply with a line below it."""
    return replace(reply, text=f"{reply.text}\n{note}") if note else reply


def nearest_with(turn: Turn, wish: str) -> SchoolHit | None:
    """The nearest school beyond the list that has a wish which none of the list has."""
    before = turn.again()
    asked = replace(query(before), page=1, per_page=1, order="rank")
    changed = {"public": {"public": True}, "title_iv": {"title_iv": True}}
    changed |= {name: {name: True} for name in ("distance_courses", "open_admission")}
    changes = changed.get(wish)
    if changes is None or before.place is None:
        return None
    order = "distance" if asked.point else "rank"
    return _first(turn, replace(asked, **changes, order=order))  # type: ignore[arg-type]


def _without_price(turn: Turn, asked: SchoolQuery, nearest: SchoolHit) -> SchoolHit | None:
    """The nearest that reports no price, where it lies nearer by far: it may be cheap."""
    loose = replace(asked, max_price_usd=None, radius_miles=None, order="distance")
    hits = find_schools(turn.session, replace(loose, per_page=MOST_PER_PAGE)).hits
    far = LESS_FAR * (nearest.distance_miles or 0)
    near = (h for h in hits if h.price_usd is None and (h.distance_miles or far) < far)
    return next(near, None)


def _with_fewer_wishes(
    turn: Turn, asked: SchoolQuery, nearest: SchoolHit
) -> SchoolHit | None:
    loose = replace(asked, max_price_usd=None, radius_miles=None)
    for wish in WISHES_THAT_LIMIT:
        loose = loose.without(wish)
    return None if loose == asked else _nearer(turn, loose, nearest)


def _nearer(turn: Turn, asked: SchoolQuery, nearest: SchoolHit) -> SchoolHit | None:
    """The nearest that fits, where it lies nearer by far."""
    found = _first(turn, replace(asked, order="distance"))
    if found is None or found.distance_miles is None or nearest.distance_miles is None:
        return None
    return found if found.distance_miles < LESS_FAR * nearest.distance_miles else None


def _first(turn: Turn, asked: SchoolQuery) -> SchoolHit | None:
    """The first that has all that is asked."""
    result = find_schools(turn.session, replace(asked, per_page=1))
    return result.hits[0] if result.hits and not set(result.relaxed) - {"place"} else None


def _placed(hit: SchoolHit) -> str:
    return f"{hit.school} ({hit.city}, {hit.state}{away(hit)})"


def _price(hit: SchoolHit) -> str:
    return "" if hit.price_usd is None else f" at {usd(hit.price_usd)}"
