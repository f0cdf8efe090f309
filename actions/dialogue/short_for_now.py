""" "lol rn = right now": the last question without the nurse that was heard in it."""

import re
from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.dialogue.all_questions import respond_to_all
from actions.dialogue.pieced_together import reread
from actions.dialogue.rereading import question_before
from actions.entities import Entity
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn

IS_TIME = re.compile(
    r"\brn\b\W{0,3}(?:=|is|means|meant|was|as in|stands for|is short for|short for)?\W{0,4}"
    r"(?:i mean\w*\s)?(?:\w+\s)?right now\b|\bright now\b[^.?!]{0,12}\bnot (?:an? )?"
    r"(?:rn|nurse|registered nurse)s?\b",
    re.IGNORECASE,
)
NURSE = "29-1141"
SORRY = "Right now, not a nurse: sorry."
UNDERSTOOD = "Right now, not a nurse: understood. What would you like to know?"


class TellWithoutNurse(Case):
    """What was asked before "rn" was taken for a registered nurse."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return not turn.slots.get(REQUESTED_SLOT) and IS_TIME.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        own = turn.own_occupation
        own = None if own == NURSE and _is_slip(turn) else own
        asked = turn.slots.get("occupation")
        of_whom = own or (asked if asked != NURSE else None)
        slots = {"occupation": of_whom, "occupations": None, "own_occupation": own}
        question = question_before(turn)
        answer = BY_INTENT.get(question.intent) if question else None
        if question is None or answer is None:
            return Reply(UNDERSTOOD, slots=slots)
        message = {
            "text": question.text,
            "intent": {"name": question.intent, "confidence": question.confidence},
            "entities": [
                {
                    "entity": entity.kind,
                    "value": entity.value,
                    "start": entity.start,
                    "end": entity.end,
                }
                for entity in question.entities
                if not _is_slip_of(entity, question)
            ],
        }
        again = reread(turn, message)
        again.slots = again.slots | slots
        reply = respond_to_all(answer(), again)
        if not reply.sources or reply.form:
            return Reply(UNDERSTOOD, slots=slots)
        return replace(reply, text=f"{SORRY} {reply.text}", slots=reply.slots | slots)


def _is_slip(turn: Turn) -> bool:
    """Whether "rn" alone made the visitor a nurse."""
    messages = [message for message in turn.before if message.says_own_trade]
    return bool(messages) and all(
        _is_slip_of(entity, message)
        for message in messages
        for entity in message.entities
        if entity.kind == "occupation" and entity.value == NURSE
    )


def _is_slip_of(entity: Entity, turn: Turn) -> bool:
    return turn.text[entity.start : entity.end].lower() == "rn" and entity.value == NURSE
