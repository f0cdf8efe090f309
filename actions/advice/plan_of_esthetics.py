"""The plan of who begins in esthetics, and of who has the licence already."""

import re

from actions.advice.circumstances import DERM, INJECT, LASER, OWN_PLACE, Circumstances
from actions.advice.lean_text import here, program
from actions.advice.plan_text import board_of, hours_of, numbered
from actions.advice.told import CHILDREN, JOB
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    wage,
)
from actions.catalog.search import SchoolQuery, find_school
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, usd

STATE = "Which state is it for?"
AIM = "What is it for in the end: facials, laser, injecting or a place of your own?"
HIRED = re.compile(r"\b(?:hire\w*|get a job|find (?:a )?(?:job|work))\b", re.IGNORECASE)
AFTERWARDS = {
    LASER: "Then laser: ask the board and the medical board in writing who may do it, and "
    "only then pay a course.",
    INJECT: "Injecting needs nursing or medicine on top; esthetics hours don't shorten it.",
    OWN_PLACE: "Your own room only with regular clients: then establishment licence, "
    "insurance, rent.",
    DERM: "Meanwhile ask dermatology offices for a desk or assistant post as the way in.",
}
COSMETOLOGIST = "39-5012"
PREDETERMINATION = "predetermination, in many states"
NO_DIPLOMA = ("no_diploma",)


def plan_of_beginner(turn: Turn, known: Circumstances) -> Reply:
    """From no licence to the first job."""
    whom, of_board = board_of(turn)
    asked, of_hours = hours_of(turn)
    typical, pay = program(turn), here(turn)
    earned = ""
    if pay:
        lowest = f", lowest tenth {usd(pay.annual_p10_usd)}" if pay.annual_p10_usd else ""
        earned = f"; median in {pay.area} {pay.annual_median} a year{lowest}"
    hired = ""
    if HIRED.search(turn.text) and known.age:
        hired = f"Being {known.age} doesn't bar you from being hired, once licensed."
    aims = [AFTERWARDS[aim] for aim in known.aims[:1]]
    if known.has_record or known.is_laid_off:
        # What opens the way takes the room of what is far off.
        earned = ""
    steps = [
        f"The board's word on your record ({PREDETERMINATION}), before you pay a school."
        if known.has_record
        else "",
        "Finish the diploma or GED first." if turn.education in NO_DIPLOMA else "",
        "The American Job Center (careeronestop.org), before you enrol: it may pay for "
        "school after a layoff."
        if known.is_laid_off
        else "",
        _credit(turn, known),
        f"School: {f'{asked}; ' if asked else ''}typically "
        f"{count(typical.months, 'month')}, {usd(typical.price_usd)}"
        f"{_looked_at(turn)}{_money(known, typical.price_usd)}.",
        "The licence, with an exam where the state has one.",
        f"First job: wax studio, spa or clinic{earned}.",
    ]
    return numbered(
        steps,
        _this_week(turn, known, whom),
        [
            *of_board,
            *of_hours,
            typical.citation,
            *([pay.citation] if pay else []),
        ],
        turn,
        lead=hired,
        spare=next(iter(aims), ""),
        next_step=STATE if turn.place is None else "" if known.aims else AIM,
    )


def plan_of_aesthetician(turn: Turn, known: Circumstances) -> Reply:
    """From the licence on."""
    offices = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
    spas = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
    whom, of_board = board_of(turn)
    gain = ""
    if offices and spas:
        gain = (
            f" (median {offices.annual_median} in doctors' offices, {spas.annual_median} "
            "in spas, nationwide)"
        )
    aims = [AFTERWARDS[aim] for aim in known.aims[:1] if aim != DERM]
    return numbered(
        [
            "Keep the licence active and count what you do best: results, "
            "rebooking, sales.",
            f"Change the workplace before you buy courses{gain}.",
            f"Ask {whom} what the next thing takes: laser, peels, an advanced tier.",
            *(aims or ["Pay for a course when an employer asks for it."]),
        ],
        "apply at two dermatology or plastic surgery offices and ask for a trial day.",
        [*of_board, *(figures.citation for figures in (offices, spas) if figures)],
        turn,
        next_step="" if known.aims else AIM,
        buttons=[
            button("Getting a clinic job", "ask_job_search"),
            button("What is allowed?", "ask_scope"),
            button("Advanced licences", "ask_master_licence"),
        ],
    )


def _this_week(turn: Turn, known: Circumstances, whom: str) -> str:
    if known.has_record:
        return (
            f"write to {whom}: each conviction, its date and court, what you did "
            f"since; ask "
            "how it would decide."
        )
    if known.is_pupil:
        return (
            "ask your school's career center for a shadowing day and whether esthetics "
            "counts toward the diploma; ask two schools for the age they take."
        )
    if turn.education in NO_DIPLOMA:
        return "ask an adult school near you for its next GED class."
    if _credit(turn, known):
        return f"ask {whom} how many hours count; pay no school before it answers."
    if known.is_laid_off:
        return "ask the Job Center which schools are on its list; pay none before."
    return (
        "call two schools for full price, class times and next start; ask "
        f"{whom} which are approved."
    )


def _looked_at(turn: Turn) -> str:
    """The price of the school that was talked of."""
    unitid = str(turn.slots.get("school") or "")
    hit = (
        find_school(turn.session, int(unitid), SchoolQuery(None))
        if unitid.isdigit()
        else None
    )
    if hit is None:
        return ""
    price = f"reports {usd(hit.price_usd)}" if hit.price_usd else "reports no price"
    return f" ({hit.school} {price})"


def _credit(turn: Turn, known: Circumstances) -> str:
    """What comes along from before: hours, another licence, papers from abroad."""
    if known.has_dropped_out:
        return "Get a certified transcript of your old hours; the board says if they hold."
    if turn.own_occupation == COSMETOLOGIST:
        return "Ask the board how many of your cosmetology hours it credits."
    if turn.trained_in:
        return "Have your papers translated and evaluated; the board says what counts."
    return ""


def _money(known: Circumstances, price: int) -> str:
    if CHILDREN in known.told and known.saved_usd is None:
        return (
            "; ask each school if its class hours fit the children's, and fill in the "
            "FAFSA first"
        )
    if known.saved_usd is not None and known.saved_usd < price:
        return (
            f"; you have {usd(round(known.saved_usd))}, so fill in the FAFSA and ask for "
            "instalments"
        )
    if known.needs_wage:
        classes = "nights beside the job" if JOB in known.told else "night classes"
        return f"; with a wage needed, ask for {classes} and the FAFSA"
    return ""
