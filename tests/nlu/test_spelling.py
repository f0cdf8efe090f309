"""Misspelled words of the field are mended, names and rare words are left."""

import pytest

from bot.nlu.spelling import Spelling

SPELLING = Spelling(
    {"esthetician": 90, "license": 80, "dermatologist": 30, "practice": 9, "wages": 5}
)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("esthatician licnse", "esthetician license"),
        ("a dermatolgist", "a dermatologist"),
        ("waxes and injects", "waxes and injects"),
        ("zzyzx road", "zzyzx road"),
        ("lic", "lic"),
        ("", ""),
    ],
)
def test_mending(text: str, mended: str) -> None:
    assert SPELLING.mend(text) == mended


def test_only_words_of_several_sentences_are_learned() -> None:
    spelling = Spelling.of(["which license"] * 3 + ["which licanse"])
    assert spelling.counts == {"which": 4, "license": 3}
