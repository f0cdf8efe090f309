""" "And then what?": the step that follows on what was spoken of."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.injecting.courses import injector_courses
from actions.people.chosen_way import nurse_to_be
from actions.people.trades import NURSE_CODES
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn

_ASKS = re.compile(
    r"\W*(?:(?:ok(?:ay)?|so|and|but|well|cool|alright|then|yeah|yes|oh)\W+)*"
    r"(?:then what(?: happens)?"
    r"|what (?:(?:is|comes|happens|do i do|would i do|should i do) )?"
    r"(?:next|then|after(?:wards?)?|after (?:that|this))"
    r"|what'?s (?:next|after that|the next step)"
    r"|after (?:that|this)|now what|and (?:then|after)|next(?: step)?)\W*",
    re.IGNORECASE,
)
# What follows, by what was spoken of: each the next and, where that was said, one further.
_STEPS = ("ask_training_path", "ask_exam", "ask_job_search", "ask_specialties")
_BEHIND = {
    **dict.fromkeys(
        ("training_path", "training_length", "training_cost", "courses", "schedule",
         "entry_requirements", "eligibility", "online_training", "choose_school",
         "find_schools", "financial_aid", "school_details"), 1,
    ),
    **dict.fromkeys(
        ("licence", "exam", "licence_renewal", "licence_transfer", "credit_for_hours",
         "master_licence"), 2,
    ),
    **dict.fromkeys(
        ("job_search", "pay", "pay_by_workplace", "workplaces", "duties", "scope"), 3,
    ),
}  # fmt: skip


class TellNext(Case):
    """The step behind the one that was told."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = not (turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed)
        topic = turn.slots.get("topic")
        return is_open and bool(topic) and _ASKS.fullmatch(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        said, last = said_lately(turn), Reply("")
        if nurse_to_be(turn) or turn.own_occupation in NURSE_CODES:
            last = injector_courses(turn)
            if not is_mostly_said(last.text, said):
                return last
        for name in _following(turn):
            turn.intent = name
            last = BY_INTENT[name]().reply(turn)
            if not is_mostly_said(last.text, said):
                return last
        return last


def _following(turn: Turn) -> list[str]:
    """The intents whose answers come next, the likeliest first."""
    if nurse_to_be(turn) or turn.own_occupation in NURSE_CODES:
        return ["ask_job_search", "ask_pay", "ask_scope"]
    topic = str(turn.slots.get("topic"))
    first = _BEHIND.get(topic, 0)
    is_licensed = turn.own_occupation == SKINCARE_SPECIALIST
    first = max(first, 2) if is_licensed else first
    if topic == "scope" and not is_licensed:
        first = 0
    return [*_STEPS[first:], "ask_worth_it"]
