"""The schools of all lists of a conversation, and the one that a message goes back to."""

from collections.abc import Sequence

from actions.catalog.search import SchoolHit
from actions.turn import Turn

# So many schools are remembered beside those of the list in view.
MOST = 30


def seen(turn: Turn, hits: Sequence[SchoolHit]) -> list[int]:
    """The UNITIDs of all schools shown so far, the newest last."""
    before = [int(unitid) for unitid in turn.slots.get("schools_seen") or []]
    new = [hit.unitid for hit in hits]
    return [*(unitid for unitid in before if unitid not in new), *new][-MOST:]
