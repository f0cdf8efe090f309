"""Nurses at the bedside who mean to change: how long to stay, and what it does to pay."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.dialogue.said_before import replies_before
from actions.pay.own_wage import own_wage_side
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.turn import Turn

_HOW_LONG = (
    r"\bhow (?:long|many (?:more )?(?:years?|yrs?|months?)|much (?:time|experience))\b"
    # "Is 4 yrs med surg enough", "a year of ICU then apply, is that enough".
    r"|\b(?:years?|yrs?|months?)\b[^.?!]{0,60}\benough\b"
    r"|\benough\b[^.?!]{0,30}\b(?:years?|yrs?|months?|experience)\b"
    r"|\bwhen (?:can|should|do) i (?:start )?(?:apply\w*|leave|quit|switch|move)\b"
)
_STAYS = (
    r"\b(?:stay\w*|enough|before (?:i |applying|leaving|starting|switching|moving)|wait"
    r"|leave|apply\w*|switch\w*|quit|put in|need)\b"
)
_BEDSIDE = (
    r"\b(?:bed ?side|floor|wards?|unit|hospital|pacu|icu|er|med[- ]?surg|step ?down|tele"
    r"|acute care|nurs(?:e|ing) experience)\b"
)
# Who names one of these works there.
_WARDS = r"\b(?:pacu|icu|med[- ]?surg|bed ?side|step ?down|tele(?:metry)?)\b"
# Another length is asked then.
_OTHER = (
    r"\b(?:schools?|programs?|degrees?|residenc\w+|licen[cs]e|courses?|certif\w+|contract"
    r"|bond|repay\w*|owe|notice|nclex|bsn|adn|become an? (?:rn|nurse))\b"
)
_CUT = r"\b(?:cuts?|drop|less|as much|match|keep|lose|below|lower|same money)\b"
_WOULD_EARN = (
    r"\bwh?at (?:would|will|could|can|do|might) i (?:\w+ )?(?:be )?"
    r"(?:mak\w+|earn\w*|get\w*|bring\w*)\b"
    r"|\bhow much (?:would|will|could|can|do|might) i (?:\w+ )?(?:be )?"
    r"(?:mak\w+|earn\w*|get\w*|lose|give up|drop)\b"
)
_FEAR = r"\b(?:scared|afraid|worr\w+|nervous|terrified|mortgage|afford|bills)\b"
_PAYS = r"\b(?:pays?|paid|makes?|earns?|wages?|salar\w+|money|cut)\b"
_AESTHETIC = (
    r"\b(?:inject\w*|botox|a?esthet\w+|med ?spas?|fillers?|good faith|video exams?|gfes?"
    r"|cosmetic\w*)\b"
)
MOST_BEFORE = 3
# "If I become an RN, can I go straight into it, or hospital first?"
_STRAIGHT = (
    r"\b(?:straight|right|directly|direct|immediately) (?:in|into|to|from|after|out)\b"
    r"|\bskip (?:the )?(?:hospital|bedside|floor|med[- ]?surg)\b"
    r"|\b(?:hospital|bedside|floor|med[- ]?surg|icu|er)\b[^.?!]{0,20}\bfirst\b"
    r"|\bfirst\b[^.?!]{0,20}\b(?:hospital|bedside|floor|med[- ]?surg)\b"
)
_TO_BE_NURSE = (
    r"\b(?:if|once|when|after|as|become|becoming|being|get|be)\b[^.?!]{0,25}"
    r"\b(?:rns?|nurses?|nursing)\b"
)
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_YEARS = rf"\b(?P<number>\d{{1,2}}|{'|'.join(WORDS)})\+?\s?(?:years?|yrs?)\b"
# "I'm not a new grad, I have 4 years."
_NOT_NEW = (
    r"\b(?:not|no longer|isn'?t|ain'?t) (?:an? )?(?:brand )?new(?:bie|[- ]?grad\w*)?\b"
)
# "If I do two years of med surg": these are to come.
_TO_COME = (
    r"\b(?:if|should|before|until|do i|will|would) i (?:\w+ )?"
    r"(?:do|stay|work|put|get|wait)\b"
)
FEWEST_YEARS = 2


NO_YEARS = (
    "No rule that I hold counts years at the bedside, and no source says how many are "
    "enough: employers set it. Read ten postings of medical spas near you and note what "
    "most ask. You can apply while you stay, since a no costs nothing: a good moment is "
    "when you assess and chart on your own, have a hands-on course or days of shadowing "
    "behind you, and can name what carries over. Ask each: “Which years do you want, and "
    "do you train?”"
)
# Who has as many as most postings want.
HAS_SOME = (
    "With that many years you are past what most postings ask, one or two, so apply now "
    "and as an experienced nurse."
)
NO_YEARS_SHORT = (
    "No rule that I hold counts years at the bedside; employers set it. What is asked "
    "beside them: a hands-on course or days of shadowing, and what carries over from your "
    "ward. Ask each: “Do you train, and who is there when I inject?”"
)
NO_NUMBER = (
    "A number I can't stand behind: nobody counts it and each employer sets its own. "
    "Enough is what the posting that you want says. If it asks for more than you have, "
    "apply all the same and ask that practice in one line what would make them take "
    "you: a course, shadowing, per diem days. Three such answers tell you more than any "
    "number of mine."
)


STRAIGHT = (
    "Straight in is possible, but the harder way: no law that I hold asks a registered "
    "nurse for bedside years, yet many medical spas and course providers want one or more. "
    "New graduates get in mostly through dermatology or plastic surgery offices, or chains "
    "that train. {skin}If it has to be a hospital first, take a ward with procedures, and "
    "shadow an injector meanwhile."
)
KEEPS_SKIN = (
    "Who works in a dermatology office already stays near skin: ask whether it would keep "
    "you as its nurse. "
)


def _asks_straight(turn: Turn) -> bool:
    """Whether who isn't a nurse yet asks of going into aesthetics without a hospital."""
    if not turn.mentions(_STRAIGHT) or not turn.mentions(_TO_BE_NURSE):
        return False
    to_aesthetics = _has(rf"{_AESTHETIC}|\b(?:derm\w*|skin)\b", turn.text)
    return to_aesthetics and not _is_nurse(turn) and _is_open(turn)


def _straight(turn: Turn) -> Reply:
    is_in_skin = turn.own_occupation is not None and _has(r"\bderm\w*", _talk(turn))
    return Reply(
        STRAIGHT.format(skin=KEEPS_SKIN if is_in_skin else ""),
        buttons=[
            button("Becoming an injector", "ask_injector_path"),
            button("Finding a job", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


def _talk(turn: Turn) -> str:
    """What the visitor said last."""
    return " ".join([turn.text, *(said.text for said in turn.before[:MOST_BEFORE])])


def _has(words: str, text: str) -> bool:
    return re.search(words, text, re.IGNORECASE) is not None


def _is_nurse(turn: Turn) -> bool:
    return turn.own_occupation in NURSE_CODES


def _has_years(turn: Turn) -> bool:
    """Whether the nurse has worked as long as most employers want, and longer."""
    said = re.search(_YEARS, turn.text, re.IGNORECASE)
    is_to_come = turn.mentions(_TO_COME) or turn.studies_nursing
    if said is None or is_to_come:
        return False
    number = said["number"].lower()
    return (int(number) if number.isdigit() else WORDS.index(number) + 2) >= FEWEST_YEARS


def _is_open(turn: Turn) -> bool:
    return not (turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed)


class TellBedsideYears(Case):
    """How many years at the bedside are enough: no rule counts them."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        asks = turn.mentions(_HOW_LONG) and turn.mentions(_STAYS)
        is_one = _is_nurse(turn) or _has(_WARDS, _talk(turn))
        if _asks_straight(turn):
            return True
        asks = asks or (turn.mentions(_NOT_NEW) and turn.mentions(_YEARS))
        if not asks or not is_one or not _is_open(turn) or turn.mentions(_OTHER):
            return False
        last = " ".join(replies_before(turn.events, 1))
        of_bedside = _has(_BEDSIDE, _talk(turn)) or _has(r"\b(?:bedside|ward)\b", last)
        return of_bedside and _has(_AESTHETIC, f"{_talk(turn)} {last}")

    def reply(self, turn: Turn) -> Reply:
        if _asks_straight(turn):
            return _straight(turn)
        text = f"{HAS_SOME} {NO_YEARS_SHORT}" if _has_years(turn) else NO_YEARS
        if is_mostly_said(text, said_lately(turn)):
            text = NO_NUMBER
        return Reply(
            text,
            buttons=[
                button("Finding a job", "ask_job_search"),
                button("Useful courses", "ask_certifications"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


class TellInjectingPay(Case):
    """What a nurse's change to injecting does to the pay: no wage of such posts."""

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        asks = turn.mentions(_CUT) and turn.mentions(_PAYS)
        asks = asks or turn.mentions(_WOULD_EARN)
        is_one = _is_nurse(turn) and _is_open(turn)
        if not asks or not is_one or not own_wage_side(turn):
            return False
        return _has(_AESTHETIC, _talk(turn))

    def reply(self, turn: Turn) -> Reply:
        side, sources = own_wage_side(turn) or ("", [])
        if is_mostly_said(side, said_lately(turn)):
            return _before_the_cut(turn)
        return Reply(
            "No wage is published for nurses' posts in aesthetics, injecting or examining; "
            "many start below hospital pay, with commission once clients come back. "
            f"{side} That median counts nurses of all workplaces. So keep the hospital "
            "job, or per diem shifts, until a written offer carries you: ask for the base "
            "when nobody is booked, the commission, benefits, and what their second-year "
            "nurse took home.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What pay is made of", "ask_pay_basis"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _before_the_cut(turn: Turn) -> Reply:
    """What to do against the cut, where what it may be was told already."""
    lead = "With bills to carry that fear is sound. " if turn.mentions(_FEAR) else ""
    return Reply(
        f"{lead}Nobody publishes how large the cut is, so find it out before you give "
        "notice. Work out what your household needs a month; ask each practice for its "
        "lowest month of a nurse in the first year, the guaranteed base, benefits and who "
        "pays for training. Start per diem on days off, and leave only when base and "
        "benefits alone carry the bills. Commission comes on top, never instead.",
        buttons=[
            button("What pay is made of", "ask_pay_basis"),
            button("Finding a job", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
