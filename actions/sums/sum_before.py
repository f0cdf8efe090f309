"""The sum before, with what a message changes of it."""

import re
from dataclasses import replace

from actions.reply import Reply, button
from actions.sums.figures import OwnFigures
from actions.sums.money_roles import RENT
from actions.sums.numbers import Number, kept_words, numbers_said
from actions.sums.order import first_sum, remembering
from actions.turn import Turn

TAX = (
    r"\b(take[- ]home|(?:before|after|with|without|minus|includ\w*) (?:or \w+ )?tax\w*|net"
    r"|gross|(?:is|was) (?:that|this|it)\b.*\btax\w*|(?:before|after) deductions)\b"
)
# "And in Texas?" asks the same sum again.
SAME_ELSEWHERE = r"^\W*(?:(?:and|what|how|but|ok|so)\b\W*)*(?:about|if|in|for)\b"
# "A month", said to "is the rent for a week or a month?".
PERIOD = re.compile(
    r"\W*(?:(?:an?|per|each|every|its)\W+)*(day|week|month|year)(?:ly)?\W*$", re.I
)
GOES_ON = r"^\W*(?:and|what|but|ok(?:ay)?|so|or|then|no|with|at|make (?:it|that))\b"
# "Is that better than 20 flat" sets another pay against the one before.
AGAINST = r"\b(?:than|or|vs|versus|against|instead of|compared to)\b"


def completes(turn: Turn, numbers: list[Number]) -> bool:
    """Whether sales are told to the base and share of the sum before."""
    before = OwnFigures(numbers_said(str(turn.slots.get("question") or "")))
    own = OwnFigures(numbers)
    is_open = bool(before.pays) and before.share is not None
    return is_open and own.sales is not None and not own.pays


def continued(turn: Turn, numbers: list[Number]) -> Reply | None:
    """The sum before with what this message changes of it, or that it is before tax."""
    asks_tax = turn.mentions(TAX) and not numbers
    if not numbers and not asks_tax and not turn.places and not PERIOD.match(turn.text):
        return None
    before = str(turn.slots.get("question") or "")
    old = numbers_said(before)
    last = first_sum(_earlier(turn, before, is_before=not numbers), old) if old else None
    if last is None:
        return None
    if asks_tax:
        return remembering(_before_tax(), before)
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
    elif completes(turn, numbers):
        numbers = [_a_week(number) for number in numbers]
    elif numbers and not goes_on and first_sum(turn, numbers):
        return None
    kept = [
        n
        for n in old
        if not any(_replaces(new, n) for new in numbers) or (is_against and n in _pays(old))
    ]
    both = f"{kept_words(before, kept)}. {words}"
    told = first_sum(_earlier(turn, both), [*kept, *numbers])
    # What changes nothing of the sum is about something else.
    is_changed = told is not None and told.text != last.text
    return remembering(told, both) if told and is_changed else None


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
