"""What a message asks of schools: facts, a verdict, the most of one, a limit."""

import re

from actions.dialogue.refusals import without_refusals
from actions.schools.deadline import months_left
from actions.schools.general import asks_how_people_pay
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.limits import looks_for_hours, radius_miles
from actions.schools.listing import schools_shown
from actions.schools.mentions import mentioned, recalled, without_turned_down
from actions.schools.qualities import without_qualities
from actions.schools.words import ASKED, IN_PASSING, INSTEAD, RATHER, UNREPORTED
from actions.turn import Turn

LEAST = r"\b(cheapest|lowest|least|shortest|quickest|fastest|soonest|nearest|closest"
LEAST += r"|smallest|fewest|cheaper|shorter|quicker|faster|nearer|closer|smaller)\b"
GREATEST = r"\b(priciest|most|longest|farthest|furthest|biggest|largest|highest|best"
GREATEST += r"|bigger|larger|higher|longer|farther)\b"
WHICH_MORE = r"\b(which|who\w*)\b.*\b(more|better)\b"
VERDICT = re.compile(
    r"\bany good\b|\bgood (one|school|choice|option|place|program)\b|\bdecent\b"
    r"|\b(would|should|do|wld) (you|u|i|we) (pick|choose|go|recommend|take|do)\b"
    r"|\brecommend\b|\b(which|what|whats|what's|who|whos)\b[^?.]{0,20}\b(best|better)\b"
    r"|\bbest (one|school|overall|of)\b|\bur (pick|fav\w*)\b|\byour (pick|choice|fav\w*)\b"
    r"|\bthoughts on\b|\bopinion\b|\bworst\b|\bthe (best|catch)\b|\bdownsides?\b"
    r"|\b(they|these|those|it|any of them|that one) (any )?(good|decent|ok|okay|bad)\b"
    r"|\bwrong (with|w)\b|\bwould (you|u)\b"
    r"|\b(good|right|ok|okay|best|bad|better) (\w+ )?(for|4) me\b",
    re.IGNORECASE,
)
# "They" are the schools of a single one's talk, "those" the schools of the list.
OF_LIST = (
    r"\b(those|these|which|each|any of|all|both|none|ones|schools|places|list)\b"
    r"|\bof (the|them)\b"
)
COMPARES = re.compile(
    r"\bcompar\w*|\bvs?\b|\bversus\b|\bdiff\w*|\bside by side\b|\bstack\b|\bagainst\b"
    r"|\btable\b|\bchart\b|\bpros\b|\bhead to head\b|\bbetter than\b",
    re.IGNORECASE,
)
# Whether miles or money are worth it is weighed, and narrows nothing.
WORTH_IT = re.compile(r"\bworth (?:it|the|to|\w+ing)\b", re.IGNORECASE)
LIMITED_BY = (SEARCHES | OTHERS | LEFT_OPEN | {"show_more"}) - {"find_schools"}
TAKES_IT = (
    r"\b(?:do|does|did|will|would|dont|doesn'?t)\b[^.?!]{0,40}\b(?:take|accept|have|offer"
    r"|allow|do)\s(?:it|that|this|one|them)\b"
)


def facts_asked(turn: Turn) -> list[str]:
    """The names of the facts that the message asks for, and of what no source has."""
    if turn.text.startswith("/") or asks_how_people_pay(turn.text):
        return []
    text = re.sub(IN_PASSING, " ", without_refusals(turn.text), flags=re.IGNORECASE)
    text = without_qualities(without_turned_down(text))
    said = [name for name, words in ASKED.items() if re.search(words, text, re.IGNORECASE)]
    said = [name for name in said if not set(RATHER.get(name, ())) & set(said)]
    unreported = [name for name, words in UNREPORTED.items() if turn.mentions(words)]
    instead = {name for other in unreported for name in INSTEAD.get(other, ())}
    said = [name for name in said if name not in instead]
    if said == ["overview"] and not unreported:
        # Everything about a school is its card.
        return []
    return [*said, *unreported] or _taken_before(turn)


def _taken_before(turn: Turn) -> list[str]:
    """What "do they take it" asks of another school: what the message before asked for."""
    if not turn.mentions(TAKES_IT) or not turn.before:
        return []
    return facts_asked(turn.before[0])


def sets_limit(turn: Turn, intent: str) -> bool:
    """Whether the message narrows the list shown to a distance or a number of hours."""
    if intent not in LIMITED_BY or not turn.slots.get("schools_shown"):
        return False
    if any(place != turn.known_place for place in turn.places):
        return False
    if COMPARES.search(turn.text) or mentioned(turn, schools_shown(turn)):
        return False
    if WORTH_IT.search(turn.text) or recalled(turn):
        return False
    if looks_for_hours(turn) or months_left(turn) is not None:
        return True
    has_money = turn.names_limit
    return bool(radius_miles(turn)) and (intent in LEFT_OPEN or has_money)


def asks_verdict(turn: Turn) -> bool:
    """Whether the visitor wants to hear which school is good or best."""
    return VERDICT.search(turn.text) is not None


def extreme_asked(turn: Turn) -> str:
    """ "least" or "most" where the message asks which school has it, else nothing."""
    if turn.mentions(LEAST) or turn.mentions(r"\b(which|who\w*)\b.*\b(less|fewer)\b"):
        return "least"
    is_most = turn.mentions(GREATEST) or turn.mentions(WHICH_MORE)
    return "most" if is_most else ""


def is_of_list(turn: Turn) -> bool:
    """Whether the schools of the list are meant where one school is in view."""
    return turn.mentions(OF_LIST)
