"""Becoming an injector, and working for oneself."""

from typing import Any

import pytest


def test_a_nurse_who_wants_to_inject(ask: Any) -> None:
    text = ask("ask_injector_path", "im an rn how do i get into aesthetics").text
    assert "aesthetic nursing is its own path" in text
    assert "$97,550" in text


@pytest.mark.parametrize(
    "text",
    [
        "how do i become a nurse injector",
        "I'm an esthetician, what should I study next to do injections?",
        "want to do lips for a living. am 17. what do i go to college for",
    ],
)
def test_the_way_from_no_medical_licence(ask: Any, text: str) -> None:
    reply = ask("ask_injector_path", text)
    assert "an esthetics licence never allows it" in reply.text
    assert "NCLEX-RN" in reply.text
    assert (
        "registered nurses" in ask("ask_pay", "what would i make", reply.slots).text.lower()
    )


def test_courses_for_who_may_inject(ask: Any) -> None:
    text = ask("ask_injector_path", "best botox course for nurses").text
    assert "hands-on practice on patients" in text


def test_two_ways_side_by_side(ask: Any) -> None:
    text = ask("ask_injector_path", "np or pa for injecting").text
    assert "Nurse practitioners (median $132,300" in text
    assert "Physician assistants (median $135,880" in text


def test_a_practical_nurse_is_no_registered_nurse(ask: Any) -> None:
    text = ask("ask_injector_path", "LPN can i train to be injector in texas").text
    assert text.startswith("For practical nurses (LPN, LVN)")


def test_a_nurse_said_afterwards(ask: Any) -> None:
    first = ask("ask_injector_path", "what degree do i need to inject")
    assert "As a registered nurse" in ask("inform", "im an rn", first.slots).text


def test_a_suite_of_ones_own(ask: Any) -> None:
    reply = ask("ask_business", "how do i open my own suite in ohio")
    assert reply.text.startswith("26.4 % of aestheticians work for themselves.")
    assert "establishment permit" in reply.text
    assert "cos.ohio.gov" in reply.text


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("can an esthetician own a medspa", "directed by a physician or other prescriber"),
        ("how do i build clientele", "build clients in a job first"),
        ("what should i charge for a brazilian", "no list of treatment prices"),
    ],
)
def test_parts_of_a_business(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_business", text).text


def test_a_job_is_about_a_job_only(ask: Any) -> None:
    reply = ask("ask_job_search", "how do i open my own suite or get a job")
    assert "first clinical job" in reply.text
    assert "permit" not in reply.text
    assert "/ask_business" in [button.payload for button in reply.buttons]
