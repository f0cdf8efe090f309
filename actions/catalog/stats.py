"""What the catalogue holds, as the known facts of its sources count it."""

from statistics import median

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from actions.catalog.figures import (
    ESTHETICIAN,
    MASTER,
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    projection,
    wage,
)
from actions.catalog.kinds import BEAUTY_FIELD, ESTHETICS, KINDS
from actions.catalog.models import (
    Area,
    Charge,
    FieldOutcome,
    Institution,
    Licence,
    Outcome,
    Place,
    Program,
    Source,
    StateRule,
    Wage,
)
from actions.wording import count, usd

Lines = list[tuple[str, str]]

# In the beauty field by its code, but not in what is counted as beauty here.
ELECTROLYSIS = "12.0404"


def statistics(session: Session) -> Lines:
    """Names of figures with the figures, ready to print.

    What was never imported has no line.
    """
    return [
        *_schools(session),
        *_charges(session),
        *_outcomes(session),
        *_wages(session),
        *_others(session),
        *_releases(session),
    ]


def _schools(session: Session) -> Lines:
    institutions, programs = func.count(distinct(Program.unitid)), func.count()
    beauty = session.execute(
        select(institutions, programs).where(
            Program.cip_code.startswith(BEAUTY_FIELD), Program.cip_code != ELECTROLYSIS
        )
    ).one()
    rows = [
        ("institutions", _number(session, Institution)),
        ("programs", _number(session, Program)),
        ("beauty", f"{count(beauty[0])} institutions, {count(beauty[1])} programs"),
    ]
    kinds = session.execute(
        select(Program.cip_code, institutions, func.sum(Program.completions))
        .group_by(Program.cip_code)
        .order_by(Program.cip_code)
    ).all()
    for cip_code, schools, graduates in kinds:
        release = citation(session, "ipeds_c").release
        held = f"{count(schools, 'institution')}, {count(graduates, 'completion')}"
        rows.append((f"CIP {cip_code} {KINDS[cip_code]}", f"{held} in {release}"))
    return rows


def _charges(session: Session) -> Lines:
    charges = session.scalars(select(Charge).where(Charge.cip_code == ESTHETICS)).all()
    tuition = [c.tuition_and_fees_usd for c in charges if c.tuition_and_fees_usd]
    lengths = [c.clock_hours or c.credit_hours for c in charges]
    hours = [length for length in lengths if length]
    if not tuition or not hours:
        return []
    return [
        (f"CIP {ESTHETICS} programs with charges", count(len(charges))),
        ("  median tuition and fees", usd(int(median(tuition)))),
        ("  median hours", count(int(median(hours)))),
    ]


def _outcomes(session: Session) -> Lines:
    return [
        ("outcomes of institutions", _number(session, Outcome)),
        ("outcomes of fields", _number(session, FieldOutcome)),
    ]


def _wages(session: Session) -> Lines:
    nation = wage(session, SKINCARE_SPECIALIST)
    if nation is None:
        return []
    known = [f"{nation.annual_median} a year"]
    if nation.hourly_median_usd:
        known.append(f"{usd(nation.hourly_median_usd)} an hour")
    if nation.employment:
        known.append(count(nation.employment, "job"))
    rows = [("skincare specialists, nation", ", ".join(known))]
    for name, code in (
        ("  in offices of physicians", OFFICES_OF_PHYSICIANS),
        ("  in personal care services", PERSONAL_CARE_SERVICES),
    ):
        figures = wage(session, SKINCARE_SPECIALIST, None, code)
        rows.append((name, figures.annual_median if figures else "not published"))
    for name, kind in (("state-level areas", "state"), ("sub-state areas", "metro")):
        areas, waged = session.execute(
            select(func.count(), func.count(Wage.annual_median_usd))
            .join(Area, Area.area_code == Wage.area_code)
            .where(Area.kind == kind, Wage.soc_code == SKINCARE_SPECIALIST)
        ).one()
        rows.append((f"  {name} with a wage", f"{waged} of {areas}"))
    return rows


def _others(session: Session) -> Lines:
    future = projection(session, SKINCARE_SPECIALIST)
    rows = []
    if future:
        change = f"{future.change_percent:+} %"
        openings = f"{count(future.annual_openings or 0)} openings a year"
        rows.append(("projection, skincare specialists", f"{change}, {openings}"))
    rows.append(("wages in all", _number(session, Wage)))
    for name, tier in (("licences", ESTHETICIAN), ("advanced licences", MASTER)):
        rows.append((name, _number(session, Licence, Licence.tier == tier)))
    rows.append(("rules of single states", _number(session, StateRule)))
    kinds = session.execute(
        select(Place.kind, func.count()).group_by(Place.kind).order_by(Place.kind)
    )
    return rows + [(f"places: {kind}", count(number)) for kind, number in kinds]


def _releases(session: Session) -> Lines:
    datasets = select(distinct(Source.dataset)).order_by(Source.dataset)
    return [
        (f"release of {dataset}", citation(session, dataset).release)
        for dataset in session.scalars(datasets)
    ]


def _number(session: Session, model: type, *where: object) -> str:
    statement = select(func.count()).select_from(model).where(*where)
    return count(session.scalar(statement) or 0)
