"""What is asked of the wage given just now: its month or hour, its ends, why it is low."""

import re
from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import OccupationName, WageFigures, citation, occupation, wage
from actions.pay.text import not_counted
from actions.people.trades import MEDICAL_CODES
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import FULL_WEEK, MONTHS, WEEKS, dollars
from actions.turn import Turn
from actions.wording import usd

TOPICS = ("pay", "pay_by_workplace", "pay_basis")
MOST_WORDS = 11
PERIODS = {
    "hour": FULL_WEEK * WEEKS, "week": WEEKS, "paycheck": WEEKS // 2, "month": MONTHS,
}  # fmt: skip
_START = r"^\W*(?:(?:and|so|ok(?:ay)?|but|then|hmm|um|wait|is|that|whats?|what's)\W+)*"
# "So per month after tax?", "hourly?", "what's that biweekly".
PERIOD = re.compile(
    rf"{_START}(?:(?:what |how much )?(?:is|would|does) (?:that|it|this)"
    r" (?:be |come (?:out )?to |work out (?:to|at) )?|how much (?:is|would)"
    r" (?:that|it) )?(?:like |about )?"
    r"(?:(?:an?|per|each|by the|in an?|for an?)\s)?(?P<period>hour|hr|week|wk"
    r"|paycheck|month|mo|biweekly|bi-?weekly)(?:ly)?"
    r"(?:\W+(?:is (?:that|it)|then|though|please|pls"
    r"|(?:after|before|minus|without|with) (?:the )?tax\w*|take ?home|net|gross))*\W*$",
    re.IGNORECASE,
)
TAX = r"\b(?:after|minus|without) (?:the )?tax\w*|\btake ?home|\bnet\b"
SHORT = {"hr": "hour", "wk": "week", "mo": "month", "bi": "paycheck"}
TOP = (
    r"\b(?:top|best|highest)[- ]?(?:paid |earning |paying )?(?:ones?|people|paid|earners?"
    r"|\d+ ?%|percent|tenth|end|dollar|tier|girls|estheticians?|nurses?)\b"
    r"|\b(?:the|at) (?:very )?(?:top|high end|highest|max(?:imum)?|ceiling)\b"
)
OF_EARNING = (
    r"\b(?:make|makes|making|earn\w*|get|gets|paid|pay|salary|wages?)\b|^\W*(?:and )?"
)
WHY_LOW = re.compile(
    r"\b(?:why|how come)\b[^.?!]{0,25}\b(?:so )?(?:low|little|bad(?:ly)?|crappy|shitty"
    r"|poor(?:ly)?|under ?paid|less|nothing)\b",
    re.IGNORECASE,
)
FULL_TIME = (
    r"\b(?:is|are|was) (?:that|this|it|those)\b[^.?!]{0,25}\b(?:full|part)[- ]?time\b"
)
LIVE_ON = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\W+)*(?:is|are|can|could|would|do|will)\b[^.?!]{0,30}"
    r"\b(?:live (?:on|off|from)|get by on|survive on|enough (?:to live|for (?:one|a"
    r" family|rent|\w+ kids?)))\b(?!.*\b(?:anymore|any more|die|dying)\b)",
    re.IGNORECASE,
)


class TellOfFigure(Case):
    """The figure of the occupation and place talked of, as it is asked for now."""

    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_typed = bool(turn.text) and not turn.text.startswith("/")
        in_talk = turn.slots.get("topic") in TOPICS and is_typed
        if not in_talk or turn.slots.get(FORM_ASKS) or len(turn.text.split()) > MOST_WORDS:
            return False
        if turn.values("money") or _names_workplace(turn) or turn.intent_is_pressed:
            return False
        return _kind(turn) != "" and wage(turn.session, turn.occupation) is not None

    def reply(self, turn: Turn) -> Reply:
        who, kind = occupation(turn.session, turn.occupation), _kind(turn)
        if kind == "live_on" and who.soc_code not in MEDICAL_CODES:
            return reply_of(turn, points()["live_on_pay"])
        pay = wage(turn.session, who.soc_code, turn.place)
        if pay is None:
            raise ValueError("no wage to speak of")
        told = {
            "period": lambda: _period(turn, who, pay),
            "top": lambda: _top(who, pay),
            "low": lambda: _why_low(who, pay),
            "full_time": lambda: _full_time(who, pay),
            "live_on": lambda: _live_on(who, pay),
        }
        sources = [pay.citation]
        if kind in ("low", "live_on"):
            sources.append(citation(turn.session, "field_guide"))
        return Reply(
            told[kind](),
            next_step="" if turn.place else "Which state or city is it for?",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
            ],
            sources=sources,
            slots={"occupation": who.soc_code},
        )


def _names_workplace(turn: Turn) -> bool:
    """Whether the message itself names one; those of before have no length."""
    return any(e.kind == "workplace" and e.end > e.start for e in turn.entities)


def _kind(turn: Turn) -> str:
    """What is asked of the figure; "" where it is something else."""
    if PERIOD.match(turn.text):
        return "period"
    if LIVE_ON.search(turn.text):
        return "live_on"
    if turn.mentions(FULL_TIME):
        return "full_time"
    if WHY_LOW.search(turn.text) and not turn.named_occupations:
        return "low"
    is_of_places = turn.mentions(r"\b(?:where|which|states?|cit(?:y|ies)|school\w*|list)\b")
    is_top = turn.mentions(TOP) and turn.mentions(OF_EARNING) and not is_of_places
    return "top" if is_top and not turn.mentions(r"\b(?:bottom|low\w*)\b") else ""


def _period(turn: Turn, who: OccupationName, pay: WageFigures) -> str:
    """The median for an hour, a week, a paycheck or a month."""
    match = PERIOD.match(turn.text)
    named = match["period"].lower() if match else "month"
    named = SHORT.get(named[:2], named) if named not in PERIODS else named
    times = PERIODS[named]
    each = Decimal(pay.annual_median_usd) / times
    amount = usd(round(each, 2)) if named == "hour" else usd(round(each))
    if named == "hour" and pay.hourly_median_usd:
        amount = usd(pay.hourly_median_usd)
    how = "" if named == "hour" else f" ({pay.annual_median} a year ÷ {times})"
    lead = f"{amount} {'an' if named == 'hour' else 'a'} {named} before tax{how}"
    spread = ""
    if pay.annual_p25_usd and pay.annual_p75_usd:
        low, high = (Decimal(v) / times for v in (pay.annual_p25_usd, pay.annual_p75_usd))
        if named != "hour":
            low, high = Decimal(round(low)), Decimal(round(high))
        spread = f" The middle half get {dollars(low)} to {dollars(high)}."
    tax = (
        " What is left after tax depends on state, household and W-2 or 1099, so I don't "
        "guess it: the IRS has a free withholding estimator at irs.gov."
        if turn.mentions(TAX)
        else ""
    )
    return (
        f"{lead}: the median of {who.plural} in {pay.area}.{spread}{tax} "
        f"{not_counted([who])}"
    )


def _top(who: OccupationName, pay: WageFigures) -> str:
    best = pay.annual_p90_usd or pay.top_code_usd
    if not best:
        return (
            f"How much the best-paid {who.plural} in {pay.area} earn isn't published; half "
            f"earn more than {pay.annual_median} a year."
        )
    hourly = f" ({usd(pay.hourly_p90_usd)} an hour)" if pay.hourly_p90_usd else ""
    upper = (
        f", the best-paid quarter {usd(pay.annual_p75_usd)}" if pay.annual_p75_usd else ""
    )
    return (
        f"The best-paid tenth of {who.plural} in {pay.area} earn {usd(best)} a year or "
        f"more{hourly}{upper}; the median is {pay.annual_median}. How far above that "
        f"single people get isn't published. {not_counted([who])}"
    )


def _why_low(who: OccupationName, pay: WageFigures) -> str:
    nation = "" if pay.area_kind == "nation" else " Place counts, too: ask me for another."
    reason = (
        "it needs short training or a certificate, clinics set it in a pay scale, and only "
        "some of it is paid by what is billed"
        if who.soc_code in MEDICAL_CODES or who.soc_code.startswith("31")
        else "training is short and many enter, much work is part time or with empty "
        "hours, "
        "and cash tips and the self-employed aren't counted"
    )
    high = f" A tenth have {usd(pay.annual_p90_usd)} or more." if pay.annual_p90_usd else ""
    return (
        f"My sources count pay and don't say why; what people of the trade name: {reason}. "
        f"{pay.annual_median} is the middle of {who.plural} in {pay.area}, beginners and "
        f"old hands together.{high}{nation}"
    )


def _full_time(who: OccupationName, pay: WageFigures) -> str:
    hourly = f"{usd(pay.hourly_median_usd)} an hour" if pay.hourly_median_usd else "an hour"
    return (
        f"Full time: {pay.annual_median} a year is {hourly} × {FULL_WEEK * WEEKS:,} hours, "
        f"a full year of {FULL_WEEK} hours a week, for {who.plural} in {pay.area}. Who "
        f"works part time is counted by the hour, too, and earns that much less a year. "
        f"{not_counted([who])}"
    )


def _live_on(who: OccupationName, pay: WageFigures) -> str:
    month = usd(round(pay.annual_median_usd / MONTHS))
    low = (
        f" A tenth have {usd(pay.annual_p10_usd)} a year or less."
        if pay.annual_p10_usd
        else ""
    )
    return (
        f"The median of {who.plural} in {pay.area} is {month} a month before "
        f"tax ({pay.annual_median} a year).{low} Set your rent, child care and insurance "
        "beside the lower figure; what others live on no source that I hold counts."
    )
