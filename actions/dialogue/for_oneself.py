""" "And me?": the last topic, asked of what and where the visitor is."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import occupation, wage
from actions.pay.answers import TellPay
from actions.pay.own_pay import compared
from actions.places.own import OWN_STATE
from actions.registry import BY_TOPIC
from actions.reply import Reply, button
from actions.turn import Turn

SHORT = 10
FOR_ME = re.compile(
    r"\W*(?:(?:ok|so|but|and|then|now|(?:what|how) a?bout|as for|for|in|is|what)\W+)*"
    r"(?:me|myself|mine|i|(?:my|our) (?:own )?(?:state|city|town|area|place)"
    r"|where i(?: am|'?m| live| work)?)(?: (?:then|tho|though|now|here))*\W*",
    re.IGNORECASE,
)


MORE_THAN_I = re.compile(
    r"\b(?:more|less|better|worse|higher|lower)\b.{0,20}\bthan (?:(?:what )?i (?:\w+ )?"
    r"(?:make|get|earn)|me\b|mine\b|my (?:pay|salary|wage))",
    re.IGNORECASE,
)


class TellForOneself(Case):
    """The last topic for the visitor's own trade and place."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_meant = FOR_ME.fullmatch(turn.text) or _compares_pay(turn)
        if turn.slots.get(REQUESTED_SLOT) or not is_meant:
            return False
        is_known = turn.own_occupation is not None or turn.own_place is not None
        return is_known and turn.slots.get("topic") in BY_TOPIC

    def reply(self, turn: Turn) -> Reply:
        if _compares_pay(turn):
            told = _beside_own_pay(turn)
            if told:
                return told
            turn.intent = "ask_pay"
            turn.named_occupations = [str(turn.slots.get("occupation"))]
            return TellPay().reply(turn)
        turn.intent = "inform"
        # "And in my state" asks on of whom was asked about before.
        if turn.own_occupation and not turn.mentions(OWN_STATE):
            turn.named_occupations = [turn.own_occupation]
        return BY_TOPIC[turn.slots["topic"]]().reply(turn)


def _beside_own_pay(turn: Turn) -> Reply | None:
    """The pay said last beside what the visitor said to earn, and to their trade's."""
    code, own = str(turn.slots.get("occupation")), turn.own_occupation
    who, pay = occupation(turn.session, code), wage(turn.session, code, turn.place)
    text = compared(turn, who, pay) if pay else ""
    if not text or pay is None:
        return None
    sources = [pay.citation]
    trade = wage(turn.session, own, turn.place) if own and own != code else None
    if own and trade:
        plural = occupation(turn.session, own).plural
        text += f" The median of {plural} in {trade.area} is {trade.annual_median}."
        sources.append(trade.citation)
    return Reply(
        text,
        buttons=[
            button("What a figure contains", "ask_pay_basis"),
            button("Outlook", "ask_outlook", occupation=code),
        ],
        sources=sources,
    )


def _compares_pay(turn: Turn) -> bool:
    """Whether "is that more than I get" compares the pay said last with one's own."""
    is_pay = turn.slots.get("topic") == "pay" and turn.slots.get("occupation")
    is_short = len(turn.text.split()) <= SHORT and not turn.named_occupations
    return bool(is_pay) and is_short and MORE_THAN_I.search(turn.text) is not None
