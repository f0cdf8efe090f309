"""Which way one leans: said first, with the visitor's own reasons and what turns it."""

from collections.abc import Callable

from actions.advice.choice_of_places import WeighPlaces
from actions.advice.choice_of_workplaces import WeighWorkplaces
from actions.advice.choice_options import NURSE, codes_weighed
from actions.advice.choosing_words import weighs
from actions.advice.circumstances import Circumstances, circumstances
from actions.advice.lean_of_career import ASKED, lean_back, lean_on_career, lean_on_nurse
from actions.advice.lean_of_physician import lean_on_physician, ways
from actions.advice.lean_of_school import (
    lean_again,
    lean_from_abroad,
    lean_on_certificate,
    lean_on_nursing,
)
from actions.advice.words import (
    AGAIN,
    BACK_TO,
    CERTIFICATE,
    EXACT,
    EXPLICIT,
    INSTEAD,
    NEARER,
    OF_AN_OFFER,
    WASTED,
    WHOLE,
    asks_plan,
    has_exact_answer,
    is_of_something_else,
    is_open,
)
from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.people.chosen_way import nurse_to_be
from actions.people.trades import NURSE_CODES
from actions.reply import Reply
from actions.sums.figures import OwnFigures
from actions.sums.numbers import numbers_said
from actions.turn import Turn

# No more words than these tell a pay and a place.
MOST_WORDS_OF_PAY = 14
Leaning = Callable[[Turn, Circumstances], Reply]


class TellLean(Case):
    """ "Should I do this or not, just give me your honest lean"."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return is_open(intent, turn) and leaning(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        lean = leaning(turn)
        return lean(turn, circumstances(turn)) if lean else Reply("")


def leaning(turn: Turn) -> Leaning | None:
    """What the message wants to be told a lean on; None for other questions."""
    if "leaning" not in turn.found:
        turn.found["leaning"] = _leaning(turn)
    found: Leaning | None = turn.found["leaning"]
    return found


def _leaning(turn: Turn) -> Leaning | None:
    text = turn.text
    if WASTED.search(text) and CERTIFICATE.search(text) and not has_exact_answer(turn):
        return lean_on_certificate if turn.own_occupation else None
    if _answers_question(turn):
        return lean_on_career
    if asks_plan(turn):
        # "If you were me, what would you do first" is answered with steps.
        return None
    asked = (EXPLICIT, WHOLE, BACK_TO, AGAIN, INSTEAD)
    if not any(words.search(text) for words in asked) or is_of_something_else(turn):
        return None
    known = circumstances(turn)
    if AGAIN.search(text) and known.has_dropped_out:
        return lean_again
    if turn.trained_in:
        return _of_newcomer(turn, known)
    if BACK_TO.search(text):
        is_known = bool(known.trade) and not turn.is_clinical
        return lean_back if is_known else None
    is_weighed = weighs(text) and len(codes_weighed(turn)) > 1
    if INSTEAD.search(text) and _names_nursing(turn) and not is_weighed:
        is_free = not turn.is_nurse and not has_exact_answer(turn)
        return lean_on_nursing if is_free else None
    is_explicit = EXPLICIT.search(text) is not None
    least = EXACT if known.body or known.pay_usd else NEARER
    if not is_explicit and (not WHOLE.search(text) or has_exact_answer(turn, least)):
        return None
    if OF_AN_OFFER.search(text):
        return None
    return _of_career(turn, known, is_explicit)


def _answers_question(turn: Turn) -> bool:
    """Whether the message only says what somebody earns, after a lean asked for it."""
    is_short = len(turn.text.split()) <= MOST_WORDS_OF_PAY and "?" not in turn.text
    if turn.slots.get("topic") != ASKED or not is_short or turn.is_clinical:
        return False
    said = OwnFigures(numbers_said(turn.text, turn.entities))
    return said.first("money", "pay_now", "pay", "rate") is not None


def _of_newcomer(turn: Turn, known: Circumstances) -> Leaning | None:
    """For somebody trained abroad: a physician among ways, others in skin care."""
    if known.is_physician:
        return lean_on_physician if len(ways(turn.text)) > 1 else None
    is_whole = WHOLE.search(turn.text) or EXPLICIT.search(turn.text)
    return lean_from_abroad if is_whole and not turn.is_clinical else None


def _of_career(turn: Turn, known: Circumstances, is_explicit: bool) -> Leaning | None:
    others = [code for code in codes_weighed(turn) if code != SKINCARE_SPECIALIST]
    if known.is_licensed or others or nurse_to_be(turn):
        # Whether to stay, which of several trades, or another way, are told elsewhere.
        return None
    if turn.own_occupation in NURSE_CODES or known.is_practical_nurse:
        return lean_on_nurse
    if WeighWorkplaces.is_put(turn) or WeighPlaces.is_put(turn):
        # Where to work leaves no school to decide on.
        return None
    return lean_on_career if known.decides or is_explicit else None


def _names_nursing(turn: Turn) -> bool:
    codes = codes_weighed(turn)
    return NURSE in codes and not {*codes} - {NURSE, SKINCARE_SPECIALIST}
