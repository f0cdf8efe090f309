"""Schools that a visitor rules out, by place or by name."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from actions.catalog.models import Institution
from actions.catalog.place_names import folded
from actions.catalog.places import Location, find_place
from actions.catalog.search.query import SchoolQuery

# Parts of cities whose schools are listed under the city's name.
CITIES_OF_PARTS = {"Manhattan, NY": "New York"}


def ruled_out(session: Session, query: SchoolQuery) -> list[int]:
    """The UNITIDs of the schools that a query doesn't want."""
    unitids = {int(name) for name in query.excluded_schools if name.isdigit()}
    names = [folded(name) for name in query.excluded_schools if not name.isdigit()]
    if names:
        rows = session.execute(select(Institution.unitid, Institution.name))
        unitids |= {unitid for unitid, name in rows if _is_called(name, names)}
    for key in query.excluded_places:
        place = find_place(session, key)
        if place:
            unitids |= set(session.scalars(select(Institution.unitid).where(*_in(place))))
    return sorted(unitids)


def _is_called(name: str | None, names: list[str]) -> bool:
    whole = f" {folded(name or '')} "
    return any(f" {part} " in whole for part in names if part)


def _in(place: Location) -> list[Any]:
    """What holds for the institutions inside a place."""
    if place.kind == "city":
        name = CITIES_OF_PARTS.get(place.key, place.name)
        return [
            Institution.state == place.state,
            func.lower(Institution.city) == name.lower(),
        ]
    if place.kind == "metro":
        return [Institution.cbsa_code == place.cbsa_code]
    if place.kind == "zip_code":
        return [Institution.zip_code == place.key]
    return [Institution.state == place.state]
