"""Short names of state agencies: "what is LARA", from the board's name in the table."""

import re

from actions.case import Case
from actions.catalog.figures import LicenceRule, basic_licences
from actions.catalog.places import find_place
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn

ASKED = (
    r"\b(what(?:'?s| is| are| does)?|who(?:'?s| is| are)?|whats|meaning of|mean\w*"
    r"|stands? for|never heard of|explain|which|where|how (?:do|can) i|page|website|site"
    r"|call|contact|reach|check|look up)\b"
)
SHORT_NAME = re.compile(r"\b[A-Z]{3,6}\b")
MOST = 2


class TellAgency(Case):
    """Which agency a short name stands for, and what it does for a licence."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return turn.mentions(ASKED) and bool(_meant(turn))

    def reply(self, turn: Turn) -> Reply:
        found = _meant(turn)[:MOST]
        said = []
        for name, rule in found:
            place = find_place(turn.session, rule.state)
            state = place.name if place else rule.state
            said.append(
                f"{name} is the agency of {state} that licenses aestheticians; in my table "
                f"it stands as {board(rule)}."
            )
        rules = [rule for _, rule in found]
        return Reply(
            f"{' '.join(said)} It gives and renews licences, approves schools and takes "
            "complaints. What its letters stand for I don't hold. For your own case ask it "
            "in writing.",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Complaining about a school", "ask_complaint"),
                button("Your sources", "ask_sources"),
            ],
            sources=[rule.citation for rule in rules],
        )


def _meant(turn: Turn) -> list[tuple[str, LicenceRule]]:
    """The short names of the message with the rule whose board bears them."""
    rules = basic_licences(turn.session)
    here = turn.place.state if turn.place else ""
    found = [
        (name, rule)
        for rule in sorted(rules, key=lambda rule: rule.state != here)
        for name in SHORT_NAME.findall(rule.board)
        if turn.mentions(rf"\b{name}\b")
    ]
    return [pair for pair in found if pair[1].state == here] or found
