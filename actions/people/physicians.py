"""What physicians and students of medicine hear where aestheticians get another answer."""

from actions.case import Case
from actions.catalog.figures import citation, medical_training
from actions.licensing.boards import MEDICAL_PAGE, PHYSICIANS
from actions.people.nursing import ESTHETICS, NEEDED
from actions.reply import Reply, button
from actions.turn import Turn

DERMATOLOGIST = "29-1213"
OF_SCHOOL = (
    "ask_training_path",
    "ask_training_length",
    "ask_entry_requirements",
    "ask_eligibility",
    "ask_courses",
    "ask_career_path",
    "ask_injector_path",
)
# These have an answer for physicians already.
OF_CAREER = ("ask_career_path", "ask_injector_path")


def physician_asked_about(turn: Turn) -> bool:
    """Whether the question is about a physician, or a student of medicine as one."""
    if turn.trained_in or (turn.mentions(ESTHETICS) and not turn.mentions(NEEDED)):
        return False
    is_one = turn.own_occupation in PHYSICIANS or bool(turn.studies)
    if turn.named_occupations and not (is_one and turn.mentions(NEEDED)):
        return turn.named_occupation in PHYSICIANS
    return is_one


HOURS = r"\b(?:hours|hrs|school)\b"


def is_foreign_physician(turn: Turn) -> bool:
    """Whether a physician trained abroad asks as one, and not for the esthetics licence."""
    is_one = turn.trained_in and turn.own_occupation in PHYSICIANS
    others = [code for code in turn.named_occupations if code not in PHYSICIANS]
    of_esthetics = turn.mentions(rf"{ESTHETICS}|{HOURS}|\bfacials?\b")
    return bool(is_one) and not others and not of_esthetics


def physician_licence(turn: Turn) -> Reply:
    """The licence that counts for a physician; esthetics has no part in it."""
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    if is_foreign_physician(turn):
        return Reply(
            f"Physicians are licensed by {whose} medical board ({MEDICAL_PAGE}); the "
            "cosmetology board has no part in it. With a degree from "
            f"{turn.trained_in} it mostly asks for ECFMG certification (ecfmg.org), the "
            "USMLE exams and years of residency here; some states have a provisional way "
            "for experienced physicians. Ask it in writing which one is open to you, with "
            "your years of practice.",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("The residency", "ask_residency"),
                button("Other ways in", "ask_career_path"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
    certified = (
        " A board certificate in dermatology comes on top and is voluntary by law."
        if turn.named_occupation == DERMATOLOGIST
        else " It takes no residency in dermatology and, as far as I know, no licence for "
        "injecting by itself; courses and what your malpractice insurer covers do count."
    )
    return Reply(
        f"A physician works on the state's medical licence, cosmetic injections and lasers "
        f"too: {whose} medical board ({MEDICAL_PAGE}) gives it, after medical school, the "
        "national exams and the years of residency that it asks for."
        f"{certified} The esthetics licence and the cosmetology board have no part in it.",
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Injector courses", "ask_certifications"),
            button("Dermatology residency", "ask_residency"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


# The way to a residency has answers of its own.
OF_MATCH = (
    r"\b(?:prelim\w*|research|match\w*|unmatched|soap|step ?[12]|reapply\w*|letters?"
    r"|rotations?|publications?|papers)\b"
)


OF_WAY = ("become_dermatologist", "residency")


class TellMedicalStudent(Case):
    """The ways into cosmetic medicine from medical school, never esthetics school."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = bool(turn.studies) or turn.own_occupation in PHYSICIANS
        if turn.mentions(OF_MATCH):
            return False
        if intent == "ask_training_length" and turn.slots.get("topic") in OF_WAY:
            # "How long is it" asks of the way that was told.
            return False
        is_of_career = intent not in OF_CAREER or bool(turn.studies)
        needs_esthetics = turn.mentions(NEEDED) and turn.mentions(ESTHETICS)
        is_of_school = intent in OF_SCHOOL or (
            needs_esthetics and not turn.mentions(r"\blicen[cs]")
        )
        return is_of_school and is_one and is_of_career and physician_asked_about(turn)

    def reply(self, turn: Turn) -> Reply:
        years = medical_training(turn.session)
        return Reply(
            "Esthetics school isn't asked of physicians, and its hours count for nothing "
            "in medicine. Two ways lead to cosmetic work: dermatology, with a residency of "
            f"{years.residency} years after the internship, or another residency, such as "
            "family medicine, and then courses in neurotoxins, fillers and lasers with a "
            "mentor, on your medical licence. What the second way may be called, and what "
            "insurers cover, ask the medical board and your insurer.",
            next_step="Shall I go through the dermatology residency?",
            offer=button("Dermatology residency", "ask_residency"),
            buttons=[
                button("Injector courses", "ask_certifications"),
                button("What dermatologists do", "ask_dermatology_work"),
            ],
            sources=[years.citation, citation(turn.session, "field_guide")],
        )
