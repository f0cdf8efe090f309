"""Nurses and physician assistants: which one a question is about, and their board."""

import re

from actions.catalog.figures import citation
from actions.people.chosen_way import nurse_to_be
from actions.people.trades import NURSE_CODES
from actions.reply import Button, Reply
from actions.turn import Turn

NURSE, PRACTITIONER, ASSISTANT = "29-1141", "29-1171", "29-1071"
# In these words the question is about the esthetics licence, whoever asks it.
ESTHETICS = (
    r"\b(a?estheticians?|estis?|cosmetolog\w+|a?esthetics? (school|licen\w+|program\w*|lic)"
    r"|esti (school|licen\w+|lic)|beauty school)\b"
)
# "I'm a nurse, not an esthetician."
NO_AESTHETICIAN = re.compile(
    r"\b(?:not|never|no)\b (?:as |about |asking about |for )?(?:an? |the )?"
    r"(?:a?esthetic\w+(?: school| licen[cs]e)?|estis?\b|beauty school)",
    re.IGNORECASE,
)
# "Do I need esthetics school", which isn't "what do I need for it".
NEEDED = (
    r"(?:^|[.,;!?]\s*|\b(?:and|but|so|or|ok|wait|also|if)\s)(?:do|would|should|must|will) "
    r"(?:i|we) (?:\w+ )?(?:need|have to|gotta)\b|\bi (?:don'?t|dont) (?:need|have to)\b"
)


def nurse_asked_about(turn: Turn) -> str | None:
    """The SOC code of the nurse or physician assistant whom the question is about."""
    own = turn.own_occupation if turn.own_occupation in NURSE_CODES else nurse_to_be(turn)
    if turn.mentions(NEEDED) and own:
        return own
    if turn.mentions(NEEDED) and turn.is_practical_nurse:
        return NURSE
    if re.search(ESTHETICS, NO_AESTHETICIAN.sub("", turn.text), re.IGNORECASE):
        return None
    named = next((code for code in turn.named_occupations if code in NURSE_CODES), None)
    if named or turn.named_occupations:
        return named
    if turn.own_occupation in NURSE_CODES:
        return turn.own_occupation
    return NURSE if turn.is_practical_nurse else nurse_to_be(turn)


def nurses_board(turn: Turn, code: str) -> str:
    """Which board has the say over this licence at the visitor's place."""
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    if code == ASSISTANT:
        return f"{whose} board for physician assistants, mostly the medical board"
    return f"{whose} board of nursing"


def nurse_reply(turn: Turn, text: str, next_step: str, buttons: list[Button]) -> Reply:
    """A reply to a nurse; a next step that is proposed is what its first button asks."""
    return Reply(
        text,
        next_step=next_step,
        offer=buttons[0] if next_step.startswith("Shall") else None,
        buttons=buttons,
        sources=[citation(turn.session, "field_guide")],
    )
