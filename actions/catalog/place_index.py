"""Every name of a place in memory, read once for each state of the catalogue."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from actions.catalog.foreign import foreign_places
from actions.catalog.models import Place, PlaceAlias, Revision
from actions.catalog.place_names import folded, is_named_in

# Cities of this size are found also when misspelled and without their state.
REPAIRABLE_CITY = 50_000
# A misspelled country is no surer than a city of this size: "Colmbia".
PEOPLE_OF_A_COUNTRY = 500_000
WORDS_OF_A_STATE = 4
# Shorter names have too many neighbours; longer ones may have two slips.
MIN_LETTERS_TO_REPAIR = 5
LONG_NAME = 8
CLEARLY_MORE = 5


class Entry(NamedTuple):
    """A place that a name can mean, or a foreign country (`kind`) by its name.

    `people` are those of the place, `names_area` tells the city after which a
    metropolitan area is called.
    """

    key: str
    kind: str
    state: str = ""
    people: int = 0
    cbsa_code: str | None = None
    names_area: bool = False


Named = dict[str, list[Entry]]


class PlaceIndex:
    """Places by their names (`folded`), those of one name largest first.

    `names` are states and cities, `nicknames` the aliases, `metros` the
    metropolitan areas, `towns` the post's names that no city has, `states` every
    word for a state with its code. `abroad` are the names that mean a foreign
    country, `countries` those of them that are a country's own.
    """

    def __init__(self, session: Session) -> None:
        self.by_key: dict[str, Entry] = {}
        self.names: Named = defaultdict(list)
        self.metros: dict[str, Entry] = {}
        self.states: dict[str, str] = {}
        self._metro_of_code: dict[str | None, Entry] = {}
        self._add_places(session)
        self.nicknames = self._nicknames(session)
        self.towns = self._towns(session)
        self.countries: set[str] = set()
        self.abroad = self._abroad()

    def readings(self, words: str) -> Iterator[tuple[str, str]]:
        """The ways to read words as a name with its state behind or before it."""
        for name, state in _cuts(words):
            if state in self.states:
                yield name, self.states[state]

    def misspelled_readings(self, words: str) -> Iterator[tuple[str, str]]:
        """The same where the state is misspelled."""
        for name, state in _cuts(words):
            if known := _closest(state, self._state_names):
                yield name, self.states[known]

    def repaired(self, name: str, state: str | None = None) -> str | None:
        """The one name that is clearly meant by a misspelled one, or nothing.

        With a state (code) among the names of all its towns, else among those
        of states, large cities and countries, and the nicknames.
        """
        return _closest(name, self._names_in[state] if state else self._known_names)

    def country_behind(self, words: str) -> list[Entry]:
        """The country that stands behind a name: "lyon france"."""
        for name, country in _cuts(words):
            if country in self.countries and words.startswith(name):
                return [self.abroad[country]]
        return []

    def metro_of(self, entry: Entry) -> Entry | None:
        """The metropolitan area around a place."""
        return self._metro_of_code.get(entry.cbsa_code)

    def _add_places(self, session: Session) -> None:
        nicknamed = Place.key.in_(select(PlaceAlias.place_key))
        rows: list[Any] = session.execute(
            select(
                Place.key,
                Place.kind,
                Place.name,
                Place.state,
                Place.population,
                Place.cbsa_code,
            ).where(or_(Place.kind != "zip_code", nicknamed))
        ).all()
        areas = {row.cbsa_code: row.name for row in rows if row.kind == "metro"}
        people_in: dict[str, int] = defaultdict(int)
        for row in rows:
            people_in[row.state] += row.population if row.kind == "city" else 0
        for key, kind, name, state, population, cbsa_code in rows:
            people = people_in[state] if kind == "state" else population or 0
            names_area = kind == "city" and is_named_in(name, areas.get(cbsa_code, ""))
            entry = Entry(key, kind, state, people, cbsa_code, names_area)
            self.by_key[key] = entry
            if kind in ("state", "city"):
                self.names[folded(name)].append(entry)
            if kind == "state":
                self.states |= {folded(name): state, state.lower(): state}
            if kind == "metro":
                self._metro_of_code[cbsa_code] = entry
                self.metros |= {folded(key): entry, folded(name.split(",")[0]): entry}
        for entries in self.names.values():
            entries.sort(key=lambda entry: -entry.people)

    def _nicknames(self, session: Session) -> Named:
        nicknames: Named = defaultdict(list)
        for alias, key in session.execute(select(PlaceAlias.alias, PlaceAlias.place_key)):
            entry, name = self.by_key[key], folded(alias)
            if entry not in nicknames[name]:
                nicknames[name].append(entry)
        for name, entries in nicknames.items():
            entries.sort(key=lambda entry: -entry.people)
            if [entry.kind for entry in entries] == ["state"]:
                self.states.setdefault(name, entries[0].state)
        return dict(nicknames)

    def _towns(self, session: Session) -> Named:
        towns: Named = defaultdict(list)
        for key, name, state in session.execute(
            select(func.min(Place.key), Place.name, Place.state)
            .where(Place.kind == "zip_code")
            .group_by(Place.name, Place.state)
        ):
            name = folded(name)
            if not any(entry.state == state for entry in self.names.get(name, [])):
                towns[name].append(Entry(key, "zip_code", state))
        return dict(towns)

    def _abroad(self) -> dict[str, Entry]:
        abroad: dict[str, Entry] = {}
        for name, place in foreign_places().items():
            name = folded(name)
            here = self.names.get(name, [])
            if place.population is None:
                self.countries.add(name)
            elif name in self.nicknames or any(entry.names_area for entry in here):
                continue
            if place.is_meant(here[0].people if here else 0):
                abroad[name] = Entry(place.country, "country", people=PEOPLE_OF_A_COUNTRY)
        return abroad

    @cached_property
    def _state_names(self) -> dict[str, Entry]:
        return {
            name: entries[0]
            for name, entries in self.names.items()
            if entries[0].kind == "state"
        }

    @cached_property
    def _known_names(self) -> dict[str, Entry]:
        """What the names that may be misspelled mean in the first place."""
        known = {name: self.abroad[name] for name in self.countries}
        for name, entries in {**self.names, **self.nicknames}.items():
            if entries[0].people >= REPAIRABLE_CITY:
                known[name] = entries[0]
        return known

    @cached_property
    def _names_in(self) -> dict[str, dict[str, Entry]]:
        """The same for all names in each state."""
        known: dict[str, dict[str, Entry]] = defaultdict(dict)
        for named in (self.towns, self.names, self.nicknames):
            for name, entries in named.items():
                for entry in entries:
                    if entry.kind != "state":
                        known[entry.state][name] = entry
        return known


def place_index(session: Session) -> PlaceIndex:
    """The names of the places in this session's catalogue, as it is now."""
    database = str(session.get_bind().engine.url)
    revision = session.execute(select(Revision.number, Revision.fingerprint)).first()
    held = _indexes.get(database)
    if held is None or held[0] != revision:
        held = _indexes[database] = (revision, PlaceIndex(session))
    return held[1]


_indexes: dict[str, tuple[Any, PlaceIndex]] = {}


def _cuts(words: str) -> Iterator[tuple[str, str]]:
    """Words cut into a name and its state: behind it, then before, longest first."""
    parts = words.split()
    for count in range(min(WORDS_OF_A_STATE, len(parts) - 1), 0, -1):
        yield " ".join(parts[:-count]), " ".join(parts[-count:])
        yield " ".join(parts[count:]), " ".join(parts[:count])


def _closest(name: str, known: Mapping[str, Entry]) -> str | None:
    """The known name within a slip or two of a folded one, where one is clear.

    Of names that are equally near and mean different places, the one is clear
    that stands for five times as many people.
    """
    letters = len(name.replace(" ", ""))
    if letters < MIN_LETTERS_TO_REPAIR:
        return None
    slips = 1 if letters < LONG_NAME else 2
    near = [
        (distance, -known[word].people, word)
        for word, distance, _ in process.extract(
            name, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        if word[0] == name[0]
    ]
    if not near:
        return None
    least, people, best = min(near)
    rivals = [
        -fewer
        for distance, fewer, word in near
        if distance == least and known[word].key != known[best].key
    ]
    is_clear = -people >= CLEARLY_MORE * max(rivals, default=0)
    return best if is_clear else None
