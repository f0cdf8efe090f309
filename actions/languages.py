"""Languages: English only, said in a way that others understand too."""

from actions.base import Answer
from actions.refer_back import answer_before
from actions.reply import Reply, button
from actions.turn import Turn

PERSON = button("Talk to a person", "talk_to_person")
IN_SPANISH = "Glowpath solo habla inglés; si quieres, te digo cómo hablar con una persona."
IN_ENGLISH = "Glowpath speaks English only; if you like, I tell you how to reach a person."
SPANISH = r"spanish|espa[nñ]ol|habla|ingl[eé]s|idioma|castellano"


class TellLanguage(Answer):
    """Which languages this bot understands."""

    action_name = "action_tell_language"
    intent = "ask_language"

    def reply(self, turn: Turn) -> Reply:
        before = answer_before(turn, "exam", "courses")
        if before:
            return before
        spanish = f"{IN_SPANISH} " if turn.mentions(SPANISH) else ""
        return Reply(
            f"{spanish}{IN_ENGLISH} Short, simple English is enough, for instance “license "
            "hours Texas” or “schools Miami”.",
            offer=PERSON,
            buttons=[button("What can I ask?", "ask_help"), button("The exam", "ask_exam")],
        )


class SpeakSpanish(Answer):
    """A message in Spanish."""

    action_name = "action_speak_spanish"
    intent = "speak_spanish"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            f"{IN_SPANISH} {IN_ENGLISH}",
            offer=button("Hablar con una persona", "talk_to_person"),
        )


class SpeakOtherLanguage(Answer):
    """A message in a language that is neither English nor Spanish."""

    action_name = "action_speak_other_language"
    intent = "speak_other_language"

    def reply(self, turn: Turn) -> Reply:
        return Reply(IN_ENGLISH, offer=PERSON)
