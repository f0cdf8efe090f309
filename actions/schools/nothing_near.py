""" "Nothing here, no schools": what those do who live far from schools and spas."""

from actions.case import Case
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.turn import Turn

NONE_HERE = (
    r"\bnothing (?:around |near |close to )?(?:here|nearby|around|close|in (?:my|this) "
    r"(?:town|area|county|city))\b"
    r"|\b(?:no|zero|isn'?t any|aren'?t any) (?:\w+ )?(?:schools|med ?spas|spas|clinics"
    r"|jobs|programs)\b"
)
OF_SCHOOLS = r"\b(schools?|program|college|academy)\b"
ASKS_WHAT = (
    r"\bwh?at (?:am i|do i|can i|should i|now|to do|are we|do people)|\bsupposed to\b"
    r"|\bhow (?:do|can|am) i\b|\bwhere (?:do|can|am) i\b"
)
# Read so surely, something else is asked.
UNCLEAR = ("nlu_fallback", "inform", "out_of_scope", "skip_question", "ask_help", "deny")


class TellNothingNear(Case):
    """Ways to school or work for who has none of it near."""

    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_asked = turn.mentions(NONE_HERE) and turn.mentions(ASKS_WHAT)
        return intent in UNCLEAR and is_asked and not turn.intent_is_pressed

    def reply(self, turn: Turn) -> Reply:
        name = "none_in_my_town" if turn.mentions(OF_SCHOOLS) else "rural_area"
        return reply_of(turn, points()[name])
