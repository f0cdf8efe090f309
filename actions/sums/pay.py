"""A pay that somebody names: what it is a year, and which of two is more."""

import re
from decimal import Decimal

from actions.dialogue.stories import asked_words
from actions.people.trades import is_of_offer
from actions.reply import Reply, button
from actions.sums.figures import (
    FULL_WEEK,
    MONTHS,
    WEEKS,
    OwnFigures,
    as_said,
    dollars,
    period_of,
    plain,
    year_of,
    yearly,
)
from actions.sums.median import (
    beside,
    gap_to_median,
    of_aesthetics,
    pay_meant,
    side_of_pay,
)
from actions.sums.money_roles import MOST_HOURLY_USD
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import usd

ASKS = (
    r"\b(how much|whats? (?:is )?that|total|come out to|equal|how (?:is|does) that"
    r"|better|worth|ok|okay|good|bad|fair|low|lowball\w*|decent|normal|enough|take it"
    r"|accept|more than|compare\w*|difference|average|reasonable|rip ?off|right for"
    r"|underpaid|typical|legit"
    r"|(?:what|how much) (?:is|are|would|do)\b.{3,30}\b(?:year|month|week|hour)\w*)\b"
)
# These ask for others' pay, beside which somebody only tells their own.
OF_OTHERS = (
    r"\bhow much (?:do|does|would|can|could) (?!i\b|that\b|it\b)\w+"
    r"|\bwhat do \w+ (?:make|earn)"
)
# With these words the sum of a period is asked for, and no judgement.
PERIODS_ASKED = r"\b(?:(?<!\d )(?<!\d\+ )year\w*|annual\w*|month\w*|week\w*|tax\w*)\b"
TAX = r"\b(?:after|minus|without) tax\w*|\btake[- ]home\b|\bnet\b"
# What is asked then is whether aid is given at that pay.
OF_AID = r"\b(?:pell|fafsa|grants?|qualify|eligible)\b"
# "Is that with tips?"
OF_TIPS = r"\b(?:with(?:out)?|includ\w*|counting|plus|before|after) (?:the )?tips?\b"
# An amount beside these is a price.
NO_PAY = (
    r"\b(kits?|cours\w+|class\w*|school\w*|tuition|fees?|insurance|facials?|rent\w*"
    r"|books?|exam|clients?|charg\w+)\b"
)
# As much nobody names as the price of a course that is good for somebody.
LEAST_YEARLY_USD = 20_000
# "My boss takes my tips, is that normal" asks about the boss.
TAKEN = (
    r"\b(?:tak(?:e|es|ing)|keep(?:s|ing)?|deduct\w*|dock\w*|steal\w*)\b(?! home)"
    r"[^.?!]{0,20}\b(?:tips?|pay|check|paycheck|money|wages?|hours)\b"
)
CONTRACTOR = r"\b1099\b|\bindependent contractor\b"
# "Without looking bad" judges no pay.
LOOKS = r"\b(?:look|feel|sound)(?:s|ing)? (?:\w+ )?(?:bad|good|ok(?:ay)?)\b"
BETTER = r"\b(better|beats?|or|vs|versus|more|compare\w*|difference|which)\b"
OF_PAY = (
    "ask_pay",
    "ask_pay_basis",
    "ask_pay_by_workplace",
    "ask_payback",
    "ask_worth_it",
    "ask_job_search",
    "ask_career_path",
    "ask_injector_path",
    "inform",
    "nlu_fallback",
    "out_of_scope",
)
BUTTONS = [
    button("What a figure contains", "ask_pay_basis"),
    button("Pay by workplace", "ask_pay_by_workplace"),
]


def offer_with_share(turn: Turn, own: OwnFigures) -> Reply | None:
    """A pay and a commission, by the sales; else the sales that reach the median."""
    share, sales = own.share, own.sales
    pay = own.base or pay_meant(own)
    if pay is None or share is None or not 0 < share < 100 or own.money("visit"):
        return None
    median, hours = beside(turn, own), own.working_hours
    each_year = yearly(pay, hours)
    if median is None or each_year is None:
        return None
    next_step, text = "", side_of_pay(pay, own, median)
    sold = yearly(sales) if sales and sales.per else None
    weekly_hours = hours or Decimal(FULL_WEEK)
    gap = median.pay.annual_median_usd * weekly_hours / FULL_WEEK - each_year
    if sold:
        bonus = sold * share / 100
        text = (
            f"{dollars(each_year + bonus)} a year: {year_of(pay, hours)}, and "
            f"{plain(share)} % of {dollars(sold)} sales = {dollars(bonus)}. "
            f"{median.sentence}"
        )
    else:
        next_step = (
            "How much would you sell in a week, and does the commission count services, "
            "products or both?"
        )
        text += (
            f" {plain(share)} % commission closes the gap from about "
            f"{usd(round(gap / WEEKS / share * 100))} of own sales a week "
            f"({usd(round(gap / WEEKS))} ÷ {plain(share)} %)."
            if gap > 0
            else f" The {plain(share)} % come on top of that."
        )
    former = _former(own)
    return Reply(
        f"{text}{f' {former}' if former else ''} All of it is before tax.",
        next_step=next_step,
        buttons=BUTTONS,
        sources=median.sources,
        slots={"occupation": median.soc_code} if median else {},
    )


def compared_pays(turn: Turn, own: OwnFigures) -> Reply | None:
    """Two pays, each for a year, and the difference."""
    pays = own.pays
    if len(pays) != 2 or own.money("price") or not turn.mentions(f"{BETTER}|{ASKS}"):
        return None
    if turn.mentions(OF_OTHERS):
        return None
    hours, tips = own.working_hours, own.first("money", "tips")
    # Hours that are said with a wage by the hour aren't those of a salary.
    each = [(pay, yearly(pay, hours)) for pay in pays]
    if any(year is None for _, year in each):
        return None
    extra = (yearly(tips) if tips and tips.per else None) or Decimal(0)
    with_tips = _beside_tips(turn, pays, tips) if extra else None
    rows = []
    for pay, year in each:
        total = (year or Decimal(0)) + (extra if pay is with_tips else 0)
        rows.append((pay, total, year_of(pay, hours, extra if pay is with_tips else None)))
    rows.sort(key=lambda row: -row[1])
    (best, most, how), (_, less, other_how) = rows
    median = beside(turn, own)
    lead = (
        f"{as_said(best)} is more by {dollars(most - less)} a year before tax"
        if most != less
        else "Both are the same a year before tax"
    )
    contractor = (
        " On a 1099 you pay all of the tax yourself, so it has to be well above."
        if turn.mentions(CONTRACTOR)
        else ""
    )
    return Reply(
        f"{lead}: {how}, against {other_how}.{contractor} Tips not named, benefits, paid "
        "leave, overtime and unpaid hours aren't in it, so ask both employers for them."
        + (f" {median.sentence}" if median else ""),
        buttons=BUTTONS,
        sources=median.sources if median else [],
        slots={"occupation": median.soc_code} if median else {},
    )


def pay_a_year(turn: Turn, own: OwnFigures) -> Reply | None:
    """One pay for the year and the month, or by the hour, beside the median."""
    if turn.mentions(OF_AID):
        return None
    judged = _judged(turn, own)
    pay = pay_meant(own) or judged
    if pay is None or own.money("visit", "rent") or (own.money("price") and not judged):
        return None
    period, hours = period_of(pay), own.working_hours
    if not hours and not _is_asked(turn, pay):
        return None
    if not period:
        return Reply(
            f"Is {dollars(pay.value)} a week, a month, or each paycheck, and for how many "
            "hours a week? Then I set it beside what others earn.",
            buttons=BUTTONS,
        )
    each_year, median = yearly(pay, hours), beside(turn, own)
    if each_year is None:
        return None
    is_compared = False
    if period == "hour" and not hours and median and not turn.mentions(PERIODS_ASKED):
        text, is_compared = side_of_pay(pay, own, median), True
    elif period == "year":
        hourly = round(each_year / (hours or FULL_WEEK) / WEEKS, 2)
        year, weekly = dollars(each_year), plain(hours or Decimal(FULL_WEEK))
        text = (
            f"{year} a year is {usd(hourly)} an hour ({year} ÷ {WEEKS} weeks ÷ "
            f"{weekly} hours), {_monthly(each_year)}."
            f"{gap_to_median(each_year, median)}"
        )
    else:
        how = year_of(pay, hours).removesuffix(f" = {dollars(each_year)}")
        is_monthly = period == "month"
        text = f"{_periods(turn, each_year, how, is_monthly)}."
    tips = own.first("money", "tips")
    extra = yearly(tips) if tips and tips.per else None
    if tips and extra:
        with_tips = dollars(each_year + extra)
        text += f" With tips of {dollars(tips.value)} a {tips.per}: {with_tips} a year."
    tax = "It is before tax: I hold no tax figures" if turn.mentions(TAX) else "Before tax"
    more = "" if extra else "tips, "
    out = f"{tax}; unpaid weeks, {more}overtime and benefits aren't in it."
    if turn.mentions(OF_TIPS) and not tips and median:
        out += f" In the median: {median.leaves_out.lower()}"
    beside_it = median.sentence if median and not is_compared else ""
    if median is None:
        beside_it = "I hold no wage of that work to set beside it."
    apart = of_aesthetics(turn) if median else ""
    return Reply(
        f"{apart}{text} {out} {beside_it}".strip(),
        next_step="" if turn.place or not median else "Which state or city is it for?",
        buttons=BUTTONS,
        sources=median.sources if median else [],
        slots={"occupation": median.soc_code} if median else {},
    )


def _judged(turn: Turn, own: OwnFigures) -> Number | None:
    """An amount that is called low or fair for an occupation: "is $21 low for an MA"."""
    amounts = own.all("money")
    is_pay = is_of_offer(turn.text) and bool(turn.values("occupation"))
    if not is_pay or len(amounts) != 1 or turn.mentions(NO_PAY) or turn.values("procedure"):
        return None
    amount = amounts[0]
    is_hourly = amount.role == "" and amount.per in ("", "hour")
    if is_hourly and amount.value <= MOST_HOURLY_USD:
        return amount
    # "Is 38k good for a new esthetician": so much is a year's.
    is_yearly = amount.role in ("", "price") and not amount.per
    return amount if is_yearly and amount.value >= LEAST_YEARLY_USD else None


def _is_asked(turn: Turn, pay: Number) -> bool:
    """Whether a pay without hours is asked about, and not only told of."""
    if turn.mentions(TAKEN):
        return False
    if pay.role == "pay_now" and turn.mentions(OF_OTHERS):
        return False
    is_of_pay = turn.intent in OF_PAY or is_of_offer(turn.text)
    asked = re.sub(LOOKS, " ", asked_words(turn.text), flags=re.IGNORECASE)
    return is_of_pay and re.search(ASKS, asked, re.IGNORECASE) is not None


def _monthly(each_year: Decimal) -> str:
    """A year's amount for a month, and how."""
    month = usd(round(each_year / MONTHS))
    return f"{month} a month ({dollars(each_year)} ÷ {MONTHS})"


def _periods(turn: Turn, each_year: Decimal, how: str, is_monthly: bool) -> str:
    """The amount for the year and the month, first the one that is asked for."""
    year, month = f"{dollars(each_year)} a year ({how})", _monthly(each_year)
    if is_monthly:
        return year
    if turn.mentions(r"\b(?:a|per|each|is|the|much) month|monthly|much month"):
        return f"{month}, {year}"
    if turn.mentions(r"\bhow much\b.*\b(?:a|per|each) week|weekly"):
        week = dollars(each_year / WEEKS)
        return f"{week} a week ({dollars(each_year)} ÷ {WEEKS}), {year}"
    return f"{year}, {month}"


def _beside_tips(turn: Turn, pays: list[Number], tips: Number | None) -> Number | None:
    """The pay that tips are named with: the last one before them."""
    if tips is None:
        return None
    before = [pay for pay in pays if pay.start < tips.start]
    return max(before, key=lambda pay: pay.start) if before else pays[-1]


def _former(own: OwnFigures) -> str:
    """What is earned now, for the year, where it is said beside an offer."""
    former, offered = own.first("money", "pay_now"), pay_meant(own)
    if former is None or offered is None or former is offered:
        return ""
    now, then = yearly(former), yearly(offered, own.working_hours)
    if now is None or then is None:
        return ""
    side = "more" if then > now else "less"
    text = f"Without commission that is {dollars(abs(then - now))} a year {side} than now."
    share = own.share
    if then >= now or share is None:
        return text
    weekly = round((now - then) / WEEKS / share * 100)
    return f"{text} About {usd(weekly)} of own sales a week at {plain(share)} % close it."
