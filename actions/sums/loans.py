"""An amount to borrow: what is paid back a month, without a rate the principal alone."""

from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import citation
from actions.catalog.search import SchoolHit
from actions.reply import Reply, button
from actions.schools.facts import CHARGES
from actions.schools.listing import schools_shown
from actions.schools.mentions import in_view
from actions.sums.figures import MONTHS, OwnFigures, dollars, plain
from actions.sums.savings import with_interest
from actions.turn import Turn
from actions.wording import usd

LOAN = r"\b(?:loans?|borrow\w*|financ(?:e|ed|ing)|lend\w*)\b"
ASKS = r"\b(?:payments?|repayments?|a month|per month|monthly|how (?:big|bad)|what would)\b"
ALL_OF_IT = r"\b(?:all|it all|whole|full|everything|total|100)\b"
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
    rate = own.first("share", "interest") or own.first("share", "")
    return Reply(_monthly(amount, rate.value if rate else Decimal(0)), buttons=BUTTONS)


def _monthly(amount: Decimal, rate: Decimal) -> str:
    """What `amount` dollars come to a month at `rate` per cent a year, 0 for unknown."""
    number = YEARS * MONTHS
    if rate > 0:
        monthly = with_interest(amount, rate, number)
        return (
            f"About {usd(round(monthly))} a month: {dollars(amount)} over {YEARS} years at "
            f"{plain(rate)} % a year, paid down evenly; all in all "
            f"{usd(round(monthly * number))}. Fees aren't in it. {SIMULATOR} and fees."
        )
    return (
        f"{dollars(amount / number)} a month for the loan alone: {dollars(amount)} ÷ "
        f"{YEARS} years ÷ {MONTHS} months. Interest comes on top, and I hold no rate: "
        f"{SIMULATOR}. A private loan may run shorter and cost more a month. Say a rate, "
        "or other months, and I work it out with that."
    )


class TellLoanForSchool(Case):
    """What it comes to a month to borrow the whole price of the school in view."""

    topic = "financial_aid"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_loan = turn.mentions(LOAN) and turn.mentions(ASKS) and turn.mentions(ALL_OF_IT)
        return bool(is_loan and not turn.values("money") and _school(turn))

    def reply(self, turn: Turn) -> Reply:
        school = _school(turn)
        if school is None or school.price_usd is None:
            raise ValueError("no school with a price in view")
        price = Decimal(school.price_usd)
        return Reply(
            f"{school.school}, all in: {_monthly(price, Decimal(0))}",
            buttons=BUTTONS,
            sources=[citation(turn.session, CHARGES)],
        )


def _school(turn: Turn) -> SchoolHit | None:
    """The school that the talk is about, if its price is reported."""
    school = in_view(turn, schools_shown(turn))
    return school if school and school.price_usd else None


def _borrowed(own: OwnFigures) -> Decimal | None:
    """The amount that isn't said to be of a week, a month or an hour."""
    amounts = [
        number.value
        for number in own.numbers
        if number.kind in ("money", "") and not number.per and number.value >= LEAST_USD
    ]
    return amounts[0] if amounts else None
