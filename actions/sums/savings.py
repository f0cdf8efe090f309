"""A price: how long one saves for it or pays it off, and what it takes a month."""

import re
from decimal import Decimal
from math import ceil

from actions.catalog.figures import Citation, typical_program
from actions.reply import Reply, button
from actions.schools.listing import schools_shown
from actions.schools.mentions import mentioned
from actions.schools.quoted_prices import AID
from actions.sums.figures import MONTHS, WEEKS, OwnFigures, dollars, lasting, plain
from actions.turn import Turn
from actions.wording import count, usd

CHEAPER = button("Cheaper schools", "ask_cheaper")
ENOUGH = r"\b(?:covers?|enough|pay for|all of it|the whole)\b"
# "Does 4000 cover school in Ohio".
ASKS_COVER = (
    r"\b(?:do(?:es)?|will|would|can|could|is)\b[^.?!]{0,30}\b(?:cover|be enough|enough"
    r"|pay for)\b[^.?!]{0,25}\b(?:it|school|program|tuition|class\w*|course|everything)\b"
)
# Said in talk of schools: "so is $6000 enough or not".
IS_ENOUGH = r"\b(?:is|are|will|would|be|isn'?t|that'?s)\b[^.?!]{0,25}\benough\b(?! for)"
OF_SCHOOLS = ("find_schools", "training_cost")
# "My school is like 14k" tells a price, and no grant that might cover one.
PRICE_OF_SCHOOL = (
    r"\b(?:schools?|programs?|tuition|courses?|academy|mine|it|which|that)(?:'s| is| was|s"
    r"| costs?| charges?| wants?| runs?)\s(?:is |me |us )?(?:\w+\s){0,2}?\$?\d[\d,.]*\s?"
    r"(?:k|grand|thousand|dollars|bucks)?\b(?!\s?(?:hours|hrs|months|miles|%))"
    r"|\b\$?\d[\d,.]*\s?(?:k|grand)?\s(?:for (?:the |my )?)?(?:tuition|school|program)\b"
)
LEAST_AID_USD = 400
ASKS = (
    r"\b(how (?:long|many|much|soon|big)|when|monthly|a month|per month|each month"
    r"|what (?:is|would)|whats|afford|enough|reach|pay(?:ing)? (?:it )?off|save)\b"
)
OWES = (
    r"\b(loans?|owe|debt|pay(?:ing)? (?:it |this |that )?(?:off|back)|borrow\w*"
    r"|financ\w*)\b"
)
ASK_RATE = " Tell me what you can put by a month, and I work out how long."
MISSING = (
    r"\b(?:missing|short|left|still need|the rest|remaining|enough|gap|more do i need)\b"
)
TOTAL = r"\b(?:total|altogether|all together|in all|sum|add(?:s|ed)? up|how much|overall)\b"
SAVES = r"\b(?:sav(?:e|ing)|put(?:ting)? (?:\w+ )?(?:away|aside|back)|set aside)\b"
A_MONTH = {"week": Decimal(WEEKS) / MONTHS, "month": Decimal(1), "day": Decimal(365) / 12}
# So often most people are paid; said where the sum rests on it.
WEEKS_OF_A_PAYCHECK = 2
BUTTONS = [
    button("Financial aid", "ask_financial_aid"),
    button("What training costs", "ask_training_cost"),
]


def saving_time(turn: Turn, own: OwnFigures) -> Reply | None:
    """How long it takes to save or pay off a price at so much a month."""
    rate = own.first("money", "saving", "rate")
    price = own.price
    if rate is None or own.first("months", ""):
        return None
    if not turn.mentions(ASKS) and not (price and own.at_hand):
        return None
    if price is None and rate.role == "rate" and not turn.mentions(f"{SAVES}|{OWES}"):
        return None
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    is_said = price is not None
    has = own.at_hand
    price = Decimal(typical.price_usd) if price is None else price
    left = price - has
    if left <= 0 or rate.value <= 0 or rate.value >= left:
        return None
    per = rate.per or "month"
    interest = own.first("share", "interest") or own.first("share", "")
    times = ceil(left / rate.value)
    minus = f"({dollars(price)} − {dollars(has)})" if has else dollars(price)
    if per == "paycheck":
        weeks = times * WEEKS_OF_A_PAYCHECK
        lead = (
            f"{count(times, 'paycheck')}, about {lasting(round(weeks * MONTHS / WEEKS))} "
            f"if paid every {WEEKS_OF_A_PAYCHECK} weeks"
        )
    elif per == "month":
        lead = f"About {lasting(times)}"
    else:
        months = ceil(times / A_MONTH.get(per, Decimal(1)))
        lead = f"{count(times, per)}, about {lasting(months)}"
    out = "Grants would shorten it; kit, fees or a price that rises would lengthen it."
    if turn.mentions(OWES):
        out = _interest(left, rate.value, interest.value if interest else None, per)
    return Reply(
        f"{lead}: {minus} ÷ {dollars(rate.value)} a {per}. {out}"
        f"{_price_beside(turn, is_said)}",
        next_step="Shall I go through how people pay for it?",
        offer=BUTTONS[0],
        buttons=BUTTONS,
        sources=[typical.citation],
    )


def instalment(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a price comes to a month, over so many months."""
    price, months = own.price, _months(own)
    if price is None or months is None or not turn.mentions(ASKS):
        return None
    if own.pays or own.first("hours"):
        return None
    has = own.at_hand
    left = price - has
    if left <= 0:
        return None
    interest = own.first("share", "interest") or own.first("share", "")
    minus = f"({dollars(price)} − {dollars(has)})" if has else dollars(price)
    sources: list[Citation] = []
    if interest and interest.value > 0:
        monthly = with_interest(left, interest.value, months)
        text = (
            f"About {usd(round(monthly))} a month: {minus} over {months} months at "
            f"{plain(interest.value)} % a year, paid down evenly; all in all "
            f"{usd(round(monthly * months))}, {usd(round(monthly * months - left))} of it "
            "interest. Fees aren't in it: ask for the APR, which holds them."
        )
    else:
        out = (
            "Grants would lower it; kit, fees or a price that rises would raise it."
            if turn.mentions(SAVES)
            else "Interest and fees aren't in it: ask for the APR, and what happens if you "
            "pay late or stop."
        )
        text = f"{dollars(left / months)} a month: {minus} ÷ {months} months. {out}"
    rate = own.first("money", "saving", "rate")
    if rate and rate.per == "month":
        side = "enough" if rate.value * months >= left else "too little"
        text += f" Your {dollars(rate.value)} a month are {side} for that."
    return Reply(text, buttons=BUTTONS, sources=sources)


def hourly_fee(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a school's fee per hour comes to."""
    fee, hours = own.money("fee"), own.per("hours", "")
    if fee is None or hours is None:
        return None
    return Reply(
        f"{dollars(fee * hours.value)}: {dollars(fee)} × {plain(hours.value)} hours. Other "
        "fees aren't in it. Ask to see that fee in your contract, and whether you can make "
        "the hours up without it.",
        buttons=BUTTONS,
    )


def _months(own: OwnFigures) -> int | None:
    months, years = own.first("months"), own.first("years")
    if months and not months.per:
        return int(months.value)
    return int(years.value * MONTHS) if years and not years.per else None


def with_interest(left: Decimal, percent: Decimal, months: int) -> Decimal:
    """The even monthly payment of a loan (annuity) at a yearly rate in percent."""
    rate = percent / 100 / MONTHS
    return left * rate / (1 - (1 + rate) ** -months)


def _interest(left: Decimal, paid: Decimal, percent: Decimal | None, per: str) -> str:
    """What interest does to a debt that is paid off at so much a month."""
    if percent is None or percent <= 0 or per != "month":
        return "Interest isn't in it and makes it longer."
    rate = percent / 100 / MONTHS
    if left * rate >= paid:
        return (
            f"But {plain(percent)} % a year is {dollars(left * rate)} a month at first, so "
            "that never pays it off: ask for another plan."
        )
    months = ceil(-(1 - left * rate / paid).ln() / (1 + rate).ln())
    return f"With {plain(percent)} % interest a year it takes about {lasting(months)}."


def missing_price(turn: Turn, own: OwnFigures) -> Reply | None:
    """What of a price isn't saved or granted yet."""
    price = own.price
    if price is None or not own.at_hand or not turn.mentions(MISSING):
        return None
    left = price - own.at_hand
    lead = f"{dollars(left)} are missing" if left > 0 else "Nothing is missing"
    return Reply(
        f"{lead}: {dollars(price)} − {dollars(own.at_hand)}. Kit, exam and licence fees "
        f"and your living costs aren't in it.{_price_beside(turn, is_said=True)}"
        f"{ASK_RATE if left > 0 else ''}",
        buttons=BUTTONS,
        sources=[
            typical_program(turn.session, turn.place.state if turn.place else None).citation
        ],
    )


def aid_covers(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a grant or scholarship leaves of the typical price."""
    before = str(turn.slots.get("question") or "")
    is_of_aid = turn.mentions(AID) or re.search(AID, before, re.IGNORECASE)
    of_schools = turn.slots.get("topic") in OF_SCHOOLS and turn.values("money")
    is_own = bool(of_schools) and turn.mentions(IS_ENOUGH)
    is_asked = turn.mentions(ASKS_COVER) or is_own or (is_of_aid and turn.mentions(ENOUGH))
    if not is_asked or own.pays or re.search(PRICE_OF_SCHOOL, turn.text, re.IGNORECASE):
        return None
    amounts = [n for n in own.numbers if n.kind in ("money", "") and not n.per]
    if len(amounts) != 1 or amounts[0].value < LEAST_AID_USD:
        return None
    aid = amounts[0].value
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    where = turn.place.state_name if turn.place and typical.state else "the country"
    whose, cost = f"a typical program in {where} costs", typical.price_usd
    meant = [hit for hit in mentioned(turn, schools_shown(turn)) if hit.price_usd]
    if len(meant) == 1:
        whose, cost = f"{meant[0].school} reports", meant[0].price_usd or 0
    price, left = usd(cost), cost - aid
    lead = (
        f"Not all of it: {whose} {price} with books, so {price} − {dollars(aid)} = "
        f"{dollars(left)} would be left to pay."
        if left > 0
        else f"Yes, by what was reported: {whose} {price} with books."
    )
    granted = (
        " Whether a grant may be used at a school, who gives it says: ask before you enrol."
        if is_of_aid
        else ""
    )
    return Reply(
        f"{lead} Kit, exam and licence fees may come on top.{granted} Ask the school for "
        "its total in writing.",
        next_step="Shall I list schools with lower prices?" if left > 0 else "",
        offer=CHEAPER if left > 0 else None,
        buttons=BUTTONS,
        sources=[typical.citation],
    )


def total_price(turn: Turn, own: OwnFigures) -> Reply | None:
    """What tuition, kit, books and fees come to."""
    parts = own.all("money", "price", "extra")
    if len(parts) < 2 or not own.first("money", "extra") or not turn.mentions(TOTAL):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    return Reply(
        f"{dollars(total)}: {' + '.join(dollars(part.value) for part in parts)}. The exam, "
        "the licence, extra hours and your living costs aren't in it unless you named them."
        f"{_price_beside(turn, is_said=True)}",
        buttons=BUTTONS,
        sources=[typical.citation],
    )


def _price_beside(turn: Turn, is_said: bool) -> str:
    where = f"in {turn.place.state_name}" if turn.place else "in the country"
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    if not typical.state:
        where = "in the country"
    price = usd(typical.price_usd)
    if is_said:
        return f" A typical program {where} costs {price} with books and supplies."
    return (
        f" {price} is a typical program {where} with books and supplies; tell me another "
        "price and I work it out for that."
    )
