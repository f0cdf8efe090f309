"""The questions of a message that none of its answers meets, each read by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from actions.case import case_of
from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.protest_words import ASKS
from actions.dialogue.questions import is_taken
from actions.dialogue.several import OF_THE_FIELD, REFERS, Part
from actions.dialogue.stories import is_story, tells
from actions.people.kinds import asking_kind
from actions.people.owners import is_owner
from actions.points.choice import UNTOUCHED, chosen, stands_alone
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.registry import BY_INTENT
from actions.turn import MOST_KEPT, Turn

if TYPE_CHECKING:
    from actions.base import Answer

FEWEST_WORDS = 3
# So sure a question has to be of its intent's own answer; more in a story.
SURE, SURE_IN_A_STORY = 0.7, 0.9
# One that goes on with what stands around it ("is that normal") needs so near a point.
NEAR_BY_ITSELF = 0.6
# What nothing but the whole message meets may be met by a point as near as that.
NEAR_THE_WHOLE = 0.33
# Questions that share so many of their words ask the same.
ALIKE = 0.5
# What somebody says in a question's form and wants no answer to.
RHETORICAL = re.compile(
    r"\W*(?:(?:like|so|and|but|i mean|ok|lol|omg)\W+)*(?:"
    r"who (?:do|does|the hell|even|cares?|knew|would have)\b(?=.*\b(?:think|cares?|knew"
    r"|known)\b)"
    r"|(?:am i|is it) (?:crazy|stupid|dumb|nuts|insane|just me|overreacting|being (?:dumb"
    r"|silly))"
    r"|(?:any|does anyone have any|got any) (?:advice|thoughts|tips|ideas|suggestions|help)"
    r"|what do (?:you|u|y'?all|yall) think|thoughts|(?:you|u) know|right|make sense"
    r"|does (?:that|this|any of this) make (?:any )?sense|can (?:you|u|anyone|someone"
    r"|anybody)"
    r" (?:please )?(?:help|explain|advise)(?: me)?(?: out)?(?: please)?|(?:can|may"
    r"|could) i ask"
    r"|what (?:the (?:hell|heck|f\w*)|gives)|can you believe|isn'?t (?:that|it) (?:crazy"
    r"|insane|wild)"
    r"|why (?:me|would anyone)|how (?:crazy|nuts|insane) is (?:that|this)|how are you"
    r"|what (?:should|do|can) i do(?: now| here)?|what now|is (?:that|this) (?:ok|okay"
    r"|allowed)?"
    r")\b[^\w]*(?:\w+\W*){0,3}$",
    re.IGNORECASE,
)
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
    if len(put) < 2:
        return [], []
    # What such an answer is about no "how long is that" beside it tells.
    is_special = any(
        not point and (case_of(kind.intent, turn) or is_taken(kind, turn))
        for kind, point in asked
    )
    is_of_one = bool(
        is_special
        or tells(turn.text)
        or turn.slots.get("schools_shown")
        or turn.named_occupation
        or turn.own_occupation
        or turn.slots.get("occupation")
    )
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
        point = chosen(by_itself, part["intent"], part["points"], as_asked)
        if point and (not _is_near(part) or _is_for_staff(point, turn)):
            point = None
        point = point or _of_whole(asked, turn, put)
        is_bare = is_elliptic(part["said"]) and part["intent"] != "ask_pay" and is_of_one
        if turn.slots.get("schools_shown") and REFERS.search(part["said"]):
            # It is asked of the schools shown.
            continue
        goes_on = is_bare or not _stands(part)
        intent = part["intent"]
        if point:
            kind = BY_INTENT[intent if intent in point.intents else point.intents[0]]
            others.append((place, (kind(), point, by_itself)))
        elif goes_on or intent in UNTOUCHED:
            continue
        elif _is_sure(part, turn):
            others.append((place, (BY_INTENT[intent](), None, by_itself)))
        elif met and stands_alone(by_itself.text):
            unread.append(by_itself)
    return others, unread


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
    if len(said.split()) < FEWEST_WORDS or RHETORICAL.match(said):
        return False
    if is_story(turn.text) and not has_mark:
        return False
    before = turn.text.partition(said)[0].rstrip()
    if TOLD_BEHIND.match(said) and before.endswith(","):
        return False
    if LED.match(said):
        return True
    return has_mark or (ASKS.search(said) is not None and not TELLS.match(said))


def _is_met(part: Part, asked: list[tuple[Answer, Point | None]], turn: Turn) -> bool:
    """Whether one of the answers is to this part."""
    own = chosen(turn, part["intent"], part["points"], part)
    for answer, point in asked:
        if point:
            # The nearest points say nearly the same.
            if own == point or any(item["id"] == point.id for item in part["points"][:1]):
                return True
            if own is None and part["intent"] in point.intents and _has(part, point):
                return True
            continue
        case = case_of(answer.intent, turn)
        if case and case.covers(part["said"], part["intent"]):
            return True
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


def _has(part: Part, point: Point) -> bool:
    return any(item["id"] == point.id for item in part["points"]) or not part["points"]


def _is_near(part: Part) -> bool:
    """Whether a part is met by a point without what stands around it."""
    return stands_alone(f"{part['said']}?") or part["points"][0]["score"] >= NEAR_BY_ITSELF


def _of_whole(
    asked: list[tuple[Answer, Point | None]], turn: Turn, put: list[Part]
) -> Point | None:
    """The point of the whole message that no part of it meets, for one that meets none."""
    of_parts = {item["id"] for part in put for item in part["points"]}
    told = {point.id for _, point in asked if point}
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
    is_one = part["asked"] and intent in BY_INTENT and intent.startswith("ask_")
    return bool(is_one and part["confidence"] >= least)


def _are_alike(part: Part, other: Part) -> bool:
    """Whether a question only says another one in other words."""
    one, two = _words(part["said"]), _words(other["said"])
    if not one or not two:
        return part["intent"] == other["intent"] or not one
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
