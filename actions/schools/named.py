"""Schools named that report no esthetics program: said of each, with what to ask it."""

import re
from dataclasses import dataclass, replace
from typing import Any

from actions.case import Case
from actions.catalog.figures import citation, licence
from actions.catalog.kinds import BEAUTY_FIELD, ESTHETICS_CIP_CODES, KINDS
from actions.catalog.place_names import folded
from actions.catalog.places import find_place
from actions.catalog.school_directory import (
    DirectoryEntry,
    directory_entry,
    named_with,
    shortened_in,
)
from actions.catalog.search import SchoolHit, find_schools
from actions.licensing.text import board
from actions.reply import Button, Reply, button
from actions.schools.chains import CLASS_TIMES, by_campus
from actions.schools.facts import COMPLETIONS, DIRECTORY
from actions.schools.mentions import called, of_the_talk
from actions.schools.questions import facts_asked
from actions.schools.text import away, phone
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, day, listed, usd

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
INTENTS = {
    "ask_school_details", "ask_training_cost", "ask_training_length", "ask_choose_school",
    "ask_financial_aid", "contact_school", "compare_schools", "inform", "nlu_fallback",
    "out_of_scope", "ask_schedule", "ask_entry_requirements", "ask_courses",
    "find_schools", "refine_schools", "ask_cheaper", "ask_closer", "correct_bot",
    "ask_why", "deny", "ask_online_training", "ask_sources", "show_more", "ask_exam",
    "ask_training_path", "skip_question", "ask_ranking", "ask_workplaces",
}  # fmt: skip
OTHER_STUDIES = r"\b(nursing|nurse|rn|bsn|adn|lpn|dental|pharmacy|radiolog\w*|welding)\b"
OF_ONESELF = r"\bi (?:went|go|work|worked|studied|study|graduated|attended)\b"
WEIGHS = r"\b(?:better|compar\w+|vs|versus|difference|which)\b"
# "Is it only English classes or also esthetics".
OR_ALSO = (
    r"\b(?:only|just)\b[^.?!]{0,40}\b(?:or|also|too)\b[^.?!]{0,20}"
    r"\b(?:esth\w*|aesth\w*|esti\w*|skin\w*|beauty)\b"
)
HAS_IT = (
    r"\b(?:does|do|did|dont|don'?t|doesn'?t|dosent|has|have|is|offers?|teach(?:es)?)\b"
    r".*\b(?:have|has|offer\w*|teach\w*|do|got|esth\w*|aesth\w*|esti\w*|it|skin\w*|one)\b"
)
# "Do they take it" speaks of aid or papers, not of a program.
TAKES = r"\b(?:take|accept|allow|honou?r|get)s?\b[^.?!]{0,20}\b(?:it|that|those|them)\b"
ABOUT = r"\b(?:what|how) (?:about|abt)\b|\bor\b"
MOST_WORDS = 8
MOST = 3
# Read so, "does X have it" would get a list of schools, or nothing.
ASKS_IF = {"find_schools", "out_of_scope", "nlu_fallback", "inform", "ask_courses"}
ASK = (
    "whether it teaches esthetics for the state licence, in how many hours, and at what "
    "whole price"
)


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


class TellNamedSchools(Case):
    """Whether each of the schools named reports an esthetics program."""

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.text.startswith("/") or not turn.text:
            return False
        if turn.mentions(OTHER_STUDIES) or turn.mentions(OF_ONESELF):
            return False
        found = names(turn)
        lacking = [name for name in found if not name.has_esthetics]
        if len(found) == 1 and lacking:
            only = lacking[0]
            # One that teaches hair has a card, and facts that may be asked for.
            asks = turn.mentions(f"{HAS_IT}|{ABOUT}") and not _facts(turn)
            return not only.hits or bool(asks)
        if len(found) == 1:
            only = found[0]
            is_one = len({hit.unitid for hit in only.hits}) <= 1
            if is_one and turn.mentions(OR_ALSO):
                return True
            asks = turn.mentions(HAS_IT) and not _facts(turn) and not turn.mentions(TAKES)
            return is_one and bool(asks) and intent in ASKS_IF
        several = len(found) > 1 and not turn.mentions(WEIGHS)
        return bool(lacking) or (several and intent not in ("compare_schools",))

    def reply(self, turn: Turn) -> Reply:
        found = names(turn)[:MOST]
        chains = [list(name.hits) for name in found if len({h.city for h in name.hits}) > 1]
        source = [citation(turn.session, name) for name in (COMPLETIONS, DIRECTORY)]
        if chains and len(chains) == len(found) and turn.place is None:
            times = "Class times" in _facts(turn)
            return by_campus(chains, source, CLASS_TIMES if times else "")
        if len(found) == 1:
            text = _alone(turn, found[0])
        else:
            lines = [f"• {_in_line(name)}" for name in found]
            lacking = [name for name in found if not name.has_esthetics]
            ask = f"Ask {'it' if len(lacking) == 1 else 'them'} {ASK}." if lacking else ""
            ask = ask.replace("it teaches", "they teach") if len(lacking) > 1 else ask
            head = "By what schools report to the federal government:"
            told = CLASS_TIMES.strip() if "Class times" in _facts(turn) else ""
            text = "\n".join(part for part in (head, *lines, ask, told) if part)
        return Reply(
            text,
            buttons=[*_buttons(found), button("Find schools", "find_schools")],
            sources=source,
            slots={
                "form_skipped": None,
                "place": turn.slots.get("place")
                or (turn.place.key if turn.place else None),
                **_view(found),
            },
        )


def _view(found: list[Named]) -> dict[str, Any]:
    """Several schools that are held are those that "which is nearer" asks of."""
    unitids = [hit.unitid for name in found for hit in name.hits[:1]]
    if len(unitids) < len(found) or len(found) == 1:
        return {}
    return {"schools_shown": unitids, "school": None}


def _facts(turn: Turn) -> list[str]:
    """The facts asked for, but those that a school's name says ("community college")."""
    return [fact for fact in facts_asked(turn) if fact not in ("public", "kind")]


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
        for unitid in shortened if len(shortened) == 1 else []:
            entry = directory_entry(turn.session, unitid)
            if entry and unitid not in known:
                found.append((0, Named(entry.name, entry)))
    return [name for _, name in sorted(found, key=lambda item: item[0])]


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


def _alone(turn: Turn, name: Named) -> str:
    entry = name.entry
    if entry is None and name.hits:
        entry = directory_entry(turn.session, name.hits[0].unitid)
    if entry is None:
        return (
            f"{_title(name.said)} isn't in my data, which has the schools of the federal "
            f"directory whose students can get federal aid. Ask it {ASK}, and "
            f"{_board(turn)} whether it is approved.{_nearest(turn, True)}"
        )
    if entry.is_closed:
        when = f" on {day(entry.closed_on)}" if entry.closed_on else ""
        return (
            f"{entry.name} ({entry.city}, {entry.state}) closed{when}, by the federal "
            f"directory, so it teaches nobody now.{_nearest(turn, False)}"
        )
    if name.has_esthetics:
        text = _in_line(name).replace("): yes, ", "): ")
        return f"Yes, by the data: {text} Ask it for start dates, evenings and the price."
    kinds = _kinds(entry)
    reports = f"reports {listed(kinds)}, but no" if kinds else "reports no"
    reach = f"; phone {phone(entry.phone)}" if entry.phone else ""
    beside = "" if kinds else " or other beauty program"
    return (
        f"No, not by the data: {entry.name} ({entry.city}, {entry.state}{reach}) is in the "
        f"federal directory and {reports} esthetics{beside}. A new or noncredit one would "
        f"be missing, so ask {ASK}.{_nearest(turn, entry.is_public)}"
    )


def _in_line(name: Named) -> str:
    entry = name.entry
    if name.has_esthetics and name.hits:
        first = next(hit for hit in name.hits if hit.cip_code in ESTHETICS_CIP_CODES)
        cost = "price not reported"
        if first.price_usd is not None:
            cost = f"{usd(first.price_usd)} with books"
        hours = f", {count(first.clock_hours, 'hour')}" if first.clock_hours else ""
        return (
            f"{first.school} ({first.city}, {first.state}{away(first)}): yes, "
            f"{first.kind}{hours}, {cost}."
        )
    if entry is None and name.hits:
        first = name.hits[0]
        return f"{first.school} ({first.city}, {first.state}): {first.kind}, no esthetics."
    if entry is None:
        return f"{_title(name.said)}: isn't in my data, so I can't say."
    where = f"{entry.name} ({entry.city}, {entry.state})"
    if entry.is_closed:
        return f"{where}: closed."
    kinds = _kinds(entry)
    if name.has_esthetics:
        return f"{where}: esthetics reported."
    reach = f" Phone {phone(entry.phone)}." if entry.phone else ""
    if not kinds:
        return f"{where}: no esthetics or other beauty program reported.{reach}"
    return f"{where}: {listed(kinds)} reported, no esthetics.{reach}"


def _kinds(entry: DirectoryEntry) -> list[str]:
    """The beauty programs that a school reports, in words."""
    codes = [code for code in entry.cip_codes if code.startswith(BEAUTY_FIELD)]
    return [KINDS[code] for code in codes if code in KINDS]


def _nearest(turn: Turn, is_public: bool) -> str:
    """The nearest school that reports one, a public one where such a one is named."""
    if turn.place is None:
        return ""
    asked = replace(
        query(turn),
        max_price_usd=None,
        radius_miles=None,
        public=True if is_public else None,
        cip_codes=ESTHETICS_CIP_CODES,
        per_page=1,
    )
    order = "distance" if asked.point else "rank"
    result = find_schools(turn.session, replace(asked, order=order))  # type: ignore[arg-type]
    if not result.hits or set(result.relaxed) - {"place"}:
        return ""
    hit, kind = result.hits[0], "public school" if is_public else "school"
    which = f"The nearest {kind} that reports it" if asked.point else f"A {kind} that does"
    return f" {which}: {hit.school} ({hit.city}, {hit.state}{away(hit)})."


def _board(turn: Turn) -> str:
    rule = licence(turn.session, turn.place.state) if turn.place else None
    return f"the {board(rule)}" if rule else "the state's board"


def _title(said: str) -> str:
    return said if any(sign.isupper() for sign in said) else said.title()


def _buttons(found: list[Named]) -> list[Button]:
    return [
        button(name.hits[0].school, "ask_school_details", school=str(name.hits[0].unitid))
        for name in found
        if name.hits
    ]
