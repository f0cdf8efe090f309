"""What is known of a visitor, forgetting it, and feedback."""

from typing import Any

import pytest


@pytest.fixture
def known(ask: Any) -> Any:
    """The slots of a nurse in Tampa with a budget, to whom schools were shown."""
    nurse = ask("ask_injector_path", "im an rn with a bachelors").slots
    return nurse | ask("find_schools", "schools in tampa under $15,000", nurse).slots


def test_what_is_known(ask: Any, known: Any) -> None:
    text = ask("show_my_data", "what do you know about me", known).text
    for fact in (
        "Your place: Tampa, FL",
        "You are: a registered nurse",
        "Your education: a bachelor's degree",
        "Your budget: $15,000",
        "Schools shown to you: 3",
        "kept in the running program's memory only",
    ):
        assert fact in text


def test_nothing_known(ask: Any) -> None:
    assert ask("show_my_data", "export my data").text.startswith("So far I know nothing")


def test_what_is_deleted_is_gone(ask: Any, known: Any) -> None:
    deleted = ask("delete_my_data", "erase what you have, i live in tampa", known)
    assert deleted.text.startswith("Done: I've forgotten your place")
    assert "I can't erase them sooner" in deleted.text
    after = known | deleted.slots
    assert ask("show_my_data", "what do you know now", after).text.startswith(
        "So far I know"
    )


def test_feedback_is_not_said_to_be_stored(
    ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "I can't store feedback yet" in ask("give_feedback", "love this tool").text
    monkeypatch.setenv("GLOWPATH_CONTACT", "hello@example.org")
    assert "hello@example.org" in ask("give_feedback", "your bot is slow").text
