"""A school named that wasn't shown: which campus, or whether it is known at all."""

from typing import Any, TypeVar

from rapidfuzz import fuzz, process

from actions.catalog.figures import Citation, citation
from actions.catalog.place_names import folded
from actions.catalog.places import Location
from actions.catalog.school_names import SchoolName, school_names, without_campus
from actions.catalog.search import SchoolHit, closed_school
from actions.reply import Button, Reply, button
from actions.schools.facts import DIRECTORY
from actions.schools.mentions import chain_names
from actions.turn import Turn
from actions.wording import count, day, listed

Campus = TypeVar("Campus", SchoolHit, SchoolName)

MOST_TO_CHOOSE = 4
CLASS_TIMES = "Evening, weekend and part-time classes are in no public data: ask by phone. "
MOST_CITIES = 8
NEARLY_CALLED = 86
# "The york one", "in tampa", "the one in york pa".
SHORT_ANSWER_WORDS = 7
# Farther away than this is no answer to "the one near York".
NEAR_MILES = 40
ANSWERED_BY = {
    "inform", "find_schools", "ask_school_details", "ask_closer", "refine_schools",
    "nlu_fallback", "out_of_scope", "contact_school", "correct_bot", "compare_schools",
}  # fmt: skip


def settles_campus(turn: Turn, intent: str) -> bool:
    """Whether the message says which campus of the school just named is meant."""
    asked = ("ask_school_details", "compare_schools")
    if turn.slots.get("answered") not in asked or intent not in ANSWERED_BY:
        return False
    is_short = len(turn.text.split()) <= SHORT_ANSWER_WORDS and not turn.values("school")
    found = chain_names(turn) if is_short else []
    return bool(found) and (bool(turn.places) or at_place(turn, found) != found)


def at_place(turn: Turn, hits: list[Campus]) -> list[Campus]:
    """Those of the campuses where the message says, all where it says nothing."""
    in_city = _in_city(turn, hits)
    states = set(turn.values("state")) | {place.state for place in turn.places if in_city}
    there = [hit for hit in in_city or hits if hit.state in states]
    return there or in_city or hits


def _in_city(turn: Turn, hits: list[Campus]) -> list[Campus]:
    said = f" {folded(turn.text)} {' '.join(map(folded, turn.values('city')))} "
    return [hit for hit in hits if f" {folded(hit.city)} " in said]


def choose_campus(turn: Turn, hits: list[SchoolHit]) -> Reply:
    """The campuses of one name to choose from, narrowed by the place said."""
    name = without_campus(hits[0].school)
    slots: dict[str, Any] = {"school": folded(name), "topic": "find_schools"}
    if turn.slots.get("schools_shown"):
        slots["place"] = turn.slots.get("place")
    source = [citation(turn.session, DIRECTORY)]
    place = next(iter(turn.places), None)
    there = at_place(turn, hits)
    if place and place.kind != "state" and not _in_city(turn, hits):
        return Reply(
            _far(name, place, hits),
            buttons=_buttons(hits),
            sources=source,
            slots=slots,
        )
    states = sorted({hit.state for hit in there})
    if len(states) == 1:
        cities = sorted({hit.city for hit in there})
        shown = cities[:MOST_CITIES]
        more = (
            f" and {count(len(cities) - len(shown))} more" if cities[MOST_CITIES:] else ""
        )
        where = f"in {states[0]}: {', '.join(shown) if more else listed(shown)}{more}"
    else:
        where = f"in {count(len(states), 'state')}"
    ask = "Say the city." if len({hit.city for hit in there}) > 1 else ""
    near = f", nearest to {turn.place.label} first" if turn.place and there == hits else ""
    return Reply(
        f"I know {count(len(there), 'school')} called {name}, {where}{near}. Which one do "
        f"you mean? {ask}".strip(),
        buttons=_buttons(there if near else _largest(there)),
        sources=source,
        slots=slots,
    )


def by_campus(names: list[list[SchoolHit]], source: list[Citation], lead: str) -> Reply:
    """That schools of these names differ by campus, so that the city is asked."""
    known = listed(
        [
            f"{without_campus(hits[0].school)} ({count(len(hits), 'school')})"
            for hits in names
        ]
    )
    each = "each" if len(names) > 1 else "it"
    return Reply(
        f"{lead}{known} {'differ' if len(names) > 1 else 'differs'} by campus in price, "
        f"hours, class times and how many finish, so nothing holds for {each} as a whole; "
        "the licence is the same from any.",
        next_step="Which city is it for? Then I name those near you, with their phones.",
        buttons=[button("How to choose", "ask_choose_school")],
        sources=source,
        slots={"topic": "find_schools"},
    )


def unknown_school(turn: Turn, said: str) -> Reply:
    """What to say to a name of which the catalogue has no program."""
    buttons = [
        button("Find schools", "find_schools"),
        button("How to check a school", "ask_choose_school"),
    ]
    closed = closed_school(turn.session, turn.text)
    source = [citation(turn.session, DIRECTORY)]
    if closed:
        when = f" on {day(closed.closed_on)}" if closed.closed_on else ""
        return Reply(
            f"{closed.name} in {closed.city}, {closed.state} closed{when}, by the federal "
            "directory. Shall I look for open schools instead?",
            buttons=buttons,
            sources=source,
            slots={"topic": "find_schools", "place": turn.slots.get("place")},
        )
    near = _nearly_called(turn, said) if said else []
    if near:
        which = listed([each.title for each in near])
        return Reply(
            f"I have no program of a school called {said}; the nearest in name is {which}. "
            "If you mean another, ask its state's board whether it is approved.",
            buttons=[*near, button("Find schools", "find_schools")][:MOST_TO_CHOOSE],
            sources=source,
        )
    return Reply(
        "I have no esthetics or beauty program of a school of that name: the federal data "
        "holds those whose students can get federal aid. Ask its state's board whether it "
        "is approved, or tell me your city and I list the ones I know.",
        buttons=buttons,
        sources=source,
    )


def _nearly_called(turn: Turn, said: str) -> list[Button]:
    names = {
        school.common: school
        for school in school_names(turn.session)
        if school.has_programs
    }
    found = process.extract(
        folded(said), list(names), scorer=fuzz.ratio, score_cutoff=NEARLY_CALLED, limit=3
    )
    return [
        button(
            without_campus(names[name].name),
            "ask_school_details",
            school=name,
        )
        for name, _, _ in found
    ]


def _far(name: str, place: Location, hits: list[SchoolHit]) -> str:
    nearest = hits[0]
    miles = round(nearest.distance_miles or 0)
    if miles <= NEAR_MILES:
        return (
            f"The {name} nearest to {place.label} is in {nearest.city}, {nearest.state}, "
            f"{count(miles, 'mile')} away. Which one do you mean?"
        )
    return (
        f"I know no {name} in {place.label}; the nearest is in {nearest.city}, "
        f"{nearest.state}, {count(miles, 'mile')} away. Which one do you mean?"
    )


def _largest(hits: list[SchoolHit]) -> list[SchoolHit]:
    return sorted(hits, key=lambda hit: -hit.completions)


def _buttons(hits: list[SchoolHit]) -> list[Button]:
    first = hits[:MOST_TO_CHOOSE]
    cities = [hit.city for hit in first]
    return [
        button(
            f"{hit.city}, {hit.state}" if cities.count(hit.city) == 1 else hit.school,
            "ask_school_details",
            school=str(hit.unitid),
        )
        for hit in first
    ]
