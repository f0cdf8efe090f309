"""Which of the schools shown a message means by a quality: "the public one"."""

import re
from collections.abc import Callable
from typing import Any

from actions.catalog.search import SchoolHit
from actions.schools.listing import PAGE, page_shown
from actions.turn import Turn

NOUN = r"(?:\s(?:one|1|school|college|program|place|option))\b"
# "The cheap one": what is meant by a quality, and the value that it is the least of.
QUALITIES: dict[str, Callable[[SchoolHit], Any]] = {
    r"(?:cheap|cheaper|cheapest|lowest)": lambda hit: hit.price_usd,
    r"(?:expensive|pricey|priciest|dear)": lambda hit: _negative(hit.price_usd),
    r"(?:short|shorter|shortest|quick\w*|fast\w*)": lambda hit: hit.months,
    r"(?:long|longer|longest)": lambda hit: _negative(hit.months),
    r"(?:near|nearer|nearest|close|closer|closest)": lambda hit: hit.distance_miles,
    r"(?:far|farther|farthest|furthest)": lambda hit: _negative(hit.distance_miles),
    r"(?:big|bigger|biggest|large|larger|largest)": lambda hit: -hit.completions,
    r"(?:small|smaller|smallest|tiny)": lambda hit: hit.completions,
}
PUBLIC_ONE = re.compile(
    rf"\bthe (?:public|community college|community|tech|technical|state){NOUN}", re.I
)
PRIVATE_ONE = re.compile(rf"\bthe private{NOUN}", re.IGNORECASE)
MIDDLE = re.compile(rf"\bthe middle{NOUN}", re.IGNORECASE)


def of_quality(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """ "The public one", "the middle one", "the cheap one and the big one"."""
    found: list[SchoolHit] = []
    if PUBLIC_ONE.search(turn.text):
        found += [hit for hit in hits if hit.is_public]
    if PRIVATE_ONE.search(turn.text):
        found += [hit for hit in hits if not hit.is_public]
    page = page_shown(hits)
    if MIDDLE.search(turn.text) and len(page) == PAGE:
        found.append(page[1])
    for words, value in QUALITIES.items():
        # "About the cheapest" means it, "which is the cheapest" asks for it.
        one = rf"\bthe (?:most )?{words}{NOUN}|\b(?:about|with|on|for|does) the {words}\b"
        if turn.mentions(one):
            known = [hit for hit in hits if value(hit) is not None]
            found += [min(known, key=value)] if known else []
    return found


def without_qualities(text: str) -> str:
    """A question without "the cheap one", which names a school and asks no price."""
    if re.search(r"\b(which|whats?|what's|whos?)\b", text, re.IGNORECASE):
        return text
    words = "|".join(QUALITIES)
    return re.sub(rf"\bthe (?:{words}){NOUN}", " ", text, flags=re.IGNORECASE)


def _negative(value: float | None) -> float | None:
    return None if value is None else -value
