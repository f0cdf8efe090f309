"""Aid for somebody who has a bachelor's degree already: no Pell, but loans."""

import re

from actions.case import Case
from actions.dialogue.said_before import messages_before
from actions.people.person import is_anothers
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.turn import Turn

INTENTS = {"ask_financial_aid", "ask_eligibility", "nlu_fallback", "inform", "ask_why"}
HAS_DEGREE = re.compile(
    r"\b(?:i|i'?ve|we)\b(?:'ve| have| already| had| got| did| hold| earned| finished| do"
    r"| currently)*[^.?!]{0,25}\b(?:bachelor\w*|b\.?[as]\.?(?= (?:degree|in|from))"
    r"|4[- ]year degree|four[- ]year degree|college degree|master'?s degree)\b"
    r"|\b(?:my|with an?|already an?|have an?) (?:\w+ )?(?:bachelor\w*|college degree"
    r"|4[- ]year degree|four[- ]year degree)",
    re.IGNORECASE,
)
# "I'm halfway through my bachelor's" has none.
NOT_YET = re.compile(
    r"\b(?:don'?t|dont|never|no|without|not|working on|halfway|almost|finishing|dropped"
    r"|instead of|if i (?:had|get)|in the middle)\b[^.?!]{0,30}"
    r"\b(?:bachelor|degree|b\.?[as]\b)",
    re.IGNORECASE,
)
OF_AID = r"\b(?:fafsa|pell|grants?|(?:financial|federal|student)? ?aid|loans?|qualify)\b"
OF_GRANTS = r"\b(?:pell|grants?|fafsa|(?:financial|federal) aid)\b"
POINT = "aid_with_degree"


class TellAidWithDegree(Case):
    """That Pell is closed with a bachelor's degree, said now or before, and what stays."""

    topic = "financial_aid"
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or not turn.mentions(OF_AID):
            return False
        if intent not in INTENTS or is_anothers(turn.text):
            return False
        return _tells(turn.text) or (turn.mentions(OF_GRANTS) and has_degree(turn))

    def reply(self, turn: Turn) -> Reply:
        return reply_of(turn, points()[POINT])


def _tells(text: str) -> bool:
    return HAS_DEGREE.search(text) is not None and NOT_YET.search(text) is None


def has_degree(turn: Turn) -> bool:
    """Whether the visitor said, now or before, to have a bachelor's degree."""
    before = [message.get("text") or "" for message in messages_before(turn.events)]
    return any(map(_tells, [turn.text, *before]))
