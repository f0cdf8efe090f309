"""An employer who wants training or a bonus paid back by who leaves: a clause, no loan."""

from dataclasses import replace

from actions.case import Case
from actions.points.in_state import for_their_place
from actions.points.points import points
from actions.points.reply import HAS_SIGNED, reply_of
from actions.reply import Reply
from actions.turn import Turn

POINT = "training_years_before_signing"
# For who has signed, or left.
SIGNED = "repay_training_on_leaving"
# "I signed it and quit" goes on with these.
OF_CLAUSE = (POINT, "training_repayment_contract")
MOST_WORDS = 15
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
        is_short = len(turn.text.split()) <= MOST_WORDS
        if is_short and turn.slots.get("point") in OF_CLAUSE and turn.mentions(HAS_SIGNED):
            return True
        words = (LEAVES, YEARS, OWES, AMOUNT)
        return POINT in points() and all(turn.mentions(pattern) for pattern in words)

    def reply(self, turn: Turn) -> Reply:
        is_signed = turn.mentions(HAS_SIGNED)
        told = reply_of(turn, points()[SIGNED if is_signed else POINT])
        text = for_their_place(turn, told.text, "ask_pay_basis")
        return replace(told, text=f"A repayment clause, no loan. {text}")
