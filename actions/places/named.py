"""Which places the names in a message stand for, with the words around each name."""

import re
from typing import Any

from sqlalchemy.orm import Session

from actions.catalog.places import Location, Resolution, find_place, resolve
from actions.dialogue.refusals import without_denials
from actions.entities import Entity
from actions.per_turn import per_turn
from actions.places.moves import moves

MAX_PLACES = 4
# A place this near another one of the message is the one beside it.
NEAR_MILES = 100
LOCATES = re.compile(
    r"\W*(?:which is |that'?s )?(?:right |just |really )?"
    r"(?:near|close to|outside(?: of)?|by|next to|around)\s",
    re.IGNORECASE,
)

# "The Dallas suburbs (Plano)": a large town by which the visitor tells where theirs is.
SUBURBS = re.compile(r"\s(?:\w+\s)?(?:suburbs?|burbs|outskirts)\b", re.IGNORECASE)
AREA = re.compile(r"\s(?:metro\s)?(?:area|region|metro|metroplex)\b", re.IGNORECASE)
# "Phoenix or Mesa" are two places.
ANOTHER_BESIDE = re.compile(r"[.?!;]|\b(?:or|vs|versus|and|to|than|from)\b", re.IGNORECASE)
SUBURB_MILES, FARTHEST_BEHIND = 60, 40


def _is_city_of(place: Location, code: Location) -> bool:
    """Whether a place is the city of a ZIP code."""
    same = (place.name, place.state) == (code.name, code.state)
    return place.kind == "city" and same


class NamedPlaces:
    """The names of places in a message, settled by what the talk was of before."""

    session: Session
    text: str
    slots: dict[str, Any]
    entities: list[Entity]

    @property
    def known_place(self) -> Location | None:
        """The place of the conversation before this message."""
        return None

    def values(self, kind: str) -> list[str]:
        """The values of the message's entities of one kind, in order."""
        return [entity.value for entity in self.entities if entity.kind == kind]

    def mentions(self, pattern: str) -> bool:
        """Whether the message has this pattern (case doesn't matter), and not only in
        what it says that nobody asked.
        """
        return re.search(pattern, self._affirmed, re.IGNORECASE) is not None

    @per_turn
    def _affirmed(self) -> str:
        return without_denials(self.text)

    @per_turn
    def named_places(self) -> list[Location]:
        """The places that the message names for certain, at most four."""
        found = [
            (name.start, said.place)
            for name, said in self._named
            if said.place
            and not self._locates_another(name)
            and not self._is_only_around(name, said.place)
        ]
        for entity in self.entities:
            if entity.kind == "zip_code":
                place = find_place(self.session, entity.value)
                found += [(entity.start, place)] if place else []
        # "Detroit 48219": the ZIP code is the nearer place.
        codes = [place for _, place in found if place.kind == "zip_code"]
        found = [
            (start, place)
            for start, place in found
            if place.kind == "zip_code"
            or not any(_is_city_of(place, code) for code in codes)
        ]
        covered = {place.state for _, place in found}
        for entity in self.entities:
            if entity.kind == "state" and not self.candidates:
                place = find_place(self.session, entity.value)
                if place and place.state not in covered:
                    found.append((entity.start, place))
        ordered = [place for _, place in sorted(found, key=lambda item: item[0])]
        return list(dict.fromkeys(ordered))[:MAX_PLACES]

    def said_before(self, place: Location) -> str:
        """The words in front of a place's name in the message."""
        name = self._name_of(place)
        return self.text[: name.start] if name else ""

    def said_behind(self, place: Location) -> str:
        """The words behind a place's name in the message."""
        name = self._name_of(place)
        return self.text[name.end :] if name else ""

    def _name_of(self, place: Location) -> Entity | None:
        for entity in self.entities:
            if entity.kind in ("city", "metro", "state", "zip_code"):
                named = [said.place for name, said in self._named if name == entity]
                if place in named or find_place(self.session, entity.value) == place:
                    return entity
        return None

    @property
    def candidates(self) -> tuple[Location, ...]:
        """The places to choose from where the message's place is ambiguous."""
        return self._unsettled[1].candidates if self._unsettled else ()

    @property
    def ambiguous_name(self) -> str:
        """What the candidates share: "Portland", "Orange County", "KC"."""
        name = self._unsettled[0].value if self._unsettled else ""
        if not name.islower():
            return name
        return name.upper() if len(name) < 4 else name.removeprefix("the ").title()

    @per_turn
    def unknown_zip_code(self) -> str | None:
        """A ZIP code of the message that doesn't exist."""
        codes = self.values("zip_code")
        return next((c for c in codes if not find_place(self.session, c)), None)

    @property
    def country(self) -> str | None:
        """A foreign country that the message names."""
        return next((said.country for _, said in self._named if said.country), None)

    def _before(self, name: Entity) -> str:
        return self.text[: name.start]

    def _names_of(self, place: Location) -> list[Entity]:
        """The names of a place in the message, and those of its state."""
        first = self._name_of(place)
        states = [
            entity
            for entity in self.entities
            if entity.kind == "state" and entity.value == place.state and entity != first
        ]
        return [*([first] if first else []), *states]

    @per_turn
    def _named(self) -> list[tuple[Entity, Resolution]]:
        """What each city and country of the message means."""
        named = [
            (entity, self._resolved(entity))
            for entity in self.entities
            if entity.kind in ("city", "metro", "country")
        ]
        asked = self.slots.get("asked_city")
        states = self.values("state")
        if asked and states and not named:
            said = resolve(self.session, f"{asked}, {states[0]}")
            named.append((Entity("city", asked, 0, 0), said))
        return named

    def _as_before(self, said: Resolution) -> Resolution:
        """The one of several places that the talk was of before."""
        before = self.slots.get("places_before") or []
        known = [place for place in said.candidates if place.key in before]
        if not known:
            earlier = [find_place(self.session, key) for key in before]
            states = {place.state for place in earlier if place}
            known = [place for place in said.candidates if place.state in states]
        return Resolution(place=known[0]) if len(known) == 1 else said

    def _locates_another(self, name: Entity) -> bool:
        """Whether a town only says where another is: "Springfield near Boston"."""
        return any(
            other.kind in ("city", "metro")
            and 0 < other.end <= name.start
            and LOCATES.fullmatch(self.text[other.end : name.start])
            for other in self.entities
        )

    def _is_only_around(self, name: Entity, place: Location) -> bool:
        """Whether a large town only tells near which another one lies that is named."""
        behind = self.text[name.end :]
        in_suburbs, in_area = SUBURBS.match(behind), AREA.match(behind)
        if not (in_suburbs or in_area):
            return False
        for other, said in self._named:
            if other.start == name.start or not said.place or said.place == place:
                continue
            if (
                place.distance_miles(said.place.latitude, said.place.longitude)
                > SUBURB_MILES
            ):
                continue
            between = self.text[name.end : other.start]
            is_behind = 0 < len(between) <= FARTHEST_BEHIND
            if in_suburbs or (is_behind and not ANOTHER_BESIDE.search(between)):
                return not SUBURBS.match(self.text[other.end :])
        return False

    def _by_those_beside(self, entity: Entity, said: Resolution) -> Resolution:
        """The one of several places that another place of the message settles.

        "Aurora near Denver" is the one beside Denver, and in a message that names one
        state only, the one that lies there.
        """
        others = [
            found
            for other in self.entities
            if other.kind in ("city", "metro", "zip_code") and other.value != entity.value
            if (found := resolve(self.session, other.value).place)
        ]
        near = [
            (place.distance_miles(other.latitude, other.longitude), place)
            for place in said.candidates
            for other in others
            if place.kind != "state" and other.kind != "state"
        ]
        miles, nearest = min(near, key=lambda item: item[0], default=(None, None))
        if nearest and miles is not None and miles <= NEAR_MILES:
            return Resolution(place=nearest)
        states = set(self.values("state"))
        there = [place for place in said.candidates if place.state in states]
        return Resolution(place=there[0]) if len(there) == 1 and len(states) == 1 else said

    @per_turn
    def _unsettled(self) -> tuple[Entity, Resolution] | None:
        return next((item for item in self._named if item[1].candidates), None)

    def _resolved(self, entity: Entity) -> Resolution:
        """The place by the state said right behind it, or else near the talk's.

        A country's value isn't what the visitor wrote: "Paris" may be in Texas.
        """
        surface = self.text[entity.start : entity.end]
        for other in self.entities:
            if other.kind == "state" and 0 <= other.start - entity.end <= 2:
                said = resolve(self.session, f"{surface or entity.value}, {other.value}")
                if said.place or said.candidates:
                    return said
        is_one = len(self.values("city")) == 1 and not moves(self.text)
        states = self.values("state") if is_one else []
        if not states and self.known_place:
            states = [self.known_place.state]
        if entity.kind in ("city", "metro"):
            said = self._as_before(resolve(self.session, entity.value, states))
            return self._by_those_beside(entity, said) if said.candidates else said
        said = resolve(self.session, surface, states)
        return said if said.place else Resolution(country=entity.value)
