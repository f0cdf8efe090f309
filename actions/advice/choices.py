"""Messages that ask which of several ways to take: what they share, and what goes on."""

import re
from abc import ABC, abstractmethod
from typing import ClassVar

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choosing_words import OF_THEM, asks_advice, weighs
from actions.advice.told import INJECTING, said_before, told_in
from actions.case import Case
from actions.turn import Turn

# These go before: help, a form's own words, what is said to the bot, a search.
LEFT_ALONE = {
    "report_emergency", "report_self_harm", "ask_medical", "insult", "manipulate",
    "delete_my_data", "show_my_data", "talk_to_person", "contact_school", "start_over",
    "speak_spanish", "speak_other_language", "show_more", "refine_schools",
    "ask_language", "give_feedback", "skip_question", "thank", "goodbye",
}  # fmt: skip
# Read as one of these, ways that are only named ask what holds of each.
OF_FACTS = {
    "ask_pay", "ask_pay_by_workplace", "ask_pay_basis", "ask_training_length",
    "ask_training_cost", "ask_outlook", "ask_licence", "ask_injector_path", "ask_scope",
    "ask_duties", "ask_workplaces", "ask_workplace_duties", "ask_working_life",
    "ask_spa_vs_medical", "ask_dermatology_work", "find_schools", "compare_schools",
}  # fmt: skip
# Read so, places are those of schools.
OF_SCHOOLS = {"find_schools", "compare_schools", "ask_closer", "ask_school_details"}
# What only adds to the choice before tells, and asks nothing.
MOST_WORDS_ADDED = 25
# So many characters of a choice and what was told of it are kept.
MOST_KEPT = 400
ASKS = re.compile(
    r"\?\W*$|^\W*(?:and |but |so |ok )*(?:how|what|when|where|who|why|can|could|do|does"
    r"|did|is|are|will|show|find|list|tell)\b",
    re.IGNORECASE,
)
# "And in Ohio?" asks the same again.
ELSEWHERE = re.compile(
    r"^\W*(?:and |ok |so )*(?:(?:what|how) about |what if |in |for )|\?", re.I
)


class Choice(Case, ABC):
    """Ways side by side, and which fits better under which condition.

    What the visitor adds afterwards ("I have two kids", "in Ohio") weighs the same
    ways once more; by its topic a choice knows that it was the one before.
    """

    is_of_question = True

    uses_place = True
    # What else a message may ask that the lines of the choice say already.
    says_already: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def is_asked(cls, intent: str, asked: Turn) -> bool:
        """Whether a story's questions name the ways, or ask which of those told."""
        return asked.mentions(r"\bwhich\b") or cls.is_meant(intent, asked)

    def answers_part(self, said: str, intent: str) -> bool:
        """Whether a part of the message is the choice, or answered by it."""
        is_tied = ASKS.search(said) is None
        return is_tied or intent in self.says_already or belongs_to_choice(said)

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_typed = bool(turn.text) and not turn.text.startswith("/")
        if cls.topic is None or not is_typed or turn.intent_is_pressed:
            return False
        if intent in LEFT_ALONE or turn.slots.get(REQUESTED_SLOT) or has_spoken(turn):
            return False
        return cls.is_put(turn) or (turn.slots.get("topic") == cls.topic and goes_on(turn))

    @classmethod
    @abstractmethod
    def is_put(cls, turn: Turn) -> bool:
        """Whether the message itself puts such ways side by side."""


def wants_advice(turn: Turn) -> bool:
    """Whether the ways that the message names are to be weighed, and not only compared.

    Ways named alone, "NP or PA", are weighed where the visitor told what matters or the
    message is read as no question for a fact.
    """
    if not weighs(turn.text):
        return False
    is_told = bool(told_in(turn.text) - {INJECTING})
    return is_told or asks_advice(turn.text) or turn.intent not in OF_FACTS


def weighed(turn: Turn) -> str:
    """The words that put the ways side by side: of this message or the last such one."""
    if weighs(turn.text):
        return turn.text
    return said_before(turn) or turn.text


def kept(turn: Turn) -> dict[str, str]:
    """The slot by which later messages go on: the choice and what was told of it."""
    before = "" if weighs(turn.text) or asks_advice(turn.text) else said_before(turn)
    return {"question": f"{before} {turn.text}".strip()[:MOST_KEPT]}


def belongs_to_choice(said: str) -> bool:
    """Whether a part of a message is the choice itself or leads in to it."""
    return weighs(said) or asks_advice(said)


def goes_on(turn: Turn) -> bool:
    """Whether the message only adds to the choice that was weighed just now."""
    if len(turn.text.split()) > MOST_WORDS_ADDED:
        return False
    if OF_THEM.search(turn.text):
        return True
    if ASKS.search(ELSEWHERE.sub("", turn.text)):
        return False
    is_elsewhere = bool(turn.places) and turn.intent == "inform"
    return is_elsewhere or bool(told_in(turn.text))


def speaks(turn: Turn) -> None:
    """The choice has been answered; what else the message asks is its own question."""
    turn.found["choice"] = True


def has_spoken(turn: Turn) -> bool:
    """Whether the message's choice has been answered."""
    return bool(turn.found.get("choice"))
