"""The known facts of the sources, imported and built, on SQLite and PostgreSQL."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import distinct, func, insert, select
from sqlalchemy.orm import Session

from actions.catalog import models
from actions.catalog.check import check
from actions.catalog.database import FACTS, open_session, writing
from actions.catalog.facts import export
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.catalog.stats import statistics
from tests.catalog.conftest import Stock
from tests.databases import contents, serving

RELEASES = {
    models.Institution: "ipeds_hd_2024",
    models.Program: "ipeds_c_2024",
    models.Admission: "ipeds_ic_2023",
    models.Charge: "ipeds_ic_py_2023",
    models.Outcome: "scorecard_institutions_2026-06-10",
    models.FieldOutcome: "scorecard_fields_2026-06-10",
    models.OccupationTitle: "onet_titles_29.3",
    models.Wage: "bls_oews_may-2025",
    models.Projection: "bls_ep_2024-34",
    models.Licence: "licence_table_2026",
}


@pytest.fixture
def facts(whole: str) -> Iterator[Session]:
    with open_session() as session:
        yield session


@pytest.mark.parametrize(
    ("model", "rows"),
    [
        (models.Occupation, 10),
        (models.Projection, 10),
        (models.Licence, 51 + 8),
        (models.StateRule, 43),
        (models.Wage, 10 + 459 + 3557 + 817),
    ],
)
def test_number_of_rows(facts: Session, model: type, rows: int) -> None:
    assert facts.scalar(select(func.count()).select_from(model)) == rows


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
    facts: Session, cip_code: str, institutions: int, completions: int | None
) -> None:
    found, graduates = facts.execute(
        select(
            func.count(distinct(models.Program.unitid)),
            func.sum(models.Program.completions),
        ).where(models.Program.cip_code == cip_code)
    ).one()
    assert found == institutions
    assert completions in (None, graduates)


def test_institutions_of_the_three_esthetics_codes_have_coordinates(
    facts: Session,
) -> None:
    rows = facts.execute(
        select(distinct(models.Institution.unitid), models.Institution.latitude)
        .join(models.Program, models.Program.unitid == models.Institution.unitid)
        .where(models.Program.cip_code.in_(("12.0408", "12.0409", "12.0414")))
    ).all()
    assert len(rows) == 782
    assert all(latitude is not None for _, latitude in rows)


def test_statistics_print_the_known_facts(facts: Session) -> None:
    figures = dict(statistics(facts))
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


def test_every_figure_names_a_source_of_its_release(facts: Session) -> None:
    for model, source_id in RELEASES.items():
        named = facts.scalars(
            select(distinct(model.source_id)).where(model.source_id.is_not(None))
        )
        assert set(named) == {source_id}, model
        assert facts.get(models.Source, source_id).name
    places = set(facts.scalars(select(distinct(models.Place.source_id))))
    assert {facts.get(models.Source, source).dataset for source in places} == {
        "geonames", "zip_codes",
    }  # fmt: skip


def test_rules_of_states_say_no_figure_and_name_their_source(facts: Session) -> None:
    rules = facts.scalars(select(models.StateRule)).all()
    assert not [rule.rule for rule in rules if re.search(r"\d", rule.rule)]
    for rule in rules:
        source = facts.get(models.Source, rule.source_id)
        assert source.name
        assert source.licence
        assert source.release


def test_the_catalogue_is_whole(facts: Session) -> None:
    assert [finding for finding in check(facts) if finding.is_error] == []


def test_hourly_wages_are_exact(facts: Session) -> None:
    nation = facts.get(models.Wage, ("0000000", "000000", SKINCARE_SPECIALIST))
    assert nation.hourly_median_usd == Decimal("21.79")


def test_a_wage_above_the_survey_s_bound_keeps_the_bound(facts: Session) -> None:
    wage = facts.get(models.Wage, ("0011700", "000000", "29-1213"))
    assert (wage.annual_median_usd, wage.top_code_usd) == (None, 239_200)
    suppressed = facts.get(models.Wage, ("1500000", "000000", SKINCARE_SPECIALIST))
    assert (suppressed.annual_median_usd, suppressed.top_code_usd) == (None, None)


def test_the_unresolved_licence_has_no_hours(facts: Session) -> None:
    utah = facts.get(models.Licence, ("UT", "esthetician"))
    assert utah.hours is None
    assert "1,200" in utah.conflicts
    assert facts.get(models.Licence, ("UT", "master")).hours == 1_200


def test_no_note_of_the_compilers_is_in_the_advanced_tier(facts: Session) -> None:
    texts = facts.scalars(select(models.Licence.requirement)).all()
    assert not [text for text in texts if text and "in A)" in text]


def test_no_name_of_a_school_official_is_kept(facts: Session) -> None:
    kept = {column.name for column in models.Institution.__table__.columns}
    assert not {"chfnm", "chftitle", "chief", "president"} & kept
    names = facts.scalars(select(models.Institution.name)).all()
    assert not [name for name in names if name and "Daniel K. Wims" in name]


def test_export_writes_the_shipped_tables(facts: Session, tmp_path: Path) -> None:
    names: dict[str, int] = {}
    export(facts.connection(), tmp_path, names.__setitem__)
    for name in (*names, "sources"):
        written = (tmp_path / f"{name}.csv").read_bytes()
        assert written == (FACTS / f"{name}.csv").read_bytes(), name


@pytest.mark.usefixtures("published")
def test_importing_and_building_make_the_same_catalogue(stock: Stock, backend: str) -> None:
    made = []
    for content in ("published", "shipped"):
        with serving(stock.filled(backend, content)):
            made.append(contents())
    imported, built = ({**tables, "revisions": None} for tables in made)
    assert imported == built


def test_both_databases_hold_the_same_catalogue(stock: Stock) -> None:
    made = []
    for backend in ("sqlite", "postgresql"):
        with serving(stock.filled(backend, "shipped")):
            made.append(contents())
    assert made[0] == made[1]


def test_both_databases_export_in_the_same_order(stock: Stock, tmp_path: Path) -> None:
    title = {"soc_code": SKINCARE_SPECIALIST, "source_id": "onet_titles_29.3"}
    written = []
    for backend in ("sqlite", "postgresql"):
        with serving(stock.copy(backend, "samples")):
            with writing() as connection:
                rows = [
                    {**title, "title": word} for word in ("a spa", "Zen", "ésthé", "b_b")
                ]
                connection.execute(insert(models.OccupationTitle), rows)
            with open_session() as session:
                export(session.connection(), tmp_path / backend, lambda table, rows: None)
        written.append((tmp_path / backend / "occupation_titles.csv").read_bytes())
    assert written[0] == written[1]
