"""Schools: search, more, cheaper, closer, other wishes."""

from dataclasses import replace
from statistics import median_low

from actions.base import Answer
from actions.catalog.search import (
    SchoolQuery,
    find_schools,
)
from actions.forms.form import LET_GO
from actions.forms.words import ENDED, LEAVING, NO_SEARCH
from actions.menu import MENU
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.schools.brand import brand_near
from actions.schools.cheaper import cheaper_than_shown, wants_cheaper_there
from actions.schools.deadline import deadline_in_words
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.limits import radius_miles
from actions.schools.listing import (
    ask_place,
    lead,
    page,
    page_shown,
    schools_shown,
    shown,
    unseen,
    where,
)
from actions.schools.nearer import (
    asks_of_those,
    beside,
    is_hardly_nearer,
    is_nothing_nearer,
    nearer_without,
    nearest_of_those,
    nothing_nearer,
)
from actions.schools.none_found import shortest
from actions.schools.refining import held
from actions.schools.wishes import (
    in_words,
    query,
)
from actions.turn import Turn
from actions.wording import capitalised, listed, usd

# "That's it?" asks for what is left.
IS_THAT_ALL = (
    r"^\W*(?:(?:so|and|wait|oh|ok|okay|is|really) )*(?:that'?s|thats|that|this|these) "
    r"(?:it|all|everything)(?: there is| (?:you|u) (?:have|got))?\W*$"
    r"|^\W*(?:only|just) (?:two|three|one|[123]) ?(?:schools?)?\W*$|^\W*what'?s left\W*$"
)

# As these "14 grand?? is there a cheaper one near Waycross" may be read.
FOR_CHEAPER = (
    "ask_pay", "ask_pay_basis", "ask_training_cost", "ask_worth_it", "ask_payback",
    "ask_school_details", "ask_complaint", "inform", "correct_bot", "nlu_fallback",
    "out_of_scope", "compare_schools",
)  # fmt: skip
# So it may be read where a list is shown.
OF_LIST = ("ask_closer", "find_schools", "refine_schools")
# "Look again near Plano", "what is there in Plano or Frisco".
LOOKS_AGAIN = r"\b(?:look|search|find|check|try|list|schools? (?:in|near|around))\b"
WHAT_IS_THERE = (
    r"\b(?:what(?:'?s| is| are| do (?:you|u) have)|anything|any(?:where| place)?|something"
    r"|is there|are there|got any\w*|look\w*|search|check|try|find|how about|what about)\b"
    r"[^.?!]{0,30}\b(?:in|near|around|by|for|close to)\b"
)
UNREAD = ("nlu_fallback", "out_of_scope")


class FindSchools(Answer):
    """The best programs near a place."""

    action_name = "action_find_schools"
    intent = "find_schools"
    topic = "find_schools"
    uses_place = True

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether a list of another place is wanted: "go back to Knoxville"."""
        of_list = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
        if not of_list or not turn.places:
            return False
        if intent == "go_back":
            # The place may be known, and the list still be of the one before it.
            is_new = turn.places[0] != turn.known_place
            return is_new or turn.mentions(LOOKS_AGAIN)
        return intent in UNREAD and turn.mentions(WHAT_IS_THERE)

    def reply(self, turn: Turn) -> Reply:
        if turn.slots.get("form_left"):
            return _left(turn)
        is_anywhere = "place" in (turn.slots.get("form_skipped") or [])
        if turn.slots.get("form_asked"):
            # The form has read the message already, as the answer to its question.
            found = search(turn.again())
            return replace(found, slots=found.slots | ENDED)
        return search(turn) if turn.place or is_anywhere else ask_place(turn)


class ShowMore(Answer):
    """The next of the schools shown."""

    action_name = "action_show_more"
    intent = "show_more"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "that's it?" after a list asks for the rest of it."""
        of_list = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
        is_ours = intent in SEARCHES | OTHERS | LEFT_OPEN | {"goodbye", "affirm"}
        return of_list and is_ours and turn.mentions(IS_THAT_ALL)

    def reply(self, turn: Turn) -> Reply:
        seen, area = shown(turn), turn.place.label if turn.place else "the whole country"
        if not seen:
            return FindSchools().reply(turn)
        asked = query(turn)
        result, rest = unseen(turn, asked, seen)
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

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        is_said = intent in FOR_CHEAPER or (intent in OF_LIST and _limits_the_list(turn))
        return is_said and wants_cheaper_there(turn)

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None:
            return ask_place(turn)
        if turn.names_limit:
            return FindSchools().reply(turn)
        return cheaper_than_shown(turn)


def _limits_the_list(turn: Turn) -> bool:
    """Whether the cheaper ones wanted are held against a list, by miles or a place."""
    return bool(shown(turn)) and bool(radius_miles(turn) or turn.places)


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
        those = page_shown(schools_shown(turn))
        if asks_of_those(turn, those):
            return nearest_of_those(turn, those)
        asked = query(turn, order="distance")
        if "cheaper" in turn.values("comparison"):
            return _cheaper_and_closer(turn, asked)
        result = find_schools(turn.session, asked)
        text = f"The nearest to {turn.place.label}, whatever their price or size:"
        budget, before = asked.max_price_usd, page_shown(schools_shown(turn))
        if budget and not turn.places and is_hardly_nearer(turn, result.hits, before):
            return nothing_nearer(turn, asked, result.hits[0])
        if budget and not turn.names_limit and list(result.hits) == list(before):
            # The same again is no answer: the nearest are dearer.
            result = find_schools(turn.session, replace(asked, max_price_usd=None))
            text = f"None nearer reports a price within {usd(budget)}. {text}"
        elif budget or asked.radius_miles:
            text = lead(turn, asked, result)
        if is_nothing_nearer(result.hits, before) and not turn.places:
            return nothing_nearer(turn, asked, result.hits[0])
        return page(turn, asked, result.hits, 0, text, result.sponsored)


def _cheaper_and_closer(turn: Turn, asked: SchoolQuery) -> Reply:
    """The nearest of those that cost less than the middle one on the page."""
    prices = [hit.price_usd for hit in page_shown(schools_shown(turn)) if hit.price_usd]
    if prices and not turn.names_limit:
        asked = replace(asked, max_price_usd=max(0, median_low(prices) - 1))
    result = find_schools(turn.session, asked)
    return page(turn, asked, result.hits, 0, lead(turn, asked, result), result.sponsored)


def search(turn: Turn) -> Reply:
    """The best programs for the message's wishes, without a place in the whole country."""
    asked = query(turn)
    by_name = brand_near(turn, asked)
    if by_name:
        return by_name
    result = find_schools(turn.session, asked)
    text = f"{deadline_in_words(turn)}{shortest(turn, asked)}{lead(turn, asked, result)}"
    kept = [wish for wish in in_words(held(asked, result)) if wish]
    if kept and turn.intent != "find_schools":
        text = capitalised(f"{listed(kept)}: {text}")
    if turn.place and not turn.places:
        text = f"For {turn.place.label}, as you said. {text}"
    found = page(turn, asked, result.hits, 0, text, result.sponsored)
    return beside(found, nearer_without(turn, held(asked, result), result.hits))


def _left(turn: Turn) -> Reply:
    """The end of a search that the visitor didn't want to finish."""
    kind = BY_INTENT.get(turn.intent)
    if turn.slots.get("form_left") == LET_GO:
        return Reply(
            "I leave the school search for now; say “find schools” to go on with it.",
            buttons=[button("Find schools", "find_schools")],
            slots=ENDED,
        )
    if turn.intent in LEAVING and kind and not NO_SEARCH.search(turn.text):
        reply = kind().reply(turn)
        return replace(reply, slots=reply.slots | ENDED)
    return Reply(
        "All right, I stop the search. What you said isn't lost: say “find schools” to go "
        "on. What would you like to know instead?",
        buttons=MENU,
        slots=ENDED,
    )
