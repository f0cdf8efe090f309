"""When training has paid for itself, by its price and the pay that follows."""

import re

from actions.base import Answer
from actions.careers.answers import become
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    BeautyOutcome,
    Payback,
    beauty_outcome,
    citation,
    occupation,
    payback,
    typical_program,
)
from actions.catalog.places import find_place
from actions.catalog.search import SchoolHit
from actions.injecting.courses import injector_courses
from actions.licensing.covers import covered, is_covered
from actions.next_step import toward_schools
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, usd

NEXT_STEP = "Shall I go through how people pay for it?"
AID = button("Financial aid", "ask_financial_aid")
# Less than this is an hourly wage or a monthly rate, not the price of training.
LEAST_PRICE_USD = 1_000
# Behind an amount: "40k job", "30k a yr".
INCOME = re.compile(
    r"\s?(?:(?:a|an|per|/)\s?(?:year|yr|hour|hr|month|mo|week)|job|salary)", re.I
)
# What one has, or is given, is no price to pay back.
AT_HAND = re.compile(
    r"\b(?:have|got|saved|savings|mycaa|pell|grants?|scholarships?|gi bill|covers?)\b"
    r"(?! to (?:pay|find))[^.?!]{0,45}$",
    re.IGNORECASE,
)
OF_DEBT = re.compile(r"^\W*(?:\w+ ){0,4}?(?:loans?|debts?|tuition)\b", re.IGNORECASE)
LOANS = r"\b(loans?|debts?|owe\w*|borrow\w*|interest|apr|pay(ing)? (\w+ )?off|lend)\b"


class TellPayback(Answer):
    """How long a price takes to come back, or its part of a year's pay."""

    action_name = "action_tell_payback"
    intent = "ask_payback"
    topic = "payback"

    def reply(self, turn: Turn) -> Reply:
        if is_covered(turn):
            return covered(turn)
        said, target = _price_said(turn), turn.occupation
        if target in MEDICAL_CODES and said is None:
            is_own = target == turn.own_occupation
            return injector_courses(turn) if is_own else become(turn, target)
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        price = said or typical.price_usd
        former = turn.own_occupation if turn.own_occupation != target else None
        back = payback(turn.session, price, turn.place, former, target)
        who = occupation(turn.session, target)
        lead = (
            f"{usd(price)} to pay back."
            if said
            else f"A typical program costs {usd(price)} with books and supplies."
        )
        owed = (
            _owed(turn) if turn.mentions(LOANS) and target == SKINCARE_SPECIALIST else None
        )
        debts = f" {_debt(turn, owed)}" if owed else ""
        counting = "" if debts else _how_to_count(back)
        return Reply(
            f"{lead}{_pay(back, who.plural)}{earned_back(turn, back, former)}"
            f"{debts}{counting}{_loan(turn)}",
            **(toward_schools(turn) if former else {"next_step": NEXT_STEP, "offer": AID}),
            buttons=[
                AID,
                button("Is it worth it?", "ask_worth_it"),
                button("What a figure contains", "ask_pay_basis"),
            ],
            sources=[
                *([] if said else [typical.citation]),
                *back.sources,
                *([owed.citation] if owed else []),
            ],
        )


def school_payback(turn: Turn, hit: SchoolHit) -> Reply:
    """When the price of one school comes back, by the pay around it."""
    who = f"{hit.school} ({hit.city}, {hit.state})"
    if hit.price_usd is None:
        return Reply(
            f"{who} reports no price, so I can't say when it comes back. Tell me the price "
            "it quotes you and I work it out.",
            buttons=[button("What training costs", "ask_training_cost")],
            slots={"topic": "payback", "school": str(hit.unitid)},
        )
    target = turn.occupation
    former = turn.own_occupation if turn.own_occupation != target else None
    place = turn.place or find_place(turn.session, hit.state)
    back = payback(turn.session, hit.price_usd, place, former, target)
    people = occupation(turn.session, target).plural
    return Reply(
        f"{who}: {usd(hit.price_usd)} with books and supplies to pay back."
        f"{_pay(back, people)}{earned_back(turn, back, former)}{_how_to_count(back)}",
        next_step="" if former else NEXT_STEP,
        buttons=[
            button("Financial aid", "ask_financial_aid"),
            button("Is it worth it?", "ask_worth_it"),
            button("What a figure contains", "ask_pay_basis"),
        ],
        sources=[citation(turn.session, "ipeds_ic_py"), *back.sources],
        slots={"school": str(hit.unitid), "place": turn.slots.get("place")},
    )


def earned_back(turn: Turn, back: Payback, former: str | None) -> str:
    """When the price comes back by the change in pay, or its part of a year's pay."""
    if former and back.former_wage:
        people = capitalised(occupation(turn.session, former).plural)
        lead = f" {people} there have {back.former_wage.annual_median}"
        if back.is_never:
            return f"{lead}, so the change in pay alone doesn't bring the price back."
        if back.duration:
            return (
                f"{lead}, so the difference pays the price in about {back.duration} "
                "(full-time, before tax, without tips, interest or pay lost in training)."
            )
        return f"{lead}."
    if back.share_of_first_year:
        share = f"{back.share_of_first_year * 100:.0f} %"
        return f" The price is {share} of a year's pay at the median, before tax."
    return ""


def _price_said(turn: Turn) -> int | None:
    """The price in the message: of several amounts the lowest, the rest is income."""
    amounts = [
        int(float(entity.value))
        for entity in turn.entities
        if entity.kind == "money"
        and not INCOME.match(turn.text[entity.end :])
        and not _is_at_hand(turn.text[: entity.start], turn.text[entity.end :])
    ]
    return min((amount for amount in amounts if amount >= LEAST_PRICE_USD), default=None)


def _is_at_hand(before: str, after: str) -> bool:
    """Whether an amount is what somebody has saved or was granted."""
    return bool(AT_HAND.search(before)) and not OF_DEBT.match(after)


def _pay(back: Payback, people: str) -> str:
    if not back.wage:
        return ""
    lowest = (
        f", {usd(back.wage.annual_p10_usd)} or less in the lowest tenth"
        if back.wage.annual_p10_usd
        else ""
    )
    return (
        f" {capitalised(people)} in {back.wage.area} earn a median of "
        f"{back.wage.annual_median} a year{lowest}."
    )


def _how_to_count(back: Payback) -> str:
    if back.former_wage:
        return ""
    return (
        " In years it takes the price divided by what you then earn more a year than now; "
        "tips, tax and pay lost in training change that."
    )


def _owed(turn: Turn) -> BeautyOutcome | None:
    return beauty_outcome(turn.session, turn.place.state if turn.place else None)


def _debt(turn: Turn, owed: BeautyOutcome) -> str:
    """What graduates owe and earn, over hair, nails and skin together."""
    where = turn.place.state_name if turn.place and owed.state else "the country"
    earned = (
        f"; four years on their median earnings are {usd(owed.earnings_4yr_usd)} a year"
        if owed.earnings_4yr_usd
        else ""
    )
    return (
        f"Graduates of beauty programs (hair, nails and skin together) in {where} owe a "
        f"median of {usd(owed.debt_usd)} in federal loans{earned}."
    )


def _loan(turn: Turn) -> str:
    if not turn.mentions(LOANS):
        return ""
    return " Interest comes on top: studentaid.gov shows the monthly rate."
