"""A wage of somebody whose own trade has no figure here: beside others it says nothing."""

from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import citation, wage
from actions.pay.own_wage import ASKS, OFFER
from actions.people.background import PREMED
from actions.people.nursing import nurses_board
from actions.people.person import PRACTICAL_NURSE
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import OwnFigures, dollars, period_of, year_of
from actions.sums.money_roles import MOST_HOURLY_USD
from actions.sums.numbers import Number, numbers_said
from actions.turn import Turn

NURSE, ASSISTANT = "29-1141", "31-9092"
PRACTICAL = "practical nurses"
INJECTING = r"\b(?:botox|inject\w*|fillers?|tox|dysport|syringes?)\b"
TAKES = r"\bshould i\b|\bworth\b|\bwould you\b|\bgood (?:offer|pay|money)\b"


def own_unheld(turn: Turn) -> str | None:
    """The visitor's own trade, in the plural, where no figure of it is held."""
    named = turn.named_occupations
    if named == [NURSE] and turn.mentions(PRACTICAL_NURSE):
        # Practical nurses are read as nurses, whose wages aren't theirs.
        named = []
    if named:
        return None
    if turn.is_practical_nurse and turn.own_occupation is None:
        return PRACTICAL
    if turn.own_occupation or turn.background in (None, PREMED):
        return None
    return f"{str(turn.background).replace(' or ', 's and ')}s"


def _pay(turn: Turn) -> Number | None:
    """The one wage that the message tells."""
    own = OwnFigures(numbers_said(turn.text, turn.entities))
    if own.money("visit", "rent", "sales", "piece", "price") or own.share:
        return None
    said = [pay for pay in own.pays if period_of(pay) in ("hour", "year")]
    said = said or [n for n in own.all("money") if n.value <= MOST_HOURLY_USD]
    return said[0] if len(said) == 1 else None


class TellUnheldWage(Case):
    """That the wages of who asks aren't held, what theirs makes a year, and who knows."""

    is_of_question = True
    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get(FORM_ASKS) or turn.text.startswith("/"):
            return False
        asks = turn.mentions(f"{ASKS}|{OFFER}|{TAKES}") or turn.intent == "ask_pay"
        return asks and own_unheld(turn) is not None and _pay(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        pay, whom = _pay(turn), own_unheld(turn)
        if pay is None or whom is None:
            raise ValueError("no wage of an own trade")
        text = (
            f"Wages of {whom} I don't hold, so I can't say how yours stands: bls.gov/ooh "
            f"has them by state. {_year(pay)}"
        )
        sources = []
        if whom == PRACTICAL:
            between = [wage(turn.session, code, turn.place) for code in (ASSISTANT, NURSE)]
            held = [found for found in between if found and found.hourly_median_usd]
            if len(held) == len(between):
                low, high = (
                    dollars(found.hourly_median_usd or Decimal(0)) for found in held
                )
                text += (
                    " They lie between the medians that I hold: medical assistants "
                    f"{low} an hour in {held[0].area}, registered nurses {high}."
                )
                sources = [found.citation for found in held]
            if turn.mentions(INJECTING):
                text += (
                    " Before the money: whether you may inject there at all, "
                    f"{nurses_board(turn, NURSE)} says; get it in writing."
                )
        return Reply(
            text,
            next_step="" if turn.place else "Which state is it in?",
            buttons=[
                button("What is allowed?", "ask_scope"),
                button("Ways on from there", "ask_career_path"),
            ],
            sources=sources or [citation(turn.session, "field_guide")],
        )


def _year(pay: Number) -> str:
    """What the wage makes in a year of full time."""
    if period_of(pay) != "hour":
        return ""
    return f"A year: {year_of(pay, None)}."
