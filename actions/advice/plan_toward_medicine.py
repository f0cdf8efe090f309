"""The plan of who wants to become a nurse or a dermatologist."""

from actions.advice.lean_text import here
from actions.advice.plan_text import numbered
from actions.catalog.figures import medical_training, occupation, schooling
from actions.people.nursing import NURSE
from actions.reply import Button, Reply, button
from actions.turn import Turn

DERMATOLOGIST = "29-1213"
PLANNED = (NURSE, DERMATOLOGIST)
UNDER_A_DEGREE = ("high_school", "no_diploma")


def plan_toward(turn: Turn, code: str) -> Reply:
    """From where the visitor stands to the occupation (SOC code)."""
    return _toward_nursing(turn) if code == NURSE else _toward_dermatology(turn)


def _toward_nursing(turn: Turn) -> Reply:
    pay = here(turn, NURSE)
    programs = schooling(turn.session, NURSE)
    shortest = programs[0]
    earned = f"; median in {pay.area} {pay.annual_median} a year" if pay else ""
    return numbered(
        [
            "Prerequisites (biology, anatomy, chemistry) at a community college.",
            f"Nursing school: {shortest.program}, {shortest.length}; I hold no prices.",
            "The exam NCLEX-RN and the state's licence.",
            f"A first year as a nurse{earned}.",
            "Then a course in neurotoxins and fillers, and a post under a prescriber.",
        ],
        "ask a community college what its nursing program wants and when it starts.",
        [shortest.citation, *([pay.citation] if pay else [])],
        turn,
        buttons=_buttons(turn, NURSE),
    )


def _toward_dermatology(turn: Turn) -> Reply:
    years = medical_training(turn.session)
    is_pupil = turn.education in UNDER_A_DEGREE or turn.mentions(r"\bhigh school\b")
    return numbered(
        [
            "High school with biology, chemistry and mathematics." if is_pupil else "",
            f"College, {years.college} years, with the sciences that the MCAT asks for.",
            f"Medical school, {years.medical_school} years; join dermatology research.",
            f"Internship and dermatology residency, {years.after_medical_school} years; "
            "places are few, so have a second specialty.",
        ],
        "write to one dermatology office and ask for a day of shadowing.",
        [years.citation],
        turn,
        buttons=_buttons(turn, DERMATOLOGIST),
    )


def _buttons(turn: Turn, code: str) -> list[Button]:
    plural = occupation(turn.session, code).plural
    return [
        button(f"Pay of {plural}", "ask_pay", occupation=code),
        button("Shorter ways", "ask_career_path"),
        button("Financial aid", "ask_financial_aid"),
    ]
