"""Sums with the visitor's own figures: chosen by which figures the message has."""

import re
from collections.abc import Callable
from dataclasses import replace

from actions.case import Case
from actions.dialogue.stories import QUESTION, is_story
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.aid import grant_at_income
from actions.sums.commission import (
    base_and_share,
    rent_or_share,
    share_alone,
    share_of_sales,
)
from actions.sums.evenings import evening_plan
from actions.sums.figures import OwnFigures
from actions.sums.gaps import gap_told, price_beside_pay
from actions.sums.goal import asks_clients, goal_of_talk
from actions.sums.hours import hours_left, weekly_hours_needed
from actions.sums.loans import loan_payment
from actions.sums.money_roles import RENT
from actions.sums.numbers import Number, kept_words, numbers_said
from actions.sums.path import years_compared, years_given_up
from actions.sums.pay import compared_pays, offer_with_share, pay_a_year
from actions.sums.payback import affordable, own_payback
from actions.sums.quoted import without_quoted
from actions.sums.raises import raise_of_pay, share_above
from actions.sums.repayment_clause import TellRepaymentClause
from actions.sums.said import own_arithmetic
from actions.sums.savings import (
    ASKS_COVER,
    aid_covers,
    hourly_fee,
    instalment,
    missing_price,
    saving_time,
    total_price,
)
from actions.sums.taxed import after_tax
from actions.sums.told import from_told
from actions.sums.visits import (
    own_break_even,
    own_commission,
    visits_for_goal,
    visits_for_price,
)
from actions.turn import Turn

Sum = Callable[[Turn, OwnFigures], Reply | None]
# The first that fits; those that need more figures stand first.
SUMS: tuple[Sum, ...] = (
    raise_of_pay,
    share_above,
    price_beside_pay,
    gap_told,
    after_tax,
    years_compared,
    years_given_up,
    own_payback,
    visits_for_price,
    visits_for_goal,
    own_break_even,
    rent_or_share,
    base_and_share,
    share_of_sales,
    own_commission,
    share_alone,
    hourly_fee,
    instalment,
    saving_time,
    missing_price,
    aid_covers,
    total_price,
    grant_at_income,
    loan_payment,
    affordable,
    evening_plan,
    hours_left,
    weekly_hours_needed,
    offer_with_share,
    compared_pays,
    pay_a_year,
)
# Questions that figures are brought to; a message that asks one of these beside
# another question gets its sum for this one only.
OF_FIGURES = (
    "ask_pay",
    "ask_pay_basis",
    "ask_pay_by_workplace",
    "ask_payback",
    "ask_worth_it",
    "ask_business",
    "ask_training_cost",
    "ask_financial_aid",
    "ask_training_length",
    "ask_schedule",
    "ask_credit_for_hours",
    "ask_licence_transfer",
)
OF_OWN_PAY = ("ask_pay", "ask_pay_basis", "ask_payback", "ask_worth_it")
OF_ONESELF = re.compile(r"\b(?:i|we|me|my)\b", re.IGNORECASE)
# A lone price may look like these: "85 each".
LOOK_LIKE_FIGURES = ("compare_schools", "show_more", "repeat", "ask_closer")
NOT_FOR_SUMS = (
    "show_more",
    "ask_closer",
    "compare_schools",
    "contact_school",
    "talk_to_person",
    "ask_medical",
    "report_emergency",
    "report_self_harm",
    "insult",
    "manipulate",
    "ask_privacy",
    "show_my_data",
    "delete_my_data",
    "start_over",
    "repeat",
    "give_feedback",
    "ask_sources",
)
TAX = (
    r"\b(take[- ]home|(?:before|after|with|without|minus|includ\w*) (?:or \w+ )?tax\w*|net"
    r"|gross|(?:is|was) (?:that|this|it)\b.*\btax\w*|(?:before|after) deductions)\b"
)
# So short is a message that only changes or completes a sum, or asks for its tax.
MOST_WORDS = 14
# "And in Texas?" asks the same sum again.
SAME_ELSEWHERE = r"^\W*(?:(?:and|what|how|but|ok|so)\b\W*)*(?:about|if|in|for)\b"
# "A month", said to "is the rent for a week or a month?".
PERIOD = re.compile(
    r"\W*(?:(?:an?|per|each|every|its)\W+)*(day|week|month|year)(?:ly)?\W*$", re.I
)
GOES_ON = r"^\W*(?:and|what|but|ok(?:ay)?|so|or|then|no|with|at|make (?:it|that))\b"
# "Is that better than 20 flat" sets another pay against the one before.
AGAINST = r"\b(?:than|or|vs|versus|against|instead of|compared to)\b"
# So many characters of a sum's words are kept.
MOST_KEPT = 500
# "My grant covers 6000, what's left to pay at the first one" is one question.
WHAT_IS_LEFT = r"\b(?:left|the rest|remaining|missing)\b"
# A message that was read as a search is a sum where it names nothing to look for.
SEARCHES = ("find_schools", "refine_schools", "ask_cheaper", "ask_school_details")
SEARCHED = (
    r"\b(find|show|list|schools|near|closest|nearest|where|look(?:ing)? for|cheaper|under"
    r"|below|max\w*|budget|up to|within|less than)\b"
)
# In a story of so many words figures stand about, and a sum is one only where a question
# asks for it.
ASKS_SUM = re.compile(
    r"\bhow (?:much|many|long|soon|fast|far)\b|\bafford|\benough\b|\bbreak(?:ing)? ?even"
    r"|\b(?:pay|earn|mak|get)\w* (?:(?:it|that|this|them|\w+ loans?) )?(?:back|off)\b"
    r"|\bahead\b|\bleft\b|\bcost|\bcome (?:out )?to\b|\btake home\b|\bmath\b"
    r"|\badds? up\b|\btotal\b|\bcalculat|\bpayment\b"
    r"|\b(?:pays?|earns?|worth) (?:more|less|better)\b|\bbetter (?:offer|pay|deal|off)\b"
    r"|\bloan\b|\bsav(?:e|ed|ings?)\b",
    re.IGNORECASE,
)


# "What is 1099" wants the word told first.
ASKS_MEANING = (
    r"\bwhat(?:'?s| is| are| does| mean)?\s(?:an? |the |it mean )?(?:1099|w-?2)\b"
)


class TellOwnSum(Case):
    """The sum that the message's figures make, with those of the sum before."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if TellRepaymentClause.is_meant(intent, turn):
            return False
        if intent in LOOK_LIKE_FIGURES and turn.text and goal_of_talk(turn):
            return True
        if intent in NOT_FOR_SUMS or turn.text.startswith("/") or not turn.text:
            return False
        # What a form asks for is answered to the form.
        is_short = len(turn.text.split()) <= MOST_WORDS
        is_question = intent.startswith("ask_") and not turn.values("money")
        if turn.slots.get(FORM_ASKS) and is_short and not is_question:
            return False
        is_search = turn.places or turn.mentions(SEARCHED)
        if intent in SEARCHES and is_search and not turn.mentions(ASKS_COVER):
            return False
        if _only_tells_figures(turn.text) or _is_asked_apart(intent, turn):
            return False
        return _told(turn) is not None and not turn.mentions(ASKS_MEANING)

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part only brings figures, or asks for the sum: "what do i make"."""
        is_of_sum = intent in OF_OWN_PAY and OF_ONESELF.search(said) is not None
        return bool(numbers_said(said)) or is_of_sum or asks_clients(said)

    def reply(self, turn: Turn) -> Reply:
        told = _told(turn)
        if told is None:
            raise ValueError("no sum in the message")
        return told


def _only_tells_figures(text: str) -> bool:
    """Whether a story asks something, and for no sum of the figures in it."""
    if not is_story(text):
        return False
    asked = [found[0] for found in QUESTION.finditer(text)]
    return bool(asked) and not any(ASKS_SUM.search(question) for question in asked)


def _is_asked_apart(intent: str, turn: Turn) -> bool:
    """Whether a part of the message without figures asks this, beside the sum."""
    if len(turn.questions) < 2 or intent in OF_FIGURES:
        return False
    return any(
        part["intent"] == intent
        and not numbers_said(part["said"])
        and not re.search(WHAT_IS_LEFT, part["said"], re.IGNORECASE)
        for part in turn.parts
    )


def _told(turn: Turn) -> Reply | None:
    """The reply of the sum, worked out once for a turn."""
    if "own_sum" not in turn.found:
        turn.found["own_sum"] = _of_turn(turn)
    told: Reply | None = turn.found["own_sum"]
    return told


def _of_turn(turn: Turn) -> Reply | None:
    said = numbers_said(turn.text, turn.entities)
    numbers = without_quoted(turn, said)
    if said and not numbers:
        return from_told(turn)
    checked = own_arithmetic(turn, OwnFigures(said))
    if checked:
        return checked
    goal = goal_of_talk(turn)
    if goal:
        return _remembering(goal, kept_words(turn.text, numbers))
    alone = _sum_of(turn, numbers) if numbers else None
    is_short = len(turn.text.split()) <= MOST_WORDS
    told = _continued(turn, numbers) if is_short or _completes(turn, numbers) else None
    if told:
        return told
    are_prices = all(n.role == "price" for n in numbers)
    if alone is None and are_prices:
        return from_told(turn)
    return _remembering(alone, kept_words(turn.text, numbers)) if alone else None


def _completes(turn: Turn, numbers: list[Number]) -> bool:
    """Whether sales are told to the base and share of the sum before."""
    before = OwnFigures(numbers_said(str(turn.slots.get("question") or "")))
    own = OwnFigures(numbers)
    is_open = bool(before.pays) and before.share is not None
    return is_open and own.sales is not None and not own.pays


def _continued(turn: Turn, numbers: list[Number]) -> Reply | None:
    """The sum before with what this message changes of it, or that it is before tax."""
    asks_tax = turn.mentions(TAX) and not numbers
    if not numbers and not asks_tax and not turn.places and not PERIOD.match(turn.text):
        return None
    before = str(turn.slots.get("question") or "")
    old = numbers_said(before)
    last = _sum_of(_earlier(turn, before, is_before=not numbers), old) if old else None
    if last is None:
        return None
    if asks_tax:
        return _remembering(_before_tax(), before)
    period = PERIOD.match(turn.text)
    if period:
        old = [_of_period(number, period[1].lower()) for number in old]
    elif not numbers and not turn.mentions(SAME_ELSEWHERE):
        return None
    is_rent = turn.mentions(RENT) and len(numbers) == 1
    if is_rent and numbers[0].role in ("", "rate"):
        numbers = [replace(numbers[0], kind="money", role="rent")]
    numbers = [_as_before(number, old) for number in numbers]
    words = kept_words(turn.text, numbers)
    is_against = turn.mentions(AGAINST) and bool(_pays(old))
    goes_on = is_against or turn.mentions(GOES_ON)
    if numbers and _answers_pay_now(old, numbers):
        words = f"i make now {words}"
        numbers = [replace(numbers[0], role="pay_now")]
    elif _completes(turn, numbers):
        numbers = [_a_week(number) for number in numbers]
    elif numbers and not goes_on and _sum_of(turn, numbers):
        return None
    kept = [
        n
        for n in old
        if not any(_replaces(new, n) for new in numbers) or (is_against and n in _pays(old))
    ]
    both = f"{kept_words(before, kept)}. {words}"
    told = _sum_of(_earlier(turn, both), [*kept, *numbers])
    # What changes nothing of the sum is about something else.
    is_changed = told is not None and told.text != last.text
    return _remembering(told, both) if told and is_changed else None


def _sum_of(turn: Turn, numbers: list[Number]) -> Reply | None:
    own = OwnFigures(numbers)
    return next((told for sum_of in SUMS if (told := sum_of(turn, own))), None)


def _remembering(told: Reply, words: str) -> Reply:
    """The reply, with the sum's words kept for "and if it costs 12k".

    A sum of somebody's pay is talk of pay: "is that for full time" goes on with it.
    """
    of_pay = {"topic": "pay"} if "occupation" in told.slots else {}
    return replace(told, slots=told.slots | of_pay | {"question": words[-MOST_KEPT:]})


def _replaces(new: Number, old: Number) -> bool:
    """Whether a new number stands for one said before."""
    if new.kind != old.kind:
        return False
    if new.kind == "money":
        is_pay = new.role == "pay" and old.role == "pay_then"
        return new.role == old.role or is_pay
    return new.role == old.role and new.per == old.per


def _pays(numbers: list[Number]) -> list[Number]:
    return OwnFigures(numbers).pays


def _of_period(number: Number, period: str) -> Number:
    """An amount whose period wasn't said, now that it is."""
    is_open = number.kind == "money" and number.role in ("rent", "pay", "saving")
    return replace(number, per=period) if is_open and not number.per else number


def _a_week(number: Number) -> Number:
    """Sales without a period are those of the week that was asked for."""
    is_open = number.role == "sales" and not number.per
    return replace(number, per="week") if is_open else number


def _as_before(new: Number, old: list[Number]) -> Number:
    """An amount that its words leave open, in the part of the one of its period before."""
    same = [n for n in old if n.kind == new.kind == "money" and n.per == new.per != ""]
    if new.role in ("", "pay", "saving", "rate") and len(same) == 1:
        return replace(new, role=same[0].role)
    return new


def _answers_pay_now(old: list[Number], new: list[Number]) -> bool:
    """Whether a lone amount is the pay that the sum before asked for."""
    own = OwnFigures(old)
    is_asked = own.first("money", "price") and own.first("money", "pay_then", "pay")
    is_lone = len(new) == 1 and new[0].kind == "money"
    return bool(is_asked and not own.first("money", "pay_now") and is_lone)


def _earlier(turn: Turn, words: str, is_before: bool = False) -> Turn:
    """The sum's words as a turn at the place and of the occupation that are meant now."""
    message = {"text": words, "intent": {"name": turn.slots.get("answered") or ""}}
    slots = dict(turn.slots)
    if is_before:
        return Turn(turn.session, {"latest_message": message, "slots": slots})
    if turn.new_place:
        slots["place"] = turn.new_place
    if turn.named_occupation:
        slots["occupation"] = turn.named_occupation
    return Turn(turn.session, {"latest_message": message, "slots": slots})


def _before_tax() -> Reply:
    return Reply(
        "Before tax: my sum is gross, and no tax is taken off. What you take home depends "
        "on your state, your household and whether you are on a W-2 (the employer "
        "withholds tax) or a 1099 (you pay it all yourself), so I don't guess it. The IRS "
        "has a free withholding estimator at irs.gov.",
        buttons=[
            button("What a figure contains", "ask_pay_basis"),
            button("Pay", "ask_pay"),
        ],
    )
