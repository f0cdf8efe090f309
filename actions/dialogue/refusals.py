"""What a message says first that it doesn't mean: "no nurses!", "not pay, growth"."""

import re

NAMED = r"[\w'’-]+(?:[\s/]+[\w'’-]+){0,3}?"
LIST = rf"{NAMED}(?:\s+(?:or|and|nor)\s+{NAMED}){{0,2}}"
REFUSAL = re.compile(
    r"\s*(?:(?:ugh|no|hey|but|ok|and|please|pls|omg|lol|stop)\W+)*"
    r"(?:"
    r"(?:(?:i (?:really )?(?:do not|don'?t|did not|didn'?t|never) (?:want|ask|asked|mean"
    r"|say|said)(?: (?:to|about|for|be|become|do|a|an|the))*)"
    r"|stop (?:with|about)(?: the)?|enough (?:of|with|about)|forget(?: about)?"
    r"|(?:that'?s |this is |its |it'?s )?not(?: about| for| the)?)"
    rf"\s+{LIST}\s*(?:[.!?,;:\n]+|\s-+\s)"
    # "Nurses?? I said front desk."
    rf"|{NAMED}\?+\s+(?=(?:i|we) (?:said|asked|meant|mean)\b)"
    # "No nurses!" refuses, "no diploma, can I …" tells of oneself.
    rf"|no\s+{NAMED}\s*(?:[.!]+|,(?=\s*no\b))"
    r")\s*",
    re.IGNORECASE,
)
# What one's next words begin with where no sign ends a denial: "… how to complain i asked".
THEN = (
    r"(?=(?:but |so )?(?:i|we) (?:(?:just|only|really|literally|clearly) )*"
    r"(?:said|asked|ask|meant|mean|want|wanted|need|am asking|was asking)\b)"
)
CLAUSE = r"(?:(?!\bi (?:just |only )?(?:said|ask|mean)).){2,60}?"
END = rf"(?:\s*(?:[.!?,;:\n…]+|\s-+\s|$)|\s+{THEN})"
ABOUT = r"(?:about|of|on|regarding)"
# What nobody said or asked, and what only complains of the answer before: none of its
# words is wanted.
DENIAL = re.compile(
    r"\s*(?:(?:ugh|no|hey|but|ok|and|please|pls|omg|lol|wtf|hello|hm+|huh|what|so|again"
    r"|listen|sorry)\b\W*)*"
    r"(?:"
    r"(?:nobody|no ?one|noone|none of us)(?: here| ever)? (?:said|asked|mentioned|talked"
    rf"|wants|is talking|was talking)(?: (?:anything|nothing|a word))?(?: {ABOUT}| for)?"
    rf" {CLAUSE}{END}"
    r"|(?:i|we)(?: ?(?:did not|didn'?t|never|haven'?t|wasn'?t|was not|am not|'?m not) ?)"
    r"(?:ask|asked|asking|say|said|saying|mention|mentioned|talk\w*)"
    r"(?: (?:you|u|anything|nothing|nothin|a word))*"
    rf"(?: {ABOUT}| for| how to| to)? {CLAUSE}{END}"
    r"|(?:stop|quit) (?:defining|explaining|telling|giving|talking|repeating|sending"
    rf"|showing|saying|quoting|going on)\b(?: me| us)? {CLAUSE}{END}"
    r"|(?:you|u) (?:keep|kept|still|are still|'re still) (?:talking|telling|going on|giving"
    r"|explaining|answering|showing|sending)\b(?: me| us)?(?: (?:about|on|with|for))?"
    rf" {CLAUSE}{END}"
    rf"|(?:you|u) (?:only |just )?(?:answered|covered|explained|did) (?:only )?(?:the )?"
    rf"{CLAUSE} (?:half|part|side|bit|one){END}"
    r"|(?:you|u)(?:'?ve| have)? (?:just |already |now |only |keep |kept )*(?:gave|give"
    r"|given|giving|told|tell|telling|sent|showed|quoted|repeated|said|show)(?: me| us)?"
    rf" (?:the )?(?:exact |very )?same {CLAUSE}{END}"
    r"|(?:you|u) (?:show|showed|gave|sent|found|list|listed)(?: me| us)? (?:one|some|a) "
    rf"(?:even )?(?:more expensive|pricier|dearer|further|farther){END}"
    r"|(?:you|u) (?:divided|multiplied|subtracted|mixed|confused)\b[^.?!]{2,60}[.!]+"
    r"|(?:exactly |again )?word for word\b[^.?!,;:\n]{0,30}(?:[.!,;:\n]+|$)"
    r"|(?:(?:that|this|it)(?:'?s| is| was) )?(?:just |again )?the (?:exact |very )?same "
    r"(?:text|answer|reply|thing|block|paragraph|list|wage|number|figure|words?)\b"
    r"[^.?!,;:\n]{0,50}(?:[.!,;:\n]+|$)"
    rf"|(?:that|this|it)(?:'?s| is| was) {NAMED} (?:advice|info|information|stuff){END}"
    rf"|{NAMED} (?:is|are|was) (?:irrelevant|not relevant|beside the point|off topic"
    rf"|not (?:my question|what i (?:asked|meant|want)(?: about| for)?)){END}"
    r")\s*",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]\s+")
FEWEST_WORDS_LEFT = 3


def refusals(text: str) -> list[tuple[int, int]]:
    """Where a message rules something out before it asks; start and end characters.

    Nothing where hardly a word would be left.
    """
    return _spans(text, (DENIAL, REFUSAL))


def without_refusals(text: str) -> str:
    """The message without what it rules out first."""
    for start, end in reversed(refusals(text)):
        text = text[:start] + text[end:]
    return text


def without_denials(text: str) -> str:
    """The message without what it says that nobody asked, blank in its place."""
    for start, end in _spans(text, (DENIAL,)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _spans(text: str, kinds: tuple[re.Pattern[str], ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start in (0, *(match.end() for match in SENTENCE_END.finditer(text))):
        at = max(start, found[-1][1]) if found else start
        while match := next(filter(None, (kind.match(text, at) for kind in kinds)), None):
            found.append(match.span())
            at = match.end()
    left = text
    for begin, end in reversed(found):
        left = left[:begin] + left[end:]
    return found if len(left.split()) >= FEWEST_WORDS_LEFT else []
