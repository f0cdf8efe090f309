"""Licensing: what a state asks of who wants its licence."""

import re

from actions.asked import fitting, joined
from actions.base import Answer
from actions.catalog.figures import (
    LicenceRule,
    citation,
    licence,
    licence_hours,
    typical_program,
)
from actions.catalog.places import Location
from actions.licensing.covers import NEVER_LICENSED
from actions.licensing.details import cited_law, extremes, unknown_points
from actions.licensing.text import CHECK, card, closing, rule_sources, sentence
from actions.next_step import toward_schools
from actions.people.nurse_licences import nurse_licence
from actions.people.nursing import nurse_asked_about
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

BESIDE = r"\W*(?:or|vs?\.?|versus|than|compared (?:to|with))\b"
# What single states call their esthetician's licence: Florida, New Jersey, others.
STATES_NAMES = (
    r"\b(?:facial(?:ist| specialist| technician)?s?|skin[- ]?care (?:specialist|therapist"
    r"|technician)s?)\b"
)
SMALLER = r"\b(?:wax\w*|lash\w*|brows?|thread\w*|nails?|tattoo\w*|massage|only|just)\b"


class TellLicence(Answer):
    """What a state asks for an esthetician licence."""

    action_name = "action_tell_licence"
    intent = "ask_licence"
    topic = "licence"
    uses_place = True

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether the state's own name of this licence is taken for a smaller one."""
        is_named = turn.mentions(STATES_NAMES) and not turn.mentions(SMALLER)
        return intent == "ask_limited_licence" and is_named

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_licence(turn, nurse)
        most = "" if turn.places else extremes(turn)
        if most:
            return _extremes(turn, most)
        # Who moves, or says where they are, asks what is wanted elsewhere.
        is_elsewhere = turn.place != next(iter(turn.places), None) and not _weighs(turn)
        named = turn.places if not is_elsewhere else []
        named = named or ([turn.place] if turn.place else [])
        # Two cities of a state have one rule.
        places = list({place.state: place for place in reversed(named)}.values())[::-1]
        if not places:
            return _overview(turn)
        rules = [(place, licence(turn.session, place.state)) for place in places]
        known = [(place, rule) for place, rule in rules if rule]
        sentences = [_own_licence(turn), _easier(turn, known)] + [
            sentence(place.state_name, rule)
            if rule
            else f"For {place.state_name} I have no licence rule."
            for place, rule in rules
        ]
        points = _time_of_course(turn) + unknown_points(turn)
        points += [law for _, rule in known if (law := cited_law(turn, rule))]
        end = "" if points else closing([rule for _, rule in known])
        return Reply(
            fitting(joined(*sentences), points, end),
            **toward_schools(turn),
            buttons=[
                button("The exam", "ask_exam"),
                button("Renewal", "ask_licence_renewal"),
                button("Moving a licence", "ask_licence_transfer"),
            ],
            card=card(*known[0]) if known else None,
            sources=rule_sources(turn, [rule for _, rule in known]),
        )


def _weighs(turn: Turn) -> bool:
    """Whether two places are asked about side by side: "NY vs NJ", "Ohio or Kentucky"."""
    return any(re.match(BESIDE, turn.said_behind(place), re.I) for place in turn.places)


def _extremes(turn: Turn, text: str) -> Reply:
    return Reply(
        f"{text} {CHECK}",
        next_step="Which state is it for?",
        buttons=[
            button("Licence rules", "ask_licence"),
            button("Moving a licence", "ask_licence_transfer"),
        ],
        sources=[citation(turn.session, "licence_table")],
    )


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
    if turn.own_occupation in MEDICAL_CODES and not turn.trained_in:
        return (
            "With your medical licence you need no esthetics licence to inject; what "
            "you may do and under whom, the state's boards of nursing and medicine say. "
            "The esthetics licence, if you want it too:"
        )
    if turn.own_occupation == "39-5012" and not (
        turn.trained_in or turn.mentions(NEVER_LICENSED)
    ):
        return (
            "Your cosmetology licence covers basic skin care, such as facials, in most "
            "states; ask the board below whether it does in yours before you pay for a "
            "program. The esthetics licence by itself:"
        )
    return ""


UNTIL_THEN = (
    r"\bhow (?:long|many? (?:time|months|weeks|years))\b[^.?!]{0,30}"
    r"\b(?:until|till|to (?:get|have)|before|take|for|i (?:get|have))\b"
)


def _time_of_course(turn: Turn) -> list[str]:
    """How long the course takes before the licence, where the time is asked for."""
    if not turn.mentions(UNTIL_THEN):
        return []
    months = typical_program(turn.session, turn.place.state if turn.place else None).months
    return [
        f"In time: a typical program takes {count(months, 'month')}, then comes what the "
        "board needs for the application, of which I hold no figure; ask it."
    ]


EASIER = (
    r"\b(easier|easiest|faster|quicker|shorter|less|fewer|better|stricter|harder|longer"
    r"|more|difference|differ\w*|compar\w*|vs|versus|same)\b"
)


def _easier(turn: Turn, known: list[tuple[Location, LicenceRule]]) -> str:
    """Which of several states asks for fewer hours, where the message compares them."""
    counted = [(rule.hours, place.state_name) for place, rule in known if rule.hours]
    if len(counted) < 2 or not turn.mentions(EASIER):
        return ""
    (least, first), (most, _) = min(counted), max(counted)
    if least == most:
        return "By hours they are alike."
    return f"By hours {first} is the shorter way: {count(least)} against {count(most)}."
