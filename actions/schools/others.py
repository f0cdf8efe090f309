""" "Not that one, the other": what was asked of one school, of the others on the page."""

import re

from actions.catalog.search import SchoolHit
from actions.schools.listing import page_shown, schools_shown
from actions.schools.mentions import campus_there, in_places, in_view, kept, mentioned
from actions.schools.questions import facts_asked
from actions.turn import Turn

THE_OTHER = re.compile(
    r"^\W*(?:(?:no+|nah|nope|ok(?:ay)?|and|so|wait|sorry|actually|hm+)\W+)*"
    r"(?:(?:not|wrong) (?:that|this|it)?(?: ?one| school)?\W+)?"
    r"(?:(?:i (?:mean|meant)|what about|how about|show me|give me|tell me about|about)\s)?"
    r"(?:the|that) other(?: one| school| 1)?(?:\s(?:then|please|pls|instead))*\W*$",
    re.IGNORECASE,
)


# "The dallas one", "no, the one in Fort Worth".
THE_ONE = re.compile(
    r"\bthe\s(?:[\w.'-]+\s){0,3}(?:one|1|school|campus|location)\b"
    r"|\b(?:i (?:mean|meant)|the) (?:\w+ )?in\b",
    re.IGNORECASE,
)
MOST_WORDS = 9


def names_one_there(turn: Turn) -> bool:
    """Whether the message means one of those shown by its city alone."""
    is_short = len(turn.text.split()) <= MOST_WORDS
    if not is_short or not THE_ONE.search(turn.text):
        return False
    return len(in_places(turn, schools_shown(turn))) == 1


def elsewhere(turn: Turn) -> list[SchoolHit]:
    """Those compared last, with the campus that the message names in the place of its
    sister: "no, the one in Fort Worth". Empty where it names none.
    """
    is_short = len(turn.text.split()) <= MOST_WORDS
    hits = page_shown(schools_shown(turn))
    if turn.slots.get("answered") != "compare_schools" or len(hits) < 2:
        return []
    if not is_short or not THE_ONE.search(turn.text) or not turn.values("city"):
        return []
    for at, hit in enumerate(hits):
        there = campus_there(turn, hit)
        if there and there.unitid not in [other.unitid for other in hits]:
            return [*hits[:at], there, *hits[at + 1 :]]
    return []


def wants_other(turn: Turn) -> bool:
    """Whether the message only turns from the school in view to another one shown."""
    return THE_OTHER.match(turn.text) is not None and bool(others_of(turn))


def turns_to_another(turn: Turn) -> bool:
    """Whether "not that one, the third" is said of the schools shown."""
    if turn.slots.get("topic") != "find_schools" or len(turn.text.split()) > MOST_WORDS:
        return False
    is_counted = bool(turn.values("ordinal")) and bool(mentioned(turn, schools_shown(turn)))
    return wants_other(turn) or is_counted or names_one_there(turn)


def others_of(turn: Turn) -> list[SchoolHit]:
    """The schools of the page but the one in view; none where no one was in view."""
    hits = schools_shown(turn)
    one = in_view(turn, [])
    if one is None:
        return []
    return [hit for hit in kept(turn, page_shown(hits)) if hit.unitid != one.unitid]


def asked_before(turn: Turn) -> list[str]:
    """The facts that the question before asked for."""
    return facts_asked(turn.before[0]) if turn.before else []
