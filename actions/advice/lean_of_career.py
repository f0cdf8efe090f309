"""Which way one leans on the career as a whole, and on going back to the old one."""

from actions.advice.circumstances import Circumstances
from actions.advice.lean_text import (
    here,
    is_cut,
    is_rise,
    pay_beside,
    program,
    said,
    without_pay,
)
from actions.advice.told import CHILDREN
from actions.people.nursing import NURSE
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed, usd

# The topic of the question that a lean waits for.
ASKED = "lean"
TRIAL = "a trial day beside somebody who does it"


def lean_on_career(turn: Turn, known: Circumstances) -> Reply:
    """Whether to become an aesthetician, by what the visitor told."""
    pay = here(turn)
    if not (known.decides or known.has_record):
        return _asks(turn)
    cut = is_cut(known, pay)
    if known.body and cut:
        verdict = "Not full time, not now: I'd lean towards a desk post first."
    elif known.body:
        verdict = "Not full time, not before a trial day shows that your body bears it."
    elif cut:
        verdict = "Not instead of your pay: I'd lean towards part time beside a wage."
    elif known.needs_wage:
        verdict = "I'd lean towards doing it at night or part time, while a wage goes on."
    else:
        verdict = "I'd lean towards doing it, after one day beside somebody who does."
    reasons = [
        "With your record first ask the state's board in writing how it would decide, and "
        "pay no school before."
        if known.has_record
        else "",
        "First comes a GED: nearly every school asks for one."
        if turn.education == "no_diploma"
        else "",
        _of_body(known),
        pay_beside(known, pay),
        without_pay(turn, known),
        "Children need hours that you can plan: offices keep them, spas less."
        if CHILDREN in known.told
        else "",
        f"{known.age} is no bar by any rule." if known.age else "",
    ]
    return said(
        turn,
        verdict,
        reasons,
        _turns(known, cut),
        [pay.citation if pay else None, program(turn).citation],
        next_step="" if turn.place else "Which state is it for?",
    )


def lean_on_nurse(turn: Turn, known: Circumstances) -> Reply:
    """Whether a nurse or physician assistant should go into aesthetics."""
    code = turn.own_occupation or NURSE
    pay = None if known.is_practical_nurse else here(turn, code)
    beside = "I hold no wage of practical nurses." if known.is_practical_nurse else ""
    if pay:
        own = f"Beside your {known.pay_said}, " if known.pay_said else ""
        median = f"the median of your trade in {pay.area} is {pay.annual_median} a year"
        beside = f"{own or median[0].upper()}{median if own else median[1:]}, all settings."
    verdict = "I'd lean towards doing it, but beside your job first: per diem or part time."
    if known.is_practical_nurse:
        verdict = (
            "I'd lean towards keeping your post and taking the bridge to registered nurse: "
            "what a practical nurse may inject hangs on the board."
        )
    return said(
        turn,
        verdict,
        [
            beside,
            "No wage is published for injectors alone, so a rise isn't certain.",
            _of_body(known, is_nurse=True),
            f"{known.age} is no bar by any rule." if known.age else "",
        ],
        "An employer that trains you and writes down pay near yours would turn it to a "
        "full change; no such offer after some months, to staying.",
        [pay.citation if pay else None],
        buttons=[
            button("First steps", "ask_injector_path"),
            button("What is allowed?", "ask_scope"),
            button("Pay", "ask_pay"),
        ],
    )


def lean_back(turn: Turn, known: Circumstances) -> Reply:
    """Whether to go back to the old trade."""
    pay = here(turn)
    if known.pay_usd is None:
        verdict = f"If {known.trade} paid you more than this would, I'd lean towards yes."
    elif is_rise(known, pay) and not known.body:
        verdict = f"Not for the money: I'd lean away from going back to {known.trade}."
    else:
        verdict = f"For now yes, I'd lean towards {known.trade}."
    reasons = [
        pay_beside(known, pay),
        f"It spares your {known.hurts}." if known.body else "",
        "It needs no months of school without pay.",
        "In between lie the office posts of clinics and medical spas: desk, billing, "
        "books. They take no licence; I hold no wage of them.",
    ]
    return said(
        turn,
        verdict,
        reasons,
        f"What would turn it round: {TRIAL} that goes well, and a class beside the wage.",
        [pay.citation if pay else None],
        buttons=[
            button("Work without a licence", "ask_unlicensed_work"),
            button("The working life", "ask_working_life"),
            button("Pay", "ask_pay"),
        ],
    )


def _asks(turn: Turn) -> Reply:
    """The one thing that decides, where nothing is known of the visitor."""
    pay, typical = here(turn), program(turn)
    figures = (
        f" against a median of {pay.annual_median} a year in {pay.area}" if pay else ""
    )
    return Reply(
        "I can't lean yet, since I know too little of you. One thing decides most: what "
        f"you earn now{figures}, and whether you can live some {typical.months} months "
        f"of school ({usd(typical.price_usd)}) mostly without pay. If your pay is below "
        "that and somebody or something carries you meanwhile, it speaks for it; if you "
        "earn more, for part time beside your job.",
        next_step="What do you earn now" + ("?" if turn.place else ", and in which state?"),
        slots={"topic": ASKED},
        buttons=[
            button("The working life", "ask_working_life"),
            button("Is it worth it?", "ask_worth_it"),
        ],
        sources=[*([pay.citation] if pay else []), typical.citation],
    )


def _of_body(known: Circumstances, is_nurse: bool = False) -> str:
    if not known.body:
        return ""
    work = "Injecting is no lifting, but" if is_nurse else "Standing,"
    weigh = "weighs" if is_nurse else "weigh"
    return (
        f"{work} bending and handwork {weigh} on your {known.hurts}; whether that does "
        "harm a doctor judges."
    )


def _turns(known: Circumstances, cut: bool) -> str:
    needed = []
    if known.body:
        needed.append("a trial day without pain")
    if cut:
        needed.append("a written offer near your old pay")
    if not needed:
        needed.append("savings for the months of school" if known.needs_wage else TRIAL)
    if not known.body and not cut and not known.needs_wage:
        return "That day would turn it round, if standing or selling isn't for you."
    return f"{capitalised(listed(needed))} would turn it round."
