"""Any school of the federal directory, also one that reports no beauty program."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Institution, Program
from actions.catalog.place_names import folded
from actions.catalog.places import find_place

PUBLIC = 1
# So many words at the beginning of a name stand for all of it.
BEGINNING, SHORTEST_ALONE = 2, 6
SHORTEST_TELLING, FEWEST_INITIALS = 4, 3
SMALL = {"of", "the", "and", "for", "at", "in"}
# Words of which a beginning alone tells no school.
COMMON = frozenset(
    [
        "a",
        "an",
        "the",
        "school",
        "of",
        "beauty",
        "hair",
        "skin",
        "nail",
        "nails",
        "academy",
        "institute",
        "college",
        "career",
        "community",
        "technical",
        "medical",
        "massage",
        "international",
        "national",
        "american",
        "cosmetology",
        "esthetics",
        "day",
        "spa",
        "salon",
        "new",
        "center",
        "north",
        "south",
        "east",
        "west",
        "art",
        "arts",
        "and",
        "for",
    ]
)


@dataclass(frozen=True)
class DirectoryEntry:
    """A school of the directory and the kinds of beauty program that it reports."""

    unitid: int
    name: str
    city: str
    state: str
    phone: str | None
    is_public: bool
    is_closed: bool
    closed_on: date | None
    cip_codes: tuple[str, ...]


def directory_entry(session: Session, unitid: int) -> DirectoryEntry | None:
    """The school of this UNITID."""
    school = session.get(Institution, unitid)
    if school is None or not school.name or not school.city or not school.state:
        return None
    codes = session.scalars(
        select(Program.cip_code).where(Program.unitid == unitid).distinct()
    )
    return DirectoryEntry(
        unitid,
        school.name,
        school.city,
        school.state,
        school.phone,
        school.control == PUBLIC,
        school.status == "closed",
        school.closed_on,
        tuple(sorted(codes)),
    )


def named_with(session: Session, words: list[str], states: list[str]) -> list[int]:
    """The schools whose name or alias has all these words, those in `states` first.

    Those elsewhere are only named where none of the states has one.
    """
    wanted = {folded(word) for word in words}
    found = [
        (row.state, row.unitid)
        for row in _rows(session)
        if wanted <= set(folded(f"{row.name} {row.aliases or ''}").split())
    ]
    here = [unitid for state, unitid in found if state in states]
    return here or [unitid for _, unitid in found]


def begun_with(session: Session, words: list[str], states: list[str]) -> list[int]:
    """The schools of these states in whose names words begin so: "trade tech"."""
    wanted = [folded(word) for word in words]
    if not any(len(word) >= SHORTEST_TELLING for word in wanted):
        return []
    return [
        row.unitid
        for row in _rows(session)
        if row.state in states
        for own in [folded(row.name).split()]
        if all(any(other.startswith(word) for other in own) for word in wanted)
    ]


def initials_in(session: Session, text: str, states: list[str]) -> list[int]:
    """The public schools of these states called by their initials: "lattc", "HCC"."""
    said = {folded(word) for word in re.findall(r"[A-Za-z]{4,6}|[A-Z]{3}", text)}
    return [
        row.unitid
        for row in _rows(session)
        if row.state in states and row.control == PUBLIC
        for own in [[word for word in folded(row.name).split() if word not in SMALL]]
        for letters in ["".join(word[0] for word in own)]
        if len(letters) >= FEWEST_INITIALS
        and letters in said
        and (len(letters) > FEWEST_INITIALS or letters.upper() in text)
    ]


def shortened_in(session: Session, text: str, states: list[str]) -> list[int]:
    """The schools of these states that a text calls by the beginning of their name.

    "Glen Dow" stands for Glen Dow Academy of Hair Design, "sinclair" for Sinclair
    Community College; a place's name for no school.
    """
    said = f" {folded(text)} "
    own = {word for key in states for word in _words_of(session, key)}
    return [
        row.unitid
        for row in _rows(session)
        if row.state in states
        for beginning in [_beginning(row, own)]
        if beginning and f" {beginning} " in said
    ]


def _words_of(session: Session, state: str) -> list[str]:
    place = find_place(session, state)
    return folded(place.name).split() if place else []


def _beginning(row: Any, own: set[str]) -> str:
    """The words that tell a school by themselves; empty where none do."""
    words = folded(row.name).removeprefix("the ").split()
    places = own | set(folded(f"{row.city} {row.county or ''}").split())
    if row.control == PUBLIC and words[1:] and COMMON.issuperset(words[1:]):
        is_alone = len(words[0]) >= SHORTEST_ALONE and words[0] not in COMMON | places
        return words[0] if is_alone else ""
    both = words[:BEGINNING]
    is_name = len(both) == BEGINNING and not COMMON & set(both) and not places >= set(both)
    return " ".join(both) if is_name else ""


def _rows(session: Session) -> list[Any]:
    columns = select(
        Institution.unitid,
        Institution.name,
        Institution.aliases,
        Institution.city,
        Institution.county,
        Institution.state,
        Institution.control,
    )
    return list(session.execute(columns.where(Institution.name.is_not(None))))
