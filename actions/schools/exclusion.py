"""What a visitor rules out of a search: places, schools by name, ones of the list."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.catalog.place_names import folded
from actions.catalog.places import resolve
from actions.catalog.school_names import school_names
from actions.catalog.search import SchoolQuery
from actions.entities import Entity
from actions.schools.text import COMMON
from actions.turn import Turn

# "No ogle": a school that is named by one word of its name.
ONLY_A_NAME = re.compile(
    r"^\W*(?:no|not|except(?: for)?|without|any\w* but|skip|besides|but not)\s(?:the\s)?"
    r"([a-z][\w&' ]{3,30}?)(?:\s(?:ones?|schools?))?\W*$",
    re.IGNORECASE,
)
THAT_ONE = re.compile(
    r"^\W*(?:drop|remove|skip|hide|exclude|not|forget(?: about)?|lose|get rid of"
    r"|(?:take|cross|leave) (?:off|out))\s"
    r"(?:that|this|it)(?:\s(?:one|school))?\W*$",
    re.IGNORECASE,
)
EXCEPT = re.compile(
    r"\b(?:except(?: for)?|besides|other than|apart from|but(?: not)?|not|without|skip"
    r"|scratch|drop|get rid of|(?:take|cross|leave) (?:off|out)"
    r"|remove|hide|exclude|anything but|no|do(?:n'?t| not) (?:like|want)|hate)"
    r"\s(?:for\s|the\s|that\s)*$",
    re.IGNORECASE,
)
# "The first one" is counted on the page in view, "number 1" from the first page on.
IN_WORDS = re.compile(r"[a-z]", re.IGNORECASE)
NUMBERED = re.compile(r"#|\b(?:num\w*|no|option|school|choice)\b", re.IGNORECASE)
PLACES = ("city", "metro", "state", "zip_code")
# Intents that "not that one" may be taken for.
REFUSALS = {
    "inform", "refine_schools", "compare_schools", "ask_school_details", "nlu_fallback",
    "deny", "correct_bot", "show_more", "ask_closer", "ask_cheaper", "out_of_scope",
    "skip_question", "contact_school", "start_over", "go_back",
}  # fmt: skip


def excluded(turn: Turn, kept: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """What the search leaves out: by this message, and by those before it (`kept`)."""
    said = {"excluded_places": _places(turn), "excluded_schools": _schools(turn)}
    return {
        name: tuple(dict.fromkeys([*kept.get(name, ()), *values]))
        for name, values in said.items()
        if values or kept.get(name)
    }


def rules_out(turn: Turn, intent: str) -> bool:
    """Whether the message does nothing but strike something from the list shown."""
    if intent not in REFUSALS or turn.slots.get("topic") != "find_schools":
        return False
    if turn.places or not turn.slots.get("schools_shown"):
        return False
    struck = _struck(turn)
    wanted = [
        entity
        for entity in turn.entities
        if entity.kind in ("school", "ordinal") and entity not in struck
    ]
    return not wanted and bool(_places(turn) or _schools(turn))


def excluded_in_words(asked: SchoolQuery) -> list[str]:
    """ "outside Miami, FL", "without Paul Mitchell"."""
    names = [name.title() for name in asked.excluded_schools if not name.isdigit()]
    words = [f"outside {place}" for place in asked.excluded_places]
    words += [f"without {name}" for name in names]
    if len(names) < len(asked.excluded_schools):
        words.append("without those you struck out")
    return words


def _places(turn: Turn) -> list[str]:
    """The places struck out; of another state than the one searched there is nothing to."""
    if _is_corrected(turn):
        return []
    searched = {place.state for place in turn.places}
    states = [turn.known_place.state] if turn.known_place else []
    keys = []
    for entity in turn.ruled_out:
        if entity.kind in PLACES:
            said = resolve(turn.session, entity.value, states)
            found = [said.place] if said.place else said.candidates[:1]
            keys += [p.key for p in found if not searched or p.state in searched]
    return keys


def _is_corrected(turn: Turn) -> bool:
    """Whether "not Phoenix, Mesa" says another town for the one looked in."""
    known = turn.known_place
    towns = [place for place in turn.places if place.kind != "state" and place != known]
    struck = [folded(e.value) for e in turn.ruled_out if e.kind in PLACES]
    return bool(towns) and known is not None and folded(known.name) in struck


def _schools(turn: Turn) -> list[str]:
    names = [_name(turn, entity) for entity in turn.ruled_out if entity.kind == "school"]
    if THAT_ONE.match(turn.text) and turn.slots.get("school"):
        names.append(str(turn.slots["school"]))
    if not turn.entities and not turn.ruled_out:
        names += _named_by_a_word(turn)
    return [
        *names,
        *(number for entity in _struck(turn) for number in _counted(turn, entity)),
    ]


def _named_by_a_word(turn: Turn) -> list[str]:
    match = ONLY_A_NAME.match(turn.text)
    said = folded(match[1]) if match else ""
    if not said or COMMON.issuperset(said.split()):
        return []
    is_name = any(
        f"{school.common} ".startswith(f"{said} ")
        for school in school_names(turn.session)
        if school.has_programs
    )
    return [said] if is_name else []


def _name(turn: Turn, entity: Entity) -> str:
    """What the visitor called it where that is a part of the name: "paul mitchell"."""
    said = folded(turn.text[entity.start : entity.end])
    if entity.value.isdigit():
        return entity.value
    return said if f" {said} " in f" {entity.value} " else entity.value


def _struck(turn: Turn) -> list[Entity]:
    """The schools of the list that the message strikes out by their number."""
    behind = [
        entity
        for entity in turn.entities
        if entity.kind == "ordinal" and EXCEPT.search(turn.text[: entity.start])
    ]
    return [entity for entity in turn.ruled_out if entity.kind == "ordinal"] + behind


def _counted(turn: Turn, entity: Entity) -> list[str]:
    shown = [str(unitid) for unitid in turn.slots.get("schools_shown") or []]
    said = turn.text[entity.start : entity.end]
    on_page = IN_WORDS.search(said) and not NUMBERED.search(said)
    hits: Sequence[str] = shown
    if on_page and shown:
        size = SchoolQuery(None).per_page
        hits = shown[(len(shown) - 1) // size * size :]
    if entity.value.startswith("last"):
        _, _, number = entity.value.partition(" ")
        return list(hits[-int(number or 1) :])
    numbers = [int(number) for number in entity.value.split(",") if number.isdigit()]
    return [hits[number - 1] for number in numbers if 0 < number <= len(hits)]
