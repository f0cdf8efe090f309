"""What the working life is like."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("do you work weekends", "evenings, Saturdays"),
        ("is it hard on your back", "It is physical"),
        ("is it steady work or seasonal", "Bookings swing with seasons"),
        ("is it stressful", "sales targets"),
        ("are the chemicals bad for you", "gloves, eye protection"),
    ],
)
def test_the_working_life(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_working_life", text).text


def test_who_sets_their_own_hours_is_said_where_hours_are_asked(ask: Any) -> None:
    reply = ask("ask_working_life", "do you work weekends")
    assert reply.text.startswith("26.4 % of aestheticians work for themselves")
    assert "BLS Employment Projections" in reply.plain_text()
    assert "26.4" not in ask("ask_working_life", "is it hard on your back").text


def test_worth_it_points_to_the_working_life(ask: Any) -> None:
    reply = ask("ask_worth_it", "is it worth it with arthritis in my hands")
    assert "It is physical" not in reply.text
    assert "/ask_working_life" in [button.payload for button in reply.buttons]
