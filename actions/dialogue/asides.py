"""Hard things that are said beside a question: one kind half sentence, then the answer."""

import re

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
    r"\b(?:overwhelm\w*|discourag\w*|hopeless|exhausting"
    r"|(?:so|really|just|sick and|im|i'?m) tired of|scared|terrified"
    r"|afraid|(?:like|about to|ready to|want to) giv(?:e|ing) up"
    r"|(?:so|feel(?:ing)?) (?:lost|stuck|stupid|dumb|down)"
    r"|stress(?:ed|ing)(?: out)?|crying)\b"
)
# "I'm so tired", "burnt out on nights", "I can't do bedside anymore".
WORN_OUT = re.compile(
    r"\bburn(?:ed|t|ing)?[- ]?out\b(?! (?:survey|rate|figure|statistic)s?)"
    r"|\b(?:i'?m|i am|im|i feel|feeling|am) (?:\w+ ){0,3}?(?:tired|exhausted|drained"
    r"|worn out"
    r"|miserable|over it|depleted|broken|crispy|fried|so done)\b(?! of (?:hearing|your|the"
    r" same answer|this bot|you))"
    r"|\bi (?:can'?t|cannot|can not) (?:do|take|keep doing|handle) (?:\w+ ){1,4}"
    r"(?:any ?more|any longer)\b"
    r"|\b(?:hate|dread\w*|cry\w*) (?:\w+ ){0,4}(?:before|after|every"
    r"|my) (?:\w+ )?shifts?\b|\bnothing left\b|\bcrying in (?:my|the) car\b"
    r"|\bi could cry\b|\bso (?:tired|exhausted|burn\w*)\b",
    re.IGNORECASE,
)
# Of somebody in general, or asked about: no kind words are due.
IN_GENERAL = re.compile(
    r"\b(?:do|does|will|would|is|are|gets?|how|avoid|prevent)\b[^.?!]{0,40}"
    r"\bburn\w*[- ]?out",
    re.IGNORECASE,
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
    """What is due to somebody who told of a loss or is worn out, else nothing."""
    if turn.intent in NOT_BESIDE:
        return ""
    if turn.mentions(LOSS):
        return "I'm sorry for your loss."
    if turn.mentions(HARDSHIP):
        return "I'm sorry you're going through that."
    if WORN_OUT.search(turn.text) and not IN_GENERAL.search(turn.text):
        return "That sounds exhausting, and wanting out is no failure."
    is_theirs = turn.mentions(r"\b(?:i|im|i'?m|ive|me|my)\b|^\W*\w+ here\b")
    return "That's a lot to carry." if is_theirs and turn.mentions(TIRED) else ""
