"""What a message speaks of, told from what an answer would say."""

import pytest

from actions.dialogue.subjects import speaks_of
from actions.occupations.outside import outside_asked
from actions.safety.danger_words import tells_harm


@pytest.mark.parametrize(
    ("intent", "text", "is_of_it"),
    [
        ("ask_pay", "the quotas and the pressure in these places", False),
        ("ask_pay", "what do they earn in a place with quotas", True),
        ("ask_pay_by_workplace", "how bad is the stress in clinics", False),
        ("ask_residency", "who do i talk to about it in colorado", False),
        ("ask_help", "whatever it is", True),
    ],
)
def test_a_subject_has_words_of_its_own(intent: str, text: str, is_of_it: bool) -> None:
    assert speaks_of(intent, text) is is_of_it


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("should i be a vet or a dental hygienist", ["veterinarians", "dental hygienists"]),
        ("BLS has anesthesiologist wages too", ["anesthesiology"]),
        ("I'm a dental hygienist, can i do facials", []),
        ("my husband is a welder, how long is esthetics school", []),
        ("how much do plastic surgery nurses make", []),
    ],
)
def test_only_an_occupation_asked_about_is_named(text: str, named: list[str]) -> None:
    assert outside_asked(text) == named


@pytest.mark.parametrize(
    ("text", "is_harm"),
    [
        ("the nurse next to me almost fainted, may i draw up botox", False),
        ("our rn nearly fainted when she saw it", False),
        ("my coworker is doing lasers, that is illegal, who takes a report", False),
        ("my client almost passed out after the numbing cream", True),
        ("i nearly passed out from the lidocaine", True),
        ("she went into shock on the table", True),
    ],
)
def test_harm_is_told_from_a_figure_of_speech(text: str, is_harm: bool) -> None:
    assert tells_harm(text) is is_harm
