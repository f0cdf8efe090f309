"""A figure of pay that is scoffed at: "18 an hr?? thats like in n out money"."""

from actions.case import Case
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    wage,
)
from actions.pay.aimed_pay import moves
from actions.pay.odd_pay import doubt
from actions.pay.own_pay import tells_pay
from actions.pay.text import not_counted
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import usd

TOPICS = ("pay", "pay_by_workplace", "pay_basis", "payback", "worth_it")
INTENTS = (
    "ask_pay", "ask_pay_by_workplace", "ask_pay_basis", "ask_worth_it", "ask_payback",
    "inform", "correct_bot", "nlu_fallback", "out_of_scope", "give_feedback", "insult",
    "repeat", "ask_sources",
)  # fmt: skip
_THAT = r"\b(?:that|this|it|which)(?:'?s| is| aint| ain'?t)?(?: \w+ly| like| just| about)*"
_LITTLE_JOBS = (
    r"(?:in ?-?(?:n|and)-? ?out|mc ?donald\w*|target|walmart|starbucks|amazon|costco|fast"
    r" ?food|burger \w+|chipotle|retail|cashier\w*|barista\w*|min(?:imum)?[- ]?wage|poverty"
    r"|starvation|slave|warehouse|waitress\w*|server|fry cook|teenagers?|babysit\w*|chump"
    r"|pocket)"
)
SCOFFS = (
    rf"{_THAT} (?:an? |the |less than |lower than |no more than |same as |barely"
    rf" (?:more than |above )?|basically |what )*{_LITTLE_JOBS}"
    rf"|{_THAT} (?:so )?(?:nothing|peanuts|pennies|pathetic|a joke|insulting|crumbs|trash"
    r"|garbage|horrible|terrible|ridiculous)\b"
    rf"|\b{_LITTLE_JOBS} (?:money|pay|wages?|level|territory|pays? (?:more|better|that))\b"
    r"|^\W*(?:wait |so |wow )*(?:that'?s|is that|thats) (?:really |seriously )?(?:it|all)"
    r"\b\W*(?:lol|omg|wow)?\W*$"
    r"|\bonly (?:make|makes|making|get|gets|earn|earns)\b[^.?!]{0,20}\b(?:more|extra)\b"
    r"|\b(?:i|my \w+) (?:already )?makes? (?:more|that much)(?: than that)? (?:at|doing"
    r"|as|now|working|bartending|serving)\b"
)
# What is asked beside it is another matter.
ASKS_ELSE = (
    r"\b(?:how (?:do|can|much|long|many)|what (?:about|if|can|do|should)|where|which|should"
    r" i|can (?:i|you)|do (?:i|they|you)|does|is it (?:more|better))\b"
)
MOST_WORDS, LEAST_PRICE_USD = 24, 1_000
SCHOOL_PAID = (
    r"\b(?:spend\w*|spent|pay\w*|paid|cost\w*|school|tuition|loans?|debt|after|for)\b"
)


class TellMeagre(Case):
    """That it is only the middle, and what lifts it: fair, and not the whole of it."""

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_of_pay = turn.slots.get("topic") in TOPICS and intent in INTENTS
        is_short = len(turn.text.split()) <= MOST_WORDS and turn.may_repair
        if not is_of_pay or not is_short or turn.mentions(ASKS_ELSE):
            return False
        own = tells_pay(turn) and turn.mentions(
            r"\bi(?:'?m| am)? (?:make|making|get|earn)\b"
        )
        return turn.mentions(SCOFFS) and not own and _has_wage(turn)

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        if pay is None:
            raise ValueError("no wage that could be scoffed at")
        hourly = usd(pay.hourly_median_usd) if pay.hourly_median_usd else ""
        middle = f"{hourly} an hour" if hourly else f"{pay.annual_median} a year"
        weak = doubt(turn.session, who.soc_code, pay)
        upper = [
            f"{share} {usd(value)} a year or more"
            for share, value in (
                ("a quarter earn", pay.annual_p75_usd),
                ("a tenth", pay.annual_p90_usd),
            )
            if value
        ]
        spread = f", but {', '.join(upper)}" if upper else ""
        lead = (
            f"A fair objection: {middle} is the middle of {who.plural} in "
            f"{pay.area}{weak}. Half earn less{spread}."
        )
        by_workplace = _by_workplace(turn) if who.soc_code == SKINCARE_SPECIALIST else ""
        prices = [float(v) for v in turn.values("money") if float(v) >= LEAST_PRICE_USD]
        cost = ""
        if prices and turn.mentions(SCHOOL_PAID):
            share = round(100 * prices[0] / pay.annual_median_usd)
            cost = (
                f" {usd(round(prices[0]))} for school is {share} % of a year at that "
                "median, before tax: a cheaper school changes most."
            )
        knows = who.soc_code in (SKINCARE_SPECIALIST, *MEDICAL_CODES)
        lift = f" {moves(who)}" if knows and not cost else ""
        return Reply(
            f"{lead}{lift}{by_workplace}{cost} {not_counted([who])}",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("Is it worth it?", "ask_worth_it"),
            ],
            sources=[pay.citation, citation(turn.session, "field_guide")],
            slots={"occupation": who.soc_code},
        )


def _has_wage(turn: Turn) -> bool:
    return wage(turn.session, turn.occupation, turn.place) is not None


def _by_workplace(turn: Turn) -> str:
    """What aestheticians have in doctors' offices and in spas, in the whole country."""
    office = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
    spa = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
    if office is None or spa is None:
        return ""
    return (
        f" By workplace, nationally: {office.annual_median} in doctors' offices, "
        f"{spa.annual_median} in spas and salons."
    )
