"""Keeping what the contact form asked for, and what is said then."""

import logging
from dataclasses import replace
from datetime import datetime
from typing import Any

from actions.base import TimedAction
from actions.catalog.errors import CatalogError
from actions.catalog.visitors import Agreement, Contact, record_handoff, record_lead
from actions.forms.words import ENDED, LEAVING
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.turn import Turn
from actions.visitor.lead_form import CONSENT, CONTACT_SLOTS, lead_school

logger = logging.getLogger(__name__)

SETTLED: dict[str, Any] = {
    **dict.fromkeys(CONTACT_SLOTS), "lead_school": None, **ENDED,
}  # fmt: skip


class KeepContact(TimedAction):
    """The end of the contact form: what was agreed to is kept, all else forgotten."""

    action_name = "action_keep_contact"
    reads_personal_data = True

    def speak(self, turn: Turn) -> Reply:
        """What was kept, or that nothing was."""
        kind = BY_INTENT.get(turn.intent)
        if turn.slots.get("form_left") and turn.intent in LEAVING and kind:
            reply = kind().reply(turn)
            return replace(reply, slots=reply.slots | SETTLED)
        return keep(turn)


def keep(turn: Turn) -> Reply:
    """Store the contact data of the conversation's slots where there is consent."""
    contact = Contact(*(turn.slots.get(name) for name in CONTACT_SLOTS[1:]))
    consent = turn.slots.get(CONSENT)
    is_reached = contact.email or contact.phone
    if not consent or not is_reached or turn.slots.get("form_left"):
        return _nothing_kept(turn)
    agreement = Agreement(consent["text"], datetime.fromisoformat(consent["agreed_at"]))
    try:
        _record(turn, contact, agreement)
    except CatalogError as error:
        logger.warning("Contact data was not stored: %s", error)
        intent = "contact_school" if turn.slots.get("lead_school") else "talk_to_person"
        again = button("Try again", intent, choice="again")
        return Reply(
            "I couldn't keep that just now, sorry. Nothing you typed is lost: please try "
            "it again in a minute.",
            offer=again,
            slots={"offer": again.payload},
        )
    who = lead_school(turn) or "A person of this site"
    kept = (contact.name, contact.email, contact.phone)
    given = ", ".join(part for part in kept if part)
    wish = f" Your wish: {contact.wish}." if contact.wish else ""
    return Reply(
        f"Done: {who} can reach you now. I kept: {given}.{wish} If something is wrong, "
        "just ask for contact again; the newest counts.",
        buttons=[
            button("What to ask a school", "ask_choose_school"),
            button("What is kept of me?", "show_my_data"),
            button("Delete my data", "delete_my_data"),
        ],
        slots=SETTLED,
    )


def _record(turn: Turn, contact: Contact, agreement: Agreement) -> None:
    unitid = turn.slots.get("lead_school")
    if unitid:
        record_lead(turn.conversation, int(unitid), contact, agreement)
        return
    about = turn.slots.get("school")
    record_handoff(
        turn.conversation,
        contact,
        agreement,
        turn.slots.get("topic"),
        int(about) if about else None,
    )


def _nothing_kept(turn: Turn) -> Reply:
    school = turn.slots.get("lead_school")
    way = (
        "You can reach the school yourself, as I said."
        if school
        else "Say “talk to a person” for other ways to reach one."
    )
    return Reply(
        f"All right, I keep no contact data of yours. {way} What would you like to know?",
        buttons=[
            button("Find schools", "find_schools"),
            button("Talk to a person", "talk_to_person"),
            button("What can I ask?", "ask_help"),
        ],
        slots=SETTLED,
    )
