"""The school search as a conversation: what is asked next, and when schools are shown."""

import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.catalog.places import find_place
from actions.forms.form import Form, Question, Reading
from actions.forms.words import NO_SEARCH
from actions.people.trades import MEDICAL_CODES
from actions.schools.kinds import TellSchoolKind, names_no_place
from actions.schools.named import TellNamedSchools
from actions.schools.search_questions import FEW, QUESTIONS, READERS, SHOW
from actions.schools.two_places import TellSchoolsOfPlaces
from actions.schools.wishes import HAIR_SCHOOL, kinds_named, query, to_remember
from actions.turn import Turn

# The kind is asked of those for whom there is more than one sensible kind.
WITH_A_CHOICE = (*MEDICAL_CODES, "39-5012", "39-5094")
REMEMBERED = ("place", "asked_city", "education", "own_occupation", "budget_usd")
OPTIONAL = ("education", "program_kinds", "budget_usd", "schedule")
SHOW_NOW = re.compile(
    r"\b(?:show (?:me )?(?:the |some |any )?(?:schools?|list|results?|them|now|what)"
    r"|(?:just|only) (?:search|show|list|give|find)"
    r"|see (?:the )?(?:schools|results|list))\b",
    re.IGNORECASE,
)
# "No sorry 12000" puts the budget right, whatever was asked since.
PUT_RIGHT = re.compile(
    r"\W*(?:(?:no|nah|ok(?:ay)?|sorry|oops|wait|actually|i mean\w*|i said|make (?:it|that)"
    r"|more like|rather|my bad|up to|under|max)\W+)+\$?(?P<amount>\d[\d,]*)"
    r"\s?(?P<k>k|grand)?"
    r"(?:\s(?:dollars|bucks|max|tops|then|not \$?\d[\d,k]*))*\W*",
    re.IGNORECASE,
)
# So often a question that nobody answers is asked.
MOST_ASKED = 3
WANTS_NOW = {"ask_closer", "ask_cheaper"}


class SchoolSearchForm(Form):
    """Asks what a search needs: the place, and what narrows the list."""

    form_name = "school_search_form"
    back = "Back to your search:"
    own_intents = frozenset(
        {"find_schools", "refine_schools", "show_more", "ask_cheaper", "ask_closer"}
    )

    def begin(self, turn: Turn) -> dict[str, Any]:
        """What is known already; only the place is asked where the rest is clear."""
        said = _said(turn)
        said |= {
            "school_wishes": to_remember(query(turn)),
            "program_kinds": list(kinds_named(turn)) or None,
        }
        is_of_kind = TellSchoolKind.is_meant("find_schools", turn)
        is_told = is_of_kind and not names_no_place(turn)
        is_told = is_told or TellSchoolsOfPlaces.is_meant("find_schools", turn)
        if is_told or TellNamedSchools.is_meant("find_schools", turn):
            return said | {"form_skipped": ["place", *OPTIONAL]}
        is_brief = turn.place or turn.candidates or turn.country or turn.values("nearby")
        return said | {"form_skipped": list(OPTIONAL) if is_brief else None}

    def wants_end(self, turn: Turn) -> bool:
        """Whether the visitor wants to see schools at once, "the closest" where known."""
        if turn.intent in WANTS_NOW and turn.slots.get("place") and not turn.places:
            return True
        wants = turn.text == SHOW.payload or SHOW_NOW.search(turn.text)
        return bool(wants) and not _said(turn)

    def refuses(self, turn: Turn) -> bool:
        """Whether "no not schools" or "forget the search" is said."""
        # "No school" says which one was finished.
        is_told = turn.slots.get(REQUESTED_SLOT) == "education"
        return NO_SEARCH.search(turn.text) is not None and not (
            is_told and not turn.mentions(r"\b(?:schools|search\w*|looking)\b")
        )

    def open_questions(self, turn: Turn) -> list[Question]:
        """What isn't known and wasn't skipped, the place first."""
        slots, skipped = turn.slots, turn.slots.get("form_skipped") or []
        own = slots.get("own_occupation")
        is_needed = {
            "place": not slots.get("place"),
            "education": not (slots.get("education") or own),
            "program_kinds": own in WITH_A_CHOICE and not slots.get("program_kinds"),
            "budget_usd": not slots.get("budget_usd"),
            "schedule": not (slots.get("schedule") or _length_known(turn)),
        }
        return [
            self.question(turn, slot)
            for slot, needed in is_needed.items()
            if needed and slot not in skipped and not _is_worn(turn, slot)
        ]

    def acknowledgement(self, turn: Turn, filled: dict[str, Any]) -> str:
        """The place as it was understood, so that a wrong one is noticed."""
        place = find_place(turn.session, filled["place"]) if filled.get("place") else None
        return f"{place.label}, got it." if place else super().acknowledgement(turn, filled)

    def question(self, turn: Turn, slot: str) -> Question:
        """The question for one slot, in the visitor's circumstances."""
        return QUESTIONS[slot](turn)

    def read(self, turn: Turn, slot: str) -> Reading:
        """The message's values for any slot of the search, and what is wrong with them."""
        said = _said(turn)
        if slot == "education" and not turn.mentions(HAIR_SCHOOL):
            # What licence one holds is no kind of school.
            said.pop("program_kinds", None)
        reading = READERS[slot](turn)
        if reading.problem:
            return Reading(
                {"asked_city": said.get("asked_city")}, reading.problem, reading.buttons
            )
        return Reading(said | reading.slots)


def _is_worn(turn: Turn, slot: str) -> bool:
    """Whether a question was asked so often, and something else told, that it rests."""
    asked = turn.slots.get("form_asked") or []
    return slot in OPTIONAL and asked.count(slot) >= MOST_ASKED


def _said(turn: Turn) -> dict[str, Any]:
    """What a message says for the search, whatever was asked."""
    intent, turn.intent = turn.intent, "inform"
    said = {
        name: value
        for name, value in turn.remembered().items()
        if name in REMEMBERED and value != turn.slots.get(name)
    }
    turn.intent = intent
    wishes, kinds = to_remember(query(turn)), kinds_named(turn)
    if wishes != (turn.slots.get("school_wishes") or {}):
        said["school_wishes"] = wishes
    put_right = PUT_RIGHT.fullmatch(turn.text)
    if put_right and turn.slots.get("budget_usd"):
        amount = int(put_right["amount"].replace(",", "")[:9])
        is_thousands = bool(put_right["k"]) or amount < FEW
        said["budget_usd"] = amount * 1000 if is_thousands else amount
    if turn.values("schedule"):
        said["schedule"] = turn.values("schedule")[0]
    if kinds and turn.named_occupations:
        said["program_kinds"] = list(kinds)
    return said


def _length_known(turn: Turn) -> bool:
    wishes = turn.slots.get("school_wishes") or {}
    return bool(wishes.get("max_months") or wishes.get("max_clock_hours"))
