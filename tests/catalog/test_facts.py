"""The catalogue against the known facts of its sources."""

from decimal import Decimal

import pytest
from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from actions.catalog import models
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.catalog.stats import statistics


@pytest.mark.parametrize(
    ("model", "rows"),
    [
        (models.Institution, 1457),
        (models.Program, 2577),
        (models.Occupation, 10),
        (models.Projection, 10),
        (models.Licence, 51),
        (models.Wage, 10 + 459 + 3557 + 817),
    ],
)
def test_number_of_rows(catalogue: Session, model: type, rows: int) -> None:
    assert catalogue.scalar(select(func.count()).select_from(model)) == rows


@pytest.mark.parametrize(
    ("cip_code", "institutions", "completions"),
    [
        ("12.0401", 1370, None),
        ("12.0408", 79, None),
        ("12.0409", 715, 42_738),
        ("12.0414", 53, None),
    ],
)
def test_completions_by_cip_code(
    catalogue: Session, cip_code: str, institutions: int, completions: int | None
) -> None:
    found, graduates = catalogue.execute(
        select(
            func.count(distinct(models.Program.unitid)),
            func.sum(models.Program.completions),
        ).where(models.Program.cip_code == cip_code)
    ).one()
    assert found == institutions
    assert completions in (None, graduates)


def test_institutions_of_the_three_esthetics_codes_have_coordinates(
    catalogue: Session,
) -> None:
    rows = catalogue.execute(
        select(distinct(models.Institution.unitid), models.Institution.latitude)
        .join(models.Program, models.Program.unitid == models.Institution.unitid)
        .where(models.Program.cip_code.in_(("12.0408", "12.0409", "12.0414")))
    ).all()
    assert len(rows) == 782
    assert all(latitude is not None for _, latitude in rows)


def test_statistics_print_the_known_facts(catalogue: Session) -> None:
    figures = dict(statistics(catalogue))
    assert figures["CIP 12.0409 programs with charges"] == "668"
    assert figures["  median tuition and fees"] == "$10,100"
    assert figures["  median hours"] == "600"
    assert figures["skincare specialists, nation"] == (
        "$45,330 a year, $21.79 an hour, 72,890 jobs"
    )
    assert figures["  in offices of physicians"] == "$51,590"
    assert figures["  in personal care services"] == "$43,880"
    assert figures["  state-level areas with a wage"] == "50 of 51"
    assert figures["  sub-state areas with a wage"] == "254 of 260"
    assert figures["projection, skincare specialists"] == "+6.7 %, 14,500 openings a year"


def test_every_figure_names_its_source(catalogue: Session) -> None:
    for model in (models.Institution, models.Program, models.Charge, models.Wage,
                  models.Projection, models.Licence, models.Place):  # fmt: skip
        sources = catalogue.scalars(select(distinct(model.source_id))).all()
        assert sources
        assert all(catalogue.get(models.Source, source) for source in sources)


def test_hourly_wages_are_exact(catalogue: Session) -> None:
    nation = catalogue.get(models.Wage, ("0000000", "000000", SKINCARE_SPECIALIST))
    assert nation.hourly_median_usd == Decimal("21.79")


def test_the_unresolved_licence_has_no_hours(catalogue: Session) -> None:
    utah = catalogue.get(models.Licence, "UT")
    assert utah.hours is None
    assert "1,200" in utah.conflicts


def test_no_note_of_the_compilers_is_in_the_advanced_tier(catalogue: Session) -> None:
    tiers = catalogue.scalars(select(models.Licence.advanced_tier)).all()
    assert not [tier for tier in tiers if tier and "in A)" in tier]
