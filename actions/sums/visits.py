"""Prices of treatments: what a share of them makes, and how many a rent or a goal takes."""

import re
from decimal import Decimal
from math import ceil

from actions.catalog.figures import Citation, citation
from actions.reply import Reply, button
from actions.sums.figures import MONTHS, WEEKS, OwnFigures, dollars, plain, yearly
from actions.sums.median import beside
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import count, usd

ASKS_HOW_MANY = (
    r"\b(how many|regulars|break ?even|cover|pay (?:the|my) rent|afford|enough|worth"
    r"|make it work|realistic|how much)\b"
)
ASKS_TAKINGS = r"\b(how much|what(?:s|'s| is| do| would)|make|month|year|a week|total)\b"
BUTTONS = [
    button("What pay is made of", "ask_pay_basis"),
    button("Going on your own", "ask_business"),
    button("What aestheticians earn", "ask_pay"),
]
BREAKS_EVEN = r"\b(?:break(?:ing)? ?-?even|how many|pay (?:the|my) rent|cover)\b"
REGULARS = re.compile(
    r"\b(?P<number>\d{1,3})\+? (?:\w+ )?(?:regulars|regular clients|clients|customers)\b",
    re.IGNORECASE,
)
# Days a week that a sum supposes where none are said.
WORKDAYS = 5


def own_commission(turn: Turn, own: OwnFigures) -> Reply | None:
    """A share of a treatment's price, for the day, the week and the year."""
    share, price, sales = own.share, own.money("visit"), own.first("money", "sales")
    visits, days = visits_said(own), own.weekly_days
    piece = own.money("piece")
    if piece is not None and visits is not None and not own.pays:
        share, price = Decimal(100), piece
    if share is None and price is not None and visits is not None:
        is_asked = turn.mentions(ASKS_TAKINGS) and not own.pays
        share = Decimal(100) if is_asked else None
    if share is None or not 0 < share <= 100 or own.first("money", "rent"):
        return None
    if price is None and sales is not None and not own.pays:
        return _of_sales(sales, share)
    if price is None:
        if visits is None or own.pays:
            return None
        return Reply(
            f"What does one treatment cost the client? Your {plain(share)} % of that, "
            f"times {plain(visits.value)} a {visits.per or 'day'}, is your commission.",
            buttons=BUTTONS,
        )
    each = _base(price, own) * share / 100
    minus = _left_of(price, own)
    of = f"{plain(share)} % of {minus}" if share < 100 else minus
    lead = f"{dollars(each)} a treatment: {of}"
    out = (
        "No-shows, unpaid hours, tips and tax aren't in it; ask whether product cost is "
        "taken off first."
        if share < 100 or piece is not None
        else "That is what clients pay: rent or the employer's part, insurance, no-shows "
        "and tax come off it."
    )
    if visits is None:
        return Reply(
            f"{lead}. {out}",
            next_step="How many treatments a day, and how many days a week?",
            buttons=BUTTONS,
        )
    weekly, how = _weekly(each, visits, days)
    if weekly is None:
        daily = each * visits.value
        return Reply(
            f"{dollars(daily)} a day: {of} × {plain(visits.value)}. "
            f"At {WORKDAYS} days a week, all booked, {dollars(daily * WORKDAYS)} a week "
            f"and {dollars(daily * WORKDAYS * WEEKS)} in {WEEKS} weeks. {out}"
            f"{_median(turn)}",
            next_step="How many days a week would you work?",
            buttons=BUTTONS,
            sources=_sources(turn),
        )
    return Reply(
        f"{dollars(weekly)} a week, {dollars(weekly * WEEKS)} in {WEEKS} weeks: "
        f"{of} × {how}, all booked. {out}{_median(turn)}",
        buttons=BUTTONS,
        sources=_sources(turn),
    )


def _of_sales(sales: Number, share: Decimal) -> Reply:
    """The share of a sum of sales."""
    amount = dollars(sales.value * share / 100)
    return Reply(
        f"{amount}: {plain(share)} % of {dollars(sales.value)}. Tips, tax and what the "
        "employer takes off before sharing (products, card fees) aren't in it: ask to see "
        "how your part is counted, in writing.",
        buttons=BUTTONS,
    )


def visits_for_price(turn: Turn, own: OwnFigures) -> Reply | None:
    """How many treatments bring the price of a course back."""
    cost, price = own.money("price"), own.money("visit")
    if cost is None or price is None or not turn.mentions(ASKS_HOW_MANY):
        return None
    share = own.share
    base = _base(price, own) * (share or 100) / 100
    if base <= 0 or base >= cost:
        return None
    minus = _left_of(price, own)
    of = f"{plain(share)} % of {minus}" if share else minus
    needed = ceil(cost / base)
    visits = visits_said(own)
    weekly, _ = _weekly(Decimal(1), visits, own.weekly_days) if visits else (None, "")
    after = (
        f" At {plain(weekly)} a week, {count(ceil(needed / weekly), 'week')}."
        if weekly
        else ""
    )
    out = "" if share else " the employer's part,"
    return Reply(
        f"{count(needed, 'treatment')}: {dollars(cost)} ÷ {of}.{after} Products, insurance,"
        f"{out} tax and the hours for it aren't in it, so in truth it takes more.",
        next_step="" if share else "Do you keep all of that price, or a share of it?",
        buttons=BUTTONS,
    )


def _base(price: Decimal, own: OwnFigures) -> Decimal:
    """What a treatment's price leaves when its products are paid, in dollars or percent."""
    used = own.first("share", "product")
    return price - (own.money("product") or price * (used.value if used else 0) / 100)


def _left_of(price: Decimal, own: OwnFigures) -> str:
    """The price of a treatment, less its products where they are named."""
    products, used = own.money("product"), own.first("share", "product")
    less = dollars(products) if products else f"{plain(used.value)} %" if used else ""
    return f"({dollars(price)} − {less})" if less else dollars(price)


def own_break_even(turn: Turn, own: OwnFigures) -> Reply | None:
    """How many treatments pay a rent, and what is left where their number is said."""
    rent, price = own.first("money", "rent"), own.money("visit")
    if rent is None:
        return None
    visits = visits_said(own)
    if price is None:
        return _rent_alone(turn, own, rent)
    if not turn.mentions(ASKS_HOW_MANY) and visits is None:
        return None
    base = _base(price, own)
    if base <= 0:
        return None
    period = rent.per if rent.per in ("day", "week", "month", "year") else ""
    needed = ceil(rent.value / base)
    minus = _left_of(price, own)
    a, rented = f" a {period}" if period else "", dollars(rent.value)
    text = (
        f"{count(needed, 'treatment')}{a} at {dollars(price)} pay the rent of "
        f"{rented}: {rented} ÷ {minus}."
    )
    if period == "month":
        text += f" That is about {count(ceil(needed * MONTHS / WEEKS))} a week."
    weekly, _ = _weekly(base, visits, own.weekly_days) if visits else (None, "")
    paid = {"week": rent.value, "month": rent.value * MONTHS / WEEKS}.get(period)
    if weekly is not None and paid is not None:
        text += f" Your number leaves {usd(round(weekly - paid))} a week after the rent"
        share = own.share
        text += (
            f"; {plain(share)} % of it is {usd(round(weekly * share / 100))}."
            if share
            else "."
        )
    products = "Insurance" if base != price else "Products, insurance"
    return Reply(
        f"{text} {products}, "
        "card fees, tax and unpaid hours aren't in it, so you earn only well above that. "
        "Sign when your regulars carry a bad month, and keep some months' rent aside.",
        next_step="" if period else "Is the rent for a week or a month?",
        buttons=BUTTONS[1:],
        sources=[citation(turn.session, "field_guide")],
    )


def rents_alone(turn: Turn) -> bool:
    """Whether it is asked when a rent is covered, by somebody who tells their regulars."""
    return turn.mentions(BREAKS_EVEN) and REGULARS.search(turn.text) is not None


def _rent_alone(turn: Turn, own: OwnFigures, rent: Number) -> Reply | None:
    """What a rent asks of each visit where no price is named, by one's own regulars."""
    if not turn.mentions(BREAKS_EVEN) or rent.per not in ("week", "month") or own.pays:
        return None
    weekly = rent.value if rent.per == "week" else rent.value * MONTHS / WEEKS
    regulars = REGULARS.search(turn.text)
    of_regulars = ""
    if regulars and int(regulars["number"]):
        visits = Decimal(int(regulars["number"])) * MONTHS / WEEKS
        each = dollars(Decimal(round(weekly / visits)))
        of_regulars = (
            f" Your {regulars['number']} regulars, if each comes monthly, are about "
            f"{count(round(visits), 'visit')} a week, so the rent takes about {each} of "
            "each; count how many would follow you."
        )
    saved = own.money("saved")
    lasts = (
        f" Your {dollars(saved)} would pay {count(int(saved / weekly), 'week')} of it."
        if saved and saved > weekly
        else ""
    )
    return Reply(
        f"{dollars(weekly)} a week ÷ what one visit leaves after products and card fees is "
        f"the number of visits that pay the rent.{of_regulars}{lasts} Insurance, laundry, "
        "booking, tax and your own wage come on top.",
        next_step="What do you charge a visit?",
        buttons=BUTTONS[1:],
        sources=[citation(turn.session, "field_guide")],
    )


def visits_for_goal(turn: Turn, own: OwnFigures) -> Reply | None:
    """How many treatments a day a yearly goal takes."""
    goal, price = own.first("money", "target"), own.money("visit")
    if goal is None or price is None:
        return None
    each_year = yearly(goal)
    if each_year is None:
        return None
    share, days = own.share, own.weekly_days or Decimal(WORKDAYS)
    rent = own.first("money", "rent")
    rented = (yearly(rent) if rent and rent.per else None) or Decimal(0)
    if rent and not rented:
        return None
    each = _base(price, own) * (share or 100) / 100
    if each <= 0:
        return None
    weekly = (each_year + rented) / each / WEEKS
    minus = _left_of(price, own)
    of = f"{plain(share)} % of {minus}" if share else minus
    goal_and_rent = (
        f"({dollars(each_year)} + {dollars(rented)} rent)" if rented else dollars(each_year)
    )
    keep = "No-shows, unpaid weeks and tax aren't in it."
    if rented and not share:
        keep = "Insurance, no-shows, unpaid weeks and tax aren't in it."
        keep = f"Products, {keep.lower()}" if minus == dollars(price) else keep
    elif not share:
        keep = (
            "That is what clients pay: rent or the employer's part, products, tax and "
            "unpaid weeks come off it. Tell me your rent, or your share in percent, and I "
            "count with it."
        )
    return Reply(
        f"About {count(ceil(weekly))} a week, {count(ceil(weekly / days))} a day: "
        f"{goal_and_rent} ÷ {of} ÷ {WEEKS} weeks ÷ {plain(days)} days. {keep}"
        f"{_median(turn)}",
        buttons=BUTTONS,
        sources=_sources(turn),
    )


def visits_said(own: OwnFigures) -> Number | None:
    """The number of treatments that is named."""
    return own.per("visits", "day", "week", "month") or own.per("visits", "")


def _weekly(
    each: Decimal, visits: Number, days: Decimal | None
) -> tuple[Decimal | None, str]:
    """What so many treatments make a week, and how; None without the days a week."""
    if visits.per == "week":
        return each * visits.value, f"{plain(visits.value)} a week"
    if visits.per == "month":
        return each * visits.value * MONTHS / WEEKS, f"{plain(visits.value)} a month"
    if days is None:
        return None, ""
    how = f"{plain(visits.value)} a day × {plain(days)} days"
    return each * visits.value * days, how


def _median(turn: Turn) -> str:
    found = beside(turn)
    return f" {found.sentence}" if found else ""


def _sources(turn: Turn) -> list[Citation]:
    found = beside(turn)
    return found.sources if found else []
