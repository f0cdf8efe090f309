"""A share of what clients pay: alone, on a base, or against a flat pay."""

from decimal import Decimal

from actions.catalog.figures import citation
from actions.reply import Reply, button
from actions.sums.figures import WEEKS, OwnFigures, as_said, dollars, plain, yearly
from actions.sums.median import beside
from actions.sums.numbers import Number
from actions.sums.visits import WORKDAYS, visits_said
from actions.turn import Turn
from actions.wording import usd

COMMISSION = r"\b(?:commission|split|percent\w*|cut|share)\b|%"
JUDGED = (
    r"\b(?:fair|good|bad|normal|ok(?:ay)?|low|high|typical|standard|usual|reasonable|decent"
    r"|worth|rip ?off|better|offer\w*|take it)\b"
)
OUT = "No-shows, unpaid hours, tips and tax aren't in it."
BUTTONS = [
    button("What pay is made of", "ask_pay_basis"),
    button("What aestheticians earn", "ask_pay"),
]


def base_and_share(turn: Turn, own: OwnFigures) -> Reply | None:
    """A base with a share of the treatments or sales that are named, for a year.

    With a second pay, of one by the hour and no share, which of both is more.
    """
    share, pays = own.share, own.pays
    weekly = _weekly_sales(own)
    if share is None or not 0 < share < 100 or not 1 <= len(pays) <= 2 or weekly is None:
        return None
    base = own.base or pays[0]
    others = [pay for pay in pays if pay is not base]
    hours = own.working_hours
    each_year = yearly(base, hours)
    if each_year is None or own.first("money", "rent"):
        return None
    sold, how = weekly
    bonus = sold * share / 100 * WEEKS
    total, median = each_year + bonus, beside(turn, own)
    way = (
        f"{as_said(base)} comes to {dollars(each_year)}, and {plain(share)} % of {how} to "
        f"{dollars(bonus)} in {WEEKS} weeks"
    )
    lead = f"{dollars(total)} a year: {way}."
    flat = others[0] if others else None
    other_year = yearly(flat, hours) if flat else None
    if flat and other_year:
        gap = total - other_year
        better = "the base with commission" if gap > 0 else as_said(flat)
        even = (other_year - each_year) / WEEKS / share * 100
        at_even = (
            f" Both are even at about {usd(round(even))} of sales a week."
            if even > 0
            else ""
        )
        lead = (
            f"By your figures {better} is more by {dollars(abs(gap))} a year: {way}, "
            f"together {dollars(total)}, against {dollars(other_year)} without.{at_even}"
        )
    return Reply(
        f"{lead} {OUT} {median.sentence if median else ''}".strip(),
        next_step="" if own.weekly_days or flat else "How many days a week would you work?",
        buttons=BUTTONS,
        sources=median.sources if median else [],
    )


def rent_or_share(turn: Turn, own: OwnFigures) -> Reply | None:
    """What is left of the sales after a rent, against a share of them."""
    rent, share, weekly = own.first("money", "rent"), own.share, _weekly_sales(own)
    if rent is None or share is None or weekly is None or not 0 < share < 100:
        return None
    each_year = yearly(rent) if rent.per else None
    if each_year is None:
        return None
    sold, how = weekly
    left, shared = sold - each_year / WEEKS, sold * share / 100
    gap = left - shared
    lead = "Renting leaves" if gap >= 0 else "The share leaves"
    even = each_year / WEEKS / (100 - share) * 100
    return Reply(
        f"{lead} {usd(round(abs(gap)))} more a week before costs: {how} less the rent is "
        f"{usd(round(left))}, {plain(share)} % of it {usd(round(shared))}. Both are even "
        f"at about {usd(round(even))} of sales a week. But a renter also pays products, "
        "insurance, card fees, laundry and all of the tax, has no floor in empty weeks, "
        "and needs clients to come along: ask first whether your contract lets them.",
        buttons=[button("Going on your own", "ask_business"), *BUTTONS[:1]],
        sources=[citation(turn.session, "field_guide")],
    )


def share_of_sales(turn: Turn, own: OwnFigures) -> Reply | None:
    """A share of the sales of a week or month, for a year beside the median."""
    share, sales = own.share, own.sales
    if share is None or not 0 < share < 100 or sales is None or own.pays:
        return None
    each_year, median = yearly(sales) if sales.per else None, beside(turn)
    if each_year is None or median is None or own.first("money", "rent", "visit"):
        return None
    earned = each_year * share / 100
    gap = earned - median.pay.annual_median_usd
    side = "above" if gap > 0 else "below"
    rest = 100 - share
    other = (
        f" If the {plain(rest)} % are yours, {dollars(each_year * rest / 100)}."
        if own.first("share", "split") and rest != share
        else ""
    )
    return Reply(
        f"{dollars(sales.value * share / 100)} a {sales.per}, {dollars(earned)} a year: "
        f"{plain(share)} % of {dollars(sales.value)}.{other} That is "
        f"{dollars(abs(gap))} {side} the median of {median.people} in {median.pay.area}, "
        f"{median.pay.annual_median}. {OUT} Ask whether products and card fees are taken "
        "off before sharing.",
        next_step="" if turn.place else "Which state or city is it for?",
        buttons=BUTTONS,
        sources=median.sources,
    )


def share_alone(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a share has to be taken of, to come to the median."""
    share = own.share
    is_alone = not own.pays and not own.all("money") and not own.all("visits")
    if share is None or not 0 < share < 100 or not is_alone:
        return None
    is_split = own.first("share", "split") is not None
    is_of_share, is_judged = turn.mentions(COMMISSION), turn.mentions(JUDGED)
    is_meant = is_of_share or is_judged if is_split else is_of_share and is_judged
    median = beside(turn) if is_meant else None
    if median is None:
        return None
    needed = [f"about {_needed(median.pay.annual_median_usd, share)} at {plain(share)} %"]
    if is_split and share != 50:
        rest = 100 - share
        needed.append(f"{_needed(median.pay.annual_median_usd, rest)} at {plain(rest)} %")
    return Reply(
        "Whether it is fair depends on what it is a share of; usual shares no source "
        f"that I hold counts. To reach the median of {median.people} in "
        f"{median.pay.area}, {median.pay.annual_median} a year, it takes own sales of "
        f"{' or '.join(needed)} a week. Ask: before or after product cost, on retail "
        "too, who keeps tips, and is there an hourly floor for empty hours.",
        next_step="How much do you do in services a week? Then I work out your pay.",
        buttons=BUTTONS,
        sources=median.sources,
        slots={"occupation": median.soc_code},
    )


def _needed(annual_usd: int, share: Decimal) -> str:
    return usd(round(Decimal(annual_usd) / WEEKS / share * 100))


def _weekly_sales(own: OwnFigures) -> tuple[Decimal, str] | None:
    """What is sold in a week, by the visits named or as said, and how it is made up."""
    sales = own.sales
    if sales and sales.per:
        year = yearly(sales)
        return (year / WEEKS, f"{dollars(sales.value)} a {sales.per}") if year else None
    price, visits = own.money("visit"), visits_said(own)
    if price is None or visits is None:
        return None
    return _of_visits(price, visits, own.weekly_days)


def _of_visits(
    price: Decimal, visits: Number, days: Decimal | None
) -> tuple[Decimal, str] | None:
    if visits.per in ("week", "month"):
        year = yearly(Number(price * visits.value, "money", visits.per))
        how = f"{dollars(price)} × {plain(visits.value)} a {visits.per}"
        return (year / WEEKS, how) if year else None
    days = days or Decimal(WORKDAYS)
    how = f"{dollars(price)} × {plain(visits.value)} a day × {plain(days)} days"
    return price * visits.value * days, how
