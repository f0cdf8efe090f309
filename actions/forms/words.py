"""What people say to a form instead of an answer: skip it, why, stop, a question."""

import re

from actions.safety.abuse_words import RUDE
from actions.safety.cries_for_help import is_faint_cry
from actions.safety.wrapped import HEAVY
from actions.turn import Turn

# The slots in which a form keeps where it is.
FORM_STATE = (
    "form_skipped", "form_asked", "form_failures", "form_left", "form_interrupted",
)  # fmt: skip
# What of it the end of a form forgets; the rest is told the next one.
ENDED = dict.fromkeys(("form_left", "form_asked"))
# Whoever says these has left the form.
LEAVING = {
    "start_over", "goodbye", "report_emergency", "report_self_harm", "delete_my_data",
}  # fmt: skip
# "Did you delete my number?" asks; it leaves nothing.
# With none of these words nobody wants anything deleted: "only.me@gmail.com".
DELETES = re.compile(
    r"delet|remov|eras|forget|wipe|clear|purge|get rid|\btake\b.*\b(?:off|out|down)\b"
    r"|unsubscrib|borra|opt out|destroy|scrub|gdpr|ccpa|\b(?:don'?t|not|stop) keep"
    r"|\bdata\b|\binfo",
    re.IGNORECASE,
)
ASKS_DELETED = re.compile(
    r"\b(?:did|have|has|was|were) (?:you|u|it|they|my)\b[^.!]*"
    r"\b(?:delet|forg[eo]t|eras)\w*",
    re.IGNORECASE,
)
SHORT_ANSWER_WORDS = 7
# "Purple" is a little like "pass".
SURE = 0.7
# With more trust than this an alarm is one.
SURE_ALARM = 0.85
# Nobody tells of harm without an act or somebody it happens to: "purple" is a colour.
TOLD_HARM = re.compile(r"\w+\W+\w+|911|emergenc|help|burn|bleed|chok", re.IGNORECASE)
STOP = re.compile(
    r"\W*(?:(?:no|nah|ok|pls|please|just|actually)\W+)*"
    r"(?:stop|cancel|quit|exit|abort|forget (?:it|about it|this)|never ?mind|nvm|leave it"
    r"|i'?m done|no more questions?)\b",
    re.IGNORECASE,
)
# "No not schools", "forget the search pls", "i dont want to search for schools".
NO_SEARCH = re.compile(
    r"\b(?:not|no|stop|forget|cancel|end|quit|drop|enough|leave|nothing (?:with|about|of)"
    r"|don'?t (?:want|need|ask\w*|look\w*|care|search)|do not (?:want|need|search)"
    r"|(?:didn'?t|did not|never) (?:want|ask\w*|need|say|said|mention\w*)"
    r"|(?:am not|'?m not|wasn'?t|not) (?:looking|searching|asking)"
    r"|(?:don'?t|do not|didn'?t) (?:want|need|ask) (?:to )?(?:search|look|find)\w*)"
    r"(?:\s(?:with|w|about|of|for|to|me|any|the|this|that|a|an|ur|your|you|u|search\w*|look\w*"
    r"|find\w*|more|all|asking|talking|showing|giving|school)){0,6}"
    r"\s(?:schools|search\w*|school (?:search|list|thing|stuff|questions?)|school(?=\W*$))"
    r"(?:\s(?:for|of|schools?|a|please|pls|plz|now|yet|anymore|any more|thing|stuff|at all"
    r"|thanks?|lol|i said|ok(?:ay)?|list|right now|again|man|bro|dude))*\s*(?:[.!?,;:]|$)",
    re.IGNORECASE,
)
RESTARTS = re.compile(
    r"\b(?:start (?:over|again|anew|fresh)|restart|reset|begin (?:again|anew)|from scratch"
    r"|clear (?:it|all|every\w*)|forget (?:all|every\w*)|new (?:chat|conversation))\b",
    re.IGNORECASE,
)
NOT = r"(?:don'?t|do not|doesn'?t|does not)"
SKIP = re.compile(
    r"\b(?:idk|dunno|skip|whatever|either|flexible|pass|next|none of your"
    r"|any(?:thing|where|time| of them| is fine)?"
    rf"|{NOT} (?:really )?(?:know|care|mind|matter|have (?:one|a preference))"
    rf"|{NOT} (?:wanna|want to) (?:say|tell)"
    r"|not (?:sure|telling|important)|(?:prefer|rather) not"
    r"|no (?:idea|clue|preference|limit|budget|matter)|i'?m open|open to)\b",
    re.IGNORECASE,
)
WHY = re.compile(
    r"^\W*(?:(?:but|and|ok|um|wait)\W+)*(?:why|y|what for|for what|how come)\b"
    r"|\bwhy (?:do|does|would|should|is|r|are)\b.{0,30}\b"
    r"(?:need|ask|know|matter|important)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|also|wait|first|hey|oh|um|then)\W+)*"
    r"(?:how|what|whats|which|can|could|do|does|did|is|are|where|who|will|would|should|am i"
    r"|tell me|explain|when (?:do|does|can|is|are|will|should))\b"
    # "I make 30k, would i get pell": what is told first is the question's ground.
    r"|[,.;!]\s*(?:and |so |but )?(?:can|could|would|will|do|does|should|am|is|are) "
    r"(?:i|it|that|they|my|we)\b",
    re.IGNORECASE,
)


def is_short(turn: Turn) -> bool:
    """Whether the message is short enough to be nothing but an answer."""
    return len(turn.text.split()) <= SHORT_ANSWER_WORDS


def stops(turn: Turn) -> bool:
    """Whether the visitor wants no more questions and no result."""
    return STOP.match(turn.text) is not None


def leaves(turn: Turn) -> bool:
    """Whether the message has nothing more to do with the form."""
    if turn.intent == "start_over" and not turn.text.startswith("/"):
        return RESTARTS.search(turn.text) is not None
    if turn.intent == "delete_my_data" and not turn.text.startswith("/"):
        is_wish = DELETES.search(turn.text) is not None
        return is_wish and not ASKS_DELETED.search(turn.text)
    return turn.intent in LEAVING


def skips(turn: Turn) -> bool:
    """Whether the visitor leaves the question open."""
    if turn.intent in ("skip_question", "deny") and turn.confidence >= SURE:
        return True
    return is_short(turn) and SKIP.search(turn.text) is not None


def is_weak_alarm(turn: Turn) -> bool:
    """Whether an answer to a form is faintly read as abuse or harm it has no word of.

    "Lol nothing fancy" and "purple" answer badly, and alarm nobody.
    """
    if turn.intent == "report_self_harm":
        return is_faint_cry(turn.text, turn.confidence)
    if turn.confidence >= SURE_ALARM or not is_short(turn):
        return False
    if turn.intent == "insult":
        return not (turn.mentions(RUDE) or HEAVY.search(turn.text))
    return turn.intent == "report_emergency" and not TOLD_HARM.search(turn.text)


def asks_why(turn: Turn) -> bool:
    """Whether the visitor asks why that has to be known."""
    return turn.intent == "ask_why" or WHY.search(turn.text) is not None


def asks(turn: Turn) -> bool:
    """Whether the message is worded as a question."""
    has_mark = "?" in turn.text and not is_short(turn)
    return has_mark or ASKS.search(turn.text) is not None
