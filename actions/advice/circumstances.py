"""What is known of a visitor's life that decides: age, body, pay, money, hours, aim."""

import re
from dataclasses import dataclass
from decimal import Decimal

from actions.advice.told import CHILDREN, JOB, MONEY, SOON, told_in
from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.licensing.boards import PHYSICIANS
from actions.pay.own_pay import own_pay
from actions.people.person import PRACTICAL_NURSE, is_of_self
from actions.places.own import KIN
from actions.sums.figures import OwnFigures, as_said, dollars, yearly
from actions.sums.numbers import Number, numbers_said
from actions.turn import Turn
from actions.wording import listed

YOUNGEST, OLDEST = 14, 80
AGE = re.compile(
    r"(?:\b(?:i'?m|i am|me at|aged?|dumb at|stupid at|crazy at|hired? at|late at|old at"
    r"|turn(?:ed|ing)?|here,?)\s|^\W*|[-–:,]\s)(?P<age>\d\d)"
    r"(?=\s?(?:[,;.?!)]|$|m\b|f\b|yo\b|y/o|years? old|yrs? old|and\b|with\b|w/"
    r"|now\b|in (?!hour)|a dude|male|female|single|from\b|laid\b))",
    re.IGNORECASE,
)
HURTS = (
    r"(?:bad|hurt\w*|pain\w*|ach\w+|sore|shot|messed up|injur\w+|herniated|weak|arthrit\w*"
    r"|surger\w+|problems?|issues?|trouble)"
)
BACK = re.compile(
    r"\b(?:bad|lower|sore|weak|injured|herniated|messed up) back\b"
    rf"|\bback (?:is |was |really |always ){{0,2}}{HURTS}\b",
    re.IGNORECASE,
)
JOINTS = re.compile(
    r"\b(?P<part>necks?|shoulders?|wrists?|hands?|thumbs?|fingers?|knees?|hips?|feet)\b",
    re.IGNORECASE,
)
ILLNESS = re.compile(
    r"\b(?:arthritis|carpal tunnel|sciatica|fibromyalgia)\b", re.IGNORECASE
)
# "My client's hands hurt" is no reason of one's own.
OF_ANOTHER = re.compile(
    rf"\b(?:{KIN}|clients?|patients?|customers?|people|her|his|their)(?:['’]?s)?\s"
    r"(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
# So many characters around a part of the body tell that it hurts.
NEAR = 26
LAID_OFF = re.compile(
    r"\b(?:(?:got|was|been|being|i'?m|im) (?:\w+ )?(?:laid off|let go|fired)|laid off"
    r"|lost my job|severance|unemploy\w+|furloughed)\b",
    re.IGNORECASE,
)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)"
)
PAID_UNTIL = re.compile(
    r"\b(?:severance|unemployment|notice)\b[^.?!]{0,25}?\b(?:till?|until|through|thru"
    rf"|ends? in|runs? out in)\s(?:the end of )?(?P<month>{MONTH})",
    re.IGNORECASE,
)
PARENT = re.compile(
    r"\b(?:a|as a|single|im a|stay[- ]at[- ]home) (?:\w+ )?(?:mom|dad|mother"
    r"|father|parent)\b",
    re.IGNORECASE,
)
# "I'm 38 and a teacher making 58k".
MAKING = re.compile(
    r"\b(?:i'?m|i am|im)\b(?:(?!\b(?:they|nurses|people|friends?|would|could|will|if)\b)"
    r"[^.?!]){0,60}?\b(?:making|earning)\b",
    re.IGNORECASE,
)
# An offence of one's own that a board looks at.
RECORD = re.compile(
    r"\b(?:felon(?:y|ies)?|misdemeano\w*|criminal (?:record|history|past)|convict\w*"
    r"|(?:on|my) (?:probation|parole)|(?:my|a|with|got a|have a) (?:\w+ )?record"
    r"(?! (?:of|number))|(?:in|to|from) (?:jail|prison)|served time|(?:a|my|one) dui"
    r"|(?:was|got|been) arrested)\b",
    re.IGNORECASE,
)
NO_RECORD = re.compile(
    r"\b(?:no|not|never|without|clean|don'?t have|dont have)\W+(?:\w+\W+){0,2}$", re.I
)
PUPIL = re.compile(
    r"\b(?:high ?school (?:student|junior|senior|sophomore|freshman)"
    r"|(?:junior|senior|sophomore|freshman) in (?:high ?school|hs)"
    r"|(?:9|10|11|12)th grade\w*|still in (?:high ?school|hs)|in high ?school"
    r"|(?:im|i'm|i am) 1[4-7]\b)",
    re.IGNORECASE,
)
LICENSED = re.compile(
    r"(?:^|,|\band)\W*licensed (?:a?esthetician|esti)\b(?! (?:is|are|do|may|can)\b)"
    r"|\b(?:i'?m|im|i am) (?:an? )?(?:licensed )?"
    r"(?:a?esthetician|esti)\b(?! (?:student|school))",
    re.IGNORECASE,
)
# "51k before": a pay of earlier.
BEFORE = re.compile(
    r"\$?(?P<thousands>\d{2,3})\s?k (?:a year |/yr )?(?:before|back then)\b", re.I
)
CHEAP = re.compile(r"\bcheap\w*", re.IGNORECASE)
DROPPED = re.compile(
    r"\b(?:dropp?(?:ed)? out|dropout|(?:left|quit) (?:\w+ )?school"
    r"|(?:never|didn'?t|did not) finish\w*)\b",
    re.IGNORECASE,
)
HOURS = re.compile(r"\b(?P<hours>\d{2,4})\s?(?:clock )?(?:hours|hrs)\b", re.IGNORECASE)
MAN = re.compile(
    r"\b(?:a |im a |i'?m a )(?:\w+ )?(?:man|dude|guy|male)\b|\bas a man\b", re.I
)
WISH = (
    r"\b(?:want\w*|wanna|love|like|hop(?:e|ing)|interested|dream|goal|aim|get into"
    r"|go(?:ing)? into|eventually|one day|in the end|open)\b[^.?!]{0,50}?\b"
)
INJECT, LASER, OWN_PLACE, DERM = "injecting", "laser", "own_place", "derm"
AIMS = {
    INJECT: rf"{WISH}(?:inject\w*|botox|fillers?)\b",
    LASER: rf"{WISH}lasers?\b",
    OWN_PLACE: rf"{WISH}(?:my own|own (?:place|spa|studio|business|suite|room))\b"
    r"|\bopen (?:up )?(?:a|my) (?:\w+ )?(?:med ?spa|spa|studio|practice|salon)\b",
    DERM: rf"{WISH}derm\w* (?:office|clinic|practice)\b",
}
# What somebody did before, by the words for it.
TRADES = {
    r"bookkeep(?:er|ing)": "bookkeeping",
    r"account(?:ant|ing)": "accounting",
    r"teach(?:er|ing)": "teaching",
    r"(?:secretary|admin(?:istrative)? assistant|office (?:job|work|manager)|admin work)": (
        "office work"
    ),
    r"(?:medical )?bill(?:er|ing)": "billing",
    r"(?:retail|cashier|sales ?(?:person|woman|man|rep|job|work)?)": "sales",
    r"(?:waitress\w*|waiter|server|serving|bartend\w+|barista|coffee shop)": "service",
    r"(?:call cent(?:er|re)|customer service)": "customer service",
    r"(?:receptionist|front desk)": "front-desk work",
    r"(?:marketing|social media manager)": "marketing",
    r"payroll|human resources|hr": "payroll and staff",
    r"dental (?:assistant|hygienist|assisting|office)|dental": "dental assisting",
    r"paralegal|legal assistant": "legal office work",
    r"bank(?:er| teller| job)": "banking",
}
OWN_TRADE = (
    r"\b(?:my|(?:i'?m|im|i am) \d\d(?:,| and)? an?|i'?m an?|im an?|i am an?|was an?"
    r"|worked? (?:as|in|at) (?:an? )?|back to"
    r"|off|former|laid[- ]off|stay(?:ing)? (?:in|with)|years? (?:of|as an?|in|doing))\s"
    r"(?:\w+\s){0,1}?"
)


@dataclass(frozen=True)
class Circumstances:
    """What the visitor said of themselves; money in dollars, pay a year.

    Nothing is guessed: what wasn't said is None, empty or False.
    """

    age: int | None
    body: list[str]
    pay: Number | None
    past_pay_usd: Decimal | None
    saved_usd: Decimal | None
    is_laid_off: bool
    paid_until: str
    told: set[str]
    has_dropped_out: bool
    hours_done: int | None
    is_licensed: bool
    has_record: bool
    is_pupil: bool
    is_man: bool
    is_physician: bool
    is_practical_nurse: bool
    aims: list[str]
    trade: str

    @property
    def pay_usd(self) -> Decimal | None:
        """What they earn, or earned before, in a year."""
        now = yearly(self.pay) if self.pay else None
        return now or self.past_pay_usd

    @property
    def pay_said(self) -> str:
        """That pay as they said it."""
        if self.pay and yearly(self.pay):
            return as_said(self.pay)
        return f"{dollars(self.past_pay_usd)} a year" if self.past_pay_usd else ""

    @property
    def hurts(self) -> str:
        """The parts of the body that hurt, in a sentence."""
        return listed(self.body)

    @property
    def needs_wage(self) -> bool:
        """Whether months without pay would be hard."""
        return self.is_laid_off or bool(self.told & {MONEY, SOON, CHILDREN, JOB})

    @property
    def decides(self) -> bool:
        """Whether anything was said by which one can lean one way."""
        return bool(self.body or self.pay_usd) or self.needs_wage


def circumstances(turn: Turn) -> Circumstances:
    """What this message and those before it tell, the newest word first."""
    messages = [turn, *turn.before]
    texts = [message.text for message in messages]
    # "Which school is cheaper" tells nothing of one's purse.
    told = {name for text in texts for name in told_in(CHEAP.sub(" ", text))}
    if any(PARENT.search(text) for text in texts):
        told.add(CHILDREN)
    hours = _hours(texts)
    past = _first(BEFORE, texts)
    return Circumstances(
        age=_age(texts),
        body=list(dict.fromkeys(part for text in texts for part in _body(text))),
        pay=own_pay(turn) or _making(messages),
        past_pay_usd=Decimal(past["thousands"]) * 1000 if past else None,
        saved_usd=_saved(messages),
        is_laid_off=any(LAID_OFF.search(text) for text in texts),
        paid_until=_paid_until(texts),
        told=told,
        has_dropped_out=any(DROPPED.search(text) for text in texts),
        hours_done=hours,
        is_practical_nurse=any(_is_practical(text) for text in texts),
        is_physician=any(
            message.says_own_trade and message.own_occupation in PHYSICIANS
            for message in messages
        ),
        is_licensed=turn.own_occupation == SKINCARE_SPECIALIST
        or any(LICENSED.search(text) for text in texts),
        has_record=any(_has_record(text) for text in texts),
        is_pupil=any(PUPIL.search(text) for text in texts),
        is_man=any(MAN.search(text) for text in texts),
        aims=_aims(texts),
        trade=next(filter(None, map(trade_in, texts)), ""),
    )


def _first(pattern: re.Pattern[str], texts: list[str]) -> re.Match[str] | None:
    return next((match for text in texts if (match := pattern.search(text))), None)


def _has_record(text: str) -> bool:
    """Whether an offence is told, and not only denied."""
    return any(
        not NO_RECORD.search(text[: found.start()])
        and not OF_ANOTHER.search(text[: found.start()])
        for found in RECORD.finditer(text)
    )


def _is_practical(text: str) -> bool:
    """Whether somebody says to be a practical nurse; others ask about becoming one."""
    return is_of_self(text) and re.search(PRACTICAL_NURSE, text, re.IGNORECASE) is not None


def _age(texts: list[str]) -> int | None:
    for text in texts:
        for match in AGE.finditer(text):
            if YOUNGEST <= int(match["age"]) <= OLDEST:
                return int(match["age"])
    return None


def _body(text: str) -> list[str]:
    """What hurts by a message; "get my money back" names no part."""
    back = BACK.search(text)
    found = ["back"] if back and not OF_ANOTHER.search(text[: back.start()]) else []
    for match in JOINTS.finditer(text):
        around = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        is_own = not OF_ANOTHER.search(text[: match.start()])
        if is_own and re.search(rf"\b{HURTS}\b", around, re.IGNORECASE):
            found.append(match["part"].lower())
    return found or [match[0].lower() for match in ILLNESS.finditer(text)]


def _saved(messages: list[Turn]) -> Decimal | None:
    for message in messages:
        said = OwnFigures(numbers_said(message.text, message.entities))
        saved = said.money("saved")
        if saved:
            return saved
    return None


def _making(messages: list[Turn]) -> Number | None:
    """The pay told beside what one is, also of a trade that no figure stands for."""
    for message in messages:
        if MAKING.search(message.text):
            said = OwnFigures(numbers_said(message.text, message.entities))
            return said.first("money", "pay", "pay_now")
    return None


def _paid_until(texts: list[str]) -> str:
    match = _first(PAID_UNTIL, texts)
    return match["month"].capitalize() if match else ""


def _hours(texts: list[str]) -> int | None:
    """The hours done at a school that was left."""
    left = [text for text in texts if DROPPED.search(text)]
    match = _first(HOURS, left)
    return int(match["hours"]) if match else None


def _aims(texts: list[str]) -> list[str]:
    return [
        aim
        for aim, words in AIMS.items()
        if any(re.search(words, text, re.IGNORECASE) for text in texts)
    ]


def trade_in(text: str) -> str:
    """The trade that somebody says to have had; "" where none is said."""
    found = (
        name
        for words, name in TRADES.items()
        if re.search(rf"{OWN_TRADE}(?:{words})\b", text, re.IGNORECASE)
    )
    return next(found, "")
