"""What narrows a list: what is ruled out, a radius with a budget, hours, the kind."""

from typing import Any

import pytest

from actions.schools.wishes import query


@pytest.mark.parametrize(
    ("intent", "text", "gone"),
    [
        ("inform", "anywhere but Atlanta", "(Atlanta, GA"),
        ("compare_schools", "not elaine sterling", "Elaine Sterling"),
        ("ask_school_details", "except the first", "Elaine Sterling"),
        ("deny", "no beaver", "Beaver Beauty"),
        ("start_over", "scratch the third", "Beaver Beauty"),
        ("skip_question", "i dont like the second one, drop it", "International School of"),
    ],
)
def test_what_is_ruled_out_leaves_the_list_for_good(
    ask: Any, listed: Any, intent: str, text: str, gone: str
) -> None:
    reply = ask(intent, text, listed)
    assert "\n1. " in reply.text
    assert gone not in reply.text.partition("\n")[2]
    more = ask("show_more", "more", listed | reply.slots)
    assert gone not in more.text.partition("\n")[2]
    assert "\n4. " in more.text


def test_that_one_is_dropped(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "the second one", listed).slots
    reply = ask("skip_question", "drop that one", slots)
    assert "International School of Skin" not in reply.text


def test_ruling_out_adds_up(ask: Any, listed: Any) -> None:
    slots = listed | ask("inform", "not in atlanta", listed).slots
    reply = ask("inform", "not decatur either", slots)
    assert reply.text.startswith("Outside Atlanta, GA and outside Decatur, GA: I found")


def test_a_school_turned_down_is_not_compared_again(ask: Any, pittsburgh: Any) -> None:
    told = ask("find_schools", "butler is a drive. is the first accredited", pittsburgh)
    compared = ask("compare_schools", "compare them", pittsburgh | told.slots).text
    assert "Butler" not in compared
    assert "South Hills" in compared
    assert "Fountain" in compared


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_closer", "nothing under 8k within 60 miles?"),
        ("refine_schools", "under $8,000 and 60 miles max"),
        ("ask_cheaper", "more like 8k, im ok driving to an hour"),
    ],
)
def test_a_radius_is_kept_to_together_with_the_budget(
    ask: Any, intent: str, text: str
) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    reply = ask(intent, text, slots)
    assert "one within 60 miles of Columbus, OH reports a price up to $8,000" in reply.text
    assert "the lowest there is $" in reply.text
    assert "The nearest within $8,000 is Buckeye" in reply.text
    assert reply.slots["school_wishes"]["radius_miles"] == 60
    closer = ask("ask_closer", "closer", slots | reply.slots)
    assert closer.text.startswith("None is nearer")
    assert "radius_miles" in (slots | reply.slots | closer.slots)["school_wishes"]


def test_a_driving_time_is_said_in_miles(ask: Any) -> None:
    reply = ask("find_schools", "schools in a 30 min drive of columbus ohio")
    assert reply.text.startswith("At 60 miles an hour, in a straight line, that is 30")


def test_that_there_is_none_is_confirmed(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    text = "so nothing under 8k within 60 miles? just say it"
    assert ask("ask_closer", text, slots).text.startswith("Right, none within 60 miles")


@pytest.mark.parametrize("intent", ["correct_bot", "nlu_fallback", "refine_schools"])
@pytest.mark.parametrize("text", ["who got 750 then", "none of those are 750 bro. more"])
def test_hours_are_a_filter(ask: Any, intent: str, text: str) -> None:
    slots = ask("find_schools", "cheap esthetics schools near detroit").slots
    reply = ask(intent, text, slots)
    assert "within 30 miles of Detroit, MI reports 750 hours" in reply.text
    assert "a state's rule may be newer" in reply.text
    hours = [hit["clock_hours"] for hit in reply.card.data["schools"]]
    assert hours
    assert min(hours) >= 750


def test_full_hours_are_the_least_and_under_some_the_most(said: Any) -> None:
    for text in ("the full 600 hours", "at least 600 hrs", "minimum 600 hours"):
        assert query(said(text, "refine_schools")).min_clock_hours == 600
    asked = query(said("under 600 hours", "refine_schools"))
    assert (asked.min_clock_hours, asked.max_clock_hours) == (None, 600)


def test_anything_but_community_college_is_private(said: Any) -> None:
    assert query(said("anything but community college", "refine_schools")).public is False
    assert query(said("only community colleges", "refine_schools")).public is True
