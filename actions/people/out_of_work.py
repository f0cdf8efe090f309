"""Who lost their job and asks about money or the way: workforce money comes first."""

from dataclasses import replace

from actions.case import Case
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.points.choice import has_certain
from actions.points.points import points
from actions.points.reply import reply_of
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.safety.personal_data import FORM_ASKS
from actions.turn import Turn

LOST = (
    r"\b(?:laid[- ]?off|lay ?offs?|lost (?:my|the|our) jobs?|(?:got|was|been|being|im|i'm)"
    r" (?:just )?(?:fired|let go|downsized|furloughed|riffed)|unemploy\w*|jobless"
    r"|out of (?:a )?(?:work|job)|(?:plant|company|office|store|factory|job) (?:\w+ )?"
    r"(?:closed|shut|is closing|went under)|closed (?:our|my|the) (?:office|plant|store))\b"
)
OF_MONEY = ("ask_financial_aid", "ask_training_cost")
OF_THE_WAY = ("ask_training_path", "ask_career_path")
POINT, MOST_BEFORE = "laid_off_training", 4


class TellOutOfWork(Case):
    """American Job Centers and the workforce law, then what else was asked."""

    topic = "financial_aid"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in (*OF_MONEY, *OF_THE_WAY) or turn.slots.get(FORM_ASKS):
            return False
        lost = turn.mentions(LOST)
        if intent == "ask_financial_aid":
            lost = lost or any(m.mentions(LOST) for m in turn.before[:MOST_BEFORE])
        if not lost or has_certain(turn):
            return False
        return not is_mostly_said(reply_of(turn, points()[POINT]).text, said_lately(turn))

    def reply(self, turn: Turn) -> Reply:
        first = reply_of(turn, points()[POINT])
        if turn.intent not in (*OF_THE_WAY, "ask_training_cost"):
            return first
        asked = BY_INTENT[turn.intent]().reply(turn)
        return replace(
            asked,
            text=f"{first.text}\n\n{asked.text}",
            sources=[*first.sources, *asked.sources],
        )
