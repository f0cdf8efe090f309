"""The last search with other wishes."""

import re
from dataclasses import replace
from statistics import median_low

from actions.base import Answer
from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.search import SchoolQuery, SchoolResult, find_schools
from actions.reply import Reply, button
from actions.schools.cheaper import wants_cheaper_there
from actions.schools.deadline import deadline_in_words, months_left
from actions.schools.exclusion import PLACES, excluded_in_words, rules_out
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.lifted import lifts_wish
from actions.schools.limits import (
    MILES_WITHOUT_CAR,
    has_no_car,
    looks_for_hours,
    radius_miles,
)
from actions.schools.listing import (
    ask_place,
    lead,
    page,
    page_shown,
    schools_shown,
    shown,
    shown_again,
)
from actions.schools.nearer import asks_of_those, beside, nearer_without, nearest_of_those
from actions.schools.questions import LIMITED_BY, sets_limit
from actions.schools.text import away
from actions.schools.wishes import (
    COSMETOLOGY,
    PUBLIC,
    in_words,
    query,
    remembered,
    to_remember,
    wants_schedule,
)
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

MOST_WORDS_OF_A_WISH = 5
SAYS_AGAIN = (
    r"\bi (just |already )?(said|meant|asked for|told you)\b"
    r"|\b(?!(?:i|we|you|u|they|he|she|it|that|is|are|am|can|im) )\w+ only\b"
)
# Wishes that a school has or hasn't.
QUALITIES = ("title_iv", "open_admission", "public", "distance_courses")
LONG = r"\b(forever|sooner|short|quick|fast)\b"
# What was found to be missing is said already.
NONE = re.compile(r"Right|None|At \d")
# "Is there cosmetology?" asks for the other kind of program.
OTHER_KIND = re.compile(
    r"^\W*(?:(?:ok|okay|and|so|but|then) )*(?:is there|are there|what about|how about|any"
    r"|for)(?: any| an?| just| only)? (?:(?P<hair>hair|cosmo\w*)"
    r"|(?P<skin>skin\w*|esth\w+|aesth\w+|esti\w*))"
    r"(?: (?:school|program|class|course)\w*)?(?: (?:there|then|instead|near\w*|around"
    r"|here))*\W*$",
    re.IGNORECASE,
)
SKIN_ONLY = (
    r"\b((only|just)( wants?)? (skin|esth\w+|facials)|(skin|esth\w+) only)\b"
    r"|^\W*(?:\w+ )?(?:i|we|she|he|they|my \w+)(?:'s)? (?:really |just |only )?"
    r"(?:wants?|needs?|prefers?|meant?)(?: to do)? "
    r"(?:skin|esth\w+|aesth\w+|esti\w*|facials)(?:,? not \w+)?\W*$"
)
# "Same budget" keeps what was said.
SAME_BUDGET = (
    r"^\W*(?:(?:and|ok|okay|with|but|keep|at|for) )*(?:the )?same "
    r"(?:budget|price(?: range)?|limit|money)\W*$"
)


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
            or (sets_limit(turn, intent) and not _wants_cheaper(turn))
            or _lifts_wish(turn, intent)
            or _says_place_again(turn, intent)
            or _rules_out_a_wish(turn, intent)
            or _adds_a_wish(turn, intent)
            or _has_no_car(turn)
        )

    def reply(self, turn: Turn) -> Reply:
        if turn.place is None and not shown(turn):
            return ask_place(turn)
        if turn.mentions(SAME_BUDGET):
            return _same_budget(turn)
        those = page_shown(schools_shown(turn))
        if has_no_car(turn) and asks_of_those(turn, those):
            return nearest_of_those(turn, those)
        asked = _refined(turn)
        is_limit = radius_miles(turn) or looks_for_hours(turn)
        if shown(turn) and asked == query(turn.again()) and not is_limit:
            return shown_again(turn, f"{_not_filtered(turn)} The same list:")
        result = find_schools(turn.session, asked)
        wishes, text = in_words(held(asked, result)), lead(turn, asked, result)
        is_told = (asked.radius_miles or asked.min_clock_hours) and NONE.match(text)
        if wishes and not is_told:
            text = capitalised(f"{listed(wishes)}: {text}")
        text = f"{deadline_in_words(turn)}{text}"
        if has_no_car(turn) and _is_same_page(turn, result):
            return _all_near(turn, result)
        if wishes and _is_unchanged(turn, result):
            wish = capitalised(listed(wishes))
            text = f"{wish}: that holds for all of those shown, so the list stays:"
        kept = asked
        if months_left(turn) is not None and "length" in result.relaxed:
            # A date that no program can meet is no wish to keep.
            kept = asked.without("length")
        found = page(turn, kept, result.hits, 0, text, result.sponsored)
        return beside(found, nearer_without(turn, held(asked, result), result.hits))


def _wants_cheaper(turn: Turn) -> bool:
    """Whether cheaper ones than those shown are wanted, below no sum that is named."""
    return wants_cheaper_there(turn) and not turn.names_limit


def _lifts_wish(turn: Turn, intent: str) -> bool:
    """Whether price, distance or evenings count no more, and schools are the talk."""
    is_of_schools = turn.slots.get("topic") == "find_schools"
    is_held = bool(shown(turn)) and (bool(turn.slots.get("budget_usd")) or is_of_schools)
    lifts = lifts_wish(turn.text)
    others = {"delete_my_data", "ask_why", "repeat", "give_feedback", "show_my_data"}
    is_ours = intent in SEARCHES | OTHERS | LEFT_OPEN | others | {"start_over"}
    return is_held and is_ours and intent != "find_schools" and lifts


def _has_no_car(turn: Turn) -> bool:
    """Whether "I don't have a car" leaves only what lies near of the list shown."""
    of_list = turn.slots.get("topic") == "find_schools" and bool(shown(turn))
    return of_list and has_no_car(turn) and not turn.places


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


def _adds_a_wish(turn: Turn, intent: str) -> bool:
    """Whether a date to finish by, a kind or "same budget" is said of the list shown."""
    # The intent first: a yes brings the places of what was offered only later.
    others = {"skip_question", "ask_career_path", "ask_duties", "find_schools"}
    if intent not in LIMITED_BY | others:
        return False
    if turn.slots.get("topic") != "find_schools" or not shown(turn) or turn.places:
        return False
    is_wish = (
        bool(OTHER_KIND.match(turn.text))
        or turn.mentions(SKIN_ONLY)
        or turn.mentions(SAME_BUDGET)
    )
    return is_wish or months_left(turn) is not None


def _same_budget(turn: Turn) -> Reply:
    """That the budget said before still holds, or that there is none."""
    budget = query(turn).max_price_usd
    text = "You have set no budget yet. Say an amount, and I look within it."
    if budget:
        text = f"The list keeps to {usd(budget)}, as you said. Say “forget the budget” to "
        text += "see dearer ones too."
    return Reply(text, buttons=[button("Show more", "show_more")])


def _is_unchanged(turn: Turn, result: SchoolResult) -> bool:
    """Whether a wish for a quality leaves the page as it was: all on it have it."""
    before = {hit.unitid for hit in page_shown(schools_shown(turn))}
    was, now = remembered(turn), to_remember(query(turn))
    is_quality = {name for name in now if now[name] != was.get(name)} <= set(QUALITIES)
    same = {hit.unitid for hit in result.hits} == before
    return same and now != was and is_quality and not result.relaxed


def _is_same_page(turn: Turn, result: SchoolResult) -> bool:
    before = {hit.unitid for hit in page_shown(schools_shown(turn))}
    return bool(before) and {hit.unitid for hit in result.hits} == before


def _all_near(turn: Turn, result: SchoolResult) -> Reply:
    """That those shown are as near as that already, the nearest first."""
    places = [f"{hit.school}{away(hit)}" for hit in result.hits]
    return Reply(
        f"Those shown are all within {count(MILES_WITHOUT_CAR, 'mile')}, the nearest "
        f"first: {'; '.join(places)}. Whether a bus goes there isn't in my data: check a "
        "map for transit, and ask the school how others get there.",
        buttons=[button("Show more", "show_more"), button("Cheaper", "ask_cheaper")],
        slots={
            "topic": "find_schools",
            "place": turn.place.key if turn.place else None,
            "school_wishes": to_remember(query(turn)),
        },
    )


def held(asked: SchoolQuery, result: SchoolResult) -> SchoolQuery:
    """The search with the wishes only that what was found has."""
    for wish in result.relaxed:
        asked = asked if wish == "place" else asked.without(wish)
    return asked


def _refined(turn: Turn) -> SchoolQuery:
    """The last search with the wishes of the message."""
    asked, other = query(turn), OTHER_KIND.match(turn.text)
    if other and other["hair"]:
        asked = replace(asked, cip_codes=COSMETOLOGY)
    elif other or turn.mentions(SKIN_ONLY):
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
    if lifts_wish(turn.text):
        return "That limits the list no more."
    if wants_schedule(turn):
        return (
            "Evening, weekend and part-time classes aren't in any public data, so I can't "
            "filter by them: ask each school for its schedule."
        )
    left_out = excluded_in_words(query(turn))
    if left_out and any(entity.kind in PLACES for entity in turn.ruled_out):
        return f"I look {listed(left_out)}, as you said."
    if turn.mentions(SKIN_ONLY) or OTHER_KIND.match(turn.text):
        return "These are esthetics programs, even where the school teaches hair too."
    held_already = in_words(query(turn)) if turn.mentions(PUBLIC) else []
    if held_already:
        return f"The list is that already: {listed(held_already)}."
    return (
        "I can't filter by that: it isn't in the public data, so ask each school. I can by "
        "price, distance, length, public schools, federal aid, an online part and kind of "
        "program."
    )
