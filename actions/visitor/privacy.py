"""The visitor's data: what is kept, a copy of it, deleting it."""

import logging

from actions.base import Answer
from actions.catalog.errors import CatalogError
from actions.catalog.visitors import erase, held
from actions.forms.words import ASKS_DELETED
from actions.reply import Reply, button
from actions.turn import Turn
from actions.visitor.profile import FORGOTTEN, known, left, transcript

logger = logging.getLogger(__name__)

ALL_OF_IT = (
    r"\b(export|download|copy|copia|transcript|everything|all of|all the|whole|full|print"
    r"|pdf|read back|all my messages|hand over|send|email me|forward|document|report)\b"
)

SURE = button("Yes, delete everything", "delete_my_data", choice="delete")


SOLD = r"\b(sell|sold|selling|spam\w*|third part\w*|advertis\w*|marketing)\b"
# "Can you delete it if I change my mind" asks; it is no wish to have it deleted now.
ASKS_WHETHER = (
    r"\b(can|could|will|would|may) (you|i|u|it)\b[^.!?]*"
    r"\b(if|later|after\w*|once|someday)\b"
)
UNWANTED = (
    r"\b(stop|quit|don'?t|do not|no more)\s+(calling|texting|emailing|contacting|spamming"
    r"|messaging|call|text|email|contact)(ing)? me\b|\b(take|get) me off (of )?"
    r"(your|the|this) list\b|\bunsubscribe\b"
)


class TellPrivacy(Answer):
    """What is kept of a conversation, for what, and who sees it."""

    action_name = "action_tell_privacy"
    intent = "ask_privacy"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether deleting is only asked about."""
        return intent == DeleteMyData.intent and turn.mentions(ASKS_WHETHER)

    def reply(self, turn: Turn) -> Reply:
        sold = "Nothing is sold or given away for advertising. "
        if turn.mentions(ASKS_WHETHER) and turn.mentions(r"\b(delet|remov|eras|wip)\w*"):
            sold = "Yes, at any time: say “delete my data”. "
        elif not turn.mentions(SOLD):
            sold = ""
        others = "" if sold else "Thumbs and comments are kept for them, too. "
        return Reply(
            f"{sold}You can ask everything without a name or contact data. What we write "
            "is kept so that I can follow the talk; the people who run this site can read "
            f"it. {others}Only if you ask for a person or want a school to contact you do "
            "I ask how to reach you: I first say what for, and keep it only if you agree. "
            "No school hears of you otherwise. You can see or delete all of it here.",
            buttons=[
                button("What is kept of me?", "show_my_data"),
                button("Delete my data", "delete_my_data"),
                button("Talk to a person", "talk_to_person"),
            ],
        )


class ShowMyData(Answer):
    """What is kept of the visitor, in short or whole."""

    action_name = "action_show_my_data"
    intent = "show_my_data"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "did you delete my number?" asks what is there."""
        return intent in ("delete_my_data", "start_over") and bool(
            ASKS_DELETED.search(turn.text)
        )

    def reply(self, turn: Turn) -> Reply:
        kept = [*known(turn), *left(held(turn.session, turn.conversation))]
        said = transcript(turn.events)
        facts = "\n".join(f"• {fact}" for fact in kept)
        text = f"What I know from this conversation:\n{facts}" if kept else (
            "So far I know nothing about you but what is on this page."
        )  # fmt: skip
        wants_all = "all" in turn.values("choice") or turn.mentions(ALL_OF_IT)
        delete = button("Delete my data", "delete_my_data")
        privacy = button("What happens with my data", "ask_privacy")
        if wants_all:
            lines = "\n".join(said)
            return Reply(
                f"{text}\n\nOur whole conversation:\n{lines}\n\nThat is everything; copy "
                "it to keep it.",
                buttons=[delete, privacy],
            )
        return Reply(
            f"{text}\nBesides that, the messages of this conversation are kept. I have no "
            "account of yours.",
            buttons=[
                button("Show everything", "show_my_data", choice="all"),
                delete,
                privacy,
            ],
        )


class DeleteMyData(Answer):
    """Delete all that is kept of the visitor, once they said that they are sure."""

    action_name = "action_delete_my_data"
    intent = "delete_my_data"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "stop calling me" wants the contact data gone."""
        return intent != cls.intent and turn.mentions(UNWANTED)

    def reply(self, turn: Turn) -> Reply:
        is_asked = turn.slots.get("offer") == SURE.payload
        confirms = is_asked and turn.mentions(r"^\W*(yes|yeah|yep|sure|ok)\b.*\bdelet")
        if "delete" not in turn.values("choice") and not confirms:
            return _ask(turn)
        # A reader's snapshot keeps SQLite from overwriting what is deleted.
        turn.session.rollback()
        try:
            erase(turn.conversation)
        except CatalogError as error:
            logger.warning("A visitor's data was not deleted: %s", error)
            return Reply(
                "I can't delete it right now, and nothing is deleted yet. Please try it "
                "again in a minute.",
                buttons=[SURE],
                offer=SURE,
            )
        return Reply(
            "Deleted: what I knew of you, what you left for a school or for the people who "
            "run this site, your feedback and all messages of this conversation. What is "
            "still on this page goes when you close it. You are welcome to begin anew.",
            slots={**dict.fromkeys(FORGOTTEN), "erase_conversation": True},
        )


def _ask(turn: Turn) -> Reply:
    rows = held(turn.session, turn.conversation)
    requests = len(rows.get("leads", [])) + len(rows.get("handoff_requests", []))
    gone = (
        " Whoever got your contact data before keeps it: ask them to delete it, too."
        if requests
        else " I passed no contact data of yours to anybody, so whoever calls or writes to "
        "you has it from elsewhere: ask them to take you off."
    )
    return Reply(
        "Shall I delete everything that is kept of you: what I know of you, requests to "
        "schools or for a person, feedback, and all messages of this conversation? It "
        f"can't be undone.{gone}",
        offer=SURE,
        # Also where a form ends with this question.
        slots={"offer": SURE.payload},
        buttons=[
            button("No, keep it", "deny"),
            button("What is kept of me?", "show_my_data"),
        ],
    )
