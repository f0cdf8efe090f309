"""Places that a message only tells of: those of other posts, of a tale, of a course."""

import re

from actions.places.own import SENTENCE

# "LA and NYC" are told of by the same words.
_LISTED = r"(?:[\w.]+(?: [\w.]+)?(?:,| and| or| &|/)? ?(?:and |or )?){0,3}$"
# "Every other thread here is about LA", "all the posts are from Texas".
_OF_POSTS = re.compile(
    r"\b(?:every(?: other)?|each|most|all|other|these|those)(?: of)?(?: the| these)?"
    r"(?: other)? (?:threads?|posts?|comments?|videos?|articles?|blogs?|answers?|reviews?"
    r"|tiktoks?|reels?|forums?|people|ppl|girls?|folks)\b[^.?!]{0,25}"
    rf"\b(?:about|from|for|in|on|of)\s{_LISTED}"
    r"|\b(?:everyone|everybody|every ?body) (?:here |else |on here |in here |seems |is "
    rf"|in this \w+ ){{1,3}}(?:from|in|about|to be in)\s{_LISTED}"
    rf"|\bunlike (?:in )?{_LISTED}",
    re.IGNORECASE,
)
# "A girl got hired at a spa in Tampa".
_OF_SOMEBODY = re.compile(
    r"\b(?:an?|some|this|one|another|that) (?:\w+ )?(?:girl|guy|lady|woman|person|dude|gal"
    r"|chick|classmate|influencer)\b(?: \w+){0,2}? (?:got|was|is|works?|worked|moved|told"
    r"|say|says|said|does|did|has|had|opened|gets|makes|charges)\b[^.?!]{0,40}"
    r"\b(?:in|from|near|at)\s$",
    re.IGNORECASE,
)
_COURSE = re.compile(
    r"\b(?:course|class|training|workshop|certificate|certification|seminar|boot ?camp"
    r"|conference|masterclass|convention)\b[^.?!;]{0,25}\b(?:in|from|at|near)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_PRACTICE = re.compile(
    r"\b(?:practi[cs]\w+|work\w*|use(?: it| that| this)?|inject|perform|offer|licen[cs]\w+"
    r"|legal(?:ly)?|allowed|valid|live|job|count\w*|accept\w*|recogni[sz]\w*|good|back|home)"
    r"\b[^.?!]{0,25}\b(?:in|by)\s$",
    re.IGNORECASE,
)


# "I did 300 hours in Alabama".
_DONE = re.compile(
    r"\bi(?:'ve| have|ve)? (?:\w+ )?(?:did|done|finished|completed|trained|studied"
    r"|graduated|earned|(?:got|have) (?:my|\d+))\b[^.?!]{0,40}\b(?:in|from)\s$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|also|ok|then|well|please|pls|now)\W+)*(?:can|could|do|does|is"
    r"|are|will|would|should|may|must|how|what|whats|when|where|which|who|why|tell me|show"
    r"|find|compare|need)\b"
    r"|\b(?:how (?:much|many|long|do|can|would)|what|which|(?:can|could|do|should|would|may"
    r"|am) i|does|tell me|wonder\w*|curious|(?:need|want|like) to know)\b",
    re.IGNORECASE,
)
# Who plans to go somewhere asks about it.
_PLANS = re.compile(
    r"\b(?:mov\w*|relocat\w*|transfer\w*|think\w*|want\w*|wanna|hop(?:e|ing)|plan\w*|search"
    r"\w*|consider\w*|look\w*|going|switch\w*|leaving|orders|stationed|pcs\w*|torn"
    r"|between|vs|or|apply\w*|offer\w*|interview\w*|got a job|start\w*)\b",
    re.IGNORECASE,
)


def is_beside_question(before: str, behind: str) -> bool:
    """Whether a place stands in a mere statement, and the question in another sentence.

    Where one did hours or school isn't asked about either.
    """
    *earlier, begin = SENTENCE.split(before)
    if _DONE.search(begin):
        return True
    end, *later = re.split(r"(?<=[.?!;\n])\s*", behind, maxsplit=1)
    said = begin + end
    if _ASKS.search(said.strip()) or _PLANS.search(said):
        return False
    others = [*earlier, *(SENTENCE.split(later[0]) if later else [])]
    asks = any(_ASKS.search(sentence.strip()) for sentence in others)
    return asks or "?" in before + behind


def is_told_of(before: str) -> bool:
    """Whether a place is only that of other posts or of somebody's tale."""
    said = SENTENCE.split(before)[-1]
    return bool(_OF_POSTS.search(said) or _OF_SOMEBODY.search(said))


def is_of_course(before: str) -> bool:
    """Whether a course is held in a place, by the words in front of its name."""
    return _COURSE.search(SENTENCE.split(before)[-1]) is not None


def is_of_practice(before: str) -> bool:
    """Whether it is asked about working in a place, by the words before its name."""
    return _PRACTICE.search(SENTENCE.split(before)[-1]) is not None
