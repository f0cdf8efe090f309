"""Lasers in one state for who has a medical licence: their own licence, then its rule."""

import re

from actions.asked import fitting
from actions.catalog.figures import RuleOfState, citation
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END

NURSE, PRACTITIONER = "29-1141", "29-1171"
PHYSICIAN_ASSISTANT, PHYSICIAN = "29-1071", "29-1229"
NURSES = (NURSE, PRACTITIONER)
INJECTING = r"\b(?:inject\w*|botox|tox|fillers?)\b"
# What a state's rule names each by.
NAMED_IN_RULES = {
    PHYSICIAN_ASSISTANT: r"physician assistants",
    NURSE: r"nurses",
    PRACTITIONER: r"nurse practitioners",
    PHYSICIAN: r"physicians may",
}
# Of who has a medical licence the licence decides, and a technician's paper comes after.
OF_LICENSED = {
    PHYSICIAN_ASSISTANT: (
        "For a physician assistant lasers run on that licence, under a physician's "
        "delegation and agreement, within what that physician is competent in."
    ),
    PRACTITIONER: (
        "For a nurse practitioner lasers run on that licence, within the training, and "
        "in some states under a physician's agreement."
    ),
    NURSE: (
        "For a registered nurse lasers run on the nursing licence, on a prescriber's "
        "examination and order, as far as the state lets it."
    ),
    PHYSICIAN: (
        "For a physician lasers run on the medical licence; competence, training and "
        "malpractice cover have to fit it."
    ),
}
INJECTED_BY_LICENSED = {
    PHYSICIAN_ASSISTANT: "So do injections.",
    PRACTITIONER: "So do injections.",
    NURSE: "Injections go the same way.",
    PHYSICIAN: "So do injections.",
}
AT_ANOTHER_PLACE = (
    "At a second place its physician has to delegate to you there, and your main contract "
    "may ask for leave."
)
ON_THE_SIDE = (
    r"\b(?:on the side|moonlight\w*|second job|side (?:gig|job|hustle)|per diem)\b"
)


def is_of_licensed(whom: str, held: RuleOfState | None) -> bool:
    """Whether their own licence decides, and the state's rule doesn't name them itself."""
    words = NAMED_IN_RULES.get(whom)
    return words is not None and not (held and re.search(words, held.rule))


def tell_licensed(turn: Turn, whom: str, held: RuleOfState | None) -> Reply:
    """For a nurse, physician assistant or physician their own licence, then the state."""
    assert turn.place is not None
    state = turn.place.state_name
    also = [INJECTED_BY_LICENSED[whom]] if turn.mentions(INJECTING) else []
    if turn.mentions(ON_THE_SIDE):
        also.append(AT_ANOTHER_PLACE)
    also += SENTENCE_END.split(held.rule) if held else [f"I hold no rule of {state} on it."]
    nursing = f"board of nursing ({NURSES_PAGE})" if whom in NURSES else ""
    medical = f"medical board ({MEDICAL_PAGE})"
    boards = " and ".join(part for part in (nursing, medical) if part)
    guide = citation(turn.session, "field_guide")
    return Reply(
        fitting(
            OF_LICENSED[whom],
            also,
            f"Ask {state}'s {boards} in writing, with the device named.",
        ),
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Injector courses", "ask_certifications"),
            button("Pay", "ask_pay", occupation=whom),
        ],
        sources=[held.citation, guide] if held else [guide],
        slots={"procedure": "laser"},
    )
