"""Whether a change of work is a pay cut or a raise, by the pay told before."""

from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import occupation, wage
from actions.pay.own_pay import own_pay
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import OwnFigures, as_said, dollars, yearly
from actions.sums.numbers import numbers_said
from actions.turn import Turn
from actions.wording import usd

CUT = (
    r"\bpay ?cut\b|\b(?:step|going) (?:down|backwards?)\b|\b(?:lose|losing) money\b"
    r"|\bless than (?:what )?(?:i|my)\b|\b(?:make|making|earn\w*|be) less\b|\ba cut\b"
)
RAISE = (
    r"\b(?:a|pay|big|huge|small|tiny) (?:raise|bump|increase)\b"
    r"|\bmore than (?:what )?(?:i|my)\b"
    r"|\b(?:make|making|earn\w*) more\b"
)
OF_PAY = ("pay", "pay_basis", "pay_by_workplace", "worth_it", "payback")
MOST_WORDS = 12


class TellPayCut(Case):
    """Yes or no with the difference, from the pay told before."""

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_short = len(turn.text.split()) <= MOST_WORDS
        if not is_short or turn.slots.get(FORM_ASKS) or turn.named_occupations:
            return False
        is_in_talk = turn.slots.get("topic") in OF_PAY
        is_said = turn.mentions(f"{CUT}|{RAISE}") and not numbers_said(turn.text)
        return is_in_talk and is_said and _pays(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        pays = _pays(turn)
        if pays is None:
            raise ValueError("no pay to set beside")
        now, then, what = pays
        gap = then - now
        lead = "Yes" if (gap < 0) == turn.mentions(CUT) else "No"
        side = "less" if gap < 0 else "more"
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        upper = pay.annual_p75_usd if pay else None
        text = (
            f"{lead}: {what} is {dollars(abs(gap))} a year {side} than your {dollars(now)}."
        )
        if upper:
            stand = "above" if upper > now else "below"
            text += (
                f" The upper quarter of {who.plural} begins at {usd(upper)}, {stand} it."
            )
        return Reply(
            f"{text} All of it is before tax; benefits and hours, which a figure doesn't "
            "show, can weigh more: ask for both in writing.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("Is it worth it?", "ask_worth_it"),
            ],
            sources=[pay.citation] if pay else [],
            slots={"occupation": who.soc_code},
        )


def _pays(turn: Turn) -> tuple[Decimal, Decimal, str] | None:
    """The year's pay now and then, and what the latter is: an offer, else the median."""
    own = own_pay(turn)
    now = yearly(own) if own else None
    if own is None or now is None:
        return None
    before = OwnFigures(numbers_said(str(turn.slots.get("question") or "")))
    offer = next(
        (p for p in before.pays if p.role != "pay_now" and p.value != own.value), None
    )
    then = yearly(offer, before.working_hours) if offer else None
    if offer and then:
        return now, then, f"{as_said(offer)}, {dollars(then)} a year,"
    who = occupation(turn.session, turn.occupation)
    pay = wage(turn.session, who.soc_code, turn.place)
    if pay is None:
        return None
    median = f"the median of {who.plural} in {pay.area}, {pay.annual_median},"
    return now, Decimal(pay.annual_median_usd), median
