"""Protests that one wasn't answered, and what stays known of the visitor."""

from typing import Any

import pytest

from actions.dialogue.protest_words import (
    contrast,
    protests,
    said_anew,
    said_answered,
    wanted,
)
from actions.dialogue.said_before import messages_before
from actions.places.own import is_anothers, is_own
from bot.engine import MOST_MESSAGES, last_messages


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("you only answered for PA", ""),
        ("thats not what i asked, i asked how many hours", "how many hours"),
        ("no i mean for MY state", "MY state"),
        ("not helpful, i said im a nurse", "im a nurse"),
        ("that doesnt answer if i can do both", "i can do both"),
        ("u already told me that", ""),
        ("no that was about pay, i asked how long", "how long"),
        ("you forgot about the RN", "RN"),
        ("you keep saying the same thing", ""),
        ("i asked about the price not the hours", "price"),
        (
            "I asked for Washington State and the United States.",
            "Washington State and the United States",
        ),
    ],
)
def test_what_a_protest_wants(text: str, left: str) -> None:
    assert protests(text)
    assert wanted(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "No, I earn well, I told you. I'm asking why the top ones earn more",
            "why the top ones earn more",
        ),
        (
            "No not school, I mean watching at a spa. Who do I ask",
            "watching at a spa. Who do I ask",
        ),
        (
            "you said that already lol. i mean will a spa hire me one day",
            "will a spa hire me one day",
        ),
    ],
)
def test_what_is_asked_anew_is_wanted(text: str, left: str) -> None:
    assert said_anew(text)
    assert protests(text)
    assert wanted(text) == left


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("i meant esthetics not cosmetology", ("cosmetology", "esthetics")),
        ("Not Texas! FLORIDA. I will live there", ("Texas", "FLORIDA")),
        ("no no, indiana not ohio", ("ohio", "indiana")),
        ("i didnt ask about parties, i asked about price", ("parties", "price")),
        ("how many hours is it in ohio", ("", "")),
    ],
)
def test_what_is_wrong_and_what_is_right(text: str, sides: tuple[str, str]) -> None:
    assert contrast(text) == sides


@pytest.mark.parametrize(
    "text",
    [
        "can i make good money as a nurse",
        "i asked my boss and she said no botox, is that right",
        "this is for my sister, how many hours",
        "do you only answer in english",
        "im asking for my daughter, can she go at 16",
        "what should a contract contain? I mean what becomes of the fees",
        "is a facial specialist the same thing as an esthetician",
        "i meant my rent lol. anyway, can i use a pell grant for it",
    ],
)
def test_what_is_no_protest(text: str) -> None:
    assert not protests(text)


def test_what_was_answered_only() -> None:
    text = "you only gave me texas, i need oklahoma too"
    assert "".join(text[place] for place in said_answered(text)) == "texas"


@pytest.mark.parametrize(
    ("before", "own"),
    [
        ("im an RN in ", True),
        ("licensed in ", True),
        ("i live near ", True),
        ("we just moved to ", True),
        ("LPN in ", True),
        ("hours in ", False),
        ("im thinking of moving to ", False),
        ("im in love but my sister is in ", False),
        ("im wondering what they make in ", False),
    ],
)
def test_where_the_visitor_is(before: str, own: bool) -> None:
    assert is_own(before, "") is own


def test_where_somebody_else_is() -> None:
    assert is_anothers("im an RN. my sister in ")
    assert not is_anothers("my sister is nice. im in ")


def test_the_own_place_is_known_among_others(said: Any) -> None:
    turn = said("im an RN in ohio, how many hours do they want in texas", "ask_licence")
    assert turn.own_named_place.key == "OH"
    assert turn.place.key == "TX"
    moving = said("licensed in georgia moving to nevada", "ask_licence")
    assert moving.destination.key == "NV"
    assert moving.own_named_place.key == "GA"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("im an RN", "29-1141"),
        ("im in ohio, my sister is an RN", None),
        ("my nurse said botox is safe", None),
        ("my cosmetology license is from utah", "39-5012"),
    ],
)
def test_whose_trade_it_is(said: Any, text: str, own: str | None) -> None:
    assert said(text).own_occupation == own


def test_only_the_last_messages_are_read_again() -> None:
    read = {"intent": {"name": "ask_pay"}, "entities": [], "text": "pay"}
    said = [{"event": "user", "text": f"pay {n}", "parse_data": read} for n in range(30)]
    kept = last_messages([*said, {"event": "bot", "text": "hi"}])
    assert len(kept) == MOST_MESSAGES
    assert messages_before(kept)[0]["text"] == "pay 28"


def test_what_was_forgotten_is_not_read_again() -> None:
    def message(text: str, intent: str) -> dict[str, Any]:
        return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent}}}

    said = [message("im in ohio", "inform"), message("/start_over", "start_over")]
    now = [message("mail me at a@b.org", "ask_pay"), message("and me", "inform")]
    assert [m["text"].strip() for m in messages_before([*said, *now])] == ["mail me at"]
