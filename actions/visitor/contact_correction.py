"""A name that was kept wrong: "my name is Sofia, not …", put right where it lies."""

import re
from datetime import datetime
from typing import Any

from actions.case import Case
from actions.catalog.visitors import (
    Agreement,
    Contact,
    held,
    record_handoff,
    record_lead,
)
from actions.menu import MENU
from actions.reply import Reply, button
from actions.turn import Turn
from actions.visitor.contact_data import read_name
from actions.visitor.lead_form import MAYBE_A_NAME

RIGHT_NAME = re.compile(
    r"\b(?:my (?:full |first |last )?name(?:'s| is)|the name is|call me|it'?s)\s+(.+)", re.I
)
IS_CORRECTION = (
    r"\bmy (full |first |last )?name\b|\bthe name (is|was)\b|\bwrong name\b"
    r"|\bname\b[^.?!]*\b(wrong|fix|correct|change|misspell\w*)\b"
)

MOST_WORDS_OF_A_NAME = 15


class CorrectName(Case):
    """The right name for a request that was kept."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not turn.mentions(IS_CORRECTION) or _right_name(turn) is None:
            return False
        if len(turn.text.split()) > MOST_WORDS_OF_A_NAME:
            # Who says their name and tells a story asks of that.
            return False
        return intent in MAYBE_A_NAME or bool(_requests(turn))

    def reply(self, turn: Turn) -> Reply:
        name, rows = _right_name(turn), _requests(turn)
        if not rows:
            return Reply(
                f"Thank you, {name}. I keep no name unless you ask to be contacted. What "
                "would you like to know?",
                buttons=MENU,
            )
        # A reader's snapshot keeps SQLite from overwriting what is changed.
        turn.session.rollback()
        for row in rows:
            contact = Contact(name, row["email"], row["phone"], row["wish"])
            agreed_at: datetime = row["consent_agreed_at"]
            agreement = Agreement(row["consent_text"], agreed_at)
            if "topic" in row:
                unitid, topic = row["unitid"], row["topic"]
                record_handoff(turn.conversation, contact, agreement, topic, unitid)
            else:
                record_lead(turn.conversation, row["unitid"], contact, agreement)
        return Reply(
            f"Sorry about that. The name is {name} now; the rest stays as it was.",
            buttons=[
                button("What is kept of me?", "show_my_data"),
                button("Delete my data", "delete_my_data"),
            ],
        )


def _right_name(turn: Turn) -> str | None:
    match = RIGHT_NAME.search(turn.text)
    return read_name(match[1]) if match else None


def _requests(turn: Turn) -> list[dict[str, Any]]:
    rows = held(turn.session, turn.conversation)
    return [*rows.get("leads", []), *rows.get("handoff_requests", [])]
