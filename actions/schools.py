"""Schools: search, more, cheaper, closer, details."""

import re
from dataclasses import replace
from math import inf
from statistics import median_low
from typing import Literal

from rapidfuzz import fuzz

from actions.base import Answer
from actions.catalog.figures import ESTHETICS_CIP_CODES, citation, licence
from actions.catalog.search import (
    COSMETOLOGY,
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_school,
    find_schools,
)
from actions.reply import Card, Reply, button
from actions.turn import Turn
from actions.wording import count, usd

PAGE = 3
SMALLEST_BUDGET_USD = 300
NAME_RATIO = 85
ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1,
}  # fmt: skip
SOURCES = ("ipeds_c_2024", "ipeds_ic_py_2023")
PROGRAM_NAMES: dict[tuple[str, ...], str] = {
    COSMETOLOGY: "cosmetology",
    ("12.0406",): "make-up",
    ("12.0411",): "permanent make-up",
    ("12.0414",): "master esthetics",
}


class FindSchools(Answer):
    """The best programs near a place."""

    action_name = "action_find_schools"
    intent = "find_schools"
    topic = "find_schools"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return _ask_place(turn)
        budget = _budget(turn)
        query = SchoolQuery(
            place=turn.place, cip_codes=_cip_codes(turn), max_price_usd=budget
        )
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
        reply = _page(turn, query, result, result.hits[:PAGE], 0, _lead(query, result))
        reply.slots["budget_usd"] = budget
        return reply


class ShowMore(Answer):
    """The next of the schools shown."""

    action_name = "action_show_more"
    intent = "show_more"

    def reply(self, turn: Turn) -> Reply:
        shown = _shown(turn)
        if not shown or turn.place is None:
            return FindSchools().reply(turn)
        query = _query(turn)
        result = find_schools(turn.session, query)
        rest = [hit for hit in result.hits if hit.unitid not in shown]
        if not rest:
            return Reply(
                f"That was all I have for {turn.place.label}. Tell me a larger city "
                "or a neighbouring state and I look there.",
                buttons=[button("How to choose one", "ask_choose_school")],
            )
        lead = f"More for {turn.place.label}:"
        return _page(turn, query, result, rest[:PAGE], len(shown), lead)


class ShowCheaper(Answer):
    """Cheaper programs than those shown."""

    action_name = "action_show_cheaper"
    intent = "ask_cheaper"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return _ask_place(turn)
        shown = _shown(turn)
        for radius in RADII_MILES:
            query = replace(_query(turn, "price"), radii_miles=(radius,))
            result = find_schools(turn.session, query)
            known = [hit for hit in result.hits if hit.price_usd is not None]
            seen = [hit for hit in known if hit.unitid in shown]
            limit = median_low([_usd(hit) for hit in seen]) if seen else inf
            cheaper = [hit for hit in known if hit not in seen and _usd(hit) < limit]
            if cheaper or query.place.kind == "state":
                break
        best = f" Of those shown, {seen[0].school} is the cheapest." if seen else ""
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
        return _page(turn, query, result, cheaper[:PAGE], len(shown), lead)


class ShowCloser(Answer):
    """The nearest programs."""

    action_name = "action_show_closer"
    intent = "ask_closer"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return _ask_place(turn)
        if turn.place.kind == "state":
            return Reply(
                f"I know only that you are in {turn.place.name}. Tell me your city or "
                "ZIP code and I sort by distance."
            )
        query = _query(turn, order="distance")
        result = find_schools(turn.session, query)
        if not result.hits:
            return FindSchools().reply(turn)
        lead = f"The nearest to {turn.place.label}, whatever their price or size:"
        return _page(turn, query, result, result.hits[:PAGE], 0, lead)


class TellSchoolDetails(Answer):
    """All that is known of one school."""

    action_name = "action_tell_school_details"
    intent = "ask_school_details"

    def reply(self, turn: Turn) -> Reply:
        shown = _shown(turn)
        if not shown or turn.place is None:
            return Reply(
                "Which school do you mean? Tell me a city, state or ZIP code and I "
                "list the schools there; then you can ask about one of them.",
                buttons=[button("Find schools", "find_schools")],
            )
        hits = [
            hit for unitid in shown
            if (hit := find_school(turn.session, unitid, turn.place))
        ]  # fmt: skip
        hit = _chosen(turn, hits)
        if hit is None:
            return Reply(
                "Which one of them?",
                buttons=[
                    button(item.school, "ask_school_details", school=str(item.unitid))
                    for item in hits[-PAGE:]
                ],
            )
        return _details(turn, hit)


def _ask_place(turn: Turn) -> Reply:
    budget = _budget(turn)
    return Reply(
        "Sure. Where should I look? A city, a state or a ZIP code is enough.",
        slots={"budget_usd": budget, "topic": "find_schools"},
    )


def _budget(turn: Turn) -> int | None:
    budget = turn.budget_usd
    return budget if budget and budget >= SMALLEST_BUDGET_USD else None


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


def _query(turn: Turn, order: Literal["rank", "price", "distance"] = "rank") -> SchoolQuery:
    assert turn.place is not None
    return SchoolQuery(
        place=turn.place,
        cip_codes=_cip_codes(turn),
        max_price_usd=None if order == "price" else _budget(turn),
        order=order,
    )


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd


def _shown(turn: Turn) -> list[int]:
    return [int(unitid) for unitid in turn.slots.get("schools_shown") or []]


def _kind(query: SchoolQuery) -> str:
    return PROGRAM_NAMES.get(query.cip_codes, "esthetics")


def _lead(query: SchoolQuery, result: SchoolResult) -> str:
    place = query.place
    found = count(len(result.hits), f"{_kind(query)} school")
    where = (
        f"within {result.radius_miles} miles of {place.label}"
        if result.radius_miles
        else f"in {place.state_name}"
    )
    lead = f"I found {found} {where}. The best fits:"
    if result.over_budget and query.max_price_usd:
        lead = (
            f"None {where} reports a price within {usd(query.max_price_usd)}, so I left "
            f"the budget out: {count(len(result.hits), 'school')}. The best fits:"
        )
    elif query.max_price_usd:
        lead = f"I found {found} {where} within {usd(query.max_price_usd)}. The best fits:"
    if place.kind != "state" and result.radius_miles is None and result.hits:
        lead = f"Nothing within 120 miles of {place.label}. {lead}"
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
        f"{number}. {_line(hit, result.hits)}"
        for number, hit in enumerate(hits, start=before + 1)
    ]
    shown = _shown(turn)[:before] + [hit.unitid for hit in hits]
    return Reply(
        "\n".join([lead, *lines]),
        next_step="Ask me about one of them, or say “cheaper”, “closer” or “more”.",
        buttons=[
            button("Show more", "show_more"),
            button("Cheaper", "ask_cheaper"),
            button("Closer", "ask_closer"),
            button("How to choose", "ask_choose_school"),
        ],
        card=Card("school_list", {"place": query.place.label,
                                  "schools": [_card(hit) for hit in hits]}),
        sources=[citation(turn.session, source) for source in SOURCES],
        slots={
            "schools_shown": shown,
            "program_kinds": list(query.cip_codes),
            "topic": "find_schools",
            "place": query.place.key,
        },
    )  # fmt: skip


def _line(hit: SchoolHit, all_hits: list[SchoolHit]) -> str:
    away = f", {hit.distance_miles:.0f} miles" if hit.distance_miles is not None else ""
    facts = [hit.kind, _price(hit), _length(hit), count(hit.completions, "graduate")]
    why = _reasons(hit, all_hits)
    reasons = f" Why: {', '.join(why)}." if why else ""
    return (
        f"{hit.school} ({hit.city}, {hit.state}{away}): "
        f"{', '.join(fact for fact in facts if fact)} in 2024.{reasons}"
    )


def _price(hit: SchoolHit) -> str:
    if hit.price_usd is None:
        return "price not reported"
    return f"{usd(hit.price_usd)} with books and supplies"


def _length(hit: SchoolHit) -> str:
    hours = count(hit.clock_hours, "hour") if hit.clock_hours else ""
    if hit.credit_hours:
        hours = count(hit.credit_hours, "credit hour")
    months = count(hit.months, "month") if hit.months else ""
    return " in ".join(part for part in (hours, months) if part)


def _reasons(hit: SchoolHit, hits: list[SchoolHit]) -> list[str]:
    reasons = []
    prices = [item.price_usd for item in hits if item.price_usd is not None]
    distances = [i.distance_miles for i in hits if i.distance_miles is not None]
    if distances and hit.distance_miles == min(distances):
        reasons.append("the nearest")
    if len(prices) > 1 and hit.price_usd == min(prices):
        reasons.append("the lowest reported price")
    if len(hits) > 1 and hit.completions == max(item.completions for item in hits):
        reasons.append("the most graduates")
    if hit.is_public:
        reasons.append("a public college")
    if hit.title_iv:
        reasons.append("federal aid possible")
    return reasons


def _chosen(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    for unitid in turn.values("school"):
        return next((hit for hit in hits if str(hit.unitid) == unitid), None)
    number = re.search(r"(?:number|no\.?|nr|#|option)\s*(\d+)|^\s*(\d)\s*$", turn.text)
    if number:
        index = int(number[1] or number[2]) - 1
        return hits[index] if index < len(hits) else None
    page = hits[-((len(hits) - 1) % PAGE + 1) :]
    for word, index in ORDINALS.items():
        if turn.mentions(rf"\b{word}\b") and index < len(hits):
            return page[index] if index < len(page) else hits[index]
    scored = [
        (fuzz.partial_ratio(turn.text.lower(), hit.school.lower()), hit) for hit in hits
    ]
    best = max(scored, key=lambda pair: pair[0])
    if best[0] >= NAME_RATIO and len(turn.text) > 8:
        return best[1]
    return hits[0] if len(hits) == 1 else None


def _details(turn: Turn, hit: SchoolHit) -> Reply:
    facts = [f"{hit.school}, {hit.city}, {hit.state}."]
    price = f"Price: {_price(hit)}"
    if hit.tuition_and_fees_usd is not None and hit.books_and_supplies_usd:
        price += f" (tuition and fees {usd(hit.tuition_and_fees_usd)})"
    facts.append(f"Program: {hit.kind}. {price}.")
    facts.append(f"Length: {_length(hit) or 'not reported'}.")
    facts.append(f"{count(hit.completions, 'graduate')} in 2024.")
    facts.append(_hours_check(turn, hit))
    facts.append(
        "Federal aid is possible here." if hit.title_iv else "No federal aid here."
    )
    if hit.phone:
        digits = hit.phone
        facts.append(f"Phone {digits[:3]}-{digits[3:6]}-{digits[6:]}.")
    if hit.website:
        facts.append(f"Website: {hit.website}")
    sources = [*SOURCES, "ipeds_hd_2024"]
    return Reply(
        " ".join(fact for fact in facts if fact),
        next_step="Ask them for the total price with kit, the exam pass rate and hours.",
        buttons=[
            button("How to choose", "ask_choose_school"),
            button("Show more", "show_more"),
            button("Licence there", "ask_licence", state=hit.state),
        ],
        card=Card("school", _card(hit)),
        sources=[citation(turn.session, source) for source in sources],
    )


def _hours_check(turn: Turn, hit: SchoolHit) -> str:
    """Whether the program has the hours that the school's state asks for."""
    rule = licence(turn.session, hit.state)
    if not rule or not rule.hours or not hit.clock_hours or hit.kind != "esthetics":
        return ""
    if hit.clock_hours < rule.hours:
        return (
            f"Careful: it reports {hit.clock_hours} hours and the state asks for "
            f"{rule.hours}; ask how the rest is covered."
        )
    return f"The state asks for {rule.hours} hours, which it covers."


def _card(hit: SchoolHit) -> dict[str, object]:
    card = {name: getattr(hit, name) for name in hit.__dataclass_fields__}
    return card | {"price_usd": hit.price_usd}
