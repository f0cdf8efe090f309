"""What is kept of a visitor: shown, exported, deleted; thumbs and comments."""

from datetime import datetime, timezone
from typing import Any

import pytest

from actions.base import _rated
from actions.catalog.errors import CatalogError
from actions.catalog.visitors import Agreement, Contact, held, record_lead
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn
from actions.visitor import feedback, privacy, ratings

AGREED = Agreement("The school may write to you.", datetime.now(timezone.utc))


@pytest.fixture
def known(ask: Any) -> Any:
    """The slots of a nurse in Tampa with a budget, to whom schools were shown."""
    nurse = ask("ask_injector_path", "im an rn with a bachelors").slots
    return nurse | ask("find_schools", "schools in tampa under $15,000", nurse).slots


@pytest.fixture
def say(said: Any) -> Any:
    """The reply to a message as an action gives it, ratings first."""

    def reply(intent: str, text: str, choice: str = "", **slots: Any) -> Reply:
        turn = said(text, intent, **slots)
        if choice:
            entities = [{"entity": "choice", "value": choice}]
            message = {"text": text, "intent": {"name": intent}, "entities": entities}
            state = {"slots": slots, "sender_id": turn.conversation}
            turn = Turn(turn.session, {"latest_message": message, **state})
        return respond(_rated(BY_INTENT[intent](), turn), turn)

    return reply


@pytest.fixture
def kept(said: Any) -> Any:
    """What the operator's tables hold of this conversation."""

    def rows(table: str) -> Any:
        turn = said("")
        turn.session.rollback()
        return held(turn.session, turn.conversation).get(table, [])

    return rows


def test_what_is_known(ask: Any, known: Any) -> None:
    text = ask("show_my_data", "what do you know about me", known).text
    for fact in (
        "Your place: Tampa, FL",
        "You are: a registered nurse",
        "Your education: a bachelor's degree",
        "Your budget: $15,000",
        "Schools shown to you: 3",
        "the messages of this conversation are kept",
    ):
        assert fact in text


def test_nothing_known(ask: Any) -> None:
    assert ask("show_my_data", "what is my data").text.startswith("So far I know nothing")


def test_the_copy_has_all_that_was_left_and_said(said: Any) -> None:
    turn = said("export my data", "show_my_data")
    school = 107840
    record_lead(turn.conversation, school, Contact("Anna", "anna@x.example"), AGREED)
    offered = {"buttons": [{"title": "Find a school", "payload": "/find_schools"}]}
    turn.events = [
        {"event": "user", "text": "hi", "timestamp": 0.0},
        {"event": "bot", "text": "Hello!", "timestamp": 1.0, "data": offered},
        {"event": "user", "text": "/find_schools", "timestamp": 61.0},
    ]
    text = respond(privacy.ShowMyData(), turn).text
    assert "Anna, anna@x.example; agreed on" in text
    assert "“The school may write to you.”" in text
    assert "1970-01-01 00:00 UTC, Glowpath: Hello!" in text
    assert "1970-01-01 00:01 UTC, You: Find a school" in text


def test_deleting_asks_once(say: Any, kept: Any, said: Any, known: Any) -> None:
    turn = said("")
    record_lead(turn.conversation, 107840, Contact("Anna", "anna@x.example"), AGREED)
    asked = say("delete_my_data", "delete my data", **known)
    assert "can't be undone" in asked.text
    assert "erase_conversation" not in asked.slots
    assert asked.slots["offer"] == '/delete_my_data{"choice": "delete"}'
    assert len(kept("leads")) == 1
    deleted = say("affirm", "yes", **(known | asked.slots))
    assert deleted.text.startswith("Deleted:")
    assert deleted.slots["erase_conversation"] is True
    assert deleted.slots["place"] is None
    assert kept("leads") == kept("consents") == []


def test_yes_to_something_else_deletes_nothing(say: Any, known: Any) -> None:
    asked = say("delete_my_data", "delete my data", **known).slots
    after = known | asked | say("deny", "no", **asked).slots
    assert "erase_conversation" not in say("affirm", "yes", **after).slots


def test_what_cant_be_deleted_is_said(say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(conversation_id: str) -> int:
        raise CatalogError("an import is writing")

    monkeypatch.setattr(privacy, "erase", locked)
    reply = say("delete_my_data", "", choice="delete")
    assert "nothing is deleted yet" in reply.text
    assert "erase_conversation" not in reply.slots


@pytest.mark.parametrize(
    ("intent", "text", "helpful"),
    [
        ("affirm", "👍", True),
        ("affirm", "👍🏽👍🏽", True),
        ("thank", "that helped, thanks!", True),
        ("thank", "that really helped me a lot", True),
        ("give_feedback", "very helpful", True),
        ("deny", "👎", False),
        ("correct_bot", "that was wrong", False),
        ("correct_bot", "this is wrong.", False),
        ("give_feedback", "that didn't help", False),
        ("give_feedback", "not helpful", False),
        ("thank", "not helpful", False),
    ],
)
def test_a_thumb_is_kept_with_what_it_is_about(
    say: Any, kept: Any, intent: str, text: str, helpful: bool
) -> None:
    say(intent, text, answered="ask_scope", topic="scope")
    (row,) = kept("feedback")
    assert row["helpful"] is helpful
    assert (row["intent"], row["topic"], row["comment"]) == ("ask_scope", "scope", None)


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("thank", "thanks"),
        ("deny", "no"),
        ("correct_bot", "no i meant texas"),
        ("ask_worth_it", "would that help me get a job"),
        ("ask_scope", "is it wrong to do peels"),
    ],
)
def test_what_is_no_thumb(say: Any, kept: Any, intent: str, text: str) -> None:
    say(intent, text, answered="ask_scope", topic="scope")
    assert kept("feedback") == []


def test_what_nobody_thanked_for_gets_no_you_are_welcome(say: Any) -> None:
    assert "didn't help" in say("thank", "not helpful", answered="ask_pay").text


def test_a_thumb_up_also_takes_the_offer(say: Any, kept: Any) -> None:
    reply = say("affirm", "👍", answered="ask_pay", offer='/ask_scope{"state": "TX"}')
    assert "Texas" in reply.text
    assert kept("feedback")[0]["helpful"] is True


def test_feedback_asked_for_and_given_by_buttons(say: Any, kept: Any) -> None:
    asked = say("give_feedback", "how do i give feedback", answered="ask_pay", topic="pay")
    assert [b.title for b in asked.buttons] == ["Helpful", "Not helpful"]
    assert kept("feedback") == []
    slots = {"answered": "ask_pay", "topic": "pay"} | asked.slots
    reply = say("give_feedback", "/give_feedback", choice="not_helpful", **slots)
    assert "didn't help" in reply.text
    assert kept("feedback")[0]["intent"] == "ask_pay"


def test_a_comment_is_kept_and_shown(say: Any, kept: Any) -> None:
    assert "kept your words" in say("give_feedback", "the text is too small").text
    assert kept("feedback")[0]["comment"] == "the text is too small"
    shown = say("show_my_data", "what do you know about me").text
    assert "Your feedback: “the text is too small”" in shown


def test_feedback_that_cant_be_kept_is_not_said_to_be(
    say: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*values: object) -> None:
        raise CatalogError("an import is writing")

    monkeypatch.setattr(feedback, "record_comment", locked)
    monkeypatch.setattr(ratings, "record_rating", locked)
    assert "couldn't keep" in say("give_feedback", "love this tool").text
    assert "couldn't keep" in say("deny", "👎", answered="ask_pay").text
