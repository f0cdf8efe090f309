"""A question of several that nothing answers: it is said so, and who may know."""

import re

from actions.dialogue.offered import takes_up
from actions.dialogue.who_knows import who_by_words, who_knows
from actions.points.opening import OF_CLAIM
from actions.turn import Turn

FEWEST_WORDS, MOST_WORDS = 4, 14
# What is named is a whole question: who or what is asked of, and a verb. "But which hands
# on course" and "how become one" ask again, and "or do you need …" is the answered
# question's other half.
_AUXILIARY = (
    r"(?:is|are|am|was|were|can|could|do|does|did|will|would|should|may|must|has|have)"
    r"(?:n'?t)?"
)
WHOLE = re.compile(
    r"\W*(?:(?:and|so|but|also|plus|ok|then)\b\W*)*"
    rf"(?:{_AUXILIARY}\s+(?:i|we|you|they|he|she|it|there|that|this|the|my|an?|\w+s|\w+)"
    r"\s+\w+"
    rf"|(?:what|how|which|who|when|where|why)(?:'?s)?\b.*?\b(?:{_AUXILIARY}|gets?|pays?"
    r"|happens?|to|makes?|needs?|takes?|counts?)\b)",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z']{4,}")
# A question of which so much is spoken of in the answers isn't passed over.
SPOKEN_OF, FEWEST_SPOKEN_OF = 0.7, 2
# With less trust it isn't known whose matter a question is.
READ = 0.3


def left_out(turn: Turn, told: str) -> str:
    """A line on the question of the message that isn't answered beside others.

    `told` are the answers to those.
    """
    for part in turn.found.get("unread") or []:
        asked = part.text.strip().rstrip(" ?.!")
        if takes_up(turn, asked):
            continue
        if OF_CLAIM.search(asked):
            # It asks of the claim before it, which is answered.
            continue
        is_question = FEWEST_WORDS <= len(asked.split()) <= MOST_WORDS
        if is_question and WHOLE.match(asked) and not _is_spoken_of(asked, told):
            known = who_knows(part) if part.confidence >= READ else who_by_words(asked)
            return f"On “{asked}” I hold nothing. {known or 'A person can look into it.'}"
    return ""


def _is_spoken_of(asked: str, told: str) -> bool:
    words, said = WORD.findall(asked.casefold()), told.casefold()
    spoken_of = [word for word in words if word.rstrip("s") in said]
    is_most = len(spoken_of) >= SPOKEN_OF * len(words)
    return is_most and len(spoken_of) >= FEWEST_SPOKEN_OF
