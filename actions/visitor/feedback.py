"""Feedback: thumbs for an answer, comments on the service."""

import re

from actions.base import Answer
from actions.catalog.visitors import record_comment
from actions.reply import Reply, button
from actions.turn import Turn
from actions.visitor.comment_form import keep_comment
from actions.visitor.ratings import keep_rating, rating

# Asks where to say it, or announces it, and says nothing yet.
ANNOUNCED = re.compile(
    r"\b(?:how|where|who|can i|could i|may i|like to|want to)\b.{0,30}\b(?:feedback|review"
    r"|rate|rating|report a|bug|complain|complaint|suggest)",
    re.IGNORECASE,
)
SAYS_NOTHING = re.compile(
    r"\W*(?:i have |some |give |leave |send )*feedback\W*", re.IGNORECASE
)
READERS = "the people who run this site"

THUMBS = [
    button("Helpful", "give_feedback", choice="helpful"),
    button("Not helpful", "give_feedback", choice="not_helpful"),
]


class AcceptFeedback(Answer):
    """A thumb, praise, a complaint or a wish for this service."""

    action_name = "action_accept_feedback"
    intent = "give_feedback"

    def reply(self, turn: Turn) -> Reply:
        # A further thumb is for the answer before this one, too.
        kept = {"answered": turn.slots.get("answered")}
        if "comment" in turn.values("choice"):
            return Reply("", form="comment_form", slots=kept)
        helpful = rating(turn)
        if helpful is not None:
            return _rated(turn, helpful, kept)
        text = turn.text.strip()
        if not text or ANNOUNCED.search(text) or SAYS_NOTHING.fullmatch(text):
            return Reply(
                f"I pass it on to {READERS}. Was my last answer helpful? Or say in a "
                "sentence what is good, wrong or missing here.",
                buttons=THUMBS,
                slots=kept,
            )
        return _commented(turn, text, kept)


def _rated(turn: Turn, helpful: bool, kept: dict[str, str | None]) -> Reply:
    help_button = button("What can I ask?", "ask_help")
    if not kept["answered"]:
        return Reply(
            "Thank you! Ask me something first, then tell me whether it helped.",
            buttons=[help_button],
        )
    if not keep_rating(turn):
        return Reply(
            "Thank you, but I couldn't keep that just now. Please say it once more in a "
            "minute.",
            buttons=[help_button],
            slots=kept,
        )
    text = "Thank you, I've noted that this answer helped."
    if not helpful:
        text = (
            f"Sorry about that. I've noted for {READERS} that this answer didn't help. Ask "
            "it in other words and I try again."
        )
    return Reply(
        text,
        next_step="Would you like to add a comment?",
        offer=button("Add a comment", "give_feedback", choice="comment"),
        buttons=[help_button, button("Talk to a person", "talk_to_person")],
        slots=kept,
    )


def _commented(turn: Turn, text: str, kept: dict[str, str | None]) -> Reply:
    kept_or_not = keep_comment(record_comment, turn, text)
    return Reply(
        f"Thank you. {kept_or_not} If an answer was wrong or missing, say what you were "
        "looking for and I try again.",
        buttons=[
            button("What can I ask?", "ask_help"),
            button("Talk to a person", "talk_to_person"),
            button("What is kept of me?", "show_my_data"),
        ],
        slots=kept,
    )
