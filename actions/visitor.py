"""A person to talk to."""

import os

from actions.base import Answer
from actions.catalog.figures import licence
from actions.reply import Reply, button
from actions.turn import Turn


class OfferPerson(Answer):
    """How to reach a human being."""

    action_name = "action_offer_person"
    intent = "talk_to_person"

    def reply(self, turn: Turn) -> Reply:
        contact = os.environ.get("GLOWPATH_CONTACT")
        ways = [
            f"The people who run this site: {contact}." if contact else "",
            "A school's admissions office: I can list schools with their phone "
            "numbers, and asking costs nothing.",
            "A free career counsellor: American Job Centers, careeronestop.org.",
        ]
        rule = licence(turn.session, turn.place.state) if turn.place else None
        board = f"{rule.board} ({rule.website})" if rule and rule.website else ""
        ways.append(
            f"For licence questions: {board}."
            if board
            else "For licence questions: "
            "your state's board; tell me the state and I name it."
        )
        lines = "\n".join(f"• {way}" for way in ways if way)
        return Reply(
            f"I'm a program, but here is who can help you in person:\n{lines}",
            buttons=[
                button("Schools with phone numbers", "find_schools"),
                button("My state's board", "ask_licence"),
            ],
        )
