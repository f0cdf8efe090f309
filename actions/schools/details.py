"""One school in detail or one fact of several, and how to reach them."""

import re
from dataclasses import replace

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.place_names import folded
from actions.catalog.places import Location
from actions.catalog.search import SchoolHit, closed_school, find_school, find_schools
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Button, Card, Reply, button
from actions.schools.about_shown import is_about_shown
from actions.schools.affording import own_sum, tell_affordable
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
from actions.schools.listing import PAGE, list_sources, page_shown, schools_shown
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
from actions.schools.questions import (
    asks_verdict,
    extreme_asked,
    facts_asked,
    is_of_list,
)
from actions.schools.seen import seen
from actions.schools.shown import judge, judge_one, tell_each, tell_one
from actions.schools.side_by_side import MAX_COMPARED, comparison
from actions.schools.text import campuses, card, completion, length, phone, price, too_short
from actions.schools.wishes import query, remembered
from actions.turn import Turn
from actions.wording import count, listed, usd

MOST_PER_PAGE = 50
DEAR = r"\b(expensive|pric(ey|iest)|dear\w*|highest (price|cost|tuition))\b"
OF_TRAINING = {
    r"\bhow long|\bhow many (months|weeks|years)\b": "ask_training_length",
    r"\bhow (many hours|much time)\b": "ask_licence",
    r"\bhow much|\bcosts?\b|\bprice": "ask_training_cost",
}
NO_LIST = "I have shown no numbered list yet, so I tell what is usual."
ONLY_A_NUMBER = re.compile(r"^\W*(?:number|no|option)?\W{0,2}\d\W*$", re.IGNORECASE)
STARTS = re.compile(
    r"\b(?:from|(?:i'?m|i am|we'?re|we are|live|me) (?:in|at|near|around))\s$",
    re.IGNORECASE,
)
HOW_MUCH_MORE = r"\bhow much (?:more|less|cheaper|dearer)\b"
WOULD_PICK = (
    r"\b(would|wud|should) (you|u|ya|i)\b.{0,20}"
    r"\b(pick|choose|take|go (with|for|to)|recommend)"
    r"|\b(your|ur) (pick|choice|favou?rite)\b|\bpick (one|for me)\b"
)
# "Is the first one bigger" compares it with the others of the page.
IS_IT_MORE = r"^\W*(?:and |so |but )*(?:is|are|does|do)\b.*\b\w{3,}(?:er|est)\b"
CATCH = r"\b(the catch|downsides?|wrong with|bad about)\b"
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
            return _past_the_end(beyond, hits)
        if len(meant) > 1 and turn.mentions(r"\bcompar|\bside by side\b|\bversus\b"):
            return comparison(turn, meant[:MAX_COMPARED])
        if asks_for_credit(turn) and (meant or hits):
            one = in_view(turn, hits)
            all_shown = [one] if one else kept(turn, page_shown(hits))
            return tell_credit(turn, meant or all_shown or hits)
        if facts_asked(turn) or asks_verdict(turn):
            return _asked(turn, hits, meant)
        if len(meant) > 1:
            is_one = turn.mentions(r"\bone\b") and not turn.values("ordinal")
            return _which_of(meant) if is_one else comparison(turn, meant[:MAX_COMPARED])
        if not meant and closed_school(turn.session, turn.text):
            return unknown_school(turn, "")
        one = meant[0] if meant else chosen(turn, hits)
        if one:
            return _details(turn, one)
        if pending := chain(turn):
            return choose_campus(turn, pending)
        if hits and turn.places:
            return _none_there(turn.places[0])
        return _which_of(hits) if hits else which(turn)


def _asked(turn: Turn, hits: list[SchoolHit], meant: list[SchoolHit]) -> Reply:
    """What is asked of the schools meant: those named, the one in view, or the list's."""
    facts, extreme = facts_asked(turn), extreme_asked(turn)
    one = None if hits and is_of_list(turn) else in_view(turn, hits)
    if not meant and one is None and not hits:
        pending = chain(turn)
        return choose_campus(turn, pending) if pending else which(turn)
    listed_now = kept(turn, hits if extreme else page_shown(hits))
    targets = meant or ([one] if one else listed_now or hits)
    if "why_hours" in facts and not meant:
        long = [hit for hit in targets if turn.mentions(rf"\b{hit.clock_hours}\b")]
        targets = long or targets
    if "reason" in facts and hits:
        targets = _as_listed(turn, meant or [one or page_shown(hits)[0]])
    if turn.places and "asked_hours" in facts:
        targets = [_licensed_in(turn, hit) for hit in targets]
    start = _start(turn) if "distance" in facts else None
    if start:
        away = [_away_from(turn, hit, start) for hit in targets]
        is_one = len(away) == 1
        reply = tell_one(turn, away[0], facts) if is_one else tell_each(turn, away, facts)
        return replace(reply, text=f"From {start.label}: {reply.text}")
    other = one or (kept(turn, hits)[0] if kept(turn, hits) else None)
    if other and len(meant) == 1 and other != meant[0] and turn.mentions(HOW_MUCH_MORE):
        return tell_each(turn, [*meant, other], facts, "most")
    if len(meant) == 1 and extreme and turn.mentions(r"\bwhich\b") and len(facts) > 1:
        return tell_one(turn, targets[0], facts, kept(turn, page_shown(hits)), extreme)
    if one and len(meant) == 1 and one != meant[0] and turn.mentions(r"\bthan\b"):
        targets = [one, *meant]
    beside = kept(turn, page_shown(hits))
    if len(targets) == 1 and facts and turn.mentions(IS_IT_MORE) and len(beside) > 1:
        return tell_one(turn, targets[0], [facts[0], *facts], beside, extreme)
    among = targets if len(meant) > 1 else listed_now or hits
    if len(among) > 1 and turn.mentions(WOULD_PICK):
        return judge(turn, among, facts)
    if facts == ["Reviews"] and len(targets) == 1:
        return judge_one(turn, targets[0], of_reviews=True)
    amount = own_sum(turn)
    if amount and "price" in facts:
        return tell_affordable(turn, targets, amount)
    if not facts or (len(targets) == 1 and turn.mentions(CATCH)):
        return judge_one(turn, targets[0]) if len(targets) == 1 else judge(turn, targets)
    if len(targets) == 1:
        return tell_one(turn, targets[0], facts)
    if extreme == "most" and not turn.mentions(DEAR):
        # "The one w best completion, whats it cost" asks for no highest price.
        facts.sort(key=lambda name: name == "price")
    return tell_each(turn, targets, facts, extreme)


def _other(turn: Turn) -> Reply:
    """What was asked last, of the others on the page; without it, which one is meant."""
    hits, facts = others_of(turn), asked_before(turn)
    if len(hits) == 1:
        return tell_one(turn, hits[0], facts) if facts else _details(turn, hits[0])
    return tell_each(turn, hits, facts) if facts else _which_of(hits)


def _start(turn: Turn) -> Location | None:
    """The place from which the way to a school is asked: "from Kearney"."""
    found = (
        place
        for place in turn.places
        if place.kind != "state" and STARTS.search(turn.said_before(place))
    )
    return next(found, None)


def _away_from(turn: Turn, hit: SchoolHit, start: Location) -> SchoolHit:
    """The school with its distance from another place."""
    asked = replace(query(turn.again()), place=start)
    found = find_school(turn.session, hit.unitid, asked)
    return replace(hit, distance_miles=found.distance_miles) if found else hit


def _as_listed(turn: Turn, meant: list[SchoolHit]) -> list[SchoolHit]:
    """The schools with the reasons that they have among all that was found."""
    asked = replace(query(turn.again()), per_page=MOST_PER_PAGE)
    found = {hit.unitid: hit for hit in find_schools(turn.session, asked).hits}
    return [found.get(hit.unitid, hit) for hit in meant]


def _licensed_in(turn: Turn, hit: SchoolHit) -> SchoolHit:
    """The school beside the hours of the state that the message names, its own last."""
    others = [place for place in turn.places if place.state != hit.state]
    place = others[-1] if others else turn.places[-1]
    found = find_school(turn.session, hit.unitid, replace(query(turn), place=place))
    return replace(found, distance_miles=hit.distance_miles) if found else hit


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


def _past_the_end(numbers: list[int], hits: list[SchoolHit]) -> Reply:
    missing = listed([f"number {number}" for number in numbers])
    return Reply(
        f"I showed {count(len(hits), 'school')}, so there is no {missing}. Say a number "
        f"from 1 to {len(hits)}, or “more”.",
        buttons=[button("Show more", "show_more"), *_buttons(page_shown(hits))],
        slots={"topic": "find_schools"},
    )


def _none_there(place: Location) -> Reply:
    return Reply(
        f"None of the schools that I showed is in {place.label}. Shall I look there?",
        offer=button("Look there", "find_schools", city=place.key),
        slots={"topic": "find_schools"},
    )


def _which_of(hits: list[SchoolHit]) -> Reply:
    return Reply("Which one of them?", buttons=_buttons(hits[-PAGE:]))


def which(turn: Turn) -> Reply:
    """Which school is meant, where none was shown or named."""
    said = turn.values("school")
    if not said:
        # Nothing was shown, so "how long is it" asks about the training.
        for words, intent in OF_TRAINING.items():
            if turn.mentions(words):
                reply = respond(BY_INTENT[intent](), turn)
                is_counted = bool(turn.values("ordinal"))
                return (
                    replace(reply, text=f"{NO_LIST} {reply.text}") if is_counted else reply
                )
    if said:
        return unknown_school(turn, said[0])
    return Reply(
        "Which school do you mean? Tell me a city, state or ZIP code and I list the "
        "schools there; then you can ask about one of them.",
        buttons=[button("Find schools", "find_schools")],
    )


def _buttons(hits: list[SchoolHit]) -> list[Button]:
    return [
        button(hit.school, "ask_school_details", school=str(hit.unitid)) for hit in hits
    ]


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
