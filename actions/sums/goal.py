"""How many clients a pay takes, by figures that are told over several messages."""

import re
from dataclasses import replace
from decimal import Decimal

from actions.pay.own_pay import own_pay
from actions.reply import Reply
from actions.sums.figures import WEEKS, OwnFigures, dollars, yearly
from actions.sums.median import beside
from actions.sums.numbers import Number, numbers_said
from actions.sums.visits import BUTTONS, visits_for_goal
from actions.turn import Turn

CLIENTS = (
    r"(?:clients?|facials?|customers?|people|treatments?|appointments?|visits?|regulars"
    r"|services|bookings|sessions|waxes)"
)
ASKS = (
    rf"\bhow many (?:\w+ )?{CLIENTS}\b"
    r"|\bhow many (?:(?:is|are) (?:that|it) )?(?:an?|per|each) (?:day|week|month)\b"
    r"|\bhow many(?: (?:then|would|do|that|is it|i|need)){0,4}\W*$"
)
# "To match my salary": the pay told before is the goal.
OWN_PAY = (
    r"\b(?:match|replace|equal|beat|keep|same as)\b[^.?!]{0,20}"
    r"\b(?:my|what i|salary|pay|income|wage|job)\b"
)
# "How many clients is that": the median told before is the goal.
THAT_PAY = (
    r"\b(?:is|for|match|make|reach|hit|earn) (?:that|the (?:median|average|middle))\b"
)
OF_SUM = ("target", "visit", "rent", "product")
PARTS = (*OF_SUM, "tax", "split", "theirs")
MOST_BEFORE = 3


def asks_clients(text: str) -> bool:
    """Whether a text asks how many clients it takes."""
    return re.search(ASKS, text, re.IGNORECASE) is not None


def goal_of_talk(turn: Turn) -> Reply | None:
    """The clients that a goal takes, where this message asks it or completes the sum."""
    messages = [turn, *turn.before[:MOST_BEFORE]]
    asking = next((i for i, said in enumerate(messages) if said.mentions(ASKS)), None)
    if asking is None:
        return None
    said = [numbers_said(message.text, message.entities) for message in messages]
    if asking and not any(_is_of_sum(number) for number in said[0]):
        return None
    found: dict[tuple[str, str], Number] = {}
    for number in (n for numbers in said for n in numbers if _is_part(n)):
        key = number.kind, number.role
        known = found.setdefault(key, number)
        if not known.per and known.value == number.value:
            # "250 rent", said to be a week's before.
            found[key] = replace(known, per=number.per)
    own_goal = own_pay(turn) if turn.mentions(OWN_PAY) else None
    if own_goal and ("money", "target") not in found:
        found["money", "target"] = replace(own_goal, role="target")
    if ("money", "target") not in found and turn.mentions(THAT_PAY):
        median = beside(turn) if turn.slots.get("topic") == "pay" else None
        usd = Decimal(median.pay.annual_median_usd) if median else None
        if usd:
            found["money", "target"] = Number(usd, "money", "year", "target")
    own = OwnFigures(list(found.values()))
    return visits_for_goal(turn, own) or _price_missing(turn, own)


def _is_of_sum(number: Number) -> bool:
    return number.role in OF_SUM


def _is_part(number: Number) -> bool:
    """Whether a number can be a part of such a sum, said in any message."""
    if number.kind == "money":
        return number.role in OF_SUM
    is_share = number.kind == "share" and number.role in ("", *PARTS)
    return is_share or (number.kind == "days" and number.per == "week")


def _price_missing(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a week has to leave for the goal, and what the sum still needs."""
    goal = own.first("money", "target")
    each_year = yearly(goal) if goal else None
    if each_year is None or own.money("visit") or not turn.mentions(ASKS):
        return None
    rent = own.first("money", "rent")
    rented = yearly(rent) if rent and rent.per else None
    more = f", and {dollars(rented / WEEKS)} for the rent" if rented else ""
    ask = "What do you charge a visit" + ("?" if rent else ", and what is the rent a week?")
    return Reply(
        f"{dollars(each_year / WEEKS)} a week has to be left for you before tax "
        f"({dollars(each_year)} ÷ {WEEKS} weeks){more}. Divide that by what one visit "
        "leaves, its price less products, and you have the clients a week; no-shows and "
        "weeks off come on top.",
        next_step=ask,
        buttons=BUTTONS,
    )
