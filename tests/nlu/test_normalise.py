"""Abbreviations spelled out."""

import pytest

from bot.nlu.normalise import BEGINNING, END, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hw much do u make", "how much do you make"),
        ("DONT know", "do not know"),
        ("esti lic  reqs?", "esthetician license requirements?"),
        ("w/o a license", "without a license"),
        ("how many time it takes", "how long it takes"),
        ("how many times a week", "how many times a week"),
        ("I have 47 years old, is late", "i am 47 years old, is late"),
        ("I have 12 years of experience", "i have 12 years of experience"),
        ("can i work like esthetician", "can i work as esthetician"),
        ("which is more easy for make", "which is easier for make"),
        ("👍", "yes"),
        ("", ""),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_of_a_long_text_beginning_and_end_are_read() -> None:
    text = normalise("who i am " + "x" * 10_000 + " what i ask")
    assert text.startswith("who i am")
    assert text.endswith("what i ask")
    assert len(text) == BEGINNING + 1 + END


def test_half_a_character_is_replaced() -> None:
    assert normalise("ok \ud83d ok") == "okay \ufffd okay"
