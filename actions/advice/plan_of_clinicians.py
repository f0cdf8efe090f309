"""The plans of nurses, medical assistants and physicians from abroad."""

import re
from decimal import Decimal

from actions.advice.circumstances import INJECT, OWN_PLACE, Circumstances
from actions.advice.lean_text import here, program
from actions.advice.plan_text import hours_of, numbered
from actions.catalog.figures import (
    PRACTICAL_NURSE,
    licence,
    medical_training,
    schooling,
)
from actions.people.nursing import NURSE, nurses_board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, usd

# Hours of class a week beside full-time work.
CLASS_WEEK = 12
# "They all want two years".
EXPERIENCE = re.compile(
    r"\b(?:wants?|requir\w*|needs?|ask(?:s|ing)?)\s(?!to\b)[^.?!,]{0,20}?(?:\b(?:\d|one|two"
    r"|three|an?)\+?\s?(?:yrs?|years?)\b|\bexperience\b)",
    re.IGNORECASE,
)
HOW_LONG = re.compile(r"\bhow (?:long|soon|many)\b|\bpay ?check\b", re.IGNORECASE)
# From these on somebody at a clinic hears of nursing as a way of its own.
TOWARD_NURSING = re.compile(r"\b(?:lpn|lvn|rn|nurs\w+)\b", re.IGNORECASE)
WHICH = re.compile(r"\b(?:which|smarter|better|wiser)\b", re.IGNORECASE)
MEDICAL_ASSISTANT, PHYSICIAN_ASSISTANT, PRACTITIONER = "31-9092", "29-1071", "29-1171"
PRESCRIBERS = (PHYSICIAN_ASSISTANT, PRACTITIONER)


def plan_of_nurse(turn: Turn, known: Circumstances) -> Reply:
    """From the ward to injecting."""
    code = turn.own_occupation or NURSE
    pay = here(turn, code)
    is_assistant = code == PHYSICIAN_ASSISTANT
    page = "fsmb.org" if is_assistant else "ncsbn.org"
    board = nurses_board(turn, code)
    orders = "" if code == PRACTITIONER else ", and under whose orders"
    texts = [turn.text, *(message.text for message in turn.before[:3])]
    is_asked_for = any(EXPERIENCE.search(text) for text in texts)
    saved = f" from your {usd(round(known.saved_usd))}" if known.saved_usd else ""
    doors = "Apply where they train: dermatology, plastic surgery, chains with a school"
    back = ""
    if HOW_LONG.search(turn.text) and not is_asked_for:
        back = (
            "How soon that matches "
            f"{f'your {known.pay_said}' if known.pay_said else 'your pay'} nobody counts"
        )
        back += (
            f"; all RNs in {pay.area} have a median of {pay.annual_median} a year."
            if pay and code == NURSE
            else "."
        )
    return numbered(
        [
            f"Read what {board} lets you do{orders} ({page}).",
            f"A hands-on course in neurotoxins and fillers{saved}: days; I hold no prices.",
            f"{doors}; start {'part time' if code in PRESCRIBERS else 'per diem'}, "
            f"and keep your present shifts.",
            "A place of your own last: the medical board and a health lawyer say who may "
            "own one, and under which director."
            if OWN_PLACE in known.aims
            else "Change over when an offer in writing comes near your pay.",
        ],
        "ask two skin or plastic surgery offices whom they train, and to shadow a day."
        + (f" {back}" if back else ""),
        [pay.citation] if pay and back else [],
        turn,
        lead="Where they ask for years, go where they train instead."
        if is_asked_for
        else "",
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("First steps", "ask_injector_path"),
            button("Finding a job", "ask_job_search"),
        ],
    )


def plan_of_practical_nurse(turn: Turn) -> Reply:
    """From practical nursing toward skin work: the board's word, then the bridge."""
    pay, programs = here(turn, NURSE), schooling(turn.session, NURSE)
    earned = f" (median {pay.annual_median} a year in {pay.area})" if pay else ""
    return numbered(
        [
            f"Ask {nurses_board(turn, NURSE)} (ncsbn.org) in writing what a "
            f"practical nurse "
            "(LPN, LVN) may do with injections and lasers; it decides the rest.",
            "Keep your post for now, and apply at dermatology and surgery offices for "
            "rooming, dressings and assisting.",
            f"If you want to inject: a bridge to registered nurse beside shifts{earned}; "
            "your licence mostly gives credit.",
            "A course in injecting last, when licence and employer allow the work.",
        ],
        "ask two community colleges about their LPN-to-RN bridge: next start, credit, "
        "evening classes; and whether your employer pays.",
        [pay.citation] if pay else [programs[0].citation],
        turn,
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("First steps", "ask_injector_path"),
            button("Finding a job", "ask_job_search"),
        ],
    )


def plan_of_assistant(turn: Turn, known: Circumstances) -> Reply:
    """From medical assisting on: the better office first, then one school beside it."""
    pay, skin = here(turn, MEDICAL_ASSISTANT), here(turn)
    asked, of_hours = hours_of(turn)
    rule = licence(turn.session, turn.place.state) if turn.place else None
    typical = program(turn)
    hours = rule.hours if rule and rule.hours else typical.clock_hours
    practical = schooling(turn.session, PRACTICAL_NURSE)
    sources = [typical.citation, *of_hours]
    median = ""
    if pay:
        own = f", you have {known.pay_said}" if known.pay_said else ""
        median = f" (median {pay.annual_median} a year in {pay.area}{own})"
        sources.append(pay.citation)
    earned = f"median {skin.annual_median} a year" if skin else ""
    lead = ""
    if WHICH.search(turn.text):
        lead = "I'd lean towards the better office first, then " + (
            "nursing, since you want to inject."
            if INJECT in known.aims
            else "esthetics on free days; practical nursing only if you want to inject."
        )
    nursing = ""
    if TOWARD_NURSING.search(turn.text) or INJECT in known.aims:
        length = f", {practical[0].length}" if practical else ""
        sources += [practical[0].citation] if practical else []
        nursing = f"To inject: practical nursing{length}, or registered nurse, longer."
    return numbered(
        [
            f"Better-paying office: it needs no school{median}.",
            f"Skin work: esthetics, {f'{asked}, ' if asked else ''}"
            f"{_weeks(hours)} at {CLASS_WEEK} hours a week; "
            f"{usd(typical.price_usd)}{f', {earned}' if earned else ''}.",
            nursing,
            "Sign for one school only, once you know its aid and class times.",
        ],
        "apply at two dermatology or plastic surgery offices; ask if they pay for school.",
        [*sources, *([skin.citation] if skin else [])],
        turn,
        lead=lead,
        next_step="" if turn.place else "Which state is it for?",
    )


def plan_of_physician(turn: Turn) -> Reply:
    """From a degree of abroad to work as a physician here."""
    years = medical_training(turn.session)
    asked, of_hours = hours_of(turn)
    return numbered(
        [
            "Certification: ECFMG with the USMLE steps (ecfmg.org).",
            "US letters: research or clinical work beside dermatologists or family "
            "physicians.",
            "Apply to two specialties in the match (nrmp.org); dermatology takes "
            f"{years.residency} years after an internship, and has few places.",
            "Aesthetics comes after: a licensed physician adds it by courses.",
            "Income meanwhile: assistant, scribe or coordinator, without a licence"
            + (f"; esthetics if you like it ({asked})." if asked else "."),
        ],
        "check at ecfmg.org what your school and papers still lack.",
        [years.citation, *of_hours],
        turn,
        buttons=[
            button("The residency", "ask_residency"),
            button("Work meanwhile", "ask_unlicensed_work"),
        ],
    )


def _weeks(hours: int) -> str:
    weeks = Decimal(hours) / CLASS_WEEK
    return f"about {count(round(weeks), 'week')}"
