"""Where one question ends and the next begins."""

import pytest

from bot.nlu.questions import (
    is_question,
    split_questions,
    what_was_meant,
    wishes_beside,
)


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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("no i meant what school costs not what i earn", "what school costs"),
        ("i asked for the pay", "the pay"),
        ("my question is how long it takes", "how long it takes"),
        ("how long does it take", "how long does it take"),
        ("i meant", "i meant"),
    ],
)
def test_what_was_meant_stands_behind_the_complaint(text: str, meant: str) -> None:
    assert what_was_meant(text) == meant


@pytest.mark.parametrize(
    ("intent", "text", "expected"),
    [
        ("ask_pay", "i make like 24k at starbucks", False),
        ("ask_financial_aid", "im broke", False),
        ("ask_financial_aid", "can i get help, im broke", True),
        ("ask_eligibility", "i got a felony", True),
        ("ask_pay", "pay in nevada", True),
    ],
)
def test_what_one_tells_of_oneself_is_no_question(
    intent: str, text: str, expected: bool
) -> None:
    assert is_question(intent, text) is expected


def test_class_times_beside_a_search_only_narrow_it() -> None:
    asked = ["find_schools", "ask_schedule"]
    assert wishes_beside(asked, "schools in reno, evenings") == {"ask_schedule"}
    assert wishes_beside(["ask_pay", "ask_schedule"], "pay, evenings") == set()
