"""The sums in the order in which they are tried, and the words kept of the one told."""

from collections.abc import Callable
from dataclasses import replace

from actions.reply import Reply
from actions.sums.aid import grant_at_income
from actions.sums.commission import (
    base_and_share,
    rent_or_share,
    share_alone,
    share_of_sales,
)
from actions.sums.evenings import evening_plan
from actions.sums.figures import OwnFigures
from actions.sums.gaps import gap_told, price_beside_pay
from actions.sums.hours import hours_left, weekly_hours_needed
from actions.sums.loans import loan_payment
from actions.sums.numbers import Number
from actions.sums.path import years_compared, years_given_up
from actions.sums.pay import compared_pays, offer_with_share, pay_a_year
from actions.sums.payback import affordable, own_payback
from actions.sums.raises import raise_of_pay, share_above
from actions.sums.savings import (
    aid_covers,
    hourly_fee,
    instalment,
    missing_price,
    saving_time,
    total_price,
)
from actions.sums.taxed import after_tax
from actions.sums.visits import (
    own_break_even,
    own_commission,
    visits_for_goal,
    visits_for_price,
)
from actions.turn import Turn

Sum = Callable[[Turn, OwnFigures], Reply | None]
# The first that fits; those that need more figures stand first.
SUMS: tuple[Sum, ...] = (
    raise_of_pay,
    share_above,
    price_beside_pay,
    gap_told,
    after_tax,
    years_compared,
    years_given_up,
    own_payback,
    visits_for_price,
    visits_for_goal,
    own_break_even,
    rent_or_share,
    base_and_share,
    share_of_sales,
    own_commission,
    share_alone,
    hourly_fee,
    instalment,
    saving_time,
    missing_price,
    aid_covers,
    total_price,
    grant_at_income,
    loan_payment,
    affordable,
    evening_plan,
    hours_left,
    weekly_hours_needed,
    offer_with_share,
    compared_pays,
    pay_a_year,
)
# So many characters of a sum's words are kept.
MOST_KEPT = 500


def first_sum(turn: Turn, numbers: list[Number]) -> Reply | None:
    """The reply of the first sum that these numbers make."""
    own = OwnFigures(numbers)
    return next((told for sum_of in SUMS if (told := sum_of(turn, own))), None)


def remembering(told: Reply, words: str) -> Reply:
    """The reply, with the sum's words kept for "and if it costs 12k".

    A sum of somebody's pay is talk of pay: "is that for full time" goes on with it.
    """
    of_pay = {"topic": "pay"} if "occupation" in told.slots else {}
    return replace(told, slots=told.slots | of_pay | {"question": words[-MOST_KEPT:]})
