"""Keeping a licence: its term, continuing education, an expired one."""

import re

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import LicenceRule, basic_licences, citation, licence
from actions.catalog.places import Location
from actions.licensing.text import board, checked, rule_sources
from actions.people.nurse_licences import nurse_renewal
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed

LAPSED = (
    r"\b(expir\w*|laps\w*|ran out|run out|inactive|delinquent|reinstat\w*|revive\w*|void"
    r"|vencid\w+|old licen\w+|retired|late|overdue|forgot|let (it|mine|everything) go"
    r"|penalty|years (ago|back)|redo|start over|out of (date|the industry))\b"
)
NO_COURSES = "no CE"
MOST_STATES = 2


class TellLicenceRenewal(Answer):
    """How a licence is renewed, in a state or over all."""

    action_name = "action_tell_licence_renewal"
    intent = "ask_licence_renewal"
    topic = "licence_renewal"

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_renewal(turn, nurse)
        places = turn.places[:MOST_STATES] or ([turn.place] if turn.place else [])
        rules = [(place, licence(turn.session, place.state)) for place in places]
        known = [rule for _, rule in rules if rule]
        leads = [_term(place, rule) for place, rule in rules]
        parts = [
            *(leads or [_terms(basic_licences(turn.session))]),
            _advice(turn),
            f"Ask the {listed([board(rule) for rule in known])}." if known else "",
            checked(known) if known else "",
        ]
        return Reply(
            " ".join(part for part in parts if part),
            next_step="" if places else "Which state are you licensed in?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Moving a licence", "ask_licence_transfer"),
                button("Useful certificates", "ask_certifications"),
            ],
            sources=[
                *rule_sources(turn, known),
                citation(turn.session, "field_guide"),
            ],
        )


def _term(place: Location, rule: LicenceRule | None) -> str:
    if rule and rule.renewal:
        return f"Renewal in {place.state_name}: {_in_words(rule.renewal)}."
    return f"For {place.state_name} I hold no renewal term."


def _advice(turn: Turn) -> str:
    points = answers_to(turn, POINTS, 1)
    if turn.mentions(LAPSED):
        lapsed = [point for point in points if point in (POINTS[FEE], POINTS[MEANWHILE])]
        return joined(EXPIRED, *lapsed)
    return joined(*points) or (
        "Renew before the date on your licence, count only courses whose provider the "
        "board approves, and keep the proofs. Fees and subjects that are compulsory stand "
        "on the board's page."
    )


EXPIRED = (
    "An expired licence can often be put right with a late fee and the missing courses, "
    "with no new school; don't work until it is active; after some years a state may ask "
    "for its exam or hours again. How long that is only the board says."
)
FEE = r"\b(fees?|cost|how much (is|does|to)|what do i owe|price|pay(ing)? the board)\b"
MEANWHILE = r"\b(still work|keep working|work while|meanwhile|processing)\b"
# Single points of renewal, by the words people ask for them with.
POINTS = {
    FEE: "Renewal fees I don't hold; the board's page has them.",
    MEANWHILE: (
        "Whether you may work while it is being renewed the board says; without a valid "
        "licence in hand get its answer in writing."
    ),
    r"\b(online|trade shows?|vegas|cpr|count(s|ed)?|classes|which ce|mandatory|required"
    r"|hiv|trafficking|domestic|sanitation|tb test|in person|carry|roll over)\b": (
        "Which courses count, and which are compulsory, the board decides: take only those "
        "whose provider it approves, whether online, in person or at a trade show."
    ),
    r"\b(proof|check the box|audit\w*|send)\b": (
        "Keep every certificate: boards check some licensees afterwards and want the "
        "proofs."
    ),
    r"\b(ce|ceus?|continu\w+ ed\w*|hours)\b": (
        "The hours have to be done before the date, with an approved provider."
    ),
    r"\b(name changed|married|wedding|address|moved)\b": (
        "Report a new name or address first, with its paper, then renew."
    ),
    r"\b(deadline|when|date|birth|expire\w*|good (until|for)|even|odd|early|reminder|how "
    r"often|every year)\b": (
        "The date is on the licence and in the board's online search; a reminder that "
        "never came doesn't excuse."
    ),
    r"\b(master|instructor)\b": "A second licence has a renewal of its own; ask for both.",
    r"\b(child support|hold)\b": (
        "A hold for support or taxes is lifted by the agency that set it, not by the board."
    ),
}


def _terms(rules: list[LicenceRule]) -> str:
    """Over the states whose renewal is known: how often, and who asks for no courses."""
    known = [rule.renewal for rule in rules if rule.renewal]
    free = sum(NO_COURSES in renewal for renewal in known)
    years = [
        int(match[1]) if match else 1
        for renewal in known
        if (match := re.match(r"(\d+) years?\b", renewal)) or "annual" in renewal
    ]
    if not years:
        return "How long a licence runs and what it takes to renew it, each board sets."
    return (
        f"A licence runs {min(years)} to {max(years)} years, depending on the state. Of "
        f"the {len(known)} states whose renewal I hold, {free} ask for no continuing "
        "education."
    )


def _in_words(renewal: str) -> str:
    """ "2 years; 4 hours of continuing education" from "2 years; 4 h CE"."""
    spelled = re.sub(r"(\d+) h CE", r"\1 hours of continuing education", renewal)
    return spelled.replace(NO_COURSES, "no continuing education")
