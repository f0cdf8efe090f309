"""The questions of the school search, and how the answer to each is read."""

import re

from actions.catalog.figures import MASTER, licence, typical_program
from actions.catalog.kinds import ESTHETICS, ESTHETICS_CIP_CODES, MASTER_ESTHETICS
from actions.forms.form import Question, Reading
from actions.people.trades import MEDICAL_CODES
from actions.places.settling import settle_place
from actions.reply import button
from actions.schools.wishes import COSMETOLOGY, MOST_BUDGET_USD, kinds_named
from actions.turn import Turn
from actions.wording import usd

NEGATIVE = re.compile(r"(?:^|\s)(?:-|minus |negative )\s?\$?\s?\d", re.IGNORECASE)
BARE_NUMBER = re.compile(
    r"\W*(?:(?:about|around|like|maybe|max|under)\W+)?(\d[\d,]*)\W*", re.IGNORECASE
)
FEW = 100
# So much is no limit for a search.
NO_LIMIT_USD = MOST_BUDGET_USD + 1
SKIN, HAIR = r"\b(skin|facials?|esth\w*|aesth\w*|esti\w*)\b", r"\b(hair|cosmo\w*|both)\b"
MASTER_WORD = r"\b(master|advanced)\b"
SHOW = button("Show schools now", "show_more")


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


QUESTIONS = {
    "place": _place,
    "education": _education,
    "program_kinds": _kind,
    "budget_usd": _budget,
    "schedule": _schedule,
}
READERS = {
    "place": _read_place,
    "education": _read_education,
    "program_kinds": _read_kind,
    "budget_usd": _read_budget,
    "schedule": _read_schedule,
}
