"""Schools side by side: which ones, and a table that reads well."""

import re
from typing import Any

import pytest

WIDEST = 80


def heads(text: str) -> list[str]:
    """The first words of the lines that say which school stands in which column."""
    return [
        line.split(":")[0] for line in text.splitlines() if line[:2] in ("No", "A:", "B:")
    ]


def row(text: str, name: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(name))
    return line[len(name) :].split()


@pytest.mark.parametrize(
    "text",
    ["compare 1 and 3", "first one or third one??", "Elaine Sterling or Beaver", "1 v 3",
     "number one against number three", "is 3 better than 1"],
)  # fmt: skip
def test_the_named_ones_are_compared(ask: Any, listed: Any, text: str) -> None:
    said = ask("compare_schools", text, listed).text
    assert set(heads(said)) == {"No. 1", "No. 3"}
    assert "Elaine Sterling Institute (Atlanta, GA)" in said
    assert "Beaver Beauty Academy (Decatur, GA)" in said


@pytest.mark.parametrize(
    "text",
    ["which one is better", "compare em all", "side by side", "a table of all three"],
)
def test_all_in_view_are_compared_where_none_is_named(
    ask: Any, listed: Any, text: str
) -> None:
    assert heads(ask("compare_schools", text, listed).text) == ["No. 1", "No. 2", "No. 3"]


def test_the_table_is_aligned_and_narrow(ask: Any, listed: Any) -> None:
    four = listed | ask("show_more", "more", listed).slots
    text = ask("compare_schools", "compare the first four", four).text
    lines = text.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("  "))
    end = next(at for at, line in enumerate(lines) if line.startswith("Federal aid")) + 1
    table = lines[start:end]
    assert len(table) > 9
    assert max(map(len, table)) <= WIDEST
    # Every figure ends where its column's head ends, a mark stands behind it.
    ends = {len(line.rstrip("*")) for line in table}
    assert len(ends) == 1
    assert row(text, "Price, all in") == ["$18,900", "$17,350", "$14,995*", "$16,763"]


def test_what_is_not_reported_is_named_and_never_the_better(ask: Any) -> None:
    shown = ask("find_schools", "esthetics schools san juan puerto rico").slots
    text = ask("compare_schools", "compare 1 and 2", shown).text
    assert row(text, "Price, all in") == ["not", "reported", "$13,272"]


def test_too_few_hours_and_mixed_figures_are_said(ask: Any) -> None:
    shown = ask("find_schools", "cheapest esthetics schools in portland oregon")
    short = re.search(r"^(\d)\. .*Careful: this program has 250 hours", shown.text, re.M)
    assert short, shown.text
    other = 1 if short[1] != "1" else 2
    text = ask("compare_schools", f"compare {other} and {short[1]}", shown.slots).text
    assert f"No. {short[1]}: Careful: this program has 250 hours, OR asks for 500" in text
    assert "Debt and first year's pay mix all beauty programs" in text


def test_a_difference_that_no_one_sees_is_not_marked(ask: Any) -> None:
    shown = ask("find_schools", "esthetics schools in bakersfield").slots
    text = ask("compare_schools", "1 vs 2", shown).text
    assert row(text, "Miles away") == ["1", "1"]


def test_different_programs_have_no_better_price(ask: Any) -> None:
    shown = ask("find_schools", "esthetics schools in tampa").slots
    text = ask("compare_schools", "compare 1 and 2", shown).text
    assert not [value for value in row(text, "Price, all in") if "*" in value]
    assert "These are different programs" in text


def test_one_alone_is_asked_with_which(ask: Any, listed: Any) -> None:
    asked = ask("compare_schools", "compare the second", listed)
    assert asked.text.startswith("Compare International School of Skin Nailcare")
    assert "with which one?" in asked.text
    reply = ask("go_back", "with the first", listed | asked.slots)
    assert set(heads(reply.text)) == {"No. 1", "No. 2"}


def test_of_ten_the_first_four_are_compared(ask: Any, listed: Any) -> None:
    slots = listed
    for _ in range(2):
        slots = slots | ask("show_more", "more", slots).slots
    text = ask("compare_schools", "compare all of them", slots).text
    assert text.startswith("I compare at most 4, so the first 4 of 7.")
    assert heads(text) == ["No. 1", "No. 2", "No. 3", "No. 4"]


def test_a_number_past_the_end_is_no_school(ask: Any, listed: Any) -> None:
    text = ask("compare_schools", "compare 1 and 9", listed).text
    assert text.startswith("I showed 3 schools, none numbered 9.")


def test_ones_by_city_are_measured_from_where_the_list_was(ask: Any, listed: Any) -> None:
    text = "the one in Decatur or the one in Sandy Springs"
    reply = ask("compare_schools", text, listed)
    assert row(reply.text, "Miles away") == ["15", "6*"]
    assert reply.slots["place"] == "30303"


def test_the_two_cheapest(ask: Any, listed: Any) -> None:
    cheapest = ask("compare_schools", "compare the two cheapest", listed).text
    assert heads(cheapest) == ["No. 3", "No. 2"]


def test_the_nearest_campus_of_a_name_is_compared(ask: Any) -> None:
    one = ask("ask_school_details", "tell me about the aveda institute in denver")
    reply = ask("compare_schools", "is it better than paul mitchell", one.slots)
    assert "No. 1: Paul Mitchell the School-Denver (Lakewood, CO)" in reply.text
    assert "No. 2: Aveda Institute-Denver (Denver, CO)" in reply.text


def test_a_name_that_no_school_has_is_said(ask: Any, listed: Any) -> None:
    text = ask("compare_schools", "compare the first and Gene Juarez Academy", listed).text
    assert text.startswith("I have no esthetics or beauty program of a school of that name")


@pytest.mark.parametrize("text", ["compare iphone and samsung", "excel vs google docs"])
def test_other_things_are_no_schools(ask: Any, listed: Any, text: str) -> None:
    assert ask("compare_schools", text, listed).text.startswith(
        "I compare schools: say two"
    )


def test_professions_are_compared_by_pay(ask: Any, listed: Any) -> None:
    text = ask("compare_schools", "compare RN vs esthetician", listed).text
    assert "Registered nurses" in text
    assert "Aestheticians" in text


def test_states_are_set_side_by_side(ask: Any) -> None:
    reply = ask("compare_schools", "compare texas and florida")
    assert "• Texas: median" in reply.text
    assert "• Florida: median" in reply.text
