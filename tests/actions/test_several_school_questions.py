"""Several questions about schools in one message: every part is answered."""

from typing import Any

import pytest


def test_several_facts_at_once(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "how much and how long are they", listed).text
    assert "$18,900 with books and supplies" in text
    assert "1,000 hours in 9 months" in text


def test_the_one_with_the_best_and_its_price(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "the one w best grad rate, whats it cost", listed).text
    assert text.startswith("The one where most finish is International School of Skin")
    assert "most expensive" not in text
    both = ask("ask_school_details", "which is shortest and cheapest", listed).text
    assert both.startswith("The cheapest is Beaver")
    assert "The shortest is Elaine" in both


@pytest.mark.parametrize(
    ("intent", "text", "parts"),
    [
        ("ask_training_cost", "price of the first? or can i pay in bits?",
         ["$", "Payments in parts", "412-561-3381"]),
        ("ask_financial_aid", "can i get grants at the first? they take felons?",
         ["In the federal aid system", "Rules on criminal records", "412-561-3381"]),
        ("ask_choose_school", "is the first accredited, do they teach in spanish",
         ["so accredited", "Languages of teaching"]),
        ("find_schools", "butler is a drive. whats the first one like, is it licensed",
         ["South Hills Beauty Academy", "of its students finish", "so accredited"]),
        ("ask_training_cost", "how much more is fountain of youth and why so few grads",
         ["The difference is $", "graduates a year", "Why so few finish", "724-625-3691"]),
        ("ask_financial_aid", "tell me about south hills. tuition help?",
         ["In the federal aid system", "of its students finish"]),
    ],
)  # fmt: skip
def test_every_part_of_a_question_is_answered(
    ask: Any, pittsburgh: Any, intent: str, text: str, parts: list[str]
) -> None:
    reply = ask(intent, text, pittsburgh)
    for part in parts:
        assert part in reply.text
    assert "Butler" not in reply.text


def test_credit_is_asked_of_the_school_and_no_length(ask: Any, pittsburgh: Any) -> None:
    text = "25% finishing at fountain lol no. south hills wins. will they take my 180 hrs?"
    reply = ask("ask_credit_for_hours", text, pittsburgh)
    assert "of your 180 hours it takes over, South Hills" in reply.text
    assert "412-561-3381" in reply.text
    assert "Board of Cosmetology" in reply.text
    assert "Fountain" not in reply.text
    again = "i asked if they take my hours from the old school. not how long"
    later = ask("ask_training_length", again, pittsburgh | reply.slots)
    assert "Length:" not in later.text
    assert "South Hills Beauty Academy decides" in later.text


def test_the_two_named_are_compared_whatever_else_is_asked(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    text = "whats the diff between aveda 600 and the spa school master 750, any lasers"
    reply = ask("ask_laser_training", text, slots)
    assert "Aveda Institute-Columbus" in reply.text
    assert "The Spa School" in reply.text
    assert "Mason" not in reply.text
    assert "no right to lasers" in reply.text


def test_a_school_of_another_state_is_held_to_the_licence_asked_for(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near new brunswick nj").slots
    text = (
        "which is cheapest, and does that staten island one count for a new jersey license?"
    )
    reply = ask("ask_licence_transfer", text, slots)
    if "Career School" not in reply.text:
        reply = ask("ask_licence", text, slots)
    assert reply.text.startswith("The cheapest is Career School of NY")
    assert "NJ asks for" in reply.text
    assert "whether NJ takes hours from there, the New Jersey Board" in reply.text
