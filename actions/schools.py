"""Schools: search, more, cheaper, closer."""

from dataclasses import replace
from statistics import median_low

from actions.base import Answer
from actions.catalog.figures import Citation, citation
from actions.catalog.search import (
    RADII_MILES,
    Order,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_school,
    find_schools,
)
from actions.reply import Card, Reply, button
from actions.school_text import card, line
from actions.school_wishes import kind_name, query, to_remember, wants_schedule
from actions.turn import NURSE_CODES, Turn
from actions.wording import count, listed, usd

PAGE = 3
MOST_PER_SEARCH = 50
COMPLETIONS, CHARGES, OUTCOMES = "ipeds_c", "ipeds_ic_py", "scorecard_institutions"
CHEAPEST = r"\b(cheap\w*|afford\w*|lowest|least expensive|inexpensive|low cost)\b"
NEAREST = r"\b(closest|nearest)\b"
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


class FindSchools(Answer):
    """The best programs near a place."""

    action_name = "action_find_schools"
    intent = "find_schools"
    topic = "find_schools"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place()
        order: Order = "rank"
        if turn.mentions(CHEAPEST):
            order = "price"
        elif turn.mentions(NEAREST) and turn.place.kind != "state":
            order = "distance"
        asked = query(turn, order)
        result = find_schools(turn.session, asked)
        return _page(turn, asked, result, result.hits, 0, _lead(turn, asked, result))


class ShowMore(Answer):
    """The next of the schools shown."""

    action_name = "action_show_more"
    intent = "show_more"

    def reply(self, turn: Turn) -> Reply:
        seen = shown(turn)
        if not seen or turn.place is None:
            return FindSchools().reply(turn)
        asked = query(turn)
        result, rest = _unseen(turn, asked, seen)
        if not rest and asked.max_price_usd:
            return Reply(
                f"That was all within {usd(asked.max_price_usd)} {turn.place.where}. I "
                "drop the budget now: say “more” for the dearer ones and those without a "
                "reported price.",
                buttons=[button("Show more", "show_more")],
                slots={"budget_usd": None},
            )
        if not rest:
            return Reply(
                f"That was all I have for {turn.place.label}. Tell me a larger city "
                "or a neighbouring state and I look there.",
                buttons=[button("How to choose one", "ask_choose_school")],
            )
        lead = f"More for {turn.place.label}:"
        return _page(turn, asked, result, rest, len(seen), lead)


class ShowCheaper(Answer):
    """Cheaper programs than those shown, or within a budget said now."""

    action_name = "action_show_cheaper"
    intent = "ask_cheaper"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place()
        if turn.values("money"):
            return FindSchools().reply(turn)
        asked = query(turn, "price", max_price_usd=None)
        seen = [hit for hit in _shown_hits(turn, asked) if hit.price_usd is not None]
        cheapest = min(seen, key=_usd, default=None)
        best = ""
        if cheapest:
            best = f" Of those shown before, {cheapest.school} at {usd(_usd(cheapest))} is "
            best += "the cheapest."
            asked = replace(asked, max_price_usd=max(0, median_low(map(_usd, seen)) - 1))
        result, cheaper = _unseen(turn, asked, shown(turn))
        if not cheaper or result.relaxed:
            return Reply(
                f"I know of none {turn.place.where} that reports a lower price.{best} "
                "Public colleges often charge less but don't report a price by "
                "program: ask them, and ask about aid.",
                buttons=[
                    button("Financial aid", "ask_financial_aid"),
                    button("Show more", "show_more"),
                ],
                sources=[citation(turn.session, CHARGES)],
            )
        within = f" within {result.radius_miles} miles" if result.radius_miles else ""
        lead = f"Cheaper{within}, lowest price first.{best}"
        return _page(turn, asked, result, cheaper, len(shown(turn)), lead)


class ShowCloser(Answer):
    """The nearest programs."""

    action_name = "action_show_closer"
    intent = "ask_closer"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place()
        if turn.place.kind == "state":
            return Reply(
                f"I know only that you are in {turn.place.name}. Tell me your city or "
                "ZIP code and I sort by distance.",
                slots={"topic": "find_schools"},
            )
        asked = query(turn, "distance", max_price_usd=None)
        result = find_schools(turn.session, asked)
        lead = f"The nearest to {turn.place.label}, whatever their price or size:"
        return _page(turn, asked, result, result.hits, 0, lead)


def shown(turn: Turn) -> list[int]:
    """The UNITIDs of the schools shown, in the order of their numbers."""
    return [int(unitid) for unitid in turn.slots.get("schools_shown") or []]


def sources(turn: Turn) -> list[Citation]:
    """What a list of schools is taken from."""
    return [citation(turn.session, name) for name in (COMPLETIONS, CHARGES, OUTCOMES)]


def ask_place() -> Reply:
    """The one question that a search needs."""
    return Reply(
        "Sure. Where should I look? A city, a state or a ZIP code is enough.",
        slots={"topic": "find_schools"},
    )


def _unseen(
    turn: Turn, asked: SchoolQuery, seen: list[int]
) -> tuple[SchoolResult, list[SchoolHit]]:
    """The result, and the first of its schools that weren't shown yet."""
    number = min(MOST_PER_SEARCH, PAGE + len(seen))
    result = find_schools(turn.session, replace(asked, per_page=number))
    return result, [hit for hit in result.hits if hit.unitid not in seen][:PAGE]


def _shown_hits(turn: Turn, asked: SchoolQuery) -> list[SchoolHit]:
    found = (find_school(turn.session, unitid, asked) for unitid in shown(turn))
    return [hit for hit in found if hit]


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd


def _lead(turn: Turn, asked: SchoolQuery, result: SchoolResult) -> str:
    assert turn.place is not None
    place, budget = turn.place, asked.max_price_usd
    where = {
        "radius": f"within {result.radius_miles} miles of {place.label}",
        "state": f"in {place.state_name}",
        "nation": "in the whole country, the nearest states first",
    }[result.area]
    found = count(result.total, f"{kind_name(asked)} school")
    order = ORDERS[asked.order]
    lead = f"I found {found} {where}. {order}"
    dropped = [DROPPED[wish] for wish in result.relaxed if wish in DROPPED]
    if budget and "max_price_usd" in result.relaxed:
        lowest = result.lowest_price_usd
        lead = (
            f"None {where} reports a price within {usd(budget)}"
            f"{f'; the lowest is {usd(lowest)}' if lowest is not None else ''}. So I left "
            f"the budget out. {order}"
        )
    elif budget:
        lead = f"I found {found} {where} within {usd(budget)}. {order}"
    if dropped:
        lead = f"Nothing had all of it, so I left out {listed(dropped)}. {lead}"
    if "place" in result.relaxed:
        here = f"within {RADII_MILES[-1]} miles of {place.label}"
        here = place.where if place.kind == "state" else here
        lead = f"Nothing {here}. {lead}"
    if not turn.places and turn.known_place:
        lead = f"For {place.label}, as you said. {lead}"
    if set(turn.named_occupations) & set(NURSE_CODES):
        lead = f"I hold no nursing or medical schools, only esthetics and beauty. {lead}"
    return lead


def _page(
    turn: Turn,
    asked: SchoolQuery,
    result: SchoolResult,
    hits: list[SchoolHit],
    before: int,
    lead: str,
) -> Reply:
    assert turn.place is not None
    release = citation(turn.session, COMPLETIONS).release
    lines = [
        f"{number}. {line(hit, release)}"
        for number, hit in enumerate(hits, start=before + 1)
    ]
    lines += [
        f"Paid listing, apart from the ranking: {line(hit, release)}"
        for hit in result.sponsored
    ]
    if wants_schedule(turn):
        lines.append(
            "Evening, weekend and part-time classes aren't in any public data: ask each "
            "school for its schedule."
        )
    return Reply(
        "\n".join([lead, *lines]),
        next_step="Ask me about one of them, or say “cheaper”, “closer” or “more”.",
        buttons=[
            button("Show more", "show_more"),
            button("Cheaper", "ask_cheaper"),
            button("Closer", "ask_closer"),
            button("How to choose", "ask_choose_school"),
        ],
        card=Card(
            "school_list",
            {
                "place": turn.place.label,
                "schools": [card(hit) for hit in hits],
                "sponsored": [card(hit) for hit in result.sponsored],
            },
        ),
        sources=sources(turn),
        slots={
            "schools_shown": shown(turn)[:before] + [hit.unitid for hit in hits],
            "school": None,
            "program_kinds": list(asked.cip_codes),
            "school_wishes": to_remember(asked),
            "topic": "find_schools",
            "place": turn.place.key,
        },
    )
