"""Whether a visitor says that the last answer helped, and keeping that."""

import logging
import re

from actions.catalog.errors import CatalogError
from actions.catalog.visitors import record_rating
from actions.turn import Turn

logger = logging.getLogger(__name__)

ANSWER = r"(?:that|this|it|that answer|this answer|your answer|the answer)"
MUCH = r"(?: really| very| so| actually| totally| not very)?"
THANKS = r"(?:\W+(?:thanks?|thank you|ty|thx)(?: so much| a lot)?)?"
HELPFUL = re.compile(
    rf"\W*(?:👍\S*|thumbs? up|(?:very |super )?helpful|good answer|great answer"
    rf"|{ANSWER}(?:'?s| was| is)?{MUCH} (?:helped|helps|helpful|useful)"
    rf"(?: me)?(?: a lot| so much| a ton)?){THANKS}\W*",
    re.IGNORECASE,
)
UNHELPFUL = re.compile(
    rf"\W*(?:👎\S*|thumbs? down|(?:not (?:very |so |really )?|un)helpful|no help"
    rf"|(?:bad|wrong) answer"
    rf"|{ANSWER}(?:'?s| was| is)?{MUCH} (?:wrong|useless|unhelpful|not helpful|no help)"
    rf"|{ANSWER} (?:didn'?t|doesn'?t|did not|does not)(?: really)? help(?: me)?"
    rf"(?: at all)?)\W*",
    re.IGNORECASE,
)


def rating(turn: Turn) -> bool | None:
    """Whether the message says that an answer helped; None where it says neither."""
    pressed = turn.values("choice")
    text = turn.text.strip()
    if "helpful" in pressed or HELPFUL.fullmatch(text):
        return True
    if "not_helpful" in pressed or UNHELPFUL.fullmatch(text):
        return False
    return None


def rates_beside(turn: Turn) -> bool:
    """Whether a rating is part of what gets an answer of its own.

    A thumb also says yes to what was offered.
    """
    if rating(turn):
        says_yes = turn.intent == "affirm" and bool(turn.slots.get("offer"))
        return turn.intent == "thank" or says_yes
    return turn.intent == "correct_bot"


def keep_rating(turn: Turn) -> bool:
    """Store the message's rating of the last answer; whether that worked."""
    helpful = rating(turn)
    answered = turn.slots.get("answered")
    if helpful is None or not answered or not turn.conversation:
        return False
    try:
        record_rating(turn.conversation, answered, turn.slots.get("topic"), helpful)
    except CatalogError as error:
        logger.warning("A rating was not stored: %s", error)
        return False
    return True
