"""What a message says to the last answer before and behind what it asks: "wow ok thx".

Such words say nothing of the question and would pull its reading towards thanks or doubts.
"""

import re
from typing import Any

_THANKS = (
    r"(?:many )?(?:thank|thanks|thanx|thnx|thx|thankyou|ty|tysm|tyvm|cheers|appreciated?"
    r"|bless)"
)
_SURPRISE = (
    r"(?:lo+l|lmf?ao|rofl|ha(?:ha)+h?|he(?:he)+|wo+w|wowza|omg|omfg|oh my(?: god| gosh)?"
    r"|damn|dang|darn|je+z|gee+z?|jeez|whoa|woah|oo+f|yikes|ugh+|ouch|phew|holy \w+|wtf"
    r"|sheesh|yay|bruh"
    r"|my god|gosh)"
)
_NODS = (
    r"(?:o+k|okay|okey|okie|k|kk|alright|gotcha|got (?:it|you|u|that)|i (?:see|understand)"
    r"|understood|makes sense|fair(?: enough| point)?|good (?:to know|point|advice|idea"
    r"|info"
    r"|news|stuff|tip|answer)|hm+|huh|ah+|oh+|a+w+|um+|uh+|well|right|cool|nice|great|good"
    r"|awesome|perfect|amazing|sweet|lovely|wonderful|brilliant|excellent|helpful|helps"
    r"|helped|interesting|noted|sounds (?:good|great|fair|right)|glad|true"
    r"|(?:i )?(?:did ?n[o']?t|never) (?:know|knew|realize|think of) that|(?:i )?had no idea"
    r"|(?:ur|u r|you'?re|you are) (?:so |very )?(?:the best|amazing|awesome|helpful|great"
    r"|kind))"
)
# What one finds of an answer is no reaction where the question asks of that.
_FOUND = (
    r"(?:low|high|hard|tough|rough|crazy|insane|wild|sad|scary|depressing|discouraging"
    r"|disappointing|expensive|pricey|cheap|long|short|easy|a lot of (?:money|time|work"
    r"|school)"
    r"|surprising|shocking|bad"
    r"|not bad|a bummer|rude|unfair|confusing|encouraging|reassuring|kind)"
)
_AMOUNT = (
    r"\$?\d[\d,.]*k?(?: ?(?:%|percent|years?|yrs?|months?|weeks?|hours?|hrs?|dollars|bucks"
    r"|grand|miles))?(?: (?:a|an|per) (?:year|hour|month|yr|hr))?"
)
_LITTLE = (
    r"(?:you|u|so|soo+|much|very|really|super|pretty|quite|that(?:'?s| is| was)?|this(?: is"
    r"| was)?|it'?s|it (?:is|was)|its|a lot|a bit|the|for|of|info|information|answer|advice"
    r"|reply|explanation|explaining|to know|to hear|i|me|my|your|all|actually|honestly"
    r"|too|and|again|kind ?a|kinda|sort ?a|sorta|somewhat|a little|i guess|already"
    r"|man|bro|dude|girl|bestie|guys|feel(?:s|ing)?|better|way|still|only|just|some|most"
    r"|both|help|kind|quick|thats|such|an?|in advance)"
)
_WORD = rf"(?:{_THANKS}|{_SURPRISE}|{_NODS}|{_FOUND}|{_LITTLE}|{_AMOUNT})\b"
_ASKING = (
    r"(?:how|hw|what|wat|whats|what's|which|who|whos|when|where|why|can|could|do|does|did"
    r"|is|are|am|will|would|should|may|must|if|tell me|show me|find)\b"
)
_THEN = rf"(?=(?:(?:so|but|and|also|then|now)\s+)*{_ASKING})"
CLAUSE = re.compile(
    rf"\s*(?P<said>{_WORD}(?:[\s,]+{_WORD}){{0,14}})\s*(?:[.!,;:…\n)(]+|-+\s|\s-+\s"
    rf"|{_THEN})\s*",
    re.IGNORECASE,
)
# "Ok last thing, …", "different q. …", "one more question:" only says that one asks.
FRAME = re.compile(
    r"\s*(?:(?:o+k(?:ay)?|so|and|but|also|oh|well|sorry|just|then|now|i (?:have|got|had)"
    r"|can i"
    r" ask|let me ask|mind if i ask|here'?s|on)\W+)*"
    r"(?:(?:an?|my|one|1) )?(?:(?:very|real|more|last|final|next|other|another|different"
    r"|quick"
    r"|random|new|side|dumb|stupid|silly|follow[- ]?up|basic|weird|second|unrelated) ?)+"
    r"(?:thing|question|q|qs|ques|topic|note|one|subject|quick)\b(?: (?:for you|though"
    r"|tho|but"
    r"|lol))*(?: (?:is|was)(?: about)?)?\s*(?:[.!,;:…\n?-]+\s*"
    rf"|{_THEN})",
    re.IGNORECASE,
)
# "Wdym lasers lol. …", "lol it broke. …" say only that something went wrong or is odd.
ODD = re.compile(
    r"\s*(?:(?:lol|wait|ugh|omg|oops|sorry|huh|hm+)\W+)*"
    r"(?:(?:wdym|what (?:do|did|does) (?:you|u) mean|what u mean|whatchu mean)\b"
    r"[^.?!\n]{0,40}"
    r"|(?:it|this|that|the (?:chat|app|page|site)|my phone)"
    r"(?:'?s| is| just| has)* ?"
    r"(?:broke\w*|froze\w*|frozen|glitch\w*|crashed|cut (?:me )?off|died|lagg\w+|bugged))\b"
    r"[^.?!\n]{0,25}[.?!\n]+\s*(?=\S+\s+\S+\s*\S)",
    re.IGNORECASE,
)
CORE = re.compile(rf"\b(?:{_THANKS}|{_SURPRISE}|{_NODS})\b", re.IGNORECASE)
SURPRISE = re.compile(rf"\b{_SURPRISE}\b", re.IGNORECASE)
FOUND = re.compile(rf"\b{_FOUND}\b", re.IGNORECASE)
FOUND_OF_IT = re.compile(rf"(?:that|this|it|thats|its)\b.*\b{_FOUND}$", re.IGNORECASE)
TAIL = re.compile(
    rf"(?:(?<=[?.!,])\s*|\s+)(?:(?:{_THANKS}(?: (?:you|u|so much|a lot|in advance|again|for"
    r" (?:the|your|any) (?:help|advice|info|time)))*|lo+l|lmf?ao|ha(?:ha)+)\b[\s.!,:)]*)+$",
    re.IGNORECASE,
)
# In the rest these ask of what one found of the answer.
REFERS = re.compile(
    r"\b(?:that|this)(?:'?s\b|\W*$|\W+(?:is|was|true|really|right|normal|even|because"
    r"|for)\b)"
    r"|\bthats\b|\b(?:true|right|normal|so (?:low|high|long|hard|much|few))\W*$",
    re.IGNORECASE,
)
# "Great, show me some" says yes.
_ASKED = _ASKING.replace("|tell me|show me|find", "")
ASKED = re.compile(
    rf"\?|(?:^|[.!,;\n])\W*(?:(?:so|but|and|also|then|now|ok)\W+)*{_ASKED}", re.IGNORECASE
)
FEWEST_LETTERS, FEWEST_WORDS = 3, 2


def asked_part(text: str) -> tuple[int, int]:
    """Where what a message says beside its reactions starts and ends.

    All of it where nothing else is said, as in "ok thank you so much", or hardly a word.
    """
    if text.startswith("/"):
        return 0, len(text)
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    start = _lead(text[:end])
    left = text[start:end]
    is_told = len(re.findall(r"\w", left)) >= FEWEST_LETTERS
    if is_told and len(left.split()) >= FEWEST_WORDS and not _is_reaction(left):
        return start, end
    return 0, len(text)


def without_reactions(text: str) -> str:
    """The message without what it says to the last answer around its question."""
    start, end = asked_part(text)
    return text[start:end]


def without_reactions_of(
    text: str, entities: list[dict[str, Any]]
) -> tuple[str, list[dict[str, Any]]]:
    """The message without its reactions, and the entities that are left in it."""
    start, end = asked_part(text)
    if (start, end) == (0, len(text)):
        return text, entities
    kept = [
        {
            **entity,
            "start": (entity.get("start") or 0) - start,
            "end": (entity.get("end") or 0) - start,
        }
        for entity in entities
        if start <= (entity.get("start") or 0) and (entity.get("end") or 0) <= end
    ]
    return text[start:end], kept


def _lead(text: str) -> int:
    """Where the reactions end that a message begins with; only a question drops them."""
    at = 0
    while found := FRAME.match(text, at) or ODD.match(text, at) or _reaction(text, at):
        if found.end() == at:
            break
        at = found.end()
    return at if ASKED.search(text[at:]) else 0


def _reaction(text: str, at: int) -> re.Match[str] | None:
    found = CLAUSE.match(text, at)
    if found is None:
        return None
    said, rest = found["said"], text[found.end() :]
    is_found = FOUND.search(said) is not None
    if is_found and REFERS.search(rest):
        return None
    if re.search(r"\d", said) and not (SURPRISE.search(said) or is_found):
        return None
    is_one = CORE.search(said) or FOUND_OF_IT.search(said)
    return found if is_one else None


def _is_reaction(text: str) -> bool:
    return _reaction(f"{text.strip(' .!?')}.", 0) is not None and "?" not in text
