"""Safety: medical questions, emergencies, abuse, attempts to misuse the bot."""

from random import choice

from actions.base import Answer
from actions.reply import Reply, button
from actions.turn import Turn


class DeclineMedical(Answer):
    """A question that needs a professional who sees the patient."""

    action_name = "action_decline_medical"
    intent = "ask_medical"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "That needs a professional who can look at it: a dermatologist, your "
            "doctor or a pharmacist; after a procedure, first the practice that did it. "
            "I only advise on careers and give no medical advice. If there is trouble "
            "breathing or seeing, a spreading infection or a chemical burn, call 911 "
            "at once.",
            buttons=[
                button("Careers in skin care", "ask_help"),
                button("Becoming a dermatologist", "ask_become_dermatologist"),
            ],
        )


class HandleEmergency(Answer):
    """Signs of an emergency: help first."""

    action_name = "action_handle_emergency"
    intent = "report_emergency"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "This can be an emergency. Call 911 (or your local emergency number) now. "
            "For a chemical in the eye or on the skin, rinse with plenty of running "
            "water while you wait. Then tell the practice or the supervising physician. "
            "I'm a career adviser and can't judge it from here."
        )


class HandleSelfHarm(Answer):
    """Somebody who may hurt themselves: the lifeline."""

    action_name = "action_handle_self_harm"
    intent = "report_self_harm"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "I'm really sorry that you feel this way. Please talk to someone now: in "
            "the US call or text 988 (Suicide & Crisis Lifeline), free, day and night; "
            "if you are in danger, call 911. Outside the US, call your local emergency "
            "number. You don't have to go through this alone."
        )


class SetLimit(Answer):
    """Abuse: calm, with a limit and a way on."""

    action_name = "action_set_limit"
    intent = "insult"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            choice(
                [
                    "I hear that you're annoyed. I'd like to help, in a civil tone: "
                    "what would you like to know about careers in aesthetics?",
                    "That isn't a way to talk that gets us further. If I got something "
                    "wrong, tell me in other words what you are looking for.",
                ]
            ),
            buttons=[
                button("What can I ask?", "ask_help"),
                button("Talk to a person", "talk_to_person"),
            ],
        )


class DeclineManipulation(Answer):
    """An attempt to make the bot say or reveal something."""

    action_name = "action_decline_manipulation"
    intent = "manipulate"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            choice(
                [
                    "I only do one thing: answer questions on careers in medical "
                    "aesthetics, from published data. I can't take on another role.",
                    "No hidden instructions here, and no other roles. Ask me about work, "
                    "training, licences, pay or schools.",
                ]
            ),
            buttons=[button("What can I ask?", "ask_help")],
        )
