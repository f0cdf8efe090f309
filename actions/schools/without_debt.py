"""The way to do it that doesn't ruin anybody: asked once the doubt is settled."""

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.people.kinds import asking_kind
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.turn import Turn

INTENTS = {
    "ask_worth_it", "ask_training_path", "ask_training_cost", "ask_financial_aid",
    "ask_choose_school", "ask_next_step", "nlu_fallback", "out_of_scope", "inform",
    "ask_career_path", "find_schools", "ask_cheaper",
}  # fmt: skip
ASKS_WAY = (
    r"\b(?:smart\w*|best|cheap\w*|safe\w*|sane\w*|right|least|good|sensible|wise\w*) "
    r"(?:way|route|path|plan|move|option)\b|\bhow (?:do|can|could|would|should|does) (?:i"
    r"|we|she|he|they|you|one|my \w+|anyone|someone)\b|\bhow to\b"
)
WITHOUT_RUIN = (
    r"\b(?:without|w/?o|and not|not) (?:going |getting |ending up |being )?(?:totally "
    r"|completely )?(?:broke|bankrupt|in(?:to)? (?:crazy |a ton of |huge |so much )?debt"
    r"|ruin\w*|drown\w*)"
)
# A shop, a move or a degree in medicine is another matter.
OTHER = r"\b(?:open|business|suite|nurs\w*|rn|med(?:ical)? school|spa of|rent|equipment)\b"
POINT = "cheapest_way_licensed"


class TellWithoutDebt(Case):
    """The cheapest way to the licence, asked for without ruin."""

    topic = "training_cost"
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.slots.get(REQUESTED_SLOT):
            return False
        if turn.is_nurse or asking_kind(turn) or turn.mentions(OTHER):
            return False
        return turn.mentions(ASKS_WAY) and turn.mentions(WITHOUT_RUIN)

    def reply(self, turn: Turn) -> Reply:
        return reply_of(turn, points()[POINT])
