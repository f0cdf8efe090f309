""" "400 or 600, which is it": the state's hours, and where the sources differ."""

import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.licensing.limits import state_rule
from actions.licensing.text import sentence
from actions.reply import Reply, button
from actions.turn import Turn

# Hours of a licence; no price and no ZIP code.
HOURS = re.compile(
    r"(?<![$\d,.])\b(\d{3}|1[,.]?\d{3})\b(?![\d,]|\s?(?:dollars|bucks|miles|k\b|%))"
)
DOUBTED = (
    r"\b(which (?:one )?is (?:it|right|true|correct)|what is it"
    r"|wh?ats? (?:is )?(?:right|true)"
    r"|lied?|lying|wrong|confus\w+|contradict\w*|who(?:'?s| is) right)\b"
)
OF_HOURS = r"\b(hours?|hrs?|school|licen[cs]e|board|state)\b"
FEWEST = 2


class TellHoursDoubted(Case):
    """The hours of the visitor's state, who says what, and whose word counts."""

    topic = "licence"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        told = {*HOURS.findall(turn.text)}
        is_doubted = turn.mentions(DOUBTED) and turn.mentions(OF_HOURS)
        is_plain = intent.startswith("ask_") or intent in ("nlu_fallback", "correct_bot")
        rule = state_rule(turn) if len(told) >= FEWEST and is_doubted and is_plain else None
        return rule is not None and not turn.values("school") and "$" not in turn.text

    def reply(self, turn: Turn) -> Reply:
        rule = state_rule(turn)
        if rule is None or turn.place is None:
            return Reply("")
        return Reply(
            f"{sentence(turn.place.state_name, rule)} Another number needn't be a "
            f"lie: rules "
            "change, and schools teach or report other lengths. What counts is the board's "
            "rule on the day you start; ask for it in writing.",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Do my hours count elsewhere?", "ask_credit_for_hours"),
            ],
            sources=[rule.citation, citation(turn.session, "field_guide")],
        )
