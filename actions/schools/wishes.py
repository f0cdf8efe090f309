"""What a visitor wishes of a school, from the message and the conversation."""

import re
from dataclasses import replace
from typing import Any

from actions.catalog.kinds import ESTHETICS_CIP_CODES, MASTER_ESTHETICS
from actions.catalog.search import Order, SchoolQuery
from actions.schools.deadline import months_left
from actions.schools.exclusion import excluded, excluded_in_words
from actions.schools.lifted import lifts_budget, lifts_distance, lifts_schedule
from actions.schools.limits import clock_hours, has_no_car, radius_miles
from actions.turn import Turn
from actions.wording import count, listed

COSMETOLOGY = ("12.0401",)
KINDS_OF_OCCUPATION = {
    "39-5012": COSMETOLOGY,
    "39-5091": ("12.0406",),
    "31-9092": ("51.0801",),
    "31-9011": ("51.3501",),
}
KINDS_OF_PROCEDURE = {"permanent_makeup": ("12.0411",), "electrolysis": ("12.0404",)}
OF_SKIN = r"\b(?:esthe?t\w*|aesthe?t\w*|esti\w*|skin ?care|skin)\b"
HAIR_SCHOOL = (
    r"\b(?:hair(?:dress\w+|styl\w+)?|cosmo\w*|beauty)(?: (?:and|&|or|n) \w+)?"
    r" (?:schools?|programs?|courses?|class(?:es)?|colleges?|academ\w+|training)\b"
)
KIND_NAMES: dict[tuple[str, ...], str] = {
    COSMETOLOGY: "cosmetology",
    ("12.0404",): "electrolysis",
    ("12.0406",): "make-up",
    ("12.0411",): "permanent make-up",
    (MASTER_ESTHETICS,): "master esthetics",
    ("51.0801",): "medical assisting",
    ("51.3501",): "massage therapy",
}
NOT = r"(?<!not )(?<!no )(?<!non-)"
PUBLIC = rf"{NOT}\b(public|state|community|county|tech|technical|vocational)[- ]"
PUBLIC += (
    r"(schools?|colleges?|universit\w+|ones?|programs?|options?|only)\b|\bonly public\b"
)
# "Anything but community college" leaves the private ones.
NOT_PUBLIC = (
    r"\b(?:(?:any\w*|all|every\w*) but|except(?: for)?|besides|other than|apart from"
    r"|without|avoid|no|not)\s(?:an?\s|the\s)?(?:public|state|community|county)[- ]"
    r"(?:schools?|colleges?)\b"
)
PRIVATE = rf"{NOT}\bprivate\b"
WISHES = {
    "title_iv": r"\b(fafsa|pell|(financial|federal|student) (aid|loans?)|title (iv|4))\b",
    "open_admission": r"\bopen[- ](admission|enrol?lment)s?\b",
}
AT_A_DISTANCE = {"online", "hybrid"}
# "Drop the online ones" is no wish for them.
REFUSED = r"\b(drop|hide|remove|exclude|filter out|take (out|off)|leave out|without)\b"
MOST_BUDGET_USD = 500_000
EXCLUSIONS = ("excluded_places", "excluded_schools")
LENGTHS = ("max_months", "min_clock_hours", "max_clock_hours")
HOURS = {"min_clock_hours", "max_clock_hours"}
CHEAP = r"\b(cheap(er|est)?|afford\w*|inexpensive|low cost)\b"
# What people wish of a school and no public data has, by its words.
UNSEARCHED = {
    r"\b(?:(?:in|speaks?|teach\w*|taught|classes in)\s(?:in\s)?(?:spanish|vietnamese|korean"
    r"|chinese|mandarin|russian|portuguese|creole|arabic|french|espa[nñ]ol)"
    r"|bilingual|(?:spanish|vietnamese|korean|chinese|russian)[- ]speaking"
    r"|for (?:spanish|foreign) speakers|en espa[nñ]ol)\b": "the language of teaching",
    r"\b(?:hijab|dress code|tattoos|piercings|modest\w*)\b": "rules on dress",
    r"\b(?:child ?care|day ?care)\b": "child care",
    r"\b(?:dorms?|housing)\b": "housing",
    r"\b(?:payment plans?|instal+ments?|monthly payments?)\b": "payment plans",
    r"\b(?:free kit|kit (?:is )?included|includes? (?:the |a )?kit|with (?:a )?kit)\b": (
        "what is in a kit"
    ),
    r"\b(?:gi bill|va approved|veterans?)\b": "veterans' benefits",
    r"\b(?:job placement|places? (?:its |their )?(?:students|grads|graduates))\b": (
        "job placement"
    ),
    r"\b(?:wheelchair|deaf|sign language|asl|accessib\w+)\b": "access with a disability",
    r"\b(?:microneedling|dermaplaning|laser)s?\b(?=[^.?!]*\b(?:in|taught|curriculum|teach))"
    r"|\bteach\w*\b[^.?!]{0,20}\b(?:laser|microneedling|dermaplan\w+|chemical peels?)": (
        "the treatments that are taught"
    ),
}
DAYS = {"days": 1, "weeks": 7, "months": 30.4, "years": 365}


def query(turn: Turn, **wishes: Any) -> SchoolQuery:
    """The search that the message and the conversation ask for."""
    kept = remembered(turn)
    if turn.intent == "find_schools":
        # How far somebody can go is said once, also for another town.
        kept = {name: value for name, value in kept.items() if name == "radius_miles"}
    said = _said(turn)
    if lifts_distance(turn.text):
        # "Forget the 30 miles" names no radius.
        kept.pop("radius_miles", None)
        said.pop("radius_miles", None)
    if HOURS & set(said):
        kept = {name: value for name, value in kept.items() if name not in HOURS}
    asked = SchoolQuery(
        place=turn.place,
        cip_codes=_cip_codes(turn),
        **{"max_price_usd": _budget_usd(turn), **kept, **said, **wishes}
        | excluded(turn, kept),
    )
    has_point = asked.point is not None
    return asked if asked.order != "distance" or has_point else replace(asked, order="rank")


def kind_name(asked: SchoolQuery) -> str:
    """The kind of program as a sentence names it."""
    return KIND_NAMES.get(asked.cip_codes, "esthetics")


def wants_schedule(turn: Turn) -> bool:
    """Whether the visitor asks for a schedule, which no source reports."""
    is_wished = turn.values("schedule") or turn.slots.get("schedule")
    return bool(is_wished) and not lifts_schedule(turn.text)


def unsearched(turn: Turn) -> list[str]:
    """That a list can't be searched for what the message wishes besides."""
    said = []
    wished = [name for words, name in UNSEARCHED.items() if turn.mentions(words)]
    if wished:
        what = listed(wished)
        said.append(
            f"{what[:1].upper()}{what[1:]} I can't search for: no public data has it."
        )
    return said


def in_words(asked: SchoolQuery) -> list[str]:
    """The wishes of a search but budget and kind: "public ones", "at most 6 months"."""
    words = {
        "public ones": asked.public is True,
        "private ones": asked.public is False,
        f"at most {count(asked.max_months or 0, 'month')}": asked.max_months,
        f"at least {count(asked.min_clock_hours or 0, 'hour')}": asked.min_clock_hours,
        f"at most {count(asked.max_clock_hours or 0, 'hour')}": asked.max_clock_hours,
        "some courses online": asked.distance_courses,
        "in the federal aid system": asked.title_iv,
        "with open admission": asked.open_admission,
    }
    wished = [text for text, is_wished in words.items() if is_wished]
    return [*wished, *excluded_in_words(asked)]


def remembered(turn: Turn) -> dict[str, Any]:
    """The wishes that the conversation keeps from the search before."""
    return dict(turn.slots.get("school_wishes") or {})


def to_remember(asked: SchoolQuery) -> dict[str, Any]:
    """The wishes of a search that "show more" has to keep."""
    unset = SchoolQuery(None)
    names = (*WISHES, "distance_courses", "public", *LENGTHS, "radius_miles", "order")
    names += EXCLUSIONS
    return {
        name: getattr(asked, name)
        for name in names
        if getattr(asked, name) != getattr(unset, name)
    }


def _said(turn: Turn) -> dict[str, Any]:
    """The wishes of this message."""
    order: dict[str, Order] = {}
    if "cheaper" in turn.values("comparison") or turn.mentions(CHEAP):
        order = {"order": "price"}
    elif "closer" in turn.values("comparison") or has_no_car(turn):
        order = {"order": "distance"}
    said: dict[str, Any] = {}
    if not turn.mentions(REFUSED):
        said = {name: True for name, pattern in WISHES.items() if turn.mentions(pattern)}
    ruled_out = {entity.value for entity in turn.ruled_out}
    if AT_A_DISTANCE & set(turn.values("delivery")):
        said["distance_courses"] = True
    elif "in_person" in turn.values("delivery") or AT_A_DISTANCE & ruled_out:
        said["distance_courses"] = False
    if turn.mentions(NOT_PUBLIC):
        said["public"] = False
    elif turn.mentions(PUBLIC):
        said["public"] = True
    elif turn.mentions(PRIVATE):
        said["public"] = False
    miles = radius_miles(turn)
    if miles:
        said["radius_miles"] = miles
    said |= clock_hours(turn)
    for amount in turn.values("duration")[-1:]:
        said |= _length(amount)
    left = months_left(turn)
    if left is not None:
        said["max_months"] = max(1, left)
    return said | order


def _budget_usd(turn: Turn) -> int | None:
    """The budget, where it is one: with a million dollars price is no matter."""
    if lifts_budget(turn.text) and not turn.names_limit:
        return None
    budget = turn.budget_usd
    return budget if budget is not None and budget <= MOST_BUDGET_USD else None


def _length(amount: str) -> dict[str, int]:
    """The longest time meant by "6 months" or "1.5 years"."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?) (\w+?)s?", amount)
    if not match:
        return {}
    number, unit = float(match[1]), f"{match[2]}s"
    months = round(number * DAYS.get(unit, 0) / DAYS["months"])
    return {"max_months": months} if 1 <= months <= 240 else {}


def _cip_codes(turn: Turn) -> tuple[str, ...]:
    named = kinds_named(turn)
    if named:
        return named
    if turn.intent != "find_schools" and turn.slots.get("program_kinds"):
        return tuple(turn.slots["program_kinds"])
    return ESTHETICS_CIP_CODES


def kinds_named(turn: Turn) -> tuple[str, ...]:
    """The kinds of program that the message names, as CIP codes; often none.

    A cosmetologist who asks for esthetics schools, or whom such a school is for, is no
    kind of school.
    """
    kind = KINDS_OF_OCCUPATION.get(turn.named_occupation or "")
    if kind == COSMETOLOGY and not turn.mentions(HAIR_SCHOOL):
        is_hers = turn.own_occupation == "39-5012"
        if is_hers or turn.mentions(OF_SKIN):
            return ESTHETICS_CIP_CODES if turn.mentions(OF_SKIN) else ()
    if kind:
        return kind
    for procedure, cip_codes in KINDS_OF_PROCEDURE.items():
        if procedure in turn.values("procedure"):
            return cip_codes
    if turn.mentions(r"\b(master|advanced) (esth|aesth|esti)"):
        return (MASTER_ESTHETICS,)
    return ()
