"""Which of several ways to take, and several questions in one reply."""

from typing import Any

import pytest

from actions.advice.choosing_words import weighs
from actions.advice.told import (
    CHILDREN,
    INJECTING,
    JOB,
    MONEY,
    NO_NEEDLES,
    SOON,
    told_in,
)
from actions.dialogue.several import in_shares


@pytest.mark.parametrize(
    "text",
    [
        "should i do the 600 hr or 1200 hr one",
        "nights or full time",
        "RN first or esti first, whats smarter",
        "medspa or spa, what would you pick",
        "im an lpn, rn or esthetics?",
    ],
)
def test_ways_to_choose_from(text: str) -> None:
    assert weighs(text)


@pytest.mark.parametrize(
    "text",
    [
        "who earns more, a nurse or a PA",
        "which pays better, spa or clinic",
        "do i need to be a nurse or esthetician to do lasers",
        "show me schools and prices",
        "can an rn or np own a medspa",
        "dermatologist or PA, how many years",
        "deciding between a PA and an esthetician: years?",
        "cosmetic nurse or esti, whats the diff",
        "rn vs np salary",
        "does this make sense, is it between a nurse and a facial lady",
    ],
)
def test_questions_that_weigh_nothing(text: str) -> None:
    assert not weighs(text)


@pytest.mark.parametrize(
    ("text", "circumstances"),
    [
        ("i have 2 kids and not much money", {CHILDREN, MONEY}),
        ("i dont have kids", set()),
        ("need money soon", {SOON}),
        ("i work full time at a store", {JOB}),
        ("she hates needles", {NO_NEEDLES}),
        ("i want to do botox", {INJECTING}),
        ("i never want to inject", set()),
    ],
)
def test_what_was_told(text: str, circumstances: set[str]) -> None:
    assert told_in(text) == circumstances


def test_what_was_told_before_counts(ask: Any) -> None:
    first = ask("ask_worth_it", "nurse or esthetician, which would you pick")
    assert "If time and money come first" in first.text
    again = ask("inform", "i have three kids and im broke", first.slots).text
    assert again.startswith("With little money and children to look after, becoming an aes")


def test_the_visitors_place_counts(ask: Any) -> None:
    text = ask("ask_worth_it", "in texas, nurse or esthetician, what would you do").text
    assert "pay a year in Texas" in text
    assert "$95,970" in text


def test_what_isnt_held_is_said(ask: Any) -> None:
    text = ask("nlu_fallback", "esthetics, nursing or dental hygiene? single mom").text
    assert "I hold no figures of dental assistants and hygienists" in text


def test_a_purpose_is_no_way(ask: Any) -> None:
    text = ask("ask_worth_it", "should i do np or pa school for aesthetics").text
    assert "Aesthetician" not in text


def test_the_field_after_a_school_is_no_way(ask: Any) -> None:
    text = ask("ask_worth_it", "should i do PA then aesthetics or nursing then NP").text
    assert "Nurse practitioner:" in text
    assert "Aesthetician:" not in text


def test_ways_only_named_beside_a_question_for_facts(ask: Any) -> None:
    assert "fits better" not in ask("ask_pay", "nurse or esthetician").text
    assert "fits better" in ask("ask_pay", "nurse or esthetician, i have two kids").text


def test_places_of_one_pay_area(ask: Any) -> None:
    text = ask("ask_worth_it", "mesa or tempe for an esthetician, what would you pick").text
    assert "Mesa, AZ and Tempe, AZ belong to one pay area, Phoenix" in text
    assert "$0" not in text


def test_four_ways_are_short(ask: Any) -> None:
    text = ask(
        "ask_worth_it",
        "esthetician, nurse, PA or dermatologist, which should i become? i have two kids"
        ", got a job, im broke and need money soon",
    ).text
    assert text.startswith(
        "With little money, income needed soon, children to look after a"
    )
    assert len(text.split()) <= 90


def test_from_where_one_is_stays_nowhere(ask: Any) -> None:
    text = ask(
        "ask_career_path",
        "im a medical assistant, whats smarter from where i am, esthetics, RN, or PA",
    ).text
    assert "you are there" not in text
    assert len(text.split()) <= 90


def test_an_answer_alone_is_never_cut() -> None:
    long = "A sentence of words here. " * 60
    assert in_shares([long]) == [long]


def test_three_long_answers_share_a_reply() -> None:
    long = " ".join(["A sentence with seven words in it."] * 12)
    shares = in_shares([long, long, long])
    assert all(len(share.split()) <= 60 for share in shares)
    lines = "• one line\n• another"
    assert in_shares([long, long, long, lines])[-1] == lines
