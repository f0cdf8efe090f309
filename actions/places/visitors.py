"""Where the visitor says to be, and where they say that they are moving to."""

import re
from collections.abc import Sequence

from actions.catalog.places import Location
from actions.per_turn import per_turn
from actions.places.moves import (
    has_moved,
    is_entered,
    is_left,
    moves,
    moves_surely,
    takes_along,
)
from actions.places.named import NamedPlaces
from actions.places.own import ELSEWHERE, FIRST_PERSON, OF_OWN_PLACE, is_anothers, is_own

# What may stand beside a place that is all a message says: "sorry i meant Florida".
BARE = (
    r"(?:in|im|sorry|meant|mean|actually|no|wait|oops|its|near|around|the|state|area|one|ok"
    r"|live|yes|yeah|closest|close|to|by)\b"
)


class VisitorPlaces(NamedPlaces):
    """The visitor's own place and the one moved to, by this message and those before."""

    @property
    def before(self) -> "Sequence[VisitorPlaces]":
        """The visitor's messages before this one, newest first."""
        return ()

    @per_turn
    def destination(self) -> Location | None:
        """The place that is moved to, where the message names one beside another."""
        if len({place.state for place in self.named_places}) < 2 or not moves(self.text):
            return None
        stays = [place for place in self.named_places if not self.leaves(place)]
        entered = [p for p in self.named_places if is_entered(self.said_before(p))]
        goes_to = [place for place in entered if place in stays] or entered or stays
        return goes_to[-1] if goes_to else None

    @per_turn
    def moving_to(self) -> Location | None:
        """Where the visitor said before that they are moving to."""
        for message in self.before:
            if moves_surely(message.text):
                entered = [p for p in message.named_places if message.enters(p)]
                goes_to = message.destination or next(iter(entered), None)
                if goes_to:
                    return goes_to
        return None

    def enters(self, place: Location) -> bool:
        """Whether the visitor says of a place that they go there."""
        before = self.said_before(place)
        is_own = takes_along(before) or not is_anothers(before)
        return is_entered(before) and is_own

    def leaves(self, place: Location) -> bool:
        """Whether a place is left, by the words around one of its names."""
        return any(
            is_left(self._before(name), self.text[name.end :])
            for name in self._names_of(place)
        )

    @per_turn
    def own_place(self) -> Location | None:
        """Where the visitor said to be, in this message or before."""
        messages = [self, *(self.before if self.slots.get("place") else [])]
        named = [message.own_named_place for message in messages]
        named += [message.bare_place for message in messages]
        return next(filter(None, named), None)

    @property
    def bare_place(self) -> Location | None:
        """The place that is all the message says, as the answer to "Which state?"."""
        place = next(iter(self.named_places), None)
        around = self.said_before(place) + self.said_behind(place) if place else "none"
        return None if re.search(rf"(?!{BARE})\b[^\W\d_]{{2}}", around, re.I) else place

    @per_turn
    def own_named_place(self) -> Location | None:
        """The place of the message that the visitor says is their own."""
        if self.destination and has_moved(self.text):
            return self.destination
        left = [p for p in self.named_places if self.destination and self.leaves(p)]
        if left and moves_surely(self.text):
            return left[0]
        own = [
            place
            for place in self.named_places
            if place != self.destination
            and is_own(self.said_before(place), self.said_behind(place))
        ]
        # "An RN from Ohio, working in Florida" is in Florida.
        there = [p for p in own if not self.said_before(p).endswith("from ")]
        return next(iter(there or own), None)

    @property
    def is_of_own_place(self) -> bool:
        """Whether the message asks of where the visitor is, and of nowhere else.

        So does "do I need one", said after "my sister in Texas".
        """
        if self.mentions(OF_OWN_PLACE):
            return not self.mentions(r"\bthere\b")
        if not self.mentions(FIRST_PERSON) or self.mentions(ELSEWHERE):
            return False
        last = self.before[0] if self.before else None
        return last is not None and any(
            is_anothers(before) and not takes_along(before)
            for before in map(last.said_before, last.named_places)
        )

    @property
    def _own_before(self) -> Location | None:
        """Where the visitor said before to be."""
        named = (message.own_named_place for message in self.before)
        return next(filter(None, named), None)
