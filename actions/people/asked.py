"""Which trades a message means: the visitor's own, and those that it asks about."""

import re
from typing import Any

from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.dialogue.said_before import messages_before
from actions.entities import Entity
from actions.people.background import PREMED, background_of
from actions.people.denied import PRACTICAL, STUDIES, plainly_said, unlearnt
from actions.people.employers import as_employer, is_sought, is_supervisor
from actions.people.named_ways import is_field, ways_named
from actions.people.nursing_students import NURSING, studies_nursing
from actions.people.person import PRACTICAL_NURSE, is_of_self, said_of_self
from actions.people.short_forms import (
    ASSISTANT_OF,
    BEAUTICIANS,
    SHORT_FORMS,
    as_trade,
)
from actions.people.signs import DERMATOLOGIST, trade_by_signs, trade_presented
from actions.people.trades import (
    MEDICAL_CODES,
    NURSE_CODES,
    asks_of_own,
    is_compared_to,
    is_of_offer,
    own_trade,
)
from actions.per_turn import per_turn
from actions.places.asked import MessagePlaces

# In these the visitor's own trade is asked about where no other one is named.
OF_WORK = (
    "ask_pay",
    "ask_pay_by_workplace",
    "ask_pay_basis",
    "ask_job_search",
    "ask_worth_it",
    "ask_workplaces",
    "inform",
    "nlu_fallback",
    "out_of_scope",
    "correct_bot",
)
# In the talk of these "PA" and "MA" are occupations.
MEDICAL_TOPICS = (
    "career_path",
    "injector_path",
    "become_dermatologist",
    "residency",
    "dermatology_work",
    "worth_it",
    "spa_vs_medical",
)
SAYS_REGISTERED = r"\b(?:rns?|registered|bsn|adn)\b"


class MessageTrades(MessagePlaces):
    """Whose work a message means; what `Turn` knows of trades and of the visitor's own."""

    has_employer: bool
    events: list[dict[str, Any]]
    _named_raw: set[str]

    @per_turn
    def own_occupation(self) -> str | None:
        """The SOC code of what the visitor says they are, now or before."""
        before = self.slots.get("own_occupation")
        if before in self.not_theirs:
            before = None
        return self._own_now or before

    @per_turn
    def not_theirs(self) -> frozenset[str]:
        """The trades and kinds that the visitor said, now or before, not to be."""
        before = [str(said.get("text") or "") for said in messages_before(self.events)]
        return unlearnt([*reversed(before), self.text])

    @property
    def says_own_trade(self) -> bool:
        """Whether the message says what the visitor is."""
        return self._own_now is not None

    @per_turn
    def named_occupations(self) -> list[str]:
        """The SOC codes of the occupations that the message asks about."""
        own = self._own_now
        # Whom an office looks for instead isn't what somebody of another trade asks about.
        sought = {
            entity.value
            for entity in self.entities
            if self.own_occupation
            and self.intent in OF_WORK
            and is_sought(entity, self.text)
        }
        # Who has to watch over the work isn't asked about: "need a physician on site".
        named = [
            entity.value
            for entity in self.entities
            if entity.kind == "occupation"
            and not is_supervisor(entity, self.text)
            and not is_field(entity, self.text, self._is_of_staff)
        ]
        # Who has the trade speaks of it and not of the way there.
        ways = [] if self.own_occupation in NURSE_CODES else ways_named(self.text)
        asked = dict.fromkeys([*named, *ways])
        return [code for code in asked if code != own and code not in sought]

    @property
    def named_occupation(self) -> str | None:
        """The first of the named occupations."""
        return next(iter(self.named_occupations), None)

    @property
    def is_nurse(self) -> bool:
        """Whether the visitor is a nurse or physician assistant, who may inject."""
        return self.own_occupation in NURSE_CODES or self.is_practical_nurse

    @property
    def refuses_comparison(self) -> bool:
        """Whether the visitor doesn't want to be compared with an occupation."""
        return any(
            entity.kind == "occupation" and is_compared_to(self.text[: entity.start])
            for entity in self.ruled_out
        )

    @property
    def is_clinical(self) -> bool:
        """Whether the visitor works in medicine, or studies it, and not in esthetics."""
        is_one = self.own_occupation in (*MEDICAL_CODES, SHORT_FORMS["MA"])
        return is_one or self.is_practical_nurse or bool(self.studies)

    @property
    def is_practical_nurse(self) -> bool:
        """Whether the visitor is, or asks about, a practical or vocational nurse."""
        if self.named_occupation in NURSE_CODES and not self.mentions(PRACTICAL_NURSE):
            return False
        return self._of_self.get("nurse_kind") == "practical"

    @per_turn
    def has_practical_licence(self) -> bool:
        """Whether the visitor said to be a practical nurse, whomever they ask about now."""
        said = [self.text, *(message.text for message in self.before)]
        is_one = any(
            is_of_self(text) and re.search(PRACTICAL_NURSE, text, re.I) for text in said
        )
        return is_one and self._of_self.get("nurse_kind") == "practical"

    @property
    def _is_of_staff(self) -> bool:
        """Whether the visitor works, or learns to work, beside a physician."""
        staff = (*NURSE_CODES, SHORT_FORMS["MA"])
        return self.own_occupation in staff or self.has_practical_licence

    @property
    def studies(self) -> str | None:
        """What the visitor is at school for now, if it is medicine."""
        studies = self._of_self.get("studies")
        return studies if studies and studies != NURSING else None

    @property
    def studies_nursing(self) -> bool:
        """Whether the visitor has no nurse's licence yet, but is on the way to it."""
        return self._of_self.get("studies") == NURSING

    @property
    def background(self) -> str | None:
        """A health trade without figures, or the years before medical school."""
        return self._of_self.get("background") or None

    @property
    def trained_in(self) -> str | None:
        """The country where the visitor was trained, if it is another one."""
        return self._of_self.get("trained_in") or None

    @property
    def is_foreign_clinician(self) -> bool:
        """Whether a clinician was trained in another country, and no beautician there."""
        is_one = self.own_occupation in (None, *MEDICAL_CODES) or self.is_practical_nurse
        return self.trained_in is not None and is_one

    @property
    def occupation(self) -> str:
        """The SOC code that is asked about.

        The one named, or named before, or a nurse's own; else skincare
        specialists: who works in another trade asks about the new one.
        """
        own = self.own_occupation if self.own_occupation in MEDICAL_CODES else None
        names_none = not self.named_occupations
        asks_about_self = self.intent == "ask_pay" and names_none
        is_own = asks_of_own(self.text, own is not None) or (
            self.intent in OF_WORK and names_none and is_of_offer(self.text)
        )
        denied = {entity.value for entity in self.ruled_out if entity.kind == "occupation"}
        before = self.slots.get("occupation")
        return (
            self.named_occupation
            or (self._own_now if asks_about_self else None)
            or (self.own_occupation if is_own else None)
            or (before if before not in denied else self.own_occupation)
            or own
            or (self.own_occupation if self._asks_of_clinics else None)
            or (DERMATOLOGIST if self.studies or self.background == PREMED else None)
            or SKINCARE_SPECIALIST
        )

    @property
    def _asks_of_clinics(self) -> bool:
        """Whether somebody of a clinic asks what workplaces pay, and not spas alone."""
        of_spas = {"spa", "salon", "medical_spa"} & {*self.values("workplace")}
        return self.intent == "ask_pay_by_workplace" and self.is_clinical and not of_spas

    @per_turn
    def _of_self(self) -> dict[str, str]:
        """What is kept of the visitor's kind of licence, of this message or before."""
        names = ("nurse_kind", "trained_in", "studies", "background")
        before = {name: self.slots.get(name) or "" for name in names}
        before["background"] = background_of(self.text) or before["background"]
        for kind, name in ((PRACTICAL, "nurse_kind"), (STUDIES, "studies")):
            if kind in self.not_theirs:
                before[name] = ""
        countries = [
            (said.country, entity.start) for entity, said in self._named if said.country
        ]
        said = said_of_self(self.text, countries)
        if PRACTICAL in self.not_theirs and said.get("nurse_kind") == PRACTICAL:
            del said["nurse_kind"]
        if (learns := studies_nursing(self.text)) and not said.get("studies"):
            said["studies"] = NURSING
        elif learns is False and before["studies"] == NURSING:
            before["studies"] = ""
        if STUDIES in self.not_theirs:
            said.pop("studies", None)
        return before | said

    @per_turn
    def _own_now(self) -> str | None:
        """The SOC code of what this message says the visitor is."""
        named = own_trade(self.text, self.entities)
        if not self.studies:
            presented = trade_presented(self.text)
            named = named if presented in self.not_theirs else presented or named
        is_practical = self.slots.get("nurse_kind") == PRACTICAL
        if named == NURSE_CODES[0] and is_practical and not self.mentions(SAYS_REGISTERED):
            # "I'm a nurse", said by a practical one.
            named = None
        before = self.slots.get("own_occupation")
        if before in BEAUTICIANS and ASSISTANT_OF.search(self.text):
            # A cosmetologist who was a doctor's assistant, too, stays one.
            named = before
        if named in self.not_theirs:
            # What was denied is believed again where it is plainly said.
            named = named if named in plainly_said(self.text) else None
        if named or self.slots.get("own_occupation"):
            return named
        is_other = self.studies or any(e.kind == "occupation" for e in self.ruled_out)
        by_signs = None if is_other else trade_by_signs(self.text)
        return None if by_signs in self.not_theirs else by_signs

    def _in_its_trade(self, entity: Entity) -> Entity:
        """A name of a trade as it is meant in this message and this talk."""
        own = self.slots.get("own_occupation")
        talked_of = {
            *self._named_raw,
            self.slots.get("occupation"),
            *([own] if own in SHORT_FORMS.values() else []),
            *(self.slots.get("occupations") or []),
        }
        is_medical = bool(talked_of & {*MEDICAL_CODES, *SHORT_FORMS.values()})
        is_topic = self.slots.get("topic") in MEDICAL_TOPICS
        trade = as_trade(entity, self.text, is_medical or is_topic, own)
        read = as_employer(trade, self.text)
        self.has_employer = self.has_employer or read is not trade
        return read
