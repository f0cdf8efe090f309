"""Turn what a visitor calls a place into one place of the catalogue."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.catalog.distance import distance_miles
from actions.catalog.models import Place
from actions.catalog.place_index import place_index
from actions.catalog.place_names import folded
from actions.catalog.place_search import search

MAX_CANDIDATES = 4
MAX_CHARACTERS = 100
ZIP_CODE = re.compile(r"(?<!\d)(\d{5})(?:-?\d{4})?(?!\d)")
HOME_BEHIND = re.compile(r"\W+(?:usa?|u\.s\.(?:a\.)?|united states|america)$", re.I)


@dataclass(frozen=True)
class Location:
    """A state, city, metropolitan area or ZIP code with coordinates in degrees.

    `key` is what a conversation keeps ("TX", "Tampa, FL", "30303",
    "Tampa-St. Petersburg-Clearwater, FL metro area"), `label` what a visitor
    reads ("Texas", "Tampa, FL", "30303 (Atlanta, GA)", "the Tampa-St.
    Petersburg-Clearwater metro area"). An area has the coordinates and the state
    of the city that it is called after.
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
        if self.kind == "metro":
            cities = self.name.split(",")[0].replace("--", "-")
            return f"the {cities if '-' in cities else self.name} metro area"
        city = f"{self.name}, {self.state}"
        return f"{self.key} ({city})" if self.kind == "zip_code" else city

    @property
    def where(self) -> str:
        """The place with its preposition: "in Texas", "near Tampa, FL"."""
        return f"{'in' if self.kind in ('state', 'metro') else 'near'} {self.label}"

    def distance_miles(self, latitude: float, longitude: float) -> float:
        """Distance to a point in miles."""
        return distance_miles(self.latitude, self.longitude, latitude, longitude)


@dataclass(frozen=True)
class Resolution:
    """What a name means: one place, two to four to ask about, or a place abroad.

    `candidates` come most populous first; `country` is the foreign country. All
    are empty where nothing of the name is known.
    """

    place: Location | None = None
    candidates: tuple[Location, ...] = ()
    country: str | None = None


def find_place(session: Session, key: str) -> Location | None:
    """The place with this key, or nothing where there is none."""
    # PostgreSQL refuses some signs that no key has.
    place = session.get(Place, key) if key.isprintable() else None
    return _location(session, place) if place else None


def resolve(session: Session, text: str, states: Collection[str] = ()) -> Resolution:
    """What a visitor means by a place written in any way.

    `text` is a key, a name, a nickname or a ZIP code, with or without its state,
    perhaps misspelled; `states` (codes) are those that the visitor named beside
    it or before it: a name that several places share is looked for there first.
    """
    text = text.strip()
    if not text or len(text) > MAX_CHARACTERS:
        return Resolution()
    index = place_index(session)
    zip_codes = ZIP_CODE.findall(text)
    if zip_codes or text in index.by_key:
        key = zip_codes[-1] if zip_codes else text
        return Resolution(place=find_place(session, key))
    found = search(index, folded(HOME_BEHIND.sub("", text)), states)
    before_comma = folded(text.partition(",")[0])
    if not found and "," in text and before_comma in index.abroad:
        found = [index.abroad[before_comma]]
    if found and found[0].kind == "country":
        return Resolution(country=found[0].key)
    places = tuple(
        place
        for entry in found[:MAX_CANDIDATES]
        if (place := find_place(session, entry.key))
    )
    if len(places) == 1:
        return Resolution(place=places[0])
    return Resolution(candidates=places)


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
