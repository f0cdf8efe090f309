"""What the catalogue holds, as the known facts of its sources count it."""

from statistics import median

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from actions.catalog.figures import (
    ALL_INDUSTRIES,
    ESTHETICS_CIP_CODE,
    NATION,
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
)
from actions.catalog.models import (
    Area,
    Charge,
    Institution,
    Licence,
    Place,
    Program,
    Projection,
    Wage,
)
from actions.catalog.search import KINDS
from actions.wording import count, usd


def statistics(session: Session) -> list[tuple[str, str]]:
    """Names of figures with the figures, ready to print."""

    def number(statement: object) -> int:
        return int(session.scalar(statement) or 0)

    rows = [
        ("institutions", count(number(select(func.count(Institution.unitid))))),
        ("programs", count(number(select(func.count()).select_from(Program)))),
    ]
    for cip_code, kind in KINDS.items():
        schools, graduates = session.execute(
            select(
                func.count(distinct(Program.unitid)), func.sum(Program.completions)
            ).where(Program.cip_code == cip_code)
        ).one()
        text = f"{count(schools)} institutions, {count(graduates)} completions in 2024"
        rows.append((f"CIP {cip_code} {kind}", text))
    return rows + _charges(session) + _wages(session) + _others(session)


def _charges(session: Session) -> list[tuple[str, str]]:
    charges = session.scalars(
        select(Charge).where(Charge.cip_code == ESTHETICS_CIP_CODE)
    ).all()
    tuition = [c.tuition_and_fees_usd for c in charges if c.tuition_and_fees_usd]
    lengths = [c.clock_hours or c.credit_hours for c in charges]
    hours = [length for length in lengths if length]
    return [
        (f"CIP {ESTHETICS_CIP_CODE} programs with charges", count(len(charges))),
        ("  median tuition and fees", usd(int(median(tuition)))),
        ("  median hours", count(int(median(hours)))),
    ]


def _wages(session: Session) -> list[tuple[str, str]]:
    nation = session.get(Wage, (NATION, ALL_INDUSTRIES, SKINCARE_SPECIALIST))
    rows = [
        (
            "skincare specialists, nation",
            f"{usd(nation.annual_median_usd)} a year, {usd(nation.hourly_median_usd)} "
            f"an hour, {count(nation.employment)} jobs",
        )
    ]
    for name, code in (
        ("  in offices of physicians", OFFICES_OF_PHYSICIANS),
        ("  in personal care services", PERSONAL_CARE_SERVICES),
    ):
        wage = session.get(Wage, (NATION, code, SKINCARE_SPECIALIST))
        rows.append((name, usd(wage.annual_median_usd)))
    for name, kind in (("state-level areas", "state"), ("sub-state areas", "metro")):
        areas, waged = session.execute(
            select(func.count(), func.count(Wage.annual_median_usd))
            .join(Area, Area.area_code == Wage.area_code)
            .where(Area.kind == kind, Wage.soc_code == SKINCARE_SPECIALIST)
        ).one()
        rows.append((f"  {name} with a wage", f"{waged} of {areas}"))
    return rows


def _others(session: Session) -> list[tuple[str, str]]:
    projection = session.get(Projection, SKINCARE_SPECIALIST)
    openings = count(projection.annual_openings)
    rows = [
        (
            "projection, skincare specialists",
            f"{projection.change_percent:+} %, {openings} openings a year",
        ),
        ("wages in all", count(session.scalar(select(func.count(Wage.area_code))))),
        ("licences", count(session.scalar(select(func.count(Licence.state))))),
    ]
    places = session.execute(select(Place.kind, func.count()).group_by(Place.kind))
    return rows + [(f"places: {kind}", count(number)) for kind, number in places]
