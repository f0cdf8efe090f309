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
    return "I'm sorry you're going through that." if turn.mentions(HARDSHIP) else ""
