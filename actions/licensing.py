"""Licensing: what a state asks, moving a licence, the advanced licences."""

import re

from actions.base import Answer
from actions.catalog.figures import (
    MASTER,
    Citation,
    LicenceRule,
    advanced_licences,
    citation,
    licence,
    licence_hours,
)
from actions.catalog.places import Location, find_place
from actions.next_step import toward_schools
from actions.reply import Button, Card, Reply, button
from actions.turn import MEDICAL_CODES, Turn
from actions.wording import count, day, listed

CHECK = "Rules change: check with the board before you enrol."


class TellLicence(Answer):
    """What a state asks for an esthetician licence."""

    action_name = "action_tell_licence"
    intent = "ask_licence"
    topic = "licence"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        places = turn.places or ([turn.place] if turn.place else [])
        if not places:
            return _overview(turn)
        rules = [(place, licence(turn.session, place.state)) for place in places]
        known = [(place, rule) for place, rule in rules if rule]
        sentences = [_own_licence(turn)] + [
            _sentence(place.state_name, rule)
            if rule
            else f"For {place.state_name} I have no licence rule."
            for place, rule in rules
        ]
        closing = _closing([rule for _, rule in known])
        return Reply(
            " ".join(part for part in [*sentences, closing] if part),
            **toward_schools(turn),
            buttons=[
                button("Pay there", "ask_pay"),
                button("Moving a licence", "ask_licence_transfer"),
                button("Advanced licence", "ask_master_licence"),
            ],
            card=_card(*known[0]) if known else None,
            sources=_sources(turn, [rule for _, rule in known]),
        )


class TellLicenceTransfer(Answer):
    """Taking a licence to another state, or one from another country."""

    action_name = "action_tell_licence_transfer"
    intent = "ask_licence_transfer"
    topic = "licence_transfer"

    def reply(self, turn: Turn) -> Reply:
        target = turn.places[-1] if turn.places else turn.place
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
            text += f"{target.state_name}{hours}; ask the {_board(rule)}."
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
            f"{text} {_closing(rules)}",
            buttons=_next_buttons(place),
            sources=_sources(turn, rules),
        )


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


def _sources(turn: Turn, rules: list[LicenceRule]) -> list[Citation]:
    """The releases of the rules, or the table in which there was none."""
    cited = [rule.citation for rule in rules]
    return cited or [citation(turn.session, "licence_table")]


def _closing(rules: list[LicenceRule]) -> str:
    """The advice to check, with the day on which all of the rules were checked."""
    days = [rule.checked_on for rule in rules]
    oldest = min((checked for checked in days if checked), default=None)
    if oldest is None or None in days:
        return CHECK
    whose = "the board's own page" if len(rules) == 1 else "the boards' own pages"
    return f"Compared with {whose} on {day(oldest)}. {CHECK}"


def _sentence(state: str, rule: LicenceRule) -> str:
    if rule.hours:
        lead = f"{state} asks for {count(rule.hours, 'hour')} of training"
    else:
        lead = f"For {state} the sources can't be reconciled, so I give no single figure"
    exam = _exam(rule.exam)
    parts = [f"{lead}{exam and f'; {exam}'}.", _conflict(rule)]
    if rule.advanced_tier and rule.hours:
        parts.append(f"Beyond it: {rule.advanced_tier}.")
    if rule.renewal:
        parts.append(f"Renewal: {rule.renewal.replace(' CE', ' continuing education')}.")
    parts.append(f"Board: {_board(rule)}.")
    return " ".join(part for part in parts if part)


def _own_licence(turn: Turn) -> str:
    """What the visitor's own licence is worth here, where they said it."""
    if turn.own_occupation in MEDICAL_CODES:
        return (
            "With your medical licence you need no esthetics licence to inject; what "
            "you may do and under whom, the state's boards of nursing and medicine say. "
            "The esthetics licence, in case you want it too:"
        )
    if turn.own_occupation == "39-5012":
        return (
            "Your cosmetology licence covers basic skin care, such as facials, in most "
            "states; ask the board below whether it does in yours before you pay for a "
            "program. The esthetics licence by itself:"
        )
    return ""


def _exam(exam: str | None) -> str:
    """The exam as a phrase; what stands in brackets in the table is kept."""
    if not exam or exam.startswith("unconfirmed"):
        return "whether there is an exam I couldn't confirm"
    note = f" {match[0]}" if (match := re.search(r"\(.*\)", exam)) else ""
    if exam.startswith("none"):
        return f"no exam{note}"
    if exam.startswith("written only"):
        return f"a written exam only{note}"
    if "practical" in exam or "procedural" in exam:
        return f"a written and a practical exam{note if '+' not in note else ''}"
    return f"exam: {exam}"


def _conflict(rule: LicenceRule) -> str:
    """Where the sources differ, who says what."""
    if not rule.conflicts:
        return ""
    says = []
    summary = "a summary of board rules"
    if rule.summary_hours and rule.summary_hours == rule.rule_hours:
        says.append(f"{summary} and {_cited(rule)} say {rule.summary_hours} hours")
    elif rule.summary_hours:
        says.append(f"{summary} says {rule.summary_hours} hours")
    if rule.rule_hours and rule.summary_hours != rule.rule_hours:
        says.append(f"{_cited(rule)} {rule.rule_hours}")
    if rule.program_hours:
        share = f"{rule.program_share or 0:.0%}".replace("%", " %")
        says.append(f"{share} of the programs there run {rule.program_hours}")
    notes = [
        note.strip().replace("source A", "the summary of board rules")
        for note in rule.conflicts.split(";")
        if "mode=" not in note and not re.fullmatch(r"\s*A=\d+ vs C=\d+", note)
    ]
    text = f"Sources differ: {listed(says)}."
    return f"{text} ({'; '.join(notes)}.)" if notes else text


def _cited(rule: LicenceRule) -> str:
    kind = "the cited rule" if rule.rule_kind == "primary text" else "another source"
    citation_text = (rule.rule_citation or "").split(":")[0].split(" (")[0]
    return f"{kind} ({citation_text})" if citation_text else kind


def _board(rule: LicenceRule) -> str:
    return f"{rule.board} ({rule.website})" if rule.website else rule.board


def _next_buttons(place: Location | None) -> list[Button]:
    where = f" in {place.state_name}" if place else ""
    return [
        button(f"Licence{where}", "ask_licence"),
        button(f"Pay{where}", "ask_pay"),
        button("Find schools", "find_schools"),
    ]


def _card(place: Location, rule: LicenceRule) -> Card:
    return Card(
        "licence",
        {
            "state": place.state_name,
            "hours": rule.hours,
            "exam": rule.exam,
            "board": rule.board,
            "website": rule.website,
            "renewal": rule.renewal,
            "conflicts": rule.conflicts,
            "advanced_tier": rule.advanced_tier,
        },
    )
