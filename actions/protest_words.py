"""The words in which somebody protests that they weren't answered, and what is left."""

import re

_YOU = r"(?:you|u|ya|it|that|this|thats|which)"
_TELL = (
    r"(?:answer\w*|t[eo]ll?d?|g[ia]ve?|sa(?:y|id)|saying|telling|giving|repeat\w*|read|list\w*"
    r"|show\w*|mention\w*|cover\w*|did|talk\w*(?: about)?|sent|send\w*)"
)
_NOT = r"(?:didn'?t|did not|don'?t|do not|doesn'?t|does not|haven'?t|hasn'?t|never|not)"
# Each way to protest, likeliest to hold another one first.
PROTEST = re.compile(
    # "You only answered for", "u already told me that".
    rf"(?<!do )(?<!can )\b(?:you|u)(?:'?ve| have| are|'?re)? (?:\w+ )?"
    rf"(?:only|just|already|still|keep|kept)(?: \w+)? ?{_TELL}\b(?: me| us)?"
    r"(?: (?:that|this|it|the same(?: thing| answer)?))?"
    # "You didn't answer", "that doesn't answer if".
    rf"|\b{_YOU} {_NOT} (?:\w+ )?(?:answer\w*|listen\w*|read|understand|help\w*|get)\b"
    r"(?: (?:me|it|this|that|what i (?:said|asked|wrote)))?(?: (?:my )?question)?"
    r"|\b(?:you|u) (?:forgot|ignored?|skipp?ed|missed|left out|misread|misunderst\w+"
    r"|mixed up)\b(?: (?:about|my question|me))?"
    # "That's not what I asked".
    r"|\b(?:(?:that|this|it)(?:'?s| is| was)? )?(?:so |really )?"
    r"(?:not|n[o']t|wasn'?t|isn'?t) (?:(?:really |at all |even )?what i(?:'?m| am| was)?"
    r" ?\w*"
    r"|(?:an? |the |my )(?:answer|question))"
    r"|\b(?:not|isn'?t|wasn'?t|un) ?(?:very |really |at all )?helpful\b|\bno help\b"
    r"|^\W*(?:no\W+)?(?:that was|that'?s|thats) (?:about|for)\b"
    r"|\b(?:answered )?(?:the |for the )?wrong (?:state|city|place|question|job|person"
    r"|topic|trade|thing|one)\b"
    r"|\b(?:the )?same (?:thing|answer|text)(?: again| twice)?\b"
    # "I said", "I gave you the numbers already", "what I want to know is".
    r"|\b(?:what |all |like )?i(?:'ve|ve)? (?:just |already |literally |clearly |only "
    r"|specifically )?(?:said|meant|mean|mentioned|wrote|told (?:you|u)|gave (?:you|u)"
    r"|asked(?= (?:you|u|how|what|if|about|for|whether|which|can|is|are|do|where|when|why"
    r"|only)\b| ?[.,!:]|$))(?: (?:you|u|that|is|was|for|about)\b)*"
    r"|\bi was asking(?: (?:you|u|for|about)\b)*"
    r"|\bwhat i (?:want|wanted|need|needed) to know (?:is|was)\b"
    r"|\bmy question (?:is|was)\b",
    re.IGNORECASE,
)
# What only was answered, or is what the answer was about, isn't what is missed.
ANSWERED = re.compile(
    rf"\b(?:only|just) (?:\w+ )?{_TELL}\b(?: me)?(?: (?:for|about|the))*\s"
    r"|^\W*(?:no\W+)?(?:that was|that'?s|thats) (?:about|for)\s",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^(?:\W|\b(?:no|nope|nah|ok|but|and|so|well|hey|ugh|wtf|omg|bro|dude|already|again"
    r"|please|pls|sorry|to|if|for|about|you|me|the|that|is|now|lol)\b)+",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[.?!,;]\s*|\s-+\s|\b(?:not|but|and|i)\b", re.IGNORECASE)


def protests(text: str) -> bool:
    """Whether a message protests that it wasn't answered, or not rightly."""
    return PROTEST.search(text) is not None


def said_answered(text: str) -> range:
    """Where a protest names what was answered only: "you only answered for PA"."""
    match = ANSWERED.search(text)
    if match is None:
        return range(0)
    end = CLAUSE.search(text, match.end())
    return range(match.end(), end.start() if end else len(text))


def wanted(text: str) -> str:
    """What a protest says that was wanted, without the words of protest."""
    answered = said_answered(text)
    blanked = text[: answered.start] + " " * len(answered) + text[answered.stop :]
    left = PROTEST.sub(" ", blanked)
    return re.sub(r"\s+", " ", OPENING.sub("", left)).strip(" .,!?;:-")
