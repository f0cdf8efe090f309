"""One turn of the conversation: what the visitor said and what is known."""

import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT
from sqlalchemy.orm import Session

from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.reactions import without_reactions_of
from actions.dialogue.refusals import refusals
from actions.dialogue.said_before import messages_before
from actions.entities import Entity
from actions.people.asked import MessageTrades
from actions.people.doctors_paid import doctors_paid
from actions.people.person import is_anothers, is_of_self
from actions.people.short_forms import medical_assistants
from actions.people.trades import is_compared_to, trades_of_schools
from actions.per_turn import per_turn
from actions.places.asked import MOST_PLACES_BEFORE, PLACES
from actions.places.refused import is_visa, refused_places
from actions.schools.lifted import lifts_budget, lifts_schedule
from actions.schools.own_amounts import in_hand, own
from actions.schools.quoted_prices import is_no_limit

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
# With these words an amount is what somebody earns or needs to live.
INCOME = (
    r"\b(live (w|with|on|off)|i (make|earn)|makes|made|earns|earned|making"
    r"|(they|people|girls|ppl|some|others|friends) make|earning|salary|wages?"
    r"|income|k a year|per year"
    r"|yearly|hourly|\d[ $]?(?:bucks |dollars )?(?:an?|per|/) ?(?:hr|hour)"
    # What clients pay, and what is gone, is no limit either.
    r"|(?:tak(?:e|es|ing)|took|br(?:ing|ings|ought|inging)) in|gross\w*|revenue|turnover"
    r"|in (?:services|sales|tips|commission)"
    r"|(?:i|we|i'?ve|we'?ve) (?:\w+ )?(?:spent|wasted|dropped|blew))\b"
)
# "Nurse is too long for me" asks about something else.
TOO_MUCH = re.compile(
    r"\s*(?:school |program )?(?:is|takes?|'s) (?:way |just )?too"
    r" (?:long|hard|expensive|much)\b",
    re.IGNORECASE,
)
# A smaller number is an amount only with a word for money.
LEAST_BARE_USD = 1_000
MONEY_WORDS = (
    r"\$|\b(usd|dollars?|bucks|k|grand|budget|under|below|less than|max\w*|cheaper|spend"
    r"|pay|afford|cost\w*|money|up to|price\w*|savings?|saved)\b|^/"
)
# So many characters of a question are kept for "and in Ohio?".
MOST_KEPT = 200


class Turn(MessageTrades):
    """The message's entities and the conversation's slots, resolved."""

    def __init__(self, session: Session, tracker_state: dict[str, Any]) -> None:
        message = tracker_state.get("latest_message") or {}
        self.session = session
        # Without what only reacts to the last answer: "wow ok thanks. …".
        self.text, named = without_reactions_of(
            message.get("text") or "", message.get("entities") or []
        )
        self.intent: str = (message.get("intent") or {}).get("name") or ""
        self.confidence: float = (message.get("intent") or {}).get("confidence") or 0.0
        self.ranking: list[dict[str, Any]] = message.get("intent_ranking") or []
        self.questions: list[str] = message.get("questions") or []
        self.points: list[dict[str, Any]] = message.get("points") or []
        self.parts: list[dict[str, Any]] = message.get("parts") or []
        # What a complaint says is wanted, read alone and behind the question before it.
        self.reread: list[dict[str, Any] | None] = message.get("reread") or []
        # Its intent and points together with the question before it, and the points of
        # that one.
        self.behind: dict[str, Any] = message.get("behind") or {}
        # The points behind the words that say who asks: of the message, of it behind the
        # question before, and of its parts.
        self.presented: list[list[dict[str, Any]]] = message.get("presented") or []
        # What is asked in weariness or scorn, read alone (actions/safety/wrapped.py).
        self.unwrapped: dict[str, Any] = message.get("unwrapped") or {}
        # Whether it is a message that was read once more for a complaint.
        self.is_reread = False
        # Cases and answers that said lately what they would say, and aren't meant.
        self.set_aside: set[type] = set()
        # Whether only a sure reading of it is to be answered.
        self.has_to_be_sure = bool(message.get("has_to_be_sure"))
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
            str(entity["value"]) for entity in named if entity["entity"] == "occupation"
        }
        # Whether a doctor is named who is an employer: "the derm offered me".
        self.has_employer = False
        found = [
            self._in_its_trade(
                Entity(
                    entity["entity"],
                    str(entity["value"]),
                    entity.get("start") or 0,
                    entity.get("end") or 0,
                    bool(entity.get("negated")),
                )
            )
            for entity in named
        ]
        found = [entity for entity in found if not is_visa(entity, self.text)]
        found += medical_assistants(self.text, found)
        found += doctors_paid(self.text, found)
        refused = [
            range(start, end) for start, end in refusals(self.text)
        ]  # "No nurses! …" speaks of none.
        places = [entity for entity in found if entity.kind in PLACES]
        refused_of = refused_places(self.text, places)
        self.ruled_out = [
            entity
            for entity in found
            if entity.negated
            or any(entity.start in span for span in refused)
            or entity in refused_of
            or (entity.kind == "occupation" and TOO_MUCH.match(self.text[entity.end :]))
            or (entity.kind == "occupation" and is_compared_to(self.text[: entity.start]))
        ]
        self.entities = [entity for entity in found if entity not in self.ruled_out]
        # Whether it asks without saying of what; what was named before is meant then.
        self.names_nothing = is_elliptic(self.text, (e.kind for e in self.entities))

    def mean(self, entities: list[Entity]) -> None:
        """Take these for the message's entities, as a yes to an offer says them.

        What was read out of the words before is read anew.
        """
        self.entities = entities
        for kind in type(self).__mro__:
            for name, value in vars(kind).items():
                if isinstance(value, per_turn):
                    self.__dict__.pop(name, None)

    def unwrap(self) -> None:
        """Take what is asked in weariness or scorn for what the message means."""
        found = self.unwrapped
        self.intent = found["intent"]["name"]
        self.confidence = found["intent"]["confidence"]
        self.ranking = found["intent_ranking"] or []
        self.questions = found["questions"] or []
        self.points, self.parts = found["points"] or [], found["parts"] or []

    @property
    def may_repair(self) -> bool:
        """Whether the message can be about the last answer: typed, and in no form."""
        in_form = bool(self.slots.get(REQUESTED_SLOT))
        return not (self.is_reread or in_form or self.intent_is_pressed)

    @property
    def question(self) -> str:
        """What is asked: the message, or the question that "and in Ohio?" goes on with."""
        before = self.slots.get("question") if self.intent == "inform" else None
        return f"{before} {self.text}" if before else self.text

    @property
    def loses_trade(self) -> bool:
        """Whether the visitor isn't what they were taken for until now."""
        return bool(self._unlearnt)

    @property
    def _unlearnt(self) -> dict[str, Any]:
        """The slots of what the visitor says not to be, as they are then."""
        slots: dict[str, Any] = {}
        if self.slots.get("own_occupation") in self.not_theirs:
            slots["own_occupation"] = self._own_now
            if not self.named_occupation:
                slots["occupation"] = self._own_now
        for name in ("nurse_kind", "studies"):
            if self.slots.get(name) and not self._of_self[name]:
                slots[name] = None
        return slots

    @per_turn
    def before(self) -> "list[Turn]":
        """The visitor's messages before this one, newest first, as turns."""
        return [
            Turn(self.session, {"latest_message": message, "slots": self.slots})
            for message in messages_before(self.events)
        ]

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
        amounts = self._own_usd if self.sets_limit else []
        before = None if self.has_little else self.slots.get("budget_usd")
        return amounts[-1] if amounts else before

    @per_turn
    def in_hand_usd(self) -> int | None:
        """What the visitor says to have: "got like 800 in savings"."""
        spans = [range(e.start, e.end) for e in self._amounts]
        had = in_hand(self.text, spans)
        found = [e for e in self._amounts if range(e.start, e.end) in had]
        return int(float(found[-1].value)) if found and not self.mentions(INCOME) else None

    @property
    def has_little(self) -> bool:
        """Whether so little is in hand that it limits no search: none costs so little."""
        return self.in_hand_usd is not None and self.in_hand_usd < LEAST_BARE_USD

    @property
    def _amounts(self) -> list[Entity]:
        return [e for e in self.entities if e.kind == "money" and self._is_amount(e.value)]

    @property
    def _own_usd(self) -> list[int]:
        """The amounts that are the visitor's own and can limit a search."""
        if self.has_little:
            return []
        kept = own(self.text, [range(e.start, e.end) for e in self._amounts])
        found = [e for e in self._amounts if range(e.start, e.end) in kept]
        return [int(float(entity.value)) for entity in found]

    @property
    def sets_limit(self) -> bool:
        """Whether an amount in the message would be what a school may cost."""
        if self.mentions(INCOME):
            return False
        return self.in_hand_usd is not None or not is_no_limit(self.text)

    @property
    def names_limit(self) -> bool:
        """Whether the message has an amount that a school may cost."""
        is_own = bool(self._own_usd) or not self._amounts
        return bool(self.values("money")) and self.sets_limit and is_own

    def _is_amount(self, value: str) -> bool:
        """Whether a number is money: "which have 220" asks for so many hours."""
        return float(value) >= LEAST_BARE_USD or self.mentions(MONEY_WORDS)

    def again(self) -> "Turn":
        """The conversation without this message, to give an answer once more."""
        message = {"text": "", "intent": {"name": "inform"}}
        state = {"slots": self.slots, "sender_id": self.conversation}
        return Turn(self.session, {"latest_message": message, **state})

    def remembered(self) -> dict[str, Any]:
        """The slots that this message fills."""
        about_occupation = self.intent in OCCUPATION_INTENTS
        for_school = self.intent in BUDGET_INTENTS and self.sets_limit
        schools = trades_of_schools(self.text)
        several = list(dict.fromkeys([*self.named_occupations, *schools]))
        known = self.known_place
        has_moved = known is not None and known.key != self.slots.get("place")
        denied = {entity.value for entity in self.ruled_out if entity.kind == "occupation"}
        asked = self.named_occupation
        if not asked and self.slots.get("occupation") in denied:
            # "I'm an esthetician, not a dermatologist."
            asked = self.own_occupation
        filled = {
            "place": self.new_place or (known.key if known and has_moved else None),
            "occupation": asked if about_occupation else None,
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
        lifts = lifts_budget(self.text) and not self.names_limit
        if (lifts or self.has_little) and self.slots.get("budget_usd"):
            kept["budget_usd"] = None
        if self.slots.get("schedule") and lifts_schedule(self.text):
            kept["schedule"] = None
        if self.mentions(r"\bforget (about )?(that|this|the) (school|college|one)\b"):
            kept["school"] = None
        kept |= {key: value for key, value in self._of_self.items() if value}
        if "nurse_kind" in kept and is_anothers(self.text):
            # "My friend is an LPN" is asked about now, and kept of nobody.
            kept["nurse_kind"] = self.slots.get("nurse_kind")
        if lost := self._unlearnt:
            kept |= lost
        elif self.slots.get("nurse_kind") and not is_of_self(self.text):
            # "So as an RN, how is it?" asks a practical nurse, who stays one.
            kept["nurse_kind"] = self.slots["nurse_kind"]
            kept.pop("own_occupation", None)
        if self.places:
            kept["asked_city"] = None
        elif known is None and self.slots.get("place"):
            kept["place"] = None
        before = self.slots.get("places_before") or []
        if kept.get("place") and kept["place"] not in before:
            kept["places_before"] = [*before, kept["place"]][-MOST_PLACES_BEFORE:]
        return kept
