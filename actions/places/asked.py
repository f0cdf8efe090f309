"""Which of the places that a message names it asks about."""

import re

from actions.catalog.places import Location, find_place, resolve
from actions.entities import Entity
from actions.per_turn import per_turn
from actions.places.abroad import asks_elsewhere, only_came_from, wishes_there
from actions.places.areas import AS_A_WHOLE, WHOLE_STATE
from actions.places.moves import (
    is_of_hours_done,
    is_of_licence,
    is_of_own_licence,
    takes_along,
)
from actions.places.own import (
    ELSEWHERE,
    OF_OWN_PLACE,
    is_anothers,
    is_hearsay,
    is_past,
    only_tells,
)
from actions.places.refused import is_wrong_place
from actions.places.told import is_beside_question, is_of_course, is_of_practice, is_told_of
from actions.places.visitors import VisitorPlaces

PLACES = ("city", "metro", "state", "zip_code")
NAMES = (*PLACES, "country")
HERE = r"\b(here|there|mine|my (city|town|area|state)|both|vs|versus|compare)\b"
SAYS_HERE = r"\b(?:here|there|mine|my (?:city|town|area|state))\b"
# In these a state that is named is where to look.
SEARCH_INTENTS = ("find_schools", "refine_schools", "inform", "correct_bot")
# In these a course is what is looked for.
LISTS_INTENTS = ("find_schools", "refine_schools")
# Of a move these are asked of the state that is left as well.
OF_BOTH_STATES = (
    "ask_licence",
    "ask_licence_transfer",
    "ask_licence_renewal",
    "ask_credit_for_hours",
    "ask_exam",
    "compare_schools",
    "correct_bot",
)
WEIGHS_BOTH = (
    r"\b(both|vs\.?|versus|compar\w*|than|more|less|better|worse|difference|raise|cut|drop"
    r"|lower|higher|gain|lose|or|should i|worth)\b"
)
# "Who makes more" is asked of all places.
ASKS_WHICH = (
    r"\b(?:who|which)(?: \w+){0,2} (?:more|less|better|higher|lower|stricter|easier)\b"
    r"|\bdifference between\b|\bcompare\b|\bvs\.?\b|\bversus\b"
)
THERE = r"\bthere\b(?!'?s| is| are| was| were)"
# "The Nampa school" of those shown is no new place to look in.
OF_A_SCHOOL = re.compile(
    r"\s(?:one|school|campus|academy|college|program)\b", re.IGNORECASE
)
# So many places of the talk are remembered, to know which Columbus is meant.
MOST_PLACES_BEFORE = 8


class MessagePlaces(VisitorPlaces):
    """Which places a message means; what `Turn` knows of places."""

    intent: str
    ruled_out: list[Entity]

    @per_turn
    def places(self) -> list[Location]:
        """The places that the message asks about: those named, at most four.

        Where it names only one that it doesn't ask about, the one that is meant; beside
        that one those are left out that it only tells of.
        """
        place = self.place
        if place is None or not self.named_places:
            return self.named_places
        if place not in self.named_places:
            return [place]
        if self._is_not_asked(place) or self.mentions(ASKS_WHICH):
            return self.named_places
        named = [p for p in self.named_places if p == place or not self._is_not_asked(p)]
        if self.intent in OF_BOTH_STATES or self.mentions(f"{HERE}|{WEIGHS_BOTH}"):
            return named
        return [p for p in named if p == place or not self._is_beside(p)]

    @property
    def asks_abroad(self) -> bool:
        """Whether the message asks about the foreign country that it names.

        Papers from there and a life here ask nothing about it.
        """
        names = [name for name, said in self._named if said.country]
        return not any(
            only_came_from(self._before(name))
            or (self.place and asks_elsewhere(self._before(name), self.text[name.end :]))
            for name in names
        )

    @property
    def wishes_abroad(self) -> bool:
        """Whether the visitor asks how to work or study in a foreign country."""
        names = [name for name, said in self._named if said.country]
        return any(wishes_there(self._before(name)) for name in names)

    @per_turn
    def place(self) -> Location | None:
        """The place of this message, or else of the conversation.

        Of a move that is where it goes to; "I'm in Ohio, what do they want in Texas" is
        asked of Texas, and "my cousin in Kentucky, can she" of Kentucky.
        """
        if self.named_places:
            own = self.own_named_place if self.mentions(r"\bhere\W*$") else None
            return (
                own
                or self.destination
                or self._moved_to_before
                or self._with_hours_from_there
                or self._place_asked
                or self._own_beside_anothers
                or self.named_places[0]
            )
        known = self.known_place
        if known and known.kind != "state" and self.mentions(WHOLE_STATE):
            return find_place(self.session, known.state)
        return known

    @property
    def _moved_to_before(self) -> Location | None:
        """Where one moves to, said before, if only what one leaves is named now.

        "My New Jersey license" doesn't ask about New Jersey.
        """
        goes_to = self.moving_to
        if goes_to is None or self.mentions(OF_OWN_PLACE) or self._is_of_old_licence:
            return None
        is_left_all = all(
            place.state != goes_to.state
            and (place == self.own_named_place or self.leaves(place))
            for place in self.named_places
        )
        return goes_to if is_left_all else None

    @property
    def _with_hours_from_there(self) -> Location | None:
        """The place of the talk, where the message only names one of hours done."""
        known = self.known_place
        is_here = known is not None and all(
            place.state != known.state and is_of_hours_done(self.said_before(place))
            for place in self.named_places
        )
        return known if is_here else None

    @property
    def _is_of_old_licence(self) -> bool:
        """Whether it is asked how to keep the licence that one has."""
        return self.intent == "ask_licence_renewal" and not self.mentions(r"\bthere\b")

    @property
    def _place_asked(self) -> Location | None:
        """The place that is asked about beside the visitor's own, or their own.

        That of somebody else or of hearsay only where the message asks about it.
        """
        own = self.own_named_place
        others = [p for p in self.named_places if not own or p.state != own.state]
        is_held = is_of_licence if own else is_of_own_licence
        others = [p for p in others if not is_held(self.said_before(p))]
        asked = [p for p in others if not self._is_not_asked(p)]
        chosen = [p for p in asked if not self._is_beside(p)]
        return next(iter([*chosen, *([own] if own else []), *asked]), None)

    def _is_beside(self, place: Location) -> bool:
        """Whether a place is left, or only stands beside the question of another one."""
        if self.destination:
            return place != self.destination and self.leaves(place)
        names = self._names_of(place)
        is_there = place != self.own_named_place and self.mentions(THERE)
        return bool(names and not is_there) and all(
            is_beside_question(self._before(name), self.text[name.end :]) for name in names
        )

    def _is_not_asked(self, place: Location) -> bool:
        """Whether a place is only told of, or is where a course for elsewhere is held."""
        if is_of_course(self.said_before(place)) and self.intent not in LISTS_INTENTS:
            others = [p for p in self.named_places if p.state != place.state]
            return any(
                p == self.own_named_place or is_of_practice(self.said_before(p))
                for p in others
            )
        return not self.mentions(ELSEWHERE) and self._is_only_told(place)

    @property
    def _own_beside_anothers(self) -> Location | None:
        """The visitor's own place, where only a tale of somebody else names another."""
        if self.mentions(ELSEWHERE) or not all(map(self._is_only_told, self.named_places)):
            return None
        is_tale = all(only_tells(self.said_behind(place)) for place in self.named_places)
        return self._own_before if is_tale else None

    def _is_only_told(self, place: Location) -> bool:
        names = self._names_of(place)
        return bool(names) and all(_only_tells_of(self._before(name)) for name in names)

    @per_turn
    def known_place(self) -> Location | None:
        """The place of the conversation before this message, or the visitor's own."""
        names_none = not any(entity.kind in NAMES for entity in self.entities)
        if names_none and self.is_of_own_place and self.own_place:
            return self.own_place
        key = self.slots.get("place")
        known = find_place(self.session, key) if key else None
        if known and names_none and self.moving_to and self._is_of_old_licence:
            return self._own_before or known
        return self._instead_of(known) if known and self._refuses(known) else known

    def _refuses(self, known: Location) -> bool:
        """Whether the message refuses the place of the talk.

        A town that is only left out of a search stays the place to search around, but
        for who said to live elsewhere.
        """
        own = self._own_before
        return any(
            known.state == entity.value
            if entity.kind == "state"
            else self._names(entity, known)
            and (is_wrong_place(self.text, entity) or (own is not None and own != known))
            for entity in self.ruled_out
            if entity.kind in PLACES
        )

    def _names(self, entity: Entity, place: Location) -> bool:
        said = resolve(self.session, entity.value, [place.state])
        found = [said.place] if said.place else said.candidates[:1]
        return place in found

    def _instead_of(self, refused: Location) -> Location | None:
        """The place of the talk without the refused one: one's own, or an earlier one."""
        keys = self.slots.get("places_before") or []
        earlier = [find_place(self.session, key) for key in reversed(keys)]
        others = [
            place
            for place in (self._own_before, *earlier)
            if place and place != refused and not self._refuses(place)
        ]
        state = find_place(self.session, refused.state)
        if not others and state and not self._refuses(state):
            return state
        return others[0] if others else None

    @property
    def compared_places(self) -> list[Location]:
        """The places to answer for: those named, and "here" from before."""
        places = list(self.places)
        known = self.known_place
        holds_one = (
            known
            and known.kind == "state"
            and known.state in (place.state for place in places)
        )
        # "Compare them, Ohio and Kentucky" leaves nothing to compare them with.
        are_all_named = len(places) > 1 and not self.mentions(SAYS_HERE)
        if self.place and not places:
            places.append(self.place)
        elif known and self.mentions(HERE) and not (holds_one or are_all_named):
            places.append(known)
        state = find_place(self.session, places[0].state) if places else None
        if state and self.mentions(WHOLE_STATE):
            places.append(state)
        return list(dict.fromkeys(places))

    @property
    def new_place(self) -> str | None:
        """The key of the place to remember: a city's own state doesn't replace it."""
        if not self.named_places:
            return None
        named, known = self.place or self.named_places[0], self.known_place
        if self.slots.get("schools_shown") and OF_A_SCHOOL.match(self.said_behind(named)):
            return None
        is_known = known is not None and known.kind != "state"
        if named.kind == "state" and is_known and known and known.state == named.state:
            is_meant = self.intent in SEARCH_INTENTS or self.mentions(AS_A_WHOLE)
            return named.key if is_meant else known.key
        return named.key


def _only_tells_of(before: str) -> bool:
    """Whether a place isn't asked about, by the words in front of its name."""
    is_others = is_anothers(before) and not takes_along(before)
    return is_others or is_hearsay(before) or is_past(before) or is_told_of(before)
