"""Is the catalogue whole, plausible and up to date?"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Integer, distinct, func, or_, select, text, type_coerce
from sqlalchemy.orm import Session

from actions.catalog.distance import distance_miles
from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.migrations import head, revision
from actions.catalog.models import (
    Area,
    Charge,
    Institution,
    Licence,
    Occupation,
    Place,
    Program,
    Projection,
    Source,
    StateRule,
    Wage,
)
from actions.catalog.sources import publications

NEEDED = (
    Institution, Program, Charge, Occupation, Area, Wage, Projection, Licence, StateRule,
    Place,
)  # fmt: skip
# Outside of these a figure of an esthetics program deserves a look.
PLAUSIBLE_TUITION_USD = (300, 40_000)
PLAUSIBLE_CLOCK_HOURS = (100, 2_000)
MOST_MILES_FROM_ZIP_CODE = 60
# BLS multiplies hourly wages by 2,080 hours to get yearly ones.
HOURS_A_YEAR, ROUNDING = 2_080, 0.02
CHECKED_AGAIN_AFTER = timedelta(days=365)
EXAMPLES = 3


@dataclass(frozen=True)
class Finding:
    """What is wrong ("error": the bot can't rely on it) or deserves a look."""

    is_error: bool
    what: str


def check(session: Session, today: date | None = None) -> list[Finding]:
    """Everything that is wrong or doubtful; errors first.

    `today` is the day by which releases and checks are old.
    """
    errors = [Finding(True, what) for what in _integrity(session)]
    if errors:
        return errors
    day = today or date.today()
    doubts = [
        *_plausibility(session),
        *_staleness(session, day),
        *_licences(session, day),
        *_state_rules(session, day),
    ]
    return [Finding(False, what) for what in doubts]


def released_on(release: str) -> date:
    """The first day of the period that a release is named for.

    "May 2025" is 2025-05-01, "2024" and "2024–34" are 2024-01-01.
    """
    numbers = [int(number) for number in re.findall(r"\d+", release)]
    year = next((number for number in numbers if number > 1900), 1900)
    months = [name for name in calendar.month_name if name and name in release]
    if months:
        return date(year, list(calendar.month_name).index(months[0]), 1)
    if re.search(r"\d{4}-\d{2}-\d{2}", release):
        return date(year, *numbers[-2:])
    return date(year, 1, 1)


def _integrity(session: Session) -> Iterator[str]:
    connection = session.connection()
    found = revision(connection)
    if found != head():
        yield f"the schema is {found}, expected {head()}: run `glowpath catalog build`"
        return
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA integrity_check")):
            if line != "ok":
                yield f"the database file is damaged: {line}"
        for table, *_ in connection.execute(text("PRAGMA foreign_key_check")):
            yield f"{table} has rows that point at nothing"
    for model in NEEDED:
        if not session.scalar(select(func.count()).select_from(model)):
            yield f"{model.__tablename__} is empty: run `glowpath catalog build`"


def _plausibility(session: Session) -> Iterator[str]:
    offering = select(Program.unitid)
    nowhere = session.scalars(
        select(Institution.name).where(
            Institution.status == "open",
            Institution.latitude.is_(None),
            Institution.unitid.in_(offering),
        )
    ).all()
    if nowhere:
        yield f"{_some(nowhere)} without coordinates: found by state only"
    far = [
        name
        for name, *here in session.execute(
            select(
                Institution.name,
                Institution.latitude,
                Institution.longitude,
                Place.latitude,
                Place.longitude,
            )
            .join(Place, Place.key == Institution.zip_code)
            .where(Institution.latitude.is_not(None), Institution.unitid.in_(offering))
            .order_by(Institution.unitid)
        )
        if distance_miles(*here) > MOST_MILES_FROM_ZIP_CODE
    ]
    if far:
        yield (
            f"{_some(far)} more than {MOST_MILES_FROM_ZIP_CODE} miles from the ZIP code of "
            "the address"
        )
    for column, (low, high), what in (
        (Charge.tuition_and_fees_usd, PLAUSIBLE_TUITION_USD, "a tuition"),
        (Charge.clock_hours, PLAUSIBLE_CLOCK_HOURS, "clock hours"),
    ):
        odd = session.scalars(
            select(distinct(Charge.unitid))
            .where(
                Charge.cip_code.in_(ESTHETICS_CIP_CODES), or_(column < low, column > high)
            )
            .order_by(Charge.unitid)
        ).all()
        if odd:
            names = [f"UNITID {unitid}" for unitid in odd]
            yield f"{_some(names)} with {what} outside of {low:,} to {high:,}"
    yearly = Wage.annual_median_usd * 100
    computed = type_coerce(Wage.hourly_median_usd, Integer) * HOURS_A_YEAR
    apart = session.scalar(
        select(func.count())
        .select_from(Wage)
        .where(func.abs(yearly - computed) > ROUNDING * yearly)
    )
    if apart:
        yield f"{apart:,} wages whose hourly and yearly median don't agree"


def _staleness(session: Session, today: date) -> Iterator[str]:
    for source in session.scalars(select(Source).order_by(Source.dataset)):
        described = publications().get(source.dataset, {})
        months = described.get("due_months")
        if not months:
            continue
        start = released_on(source.release)
        month = start.year * 12 + start.month - 1 + months
        due = date(month // 12, month % 12 + 1, 1)
        if due <= today:
            yield (
                f"{source.name} {source.release}: a newer release is due since "
                f"{due:%B %Y}. Look at {source.address} and run `glowpath catalog update`"
            )


def _licences(session: Session, today: date) -> Iterator[str]:
    rows = session.scalars(select(Licence).order_by(Licence.state)).all()
    never = [row.state for row in rows if row.checked_on is None]
    old = [
        row.state
        for row in rows
        if row.checked_on and today - row.checked_on > CHECKED_AGAIN_AFTER
    ]
    open_ = [row.state for row in rows if row.hours is None and row.tier == "esthetician"]
    if never:
        yield (
            f"licences: {len(never)} rows were never checked against the board's page: "
            "compare them and fill in checked_on"
        )
    if old:
        yield f"licences: checked more than a year ago: {', '.join(old)}"
    if open_:
        yield f"licences: sources differ without a value for {', '.join(open_)}"


def _state_rules(session: Session, today: date) -> Iterator[str]:
    rows = session.scalars(select(StateRule).order_by(StateRule.state)).all()
    never = [row for row in rows if row.checked_on is None]
    old = {
        row.state: None
        for row in rows
        if row.checked_on and today - row.checked_on > CHECKED_AGAIN_AFTER
    }
    if never:
        yield (
            f"state rules: {len(never)} rows were never checked against their source's "
            "page: compare them and fill in checked_on"
        )
    if old:
        yield f"state rules: checked more than a year ago: {', '.join(old)}"


def _some(names: list[str]) -> str:
    """ "12 schools (A, B, C …)"."""
    shown = ", ".join(names[:EXAMPLES])
    more = " …" if len(names) > EXAMPLES else ""
    return f"{len(names)} {'school' if len(names) == 1 else 'schools'} ({shown}{more})"
