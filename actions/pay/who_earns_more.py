"""Which of several occupations earns more: their medians side by side."""

from actions.case import Case
from actions.catalog.figures import wage
from actions.occupations.unheld import unheld_named
from actions.pay.answers import comparison, places_asked
from actions.reply import Reply
from actions.turn import Turn

EARNS_MORE = (
    r"\b(?:makes?|earns?|pays?|gets?|getting|paid) (?:\w+ )?(?:more|better|most|best)\b"
    r"|\b(?:higher|better|best|more|highest)[- ](?:pay(?:ing)?|paid|salar\w+|wages?|income"
    r"|money)\b|\bwho (?:makes?|earns?)\b|\bmore money\b"
)
INTENTS = (
    "ask_pay", "ask_spa_vs_medical", "ask_pay_by_workplace", "ask_career_path", "inform",
    "nlu_fallback", "out_of_scope",
)  # fmt: skip
# So short a message asks nothing beside it.
MOST_WORDS = 14


class TellWhoEarnsMore(Case):
    """The pay of the occupations named, highest first."""

    is_of_question = True

    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or not turn.mentions(EARNS_MORE) or turn.workplace:
            return False
        is_short = len(turn.text.split()) <= MOST_WORDS and len(turn.questions) < 2
        return is_short and len(_held(turn)) > 1 and not unheld_named(turn)

    def reply(self, turn: Turn) -> Reply:
        return comparison(turn, _held(turn), places_asked(turn))


def _held(turn: Turn) -> list[str]:
    """The occupations named that have a wage; who is one of them is named, too.

    "Which one pays more" asks of those named before.
    """
    before = turn.slots.get("occupations") or []
    are_before = turn.mentions(r"\b(?:which|who)\b") and not turn.slots.get("schools_shown")
    said = turn.values("occupation") or (before if are_before else [])
    codes = [str(code) for code in dict.fromkeys(said)]
    return [code for code in codes if wage(turn.session, code)]
