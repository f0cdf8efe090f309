"""Whether a country is asked about, or only where somebody was born or learnt."""

import re

from actions.places.own import SENTENCE

# "A licence from Peru", "my school in Monterrey", "i no finish school in mexico".
_PAPERS = (
    r"(?:school|diploma|degree|licen[cs]e|certificate|certification|papers?|transcripts?"
    r"|hours|training|title|studies|college|university|experience)s?"
)
_FROM_THERE = re.compile(
    # "A diploma of cosmetology from Ukraine", "my wife is beautician from India".
    r"^(?!.*\b(?:work\w*|liv\w+|stud(?:y|ying)|remote\w*|online)\b"
    r"[^.?!]{0,15}$).*\bfrom\s(?:the )?$"
    # "I am physiotherapist of Brazil".
    r"|\b(?:i'?m|i am|im|i was|my \w+ is) (?:an? )?(?:\w+ ){1,4}of\s$"
    # "Dermatologist 12 year in Ukraine".
    r"|\b\d+ (?:years?|yrs?) (?:of experience |experience |there )?in\s$",
    re.IGNORECASE,
)
_PAST_THERE = re.compile(
    rf"\b(?:my|our) (?:\w+ ){{0,3}}{_PAPERS}\b[^.?!,;]{{0,30}}$"
    r"|\b(?:i|we) (?!want|plan)(?:\w+ ){0,2}(?:stud(?:y|ied)|finish\w*|did|graduated"
    r"|trained|was|were|worked|practi[cs]ed|learn(?:ed|t)|got|had|went|attended|lived|grew)\b"
    r"[^.?!,;]{0,40}$"
    r"|\b(?:born|raised|educated|graduated|grew up)\b[^.?!,;]{0,25}$",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:can|could|should|would|want|wanna|plan\w*|think\w*|gonna|going to|will|if|how"
    r"|where|which)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:what|how|which|where|who|when|why|can|could|should|do i|does"
    r"|is it|is there)\b",
    re.IGNORECASE,
)


# "Can I work as an esthetician in Peru" was learnt nowhere.
_WISHES_THERE = re.compile(
    r"\b(?:can|could|should|may|(?:want|plan|like|hope) to|wanna|planning (?:to|on)"
    r"|how (?:do|can|to)|how much (?:do|does)|what (?:do|does))\b"
    r"(?:(?!\b(?:my|with|got|from|had|did|here)\b)[^.?!]){0,45}\bin\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def wishes_there(before: str) -> bool:
    """Whether somebody asks how to work or study in a country, by the words before it."""
    return _WISHES_THERE.search(before) is not None


def only_came_from(before: str) -> bool:
    """Whether a country is that of one's birth or papers, by the words before its name."""
    clause = re.split(r"[,;]\s", SENTENCE.split(before)[-1])[-1]
    if _FROM_THERE.search(clause):
        return True
    return bool(_PAST_THERE.search(clause)) and not _PLANS.search(clause)


def asks_elsewhere(before: str, behind: str) -> bool:
    """Whether a country stands in a statement beside a question of its own."""
    *others, said = SENTENCE.split(before)
    rest, *more = re.split(r"(?<=[.?!;\n])\s*", behind, maxsplit=1)
    if _ASKS.search(said + rest):
        return False
    return any(_ASKS.search(sentence) for sentence in (*others, *more))
