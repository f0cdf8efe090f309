"""Whether a wage that sounds odd can be right: what is behind it, and the nation's."""

import re

from actions.case import Case
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    OccupationName,
    WageFigures,
    occupation,
    wage,
)
from actions.catalog.places import find_place
from actions.dialogue.protest_words import COMPLAINT, fresh_question
from actions.pay.aimed_pay import TellAimedPay
from actions.pay.by_workplace import TellPayByWorkplace
from actions.pay.figure_areas import TellFigureArea
from actions.pay.meagre import TellMeagre
from actions.pay.odd_pay import doubt
from actions.pay.office_pay import TellOfficePay
from actions.pay.own_wage import TellOwnWage
from actions.pay.text import beginners, caution
from actions.reply import Reply, button
from actions.sums.numbers import numbers_said
from actions.sums.quoted import quoted
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

TOPICS = ("pay", "pay_by_workplace", "pay_basis", "payback", "worth_it")
ANSWERS = (
    "ask_sources",
    "ask_pay",
    "ask_pay_basis",
    "ask_worth_it",
    "ask_payback",
    "correct_bot",
    "nlu_fallback",
    "inform",
)
DOUBT = (
    r"\b(sounds? (awful\w*|very|too|really|so|pretty|kind of)?\s?(high|low|off|wrong|much"
    r"|weird|strange|odd)|(are you|u|you) sure|is (it|that|this) (\w+ )?(right|correct"
    r"|true|real)|can'?t be (right|true)|(this|that|it) ?(is|'s) (strange|odd|weird)"
    r"|too good|seems? (too |so |very )?(high|low|off|wrong|odd)|(no|yeah) way|is \S+ "
    r"correct)\b|\bthat'?s (it|all)\?"
)
# With these no answer but the figure's weighing will do.
STRONG = (
    r"\b(hard|difficult|impossible) to believe|\b(can'?t|don'?t|do not|cannot) (really )?"
    r"(believe|buy|trust) (it|that|this|those|the|your|these)\b"
    r"|\b(unbelievabl|implausib)\w+"
    r"|\b(a|an|some|this|that|your|the) (\w+ )?(mistake|error|typo)\b"
    r"(?! (?:to|if|that i|taking|going|for me))"
    r"|\b(does ?n[o']?t|doesn'?t|does not) (sound|look|seem) (right|real|correct|true)"
    r"|\b(nobody|no ?one|none of (us|them)) (\w+ )?(makes?|earns?|gets?|pays?)\b"
    r"|\b(made[- ]up|inflated|bogus|sus|fishy|outlier)\b"
    r"|\d[\d,.]*k?\b[^.?!]{0,30}\?\?|\breally\?|\bseriously\?"
    r"|\b(median|mean|average|figure|number)\b[^.?!]{0,40}\b(above|over|higher than|below"
    r"|same|equals?|identical)\b[^.?!]{0,30}\b(mean|average|median|percentile|figure)\b"
    r"|\b(median|figure|number|mean)\b[^.?!]{0,30}\b(an? (estimate|guess)|estimated"
    r"|reliable)\b"
)
NEVER = (
    "report_emergency", "report_self_harm", "ask_medical", "manipulate", "talk_to_person",
    "contact_school", "delete_my_data", "show_my_data", "find_schools", "refine_schools",
    "ask_training_cost", "ask_financial_aid", "ask_school_details", "ask_licence",
    "ask_exam", "ask_outlook", "ask_cheaper",
)  # fmt: skip
MOVES_APART = "A median as high as its neighbours has few rates of pay behind it. "
OF_KIND = r"\b(an? (estimate|guess)|estimated)\b"
OF_MEDIAN = r"\b(median|percentile|mean|average)\b"
COUNTED = (
    "Tips and commission that employers report are in it, the self-employed aren't; an "
    "hourly base alone is less."
)
OF_PAY = r"\$|\b\d[\d,.]*k?\b|\b(pay|wages?|salar\w+|earn\w*|median|figure|number)\b"
BEGINNING = r"\b(beginn\w+|start\w*|entry|new)\b"
# So short, "is that right? seems low" can only be about the figure said before.
SHORT = 8
# "Is that good?" asks of the wage said before, though "good" alone agrees.
IS_GOOD = re.compile(
    r"\W*(?:(?:and|so|but|ok|well)\W+)*is (?:that|this|it) (?:considered )?(?:a )?"
    r"(?:pretty )?(?:good|high|bad|decent|normal|alot|a lot)(?: pay| money| wage)?\W*",
    re.IGNORECASE,
)
SCHOOLS_PRICE = r"\b(tuition|price|cost|schools?|hours)\b"


class TellFigureDoubt(Case):
    """A wage that was doubted, with the jobs behind it and the nation's median."""

    is_of_question = True

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get("topic") == "pay" and IS_GOOD.fullmatch(turn.text):
            return True
        about_pay = turn.slots.get("topic") in TOPICS or turn.mentions(
            r"\b(pays?|wages?|salar\w+|makes?|earns?)\b"
        )
        if not about_pay or turn.mentions(SCHOOLS_PRICE) or turn.values("school"):
            return False
        if any(case.is_meant(intent, turn) for case in (TellFigureArea, TellOwnWage)):
            return False
        if TellAimedPay.is_meant(intent, turn) and not _repeats_figure(turn):
            # "You really can make 100k?" doubts a sum that we never told.
            return False
        if turn.mentions(COMPLAINT.pattern) and fresh_question(turn.text):
            # What was skipped is answered beside it (actions/dialogue/protests.py).
            return False
        if any(case.is_meant(intent, turn) for case in (TellMeagre, TellOfficePay)):
            return False
        if TellPayByWorkplace.takes_over(intent, turn):
            return False
        is_strong = turn.mentions(STRONG) and intent not in NEVER
        is_doubt = intent in ANSWERS and turn.mentions(DOUBT)
        is_of_pay = turn.mentions(OF_PAY) or len(turn.text.split()) <= SHORT
        return bool((is_strong or is_doubt) and is_of_pay)

    def reply(self, turn: Turn) -> Reply:
        code = turn.named_occupation or turn.occupation
        if turn.slots.get("topic") == "worth_it" and not turn.named_occupation:
            code = SKINCARE_SPECIALIST
        who = occupation(turn.session, code)
        here, nation = wage(turn.session, code, turn.place), wage(turn.session, code)
        if here is None or nation is None:
            return Reply(f"No wage is published for {who.plural}.")
        if turn.mentions(OF_KIND) and not turn.mentions(DOUBT):
            return _of_kind(here, who, code)
        weak = doubt(turn.session, code, here)
        lead = "Your doubt is fair. " if weak else "It is what is published. "
        if IS_GOOD.fullmatch(turn.text):
            lead = _beside_nation(here, nation)
        local = (
            f"The median of {who.plural} in {here.area} is {_with_jobs(here)}{_few(here)}. "
        )
        wider = _wider(turn, here, nation, code)
        beside = [f"in {_area(pay)} {_with_jobs(pay)}" for pay in wider]
        against = f"Beside it: {listed(beside)}. " if beside else ""
        trust = "Trust those more. " if weak and beside else ""
        is_apart = turn.mentions(OF_MEDIAN) and _coincides(here)
        apart = MOVES_APART if is_apart else ""
        starting = beginners(nation if weak else here) if turn.mentions(BEGINNING) else ""
        text = f"{lead}{capitalised(local)}{against}{trust}{apart}{starting}{COUNTED}"
        return Reply(
            f"{text} Ask two employers near you what they pay.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
                button("Your sources", "ask_sources"),
            ],
            sources=[here.citation, *(pay.citation for pay in wider), nation.citation],
            slots={"occupation": code},
        )


def _beside_nation(here: WageFigures, nation: WageFigures) -> str:
    """How a median lies beside the country's, which is all that is known of good."""
    gap = here.annual_median_usd - nation.annual_median_usd
    if here.area_kind == "nation":
        return "It is the country's own middle, and whether it is good your costs decide. "
    side = f"{usd(abs(gap))} {'above' if gap > 0 else 'below'}" if gap else "the same as"
    return f"It is {side} the country's; rents, which I don't hold, decide the rest. "


def _of_kind(pay: WageFigures, who: OccupationName, code: str) -> Reply:
    """Whether a median is an estimate, and how it lies beside the average."""
    where = "the country" if pay.area_kind == "nation" else pay.area
    mean, few = pay.annual_mean_usd, caution(pay)
    beside, why = "", ""
    if mean:
        beside = f", the average {usd(mean)}"
        why = (
            " The average is mostly above the median, since a few high earners pull it up; "
            "here it is the other way round: the lower half lies further down than the "
            "upper half lies up."
            if mean < pay.annual_median_usd
            else " The average is above it, since a few high earners pull it up."
        )
    thin = f" It comes{few.removeprefix(',')}." if few else ""
    return Reply(
        "Yes, it is an estimate: the Bureau of Labor Statistics asks a sample of "
        f"employers and works out the rest. The median of {who.plural} in {where} is "
        f"{pay.annual_median} a year{beside}.{why}{thin}",
        buttons=[
            button("What a figure contains", "ask_pay_basis"),
            button("Your sources", "ask_sources"),
        ],
        sources=[pay.citation],
        slots={"occupation": code},
    )


def _wider(
    turn: Turn, here: WageFigures, nation: WageFigures, code: str
) -> list[WageFigures]:
    """The figures of the state and the country around that of a place."""
    state = find_place(turn.session, turn.place.state) if turn.place else None
    found = [wage(turn.session, code, state) if state else None, nation]
    areas: dict[str, WageFigures] = {pay.area: pay for pay in found if pay}
    return [pay for area, pay in areas.items() if area != here.area]


def _repeats_figure(turn: Turn) -> bool:
    """Whether a sum of the message is one that we told."""
    return bool(quoted(turn, numbers_said(turn.text, turn.entities)))


def _area(pay: WageFigures) -> str:
    return "the whole country" if pay.area_kind == "nation" else pay.area


def _with_jobs(pay: WageFigures) -> str:
    """ "$45,330 a year ($21.79 an hour), from about 77,000 jobs"."""
    hourly = f" ({usd(pay.hourly_median_usd)} an hour)" if pay.hourly_median_usd else ""
    jobs = f" from about {count(pay.employment)} jobs" if pay.employment else ""
    return f"{pay.annual_median} a year{hourly}{jobs}"


def _few(pay: WageFigures) -> str:
    """Why a figure is weak; its jobs are said already."""
    if not caution(pay):
        return ""
    return (
        ", so few that it can swing from year to year" if pay.employment else caution(pay)
    )


def _coincides(pay: WageFigures) -> bool:
    """Whether the median is as high as the figure above it, or as the average."""
    above = pay.annual_p75_usd
    mean = pay.annual_mean_usd
    is_at_top = above is not None and above <= pay.annual_median_usd
    return is_at_top or (mean is not None and mean < pay.annual_median_usd)
