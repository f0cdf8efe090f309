"""Entities: the traps one by one, then the held-out sentences."""

from collections import Counter
from pathlib import Path

import pytest
from spacy.language import Language
from sqlalchemy.orm import Session

from actions.catalog.database import open_session
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.pipeline import build_pipeline
from tests.conftest import json_lines

HELD_OUT = Path(__file__).parent / "entities_test.jsonl"


@pytest.fixture(scope="module")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    path = tmp_path_factory.mktemp("names") / "gazetteer.json"
    with open_session() as session:
        path.write_text(Gazetteer.from_catalogue(session).to_json(), encoding="utf-8")
    return build_pipeline(path)


def found(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(span.label_, span.kb_id_) for span in nlp(text).ents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schools in Texas", [("state", "TX")]),
        ("pay in califronia", [("state", "CA")]),
        ("tampa fl", [("city", "Tampa"), ("state", "FL")]),
        ("moving to pheonix", [("city", "Phoenix")]),
        ("near 30303-1234", [("zip_code", "30303")]),
        ("schools in philly", [("city", "Philadelphia, PA")]),
        ("schools in phily", [("city", "Philadelphia, PA")]),
        ("moving to san fransisco", [("city", "San Francisco")]),
        ("around saint paul", [("city", "Saint Paul")]),
        ("ft. worth tx", [("city", "Fort Worth"), ("state", "TX")]),
        ("new york, ny", [("city", "New York City, NY")]),
        ("schools in new york", [("state", "NY")]),
        ("pay in dfw", [("city", "Dallas-Fort Worth-Arlington, TX metro area")]),
        ("kc", [("city", "kc")]),
        ("in the valley", [("city", "the valley")]),
        ("the valley of tears", []),
        ("penn foster online", []),
        ("university of south florida", [("state", "FL")]),
        ("Paris", [("country", "France")]),
        ("Paris, Texas", [("city", "Paris"), ("state", "TX")]),
        ("lebanon tennessee", [("city", "Lebanon"), ("state", "TN")]),
        ("in Baltimore MD", [("city", "Baltimore"), ("state", "MD")]),
        ("houses in Naples", [("city", "Naples")]),
        ("CAN I WORK IN OREGON OR MAINE", [("state", "OR"), ("state", "ME")]),
        ("is it hard or easy for me in the end", []),
        ("license hours in OR", [("state", "OR")]),
        ("ok hi", []),
        ("any schools near me", []),
        ("i like reading on my mobile", []),
        ("schools near Reading, PA", [("city", "Reading"), ("state", "PA")]),
        ("not pennsylvania", []),
        ("anywhere but Miami", []),
        ("i'm an MA", [("occupation", "31-9092")]),
        ("as a PA can i inject", [("occupation", "29-1071")]),
        ("RN or PA", [("occupation", "29-1141"), ("occupation", "29-1071")]),
        ("aesthetician", [("occupation", "39-5094")]),
        ("asthetician jobs", [("occupation", "39-5094")]),
        ("pay in a doctor's office", [("workplace", "physician_office")]),
        ("i have a ged", [("education", "high_school")]),
        ("under 8k", [("money", "8000")]),
        ("under ten grand", [("money", "10000")]),
        ("$9,500", [("money", "9500")]),
        ("45000 a year", [("money", "45000")]),
        ("half a year", [("duration", "6 months")]),
        ("600 hrs", [("duration", "600 hours")]),
        ("can i do botox", [("procedure", "botox")]),
        ("pay in canada", [("country", "Canada")]),
        ("", []),
    ],
)
def test_entities(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(nlp, text) == expected


@pytest.mark.parametrize(
    ("entity", "least"),
    [
        ("state", 0.85),
        ("city", 0.88),
        ("occupation", 0.9),
        ("workplace", 0.9),
        ("procedure", 0.9),
        ("education", 0.88),
        ("money", 0.88),
        ("duration", 0.9),
    ],
)
def test_held_out_sentences(nlp: Language, entity: str, least: float) -> None:
    """F1 by value on sentences written without sight of the pipeline."""
    counts: Counter[str] = Counter()
    for line in json_lines(HELD_OUT):
        wanted = {
            str(item["value"]) for item in line["entities"] if item["entity"] == entity
        }
        got = {
            value.split(",")[0] if label == "city" else value
            for label, value in found(nlp, line["text"])
            if label == entity
        }
        counts.update(
            both=len(wanted & got), missed=len(wanted - got), extra=len(got - wanted)
        )
    f1 = 2 * counts["both"] / (2 * counts["both"] + counts["missed"] + counts["extra"])
    assert f1 >= least, f"{entity}: {f1:.3f}"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "\x00\u200b\u202e",
        "💅" * 500,
        "<b>Texas</b>",
        "'; DROP TABLE--",
        "Ω ض 中",
    ],
)
def test_odd_text_is_read_without_an_error(nlp: Language, text: str) -> None:
    nlp(text)


def test_the_gazetteer_survives_its_file(catalogue: Session) -> None:
    gazetteer = Gazetteer.from_catalogue(catalogue)
    again = Gazetteer.from_json(gazetteer.to_json())
    assert again.states == gazetteer.states
    assert again.states["texas"] == "TX"
