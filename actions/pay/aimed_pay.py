"""A pay that somebody aims at: "is 100k realistic", "how do people get to six figures"."""

import re
from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import OccupationName, WageFigures, citation, occupation, wage
from actions.injecting.jobs import of_injectors
from actions.pay.odd_pay import oddity
from actions.pay.text import not_counted
from actions.people.nursing import NURSE
from actions.people.owning import is_owner
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import MONTHS, yearly
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import capitalised, usd

SIX_FIGURES, SIX_FIGURES_USD = r"\b(?:six|6)[ -]?figures?\b", 100_000
# Nobody calls less an aim.
LEAST_USD = 30_000
AIMS = (
    r"\b(?:realistic\w*|possible|doable|achievable|attainable|reachable|feasible|a myth"
    r"|unrealistic|for real|a dream|do ?able)\b"
    r"|\b(?:people|ones|girls|those|estheticians|nurses|injectors|who)\b[^.?!]{0,25}\b(?:at"
    r"|making|make|makes|earn|earning|hit|clear\w*|pull\w*)\b"
    r"|\b(?:at|on|making|earning|who (?:make|earn)s?) \$?\d[^.?!]{0,30}\b(?:do|doing"
    r"|differ\w*)\b"
    r"|\bpeople\b[^.?!]{0,6}$|\bpeople (?:doing|do)\b"
    r"|\bhow (?:do|does|can|could|would) (?:i|you|u|we|they|people|anyone|someone|one)\b"
    r"[^.?!]{0,25}\b(?:make|get|reach|hit|earn|clear|become|break)\b"
    r"|\b(?:can|could|will|would|do|does) (?:i|you|u|we|they|people|anyone|anybody)"
    r" (?:\w+ )?(?:make|earn|hit|reach|clear|break|get to)\b"
    r"|\b(?:you|u|they|people|a?esth\w+|estis?|nurses|anyone|some(?:one|body)?)"
    r" (?:\w+ )?can (?:\w+ )?(?:make|earn|hit|reach|clear)\b"
    r"|\bi (?:need|want|have|would need|'d need) to (?:\w+ ){0,2}?(?:make|earn|clear"
    r"|bring home)\b"
    r"|\bmy (?:\w+ )?(?:friend|cousin|sister|aunt|mom|roommate|neighbor|coworker|bestie)"
    r" (?:\w+ )?(?:makes?|earns?|clears?|pulls?)\b"
    r"|\bget(?:ting)? to\b|\bwhat does it take\b|\bchances? of\b"
)
REALISTIC = (
    r"\b(?:realistic\w*|possible|doable|achievable|attainable|reachable|feasible|a myth"
    r"|unrealistic|for real)\b"
)
HOW = r"\b(?:how|doing|different\w*|what does it take|what do)\b"
# "I make 52k in an office": that is no aim.
OWN_NOW = (
    r"(?<!can )(?<!could )(?<!would )(?<!will )(?<!should )(?<!do )\bi(?:'?m| am)?"
    r" (?:\w+ )?(?:make|making|earn|earning|get|at|on)\b[^.?!]{0,12}\d"
)
OF_OTHER_SUMS = (
    r"\b(?:clients?|facials?|rent|suite|open|my own|school\w*|tuition|loan|debt)\b"
)
# "4,000 a month", "1k weekly" as an aim.
AIMED_PERIOD = re.compile(
    r"\d\s?k?(?: (?:dollars|bucks))?\W{0,2}(?:(?:an?|per|each|every|/) ?)?"
    r"(?P<per>hour|hr|week|month|mo)(?:ly)?\b",
    re.IGNORECASE,
)
PERIOD = {"hour": "hour", "hr": "hour", "week": "week", "month": "month", "mo": "month"}
INTENTS = (
    "ask_pay", "ask_pay_basis", "ask_pay_by_workplace", "ask_worth_it", "ask_payback",
    "inform", "nlu_fallback", "out_of_scope", "ask_career_path",
)  # fmt: skip
MOST_WORDS = 22


class TellAimedPay(Case):
    """Where the aim lies among the published wages, and what moves pay up to it."""

    is_of_question = True
    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_short = len(turn.text.split()) <= MOST_WORDS
        if intent not in INTENTS or not is_short or turn.slots.get(FORM_ASKS):
            return False
        if turn.mentions(OF_OTHER_SUMS) or turn.mentions(OWN_NOW):
            return False
        if is_owner(turn) or not turn.mentions(AIMS):
            return False
        return _aim(turn) is not None and wage(turn.session, _code(turn)) is not None

    def reply(self, turn: Turn) -> Reply:
        aim, who = _aim(turn) or 0, occupation(turn.session, _code(turn))
        pay = wage(turn.session, who.soc_code, turn.place)
        if pay is None:
            raise ValueError("no wage to set the aim beside")
        odd = oddity(turn.session, who.soc_code, pay)
        odd = f" The median is{odd.removeprefix(',')}." if odd else ""
        told = [f"{_where(aim, who, pay)}{_a_month(turn, aim, pay)}{odd}", moves(who)]
        if turn.mentions(HOW):
            told.reverse()
        elif turn.mentions(REALISTIC):
            told = told[:1]
        return Reply(
            " ".join([*told, not_counted([who])]),
            next_step="" if turn.place else "Which state or city is it for?",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("Working for myself", "ask_business"),
            ],
            sources=[pay.citation, citation(turn.session, "field_guide")],
            slots={"occupation": who.soc_code},
        )


def _code(turn: Turn) -> str:
    """Whose wage it is: injectors are counted with nurses."""
    own = turn.own_occupation if turn.own_occupation in NURSE_CODES else NURSE
    is_injector = of_injectors(turn) and not turn.named_occupations
    return own if is_injector else turn.occupation


def _aim(turn: Turn) -> int | None:
    """The one yearly amount that is aimed at, in dollars."""
    amounts = {int(float(value)) for value in turn.values("money")}
    if turn.mentions(SIX_FIGURES):
        amounts.add(SIX_FIGURES_USD)
    period = AIMED_PERIOD.search(turn.text)
    if period and len(amounts) == 1:
        each = Number(Decimal(amounts.pop()), "money", PERIOD[period["per"].lower()])
        return int(yearly(each) or 0) or None
    is_yearly = not turn.mentions(r"\b(?:an?|per) (?:hour|hr|week|month|day)\b")
    aims = [amount for amount in amounts if amount >= LEAST_USD]
    return aims[0] if len(amounts) == len(aims) == 1 and is_yearly else None


def _a_month(turn: Turn, aim: int, pay: WageFigures) -> str:
    """An aim for a month as the year's, and the median for the month."""
    if not turn.mentions(r"\bmo(?:nth)?(?:ly)?\b"):
        return ""
    median = usd(round(pay.annual_median_usd / MONTHS))
    return (
        f" {usd(round(aim / MONTHS))} a month × {MONTHS} = {usd(aim)} a year before tax; "
        f"the median is {median} a month."
    )


def _where(aim: int, who: OccupationName, pay: WageFigures) -> str:
    """In which part of the wages the aim lies, said first."""
    people, median = f"{who.plural} in {pay.area}", pay.annual_median
    low, high, best = pay.annual_p25_usd, pay.annual_p75_usd, pay.annual_p90_usd
    middle = f"the median of {people} is {median}"
    if aim <= (low or 0):
        return f"Realistic: three in four have more than {usd(aim)}; {middle}."
    if aim <= pay.annual_median_usd:
        return f"Realistic: at least half have {usd(aim)} or more; {middle}."
    if high and aim <= high:
        return (
            f"Possible, above the middle: {middle}, and a quarter have {usd(high)} or more."
        )
    if best and aim <= best:
        return (
            f"Possible, but only for the best-paid quarter: {middle}, a quarter have "
            f"{usd(high or best)} or more, a tenth {usd(best)} or more."
        )
    if best:
        return (
            f"Rare as an employee: {middle}, and the best-paid tenth of them begin at "
            f"{usd(best)}, below {usd(aim)}."
        )
    return f"{capitalised(middle)}; how many have {usd(aim)} isn't published."


def moves(who: OccupationName) -> str:
    """What those at the top do otherwise, as far as anybody knows."""
    no_count = "What they do otherwise no source counts; named most are"
    if who.soc_code in MEDICAL_CODES:
        return (
            f"{no_count}: the area, years at one practice with patients who come back, a "
            "share of what they bill, leading or teaching others, and overtime."
        )
    return (
        f"{no_count}: place and workplace, regulars who rebook, packages and products with "
        "a share, services that few offer, and a room of their own."
    )
