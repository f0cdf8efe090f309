"""A standing answer to a question that it hardly fits says so."""

from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.meanings import MEANINGS, likely_meanings
from actions.reply import Reply, button
from actions.turn import Turn

# Of messages this long that were read with less confidence most ask something else than
# the intent's answer says.
LONG_WORDS, DOUBTFUL = 9, 0.8
# What these say fits whatever was asked.
FITTING = {
    "ask_help", "ask_medical", "ask_language", "ask_privacy", "ask_sources", "ask_ranking",
    "ask_school_details", "ask_complaint",
}  # fmt: skip


def is_far(intent: str, turn: Turn) -> bool:
    """Whether a message read as this intent asks more than its answer may say."""
    is_asked = intent == turn.intent and intent in MEANINGS and intent.startswith("ask_")
    is_long = len(turn.text.split()) >= LONG_WORDS and not turn.intent_is_pressed
    is_doubtful = turn.confidence < DOUBTFUL and not turn.slots.get(REQUESTED_SLOT)
    return is_asked and intent not in FITTING and is_long and is_doubtful


def only_near(reply: Reply, turn: Turn) -> Reply:
    """The answer, said to be only near what was asked, with what else may be meant."""
    if not reply.sources or reply.form:
        return reply
    return replace(
        reply,
        text=f"I hold no exact answer to that. What comes nearest: {reply.text}",
        buttons=[*likely_meanings(turn), button("Talk to a person", "talk_to_person")],
    )
