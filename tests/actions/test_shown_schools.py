"""What is asked on about a list: of the schools shown, not of schools in general."""

import re
from typing import Any

import pytest

from tests.actions.test_answers import MAX_WORDS

NATIONAL = ("typical", "Title IV", "Check seven things", "Many schools have")


@pytest.mark.parametrize(
    ("intent", "text", "first", "lines"),
    [
        ("ask_training_cost", "how much r they", "Price with", ["$18,900", "$17,350"]),
        ("ask_training_length", "how long are those", "Length:", ["1,000 hours"]),
        ("ask_schedule", "do they have evening classes", "Class times", ["phone"]),
        ("ask_choose_school", "are they accredited", "All 3 are in", ["so accredited"]),
        ("nlu_fallback", "graduation rate", "Students who finish:", ["54%"]),
        ("ask_exam", "whats their pass rate", "Exam pass rates", ["phone"]),
        ("ask_training_cost", "prices?", "Price with books", ["$14,995"]),
        ("ask_pay", "what do their grads earn", "What graduates earn", ["$"]),
        ("ask_payback", "how much debt do ppl have after", "What graduates owe", ["$"]),
        ("ask_courses", "do they teach laser", "The treatments that are taught", ["phone"]),
    ],
)  # fmt: skip
def test_a_question_after_a_list_is_about_its_schools(
    ask: Any, listed: Any, intent: str, text: str, first: str, lines: list[str]
) -> None:
    reply = ask(intent, text, listed)
    assert reply.text.startswith(first)
    for number in (1, 2, 3):
        assert f"\n{number}. " in reply.text
    for part in lines:
        assert part in reply.text
    assert not [word for word in NATIONAL if word in reply.text]
    assert reply.sources


@pytest.mark.parametrize(
    ("intent", "text", "first", "then"),
    [
        ("find_schools", "are any of them public", "None of the 3 is public.",
         "The nearest that is: "),
        ("ask_financial_aid", "do they take fafsa", "All 3 are in the federal", "FAFSA"),
        ("ask_online_training", "is any of them online", "None of the 3 is listed with",
         "practical hours are always in person"),
    ],
)  # fmt: skip
def test_what_holds_for_none_or_all_is_said_in_a_sentence(
    ask: Any, listed: Any, intent: str, text: str, first: str, then: str
) -> None:
    reply = ask(intent, text, listed)
    assert reply.text.startswith(first)
    assert then in reply.text
    assert "\n1. " not in reply.text
    assert reply.sources


@pytest.mark.parametrize(
    ("intent", "text", "part"),
    [
        ("ask_training_cost", "how much is esthetician school usually", "typical"),
        ("ask_pay", "how much do estheticians make", "a year"),
        (
            "ask_training_length",
            "how long does esthetics school take in texas",
            "Texas asks",
        ),
        ("ask_financial_aid", "can i get a grant for beauty school", "Title IV"),
        ("find_schools", "show me some in macon ga", "Macon, GA"),
        ("ask_cheaper", "anything cheaper", "lowest price first"),
        ("refine_schools", "only public ones", "Public ones:"),
        ("ask_exam", "how much is the license exam", "exam"),
    ],
)
def test_a_question_in_general_stays_one(
    ask: Any, listed: Any, intent: str, text: str, part: str
) -> None:
    assert part in ask(intent, text, listed).text


def test_without_a_list_nothing_was_shown(ask: Any) -> None:
    assert "typical" in ask("ask_training_cost", "how much are they").text


def test_they_are_no_schools_once_the_talk_is_of_pay(ask: Any, listed: Any) -> None:
    talked = listed | ask("ask_pay", "what do nurses make", listed).slots
    assert "Price with books" not in ask("ask_pay", "how much is it", talked).text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which of the three is cheapest", "The cheapest is Beaver Beauty Academy"),
        ("which one is the shortest", "The shortest is Elaine Sterling Institute"),
        ("which 1 is closest", "The nearest is Beaver Beauty Academy"),
        ("whos got the best grad rate", "The one where most finish is "),
        ("which has more students", "The largest is Elaine Sterling Institute"),
        ("which one leaves u with the least debt", "The one that leaves the least debt"),
    ],
)
def test_the_one_with_the_most_or_least(
    ask: Any, listed: Any, text: str, told: str
) -> None:
    reply = ask("ask_school_details", text, listed)
    assert reply.text.startswith(told)
    assert reply.text.count("\n") >= 3
    # "What's their phone" is then that of the one that stood out.
    phone = ask("ask_school_details", "whats their phone", listed | reply.slots).text
    assert phone.startswith(reply.text.partition(" is ")[2].partition(" (")[0])


def test_what_is_asked_of_one_beside_another(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "the third one", listed).slots
    text = ask("ask_cheaper", "is it any cheaper than number 1", slots).text
    assert text.startswith("The cheapest is Beaver Beauty Academy")
    assert "The difference is $3,905." in text


def test_which_has_it_is_of_the_list_whatever_the_topic(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_licence", "how many hours does georgia want", listed).slots
    text = ask("ask_cheaper", "which has lowest debt", slots).text
    assert text.startswith("The one that leaves the least debt")


def test_which_is_best_is_told_by_figures(ask: Any, listed: Any) -> None:
    reply = ask("ask_choose_school", "which one would u pick", listed)
    assert reply.text.startswith("Which is best depends on what counts for you")
    assert "3. Beaver Beauty Academy (Decatur, GA): the cheapest ($14,995)" in reply.text


@pytest.mark.parametrize("place", ["30303", "phoenix az", "san juan puerto rico", "guam"])
def test_a_judgement_is_short_and_names_what_is_unknown(ask: Any, place: str) -> None:
    shown = ask("find_schools", f"esthetics schools in {place}").slots
    for number in (1, 2, 3):
        text = ask("ask_school_details", f"is number {number} any good", shown).text
        assert "Exam pass rates and teaching are in no public data" in text
        assert len(text.split()) <= MAX_WORDS
        assert "None" not in text


def test_why_the_first_is_first(ask: Any, listed: Any) -> None:
    text = ask("ask_ranking", "why is that one first", listed).text
    assert text.startswith("Elaine Sterling Institute")
    assert "no one pays for a place" in text


def test_hours_are_held_to_the_state_asked_for(ask: Any) -> None:
    shown = ask("find_schools", "cheapest esthetics schools in portland oregon")
    short = re.search(r"^(\d)\. .*Careful: this program has 250 hours", shown.text, re.M)
    assert short, shown.text
    asked = f"does number {short[1]} have enough hours"
    own = ask("ask_school_details", asked, shown.slots).text
    assert "250 hours, OR asks for 500: 250 too few" in own
    shown = ask("find_schools", "esthetics schools in portland oregon").slots
    other = ask("ask_licence", "is number 1 enough hours for washington", shown).text
    assert "600 hours, WA asks for 750: 150 too few" in other


def test_the_price_of_one_beside_the_pay_there(ask: Any, listed: Any) -> None:
    text = ask("ask_payback", "would number 3 pay off", listed).text
    assert text.startswith("Beaver Beauty Academy (Decatur, GA): $14,995 with books")
    assert "Atlanta" in text
    assert "of a year's pay at the median" in text
    slots = listed | {"own_occupation": "31-9092"}
    changed = ask("ask_payback", "would number 3 pay off", slots).text
    assert "Medical assistants there have" in changed


def test_debt_and_earnings_are_said_to_mix_programs(ask: Any, listed: Any) -> None:
    for text in ("what do grads of the first make", "debt at the first one"):
        said = ask("ask_school_details", text, listed).text
        assert "mix all beauty programs" in said


def test_a_school_without_figures(ask: Any) -> None:
    shown = ask("find_schools", "esthetics schools in san juan pr").slots
    text = ask("ask_school_details", "how much and how long is the first", shown).text
    assert text.startswith("Century College (San Juan, PR): Price not reported; length not")
    assert "price not reported. Length" not in ask(
        "ask_school_details", "the first one", shown
    ).text.replace("Price not reported. Length", "")
