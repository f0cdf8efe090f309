"""Which point a story asks for."""

from actions.points.audience import is_for
from actions.points.points import Point, points
from actions.points.spoken_of import speaks_of_another
from actions.turn import Turn

# A story's score comes of two readings (bot/nlu/gist.py). Of 90 posts written for it a
# point was met this surely by 72, and in 57 of them the right one.
SURE = 0.4
# With so much it goes before what single words of the story would choose.
SURE_BEFORE_CASES = 0.5
SURE_OF_ANOTHER = 0.85
# These are heard first, however long the story.
HEARD_FIRST = {
    "report_emergency", "report_self_harm", "ask_medical", "manipulate",
    "delete_my_data", "show_my_data", "talk_to_person", "speak_spanish",
    "speak_other_language",
}  # fmt: skip


def of_story(turn: Turn, intent: str, least: float = SURE) -> Point | None:
    """The point that a story read as this intent asks for, met with `least` at least.

    Places, schools and other trades that a story names are mostly no more than told,
    so they weigh nothing here.
    """
    if intent in HEARD_FIRST:
        return None
    for item in turn.points:
        point = points().get(item["id"])
        if point and is_for(turn, point):
            needed = SURE_OF_ANOTHER if speaks_of_another(turn, point) else least
            if item["score"] >= needed:
                return point
    return None
