"""Somebody chooses a way, "ok nurse then": what that way takes."""

from rasa_sdk.forms import REQUESTED_SLOT

from actions.careers.answers import become
from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST, occupation
from actions.occupations.facts import OTHERS, TellOccupations
from actions.people.chosen_way import chosen_before, way_chosen
from actions.people.trades import MEDICAL_CODES
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised

# Said to these, a trade is their business.
LEFT_ALONE = (
    "report_emergency", "report_self_harm", "insult", "manipulate", "talk_to_person",
    "start_over", "correct_bot", "find_schools", "compare_schools", "ask_pay",
    "ask_pay_by_workplace", "ask_outlook", "ask_become_dermatologist", "ask_residency",
)  # fmt: skip


class TellChosenWay(Case):
    """What it takes to become what the visitor chose."""

    topic = "career_path"
    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent in LEFT_ALONE or turn.slots.get(REQUESTED_SLOT):
            return False
        if turn.intent_is_pressed or turn.is_practical_nurse:
            return False
        if intent == "ask_injector_path" and turn.mentions(r"\binject"):
            return False
        code = way_chosen(turn)
        return code in (*MEDICAL_CODES, *OTHERS, SKINCARE_SPECIALIST) and (
            code != turn.own_occupation
        )

    def reply(self, turn: Turn) -> Reply:
        code = str(way_chosen(turn))
        if code == chosen_before(turn):
            return _agreed(turn, code)
        if code in MEDICAL_CODES:
            reply = become(turn, code)
        elif code == SKINCARE_SPECIALIST:
            reply = BY_INTENT["ask_training_path"]().reply(turn)
            reply = reply.remembering({"topic": "training_path"})
        else:
            turn.named_occupations = [code]
            reply = TellOccupations().reply(turn)
        return reply.remembering({"occupation": code})


def _agreed(turn: Turn, code: str) -> Reply:
    """A nod to a choice that was made before, with what may be asked about it."""
    who = occupation(turn.session, code)
    return Reply(
        f"{capitalised(who.name)} it is. What would you like to know about it: how long it "
        "takes, what it pays where you live, or what the days are like?",
        buttons=[
            button("How long it takes", "ask_training_length", occupation=code),
            button("Pay", "ask_pay", occupation=code),
            button("Growth and openings", "ask_outlook", occupation=code),
        ],
        slots={"occupation": code},
    )
