"""The next step that most answers end with: schools, where they make sense."""

from typing import Any

from actions.people.background import PREMED
from actions.reply import button
from actions.turn import Turn

PHYSICIANS = ("29-1213", "29-1229")


def toward_schools(turn: Turn) -> dict[str, Any]:
    """`next_step` and `offer` of a reply: schools at the visitor's place.

    Nothing for nurses and physicians, who need none, students of medicine, and where
    schools were shown already.
    """
    needs_none = turn.is_nurse or turn.own_occupation in PHYSICIANS or bool(turn.studies)
    of_medicine = turn.background == PREMED
    if needs_none or of_medicine or turn.slots.get("schools_shown"):
        return {}
    where = turn.place.where if turn.place else "near you"
    return {
        "next_step": f"Shall I find schools {where}?",
        "offer": button("Find schools", "find_schools"),
    }
