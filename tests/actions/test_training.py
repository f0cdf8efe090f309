"""Training: entry, what stands in the way, times, specialties, lasers."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("i have a felony can i still get licensed", "many boards look at it case by case"),
        ("did 4 years in prison for a drug charge", "criminal record"),
        (
            "im undocumented can i go to esti school",
            "some license without regard to status",
        ),
        ("hep b positive can i work on skin", "no list of conditions"),
        ("im expecting, would a program let me in", "no list of conditions"),
        ("can a guy do this job", "Men are licensed by the same rules"),
        ("face tatoo under my eye. am i out", "dress code"),
        ("i owe back child support", "hold up a licence in some states"),
        ("would they take someone like me", "Few things shut anyone out everywhere"),
    ],
)
def test_what_may_stand_in_the_way(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_eligibility", text).text


def test_the_board_that_decides_is_named(ask: Any) -> None:
    first = ask("ask_eligibility", "can i get licensed with a dui")
    assert first.next_step == "Which state is it for? I name its board."
    text = ask("inform", "texas", first.slots).text
    assert "the board is the Texas Department of Licensing and Regulation" in text


def test_entry_is_about_entry_only(ask: Any) -> None:
    text = ask(
        "ask_entry_requirements", "can i get in with a felony and no green card"
    ).text
    assert "diploma or GED" in text
    assert "record" not in text
    assert "Immigration" not in text


def test_class_times_with_the_hours_of_a_state(ask: Any) -> None:
    reply = ask("ask_schedule", "is there night school in georgia, i work 9-5")
    assert reply.text.startswith(
        "Georgia's 1,000 hours take about 34 weeks at 30 hours a week and 84 at 12."
    )
    assert "Evening classes exist in larger cities" in reply.text
    assert "isn't in public data" in reply.text


def test_class_times_of_the_typical_program(ask: Any) -> None:
    text = ask("ask_schedule", "weekend only programs exist?").text
    assert text.startswith("The typical program's 600 hours take about 20 weeks")


def test_online_is_about_online_only(ask: Any) -> None:
    reply = ask("ask_online_training", "can i do it from home in the evening")
    assert "practical hours are done in person" in reply.text
    assert "evening" not in reply.text
    assert ("Evening and part-time classes", "/ask_schedule") in [
        (button.title, button.payload) for button in reply.buttons
    ]


def test_specialties_with_the_pay_that_is_published(ask: Any) -> None:
    text = ask("ask_specialties", "what can estheticians specialize in").text
    assert text.startswith("No wage is published by specialty, only by workplace: a median")
    assert "$51,590" in text
    assert "oncology aesthetics" in text


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("oncology esthetics is that a thing", "hospitals and specialist clinics"),
        ("working with burn survivors, is that a direction", "burn clinics"),
        ("microblading as a niche", "Permanent make-up is tattooing"),
    ],
)
def test_one_specialty(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_specialties", text).text


def test_laser_training_names_both_boards(ask: Any) -> None:
    text = ask("ask_laser_training", "laser certification in texas").text
    assert "600 hours in 6 months" in text
    assert "Lasers differ most of all" in text
    assert "Texas Department of Licensing and Regulation" in text
    assert "the medical board" in text


def test_laser_training_of_who_has_a_licence(ask: Any) -> None:
    text = ask("ask_laser_training", "im an RN, what laser course do i take").text
    assert text.startswith("You have a licence")
