"""Languages: English only, said in a way that others understand too."""

from actions.asked import joined
from actions.base import Answer
from actions.dialogue.one_question import respond
from actions.dialogue.refer_back import answer_before
from actions.dialogue.repairs import ALARMS, last_answer
from actions.registry import BY_TOPIC
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import in_short

PERSON = button("Talk to a person", "talk_to_person")
IN_SPANISH = "Glowpath solo habla inglés; si quieres, te digo cómo hablar con una persona."
IN_ENGLISH = "Glowpath speaks English only; if you like, I tell you how to reach a person."
LANGUAGES = ("ask_language", "speak_spanish", "speak_other_language")
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
        said = _last_said(turn)
        if spanish and said:
            return Reply(f"{spanish}{IN_ENGLISH} {said}", offer=PERSON)
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
            joined(IN_SPANISH, IN_ENGLISH, _last_said(turn)),
            offer=button("Hablar con una persona", "talk_to_person"),
        )


class SpeakOtherLanguage(Answer):
    """A message in a language that is neither English nor Spanish."""

    action_name = "action_speak_other_language"
    intent = "speak_other_language"

    def reply(self, turn: Turn) -> Reply:
        return Reply(IN_ENGLISH, offer=PERSON)


def _last_said(turn: Turn) -> str:
    """The last answer in short: who asks for another language is left with that."""
    answered = turn.slots.get("answered")
    topic = BY_TOPIC.get(str(turn.slots.get("topic")))
    if answered in ALARMS or topic is None:
        return ""
    is_of_language = answered in LANGUAGES
    before = respond(topic(), turn.again()) if is_of_language else last_answer(turn)
    is_list = before and before.card and before.card.kind == "school_list"
    if not before or not before.sources or before.form or is_list:
        return ""
    first = before.text.partition("\n")[0]
    return "" if first.endswith(":") else f"The last answer in short: {in_short(first)}"
