"""A question of sums without a figure in it: worked out with those told before."""

from dataclasses import replace
from decimal import Decimal

from actions.catalog.figures import typical_program
from actions.pay.own_pay import own_pay
from actions.reply import Reply
from actions.sums.figures import OwnFigures
from actions.sums.loans import LOAN, loan_payment
from actions.sums.numbers import Number, numbers_said
from actions.sums.payback import affordable, own_payback
from actions.sums.savings import instalment
from actions.turn import Turn

PAYBACK = (
    r"\b(?:how (?:long|soon|fast|many (?:months|years))|when)\b[^.?!]{0,40}"
    r"\b(?:pay\w* (?:\w+ )?(?:off|back)|paid (?:off|back)|pays? for itself|break even"
    r"|(?:get|make|earn) (?:(?:it|that|the|my)(?: money)? )?(?:\$?\d[\d,]*k? )?back"
    r"|worth it)\b"
    r"|\b(?:does|would|will) (?:it|that|school) (?:\w+ )?pay (?:\w+ )?(?:off|back)\b"
    r"|\bcan i afford (?:it|that|this|school)\b"
)
A_MONTH = r"\b(?:a|per|each|every) (?:month|mo)\b|\bmonthly\b"
PLAN = (
    r"\b(?:instal\w+|payment plans?|pay(?:ing)? (?:it )?(?:monthly|in parts|over time))\b"
)
OF_EARNING = r"\b(?:make|makes|earn\w*|salary|wages?|income|take home|tax\w*)\b"
MAKE_BACK = r"\b(?:make|earn|get)\b[^.?!]{0,15}\bback\b"
OF_PRICES = ("training_cost", "financial_aid")
MOST_WORDS, MOST_BEFORE = 14, 6


def from_told(turn: Turn) -> Reply | None:
    """The payback, the loan or the instalment of the price and pay told before."""
    is_of_pay = turn.mentions(OF_EARNING) and not turn.mentions(MAKE_BACK)
    if len(turn.text.split()) > MOST_WORDS or is_of_pay:
        return None
    is_monthly = turn.mentions(A_MONTH)
    if not is_monthly and not turn.mentions(PAYBACK):
        return None
    price = _price(turn)
    if not is_monthly:
        pay = own_pay(turn)
        if price is None or pay is None:
            return None
        own = OwnFigures([price, replace(pay, role="pay_now")])
        return own_payback(turn, own) or affordable(turn, own)
    if turn.mentions(LOAN):
        return loan_payment(turn, OwnFigures([price])) if price else None
    return _in_parts(turn, price)


def _in_parts(turn: Turn, price: Number | None) -> Reply | None:
    """What the school's own plan would come to, over a typical program's months."""
    words = " ".join([turn.text, *(said.text for said in turn.before[:2])])
    of_plan = Turn(turn.session, {"latest_message": {"text": words}}).mentions(PLAN)
    if not of_plan or turn.slots.get("topic") not in OF_PRICES:
        return None
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    if not typical.months:
        return None
    cost = price or Number(Decimal(typical.price_usd), "money", "", "price")
    months = Number(Decimal(round(typical.months)), "months")
    told = instalment(turn, OwnFigures([cost, months]))
    if told is None:
        return None
    whose = "" if price else ", by a typical program's price and length"
    return replace(
        told,
        text=f"{told.text.replace(' months. ', f' months{whose}. ', 1)} The school sets "
        "the plan: ask for the down payment and the number of payments.",
        sources=[typical.citation],
    )


def _price(turn: Turn) -> Number | None:
    """The price of a school that the visitor named last."""
    for message in (turn, *turn.before[:MOST_BEFORE]):
        price = OwnFigures(numbers_said(message.text, message.entities)).first(
            "money", "price"
        )
        if price:
            return price
    return None
