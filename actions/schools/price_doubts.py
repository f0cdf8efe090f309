"""A school's price that is exclaimed at, doubted or set against the typical one."""

import re

from actions.case import Case
from actions.catalog.figures import citation, typical_program
from actions.catalog.search import MOST_PER_PAGE, SchoolHit, SchoolQuery, find_schools
from actions.pay.figure_doubts import DOUBT, STRONG
from actions.reply import Reply, button
from actions.schools.chains import at_place
from actions.schools.cheaper import wants_cheaper_there
from actions.schools.listing import CHARGES, PAGE, schools_of, schools_shown
from actions.schools.mentions import called, in_view, mentioned, recalled, told_of
from actions.schools.quoted_prices import LIVING, TYPICAL, WHY, is_quoted
from actions.schools.text import length, price, too_short
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, usd

TOPICS = {"find_schools", "training_cost", "financial_aid", "choose_school", "payback"}
OF_SCHOOLS = r"\b(schools?|tuition|programs?|colleges?|academy|institute|course|training)\b"
# "The price was 16,500 all in" can only be that of a school.
PRICED = rf"{OF_SCHOOLS}|\b(?:the|its|their|total) (?:price|cost)\b|\ball[- ]in\b"
OF_PAY = (
    r"\b(pays?|paid|salar\w+|wages?|earn\w*|make|makes|hour|hourly|hr|a year|loans?|borrow"
    r"|monthly|a month|week|tips?|commission|clients?|save|saved|saving|owe|debt)\b"
)
NOT_HERE = {
    "report_emergency", "report_self_harm", "ask_medical", "delete_my_data", "start_over",
    "show_my_data", "talk_to_person", "contact_school", "show_more", "ask_closer",
    "ask_financial_aid", "ask_payback",
}  # fmt: skip
# So few words exclaim at a price and ask nothing else.
MOST_WORDS = 8
LEAST_USD = 1_000
MOST_USD = 30_000
JUDGED = re.compile(
    r"\bis (?P<amount>\$?\d[\d,.]*\s?(?:k|grand|thousand)?)\b[^.?!]{0,20}\b(?:normal|fair"
    r"|high|a lot|too much|reasonable|right|typical|expensive|steep|rip[- ]?off|scam"
    r"|crazy)\b"
    r"(?! (?:pay|wage|salary))",
    re.IGNORECASE,
)
# "Its 18k is that too much".
JUDGED_BEHIND = re.compile(
    r"(?P<amount>\$?\d[\d,.]*\s?(?:k|grand|thousand|dollars|bucks|usd)?)(?![\w%])"
    r"[^?!]{0,40}?\b(?:is|isn'?t|are|does|sounds?|seems?) (?:that|it|this)\b[^.?!]{0,20}"
    r"\b(?:normal|fair|high|a lot|too much|reasonable|right|typical|expensive|steep|crazy"
    r"|ok|okay|good|legit|standard|overpriced|worth it|rip[- ]?off|scam|robbery|bargain"
    r"|steal|insane|bad|decent)\b(?! (?:pay|wage|salary))",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"\$?(?P<number>\d[\d,.]*)\s?(?P<unit>k|grand|thousand)?", re.IGNORECASE
)
TOO_GOOD = r"\b(why|how come|so|too|that) (is (it|that|this|\w+) )?(so |that )?cheap\b"
ASKS_ELSE = (
    r"\b(where|when|who|cheaper|cheap\w*|closer|near\w*|have|offer|show|find|list)\b"
)
# "I meant my apartment rent".
OWN_RENT = (
    rf"^\W*(?:(?:no|nah|sorry|oh|lol|but|i|was|im|i'?m)\s?\W*)*(?:meant?|talking about"
    rf"|thats|that'?s|that is|that was|its|it'?s|it was)\s(?:like |for )?(?:my|the|our)\s"
    rf"(?:\w+\s)?{LIVING}"
)
OF_PRICE = (
    r"\$|\b\d[\d,.]*\s?(?:k|grand|dollars|bucks)\b|\b(?:price|tuition|costs?|cheap"
    r"|expensive)\b"
)
DOUBTED = f"{STRONG}|{DOUBT}|{TOO_GOOD}"
LONG = r"\b(?:months?|weeks?|hours?|hrs|how long|long|short)\b"
# A reported price this near is the one that was meant.
NEARLY = 0.15


class TellPriceDoubt(Case):
    """What a school reports beside the price said, or why prices lie apart."""

    is_of_question = True

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent in NOT_HERE or turn.text.startswith("/"):
            return False
        if turn.mentions(OF_PAY):
            # "I make 11/hr. Is 14k normal": the wage is told beside the price.
            return is_price_judged(turn)
        if wants_cheaper_there(turn):
            return False
        if is_price_judged(turn):
            return True
        of_schools = turn.slots.get("topic") in TOPICS or turn.mentions(OF_SCHOOLS)
        if not of_schools or turn.mentions(LIVING):
            return False
        if turn.mentions(DOUBTED) and turn.mentions(OF_PRICE):
            return meant_school(turn) is not None
        if turn.mentions(TYPICAL) and turn.mentions(WHY):
            return bool(re.search(r"\d", turn.text)) and turn.slots.get("topic") != "pay"
        if not prices_said(turn) or not is_quoted(turn.text):
            return False
        is_short = len(turn.text.split()) <= MOST_WORDS and not turn.mentions(ASKS_ELSE)
        return is_short or meant_school(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        hit, said = meant_school(turn), prices_said(turn)
        is_general = turn.mentions(TYPICAL)
        if hit and not is_general:
            return _of_one(turn, hit, said[-1] if said else None)
        is_judged = not is_general or is_price_judged(turn)
        if hit is None and called(turn):
            is_judged = True
        return _apart(turn, max(said) if said and is_judged else None)


def price_judged(turn: Turn) -> int | None:
    """The price of which it is asked whether it is usual."""
    judged = JUDGED.search(turn.text) or JUDGED_BEHIND.search(turn.text)
    digits = AMOUNT.match(judged["amount"]) if judged else None
    if digits is None:
        return None
    try:
        value = float(digits["number"].rstrip(".,").replace(",", ""))
    except ValueError:
        return None
    price = int(value * (LEAST_USD if digits["unit"] else 1))
    return price if LEAST_USD <= price <= MOST_USD else None


def is_price_judged(turn: Turn) -> bool:
    """Whether the price of a school is asked about, whatever pay is told beside it."""
    if price_judged(turn) is None:
        return False
    if turn.mentions(PRICED) or turn.values("school"):
        return True
    # "Is 14k normal for ohio" behind an answer on prices.
    return turn.slots.get("topic") in TOPICS and not turn.mentions(OF_PAY)


def prices_said(turn: Turn) -> list[int]:
    """The amounts of the message that may be a school's price."""
    amounts = [int(float(value)) for value in turn.values("money")]
    return [amount for amount in amounts if amount >= LEAST_USD]


def meant_school(turn: Turn) -> SchoolHit | None:
    """The school whose price is doubted."""
    hits = schools_shown(turn)
    named = mentioned(turn, hits) or recalled(turn)
    if not named and (names := called(turn)):
        hits = at_place(turn, names[0].hits)
        is_near = turn.place is not None and turn.place.kind != "state"
        # Campuses of one name differ: without a town none of them is meant.
        named = hits if len(hits) == 1 or is_near else []
        if not named:
            return None
    if named:
        return named[0]
    if told := at_price(turn, hits):
        return told
    refers = turn.mentions(r"\b(it|its|it's|that|thats|they)\b")
    return in_view(turn, []) if refers else None


def at_price(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The one school of the talk that reports the very price said."""
    seen = [int(unitid) for unitid in turn.slots.get("schools_seen") or []]
    known = [*hits, *schools_of(turn, [*seen, *told_of(turn)], query(turn.again()))]
    found = {hit.unitid: hit for hit in known if hit.price_usd in prices_said(turn)}
    return next(iter(found.values())) if len(found) == 1 else None


def _of_one(turn: Turn, hit: SchoolHit, said: int | None) -> Reply:
    """What one school reports, and what to ask it."""
    where, release = f"{hit.school} ({hit.city}, {hit.state})", _release(turn)
    typical = typical_program(turn.session)
    reported = hit.price_usd
    beside = f" A typical program costs {usd(typical.price_usd)} with books."
    if reported is None:
        amount = usd(said) if said else "it"
        text = (
            f"I can't confirm {amount}: {where} reports no price for its program."
            f"{beside} Ask it for the total in writing, with kit and fees."
        )
    elif said is None or abs(reported - said) <= NEARLY * said:
        long = f", {length(hit)}" if turn.mentions(LONG) and length(hit) else ""
        text = (
            f"That is what {where} reports for {release}: {price(hit)}{long}. It is "
            f"published unchecked, so it may be a slip.{too_short(hit)}{beside} Ask for "
            "the total of today in writing, and which hours and kit are in it."
        )
    else:
        text = (
            f"{usd(said)} isn't what I have for {where}: it reports {price(hit)} for "
            f"{release}.{beside} If somebody named you the other price, ask what is left "
            "out: kit, fees, or part of the hours."
        )
    return Reply(
        text,
        buttons=[
            button("All about it", "ask_school_details", school=str(hit.unitid)),
            button("What is a normal price?", "ask_training_cost"),
            button("Cheaper", "ask_cheaper"),
        ],
        sources=[citation(turn.session, CHARGES)],
        slots={"school": str(hit.unitid), "place": turn.slots.get("place")},
    )


def _apart(turn: Turn, said: int | None) -> Reply:
    """The country's typical price beside those of the schools near the place."""
    nation = typical_program(turn.session)
    side = ""
    if said:
        than = "above" if said > nation.price_usd else "below"
        side = f"{usd(said)} is {than} the usual. "
    long = ""
    if turn.mentions(LONG):
        long = (
            f" It takes {count(nation.clock_hours, 'hour')} in "
            f"{count(nation.months, 'month')}; short ones may fall short of your state's "
            "hours."
        )
    text = (
        f"{side}The typical price is a median of {count(nation.programs, 'program')} in "
        f"the whole country: {usd(nation.tuition_and_fees_usd)} for tuition and fees, "
        f"{usd(nation.price_usd)} with books; half charge more.{long}"
        f"{local_prices(turn)} Why a school charges more no source says: kit, hours "
        "and name play a part. Ask what is in the price; public "
        "colleges often charge less, but report none by program."
    )
    return Reply(
        text,
        buttons=[
            button("Cheaper", "ask_cheaper"),
            button("Financial aid", "ask_financial_aid"),
            button("Is it worth it?", "ask_worth_it"),
        ],
        sources=[nation.citation],
        slots={"place": turn.place.key if turn.place else turn.slots.get("place")},
    )


def local_prices(turn: Turn) -> str:
    """The prices that the schools near the place list, with books."""
    if turn.place is None:
        return ""
    asked = SchoolQuery(turn.place, cip_codes=query(turn).cip_codes, per_page=MOST_PER_PAGE)
    result = find_schools(turn.session, asked)
    prices = sorted(hit.price_usd for hit in result.hits if hit.price_usd is not None)
    if result.area == "nation" or not prices:
        return ""
    least, most = usd(prices[0]), usd(prices[-1])
    spread = least if least == most else f"{least} to {most}"
    few = (
        f", as only {count(len(prices), 'school')} report one" if len(prices) < PAGE else ""
    )
    area = turn.place.label if result.area == "radius" else turn.place.state_name
    preposition = "Near" if result.area == "radius" else "In"
    return f" {preposition} {area} they list {spread}, with books{few}."


def _release(turn: Turn) -> str:
    return citation(turn.session, CHARGES).release


class TellNoBudget(Case):
    """That an amount was a rent, said of one that was taken for something else."""

    is_of_question = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_short = len(turn.text.split()) <= MOST_WORDS and "?" not in turn.text
        has_digits = re.search(r"\d", turn.text) is not None
        return is_short and not has_digits and turn.mentions(OWN_RENT)

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "Sorry, then I take it for what you live on: it is no price of a school and no "
            "booth rent, and I set no limit by it. Tell me what you earn and I work out "
            "what is left a month, or go on with the schools.",
            buttons=[
                button("Find schools", "find_schools"),
                button("What I would earn", "ask_pay"),
            ],
            slots={"budget_usd": None, "topic": turn.slots.get("topic")},
        )
