"""Which way one leans on school: again after a break, nursing instead, a certificate."""

from actions.advice.choice_options import NURSE, option
from actions.advice.circumstances import Circumstances, circumstances
from actions.advice.lean_text import here, pay_beside, program, said
from actions.advice.plan_text import board_of, hours_of
from actions.advice.told import MONEY, SOON
from actions.catalog.figures import SKINCARE_SPECIALIST, licence, state_rule
from actions.licensing.boards import own_board
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, usd

MEDICAL_ASSISTANT = "31-9092"


def lean_again(turn: Turn, known: Circumstances) -> Reply:
    """Whether to go back after leaving a school."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    asked = rule.hours if rule else None
    done = known.hours_done
    counting = "Recorded hours often count at another school, so you may not start at zero."
    if asked and done and done < asked and turn.place:
        counting = (
            f"{turn.place.state_name} asks for {count(asked, 'hour')}; if your {done} all "
            f"count, {count(asked - done)} are left."
        )
    who = f"the {board(rule)}" if rule else "your state's board"
    typical = program(turn)
    person = " ".join(
        part
        for part in (
            f"At {known.age} no rule stops you." if known.age else "",
            "Nor does being a man." if known.is_man and known.age else "",
        )
        if part
    )
    return said(
        turn,
        "Yes, there is a point: I'd lean towards going back, but only once your old hours "
        "are confirmed.",
        [
            counting,
            f"Ask the old school for a certified transcript, then {who} whether the hours "
            "still hold; a new school decides in writing how many it takes.",
            person,
        ],
        "If none count, it is a whole program again, typically "
        f"{usd(typical.price_usd)}: then weigh it anew.",
        [rule.citation if rule else None, typical.citation],
        buttons=[
            button("Do my hours count?", "ask_credit_for_hours"),
            button("Find schools", "find_schools"),
            button("Financial aid", "ask_financial_aid"),
        ],
        next_step="" if turn.place else "Which state is it in?",
    )


def lean_from_abroad(turn: Turn, _: Circumstances) -> Reply:
    """Whether to begin here for somebody trained in skin care in another country."""
    asked, of_hours = hours_of(turn)
    whom, of_board = board_of(turn)
    pay, typical = here(turn), program(turn)
    return said(
        turn,
        "I'd lean towards yes, but only after the board's word on your hours from abroad.",
        [
            f"{asked}; a whole program is typically {count(typical.months, 'month')} and "
            f"{usd(typical.price_usd)}, so starting anew isn't lost."
            if asked
            else "",
            f"{pay_beside(circumstances(turn), pay)}",
            f"Ask {whom} with translated papers before you pay a school.",
        ],
        "A price that you can't carry beside a wage would turn it round.",
        [typical.citation, pay.citation if pay else None, *of_hours, *of_board],
        buttons=[
            button("A licence from abroad", "ask_licence_transfer"),
            button("Do my hours count?", "ask_credit_for_hours"),
        ],
        next_step="" if turn.place else "Which state is it for?",
    )


def lean_on_nursing(turn: Turn, known: Circumstances) -> Reply:
    """Whether to go to nursing school instead of esthetics."""
    nurse, skin = option(turn, NURSE), option(turn, SKINCARE_SPECIALIST)
    is_soon = bool(known.told & {MONEY, SOON}) or known.is_laid_off
    age = f" At {known.age} it isn't dumb: no rule sets an upper age." if known.age else ""
    verdict = (
        "I'd lean towards esthetics now and nursing later, since you need a wage soon."
        if is_soon
        else "I'd lean towards nursing, if you can carry the longer school."
    )
    gain = ""
    if nurse.median_usd and skin.median_usd:
        where = f" in {skin.area}" if skin.area != nurse.area else ""
        gain = (
            f"Nurses have a median of {nurse.median} a year in {nurse.area}, aestheticians "
            f"{skin.median}{where}, and of the two only nurses may inject."
        )
    return said(
        turn,
        f"{verdict}{age}",
        [
            gain,
            f"Nursing school takes {nurse.length}; your licence doesn't shorten it, but "
            "lets you earn meanwhile."
            if known.is_licensed
            else f"Nursing school takes {nurse.length}, esthetics {skin.length}; its hours "
            "don't shorten nursing.",
        ],
        "Needles, nights and hard admission would turn it to skin work."
        if not is_soon
        else "Savings or aid for the longer school would turn it to nursing.",
        [*nurse.sources, *skin.sources],
        buttons=[
            button("Becoming an injector", "ask_injector_path"),
            button("Financial aid", "ask_financial_aid"),
            button("What each may do", "ask_scope"),
        ],
    )


def lean_on_certificate(turn: Turn, known: Circumstances) -> Reply:
    """Whether a certificate is wasted money for what the visitor is."""
    barred = None
    if turn.own_occupation == MEDICAL_ASSISTANT and turn.mentions(r"\blasers?\b"):
        state = turn.place.state if turn.place else ""
        barred = state_rule(turn.session, state, "laser_course", MEDICAL_ASSISTANT)
    whom = own_board(turn) or "your state's board"
    lead = (
        f"Yes, as a medical assistant in {turn.place.state_name} I'd lean towards not "
        f"paying for it: {barred.rule}."
        if barred and turn.place
        else "Before the board says that you may do it, yes: I'd lean towards not "
        "paying yet."
    )
    return said(
        turn,
        lead,
        [
            "What you may do comes from your licence or your post; no certificate or "
            "maker's course widens that.",
            "It pays once you have a licence that allows the work, and an employer asks "
            "for it or pays for it.",
        ],
        f"A written yes would turn it round, from {whom}.",
        [barred.citation if barred else None],
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Ways in from my job", "ask_career_path"),
            button("Laser training", "ask_courses"),
        ],
    )
