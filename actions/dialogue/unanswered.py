"""The questions of a message that none of its answers meets, each read by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from actions.case import case_of
from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.protest_words import ASKS
from actions.dialogue.questions import is_taken
from actions.dialogue.rhetorical import is_rhetorical
from actions.dialogue.several import OF_THE_FIELD, REFERS, Part, asks_its_time, only_tells
from actions.dialogue.stories import is_story, tells
from actions.people.kinds import asking_kind
from actions.people.owning import is_owner
from actions.points.choice import UNTOUCHED, stands_alone
from actions.points.of_part import PLAIN, is_behind, point_of
from actions.points.points import Point, points
from actions.points.proposed import for_who_asks
from actions.registry import BY_INTENT
from actions.turn import MOST_KEPT, Turn

if TYPE_CHECKING:
    from actions.base import Answer

FEWEST_WORDS = 3
# So sure a question has to be of its intent's own answer; more in a story.
SURE, SURE_IN_A_STORY = 0.7, 0.9
# "What about the loans" names its topic.
SURE_OF_A_TOPIC = 0.35
# One that goes on with what stands around it ("is that normal") needs so near a point.
NEAR_BY_ITSELF = 0.6
# What nothing but the whole message meets may be met by a point as near as that.
NEAR_THE_WHOLE = 0.33
NEAR_WHY = 0.45
# Questions that share so many of their words ask the same.
ALIKE = 0.5
# "When I was in school", "if they say no", "what they want is" tell; without a question
# mark only what is put like a question asks.
TELLS = re.compile(
    r"\W*(?:(?:and|so|but|also)\W+)*(?:when|while|where|who|which|what)\s+(?:i|we|they|he"
    r"|she|my"
    r"|the|was|were|is|are|it|you)\b(?!.*\?)",
    re.IGNORECASE,
)
# "As an assistant what do I need", "if I move do I need a new one" ask behind their lead.
LED = re.compile(
    r"\W*(?:(?:and|so|but|also)\W+)*(?:as|for|with|in|if|being|once|when)\b[^?]{2,60}?"
    r"\b(?:what|how|which|where|do|does|can|should|would|will|is)\s+(?:i|do|is|are|to|we|much"
    r"|many|long|would|should|it|they)\b",
    re.IGNORECASE,
)
# "How do I tell my boss, she does it at home?" asks but once.
TOLD_BEHIND = re.compile(r"\W*(?:i|we|they|he|she|it|my|the|its|there)\b", re.IGNORECASE)
SUM = re.compile(r"\$\s?\d|\b\d[\d,.]*\s?(?:k|grand)\b|\b\d{2,3},?\d{3}\b", re.IGNORECASE)
OF_THAT = re.compile(r"\b(?:that|this|those|these)\b", re.IGNORECASE)
WHY = re.compile(r"\W*(?:and |so |but )?why\b", re.IGNORECASE)
WHAT_ABOUT = re.compile(r"\W*(?:and |so |but )?(?:what|how) about\b", re.IGNORECASE)
WORD = re.compile(r"[a-z']{3,}")
FILLERS = frozenset(
    {
        "the", "and", "for", "are", "how", "much", "many", "what", "when", "where", "which",
        "who", "why", "can", "could", "doe", "did", "they", "them", "thi", "that", "would",
        "will", "should", "you", "your", "have", "ha", "wa", "were", "with", "from",
        "about", "like", "also", "just", "really", "get", "make", "there", "than",
    }
)  # fmt: skip


def unanswered(
    asked: list[tuple[Answer, Point | None]], turn: Turn
) -> tuple[list[tuple[int, tuple[Answer, Point | None, Turn]]], list[Turn]]:
    """The questions beside those answered, and what is asked that nothing can be said of.

    Each is a turn of its own; the former with the place of their part in the message.
    """
    put = [part for part in turn.parts if _is_put(part, turn)]
    met = [part for part in put if _is_met(part, asked, turn)]
    if len(put) < 2 and not any(WHY.match(part["said"]) for part in put):
        return [], []
    # What such an answer is about no "how long is that" beside it tells.
    is_special = any(
        not point and (case_of(kind.intent, turn) or is_taken(kind, turn))
        for kind, point in asked
    )
    is_of_one = bool(
        is_special
        or turn.slots.get("schools_shown")
        or turn.named_occupation
        or turn.own_occupation
        or turn.slots.get("occupation")
    )
    is_told = tells(turn.text) and not (is_special or turn.slots.get("schools_shown"))
    others: list[tuple[int, tuple[Answer, Point | None, Turn]]] = []
    unread: list[Turn] = []
    for part in put:
        told = [*met, *(other for other in put[: put.index(part)] if other not in met)]
        if part in met or any(_are_alike(part, other) for other in told):
            continue
        by_itself, place = alone(part, turn), turn.parts.index(part)
        if not part["asked"] and _is_told_by_case(by_itself, asked, turn):
            continue
        as_asked = {**part, "said": by_itself.text}
        point = point_of(as_asked, by_itself, turn)
        is_far = point and not (_is_near(part) or is_behind(part, point, by_itself))
        if point and (is_far or _is_for_staff(point, turn)):
            point = None
        if part in turn.parts and asks_its_time(part, turn):
            continue
        point = point or _why(asked, part) or _of_both(asked, part, turn)
        point = point or _of_whole(asked, turn, put, part)
        is_bare = is_elliptic(part["said"]) and part["intent"] != "ask_pay" and is_of_one
        if turn.slots.get("schools_shown") and REFERS.search(part["said"]):
            # It is asked of the schools shown.
            continue
        if is_elliptic(part["said"]) and tells(turn.text):
            # Of a story the field's own questions stand: "how much is it".
            is_of_that = OF_THAT.search(part["said"]) or not is_told
            is_bare = is_of_that or part["intent"] not in OF_THE_FIELD
        goes_on = is_bare or not _stands(part)
        intent = part["intent"]
        if point:
            kind = BY_INTENT[intent if intent in point.intents else point.intents[0]]
            others.append((place, (kind(), point, by_itself)))
        elif goes_on or intent in UNTOUCHED:
            continue
        elif _is_sure(part, turn):
            others.append((place, (BY_INTENT[intent](), None, by_itself)))
        elif _is_of_intent(asked, others, turn) and stands_alone(by_itself.text):
            # Read by itself with doubt, it asks what the whole message is read as.
            others.append((place, (BY_INTENT[turn.intent](), None, by_itself)))
        elif met and stands_alone(by_itself.text):
            unread.append(by_itself)
    return others, unread


def _is_of_intent(
    asked: list[tuple[Answer, Point | None]],
    others: list[tuple[int, tuple[Answer, Point | None, Turn]]],
    turn: Turn,
) -> bool:
    """Whether the whole message is read as an intent that nothing answers yet."""
    told = [*(kind for kind, _ in asked), *(item[0] for _, item in others)]
    is_told = turn.intent in {kind.intent for kind in told}
    is_asked = turn.intent.startswith("ask_") and turn.intent not in UNTOUCHED
    return is_asked and not is_told and turn.confidence >= SURE


def place_in(asked: tuple[Answer, Point | None], turn: Turn) -> int:
    """Which part of the message an answer meets first; the first one where none."""
    part = part_of(asked, turn)
    return turn.parts.index(part) if part else 0


def part_of(asked: tuple[Answer, Point | None], turn: Turn) -> Part | None:
    """The first part of the message that an answer meets."""
    return next((part for part in turn.parts if _is_met(part, [asked], turn)), None)


def meets_a_question(asked: tuple[Answer, Point | None], turn: Turn) -> bool:
    """Whether an answer is to what the message asks, and not to what it only tells."""
    put = (part for part in turn.parts if _is_put(part, turn))
    return any(_is_met(part, [asked], turn) for part in put)


def _is_put(part: Part, turn: Turn) -> bool:
    """Whether a part is put as a question that wants an answer."""
    said = part["said"].strip()
    behind = turn.text.partition(said)[2].lstrip()
    has_mark = said.endswith("?") or behind.startswith("?")
    if len(said.split()) < FEWEST_WORDS or is_rhetorical(said):
        return False
    if is_story(turn.text) and not has_mark:
        return False
    others = (other["said"] for other in turn.parts if other is not part)
    if only_tells(said) and any(ASKS.search(other) for other in others):
        return False
    before = turn.text.partition(said)[0].rstrip()
    if TOLD_BEHIND.match(said) and before.endswith(","):
        return False
    if LED.match(said):
        return True
    return has_mark or (ASKS.search(said) is not None and not TELLS.match(said))


def _is_met(part: Part, asked: list[tuple[Answer, Point | None]], turn: Turn) -> bool:
    """Whether one of the answers is to this part."""
    own = point_of(part, turn)
    for answer, point in asked:
        if point:
            if is_behind(part, point, turn):
                return True
            if _asks_of_a_sum(part):
                continue
            # The nearest points say nearly the same.
            if own == point or any(item["id"] == point.id for item in part["points"][:1]):
                return True
            if own is None and part["intent"] in point.intents and _has(part, point):
                return True
            continue
        case = case_of(answer.intent, turn)
        if case and case.covers(part["said"], part["intent"]):
            return True
        if WHY.match(part["said"]) and not case:
            continue
        if answer.intent == part["intent"] and (own is None or case):
            return True
    return False


def _is_told_by_case(
    by_itself: Turn, asked: list[tuple[Answer, Point | None]], turn: Turn
) -> bool:
    """Whether a case that answers the message speaks to this part of it, too."""
    intents = [kind.intent for kind, point in asked if not point]
    both = [(case_of(name, turn), case_of(name, by_itself)) for name in intents]
    return any(whole and type(whole) is type(own) for whole, own in both)


def _is_for_staff(point: Point, turn: Turn) -> bool:
    """Whether a point is for those whom an owner hires, and not for the owner who asks."""
    return bool(point.audience) and is_owner(turn) and asking_kind(turn) is None


def _asks_of_a_sum(part: Part) -> bool:
    """Whether a part asks of pay with a sum of its own: "is 50k realistic"."""
    is_pay = part["intent"] == "ask_pay" and part["confidence"] >= SURE_IN_A_STORY
    return is_pay and SUM.search(part["said"]) is not None


def _has(part: Part, point: Point) -> bool:
    return any(item["id"] == point.id for item in part["points"]) or not part["points"]


def _is_near(part: Part) -> bool:
    """Whether a part is met by a point without what stands around it."""
    nearest = max((item["score"] for item in part["points"]), default=0.0)
    return stands_alone(f"{part['said']}?") or nearest >= NEAR_BY_ITSELF


def _why(asked: list[tuple[Answer, Point | None]], part: Part) -> Point | None:
    """The point on why what was told is so: "why is it so low"."""
    if not WHY.match(part["said"]):
        return None
    told = {kind.intent for kind, _ in asked}
    for item in [*(part.get("behind") or []), *part["points"]]:
        point = points()[item["id"]]
        if told & {*point.intents} and item["score"] >= NEAR_WHY:
            return point
    return None


def _of_both(
    asked: list[tuple[Answer, Point | None]], part: Part, turn: Turn
) -> Point | None:
    """The point that a part behind what is told and the whole message are both near to."""
    told = {point.id for _, point in asked if point}
    near = {item["id"] for item in part.get("behind") or []} - told
    if part["confidence"] >= SURE:
        return None
    for point, score in for_who_asks(turn, turn.points):
        if point.id in near and score >= NEAR_BY_ITSELF:
            return point
    return None


def _of_whole(
    asked: list[tuple[Answer, Point | None]], turn: Turn, put: list[Part], part: Part
) -> Point | None:
    """The point of the whole message that no part of it meets, for one that meets none."""
    of_parts = {item["id"] for part in put for item in part["points"]}
    told = {point.id for _, point in asked if point}
    if part["intent"] in OF_THE_FIELD and part["confidence"] >= PLAIN:
        return None
    for point, score in for_who_asks(turn, turn.points)[:1]:
        if score >= NEAR_THE_WHOLE and point.id not in of_parts | told:
            return point
    return None


def _stands(part: Part) -> bool:
    said = part["said"]
    if part["intent"] in OF_THE_FIELD and ASKS.search(said):
        return True
    return stands_alone(f"{said}?") and not (is_elliptic(said) and len(said.split()) < 4)


def _is_sure(part: Part, turn: Turn) -> bool:
    least = SURE_IN_A_STORY if is_story(turn.text) else SURE
    intent = str(part["intent"])
    if intent in OF_THE_FIELD and WHAT_ABOUT.match(part["said"]):
        return bool(part["confidence"] >= SURE_OF_A_TOPIC)
    is_one = part["asked"] and intent in BY_INTENT and intent.startswith("ask_")
    if intent in OF_THE_FIELD:
        least = SURE
    return bool(is_one and part["confidence"] >= least)


def _are_alike(part: Part, other: Part) -> bool:
    """Whether a question only says another one in other words."""
    one, two = _words(part["said"]), _words(other["said"])
    if not one or not two:
        is_of_field = part["intent"] in OF_THE_FIELD
        return part["intent"] == other["intent"] or not (one or is_of_field)
    return len(one & two) / min(len(one), len(two)) >= ALIKE and (
        part["intent"] == other["intent"] or one <= two or two <= one
    )


def _words(text: str) -> set[str]:
    return {word.rstrip("s") for word in WORD.findall(text.casefold())} - FILLERS


def alone(part: Part, turn: Turn) -> Turn:
    """The part as a message by itself, after what the rest of the message tells."""
    said = part["said"]
    start = turn.text.find(said)
    end = start + len(said)
    named = [*turn.entities, *turn.ruled_out] if start >= 0 else []
    entities = [
        {
            "entity": entity.kind,
            "value": entity.value,
            "start": entity.start - start,
            "end": entity.end - start,
            "negated": entity.negated,
        }
        for entity in named
        if start <= entity.start < end
    ]
    message: dict[str, Any] = {
        "text": said if said.endswith("?") else f"{said}?",
        "intent": {"name": part["intent"], "confidence": part["confidence"]},
        "points": part["points"],
        "entities": entities,
    }
    known = turn.remembered()
    if turn.named_occupation:
        known["occupation"] = turn.named_occupation
    known["question"] = turn.text[:MOST_KEPT]
    state = {
        "slots": {**turn.slots, **known},
        "sender_id": turn.conversation,
        "events": turn.events,
    }
    return Turn(turn.session, {"latest_message": message, **state})
