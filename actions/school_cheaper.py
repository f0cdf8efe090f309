"""Cheaper schools than those shown, within what the visitor can drive."""

from dataclasses import replace
from statistics import median_low

from actions.catalog.figures import citation
from actions.catalog.search import SchoolHit, SchoolQuery, find_schools
from actions.reply import Reply, button
from actions.school_list import CHARGES, lead, page, schools_shown, shown, unseen
from actions.school_mentions import in_view
from actions.school_none import how_far
from actions.school_text import away, other_state
from actions.school_wishes import query
from actions.turn import Turn
from actions.wording import count, usd


def cheaper_than_shown(turn: Turn) -> Reply:
    """The schools that cost less than the middle one of those shown, or that none does."""
    asked = query(turn, order="price", max_price_usd=None)
    view = in_view(turn, [])
    known = schools_shown(turn) or ([view] if view else [])
    seen = [hit for hit in known if hit.price_usd is not None]
    cheapest = min(seen, key=_usd, default=None)
    best = ""
    if cheapest:
        best = f" Of those shown before, {cheapest.school} at {usd(_usd(cheapest))} is "
        best += "the cheapest."
        asked = replace(asked, max_price_usd=max(0, median_low(map(_usd, seen)) - 1))
    result, cheaper = unseen(turn, asked, shown(turn))
    if not cheaper or result.relaxed:
        return _none_cheaper(turn, asked, cheapest, best)
    within = f" within {result.radius_miles} miles" if result.radius_miles else ""
    text = f"{how_far(turn, asked)}Cheaper{within}, lowest price first.{best}"
    if not known:
        text = lead(turn, asked, result)
    return page(turn, asked, cheaper, len(shown(turn)), text, result.sponsored)


def _none_cheaper(
    turn: Turn, asked: SchoolQuery, cheapest: SchoolHit | None, best: str
) -> Reply:
    """That there is none as near as that, and the nearest cheaper one beyond."""
    where = turn.place.where if turn.place else ""
    if asked.radius_miles and turn.place:
        where = f"within {count(asked.radius_miles, 'mile')} of {turn.place.label}"
    text = f"{how_far(turn, asked)}I know of no others {where} that report a lower price."
    beyond = _beyond(turn, asked, cheapest)
    if beyond:
        text += (
            f"{best} The nearest cheaper one is {beyond.school} ({beyond.city}, "
            f"{beyond.state}{away(beyond)}) at {usd(_usd(beyond))}."
            f"{other_state([beyond])}"
        )
    else:
        text += best
    return Reply(
        f"{text} Public colleges often charge less but don't report a price by program: "
        "ask them, and ask about aid.",
        buttons=[
            button("Financial aid", "ask_financial_aid"),
            button("Show more", "show_more"),
        ],
        sources=[citation(turn.session, CHARGES)],
        slots={"topic": "find_schools"},
    )


def _beyond(turn: Turn, asked: SchoolQuery, cheapest: SchoolHit | None) -> SchoolHit | None:
    """The nearest school that costs less than the cheapest one shown."""
    if asked.point is None or cheapest is None:
        return None
    limit = max(0, _usd(cheapest) - 1)
    farther = replace(asked, radius_miles=None, max_price_usd=limit, order="distance")
    result = find_schools(turn.session, replace(farther, per_page=1))
    found = next(iter(result.hits), None)
    is_cheaper = found is not None and not set(result.relaxed) - {"place"}
    return found if is_cheaper and found and found.unitid not in shown(turn) else None


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd
