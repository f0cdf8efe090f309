""" "I'm an esthetician, not a dermatologist": the last question for what one is."""

import re
from dataclasses import replace
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import occupation
from actions.dialogue.all_questions import respond_to_all
from actions.dialogue.next_likely import next_intents
from actions.dialogue.pieced_together import question_again, reread, together
from actions.dialogue.protest_words import fresh_question
from actions.dialogue.repetition import said_lately, unsaid
from actions.dialogue.rereading import question_before
from actions.dialogue.who_knows import who_knows
from actions.pay.answers import TellPay
from actions.people.denied import denied_trades
from actions.points.points import points
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import with_article

# A longer message, or one with a question mark, asks something itself.
MOST_WORDS, MOST_REFUSING = 12, 20
# "I'm not a resident, I'm an NP", "not a student lol".
NOT_A = re.compile(r"\b(?:i'?m|i am|im|we'?re) not (?:an? |the )?(?P<whom>[\w-]{3,})", re.I)
PUTS_RIGHT = ("correct_bot", "inform", "nlu_fallback", "out_of_scope", "ask_career_path")
# What a resident or student was told, others in medicine ask of their own way.
OF_DOCTORS = ("ask_residency", "ask_become_dermatologist")
PHYSICIANS, FOR_CLINICIANS = ("29-1213", "29-1229"), "ask_injector_path"
SORRY = "Sorry, for you then:"
UNTOUCHED = ("find_schools", "talk_to_person", "start_over", "ask_scope")


class TellForTrade(Case):
    """What was asked before, of the trade that the visitor insists on."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        words = len(turn.text.split())
        is_short = words <= MOST_WORDS and "?" not in turn.text
        is_short = is_short or (turn.refuses_comparison and words <= MOST_REFUSING)
        if not is_short or turn.slots.get(REQUESTED_SLOT) or intent in UNTOUCHED:
            return False
        return _insists(turn) and question_before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        question = question_before(turn)
        if question is None:
            return Reply("")
        if turn.refuses_comparison:
            turn.named_occupations = [str(turn.own_occupation)]
            pay = TellPay().reply(turn)
            return replace(pay, text=f"Sorry. {pay.text}")
        others = [e for e in question.entities if e.kind != "occupation"]
        asked = {e.value for e in question.entities} - {e.value for e in others}
        own = turn.own_occupation
        message = together(question, turn.text, turn.entities)
        if asked - {own}:
            message["entities"] = [
                entity
                for entity in message["entities"]
                if entity["entity"] != "occupation" or entity["value"] == own
            ]
        # What was said for somebody else isn't meant, nor what is for others.
        left = _of_others_left_out(turn, question)
        message |= {"points": left, "parts": [], "questions": []}
        again = reread(turn, message)
        again.slots = again.slots | {"occupation": own, "occupations": [own]}
        is_of_doctors = question.intent in OF_DOCTORS and own not in PHYSICIANS
        if is_of_doctors and NOT_A.search(turn.text):
            again.intent = next(
                iter(next_intents(again, {question.intent})), FOR_CLINICIANS
            )
        answer = BY_INTENT.get(again.intent)
        reply = respond_to_all(answer(), again) if answer else Reply("")
        slots = reply.slots | {"own_occupation": own, "answered": again.intent}
        if not reply.sources or not unsaid(reply.text, said_lately(turn)):
            return _unanswered(turn, str(own), slots)
        text = f"{SORRY} {reply.text}"
        return replace(reply, text=text, slots=slots)


class TellNoneOfThem(Case):
    """What was asked before, of who isn't what they were taken for: "I'm no physician"."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        words = len(turn.text.split())
        if words > MOST_WORDS or "?" in turn.text or intent in UNTOUCHED:
            return False
        if turn.slots.get(REQUESTED_SLOT) or not turn.may_repair:
            return False
        is_one = bool(denied_trades(turn.text)) and not turn.says_own_trade
        asks = bool(turn.named_occupations) or bool(fresh_question(turn.text))
        return is_one and not asks and question_before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        question = question_before(turn)
        if question is None:
            return Reply("")
        # The question by itself, as who asks is known now.
        message = question_again(question) | {"points": [], "parts": []}
        again = reread(turn, message)
        answer = BY_INTENT.get(again.intent) if turn.loses_trade else None
        reply = respond_to_all(answer(), again) if answer else Reply("")
        if reply.sources and unsaid(reply.text, said_lately(turn)):
            return replace(reply, text=f"{SORRY} {reply.text}")
        own = turn.own_occupation
        who = f"as {with_article(occupation(turn.session, own).name)}" if own else ""
        where = f"trained in {turn.trained_in}" if turn.trained_in else ""
        have = f"I have you down {who} {where}".strip() if who or where else ""
        return Reply(
            joined("Understood, and I keep to that.", f"{have}." if have else ""),
            next_step="What shall I look up for you?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Steps to it", "ask_training_path"),
                button("Pay", "ask_pay"),
            ],
        )


def _of_others_left_out(turn: Turn, question: Turn) -> list[dict[str, Any]]:
    """The points near the question but the one told, and those of whom the visitor isn't:
    a resident's for "I'm not a resident, I'm an NP".
    """
    told, denied = turn.slots.get("point"), NOT_A.search(turn.text)
    if not told:
        return []
    whom = re.compile(rf"\b{re.escape(denied['whom'])}", re.IGNORECASE) if denied else None
    found = [item for item in question.points if item["id"] != told]
    return [
        item
        for item in found
        if (point := points().get(item["id"]))
        and not (whom and whom.search(f"{point.answer} {' '.join(point.questions)}"))
    ]


def _unanswered(turn: Turn, own: str, slots: dict[str, Any]) -> Reply:
    """That an answer was for others, where nothing is held for the visitor's trade."""
    who = occupation(turn.session, own)
    return Reply(
        joined(
            f"Understood, you are {with_article(who.name)}, and I keep to that. Of "
            f"{who.plural} I hold no answer to your last question.",
            who_knows(turn),
            "What I do hold of them:",
        ),
        buttons=[
            button("Pay", "ask_pay", occupation=own),
            button("What is allowed?", "ask_scope", occupation=own),
            button("Ways on from there", "ask_career_path", occupation=own),
        ],
        slots=slots,
    )


def _insists(turn: Turn) -> bool:
    """Whether a trade is set right, or said once more after an answer on another."""
    if not turn.says_own_trade or turn.named_occupations:
        return False
    is_denied = any(entity.kind == "occupation" for entity in turn.ruled_out)
    if is_denied or (NOT_A.search(turn.text) and turn.intent in PUTS_RIGHT):
        return True
    own = turn.own_occupation
    is_known = turn.slots.get("own_occupation") == own
    return is_known and turn.slots.get("occupation") not in (None, own)
