"""Where one question ends and the next begins."""

import pytest

from bot.nlu.questions import is_question, split_questions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("how long is it and what does it cost", ["how long is it", "what does it cost"]),
        ("What is the pay? Which schools?", ["What is the pay", "Which schools"]),
        ("hours n pay in nevada?", ["hours in nevada", "pay in nevada"]),
        ("how much do estheticians make", ["how much do estheticians make"]),
        ("", []),
    ],
)
def test_split(text: str, parts: list[str]) -> None:
    assert split_questions(text, is_unclear=False) == parts


def test_a_clear_story_stays_whole() -> None:
    story = "I worked in retail. " * 10 + "How do I become an esthetician?"
    assert split_questions(story, is_unclear=False) == [story]
    assert split_questions(story, is_unclear=True)[-1] == "How do I become an esthetician?"


@pytest.mark.parametrize(("intent", "expected"), [("ask_pay", True), ("inform", False)])
def test_is_question(intent: str, expected: bool) -> None:
    assert is_question(intent, "what is it") is expected


def test_a_place_beside_a_question_asks_the_last_one_again() -> None:
    assert is_question("inform", "ok and in NYC")
    assert not is_question("inform", "I live in NYC")


def test_a_cry_for_help_is_read_wherever_it_stands() -> None:
    story = "I want to kill myself. " + "I went to the shop and came home again. " * 60
    assert "I want to kill myself." in split_questions(story, is_unclear=True)
