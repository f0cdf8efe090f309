"""A plan: what to do first, second and third, from what is known of the visitor."""

import re
from collections.abc import Callable

from actions.advice.circumstances import circumstances
from actions.advice.plan_of_clinicians import (
    plan_of_assistant,
    plan_of_nurse,
    plan_of_physician,
    plan_of_practical_nurse,
)
from actions.advice.plan_of_esthetics import plan_of_aesthetician, plan_of_beginner
from actions.advice.plan_of_students import (
    plan_of_foreign_nurse,
    plan_of_premed,
    plan_of_student,
)
from actions.advice.plan_toward_medicine import PLANNED, plan_toward
from actions.advice.told import told_in
from actions.advice.words import (
    EXACT,
    EXPLICIT,
    NEARER,
    PLAN,
    asks_plan,
    has_exact_answer,
    is_of_something_else,
    is_open,
)
from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.licensing.boards import PHYSICIANS
from actions.people.kinds import (
    FOREIGN_NURSE,
    FOREIGN_PHYSICIAN,
    IN_COLLEGE,
    PRACTICAL,
    STUDENT,
    kind_of,
)
from actions.people.nursing import ESTHETICS
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.points.choice import chosen
from actions.points.proposed import MET_ALONE
from actions.reply import Reply
from actions.turn import Turn

MEDICAL_ASSISTANT = "31-9092"
OF_ESTHETICS = r"\ba?esth(?:etic|i\b)|\bskin ?care (?:school|licen[cs]e)"
# These have a plan by what they are alone.
BY_KIND: dict[str | None, Callable[[Turn], Reply]] = {
    IN_COLLEGE: plan_of_premed,
    STUDENT: plan_of_student,
    FOREIGN_NURSE: plan_of_foreign_nurse,
    FOREIGN_PHYSICIAN: plan_of_physician,
}


class TellPlan(Case):
    """ "What's the plan then", "what do I do first tomorrow"."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if (
            not is_open(intent, turn, of_students=True)
            or not asks_plan(turn)
            or is_of_something_else(turn)
        ):
            return False
        return _is_known(turn) and not _has_its_point(turn)

    def goes_before_story(self, turn: Turn) -> bool:
        """Whether a plan of their own is asked for, whatever the rest is near to."""
        return OWN_PLAN.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        known, kind = circumstances(turn), kind_of(turn)
        if turn.mentions(ESTHETICS) and kind in (FOREIGN_NURSE, PRACTICAL):
            return plan_of_beginner(turn, known)
        if kind in BY_KIND:
            return BY_KIND[kind](turn)
        if turn.own_occupation == MEDICAL_ASSISTANT:
            return plan_of_assistant(turn, known)
        if kind == PRACTICAL or known.is_practical_nurse:
            return plan_of_practical_nurse(turn)
        if turn.own_occupation in NURSE_CODES:
            return plan_of_nurse(turn, known)
        if known.is_licensed and not turn.trained_in:
            return plan_of_aesthetician(turn, known)
        target = _target(turn)
        if target in MEDICAL_CODES:
            return plan_toward(turn, target)
        return plan_of_beginner(turn, known)


def _target(turn: Turn) -> str:
    """The medical occupation that somebody of another trade is on the way to."""
    if turn.mentions(OF_ESTHETICS):
        return SKINCARE_SPECIALIST
    return turn.occupation


def _is_known(turn: Turn) -> bool:
    """Whether anything is known that makes a plan other than the standing one."""
    own = turn.own_occupation
    if kind_of(turn) in BY_KIND:
        return True
    if own in PHYSICIANS:
        return False
    if not own and _target(turn) in {*MEDICAL_CODES} - {*PLANNED}:
        return False
    is_told = bool(told_in(turn.text))
    return bool(own or turn.trained_in or turn.place or turn.before or is_told)


OWN_PLAN = re.compile(r"\bplan\b[^.?!]{0,25}\b(?:for|in) (?:me|my)\b", re.IGNORECASE)


def _has_its_point(turn: Turn) -> bool:
    """Whether a point is the very question: not only near because of who asks it."""
    asked = [part for part in turn.parts if PLAN.search(part["said"])]
    if asked and OWN_PLAN.search(asked[0]["said"]):
        # "… what would the plan look like for me" is asked beside what is near a point.
        near = (item["score"] for part in asked for item in part["points"])
        return max(near, default=0.0) >= EXACT
    alone = turn.found.get(MET_ALONE)
    point = chosen(turn, turn.intent, turn.points)
    if turn.names_nothing and alone is not None and point and point.id not in alone:
        return False
    # Who told a place and asks what we'd do wants their own steps, not everybody's.
    is_own = turn.place is not None and EXPLICIT.search(turn.text)
    return has_exact_answer(turn, EXACT if is_own else NEARER)
