"""Which kind of clinician, or student, asks: one name for what several slots tell.

An answer that differs by who asks is chosen by this name (actions/points/by_trade.py).
"""

import re

from actions.people.background import PREMED
from actions.people.nursing import ESTHETICS, NEEDED, NO_AESTHETICIAN
from actions.people.trades import MEDICAL_CODES
from actions.turn import Turn

NURSE, PRACTITIONER, ASSISTANT = "nurse", "practitioner", "physician_assistant"
PRACTICAL, PHYSICIAN, STUDENT = "practical_nurse", "physician", "medical_student"
MEDICAL_ASSISTANT, FOREIGN_NURSE = "medical_assistant", "foreign_nurse"
FOREIGN_PHYSICIAN, OTHER_LICENCE, IN_COLLEGE = (
    "foreign_physician",
    "other_licence",
    "premed",
)
PRESCRIBERS = (PRACTITIONER, ASSISTANT, PHYSICIAN)
# Registered nurses are what these mostly want to be.
TOWARD_NURSING = (PRACTICAL, FOREIGN_NURSE, OTHER_LICENCE, MEDICAL_ASSISTANT)
BY_CODE = {
    "29-1141": NURSE,
    "29-1171": PRACTITIONER,
    "29-1071": ASSISTANT,
    "29-1213": PHYSICIAN,
    "29-1229": PHYSICIAN,
    "31-9092": MEDICAL_ASSISTANT,
}
# "Can I do the exams for my RN": the act is one's own, for somebody one works with.
FOR_STAFF = (
    r"\b(?:can|may|could|should|do|must|am|will|would) i\b[^.?!]*\b(?:for|with|over|of"
    r"|before|so) (?:my|our|the|an?)\s(?:\w+ )?"
    r"(?:rns?|nurses?|injectors?|lpns?|lvns?|estheticians?|aestheticians?|mas?"
    r"|medical assistants?|techs?|staff)\b"
    # "Can an RN inject if I'm the one doing the exams": the exam is one's own.
    r"|\b(?:if|when|since|as long as|because|while) i(?:'?m| am|'ll| will)?\b[^.?!]{0,25}"
    r"\b(?:exams?|gfes?|good[- ]faith|orders?|ordering|prescrib\w+|supervis\w+|sign\w*)\b"
)
# "How do residents moonlight" asks of theirs, whoever asks.
OF_TRAINEES = (
    r"\b(?:do|does|can|may|could|are|will|would|should) (?:\w+ ){0,2}(?:residents|interns"
    r"|(?:derm\w* |mohs )fellows|med(?:ical)? students|pre-?meds)\b"
)

# The group of visitors, as the points of data/answers name it.
GROUP_OF = {
    NURSE: "nurse",
    PRACTICAL: "practical_nurse",
    PRACTITIONER: "prescriber",
    ASSISTANT: "prescriber",
    MEDICAL_ASSISTANT: "medical_assistant",
    PHYSICIAN: "physician",
    STUDENT: "medical_student",
    IN_COLLEGE: "medical_student",
    FOREIGN_NURSE: "foreign",
    FOREIGN_PHYSICIAN: "foreign",
    OTHER_LICENCE: "newcomer",
}


def kind_of(turn: Turn) -> str | None:
    """The kind of clinician or student that the visitor is; None for all others."""
    own = turn.own_occupation
    # "Is LVN school worth it" makes no practical nurse of an assistant.
    asks_as_one = turn.is_practical_nurse and BY_CODE.get(own or "") != MEDICAL_ASSISTANT
    is_practical = asks_as_one or turn.has_practical_licence
    if is_practical and own not in MEDICAL_CODES[1:]:
        return FOREIGN_NURSE if turn.trained_in else PRACTICAL
    kind = BY_CODE.get(own or "")
    if turn.trained_in and kind in (NURSE, PHYSICIAN):
        return FOREIGN_NURSE if kind == NURSE else FOREIGN_PHYSICIAN
    if turn.studies and kind in (None, PHYSICIAN):
        return STUDENT
    if kind or not turn.background:
        return kind
    return IN_COLLEGE if turn.background == PREMED else OTHER_LICENCE


def asking_kind(turn: Turn) -> str | None:
    """The visitor's kind where the message asks as such, and of nobody else.

    "What do aestheticians earn" and "may my RN inject" ask of others.
    """
    kind = kind_of(turn)
    if kind is None:
        return None
    named = [] if turn.mentions(FOR_STAFF) else turn.named_occupations
    of_others = [code for code in named if BY_CODE.get(code) != kind]
    said = NO_AESTHETICIAN.sub("", turn.text)
    of_esthetics = re.search(ESTHETICS, said, re.I) and not turn.mentions(NEEDED)
    is_of_career = kind in (STUDENT, IN_COLLEGE, PHYSICIAN, FOREIGN_PHYSICIAN)
    if not is_of_career and turn.mentions(OF_TRAINEES):
        return None
    if is_of_career:
        # Dermatologists are what these want to be.
        of_others = [code for code in of_others if BY_CODE.get(code) != PHYSICIAN]
    if kind in TOWARD_NURSING:
        of_others = [code for code in of_others if BY_CODE.get(code) != NURSE]
    return None if of_others or of_esthetics else kind
