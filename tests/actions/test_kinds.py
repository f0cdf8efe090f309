"""Which clinician asks, and which point answers them."""

import pytest

from actions.people.background import background_of
from actions.people.signs import trade_presented
from actions.points.as_meant import AS_MEANT
from actions.points.points import points
from actions.points.standing import STANDING
from actions.registry import BY_INTENT


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nurse prac here, psych", "29-1171"),
        ("I'm a PMHNP in Oregon", "29-1171"),
        ("just finished my FNP", "29-1171"),
        ("im in pa school", "29-1071"),
        ("second year PA student", "29-1071"),
        ("I'm a second year PA student", "29-1071"),
        ("PGY3 derm resident here", "29-1213"),
        ("I'm a PGY-2 in family medicine", "29-1229"),
        ("MD here, want to add botox", "29-1229"),
        ("MD", None),
        ("I'm in MD", None),
        ("I'm a resident in Texas", None),
        ("how much do NPs make", None),
    ],
)
def test_how_clinicians_present_themselves(text: str, code: str | None) -> None:
    assert trade_presented(text) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CNA for 3 years, want into medspa", "nursing assistant"),
        ("dental hygienist for 12 years", "dental hygienist"),
        ("I'm a vet tech in Ohio", "veterinary technician"),
        ("can paramedics inject botox", None),
        ("should i become a phlebotomist", None),
        ("premed junior here, 3.5 gpa", "premed"),
        ("do premeds need derm research", None),
    ],
)
def test_trades_without_figures_are_remembered(text: str, name: str | None) -> None:
    assert background_of(text) == name


def test_each_row_names_points_and_intents_that_exist() -> None:
    known = points()
    assert all(row.to in known for row in (*AS_MEANT, *STANDING))
    assert all(name in known for row in AS_MEANT for name in row.of.split())
    assert all(name in BY_INTENT for row in STANDING for name in row.of.split())
