"""Two to four schools side by side."""

from dataclasses import asdict, replace
from typing import Any

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.place_names import folded
from actions.catalog.places import find_place
from actions.catalog.school_names import without_campus
from actions.catalog.search import (
    Comparison,
    ComparisonRow,
    SchoolHit,
    compare,
    find_school,
)
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Card, Reply, button
from actions.schools.brand import not_near, of_brand
from actions.schools.chains import choose_campus, unknown_school
from actions.schools.facts import DIRECTORY, FIELD_OUTCOMES
from actions.schools.listing import (
    ask_place,
    list_sources,
    page_shown,
    schools_shown,
    shown,
)
from actions.schools.mentions import MAX_COMPARED, Called, called, in_view, kept, mentioned
from actions.schools.numbered import past_the_end
from actions.schools.others import elsewhere
from actions.schools.questions import LEFT_OPEN, OTHERS, SEARCHES, facts_asked
from actions.schools.seen import seen
from actions.schools.text import card, too_short
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, listed, usd

ROW_NAMES = {
    "price_usd": "Price, all in",
    "clock_hours": "Clock hours",
    "credit_hours": "Credit hours",
    "months": "Months",
    "asked_hours": "Hours asked for",
    "distance_miles": "Miles away",
    "completion_rate": "Students finishing",
    "debt_median_usd": "Graduates' debt",
    "earnings_1yr_usd": "First year's pay",
    "completions": "Graduates a year",
    "is_public": "Public",
    "title_iv": "Federal aid",
}
# A table of four columns stays within 80 characters.
NAME_WIDTH, VALUE_WIDTH = 18, 15
MIXES_FIELDS = ("debt_median_usd", "earnings_1yr_usd")
FEWEST = 2
SHORT_ANSWER_WORDS = 5
BETTER = "*"
BESIDE = r"\b(diff\w*|compar\w+|side by side|versus|vs)\b"
# "How does the first compare to the rest" asks for all in view.
REST = r"\b(rest|others?|everything|everyone|all|them|em|those|these)\b"
OF_SCHOOLS = (
    r"\b(them|em|these|those|they|both|all|each|list|schools?|colleges?|ones?|it|two|three"
    r"|four|[2-4]|which|better|best|winner|side|table|chart|columns?|differen\w+|differ|same"
    r"|comparison|visited|between|cheap\w*|price|outcomes?|rate|show)\b|^\W*compar\w+\W*$"
)

# "Pay in Tampa compared to Columbus", also where schools of both were shown.
PAY = r"\b(pay|paid|salar\w+|earn\w*|wages?|income)\b"
A_SCHOOL = (
    r"(?<!not )(?<!not the )\b(schools?|academy|institute|college|graduates?|first year)\b"
)


class CompareSchools(Answer):
    """Those of the list that are named, or those in view."""

    action_name = "action_compare_schools"
    intent = "compare_schools"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "with the first" names the other school that was asked for."""
        if intent in SEARCHES | OTHERS | LEFT_OPEN and elsewhere(turn):
            return True
        is_asked = turn.slots.get("answered") == cls.intent and turn.slots.get("school")
        hits = schools_shown(turn)
        may_be = SEARCHES | OTHERS | {"thank", "go_back"}
        is_pair = intent in may_be and len(mentioned(turn, hits)) >= FEWEST
        if is_pair and turn.mentions(BESIDE):
            return True
        is_short = len(turn.text.split()) <= SHORT_ANSWER_WORDS and not facts_asked(turn)
        return bool(is_asked and is_short and mentioned(turn, hits))

    def reply(self, turn: Turn) -> Reply:
        if turn.places and turn.mentions(PAY) and not turn.mentions(A_SCHOOL):
            return respond(BY_INTENT["ask_pay"](), turn)
        other = elsewhere(turn)
        if other:
            return comparison(turn, other)
        hits = schools_shown(turn)
        meant = mentioned(turn, hits)
        # A name that the list has means the list's.
        by_name = [] if meant else called(turn)
        for name in called(turn):
            if not name.hits:
                return unknown_school(turn, name.said)
            # "Rowan Cabarrus" means that one alone, not Cabarrus College besides.
            if any(folded(name.said) in folded(hit.school) for hit in meant):
                continue
            if name not in by_name and not {hit.unitid for hit in meant} & {
                hit.unitid for hit in name.hits
            }:
                by_name.append(name)
        far = []
        for name in by_name:
            nearest = _nearest(turn, of_brand(turn, name))
            if nearest is None:
                is_one = len(by_name) == 1 or turn.places
                return choose_campus(turn, name.hits) if is_one else _chains(turn, by_name)
            meant.append(nearest)
            far.append(not_near(turn, name, nearest))
        if not meant and not hits:
            return _nothing_to_compare(turn)
        if not meant and len(turn.named_occupations) >= FEWEST:
            return respond(BY_INTENT["ask_pay"](), turn)
        is_elsewhere = not {place.state for place in turn.places} & {h.state for h in hits}
        if turn.places and is_elsewhere and not meant:
            return Reply(
                f"None of the schools that I showed is in {turn.places[0].label}, and I "
                "compare those only. Shall I list the schools there?",
                offer=button("List them", "find_schools"),
            )
        if not meant and not turn.mentions(OF_SCHOOLS):
            return _which(turn, hits) if hits else _nothing_to_compare(turn)
        beyond = past_the_end(turn, hits)
        if beyond and len(meant) < FEWEST:
            numbers = listed([str(number) for number in beyond])
            return _which(
                turn,
                hits,
                f"I showed {count(len(hits), 'school')}, none numbered {numbers}. ",
            )
        return _of(turn, hits, meant, " ".join(note for note in far if note))


def _chains(turn: Turn, names: list[Called]) -> Reply:
    """Two names with many campuses, where nobody knows near which place."""
    known = listed(
        [
            f"{without_campus(name.hits[0].school)} ({count(len(name.hits), 'school')})"
            for name in names
        ]
    )
    return Reply(
        f"By name alone nobody can say: {known} differ by campus in price, hours, how many "
        "finish and who teaches, and the licence is the same from either. Employers look "
        "at your hands more than at the name.",
        next_step="Which city is it for? Then I set those near you side by side.",
        buttons=[button("How to choose", "ask_choose_school")],
        sources=[citation(turn.session, DIRECTORY)],
        slots={"topic": "find_schools"},
    )


def _of(turn: Turn, hits: list[SchoolHit], meant: list[SchoolHit], far: str = "") -> Reply:
    """The schools meant; one is set beside the others only where these are meant, too.

    `far` says which of them lie far from the place of the talk.
    """
    wanted = list(dict.fromkeys(meant))
    if len(wanted) == 1 and not turn.mentions(REST):
        one = in_view(turn, hits)
        if one is None or one == wanted[0]:
            return _with_which(wanted[0], hits)
        wanted.append(one)
    if len(wanted) < FEWEST:
        everything = hits if turn.mentions(r"\ball\b|\bevery") else page_shown(hits)
        everything = kept(turn, everything)
        wanted = list(dict.fromkeys([*wanted, *everything]))
    if len(wanted) < FEWEST:
        wanted = list(dict.fromkeys([*wanted, *hits]))
    if len(wanted) < FEWEST:
        return _which(turn, hits) if hits else _nothing_to_compare(turn)
    lead = f"{far}\n" if far else ""
    if len(wanted) > MAX_COMPARED:
        lead += f"I compare at most {MAX_COMPARED}, so the first {MAX_COMPARED} of "
        lead += f"{len(wanted)}. "
    return comparison(turn, wanted[:MAX_COMPARED], lead)


def comparison(turn: Turn, hits: list[SchoolHit], lead: str = "") -> Reply:
    """The same facts of each school as a table, the better value marked."""
    sides = compare(turn.session, [hit.unitid for hit in hits], query(turn.again()))
    names = _column_names(turn, sides.hits)
    known = [row for row in sides.rows if row.name in ROW_NAMES and _is_known(row)]
    known.sort(key=lambda row: list(ROW_NAMES).index(row.name))
    return Reply(
        "\n".join(
            [
                f"{lead}Side by side; {BETTER} marks the better value.",
                *_legend(names, sides.hits),
                _table_line("", names),
                *(_row_text(row) for row in known),
                *_notes(turn, sides, names, {row.name for row in known}),
            ]
        ),
        buttons=[
            button(hit.school, "ask_school_details", school=str(hit.unitid)) for hit in hits
        ],
        card=Card(
            "school_comparison",
            {
                "schools": [card(hit) for hit in sides.hits],
                "rows": [asdict(row) for row in sides.rows],
            },
        ),
        sources=[*list_sources(turn), citation(turn.session, FIELD_OUTCOMES)],
        slots={"school": None, "topic": "find_schools", **_view(turn, hits)},
    )


def _view(turn: Turn, hits: list[SchoolHit]) -> dict[str, Any]:
    """The list that later questions mean: that in view, or else those compared."""
    if {hit.unitid for hit in hits} <= set(shown(turn)):
        # "The one in Mesa" is no new place to look in.
        return {"place": turn.slots.get("place")}
    before, place = turn.slots.get("place"), turn.place
    return {
        "place": place.key if place else before,
        "schools_shown": [hit.unitid for hit in hits],
        "schools_seen": seen(turn, hits),
    }


def _column_names(turn: Turn, hits: list[SchoolHit]) -> list[str]:
    """The schools' numbers in the list, or in the one that they become."""
    known = shown(turn)
    if not {hit.unitid for hit in hits} <= set(known):
        known = [hit.unitid for hit in hits]
    return [f"No. {known.index(hit.unitid) + 1}" for hit in hits]


def _legend(names: list[str], hits: list[SchoolHit]) -> list[str]:
    has_kinds = len({hit.kind for hit in hits}) > 1
    return [
        f"{name}: {hit.school} ({hit.city}, {hit.state})"
        + (f", {hit.kind}" if has_kinds else "")
        for name, hit in zip(names, hits, strict=True)
    ]


def _notes(turn: Turn, sides: Comparison, names: list[str], rows: set[str]) -> list[str]:
    """What has to be known to read the table rightly."""
    notes = [
        f"{name}:{too_short(hit)}"
        for name, hit in zip(names, sides.hits, strict=True)
        if too_short(hit)
    ]
    if len({hit.cip_code for hit in sides.hits}) > 1:
        notes.append("These are different programs: price and length aren't ranked.")
    if rows & set(MIXES_FIELDS):
        notes.append("Debt and first year's pay mix all beauty programs of a school.")
    if turn.mentions(r"\blasers?\b"):
        notes.append(
            "What a course is called gives no right to lasers: that is the state's rule, "
            "and what is taught no data says."
        )
    notes.append("Evening classes, exam pass rates, refund rules: no data, ask each.")
    return notes


def _is_known(row: ComparisonRow) -> bool:
    return any(value is not None for value in row.values)


def _row_text(row: ComparisonRow) -> str:
    texts = [_value_text(row.name, value) for value in row.values]
    # What reads the same is marked the same: a quarter of a mile is no matter.
    best = {texts[at] for at in row.best}
    if len(set(texts)) == 1:
        best = set()
    return _table_line(
        ROW_NAMES[row.name], [text + (BETTER if text in best else "") for text in texts]
    )


def _table_line(name: str, values: list[str]) -> str:
    # A marked value stands one further right, so that the figures stay in line.
    cells = [value if value.endswith(BETTER) else f"{value} " for value in values]
    line = f"{name:<{NAME_WIDTH}}" + "".join(f"{cell:>{VALUE_WIDTH}}" for cell in cells)
    return line.rstrip()


def _value_text(name: str, value: Any) -> str:
    if value is None:
        return "not reported"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name.endswith("_usd"):
        return usd(value)
    if name == "distance_miles" and round(value) == 0:
        return "under 1"
    if name == "completion_rate":
        return f"{value:.0%}"
    return count(round(value)) if isinstance(value, int | float) else str(value)


def _nearest(turn: Turn, campuses: list[SchoolHit]) -> SchoolHit | None:
    """The campus that is nearest to the place of the talk or to the school in view."""
    if len(campuses) == 1 or (turn.place and turn.place.kind != "state"):
        return campuses[0]
    one = in_view(turn, [])
    here = find_place(turn.session, f"{one.city}, {one.state}") if one else None
    if here is None:
        return None
    asked = replace(query(turn), place=here)
    found = [find_school(turn.session, hit.unitid, asked) for hit in campuses]
    return min((hit for hit in found if hit), key=lambda hit: hit.distance_miles or 0)


def _with_which(one: SchoolHit, hits: list[SchoolHit]) -> Reply:
    others = [hit for hit in page_shown(hits) if hit != one]
    return Reply(
        f"Compare {one.school} with which one? Say its number or name, or “all”.",
        buttons=[button("All of them", "compare_schools", ordinal="all")]
        if others
        else [button("Find schools", "find_schools")],
        slots={"school": str(one.unitid), "topic": "find_schools"},
    )


def _which(turn: Turn, hits: list[SchoolHit], lead: str = "") -> Reply:
    return Reply(
        f"{lead}I compare schools: say two of the numbers from 1 to {len(hits)}, or “all”.",
        buttons=[button("All of them", "compare_schools", ordinal="all")],
        slots={"topic": "find_schools"},
    )


def _nothing_to_compare(turn: Turn) -> Reply:
    if len(turn.named_occupations) >= FEWEST:
        return respond(BY_INTENT["ask_pay"](), turn)
    if len(turn.places) >= FEWEST:
        return Reply(
            f"What shall I compare for {listed([place.label for place in turn.places])}?",
            buttons=[button("Pay", "ask_pay"), button("Licence rules", "ask_licence")],
        )
    return replace(
        ask_place(turn), text="I compare schools of my list, so let's find some."
    )
