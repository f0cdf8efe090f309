"""Amounts that set no limit: exclaimed at, quoted back, doubted, or of a rent."""

import re

from actions.schools.lifted import lifts_budget, without_lifted

AMOUNT = r"(?<![\w.])\$?\d[\d,.]*\s?(?:k|grand|thousand|dollars?|bucks|usd)?(?![\w%])"
EXCLAIMED = (
    r"(?:\b(?:damn|dang|wow+|who+a|woah|omg|lol|lmao|holy|wtf|wth|jeez|geez|yikes|ouch"
    r"|sheesh|smh|bruh|oof|no way|seriously|insane|crazy|nuts|ridiculous|robbery|steep"
    r"|a joke|rip ?off|(?:is|are|thats|that'?s) (?:too|a lot|way|so|kinda|pretty)"
    r"|too much)\b|\?{2,}|\?!|!\?)"
)
# Not a word for a wish may lie between: "12k for that damn thing" is still exclaimed at.
BETWEEN = r"\W{0,3}(?:[\w']+\W{1,2}){0,3}?"
DOUBTED = r"\b(?:mistakes?|typos?|errors?|wrong|right|correct|true|legit|for real|normal)\b"
SAYS = (
    r"\b(?:you|u|it|they|she|he|list|site|website|school|one|lady|guy)\s(?:just |all )?"
    r"(?:said|says?|showed|shows|told me|listed|lists|quoted|wants?|charges?|asks?)\b"
)
WHY = r"\b(?:why|how come)\b"
LIVING = r"\b(?:rent|mortgage|apartment|car payment|car note|bills|groceries)\b"
TYPICAL = r"\b(?:typical\w*|average|normal\w*|usual\w*|median|everyone else)\b"
# What somebody is given is no limit: "the 4000 from MyCAA", "does the 4k cover it".
AID = (
    r"\b(?:mycaa|pell|grants?|scholarships?|gi bill|vouchers?|fafsa|wioa|rehab"
    r"|tuition assistance)\b"
)
COVERS = r"\b(?:covers?|be enough|pay for (?:it|all|the))\b"
QUOTED = re.compile(
    rf"{AMOUNT}{BETWEEN}{EXCLAIMED}"
    rf"|{EXCLAIMED}\W{{0,3}}(?:[\w']+\W{{1,2}}){{0,2}}?{AMOUNT}"
    rf"|{AMOUNT}[^.?!]{{0,25}}{DOUBTED}\W*(?:\?|$)"
    rf"|{SAYS}[^.?!]{{0,25}}{AMOUNT}"
    rf"|{WHY}[^.?!]{{0,40}}{AMOUNT}"
    rf"|{TYPICAL}\s(?:is|are|was|price|cost)\s?(?:is\s)?{AMOUNT}"
    rf"|{AID}[^.?!]{{0,25}}{AMOUNT}|{AMOUNT}[^.?!]{{0,20}}{AID}"
    rf"|{AMOUNT}[^.?!]{{0,15}}{COVERS}|{COVERS}[^.?!]{{0,10}}{AMOUNT}"
    rf"|{LIVING}[^.?!,]{{0,15}}{AMOUNT}|{AMOUNT}[^.?!,]{{0,12}}{LIVING}",
    re.IGNORECASE,
)
# "What about the 8k" speaks of a price that was told, "does 8k include" of what it buys.
REFERRED = re.compile(
    rf"\b(?:the|that|those|their|its)\s{AMOUNT}(?!\s?(?:budget|limit|max\w*|i\b|we\b|saved))"
    rf"|{AMOUNT}[^.?!]{{0,25}}\binclud\w+",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"\b(?:under|below|max\w*|at most|up to|within|less than|no more than|cheaper than"
    r"|budget|limit|spend|i (?:only )?(?:have|got)|i'?ve got|something|anything|any|show"
    r"|find|need|want)\b[^.?!]{0,25}\d"
    r"|\d[\d,.]*k?\s?(?:max\w*|tops|or (?:less|under|below)|budget)\b",
    re.IGNORECASE,
)


def is_quoted(text: str) -> bool:
    """Whether the amounts of a text are no limit: "12k damn", "why is it 17k"."""
    if lifts_budget(text) and not re.search(r"\d", text := without_lifted(text)):
        return True
    return QUOTED.search(text) is not None and LIMIT.search(text) is None


def is_no_limit(text: str) -> bool:
    """Whether the amounts of a text limit no search: quoted, or taken up from before."""
    return is_quoted(text) or (REFERRED.search(text) is not None and not LIMIT.search(text))
