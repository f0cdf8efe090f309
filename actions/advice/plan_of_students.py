"""The plans of who studies toward medicine, and of nurses whose papers are of abroad."""

from actions.advice.plan_text import numbered
from actions.catalog.figures import medical_training
from actions.people.nursing import NURSE, nurses_board
from actions.reply import Button, Reply, button
from actions.turn import Turn


def plan_of_premed(turn: Turn) -> Reply:
    """From college toward dermatology, and what this term is for."""
    years = medical_training(turn.session)
    return numbered(
        [
            "This term: strong grades in the sciences; they weigh more than the major.",
            "One regular post with patients (scribe, medical assistant) and some days of "
            "shadowing.",
            "A lab or project with a mentor; then the MCAT, once practice tests are where "
            "you need them.",
            f"Medical school, {years.medical_school} years; dermatology is decided there.",
        ],
        "see your pre-health adviser with your course plan, and ask one skin practice for "
        "a day of shadowing.",
        [years.citation],
        turn,
        buttons=_toward_the_residency(),
    )


def plan_of_student(turn: Turn) -> Reply:
    """From medical school toward the match in dermatology."""
    years = medical_training(turn.session)
    return numbered(
        [
            "Good standing in every course, and the second exam (Step or Level) strong.",
            "A mentor in dermatology and one project that you can finish.",
            "Rotations in dermatology at home and away, for letters.",
            "Apply with a second specialty beside it: places are few "
            f"(residency {years.residency} years after an internship; nrmp.org).",
        ],
        "write to one dermatologist of your school: may you join a project and a clinic "
        "day? Without a department, ask your dean whom graduates went to.",
        [years.citation],
        turn,
        buttons=_toward_the_residency(),
    )


def plan_of_foreign_nurse(turn: Turn) -> Reply:
    """From a nursing licence of abroad to injecting here."""
    board = nurses_board(turn, NURSE)
    return numbered(
        [
            f"Ask {board} (ncsbn.org) what it wants of nurses from abroad, and which "
            "evaluator it names.",
            "Evaluation of school and licence (often CGFNS, cgfns.org), and an English "
            "test where asked.",
            "The exam NCLEX-RN, then the state's licence.",
            "A course in neurotoxins and fillers, and a post under a prescriber.",
            "Income meanwhile: desk, scribe, coordinator, or assistant where the employer "
            "trains; no injecting before the licence.",
        ],
        "write to your nursing school and regulator for sealed transcripts; they take "
        "longest.",
        [],
        turn,
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("Carrying a licence over", "ask_licence_transfer"),
            button("Work meanwhile", "ask_unlicensed_work"),
        ],
    )


def _toward_the_residency() -> list[Button]:
    return [
        button("The way in full", "ask_become_dermatologist"),
        button("The residency", "ask_residency"),
        button("Shorter ways", "ask_career_path"),
    ]
