"""What one occupation earns in one place, and what belongs to that figure."""

import re
from collections.abc import Sequence
from typing import Any

from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    Citation,
    OccupationName,
    WageFigures,
    occupation,
    wage,
    workplaces,
)
from actions.catalog.places import Location
from actions.pay.beyond import beyond
from actions.pay.odd_pay import oddity
from actions.pay.own_pay import beside_own, own_pay
from actions.pay.text import Period, beginners, chart, not_counted, sentence
from actions.people.trades import NURSE_CODES
from actions.reply import Button, Reply, button
from actions.sums.money_roles import OTHERS
from actions.sums.quoted import RANGE
from actions.turn import Turn
from actions.wording import listed, usd

LEAST = r"\b(bottom|lowest|low end|(?<!at )least|worst|10th percentile|tenth percentile)\b"
STARTING = (
    r"\b(start\w* (out|pay|wage|salary|at|new|off)|starting|first year|1st year|beginn\w+"
    r"|brand new|entry[- ]level|newbie|new grad\w*|fresh out|no experience"
    r"|with ?out experience"
    r"|right out of|just licen[cs]ed|when (you|u|i) start|lowest|minimum|at least)\b"
)
# Nobody counts these apart.
MEDICAL_ONES = r"\bmed(?:ical|ically)? (?:a?esthetician|esti|a?esthetics)\w*"
LEAST_YEARLY_INCOME_USD = 10_000
PHYSICIAN = "29-1229"
FIELDS_APART = (
    r"\b(family|primary care|pcps?|internists?|internal medicine|er|emergency"
    r"|pediatric\w*|psychiatr\w*|surge\w+|an(?:a)?esthesiolog\w+|radiolog\w+"
    r"|cardiolog\w+|ob-?gyn\w*)\b"
)
COUNTED_APART = (
    " It is of physicians whose field has no figure of its own; the one you name is "
    "counted apart, and I hold no wage of it (bls.gov/oes does)."
)
OF_FIELD = r"\b(?:derm(?:atology)?|aesthetics?|cosmetic)\b"
TAKES_HOME = r"\bafter tax\w*\b|\b(?:take|taking|bring|bringing) home\b|\bnet pay\b"
TAX = (
    " It is before tax, which depends on state and household: irs.gov's estimator shows "
    "what is left."
)
MEDICAL_ASSISTANT = "31-9092"
# Before an amount that is the visitor's own; others are figures said before.
OWN_INCOME = re.compile(
    r"\b(?:ma(?:k|d)\w+|earn\w*|get(?:ting)?|paid|pays me|bring\w*|currently|i'?m at|im at"
    r"|my (?:\w+ )?(?:pay|wage|salary|income|job)|live (?:on|with))\b[^.?!]{0,30}$",
    re.IGNORECASE,
)


def tell_pay(turn: Turn, place: Location | None) -> Reply:
    """The median of the occupation that is asked about, with what else was asked of it."""
    who = occupation(turn.session, turn.occupation)
    pay = wage(turn.session, who.soc_code, place)
    if pay is None:
        return Reply(f"No wage is published for {who.plural}.")
    more = (
        None
        if turn.mentions(f"{STARTING}|{LEAST}|{MEDICAL_ONES}")
        else beyond(turn, who, pay)
    )
    if more and not turn.workplace and own_pay(turn) is None:
        return more
    at_work, sources = _at_workplace(turn, who)
    if who.soc_code == SKINCARE_SPECIALIST and turn.mentions(MEDICAL_ONES):
        apart, sources = _medical_ones(turn)
        at_work = at_work or apart
    starting = beginners(pay) if turn.mentions(STARTING) else ""
    if turn.mentions(LEAST) and pay.annual_p10_usd:
        starting = f"The lowest-paid tenth earn {usd(pay.annual_p10_usd)} a year or less. "
    return Reply(
        f"{starting}{sentence(who, place, pay, _period(turn))}"
        f"{_odd(turn, who.soc_code, pay)}{_own_income(turn, who, pay)}{at_work}"
        f"{_of_field(turn, who)}{TAX if turn.mentions(TAKES_HOME) else ''} "
        f"{not_counted([who])}",
        **next_of_pay(turn, [who], [place] if place else []),
        card=chart([(who, pay)]),
        sources=[pay.citation, *sources],
        slots={"occupation": who.soc_code, "occupations": [who.soc_code]},
    )


def _medical_ones(turn: Turn) -> tuple[str, list[Citation]]:
    """That medical aestheticians aren't counted apart, and what comes nearest."""
    kinds = {OFFICES_OF_PHYSICIANS: "doctors' offices", PERSONAL_CARE_SERVICES: "spas"}
    known = {
        name: pay
        for code, name in kinds.items()
        if (pay := wage(turn.session, SKINCARE_SPECIALIST, None, code))
    }
    text = " Medical aestheticians aren't counted apart from others"
    if not known:
        return f"{text}.", []
    beside = listed([f"{pay.annual_median} in {name}" for name, pay in known.items()])
    return f"{text}; nearest is the nation's {beside}.", [
        p.citation for p in known.values()
    ]


def _odd(turn: Turn, soc_code: str, pay: WageFigures) -> str:
    """What makes a figure odd, as a sentence."""
    odd = oddity(turn.session, soc_code, pay)
    apart = COUNTED_APART if soc_code == PHYSICIAN and turn.mentions(FIELDS_APART) else ""
    return f"{apart} The median is{odd.removeprefix(',')}." if odd else apart


def _of_field(turn: Turn, who: OccupationName) -> str:
    """That those in dermatology or aesthetics aren't counted apart, where that is asked."""
    is_of_staff = who.soc_code in (*NURSE_CODES, MEDICAL_ASSISTANT)
    field = re.search(OF_FIELD, turn.text, re.IGNORECASE) if is_of_staff else None
    if field is None:
        return ""
    name = "dermatology" if field[0].lower().startswith("derm") else "aesthetics"
    return f" Those in {name} aren't counted apart, so this is of all of them."


def _at_workplace(turn: Turn, who: OccupationName) -> tuple[str, list[Citation]]:
    """The national wage of the workplace asked for beside the place's, if there is one."""
    kind = workplaces(turn.session).get(turn.workplace or "")
    if kind is None or not kind.industry_code:
        return "", []
    pay = wage(turn.session, who.soc_code, turn.place, kind.industry_code)
    if pay is None:
        return "", []
    text = (
        f" By workplace, wages are published for {pay.area} only: {pay.annual_median} "
        f"in {kind.plural}."
    )
    return text, [pay.citation]


def _period(turn: Turn) -> Period:
    """The period that the visitor wants the pay for."""
    if turn.mentions(r"\b(hour\w*|hrs?|hrly)\b"):
        return "hour"
    return "month" if turn.mentions(r"\b(month\w*)\b") else "year"


def next_of_pay(
    turn: Turn, people: list[OccupationName], places: Sequence[Location | None]
) -> dict[str, Any]:
    """The next step: schools only where aestheticians are meant."""
    is_ours = any(who.soc_code == SKINCARE_SPECIALIST for who in people)
    place = places[0] if places else None
    is_one = turn.own_occupation == SKINCARE_SPECIALIST
    if not place:
        step, offer = "Which state or city is it for? Pay differs a lot by place.", None
    elif is_ours and is_one:
        step = "Shall I compare the workplaces?"
        offer = button("By workplace", "ask_pay_by_workplace")
    elif turn.slots.get("schools_shown") if is_ours else turn.is_clinical:
        step, offer = "", None
    elif is_ours:
        step = f"Shall I look for schools {place.where}?"
        offer = button("Find schools", "find_schools")
    else:
        step = "Shall I tell you the way into aesthetics from there?"
        offer = button("The way in", "ask_career_path", occupation=people[0].soc_code)
    buttons = [button("By workplace", "ask_pay_by_workplace")]
    if place and is_ours:
        buttons.append(button("Licence there", "ask_licence"))
    buttons.append(button("Is the field growing?", "ask_outlook"))
    return {"next_step": step, "offer": offer, "buttons": buttons}


# "How long until I'm making the same".
UNTIL_THE_SAME = (
    r"\b(?:how (?:long|many years|soon|fast)|when|years?)\b[^.?!]{0,40}\b(?:same|match\w*"
    r"|catch\w* up|back (?:to|up)|even|that much|what i (?:make|earn|have))\b"
)


def _own_income(turn: Turn, who: OccupationName, pay: WageFigures) -> str:
    """How the visitor's income compares with the median, where they said it."""
    if turn.own_occupation not in (None, who.soc_code):
        return beside_own(turn, pay)
    incomes = [
        int(float(entity.value))
        for entity in turn.entities
        if entity.kind == "money" and _is_own(turn.text[: entity.start])
    ]
    if not incomes or incomes[-1] < LEAST_YEARLY_INCOME_USD:
        return beside_own(turn, pay)
    gap = incomes[-1] - pay.annual_median_usd
    if pay.is_lower_bound and gap > 0:
        return ""
    side = "above" if gap > 0 else "below"
    least = "at least " if pay.is_lower_bound else ""
    text = f" Your {usd(incomes[-1])} are {least}{usd(abs(gap))} {side} that median."
    return text + (_until_the_same(turn, incomes[-1], pay) if gap > 0 else "")


def _until_the_same(turn: Turn, income: int, pay: WageFigures) -> str:
    """When pay above the median is reached again: no source counts by years."""
    if not turn.mentions(UNTIL_THE_SAME):
        return ""
    upper = pay.annual_p75_usd
    where = ""
    if upper:
        where = (
            f"; the upper quarter begins at {usd(upper)}"
            if upper > income
            else f"; less than a quarter do, who begin at {usd(upper)}"
        )
    return f" How many years until you make that no source counts{where}."


def _is_own(before: str) -> bool:
    """Whether these words before an amount say that it is what the visitor earns."""
    is_of_other = re.search(OTHERS, before, re.IGNORECASE)
    is_range = RANGE.search(before) is not None
    return OWN_INCOME.search(before) is not None and is_of_other is None and not is_range


def pay_button(place: Location | None) -> Button:
    """The button that asks for the pay there, or in the visitor's state."""
    return button(f"Pay in {place.label}" if place else "Pay in my state", "ask_pay")
