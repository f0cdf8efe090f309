"""The school search as a conversation: what it asks for, and why."""

import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.catalog.figures import MASTER, licence, typical_program
from actions.catalog.kinds import ESTHETICS, ESTHETICS_CIP_CODES, MASTER_ESTHETICS
from actions.catalog.places import find_place
from actions.forms.form import Form, Question, Reading
from actions.forms.words import NO_SEARCH
from actions.people.trades import MEDICAL_CODES
from actions.places.settling import settle_place
from actions.reply import button
from actions.schools.kinds import TellSchoolKind, names_no_place
from actions.schools.named import TellNamedSchools
from actions.schools.two_places import TellSchoolsOfPlaces
from actions.schools.wishes import (
    COSMETOLOGY,
    HAIR_SCHOOL,
    MOST_BUDGET_USD,
    kinds_named,
    query,
    to_remember,
)
from actions.turn import Turn
from actions.wording import usd

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
NEGATIVE = re.compile(r"(?:^|\s)(?:-|minus |negative )\s?\$?\s?\d", re.IGNORECASE)
BARE_NUMBER = re.compile(
    r"\W*(?:(?:about|around|like|maybe|max|under)\W+)?(\d[\d,]*)\W*", re.IGNORECASE
)
FEW = 100
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
# So much is no limit for a search.
NO_LIMIT_USD = MOST_BUDGET_USD + 1
SKIN, HAIR = r"\b(skin|facials?|esth\w*|aesth\w*|esti\w*)\b", r"\b(hair|cosmo\w*|both)\b"
MASTER_WORD = r"\b(master|advanced)\b"
SHOW = button("Show schools now", "show_more")


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
        asks = {
            "place": _place,
            "education": _education,
            "program_kinds": _kind,
            "budget_usd": _budget,
            "schedule": _schedule,
        }
        return asks[slot](turn)

    def read(self, turn: Turn, slot: str) -> Reading:
        """The message's values for any slot of the search, and what is wrong with them."""
        said = _said(turn)
        if slot == "education" and not turn.mentions(HAIR_SCHOOL):
            # What licence one holds is no kind of school.
            said.pop("program_kinds", None)
        readers = {
            "place": _read_place,
            "education": _read_education,
            "program_kinds": _read_kind,
            "budget_usd": _read_budget,
            "schedule": _read_schedule,
        }
        reading = readers[slot](turn)
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


def _place(turn: Turn) -> Question:
    text = "Where should I look? A city, a state or a ZIP code is enough."
    if turn.values("nearby"):
        text = (
            "I can't see where you are. Which city or ZIP code should I look around? Your "
            "state is enough too."
        )
    return Question(
        "place",
        text,
        "Licences, prices and schools differ by place, and I sort by distance.",
        "“Tampa”, “30303” or “Ohio”",
    )


def _read_place(turn: Turn) -> Reading:
    unsettled = settle_place(turn)
    if unsettled:
        return Reading({}, unsettled.text, unsettled.buttons)
    if len(turn.places) > 1:
        return Reading(
            {},
            "I look around one place at a time. Which first?",
            [button(place.label, "inform", city=place.key) for place in turn.places],
        )
    return Reading({"place": turn.places[0].key} if turn.places else {})


def _education(turn: Turn) -> Question:
    return Question(
        "education",
        "What do you bring along: which school did you finish, or which licence do you "
        "hold?",
        "Who has a licence in hair, skin or nursing often needs another program than a "
        "beginner, and some schools ask for a diploma.",
        "“GED”, “some college”, “licensed cosmetologist” or “RN”",
        [
            button("High school or GED", "inform", education="high_school"),
            button("Not finished school", "inform", education="no_diploma"),
            SHOW,
        ],
    )


def _read_education(turn: Turn) -> Reading:
    if turn.values("education"):
        return Reading({"education": turn.values("education")[-1]})
    if turn.values("occupation"):
        return Reading({"own_occupation": turn.values("occupation")[0]})
    return Reading()


def _kind(turn: Turn) -> Question:
    buttons = [button("Skin care (esthetics)", "inform", program=ESTHETICS)]
    text = "Which kind of program: esthetics for skin care, or cosmetology with hair?"
    place = turn.place
    if turn.slots.get("own_occupation") in MEDICAL_CODES:
        text = (
            "For injecting you need no esthetics program, only courses under your licence. "
            "Do you want esthetics for facials, peels and waxing?"
        )
        buttons.append(button("Courses in injecting", "ask_injector_path"))
    elif place and licence(turn.session, place.state, MASTER):
        text = f"Which kind: esthetics, or the master's tier that {place.state_name} has?"
        buttons.append(button("Master esthetics", "inform", program=MASTER_ESTHETICS))
    else:
        buttons.append(button("Cosmetology", "inform", program=COSMETOLOGY[0]))
    return Question(
        "program_kinds",
        text,
        "Each kind leads to another licence.",
        "“skin only” or “hair and skin”",
        [*buttons, SHOW],
    )


def _read_kind(turn: Turn) -> Reading:
    pressed = turn.values("program")
    if pressed and pressed[0] != ESTHETICS:
        return Reading({"program_kinds": pressed})
    if turn.mentions(MASTER_WORD):
        return Reading({"program_kinds": [MASTER_ESTHETICS]})
    if kinds_named(turn) == COSMETOLOGY or turn.mentions(HAIR):
        return Reading({"program_kinds": list(COSMETOLOGY)})
    is_esthetician = bool(pressed) or "39-5094" in turn.values("occupation")
    if is_esthetician or turn.mentions(SKIN) or turn.intent == "affirm":
        return Reading({"program_kinds": list(ESTHETICS_CIP_CODES)})
    return Reading({"program_kinds": list(kinds_named(turn))} if kinds_named(turn) else {})


def _budget(turn: Turn) -> Question:
    typical = typical_program(turn.session)
    middle = round(typical.price_usd, -3)
    return Question(
        "budget_usd",
        "What may the program cost at most, with books and kit?",
        "Prices differ several times over between schools; a limit keeps the list short.",
        f"“under {usd(middle)}” or “{middle // 1000}k”",
        [
            button(f"Up to {usd(middle // 2)}", "inform", money=str(middle // 2)),
            button(f"Up to {usd(middle)}", "inform", money=str(middle)),
            SHOW,
        ],
    )


def _read_budget(turn: Turn) -> Reading:
    if NEGATIVE.search(turn.text):
        return Reading(problem="A budget has to be above zero.")
    if turn.mentions(r"\b(?:millions?|billions?|unlimited)\b"):
        return Reading({"budget_usd": NO_LIMIT_USD})
    amounts = [int(float(value)) for value in turn.values("money")]
    bare = BARE_NUMBER.fullmatch(turn.text)
    if not amounts and bare:
        amounts = [int(bare[1].replace(",", "")[:9])]
        if 0 < amounts[0] < FEW:
            thousands = amounts[0] * 1000
            return Reading(
                {},
                f"Do you mean {usd(thousands)}?",
                [
                    button(f"Yes, {usd(thousands)}", "inform", money=str(thousands)),
                    button("No limit", "skip_question"),
                ],
            )
    if not amounts:
        return Reading()
    if max(amounts) == 0:
        return Reading(
            problem="No program I know of reports a price of zero, but federal aid may pay "
            "part of one."
        )
    return Reading({"budget_usd": min(max(amounts), NO_LIMIT_USD)})


def _schedule(turn: Turn) -> Question:
    return Question(
        "schedule",
        "When can you attend, and how soon do you want to be done?",
        "Programs take from months to more than a year, and not every school teaches in "
        "the evening.",
        "“evenings”, “weekends” or “within 6 months”",
        [
            button("Full time, days", "inform", schedule="full_time"),
            button("Evenings", "inform", schedule="evening"),
            SHOW,
        ],
    )


def _read_schedule(turn: Turn) -> Reading:
    if NEGATIVE.search(turn.text):
        return Reading(problem="I can't go back in time.")
    months = BARE_NUMBER.fullmatch(turn.text)
    if months and 1 <= int(months[1].replace(",", "")[:9]) <= 60:
        kept = dict(turn.slots.get("school_wishes") or {})
        return Reading({"school_wishes": kept | {"max_months": int(months[1])}})
    told = turn.values("schedule") or turn.values("duration") or turn.values("delivery")
    if told and not turn.values("schedule"):
        return Reading({"schedule": "any"})
    return Reading()
