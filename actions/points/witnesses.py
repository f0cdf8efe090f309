"""Points that two readings of one message propose, joined."""

from typing import Any

Found = list[dict[str, Any]]


def agreed(first: Found, second: Found, trust: float = 1.0) -> Found:
    """The points of two readings, likeliest first.

    What both are met by is likelier than either says: scores are joined as those of
    two witnesses, 1 - (1 - a)(1 - b). The second one's word weighs less with less
    `trust`, 0 to 1.
    """
    missed = {item["id"]: 1 - item["score"] for item in first}
    for item in second:
        missed[item["id"]] = missed.get(item["id"], 1.0) * (1 - item["score"]) ** trust
    found = [{"id": id_, "score": round(1 - by, 3)} for id_, by in missed.items()]
    return sorted(found, key=lambda item: -item["score"])
