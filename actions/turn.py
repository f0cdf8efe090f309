"""One turn of the conversation: what the visitor said and what is known."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.catalog.places import Location, find_cities, find_place

# "I'm an RN", "as a licensed cosmetologist": the visitor's own occupation.
OWN = re.compile(
    r"(?:\bi(?:'| a)?m|\bim|\bas|\bbeen|\balready|\bi work as|\bcurrently|\bi was)"
    r"(?: just| only| also| already| currently| now| working as)*"
    r"(?: an?| the)?(?: licensed| certified| former| new| full[- ]time)?\s*$",
    re.IGNORECASE,
)
MAX_PLACES = 3


@dataclass(frozen=True)
class Entity:
    """A word of the message with its value; `start` is its first character."""

    kind: str
    value: str
    start: int


class Turn:
    """The message's entities and the conversation's slots, resolved."""

    def __init__(self, session: Session, tracker_state: dict[str, Any]) -> None:
        message = tracker_state.get("latest_message") or {}
        self.session = session
        self.text: str = message.get("text") or ""
        self.intent: str = (message.get("intent") or {}).get("name") or ""
        self.ranking: list[dict[str, Any]] = message.get("intent_ranking") or []
        self.slots: dict[str, Any] = tracker_state.get("slots") or {}
        self.entities = [
            Entity(entity["entity"], str(entity["value"]), entity.get("start") or 0)
            for entity in message.get("entities") or []
        ]

    def values(self, kind: str) -> list[str]:
        """The values of the message's entities of one kind, in order."""
        return [entity.value for entity in self.entities if entity.kind == kind]

    def mentions(self, pattern: str) -> bool:
        """Whether the message's text has this pattern (case doesn't matter)."""
        return re.search(pattern, self.text, re.IGNORECASE) is not None

    @cached_property
    def places(self) -> list[Location]:
        """The places that the message names for certain, at most three."""
        found = [*self._zip_codes, *(c[0] for c in self._cities if len(c) == 1)]
        covered = {place.state for place in found}
        for state in self.values("state"):
            place = find_place(self.session, state)
            if place and state not in covered and not self.candidates:
                found.append(place)
                covered.add(state)
        return list(dict.fromkeys(found))[:MAX_PLACES]

    @cached_property
    def candidates(self) -> list[Location]:
        """The cities to choose from where the message's city is ambiguous."""
        return next((cities for cities in self._cities if len(cities) > 1), [])

    @cached_property
    def unknown_zip_code(self) -> str | None:
        """A ZIP code of the message that doesn't exist."""
        codes = self.values("zip_code")
        return next((c for c in codes if not find_place(self.session, c)), None)

    @property
    def country(self) -> str | None:
        """A foreign country that the message names."""
        return next(iter(self.values("country")), None)

    @cached_property
    def place(self) -> Location | None:
        """The place of this message, or else of the conversation."""
        if self.places:
            return self.places[0]
        key = self.slots.get("place")
        return find_place(self.session, key) if key else None

    @cached_property
    def own_occupation(self) -> str | None:
        """The SOC code of what the visitor says they are, now or before."""
        return self._own_now or self.slots.get("own_occupation")

    @cached_property
    def named_occupation(self) -> str | None:
        """The SOC code of the occupation that the message asks about."""
        own = self._own_now
        codes = [code for code in self.values("occupation") if code != own]
        return codes[0] if codes else None

    @property
    def occupation(self) -> str:
        """The SOC code asked about, now or before; skincare specialists first."""
        return (
            self.named_occupation
            or (self._own_now if self.intent in ("inform", "ask_pay") else None)
            or self.slots.get("occupation")
            or SKINCARE_SPECIALIST
        )

    @property
    def workplace(self) -> str | None:
        """The kind of workplace that the message names."""
        return next(iter(self.values("workplace")), None)

    @property
    def education(self) -> str | None:
        """The highest education that the visitor mentioned."""
        named = self.values("education")
        return named[-1] if named else self.slots.get("education")

    @property
    def budget_usd(self) -> int | None:
        """A budget in dollars, from this message or before."""
        amounts = [int(float(value)) for value in self.values("money")]
        return amounts[-1] if amounts else self.slots.get("budget_usd")

    def remembered(self) -> dict[str, Any]:
        """The slots that this message fills."""
        filled = {
            "place": self.places[0].key if self.places else None,
            "occupation": self.named_occupation,
            "own_occupation": self._own_now,
            "workplace": self.workplace,
            "education": next(iter(self.values("education")[-1:]), None),
        }
        return {name: value for name, value in filled.items() if value}

    @cached_property
    def _own_now(self) -> str | None:
        for entity in self.entities:
            if entity.kind == "occupation" and OWN.search(self.text[: entity.start]):
                return entity.value
        return None

    @cached_property
    def _zip_codes(self) -> list[Location]:
        places = [find_place(self.session, code) for code in self.values("zip_code")]
        return [place for place in places if place]

    @cached_property
    def _cities(self) -> list[list[Location]]:
        states = self.values("state")
        before = find_place(self.session, self.slots.get("place") or "")
        if not states and before:
            states = [before.state]
        found = [find_cities(self.session, name, states) for name in self.values("city")]
        return [cities for cities in found if cities]
