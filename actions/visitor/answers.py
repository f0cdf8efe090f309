"""A person to talk to."""

import os

from rasa_sdk.forms import REQUESTED_SLOT

from actions.base import Answer
from actions.licensing.boards import own_board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.visitor.call_back import CALL_BACK
from actions.visitor.contact import keep

CONTACT_ME = button("Have someone contact me", "talk_to_person", choice="contact_me")


class OfferPerson(Answer):
    """How to reach a human being."""

    action_name = "action_offer_person"
    intent = "talk_to_person"

    def reply(self, turn: Turn) -> Reply:
        if "again" in turn.values("choice"):
            return keep(turn)
        is_offered = turn.slots.get("answered") == self.intent and bool(turn.text)
        wants_call = (
            "contact_me" in turn.values("choice")
            or turn.mentions(CALL_BACK)
            or turn.gives_contact
            or is_offered
        )
        # Within another form the ways stand in for a form of their own.
        if wants_call and not turn.slots.get(REQUESTED_SLOT):
            return Reply("", form="lead_form", slots={"lead_school": None})
        contact = os.environ.get("GLOWPATH_CONTACT")
        ways = [
            f"The people who run this site: {contact}." if contact else "",
            "A school's admissions office: I can list schools with their phone "
            "numbers, and asking costs nothing.",
            "A free career counsellor: American Job Centers, careeronestop.org.",
        ]
        board = own_board(turn)
        ways.append(
            f"For licence questions: {board.removeprefix('the ')}."
            if board
            else "For licence questions: "
            "your state's board; tell me the state and I name it."
        )
        lines = "\n".join(f"• {way}" for way in ways if way)
        return Reply(
            f"I'm a program, but here is who can help you in person:\n{lines}",
            next_step="Or shall a person of this site get back to you?",
            offer=CONTACT_ME,
            buttons=[
                CONTACT_ME,
                button("Schools with phone numbers", "find_schools"),
                button("My state's board", "ask_licence"),
            ],
        )
