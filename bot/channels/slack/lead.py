"""The form for contact data: consent shown and ticked, the conversation keeps it.

The form of the conversation (actions/visitor/lead_form.py) asks for consent; the modal
answers that question and the ones after it in one go.
"""

from dataclasses import dataclass
from typing import Any

from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from slack_sdk.models.blocks import (
    CheckboxesElement,
    InputBlock,
    MarkdownTextObject,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
)
from slack_sdk.models.views import View

from actions.visitor.contact_data import MOST_NAME_CHARACTERS, read_contact, read_name
from bot.channels.slack.blocks import MOST_TEXT
from bot.channels.slack.texts import escaped, split
from bot.channels.text import clean

FORM, CONSENT_SLOT, SCHOOL_SLOT = "lead_form", "lead_consent", "lead_school"
CONSENT_QUESTION = "Do you agree?"
CALLBACK = "lead"
NAME, EMAIL, PHONE, CONSENT = "name", "email", "phone", "consent"
MOST_ADDRESS_CHARACTERS, MOST_NUMBER_CHARACTERS = 254, 40
EITHER = "An address or a number is enough."
SETTLED = "This was settled meanwhile. Ask for contact again if you still want it."
IN_PUBLIC = (
    "Everyone in this channel can read what you write here. Your name and number are safer "
    "in the form or in a direct message to me."
)


@dataclass(frozen=True)
class Consent:
    """What the visitor is asked to agree to: for which school (empty: a person)."""

    school: str
    words: str


def consent_asked(tracker: DialogueStateTracker | None) -> Consent | None:
    """The consent that the conversation asks for at the moment, if it does."""
    if tracker is None or not is_asking(tracker):
        return None
    if tracker.get_slot("requested_slot") != CONSENT_SLOT:
        return None
    for event in reversed(tracker.events):
        text = event.text if isinstance(event, BotUttered) else None
        if text and CONSENT_QUESTION in text:
            words = text[: text.index(CONSENT_QUESTION)].strip()
            return Consent(str(tracker.get_slot(SCHOOL_SLOT) or ""), words)
    return None


def is_asking(tracker: DialogueStateTracker | None) -> bool:
    """Whether the conversation asks for consent or contact data at the moment."""
    return tracker is not None and tracker.active_loop_name == FORM


def modal(consent: Consent, metadata: str) -> dict[str, Any]:
    """The form as a view; `metadata` comes back with what is sent."""
    sections = [
        SectionBlock(text=MarkdownTextObject(text=escaped(part), verbatim=True))
        for part in split(consent.words, MOST_TEXT)
    ]
    agree = Option(value="yes", text=PlainTextObject(text="I agree", emoji=False))
    tick = CheckboxesElement(action_id=CONSENT, options=[agree])
    return View(
        type="modal",
        callback_id=CALLBACK,
        title="Contact",
        submit="Send",
        close="No, thanks",
        private_metadata=metadata,
        blocks=[
            *sections,
            _input(CONSENT, "Consent", tick),
            _text(NAME, "Your name", "The first name is enough.", MOST_NAME_CHARACTERS),
            _text(EMAIL, "Email address", EITHER, MOST_ADDRESS_CHARACTERS),
            _text(PHONE, "Telephone number", "With its area code.", MOST_NUMBER_CHARACTERS),
        ],
    ).to_dict()


@dataclass(frozen=True)
class Filled:
    """What was sent: problems by block, else the messages that say it."""

    problems: dict[str, str]
    messages: list[str]


def filled(values: dict[str, Any]) -> Filled:
    """What a submitted form says, read as the conversation reads it."""
    ticked = _element(values, CONSENT).get("selected_options")
    name, email, phone = (_typed(values, block) for block in (NAME, EMAIL, PHONE))
    said_email, said_phone = read_contact(email), read_contact(phone)
    problems = {}
    if not ticked:
        problems[CONSENT] = "Without your consent nothing may be kept."
    if name and read_name(name) is None:
        problems[NAME] = "That doesn't look like a name; you can also leave it out."
    if email and not said_email.email:
        problems[EMAIL] = said_email.problem or "That is no email address."
    if phone and not said_phone.phone:
        problems[PHONE] = said_phone.problem or "That is no telephone number."
    if not email and not phone:
        problems[EMAIL] = "An email address or a telephone number is needed."
    ways = ", ".join(way for way in (said_email.email, said_phone.phone) if way)
    if not name:
        return Filled(problems, ["/affirm", "/skip_question", ways])
    return Filled(problems, ["/affirm", f"My name is {read_name(name)}, {ways}"])


def _element(values: dict[str, Any], block: str) -> dict[str, Any]:
    element = (values.get(block) or {}).get(block)
    return element if isinstance(element, dict) else {}


def _typed(values: dict[str, Any], block: str) -> str:
    value = _element(values, block).get("value")
    return " ".join(clean(value).split()) if isinstance(value, str) else ""


def _text(block: str, label: str, hint: str, most: int) -> InputBlock:
    element = PlainTextInputElement(action_id=block, max_length=most)
    return _input(block, label, element, hint, optional=True)


def _input(
    block: str, label: str, element: Any, hint: str | None = None, optional: bool = False
) -> InputBlock:
    return InputBlock(
        block_id=block, label=label, hint=hint, element=element, optional=optional
    )
