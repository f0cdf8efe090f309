"""A plan: what to do first, second and third, from what is known of the visitor."""

from actions.advice.circumstances import circumstances
from actions.advice.plan_of_clinicians import (
    plan_of_assistant,
    plan_of_nurse,
    plan_of_physician,
)
from actions.advice.plan_of_esthetics import plan_of_aesthetician, plan_of_beginner
from actions.advice.plan_toward_medicine import PLANNED, plan_toward
from actions.advice.words import (
    NEARER,
    asks_plan,
    has_exact_answer,
    is_of_something_else,
    is_open,
)
from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.licensing.boards import PHYSICIANS
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.reply import Reply
from actions.turn import Turn

MEDICAL_ASSISTANT = "31-9092"


class TellPlan(Case):
    """ "What's the plan then", "what do I do first tomorrow"."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not is_open(intent, turn) or not asks_plan(turn) or is_of_something_else(turn):
            return False
        return _is_known(turn) and not has_exact_answer(turn, NEARER)

    def reply(self, turn: Turn) -> Reply:
        known, own = circumstances(turn), turn.own_occupation
        if known.is_physician and turn.trained_in:
            return plan_of_physician(turn)
        if own == MEDICAL_ASSISTANT:
            return plan_of_assistant(turn, known)
        if own in NURSE_CODES or known.is_practical_nurse:
            return plan_of_nurse(turn, known)
        if known.is_licensed and not turn.trained_in:
            return plan_of_aesthetician(turn, known)
        target = _target(turn)
        if target in MEDICAL_CODES:
            return plan_toward(turn, target)
        return plan_of_beginner(turn, known)


def _target(turn: Turn) -> str:
    """The medical occupation that somebody of another trade is on the way to."""
    if turn.mentions(r"\ba?esthetic|\bskin ?care (?:school|licen[cs]e)"):
        return SKINCARE_SPECIALIST
    return turn.occupation


def _is_known(turn: Turn) -> bool:
    """Whether anything is known that makes a plan other than the standing one."""
    own = turn.own_occupation
    if own in PHYSICIANS and not turn.trained_in:
        return False
    if turn.trained_in and own in NURSE_CODES:
        # Their papers come first: they have an answer of their own.
        return False
    if not own and _target(turn) in {*MEDICAL_CODES} - {*PLANNED}:
        return False
    return bool(own or turn.trained_in or turn.place or turn.before)
