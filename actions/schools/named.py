"""Schools named that report no esthetics program: said of each, with what to ask it."""

from dataclasses import replace
from typing import Any

from actions.case import Case
from actions.catalog.figures import citation, licence
from actions.catalog.kinds import BEAUTY_FIELD, ESTHETICS_CIP_CODES, KINDS
from actions.catalog.school_directory import DirectoryEntry, directory_entry
from actions.catalog.search import find_schools
from actions.licensing.text import board
from actions.reply import Button, Reply, button
from actions.schools.chains import CLASS_TIMES, by_campus
from actions.schools.facts import COMPLETIONS, DIRECTORY
from actions.schools.names_said import ABOUT, HAS_IT, MOST, Named, names
from actions.schools.questions import facts_asked
from actions.schools.text import away, phone
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, day, listed, usd

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
# "Do they take it" speaks of aid or papers, not of a program.
TAKES = r"\b(?:take|accept|allow|honou?r|get)s?\b[^.?!]{0,20}\b(?:it|that|those|them)\b"
# With less trust "does LA trade tech have esthetics" may be read as anything.
UNSURE = 0.6
NEVER = ("ask_medical",)
# Whether it has one is asked first, whatever is said of its price besides.
IF_TAUGHT = (
    r"\b(?:do|does|did|doesn'?t|dont|don'?t)\b[^.?!]{1,50}\b(?:have|has|offer|teach|do|got)s?"
    r"\s(?:even |also |any |an? |the )*(?:esth\w*|aesth\w*|esti\w*|skin\w*|it\b|one\b"
    r"|that program|program)"
)
# Read so, "does X have it" would get a list of schools, or nothing.
ASKS_IF = {"find_schools", "out_of_scope", "nlu_fallback", "inform", "ask_courses"}
ASK = (
    "whether it teaches esthetics for the state licence, in how many hours, and at what "
    "whole price"
)


class TellNamedSchools(Case):
    """Whether each of the schools named reports an esthetics program."""

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or not turn.text:
            return False
        if intent not in INTENTS and not _may_ask_if(intent, turn):
            return False
        if turn.mentions(OTHER_STUDIES) or turn.mentions(OF_ONESELF):
            return False
        found = names(turn)
        lacking = [name for name in found if not name.has_esthetics]
        if len(found) == 1 and lacking:
            only = lacking[0]
            # One that teaches hair has a card, and facts that may be asked for.
            asks = turn.mentions(f"{HAS_IT}|{ABOUT}") and not _facts(turn)
            return not only.hits or bool(asks) or turn.mentions(IF_TAUGHT)
        if len(found) == 1:
            only = found[0]
            is_one = len({hit.unitid for hit in only.hits}) <= 1
            if is_one and turn.mentions(OR_ALSO):
                return True
            asks = turn.mentions(HAS_IT) and not _facts(turn) and not turn.mentions(TAKES)
            may_be = intent in ASKS_IF or _may_ask_if(intent, turn)
            return is_one and bool(asks) and may_be
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


class TellIfTaught(TellNamedSchools):
    """Whether a school named teaches it, asked in a story that tells of price or town."""

    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return turn.mentions(IF_TAUGHT) and super().is_meant(intent, turn)


def _may_ask_if(intent: str, turn: Turn) -> bool:
    """Whether "does X have esthetics" is asked in what is read with doubt."""
    is_doubtful = intent.startswith("ask_") and turn.confidence < UNSURE
    return is_doubtful and intent not in NEVER and turn.mentions(IF_TAUGHT)


def _view(found: list[Named]) -> dict[str, Any]:
    """Several schools that are held are those that "which is nearer" asks of."""
    unitids = [hit.unitid for name in found for hit in name.hits[:1]]
    if len(unitids) < len(found) or len(found) == 1:
        return {}
    return {"schools_shown": unitids, "school": None}


def _facts(turn: Turn) -> list[str]:
    """The facts asked for, but those that a school's name says ("community college")."""
    return [fact for fact in facts_asked(turn) if fact not in ("public", "kind")]


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
