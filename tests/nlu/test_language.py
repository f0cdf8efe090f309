"""Which language a message is in."""

from pathlib import Path

import pytest
import yaml
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from spacy.language import Language

from bot.nlu.language import LanguageDetector, language
from bot.nlu.pipeline import entities_of

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


def detected(text: str, nlp: Language) -> str | None:
    """The intent that a message gets for its language, with its names found."""
    message = Message({TEXT: text, ENTITIES: entities_of(nlp(text))})
    LanguageDetector().process([message])
    return (message.get(INTENT) or {}).get("name")


def test_a_spanish_name_makes_no_spanish_message(nlp: Language) -> None:
    assert detected("need skool nere el paso tx cheep", nlp) is None
    assert detected("skools in los angeles or san jose plz", nlp) is None


def test_spanish_stays_spanish_beside_names(nlp: Language) -> None:
    found = [detected(text, nlp) for text in MESSAGES["spanish"]]
    assert found.count("speak_spanish") >= 0.9 * len(found)
    assert detected("busco una escuela en El Paso, Texas", nlp) == "speak_spanish"
