"""Who has the say, what is asked about, what is remembered: turn by turn."""

from typing import Any

import pytest

from actions.licensing.boards import health_board, own_board
from actions.schools.unknown import TellUnknownSchool
from actions.workplaces import TellNumberedWorkplace

PHOENIX_SCHOOLS = ["105145"]


@pytest.mark.parametrize(
    ("slots", "part"),
    [
        ({"own_occupation": "29-1141"}, "Texas's board of nursing"),
        ({"nurse_kind": "practical"}, "Texas's board of nursing"),
        ({"own_occupation": "29-1071"}, "mostly the medical board"),
        ({"own_occupation": "31-9092"}, "what an assistant may be handed"),
        ({"topic": "residency"}, "Texas's medical board"),
        ({"own_occupation": "39-5012"}, ""),
    ],
)
def test_health_workers_have_boards_of_their_own(
    said: Any, slots: dict[str, str], part: str
) -> None:
    found = health_board(said("who do i ask", place="TX", **slots))
    assert part in found
    assert bool(found) is bool(part)


def test_a_nurse_who_asks_about_esthetics_hears_of_its_board(said: Any) -> None:
    turn = said("who licenses estheticians", place="TX", own_occupation="29-1141")
    assert "Licensing and Regulation" in own_board(turn)


@pytest.mark.parametrize(
    ("text", "is_unknown"),
    [
        ("how much is lumiere skin academy in ohio", True),
        ("is Bellissima Beauty School any good", True),
        ("tell me about a good beauty school", False),
        ("which academy is cheapest", False),
        ("is there a beauty school near me", False),
    ],
)
def test_a_school_that_isnt_held_is_named_as_such(
    said: Any, text: str, is_unknown: bool
) -> None:
    turn = said(text, "ask_school_details")
    assert TellUnknownSchool.is_meant("ask_school_details", turn) is is_unknown


def test_a_number_behind_workplaces_is_one_of_them(said: Any) -> None:
    turn = said("the third one", "ask_school_details", answered="ask_workplaces")
    assert TellNumberedWorkplace.is_meant("ask_school_details", turn)
    assert "wound dressing" in TellNumberedWorkplace().reply(turn).text


@pytest.mark.parametrize(
    ("text", "intent", "place"),
    [
        ("is texas gonna let me do lasers", "ask_scope", "San Antonio, TX"),
        ("schools in texas", "find_schools", "TX"),
        ("and in ohio", "inform", "OH"),
    ],
)
def test_a_city_stays_where_its_state_is_named(
    said: Any, text: str, intent: str, place: str
) -> None:
    city = said("schools in san antonio", "find_schools").remembered()["place"]
    kept = said(text, intent, place=city).remembered().get("place")
    assert kept == (city if place.startswith("San") else place)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("10k omg no. cheaper?", None),
        ("54k wasn't my budget", None),
        ("under 10k", 10_000),
    ],
)
def test_only_a_limit_is_a_budget(said: Any, text: str, budget: int | None) -> None:
    assert said(text, "ask_cheaper").remembered().get("budget_usd") == budget


def test_a_place_too_far_away_isnt_asked_about(said: Any) -> None:
    turn = said("port arthur is 5 hrs away. i said san antonio", "inform")
    assert [place.label for place in turn.places] == ["San Antonio, TX"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("so as an RN how is it", "practical"),
        ("I'm an RN not LPN", "registered"),
    ],
)
def test_what_one_is_changes_only_when_it_is_said(said: Any, text: str, kind: str) -> None:
    turn = said(text, "ask_scope", nurse_kind="practical")
    assert turn.remembered()["nurse_kind"] == kind
