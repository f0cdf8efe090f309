"""Cheaper schools than those shown, within what the visitor can drive."""

from dataclasses import replace
from statistics import median_low

from actions.catalog.figures import citation, licence
from actions.catalog.search import (
    MOST_CLOCK_HOURS,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_schools,
)
from actions.reply import Reply, button
from actions.schools.listing import CHARGES, lead, page, schools_shown, shown, unseen
from actions.schools.mentions import in_view
from actions.schools.none_found import how_far
from actions.schools.text import away, other_state
from actions.schools.wishes import in_words, query
from actions.turn import Turn
from actions.wording import count, listed, usd

# "Is there a cheaper one near Waycross": other schools, not the price of one.
CHEAPER_THERE = (
    r"\b(?:is there|are there|any\w*|find|show|got|some\w*|looking for|want|need|where)\b"
    r"[^.?!]{0,20}\b(?:cheaper|less expensive|more affordable)\b"
)

# "Thats alot. any cheap ones or like community college", said of a list.
CHEAP_ONES = (
    r"\b(?:any\w*|is there|are there|got|some\w*|show|find|what about|how about|where)\b"
    r"[^.?!]{0,20}\b(?:cheap(?:er|est)?|affordable|inexpensive|low cost)\b"
)
# A kind beside a cheap one is no limit of its own.
OR_PUBLIC = r"\bor\b[^.?!]{0,12}\b(?:community|public|county|city|state) (?:college|school)"
# Said after schools.
CHEAPER_AROUND = r"\bcheaper (?:\w+ )?(?:around|near|close)\b"
# A lower price for fewer hours than the licence takes saves nothing by itself.
SHORT_OF_HOURS = "Each falls short of the hours for your licence."
WHOLE_HOURS = "These have the hours for your licence."
LEAST_PRICE_USD, MOST_USD = 1_000, 500_000


def wants_cheaper_there(turn: Turn) -> bool:
    """Whether cheaper schools are looked for near a place named or those in view."""
    named = turn.values("school") or turn.values("ordinal")
    of_list = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
    if of_list and not named and turn.mentions(CHEAP_ONES):
        return True
    if turn.mentions(CHEAPER_AROUND):
        return not named and (in_view(turn, []) is not None or bool(schools_shown(turn)))
    return bool(turn.places) and not named and turn.mentions(CHEAPER_THERE)


def cheaper_than_shown(turn: Turn) -> Reply:
    """The schools that cost less than the middle one of those shown, or that none does."""
    asked = query(turn, order="price", max_price_usd=None)
    if turn.mentions(OR_PUBLIC):
        asked = replace(asked, public=query(turn.again()).public)
    view = in_view(turn, [])
    known = schools_shown(turn) or ([view] if view else [])
    seen = [hit for hit in known if hit.price_usd is not None]
    cheapest = min(seen, key=_usd, default=None)
    best, than = "", ""
    if cheapest:
        least = usd(_usd(cheapest))
        best = f" Of those shown before, {cheapest.school} at {least} is the cheapest."
        asked = replace(asked, max_price_usd=max(0, _usd(cheapest) - 1))
    elif _exclaimed(turn):
        asked = replace(asked, max_price_usd=_exclaimed(turn))
    result, cheaper, hours = _of_whole_length(turn, asked)
    if cheapest and (not cheaper or result.relaxed):
        # None is below the cheapest; some may be below most of them.
        asked = replace(asked, max_price_usd=max(0, median_low(map(_usd, seen)) - 1))
        result, cheaper, hours = _of_whole_length(turn, asked)
        than = " than most shown, though none below the cheapest"
    if not cheaper or result.relaxed:
        return _none_cheaper(turn, asked, cheapest, best)
    within = ""
    if result.radius_miles and turn.place:
        within = f" within {result.radius_miles} miles of {turn.place.label}"
    text = f"{how_far(turn, asked)}Cheaper{than}{within}, lowest price first. {hours}{best}"
    if not known:
        text = f"{hours} {lead(turn, asked, result)}"
    text = text.replace("  ", " ").strip()
    return page(turn, asked, cheaper, len(shown(turn)), text, result.sponsored)


def _exclaimed(turn: Turn) -> int | None:
    """Below which price cheaper ones are looked for: "14 grand?? is there a cheaper"."""
    amounts = [int(float(value)) for value in turn.values("money")]
    return next((amount - 1 for amount in amounts if amount >= LEAST_PRICE_USD), None)


def _of_whole_length(
    turn: Turn, asked: SchoolQuery
) -> tuple[SchoolResult, list[SchoolHit], str]:
    """The schools with the hours of the licence, else the others; and which these are."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if rule and rule.hours and asked.min_clock_hours is None:
        whole = replace(asked, min_clock_hours=min(rule.hours, MOST_CLOCK_HOURS))
        result, hits = unseen(turn, whole, shown(turn))
        if hits and not result.relaxed:
            return result, hits, WHOLE_HOURS
    result, hits = unseen(turn, asked, shown(turn))
    is_short = bool(hits) and all(hit.missing_hours for hit in hits)
    return result, hits, SHORT_OF_HOURS if is_short else ""


def _none_cheaper(
    turn: Turn, asked: SchoolQuery, cheapest: SchoolHit | None, best: str
) -> Reply:
    """That there is none as near as that, and the nearest cheaper one beyond."""
    where = turn.place.where if turn.place else ""
    if asked.radius_miles and turn.place:
        where = f"within {count(asked.radius_miles, 'mile')} of {turn.place.label}"
    wished = listed(in_words(asked))
    others = f"others among {wished}" if wished else "others"
    text = f"I know of no {others} {where} that report a lower price."
    if cheapest is None:
        text = f"None of the {wished or 'schools'} {where} reports a price."
    text = f"{how_far(turn, asked)}{text}"
    beyond = _beyond(turn, asked, cheapest)
    if beyond:
        which = "cheaper one" if cheapest else "one with a price"
        text += (
            f"{best} The nearest {which} is {beyond.school} ({beyond.city}, "
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
    """The nearest school that costs less than the cheapest one shown, if one did."""
    if asked.point is None:
        return None
    limit = max(0, _usd(cheapest) - 1) if cheapest else MOST_USD
    farther = replace(asked, radius_miles=None, max_price_usd=limit, order="distance")
    result = find_schools(turn.session, replace(farther, per_page=1))
    found = next(iter(result.hits), None)
    is_cheaper = found is not None and not set(result.relaxed) - {"place"}
    return found if is_cheaper and found and found.unitid not in shown(turn) else None


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd
