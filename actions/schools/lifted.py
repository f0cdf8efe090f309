"""Wishes that a message takes back: "forget the $8000 thing", "any distance".

Only words, so that `actions.turn` can ask it which wishes are kept no more.
"""

import re

TAKES_BACK = (
    r"\b(?:forget(?: about)?|ignore|remove|drop|lose|scrap|skip|lift|clear|delete|cancel"
    r"|disregard|never ?mind(?: about)?|nvm|take (?:off|away|out)|leave out|get rid of"
    r"|don'?t (?:care about|worry about|mind|need)|regardless of"
)
FILLED = r")\s(?:(?:the|my|that|this|its|an?y?|what i said about|about|of)\s)*"
LIFTS = rf"{TAKES_BACK}|without|no(?: more)?|any|no matter|whatever{FILLED}"
LIMIT = r"(?:limit|cap|filter|max(?:imum)?|range|thing|ceiling|part|restriction)s?\b"
END = r"(?=\W*$|[.,;!?]|\s(?:and|then|just|now|show|pls|please|for now|i|again|too)\b)"
AMOUNT = r"\$?\d[\d,.]*\s?(?:k|grand|dollars?|bucks|usd)?"
# A free course, "no cost", is a wish of its own.
NO_PROGRAM = r"(?! (?:program|school|class|course|training|option|info)\w*)"
PRICE = re.compile(
    rf"{LIFTS}(?:(?:price|budget|cost)\b{NO_PROGRAM}(?: {LIMIT})?"
    rf"|(?:prices|costs|money|dollar) {LIMIT}"
    rf"|{AMOUNT}\s?{LIMIT}|limits?\b|(?:price )?(?:filter|cap)s?\b)"
    r"|\b(?:forget(?: about)?|ignore|drop|never ?mind|nvm|scrap|remove)\s(?:the|that|my"
    rf"|this)\s{AMOUNT}{END}"
    r"|\bmoney(?:'?s| is) no\b"
    r"|\b(?:take|leave|get) (?:it|that|the (?:price|budget|limit)|\$?\d[\d,]*k?)"
    r" (?:off|out|away)\b"
    rf"|(?:{AMOUNT}\s)?\b(?:wasn'?t|isn'?t|not|never) (?:my|a|the) (?:budget|limit)\b"
    r"|\b(?:price|cost|money|budget) (?:doesn'?t|dont|don'?t|does not|isn'?t)"
    r" (?:matter|important|an issue)\b",
    re.IGNORECASE,
)
DISTANCE = re.compile(
    rf"{LIFTS}(?:distance|radius|(?:\d+\s?)?(?:miles?|minutes?|min)\b(?: {LIMIT}|{END})"
    rf"|(?:driv\w+|location)\b(?: (?:time|distance))?(?: {LIMIT}|{END})"
    r"|how far\b|miles away\b)"
    r"|\bdistance (?:doesn'?t|dont|does not|isn'?t) (?:matter|important|an issue)\b"
    r"|\b(?:however far|farther is (?:ok|fine)|further is (?:ok|fine)"
    r"|willing to (?:move|relocate))\b",
    re.IGNORECASE,
)
SCHEDULE = re.compile(
    rf"{TAKES_BACK}{FILLED}(?:evenings?|nights?|weekends?|part[- ]?time|schedules?"
    rf"|day(?:s|time))\b(?: (?:classes|class|ones|programs?))?(?: {LIMIT}|{END})"
    r"|\b(?:evenings?|nights?|weekends?) (?:doesn'?t|dont|don'?t) matter\b",
    re.IGNORECASE,
)
# "Show me all the schools" leaves out none; "all under 10k" sets a limit of its own.
ALL = re.compile(
    r"\b(?:show|list|see|give|want|need|what are|are there)\b[^.?!,]{0,15}?"
    r"\b(?:all|every)\s(?:of\s)?(?:the\s|your\s|other\s)?"
    r"(?:esth\w*\s|aesth\w*\s|esti\w*\s|beauty\s|skin\w*\s)*"
    r"(?:schools?|programs?|colleges?|options)\b(?! (?:under|below|within|that|with))"
    r"|^\W*(?:ok(?:ay)?\W+)?all (?:the )?(?:esth\w* )?schools\b(?: too)?\W*$",
    re.IGNORECASE,
)


def without_lifted(text: str) -> str:
    """A text without the words that lift a price, so that a new one beside them counts."""
    return PRICE.sub(" ", text)


def lifts_budget(text: str) -> bool:
    """Whether what a school may cost is limited no more."""
    return (PRICE.search(text) or ALL.search(text)) is not None


def lifts_distance(text: str) -> bool:
    """Whether how far a school may lie is limited no more."""
    return (DISTANCE.search(text) or ALL.search(text)) is not None


def lifts_wish(text: str) -> bool:
    """Whether any of these wishes is taken back."""
    return lifts_budget(text) or lifts_distance(text) or lifts_schedule(text)


def lifts_schedule(text: str) -> bool:
    """Whether evenings or part time are wished no more."""
    return SCHEDULE.search(text) is not None
