"""The very question is answered, for the very visitor."""

from typing import Any

import pytest

from actions.asked import MOST_WORDS, fitting

NURSE = {"own_occupation": "29-1141", "place": "CO"}


@pytest.mark.parametrize(
    ("intent", "text", "part"),
    [
        ("ask_duties", "what would my day look like", "preparing and giving neurotoxins"),
        ("ask_working_life", "do they work weekends", "nights, holidays and mostly calls"),
        ("ask_licence", "what license do i need", "Colorado's board of nursing"),
        ("ask_exam", "is there an exam", "NCLEX-RN"),
        ("ask_licence_renewal", "how do i renew", "not with the esthetics board"),
        ("ask_licence_transfer", "can i move to utah", "Nurse Licensure Compact"),
        ("ask_training_path", "what school do i need", "no esthetics school to inject"),
        ("ask_certifications", "is the CANS worth it", "registered nurses with experience"),
        ("ask_worth_it", "what if i hate it, can i go back", "You can go back"),
    ],
)
def test_a_nurse_hears_what_nurses_need(
    ask: Any, intent: str, text: str, part: str
) -> None:
    said = ask(intent, text, NURSE).text
    assert part in said
    assert "600 clock hours" not in said


def test_a_nurse_may_ask_about_the_esthetics_licence(ask: Any) -> None:
    text = ask("ask_licence", "what does an esthetician license take", NURSE).text
    assert "600 hours" in text


def test_a_practical_nurse_stays_one(ask: Any) -> None:
    first = ask("ask_scope", "im an lpn in ohio, can i do filler")
    assert first.slots["nurse_kind"] == "practical"
    assert "practical nurses (LPN, LVN)" in ask("ask_licence", "license?", first.slots).text


@pytest.mark.parametrize(
    "text", ["nurse from peru, i want to do botox", "I was a nurse in the philippines"]
)
def test_a_nurse_from_abroad_has_two_ways(ask: Any, text: str) -> None:
    reply = ask("ask_injector_path", text)
    assert "CGFNS" in reply.text
    assert "NCLEX-RN" in reply.text
    assert "esthetics school" in reply.text
    later = ask("ask_training_length", "how long does it take", reply.slots)
    assert "the evaluation" in later.text


def test_a_licence_of_this_country_abroad_is_no_foreign_one(said: Any) -> None:
    assert said("can i use my license in canada").trained_in is None
    assert said("licensed in mexico").trained_in == "Mexico"


@pytest.mark.parametrize(
    ("intent", "questions"),
    [
        ("ask_exam", ["is the exam hard", "can i take it in spanish", "what if i fail"]),
        ("ask_working_life", ["is it hard on your back", "do you work weekends",
                              "is it steady", "do clients get nasty"]),
        ("ask_duties", ["what do they do", "do u wax people", "is there much paperwork"]),
        ("ask_courses", ["what do they teach", "is there chemistry", "do u learn lasers"]),
        ("ask_schedule", ["next start date", "night classes", "what if i miss a day"]),
        ("ask_job_search", ["cover letter", "do they drug test", "who is hiring in reno"]),
        ("ask_pay_basis", ["are tips included", "do i get insurance", "w2 or 1099"]),
        ("ask_outlook", ["is it growing", "will robots do it", "recession proof?"]),
        ("ask_mesotherapy", ["what is it", "how much is a course", "can an RN do it"]),
        ("ask_residency", ["how long is it", "i didnt match", "hours per week"]),
        ("ask_medical", ["best spf", "pregnant and a peel", "my client has a mole"]),
        ("ask_certifications", ["what is ncea", "is cidesco known", "one day workshops"]),
    ],
)  # fmt: skip
def test_questions_of_one_intent_have_their_own_answers(
    ask: Any, intent: str, questions: list[str]
) -> None:
    texts = [ask(intent, question).text for question in questions]
    assert len(set(texts)) == len(questions)


def test_the_procedure_and_the_state_are_named(ask: Any) -> None:
    first = ask("ask_scope", "can i do microneedling in kansas as an esthetician")
    assert first.text.startswith("Microneedling in Kansas:")
    assert "no advanced tier in Kansas" in first.text
    then = ask("inform", "and in virginia?", first.slots)
    assert then.text.startswith("Microneedling in Virginia:")
    assert "Virginia has an advanced tier" in then.text


def test_it_is_the_exam_that_was_talked_of(ask: Any) -> None:
    first = ask("ask_exam", "is the exam hard in texas")
    cost = ask("ask_training_cost", "how much is it", first.slots)
    assert "What it costs I don't hold" in cost.text
    assert cost.slots["topic"] == "exam"
    assert "$" in ask("ask_training_cost", "how much is school", first.slots).text


def test_the_master_licence_in_numbers(ask: Any) -> None:
    first = ask("ask_master_licence", "does washington have a master license")
    hours = ask("ask_training_length", "how many hours is that", first.slots).text
    assert "450 more, about 15 weeks" in hours
    assert "no master or advanced licence" in ask("ask_master_licence", "and texas?").text


def test_the_price_is_that_of_the_state(ask: Any) -> None:
    here = ask("ask_training_cost", "how much is school in texas, they said 19000").text
    assert "in Texas charges $12,000" in here
    assert "$19,000 is more than nine in ten" in here


def test_debt_is_said_with_its_source(ask: Any) -> None:
    reply = ask("ask_payback", "how much debt do graduates owe")
    assert "owe a median of $8,556 in federal loans" in reply.text
    assert "hair, nails and skin together" in reply.text
    assert "College Scorecard" in reply.plain_text()


def test_a_shared_wage_is_nobodys_own(ask: Any) -> None:
    text = ask("ask_workplace_duties", "what would i do at a derm office").text
    assert "No wage is published for dermatology practices alone" in text
    pay = ask("ask_pay_by_workplace", "what do plastic surgery offices pay").text
    assert "For plastic and cosmetic surgery centres alone no wage is published" in pay


def test_an_ambulance_only_where_it_may_be_needed(ask: Any) -> None:
    assert "911" not in ask("ask_medical", "best spf for oily skin").text
    assert "911" in ask("ask_medical", "my lip is swollen a bit after filler").text


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("im a dental hygienist, how do i get into medspa", "chairside people"),
        (
            "i was esthetician in Colombia, how can i work here",
            "With training from Colombia",
        ),
        ("i was a doctor in venezuela", "A medical degree from Venezuela"),
        ("im 16 and in high school, how do i become one", "finish it"),
        ("im an esthetician, how do i become an instructor", "instructor licence"),
        ("i have a biology degree", "With a degree you have the choice"),
    ],
)
def test_the_way_starts_from_what_somebody_is(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_career_path", text).text


def test_points_beyond_the_limit_are_left_out() -> None:
    text = fitting("lead", ["one " * 60, "two " * 60], "end")
    assert "two" not in text
    assert len(text.split()) <= MOST_WORDS
    assert text.endswith("end")
