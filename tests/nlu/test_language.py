"""Which language a message is in."""

from pathlib import Path

import pytest
import yaml

from bot.nlu.language import language

MESSAGES = yaml.safe_load(
    (Path(__file__).parent / "dev_languages.yml").read_text(encoding="utf-8")
)


def share(kind: str, *codes: str) -> float:
    found = [language(text) in codes for text in MESSAGES[kind]]
    return sum(found) / len(found)


def test_spanish_is_recognised() -> None:
    assert share("spanish", "es") >= 0.9


def test_other_languages_are_recognised() -> None:
    assert 1 - share("other_language", "en", "es") >= 0.75


def test_english_with_spanish_words_in_it_is_english() -> None:
    assert share("english_with_spanish", "en") == 1


@pytest.mark.parametrize(
    "text",
    [
        "master esthetician license",
        "pay in Los Angeles",
        "wat do u do wit my phone numbr",
        "hi",
        "30303",
        "👍",
        "",
        "SI",
    ],
)
def test_names_and_fragments_are_english(text: str) -> None:
    assert language(text) == "en"
