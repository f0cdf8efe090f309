"""What a price still lacks, and a price beside the year's pay that a licence brings."""

import re

from actions.reply import Reply
from actions.schools.quoted_prices import AID
from actions.sums.figures import (
    MONTHS,
    OwnFigures,
    as_said,
    dollars,
    period_of,
    year_of,
    yearly,
)
from actions.sums.median import pay_meant
from actions.sums.savings import BUTTONS, LEAST_AID_USD, MISSING
from actions.turn import Turn

PLAN = r"\b(?:payment plans?|instal\w+|monthly payments?|financ\w*|loans?)\b"
WEIGHED = (
    r"\b(?:worth|regret\w*|ever (?:pay|come)|smart|crazy|insane|stupid|mistake|waste\w*"
    r"|makes? sense|really|anyone|why would|pay (?:it )?(?:off|back)|justif\w*)\b"
)


def gap_told(turn: Turn, own: OwnFigures) -> Reply | None:
    """How a missing sum may be met, where the visitor says what is missing."""
    short = own.first("money", "short")
    if short is None or short.value < LEAST_AID_USD or own.pays:
        return None
    if not turn.mentions(f"{MISSING}|{AID}|{PLAN}") or own.first("money", "saving", "rate"):
        return None
    price = own.price
    has = own.at_hand or (price - short.value if price and price > short.value else None)
    way = (
        f" ({dollars(price)} − {dollars(price - short.value)})"
        if price and has and price > short.value
        else ""
    )
    return Reply(
        f"{dollars(short.value)} are missing{way}, not at hand. A Pell grant can meet it, "
        "unpaid back, but only at a school in the federal aid system and for a program "
        "long enough: ask “is this program Pell eligible?”. A payment plan is the "
        f"school's own to give; over {MONTHS} months, say, it would be "
        f"{dollars(round(short.value / MONTHS, 0))} a month without interest. Both can "
        "stand together; ask for either in writing.",
        next_step="What can you put by a month? Then I work out how long it takes.",
        buttons=BUTTONS,
    )


def price_beside_pay(turn: Turn, own: OwnFigures) -> Reply | None:
    """A whole price as a part of the year's pay that it is said to bring."""
    price, pay = own.price, pay_meant(own)
    if price is None or pay is None or pay.role == "pay_now" or len(own.pays) > 1:
        return None
    if not re.search(WEIGHED, turn.text, re.IGNORECASE):
        return None
    each = yearly(pay, own.working_hours)
    if not each or own.first("money", "living") is None:
        return None
    year = "" if period_of(pay) == "year" else f" ({year_of(pay, own.working_hours)})"
    living = own.first("money", "living")
    cares = (
        f" Your {dollars(living.value)} a {living.per} go on while you study; they are "
        "counted once, in the whole."
        if living and living.per
        else ""
    )
    return Reply(
        f"{dollars(price)} are {round(price / each * 100)} % of a year at "
        f"{as_said(pay)}{year}, before tax. What "
        "counts is the difference to what you would earn without the licence."
        f"{cares} Whether people regret it nobody counts: ask graduates of that school, "
        "not the school.",
        next_step="What do you earn now, an hour or a year?",
        buttons=BUTTONS,
    )
