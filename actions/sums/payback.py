"""When a price comes back by the visitor's own pay before and after."""

from decimal import Decimal
from math import ceil

from actions.licensing.covers import is_covered
from actions.pay.own_pay import own_pay
from actions.reply import Reply, button
from actions.sums.figures import (
    MONTHS,
    OwnFigures,
    dollars,
    lasting,
    period_of,
    year_of,
    yearly,
)
from actions.sums.median import Beside, beside
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import capitalised, usd

ASKS = (
    r"\b(pay\w* (?:it(?:self)? |that |this )?(?:off|back)|paid (?:off|back)|payback"
    r"|(?:get|make|earn) (?:it|that|this|my money) back|worth|break ?even|how long|when"
    r"|how (?:many|soon)|roi|smart|recoup|good (?:idea|deal))\b"
)
AFFORD = r"\b(?:afford\w*|manage it|swing it|within my means|too much for me)\b"
# A bare number beside a pay is a price between these, unless it is the pay's year.
LEAST_PRICE_USD, MOST_PRICE_USD = 1_000, 30_000
NEARLY = Decimal("0.03")
# From here on a gain brings a price back slowly.
SLOW_MONTHS = 36
LEAVES_OUT = (
    "It is before tax; pay lost while you study, interest, kit and tips aren't in it."
)
BUTTONS = [
    button("Financial aid", "ask_financial_aid"),
    button("Is it worth it?", "ask_worth_it"),
    button("What a figure contains", "ask_pay_basis"),
]


def own_payback(turn: Turn, own: OwnFigures) -> Reply | None:
    """The price divided by what is earned more a year, by the visitor's own figures."""
    price = own.money("price") or _bare_price(own)
    if price is None or not turn.mentions(ASKS) or is_covered(turn):
        return None
    median = beside(turn)
    gain = own.first("money", "gain")
    if (gain is None and not own.pays) or median is None:
        return None
    if gain is not None:
        more = _yearly_gain(gain, own)
        return _answer(price, more, f"{dollars(more)} more a year", median)
    now, then = _before_and_after(own)
    # What was told before isn't asked again.
    now = now or (own_pay(turn) if then else None)
    hours = own.working_hours
    if now is None and then is not None:
        return _ask_pay_now(price, then, hours, median)
    before = yearly(now, hours) if now else None
    after = yearly(then, hours) if then else Decimal(median.pay.annual_median_usd)
    if before is None or after is None:
        return None
    years = [year_of(pay, hours) for pay in (now, then) if pay and period_of(pay) != "year"]
    difference = "; ".join([f"{dollars(after)} − {dollars(before)}", *years])
    whose = "" if then else " (the median after, as you named none)"
    if after <= before:
        return Reply(
            f"By pay alone it doesn't come back: {difference} is no gain{whose}. Tips, "
            f"commission and later raises aren't in it. {median.sentence}",
            buttons=BUTTONS,
            sources=median.sources,
        )
    more = after - before
    return _answer(
        price,
        more,
        f"{dollars(more)} more a year ({difference}){whose}",
        median,
        bool(then),
    )


def affordable(turn: Turn, own: OwnFigures) -> Reply | None:
    """A price beside the pay of now, where somebody asks whether they can afford it."""
    price, now = own.price, own.first("money", "pay_now", "pay")
    if price is None or now is None or len(own.pays) > 1 or not turn.mentions(AFFORD):
        return None
    each = yearly(now, own.working_hours)
    if not each or own.first("money", "saving", "rate"):
        return None
    has = own.at_hand
    left = price - has
    if left <= 0:
        return None
    minus = f"({dollars(price)} − {dollars(has)})" if has else dollars(price)
    way = "" if period_of(now) == "year" else f", {year_of(now, own.working_hours)}"
    return Reply(
        f"{minus} is {round(left / each * 100)} % of your year's pay before tax{way}. Over "
        f"{MONTHS} months it is {dollars(left / MONTHS)} a month, over {2 * MONTHS} "
        f"{dollars(left / (2 * MONTHS))}, without interest. Whether that is left after "
        "rent, food and tax only you can tell; a Pell grant would lower it, and fewer "
        "hours at work during school count against it.",
        next_step="What can you put by a month? Then I work out how long it takes.",
        buttons=BUTTONS[:1],
    )


def _answer(
    price: Decimal, more: Decimal, how: str, median: Beside, is_median_told: bool = True
) -> Reply:
    months = max(1, ceil(price * MONTHS / more))
    compared = ""
    if is_median_told:
        lowest = (
            f", the lowest tenth {usd(median.pay.annual_p10_usd)} or less"
            if median.pay.annual_p10_usd
            else ""
        )
        compared = (
            f" {capitalised(median.people)} in {median.pay.area} earn a median of "
            f"{median.pay.annual_median} a year{lowest}."
        )
    slow = " That is long, for the gain is small." if months >= SLOW_MONTHS else ""
    return Reply(
        f"About {lasting(months)}: {dollars(price)} ÷ {how}.{slow} {LEAVES_OUT}{compared}",
        next_step="Shall I go through how people pay for it?",
        offer=BUTTONS[0],
        buttons=BUTTONS,
        sources=median.sources,
    )


def _ask_pay_now(
    price: Decimal, pay: Number, hours: Decimal | None, median: Beside
) -> Reply | None:
    each = yearly(pay, hours)
    if not each:
        return None
    year = "" if period_of(pay) == "year" else f" ({year_of(pay, hours)})"
    return Reply(
        f"{dollars(price)} ÷ {dollars(each)} = {round(price / each * 100)} % of a year's "
        f"pay before tax{year}. What do you earn now, an hour or a year? The "
        f"price divided by the difference is the time it takes. {median.sentence}",
        buttons=BUTTONS,
        sources=median.sources,
    )


def _yearly_gain(gain: Number, own: OwnFigures) -> Decimal:
    """What "3 dollars an hour more" or "5k more" comes to a year."""
    return yearly(gain, own.working_hours) or gain.value


def _bare_price(own: OwnFigures) -> Decimal | None:
    """The price beside a pay in "i make 18/hr. leons 5900. how long"."""
    now = own.first("money", "pay_now", "pay")
    each = yearly(now, own.working_hours) if now else None
    if each is None:
        return None
    bare = [n.value for n in own.all("") if LEAST_PRICE_USD <= n.value <= MOST_PRICE_USD]
    prices = [value for value in bare if abs(value - each) > each * NEARLY]
    return prices[0] if len(prices) == 1 else None


def _before_and_after(own: OwnFigures) -> tuple[Number | None, Number | None]:
    """The pay now and the pay after; one that isn't told apart is the other's opposite."""
    now, then = own.first("money", "pay_now"), own.first("money", "pay_then")
    rest = [pay for pay in own.pays if pay not in (now, then)]
    several = own.all("money", "pay_now")
    if now and then is None and len(several) > 1:
        return several[0], several[1]
    if rest and then is None:
        return now, rest[-1]
    return (now or (rest[0] if rest else None)), then
