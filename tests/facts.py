"""Figures in conversation scripts, by name: "{wage TX 39-5094 median}".

Each stands for what the catalogue holds today, written as the bot writes it.
An underscore in a place is a blank: "{wage Miles_City,_MT 39-5094 median}".

    {wage PLACE SOC FIELD [INDUSTRY]}   a field of `WageFigures`; PLACE may be US
    {licence STATE TIER FIELD}          a field of `LicenceRule`
    {states number}, {states hours}     "31 of 50" states ask for the most common
                                        hours, and how many hours those are
    {program FIELD}                     a field of `TypicalProgram`
    {projection SOC FIELD}              a field of `ProjectionFigures`
    {training FIELD}                    years of `MedicalTraining`
    {source DATASET}, {release DATASET} how a source reads, and its release alone
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from actions.catalog import figures
from actions.catalog.errors import CatalogError
from actions.catalog.figures import ALL_INDUSTRIES
from actions.catalog.places import find_place
from actions.wording import count, percent, usd

PLACEHOLDER = re.compile(r"\{(\w+)((?: [^{} ]+)*)\}")
NATION = "US"


def filled(session: Session, text: str) -> str:
    """The text with its placeholders filled from the catalogue.

    Raises `ValueError` where the catalogue holds nothing of that name.
    """

    def value(found: re.Match[str]) -> str:
        try:
            return KINDS[found[1]](session, *found[2].split())
        except (KeyError, AttributeError, TypeError, CatalogError) as error:
            raise ValueError(f"{found[0]} names no fact: {error}") from error

    return PLACEHOLDER.sub(value, text)


def _wage(
    session: Session, place: str, soc: str, field: str, industry: str = ALL_INDUSTRIES
) -> str:
    area = None if place == NATION else find_place(session, place.replace("_", " "))
    if area is None and place != NATION:
        raise KeyError(place)
    pay = figures.wage(session, soc, area, industry)
    name = {"median": "annual_median_usd", "hourly": "hourly_median_usd"}.get(field, field)
    return _written(name, getattr(pay, name))


def _licence(session: Session, state: str, tier: str, field: str) -> str:
    rule = figures.licence(session, state, tier)
    return _written(field, getattr(rule, field))


def _states(session: Session, field: str) -> str:
    hours = figures.licence_hours(session)
    most, states = hours[0]
    if field == "hours":
        return count(most)
    return f"{states} of {sum(number for _, number in hours)}"


def _program(session: Session, field: str) -> str:
    return _written(field, getattr(figures.typical_program(session), field))


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
    if field.endswith("_year"):
        return str(value)
    if isinstance(value, int):
        return count(value)
    return f"{value:g}" if isinstance(value, float | Decimal) else str(value)


KINDS: dict[str, Callable[..., str]] = {
    "wage": _wage,
    "licence": _licence,
    "states": _states,
    "program": _program,
    "projection": _projection,
    "training": _training,
    "source": _source,
    "release": _release,
}
