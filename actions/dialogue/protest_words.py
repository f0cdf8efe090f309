"""The words in which somebody protests that they weren't answered, and what is left."""

import re

from actions.dialogue.refusals import without_denials
from actions.people.denied import denied_trades

_YOU = r"(?:you|u|ya|it|that|this|thats|which)"
_TELL = (
    r"(?:answer\w*|t[eo]ll?d?|g[ia]ve?|sa(?:y|id)|saying|telling|giving|repeat\w*|read|list\w*"
    r"|show\w*|mention\w*|cover\w*|did|talk\w*(?: about)?|sent|send\w*)"
)
_NOT = r"(?:didn'?t|did not|don'?t|do not|doesn'?t|does not|haven'?t|hasn'?t|never|not)"
# "You answer for cosmetology", "why you tell me about Texas".
_TALKS = r"(?:you|u) (?:answer|talk|tell me|speak)(?:ed|ing)? (?:about|for|of|like)"
_WHY_TELL = (
    r"why (?:(?:do|did|are|r|is|would) )?(?:you|u) (?:\w+ )?(?:tell|told|telling|talk"
    r"|talking|say|saying|give|giving|answer|answering|show|showing)\b(?: me| us)?"
)
# What one asks stands behind these, wherever they are: "…, and what I'm really asking is".
_ANEW = (
    r"\bwhat i(?:'?m| am| was| meant| want(?:ed)?| mean)?(?: \w+ly| just| trying)*"
    r"(?: (?:to )?(?:ask(?:ing|ed)?|know|find out))(?: about)? (?:is|was)\b"
    r"|\b(?:let me|i'?ll|lemme|can i|to) (?:just )?(?:re-?phrase(?: it| that)?"
    r"|(?:ask|put|say|try)"
    r" (?:it|this|that) (?:(?:in )?(?:this|an ?other|a different)(?: way)?|differently"
    r"|again|otherwise))(?= *[:,.;-])"
)
# What one "only said" after this isn't about the bot.
_SAID = (
    r"\b(?:what |all |like )?i(?:'ve|ve)? (?:just |already |literally |clearly |only "
    r"|specifically |actually )?(?:said|meant|mean|mentioned|wrote|told (?:you|u)"
    r"|gave (?:you|u)"
    r"|ask(?= (?:if|whether|about|only|for)\b)"
    r"|asked(?! (?:my|him|her|them|the|one|two|some|a|around|at|in)\b))"
    r"(?: (?:you|u|that|is|was|for|about|earlier|before)\b)*"
    r"|\bi was asking(?: (?:you|u|for|about)\b)*"
    r"|\bi(?:'?m| am) (?:just |only |literally )?asking(?= (?:if|whether|about|why|how|what"
    r"|which|who|when|where)\b)(?: about\b)?"
    # "I say you", as one says who learns English.
    r"|\bi (?:already )?(?:say|tell|speak) (?:to )?(?:you|u)\b"
    r"(?: (?:that|already|before)\b)*"
    r"|\bwhat i (?:want|wanted|need|needed) to know (?:is|was)\b"
    r"|\bmy (?:real |actual |main )?question (?:is|was)\b"
    rf"|{_ANEW}"
)
# Each way to complain of an answer, likeliest to hold another one first.
COMPLAINT = re.compile(
    # "You said that already".
    r"\b(?:you|u) (?:already |just )?(?:said|told me|explained) (?:that|this|it)"
    r" (?:already|before|twice|again)\b(?: lol)?|"
    # "Can you give me an actual number?", "you answer for cosmetology".
    r"\b(?:(?:can|could|would|will) (?:you|u) )?(?:just |please |pls )*(?:give|tell) me"
    r" (?:an? |the |some )?(?:actual|real|exact|straight|specific|concrete)"
    r" (?:number|figure|answer|amount|example)s?\b\??"
    rf"|(?<!can )(?<!do )(?<!if )\b{_TALKS}\b|\b{_WHY_TELL}(?: (?:about|of|for))?\b|"
    # "You only answered for", "u already told me that".
    rf"(?<!do )(?<!can )\b(?:you|u)(?:'?ve| have| are|'?re)? (?:\w+ )?"
    rf"(?:only|just|already|still|keep|kept)(?: \w+)? ?{_TELL}\b(?: me| us)?"
    r"(?: (?:that|this|it|the same(?: thing| answer)?))?"
    # "You didn't answer", "that doesn't answer if".
    rf"|\b{_YOU} {_NOT} (?:\w+ )?(?:answer\w*|listen\w*|read|understand|help\w*|get)\b"
    r"(?: (?:me|it|this|that|what i (?:said|asked|wrote)))?(?: (?:my )?question)?"
    r"|\b(?:you|u) (?:forgot|ignored?|skipp?ed|missed|left out|misread|misunderst\w+"
    r"|mixed up|dodged)\b(?: (?:about|my question|me))?"
    # "U didnt say nothin about it", "you said nothing of it", "you never told me about it".
    r"|\b(?:you|u) (?:never|didn'?t|did not|don'?t|haven'?t) (?:said|say|told|tell"
    r"|mention(?:ed)?|cover(?:ed)?|talk(?:ed)?|explain(?:ed)?)(?: me| us)?"
    r"(?: (?:anything|nothin\w?|a word|a thing|one word))?(?: (?:about|of|on|for))?\b"
    r"|\b(?:you|u) (?:said|told me|tell me|say|mention(?:ed)?) (?:nothin\w?|not a word)"
    r"(?: (?:about|of|on|for))?\b"
    # "That's not what I asked".
    r"|\b(?:(?:that|this|it)(?:'?s| is| was)? )?(?:so |really )?"
    r"(?:not|n[o']t|wasn'?t|isn'?t) (?:(?:really |at all |even )?what i(?:'?m| am| was)?"
    r" ?\w*"
    r"|(?:an? |the |my )(?:answer|question))"
    r"|\b(?:not|isn'?t|wasn'?t|un) ?(?:very |really |at all )?helpful\b|\bno help\b"
    r"|^\W*(?:no\W+)?(?:that was|that'?s|thats) (?:about|for)\b"
    r"|\b(?:answered )?(?:the |for the )?wrong (?:state|city|place|question|job|person"
    r"|topic|trade|thing|one)\b"
    # "So nobody gave me a straight answer".
    r"|\b(?:so |still )?(?:no ?(?:one|body)(?:'?s| has| is)? (?:ever )?(?:gave|gives?|given"
    r"|giving|answer\w*|tell\w*|told)|(?:still )?(?:no|not an?|never got an?) "
    r"(?:straight|real|clear|actual) answer|can'?t get an? (?:straight|real|clear) answer)"
    r"(?: me| us)?(?: an?)?(?: (?:straight|real|clear|actual|direct))?(?: answer)?\b"
    # "The same thing again", but not "is that the same thing".
    r"|\b(?:the )?same (?:thing|answer|text|paragraph|wall)(?: again| twice)?\b"
    r"(?!\s*(?:\?|as\b|for\b|or\b|in\b|if\b))"
    # "I asked earlier what …".
    r"|\bi(?:'?ve| have| had)? (?:already |just )?asked (?:you |u )?(?:for )?"
    r"(?:this |that )?(?:earlier|before|already|twice|again)\b"
    r"|\bthat'?s? (?:is |was )?the (?:second|third|fourth|\d\w\w) time\b[^.?!]*[.!]*",
    re.IGNORECASE,
)
SAID = re.compile(_SAID, re.IGNORECASE)
ANEW = re.compile(
    rf"{_ANEW}|\bi(?:'?m| am) (?:just |only |really )?asking "
    r"(?=whether|if|how|why|what|which)",
    re.IGNORECASE,
)
PROTEST = re.compile(f"{COMPLAINT.pattern}|{_SAID}", re.IGNORECASE)
# "It's not a loan!! It's a clause", "not esthetician. MEDICAL ASSISTANT".
PUTS_RIGHT = re.compile(
    r"^\W*(?:(?:no|nope|omg|ugh|but|hey)\W+)*"
    r"(?:(?:it|that|this|he|she|they|we|i)(?:'?s|'?m|'?re| is| am| are| was)? )?not "
    r"(?!sure|yet|really|bad|good|only|just|too|so|very|many|much|enough|now|even|at all"
    r"|working|able|allowed|going|interested)"
    r"(?:an? |the |about |for |my )?[^.?!,;]{2,40}[.?!,;]+\s*(?:\W|but\b|it'?s\b|its\b"
    r"|that'?s\b|this is\b|i'?m\b|im\b|we'?re\b|she'?s\b|he'?s\b|an?\b|the\b|about\b)*"
    r"(?=\w)",
    re.IGNORECASE,
)
# Rejected beside what is wanted: "I asked about price not hours".
REJECTED = re.compile(
    r"[\s,;.(]+(?:and |but )?(?:not|instead of|rather than)\s+(?:about |for |what |how )?"
    r"[^.?!,;]{2,50}(?=$|[.?!,;])",
    re.IGNORECASE,
)
YES_OR_NO = re.compile(
    r"\W*\b(?:(?:just|only|simple|simply|plain|straight|clear|a|one|please|pls|so|it'?s"
    r"|its|give me)\W+)*(?:yes|y) ?(?:or|/) ?(?:no|n)\b"
    r"(?:\W*(?:question|answer|please|pls|word)\b)*\W*",
    re.IGNORECASE,
)
# What is said to be missing in the answer before.
SKIPPED = re.compile(
    r"\b(?:you|u)\b[^.?!]{0,20}\b(?:forg[eo]t|ignor\w+|skip\w*|miss\w*|left out|leave out"
    r"|dodg\w+|nothin\w?|didn'?t|did not|never|haven'?t|not a word|only|still)\b",
    re.IGNORECASE,
)
# A question with one of these goes on with what was said before it.
REFERS = re.compile(r"\b(?:it|its|that|this|they|them|those|one)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.?!;])\s+|\n+")
# What stands behind these is a new matter.
NEW_MATTER = re.compile(
    r"\b(?:anyways?|moving on|(?:an)?other (?:question|matter|thing)|a different (?:matter"
    r"|question|topic)|new question|next question|on another note|also|one more thing)\b"
    r"[\s.,:;!-]*",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|also|ok|then|well|please|pls|now)\W+)*(?:can|could|do|does"
    r"|did|is|are|am|will|would|should|may|must|how|what|whats|when|where|which|who|why"
    r"|tell me|show me|find)\b",
    re.IGNORECASE,
)
FEWEST_WORDS_ASKED = 4
# After these the page of schools is repeated, not asked for anew.
LISTS = ("find_schools", "show_more", "ask_cheaper", "ask_closer", "refine_schools",
         "go_back", "skip_question")  # fmt: skip
# What is said to be wrong isn't misread.
DISPUTED = (
    r"\b(incorrect|false|out of date|outdated|changed|closed|raised|repealed|dropped|old"
    r"|error|can'?t be right|not right|isn'?t right|(is|are|was|its|thats|that's) wrong)\b"
)
# In a message of a few words "i said" may stand anywhere.
SHORT_WORDS = 12
# What only was answered, or is what the answer was about, isn't what is missed.
ANSWERED = re.compile(
    rf"\b{_TALKS}\s|\b{_WHY_TELL}(?: (?:about|of|for))\s"
    rf"|\b(?:only|just|keep|kept|still) (?:\w+ )?{_TELL}\b(?: me)?(?: (?:for|about|the))*\s"
    r"|^\W*(?:no\W+)?(?:that was|that'?s|thats) (?:about|for)\s",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^(?:\W|\b(?:no|nope|nah|ok|but|and|so|well|hey|ugh|wtf|omg|bro|dude|already|again"
    r"|please|pls|sorry|to|if|for|about|you|me|the|that|is|now|lol)\b)+",
    re.IGNORECASE,
)
# "No not school, I mean watching": what is refused before it is said what is meant.
REFUSED_FIRST = re.compile(
    r"^\W*(?:no\W+)?not [^.?!]{2,40}?(?:[,;-]\s*|\s*$)", re.IGNORECASE
)
# Behind something told "I mean" only goes on, but after a no.
SOFT = re.compile(r"\W*i mean\b", re.IGNORECASE)
ANSWERS_NO = re.compile(r"\W*(?:no|nope|nah|not|but)\b", re.IGNORECASE)
MOST_WORDS_OF_A_SIDE = 3
_SIDE = r"(?P<wrong>\w[\w'-]*(?: \w[\w'-]*){0,2}?)"
NOT_FIRST = re.compile(
    rf"^\W*(?:(?:no|nope|lol|ugh|omg|hey)\W+)*"
    rf"(?:i (?:didn'?t|did not|wasn'?t|was not|never) (?:ask|asking|asked|mean|say)|not)"
    rf" (?:an? |the |in |about |for )*{_SIDE}"
    r"(?:[.!?,;]+\s*|\s+)(?:but |it'?s |its |i said |i meant? |in |an? |the )*"
    r"(?P<right>[^.?!,;]{2,40})(?:[.!?,;]|$)",
    re.IGNORECASE,
)
NOT_LAST = re.compile(
    rf"^\W*(?P<right>[^.?!;]{{2,60}}?)[\s,(]+(?:and |but )?not "
    rf"(?:an? |the |in |about |for )?{_SIDE}\W*(?:lol|please|pls)?\W*$",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[.?!,;]\s*|\s-+\s|\b(?:not|but|and|i)\b", re.IGNORECASE)
# "Not great but ok. Thank you for your help!"
CONTENT = re.compile(
    r"\b(?:ok(?:ay)?|fine|alright|good enough)\b\W+(?:\w+\W+){0,3}?"
    r"(?:thanks?|thank you|thx|ty)\b(?! (?:for nothing|anyway))(?!.*\bbut\b)",
    re.IGNORECASE,
)


def protests(text: str) -> bool:
    """Whether a message protests that it wasn't answered, or not rightly.

    "I meant", said beside a question of the message's own, puts only that right; "not
    great but ok, thank you" takes leave.
    """
    if CONTENT.search(text) and "?" not in text:
        return False
    if COMPLAINT.search(text) or YES_OR_NO.fullmatch(text):
        return True
    said = SAID.search(text)
    if said is None:
        return False
    if said_anew(text) or fresh_question(text):
        return bool(said_anew(text))
    is_short = len(text.split()) <= SHORT_WORDS and "?" not in text
    is_first = not OPENING.sub("", text[: said.start()]).strip()
    return is_first or (is_short and not re.search(r"\bmean", said[0], re.IGNORECASE))


def said_anew(text: str) -> str:
    """What a message says it asks or means, from there to its end; empty where it puts
    nothing right: a question before it, or a new matter behind it, is asked by itself.

    "No, I told you I earn 68k. I'm asking why they earn more" asks the last.
    """
    found = ""
    anew = [said for said in ANEW.finditer(text) if len(text[said.end() :].split()) > 2]
    if anew and not ASKS.match(text[anew[-1].end() :].partition(". ")[2]):
        return text[anew[-1].start() :]
    for said in SAID.finditer(text):
        before = SENTENCE.split(text[: said.start()])[-1]
        is_first = not OPENING.sub("", REFUSED_FIRST.sub("", before)).strip()
        told = text[: said.start() - len(before)]
        asks_before = any(ASKS.search(part) for part in SENTENCE.split(told) if part)
        is_soft = SOFT.match(said[0]) and told and not ANSWERS_NO.match(text)
        is_soft = is_soft and not protested(told)
        if is_first and not is_soft and (found or not asks_before or protested(told)):
            found = text[said.start() :]
    return "" if NEW_MATTER.search(found) else found


def asks_anew(text: str) -> bool:
    """Whether a message says in so many words that it puts its question anew."""
    return ANEW.search(text) is not None


def protested(text: str) -> bool:
    """Whether these words only complain."""
    return COMPLAINT.search(text) is not None


def puts_right(text: str) -> bool:
    """Whether a message only says what is not meant and what is: "not a loan, a clause"."""
    return PUTS_RIGHT.match(text) is not None and "?" not in text


# What is wanted, in a sentence of its own.
WANTS = re.compile(r"\W*(?:\w+ )?i (?:just |only )?(?:need|want|would like)\b", re.I)


def fresh_question(text: str) -> str:
    """What a message asks beside its complaint; empty where it asks nothing anew."""
    matter = NEW_MATTER.search(text)
    anew = text[matter.end() :] if matter else ""
    if len(anew.split()) >= FEWEST_WORDS_ASKED and not PROTEST.search(anew):
        return anew.strip()
    asked = [
        sentence
        for sentence in SENTENCE.split(text)
        if ASKS.search(sentence)
        and len(sentence.split()) >= FEWEST_WORDS_ASKED
        and not PROTEST.search(sentence)
    ]
    if not asked and denied_trades(text):
        # "I told I am not nurse! I need esthetician exam."
        asked = [said for said in SENTENCE.split(text) if WANTS.match(said)]
    return " ".join(asked)


def without(text: str, part: str) -> str:
    """A text but for what stands in this part of it."""
    for sentence in SENTENCE.split(part):
        text = text.replace(sentence, " ")
    return NEW_MATTER.sub(" ", text)


def skipped(text: str) -> str:
    """What a message says that the answer before left out, beside a new question."""
    anew = fresh_question(text)
    said = without(text, anew) if anew else ""
    return wanted(said) if SKIPPED.search(said) else ""


def rejected(text: str) -> range:
    """Where a protest names what isn't wanted: "price not hours"."""
    match = REJECTED.search(text)
    return range(*match.span()) if match else range(0)


def contrast(text: str) -> tuple[str, str]:
    """What a message says is wrong and what is right instead, each in few words:
    "i meant esthetics not cosmetology", "not Texas! FLORIDA"; empty where it says no such.
    """
    first = NOT_FIRST.match(text)
    last = NOT_LAST.match(text)
    sides = first or last
    if sides is None:
        return "", ""
    right = OPENING.sub("", SAID.sub(" ", sides["right"])).strip(" .,!?;:-")
    is_short = 0 < len(right.split()) <= MOST_WORDS_OF_A_SIDE
    return (sides["wrong"].strip(), right) if is_short else ("", "")


def said_answered(text: str) -> range:
    """Where a protest names what was answered only: "you only answered for PA"."""
    match = ANSWERED.search(text)
    if match is None:
        return range(0)
    end = CLAUSE.search(text, match.end())
    return range(match.end(), end.start() if end else len(text))


def wanted(text: str) -> str:
    """What a protest says that was wanted, without the words of protest.

    Nor what it rejects: "price not hours" wants the price.
    """
    text = said_anew(text) or text
    answered = said_answered(text)
    blanked = text[: answered.start] + " " * len(answered) + text[answered.stop :]
    blanked = without_denials(blanked)
    left = PROTEST.sub(" ", YES_OR_NO.sub(" ", PUTS_RIGHT.sub("", blanked, count=1)))
    left = OPENING.sub("", left)
    kept = REJECTED.sub("", left)
    left = kept if re.search(r"\w{2}", kept) else left
    return re.sub(r"\s+", " ", left).strip(" .,!?;:-")
