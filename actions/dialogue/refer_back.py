"""What "it" is in "how much is it": the exam or licence talked of before."""

from dataclasses import replace

from actions.registry import BY_TOPIC
from actions.reply import Reply
from actions.turn import Turn

PRONOUN = r"\b(it|that|this|one|those|them|again)\b"
OTHER = r"\b(school\w*|training|programs?|course\w*|tuition|classes|become)\b"
SHORT = 9


COURSE = r"\b(the|that|this) (course|class|training|exam|cert\w*)\b"
OF_COURSES = ("laser_training", "certifications", "mesotherapy")


def answer_before(turn: Turn, *topics: str) -> Reply | None:
    """The last topic's answer, if it is one of these and the message speaks of "it"."""
    topic = turn.slots.get("topic") or ""
    is_short = len(turn.text.split()) <= SHORT
    is_course = topic in OF_COURSES and turn.mentions(COURSE)
    if topic not in topics or not is_short or not (is_course or turn.mentions(PRONOUN)):
        return None
    if (turn.mentions(OTHER) and not is_course) or topic not in BY_TOPIC:
        return None
    reply = BY_TOPIC[topic]().reply(turn)
    return replace(reply, slots=reply.slots | {"topic": topic})
