"""How long a residency of dermatology is, and what residents are paid."""

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import citation, medical_training
from actions.dermatology.physician_words import ANSWERS, INJECTING, PAY, RESIDENCY
from actions.people.kinds import ASSISTANT, NURSE, PRACTITIONER, kind_of
from actions.people.physicians import DERMATOLOGIST
from actions.reply import Reply, button
from actions.turn import Turn


class TellResidentsPay(Case):
    """How long the residency of dermatology is, where its pay is asked for, too."""

    topic = "residency"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        asks = intent in ("ask_pay", "ask_pay_basis", "ask_residency", *ANSWERS[-3:])
        is_own = turn.mentions(RESIDENCY) and turn.mentions(PAY)
        # Of physician assistants and nurses a residency is a fellowship.
        is_of_others = kind_of(turn) in (ASSISTANT, PRACTITIONER, NURSE)
        return asks and is_own and not is_of_others and not turn.mentions(INJECTING)

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            fitting("", [length_of_residency(turn), RESIDENTS_PAY]),
            buttons=[
                button("Pay of dermatologists", "ask_pay", occupation=DERMATOLOGIST),
                button("The residency", "ask_residency"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def length_of_residency(turn: Turn) -> str:
    """How many years a dermatology residency takes, and in all."""
    years = medical_training(turn.session)
    return (
        f"A dermatology residency takes {years.residency} years after an internship year: "
        f"{years.after_medical_school} in all."
    )


RESIDENTS_PAY = (
    "Residents are paid by their hospital; how much I hold no figure of: each program "
    "names its salary on its page."
)
