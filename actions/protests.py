"""A protest that one wasn't answered: the question read again, or that no more is known."""

import re
from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import joined
from actions.base import Answer, respond_to_all
from actions.case import Case
from actions.catalog.figures import occupation
from actions.meanings import MEANINGS, likely_meanings
from actions.nearest import NO_EXACT
from actions.own_place import OWN_STATE
from actions.protest_words import protests, wanted
from actions.ratings import rating
from actions.repairs import DISPUTED, LISTS
from actions.repetition import marks, who_knows
from actions.reply import Reply, button
from actions.rereading import question_before, readings
from actions.turn import Turn
from actions.visitor import OfferPerson
from actions.wording import in_short, with_article

# These are answered before any protest.
UNTOUCHED = (
    "report_emergency", "report_self_harm", "ask_medical", "manipulate", "talk_to_person",
    "contact_school", "delete_my_data", "ask_privacy", "ask_complaint",
    "start_over", "speak_spanish", "speak_other_language", "goodbye",
)  # fmt: skip
GIVEN = re.compile(r"\bi(?:'ve)? (?:already |just )?(?:gave|told|said)\b", re.IGNORECASE)
# So many paragraphs back no text is said again.
MOST_MARKS = 12
SORRY = "Sorry, I misread that."
NOT_ANSWERED = "Sorry that this didn't answer you."
IN_OTHER_WORDS = "If I read it wrongly, ask in other words or choose here."
NO_BETTER = "Sorry, I have no better answer to this one. A person can take it from here."


class TellMissed(Case):
    """What a protest misses in the last answer."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_free = not turn.slots.get(REQUESTED_SLOT) and not turn.intent_is_pressed
        is_protest = is_free and intent not in UNTOUCHED and protests(turn.text)
        if not is_protest or turn.mentions(DISPUTED) or rating(turn) is not None:
            return False
        if turn.slots.get("answered") in LISTS and turn.slots.get("schools_shown"):
            return False
        return question_before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        question = question_before(turn)
        if question is None:
            return Reply("")
        if turn.mentions(OWN_STATE) and not turn.own_place and not turn.places:
            return _remembered(Reply(f"{SORRY} Which state is yours?"), turn, question)
        for reading in readings(turn, question):
            answer = Answer.by_intent.get(reading.intent)
            reply = respond_to_all(answer(), reading) if answer else Reply("")
            new = _new(reply, turn, bool(wanted(turn.text)))
            if new:
                return _remembered(new, turn, question)
        return _remembered(_admitted(turn, question), turn, question)


def _new(reply: Reply, turn: Turn, is_named: bool) -> Reply | None:
    """What a reply has that wasn't said yet; of what is asked by name its beginning."""
    if not reply.sources or reply.form or reply.text.startswith(NO_EXACT):
        return None
    said = str(turn.slots.get("last_reply") or "").split()
    parts = reply.text.split("\n\n")
    fresh = [part for part in parts if not set(marks(part)) <= set(said)]
    if fresh:
        text = "\n\n".join(fresh)
        return replace(reply, text=f"{SORRY} {text}")
    is_line = "\n" not in reply.text
    short = f"Sorry. In short: {in_short(reply.text)}"
    is_new = not set(marks(short)) <= set(said)
    return replace(reply, text=short) if is_named and is_new and is_line else None


def _admitted(turn: Turn, question: Turn) -> Reply:
    """That no more is known of the question, who knows, and the way to a person."""
    about = MEANINGS.get(question.intent)
    topic = f" I read your question as “{about}”." if about else ""
    have = _noted(turn) if GIVEN.search(turn.text) else topic
    whom = who_knows(question) or "A person can look into it."
    said = str(turn.slots.get("last_reply") or "").split()
    person = button("Talk to a person", "talk_to_person")
    buttons = [*likely_meanings(question), person]
    nothing = f"Beyond what I said I hold nothing on it. {whom} {IN_OTHER_WORDS}"
    texts = {
        NOT_ANSWERED: joined(NOT_ANSWERED, have.strip(), nothing),
        NO_BETTER: NO_BETTER,
    }
    for admission, text in texts.items():
        if not set(marks(admission)) <= set(said):
            kept = " ".join(marks(admission))
            return Reply(text, buttons=buttons, slots={"last_reply": kept})
    return OfferPerson().reply(turn)


def _noted(turn: Turn) -> str:
    """What is known of the visitor: "I have you down as a nurse in Ohio."."""
    own = turn.own_occupation
    who = f" as {with_article(occupation(turn.session, own).name)}" if own else ""
    where = f" {turn.place.where}" if turn.place else ""
    return f" I have you down{who}{where}." if who or where else ""


def _remembered(reply: Reply, turn: Turn, question: Turn) -> Reply:
    """The reply with what was said before it, so that none of it is said again."""
    said = str(turn.slots.get("last_reply") or "").split()
    now = [*marks(reply.text), *marks(reply.text.removeprefix(SORRY))]
    now += str(reply.slots.get("last_reply") or "").split()
    kept = [*dict.fromkeys([*said, *now])][-MOST_MARKS:]
    slots = {"answered": question.intent} | reply.slots
    slots |= {"last_reply": " ".join(kept)}
    if not reply.sources:
        slots |= {"topic": turn.slots.get("topic"), "point": turn.slots.get("point")}
    return replace(reply, slots=slots)
