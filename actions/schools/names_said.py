"""The schools that a message names, each with what the directory holds of it."""

import re
from dataclasses import dataclass

from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.place_names import folded
from actions.catalog.places import find_place
from actions.catalog.school_directory import (
    DirectoryEntry,
    begun_with,
    directory_entry,
    initials_in,
    named_with,
    shortened_in,
)
from actions.catalog.search import SchoolHit
from actions.schools.mentions import called, of_the_talk
from actions.turn import Turn

# What stands behind the name of a school that isn't called by its whole name.
KIND = re.compile(
    r"\b(?P<own>(?:[^\W\d_][\w'’&.-]*\s){1,3}?)(?P<kind>(?:adult |joint |area )?"
    r"(?:career (?:and tech\w* )?(?:center|centre|campus|school)|career tech\w*"
    r"|vo[- ]?tech|vocational (?:school|center)|jvs|joint vocational|tech(?:nical)?"
    r"(?: (?:college|center|institute|school))?|community college|city college"
    r"|county college|junior college|state college|cc)\b)",
    re.IGNORECASE,
)
NOT_OWN = re.compile(
    r"(?:a|an|the|this|that|any|some|no|my|your|our|their|is|are|was|there|does|do|did|has"
    r"|have|about|of|at|to|for|in|near|from|and|or|but|like|than|not|what|which|how|why"
    r"|when|where|if|with|public|local|nearby|other|another|good|cheap\w*|nearest|closest"
    r"|best|free|state|county|city|community|adult|area|joint|high|school|esthetic\w*"
    r"|aesthetic\w*|medical|nail|laser|spa|skin\w*|lash|wax|med|derm|vet|pharmacy|lab"
    r"|surgical|scrub|dental|rad\w*|it|beauty|go|going|went|attend|also|just|even|only"
    r"|us|me|i|you|u|we|they|called|named|same|every|each|these|those|one|two|tech)",
    re.IGNORECASE,
)
SHORTEST_WORD = 4
HAS_IT = (
    r"\b(?:does|do|did|dont|don'?t|doesn'?t|dosent|has|have|is|offers?|teach(?:es)?)\b"
    r".*\b(?:have|has|offer\w*|teach\w*|do|got|esth\w*|aesth\w*|esti\w*|it|skin\w*|one)\b"
)
ABOUT = r"\b(?:what|how) (?:about|abt)\b|\bor\b"
MOST_WORDS = 8
MOST = 3


@dataclass(frozen=True)
class Named:
    """A name of the message and the school of the directory that it stands for."""

    said: str
    entry: DirectoryEntry | None
    hits: tuple[SchoolHit, ...] = ()

    @property
    def has_esthetics(self) -> bool:
        """Whether a program that leads to the licence is held of it."""
        if self.hits:
            return any(hit.cip_code in ESTHETICS_CIP_CODES for hit in self.hits)
        codes = self.entry.cip_codes if self.entry and not self.entry.is_closed else ()
        return bool(set(codes) & {*ESTHETICS_CIP_CODES})


def names(turn: Turn) -> list[Named]:
    """The schools that the message names, each once, in its order."""
    if "named_schools" not in turn.found:
        turn.found["named_schools"] = _names(turn)
    found: list[Named] = turn.found["named_schools"]
    return found


def _names(turn: Turn) -> list[Named]:
    found: list[tuple[int, Named]] = []
    entities = [entity for entity in turn.entities if entity.kind == "school"]
    for entity, name in zip(entities, called(turn), strict=True):
        value = entity.value
        entry = directory_entry(turn.session, int(value)) if value.isdigit() else None
        if name.hits or entry:
            found.append((entity.start, Named(name.said, entry, tuple(name.hits))))
    spans = [range(entity.start, entity.end) for entity in entities]
    states = _states(turn)
    known_names = [set(folded(hit.school).split()) for hit in of_the_talk(turn)]
    for match in KIND.finditer(turn.text):
        own = _own_words(match["own"])
        start = match.end("own") - len(match["own"].lstrip())
        is_taken = any(at in span for span in spans for at in (start, match.end() - 1))
        if is_taken or not own:
            continue
        if any({folded(word) for word in own} <= words for words in known_names):
            # A part of the name of a school shown or told of means that one.
            continue
        is_place = _is_place(turn, own)
        words = [*own, match["kind"].split()[0]] if is_place else own
        unitids = named_with(turn.session, words, states) if _is_telling(own) else []
        if not unitids and (rest := [word for word in own if not _is_place(turn, [word])]):
            # "LA trade tech": the town stands in front of the name, or in it in full.
            kind = match["kind"].split()[0]
            unitids = begun_with(turn.session, [*rest, kind], states)
        if is_place and len(unitids) != 1:
            continue
        entries = [directory_entry(turn.session, unitid) for unitid in unitids]
        entry = entries[0] if _is_one(entries, states) else None
        if entry is None and match["kind"].lower() == "tech":
            # A Mohs tech is no school.
            continue
        said = f"{' '.join(own)} {match['kind']}"
        found.append((match.start(), Named(said, entry)))
    is_asked = turn.mentions(f"{ABOUT}|{HAS_IT}") or (
        turn.places and len(turn.text.split()) <= MOST_WORDS
    )
    if states and is_asked and len(found) < MOST:
        known = {name.entry.unitid for _, name in found if name.entry}
        known |= {hit.unitid for _, name in found for hit in name.hits}
        left = turn.text
        for entity in turn.entities:
            said = turn.text[entity.start : entity.end]
            # "San Juan" is the town; in "spokane falls" the town is a part of the name.
            if entity.kind == "school" or " " in said:
                left = left.replace(said, " ")
        shortened = shortened_in(turn.session, left, states)
        shortened = shortened or initials_in(turn.session, left, states)
        for unitid in shortened if len(shortened) == 1 else []:
            entry = directory_entry(turn.session, unitid)
            if entry and _is_of_the_talk(entry, known_names):
                # "Gateway" is the campus that was shown, not its sister.
                continue
            if entry and unitid not in known:
                found.append((0, Named(entry.name, entry)))
    ordered = [name for _, name in sorted(found, key=lambda item: item[0])]
    each = {name.entry.unitid if name.entry else name.said: name for name in ordered[::-1]}
    return [name for name in ordered if name in each.values()]


def _is_of_the_talk(entry: DirectoryEntry, known_names: list[set[str]]) -> bool:
    """Whether a school shown, which the message names, has this one's whole name in its."""
    return any({*folded(entry.name).split()} <= words for words in known_names)


def _is_one(entries: list[DirectoryEntry | None], states: list[str]) -> bool:
    """Whether a name is one school's: in the states of the talk the first will do."""
    first = entries[0] if entries else None
    return first is not None and (len(entries) == 1 or first.state in states)


def _own_words(said: str) -> list[str]:
    words = said.split()
    while words and NOT_OWN.fullmatch(words[0]):
        words = words[1:]
    # "Is there a" or "the cheap" left of a kind is no name.
    return [] if any(NOT_OWN.fullmatch(word) for word in words) else words


def _is_telling(own: list[str]) -> bool:
    return any(len(word) >= SHORTEST_WORD for word in own)


def _is_place(turn: Turn, own: list[str]) -> bool:
    """Whether the words are a place's alone: "any Fresno community college"."""
    said = {
        word
        for entity in turn.entities
        if entity.kind in ("city", "state", "metro", "occupation", "procedure", "workplace")
        for word in turn.text[entity.start : entity.end].lower().split()
    }
    return {word.lower() for word in own} <= said


def _states(turn: Turn) -> list[str]:
    states = [place.state for place in turn.places]
    known = find_place(turn.session, str(turn.slots.get("place") or ""))
    states += [known.state] if known else []
    states += [turn.place.state] if turn.place else []
    return list(dict.fromkeys(states))
