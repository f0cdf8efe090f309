"""The list of schools: other wishes, side by side, how it is made, getting in touch."""

from typing import Any


def test_only_public_ones(ask: Any, listed: Any) -> None:
    reply = ask("refine_schools", "only public ones", listed)
    assert reply.text.startswith("Public ones: I found 3 esthetics schools within 60 miles")
    assert all(school["is_public"] for school in reply.card.data["schools"])


def test_wishes_add_up_and_last(ask: Any, listed: Any) -> None:
    public = ask("refine_schools", "only public ones", listed)
    both = ask("refine_schools", "with some classes online", listed | public.slots)
    assert both.text.startswith("Public ones and some courses online: that holds")
    more = ask("show_more", "more", listed | both.slots)
    assert "That was all" in more.text


def test_shorter_ones(ask: Any, listed: Any) -> None:
    reply = ask("refine_schools", "anything shorter", listed)
    assert reply.text.startswith("At most 10 months: I found 6 esthetics schools")
    again = ask("refine_schools", "even shorter", listed | reply.slots)
    assert again.text.startswith("At most 8 months:")
    assert all(school["months"] <= 8 for school in again.card.data["schools"])


def test_ones_with_federal_aid(ask: Any, listed: Any) -> None:
    reply = ask("refine_schools", "the ones with fafsa", listed)
    assert reply.text.startswith("In the federal aid system: that holds for all of those")
    assert all(school["title_iv"] for school in reply.card.data["schools"])


def test_another_kind_and_a_budget(ask: Any, listed: Any) -> None:
    kind = ask("refine_schools", "i want a master esthetics program", listed)
    assert "master esthetics school" in kind.text
    budget = ask("refine_schools", "only those under $16000", listed)
    assert "within $16,000" in budget.text
    assert budget.slots["budget_usd"] == 16000


def test_evening_classes_are_in_no_data(ask: Any, listed: Any) -> None:
    reply = ask("refine_schools", "only ones with night classes", listed)
    assert reply.text.startswith("Evening, weekend and part-time classes aren't in any pub")
    assert reply.slots["schools_shown"] == listed["schools_shown"]


def test_what_no_data_has_is_not_filtered(ask: Any, listed: Any) -> None:
    reply = ask("refine_schools", "only the ones with a nice owner", listed)
    assert reply.text.startswith("I can't filter by that: it isn't in the public data")
    assert "1. Elaine Sterling Institute" in reply.text


def test_refining_nothing_asks_for_a_place(ask: Any) -> None:
    assert ask("refine_schools", "only public ones").form == "school_search_form"


def test_schools_of_elsewhere_are_not_compared_with_these(ask: Any, listed: Any) -> None:
    reply = ask("compare_schools", "the one in Mesa or the one in Tempe", listed)
    assert "None of the schools that I showed is in Mesa, AZ" in reply.text
    assert "Mesa, AZ" in ask("affirm", "yes", listed | reply.slots).text


def test_nothing_shown_nothing_to_compare(ask: Any) -> None:
    reply = ask("compare_schools", "compare them")
    assert "let's find some" in reply.text
    assert reply.form == "school_search_form"


def test_how_the_list_is_made(ask: Any) -> None:
    reply = ask("ask_ranking", "do schools pay you to be listed")
    assert reply.text.startswith("I pick from 772 schools")
    assert "No school pays to be in it or to stand higher" in reply.text
    assert "IPEDS completions" in reply.plain_text()
    judged = ask("ask_choose_school", "do schools pay you, is this a scam").text
    assert judged.startswith("Check seven things")


def test_the_school_meant_can_be_called(ask: Any, listed: Any) -> None:
    first = ask("contact_school", "have someone from there call me", listed)
    assert "Elaine Sterling Institute (Atlanta, GA): phone 404-256-5228, w" in first.text
    assert "From which of them do you want to hear?" in first.next_step
    assert first.form is None
    second = ask("contact_school", "i want to apply to the second one", listed)
    assert "International School of Skin" in second.text
    assert "Elaine Sterling" not in second.text
    assert second.form == "lead_form"
    assert second.slots["lead_school"] == second.slots["school"]
    details = ask("ask_school_details", "how much is it", listed | second.slots).text
    assert details.startswith("International School of Skin")


def test_the_school_in_a_city_of_the_list(ask: Any, listed: Any) -> None:
    reply = ask("ask_school_details", "how much is the one in decatur", listed)
    assert reply.text.startswith("Beaver Beauty Academy")
    assert reply.slots["place"] == "30303"


def test_contact_without_a_list(ask: Any) -> None:
    reply = ask("contact_school", "sign me up")
    assert "Which school do you mean?" in reply.text
    assert reply.form is None
