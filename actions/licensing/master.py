"""The master or advanced esthetician licence, state by state and point by point."""

import re

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import (
    ESTHETICIAN,
    MASTER,
    LicenceRule,
    advanced_licences,
    citation,
    licence,
)
from actions.catalog.places import Location, find_place
from actions.licensing.text import board, closing, rule_sources
from actions.people.nurse_licences import nurse_licence
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, listed

MOST_STATES = 3
# Single points of the licence, by the words people ask for them with.
POINTS = {
    r"\b(ncea|same (thing )?as|medical esthetician)\b": (
        "It isn't the same as NCEA certification or the words “medical esthetician”: those "
        "are a voluntary certificate and a job title, this is a state licence."
    ),
    r"\b(lasers?|ipl|microneedl\w+|peels?|dermaplan\w+|plasma|allow\w*|do that|can (a )?"
    r"master\w*|let(s)? (me|you)|carry|services|basic (can'?t|doesn'?t))\b": (
        "It allows more than the basic licence; which treatments exactly, and whether "
        "under supervision, stands in its rule, which I don't hold."
    ),
    r"\b(upgrade|become|how do i|how does|get (the|a|my) master|straight to|go for)\b": (
        "One finishes the basic hours first or a program that holds both, then sits the "
        "master exam where there is one; ask a school whether it is approved for it."
    ),
    r"\b(exam|test)\b": "Whether it has an exam of its own I don't hold; the board says.",
    r"\b(worth|pay|earn|make|salary|money)\b": (
        "Whether it pays off no figure says: wages aren't published by tier. It is worth "
        "it where employers ask for it."
    ),
    r"\b(cost|price|how much is|tuition)\b": (
        "Its price I don't hold apart; ask for the upgrade's total in writing."
    ),
    r"\b(need|required|must|have to)\b": (
        "To work in a medical spa you don't need it everywhere: it depends on the "
        "treatments you are to give."
    ),
    r"\b(new law|heard|coming|true)\b": "A law newer than my table I wouldn't know of.",
    r"\b(why|only some)\b": (
        "Why only some have it is the states' politics: elsewhere one licence covers all "
        "that aestheticians may do, or the rest is medical."
    ),
}
# "Only Utah has one?", "is Utah the only state": asks of all the others.
ONLY = r"\b(only|just|nowhere else|no other|the one state|sole)\b"
OPEN_QUESTION = r"\b(?:what|whats|how|which|why|who|difference)\b"
ASKS_WHAT = r"\bwhat(?:'?s| is| are| does)\b(?! (?:it |that )?(?:cost|pay|take))"
WHAT_IT_IS = (
    "A master esthetician holds a second, higher esthetics licence that allows more "
    "treatments. "
)
WEEKLY_HOURS = 30
LENGTH = r"\b(how long|how many (more )?hours|hours|hrs|months|weeks|more training|extra)\b"


class TellMasterLicence(Answer):
    """The master or advanced esthetician licence."""

    action_name = "action_tell_master_licence"
    intent = "ask_master_licence"
    topic = "master_licence"

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_licence(turn, nurse)
        places = _states(turn)
        held = [(place, licence(turn.session, place.state, MASTER)) for place in places]
        rules = [rule for _, rule in held if rule]
        points = answers_to(turn, POINTS)
        if turn.mentions(ONLY) and len(places) == 1 and turn.places:
            return _only(turn, places[0], held[0][1])
        leads = [_in_state(turn, place, rule) for place, rule in held]
        lead = joined(*leads) if leads else _overview(turn, short=bool(points))
        ask = f"Ask the {listed([board(rule) for rule in rules])}." if rules else ""
        text = joined(lead, *points, ask, "" if points else closing(rules))
        place = places[0] if places else None
        return Reply(
            text,
            next_step="" if places else "Which state is it for?",
            buttons=[
                button(f"Licence in {place.state_name}" if place else "Licence rules",
                       "ask_licence"),
                button(f"Pay in {place.state_name}" if place else "Pay", "ask_pay"),
                button("What is allowed?", "ask_scope"),
                button("Find schools", "find_schools"),
            ],
            sources=[
                *rule_sources(turn, rules),
                *([citation(turn.session, "field_guide")] if points else []),
            ],
        )  # fmt: skip


def _states(turn: Turn) -> list[Location]:
    """One place for each state that the message, or else the conversation, names."""
    named = turn.places or ([turn.place] if turn.place else [])
    if not turn.places and turn.mentions(r"\b(which|what|how many|other) states\b"):
        return []
    by_state = {place.state: place for place in reversed(named)}
    return list(by_state.values())[::-1][:MOST_STATES]


def _in_state(turn: Turn, place: Location, rule: LicenceRule | None) -> str:
    """Whether the state has the tier, and how much longer it takes."""
    name = place.state_name
    if rule is None:
        return (
            f"My table has no master or advanced licence for {name}. That is no proof: a "
            "school that teaches one, or the board, knows whether there is one."
        )
    basic = licence(turn.session, place.state, ESTHETICIAN)
    more = ""
    if turn.mentions(LENGTH) and basic and basic.hours and rule.hours:
        hours = rule.hours - basic.hours
        more = (
            f" Beyond the basic {count(basic.hours, 'hour')} that is "
            f"{count(hours)} more, about {-(-hours // WEEKLY_HOURS)} weeks at "
            f"{WEEKLY_HOURS} hours a week."
        )
    # "What is it" is no question that a yes answers.
    lead = "" if turn.mentions(OPEN_QUESTION) else "Yes, "
    what = WHAT_IT_IS if turn.mentions(ASKS_WHAT) else ""
    return f"{what}{lead}{name} has an advanced tier: {_in_words(rule)}.{more}"


def _in_words(rule: LicenceRule) -> str:
    """The tier's hours as a sentence has them, and not as a row of the table."""
    return re.sub(r"(?<=\d) h\b", " hours", rule.in_words).replace(" = ", " are the ")


def _only(turn: Turn, place: Location, rule: LicenceRule | None) -> Reply:
    """Whether a state is the only one that has the tier."""
    others = [one for one in advanced_licences(turn.session) if one.state != place.state]
    found = [find_place(turn.session, one.state) for one in others]
    names = listed(sorted(state.name for state in found if state))
    its = f"so does {place.state_name}: {rule.in_words}" if rule else (
        f"for {place.state_name} itself my table has none"
    )  # fmt: skip
    return Reply(
        f"No, it isn't the only one: my table has a master or advanced esthetician licence "
        f"for {names}, too; {its}. A state that isn't named may still have one: its board "
        f"knows. {closing([rule] if rule else [])}",
        buttons=[
            button(f"Licence in {place.state_name}", "ask_licence"),
            button("What is allowed?", "ask_scope"),
        ],
        sources=rule_sources(turn, [*([rule] if rule else []), *others[:1]]),
    )


def _overview(turn: Turn, short: bool) -> str:
    found = [
        find_place(turn.session, rule.state) for rule in advanced_licences(turn.session)
    ]
    states = listed(sorted(state.name for state in found if state))
    text = f"A master or advanced esthetician licence exists in {states}."
    if short:
        return text
    return (
        f"{text} It takes more hours than the basic licence and allows more treatments; "
        "for other states my table has one esthetics licence, and for none a separate one "
        "for medical aestheticians."
    )
