"""What every action shares: a deadline, the apology, the log id, the slots."""

import asyncio
import logging
from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any, ClassVar
from uuid import uuid4

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.catalog.database import open_session
from actions.catalog.visitors import held
from actions.dialogue.all_questions import respond_to_all
from actions.dialogue.going_on import meant_behind, subjects_before
from actions.dialogue.misread import otherwise
from actions.dialogue.offered import accepted, offered, pressed
from actions.points.proposed import hear_who_asks
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply
from actions.safety.cries_for_help import cries_for_help
from actions.safety.personal_data import not_needed, without_personal_data
from actions.safety.wrapped import SELF_HARM
from actions.safety.wrapped import is_doubtful as is_in_doubt
from actions.schools.names_in_view import names_in_view
from actions.turn import Turn
from actions.visitor.call_back import asks_to_be_called
from actions.visitor.ratings import keep_rating, rates_beside, rating

logger = logging.getLogger(__name__)

# The visitor hears within five seconds; the rest is for the way there and back.
DEADLINE_SECONDS = 3.5
# After these contact data is what was asked for.
FOR_CONTACT = ("talk_to_person", "contact_school")
# So many next steps are remembered, so that none is proposed twice.
MOST_STEPS = 20
# Rasa takes a form's turn for an answer only where it sets a slot of ours, and for
# its end only where the requested slot is set: these two are always said.
FORM_SLOTS = (REQUESTED_SLOT, "form_failures")
# Before the answer where despair may be meant beside it.
IF_DARK = "If it ever gets too dark, call or text 988, day or night."
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
                or asks_to_be_called(turn.text, turn.intent)
            )
            wants_contact = turn.gives_contact
            if wants_contact and turn.intent not in FOR_CONTACT and not turn.questions:
                return BY_INTENT["talk_to_person"]().speak(turn)
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

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        BY_INTENT[cls.intent] = cls
        if cls.topic:
            BY_TOPIC[cls.topic] = cls

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
            return BY_INTENT["report_self_harm"]().reply(turn)
        is_unwrapped = bool(turn.unwrapped) and not turn.slots.get(REQUESTED_SLOT)
        is_doubtful = is_unwrapped and turn.intent == SELF_HARM and is_in_doubt(turn.text)
        if is_unwrapped:
            turn.unwrap()
        hear_who_asks(turn)
        in_view = names_in_view(turn)
        if in_view:
            turn.mean(in_view)
        typed = pressed(turn) or accepted(turn)
        turn.intent_is_pressed = typed or turn.text.startswith("/")
        meant = subjects_before(turn)
        if meant:
            turn.mean([*turn.entities, *meant])
        behind = None if typed else otherwise(turn) or meant_behind(turn)
        if behind:
            turn.intent, turn.points = behind["intent"]["name"], behind["points"]
        is_other = typed or behind is not None or is_unwrapped
        answer = BY_INTENT[turn.intent]() if is_other else _rated(self, turn)
        reply = _without_old_step(respond_to_all(answer, turn), turn)
        if is_doubtful and reply.text:
            reply = replace(reply, text=f"{IF_DARK} {reply.text}")
        return replace(reply, slots=reply.slots | offered(reply)) if reply.text else reply


def _rated(answer: Answer, turn: Turn) -> Answer:
    """The answer, or for a message that only rates the last one, that of feedback."""
    if rating(turn) is None:
        return answer
    if rates_beside(turn):
        keep_rating(turn)
        return answer
    return BY_INTENT["give_feedback"]()


def _without_old_step(reply: Reply, turn: Turn) -> Reply:
    """The reply without a next step that was proposed before: no means no."""
    before = turn.slots.get("next_steps") or []
    if not reply.next_step:
        return reply
    if reply.next_step in before:
        return replace(reply, next_step="", offer=None, slots=reply.slots | {"offer": None})
    return reply.remembering({"next_steps": [*before, reply.next_step][-MOST_STEPS:]})
