"""Figures in conversation scripts, by name: "{wage TX 39-5094 median}".

Each stands for what the catalogue holds today, written as the bot writes it.
An underscore in a place is a blank: "{wage Miles_City,_MT 39-5094 median}".

    {wage PLACE SOC FIELD [INDUSTRY]}   a field of `WageFigures`; PLACE may be US
    {licence STATE TIER FIELD}          a field of `LicenceRule`
    {more STATE}                        hours of the advanced licence above the first
    {states number}, {states hours}     "31 of 50" states ask for the most common
                                        hours, and how many hours those are
    {program FIELD [STATE]}             a field of `TypicalProgram`
    {outcome STATE FIELD}               a field of `BeautyOutcome`; STATE may be US
    {projection SOC FIELD}              a field of `ProjectionFigures`
    {training FIELD}                    years of `MedicalTraining`
    {school UNITID FIELD}               a school by its UNITID: a column of the
                                        directory, of its outcomes or its esthetics
                                        program, or price_usd, the sum of that
    {source DATASET}, {release DATASET} how a source reads, and its release alone
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog import figures
from actions.catalog.errors import CatalogError
from actions.catalog.figures import ALL_INDUSTRIES
from actions.catalog.kinds import BEAUTY_FIELD, ESTHETICS
from actions.catalog.models import Charge, FieldOutcome, Institution, Outcome, Program
from actions.catalog.places import Location, find_place
from actions.catalog.search.outcomes import CERTIFICATE
from actions.schools.text import phone
from actions.wording import count, day, percent, usd

PLACEHOLDER = re.compile(r"\{(\w+)((?: [^{} ]+)*)\}")
NATION = "US"


def filled(session: Session, text: str) -> str:
    """The text with its placeholders filled from the catalogue.

    Raises `ValueError` where the catalogue holds nothing of that name.
    """

    def value(found: re.Match[str]) -> str:
        try:
            return KINDS[found[1]](session, *found[2].split())
        except (KeyError, AttributeError, TypeError, StopIteration, CatalogError) as error:
            raise ValueError(f"{found[0]} names no fact: {error}") from error

    return PLACEHOLDER.sub(value, text)


def _place(session: Session, place: str) -> Location | None:
    if place == NATION:
        return None
    found = find_place(session, place.replace("_", " "))
    if found is None:
        raise KeyError(place)
    return found


def _wage(
    session: Session, place: str, soc: str, field: str, industry: str = ALL_INDUSTRIES
) -> str:
    pay = figures.wage(session, soc, _place(session, place), industry)
    name = {"median": "annual_median_usd", "hourly": "hourly_median_usd"}.get(field, field)
    return _written(name, getattr(pay, name))


def _licence(session: Session, state: str, tier: str, field: str) -> str:
    rule = figures.licence(session, state, tier)
    return _written(field, getattr(rule, field))


def _more(session: Session, state: str) -> str:
    master = figures.licence(session, state, figures.MASTER)
    return count(master.hours - figures.licence(session, state).hours)


def _states(session: Session, field: str) -> str:
    hours = figures.licence_hours(session)
    most, states = hours[0]
    if field == "hours":
        return count(most)
    return f"{states} of {sum(number for _, number in hours)}"


def _program(session: Session, field: str, state: str | None = None) -> str:
    return _written(field, getattr(figures.typical_program(session, state), field))


def _outcome(session: Session, state: str, field: str) -> str:
    here = None if state == NATION else state
    return _written(field, getattr(figures.beauty_outcome(session, here), field))


def _school(session: Session, unitid: str, field: str) -> str:
    charge = select(Charge).filter_by(unitid=unitid, cip_code=ESTHETICS)
    field_outcome = select(FieldOutcome).filter_by(
        unitid=unitid, cip_field=BEAUTY_FIELD, credential_level=CERTIFICATE
    )
    rows = [
        session.get(Institution, unitid),
        session.get(Outcome, unitid),
        session.scalars(charge.order_by(Charge.number)).first(),
        session.scalars(
            select(Program).filter_by(unitid=unitid, cip_code=ESTHETICS)
        ).first(),
        session.scalars(field_outcome).first(),
    ]
    if field == "price_usd":
        return usd(rows[2].tuition_and_fees_usd + rows[2].books_and_supplies_usd)
    row = next(row for row in rows if hasattr(row, field))
    return _written(field, getattr(row, field))


def _projection(session: Session, soc: str, field: str) -> str:
    return _written(field, getattr(figures.projection(session, soc), field))


def _training(session: Session, field: str) -> str:
    return _written(field, getattr(figures.medical_training(session), field))


def _source(session: Session, dataset: str) -> str:
    cited = figures.citation(session, dataset)
    return f"{cited.name}, {cited.release}"


def _release(session: Session, dataset: str) -> str:
    return figures.citation(session, dataset).release


def _written(field: str, value: Any) -> str:
    """A value as the bot writes those of its field."""
    if value is None:
        raise KeyError(f"{field} is unknown")
    if field.endswith("_usd"):
        return usd(value)
    if field == "change_percent":
        return percent(value)
    if field == "completion_rate":
        return f"{value:.0%}"
    if field == "phone":
        return phone(value)
    if isinstance(value, date):
        return day(value)
    if field.endswith("_year"):
        return str(value)
    if isinstance(value, int):
        return count(value)
    return f"{value:g}" if isinstance(value, float | Decimal) else str(value)


KINDS: dict[str, Callable[..., str]] = {
    "wage": _wage,
    "licence": _licence,
    "more": _more,
    "states": _states,
    "program": _program,
    "outcome": _outcome,
    "school": _school,
    "projection": _projection,
    "training": _training,
    "source": _source,
    "release": _release,
}
