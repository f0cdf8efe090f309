"""Sad things that are said beside a question: one kind half sentence, then the answer."""

from actions.turn import Turn

KIN = (
    r"(?:husband|wife|spouse|partner|mom|mum|mother|dad|father|son|daughter|sister|brother"
    r"|grandm\w+|grandpa|grandfather|child|baby|friend|fianc\w+)"
)
LOSS = (
    rf"\b{KIN} (?:just |recently |has |had |have |is |was )*(?:passed|died|dead|gone)\b"
    rf"|\bsince (?:my )?{KIN} (?:passed|died)|\blost (?:my|our) {KIN}\b|\bpassed away\b"
    r"|\bwidow(?:ed|er)?\b|\bdeath of my\b"
)
HARDSHIP = (
    r"\b(?:laid off|lost my job|going through a divorce|my divorce|just got divorced"
    r"|i have cancer|my cancer|chemo|evicted|homeless)\b"
)
TIRED = (
    r"\b(?:overwhelm\w*|discourag\w*|burn(?:ed|t)?[- ]?out|hopeless|exhaust\w+"
    r"|(?:so|really|just|sick and|im|i'?m) tired of|scared|terrified"
    r"|afraid|giv(?:e|ing) up|(?:so|feel(?:ing)?) (?:lost|stuck|stupid|dumb|down)"
    r"|stress(?:ed|ing)(?: out)?|crying)\b"
)
# These have kind words of their own, or none are due.
NOT_BESIDE = (
    "report_self_harm",
    "report_emergency",
    "ask_medical",
    "ask_privacy",
    "insult",
    "manipulate",
)


def kind_word(turn: Turn) -> str:
    """What is due to somebody who told of a loss, else nothing."""
    if turn.intent in NOT_BESIDE:
        return ""
    if turn.mentions(LOSS):
        return "I'm sorry for your loss."
    if turn.mentions(HARDSHIP):
        return "I'm sorry you're going through that."
    is_theirs = turn.mentions(r"\b(?:i|im|i'?m|ive|me|my)\b|^\W*\w+ here\b")
    return "That's a lot to carry." if is_theirs and turn.mentions(TIRED) else ""
