"""Which questions a message asks, each with its point where it has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choices import Choice, belongs_to_choice
from actions.advice.choosing_words import weighs
from actions.case import Case, case_of
from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.going_on import gone_on
from actions.dialogue.of_all import OF_ALL, TOLD, point_in_place
from actions.dialogue.rhetorical import complains, is_rhetorical
from actions.dialogue.several import (
    Part,
    asks_its_time,
    intents_asked,
    is_only_told,
    only_tells,
    place_of,
    refers_astray,
    sure_parts,
)
from actions.dialogue.stories import is_story, tells
from actions.points.choice import ASKS, chosen, has_certain, stands_alone
from actions.points.of_story import of_story
from actions.points.points import Point
from actions.registry import BY_INTENT
from actions.turn import Turn

if TYPE_CHECKING:
    from actions.base import Answer

# The intents whose answers may take a message over, the first that does.
TAKERS = (
    "contact_school", "compare_schools", "ask_school_details", "inform",
    "refine_schools", "find_schools", "show_more", "ask_cheaper", "ask_business",
    "ask_scope", "ask_become_dermatologist", "ask_pay_basis", "ask_pay_by_workplace",
    "ask_injector_path", "ask_licence_transfer", "insult", "ask_privacy",
    "show_my_data", "delete_my_data", "ask_eligibility", "ask_financial_aid",
    "ask_workplaces", "ask_licence", "ask_duties", "ask_training_cost", "ask_job_search",
)  # fmt: skip
INTRODUCES = re.compile(
    r"\W*(?:(?:hi|hey|hello)\W+)?(?:i'?m |i am )?(?:an? )?(?:fully |newly )?licensed "
    r"(?!in\b)(?:\w+ ){0,2}(?:in|from|here|out of)\b",
    re.IGNORECASE,
)
# Among so many points lies the one that a part is of.
MOST_NEAR = 2
# Of these the answer is the same in all states.
GENERAL_TAKERS = ("ask_business", "ask_injector_path")
# Read so, or with less confidence, a message means what a part of it surely asks.
NO_MEANING = ("nlu_fallback", "out_of_scope")
SURE_INTENT = 0.7
# In a message this long a part without a point has to be so sure to be answered beside.
STORY_WORDS, SURE_BESIDE_OTHERS = 15, 0.9
# "Yes please, I live in Fresno and can only come at night."
SAYS_YES = re.compile(
    r"\W*(?:(?:ok(?:ay)?|oh|well)\W+)?(?:yes|yeah|yep|yup|ya|sure|please do|si)\b"
    r"(?!\W*(?:to )?(?:what|huh)\b(?: \w+)?\W*$)(?=.*\w)",
    re.IGNORECASE | re.DOTALL,
)
# "But in Spanish if there is one."
IN_LANGUAGE = re.compile(r"\b(?:in |taught |teach\w* )*(?:spanish|espa[nñ]ol)\b", re.I)
OF_LANGUAGE = ("ask_language", "speak_spanish", "speak_other_language", "find_schools")
# A place or a wish beside the yes belongs to the search.
TO_A_SEARCH = ("affirm", "inform", "refine_schools", "nlu_fallback", "out_of_scope")


def questions_of(answer: Answer, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """The questions of the message, each with its point where it has one."""
    case = case_of(answer.intent, turn)
    if case and case.goes_before_story(turn):
        is_whole = case.precedes_stories or case.answers_whole
        beside = [] if is_whole else _pointed_beside(case, turn)
        turn.found["is_whole"] = case.answers_whole
        return [(answer, None), *beside]
    told = _of_story(answer, turn, is_case=case is not None)
    if told:
        return told
    if case and case.answers_whole:
        turn.found["is_whole"] = True
        return [(answer, None)]
    if isinstance(case, Choice):
        return [(answer, None), *_beside(case, turn)]
    is_between = len(turn.named_occupations) > 1 and not has_certain(turn)
    is_case = case and (case.precedes_points or is_between)
    if not is_case and (not is_taken(answer, turn) or _is_of_their_state(answer, turn)):
        asked = _pointed(answer, turn)
        if asked:
            return asked
    is_alone = is_case or is_taken(answer, turn)
    names = turn.questions or ([] if is_alone else intents_asked(turn))
    names = [name for name in names if name not in _only_introduces(turn)] or names
    names = [
        name for name in names if name not in _only_complained_of(names, turn)
    ] or names
    names = [name for name in names if not _is_covered(case, name, turn)]
    names = [name for name in names if name not in _goes_on(names, turn)]
    kinds = [BY_INTENT[name] for name in names if name in BY_INTENT]
    if turn.questions and len(kinds) == 1 and type(answer) not in kinds:
        return [(kinds[0](), None)]
    is_among = type(answer) in kinds or not turn.questions
    if is_among and len(kinds) > 1:
        return [(kind(), None) for kind in kinds]
    return [(answer, None), *_pointed_beside(case, turn)]


def _is_covered(case: Case | None, intent: str, turn: Turn) -> bool:
    """Whether a case answers all the parts that are read as an intent."""
    parts = [part for part in turn.parts if part["intent"] == intent]
    said = [part["said"] for part in parts]
    return case is not None and bool(said) and all(case.covers(s, intent) for s in said)


def _pointed_beside(case: Case | None, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """A question with a point of its own beside what a case with figures covers."""
    covering = [case for part in turn.parts if case and case.covers(part["said"], "")]
    if case is None or not covering:
        return []
    asked = [part for part in turn.parts if part["asked"] and ASKS.search(part["said"])]
    free = [part for part in asked if not case.covers(part["said"], part["intent"])]
    met = [chosen(turn, part["intent"], part["points"], part) for part in free]
    return [(BY_INTENT[point.intents[0]](), point) for point in met if point]


def _only_introduces(turn: Turn) -> set[str]:
    """The intents of parts that only tell: "licensed esthetician in Ohio"."""
    told = [p for p in turn.parts if INTRODUCES.match(p["said"]) and "?" not in p["said"]]
    others = {part["intent"] for part in turn.parts if part not in told}
    return {part["intent"] for part in told} - others


def _only_complained_of(names: list[str], turn: Turn) -> set[str]:
    """The intents that nothing asks but a complaint: "why you say residency?"."""
    told = [part for part in turn.parts if complains(part["said"])]
    others = {part["intent"] for part in turn.parts if part not in told}
    return {*names} - others if told else set()


def _goes_on(names: list[str], turn: Turn) -> set[str]:
    """The intents of "how long does it take" where that asks of the matter before it."""
    found = {part["intent"] for part in turn.parts if asks_its_time(part, turn)}
    return found if {*names} - found else set()


def _is_of_their_state(answer: Answer, turn: Turn) -> bool:
    """Whether a point tells the state's own rule, where a general answer takes over."""
    taker = taker_of(answer, turn)
    if turn.place is None or taker is None or taker.intent not in GENERAL_TAKERS:
        return False
    point = chosen(turn, answer.intent, turn.points)
    return point is not None and turn.place.state_name in point.answer


def _of_story(
    answer: Answer, turn: Turn, is_case: bool
) -> list[tuple[Answer, Point | None]]:
    """The point of a story, and one that a question of it asks beside; else none."""
    is_told = is_story(turn.text) or tells(turn.text)
    if not is_told or turn.slots.get(REQUESTED_SLOT):
        return []
    whole = of_story(turn, answer.intent, is_case or is_taken(answer, turn))
    if whole is None:
        return []
    asked = [part for part in turn.parts if _is_beside(part, turn)]
    met = [point_in_place(part, turn) for part in asked if not _tells_of(part, whole)]
    others = [point for point in met if point and point != whole]
    return [(BY_INTENT[point.intents[0]](), point) for point in [whole, *others[:1]]]


def _tells_of(part: Part, whole: Point) -> bool:
    """Whether a part that only tells is met by the point of the whole story, too."""
    is_met = any(item["id"] == whole.id for item in part["points"][:MOST_NEAR])
    return is_met and not ASKS.search(part["said"])


def _is_beside(part: Part, turn: Turn) -> bool:
    """Whether a part of a story asks, or tells what "is that legal" asks of."""
    if ASKS.search(part["said"]):
        is_of_all = OF_ALL.search(part["said"]) is not None
        return is_of_all or not is_rhetorical(part["said"])
    others = (other["said"] for other in turn.parts if other is not part)
    is_asked_of = any(ASKS.search(said) and OF_ALL.search(said) for said in others)
    return is_asked_of and any(item["score"] >= TOLD for item in part["points"][:1])


def _beside(case: Choice, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """What a message asks beside the ways that it weighs."""
    found: dict[str, tuple[Answer, Point | None]] = {}
    for part in turn.parts:
        intent = part["intent"]
        if not part["asked"] or case.answers_part(part["said"], intent):
            continue
        point = chosen(turn, intent, part["points"], part)
        name = point.intents[0] if point and intent not in point.intents else intent
        if name in BY_INTENT:
            found.setdefault(point.id if point else name, (BY_INTENT[name](), point))
    return list(found.values())


def after_the_search(
    asked: list[tuple[Answer, Point | None]], turn: Turn
) -> list[tuple[Answer, Point | None]]:
    """The questions, after the search that was offered where they begin with a yes."""
    search = BY_INTENT["find_schools"]
    is_offered = str(turn.slots.get("offer") or "").startswith(f"/{search.intent}")
    is_more = is_offered and asked[0][0].intent != "affirm" and not turn.intent_is_pressed
    if not is_more or turn.slots.get(REQUESTED_SLOT) or not SAYS_YES.match(turn.text):
        return asked
    if IN_LANGUAGE.search(turn.text) and asked[0][0].intent in OF_LANGUAGE:
        # Which language is taught in, not which one the bot speaks.
        return [(search(), None)]
    others = [item for item in asked if item[0].intent not in (*TO_A_SEARCH, search.intent)]
    return [(search(), None), *others]


def is_taken(answer: Answer, turn: Turn) -> bool:
    """Whether another answer takes the message over, as those on schools shown do."""
    return taker_of(answer, turn) is not None


def taker_of(answer: Answer, turn: Turn) -> type[Answer] | None:
    """The answer that takes the message over from this one, if one does."""
    kinds = (BY_INTENT[intent] for intent in TAKERS if intent != answer.intent)
    free = (kind for kind in kinds if kind not in turn.set_aside)
    return next((kind for kind in free if kind.takes_over(answer.intent, turn)), None)


def _pointed(answer: Answer, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """The questions of a message that has a point in it; none where it has none."""
    whole = chosen(turn, answer.intent, turn.points) or gone_on(turn, answer.intent)
    several = sure_parts(turn)
    its_part = place_of(whole, turn)
    is_told = its_part is not None and is_only_told(its_part, turn)
    is_told = is_told and not has_certain(turn)
    if is_told or (several and its_part is None):
        # What no question of it asks the message as a whole doesn't ask.
        whole = None
    parts: dict[str, tuple[Answer, Point | None]] = {}
    for part in turn.parts:
        intent = part["intent"]
        if is_rhetorical(part["said"]) and len(turn.parts) > 1:
            continue
        point = point_in_place(part, turn)
        if point and (is_only_told(part, turn) or refers_astray(part, point, turn)):
            point = None
        if whole and part is its_part:
            point = whole
        elif whole and weighs(turn.text) and belongs_to_choice(part["said"]):
            continue
        if point and intent not in point.intents:
            intent = point.intents[0]
        if whole and not point and part not in several and _goes_with_whole(part):
            continue
        if point or (part["asked"] and intent in BY_INTENT):
            name = point.id if point else intent
            parts.setdefault(name, (BY_INTENT[intent](), point))
    parts = _without_told(_without_doubtful(parts, turn), whole, turn)
    pointed = [point for _, point in parts.values() if point]
    if (whole and several) or (is_told and parts):
        return list(parts.values())
    if whole:
        beside = [
            (kind, point)
            for kind, point in parts.values()
            if point != whole and (point or kind.intent not in whole.intents)
        ]
        return [(answer, whole), *beside]
    is_unsure = answer.intent in NO_MEANING or turn.confidence < SURE_INTENT
    if pointed and (len(parts) > 1 or is_unsure):
        return list(parts.values())
    return []


def _without_told(
    parts: dict[str, tuple[Answer, Point | None]], whole: Point | None, turn: Turn
) -> dict[str, tuple[Answer, Point | None]]:
    """The questions without what only a told circumstance is near to.

    "We move every three years, does it transfer" asks of the transfer alone; "they
    fired me, is that legal" asks of what is told.
    """
    if any(OF_ALL.search(part["said"]) for part in turn.parts):
        return parts
    asking = {
        item["id"]
        for part in turn.parts
        if not only_tells(part["said"])
        for item in [*part["points"][:1], *(part.get("behind") or [])[:1]]
    }
    intents = {part["intent"] for part in turn.parts if not only_tells(part["said"])}
    kept = {
        name: (kind, point)
        for name, (kind, point) in parts.items()
        if (point == whole and whole)
        or (point and point.id in asking)
        or (not point and kind.intent in intents)
    }
    return kept or parts


def _goes_with_whole(part: Part) -> bool:
    """Whether a part asks nothing beside the whole: "the CANS one, how do i qualify"."""
    is_doubtful = part["confidence"] < SURE_BESIDE_OTHERS
    return not stands_alone(part["said"]) or (is_doubtful and is_elliptic(part["said"]))


def _without_doubtful(
    parts: dict[str, tuple[Answer, Point | None]], turn: Turn
) -> dict[str, tuple[Answer, Point | None]]:
    """The questions but those of a story that only a standing answer might fit."""
    if len(turn.text.split()) < STORY_WORDS:
        return parts
    sure = {
        part["intent"] for part in turn.parts if part["confidence"] >= SURE_BESIDE_OTHERS
    }
    kept = {
        name: (answer, point)
        for name, (answer, point) in parts.items()
        if point or answer.intent in sure
    }
    return kept or parts
