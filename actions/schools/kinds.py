"""Whether there is a public school of some kind: yes or no, then those that there are."""

import re
from dataclasses import replace

from actions.case import Case
from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.place_names import folded
from actions.catalog.places import Location, find_place
from actions.catalog.search import (
    MOST_PER_PAGE,
    RADII_MILES,
    SchoolHit,
    SchoolQuery,
    find_school,
    find_schools,
)
from actions.reply import Reply, button
from actions.schools.listing import ask_place, list_sources, shown
from actions.schools.seen import seen
from actions.schools.text import away, price
from actions.schools.wishes import COSMETOLOGY, kind_name, query
from actions.turn import Turn
from actions.wording import count, usd

# How the kinds are called, and what is in the names of such schools.
KINDS = {
    r"career (?:and tech\w* )?(?:cent(?:er|re)|campus|school)s?|career tech\w*"
    r"|vocational (?:school|center)s?|vo[- ]?techs?|joint vocational|jvs": (
        "career center or vocational school",
        r"career|vocational|technology center|tech center|adult|\bctc\b|skills?\b|applied",
    ),
    r"community colleges?|junior colleges?|county colleges?|city colleges?": (
        "community college",
        r"college",
    ),
    r"tech(?:nical)? (?:colleges?|schools?)": ("technical college", r"tech"),
    r"public (?:\w+ )?(?:schools?|colleges?|programs?|ones?|options?)|state (?:schools?"
    r"|colleges?)": ("public school", ""),
}
ASKS_IF = re.compile(
    r"\b(?:is|are|r) there\b|\b(?:do|does|did) (?:any|a|one|they have|u|you|it)\b"
    r"|\byes or no\b|\by(?:es)?/no?\b|^\W*(?:any|so no|no)\b|\bany of (?:the|them)\b"
    r"|\bis any\b|\b(?:what|how) (?:about|abt)\b|\binstead\b|^\W*or\b",
    re.IGNORECASE,
)
# The gazetteer takes a nickname beside a "w" for a word.
NICKNAMES = {r"\bcali\b": "CA"}
INTENTS = {
    "find_schools", "refine_schools", "ask_school_details", "ask_training_cost", "inform",
    "nlu_fallback", "out_of_scope", "ask_cheaper", "ask_closer", "ask_choose_school",
    "show_more", "ask_courses", "ask_training_path", "correct_bot", "ask_online_training",
}  # fmt: skip
GENERAL = r"\b(?:better|cheaper than|worse|vs|versus|difference|worth|good as)\b"
MOST = 3
FARTHEST = 9_999


class TellSchoolKind(Case):
    """Whether public schools of a kind teach esthetics there, nearest first."""

    topic = "find_schools"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.text.startswith("/") or turn.mentions(GENERAL):
            return False
        if turn.values("school") or not ASKS_IF.search(turn.text):
            return False
        return _kind(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        place = _place(turn)
        if place is None:
            return ask_place(turn)
        name, words = _kind(turn) or ("public school", "")
        asked = replace(
            query(turn),
            place=place,
            public=True,
            max_price_usd=None,
            radius_miles=RADII_MILES[-1] if place.kind != "state" else None,
            per_page=MOST_PER_PAGE,
            order="distance" if place.kind != "state" else "rank",
        )
        result = find_schools(turn.session, asked)
        is_there = not result.relaxed and result.area != "nation"
        hits = result.hits if is_there else []
        if place.kind == "state":
            hits = _nearest_first(turn, place, hits)
        of_kind = [hit for hit in hits if re.search(words, folded(hit.school))]
        what = kind_name(asked)
        where = place.where if place.kind == "state" else _within(place)
        if of_kind:
            lead = f"Yes, {where} {_number(of_kind, name)} {what}"
            is_sorted = len(of_kind) > 1 and _is_sorted(turn, place)
            lead += ", the nearest first:" if is_sorted else ":"
        elif hair := _teaching_hair(turn, asked, words) if "college" in name else []:
            lead = f"No, by the data no {name} {where} reports {what}. "
            lead += "These report cosmetology, and some teach esthetics with it, so ask:"
            of_kind = hair
        elif hits:
            lead = f"No {name} {where} reports {what}, but other public schools do:"
        else:
            lead = f"No, by the data no public school {where} reports {what}."
        listed_now = (of_kind or hits)[:MOST]
        lines = [_line(number, hit) for number, hit in enumerate(listed_now, start=1)]
        note = (
            "Public schools often report no price by program, and a noncredit one may be "
            "missing: ask them."
        )
        return Reply(
            "\n".join([lead, *lines, note]),
            buttons=[
                button("All schools there", "find_schools", **_as_entity(place)),
                button("Financial aid", "ask_financial_aid"),
            ],
            sources=list_sources(turn),
            slots=_slots(turn, place, listed_now) | {"form_skipped": None},
        )


def names_no_place(turn: Turn) -> bool:
    """Whether such a question leaves open where."""
    return _place(turn) is None


def _teaching_hair(turn: Turn, asked: SchoolQuery, words: str) -> list[SchoolHit]:
    """The public schools of that kind which report cosmetology."""
    place = asked.place
    result = find_schools(turn.session, replace(asked, cip_codes=COSMETOLOGY))
    if place is None or result.relaxed or result.area == "nation":
        return []
    hits = result.hits
    if place.kind == "state":
        hits = _nearest_first(turn, place, hits)
    return [hit for hit in hits if re.search(words, folded(hit.school))]


def _kind(turn: Turn) -> tuple[str, str] | None:
    """The first kind that the message names."""
    return next(
        (kind for words, kind in KINDS.items() if turn.mentions(rf"\b(?:{words})\b")), None
    )


def _place(turn: Turn) -> Location | None:
    for words, key in NICKNAMES.items():
        if not turn.places and turn.mentions(words):
            return find_place(turn.session, key)
    return turn.place


def _nearest_first(turn: Turn, place: Location, hits: list[SchoolHit]) -> list[SchoolHit]:
    """A state's schools, the nearest to the visitor first where the town is known."""
    own = _own_town(turn, place)
    if own is None:
        return hits
    asked = replace(query(turn), place=own, radius_miles=None)
    found = [find_school(turn.session, hit.unitid, asked) for hit in hits]
    return sorted(
        [hit for hit in found if hit], key=lambda hit: hit.distance_miles or FARTHEST
    )


def _own_town(turn: Turn, place: Location) -> Location | None:
    known = find_place(turn.session, str(turn.slots.get("place") or ""))
    is_town = known is not None and known.kind != "state" and known.state == place.state
    return known if is_town else None


def _is_sorted(turn: Turn, place: Location) -> bool:
    return place.kind != "state" or _own_town(turn, place) is not None


def _number(hits: list[SchoolHit], name: str) -> str:
    plural = name.replace("school", "schools").replace("college", "colleges")
    plural = plural.replace("center", "centers")
    return f"{count(len(hits), name, plural)} {'reports' if len(hits) == 1 else 'report'}"


def _within(place: Location) -> str:
    return f"within {RADII_MILES[-1]} miles of {place.label}"


def _line(number: int, hit: SchoolHit) -> str:
    cost = price(hit) if hit.price_usd is None else f"{usd(hit.price_usd)} with books"
    return (
        f"{number}. {hit.school} ({hit.city}, {hit.state}{away(hit)}): {hit.kind}, {cost}"
    )


def _as_entity(place: Location) -> dict[str, str]:
    return {"state" if place.kind == "state" else "city": place.key}


def _slots(turn: Turn, place: Location, hits: list[SchoolHit]) -> dict[str, object]:
    if not hits:
        return {"place": place.key, "schools_shown": shown(turn)}
    return {
        "place": (_own_town(turn, place) or place).key,
        "schools_shown": [hit.unitid for hit in hits],
        "schools_seen": seen(turn, hits),
        "school": None,
        "program_kinds": list(ESTHETICS_CIP_CODES),
        "school_wishes": {"public": True},
    }
