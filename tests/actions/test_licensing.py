"""The licence, its exam and its renewal: one answer each."""

from typing import Any

import pytest


def test_the_exam_of_a_state(ask: Any) -> None:
    reply = ask("ask_exam", "is there a practical in ohio or only a written")
    assert reply.text.startswith("Ohio has a written and a practical exam (state-run).")
    assert "cos.ohio.gov" in reply.text
    assert {source.name for source in reply.sources} >= {"Glowpath licence table"}


def test_a_written_exam_only(ask: Any) -> None:
    text = ask("ask_exam", "what is on the exam in california").text
    assert text.startswith(
        "California has a written exam only (practical ended 2022-01-01)"
    )
    assert "practical part" not in text


def test_a_state_without_an_exam(ask: Any) -> None:
    text = ask("ask_exam", "state board exam florida").text
    assert text.startswith("Florida asks for no exam")
    assert "written part" not in text


def test_an_unconfirmed_exam_is_not_made_up(ask: Any) -> None:
    assert "I couldn't confirm" in ask("ask_exam", "exam in michigan").text


def test_the_exam_without_a_state(ask: Any) -> None:
    reply = ask("ask_exam", "is the state board hard")
    assert "45 of 51 states (with DC) have a written and a practical" in reply.text
    assert "I hold no pass rates" in reply.text
    assert reply.next_step == "Which state is it for?"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("i failed the written twice", "Who fails can sit again"),
        ("can i take it in spanish", "Spanish or other languages"),
        ("what do i bring to the practical", "which kit and which identification"),
    ],
)
def test_what_is_asked_of_the_exam(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_exam", text).text


def test_and_in_another_state(ask: Any) -> None:
    first = ask("ask_exam", "exam in ohio")
    text = ask("inform", "and in illinois?", first.slots).text
    assert text.startswith("Illinois has a written exam only.")


def test_the_renewal_of_a_state(ask: Any) -> None:
    text = ask("ask_licence_renewal", "how many ce hours in georgia").text
    assert text.startswith(
        "Renewal in Georgia: 2 years, Aug 31 odd years; 5 hours of conti"
    )
    assert "sos.ga.gov" in text


def test_the_renewal_of_two_states(ask: Any) -> None:
    text = ask("ask_licence_renewal", "i hold two, one in texas and one in ohio").text
    assert "Renewal in Texas: 2 years; 4 hours" in text
    assert "Renewal in Ohio: 2 years" in text
    assert "tdlr.texas.gov" in text


def test_an_unknown_renewal_is_said_to_be_unknown(ask: Any) -> None:
    text = ask("ask_licence_renewal", "how often do i renew in nevada").text
    assert text.startswith("For Nevada I hold no renewal term.")
    assert "nvcosmo.com" in text


def test_an_expired_licence(ask: Any) -> None:
    text = ask("ask_licence_renewal", "mine expired 2 years ago, do i start over").text
    assert text.startswith("A licence runs 1 to 4 years, depending on the state.")
    assert "some years a state may ask for its exam" in text


def test_the_licence_points_to_exam_and_renewal(ask: Any) -> None:
    reply = ask("ask_licence", "license in texas")
    assert "Texas asks for 750 hours" in reply.text
    assert "Renewal" not in reply.text
    titles = [button["title"] for button in reply.to_message()["buttons"]]
    assert titles[1:] == ["The exam", "Renewal", "Moving a licence"]
    assert "Renewal" not in ask("ask_certifications", "ce classes in texas").text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("moving my Georgia license to Florida", "Florida asks for 220"),
        ("does florida take a license from georgia", "Florida asks for 220"),
        ("i got my license in GA, moving to Jacksonville FL, does it work", "Florida asks"),
        ("from Texas to Oklahoma", "Oklahoma asks for 600"),
    ],
)
def test_the_state_moved_to_is_the_one_to_ask(ask: Any, text: str, asked: str) -> None:
    assert asked in ask("ask_licence_transfer", text).text


def test_the_place_said_before_is_there(ask: Any) -> None:
    text = "if i get my license in GA does it work there"
    assert "Florida asks" in ask("ask_licence_transfer", text, {"place": "FL"}).text
