"""The residency, and what dermatologists do."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("how long is derm residency", "4 years after medical school"),
        ("how competitive is derm", "no sourced figure for the match rate"),
        ("what is a mohs fellowship", "comes the exam of the American Board"),
        ("img chances at derm", "certified for the US first (ECFMG"),
    ],
)
def test_the_residency(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_residency", text).text


def test_so_few_jobs_open_a_year(ask: Any) -> None:
    reply = ask("ask_residency", "how long is derm residency")
    assert "about 400 jobs for dermatologists open a year" in reply.text
    assert "BLS Employment Projections" in reply.plain_text()


def test_the_whole_path_is_told_without_the_residency(ask: Any) -> None:
    reply = ask("ask_become_dermatologist", "mohs fellowship after becoming a derm")
    assert reply.text.startswith("About 12 years after high school")
    assert "/ask_residency" in [button.payload for button in reply.buttons]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "what does a dermatologist do all day",
            "Fields are medical, paediatric, surgical",
        ),
        ("whats a mohs surgeon", "layer by layer"),
        ("do derms get weekends off", "No source that I hold counts their hours"),
        (
            "derm PA, is that the same as a dermatologist",
            "shorter training and no residency",
        ),
    ],
)
def test_the_work(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_dermatology_work", text).text


def test_how_many_there_are(ask: Any) -> None:
    text = ask("ask_dermatology_work", "what does a dermatologist do all day").text
    assert text.startswith("About 10,900 dermatologists worked in the United States")


def test_they_are_dermatologists_then(ask: Any) -> None:
    first = ask("ask_dermatology_work", "what does a dermatologist do all day")
    assert "Dermatologists in Texas" in ask("ask_pay", "pay in texas?", first.slots).text
