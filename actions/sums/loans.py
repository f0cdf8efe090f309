"""An amount to borrow: what is paid back a month, without a rate the principal alone."""

from decimal import Decimal

from actions.reply import Reply, button
from actions.sums.figures import MONTHS, OwnFigures, dollars, plain
from actions.sums.savings import with_interest
from actions.turn import Turn
from actions.wording import usd

LOAN = r"\b(?:loans?|borrow\w*|financ(?:e|ed|ing)|lend\w*)\b"
ASKS = r"\b(?:payments?|repayments?|a month|per month|monthly|how (?:big|bad)|what would)\b"
# So long the usual federal plan runs.
YEARS = 10
LEAST_USD = 500
SIMULATOR = "studentaid.gov has a loan simulator that shows it with interest"
BUTTONS = [
    button("Financial aid", "ask_financial_aid"),
    button("When it pays back", "ask_payback"),
]


def loan_payment(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a loan of so much comes to a month over ten years."""
    if not turn.mentions(LOAN) or not turn.mentions(ASKS):
        return None
    amount = _borrowed(own)
    if amount is None or own.first("months") or own.first("years"):
        return None
    number = YEARS * MONTHS
    rate = own.first("share", "interest") or own.first("share", "")
    if rate and rate.value > 0:
        monthly = with_interest(amount, rate.value, number)
        return Reply(
            f"About {usd(round(monthly))} a month: {dollars(amount)} over {YEARS} years at "
            f"{plain(rate.value)} % a year, paid down evenly; all in all "
            f"{usd(round(monthly * number))}. Fees aren't in it. {SIMULATOR} and fees.",
            buttons=BUTTONS,
        )
    return Reply(
        f"{dollars(amount / number)} a month for the loan alone: {dollars(amount)} ÷ "
        f"{YEARS} years ÷ {MONTHS} months. Interest comes on top, and I hold no rate: "
        f"{SIMULATOR}. A private loan may run shorter and cost more a month. Say a rate, "
        "or other months, and I work it out with that.",
        buttons=BUTTONS,
    )


def _borrowed(own: OwnFigures) -> Decimal | None:
    """The amount that isn't said to be of a week, a month or an hour."""
    amounts = [
        number.value
        for number in own.numbers
        if number.kind in ("money", "") and not number.per and number.value >= LEAST_USD
    ]
    return amounts[0] if amounts else None
