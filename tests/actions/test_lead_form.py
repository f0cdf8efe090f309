"""Consent, name, email or telephone: good and bad input to the contact form."""

from datetime import datetime, timezone
from typing import Any

import pytest

from actions.base import TimedAction
from actions.catalog.errors import CatalogError
from actions.catalog.visitors import held
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn
from actions.visitor import contact
from actions.visitor.contact import KeepContact
from actions.visitor.contact_data import read_contact, read_name
from actions.visitor.lead_form import LeadForm

ELAINE_STERLING = "476887"


class Talk:
    """A conversation with the form, which Rasa's part is left out of."""

    def __init__(self, said: Any, **slots: Any) -> None:
        self.said, self.slots = said, slots

    def say(self, text: str, intent: str = "nlu_fallback") -> Reply:
        turn = self.said(text, intent, **self.slots)
        reply = self.spoken(LeadForm(), turn)
        if self.slots.get("requested_slot") is None:
            return self.spoken(KeepContact(), turn)
        return reply

    def spoken(self, action: TimedAction, turn: Turn) -> Reply:
        turn.slots = self.slots
        reply = action.speak(turn)
        self.slots = {**self.slots, **reply.slots}
        return reply

    def kept(self, table: str) -> Any:
        turn = self.said("")
        turn.session.rollback()
        return held(turn.session, turn.conversation).get(table, [])


@pytest.fixture
def school(said: Any) -> Talk:
    """A visitor who was asked for consent to hear from a school."""
    talk = Talk(said, lead_school=ELAINE_STERLING)
    assert "Elaine Sterling Institute" in talk.say("sign me up", "contact_school").text
    return talk


@pytest.fixture
def person(said: Any) -> Talk:
    """A visitor who agreed to be called by a person and is asked for a name."""
    talk = Talk(said, topic="pay")
    talk.say("call me back", "talk_to_person")
    assert "What is your name" in talk.say("I agree").text
    return talk


def test_an_interest_in_a_school_is_kept_with_the_consent(school: Talk) -> None:
    asked = school.slots["requested_slot"]
    assert asked == "lead_consent"
    assert "name" in school.say("yes", "affirm").text
    assert "How can they reach you" in school.say("Maria Lopez").text
    done = school.say("maria@gmail.com or 813 555 0123")
    assert "Elaine Sterling Institute can reach you" in done.text
    (lead,) = school.kept("leads")
    assert lead["unitid"] == int(ELAINE_STERLING)
    assert (lead["name"], lead["email"], lead["phone"]) == (
        "Maria Lopez", "maria@gmail.com", "+18135550123",
    )  # fmt: skip
    assert "Elaine Sterling Institute" in lead["consent_text"]
    assert "email address or telephone number are kept" in lead["consent_text"]
    assert "Do you agree" not in lead["consent_text"]
    age = datetime.now(timezone.utc) - lead["consent_agreed_at"]
    assert 0 <= age.total_seconds() < 60
    assert school.slots["contact_email"] is school.slots["contact_name"] is None


def test_a_person_is_asked_for_with_the_topic(person: Talk) -> None:
    person.say("skip", "skip_question")
    person.say("+44 20 7946 0958")
    (request,) = person.kept("handoff_requests")
    assert (request["name"], request["phone"]) == (None, "+442079460958")
    assert request["topic"] == "pay"
    assert person.kept("leads") == []


def test_all_in_one_message(person: Talk) -> None:
    done = person.say("my name is Ana, 404-562-1234")
    assert "I kept: Ana, +14045621234" in done.text


@pytest.mark.parametrize(
    ("text", "intent"),
    [("no", "deny"), ("No, thanks", "deny"), ("nah", "nlu_fallback"),
     ("i don't want that", "insult"), ("skip", "skip_question")],
)  # fmt: skip
def test_declining_loses_nothing(school: Talk, text: str, intent: str) -> None:
    before = dict(school.slots) | {"place": "GA", "schools_shown": [int(ELAINE_STERLING)]}
    school.slots = before
    declined = school.say(text, intent)
    assert "I keep no contact data" in declined.text
    assert school.kept("leads") == school.kept("consents") == []
    for slot in ("place", "schools_shown"):
        assert school.slots[slot] == before[slot]


@pytest.mark.parametrize(
    "text",
    ["maria@gmail.com", "what for", "hmm", "💅", "is it free", "no problem", "x" * 3000],
)
def test_only_a_clear_yes_is_consent(school: Talk, text: str) -> None:
    school.say(text)
    assert school.slots["requested_slot"] == "lead_consent"
    assert school.slots.get("lead_consent") is None


def test_contact_data_before_the_consent_is_not_kept(school: Talk) -> None:
    assert "your yes or no" in school.say("maria@gmail.com").text
    school.say("yes", "affirm")
    school.say("skip", "skip_question")
    assert school.slots["requested_slot"] == "contact_email"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria", "Maria"),
        ("my name is maria lopez", "maria lopez"),
        ("I'm José Álvarez-O'Neil", "José Álvarez-O'Neil"),
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("Dr. Smith", "Dr. Smith"),
        ("Will Smith", "Will Smith"),
        ("Anna or Maria", None),
        ("12345", None),
        ("💅💅", None),
        ("x" * 500, None),
        ("none of your business you stupid robot", None),
        ("lol", None),
        ("<script>alert(1)</script>", None),
        ("=HYPERLINK(1)", None),
        ("", None),
    ],
)
def test_what_a_name_looks_like(text: str, name: str | None) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    ("text", "intent"),
    [("12345", "inform"), ("💅💅", "nlu_fallback"), ("Anna or Maria", "nlu_fallback"),
     ("x" * 500, "nlu_fallback"), ("lol", "nlu_fallback")],
)  # fmt: skip
def test_after_two_bad_names_comes_an_example(person: Talk, text: str, intent: str) -> None:
    person.say(text, intent)
    helped = person.say(text, intent).text
    assert "“Maria”" in helped
    assert "skip" in helped
    assert text not in helped
    assert person.slots["requested_slot"] == "contact_name"


def test_an_insult_is_no_name(person: Talk) -> None:
    assert person.say("you stupid idiot", "insult").text == ""
    assert person.slots.get("contact_name") is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("jo@gmail", "email address can't be right"),
        ("jo@", "email address can't be right"),
        ("@maria", "email address can't be right"),
        ("maria..x@gmail.com", "email address can't be right"),
        ("a@x.com b@y.com", "more than one email"),
        ("813-555-0123 or 404-562-1234", "more than one telephone"),
        ("555-0199", "needs its area code"),
        ("999 999 9999", "needs its area code"),
        ("020 7946 0958", "begins with +"),
        ("1234567890123456789", "needs its area code"),
        ("call me maybe", "can't read an answer"),
        ("💅💅", "can't read an answer"),
        ("lorem ipsum " * 300, "can't read an answer"),
    ],
)
def test_a_bad_way_is_explained_and_then_shown(
    person: Talk, text: str, problem: str
) -> None:
    person.say("Maria")
    assert problem in person.say(text).text
    helped = person.say(text).text
    assert "“maria@gmail.com” or “813-555-0123”" in helped
    assert "skip" in helped
    assert text not in helped
    kept = person.say("skip", "skip_question")
    assert "I keep no contact data" in kept.text
    assert person.kept("handoff_requests") == person.kept("consents") == []


@pytest.mark.parametrize(
    ("text", "email", "phone"),
    [
        ("It's Maria@GMAIL.com.", "Maria@gmail.com", None),
        ("(813) 555-0123 thanks", None, "+18135550123"),
        ("1-813-555-0123", None, "+18135550123"),
        ("813 555 0123 and maria.lopez+school@gmail.com", "maria.lopez+school@gmail.com",
         "+18135550123"),
        ("+52 55 5123 4567", None, "+525551234567"),
    ],
)  # fmt: skip
def test_ways_as_people_write_them(text: str, email: str | None, phone: str | None) -> None:
    found = read_contact(text)
    assert (found.email, found.phone, found.problem) == (email, phone, "")


def test_a_question_in_between_is_left_to_its_answer(person: Talk) -> None:
    assert person.say("how much do they make", "ask_pay").text == ""
    assert person.slots["requested_slot"] == "contact_name"


def test_why_is_answered(school: Talk) -> None:
    assert "Without your consent" in school.say("why?", "ask_why").text


def test_deleting_ends_the_form_with_its_question(person: Talk) -> None:
    asked = person.say("delete my data", "delete_my_data")
    assert "can't be undone" in asked.text
    assert person.slots["requested_slot"] is None
    assert person.slots["offer"] == '/delete_my_data{"choice": "delete"}'


def test_what_cant_be_kept_now_is_kept_at_the_next_try(
    person: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*values: object) -> None:
        raise CatalogError("an import is writing")

    person.say("Maria")
    with monkeypatch.context() as patch:
        patch.setattr(contact, "record_handoff", locked)
        failed = person.say("maria@gmail.com")
    assert "Nothing you typed is lost" in failed.text
    assert person.slots["contact_email"] == "maria@gmail.com"
    again = person.said("yes", "affirm", **person.slots)
    assert "I kept: Maria, maria@gmail.com" in respond(BY_INTENT["affirm"](), again).text
    assert len(person.kept("handoff_requests")) == 1


def test_no_button_offers_what_makes_no_sense_here(school: Talk) -> None:
    titles = [b.title for b in school.say("hmm").buttons]
    assert titles[:2] == ["I agree", "No, thanks"]
    assert "Doesn't matter" not in titles
