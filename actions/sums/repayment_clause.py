"""An employer who wants training or a bonus paid back by who leaves: a clause, no loan."""

from dataclasses import replace

from actions.case import Case
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.turn import Turn

POINT = "training_years_before_signing"
LEAVES = (
    r"\b(?:if|when|until|unless) (?:i|you|u|we|they) (?:leave|quit|left|go|resign|dont stay"
    r"|don'?t stay|stay|walk)\b|\b(?:leave|leaving|quit|quitting|go|stay) (?:before|under"
    r"|within|less than|for)\b"
)
YEARS = r"\b(?:\d+|one|two|three|a|the first)\s?-?(?:yrs?|years?|months?|mos?)\b"
OWES = (
    r"\b(?:owe|repay\w*|pay\w* (?:\w+ ){0,2}back|pay\w*|reimburs\w*|claw\w*|charge\w*"
    r"|take out|deduct\w*|contract|clause|agreement|training)\b"
)
AMOUNT = r"\$\s?\d|\d\s?k\b|\d{3,}|\bgrand\b"
OF_SCHOOL = r"\b(?:school|tuition|refund\w*|program|college|fafsa|pell)\b"


class TellRepaymentClause(Case):
    """What may be asked back by an employer, and what to ask before signing."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or turn.mentions(OF_SCHOOL):
            return False
        words = (LEAVES, YEARS, OWES, AMOUNT)
        return POINT in points() and all(turn.mentions(pattern) for pattern in words)

    def reply(self, turn: Turn) -> Reply:
        told = reply_of(turn, points()[POINT])
        return replace(told, text=f"A repayment clause, no loan. {told.text}")
