"""Which school is meant: by its number, name or place, or as the one in view."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("phone number of the first", "Elaine Sterling Institute"),
        ("is 2 public", "International School of Skin"),
        ("how much is the one in decatur", "Beaver Beauty Academy"),
        ("price of the elaine sterlin one", "Elaine Sterling Institute"),
        ("how long is the cheap one", "Beaver Beauty Academy"),
        ("the middle one, whats the address", "International School of Skin"),
        ("is the last accredited", "Beaver Beauty Academy"),
    ],
)
def test_one_of_them_is_meant(ask: Any, listed: Any, text: str, school: str) -> None:
    reply = ask("ask_school_details", text, listed)
    assert reply.text.startswith(school)
    assert reply.text.count("\n") == 0
    assert reply.slots["place"] == "30303"


def test_the_school_in_view_is_it(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "tell me about number 2", listed).slots
    assert ask("ask_training_cost", "how much is it", slots).text.startswith(
        "International"
    )
    assert ask("ask_financial_aid", "fafsa?", slots).text.startswith("International")
    assert "\n3. " in ask("ask_training_cost", "how much are all of those", slots).text


def test_the_other_two(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "how long is the last one", listed).slots
    text = ask("ask_training_cost", "and how much are the other two", slots).text
    assert "1. Elaine" in text
    assert "2. International" in text
    assert "Beaver" not in text


def test_a_number_past_the_end(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "number 7", listed).text
    assert text.startswith("I showed 3 schools, so there is no number 7.")


def test_a_bare_number_is_that_school(ask: Any, listed: Any) -> None:
    assert ask("skip_question", "2", listed).text.startswith("International School")
    assert ask("show_more", "3", listed).text.startswith("Beaver Beauty Academy")


def test_numbers_of_other_things_are_no_schools(ask: Any, listed: Any) -> None:
    for said in (
        "do they have evening class from 5 to 9",
        "do they have class on like 2 evenings",
    ):
        text = ask("ask_schedule", said, listed).text
        assert text.startswith("Class times are in no public data. Ask them:\n1. ")


def test_no_school_of_the_list_is_there(ask: Any, listed: Any) -> None:
    reply = ask("ask_school_details", "the york one", listed)
    assert reply.text.startswith("None of the schools that I showed is in York, PA.")
    assert "York, PA" in ask("affirm", "yes", listed | reply.slots).text


@pytest.fixture
def chain(ask: Any) -> Any:
    """The slots after 74 campuses of one name were found."""
    reply = ask("ask_school_details", "tell me about empire beauty school")
    assert "74 schools called Empire Beauty School" in reply.text
    assert len(reply.buttons) == 4
    return reply.slots


@pytest.mark.parametrize(
    ("intent", "text", "told"),
    [
        ("ask_school_details", "the york one", "Empire Beauty School-York, 2592 Eastern"),
        ("inform", "york pa", "Empire Beauty School-York"),
        ("find_schools", "in pittsburgh", "Empire Beauty School"),
        ("inform", "pennsylvania", "I know 17 schools called Empire Beauty School, in PA"),
        ("inform", "wyoming", "I know 74 schools"),
        (
            "find_schools",
            "near st paul mn",
            "The Empire Beauty School nearest to Saint Paul",
        ),
        ("inform", "seattle", "I know no Empire Beauty School in Seattle, WA; the nearest"),
    ],
)
def test_the_campus_is_chosen_by_its_place(
    ask: Any, chain: Any, intent: str, text: str, told: str
) -> None:
    reply = ask(intent, text, chain)
    assert reply.text.startswith(told)
    assert len(reply.buttons) <= 4


def test_another_campus_of_the_school_in_view(ask: Any) -> None:
    one = ask("ask_school_details", "tell me about empire beauty school in york pa")
    text = ask("ask_school_details", "how about the one in lancaster", one.slots).text
    assert text.startswith("Empire Beauty School-Lancaster")


def test_a_fact_of_a_school_by_name(ask: Any) -> None:
    text = ask("ask_training_cost", "how much is paul mitchell in tampa").text
    assert text.startswith("Paul Mitchell the School-Tampa (Tampa, FL): $23,445")


def test_a_name_spelled_otherwise_is_asked_back(ask: Any) -> None:
    reply = ask("ask_school_details", "what about the Jean Madelin Aveda Institut Academy")
    assert reply.text.startswith("I have no program of a school called")
    assert reply.buttons[0].title == "Jean Madeline Aveda Institute"


def test_a_closed_school_is_said_to_be_closed(ask: Any) -> None:
    text = ask("ask_school_details", "tell me about Birmingham-Southern College").text
    assert "closed on July 31, 2024" in text


@pytest.mark.parametrize("intent", ["nlu_fallback", "find_schools", "show_my_data"])
def test_a_school_named_in_part_gives_its_card(
    ask: Any, pittsburgh: Any, intent: str
) -> None:
    reply = ask(intent, "tell me everything about south hills", pittsburgh)
    assert reply.text.startswith("South Hills Beauty Academy, 3269")


@pytest.mark.parametrize(
    "text",
    ["whats the phone of the PA board", "no the STATE BOARD phone not the schools",
     "phone number for the attorney general?"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["ask_school_details", "out_of_scope", "correct_bot"])
def test_the_board_is_no_school(ask: Any, pittsburgh: Any, text: str, intent: str) -> None:
    reply = ask(intent, text, pittsburgh)
    assert "South Hills" not in reply.text
    assert "Pennsylvania State Board of Cosmetology" in reply.text
