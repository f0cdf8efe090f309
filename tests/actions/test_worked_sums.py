"""The checker of sums itself: a wrong result is never taken."""

import pytest

from tests.actions.worked_sums import worked_out


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("$18 × 40 hours × 52 weeks = $37,440", {"18", "40", "52", "37440"}),
        ("$38 an hour × 40 × 52 = $79,040.", {"38", "40", "52", "79040"}),
        ("$20.19 an hour ($42,000 ÷ 52 weeks ÷ 40 hours)", {"20.19", "42000", "52", "40"}),
        (
            "10 treatments at $95 pay the rent: $800 ÷ ($95 − $15).",
            {"10", "800", "95", "15"},
        ),
        ("$800 ÷ $9,000 = 9 % of a year", {"800", "9000", "9"}),
        (
            "About 4 years and 11 months: $42,000 ÷ $720 a month.",
            {"42000", "720", "4", "11"},
        ),
        ("About 18 months: $9,000 ÷ $500 a month. More.", {"18", "9000", "500"}),
    ],
)
def test_a_sum_that_comes_out(text: str, taken: set[str]) -> None:
    given = {"18", "38", "42000", "800", "95", "15", "9000", "500", "720"}
    assert worked_out(text, given) == taken


@pytest.mark.parametrize(
    "text",
    [
        "$18 × 40 hours × 52 weeks = $37,441",
        "$20.20 an hour ($42,000 ÷ 52 weeks ÷ 40 hours)",
        "9 treatments at $95 pay the rent: $800 ÷ ($95 − $15).",
        "11 treatments at $95 pay the rent: $800 ÷ ($95 − $15).",
        "About 17 months: $9,000 ÷ $500 a month. More.",
        "$800 ÷ $9,000 = 8 % of a year",
        "About 4 years and 10 months: $42,000 ÷ $720 a month.",
        # A term that nobody gave, and constants of no year or week.
        "$19 × 40 hours × 52 weeks = $39,520",
        "$18 × 38 hours × 50 weeks = $34,200",
        "$37,440 a year",
    ],
)
def test_a_wrong_sum_is_not_taken(text: str) -> None:
    assert not worked_out(text, {"18", "42000", "800", "95", "15", "9000", "500", "720"})
