"""Abbreviations spelled out."""

import pytest

from bot.nlu.normalise import MAX_CHARACTERS, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hw much do u make", "how much do you make"),
        ("DONT know", "do not know"),
        ("esti lic  reqs?", "esthetician license requirements?"),
        ("w/o a license", "without a license"),
        ("👍", "yes"),
        ("", ""),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_a_long_text_is_cut() -> None:
    assert len(normalise("x" * 10_000)) == MAX_CHARACTERS
