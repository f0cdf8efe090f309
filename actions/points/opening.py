"""The "Yes" or "Mostly not" that an exact answer opens with, where another is asked.

A point's answer is written for how most put the question. "How many do they want" is no
yes-or-no question, "do I have to" turns the yes of "can I" round, and so does a word that
expects the worst: "would it kill my chances", "dumb idea?", "this is a scam right".
"""

import re
from collections.abc import Iterable

from actions.dialogue.own_words import stems
from actions.points.points import Point
from actions.wording import capitalised

# "Yes, …", "Often yes: …", "Not always: …"; with a reason of a few words up to a colon.
_DEGREE = (
    r"(?:At first |As a rule )?(?:Often|Mostly|Usually"
    r"|Sometimes|In part|In (?:many|most|some) states"
    r"|Partly|Hardly|Generally|Legally|Probably|Perhaps|Maybe|Seldom|Rarely)"
)
_WORD = (
    rf"(?:{_DEGREE},? )?(?:[Yy]es|[Nn]o)|{_DEGREE},? not(?: yet| always)?"
    r"|Not (?:always|quite|really|necessarily|by itself|everywhere|yet|as a rule)"
)
_BEHIND = r"(?:,(?: (?:but|and|though|so))?|[:;.])\s+(?=\S)"
OPENING = re.compile(rf"(?:{_WORD}){_BEHIND}")
CLAUSE = re.compile(
    rf"(?:(?:[Yy]es|[Nn]o|Not \w+)(?:,? [^.:]{{0,60}})?|(?:{_WORD})(?:, [^.:]{{0,60}})?)"
    r":\s+(?=\S)"
)
# "Mostly, …", "Seldom: …" tell how often, too, which "how likely" asks.
DEGREE = re.compile(rf"{_DEGREE}{_BEHIND}")
YES = re.compile(r"^(?:Yes|No)[,:] ")
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
    r"|hold (?:it|that) against|ruin\w*|kill\w*|hurt\w*|harm\w*|damag\w+|destroy\w*"
    r"|screw\w*|mess (?:up|with)|too (?:late|old|young|far|dumb|shy)|over for|im?possible"
    r"|lose|losing|dumb|stupid|crazy|insane|foolish|silly|delusional|nuts|mistakes?"
    r"|(?:bad|terrible|awful) (?:idea|move|plan)|regret\w*|illegal|against the law"
    r"|not allowed|scam\w*|fraud|rip[- ]?off|swindle|fake|bogus|(?:pay|wage) ?cuts?"
    r"|cut in pay|(?:less|lower) (?:money|pay)|fail\w*|trouble|sued?|worse|wast(?:e|ed|ing)"
    r"|pointless|useless|worthless|hopeless|doomed|(?:a|an|any|be|the|big) (?:problem|issue"
    r"|obstacle|deal ?-?breaker|disadvantage|barrier|hurdle)s?|disadvantaged?|held back"
    r"|basically (?:can'?t|cannot|never|no)|no (?:chance|way|shot)|stand no|never"
    r"|(?:i|we|they|he|she|you|u|it) (?:can'?t|cannot|won'?t|shouldn'?t|couldn'?t))\b",
    re.IGNORECASE,
)
# "Would it be smarter to stay" asks what to do, which "yes, you can" doesn't tell.
ADVICE = re.compile(
    r"\b(?:should|smart(?:er|est)?|wise(?:r|st)?|better|best|worth|recommend|advis\w+"
    r"|good idea|bad idea|make sense)\b",
    re.IGNORECASE,
)
# "… is that true" asks of the claim before it.
OF_CLAIM = re.compile(
    r"\b(?:is|are|was) (?:that|this|it|they|he|she) (?:even |really |actually )?(?:true"
    r"|right|correct|real|accurate|legit)\b|\btrue\?|\bright\?",
    re.IGNORECASE,
)
KEEPS_NOBODY_OUT = re.compile(
    r"No, [^.:]{0,40}\b(?:doesn'?t|don'?t|isn'?t|aren'?t|won'?t|not|never)\b[^.:]{0,30}"
    r"\b(?:keep|shut|bar|stop|hurt|rule|close|count|hold|block|matter|end)s?\b"
)
MOSTLY, SOME = 0.5, 0.3
# A question of so many telling words shares one in three with those the answer is for.
FEWEST_STEMS, SHARED = 3, 0.34


def fitting(text: str, point: Point, asked: str) -> str:
    """The answer without its opening where that doesn't fit the question asked."""
    opening = OPENING.match(text) or CLAUSE.match(text)
    whole = CLAUSE.match(text) or OPENING.match(text) or DEGREE.match(text)
    if whole is None:
        return text
    if OF_CLAIM.search(asked):
        # The yes or no is to the claim, which stands before the question of it.
        turned = DENIES.search(asked) is not None
        denied = _share(DENIES, list(point.questions)) >= MOSTLY
        return _cut(text, whole) if turned != denied else text
    put = _put(asked)
    if put and all(WH.match(each) for each in put):
        return _cut(text, opening)
    plain = [each for each in put if PLAIN.match(each)] or [asked]
    if KEEPS_NOBODY_OUT.match(text) and DENIES.search(asked):
        # "No, acne doesn't keep you out" says itself what it is a no to.
        return text
    if any(_turns_round(each, point.questions) for each in plain):
        return _cut(text, whole)
    if any(ADVICE.search(each) for each in put):
        if _share(ADVICE, list(point.questions)) < SOME:
            return _cut(text, whole)
    return _cut(text, whole) if _is_another(plain[-1], point.questions) else text


def without_yes(text: str, asked: str) -> str:
    """A verdict without the yes or no before its reason, to "dumb idea?"."""
    is_loaded = DENIES.search(asked) is not None
    return capitalised(YES.sub("", text, count=1)) if is_loaded else text


def without_opening(text: str) -> str:
    """An answer without its yes or no, to what isn't put as a question."""
    return _cut(text, OPENING.match(text) or CLAUSE.match(text))


def _put(text: str) -> list[str]:
    """The questions of a text, each of a form that is known."""
    found = [each.strip() for each in QUESTION.findall(text)]
    return [each for each in found if WH.match(each) or PLAIN.match(each)]


def _turns_round(asked: str, questions: Iterable[str]) -> bool:
    """Whether a yes to most of the questions is a no to this one."""
    plain = [each for text in questions for each in _put(text) if PLAIN.match(each)]
    if not plain:
        return False
    if not PLAIN.match(asked):
        return DENIES.search(asked) is not None and _share(DENIES, plain) < SOME
    needs = _share(NEEDS, plain) >= MOSTLY
    denied = _share(DENIES, plain)
    denies = denied >= (SOME if DENIES.search(asked) else MOSTLY)
    # "Do I pay it back" asks what "do I have to" asks, "can I" doesn't.
    is_may = MAY.match(asked) is not None
    is_turned = not needs if NEEDS.search(asked) else needs and is_may
    return is_turned or (DENIES.search(asked) is not None) != denies


def _share(words: re.Pattern[str], questions: list[str]) -> float:
    return sum(words.search(each) is not None for each in questions) / len(questions)


def _is_another(asked: str, questions: Iterable[str]) -> bool:
    """Whether hardly a word of a yes-or-no question is in those the answer is for."""
    said = stems(asked)
    known = {stem for each in questions for stem in stems(each)}
    return len(said) >= FEWEST_STEMS and len(said & known) < SHARED * len(said)


def _cut(text: str, found: re.Match[str] | None) -> str:
    return capitalised(text[found.end() :]) if found else text
