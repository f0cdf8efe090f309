"""One optional comment to a rating, and keeping it."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.base import TimedAction
from actions.catalog.errors import CatalogError
from actions.catalog.visitors import record_comment_on_rating
from actions.forms.form import Form, Question, Reading
from actions.forms.words import ENDED, LEAVING
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.turn import Turn

logger = logging.getLogger(__name__)

COMMENT = "feedback_comment"
MOST_CHARACTERS = 1_000
NOTHING = ("skip_question", "deny", "go_back", "repeat", "ask_why")


class CommentForm(Form):
    """Asks for a comment; whatever is said then is the comment, question or not."""

    form_name = "comment_form"
    reads_personal_data = True

    def speak(self, turn: Turn) -> Reply:
        """As all forms, with no way to talk about something else in between."""
        if turn.slots.get(REQUESTED_SLOT) and turn.intent not in (*LEAVING, *NOTHING):
            turn.intent = "inform"
        reply = super().speak(turn)
        if not reply.slots.get(REQUESTED_SLOT):
            return reply
        return replace(reply, buttons=[button("Skip", "skip_question")])

    def begin(self, turn: Turn) -> dict[str, Any]:
        """No comment yet."""
        return {COMMENT: None}

    def open_questions(self, turn: Turn) -> list[Question]:
        """The one question, once."""
        skipped = turn.slots.get("form_skipped") or []
        is_open = not turn.slots.get(COMMENT) and COMMENT not in skipped
        return [self.question(turn, COMMENT)] if is_open else []

    def question(self, turn: Turn, slot: str) -> Question:
        """The question for the comment."""
        return Question(
            COMMENT,
            "What should the people who run this site know? Please no names or numbers.",
            "They read comments to make the answers better.",
            "“the price was out of date”",
        )

    def read(self, turn: Turn, slot: str) -> Reading:
        """The message itself."""
        if turn.text.startswith("/") or turn.intent in NOTHING:
            return Reading()
        return Reading({COMMENT: turn.text.strip()[:MOST_CHARACTERS]})


class KeepComment(TimedAction):
    """The end of the comment form: the comment is kept, if there is one."""

    action_name = "action_keep_comment"
    reads_personal_data = True

    def speak(self, turn: Turn) -> Reply:
        """Thanks, or the answer to what ended the form."""
        kind = BY_INTENT.get(turn.intent)
        settled = {COMMENT: None, **ENDED}
        if turn.slots.get("form_left") and turn.intent in LEAVING and kind:
            reply = kind().reply(turn)
            return replace(reply, slots=reply.slots | settled)
        comment = turn.slots.get(COMMENT)
        text = "That's fine, no comment then."
        if comment:
            text = f"Thank you. {keep_comment(record_comment_on_rating, turn, comment)}"
        return Reply(
            f"{text} What else would you like to know?",
            buttons=[button("What can I ask?", "ask_help")],
            slots=settled,
        )


def keep_comment(record: Callable[[str, str], None], turn: Turn, comment: str) -> str:
    """Store a comment with `record` and return what to say of that."""
    try:
        if turn.conversation:
            record(turn.conversation, comment[:MOST_CHARACTERS])
    except CatalogError as error:
        logger.warning("A comment was not stored: %s", error)
        return "I couldn't keep that just now, though; please say it again in a minute."
    return "I've kept your words for the people who run this site; they don't answer here."
