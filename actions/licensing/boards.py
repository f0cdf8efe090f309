"""Which board has the say over what the visitor is: nurses and doctors have their own."""

import re

from actions.catalog.figures import licence
from actions.dialogue.protest_words import said_answered
from actions.dialogue.refusals import without_denials
from actions.licensing.text import board
from actions.people.trades import NURSE_CODES
from actions.turn import Turn

PHYSICIANS = ("29-1213", "29-1229")
PHYSICIAN_ASSISTANT, MEDICAL_ASSISTANT = "29-1071", "31-9092"
NURSES = tuple(code for code in NURSE_CODES if code != PHYSICIAN_ASSISTANT)
# Topics whose visitors are on the way to a medical degree.
OF_DOCTORS = ("become_dermatologist", "residency", "dermatology_work")
STUDENT = r"\b(med(ical)? (student|school)|pre-?med|mbbs|(my|an?|have) md)\b"
ESTHETICS = (
    r"\b(a?esthetician\w*|a?esthetics (school|licen\w+)|esti|cosmetolog\w+|beauty)\b"
)
# Only esthetics schools and licences count in these hours.
HOURS_OF_SCHOOL = r"\b[1-9]\d{2,3} (?:hours|hrs)\b"
NURSES_PAGE = "ncsbn.org lists every board of nursing"
MEDICAL_PAGE = "fsmb.org lists every medical board"


def health_board(turn: Turn) -> str:
    """The board over a visitor who is, or asks as, a nurse or in medicine; else empty.

    As a phrase with the page that lists it.
    """
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    named = [code for code in turn.named_occupations if code in (*NURSES, *PHYSICIANS)]
    own = turn.own_occupation
    is_assistant = PHYSICIAN_ASSISTANT in (own, *turn.named_occupations)
    if is_assistant and not turn.is_practical_nurse and not named:
        return (
            f"{whose} board for physician assistants, mostly the medical board "
            f"({MEDICAL_PAGE})"
        )
    if turn.is_practical_nurse or own in NURSES or (set(named) & set(NURSES)):
        return f"{whose} board of nursing ({NURSES_PAGE})"
    if MEDICAL_ASSISTANT in (own, *turn.named_occupations):
        return (
            f"{whose} medical board, which says what an assistant may be handed "
            f"({MEDICAL_PAGE})"
        )
    is_doctor = own in PHYSICIANS or bool(named) or turn.mentions(STUDENT)
    if is_doctor or turn.slots.get("topic") in OF_DOCTORS:
        return f"{whose} medical board ({MEDICAL_PAGE})"
    return ""


def is_of_esthetics(turn: Turn) -> bool:
    """Whether a message speaks of esthetics, and not only to say that it isn't meant:
    "I am a doctor, not aesthetician", "you answer for cosmetology".
    """
    text = turn.text
    answered = said_answered(text)
    spans = [range(e.start, e.end) for e in turn.ruled_out if e.kind == "occupation"]
    for span in [answered, *spans]:
        text = text[: span.start] + " " * len(span) + text[span.stop :]
    return re.search(ESTHETICS, without_denials(text), re.IGNORECASE) is not None


def own_board(turn: Turn) -> str:
    """The board that a visitor asks about a licence; empty without state and trade."""
    of_hours = turn.trained_in and turn.own_occupation in PHYSICIANS
    of_esthetics = is_of_esthetics(turn) or (of_hours and turn.mentions(HOURS_OF_SCHOOL))
    if not of_esthetics and (found := health_board(turn)):
        return found
    rule = licence(turn.session, turn.place.state) if turn.place else None
    return f"the {board(rule)}" if rule else ""
