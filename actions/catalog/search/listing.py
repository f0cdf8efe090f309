"""Hits in full: what the database holds of them, their reasons and unknowns."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from actions.catalog.kinds import KINDS
from actions.catalog.models import Admission, Charge, Institution, Outcome
from actions.catalog.search.offers import IS_FIRST_CHARGE, KIND_NUMBERS, Offers
from actions.catalog.search.query import Campus, SchoolHit, SchoolQuery

CIP_CODES = {number: cip_code for cip_code, number in KIND_NUMBERS.items()}
# Above the median by so much, a completion rate is a reason.
HIGH_COMPLETION = 0.1
# No federal survey asks for these, so a visitor has to ask the school.
NEVER_REPORTED = ("schedule", "exam_pass_rate")

_UNITIDS = bindparam("unitids", expanding=True)
# Of tables, not of their classes: each search would look those up anew.
_schools, _outcomes, _admissions, _charges = (
    model.__table__ for model in (Institution, Outcome, Admission, Charge)
)
SCHOOLS = (
    select(
        _schools,
        _outcomes.columns.completion_rate,
        _outcomes.columns.net_price_usd,
        _admissions.columns.open_admission,
        _admissions.columns.distance_courses,
    )
    .outerjoin(_outcomes, _outcomes.columns.unitid == _schools.columns.unitid)
    .outerjoin(_admissions, _admissions.columns.unitid == _schools.columns.unitid)
    .where(_schools.columns.unitid.in_(_UNITIDS))
)
CHARGES = select(_charges).where(_charges.columns.unitid.in_(_UNITIDS), IS_FIRST_CHARGE)


@dataclass(frozen=True)
class Field:
    """All that a search found, to which a hit is compared; `rows` are of `Offers`."""

    schools: int = 1
    lowest_price_usd: int | None = None
    cheaper_third_usd: int | None = None
    nearest_miles: float | None = None
    most_completions: int = 0
    median_completion_rate: float = 1.0
    rows: Any = field(default_factory=lambda: np.array([], dtype=np.int64))


def school_hits(
    session: Session,
    table: Offers,
    places: list[tuple[int, float, float | None]],
    among: Field,
    query: SchoolQuery,
) -> list[SchoolHit]:
    """The hits of these rows (row, rank, miles), in their order."""
    campuses = _campuses(table, [row for row, _, _ in places], among)
    unitids = {int(table.unitid[row]) for row, _, _ in places}
    unitids |= {unitid for others in campuses for unitid in others}
    given = {"unitids": sorted(unitids)}
    schools = {record.unitid: record for record in session.execute(SCHOOLS, given)}
    charges = {
        (record.unitid, record.cip_code): record
        for record in session.execute(CHARGES, given)
    }
    hits = []
    for (row, rank, miles), others in zip(places, campuses, strict=True):
        unitid, cip_code = int(table.unitid[row]), CIP_CODES[int(table.kind[row])]
        school, charge = schools[unitid], charges.get((unitid, cip_code))
        facts = {
            name: getattr(charge, name, None)
            for name in (
                "tuition_and_fees_usd",
                "books_and_supplies_usd",
                "clock_hours",
                "credit_hours",
                "months",
            )
        }
        licence_state = query.place.state if query.place else school.state
        asked, disputed = table.rules.get((licence_state, cip_code), (None, False))
        hit = SchoolHit(
            unitid=unitid,
            school=school.name,
            cip_code=cip_code,
            kind=KINDS[cip_code],
            award_level=int(table.award_level[row]),
            address=school.address,
            city=school.city,
            state=school.state,
            phone=school.phone,
            website=school.website,
            is_public=school.control == 1,
            title_iv=bool(school.title_iv),
            open_admission=school.open_admission,
            distance_courses=school.distance_courses,
            completions=int(table.completions[row]),
            completion_rate=school.completion_rate,
            net_price_usd=school.net_price_usd,
            licence_state=licence_state,
            asked_hours=asked,
            hours_disputed=disputed,
            distance_miles=miles,
            rank=rank,
            reasons=(),
            unknowns=(),
            campuses=tuple(
                Campus(other, schools[other].name, schools[other].address)
                for other in others
            ),
            **facts,
        )
        hits.append(_explained(hit, among, query))
    return hits


def _campuses(table: Offers, rows: list[int], among: Field) -> list[list[int]]:
    """For each row the other UNITIDs of its school among the found."""
    if not len(among.rows):
        return [[] for _ in rows]
    groups = table.group[among.rows]
    campuses = []
    for row in rows:
        same = among.rows[groups == table.group[row]]
        others = {int(unitid) for unitid in table.unitid[same]} - {int(table.unitid[row])}
        campuses.append(sorted(others))
    return campuses


def _explained(hit: SchoolHit, among: Field, query: SchoolQuery) -> SchoolHit:
    """The hit with the names of its reasons and of what isn't known of it."""
    several = among.schools > 1
    price, rate = hit.price_usd, hit.completion_rate
    reasons = {
        "nearest": several and hit.distance_miles == among.nearest_miles is not None,
        "lowest_price": several and price == among.lowest_price_usd is not None,
        "cheaper_third": price is not None
        and among.cheaper_third_usd is not None
        and price <= among.cheaper_third_usd
        and price != among.lowest_price_usd,
        "most_graduates": several and hit.completions == among.most_completions,
        "high_completion": rate is not None
        and rate >= among.median_completion_rate + HIGH_COMPLETION,
        "enough_hours": bool(hit.asked_hours and hit.clock_hours)
        and hit.missing_hours is None,
        "public": hit.is_public,
        "within_budget": query.max_price_usd is not None
        and price is not None
        and price <= query.max_price_usd,
        "distance_courses": query.distance_courses and bool(hit.distance_courses),
    }
    unknowns = {
        "price": price is None,
        "length": not (hit.clock_hours or hit.credit_hours or hit.months),
        "completion_rate": rate is None,
        "open_admission": hit.open_admission is None,
        "distance_courses": hit.distance_courses is None,
    }
    values = {name: getattr(hit, name) for name in SchoolHit.__dataclass_fields__}
    values["reasons"] = tuple(name for name, holds in reasons.items() if holds)
    unknown = tuple(name for name, holds in unknowns.items() if holds)
    values["unknowns"] = (*unknown, *NEVER_REPORTED)
    return SchoolHit(**values)
