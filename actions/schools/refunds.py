"""What comes back of the tuition where somebody leaves: the same for every school."""

from actions.case import Case
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.schools.general import asks_in_general
from actions.turn import Turn

POINT = "drop_out_refund"
LEAVES = r"\b(?:refund\w*|money back|drop|dropp\w+|quit|withdraw\w*|lose (?:it|every\w+))\b"
CONTRACT = r"\b(?:contracts?|agreements?|sign(?:ing)?)\b"


class TellRefunds(Case):
    """The rules by which tuition is given back, and what to do in writing."""

    topic = "training_cost"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or turn.mentions(CONTRACT) or POINT not in points():
            return False
        return turn.mentions(LEAVES) and asks_in_general(turn.text)

    def reply(self, turn: Turn) -> Reply:
        return reply_of(turn, points()[POINT])
