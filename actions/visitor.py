"""The visitor: a person to talk to, their data, their feedback."""

import os

from actions.base import Answer
from actions.catalog.figures import licence
from actions.profile import FORGOTTEN, known
from actions.reply import Reply, button
from actions.turn import Turn

KEPT = (
    "The messages themselves are kept in the running program's memory only and are gone "
    "when it restarts."
)


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
                button("What do you know of me?", "show_my_data"),
                button("Delete my data", "delete_my_data"),
                button("Talk to a person", "talk_to_person"),
            ],
        )


class ShowMyData(Answer):
    """What this conversation keeps of the visitor."""

    action_name = "action_show_my_data"
    intent = "show_my_data"

    def reply(self, turn: Turn) -> Reply:
        facts = known(turn)
        text = "So far I know nothing about you but what is on this page."
        if facts:
            lines = "\n".join(f"• {fact}" for fact in facts)
            text = f"What I know from this conversation:\n{lines}"
        return Reply(
            f"{text}\n{KEPT} I have no account, name or contact data of yours besides what "
            "you typed, and can't send a copy; to keep one, copy it from the page.",
            buttons=[
                button("Delete my data", "delete_my_data"),
                button("What happens with my data", "ask_privacy"),
            ],
        )


class DeleteMyData(Answer):
    """Forget the visitor, as far as that can be done from here."""

    action_name = "action_delete_my_data"
    intent = "delete_my_data"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "Done: I've forgotten your place, occupation, education, budget and the "
            f"schools shown. {KEPT} I can't erase them sooner. I keep no list of phone "
            "numbers or addresses and pass none to schools, so whoever calls or writes to "
            f"you has it from elsewhere: ask them to take you off.{_contact()}",
            buttons=[
                button("What happens with my data", "ask_privacy"),
                button("Talk to a person", "talk_to_person"),
            ],
            slots=dict.fromkeys(FORGOTTEN),
        )


class AcceptFeedback(Answer):
    """Praise, complaint or a wish for this service."""

    action_name = "action_accept_feedback"
    intent = "give_feedback"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "Thank you for telling me. To be honest, I can't store feedback yet, so nobody "
            "reads it here. If an answer was wrong or missing, say what you were looking "
            f"for and I try again.{_contact()}",
            buttons=[
                button("Talk to a person", "talk_to_person"),
                button("What can I ask?", "ask_help"),
            ],
        )


def _contact() -> str:
    contact = os.environ.get("GLOWPATH_CONTACT")
    return f" The people who run this site: {contact}." if contact else ""
