"""Schools: search, more, cheaper, closer, other wishes."""

import re
from dataclasses import replace
from statistics import median_low

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.search import (
    SchoolHit,
    SchoolQuery,
    SchoolResult,
    find_schools,
)
from actions.form_words import LEAVING
from actions.menu import MENU
from actions.reply import Reply, button
from actions.school_exclusion import rules_out
from actions.school_limits import looks_for_hours, radius_miles
from actions.school_list import (
    CHARGES,
    PAGE,
    ask_place,
    lead,
    page,
    page_shown,
    schools_shown,
    shown,
    shown_again,
    where,
)
from actions.school_questions import LEFT_OPEN, OTHERS, SEARCHES, sets_limit
from actions.school_wishes import NO_BUDGET, in_words, query, wants_schedule
from actions.turn import Turn
from actions.wording import capitalised, listed, usd

MOST_PER_SEARCH = 50
MOST_WORDS_OF_A_WISH = 5
SAYS_AGAIN = r"\bi (just |already )?(said|meant|asked for|told you)\b|\b\w+ only\b"
LONG = r"\b(forever|sooner|short|quick|fast)\b"
# What was found to be missing is said already.
NONE = re.compile(r"Right|None|At \d")
SKIN_ONLY = r"\b((only|just)( want)? (skin|esth\w+|facials)|(skin|esth\w+) only)\b"


class FindSchools(Answer):
    """The best programs near a place."""

    action_name = "action_find_schools"
    intent = "find_schools"
    topic = "find_schools"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        if turn.slots.get("form_left"):
            return _left(turn)
        is_anywhere = "place" in (turn.slots.get("form_skipped") or [])
        if turn.slots.get("form_asked"):
            # The form has read the message already, as the answer to its question.
            found = search(turn.again())
            return replace(found, slots=found.slots | {"form_asked": None})
        return search(turn) if turn.place or is_anywhere else ask_place(turn)


class ShowMore(Answer):
    """The next of the schools shown."""

    action_name = "action_show_more"
    intent = "show_more"

    def reply(self, turn: Turn) -> Reply:
        seen, area = shown(turn), turn.place.label if turn.place else "the whole country"
        if not seen:
            return FindSchools().reply(turn)
        asked = query(turn)
        result, rest = _unseen(turn, asked, seen)
        if not rest and asked.max_price_usd:
            return Reply(
                f"That was all within {usd(asked.max_price_usd)} {where(turn.place)}. I "
                "drop the budget now: say “more” for the dearer ones and those without a "
                "reported price.",
                buttons=[button("Show more", "show_more")],
                slots={"budget_usd": None},
            )
        if not rest:
            return Reply(
                f"That was all I have for {area}. Tell me a larger city "
                "or a neighbouring state and I look there.",
                buttons=[button("How to choose one", "ask_choose_school")],
            )
        return page(turn, asked, rest, len(seen), f"More for {area}:", result.sponsored)


class ShowCheaper(Answer):
    """Cheaper programs than those shown, or within a budget said now."""

    action_name = "action_show_cheaper"
    intent = "ask_cheaper"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place(turn)
        if turn.values("money"):
            return FindSchools().reply(turn)
        asked = query(turn, order="price", max_price_usd=None)
        seen = [hit for hit in schools_shown(turn) if hit.price_usd is not None]
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
        text = f"Cheaper{within}, lowest price first.{best}"
        return page(turn, asked, cheaper, len(shown(turn)), text, result.sponsored)


class ShowCloser(Answer):
    """The nearest programs."""

    action_name = "action_show_closer"
    intent = "ask_closer"

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place(turn)
        if turn.place.kind == "state":
            return Reply(
                f"I know only that you are in {turn.place.name}. Tell me your city or "
                "ZIP code and I sort by distance.",
                slots={"topic": "find_schools"},
            )
        asked = query(turn, order="distance")
        result = find_schools(turn.session, asked)
        text = f"The nearest to {turn.place.label}, whatever their price or size:"
        budget, before = asked.max_price_usd, page_shown(schools_shown(turn))
        if budget and not turn.values("money") and list(result.hits) == list(before):
            # The same again is no answer: the nearest are dearer.
            result = find_schools(turn.session, replace(asked, max_price_usd=None))
            text = f"None nearer reports a price within {usd(budget)}. {text}"
        elif budget or asked.radius_miles:
            text = lead(turn, asked, result)
        return page(turn, asked, result.hits, 0, text, result.sponsored)


class RefineSchools(Answer):
    """The last search with other wishes."""

    action_name = "action_refine_schools"
    intent = "refine_schools"
    uses_place = True

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "not Paul Mitchell", "who has 750 hours" or "any price" changes it."""
        return (
            rules_out(turn, intent)
            or sets_limit(turn, intent)
            or _lifts_budget(turn, intent)
            or _says_place_again(turn, intent)
            or _rules_out_a_wish(turn, intent)
        )

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None and not shown(turn):
            return ask_place(turn)
        asked = _refined(turn)
        is_limit = radius_miles(turn) or looks_for_hours(turn)
        if shown(turn) and asked == query(turn.again()) and not is_limit:
            return shown_again(turn, f"{_not_filtered(turn)} The same list:")
        result = find_schools(turn.session, asked)
        kept = asked
        for wish in result.relaxed:
            kept = kept if wish == "place" else kept.without(wish)
        wishes, text = in_words(kept), lead(turn, asked, result)
        is_told = (asked.radius_miles or asked.min_clock_hours) and NONE.match(text)
        if wishes and not is_told:
            text = capitalised(f"{listed(wishes)}: {text}")
        return page(turn, asked, result.hits, 0, text, result.sponsored)


def _lifts_budget(turn: Turn, intent: str) -> bool:
    """Whether the price is to count no more, and schools are talked of."""
    is_of_schools = turn.slots.get("topic") == "find_schools"
    is_held = bool(shown(turn)) and (bool(turn.slots.get("budget_usd")) or is_of_schools)
    others = ("delete_my_data", "ask_why", "repeat", "give_feedback", "show_my_data")
    is_ours = intent in SEARCHES | OTHERS | LEFT_OPEN or intent in others
    return is_held and is_ours and intent != "find_schools" and turn.mentions(NO_BUDGET)


def _rules_out_a_wish(turn: Turn, intent: str) -> bool:
    """Whether a few words like "not online" narrow the list shown."""
    is_of_list = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
    wishes = [entity for entity in turn.ruled_out if entity.kind == "delivery"]
    is_short = len(turn.text.split()) <= MOST_WORDS_OF_A_WISH
    return bool(intent in OTHERS and is_of_list and wishes and is_short)


def _says_place_again(turn: Turn, intent: str) -> bool:
    """Whether "i said San Antonio" wants the list for the place named."""
    is_open = intent in LEFT_OPEN or intent in ("ask_closer", "find_schools")
    of_schools = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
    return bool(is_open and of_schools and turn.places and turn.mentions(SAYS_AGAIN))


def search(turn: Turn) -> Reply:
    """The best programs for the message's wishes, without a place in the whole country."""
    asked = query(turn)
    result = find_schools(turn.session, asked)
    text = lead(turn, asked, result)
    if turn.place and not turn.places:
        text = f"For {turn.place.label}, as you said. {text}"
    return page(turn, asked, result.hits, 0, text, result.sponsored)


def _left(turn: Turn) -> Reply:
    """The end of a search that the visitor didn't want to finish."""
    kind = Answer.by_intent.get(turn.intent)
    if turn.intent in LEAVING and kind:
        reply = kind().reply(turn)
        return replace(reply, slots=reply.slots | {"form_left": None})
    return Reply(
        "All right, I stop the search. What you said isn't lost: say “find schools” to go "
        "on. What would you like to know instead?",
        buttons=MENU,
        slots={"form_left": None},
    )


def _refined(turn: Turn) -> SchoolQuery:
    """The last search with the wishes of the message."""
    asked = query(turn)
    if turn.mentions(SKIN_ONLY):
        asked = replace(asked, cip_codes=ESTHETICS_CIP_CODES)
    months = [hit.months for hit in schools_shown(turn) if hit.months]
    is_shorter = "shorter" in turn.values("comparison") or turn.mentions(LONG)
    if is_shorter and not turn.values("duration") and months:
        limit = median_low(months)
        if asked.max_months and asked.max_months <= limit:
            limit = max(1, min(months) - 1)
        asked = replace(asked, max_months=limit)
    return asked


def _not_filtered(turn: Turn) -> str:
    """Why the wish of a message changes nothing."""
    if turn.mentions(NO_BUDGET):
        return "No limit of price is set now."
    if wants_schedule(turn):
        return (
            "Evening, weekend and part-time classes aren't in any public data, so I can't "
            "filter by them: ask each school for its schedule."
        )
    if turn.mentions(SKIN_ONLY):
        return "These are esthetics programs, even where the school teaches hair too."
    return (
        "I can't filter by that: it isn't in the public data, so ask each school. I can by "
        "price, distance, length, public schools, federal aid, an online part and kind of "
        "program."
    )


def _unseen(
    turn: Turn, asked: SchoolQuery, seen: list[int]
) -> tuple[SchoolResult, list[SchoolHit]]:
    """The result, and the first of its schools that weren't shown yet."""
    number = min(MOST_PER_SEARCH, PAGE + len(seen))
    result = find_schools(turn.session, replace(asked, per_page=number))
    return result, [hit for hit in result.hits if hit.unitid not in seen][:PAGE]


def _usd(hit: SchoolHit) -> int:
    assert hit.price_usd is not None
    return hit.price_usd
