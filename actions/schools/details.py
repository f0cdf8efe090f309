"""Which answer a question about schools of the talk gets, and one school in detail."""

import re
from dataclasses import replace

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.place_names import folded
from actions.catalog.search import SchoolHit, closed_school
from actions.reply import Card, Reply, button
from actions.schools.about_shown import is_about_shown
from actions.schools.asked_of_shown import tell_asked
from actions.schools.chains import (
    CLASS_TIMES,
    at_place,
    by_campus,
    choose_campus,
    settles_campus,
    unknown_school,
)
from actions.schools.comparison import CompareSchools
from actions.schools.credit import asks_for_credit, tell_credit
from actions.schools.facts import COMPLETIONS, DIRECTORY
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.listing import list_sources, page_shown, schools_shown
from actions.schools.mentions import (
    called,
    chain,
    chosen,
    in_view,
    kept,
    mentioned,
    recalled,
    siblings,
    turned_down,
)
from actions.schools.numbered import past_the_end
from actions.schools.others import asked_before, names_one_there, others_of, wants_other
from actions.schools.questions import asks_verdict, facts_asked
from actions.schools.seen import seen
from actions.schools.shown import judge_one, tell_each, tell_one
from actions.schools.side_by_side import MAX_COMPARED, comparison
from actions.schools.text import campuses, card, completion, length, phone, price, too_short
from actions.schools.which_school import tell_none_there, tell_past_the_end, which, which_of
from actions.schools.wishes import remembered
from actions.turn import Turn
from actions.wording import count, usd

ONLY_A_NUMBER = re.compile(r"^\W*(?:number|no|option)?\W{0,2}\d\W*$", re.IGNORECASE)
WHAT_ABOUT = r"^\W*(?:ok(?:ay)? |so |and )*(?:(?:what|how) about|and)\b"
# As these "not that one, the other" and "the dallas one" may be read.
REFERRING = SEARCHES | OTHERS | LEFT_OPEN | {"go_back", "deny", "show_more", "affirm"}
TAKEN_FOR_NUMBERS = {"skip_question", "show_more", "nlu_fallback", "affirm", "deny"}


class TellSchoolDetails(Answer):
    """All that is known of one school, or what is asked about those shown."""

    action_name = "action_tell_school_details"
    intent = "ask_school_details"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "how much are they" means the schools shown, not schools in general."""
        is_number = ONLY_A_NUMBER.match(turn.text) and intent in TAKEN_FOR_NUMBERS
        if is_number and turn.slots.get("topic") == "find_schools":
            return bool(turn.slots.get("schools_shown"))
        names_another = intent == "inform" and bool(turn.values("school"))
        if names_another and turn.mentions(WHAT_ABOUT):
            return True
        if intent in REFERRING and (wants_other(turn) or names_one_there(turn)):
            return True
        return settles_campus(turn, intent) or is_about_shown(turn, intent)

    def reply(self, turn: Turn) -> Reply:
        reply, hits = self._of_schools(turn), schools_shown(turn)
        no = [str(hit.unitid) for hit in turned_down(turn, hits)]
        if not no:
            return reply
        wishes = remembered(turn)
        struck = [*wishes.get("excluded_schools", ()), *no]
        wishes["excluded_schools"] = list(dict.fromkeys(struck))
        return replace(reply, slots=reply.slots | {"school_wishes": wishes})

    def _of_schools(self, turn: Turn) -> Reply:
        hits = schools_shown(turn)
        if wants_other(turn):
            return _other(turn)
        meant = mentioned(turn, hits) or recalled(turn)
        named = called(turn)
        if not meant and named and turn.mentions(r"\b(than|vs)\b") and in_view(turn, hits):
            return CompareSchools().reply(turn)
        if not meant and named:
            return _by_name(turn, named[0].hits, named[0].said)
        if not meant and settles_campus(turn, self.intent):
            return _by_name(turn, at_place(turn, chain(turn)), "")
        names_place = bool(turn.places or turn.values("city"))
        if not meant and names_place and len(others := siblings(turn, hits)) > 1:
            return _by_name(turn, others, "")
        beyond = past_the_end(turn, hits)
        if not meant and beyond and hits:
            return tell_past_the_end(beyond, hits)
        if len(meant) > 1 and turn.mentions(r"\bcompar|\bside by side\b|\bversus\b"):
            return comparison(turn, meant[:MAX_COMPARED])
        if asks_for_credit(turn) and (meant or hits):
            one = in_view(turn, hits)
            all_shown = [one] if one else kept(turn, page_shown(hits))
            return tell_credit(turn, meant or all_shown or hits)
        if facts_asked(turn) or asks_verdict(turn):
            return tell_asked(turn, hits, meant)
        if len(meant) > 1:
            is_one = turn.mentions(r"\bone\b") and not turn.values("ordinal")
            return which_of(meant) if is_one else comparison(turn, meant[:MAX_COMPARED])
        if not meant and closed_school(turn.session, turn.text):
            return unknown_school(turn, "")
        one = meant[0] if meant else chosen(turn, hits)
        if one:
            return _details(turn, one)
        if pending := chain(turn):
            return choose_campus(turn, pending)
        if hits and turn.places:
            return tell_none_there(turn.places[0])
        return which_of(hits) if hits else which(turn)


def _other(turn: Turn) -> Reply:
    """What was asked last, of the others on the page; without it, which one is meant."""
    hits, facts = others_of(turn), asked_before(turn)
    if len(hits) == 1:
        return tell_one(turn, hits[0], facts) if facts else _details(turn, hits[0])
    return tell_each(turn, hits, facts) if facts else which_of(hits)


def _by_name(turn: Turn, found: list[SchoolHit], said: str) -> Reply:
    """A school that wasn't shown: the one of that name, or those to choose from."""
    there = at_place(turn, found)
    if not there:
        return unknown_school(turn, said)
    if len(there) > 1 and turn.place is None and "Class times" in facts_asked(turn):
        return by_campus([found], [citation(turn.session, DIRECTORY)], CLASS_TIMES)
    if len(there) > 1:
        return choose_campus(turn, found if turn.places else there)
    facts = facts_asked(turn)
    if facts:
        return tell_one(turn, there[0], facts)
    return judge_one(turn, there[0]) if asks_verdict(turn) else _details(turn, there[0])


def _around(turn: Turn, hit: SchoolHit) -> str | None:
    """The place to look around later: that of the list, else where the school is."""
    before = turn.slots.get("place")
    named = [place for place in turn.places if folded(place.name) == folded(hit.city)]
    if named and not schools_shown(turn):
        return named[0].key
    return before or (turn.place.key if turn.place else None)


def _details(turn: Turn, hit: SchoolHit) -> Reply:
    cost = f"Price: {price(hit)}".replace("Price: price", "Price")
    if hit.tuition_and_fees_usd is not None and hit.books_and_supplies_usd:
        cost += f" (tuition and fees {usd(hit.tuition_and_fees_usd)})"
    release = citation(turn.session, COMPLETIONS).release
    address = ", ".join(part for part in (hit.address, hit.city, hit.state) if part)
    facts = [
        f"{hit.school}, {address}.{campuses(hit)}",
        f"Phone {phone(hit.phone)}." if hit.phone else "",
        f"Website {hit.website.rstrip('/')}." if hit.website else "",
        f"Program: {hit.kind}. {cost}.",
        f"Length: {length(hit) or 'not reported'}.{too_short(hit)}",
        f"{count(hit.completions, 'graduate')} in {release}. {completion(hit)}.",
        "It is in the federal aid system; ask whether this program is long enough for it."
        if hit.title_iv
        else "It isn't in the federal aid system.",
    ]
    return Reply(
        " ".join(fact for fact in facts if fact),
        next_step="Ask them about the exam pass rate, evening classes and what isn't in "
        "the price.",
        buttons=[
            button("Hear from this school", "contact_school", school=str(hit.unitid)),
            button("How to choose", "ask_choose_school"),
            button("Show more", "show_more"),
            button("Licence there", "ask_licence", state=hit.state),
        ],
        card=Card("school", card(hit)),
        sources=[*list_sources(turn), citation(turn.session, DIRECTORY)],
        slots={
            "school": str(hit.unitid),
            "place": _around(turn, hit),
            "schools_seen": seen(turn, [hit]),
            "topic": "find_schools",
        },
    )
