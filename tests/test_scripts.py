"""A script that goes wrong says so, with the whole dialogue."""

from typing import Any

import pytest

from tests.scripts import Script, play


class Echo:
    """A talk that answers with what it is told, and has one button."""

    last: list[dict[str, Any]] | None = None

    def say(self, message: str) -> str:
        self.last = [
            {"text": message, "buttons": [{"title": "Pay", "payload": "/ask_pay"}]}
        ]
        return message

    def press(self, title: str) -> str:
        assert title == "Pay", f"no button {title!r}"
        return self.say("pressed")

    def press_earlier(self, title: str) -> str:
        assert title == "Outlook", f"no button {title!r}"
        return self.say("pressed before")

    def slots(self) -> dict[str, Any]:
        return {"place": "TX", "school": None}


def fill(text: str) -> str:
    if text == "{unknown}":
        raise ValueError("{unknown} names no fact")
    return text.replace("{pay}", "$5")


def played(**turn: Any) -> str:
    first = {"visitor": "hello there", "bot": ["hello"]}
    return play(Script("a talk", (first, turn)), Echo(), fill)


@pytest.mark.parametrize(
    "turn",
    [
        {"visitor": "it is $5", "bot": ["{pay}", "it is"]},
        {"visitor": "it is $6", "never": ["{pay}"], "any": ["{pay}", "$6"]},
        {"press": "Pay", "bot": ["pressed"], "buttons": ["Pay"]},
        {"press_earlier": "Outlook", "bot": ["pressed before"]},
        {"visitor": "hi", "slots": {"place": "TX", "school": None, "topic": None}},
    ],
)
def test_a_script_that_goes_well(turn: dict[str, Any]) -> None:
    assert played(**turn) == ""


@pytest.mark.parametrize(
    ("turn", "wrong"),
    [
        ({"visitor": "it is $6", "bot": ["{pay}"]}, "not said: '$5', which is {pay}"),
        ({"visitor": "it is $5", "never": ["{pay}"]}, "said: '$5', which is {pay}"),
        ({"visitor": "hi", "any": ["bye", "ciao"]}, "none of these said: ['bye', 'ciao']"),
        ({"visitor": "hi", "buttons": ["Schools"]}, "no button: 'Schools'"),
        ({"press": "Schools"}, "no button 'Schools'"),
        ({"press_earlier": "Pay"}, "no button 'Pay'"),
        ({"visitor": "hi", "bot": ["{unknown}"]}, "{unknown} names no fact"),
        (
            {"visitor": "hi", "slots": {"place": "OH"}},
            "the slot place is 'TX', expected 'OH'",
        ),
    ],
)
def test_a_script_that_goes_wrong(turn: dict[str, Any], wrong: str) -> None:
    report = played(**turn)
    assert f"WRONG    {wrong}" in report
    assert report.startswith("a talk\nvisitor  hello there\nbot      hello there\n")
