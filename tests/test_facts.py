"""Figures of scripts are those of the catalogue, in the bot's spelling."""

import re

import pytest
from sqlalchemy.orm import Session

from actions.catalog import figures
from tests.facts import filled


def test_a_text_with_several_placeholders(catalogue: Session) -> None:
    pay = figures.wage(catalogue, figures.SKINCARE_SPECIALIST)
    rule = figures.licence(catalogue, "TX")
    assert pay
    assert rule
    assert rule.hours
    text = "{wage US 39-5094 median} and {licence TX esthetician hours}, but {this}"
    with pytest.raises(ValueError, match=r"\{this\} names no fact"):
        filled(catalogue, text)
    expected = f"${pay.annual_median_usd:,} and {rule.hours:,}"
    assert filled(catalogue, text.split(",")[0]) == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("{wage Tampa,_FL 39-5094 hourly}", r"\$\d\d\.\d\d"),
        ("{wage US 39-5094 median 621100}", r"\$\d\d,\d{3}"),
        ("{projection 39-5094 change_percent}", r"[+-]\d+(\.\d)? %"),
        ("{projection 39-5094 base_year}", r"20\d\d"),
        ("{projection 39-5094 annual_openings}", r"\d\d,\d{3}"),
        ("{program months GA}", r"\d\d?"),
        ("{outcome US debt_usd}", r"\$\d,\d{3}"),
        ("{outcome TX debt_usd}", r"\$\d,\d{3}"),
        ("{school 476887 name}", r"Elaine Sterling Institute"),
        ("{school 476887 phone}", r"\d{3}-\d{3}-\d{4}"),
        ("{school 476887 price_usd}", r"\$\d\d,\d{3}"),
        ("{school 476887 completion_rate}", r"\d\d%"),
        ("{school 476887 completions}", r"\d+"),
        ("{school 459277 earnings_1yr_usd}", r"\$\d\d,\d{3}"),
        ("{school 100937 closed_on}", r"\w+ \d{1,2}, 20\d\d"),
        ("{more WA}", r"\d{3}"),
        ("{states number}", r"\d\d of \d\d"),
        ("{states hours}", r"\d{3}"),
        ("{program tuition_and_fees_usd}", r"\$\d\d,\d{3}"),
        ("{training in_all}", r"\d\d"),
        ("{source bls_oews}", r"BLS [\w ]+, May 20\d\d"),
        ("{release ipeds_c}", r"20\d\d"),
        ("{licence TX esthetician website}", r"[a-z.]+"),
    ],
)
def test_how_figures_are_written(catalogue: Session, text: str, form: str) -> None:
    assert re.fullmatch(form, filled(catalogue, text))


@pytest.mark.parametrize(
    "text",
    [
        "{wage Atlantis 39-5094 median}",
        "{wage TX 39-5094 median_pay}",
        "{wage TX}",
        "{licence PR esthetician hours}",
        "{licence UT esthetician hours}",
        "{source bls_nothing}",
        "{more TX}",
        "{school 1 phone}",
        "{school 476887 charm}",
        "{school 436553 price_usd}",
        "{outcome US happiness}",
    ],
)
def test_what_names_no_fact(catalogue: Session, text: str) -> None:
    with pytest.raises(ValueError, match="names no fact"):
        filled(catalogue, text)
