"""How a school or a person may reach the visitor: consent, then name and contact."""

import re
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.catalog.search import find_school
from actions.catalog.visitors import held
from actions.forms.form import TO_THE_FORM, Form, Question, Reading
from actions.forms.words import ASKS, asks, is_short, leaves
from actions.reply import Button, Reply, button
from actions.schools.wishes import query
from actions.turn import Turn
from actions.visitor.contact_data import introduces, read_contact, read_name
from actions.visitor.contact_questions import about_contact, without_tags
from actions.visitor.contact_said import CONTACT, MY_NAME, given_before, own_words, read_all

CONSENT, NAME, WAYS = "lead_consent", "contact_name", "contact_email"
CONTACT_SLOTS = (CONSENT, *CONTACT)
AGREES = re.compile(
    r"\W*(?:(?:ok(?:ay)?|alright|all right|well|then|fine|oh|hm+|um+)\W+)*"
    r"(?:i (?:said |already said )?(?:yes\W*)?(?:i )?agree|agreed?|yes|yeah|yep|yup|ya|y"
    r"|sure|ok(?:ay)?|fine|go ahead|please do|do it|of course|i do|si)\b"
    r"(?!\W*(?:(?:but|and) )?(?:what|why|how|who)\b)",
    re.IGNORECASE,
)
WAY = re.compile(
    r"\W*(?:by|via|over|the|my|prefer\w*|rather)?\W*(?:e-?mail|phone|telephone|call|text|cell"
    r"|both)(?: (?:me|is fine|please|pls|best))*\W*",
    re.IGNORECASE,
)
# "Yes but will you spam me? Who sees it" wants to know before it agrees.
ASKS_BACK = re.compile(
    r"\b(?:who|what|will|why|how|where|spam|sell)\b[^.!]*\?", re.IGNORECASE
)
CORRECTS = re.compile(
    r"\b(?:wrong|chang\w+|correct\w*|not|instead|new|actually|fix|meant|typo|mistake"
    r"|mistyped|should be)\b",
    re.IGNORECASE,
)
DECLINES = re.compile(
    r"\W*(?:no\b(?! (?:problem|worries|prob))|nope|nah|i (?:don'?t|do not)\b|rather not)",
    re.IGNORECASE,
)
# A message of two or three words with one of these intents may be a name.
MAYBE_A_NAME = ("inform", "nlu_fallback", "out_of_scope", "speak_spanish",
                "speak_other_language", "correct_bot", "greet", "ask_bot")  # fmt: skip
BUTTONS: dict[str, list[Button]] = {
    CONSENT: [
        button("I agree", "affirm"),
        button("No, thanks", "deny"),
        button("What happens with my data", "ask_privacy"),
    ],
    NAME: [button("Skip", "skip_question")],
    WAYS: [button("Rather not", "skip_question")],
}


class LeadForm(Form):
    """Asks for consent, a name, and an email address or a telephone number."""

    form_name = "lead_form"
    back = "Back to your contact data:"
    reads_personal_data = True
    # Who is asked how to be reached wants that person already.
    own_intents = frozenset({"talk_to_person", "contact_school"})

    def speak(self, turn: Turn) -> Reply:
        """As all forms, but what is clearly an answer is never taken for a question."""
        slot = turn.slots.get(REQUESTED_SLOT)
        is_other = turn.intent not in TO_THE_FORM and not leaves(turn)
        if slot and is_other:
            reading = self.read(turn, slot)
            # "Who sees it" is answered here, other questions by their own answers.
            if reading.slots or (reading.problem and about_contact(turn)):
                turn.intent = "inform"
        reply = super().speak(turn)
        asked = reply.slots.get(REQUESTED_SLOT)
        return replace(reply, buttons=BUTTONS[asked]) if asked else reply

    def begin(self, turn: Turn) -> dict[str, Any]:
        """Nothing is kept yet: only with consent is read what was said before it."""
        nothing = dict.fromkeys(CONTACT_SLOTS)
        return nothing | _corrected(turn) if turn.text else nothing

    def open_questions(self, turn: Turn) -> list[Question]:
        """Consent first; without it no other question."""
        slots, skipped = turn.slots, turn.slots.get("form_skipped") or []
        if slots.get(CONSENT) is None:
            return [self.question(turn, CONSENT)]
        is_reached = slots.get(WAYS) or slots.get("contact_phone")
        is_needed = {NAME: not slots.get(NAME), WAYS: not is_reached}
        return [
            self.question(turn, slot)
            for slot, needed in is_needed.items()
            if needed and slots[CONSENT] and slot not in skipped
        ]

    def question(self, turn: Turn, slot: str) -> Question:
        """The question for one slot; that for consent says what the data is for."""
        if slot == CONSENT:
            return Question(
                CONSENT,
                f"{consent_text(turn)} Do you agree?",
                "Without your consent I may not keep contact data.",
                "“I agree” or “no thanks”",
            )
        if slot == NAME:
            return Question(
                NAME,
                "What is your name? The first name is enough.",
                "So that they know whom they write to or call.",
                "“Maria” or “Maria Lopez”",
            )
        return Question(
            WAYS,
            "How can they reach you: by email, by telephone, or both?",
            "Without an address or a number nobody can answer you; one of them is enough.",
            "“maria@gmail.com” or “813-555-0123”",
        )

    def read(self, turn: Turn, slot: str) -> Reading:
        """Consent by a clear yes or no; a name and contact data in any order."""
        # A button's payload is no word of the visitor's.
        text = "" if turn.text.startswith("/") else turn.text
        is_running = bool(turn.slots.get(REQUESTED_SLOT))
        told = about_contact(turn) if text and is_running else ""
        if told and not read_contact(text).problem:
            # With buttons of its own a problem is no failure of the visitor's.
            asked = self.question(turn, slot).text
            return Reading(problem=f"{told} {asked}", buttons=BUTTONS[slot])
        if slot == CONSENT:
            return _read_consent(turn, text)
        found = read_contact(text)
        if found.problem:
            return Reading(problem=found.problem)
        filled = read_all(text)
        if turn.slots.get(NAME) and not MY_NAME.search(text):
            filled.pop(NAME, None)
        agreed = AGREES.match(found.rest)
        name = read_name(found.rest[agreed.end() :] if agreed else found.rest)
        if (
            name
            and slot == NAME
            and NAME not in filled
            and _is_name(turn, found.rest, name)
        ):
            filled[NAME] = name
        if not filled and WAY.fullmatch(text):
            then = "please type the address or the number here."
            return Reading(problem=f"Gladly: {then}" if slot == WAYS else "Gladly.")
        if not filled and AGREES.match(text) and is_short(turn):
            return Reading(problem="Your yes is noted.")
        return Reading(filled if set(filled) & {NAME, WAYS, "contact_phone"} else {})


def consent_text(turn: Turn) -> str:
    """What the visitor's contact data is used for: the words that they agree to."""
    school = lead_school(turn)
    if school:
        return (
            f"I can pass on your wish to hear from {school}: your name and your email "
            "address or telephone number are kept, and the people who run this site give "
            "them to this school alone, so that it can contact you about its programs. You "
            "can have them deleted here at any time."
        )
    return (
        "A person can get back to you: your name and your email address or telephone "
        "number are kept for the people who run this site, who use them for that alone. "
        "You can have them deleted here at any time."
    )


def lead_school(turn: Turn) -> str:
    """The name of the school that the visitor wants to hear from; empty for a person."""
    unitid = turn.slots.get("lead_school")
    hit = find_school(turn.session, int(unitid), query(turn.again())) if unitid else None
    return hit.school if hit else ""


def _corrected(turn: Turn) -> dict[str, Any]:
    """What was kept, with the address or number that puts it right.

    It is kept under the words agreed to before: "wrong number, it's …".
    """
    found = read_contact(turn.text)
    new = {WAYS: found.email, "contact_phone": found.phone}
    new = {slot: value for slot, value in new.items() if value}
    rows = held(turn.session, turn.conversation).get("handoff_requests", [])
    if not (new and rows) or turn.slots.get("lead_school"):
        return {}
    row = rows[-1]
    adds = (found.email and not row["email"]) or (found.phone and not row["phone"])
    if not adds and not CORRECTS.search(turn.text):
        return {}
    kept = (row["name"], row["email"], row["phone"], row["wish"])
    agreed_at = row["consent_agreed_at"].isoformat()
    consent = {"text": row["consent_text"], "agreed_at": agreed_at}
    return {CONSENT: consent, **dict(zip(CONTACT, kept, strict=True)), **new}


def _read_consent(turn: Turn, text: str) -> Reading:
    said = without_tags(text)
    agrees = turn.intent == "affirm" or AGREES.match(text) is not None
    declines = turn.intent in ("deny", "skip_question") or DECLINES.match(text) is not None
    if declines:
        return Reading({CONSENT: False})
    asks_too = "?" in said and ASKS.search(said) is not None
    if agrees and not asks_too and not ASKS_BACK.search(said):
        agreed_at = datetime.now(timezone.utc).isoformat()
        consent = {"text": consent_text(turn), "agreed_at": agreed_at}
        # What was typed for this very purpose needn't be typed again.
        return Reading({CONSENT: consent, **given_before(turn), **_beside_consent(text)})
    if turn.intent in ("talk_to_person", "contact_school") and turn.slots.get(
        REQUESTED_SLOT
    ):
        return Reading(problem="Gladly, with your yes.")
    found = read_contact(text)
    if found.email or found.phone:
        return Reading(problem="Before I keep that I need your yes or no.")
    return Reading()


def _beside_consent(text: str) -> dict[str, Any]:
    """Contact data that stands beside the consent: "yes, 813-555-0123"."""
    agreed = AGREES.match(text)
    rest = text[agreed.end() :] if agreed else text
    filled = read_all(rest)
    if NAME not in filled:
        names = (own_words(part) for part in re.split(r"[.!\n]", rest))
        filled |= {NAME: name} if (name := next(filter(None, names), None)) else {}
    return filled


def _is_name(turn: Turn, rest: str, name: str) -> bool:
    """Whether the words beside contact data are a name, and no question or insult."""
    if introduces(rest):
        return True
    is_capital = all(word[:1].isupper() for word in name.split())
    begins = is_capital and turn.intent in ("talk_to_person", "contact_school")
    return not asks(turn) and (turn.intent in MAYBE_A_NAME or begins)
