"""What leans share: pay beside one's own, months without pay, whose decision it is."""

from decimal import Decimal

from actions.advice.circumstances import Circumstances
from actions.asked import fitting
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    TypicalProgram,
    WageFigures,
    citation,
    typical_program,
    wage,
)
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import count, usd

YOURS = "The decision is yours."
# Medians this near to one's own pay, as a share, are nearly the same.
LITTLE = Decimal("0.05")


def here(turn: Turn, code: str = SKINCARE_SPECIALIST) -> WageFigures | None:
    """The wages of an occupation where the visitor is."""
    return wage(turn.session, code, turn.place)


def program(turn: Turn) -> TypicalProgram:
    """The typical program where the visitor is."""
    return typical_program(turn.session, turn.place.state if turn.place else None)


def is_cut(known: Circumstances, pay: WageFigures | None) -> bool:
    """Whether the median is surely less than the visitor's own pay."""
    own = known.pay_usd
    return bool(own and pay and pay.annual_median_usd < own * (1 - LITTLE))


def is_rise(known: Circumstances, pay: WageFigures | None) -> bool:
    """Whether the median is surely more than the visitor's own pay."""
    own = known.pay_usd
    return bool(own and pay and pay.annual_median_usd > own * (1 + LITTLE))


def pay_beside(known: Circumstances, pay: WageFigures | None) -> str:
    """Own pay beside the median and the lowest tenth."""
    if pay is None:
        return ""
    lowest = f", the lowest tenth {usd(pay.annual_p10_usd)}" if pay.annual_p10_usd else ""
    median = f"the median in {pay.area} is {pay.annual_median} a year{lowest}"
    if known.pay_said:
        return f"Beside your {known.pay_said}, {median}."
    return f"{median[0].upper()}{median[1:]}."


def without_pay(turn: Turn, known: Circumstances) -> str:
    """What school takes in months and money, beside what the visitor lives on."""
    typical = program(turn)
    school = (
        f"School means some {count(typical.months, 'month')} and "
        f"{usd(typical.price_usd)}, mostly unpaid"
    )
    if known.paid_until:
        return f"{school}; your money ends in {known.paid_until}."
    if known.saved_usd is not None:
        return f"{school}; you have {usd(round(known.saved_usd))} saved."
    return f"{school}."


def said(
    turn: Turn,
    verdict: str,
    reasons: list[str],
    turns: str,
    sources: list[Citation | None],
    buttons: list[Button] | None = None,
    next_step: str = "",
) -> Reply:
    """The verdict, as many reasons as there is room for, and what would turn it round."""
    given = [reason for reason in reasons if reason]
    held = [source for source in sources if source]
    return Reply(
        fitting(verdict, given, f"{turns} {YOURS}"),
        next_step=next_step,
        buttons=buttons
        or [
            button("The working life", "ask_working_life"),
            button("When it pays back", "ask_payback"),
            button("Ways in from my job", "ask_career_path"),
        ],
        sources=[*dict.fromkeys(held), citation(turn.session, "field_guide")],
    )
