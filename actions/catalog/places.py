"""Turn what a visitor calls a place into one place of the catalogue."""

from dataclasses import dataclass

from geopy.distance import great_circle
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Place

# A city is meant without asking when it has this many times the people of the
# next city of its name ("Tampa" is in Florida, "Portland" has to be asked).
DOMINANCE = 12
MAX_CANDIDATES = 4


@dataclass(frozen=True)
class Location:
    """A state, city or ZIP code with coordinates in degrees.

    `key` is what a conversation keeps ("TX", "Tampa, FL", "30303"),
    `label` what a visitor reads ("Texas", "Tampa, FL", "30303 (Atlanta, GA)").
    """

    key: str
    kind: str
    name: str
    state: str
    state_name: str
    latitude: float
    longitude: float
    cbsa_code: str | None

    @property
    def label(self) -> str:
        """The place as a visitor reads it."""
        if self.kind == "state":
            return self.name
        city = f"{self.name}, {self.state}"
        return f"{self.key} ({city})" if self.kind == "zip_code" else city

    @property
    def where(self) -> str:
        """The place with its preposition: "in Texas", "near Tampa, FL"."""
        return f"{'in' if self.kind == 'state' else 'near'} {self.label}"

    def distance_miles(self, latitude: float, longitude: float) -> float:
        """Great-circle distance to a point in miles."""
        here = (self.latitude, self.longitude)
        return float(great_circle(here, (latitude, longitude)).miles)


def find_place(session: Session, key: str) -> Location | None:
    """The place with this key, or nothing where there is none."""
    place = session.get(Place, key)
    return _location(session, place) if place else None


def find_cities(
    session: Session, name: str, states: list[str] | None = None
) -> list[Location]:
    """The cities that `name` can mean, largest first, one where it is clear.

    `name` may carry its state ("Portland, OR"); `states` are the states that
    the visitor named beside it or before it.
    """
    whole = find_place(session, name)
    if whole:
        return [whole]
    rows = session.scalars(
        select(Place)
        .where(Place.kind == "city", Place.name == name)
        .order_by(Place.population.desc())
    ).all()
    in_states = [row for row in rows if row.state in (states or [])]
    rows = in_states or rows
    if len(rows) > 1 and rows[0].population >= DOMINANCE * rows[1].population:
        rows = rows[:1]
    return [_location(session, row) for row in rows[:MAX_CANDIDATES]]


def _location(session: Session, place: Place) -> Location:
    state = session.get(Place, place.state)
    return Location(
        key=place.key,
        kind=place.kind,
        name=place.name,
        state=place.state,
        state_name=state.name,
        latitude=place.latitude,
        longitude=place.longitude,
        cbsa_code=place.cbsa_code,
    )
