"""What a point is about, as its questions and its answer tell."""

import re
from functools import cache

import us

from actions.people.background import OTHER_LICENCES
from actions.points.points import Point
from actions.wording import SENTENCE_END

# The share of its questions that names what a point is about, and what it is all about.
SOME, NEARLY_ALL = 1 / 3, 0.8
STATE_NAMES = [state.name for state in us.states.STATES]
NURSES = (
    r"\b(icu|bedside|nurs\w+|rns?|lpns?|lvns?|nps?|hospital|per diem|inject\w*|botox"
    r"|fillers?|tox)\b"
)
OTHER_LICENSED = (
    r"\b(dentists?|dmd|dds|pharmacists?|pharm\.?d|paramedics?|emts?|chiropract\w+|vets?"
    r"|optometrists?|podiatrists?|midwi\w+)\b"
)
# What physicians earn in this field is asked with one of these; without, all of them are
# meant, of whom figures are held.
THIS_FIELD = (
    r"\b(?:a?esthetics?|cosmetics?|botox|tox|inject\w*|fillers?|lasers?|med(?:ical)? ?spas?"
    r"|family|fm|gps?|primary care|internal|plastics?|beauty)\b"
)
PRACTITIONERS = r"\b(?:\w?nps?|aprns?|crnps?|nurse practitioners?|practitioners?|ab ?890)\b"
ASSOCIATE = r"\b(?:adns?|asn|associate\w*|2[- ]year|two[- ]year|community college)\b"
# A point with these is for who isn't in medical school yet.
BEFORE_MEDICINE = r"\b(?:med(?:ical)? schools?|pre-?meds?|mcat|college gpa)\b"
LICENSED = re.compile(
    r"\b(?:your|inactive|active) (?:nursing )?licen[cs]e\b", re.IGNORECASE
)
# What a point tells in figures, with no trade named those of aestheticians.
OF_FIGURES = ("ask_pay", "ask_pay_by_workplace", "ask_outlook", "ask_worth_it")
OWN_FIELD = re.compile(r"\{(?:pay|median|low|high|workplaces|growth|openings)\}")
MEDICAL_FIELD = re.compile(r"\{\w+ 29-\d+\}")


@cache
def share_asking(point: Point, words: str) -> float:
    """The share of a point's questions with one of the words, 0 to 1."""
    asked = [re.search(words, each, re.IGNORECASE) for each in point.questions]
    return sum(map(bool, asked)) / len(asked) if asked else 0.0


def is_pay_in_field(point: Point) -> bool:
    """Whether a point tells what is earned in this field: most of its questions name it."""
    return point.intents[0] == "ask_pay" and share_asking(point, THIS_FIELD) >= NEARLY_ALL


def is_of_practitioners(point: Point) -> bool:
    """Whether nearly all of a point's questions, and its answer, are of practitioners."""
    is_told = re.search(PRACTITIONERS, point.answer, re.I) is not None
    of_nurses = re.search(r"registered nurse|\brns?\b(?!\.)|\bnurses\b", point.answer, re.I)
    return is_told and not of_nurses and share_asking(point, PRACTITIONERS) >= NEARLY_ALL


def is_of_associate(point: Point) -> bool:
    """Whether many of a point's questions are of the shorter degree, and it tells of it."""
    is_told = re.search(r"associate", SENTENCE_END.split(point.answer)[0]) is not None
    return is_told and share_asking(point, ASSOCIATE) >= SOME


def is_before_medicine(point: Point) -> bool:
    """Whether many of a point's questions are of the time before medical school."""
    return share_asking(point, BEFORE_MEDICINE) >= SOME


def names_background(point: Point, background: str) -> bool:
    """Whether many of a point's questions name a health trade: "rdh to medspa"."""
    words = "|".join(of for of, name in OTHER_LICENCES.items() if name == background)
    return bool(words) and share_asking(point, rf"\b(?:{words})\b") >= SOME


def takes_licence(point: Point) -> bool:
    """Whether a point that tells if it is worth it is for who has a medical licence."""
    is_of_licensed = LICENSED.search(point.answer) and "NCLEX" not in point.answer
    return "ask_worth_it" in point.intents and bool(is_of_licensed)


@cache
def tells_aestheticians_figures(point: Point) -> bool:
    """Whether a point on pay or outlook tells it of aestheticians alone."""
    is_other = re.search(NURSES, point.answer, re.I) or MEDICAL_FIELD.search(point.answer)
    is_figure = point.intents[0] in OF_FIGURES and OWN_FIELD.search(point.answer)
    return bool(is_figure) and not is_other


def speaks_of_nurses(point: Point) -> bool:
    """Whether a point's questions and its answer are of a nurse's work at a hospital."""
    is_asked = share_asking(point, NURSES) >= SOME
    of_others = share_asking(point, OTHER_LICENSED) > 0
    return is_asked and not of_others and re.search(NURSES, point.answer, re.I) is not None


@cache
def state_of(point: Point) -> str | None:
    """The state that a point's answer begins with and many of its questions name."""
    first = SENTENCE_END.split(point.answer)[0]
    named = [name for name in STATE_NAMES if re.search(rf"\b{name}\b", first)]
    is_one = len(named) == 1 and share_asking(point, named[0]) >= SOME
    return named[0] if is_one else None
