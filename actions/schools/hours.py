"""Whether a school's hours are enough for the licence: yes or no, and what is left."""

import re

from actions.case import Case
from actions.catalog.figures import LicenceRule, citation, licence
from actions.catalog.place_names import folded
from actions.catalog.places import Location, find_place
from actions.catalog.school_names import school_names, without_campus
from actions.catalog.search import SchoolHit, SchoolQuery, find_school
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.schools.listing import schools_shown
from actions.schools.mentions import called, in_view, mentioned, recalled
from actions.schools.text import COMMON
from actions.turn import Turn
from actions.wording import count

CHARGES = "ipeds_ic_py"
HOURS = r"(?P<hours>\d[\d,]{2,4})\s?-?(?:clock )?(?:hours?|hrs?|h)\b"
GIVES = re.compile(
    rf"(?<!i )(?<!we )\b(?:gives?|has|have|offers?|teach(?:es)?|does|is|are|got|includes?"
    rf"|covers?|only|says?)\s(?:(?:only|just|like|about|u|you|me|us|a|the)\s)*{HOURS}",
    re.IGNORECASE,
)
MORE = (
    r"\b(?:need|another|more|rest|remaining|extra|left|short|make up|missing|still|enough"
    r"|lack\w*|too few|not enough|qualify)\b"
)
LICENSED = r"\b(?:licen[cs]\w*|state board|the board|exam|qualify|legal\w*)\b"
OF_SCHOOL = r"\b(?:school|program|college|academy|course|they|there|it|went)\b"
SHORTEST_WORD = 5
FEWEST, MOST = 100, 3_000


class TellHoursOfSchool(Case):
    """The hours that a school reports against those of the state's licence."""

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or turn.trained_in or _said(turn) is None:
            return False
        if turn.mentions(r"\bi (?:have|did|got|already|only have|finished|completed)\b"):
            return False
        if not turn.mentions(MORE) or not turn.mentions(LICENSED):
            return False
        return _school(turn) is not None or turn.mentions(OF_SCHOOL)

    def reply(self, turn: Turn) -> Reply:
        said, hit = _said(turn) or 0, _school(turn)
        place = turn.place
        # What is left is told for the licence of the state where the school is.
        key = hit.state if hit else place.state if place else None
        rule = licence(turn.session, key) if key else None
        if rule is None or not rule.hours:
            return Reply(
                f"That depends on the state: its hours less the {count(said)} are what is "
                "left, and its board decides whether a second school may teach them. "
                "Which state is it for?",
                slots={"topic": "licence"},
            )
        found = find_place(turn.session, str(key))
        state = found.name if found else key
        sources = [rule.citation, citation(turn.session, CHARGES)]
        slots = {"school": str(hit.unitid)} if hit else {}
        return Reply(
            f"{_verdict(said, hit, rule, str(state))}{_elsewhere(hit, place)}",
            buttons=[
                button("Hours for the licence", "ask_licence"),
                button("Hours that count", "ask_credit_for_hours"),
                button("Find schools", "find_schools"),
            ],
            sources=sources if hit else sources[:1],
            slots=slots,
        )


def _said(turn: Turn) -> int | None:
    match = GIVES.search(turn.text)
    hours = int(match["hours"].replace(",", "")) if match else 0
    return hours if FEWEST <= hours <= MOST else None


def _school(turn: Turn) -> SchoolHit | None:
    """The school that is meant, also by the one word that no other has in its name."""
    hits = schools_shown(turn)
    named = mentioned(turn, hits) or recalled(turn)
    named = named or [hit for name in called(turn) for hit in name.hits]
    if named:
        return named[0]
    by_word = _by_a_word(turn)
    refers = turn.mentions(r"\b(?:it|there|they|that one|this one)\b")
    return by_word or (in_view(turn, []) if refers else None)


def _by_a_word(turn: Turn) -> SchoolHit | None:
    words = {
        word
        for word in folded(turn.text).split()
        if len(word) >= SHORTEST_WORD and word not in COMMON
    }
    found = [
        school
        for school in school_names(turn.session)
        if school.has_programs and words & _own_words(school.name, school.city)
    ]
    if len({folded(without_campus(school.name)) for school in found}) != 1:
        return None
    there = find_place(turn.session, found[0].state)
    return find_school(turn.session, found[0].unitid, SchoolQuery(there))


def _own_words(name: str, city: str) -> set[str]:
    return set(folded(name).split()) - COMMON - set(folded(city).split()) - LICENCE_WORDS


# Words of names that such a question has anyway.
LICENCE_WORDS = frozenset(
    ["licensed", "license", "another", "hours", "right", "there", "would", "state"]
)


def _verdict(said: int, hit: SchoolHit | None, rule: LicenceRule, state: str) -> str:
    needed = rule.hours or 0
    asks = f"{state} asks for {count(needed, 'hour')}"
    reported = hit.clock_hours if hit else None
    if hit and reported is not None:
        name = f"{hit.school} ({hit.city}, {hit.state})"
        if reported >= needed:
            other = (
                ""
                if reported == said
                else f" If it told you {count(said)}, ask which program that is."
            )
            return (
                f"No: {name} reports {count(reported, 'hour')} and {asks}, so by the data "
                f"it is enough.{other} Ask it for today's hours in writing."
            )
        return (
            f"Yes, more would be needed: {name} reports {count(reported, 'hour')} and "
            f"{asks}: {count(needed)} − {count(reported)} = {count(needed - reported)} "
            f"left. Ask it and the {board(rule)} how the rest is taught."
        )
    unknown = f"{hit.school} reports no hours. " if hit else ""
    if said >= needed:
        return f"{unknown}No: {count(said)} would be enough, as {asks}."
    return (
        f"{unknown}Yes, if it is {count(said)}: {asks}, so {count(needed)} − "
        f"{count(said)} = {count(needed - said)} hours are left. Whether another school "
        f"may teach them the {board(rule)} says: ask before you pay."
    )


def _elsewhere(hit: SchoolHit | None, place: Location | None) -> str:
    if hit is None or place is None or hit.state == place.state:
        return ""
    return (
        f" For a licence in {place.state_name} ask its board whether it takes hours from "
        f"{hit.state}."
    )
