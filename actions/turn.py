"""One turn of the conversation: what the visitor said and what is known."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.catalog.places import Location, Resolution, find_place, resolve
from actions.person import is_of_self, said_of_self
from actions.refusals import refusals

# "I'm an RN", "46, a licensed cosmetologist", "my cosmetology license", "as an MA".
OWN = re.compile(
    r"(?:\b(?:i'?m|i am|im|i work as|i was|ive been|i've been|been|as|me,?)\b[^.?!]{0,24}?"
    r"|\bmy\s|\b(?:have|got|hold)\s(?:a|an|my)\s|^)"
    r"(?:(?:an?|the|currently|now|just|only|also|already|licensed|certified|former|new"
    r"|full[- ]time|icu|er|derm|dermatology)\s)*$",
    re.IGNORECASE,
)
# At the very start only with a sign of a person: "RN here", "cosmetologist for 12 years".
STARTS_OWN = re.compile(
    r"^\s*(?:here\b|for \d|with \d|of \d|wanting|looking|trying|at (?:an?|the|my)\b)", re.I
)
WANTED = re.compile(
    r"\b(?:becom|be|to|about|into|study|thinking|or|than|vs)\w*\s(?:an?\s)?$"
    r"|\b(?:would|could|will|can|if)\b[^.?!]{0,40}\bas\s(?:an?\s)?$",
    re.I,
)
NO_NURSE = re.compile(r"\b(?:i'?m|i am|im|me)\s+not\s+an?\s+(?:rn|nurse|np|pa)\b", re.I)
NURSE_CODES = ("29-1141", "29-1171", "29-1071")
MEDICAL_CODES = (*NURSE_CODES, "29-1213", "29-1229")
# Codes of states that are also short for an occupation.
SHORT_FORMS = {"PA": "29-1071", "MA": "31-9092"}
# "PA in dermatology", "dermatologist or PA", "PA = physician assistant".
MEDICAL = (
    r"(?:dermatologists?|derm|np|rn|nurse(?: practitioner)?|nursing|physician|esti"
    r"|a?esthetics|a?esthetician)s?"
)
IS_ASSISTANT = re.compile(
    rf"\bPA\s*(?:=|in derm|means)|\b{MEDICAL}\s*(?:,|or|vs\.?|versus|and)\s*(?:an?\s)?PA\b"
    rf"|\bPA\s*(?:,|or|vs\.?|versus|and)\s*(?:an?\s)?{MEDICAL}\b"
    r"|\b(?:an?|become)\sPA\b"
    r"|\bPA (?:school|program)\b.*\b(?:bio\w*|bachelor\w*|prereq\w*|residency|mbbs"
    r"|doctor)\b",
    re.IGNORECASE,
)
# "MA at a derm office", "I'm an MA", "MA = medical assistant".
IS_MEDICAL_ASSISTANT = re.compile(
    r"\b(?:an?|as|i'?m|been|certified|my|other)\s+MAs?\b(?!\s+(?:licen|state|board|school))"
    r"|\bMAs?\s*(?:=|means|stands for|here\b)"
    r"|\bMAs?\s+(?:at|with|for|who|and want|working|to)\b"
    r"|\bMAs?\s+in (?:an? |the )?(?:derm|plastic|med ?spa|clinic|office|doctor|family)",
    re.IGNORECASE,
)
MEDICAL_TOPICS = (
    "career_path",
    "injector_path",
    "become_dermatologist",
    "residency",
    "dermatology_work",
    "worth_it",
    "spa_vs_medical",
)
PLACES = ("city", "metro", "state", "zip_code")
# "Colorado?? im in san antonio": a place that the bot came up with.
PROTESTED = re.compile(r"\s*\?{2,}!?\s*(?:i'?m|im|i am|i live|i said|no|not|why|what)\b", re.I)
# "Port Arthur is 5 hrs away": a place that is complained of isn't asked about.
TOO_FAR = re.compile(
    r"[\s?!.,]*(?:(?:is|that'?s|its|it'?s)\s)?(?:like |about |over |way |a )*"
    r"(?:(?:\d+|two|three|four|five|an?)\s?(?:hrs?|hours?|miles|min\w*)\b(?:\s?(?:away|drive"
    r"|from))?|too far|far away|so far)\b",
    re.IGNORECASE,
)
HERE = r"\b(here|there|mine|my (city|town|area|state)|both|vs|versus|compare)\b"
# In these questions the occupation named is the one that later "they" are.
OCCUPATION_INTENTS = (
    "ask_pay",
    "ask_pay_by_workplace",
    "ask_outlook",
    "ask_become_dermatologist",
    "ask_residency",
    "ask_dermatology_work",
    "ask_pay_basis",
    "ask_payback",
    "inform",
)
# In these an amount of money is what a school may cost.
BUDGET_INTENTS = ("find_schools", "ask_cheaper", "refine_schools", "inform")
# In these a state that is named is where to look.
SEARCH_INTENTS = ("find_schools", "refine_schools", "inform", "correct_bot")
# An amount that is only exclaimed at is no limit: "10k omg no".
QUOTED = (
    r"\d[\d,.]*k?\s?(?:\?\?|omg|wow|lol|holy|is (?:too|a lot|way|crazy|insane|high|so)"
    r"|wtf|no way|thats? (?:crazy|insane|too|a lot))"
    r"|\b(?:wasn'?t|isn'?t|not|never) (?:my|a|the) (?:budget|limit)\b"
)
# With these words an amount is what somebody earns or needs to live.
INCOME = (
    r"\b(live (w|with|on|off)|i (make|earn)|earning|salary|wages?|income|k a year|per year"
    r"|yearly)\b"
)
# "The Nampa school" of those shown is no new place to look in.
OF_A_SCHOOL = re.compile(
    r"\s(?:one|school|campus|academy|college|program)\b", re.IGNORECASE
)
MAX_PLACES = 4
# So many places of the talk are remembered, to know which Columbus is meant.
MOST_PLACES_BEFORE = 8
# So many characters of a question are kept for "and in Ohio?".
MOST_KEPT = 200


@dataclass(frozen=True)
class Entity:
    """A word of the message with its value, from character `start` to `end`.

    `negated` tells that the message rules it out: "not online".
    """

    kind: str
    value: str
    start: int
    end: int
    negated: bool = False


class Turn:
    """The message's entities and the conversation's slots, resolved."""

    def __init__(self, session: Session, tracker_state: dict[str, Any]) -> None:
        message = tracker_state.get("latest_message") or {}
        self.session = session
        self.text: str = message.get("text") or ""
        self.intent: str = (message.get("intent") or {}).get("name") or ""
        self.confidence: float = (message.get("intent") or {}).get("confidence") or 0.0
        self.ranking: list[dict[str, Any]] = message.get("intent_ranking") or []
        self.questions: list[str] = message.get("questions") or []
        self.points: list[dict[str, Any]] = message.get("points") or []
        self.parts: list[dict[str, Any]] = message.get("parts") or []
        self.slots: dict[str, Any] = tracker_state.get("slots") or {}
        self.conversation: str = tracker_state.get("sender_id") or ""
        self.events: list[dict[str, Any]] = tracker_state.get("events") or []
        # Whether an address or a number was typed where a person was offered.
        self.gives_contact = False
        # What several answers look up for this turn, by what they looked up.
        self.found: dict[str, Any] = {}
        # Whether a button was pressed, by a click or by typing its title.
        self.intent_is_pressed = False
        self._named_raw = {
            str(entity["value"])
            for entity in message.get("entities") or []
            if entity["entity"] == "occupation"
        }
        found = [
            self._reread(
                Entity(
                    entity["entity"],
                    str(entity["value"]),
                    entity.get("start") or 0,
                    entity.get("end") or 0,
                    bool(entity.get("negated")),
                )
            )
            for entity in message.get("entities") or []
        ]
        refused = [
            range(start, end) for start, end in refusals(self.text)
        ]  # "No nurses! …" speaks of none.
        self.ruled_out = [
            entity
            for entity in found
            if entity.negated
            or any(entity.start in span for span in refused)
            or (entity.kind in PLACES and TOO_FAR.match(self.text[entity.end :]))
            or (entity.kind in PLACES and PROTESTED.match(self.text[entity.end :]))
        ]
        self.entities = [entity for entity in found if entity not in self.ruled_out]

    def values(self, kind: str) -> list[str]:
        """The values of the message's entities of one kind, in order."""
        return [entity.value for entity in self.entities if entity.kind == kind]

    def mentions(self, pattern: str) -> bool:
        """Whether the message's text has this pattern (case doesn't matter)."""
        return re.search(pattern, self.text, re.IGNORECASE) is not None

    @property
    def question(self) -> str:
        """What is asked: the message, or the question that "and in Ohio?" goes on with."""
        before = self.slots.get("question") if self.intent == "inform" else None
        return f"{before} {self.text}" if before else self.text

    @cached_property
    def places(self) -> list[Location]:
        """The places that the message names for certain, at most four."""
        found = [(name.start, said.place) for name, said in self._named if said.place]
        for entity in self.entities:
            if entity.kind == "zip_code":
                place = find_place(self.session, entity.value)
                found += [(entity.start, place)] if place else []
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

    @cached_property
    def unknown_zip_code(self) -> str | None:
        """A ZIP code of the message that doesn't exist."""
        codes = self.values("zip_code")
        return next((c for c in codes if not find_place(self.session, c)), None)

    @property
    def country(self) -> str | None:
        """A foreign country that the message names."""
        return next((said.country for _, said in self._named if said.country), None)

    @cached_property
    def place(self) -> Location | None:
        """The place of this message, or else of the conversation."""
        if self.places:
            return self.places[0]
        return self.known_place

    @cached_property
    def known_place(self) -> Location | None:
        """The place of the conversation before this message."""
        key = self.slots.get("place")
        known = find_place(self.session, key) if key else None
        denied = {entity.value for entity in self.ruled_out if entity.kind == "state"}
        if known is None or known.state not in denied:
            return known
        # "Not Massachusetts": then it is where the talk was before.
        before = [
            find_place(self.session, other)
            for other in self.slots.get("places_before") or []
        ]
        others = [place for place in before if place and place.state != known.state]
        return others[-1] if others else None

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
        if known and (not places or (self.mentions(HERE) and not holds_one)):
            places.append(known)
        return list(dict.fromkeys(places))

    @cached_property
    def own_occupation(self) -> str | None:
        """The SOC code of what the visitor says they are, now or before."""
        before = self.slots.get("own_occupation")
        if before in NURSE_CODES and NO_NURSE.search(self.text):
            before = None
        return self._own_now or before

    @cached_property
    def named_occupations(self) -> list[str]:
        """The SOC codes of the occupations that the message asks about."""
        own = self._own_now
        return list(dict.fromkeys(c for c in self.values("occupation") if c != own))

    @property
    def named_occupation(self) -> str | None:
        """The first of the named occupations."""
        return next(iter(self.named_occupations), None)

    @property
    def is_nurse(self) -> bool:
        """Whether the visitor is a nurse or physician assistant, who may inject."""
        return self.own_occupation in NURSE_CODES or self.is_practical_nurse

    @property
    def is_practical_nurse(self) -> bool:
        """Whether the visitor is, or asks about, a practical or vocational nurse."""
        return self._of_self.get("nurse_kind") == "practical"

    @property
    def studies(self) -> str | None:
        """What the visitor is at school for now, if it is medicine."""
        return self._of_self.get("studies") or None

    @property
    def trained_in(self) -> str | None:
        """The country where the visitor was trained, if it is another one."""
        return self._of_self.get("trained_in") or None

    @property
    def occupation(self) -> str:
        """The SOC code that is asked about.

        The one named, or named before, or a nurse's own; else skincare
        specialists: who works in another trade asks about the new one.
        """
        own = self.own_occupation if self.own_occupation in MEDICAL_CODES else None
        asks_about_self = self.intent == "ask_pay" and not self.named_occupations
        return (
            self.named_occupation
            or (self._own_now if asks_about_self else None)
            or self.slots.get("occupation")
            or own
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
        if self.mentions(QUOTED) or self.mentions(INCOME):
            amounts = []
        return amounts[-1] if amounts else self.slots.get("budget_usd")

    def again(self) -> "Turn":
        """The conversation without this message, to give an answer once more."""
        message = {"text": "", "intent": {"name": "inform"}}
        state = {"slots": self.slots, "sender_id": self.conversation}
        return Turn(self.session, {"latest_message": message, **state})

    def remembered(self) -> dict[str, Any]:
        """The slots that this message fills."""
        about_occupation = self.intent in OCCUPATION_INTENTS
        is_limit = not self.mentions(INCOME) and not self.mentions(QUOTED)
        for_school = self.intent in BUDGET_INTENTS and is_limit
        several = self.named_occupations
        known = self.known_place
        has_moved = known is not None and known.key != self.slots.get("place")
        filled = {
            "place": self._new_place or (known.key if known and has_moved else None),
            "occupation": self.named_occupation if about_occupation else None,
            "own_occupation": self._own_now,
            "occupations": several if len(several) > 1 else None,
            "workplace": self.workplace,
            "procedure": next(iter(self.values("procedure")), None),
            "question": self.text[:MOST_KEPT] if self.intent.startswith("ask_") else None,
            "education": next(iter(self.values("education")[-1:]), None),
            "budget_usd": self.budget_usd if for_school else None,
            "asked_city": self.ambiguous_name or None,
        }
        kept: dict[str, Any] = {k: value for k, value in filled.items() if value}
        if self.mentions(r"\bforget (about )?(that|this|the) (school|college|one)\b"):
            kept["school"] = None
        kept |= {key: value for key, value in self._of_self.items() if value}
        if NO_NURSE.search(self.text):
            kept |= {"own_occupation": self._own_now, "nurse_kind": None}
            kept |= {"occupation": None} if not self.named_occupation else {}
        elif self.slots.get("nurse_kind") and not is_of_self(self.text):
            # "So as an RN, how is it?" asks a practical nurse, who stays one.
            kept["nurse_kind"] = self.slots["nurse_kind"]
            kept.pop("own_occupation", None)
        if self.places:
            kept["asked_city"] = None
        before = self.slots.get("places_before") or []
        if kept.get("place") and kept["place"] not in before:
            kept["places_before"] = [*before, kept["place"]][-MOST_PLACES_BEFORE:]
        return kept

    @property
    def _new_place(self) -> str | None:
        """The key of the place to remember: a city's own state doesn't replace it."""
        if not self.places:
            return None
        named, known = self.places[0], self.known_place
        if self.slots.get("schools_shown") and OF_A_SCHOOL.match(self.said_behind(named)):
            return None
        is_known = known is not None and known.kind != "state"
        if named.kind == "state" and is_known and known and known.state == named.state:
            return named.key if self.intent in SEARCH_INTENTS else known.key
        return named.key

    @cached_property
    def _of_self(self) -> dict[str, str]:
        """What is kept of the visitor's kind of licence, of this message or before."""
        names = ("nurse_kind", "trained_in", "studies")
        before = {name: self.slots.get(name) or "" for name in names}
        countries = [
            (said.country, entity.start) for entity, said in self._named if said.country
        ]
        return before | said_of_self(self.text, countries)

    @cached_property
    def _own_now(self) -> str | None:
        for entity in self.entities:
            if entity.kind != "occupation":
                continue
            before, after = self.text[: entity.start], self.text[entity.end :]
            if before.strip() == "" and not STARTS_OWN.search(after):
                continue
            if OWN.search(before) and not WANTED.search(before):
                return entity.value
        return None

    def _reread(self, entity: Entity) -> Entity:
        """ "PA" and "MA" are occupations where the talk is of medical careers."""
        surface = self.text[entity.start : entity.end].upper()
        occupation = SHORT_FORMS.get(surface) if entity.kind == "state" else None
        before = self.text[: entity.start].rstrip().lower()
        names_place = re.search(r"(?:\b(?:in|near|from|around|to|live|for)|,)$", before)
        if occupation == SHORT_FORMS["PA"] and IS_ASSISTANT.search(self.text):
            return replace(entity, kind="occupation", value=occupation)
        if not occupation or names_place:
            return entity
        if occupation == SHORT_FORMS["MA"] and IS_MEDICAL_ASSISTANT.search(self.text):
            return replace(entity, kind="occupation", value=occupation)
        talked_of = {
            *self._named_raw,
            self.slots.get("occupation"),
            *(self.slots.get("occupations") or []),
        }
        is_medical = bool(talked_of & {*MEDICAL_CODES, *SHORT_FORMS.values()})
        if self.slots.get("topic") in MEDICAL_TOPICS or is_medical:
            return replace(entity, kind="occupation", value=occupation)
        return entity

    @cached_property
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

    @cached_property
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
        states = self.values("state") if len(self.values("city")) == 1 else []
        if not states and self.known_place:
            states = [self.known_place.state]
        if entity.kind in ("city", "metro"):
            return self._as_before(resolve(self.session, entity.value, states))
        said = resolve(self.session, surface, states)
        return said if said.place else Resolution(country=entity.value)
