"""Figures where the survey tells a bound or nothing, and rows of two releases."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from actions.catalog import figures, models
from actions.catalog.errors import CatalogError
from actions.catalog.places import Location, find_place
from actions.catalog.stats import statistics

DERMATOLOGIST = "29-1213"
COSMETOLOGIST = "39-5012"
PHYSICIAN = "29-1229"
AESTHETICIAN = figures.SKINCARE_SPECIALIST
AREAS = {
    figures.NATION: ("nation", "U.S.", None),
    "1300000": ("state", "Georgia", None),
    "0040660": ("metro", "Rome, GA", "40660"),
}
WAGES = [
    ("0040660", DERMATOLOGIST, {"annual_p10_usd": 90_000, "top_code_usd": 239_200}),
    ("1300000", DERMATOLOGIST, {"annual_median_usd": 230_000}),
    ("0040660", COSMETOLOGIST, {"annual_p90_usd": 90_000, "top_code_usd": 239_200}),
    ("1300000", COSMETOLOGIST, {"annual_p10_usd": 20_000}),
    (
        figures.NATION,
        COSMETOLOGIST,
        {"annual_median_usd": 30_000, "source_id": "bls_oews_may-2024"},
    ),
    (figures.NATION, AESTHETICIAN, {"annual_median_usd": 30_020}),
    ("0040660", AESTHETICIAN, {"annual_median_usd": 45_000}),
    ("0040660", PHYSICIAN, {"annual_median_usd": 300_000}),
]


@pytest.fixture
def rome(catalogue: Session) -> Location:
    place = find_place(catalogue, "Rome, GA")
    assert place
    return place


@pytest.fixture
def small() -> Iterator[Session]:
    """A catalogue of nothing but a few wages."""
    engine = create_engine("sqlite://", future=True)
    models.Base.metadata.create_all(engine)
    with Session(engine, future=True) as session:
        for year in ("2024", "2025"):
            session.add(
                models.Source(
                    id=f"bls_oews_may-{year}",
                    dataset="bls_oews",
                    release=f"May {year}",
                    **dict.fromkeys(("name", "publisher", "address", "licence"), "BLS"),
                )
            )
        for soc_code, name in (
            (DERMATOLOGIST, "dermatologist"),
            (COSMETOLOGIST, "cosmetologist"),
            (PHYSICIAN, "physician"),
            (AESTHETICIAN, "aesthetician"),
        ):
            names = {"title": name, "name": name, "plural": f"{name}s"}
            session.add(models.Occupation(soc_code=soc_code, **names))
        industry_code = figures.ALL_INDUSTRIES
        session.add(models.Industry(industry_code=industry_code, name="All"))
        for area_code, (kind, name, cbsa_code) in AREAS.items():
            session.add(
                models.Area(
                    area_code=area_code,
                    kind=kind,
                    name=name,
                    state_fips="13",
                    cbsa_code=cbsa_code,
                )
            )
        for area_code, soc_code, values in WAGES:
            session.add(
                models.Wage(
                    area_code=area_code,
                    industry_code=industry_code,
                    soc_code=soc_code,
                    **{"source_id": "bls_oews_may-2025", **values},
                )
            )
        session.flush()
        yield session


def test_a_top_coded_median_is_a_lower_bound_and_not_skipped(
    small: Session, rome: Location
) -> None:
    found = figures.wage(small, DERMATOLOGIST, rome)
    assert found
    assert (found.area, found.is_asked_area) == ("Rome, GA", True)
    assert (found.annual_median_usd, found.is_lower_bound) == (239_200, True)
    assert found.annual_median == "at least $239,200"
    assert (found.annual_p10_usd, found.annual_p90_usd) == (90_000, None)
    ranked = figures.wages_by_area(small, DERMATOLOGIST, "metro")
    assert [area.annual_median for area in ranked] == ["at least $239,200"]


def test_a_suppressed_median_is_skipped_whatever_else_is_known(
    small: Session, rome: Location
) -> None:
    found = figures.wage(small, COSMETOLOGIST, rome)
    assert found
    assert (found.area, found.annual_median) == ("the United States", "$30,000")


def test_a_figure_cites_the_release_of_its_row(small: Session, rome: Location) -> None:
    assert figures.citation(small, "bls_oews").release == "May 2025"
    older = figures.wage(small, COSMETOLOGIST)
    newer = figures.wage(small, DERMATOLOGIST, rome)
    assert older
    assert newer
    assert (older.citation.release, newer.citation.release) == ("May 2024", "May 2025")


def test_a_dataset_that_was_never_loaded_is_not_cited(small: Session) -> None:
    with pytest.raises(CatalogError, match="no release of bls_ep"):
        figures.citation(small, "bls_ep")


def test_a_difference_too_small_for_a_working_life(small: Session) -> None:
    back = figures.payback(small, 10_000, None, COSMETOLOGIST)
    assert (back.yearly_gain_usd, back.months, back.is_never) == (20, None, True)
    assert {source.release for source in back.sources} == {"May 2024", "May 2025"}


def test_leaving_a_wage_that_is_only_a_bound(small: Session, rome: Location) -> None:
    loss = figures.payback(small, 10_000, rome, DERMATOLOGIST)
    assert loss.is_never
    assert loss.assumptions[1] == (
        "the median pay of dermatologists in Rome, GA, at least $239,200 a year"
    )
    gain = figures.payback(small, 10_000, rome, AESTHETICIAN, to_occupation=DERMATOLOGIST)
    assert (gain.yearly_gain_usd, gain.months) == (194_200, 1)


def test_a_gain_over_a_bound_is_unknown(small: Session, rome: Location) -> None:
    back = figures.payback(small, 10_000, rome, DERMATOLOGIST, to_occupation=PHYSICIAN)
    assert (back.yearly_gain_usd, back.months, back.is_never) == (None, None, False)


def test_no_wage_at_all(small: Session) -> None:
    back = figures.payback(small, 10_000, None, COSMETOLOGIST, to_occupation=DERMATOLOGIST)
    assert (back.wage, back.months, back.share_of_first_year) == (None, None, None)
    assert not back.is_never
    assert back.assumptions[0] == "no wage of dermatologists to compare with"


def test_statistics_of_a_part_of_the_catalogue(small: Session) -> None:
    lines = dict(statistics(small))
    assert lines["skincare specialists, nation"] == "$30,020 a year"
    assert lines["programs"] == "0"
    assert "projection, skincare specialists" not in lines
