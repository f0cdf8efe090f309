"""The words by which a message puts ways side by side and asks for advice."""

import re

JOINED = re.compile(
    r"\b(?:or|vs\.?|versus|rather than|instead of)\b|\bbetween\b[^.?!]{2,60}\band\b",
    re.IGNORECASE,
)
# "Which pays better" asks for a figure and not for advice.
OF_A_FIGURE = re.compile(
    r"\b(?:pays?|paid|paying|earns?|makes?|grows?|growing)\s(?:\w+\s)?"
    r"(?:better|best|more|most|smart\w*)\b"
    r"|\b(?:better|best|more|most|highest)[- ](?:pay|paid|paying|wages?|salar(?:y|ies))\b",
    re.IGNORECASE,
)
# So does "X or Y, how many years": what is asked of both is told, and nothing advised.
FACT = re.compile(
    r"\bhow (?:long|many (?:years|months|weeks|jobs))\b|\bwho(?:'?s| is) who\b"
    r"|\b(?:compare|comparison|diff(?:erences?|erent)?|salar(?:y|ies)|wages?)\b"
    r"|\bpay (?:in|of)\b|\b(?:years|months|length|pay|growth|outlook)\W*$",
    re.IGNORECASE,
)
# These tell of a choice without asking what to take.
UNDECIDED = re.compile(r"\b(?:torn|decide|deciding|choosing)\b", re.IGNORECASE)
WHICH_ONE = re.compile(r"\bwhich (?:one|way|path)\W*$", re.IGNORECASE)
ADVICE = re.compile(
    r"\bi should\b|\bshould (?:i|we|my|she|he)\b|\b(?:would|do|wld) (?:you|u|ya) (?:rather"
    r"|choose|pick|take|do|go|recommend|suggest|think|say|advise)\b"
    r"|\bwhich (?:one |of (?:them|these|those|the \w+) |way |path )?(?:would|should|do|shud"
    r"|is (?:the )?(?:better|best|smart\w*|right|for me)|makes?|fits?|suits?)\b"
    r"|\b(?:better|best|smarter|wiser)\b(?! (?:at|than ever)\b)"
    r"|\bfor me\b|\bif (?:you|u) were\b|\bin my (?:shoes|place|case|situation)\b"
    r"|\b(?:recommend|suggest|advise|advice|choose|pick)\b"
    r"|(?<!this )(?<!that )(?<!it )\bmakes? (?:more |most |the most )?sense\b"
    r"|\b(?:worth|right) (?:it )?more\b|\b\w+ first or \w+ first\b|\bgo (?:with|for)\b",
    re.IGNORECASE,
)
# With none of these "nights or full time" asks for advice by itself.
QUESTION_WORDS = re.compile(
    r"\b(?:how|who|whos|what|whats|when|where|why|can|could|do|does|did|is|are|am|will|may"
    r"|must|need to|have to|difference|same|pays?|earns?|makes?)\b",
    re.IGNORECASE,
)
FIRST_END = re.compile(r"[.?!,;\n]")
CLAUSE_END = re.compile(r"[.?!;\n]|,(?! ?(?:or|and)\b)")
OWN_STATE = re.compile(r"\b(?:i am|im|i'm|i have to|i need to)\b", re.IGNORECASE)
MOST_WORDS_BARE = 12
ORDER = re.compile(r"\bfirst\b|\b(?:what|which) order\b|\bthen\b", re.IGNORECASE)
# "Which would you take" with no ways named asks of those before.
OF_THEM = re.compile(
    r"\bwhich (?:one |of (?:them|these|those|the \w+) |way |path )?(?:(?:would|do|should)"
    r" (?:you|u|i)\b|is (?:the )?(?:better|best|smart\w*|right)|fits|suits)"
    r"|\bwhat (?:would (?:you|u)|should i) (?:do|pick|take|choose|go|recommend|suggest"
    r"|advise)\b",
    re.IGNORECASE,
)


def asks_advice(text: str) -> bool:
    """Whether somebody wants to be told what to take."""
    if ADVICE.search(OF_A_FIGURE.sub(" ", text)):
        return True
    if asks_fact(text):
        return False
    return bool(UNDECIDED.search(text) or WHICH_ONE.search(text))


def asks_fact(text: str) -> bool:
    """Whether the ways are to be compared by a figure: the pay, the years."""
    return OF_A_FIGURE.search(text) is not None or FACT.search(text) is not None


def weighs(text: str) -> bool:
    """Whether ways are put side by side and the message asks which one to take."""
    if not JOINED.search(text):
        return False
    if asks_advice(text):
        return True
    if asks_fact(text):
        return False
    first = FIRST_END.split(text.strip(), maxsplit=1)[0]
    if JOINED.search(first) and not QUESTION_WORDS.search(first):
        return True
    bare = [part for part in CLAUSE_END.split(text) if JOINED.search(part)]
    asks_else = QUESTION_WORDS.search(OWN_STATE.sub(" ", text))
    return bool(bare) and not asks_else and len(bare[0].split()) <= MOST_WORDS_BARE
