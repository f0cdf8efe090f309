"""The visitor: a person to talk to, and what happens with what is typed."""

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


class TellPrivacy(Answer):
    """What is kept of a conversation."""

    action_name = "action_tell_privacy"
    intent = "ask_privacy"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "You don't need to give a name or any contact data to talk to me, and it's "
            "better not to type any. What you write is used to answer you and isn't "
            "passed to schools. In this version a conversation is kept in the running "
            "program's memory only and is gone when it restarts; “start over” makes me "
            "forget your place, budget and other details at once.",
            buttons=[
                button("Start over", "start_over"),
                button("Talk to a person", "talk_to_person"),
            ],
        )
