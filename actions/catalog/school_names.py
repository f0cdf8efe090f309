"""How schools are called: the name without the campus, and who shares it."""

import re
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Institution, Program
from actions.catalog.place_names import folded

LEGAL_FORM = re.compile(r",?\s+(?:inc|llc|corp|ltd)\b\.?$", re.IGNORECASE)
SCHOOL_WORD = re.compile(
    r"\b(?:school|college|institute|academy|university|center)\b", re.I
)


@dataclass(frozen=True)
class SchoolName:
    """An institution's name as the directory has it, and where it is.

    `has_programs` tells whether the catalogue holds programs of it.
    """

    unitid: int
    name: str
    city: str
    state: str
    aliases: str
    has_programs: bool

    @cached_property
    def common(self) -> str:
        """The folded name without its campus: "empire beauty school"."""
        return folded(without_campus(self.name))


def without_campus(name: str) -> str:
    """ "Empire Beauty School-Tampa" without "Tampa"; "Tri-State Institute" stays."""
    name = LEGAL_FORM.sub("", name)
    start, _, campus = name.rpartition("-")
    is_campus = SCHOOL_WORD.search(start) or not SCHOOL_WORD.search(campus)
    return start if start and is_campus else name


def school_names(session: Session) -> list[SchoolName]:
    """Every open institution, by UNITID."""
    with_programs = set(session.scalars(select(Program.unitid).distinct()))
    return [
        SchoolName(unitid, name, city, state, aliases or "", unitid in with_programs)
        for unitid, name, city, state, aliases in session.execute(
            select(
                Institution.unitid,
                Institution.name,
                Institution.city,
                Institution.state,
                Institution.aliases,
            )
            .where(Institution.status == "open")
            .order_by(Institution.unitid)
        )
    ]


def campuses(session: Session, common: str) -> list[SchoolName]:
    """The institutions with programs that share a name: those of a chain."""
    return [
        school
        for school in school_names(session)
        if school.has_programs and school.common == common
    ]
