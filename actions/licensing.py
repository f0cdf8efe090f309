"""Licensing: what a state asks, moving a licence, the advanced licences."""

import re

from actions.base import Answer
from actions.catalog.figures import (
    MASTER,
    LicenceRule,
    advanced_licences,
    citation,
    licence,
    licence_hours,
)
from actions.catalog.places import Location, find_place
from actions.licence_text import CHECK, board, card, closing, rule_sources, sentence
from actions.next_step import toward_schools
from actions.reply import Button, Reply, button
from actions.turn import MEDICAL_CODES, Turn
from actions.wording import count, listed

ENTERED = re.compile(
    r"\b(?:to|into|reciprocity with|accept\w* (?:in|by)|work in|valid in)\s(?:\w+\s)?$",
    re.I,
)
LEFT = re.compile(
    r"\b(?:from|leav\w+|licen[cs]\w* (?:in|from)|licen[cs]e (?:is|was) (?:in|from)"
    r"|trained in|school in|certified in|my|hours in|have an?)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


class TellLicence(Answer):
    """What a state asks for an esthetician licence."""

    action_name = "action_tell_licence"
    intent = "ask_licence"
    topic = "licence"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        named = turn.places or ([turn.place] if turn.place else [])
        # Two cities of a state have one rule.
        places = list({place.state: place for place in reversed(named)}.values())[::-1]
        if not places:
            return _overview(turn)
        rules = [(place, licence(turn.session, place.state)) for place in places]
        known = [(place, rule) for place, rule in rules if rule]
        sentences = [_own_licence(turn)] + [
            sentence(place.state_name, rule)
            if rule
            else f"For {place.state_name} I have no licence rule."
            for place, rule in rules
        ]
        sentences.append(closing([rule for _, rule in known]))
        return Reply(
            " ".join(part for part in sentences if part),
            **toward_schools(turn),
            buttons=[
                button("The exam", "ask_exam"),
                button("Renewal", "ask_licence_renewal"),
                button("Moving a licence", "ask_licence_transfer"),
            ],
            card=card(*known[0]) if known else None,
            sources=rule_sources(turn, [rule for _, rule in known]),
        )


class TellLicenceTransfer(Answer):
    """Taking a licence to another state, or one from another country."""

    action_name = "action_tell_licence_transfer"
    intent = "ask_licence_transfer"
    topic = "licence_transfer"

    def reply(self, turn: Turn) -> Reply:
        target = _target(turn)
        rule = licence(turn.session, target.state) if target else None
        text = (
            "There is no national licence. A state may accept yours by endorsement or "
            "reciprocity when your hours and exam match its own; if you have fewer "
            "hours, it may ask for the difference, proof of work or its exam. "
        )
        if turn.country or turn.mentions(r"\b(foreign|abroad|country|overseas)\b"):
            text += (
                "For training from another country, boards usually want your papers "
                "translated and evaluated first. "
            )
        if target and rule:
            hours = f" asks for {count(rule.hours, 'hour')}" if rule.hours else ""
            text += f"{target.state_name}{hours}; ask the {board(rule)}."
            hours_compared, left = _hours_compared(turn, target, rule)
            text += hours_compared
            rules = [*left, rule]
        else:
            rules = []
            text += "Ask the board of the state you move to."
        return Reply(
            text,
            next_step="" if target else "Which state are you moving to?",
            buttons=_next_buttons(target),
            sources=[
                citation(turn.session, "field_guide"),
                *(rule.citation for rule in rules),
            ],
            slots={"place": target.key} if target else {},
        )


class TellMasterLicence(Answer):
    """The master or advanced esthetician licence."""

    action_name = "action_tell_master_licence"
    intent = "ask_master_licence"
    topic = "master_licence"

    def reply(self, turn: Turn) -> Reply:
        rules = advanced_licences(turn.session)
        found = [find_place(turn.session, rule.state) for rule in rules]
        states = listed(sorted(state.name for state in found if state))
        place = turn.place
        rule = licence(turn.session, place.state, MASTER) if place else None
        if place and rule:
            rules = [rule]
            text = (
                f"Yes, {place.state_name} has an advanced tier: {rule.in_words}. "
                "It allows more than the basic licence; exactly what is state law."
            )
        elif place:
            text = (
                f"{place.state_name} isn't among the states with a master or advanced "
                f"esthetician licence that I know of: {states}."
            )
        else:
            text = (
                "A master or advanced esthetician licence exists in "
                f"{states}. It takes more hours than the basic "
                "licence and allows more treatments; elsewhere there is one esthetics "
                "licence, and nowhere a separate one for medical aestheticians."
            )
        return Reply(
            f"{text} {closing(rules)}",
            buttons=_next_buttons(place),
            sources=rule_sources(turn, rules),
        )


def _target(turn: Turn) -> Location | None:
    """The state to move to: the one behind "to", or the last that isn't left."""
    if not turn.places:
        return turn.place
    entered = [place for place in turn.places if ENTERED.search(turn.said_before(place))]
    left = [place for place in turn.places if LEFT.search(turn.said_before(place))]
    others = [place for place in turn.places if place not in left]
    # "If I get my license in GA does it work there": the place said before.
    if not others and turn.known_place and turn.mentions(r"\b(here|there)\b"):
        return turn.known_place
    return (entered or others or turn.places)[-1]


def _hours_compared(
    turn: Turn, target: Location, rule: LicenceRule
) -> tuple[str, list[LicenceRule]]:
    """Whether the hours of the state one leaves are enough, and that state's rule."""
    others = [place for place in (*turn.places, turn.known_place) if place]
    origin = next((place for place in others if place.state != target.state), None)
    left = licence(turn.session, origin.state) if origin else None
    if not (origin and left and left.hours and rule.hours):
        return "", []
    if left.hours >= rule.hours:
        text = (
            f" {origin.state_name} asks for {count(left.hours)}, so your hours shouldn't "
            "stand in the way."
        )
    else:
        text = (
            f" {origin.state_name} asks for only {count(left.hours)}, so expect to make "
            f"up {count(rule.hours - left.hours, 'hour')} or to prove your work."
        )
    return text, [left]


def _overview(turn: Turn) -> Reply:
    hours = licence_hours(turn.session)
    (common, states), total = hours[0], sum(number for _, number in hours)
    values = [value for value, _ in hours]
    return Reply(
        "Nearly every state asks for a licence to work as an aesthetician: training "
        f"hours and usually an exam. {states} of {total} states with an undisputed "
        f"figure (and DC) ask for {common} hours; the range is {min(values)} to "
        f"{count(max(values))}. {CHECK}",
        next_step="Which state is it for?",
        buttons=[
            button("Texas", "inform", state="TX"),
            button("California", "inform", state="CA"),
            button("Florida", "inform", state="FL"),
            button("New York", "inform", state="NY"),
        ],
        sources=[citation(turn.session, "licence_table")],
    )


def _own_licence(turn: Turn) -> str:
    """What the visitor's own licence is worth here, where they said it."""
    if turn.own_occupation in MEDICAL_CODES:
        return (
            "With your medical licence you need no esthetics licence to inject; what "
            "you may do and under whom, the state's boards of nursing and medicine say. "
            "The esthetics licence, if you want it too:"
        )
    if turn.own_occupation == "39-5012":
        return (
            "Your cosmetology licence covers basic skin care, such as facials, in most "
            "states; ask the board below whether it does in yours before you pay for a "
            "program. The esthetics licence by itself:"
        )
    return ""


def _next_buttons(place: Location | None) -> list[Button]:
    where = f" in {place.state_name}" if place else ""
    return [
        button(f"Licence{where}", "ask_licence"),
        button(f"Pay{where}", "ask_pay"),
        button("Find schools", "find_schools"),
    ]
