"""One's own pay with tips beside a doctor's office: "is it a wash if I lose tips"."""

import re
from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    wage,
)
from actions.pay.own_pay import own_pay
from actions.reply import Reply, button
from actions.sums.figures import FULL_WEEK, WEEKS, yearly
from actions.turn import Turn
from actions.wording import usd

OFFICE = (
    r"\b(?:derm\w*|doctor'?s?'?|dr'?s?|medical|physician'?s?'?|plastic\w*|surgeon'?s?'?"
    r"|clinical)\b(?: \w+){0,2}? ?(?:offices?|practices?|clinics?|settings?|job|place"
    r"|surgery|surgeon'?s?)\b|\bmed ?spas?\b|\bderm\b"
)
COMPARES = (
    r"\b(?:pay|pays|make|making|earn|earning)\b[^.?!]{0,25}\b(?:more|better|less|enough)\b"
    r"|\b(?:a )?wash\b|\bworth (?:it|the|switching|leaving)\b"
    r"|\bcome out (?:ahead|behind)\b"
    r"|\b(?:take|taking) a (?:pay )?cut\b"
    r"|\b(?:lose|losing|give up|miss|without) (?:\w+ )?tips\b"
)
TIPS = r"\btips?\b"
RANGE_A_YEAR = re.compile(
    r"\$?(?P<low>\d\d\d?)(?P<k>k|,\d{3})?\s?(?:-|–|to|or)\s?\$?(?P<high>\d\d\d?)(?:k|,\d{3})\b",
    re.IGNORECASE,
)


class TellOfficePay(Case):
    """The medians by workplace beside the pay told, and what an offer has to beat."""

    topic = "pay_by_workplace"
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.occupation != SKINCARE_SPECIALIST or turn.text.startswith("/"):
            return False
        is_asked = all(turn.mentions(words) for words in (TIPS, OFFICE, COMPARES))
        return is_asked and _own(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        own = _own(turn)
        office = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
        spa = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
        if own is None or office is None or spa is None:
            raise ValueError("nothing to set beside each other")
        low, high = own
        gap = office.annual_median_usd - high
        mine = usd(high) if low == high else f"{usd(low)} to {usd(high)}"
        lead = "Probably more" if gap > 0 else "Probably not more"
        side = "above" if gap > 0 else "below"
        here = wage(turn.session, SKINCARE_SPECIALIST, turn.place) if turn.place else None
        plural = occupation(turn.session, SKINCARE_SPECIALIST).plural
        local = (
            f" Over all workplaces {plural} in {here.area} have {here.annual_median}."
            if here and here.is_asked_area
            else ""
        )
        hours = FULL_WEEK * WEEKS
        hourly = usd(round(Decimal(high) / hours, 2))
        return Reply(
            f"{lead}: the median in doctors' offices is {office.annual_median} a year, "
            f"{usd(abs(gap))} {side} your {mine}; in spas and salons it is "
            f"{spa.annual_median} (the whole country; none is published by town).{local} "
            "Reported tips are in these figures, and many medical practices take none. So "
            f"an offer without tips has to beat {usd(high)} ÷ {hours:,} hours = {hourly} "
            "an hour; ask about commission and benefits, too.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
            ],
            sources=[office.citation, citation(turn.session, "field_guide")],
            slots={"occupation": SKINCARE_SPECIALIST},
        )


def _own(turn: Turn) -> tuple[int, int] | None:
    """What the visitor has a year with all, from … to, where this message tells it."""
    match = RANGE_A_YEAR.search(turn.text)
    if match:
        return int(match["low"]) * 1_000, int(match["high"]) * 1_000
    has_sum = bool(turn.values("money")) or re.search(r"\d", turn.text)
    pay = own_pay(turn) if has_sum else None
    each_year = yearly(pay) if pay else None
    return (int(each_year), int(each_year)) if each_year else None
