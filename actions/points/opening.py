"""The "Yes" or "No" that an exact answer opens with, where another question is asked.

A point's answer is written for how most put the question. "How many do they want" is no
yes-or-no question, and "do I have to" turns the yes of "can I" round.
"""

import re
from collections.abc import Iterable

from actions.points.points import Point
from actions.wording import capitalised

# "Yes, …", "Often yes: …", "Not always: …"; with a reason of a few words up to a colon.
_WORD = (
    r"(?:(?:Often|Mostly|Usually|Sometimes|In (?:many|most|some) states|In part|Partly"
    r"|Hardly|Generally|Legally),? )?(?:[Yy]es|[Nn]o)"
    r"|Not (?:always|quite|really|necessarily|by itself|everywhere|yet|as a rule)"
)
OPENING = re.compile(rf"(?:{_WORD})(?:,(?: (?:but|and|though|so))?|[:;.])\s+(?=\S)")
CLAUSE = re.compile(rf"(?:{_WORD})(?:,? [^.:]{{0,60}})?:\s+(?=\S)")
QUESTION = re.compile(r"[^.?!;\n]+")
LEAD = (
    r"\W*(?:(?:and|so|but|also|ok|okay|then|well|hi|hey|plus|or|lol|like|i mean|just|now)"
    r"\b\W*)*"
)
WH = re.compile(
    rf"{LEAD}(?:how|what|whats|what's|which|who|when|where|why|whose)\b", re.IGNORECASE
)
PLAIN = re.compile(
    rf"{LEAD}(?:is|are|am|was|can|could|do|does|did|will|would|should|may|must|has|have)"
    r"(?:n'?t)?\s",
    re.IGNORECASE,
)
NEEDS = re.compile(
    r"\b(?:have to|has to|gotta|got to|must|need(?:s|ed)?|required?|necessary|mandatory"
    r"|obligat\w+|owe[sd]?)\b",
    re.IGNORECASE,
)
MAY = re.compile(rf"{LEAD}(?:can|could|may|am i allowed)\b", re.IGNORECASE)
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|refus\w+|reject\w*|turn(?:s|ed)? (?:\w+ )?(?:down|away)"
    r"|disqualif\w+|bar(?:red|s)?|ban(?:ned|s)?|forbid\w*|prevent\w*|stop (?:me|you|us)"
    r"|hold (?:it|that) against|ruin\w*|too late|over for|impossible|lose)\b",
    re.IGNORECASE,
)
MOSTLY = 0.5


def fitting(text: str, point: Point, asked: str) -> str:
    """The answer without its opening where that doesn't fit the question asked."""
    if not (OPENING.match(text) or CLAUSE.match(text)):
        return text
    put = _put(asked)
    if put and all(WH.match(each) for each in put):
        return _cut(text, OPENING.match(text) or CLAUSE.match(text))
    if len(put) == 1 and _turns_round(put[0], point.questions):
        return _cut(text, CLAUSE.match(text) or OPENING.match(text))
    return text


def _put(text: str) -> list[str]:
    """The questions of a text, each of a form that is known."""
    found = [each.strip() for each in QUESTION.findall(text)]
    return [each for each in found if WH.match(each) or PLAIN.match(each)]


def _turns_round(asked: str, questions: Iterable[str]) -> bool:
    """Whether a yes to most of the questions is a no to this one."""
    plain = [each for text in questions for each in _put(text) if PLAIN.match(each)]
    if not plain:
        return False
    needs, denies = (
        sum(turn.search(each) is not None for each in plain) / len(plain) >= MOSTLY
        for turn in (NEEDS, DENIES)
    )
    # "Do I pay it back" asks what "do I have to" asks, "can I" doesn't.
    is_may = MAY.match(asked) is not None
    is_turned = not needs if NEEDS.search(asked) else needs and is_may
    return is_turned or (DENIES.search(asked) is not None) != denies


def _cut(text: str, found: re.Match[str] | None) -> str:
    return capitalised(text[found.end() :]) if found else text
