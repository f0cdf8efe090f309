"""Figures of the shipped catalogue with their fallback and their sources."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from actions.catalog import figures
from actions.catalog.places import find_place
from actions.catalog.stats import statistics

COSMETOLOGIST = "39-5012"
MAKEUP_ARTIST = "39-5091"
MASSAGE_THERAPIST = "31-9011"
MEDICAL_ASSISTANT = "31-9092"
DERMATOLOGIST = "29-1213"
TAMPA = "Tampa-St. Petersburg-Clearwater, FL"
OEWS = "BLS Occupational Employment and Wage Statistics"


@pytest.mark.parametrize(
    ("key", "area", "is_asked", "median"),
    [
        ("TX", "Texas", True, 49_250),
        ("Tampa, FL", TAMPA, True, 43_920),
        ("33602", TAMPA, True, 43_920),
        (f"{TAMPA} metro area", TAMPA, True, 43_920),
        # Its area is in the survey, without a wage.
        ("Colorado Springs, CO", "Colorado", False, 54_500),
        # Its area isn't in the survey.
        ("Key West, FL", "Florida", False, 43_880),
        # Neither the city's nor the state's is published.
        ("Honolulu, HI", "the United States", False, 45_330),
        ("HI", "the United States", False, 45_330),
        ("San Juan, PR", "San Juan-Bayamon-Caguas, PR", True, 25_510),
    ],
)
def test_a_wage_and_its_area(
    catalogue: Session, key: str, area: str, is_asked: bool, median: int
) -> None:
    place = find_place(catalogue, key)
    assert place
    found = figures.wage(catalogue, figures.SKINCARE_SPECIALIST, place)
    assert found
    assert (found.area, found.is_asked_area) == (area, is_asked)
    assert found.annual_median_usd == median
    assert not found.is_lower_bound


def test_every_percentile_of_the_nation(catalogue: Session) -> None:
    found = figures.wage(catalogue, figures.SKINCARE_SPECIALIST)
    assert found
    assert found.is_asked_area
    assert (
        found.hourly_p10_usd,
        found.hourly_p25_usd,
        found.hourly_median_usd,
        found.hourly_p75_usd,
        found.hourly_p90_usd,
    ) == tuple(map(Decimal, ("14.22", "17.33", "21.79", "28.70", "39.45")))
    assert (
        found.annual_p10_usd,
        found.annual_p25_usd,
        found.annual_median_usd,
        found.annual_p75_usd,
        found.annual_p90_usd,
    ) == (29_580, 36_040, 45_330, 59_700, 82_050)


def test_a_wage_by_industry_is_national(catalogue: Session) -> None:
    texas = find_place(catalogue, "TX")
    for place, is_asked in ((None, True), (texas, False)):
        found = figures.wage(
            catalogue, figures.SKINCARE_SPECIALIST, place, figures.OFFICES_OF_PHYSICIANS
        )
        assert found
        assert found.annual_median_usd == 51_590
        assert (found.area, found.is_asked_area) == ("the United States", is_asked)


def test_no_wage_for_an_industry_without_one(catalogue: Session) -> None:
    assert figures.wage(catalogue, figures.SKINCARE_SPECIALIST, None, "999999") is None


def test_areas_by_pay(catalogue: Session) -> None:
    states = figures.wages_by_area(catalogue, figures.SKINCARE_SPECIALIST, "state", 200)
    medians = [state.annual_median_usd for state in states]
    assert (states[0].area, states[0].annual_median) == ("Washington", "$79,320")
    assert medians == sorted(medians, reverse=True)
    assert min(state.employment or 0 for state in states) >= 200


def test_shipped_figures_cite_their_releases(catalogue: Session) -> None:
    pay = figures.wage(catalogue, figures.SKINCARE_SPECIALIST)
    rule = figures.licence(catalogue, "TX")
    future = figures.projection(catalogue, figures.SKINCARE_SPECIALIST)
    assert pay
    assert rule
    assert future
    assert pay.citation == figures.Citation(OEWS, "May 2025", "https://www.bls.gov/oes")
    assert (rule.citation.name, rule.citation.release) == ("Glowpath licence table", "2026")
    assert future.citation.release == "2024–34"
    assert figures.typical_program(catalogue).citation.release == "2023"
    assert figures.citation(catalogue, "ipeds_c").release == "2024"


def test_licence_with_conflict(catalogue: Session) -> None:
    rule = figures.licence(catalogue, "MI")
    assert rule
    assert (rule.hours, rule.summary_hours, rule.program_hours) == (750, 700, 600)
    assert rule.conflicts
    assert rule.checked_on is None
    assert figures.licence(catalogue, "PR") is None


def test_the_rule_of_a_state_for_whom(catalogue: Session) -> None:
    assistants = figures.state_rule(catalogue, "CA", "laser", MEDICAL_ASSISTANT)
    others = figures.state_rule(catalogue, "CA", "laser", DERMATOLOGIST)
    assert assistants
    assert others
    assert "bars medical assistants from lasers outright" in assistants.rule
    assert (others.whom, others.rule.split(" may ")[0]) == (
        "all",
        "In California physicians",
    )
    assert others.citation == figures.Citation(
        "Medical Board of California, questions on cosmetic treatments",
        "2026-11",
        "https://www.mbc.ca.gov",
    )
    assert others == figures.state_rule(catalogue, "CA", "laser")


def test_no_rule_where_none_is_held(catalogue: Session) -> None:
    assert figures.state_rule(catalogue, "OH", "laser") is None
    # Held for medical assistants alone.
    assert figures.state_rule(catalogue, "CA", "laser_course") is None


def test_the_states_with_a_law_for_physicians_trained_abroad(catalogue: Session) -> None:
    states = figures.states_with_rule(catalogue, "foreign_physician")
    assert len(states) == 14
    assert {"TN", "TX"} <= states


def test_a_grant_has_its_name_and_who_decides(catalogue: Session) -> None:
    grant = figures.state_rule(catalogue, "GA", "grant")
    assert grant
    assert (grant.name, grant.agency) == ("HOPE", "gafutures.org")


def test_the_two_tiers_of_a_licence(catalogue: Session) -> None:
    basic = figures.licence(catalogue, "MN")
    master = figures.licence(catalogue, "MN", figures.MASTER)
    assert basic
    assert master
    assert (basic.tier, basic.hours) == ("esthetician", 600)
    assert (master.tier, master.hours, master.advanced_tier) == ("master", 1_100, None)
    assert basic.advanced_tier == master.in_words
    assert master.in_words == "Advanced practice esthetician: +500 (1,100 hours in all)"
    assert figures.licence(catalogue, "TX", figures.MASTER) is None


def test_hours_that_the_requirement_names_are_not_said_again(catalogue: Session) -> None:
    virginia = figures.licence(catalogue, "VA")
    assert virginia
    assert virginia.advanced_tier == "Master esthetician: +600 (1,200 total)"


def test_the_states_with_an_advanced_licence(catalogue: Session) -> None:
    states = [rule.state for rule in figures.advanced_licences(catalogue)]
    assert states == ["DC", "MN", "ND", "NV", "OR", "UT", "VA", "WA"]


def test_the_basic_licences_of_all_states(catalogue: Session) -> None:
    rules = figures.basic_licences(catalogue)
    assert len(rules) == len({rule.state for rule in rules}) == 51
    assert {rule.tier for rule in rules} == {figures.ESTHETICIAN}


def test_hours_are_counted_over_basic_licences_only(catalogue: Session) -> None:
    hours = figures.licence_hours(catalogue)
    assert hours[0] == (600, 31)
    assert sum(states for _, states in hours) == 50


def test_typical_program(catalogue: Session) -> None:
    typical = figures.typical_program(catalogue)
    assert (typical.programs, typical.tuition_and_fees_usd) == (668, 10_100)
    assert typical.clock_hours == 600
    assert typical.price_usd == 10_100 + typical.books_and_supplies_usd


def test_projection(catalogue: Session) -> None:
    future = figures.projection(catalogue, figures.SKINCARE_SPECIALIST)
    assert future
    assert (future.base_year, future.projected_year) == (2024, 2034)
    assert (future.change_percent, future.annual_openings) == (6.7, 14_500)
    dermatologists = figures.projection(catalogue, DERMATOLOGIST)
    assert dermatologists
    assert (dermatologists.change_percent, dermatologists.annual_openings) == (6.4, 400)
    assert figures.projection(catalogue, "00-0000") is None


def test_the_price_over_the_difference_in_pay(catalogue: Session) -> None:
    texas = find_place(catalogue, "TX")
    back = figures.payback(catalogue, 11_727, texas, COSMETOLOGIST)
    assert back.yearly_gain_usd == 49_250 - 30_680
    # 12 x 11,727 / 18,570 is 7.6.
    assert (back.months, back.duration, back.is_never) == (8, "8 months", False)
    assert back.assumptions == (
        "the median pay of aestheticians in Texas, $49,250 a year",
        "the median pay of cosmetologists in Texas, $30,680 a year",
        "full-time work all year",
        "pay before tax",
        "no tips that employers don't report",
        "no pay lost during the training",
        "no interest on a loan",
    )
    assert [source.release for source in back.sources] == ["May 2025"]


def test_a_longer_time_is_told_in_half_years(catalogue: Session) -> None:
    atlanta = find_place(catalogue, "30303")
    back = figures.payback(catalogue, 11_727, atlanta, MEDICAL_ASSISTANT)
    # 12 x 11,727 / 5,260 is 26.8.
    assert (back.months, back.duration) == (30, "2.5 years")


def test_both_wages_are_of_one_area(catalogue: Session) -> None:
    tampa = find_place(catalogue, "Tampa, FL")
    back = figures.payback(catalogue, 11_727, tampa, MAKEUP_ARTIST)
    assert back.wage
    assert back.former_wage
    # Tampa publishes no wage of make-up artists.
    assert back.wage.area == back.former_wage.area == "Florida"
    assert back.assumptions[1] == (
        "the wages of Florida, as not all are published for Tampa, FL"
    )


def test_a_loss_in_pay_never_brings_the_price_back(catalogue: Session) -> None:
    back = figures.payback(catalogue, 11_727, None, MASSAGE_THERAPIST)
    assert back.yearly_gain_usd == 45_330 - 58_450
    assert (back.months, back.is_never, back.duration) == (None, True, "")


def test_without_a_former_occupation_no_wage_is_invented(catalogue: Session) -> None:
    back = figures.payback(catalogue, 9_066, None)
    assert (back.former_wage, back.yearly_gain_usd, back.months) == (None, None, None)
    assert not back.is_never
    assert back.share_of_first_year == pytest.approx(0.2)


def test_statistics_of_every_table_and_release(catalogue: Session) -> None:
    lines = dict(statistics(catalogue))
    assert lines["beauty"] == "1,457 institutions, 2,577 programs"
    assert lines["CIP 12.0409 esthetics"] == (
        "715 institutions, 42,738 completions in 2024"
    )
    assert (lines["licences"], lines["advanced licences"]) == ("51", "8")
    assert int(lines["outcomes of institutions"].replace(",", "")) > 5_000
    assert int(lines["outcomes of fields"].replace(",", "")) > 4_000
    assert lines["release of bls_oews"] == "May 2025"
    assert lines["release of scorecard_fields"] == "2026-06-10"
