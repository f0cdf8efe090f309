"""Schools: search, more, cheaper, closer."""

from dataclasses import replace
from math import inf
from statistics import median_low
from typing import Literal

from actions.base import Answer
from actions.catalog.figures import ESTHETICS_CIP_CODES, citation, licence
from actions.catalog.search import (
    COSMETOLOGY,
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_schools,
)
from actions.reply import Card, Reply, button
from actions.school_text import card, line
from actions.turn import NURSE_CODES, Turn
from actions.wording import count, usd

Order = Literal["rank", "price", "distance"]

PAGE = 3
SOURCES = ("ipeds_c_2024", "ipeds_ic_py_2023")
PROGRAM_NAMES: dict[tuple[str, ...], str] = {
    COSMETOLOGY: "cosmetology",
    ("12.0406",): "make-up",
    ("12.0411",): "permanent make-up",
    ("12.0414",): "master esthetics",
}
CHEAPEST = r"\b(cheap\w*|afford\w*|lowest|least expensive|inexpensive|low cost)\b"
NEAREST = r"\b(closest|nearest)\b"


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
        query = _query(turn, order)
        result = find_schools(turn.session, query)
        if not result.hits:
            return Reply(
                f"I found no {_kind(query)} program with graduates in 2024 in "
                f"{turn.place.state_name}. Tell me another city or state, or I look "
                "at cosmetology programs there.",
                buttons=[
                    button("Cosmetology programs", "find_schools", occupation="39-5012")
                ],
                sources=[citation(turn.session, SOURCES[0])],
            )
        return _page(turn, query, result, result.hits[:PAGE], 0, _lead(turn, query, result))


class ShowMore(Answer):
    """The next of the schools shown."""

    action_name = "action_show_more"
    intent = "show_more"

    def reply(self, turn: Turn) -> Reply:
        seen = shown(turn)
        if not seen or turn.place is None:
            return FindSchools().reply(turn)
        query = _query(turn)
        result = find_schools(turn.session, query)
        rest = [hit for hit in result.hits if hit.unitid not in seen]
        if not rest and query.max_price_usd:
            return Reply(
                f"That was all within {usd(query.max_price_usd)} {turn.place.where}. I "
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
        return _page(turn, query, result, rest[:PAGE], len(seen), lead)


class ShowCheaper(Answer):
    """Cheaper programs than those shown, or within a budget said now."""

    action_name = "action_show_cheaper"
    intent = "ask_cheaper"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place()
        if turn.values("money"):
            return FindSchools().reply(turn)
        seen_ids = shown(turn)
        for radius in RADII_MILES:
            query = replace(
                _query(turn, "price"), max_price_usd=None, radii_miles=(radius,)
            )
            result = find_schools(turn.session, query)
            known = [hit for hit in result.hits if hit.price_usd is not None]
            seen = [hit for hit in known if hit.unitid in seen_ids]
            limit = median_low([_usd(hit) for hit in seen]) if seen else inf
            cheaper = [hit for hit in known if hit not in seen and _usd(hit) < limit]
            if cheaper or query.place.kind == "state":
                break
        best = ""
        if seen:
            best = f" Of those shown before, {seen[0].school} at {usd(_usd(seen[0]))} is "
            best += "the cheapest."
        if not cheaper:
            return Reply(
                f"I know of none {turn.place.where} that reports a lower price.{best} "
                "Public colleges often charge less but don't report a price by "
                "program: ask them, and ask about aid.",
                buttons=[
                    button("Financial aid", "ask_financial_aid"),
                    button("Show more", "show_more"),
                ],
                sources=[citation(turn.session, SOURCES[1])],
            )
        within = f" within {result.radius_miles} miles" if result.radius_miles else ""
        lead = f"Cheaper{within}, lowest price first.{best}"
        return _page(turn, query, result, cheaper[:PAGE], len(seen_ids), lead)


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
        query = replace(_query(turn, "distance"), max_price_usd=None)
        result = find_schools(turn.session, query)
        if not result.hits:
            return FindSchools().reply(turn)
        lead = f"The nearest to {turn.place.label}, whatever their price or size:"
        return _page(turn, query, result, result.hits[:PAGE], 0, lead)


def shown(turn: Turn) -> list[int]:
    """The UNITIDs of the schools shown, in the order of their numbers."""
    return [int(unitid) for unitid in turn.slots.get("schools_shown") or []]


def ask_place() -> Reply:
    """The one question that a search needs."""
    return Reply(
        "Sure. Where should I look? A city, a state or a ZIP code is enough.",
        slots={"topic": "find_schools"},
    )


def _cip_codes(turn: Turn) -> tuple[str, ...]:
    if turn.named_occupation == "39-5012":
        return COSMETOLOGY
    if turn.named_occupation == "39-5091":
        return ("12.0406",)
    if "permanent_makeup" in turn.values("procedure"):
        return ("12.0411",)
    if turn.mentions(r"\b(master|advanced) (esth|aesth|esti)"):
        return ("12.0414",)
    if turn.intent != "find_schools" and turn.slots.get("program_kinds"):
        return tuple(turn.slots["program_kinds"])
    return ESTHETICS_CIP_CODES


def _query(turn: Turn, order: Order = "rank") -> SchoolQuery:
    assert turn.place is not None
    return SchoolQuery(
        place=turn.place,
        cip_codes=_cip_codes(turn),
        max_price_usd=turn.budget_usd,
        order=order,
    )


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd


def _kind(query: SchoolQuery) -> str:
    return PROGRAM_NAMES.get(query.cip_codes, "esthetics")


def _lead(turn: Turn, query: SchoolQuery, result: SchoolResult) -> str:
    place, budget = query.place, query.max_price_usd
    found = count(len(result.hits), f"{_kind(query)} school")
    where = (
        f"within {result.radius_miles} miles of {place.label}"
        if result.radius_miles
        else f"in {place.state_name}"
    )
    order = {
        "rank": "The best fits:",
        "price": "Lowest price first:",
        "distance": "Nearest first:",
    }[query.order]
    lead = f"I found {found} {where}. {order}"
    if budget and result.over_budget:
        priced = [hit for hit in result.hits if hit.price_usd is not None]
        lowest = (
            f"; the lowest is {usd(min(_usd(hit) for hit in priced))}" if priced else ""
        )
        lead = (
            f"None {where} reports a price within {usd(budget)}{lowest}. So I left the "
            f"budget out. {order}"
        )
    elif budget:
        lead = f"I found {found} {where} within {usd(budget)}. {order}"
    if place.kind != "state" and result.radius_miles is None:
        lead = f"Nothing within {RADII_MILES[-1]} miles of {place.label}. {lead}"
    if not turn.places and turn.known_place:
        lead = f"For {place.label}, as you said. {lead}"
    if set(turn.named_occupations) & set(NURSE_CODES):
        lead = f"I hold no nursing or medical schools, only esthetics and beauty. {lead}"
    return lead


def _page(
    turn: Turn,
    query: SchoolQuery,
    result: SchoolResult,
    hits: list[SchoolHit],
    before: int,
    lead: str,
) -> Reply:
    lines = [
        f"{number}. {line(hit, result.hits, licence(turn.session, hit.state))}"
        for number, hit in enumerate(hits, start=before + 1)
    ]
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
            {"place": query.place.label, "schools": [card(hit) for hit in hits]},
        ),
        sources=[citation(turn.session, source) for source in SOURCES],
        slots={
            "schools_shown": shown(turn)[:before] + [hit.unitid for hit in hits],
            "school": None,
            "program_kinds": list(query.cip_codes),
            "topic": "find_schools",
            "place": query.place.key,
        },
    )
