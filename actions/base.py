"""What every action shares: a deadline, the apology, the log id, the slots."""

import asyncio
import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar
from uuid import uuid4

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choices import Choice, belongs_to_choice
from actions.advice.choosing_words import weighs
from actions.case import case_of
from actions.catalog.database import open_session
from actions.catalog.places import Location
from actions.catalog.visitors import held
from actions.dialogue.asides import kind_word
from actions.dialogue.going_on import gone_on
from actions.dialogue.left_out import left_out
from actions.dialogue.nearest import is_far, only_near
from actions.dialogue.next_likely import next_intents, next_points
from actions.dialogue.offered import offered, pressed
from actions.dialogue.other_sides import is_of_others
from actions.dialogue.repetition import (
    admitted,
    asks_again_for,
    asks_back,
    asks_the_same,
    comes_back,
    is_mostly_said,
    is_said,
    no_other_schools,
    not_held,
    remembered_with,
    said_earlier,
    said_last,
    said_lately,
    unsaid,
    wants_again,
)
from actions.dialogue.several import (
    in_shares,
    intents_asked,
    is_only_told,
    place_of,
    refers_astray,
    sure_parts,
)
from actions.people.person import HERE
from actions.points.choice import UNTOUCHED, chosen, has_certain, stands_alone
from actions.points.points import Point
from actions.points.reply import asks_again, depends_on_place, reply_of
from actions.reply import Button, Reply, button
from actions.safety.cries_for_help import cries_for_help
from actions.safety.personal_data import not_needed, without_personal_data
from actions.turn import Turn
from actions.visitor.ratings import keep_rating, rates_beside, rating
from actions.wording import in_short

logger = logging.getLogger(__name__)

# The visitor hears within five seconds; the rest is for the way there and back.
DEADLINE_SECONDS = 3.5
MAX_QUESTIONS = 3
# Read so, or with less confidence, a message means what a part of it surely asks.
NO_MEANING = ("nlu_fallback", "out_of_scope")
SURE_INTENT = 0.7
# In a message this long a part without a point has to be so sure to be answered beside.
STORY_WORDS, SURE_BESIDE_OTHERS = 15, 0.9
# Asked by somebody trained abroad these are about what that is worth here.
OF_A_LICENCE = ("ask_licence", "ask_exam", "ask_unlicensed_work", "ask_credit_for_hours")
# After these contact data is what was asked for.
FOR_CONTACT = ("talk_to_person", "contact_school")
# What these say once more is asked for.
SAYS_AGAIN = ("repeat", "go_back")
# So many next steps are remembered, so that none is proposed twice.
MOST_STEPS = 20
# Rasa's own slot: what a form asks at the moment.
# Rasa takes a form's turn for an answer only where it sets a slot of ours, and for
# its end only where the requested slot is set: these two are always said.
FORM_SLOTS = (REQUESTED_SLOT, "form_failures")
# Slots of the form for contact data.
CONTACT_PREFIXES = ("lead_", "contact_")
# "Yes please, I live in Fresno and can only come at night."
SAYS_YES = re.compile(
    r"\W*(?:(?:ok(?:ay)?|oh|well)\W+)?(?:yes|yeah|yep|yup|ya|sure|please do|si)\b(?=.*\w)",
    re.IGNORECASE | re.DOTALL,
)
# A place or a wish beside the yes belongs to the search.
TO_A_SEARCH = ("affirm", "inform", "refine_schools", "nlu_fallback", "out_of_scope")
# So short is "the one in Missouri", said to "which Springfield?".
SHORT_REPLY_WORDS = 6
APOLOGY = (
    "Sorry, I can't get at that answer right now. Please try again in a minute. "
    "If it stays like this, give the people who run this site the code {log_id}."
)


class TimedAction(Action, ABC):
    """An action that replies within the deadline, or apologises and logs why not.

    Only what asked for contact data reads it (`reads_personal_data`).
    """

    action_name: ClassVar[str] = ""
    reads_personal_data: ClassVar[bool] = False

    def name(self) -> str:
        """The action's name in the domain."""
        return self.action_name

    @abstractmethod
    def speak(self, turn: Turn) -> Reply:
        """What to say in this turn and what to remember of it."""

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[dict[str, Any]]:
        """Reply within the deadline, or apologise."""
        state = {
            "sender_id": tracker.sender_id,
            "latest_message": tracker.latest_message,
            "slots": tracker.slots,
            "events": tracker.events,
        }
        try:
            reply = await asyncio.wait_for(
                asyncio.to_thread(self._in_session, state), DEADLINE_SECONDS
            )
        except Exception:
            log_id = uuid4().hex[:8]
            logger.exception("%s failed, log id %s", self.name(), log_id)
            reply = Reply(APOLOGY.format(log_id=log_id))
        if reply.text:
            dispatcher.utter_message(**reply.to_message())
        # Rasa replays every event in each turn, so only changes are worth one.
        events = [
            SlotSet(name, value)
            for name, value in reply.slots.items()
            if name in FORM_SLOTS or tracker.slots.get(name) != value
        ]
        return [*events, *([FollowupAction(reply.form)] if reply.form else [])]

    def _in_session(self, state: dict[str, Any]) -> Reply:
        is_personal = False
        if not self.reads_personal_data:
            message, is_personal = without_personal_data(state["latest_message"])
            state = {**state, "latest_message": message}
        with open_session() as session:
            turn = Turn(session, state)
            # Who gives an address where a person was offered, or corrects the one
            # that was kept, wants to be reached.
            turn.gives_contact = is_personal and (
                turn.intent in FOR_CONTACT
                or turn.slots.get("answered") in FOR_CONTACT
                or bool(held(session, turn.conversation))
            )
            wants_contact = turn.gives_contact
            if wants_contact and turn.intent not in FOR_CONTACT and not turn.questions:
                return Answer.by_intent["talk_to_person"]().speak(turn)
            reply = self.speak(turn)
        is_scolded = is_personal and reply.text and not wants_contact
        return not_needed(reply, turn) if is_scolded else reply


class Answer(TimedAction, ABC):
    """An action that answers one intent.

    Subclasses name the action, the intent and, where "and in Florida?" should
    ask the same again, the topic. `uses_place` answers settle an ambiguous, unknown
    or foreign place first.
    """

    intent: ClassVar[str] = ""
    topic: ClassVar[str | None] = None
    uses_place: ClassVar[bool] = False
    by_topic: ClassVar[dict[str, type["Answer"]]] = {}
    by_intent: ClassVar[dict[str, type["Answer"]]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        Answer.by_intent[cls.intent] = cls
        if cls.topic:
            Answer.by_topic[cls.topic] = cls

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether this answer is meant by a message understood as another intent."""
        return False

    @abstractmethod
    def reply(self, turn: Turn) -> Reply:
        """The answer to this turn, from the catalogue."""

    def speak(self, turn: Turn) -> Reply:
        """The answer, together with those to the message's other questions.

        A cry for help goes before all, in whatever it is wrapped.
        """
        if cries_for_help(turn.text) and not self.intent.startswith("report_"):
            return Answer.by_intent["report_self_harm"]().reply(turn)
        typed = pressed(turn)
        turn.intent_is_pressed = typed or turn.text.startswith("/")
        answer = Answer.by_intent[turn.intent]() if typed else _rated(self, turn)
        reply = _without_old_step(respond_to_all(answer, turn), turn)
        return replace(reply, slots=reply.slots | offered(reply)) if reply.text else reply


def _rated(answer: Answer, turn: Turn) -> Answer:
    """The answer, or for a message that only rates the last one, that of feedback."""
    if rating(turn) is None:
        return answer
    if rates_beside(turn):
        keep_rating(turn)
        return answer
    return Answer.by_intent["give_feedback"]()


def respond(answer: Answer, turn: Turn, point: Point | None = None) -> Reply:
    """The answer's reply, or the question that has to be settled first.

    A point speaks in the answer's place, also where it is asked of another place.
    """
    if answer.intent == "inform":
        point = point or asks_again(turn)
    if point:
        return answer_point(turn, point, answer.intent)
    asked = str(turn.slots.get(REQUESTED_SLOT) or "")
    # Who is asked for contact data wants to know what becomes of it.
    taker = None if asked.startswith(CONTACT_PREFIXES) else _taker(answer, turn)
    answer = taker() if taker else answer
    given = case_of(answer.intent, turn) or answer
    topic = {"topic": given.topic} if given.topic else {}
    if given.uses_place or turn.wishes_abroad:
        unsettled = settle_place(turn)
        if unsettled:
            answered = {"answered": answer.intent}
            return _remembering(unsettled, answered | turn.remembered() | topic)
    reply = given.reply(turn)
    offer = {"offer": reply.offer.payload if reply.offer else None}
    understood = {"misunderstood": 0, "answered": answer.intent, "point": None}
    return _remembering(reply, understood | offer | turn.remembered() | topic)


def answer_point(turn: Turn, point: Point, intent: str) -> Reply:
    """A point's reply, remembered as an answer to its intent."""
    intent = intent if intent in point.intents else point.intents[0]
    answer = Answer.by_intent[intent]
    topic = {"topic": answer.topic} if answer.topic else {}
    said = {"answered": intent, "point": point.id} | turn.remembered() | topic
    unsettled = settle_place(turn) if depends_on_place(point) else None
    if unsettled:
        return _remembering(unsettled, said)
    reply = reply_of(turn, point)
    offer = {"offer": reply.offer.payload if reply.offer else None}
    return _remembering(reply, {"misunderstood": 0} | said | offer)


def answer_to(reading: Turn) -> Reply:
    """The reply to a message read anew; empty where it is read with too little trust."""
    answer = Answer.by_intent.get(reading.intent)
    reply = respond_to_all(answer(), reading) if answer else Reply("")
    is_standing = not reply.slots.get("point") and not case_of(reading.intent, reading)
    is_doubtful = reading.has_to_be_sure and reading.confidence < SURE_INTENT
    return Reply("") if is_standing and is_doubtful else reply


def respond_to_all(answer: Answer, turn: Turn) -> Reply:
    """One reply to every question of the message, in their order."""
    settles_city = turn.slots.get("asked_city") and turn.values("state")
    topic = Answer.by_topic.get(turn.slots.get("topic") or "")
    if settles_city and topic and len(turn.text.split()) <= SHORT_REPLY_WORDS:
        return _new(answer, respond(topic(), turn), turn)
    asked = _accepted(_asked(answer, turn), turn)
    of_theirs = [item for item in asked if not is_of_others(item[0].intent, turn)]
    asked = of_theirs or asked
    if len(asked) == 1:
        kind, point = asked[0]
        is_standing = point is None and case_of(kind.intent, turn) is None
        reply = respond(kind, turn, point)
        if is_standing and not _is_taken(kind, turn) and is_far(kind.intent, turn):
            reply = only_near(reply, turn)
        return _new(kind, reply, turn)
    replies = [respond(kind, turn, point) for kind, point in asked[:MAX_QUESTIONS]]
    last = replies[-1]
    texts = list(dict.fromkeys(reply.text for reply in replies if reply.text))
    merged = Reply(
        "\n\n".join(in_shares(texts)),
        next_step=last.next_step,
        offer=last.offer,
        buttons=last.buttons,
        card=next((reply.card for reply in replies if reply.card), None),
        form=last.form,
        sources=[source for reply in replies for source in reply.sources],
    )
    slots: dict[str, Any] = {}
    for reply in replies:
        slots |= reply.slots
    return _new(answer, _remembering(merged, slots), turn)


def _asked(answer: Answer, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """The questions of the message, each with its point where it has one."""
    case = case_of(answer.intent, turn)
    if case and case.answers_whole:
        turn.found["is_whole"] = True
        return [(answer, None)]
    if isinstance(case, Choice):
        return [(answer, None), *_beside(case, turn)]
    is_between = len(turn.named_occupations) > 1 and not has_certain(turn)
    is_case = case and (case.precedes_points or is_between)
    if not is_case and not _is_taken(answer, turn):
        asked = _pointed(answer, turn)
        if asked:
            return asked
    is_alone = is_case or _is_taken(answer, turn)
    names = turn.questions or ([] if is_alone else intents_asked(turn))
    kinds = [Answer.by_intent[name] for name in names if name in Answer.by_intent]
    is_among = type(answer) in kinds or not turn.questions
    if is_among and len(kinds) > 1:
        return [(kind(), None) for kind in kinds]
    return [(answer, None)]


def _beside(case: Choice, turn: Turn) -> list[tuple[Answer, Point | None]]:
    """What a message asks beside the ways that it weighs."""
    found: dict[str, tuple[Answer, Point | None]] = {}
    for part in turn.parts:
        intent = part["intent"]
        if not part["asked"] or case.answers_part(part["said"], intent):
            continue
        point = chosen(turn, intent, part["points"], part)
        name = point.intents[0] if point and intent not in point.intents else intent
        if name in Answer.by_intent:
            found.setdefault(point.id if point else name, (Answer.by_intent[name](), point))
    return list(found.values())


def _accepted(
    asked: list[tuple[Answer, Point | None]], turn: Turn
) -> list[tuple[Answer, Point | None]]:
    """The questions, after the search that was offered where they begin with a yes."""
    search = Answer.by_intent["find_schools"]
    is_offered = str(turn.slots.get("offer") or "").startswith(f"/{search.intent}")
    is_more = is_offered and asked[0][0].intent != "affirm" and not turn.intent_is_pressed
    if not is_more or turn.slots.get(REQUESTED_SLOT) or not SAYS_YES.match(turn.text):
        return asked
    others = [item for item in asked if item[0].intent not in (*TO_A_SEARCH, search.intent)]
    return [(search(), None), *others]


def _is_taken(answer: Answer, turn: Turn) -> bool:
    """Whether another answer takes the message over, as those on schools shown do."""
    return _taker(answer, turn) is not None


def _taker(answer: Answer, turn: Turn) -> type[Answer] | None:
    kinds = (
        kind
        for kind in Answer.by_intent.values()
        if kind is not type(answer) and kind not in turn.set_aside
    )
    return next((kind for kind in kinds if kind.takes_over(answer.intent, turn)), None)


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
        point = chosen(turn, intent, part["points"], part)
        if point and (is_only_told(part, turn) or refers_astray(part, point, turn)):
            point = None
        if whole and part is its_part:
            point = whole
        elif whole and weighs(turn.text) and belongs_to_choice(part["said"]):
            continue
        if point and intent not in point.intents:
            intent = point.intents[0]
        if whole and not point and part not in several and not stands_alone(part["said"]):
            continue
        if point or (part["asked"] and intent in Answer.by_intent):
            name = point.id if point else intent
            parts.setdefault(name, (Answer.by_intent[intent](), point))
    parts = _without_doubtful(parts, turn)
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


def _new(answer: Answer, reply: Reply, turn: Turn) -> Reply:
    """The reply without what was said lately, or what else is meant where all of it was."""
    if not reply.text:
        return reply
    said, is_asked_for = said_lately(turn), turn.intent in SAYS_AGAIN
    is_typed = bool(turn.text) and not turn.intent_is_pressed and not is_asked_for
    if "last_reply" in reply.slots and not turn.is_reread:
        # What answers a protest has been held against what was said.
        return reply
    if is_typed and reply.sources:
        if is_mostly_said(reply.text, said):
            return _instead(answer, reply, turn)
        reply = replace(reply, text=unsaid(reply.text, said))
    is_pressed = turn.intent_is_pressed and bool(reply.sources) and not is_asked_for
    is_plain = not (reply.card or reply.form)
    if is_pressed and is_plain and is_said(reply.text, said_last(turn)):
        return _remembering(admitted(reply, turn, not_held(turn)), {})
    kept = {"last_reply": remembered_with(turn, reply.text)}
    unanswered = left_out(turn) if is_typed and reply.sources and not reply.form else ""
    if unanswered:
        reply = replace(reply, text=f"{reply.text}\n\n{unanswered}")
    beside = kind_word(turn)
    if beside:
        reply = replace(reply, text=f"{beside} {reply.text}")
    return _remembering(reply, kept)


def _instead(answer: Answer, reply: Reply, turn: Turn) -> Reply:
    """The next meaning of a message whose answer was given lately, or that it was."""
    kept = {"last_reply": remembered_with(turn, reply.text)}
    if reply.card and reply.card.kind == "school_list" and not asks_again_for(turn):
        return _remembering(no_other_schools(reply, turn), kept)
    is_same = asks_the_same(turn)
    if asks_back(turn) or wants_again(reply, turn, is_same):
        return _remembering(replace(reply, text=f"Once more: {reply.text}"), kept)
    if is_same:
        is_last = is_said(reply.text, said_last(turn))
        short = f"As I said: {in_short(reply.text)} I hold no more about this."
        return _remembering(
            admitted(
                reply, turn, short if is_last else said_earlier(reply) or not_held(turn)
            ),
            kept,
        )
    said = said_lately(turn)
    is_special = _reading(answer, turn) is not None
    for other in other_replies(answer, turn, {str(reply.slots.get("point"))}):
        if not is_mostly_said(other.text, said):
            fresh = replace(other, text=unsaid(other.text, said))
            return _remembering(fresh, {"last_reply": remembered_with(turn, fresh.text)})
    if comes_back(turn):
        text = said_earlier(reply) or not_held(turn)
        return _remembering(admitted(reply, turn, text), kept)
    lately = is_said(reply.text, said_last(turn))
    reminds = bool(reply.slots.get("point")) and not (is_special or lately)
    nothing = f"{said_earlier(reply) if reminds else ''} {not_held(turn)}".strip()
    return _remembering(admitted(reply, turn, nothing), kept)


def other_replies(answer: Answer, turn: Turn, said: set[str]) -> Iterator[Reply]:
    """What else may answer a message than what was said lately, likeliest first.

    The points that aren't among those `said`, the next case, the intent's own answer and
    the next likely intents; a reading is set aside once it has been tried.
    """
    tried = {answer.intent, str(turn.slots.get("answered")), *turn.questions}
    for other in _other_ways(answer, turn, said, tried):
        if other.text and other.sources and not other.form:
            yield other


def _other_ways(
    answer: Answer, turn: Turn, said: set[str], tried: set[str]
) -> Iterator[Reply]:
    if answer.intent not in UNTOUCHED:
        for point in next_points(turn, said):
            yield answer_point(turn, point, answer.intent)
    while kind := _reading(answer, turn):
        turn.set_aside.add(kind)
        if _reading(answer, turn) or turn.confidence >= SURE_INTENT:
            yield respond(answer, turn)
    for name in next_intents(turn, tried):
        yield respond(Answer.by_intent[name](), turn)


def _reading(answer: Answer, turn: Turn) -> type | None:
    """The case, or the other answer, that a message is taken for."""
    taker = _taker(answer, turn)
    case = case_of((taker or type(answer)).intent, turn)
    return type(case) if case else taker


def _without_old_step(reply: Reply, turn: Turn) -> Reply:
    """The reply without a next step that was proposed before: no means no."""
    before = turn.slots.get("next_steps") or []
    if not reply.next_step:
        return reply
    if reply.next_step in before:
        return replace(reply, next_step="", offer=None, slots=reply.slots | {"offer": None})
    return _remembering(reply, {"next_steps": [*before, reply.next_step][-MOST_STEPS:]})


def _remembering(reply: Reply, slots: dict[str, Any]) -> Reply:
    return replace(reply, slots=slots | reply.slots)


def settle_place(turn: Turn) -> Reply | None:
    """What to say where the message's place can't be used, else nothing."""
    if turn.candidates:
        return Reply(
            f"There is more than one {turn.ambiguous_name}. Which one do you mean?",
            buttons=[_choice(place) for place in turn.candidates],
        )
    if turn.places:
        return None
    if turn.unknown_zip_code:
        return Reply(
            f"I don't find the ZIP code {turn.unknown_zip_code}. Please check it, "
            "or tell me the city or the state instead."
        )
    if turn.country and turn.trained_in and turn.intent in OF_A_LICENCE:
        return Answer.by_intent["ask_licence_transfer"]().reply(turn)
    if turn.country and turn.trained_in and HERE.search(turn.text):
        return None
    if turn.country and turn.asks_abroad:
        return Reply(
            f"I only know the United States, so I can't answer this for "
            f"{turn.country}: licences, wages and schools there follow other rules. "
            "If you plan to work in the US, tell me the state.",
            buttons=[button("Using a foreign licence in the US", "ask_licence_transfer")],
        )
    return None


def _choice(place: Location) -> Button:
    return button(place.label.removeprefix("the "), "inform", city=place.key)
