"""Questions that a message of somebody with a medical licence doesn't ask."""

from actions.people.trades import MEDICAL_CODES
from actions.turn import Turn

SCHOOLS = r"\b(schools?|programs?|class(?:es)?|courses?|academ\w+|college|tuition|list)\b"
# Read so, a message of theirs asks of esthetics schools only where it says so.
OF_SCHOOLS = ("find_schools", "ask_ranking")


def is_of_others(intent: str, turn: Turn) -> bool:
    """Whether a nurse or physician is taken to look for an esthetics school."""
    is_medical = turn.own_occupation in MEDICAL_CODES or turn.is_practical_nurse
    is_shown = turn.slots.get("schools_shown") or turn.intent_is_pressed
    is_named = turn.mentions(SCHOOLS) or turn.values("school")
    return intent in OF_SCHOOLS and is_medical and not is_shown and not is_named
