"""What a name means among the places in memory: rules for names that are shared."""

import re
from collections.abc import Collection

from actions.catalog.place_index import Entry, PlaceIndex

# A city is meant without asking when it has so many times the people of the next
# city of its name ("Tampa" is in Florida, "Portland" has to be asked), fewer
# where no metropolitan area is called after that one ("Birmingham").
DOMINANCE_OVER_NAMESAKE = 12
DOMINANCE = 5
# A city in the state that the talk was of is meant unless another of its name
# is so many times larger: "Houston" is in Texas, also for Missourians.
FAR_LARGER = 100
# A city of this size is meant as often as the state of its name.
CITY_LIKE_A_STATE = 500_000
BEFORE = re.compile(r"^(?:(?:the|in|near|around|from|downtown) )+(?=.)")
STATE = re.compile(r"^(?:state of (?P<behind>.+)|(?P<before>.+) state)$")
AREA = re.compile(
    r"^(?:(?:greater|metro) (?P<behind>.+)"
    r"|(?P<before>.+?)(?: metro| metropolitan| metro area| metropolitan area| area))$"
)


def search(index: PlaceIndex, words: str, states: Collection[str]) -> list[Entry]:
    """The places that folded words mean, largest first, or one foreign country.

    `states` are the codes of the states that the talk was of.
    """
    return _Search(index, states).find(words)


class _Search:
    def __init__(self, index: PlaceIndex, states: Collection[str]) -> None:
        self._index = index
        self._states = states

    def find(self, words: str) -> list[Entry]:
        return (
            self._exactly(words)
            or self._decorated(words)
            or self._repaired(words)
            or self._index.country_behind(words)
        )

    def _exactly(self, words: str) -> list[Entry]:
        country = self._index.abroad.get(words)
        if country and (words in self._index.countries or not self._near(words)):
            return [country]
        if found := self._anywhere(words):
            return found
        for name, state in self._index.readings(words):
            if found := self._within(name, state):
                return found
        if words in self._index.metros:
            return [self._index.metros[words]]
        return self._town(words)

    def _decorated(self, words: str) -> list[Entry]:
        """What is written with "near the" before it or "area" behind."""
        plain = BEFORE.sub("", words)
        if plain != words:
            return self._exactly(plain) or self._decorated(plain)
        if state := STATE.match(words):
            code = self._index.states.get(state["behind"] or state["before"])
            return [self._index.by_key[code]] if code else []
        if area := AREA.match(words):
            found = self._exactly(area["behind"] or area["before"])
            metros = [self._index.metro_of(entry) or entry for entry in found]
            return list(dict.fromkeys(metros))
        return []

    def _repaired(self, words: str) -> list[Entry]:
        for name, state in self._index.readings(words):
            known = self._index.repaired(name, state)
            found = self._within(known, state) if known else []
            # "Pittsburg, PA" is Pittsburgh, "Miami, GA" no hamlet with such a name.
            elsewhere = self._index.names.get(name, [])
            if found and found[0].people >= max((e.people for e in elsewhere), default=0):
                return found
        if known := self._index.repaired(words):
            return self._exactly(known)
        for name, state in self._index.misspelled_readings(words):
            if found := self._within(name, state):
                return found
        for state in self._states:
            if known := self._index.repaired(words, state):
                return self._within(known, state)
        return []

    def _anywhere(self, name: str) -> list[Entry]:
        """The places that the name alone can mean, one where it is clear."""
        near = _cities_first(self._near(name))
        if nicknamed := self._index.nicknames.get(name):
            return near or nicknamed
        if name not in self._index.names:
            code = self._index.states.get(name)
            return [self._index.by_key[code]] if code else []
        entries = self._index.names[name]
        if near and near[0].people * FAR_LARGER >= entries[0].people:
            entries = near
        return _settled(entries)

    def _near(self, name: str) -> list[Entry]:
        """What the name can mean in the states that the talk was of."""
        entries = self._index.nicknames.get(name) or self._index.names.get(name, [])
        return [entry for entry in entries if entry.state in self._states]

    def _within(self, name: str, state: str) -> list[Entry]:
        """The city or town of this name in the state."""
        for named in (self._index.nicknames, self._index.names, self._index.towns):
            found = [entry for entry in named.get(name, []) if entry.state == state]
            if found:
                found = _cities_first(found)
                return found if named is self._index.nicknames else found[:1]
        return []

    def _town(self, name: str) -> list[Entry]:
        """The town that only the post knows, where there is but one."""
        towns = self._index.towns.get(name, [])
        near = [town for town in towns if town.state in self._states] or towns
        return near if len(near) == 1 else []


def _cities_first(entries: list[Entry]) -> list[Entry]:
    """In a state that was named, its city is meant and not the state again."""
    return [entry for entry in entries if entry.kind != "state"] or entries


def _settled(entries: list[Entry]) -> list[Entry]:
    """The largest of the places and those that it doesn't outshine."""
    first, *others = entries
    if first.kind == "state":
        return [first, *(entry for entry in others if entry.people >= CITY_LIKE_A_STATE)]
    rivals = [
        entry
        for entry in others
        if entry.people * (DOMINANCE_OVER_NAMESAKE if entry.names_area else DOMINANCE)
        > first.people
    ]
    return [first, *rivals]
