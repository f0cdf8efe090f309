"""The next step that most answers end with: schools, where they make sense."""

from typing import Any

from actions.reply import button
from actions.turn import Turn


def toward_schools(turn: Turn) -> dict[str, Any]:
    """`next_step` and `offer` of a reply: schools at the visitor's place.

    Nothing for nurses, who need none, and where schools were shown already.
    """
    if turn.is_nurse or turn.slots.get("schools_shown"):
        return {}
    where = turn.place.where if turn.place else "near you"
    return {
        "next_step": f"Shall I find schools {where}?",
        "offer": button("Find schools", "find_schools"),
    }
