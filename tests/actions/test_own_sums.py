"""Numbers of a message and the sums that are made of them."""

from decimal import Decimal
from typing import Any

import pytest

from actions.sums.choice import TellOwnSum
from actions.sums.numbers import numbers_said
from actions.sums.timetable import weekly_timetable
from tests.actions.worked_sums import worked_out


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "school is 17k, ill make 39k instead of my 28k now",
            ["17000 price", "39000 pay_then", "28000 pay_now"],
        ),
        ("they offer 18/hr plus 10% commission", ["18 pay_then hour", "10 share"]),
        ("24 hrs a week of class for 750 hours", ["24 hours week", "750 hours"]),
        ("1000 hours i have 620 transferred", ["1000 hours", "620 done"]),
        ("I dropped out with 410 of 750 hours", ["410 done", "750 hours"]),
        (
            "40% commission on $120 facial 5 a day",
            ["40 share", "120 visit", "5 visits day"],
        ),
        ("booth rent 250 a week, facials at $90", ["250 rent week", "90 visit"]),
        (
            "$3000 saved and put away $250 every paycheck",
            ["3000 saved", "250 saving paycheck"],
        ),
        ("3 days a week 8 hours each", ["3 days week", "8 hours day"]),
        ("they take 60% and i keep 40%", ["60 theirs", "40 share"]),
        ("20 hour week, they pay me 16 hour", ["20 hours week", "16 pay hour"]),
        ("tues-fri 5pm to 9pm", ["4 days week", "4 hours day"]),
    ],
)
def test_what_each_number_is(text: str, read: list[str]) -> None:
    said = [
        " ".join(filter(None, [f"{n.value:f}", n.role or n.kind, n.per]))
        for n in numbers_said(text)
    ]
    assert said == read


@pytest.mark.parametrize(
    "text",
    [
        "i was born in 1998",
        "im 34 and have 2 kids",
        "call 813-555-0142",
        "my daughter is 16",
        "since 2015",
        "she's 17 years old",
    ],
)
def test_no_money_in_years_ages_and_telephone_numbers(text: str) -> None:
    assert all(number.kind != "money" for number in numbers_said(text))


def test_a_zip_code_is_no_money(said: Any) -> None:
    turn = said("i live in 33602 and save for school")
    assert not numbers_said(turn.text, turn.entities)


@pytest.mark.parametrize(
    ("text", "days", "hours"),
    [
        ("mon thru thurs 9 to 3", 4, Decimal(6)),
        ("Tues-Fri 5pm to 9:30pm", 4, Decimal("4.5")),
        ("mondays and wednesdays 6-10", 2, Decimal(4)),
    ],
)
def test_a_timetable(text: str, days: int, hours: Decimal) -> None:
    assert weekly_timetable(text) == (days, hours)


def test_no_timetable_without_days() -> None:
    assert weekly_timetable("18 to 20 an hour") is None


@pytest.mark.parametrize(
    ("intent", "text", "result"),
    [
        (
            "ask_payback",
            "school is 17k, ill make 39k instead of 28k, how long till it pays off",
            "About 19 months: $17,000 ÷ $11,000",
        ),
        ("ask_schedule", "24 hrs a week, how many weeks for 750 hours", "About 32 weeks"),
        ("ask_pay", "25 an hr part time 20 hrs whats that a year", "$26,000 a year"),
        (
            "ask_business",
            "rent 800 a month, i charge $95, $15 product, how many clients",
            "10 treatments a month at $95 pay the rent of $800: $800 ÷ ($95 − $15)",
        ),
        (
            "ask_financial_aid",
            "i have a $12000 loan at 7% for 5 years what is the payment",
            "About $238 a month",
        ),
        (
            "ask_payback",
            "i owe $7200 and pay $30 a month at 6.5% interest, how long",
            "never pays it off",
        ),
    ],
)
def test_sums(ask: Any, intent: str, text: str, result: str) -> None:
    assert result in ask(intent, text).text


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_pay", "i make 52k in an office, how much do estheticians make"),
        ("ask_payback", "how long to pay off the loan for a 12k program"),
        ("find_schools", "i have 8000 saved, what schools near 77002"),
        ("ask_licence_transfer", "i have 600 hours from texas, can i work in california"),
        ("ask_eligibility", "im 45 is it too late, i make 50k"),
    ],
)
def test_figures_without_a_sum(said: Any, intent: str, text: str) -> None:
    assert not TellOwnSum.is_meant(intent, said(text, intent))


def test_the_year_of_a_wage_is_shown(ask: Any) -> None:
    text = ask("ask_payback", "program is $9,800, i'd quit a $16/hr job, how long").text
    assert "$16 × 40 hours × 52 weeks = $33,280" in text
    assert worked_out(text, {"16"}) == {"16", "40", "52", "33280"}


def test_a_sum_goes_on(ask: Any) -> None:
    first = ask("ask_pay_basis", "40% commission on $120 facials 5 a day")
    more = ask("ask_schedule", "and 4 days a week?", first.slots)
    assert more.text.startswith("$960 a week")
    tax = ask("ask_pay_basis", "is that before tax", more.slots)
    assert tax.text.startswith("Before tax: my sum is gross")


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_eligibility", "do they hire at 17"),
        ("ask_licence", "is a license 600 hours in ohio"),
        ("ask_pay_basis", "do i pay taxes on tips"),
    ],
)
def test_what_changes_nothing_of_the_sum_is_no_sum(
    ask: Any, said: Any, intent: str, text: str
) -> None:
    first = ask("ask_payback", "school is 17k, ill make 39k instead of my 28k, how long")
    assert "÷" in first.text
    assert not TellOwnSum.is_meant(intent, said(text, intent, **first.slots))
