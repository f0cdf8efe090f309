"""Careers: the way in from where one is, or toward what one wants to be."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions.asked import answers_to
from actions.base import Answer
from actions.careers.steps import (
    AFTER_LICENCE,
    BEGINNER,
    DEGREE_ROUTES,
    EDUCATION_STEPS,
    FROM_ABROAD,
    OTHER_STARTS,
    STEPS,
    TO_BE,
    WAYS_IN,
)
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    citation,
    medical_training,
    occupation,
    projection,
    typical_program,
    wage,
)
from actions.catalog.figures.schooling_lengths import schooling
from actions.next_step import toward_schools
from actions.pay.odd_pay import doubt
from actions.pay.own_pay import beside_own, own_pay
from actions.people.chosen_way import chosen_before
from actions.people.nurses_from_abroad import nurse_from_abroad
from actions.people.nursing import nurse_asked_about
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.training.schooling import school_lengths
from actions.turn import Turn
from actions.wording import capitalised, count, usd, with_article

PHYSICIANS = ("29-1213", "29-1229")
# Who is at school still has finished none or that one.
UNDER_A_DEGREE = ("high_school", "no_diploma")
HAS_LICENCE = r"\b(?:my|an?) (?:a?esth\w+|esti|facial\w*|skin ?care) licen[cs]e\b"
STILL_AT_SCHOOL = (
    r"\b(in high school|in hs|still in|sophomore|junior|senior|freshman|1[0-2]th"
    r"|(im|i'm|am|i am) 1[4-7])\b"
)
AT_SCHOOL = (
    "While you are in high school: finish it, since nearly every esthetics school asks "
    "for the diploma, and pick biology and chemistry. Ask whether a career-technical "
    "program near you teaches cosmetology or esthetics, and spend a day in a spa or "
    "clinic. Then an esthetics program (typically {hours} hours, {months} months, "
    "{price}) and the state's licence"
)


class TellCareerPath(Answer):
    """The next step from where the visitor is, or toward what they want to be."""

    action_name = "action_tell_career_path"
    intent = "ask_career_path"
    topic = "career_path"

    def reply(self, turn: Turn) -> Reply:
        start = turn.own_occupation
        target = turn.named_occupation
        nurse = nurse_asked_about(turn)
        if nurse and turn.is_foreign_clinician:
            return nurse_from_abroad(turn, nurse)
        if target in MEDICAL_CODES and target != start and _wants(turn):
            return become(turn, target)
        if target in PHYSICIANS and target != start and not turn.text.startswith("/"):
            return become(turn, target)
        goal = None if start or target else chosen_before(turn)
        if goal in MEDICAL_CODES:
            return become(turn, str(goal))
        start = start or target
        if turn.trained_in and start not in PHYSICIANS:
            return _from_abroad(turn)
        other = answers_to(turn, OTHER_STARTS, 1)
        if other and start in (None, SKINCARE_SPECIALIST):
            return _step_reply(turn, other[0], {})
        if turn.education in UNDER_A_DEGREE and turn.mentions(STILL_AT_SCHOOL):
            return _step_reply(turn, AT_SCHOOL, {}, *_pay_of_aestheticians(turn))
        is_wish = turn.own_occupation is None and turn.mentions(TO_BE)
        if is_wish and start == SKINCARE_SPECIALIST and not turn.mentions(HAS_LICENCE):
            step = EDUCATION_STEPS.get(turn.education or "", BEGINNER)
            return _step_reply(turn, capitalised(step), {}, *_pay_of_aestheticians(turn))
        is_licensed = start == SKINCARE_SPECIALIST or turn.mentions(HAS_LICENCE)
        ahead = answers_to(turn, AFTER_LICENCE, 1) if is_licensed else []
        if ahead:
            return _step_reply(turn, " ".join(ahead).removesuffix("."), {})
        if turn.trained_in and start in PHYSICIANS:
            return _physician_from_abroad(turn)
        if start in STEPS:
            return from_occupation(turn, start)
        if turn.education:
            step = EDUCATION_STEPS[turn.education]
            return _step_reply(turn, capitalised(step), {}, *_pay_of_aestheticians(turn))
        return Reply(
            _filled(turn, WAYS_IN),
            next_step="Where are you now?",
            buttons=[
                button("Finished high school", "inform", education="high_school"),
                button("Cosmetologist", "ask_career_path", occupation="39-5012"),
                button("Medical assistant", "ask_career_path", occupation="31-9092"),
                button("Nurse", "ask_injector_path", occupation="29-1141"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                typical_program(turn.session).citation,
            ],
        )


def _from_abroad(turn: Turn) -> Reply:
    """The way in for somebody trained in skin care in another country."""
    pay, sources = _pay_of_aestheticians(turn)
    return _step_reply(
        turn,
        f"With training from {turn.trained_in}: {FROM_ABROAD}",
        {},
        pay,
        sources,
    )


def _physician_from_abroad(turn: Turn) -> Reply:
    step = (
        f"A medical degree from {turn.trained_in} lets you treat nobody here yet. It has "
        "to be certified (ECFMG, with the USMLE exams), then comes a residency, and the "
        "state's medical board licenses you; a residency done abroad mostly has to be "
        "done again. Sooner: esthetics (typically "
    )
    rest = _filled(turn, "{hours} hours, {months} months, {price}")
    return _step_reply(
        turn, f"{step}{rest}) or medical assisting, as a way into the clinic", {}
    )


def _pay_of_aestheticians(turn: Turn) -> tuple[str, list[Citation]]:
    pay = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
    if not pay:
        return "", []
    text = f" Aestheticians in {pay.area} earn a median of {pay.annual_median} a year."
    return text, [pay.citation]


PHYSICIAN_ASSISTANT = "29-1071"
MONTHS, COLLEGE_MONTHS = 12, 48
NO_COLLEGE = (
    r"\b(?:no|without|never (?:went to|did|had|finished|been to)|zero|not been to)"
    r" (?:any )?(?:college|degrees?|bachelor\S*|university|school after high school)\b"
    r"|\b(?:just|only) (?:a |my )?(?:high school|ged|diploma)\b"
    r"|\bfrom (?:scratch|zero|nothing|the start|high school)\b"
)


def become(turn: Turn, soc_code: str) -> Reply:
    """What it takes to become a nurse, physician assistant or physician."""
    if turn.own_occupation == soc_code and soc_code in STEPS:
        # Nobody is told to become what they are.
        return from_occupation(turn, soc_code)
    from_start = _from_the_start(turn, soc_code)
    if from_start:
        return from_start
    who = occupation(turn.session, soc_code)
    entry = projection(turn.session, soc_code)
    pay = wage(turn.session, soc_code, turn.place)
    earned = (
        f" {capitalised(who.plural)} in {pay.area} earn a median of "
        f"{pay.annual_median} a year{doubt(turn.session, soc_code, pay)}."
        f"{beside_own(turn, pay)}"
        if pay
        else ""
    )
    degree = (
        f"a {entry.typical_education.lower()}"
        if entry and entry.typical_education
        else "a degree of its own"
    )
    lengths, of_lengths = school_lengths(turn.session, soc_code)
    if lengths:
        needed = f"The way to become {with_article(who.name)}: {lengths}, then the licence"
        unheld = "prices"
    else:
        needed = (
            f"To become {with_article(who.name)} you usually need {degree} and the "
            "state's licence"
        )
        unheld = "prices or lengths"
    return Reply(
        f"{needed}. {degree_route(turn, soc_code)} I hold no {unheld} of those programs, "
        f"so ask a school.{earned}",
        **_compared_next(turn, soc_code),
        buttons=[
            button("What each may do", "ask_scope"),
            button("Outlook", "ask_outlook", occupation=soc_code),
        ],
        slots={"occupation": soc_code},
        sources=[
            *(figures.citation for figures in (entry, pay) if figures),
            *of_lengths,
            citation(turn.session, "field_guide"),
        ],
    )


def _from_the_start(turn: Turn, soc_code: str) -> Reply | None:
    """All the years at least for who has no college yet; None where that isn't asked."""
    has_none = turn.mentions(NO_COLLEGE) or turn.education in UNDER_A_DEGREE
    programs = schooling(turn.session, soc_code)
    if soc_code != PHYSICIAN_ASSISTANT or not has_none or not programs:
        return None
    program = programs[0]
    years = (COLLEGE_MONTHS + program.low_months) // MONTHS
    pay = wage(turn.session, soc_code, turn.place)
    earned = f" The median there is {pay.annual_median} a year." if pay else ""
    return Reply(
        f"At least {years} years from no college, full time: a bachelor's degree with the "
        f"sciences, usually {COLLEGE_MONTHS // MONTHS}, and the physician assistant "
        f"program, {program.length}; then the exam and the licence. Programs expect hours "
        "of patient care before: earned beside college, as a medical assistant for "
        "instance, they cost no extra year. Part time takes longer. No upper age is set. "
        "Dermatology is learnt on the job afterwards. I hold no prices; ask two programs "
        f"which credits they take.{earned}",
        **_compared_next(turn, soc_code),
        buttons=[
            button("What each may do", "ask_scope"),
            button("Outlook", "ask_outlook", occupation=soc_code),
        ],
        slots={"occupation": soc_code},
        sources=[
            program.citation,
            *([pay.citation] if pay else []),
            citation(turn.session, "field_guide"),
        ],
    )


def _compared_next(turn: Turn, soc_code: str) -> dict[str, Any]:
    """The pay to compare with: that of one's own trade, of aestheticians for others."""
    own = turn.own_occupation
    if turn.is_clinical or own_pay(turn):
        return {
            "next_step": "Shall I tell you how many jobs there will be?",
            "offer": button("Outlook", "ask_outlook", occupation=soc_code),
        }
    code = own or SKINCARE_SPECIALIST
    who = occupation(turn.session, code).plural
    return {
        "next_step": f"Shall I compare that with what {who} earn?",
        "offer": button("Compare the pay", "ask_pay", occupation=code),
    }


def degree_route(turn: Turn, soc_code: str) -> str:
    """The schooling of a medical occupation, with the years where they are known."""
    years = medical_training(turn.session)
    return DEGREE_ROUTES[soc_code].format(
        medical_school=years.medical_school,
        after_medical_school=years.after_medical_school,
    )


def _wants(turn: Turn) -> bool:
    return turn.mentions(
        r"\b(becom\w*|how long|how many y|years?|school|degree|go back|get my|study|steps?"
        r"|instead|first|route|path|what about)\b"
    )


def from_occupation(turn: Turn, start: str) -> Reply:
    """The next step of somebody who is in this occupation (SOC code)."""
    if turn.trained_in and start in PHYSICIANS:
        return _physician_from_abroad(turn)
    lead = f"As {with_article(occupation(turn.session, start).name)}, "
    pay, pay_sources = _pay_compared(turn, start)
    slots = {"own_occupation": start}
    reply = _step_reply(turn, lead + STEPS[start], slots, pay, pay_sources)
    if start in MEDICAL_CODES:
        return replace(
            reply,
            next_step="Would you like to know what each role may do?",
            offer=button("What is allowed?", "ask_scope"),
        )
    return reply


def _step_reply(
    turn: Turn,
    step: str,
    slots: dict[str, str],
    pay: str = "",
    pay_sources: Sequence[Citation] = (),
) -> Reply:
    sources = [citation(turn.session, "field_guide")]
    if "{price}" in step:
        sources.append(typical_program(turn.session).citation)
    return Reply(
        f"{_filled(turn, step)}.{pay}",
        **toward_schools(turn),
        buttons=[
            button("Pay", "ask_pay"),
            button("Licence rules", "ask_licence"),
            button("What is allowed?", "ask_scope"),
        ],
        sources=[*sources, *pay_sources],
        slots=dict(slots),
    )


def _filled(turn: Turn, step: str) -> str:
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    return step.format(
        hours=count(typical.clock_hours),
        months=typical.months,
        price=usd(typical.tuition_and_fees_usd),
        residency=medical_training(turn.session).residency,
    )


def _pay_compared(turn: Turn, start: str) -> tuple[str, list[Citation]]:
    """The start's pay beside that of aestheticians, where they differ, and its sources.

    Those in medicine hear of their own: what aestheticians earn they don't ask.
    """
    now = wage(turn.session, start, turn.place)
    then = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
    if start == SKINCARE_SPECIALIST or start in PHYSICIANS or not now or not then:
        return "", []
    who = occupation(turn.session, start)
    if start in MEDICAL_CODES:
        text = f" Median pay of {who.plural}: {now.annual_median} a year in {now.area}."
        return text, [now.citation]
    text = (
        f" Median pay: {who.plural} {now.annual_median} in {now.area}, aestheticians "
        f"{then.annual_median}{f' in {then.area}' if then.area != now.area else ''} a year."
    )
    return text, [now.citation, then.citation]
