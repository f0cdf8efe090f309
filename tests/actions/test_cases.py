"""Messages that are answered by what they say, whatever intent they were read as."""

from typing import Any

import pytest

from actions.catalog.figures import medical_training, projection, wage
from actions.catalog.places import find_place
from actions.wording import percent

DERMATOLOGIST, ASSISTANT, AESTHETICIAN = "29-1213", "29-1071", "39-5094"
MEDICAL_ASSISTANT = "31-9092"


def test_growth_of_each_occupation_named(ask: Any, catalogue: Any) -> None:
    text = ask(
        "ask_outlook", "growth of dermatologist vs physician assistant vs esthetician"
    ).text
    for code in (DERMATOLOGIST, ASSISTANT, AESTHETICIAN):
        future = projection(catalogue, code)
        assert future is not None
        assert percent(future.change_percent) in text


def test_years_from_a_bachelors_degree(ask: Any, catalogue: Any) -> None:
    years = medical_training(catalogue)
    left = years.medical_school + years.after_medical_school
    text = ask(
        "ask_training_length",
        "how many years from my bachelor's to dermatologist or physician assistant",
    ).text
    assert f"about {left} years after a bachelor's degree" in text
    assert "a physician assistant program after a bachelor's degree (at least 2" in text


def test_each_of_those_before(ask: Any) -> None:
    before = {"occupations": [DERMATOLOGIST, AESTHETICIAN]}
    text = ask("ask_career_path", "how many years does each path take", before).text
    assert "Dermatologists: about" in text
    assert "Aestheticians: typically" in text


def test_what_is_ruled_out_isnt_answered(ask: Any) -> None:
    text = ask(
        "ask_outlook",
        "I'm not a dermatologist. And physician assistants and aestheticians growth?",
    ).text
    assert "Dermatologists" not in text
    assert "Physician assistants" in text
    text = ask("ask_outlook", "not pay, growth of PAs and estheticians").text
    assert "median" not in text


@pytest.mark.parametrize(
    "text",
    [
        "I'm deciding between dermatologist, PA in dermatology, and aesthetician: years?",
        "dermatologist or PA, how many years",
    ],
)
def test_pa_is_an_occupation_beside_others(ask: Any, text: str) -> None:
    assert "Physician assistants" in ask("ask_training_length", text).text


def test_pa_behind_a_city_is_the_state(said: Any) -> None:
    assert [place.state for place in said("nurse pay in Pittsburgh, PA").places] == ["PA"]


def test_no_gap_between_different_areas(ask: Any) -> None:
    text = ask("ask_pay", "dermatologist vs esthetician pay in new jersey").text
    assert "no figure of its own" in text
    assert "a year more" not in text


@pytest.mark.parametrize("intent", ["ask_training_length", "correct_bot", "nlu_fallback"])
def test_medical_assistants_by_name(ask: Any, catalogue: Any, intent: str) -> None:
    pay = wage(catalogue, MEDICAL_ASSISTANT, find_place(catalogue, "IL"))
    assert pay is not None
    text = ask(intent, "pay and training of medical assistants in Illinois").text
    assert text.startswith(f"Medical assistants: median {pay.annual_median} a year")


def test_the_certificate_of_medical_assistants(ask: Any) -> None:
    text = ask("nlu_fallback", "Medical assisting, is a certificate necessary in Illinois?")
    assert "I hold no rule of Illinois on medical assistants" in text.text


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_pay", "what does front desk pay in ohio"),
        ("ask_pay_by_workplace", "receptionist pay at a medspa"),
        ("ask_outlook", "growth of lash techs"),
    ],
)
def test_an_occupation_without_figures(ask: Any, intent: str, text: str) -> None:
    answer = ask(intent, text).text
    assert answer.startswith("I hold no ")
    assert "nurses" not in answer
    assert "$" not in answer


def test_the_other_half_is_answered(ask: Any) -> None:
    text = ask("ask_pay", "front desk pay in miami and facial specialist pay in miami").text
    assert "I hold no wage for front-desk work" in text
    assert "Aestheticians: median" in text


ABROAD = {"own_occupation": "29-1229", "trained_in": "Pakistan", "place": "IL"}


def test_a_foreign_degree_allows_no_injecting(ask: Any) -> None:
    text = ask(
        "ask_injector_path", "can I inject botox with my foreign degree", ABROAD
    ).text
    assert text.startswith("Not on your degree")
    assert "Illinois's medical licence" in text


@pytest.mark.parametrize("intent", ["ask_residency", "ask_pay"])
def test_length_and_pay_of_the_residency(ask: Any, catalogue: Any, intent: str) -> None:
    text = ask(intent, "how long is a dermatology residency and is there a salary").text
    assert f"{medical_training(catalogue).residency} years after an internship" in text
    assert "how much I hold no figure of" in text


def test_no_nursing_for_a_physician(ask: Any) -> None:
    text = ask("ask_career_path", "is PA school faster for a foreign doctor", ABROAD).text
    assert "PANCE" in text
    assert "NCLEX" not in text
    assert "nursing" not in text


def test_a_physician_assistant_from_abroad(ask: Any) -> None:
    slots = {"own_occupation": ASSISTANT, "trained_in": "India"}
    text = ask("ask_injector_path", "can i inject here", slots).text
    assert "PANCE" in text
    assert "NCLEX" not in text


def test_only_who_is_a_dermatologist_is_told_so(ask: Any) -> None:
    text = ask("ask_career_path", "dermatologist, what then").text
    assert not text.startswith("As a dermatologist")
    assert "As a dermatologist" in ask("ask_career_path", "im a dermatologist").text


def test_a_doubted_wage(ask: Any, catalogue: Any) -> None:
    slots = {"topic": "pay", "occupation": AESTHETICIAN, "place": "Spokane, WA"}
    text = ask("ask_sources", "$91,000 sounds awfully high, are you sure?", slots).text
    nation = wage(catalogue, AESTHETICIAN)
    assert nation is not None
    assert "jobs, so few that it can swing from year to year" in text
    assert f"in the whole country {nation.annual_median}" in text


def test_a_spread_too_narrow(ask: Any) -> None:
    text = ask("ask_pay", "dermatologist pay in Chicago").text
    assert "hardly any spread between low and high pay" in text


def test_why_a_school_teaches_more_hours(ask: Any) -> None:
    text = ask("find_schools", "900 hrs?? why 900 when ohio wants 600").text
    assert text.startswith("600 hours are the least that Ohio asks")
    assert "% of the programs there run 750 hours" in text


@pytest.mark.parametrize("intent", ["out_of_scope", "ask_complaint", "nlu_fallback"])
def test_the_attorney_generals_phone(ask: Any, intent: str) -> None:
    text = ask(intent, "phone number for the attorney general?", {"place": "PA"}).text
    assert text.startswith("I hold no phone number. Pennsylvania's attorney general")


def test_the_boards_phone(ask: Any) -> None:
    text = ask("contact_school", "the STATE BOARD phone not the schools", {"place": "OH"})
    assert "cos.ohio.gov" in text.text


def test_who_is_let_down_isnt_scolded(ask: Any) -> None:
    text = ask("insult", "are you kidding me", {"topic": "complaint", "place": "PA"}).text
    assert text.startswith("I'm sorry, that was no help.")
    assert "Pennsylvania State Board of Cosmetology" in text


@pytest.mark.parametrize(("name", "state"), [("LARA", "Michigan"), ("dbpr", "Florida")])
def test_what_an_agency_is(ask: Any, name: str, state: str) -> None:
    text = ask("nlu_fallback", f"whats {name}").text
    assert text.startswith(f"{name.upper()} is the agency of {state}")


def test_the_school_of_physician_assistants(ask: Any) -> None:
    text = ask(
        "ask_training_cost", "PA school: how long, cost, prerequisites with a bio degree?"
    ).text
    assert text.startswith("The way to become a physician assistant: a physician assis")
