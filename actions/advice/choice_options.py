"""The occupations that a message puts side by side, each with what is held of it."""

import re
from dataclasses import dataclass

from actions.advice.choosing_words import OF_THEM, asks_advice
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    citation,
    medical_training,
    occupation,
    projection,
    schooling,
    typical_program,
    wage,
)
from actions.entities import Entity
from actions.occupations.asked import codes_asked
from actions.people.named_ways import WAYS, is_field, ways_named
from actions.people.trades import trades_of_schools
from actions.turn import Turn
from actions.wording import count, percent, usd

DERMATOLOGIST, NURSE = "29-1213", "29-1141"
INJECTORS = (NURSE, "29-1171", "29-1071", DERMATOLOGIST, "29-1229")
# What each may do, in few words.
WORK = {
    SKINCARE_SPECIALIST: "facials, peels, never injections",
    NURSE: "may inject under orders",
    "29-1171": "may prescribe and inject",
    "29-1071": "injects with a physician",
    DERMATOLOGIST: "diagnoses, operates, injects",
    "29-1229": "examines, prescribes, injects",
    "31-9092": "prepares rooms and patients",
    "39-5012": "hair, nails, basic skin",
    "31-9011": "massage",
    "39-5091": "make-up",
}
# Whom each suits by the work of the day.
SUITS = {
    SKINCARE_SPECIALIST: "hands on skin all day",
    NURSE: "patients, needles and medical duty",
    "29-1171": "diagnosis and prescribing, after nursing",
    "29-1071": "diagnosis and injecting in a doctor's team",
    DERMATOLOGIST: "disease, surgery and the last word",
    "29-1229": "medicine as a whole",
    "31-9092": "clinic routine beside a doctor",
    "39-5012": "hair as well as skin",
    "31-9011": "bodies rather than faces",
    "39-5091": "make-up at events and in film",
}
# Fields that are named instead of the occupation: "esthetics or nursing".
FIELDS = {
    r"\b(?:a?esthetics|esthi|skin ?care school|skin school)\b": SKINCARE_SPECIALIST,
    r"\bnursing\b(?! (?:home|assistant|student|aide))": NURSE,
    r"\b(?:cosmetology|cosmo|hair school)\b": "39-5012",
    r"\bmedical assisting\b": "31-9092",
    r"\bmassage (?:therapy|school)\b": "31-9011",
    r"\b(?:physician assistant|PA) school\b": "29-1071",
}
STAYS = r"\b(?:stay(?:ing)?|remain|stick|keep|(?<!from )where i am)\b"
BEFORE_JOINT = re.compile(r"\W{1,2}(?:or|vs\.?|versus)\b", re.IGNORECASE)
AFTER_JOINT = re.compile(r"\b(?:or|vs\.?|versus)\s(?:an?\s|become\s|be\s|go\s)*$", re.I)
# "PA school for aesthetics" names what for, and no way of its own.
AIM = re.compile(
    r"\b(?:(?<!go )(?<!going )(?<!went )for|into|in|about|like)"
    r"\s(?:\w+ing\s)?(?:the\s|my\s)?$",
    re.I,
)
# In "PA then aesthetics" the field is where one works after the school.
THEN = re.compile(r"\bthen\s(?:do\s|go\s|into\s)*$", re.IGNORECASE)
AFTER_A_DEGREE = re.compile(r"after (?:another|a bachelor's) degree")
DEGREE = re.compile(r"\bdegree\b")
GRADUATES = ("bachelor", "master", "doctorate")
OWN = "what you are already"
YEAR, COLLEGE_MONTHS = 12, 48
Length = tuple[str, int | None, list[Citation]]


@dataclass(frozen=True)
class Option:
    """An occupation side by side with others; money in dollars, length in months.

    `months` is the least from where the visitor stands, None where it isn't held.
    """

    code: str
    name: str
    plural: str
    length: str
    months: int | None
    median: str
    median_usd: int | None
    area: str
    change_percent: float | None
    projected_year: int | None
    sources: tuple[Citation, ...]

    @property
    def may_inject(self) -> bool:
        """Whether the occupation may inject at all."""
        return self.code in INJECTORS

    def line(self, with_growth: bool = True, is_own: bool = False) -> str:
        """What is held of it, in one line; one's own trade takes no more training."""
        growth = (
            f"jobs {percent(self.change_percent)}"
            if with_growth and self.change_percent is not None
            else ""
        )
        held = [
            OWN if is_own else self.length,
            self.median,
            growth,
            WORK.get(self.code, ""),
        ]
        return f"{self.name}: {'; '.join(part for part in held if part)}"


def codes_weighed(turn: Turn) -> list[str]:
    """The SOC codes of the ways that the message names, in its order."""
    found = {code: _place_of(turn, code) for code in codes_asked(turn)}
    joined = [
        item
        for item in turn.entities
        if _is_joined(turn.text, item) and not is_field(item, turn.text, False)
    ]
    found |= {item.value: item.start for item in joined}
    for words, code in FIELDS.items():
        match = re.search(words, turn.text, re.IGNORECASE)
        if match and code not in found and not _is_aim(turn.text[: match.start()], code):
            found[code] = match.start()
    for code in (*trades_of_schools(turn.text), *ways_named(turn.text)):
        if not _is_named_for(turn.text, code):
            found.setdefault(code, len(turn.text))
    found = {code: at for code, at in found.items() if not _is_named_for(turn.text, code)}
    own = turn.own_occupation
    if own and own in WORK and turn.mentions(STAYS):
        found.setdefault(own, -1)
    elif own and own != SKINCARE_SPECIALIST and own not in [i.value for i in joined]:
        found.pop(own, None)
    return sorted(found, key=lambda code: found[code])


def codes_before(turn: Turn) -> list[str]:
    """The ways of before, where "which would you take" asks of them."""
    before = [str(code) for code in turn.slots.get("occupations") or []]
    is_asked = OF_THEM.search(turn.text) or asks_advice(turn.text)
    return before if is_asked and not turn.slots.get("schools_shown") else []


def option(turn: Turn, code: str) -> Option:
    """What is held of an occupation for the visitor's place and schooling."""
    pay = wage(turn.session, code, turn.place)
    future = projection(turn.session, code)
    length, months, of_length = _length(turn, code)
    return Option(
        code=code,
        name=occupation(turn.session, code).name,
        plural=occupation(turn.session, code).plural,
        length=length,
        months=months,
        median=pay.annual_median if pay else "no wage published",
        median_usd=pay.annual_median_usd if pay else None,
        area=pay.area if pay else "",
        change_percent=future.change_percent if future else None,
        projected_year=future.projected_year if future else None,
        sources=(
            *of_length,
            *(figures.citation for figures in (pay, future) if figures),
        ),
    )


def _is_aim(before: str, code: str) -> bool:
    """Whether a field is named as what for, and not as a way of its own."""
    is_last = code == SKINCARE_SPECIALIST and THEN.search(before) is not None
    return is_last or AIM.search(before) is not None


def _is_named_for(text: str, code: str) -> bool:
    """Whether a way is what another one is for: "a job for PA school hours"."""
    way = WAYS[code].search(text) if code in WAYS else None
    return way is not None and AIM.search(text[: way.start()]) is not None


def _is_joined(text: str, entity: Entity) -> bool:
    """Whether an occupation stands beside an "or": "im 17, esthetician or nurse"."""
    before, after = text[: entity.start], text[entity.end :]
    is_beside = BEFORE_JOINT.match(after) or AFTER_JOINT.search(before)
    return entity.kind == "occupation" and is_beside is not None


def _place_of(turn: Turn, code: str) -> int:
    starts = [entity.start for entity in turn.entities if entity.value == code]
    return starts[0] if starts else len(turn.text)


def _length(turn: Turn, code: str) -> Length:
    """How long the training takes, in words and months, and its price where held."""
    if code == turn.own_occupation and turn.mentions(STAYS):
        return "you are there", 0, []
    if code == SKINCARE_SPECIALIST:
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        text = f"{count(typical.months, 'month')} for {usd(typical.price_usd)}"
        return text, typical.months, [typical.citation]
    is_graduate = turn.education in GRADUATES
    if code == DERMATOLOGIST:
        years = medical_training(turn.session)
        left = years.medical_school + years.after_medical_school
        in_all = left if is_graduate else years.in_all
        since = "after the degree" if is_graduate else "after high school"
        return f"about {in_all} years {since}", in_all * YEAR, [years.citation]
    return _school(turn, code, is_graduate)


def _school(turn: Turn, code: str, is_graduate: bool) -> Length:
    """The shortest program that the visitor's schooling opens."""
    programs = schooling(turn.session, code)
    open_now = [p for p in programs if is_graduate or not AFTER_A_DEGREE.search(p.program)]
    if programs:
        least = min(open_now or programs, key=lambda program: program.low_months)
        needs_degree = AFTER_A_DEGREE.search(least.program) is not None
        since = " after a bachelor's degree" if needs_degree else ""
        before = COLLEGE_MONTHS if needs_degree and not is_graduate else 0
        return f"{least.length}{since}", least.low_months + before, [least.citation]
    entry = projection(turn.session, code)
    degree = (entry.typical_education or "").lower() if entry else ""
    if DEGREE.search(degree):
        return f"a {degree}, length not held", None, [citation(turn.session, "field_guide")]
    return "length not held", None, []
