"""A standing answer to a question that it hardly fits says so, and who knows."""

import re
from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import joined
from actions.dialogue.misread_questions import TO_BEGIN
from actions.dialogue.subjects import speaks_of
from actions.dialogue.who_knows import (
    SCHOOLS_OFFICE,
    SCHOOLS_WORDS,
    who_by_words,
    who_knows,
)
from actions.meanings import MEANINGS, likely_meanings
from actions.points.audience import has_no_exam
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import in_short

# Of messages this long that were read with less confidence most ask something else than
# the intent's answer says.
LONG_WORDS, DOUBTFUL = 9, 0.7
# With less the answer is of something else.
NEAR = 0.45
NO_EXACT = "I hold no exact answer to that."
NOBODY = "A person of this site can look into it."
# What these say fits whatever was asked.
FITTING = {
    "ask_help", "ask_medical", "ask_language", "ask_privacy", "ask_sources", "ask_ranking",
    "ask_school_details", "ask_complaint",
}  # fmt: skip
# What answers "I don't know where to start".
FIRST_STEPS = ("ask_career_path", "ask_training_path", "ask_injector_path")
# With these words hours done elsewhere are the very question.
OF_HOURS = ("ask_credit_for_hours", "ask_licence_transfer")
MOVES_HOURS = re.compile(
    r"\b(?:transf\w*|tak(?:e|es)|accept\w*|count\w*|bring|carry|credit\w*|use)\b[^.?!]{0,25}"
    r"\b(?:hours|hrs)\b|\b(?:hours|hrs)\b[^.?!]{0,25}\b(?:transf\w*|count\w*|accepted|credit\w*)\b",
    re.IGNORECASE,
)


def is_far(intent: str, turn: Turn) -> bool:
    """Whether a message read as this intent asks more than its answer may say."""
    is_asked = intent == turn.intent and intent in MEANINGS and intent.startswith("ask_")
    is_long = len(turn.text.split()) >= LONG_WORDS and not turn.intent_is_pressed
    is_doubtful = 0 < turn.confidence < DOUBTFUL and not turn.slots.get(REQUESTED_SLOT)
    is_of_procedure = intent == "ask_scope" and bool(turn.values("procedure"))
    is_of_none = intent == "ask_exam" and has_no_exam(turn)
    is_of_hours = intent in OF_HOURS and MOVES_HOURS.search(turn.text)
    is_of_beginning = intent in FIRST_STEPS and TO_BEGIN.search(turn.text)
    is_answered = is_of_procedure or is_of_none or is_of_hours or is_of_beginning
    fits = intent in FITTING or is_answered
    return is_asked and is_long and is_doubtful and not fits


def only_near(reply: Reply, turn: Turn) -> Reply:
    """What comes near in short, said to be so, with who knows and what may be meant."""
    if not reply.sources or reply.form:
        return reply
    office = SCHOOLS_OFFICE if turn.mentions(SCHOOLS_WORDS) else ""
    before = turn.before[0].text if turn.names_nothing and turn.before else ""
    whom = who_by_words(turn.text) or who_by_words(before) or office or who_knows(turn)
    is_near = turn.confidence >= NEAR and speaks_of(turn.intent, turn.text)
    if not is_near:
        reply = replace(reply, sources=[], next_step="", offer=None, card=None)
    near = reply.text if "\n" in reply.text else in_short(reply.text)
    return replace(
        reply,
        text=joined(
            NO_EXACT, whom or NOBODY, f"What comes nearest: {near}" if is_near else ""
        ),
        buttons=[
            button(MEANINGS[turn.intent], turn.intent),
            *likely_meanings(turn),
            button("Talk to a person", "talk_to_person"),
        ],
    )


def nothing_held(turn: Turn) -> Reply:
    """That nothing is held on it, who knows, and what else may be meant."""
    return Reply(
        joined(
            "I hold no answer to that.",
            who_by_words(turn.text) or who_knows(turn) or NOBODY,
            "What I know is work, training, licences, pay and schools in this field.",
        ),
        buttons=[*likely_meanings(turn), button("Talk to a person", "talk_to_person")],
    )
