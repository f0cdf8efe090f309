"""What no school has that was asked for: said plainly, with what comes nearest to it."""

from dataclasses import replace

from actions.catalog.figures import citation
from actions.catalog.search import (
    MOST_PER_PAGE,
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_schools,
)
from actions.schools.limits import (
    MILES_PER_HOUR,
    MILES_WITHOUT_CAR,
    has_no_car,
    is_by_car,
    wants_to_be_sure,
)
from actions.schools.text import away
from actions.turn import Turn
from actions.wording import count, usd

CHARGES = "ipeds_ic_py"


def none_has(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    """That nothing near has the price or the hours asked for; empty where it has."""
    parts = [
        _none_with_hours(turn, asked, result),
        _none_that_short(turn, asked, result),
        _none_at_price(turn, asked, result),
    ]
    text = " ".join(part for part in parts if part)
    if text and wants_to_be_sure(turn):
        text = f"Right, {text[:1].lower()}{text[1:]}"
    return f"{how_far(turn, asked)}{text}" if text else ""


def how_far(turn: Turn, asked: SchoolQuery) -> str:
    """What a driving time, or going without a car, was taken for."""
    if asked.radius_miles == MILES_WITHOUT_CAR and has_no_car(turn):
        return (
            f"Without a car I keep to {count(MILES_WITHOUT_CAR, 'mile')} in a straight "
            "line; whether a bus goes there isn't in my data. "
        )
    if not asked.radius_miles or not is_by_car(turn):
        return ""
    return (
        f"At {MILES_PER_HOUR} miles an hour, in a straight line, that is "
        f"{count(asked.radius_miles, 'mile')}. "
    )


def _none_at_price(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    budget, radius = asked.max_price_usd, asked.radius_miles
    if not (budget and radius and turn.place) or "max_price_usd" not in result.relaxed:
        return ""
    if result.area != "radius":
        return ""
    lowest = _first(turn, replace(asked, max_price_usd=None, order="price"))
    cheaper = _first(turn, replace(asked, radius_miles=None, order="distance"))
    text = (
        f"None within {count(radius, 'mile')} of {turn.place.label} reports a price up to "
        f"{usd(budget)}"
    )
    if lowest and lowest.price_usd is not None:
        text += f"; the lowest there is {usd(lowest.price_usd)} ({lowest.school})"
    if cheaper and cheaper.price_usd is not None and cheaper.price_usd <= budget:
        text += f". The nearest within {usd(budget)} is {_placed(cheaper)}: "
        text += usd(cheaper.price_usd)
    return f"{text}."


def _none_with_hours(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    hours, place = asked.min_clock_hours, turn.place
    if not hours or not place:
        return ""
    radius = asked.radius_miles or RADII_MILES[0]
    is_dropped = "length" in result.relaxed
    nearest = None if is_dropped else _first(turn, replace(asked, order="distance"))
    miles = nearest.distance_miles if nearest else None
    if not is_dropped and (asked.point is None or (miles or 0) <= radius):
        return ""
    there = asked.without("length")
    if asked.point:
        there = replace(there, radius_miles=radius)
    others = find_schools(turn.session, replace(there, per_page=MOST_PER_PAGE))
    area = f"within {count(radius, 'mile')} of {place.label}"
    if asked.point is None:
        area = place.where
    if others.area != ("radius" if asked.point else "state"):
        return f"None {area} teaches it."
    known = [hit for hit in others.hits if hit.clock_hours]
    text = f"None of the {others.total} {area} reports {count(hours)} hours"
    if known:
        most = max(known, key=lambda hit: hit.clock_hours or 0)
        text += f"; the most is {count(most.clock_hours or 0)} ({most.school})"
    release = citation(turn.session, CHARGES).release
    text += (
        f". Those hours were reported for {release}, and a state's rule may be newer: ask "
        "each school for today's."
    )
    if nearest:
        text += f" The nearest that reports them is {_placed(nearest)}."
    return text


def _none_that_short(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    """That no program is so short, and which is the shortest."""
    limit, others = asked.max_months, set(result.relaxed) - {"length", "place"}
    if not limit or "length" not in result.relaxed or others or asked.min_clock_hours:
        return ""
    all_of_them = replace(asked.without("length"), per_page=MOST_PER_PAGE)
    known = [hit for hit in find_schools(turn.session, all_of_them).hits if hit.months]
    text = f"None that reports its length takes {count(limit, 'month')} or less"
    if known:
        least = min(known, key=lambda hit: hit.months or 0)
        text += f"; the shortest is {_placed(least)}: {count(least.months or 0, 'month')}"
    return f"{text}."


def shortest(turn: Turn, asked: SchoolQuery) -> str:
    """The shortest program, where the message looks for it; else empty."""
    if not turn.mentions(r"\b(shortest|quickest|fastest|soonest)\b"):
        return ""
    result = find_schools(turn.session, replace(asked, per_page=MOST_PER_PAGE))
    known = [hit for hit in result.hits if hit.months]
    if not known:
        return ""
    least = min(known, key=lambda hit: (hit.months, hit.distance_miles or 0))
    return (
        "The shortest of those that report their length is "
        f"{_placed(least)}: {count(least.months or 0, 'month')}. "
    )


def _first(turn: Turn, asked: SchoolQuery) -> SchoolHit | None:
    """The first that fits all, if any does."""
    result = find_schools(turn.session, replace(asked, per_page=1))
    return result.hits[0] if result.hits and not result.relaxed else None


def _placed(hit: SchoolHit) -> str:
    return f"{hit.school} ({hit.city}, {hit.state}{away(hit)})"
