"""Which two to four schools of the talk are compared."""

from dataclasses import replace

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.place_names import folded
from actions.catalog.places import find_place
from actions.catalog.school_names import without_campus
from actions.catalog.search import SchoolHit, find_school
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.schools.brand import not_near, of_brand
from actions.schools.chains import choose_campus, unknown_school
from actions.schools.facts import DIRECTORY
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.listing import ask_place, page_shown, schools_shown
from actions.schools.mentions import (
    Called,
    called,
    in_view,
    kept,
    mentioned,
    of_the_talk,
)
from actions.schools.numbered import past_the_end
from actions.schools.others import elsewhere
from actions.schools.questions import facts_asked
from actions.schools.side_by_side import MAX_COMPARED, comparison
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, listed

FEWEST = 2
SHORT_ANSWER_WORDS = 5
MOST_WORDS_OF_TWO = 14
OR = r"\b(?:or|vs?|versus|against|over|than|between)\b"
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
        if intent in may_be | LEFT_OPEN and (_either(turn) or _weighs_named(turn)):
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
        meant = _either(turn) or mentioned(turn, hits)
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


def _either(turn: Turn) -> list[SchoolHit]:
    """The schools of the talk of which "bottom line, leons or wake tech" asks for one."""
    is_short = len(turn.text.split()) <= MOST_WORDS_OF_TWO
    if not is_short or not turn.mentions(OR) or facts_asked(turn):
        return []
    named = of_the_talk(turn)
    return named[:MAX_COMPARED] if len(named) >= FEWEST else []


def _weighs_named(turn: Turn) -> bool:
    """Whether "is paul mitchell or aveda better in denver" asks which of two to take."""
    names = {*turn.values("school")}
    is_asked = turn.mentions(OR) and turn.mentions(OF_SCHOOLS)
    return len(names) >= FEWEST and bool(turn.places) and is_asked


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
