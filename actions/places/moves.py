"""Moving from one state to another: which is left and which is gone to."""

import re

MOVES = re.compile(
    r"\b(?:mov(?:e|ed|es|ing)|relocat\w+|transferr?\w*|(?:go|going|coming) to|switch\w*"
    r"|leaving|pcs(?:'?(?:ing|ed))?|orders (?:to|for)|stationed|reassigned|duty station)\b",
    re.IGNORECASE,
)
ENTERED = re.compile(
    r"\b(?:to|into|reciprocity with|accept\w* (?:in|by)|work in|valid in|orders for"
    r"|(?:enough|sufficient|count|good|ok(?:ay)?|work|valid) (?:for|in|at)"
    r"|(?:stationed|duty station|reassigned)(?: is| will be)? (?:at|in|to|near))"
    r"\s(?:\w+\s)?$",
    re.I,
)
LEFT = re.compile(
    r"\b(?:from|leav\w+|licen[cs]\w* (?:in|from)|licen[cs]e(?:'?s| is| was)(?: in| from)?"
    r"|(?:trained|school|certified|hours|hrs|graduated|finished|did (?:it|mine)|mine)"
    r"(?: is| was| were)? (?:in|from)|my|have an?)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# "Can I transfer hours from a school in Oklahoma": where they were done.
DONE_THERE = re.compile(
    r"\b(?:hours|hrs|credits?|transfer\w*)\b[^.?!]{0,20}\bfrom\b[^.?!]{0,30}\s$",
    re.IGNORECASE,
)
# Who is sent takes the family along: "my husband got orders to".
SENT = re.compile(
    r"\b(?:we|us|our|orders|pcs\w*|station\w*|reassigned)\b[^.?!]*$", re.IGNORECASE
)
# "I hold a Texas license", "licensed in Texas", where one lives elsewhere.
HELD = re.compile(
    r"\b(?:my|(?:have|hold|got|had)(?: an?| my)?"
    r"|(?<!get )(?<!getting )(?<!gettin )licen[cs]ed (?:in|by)|licen[cs]e (?:is |was )?"
    r"(?:in|from))\s$",
    re.IGNORECASE,
)
OWN_LICENCE = re.compile(
    r"\b(?:my|(?:have|hold|got|had)(?: an?| my)?"
    r"|(?:i'?m|im|i am) licen[cs]ed (?:in|by))\s$",
    re.IGNORECASE,
)
THOUGHT_OF = re.compile(
    r"\b(?:if|should|would|could|might|maybe|thinking|thought|consider\w*|worth|wonder\w*)\b"
    r"[^.?!]{0,25}\b(?:mov|relocat|transfer|go\b|going|switch)",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:i|we)(?:'ve| have|ve)?(?: just| recently| already)* (?:moved|relocated)\b"
    r"|\b(?:just|recently) (?:moved|relocated)\b",
    re.IGNORECASE,
)
# "What happens with an Ohio license there?"
ITS_LICENCE = re.compile(r"(?: \w+)? licen[cs]e", re.IGNORECASE)


def moves(text: str) -> bool:
    """Whether a message speaks of moving."""
    return MOVES.search(text) is not None


def is_entered(before: str) -> bool:
    """Whether a place is gone to, by the words in front of its name."""
    return ENTERED.search(before) is not None


def takes_along(before: str) -> bool:
    """Whether the visitor goes along to where somebody else is sent."""
    return SENT.search(before) is not None


def is_left(before: str, behind: str) -> bool:
    """Whether a place is left, by the words around its name."""
    return LEFT.search(before) is not None or ITS_LICENCE.match(behind) is not None


def is_of_hours_done(before: str) -> bool:
    """Whether hours were done at a place, by the words in front of its name."""
    return DONE_THERE.search(before) is not None


def moves_surely(text: str) -> bool:
    """Whether a move is no mere thought: "what if I moved to"."""
    return moves(text) and not THOUGHT_OF.search(text)


def has_moved(text: str) -> bool:
    """Whether the move is over."""
    return MOVED.search(text) is not None


def is_of_licence(before: str) -> bool:
    """Whether a place is only that of the licence one holds."""
    return HELD.search(before) is not None


def is_of_own_licence(before: str) -> bool:
    """Whether a place is that of a licence the writer says to hold: "my Ohio license"."""
    return OWN_LICENCE.search(before) is not None
