"""Why wages of one trade lie so far apart, and which of two figures counts."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    WageFigures,
    citation,
    occupation,
    wage,
)
from actions.pay.figure_doubts import TellFigureDoubt
from actions.reply import Reply, button
from actions.sums.numbers import numbers_said
from actions.sums.quoted import JUDGED, OF_THE_COUNTED, quoted
from actions.turn import Turn
from actions.wording import listed, usd

TOPICS = ("pay", "pay_basis", "pay_by_workplace")
# "Why is the range so big", "how come the top tenth makes double".
WHY = re.compile(
    r"\b(?:why|how come|how (?:is|are|can|do|does)|what makes|reason)\b[^?]{0,60}"
    r"\b(?:range|gap|spread|jump|difference|differ|vary|varies|wide|far apart|all over"
    r"|(?:top|best|upper|highest|bottom|lowest|low)[- ](?:\w+ )?(?:quarter|half|tenth|ten"
    r"|10|people|ones|paid|end)|some|a quarter)\b",
    re.IGNORECASE,
)
ALARMS = ("report_emergency", "report_self_harm", "ask_medical", "manipulate", "insult")
# Between trades or workplaces another answer compares.
OF_TRADES = (
    r"\b(?:nurs\w+|rns?|nps?|pas?|physicians?|doctors?|dermatolog\w+|derms?|cosmetolog\w+"
    r"|hair\w*|massage|assistants?|injectors?|than)\b"
)
OF_PLACES = r"\b(?:states?|cit(?:y|ies)|place|county|here|there|schools?|hours)\b"

# What lies behind a wage, of aestheticians and of others.
PLAY_IN = {True: "clientele, commission, hourly rate", False: "duties, shifts, employer"}


class TellSpread(Case):
    """The wage's quarters and tenths, and what is known to lie between them."""

    is_of_question = True
    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get("topic") not in TOPICS or turn.slots.get(REQUESTED_SLOT):
            return False
        if turn.places or turn.workplace or turn.named_occupations or turn.values("school"):
            return False
        if TellFigureDoubt.is_meant(intent, turn):
            return False
        if turn.mentions(OF_PLACES) or turn.mentions(OF_TRADES):
            return False
        if WHY.search(turn.text) and intent not in ALARMS:
            return True
        money = [n for n in numbers_said(turn.text, turn.entities) if n.kind == "money"]
        if not money or not JUDGED.search(turn.text):
            return False
        are_said = {n.start for n in money} <= {n.start for n in quoted(turn, money)}
        return are_said and (len(money) > 1 or not OF_THE_COUNTED.search(turn.text))

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        if pay is None:
            return Reply(f"No wage is published for {who.plural}.")
        kinds = {OFFICES_OF_PHYSICIANS: "doctors' offices", PERSONAL_CARE_SERVICES: "spas"}
        at = {
            name: found
            for code, name in kinds.items()
            if (found := wage(turn.session, who.soc_code, None, code))
        }
        beside = listed([f"{each.annual_median} in {name}" for name, each in at.items()])
        is_ours = who.soc_code == SKINCARE_SPECIALIST
        by_place = f", the workplace (nation's medians: {beside})" if beside else ""
        return Reply(
            f"{_parts(pay)} All are of {who.plural} in {pay.area}, so it is one range and "
            f"no contradiction. Why it is so wide no source counts; {PLAY_IN[is_ours]}"
            f"{by_place} and the region play in. By years of experience nothing "
            "is published: plan a beginning with the lower half, and ask two employers.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
            ],
            sources=[
                pay.citation,
                *(each.citation for each in at.values()),
                citation(turn.session, "field_guide"),
            ],
            slots={"occupation": who.soc_code},
        )


def _parts(pay: WageFigures) -> str:
    """The lowest quarter, the median, the upper quarter and tenth of a wage."""
    low, high, top = pay.annual_p25_usd, pay.annual_p75_usd, pay.annual_p90_usd
    said = [
        f"a quarter earn {usd(low)} or less" if low else "",
        f"half less than {pay.annual_median}",
        f"a quarter {usd(high)} or more" if high else "",
        f"a tenth {usd(top)} or more" if top else "",
    ]
    text = listed([each for each in said if each])
    return f"{text[:1].upper()}{text[1:]} a year."
