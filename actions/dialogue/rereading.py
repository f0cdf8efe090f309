"""The last question read once more, together with what a protest says to it."""

import re

from actions.dialogue.pieced_together import (
    Message,
    message_of,
    question_again,
    reread,
    together,
    without_words,
)
from actions.dialogue.protest_words import (
    fresh_question,
    protests,
    puts_right,
    rejected,
    said_answered,
    wanted,
)
from actions.entities import Entity
from actions.places.asked import PLACES
from actions.points.audience import is_for
from actions.points.points import Point, points
from actions.points.reply import depends_on_place
from actions.turn import Turn

# What isn't asked by itself has no answer that could be missed.
ASKS = ("ask_", "find_schools", "compare_schools", "nlu_fallback", "out_of_scope")
# So likely another meaning of the question before has to be to be tried.
LIKELY_ENOUGH = 0.2
# So sure a protest's own words are read as a question.
SURE = 0.5
# And so sure they are where they have no word of a question.
SURER = 0.8
# So near a point has to be to one of the readings to be tried after a protest.
NEAR = 0.45
# So few words say nothing by themselves.
FEWEST_WORDS = 2
# In so few words a protest that names something asks the last question of it.
FEW_WORDS, MOST_WORDS_NAMED, MOST_WORDS_OF_PLACES = 6, 3, 8
ASKS_IN_WORDS = re.compile(
    r"\?|\b(?:how|what|whats|which|who|when|where|why|can|could|do|does|if|whether)\b",
    re.IGNORECASE,
)
# What somebody has to say only once.
GIVEN = ("money", "duration", "education", "schedule", *PLACES)


def question_before(turn: Turn) -> Turn | None:
    """The last question, with the place or so that was said to it afterwards."""
    added: list[Turn] = []
    for message in turn.before:
        is_complaint = protests(message.text) or puts_right(message.text)
        if is_complaint and not fresh_question(message.text):
            continue
        if message.intent.startswith(ASKS):
            question = message
            for later in reversed(added):
                question = reread(turn, together(question, later.text, later.entities))
            return question
        if message.entities:
            added.append(message)
    return None


def readings(turn: Turn, question: Turn) -> list[Turn]:
    """What may be meant by a protest, likeliest first."""
    text, named = wanted(turn.text), _named(turn)
    answered = said_answered(turn.text)
    found: list[Message] = []
    if answered:
        found += _left_out(question, [e for e in turn.entities if e.start in answered])
        found += _other_questions(turn, question)
    names = _names_read(turn, question, text, named)
    # "Say a facial is 110 and rent 250" gives the figures of the question before.
    gives = sum(entity.kind in ("money", "number", "duration") for entity in named) > 1
    is_name = (len(text.split()) <= FEW_WORDS or gives) and not ASKS_IN_WORDS.search(text)
    put_right = _reread_of(turn)[1]
    if put_right and put_right.get("is_put_right"):
        found.append(put_right)
    found += _of_topic(turn, text, named) + _asked_before(turn, text)
    found += names if is_name else []
    found += _read_again(turn, question, text)
    if not turn.reread:
        for intent in _own_questions(turn) if len(text.split()) > 1 else []:
            alone = message_of(text, _placed(turn, named, text), intent)
            found.append(alone | {"points": turn.points})
    found += [] if is_name else names
    if not named and not answered:
        found += _with_given(turn, question)
    if not text:
        found.append(question_again(question) | {"points": [], "parts": []})
        found += _other_meanings(question)
    return [reread(turn, message) for message in found]


def _names_read(
    turn: Turn, question: Turn, text: str, named: list[Entity]
) -> list[Message]:
    """The question with the place, trade or so that a protest names."""
    if not text or not (named or turn.is_of_own_place):
        return []
    found = together(question, text, _placed(turn, named, text))
    plain = found | {"points": [], "parts": [], "questions": []}
    is_of_place = any(entity.kind in PLACES for entity in named)
    # Where no point answered the question, none is asked for another place.
    is_standing = is_of_place and not turn.slots.get("point")
    return [plain, found] if is_standing else [found, plain]


def _of_topic(turn: Turn, text: str, named: list[Entity]) -> list[Message]:
    """The topic of the talk in the places that a protest names, where what was said last
    is the same everywhere.
    """
    point = points().get(turn.slots.get("point") or "")
    places = [entity for entity in named if entity.kind in PLACES]
    if point is None or depends_on_place(point) or not places:
        return []
    if len(text.split()) > MOST_WORDS_OF_PLACES or ASKS_IN_WORDS.search(text):
        return []
    said = message_of(text, _placed(turn, named, text), "inform")
    return [said]


def _asked_before(turn: Turn, text: str) -> list[Message]:
    """An earlier question than the last one that names what a protest wants."""
    words = {*re.findall(r"[^\W_]+", text.casefold())}
    if not 0 < len(words) <= MOST_WORDS_NAMED:
        return []
    asked = [m for m in turn.before if m.intent.startswith(ASKS) and not protests(m.text)]
    return [
        question_again(message)
        for message in asked[1:]
        if words <= {*re.findall(r"[^\W_]+", message.text.casefold())}
    ][:1]


def _read_again(turn: Turn, question: Turn, text: str) -> list[Message]:
    """What a protest wants, as it is read by itself and behind the question before."""
    alone, behind, _ = _reread_of(turn)
    is_asked = ASKS_IN_WORDS.search(text) is not None
    needed = SURE if is_asked else SURER
    is_sure = alone and _is_surely_read(alone, needed)
    # What was asked among several questions was whole by itself.
    is_among = is_sure and alone is not None and _is_among(alone, question)
    first = alone if is_sure and (is_among or not puts_right(turn.text)) else None
    if behind and text:
        both = [*([first] if first else []), behind | {"has_to_be_sure": True}]
        # "How many years total" is asked of what was asked before.
        goes_on = first and not is_among and reread(turn, first).names_nothing
        return both[::-1] if goes_on else both
    return [first] if first else []


def _is_among(message: Message, question: Turn) -> bool:
    """Whether it asks one of the several questions that were put at once."""
    several = len(question.questions) > 1
    return several and message["intent"]["name"] in question.questions


def is_surely_other(turn: Turn) -> bool:
    """Whether what a protest wants, read alone, has an answer of its own."""
    alone = _reread_of(turn)[0]
    if alone is None:
        return False
    intent = str((alone.get("intent") or {}).get("name"))
    is_near = any(item["score"] >= SURE for item in alone.get("points") or [])
    return intent.startswith("ask_") and is_near


def new_question(turn: Turn) -> Turn | None:
    """The question of its own that a protest asks, where it stands by itself.

    As if nothing else were said; what was said before stays known.
    """
    alone, behind, left = _reread_of(turn)
    if alone is None or behind or left or not fresh_question(turn.text):
        return None
    intent = str((alone.get("intent") or {}).get("name"))
    if not intent.startswith(ASKS):
        return None
    found = reread(turn, alone)
    found.slots = turn.slots
    return found


def reread_alone(turn: Turn) -> Turn | None:
    """What a protest wants, as it is read by itself."""
    alone = _reread_of(turn)[0]
    return reread(turn, alone) if alone else None


def missed(turn: Turn) -> Turn | None:
    """What a protest misses beside a new question of its own."""
    found = _reread_of(turn)[2]
    return reread(turn, found) if found else None


def _reread_of(turn: Turn) -> list[Message | None]:
    return [*turn.reread, None, None, None][:3]


def _is_surely_read(message: Message, needed: float) -> bool:
    intent = message.get("intent") or {}
    is_asked = str(intent.get("name")).startswith(ASKS[:3])
    return is_asked and float(intent.get("confidence") or 0) >= needed


def nearest_point(turn: Turn, question: Turn) -> tuple[Point, Turn] | None:
    """The point that lies nearest to what a protest wants and to the question before.

    With the reading that it answers. The point said last isn't it.
    """
    alone, behind, _ = _reread_of(turn)
    if alone is None or behind is None:
        return None
    is_word = len(str(alone.get("text")).split()) <= FEWEST_WORDS
    scores: dict[str, list[float]] = {}
    for found in [question.points, behind.get("points"), alone.get("points")]:
        for item in found or []:
            scores.setdefault(item["id"], []).append(item["score"])
    wanted_now = {item["id"] for item in (behind if is_word else alone).get("points") or []}
    by_itself = {i["id"] for i in alone.get("points") or [] if i["score"] >= SURE}
    near = {
        name: sum(found)
        for name, found in scores.items()
        if max(found) >= NEAR
        and (len(found) > 1 or name in by_itself)
        and name != turn.slots.get("point")
    }
    read = {question.intent, turn.intent}
    read |= {str((found.get("intent") or {}).get("name")) for found in (alone, behind)}
    for name in sorted({*near} & wanted_now, key=lambda name: -near[name]):
        point = points().get(name)
        # What lies near in words only, as an owner's question, isn't asked.
        is_read = point is not None and (name in by_itself or read & {*point.intents})
        # One for several questions of a message isn't near to a single one of them.
        is_of_all = point is not None and {*question.questions[1:]} <= {*point.intents}
        is_of_several = len(question.questions) > 1 and is_of_all and name not in by_itself
        if point and is_for(turn, point) and is_read and not is_of_several:
            return point, reread(turn, behind)
    return None


def _left_out(question: Turn, answered: list[Entity]) -> list[Message]:
    """The question without what was answered, where something else is left of it."""
    values = {entity.value for entity in answered}
    kinds = {entity.kind for entity in answered}
    rest = [e for e in question.entities if e.kind in kinds and e.value not in values]
    if not rest:
        return []
    gone = [e for e in question.entities if e.value in values]
    sure = {"name": question.intent, "confidence": 1.0}
    left = {"intent": sure, "points": [], "parts": [], "questions": []}
    return [without_words(question, gone) | left]


def _other_questions(turn: Turn, question: Turn) -> list[Message]:
    """Those of several questions that weren't the one answered."""
    likeliest = turn.ranking[0]["name"] if turn.ranking else turn.intent
    return [
        message_of(question.text, question.entities, intent)
        for intent in question.questions
        if intent not in (likeliest, turn.intent) and len(question.questions) > 1
    ]


def _with_given(turn: Turn, question: Turn) -> list[Message]:
    """The question with the figures and so on of the messages before it."""
    has = {entity.kind for entity in question.entities}
    for message in turn.before:
        given = [e for e in message.entities if e.kind in GIVEN and e.kind not in has]
        if given and not protests(message.text):
            return [together(question, message.text, given)]
    return []


def _other_meanings(question: Turn) -> list[Message]:
    """The question in its next likely meanings."""
    return [
        question_again(question)
        | {"intent": item, "points": [], "parts": [], "questions": []}
        for item in question.ranking
        if item["name"] != question.intent
        and item["name"].startswith("ask_")
        and item["confidence"] >= LIKELY_ENOUGH
    ]


def _own_questions(turn: Turn) -> list[str]:
    """What a protest itself asks, where that is sure."""
    is_sure = turn.confidence >= SURE and turn.intent.startswith(ASKS[:2])
    found = [*turn.questions, *([turn.intent] if is_sure else [])]
    return list(dict.fromkeys(found))


def _named(turn: Turn) -> list[Entity]:
    """What a protest names as wanted."""
    unwanted = {*said_answered(turn.text), *rejected(turn.text)}
    return [entity for entity in turn.entities if entity.start not in unwanted]


def _placed(turn: Turn, entities: list[Entity], text: str) -> list[Entity]:
    """The entities where they stand in the words that are left of a protest."""
    found = []
    for entity in entities:
        surface = turn.text[entity.start : entity.end]
        start = text.find(surface)
        if start >= 0:
            end = start + len(surface)
            found.append(Entity(entity.kind, entity.value, start, end))
    return found
