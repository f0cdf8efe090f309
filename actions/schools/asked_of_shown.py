"""What is asked of the schools meant: those named, the one in view, or the list's."""

import re
from dataclasses import replace

from actions.catalog.places import Location
from actions.catalog.search import SchoolHit, find_school, find_schools
from actions.reply import Reply
from actions.schools.affording import own_sum, tell_affordable
from actions.schools.chains import choose_campus
from actions.schools.listing import page_shown
from actions.schools.mentions import chain, in_view, kept
from actions.schools.questions import extreme_asked, facts_asked, is_of_list
from actions.schools.shown import judge, judge_one, tell_each, tell_one
from actions.schools.which_school import which
from actions.schools.wishes import query
from actions.turn import Turn

MOST_PER_PAGE = 50
DEAR = r"\b(expensive|pric(ey|iest)|dear\w*|highest (price|cost|tuition))\b"
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


def tell_asked(turn: Turn, hits: list[SchoolHit], meant: list[SchoolHit]) -> Reply:
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
