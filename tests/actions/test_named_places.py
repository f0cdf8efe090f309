"""From the words of a message to the place that is answered for."""

from typing import Any

import pytest

from actions.dialogue.one_question import respond
from actions.places.settling import settle_place
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn

METRO = " metro area"


def answer(turn: Turn) -> Reply:
    return respond(BY_INTENT[turn.intent](), turn)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schools near tampa fl", ["Tampa, FL"]),
        ("schools in phily", ["Philadelphia, PA"]),
        ("moving to san fransisco", ["San Francisco, CA"]),
        ("pittsburg pa", ["Pittsburgh, PA"]),
        ("manhattan kansas", ["Manhattan, KS"]),
        ("in brooklyn", ["Brooklyn, NY"]),
        ("new york, ny", ["New York City, NY"]),
        ("pay in new york", ["NY"]),
        ("Paris, Texas", ["Paris, TX"]),
        ("any schools in lebanon tennessee", ["Lebanon, TN"]),
        ("dallas or houston", ["Dallas, TX", "Houston, TX"]),
        ("tampa bay", ["Tampa-St. Petersburg-Clearwater, FL" + METRO]),
        ("near 30303 in georgia", ["30303"]),
        ("on the upper east side", ["10021"]),
    ],
)
def test_places_of_a_message(said: Any, text: str, expected: list[str]) -> None:
    assert [place.key for place in said(text).places] == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("and in portland?", "ME", ["Portland, ME"]),
        ("what about paris", "TX", ["Paris, TX"]),
        ("and houston?", "Kansas City, MO", ["Houston, TX"]),
    ],
)
def test_the_place_from_before_helps(
    said: Any, text: str, place: str, expected: list[str]
) -> None:
    assert [found.key for found in said(text, place=place).places] == expected


@pytest.mark.parametrize(
    ("text", "question", "titles", "chosen", "expected"),
    [
        (
            "schools in springfield",
            "There is more than one Springfield.",
            ["Springfield, MO", "Springfield, MA", "Springfield, IL", "Springfield, OR"],
            "the one in illinois",
            "Springfield, IL",
        ),
        (
            "schools in kc",
            "There is more than one KC.",
            ["Kansas City, MO", "Kansas City, KS"],
            "kansas",
            "Kansas City, KS",
        ),
        (
            "pay in the tri-cities",
            "There is more than one Tri-Cities.",
            [
                f"Kennewick-Richland{METRO}",
                f"Kingsport-Bristol{METRO}",
                f"Saginaw, MI{METRO}",
                f"Johnson City, TN{METRO}",
            ],
            "washington",
            f"Kennewick-Richland, WA{METRO}",
        ),
        (
            "hours in the carolinas",
            "There is more than one Carolinas.",
            ["North Carolina", "South Carolina"],
            "north carolina",
            "NC",
        ),
    ],
)
def test_an_ambiguous_place_is_asked_and_settled(
    said: Any, text: str, question: str, titles: list[str], chosen: str, expected: str
) -> None:
    turn = said(text)
    asked = settle_place(turn)
    assert asked is not None
    assert asked.text.startswith(question)
    assert [button.title for button in asked.buttons] == titles
    assert turn.places == []
    settled = said(chosen, asked_city=turn.remembered()["asked_city"])
    assert [place.key for place in settled.places] == [expected]


@pytest.mark.parametrize(
    ("text", "country"),
    [("pay in canada", "Canada"), ("i live in london", "United Kingdom")],
)
def test_a_place_abroad_is_said_to_be_unknown(said: Any, text: str, country: str) -> None:
    reply = answer(said(text, "ask_pay"))
    assert reply.text.startswith("I only know the United States")
    assert country in reply.text


def test_pay_and_licence_of_a_metropolitan_area(said: Any) -> None:
    pay = answer(said("what do estheticians make in the tampa bay area", "ask_pay"))
    assert "Tampa-St. Petersburg-Clearwater" in pay.text
    assert "$43,920" in pay.text
    licence = answer(said("how many hours in tampa bay", "ask_licence"))
    assert "Florida asks for 220 hours" in licence.text
