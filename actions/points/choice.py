"""Which point answers a question."""

import re
from math import prod
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choosing_words import weighs
from actions.dialogue.antecedents import is_named_before
from actions.dialogue.stories import is_story, tells
from actions.places.areas import asks_of_nation
from actions.points.of_story import of_story
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.points.reply import depends_on_place
from actions.points.spoken_of import speaks_of_another
from actions.schools.general import asks_in_general
from actions.schools.wishes import unsearched, wants_schedule
from actions.turn import Turn

# A score as sure as this answers (tests/nlu/points_dev.yml): under one of the point's
# intents, under another one, and where no intent is clear.
SURE, SURE_ELSEWHERE, SURE_ENOUGH = 0.36, 0.45, 0.36
# Against an intent as sure as this, one of the point's.
SURE_INTENT, SURE_AGAINST = 0.95, 0.67
# An answer with figures or rules of the catalogue, or a deed, is worth more than one of
# general words: against the others so much does.
SURE_IN_WORDS = 0.45
TOLD_IN_FIGURES = {
    "ask_pay", "ask_pay_by_workplace", "ask_outlook", "ask_licence", "ask_licence_renewal",
    "ask_licence_transfer", "ask_credit_for_hours", "ask_limited_licence", "ask_scope",
    "ask_master_licence", "ask_eligibility", "ask_training_length", "ask_training_cost",
    "ask_payback", "ask_worth_it", "ask_become_dermatologist", "ask_dermatology_work",
    "find_schools", "ask_school_details", "give_feedback",
}  # fmt: skip
UNCLEAR = "nlu_fallback"
OUT_OF_SCOPE = "out_of_scope"
# A part of a message has lost what stood around it; what a story tells is mostly no
# question at all.
MORE_FOR_A_PART, MORE_FOR_A_TALE = 0.1, 0.3
# So short a part ("is that true?") asks of what stands around it.
FEW_WORDS_OF_PART = 6
# A message this short whose intent is clear mostly asks what the intent's answer says.
SHORT_WORDS, CLEAR_INTENT, SURE_PLAIN = 7, 0.8, 0.62
# Needed where a school is spoken of, or another field.
SURE_BESIDE = 0.65
# Needed where places are compared or the intent's answer speaks of the one named; where
# the talk is of somebody whom the point doesn't speak of, where a message only adds to the
# one before or answers a form, and where a school is named; and where schools on screen
# are asked about.
SURE_THERE, CERTAIN, ALL_BUT_SAID = 0.8, 0.85, 0.97
FEW_WORDS = 3
# Points that lie near each other share a message: the first one answers that has this score
# where it is so much surer that one of them is meant.
NEARLY, SURER_TOGETHER, NEIGHBOURS = 0.35, 0.25, 3
# One in so many of its questions weighs where a point is about a choice.
FEWEST_WEIGHING = 3
QUESTION = (
    r"(?:can|could|do|does|did|is|are|am|will|would|should|may|must|how|what|whats|when"
    r"|where|which|who|why)\b"
)
IS_NORMAL = (
    r"is (?:it|that|this) (?:even )?(?:normal|legal|common|usual|standard|ok|okay|fair"
    r"|allowed)\b"
)
# "And in Ohio", "what about nurses"; "and can I pay monthly" asks by itself, and so does
# "and if they pay for it, is it normal that they make me sign".
ADDS = re.compile(
    r"^\W*(?:ok(?:ay)? |so )?(?:what about|how about"
    rf"|and\b(?! (?:also )?(?:i\b|{QUESTION}|(?:if|when)\b[^?]*, ?{IS_NORMAL})))",
    re.IGNORECASE,
)
GOES_ON_IF = re.compile(r"\W*(?:(?:and|so|but|ok) )*what if i(?:'m|m)?\b", re.IGNORECASE)
ASKS = re.compile(rf"\?|^\W*(?:and |so |but |also |ok )*{QUESTION}", re.IGNORECASE)
WHY = re.compile(r"\bwhy\b|\bhow come\b", re.IGNORECASE)
REFERS = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
# After a list of schools a word for one of them asks of that school.
OF_SHOWN = re.compile(
    r"\b(it|its|they|them|their|theirs|there|that one|this one|these|those)\b",
    re.IGNORECASE,
)
# What these say goes before, or is said to the bot and not asked.
UNTOUCHED = {
    "report_emergency", "report_self_harm", "ask_medical", "insult", "manipulate",
    "delete_my_data", "show_my_data", "talk_to_person", "speak_spanish",
    "speak_other_language", "start_over", "show_more", "refine_schools", "ask_cheaper",
    "ask_closer", "affirm", "deny", "greet", "goodbye", "thank", "go_back", "repeat",
    "compare_schools", "skip_question", "ask_bot", "ask_language",
}  # fmt: skip
# "How do I find a mentor" asks for no person of the site, where that is all but sure.
DOUBTED, SURE_AGAINST_DEED = ("talk_to_person", "ask_bot", "repeat", "ask_language"), 0.9
SKIPS = "skip_question"
# Read so with less trust, a message may well have a point.
OF_LISTS, CLEAR_SEARCH = ("refine_schools", "ask_cheaper", "ask_closer"), 0.5
# A general question on contracts is met by a point on these with less.
OF_CONTRACTS = ("ask_complaint", "ask_choose_school", "ask_training_cost")


def chosen(
    turn: Turn,
    intent: str,
    found: list[dict[str, Any]],
    part: dict[str, Any] | None = None,
) -> Point | None:
    """The point that a question read as this intent asks for, if one is sure.

    `found` are the points that the understanding proposes, likeliest first; `part` is
    the part of the message that is the question, None for all of it.
    """
    if turn.slots.get("form_left") and intent == "find_schools":
        # "Forget the search" has ended the form, and asks nothing.
        return None
    said = part or {"said": turn.text, "confidence": turn.confidence}
    text, confidence = said["said"], said["confidence"]
    more = 0.0
    is_told = is_story(turn.text)
    if part is None and (is_told or tells(text)) and not turn.slots.get(REQUESTED_SLOT):
        return of_story(turn, intent, is_case=False)
    if part and len(text.split()) <= FEW_WORDS_OF_PART and (is_told or REFERS.search(text)):
        met = {item["id"] for item in turn.points}
        found = [item for item in found if item["id"] in met]
    if part and not ASKS.search(text):
        more = MORE_FOR_A_TALE if is_told else MORE_FOR_A_PART
    elif part and is_told:
        more = MORE_FOR_A_PART
    if intent in OF_LISTS and confidence < CLEAR_SEARCH:
        intent = UNCLEAR
    scored = for_who_asks(turn, found)
    if intent in DOUBTED and confidence < CLEAR_INTENT:
        return next((point for point, score in scored if score >= SURE_AGAINST_DEED), None)
    if intent == SKIPS and not turn.slots.get(REQUESTED_SLOT):
        # "Idk im so discouraged" leaves no question open where none was asked.
        return next((point for point, score in scored if score >= SURE_AGAINST_DEED), None)
    if intent in UNTOUCHED:
        return None
    if weighs(text):
        # Of two ways put side by side a point on one of them tells half.
        scored = [
            (point, score)
            for point, score in scored
            if _is_of_a_choice(point) or score >= SURE_BESIDE
        ]
        scored.sort(key=lambda item: item[1] < CERTAIN and not _is_of_a_choice(item[0]))
    for place, (point, score) in enumerate(scored):
        needed = _sure(turn, intent, point, text, confidence) + more
        if score >= needed:
            return point
        if not speaks_of_another(turn, point):
            neighbours = scored[place : place + NEIGHBOURS]
            together = 1 - prod(1 - other for _, other in neighbours)
            likely = (near for near, other in neighbours if other >= NEARLY)
            is_among = together >= needed + SURER_TOGETHER
            return next(likely, None) if is_among else None
    return None


def has_certain(turn: Turn) -> bool:
    """Whether the message as a whole is met by a point that nothing weighs against."""
    return any(score >= SURE_THERE for _, score in for_who_asks(turn, turn.points))


def _sure(turn: Turn, intent: str, point: Point, text: str, confidence: float) -> float:
    """The score that it takes for this point to answer."""
    is_general = asks_in_general(text)
    are_shown = bool(turn.slots.get("schools_shown")) and not is_general
    if is_general and not turn.values("school") and point.intents[0] in OF_CONTRACTS:
        return NEARLY
    if are_shown and intent == "ask_school_details":
        return ALL_BUT_SAID
    words = len(text.split())
    only_tells = intent == "inform" and not ASKS.search(text)
    adds = only_tells or ADDS.search(text) is not None or words <= FEW_WORDS
    answers_form = bool(turn.slots.get(REQUESTED_SLOT))
    compares = len({place.state for place in turn.places}) > 1
    compares = compares or _asks_state_and_nation(turn, intent, text)
    is_of_place = bool(turn.places) and not depends_on_place(point)
    has_answer_there = is_of_place and confidence >= SURE_INTENT
    is_told_there = compares or has_answer_there
    limits = turn.values("money") or turn.values("delivery") or turn.values("schedule")
    is_search = intent == "find_schools" and turn.places and (limits or _lacks_data(turn))
    if is_search and _lacks_data(turn):
        # A list tells beside it what it can't be searched for.
        return ALL_BUT_SAID
    goes_on = confidence >= CLEAR_INTENT or turn.slots.get("answered") == intent
    if ADDS.search(text) and intent not in point.intents and goes_on:
        # "And hydrafacial" asks of it what was asked before.
        return ALL_BUT_SAID
    if words <= SHORT_WORDS and GOES_ON_IF.match(text) and turn.slots.get("topic"):
        # "What if i own my place" goes on with the pay told before it.
        return SURE_PLAIN
    if len(turn.values("school")) > 1 and turn.places and weighs(text):
        # "Is aveda or paul mitchell better in denver" asks of those two campuses.
        return ALL_BUT_SAID
    if adds or answers_form or is_search or speaks_of_another(turn, point):
        return CERTAIN
    if turn.values("school"):
        return CERTAIN
    if is_told_there:
        return SURE_THERE if intent in TOLD_IN_FIGURES else SURE_BESIDE
    refers = OF_SHOWN.search(text) if are_shown else None
    of_shown = refers is not None and not is_named_before(text, refers.start())
    of_school = turn.values("ordinal") or of_shown
    is_plain = confidence >= CLEAR_INTENT and words <= SHORT_WORDS
    if weighs(text):
        # An intent's own answer tells what is, and hardly ever which one to take.
        return SURE_ENOUGH if _is_of_a_choice(point) else SURE_BESIDE
    if of_school or intent == OUT_OF_SCOPE:
        return SURE_BESIDE
    is_own = intent in point.intents
    if is_own and intent not in TOLD_IN_FIGURES and (is_plain or confidence >= SURE_INTENT):
        return SURE_IN_WORDS
    if is_plain:
        return SURE_PLAIN
    if intent == UNCLEAR:
        return SURE_ENOUGH
    if confidence >= SURE_INTENT:
        return SURE_AGAINST if is_own else SURE_PLAIN
    return SURE if is_own else SURE_ELSEWHERE


def _is_of_a_choice(point: Point) -> bool:
    """Whether most of a point's questions put ways side by side."""
    weighing = [weighs(question) for question in point.questions]
    return sum(weighing) * FEWEST_WEIGHING >= len(weighing)


def _asks_state_and_nation(turn: Turn, intent: str, text: str) -> bool:
    """Whether the figure of a place and the nation's are asked for: "and nationally"."""
    is_figure = intent == "ask_pay" and bool(turn.places) and not weighs(text)
    return is_figure and not WHY.search(text) and asks_of_nation(text)


def stands_alone(text: str) -> bool:
    """Whether a part of a message asks something without what stands around it.

    "Is that even legal" goes on with the question before, whose point answers it.
    """
    return ASKS.search(text) is not None and REFERS.search(text) is None


def _lacks_data(turn: Turn) -> bool:
    """Whether a search wishes what no public data has."""
    return wants_schedule(turn) or bool(unsearched(turn))
