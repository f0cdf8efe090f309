"""What all forms share: asking, explaining, skipping, going back, coming back.

A form is Rasa's: while it is active, each message goes to its action
`validate_<form>` first. What answers the question is kept and the next one
asked; a question of the visitor's own is left to its answer by one rule
(data/stories/forms.yml), and the form comes back where it was.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from rasa_sdk.forms import REQUESTED_SLOT

from actions.base import TimedAction
from actions.dialogue.all_questions import respond_to_all
from actions.forms.words import (
    FORM_STATE,
    asks,
    asks_why,
    is_short,
    is_weak_alarm,
    leaves,
    skips,
    stops,
)
from actions.registry import BY_INTENT
from actions.reply import Button, Reply, button
from actions.turn import Turn

FAILURES_BEFORE_HELP = 2
# So many questions of the visitor's own in a row a form survives.
MOST_DIGRESSIONS = 2
# How a form ended that others were asked over: nothing is asked, one button leads back.
LET_GO = "let_go"
# These say something to the form, or to nobody.
TO_THE_FORM = {
    "inform", "affirm", "deny", "skip_question", "ask_why", "repeat", "go_back",
    "correct_bot", "nlu_fallback",
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """What a form asks for one slot, why it does, and how an answer may look."""

    slot: str
    text: str
    reason: str
    example: str
    buttons: list[Button] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """What a message says for a question: slots to fill, or why it can't be used."""

    slots: dict[str, Any] = field(default_factory=dict)
    problem: str = ""
    buttons: list[Button] = field(default_factory=list)


class Form(TimedAction, ABC):
    """The action that runs a form; subclasses know the questions and their answers.

    `back` opens the question again after something else was talked about;
    `own_intents` are what the form's answers may be understood as.
    """

    form_name: ClassVar[str] = ""
    back: ClassVar[str] = ""
    own_intents: ClassVar[frozenset[str]] = frozenset()

    def name(self) -> str:
        """The action that Rasa calls for each message while the form is active."""
        return f"validate_{self.form_name}"

    @abstractmethod
    def open_questions(self, turn: Turn) -> list[Question]:
        """The questions that still have to be asked, the next one first."""

    @abstractmethod
    def question(self, turn: Turn, slot: str) -> Question:
        """The question for a slot."""

    @abstractmethod
    def read(self, turn: Turn, slot: str) -> Reading:
        """What the message says for a slot; empty where it says nothing."""

    def begin(self, turn: Turn) -> dict[str, Any]:
        """The slots that the first message of the form fills."""
        return {}

    def wants_end(self, turn: Turn) -> bool:
        """Whether the visitor wants the form to end with what it has."""
        return False

    def refuses(self, turn: Turn) -> bool:
        """Whether the visitor says that they don't want what the form is for."""
        return False

    def acknowledgement(self, turn: Turn, filled: dict[str, Any]) -> str:
        """What is said of an answer before the next question."""
        return ("All right.", "Got it.", "Good.")[
            len(turn.slots.get("form_asked") or []) % 3
        ]

    def speak(self, turn: Turn) -> Reply:
        """The next question, help with this one, or nothing where others answer."""
        reply = self._reply(turn)
        if REQUESTED_SLOT not in reply.slots:
            return reply
        failures = {"form_failures": turn.slots.get("form_failures")}
        return replace(reply, slots=failures | reply.slots)

    def _reply(self, turn: Turn) -> Reply:
        slot = turn.slots.get(REQUESTED_SLOT)
        if slot and is_weak_alarm(turn):
            turn.intent = "nlu_fallback"
        if slot is None:
            return _ended(left=True) if self.refuses(turn) else self._begin(turn)
        question = self.question(turn, slot)
        if turn.slots.get("form_interrupted"):
            return self._come_back(turn)
        reading = self.read(turn, slot)
        # "Nights" is an answer, whatever else people say it for.
        says_goodbye = turn.intent == "goodbye" and not reading.slots
        is_refused = stops(turn) or (self.refuses(turn) and not asks(turn))
        if says_goodbye or is_refused or (turn.intent != "goodbye" and leaves(turn)):
            return _ended(left=True)
        if self.wants_end(turn):
            ended = _ended()
            kept = {} if reading.problem else reading.slots
            return replace(ended, slots=kept | ended.slots)
        if asks_why(turn):
            return _asked(question, f"{question.reason} You needn't say it.")
        if turn.intent == "go_back":
            return self._go_back(turn)
        if turn.intent not in self.own_intents and _asks_something_else(turn, reading):
            return Reply("")
        if turn.intent == "repeat":
            return _asked(question, "Once more:")
        if reading.slots and not reading.problem:
            return self._next(
                turn, reading.slots, self.acknowledgement(turn, reading.slots)
            )
        if skips(turn) and not reading.problem:
            skipped = [*(turn.slots.get("form_skipped") or []), slot]
            return self._next(turn, {"form_skipped": skipped}, "That's fine.")
        return _not_usable(turn, question, reading)

    def _begin(self, turn: Turn) -> Reply:
        fresh = dict.fromkeys(FORM_STATE)
        kept = fresh | self.begin(turn)
        turn.slots = turn.slots | kept
        others = [name for name in turn.questions if name != turn.intent]
        answers = [BY_INTENT[name] for name in others if name in BY_INTENT]
        open_questions = self.open_questions(turn)
        if not open_questions:
            return replace(_ended(), slots=_ended().slots | kept)
        first = open_questions[0]
        reading = self.read(turn, first.slot)
        if reading.problem and reading.buttons:
            asked = Reply(reading.problem, buttons=reading.buttons)
        elif reading.problem:
            asked = _asked(first, reading.problem)
        else:
            asked = _asked(first)
        texts = [kind().reply(turn).text for kind in answers[:1]]
        return replace(
            asked,
            text="\n\n".join([*texts, asked.text]),
            slots=kept | {REQUESTED_SLOT: first.slot, "form_asked": [first.slot]},
        )

    def _next(self, turn: Turn, filled: dict[str, Any], opening: str) -> Reply:
        """The next open question, or the end."""
        turn.slots = turn.slots | filled
        settled = filled | {"form_failures": None}
        open_questions = self.open_questions(turn)
        if not open_questions:
            return replace(_ended(), slots=settled | _ended().slots)
        question = open_questions[0]
        asked = [*(turn.slots.get("form_asked") or []), question.slot]
        return replace(
            _asked(question, opening),
            slots=settled | {REQUESTED_SLOT: question.slot, "form_asked": asked},
        )

    def _come_back(self, turn: Turn) -> Reply:
        """The question again after another was answered, or the one after it."""
        open_questions = self.open_questions(turn)
        if not open_questions:
            return _ended()
        if self.refuses(turn) or _digressions(turn) > MOST_DIGRESSIONS:
            return _ended(left=LET_GO)
        question = open_questions[0]
        return replace(
            _asked(question, self.back),
            slots={
                REQUESTED_SLOT: question.slot,
                "form_failures": None,
                "form_interrupted": None,
            },
        )

    def _go_back(self, turn: Turn) -> Reply:
        """The question before this one, once more."""
        asked = list(turn.slots.get("form_asked") or [])[:-1]
        if not asked:
            question = self.question(turn, turn.slots[REQUESTED_SLOT])
            return _asked(question, "This is the first question.")
        question = self.question(turn, asked[-1])
        skipped = [
            name for name in turn.slots.get("form_skipped") or [] if name != asked[-1]
        ]
        return replace(
            _asked(question, "Back to this one:"),
            slots={
                REQUESTED_SLOT: question.slot,
                question.slot: None,
                "form_asked": asked,
                "form_skipped": sorted(skipped),
                "form_failures": None,
            },
        )


class AnswerInBetween(TimedAction):
    """The answer to a question that the visitor asks while a form is active."""

    action_name = "action_answer_in_between"

    def speak(self, turn: Turn) -> Reply:
        """The answer alone: the form's question follows it."""
        reply = respond_to_all(BY_INTENT[turn.intent](), turn)
        slots = reply.slots | {"form_interrupted": True}
        return replace(reply, next_step="", offer=None, buttons=[], form=None, slots=slots)


def _asks_something_else(turn: Turn, reading: Reading) -> bool:
    """Whether the message is a question of its own rather than an answer."""
    if (
        turn.intent in TO_THE_FORM
        or turn.intent == "goodbye"
        or turn.intent not in BY_INTENT
        or is_weak_alarm(turn)
    ):
        return False
    is_asked = asks(turn)
    if reading.slots or reading.problem or skips(turn):
        return is_asked
    return is_asked or turn.intent != "out_of_scope" or not is_short(turn)


def _asked(question: Question, opening: str = "") -> Reply:
    return Reply(
        f"{opening} {question.text}".strip(),
        buttons=[*question.buttons, button("Doesn't matter", "skip_question")],
        slots={REQUESTED_SLOT: question.slot},
    )


def _not_usable(turn: Turn, question: Question, reading: Reading) -> Reply:
    """What is wrong with an answer; from the second time on with an example."""
    failures = int(turn.slots.get("form_failures") or 0) + 1
    problem = reading.problem or "I can't read an answer in that."
    text = f"{problem} {question.text}"
    if reading.buttons:
        text = problem
    elif failures >= FAILURES_BEFORE_HELP:
        text = (
            f"{problem} An answer may look like this: {question.example}. Or say “skip”: "
            "I go on without it."
        )
    return Reply(
        text,
        buttons=reading.buttons or _asked(question).buttons,
        slots=reading.slots | {REQUESTED_SLOT: question.slot, "form_failures": failures},
    )


def _digressions(turn: Turn) -> int:
    """How many messages in a row, this one too, asked something else than the form."""
    number, is_between = 0, False
    for event in reversed(turn.events):
        if event.get("name") == AnswerInBetween.action_name:
            is_between = True
        if event.get("event") == "user":
            if not is_between:
                break
            number, is_between = number + 1, False
    return number


def _ended(left: bool | str = False) -> Reply:
    return Reply(
        "",
        slots={
            REQUESTED_SLOT: None,
            "form_left": left,
            "form_failures": None,
            "form_interrupted": None,
        },
    )
