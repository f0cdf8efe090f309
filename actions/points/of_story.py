"""Which point a story asks for."""

from actions.dialogue.stories import is_story
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.points.spoken_of import names, speaks_of_another
from actions.turn import Turn

# A story's score comes of two readings (bot/nlu/gist.py). Of 90 posts written for it a
# point was met this surely by 72, and in 58 of them the right one. With more it goes
# before what single words of the story would choose.
SURE, SURE_BEFORE_CASES = 0.4, 0.5
# In a message that tells less the two readings are nearly one.
SURE_OF_LESS, SURE_OF_LESS_BEFORE_CASES = 0.6, 0.8
SURE_OF_ANOTHER, SURE_OF_ANOTHER_OF_LESS = 0.85, 0.97
# Where places are weighed their figures are asked for.
SURE_OF_PLACES = 0.8
# Of points that are met alike the one for people like the visitor is meant.
OF_THEIR_OWN = 0.05
# These are heard first, however long the story.
HEARD_FIRST = {
    "report_emergency", "report_self_harm", "ask_medical", "manipulate",
    "delete_my_data", "show_my_data", "talk_to_person", "speak_spanish",
    "speak_other_language",
}  # fmt: skip


def of_story(turn: Turn, intent: str, is_case: bool) -> Point | None:
    """The point that a story read as this intent asks for.

    Places, schools and other trades that a long story names are mostly no more than
    told, so they weigh nothing there. `is_case` tells that a case would answer, too.
    """
    if intent in HEARD_FIRST:
        return None
    scored = [
        (score + OF_THEIR_OWN * (point.audience is not None or names(turn, point)), point)
        for point, score in for_who_asks(turn, turn.points)
    ]
    for score, point in sorted(scored, key=lambda item: -item[0]):
        if score >= _least(turn, point, is_case):
            return point
    return None


def _least(turn: Turn, point: Point, is_case: bool) -> float:
    is_of_another = speaks_of_another(turn, point)
    if is_story(turn.text):
        least = SURE_BEFORE_CASES if is_case else SURE
        return SURE_OF_ANOTHER if is_of_another else least
    if is_of_another:
        return SURE_OF_ANOTHER_OF_LESS
    if len({place.state for place in turn.places}) > 1:
        return SURE_OF_PLACES
    return SURE_OF_LESS_BEFORE_CASES if is_case else SURE_OF_LESS
