"""Injecting: how one becomes an injector, and courses for who may inject."""

import re

from actions.asked import answers_to
from actions.base import Answer
from actions.careers.answers import become, degree_route, from_occupation
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    wage,
)
from actions.dialogue.other_sides import is_of_others
from actions.injecting.courses import POINTS, injector_courses
from actions.injecting.jobs import OF_JOB, injector_job, of_injectors
from actions.injecting.jobs import POINTS as OF_HIRING
from actions.people.named_ways import is_weighed
from actions.people.nurse_licences import nurse_licence, nurse_renewal
from actions.people.nurses_from_abroad import nurse_from_abroad
from actions.people.nursing import nurse_asked_about
from actions.people.trades import MEDICAL_CODES, NURSE_CODES, is_plural
from actions.reply import Reply, button
from actions.scope.answers import TellScope
from actions.training.schooling import school_lengths
from actions.turn import Turn
from actions.wording import capitalised

NURSE, ASSISTANT = "29-1141", "29-1071"
COURSES = (
    r"\b(course\w*|cert\w*|train\w*|class\w*|academ\w+|teach\w*|hands on|fellowship)\b"
)
LICENCE = r"\blicen[cs]\w*\b.*\bneed|\bneed\b.*\blicen[cs]\w*"
ALONE = (
    r"\b(on my own|alone|without (a )?(doctor|physician|md)|supervis\w+|standing orders)\b"
)
OTHER_LICENCE = (
    r"\b(dentists?|paramedics?|emts?|pharmacists?|midwi\w+|chiropract\w+|vets?)\b"
)
LAPSED = r"\blicen[cs]e (?:\w+ ){0,2}(?:lapsed|inactive|expired)\b"
CERTIFICATES = r"\b(cans|cpsn|dcnc)\b"
INJECTING = r"\b(?:inject\w*|botox|tox|fillers?)\b"
INTO_FIELD = r"\b(?:a?esthetics?|inject\w*|derm\w*|med ?spas?|botox)\b"
BECOMING = r"\b(becom\w+|how (?:long|many years)|school|degree|nclex|licen[cs]e)\b"
DERMATOLOGIST = "29-1213"
MOST_COMPARED = 2
# In these words, or behind those, an occupation is what somebody wants to become.
INJECTOR = re.compile(r"inject|aesthetic|cosmetic|tox", re.IGNORECASE)
# "RNs get 45 an hour" tells of others.
THEY = re.compile(r"\s(?:get|make|earn|are|have)\b", re.IGNORECASE)
GOAL = re.compile(r"\b(?:becom\w*|be|to|into|or|than|vs)\s(?:an?\s)?$", re.IGNORECASE)


class TellInjectorPath(Answer):
    """The way to injecting, from a medical licence or from none."""

    action_name = "action_tell_injector_path"
    intent = "ask_injector_path"
    topic = "injector_path"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether a nurse's way into the field was read as looking for a school."""
        if intent != "find_schools" or turn.own_occupation not in NURSE_CODES:
            return False
        is_way_in = is_of_others(intent, turn) and turn.mentions(INTO_FIELD)
        return is_way_in or turn.mentions(INJECTING)

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse and turn.is_foreign_clinician:
            return nurse_from_abroad(turn, nurse)
        if nurse and turn.mentions(ALONE):
            return TellScope().reply(turn)
        if turn.is_practical_nurse:
            return _practical_nurse(turn)
        if _asks_of_job(turn, nurse):
            return injector_job(turn)
        if nurse and turn.mentions(LAPSED):
            return nurse_renewal(turn, nurse)
        if turn.mentions(CERTIFICATES):
            return injector_courses(turn)
        start = _start(turn)
        named = turn.named_occupations
        # "Cosmetic dermatology" beside a nurse is a workplace.
        asked = [code for code in named if code in NURSE_CODES] or [
            code for code in named if code in MEDICAL_CODES
        ]
        if len(asked) > 1:
            return _compared(turn, asked)
        if start is None and asked and turn.own_occupation:
            return become(turn, asked[0])
        if start is None:
            return _from_the_beginning(turn)
        courses = turn.mentions(COURSES)
        if nurse and turn.says_own_trade and turn.mentions(LICENCE) and not courses:
            return nurse_licence(turn, nurse)
        if asked and asked[0] != start:
            return become(turn, asked[0])
        # "ICU nurse of 6 years" asks for no length.
        has_points = answers_to(turn, POINTS) and not turn.says_own_trade
        if courses or has_points:
            return injector_courses(turn)
        return from_occupation(turn, start)


def _asks_of_job(turn: Turn, nurse: str | None) -> bool:
    """Whether somebody who may inject asks how they get hired, or a point of it."""
    is_of_job = turn.mentions(OF_JOB) and not turn.mentions(BECOMING)
    if nurse and turn.own_occupation in NURSE_CODES:
        return is_of_job
    return is_of_job and of_injectors(turn) and bool(answers_to(turn, OF_HIRING))


def _start(turn: Turn) -> str | None:
    """The medical occupation that somebody has already."""
    if turn.own_occupation in MEDICAL_CODES:
        return turn.own_occupation
    if turn.own_occupation:
        # Who works in another trade names what they may become.
        return None
    for entity in turn.entities:
        # Who names a dermatologist mostly means another person or a practice; what is
        # weighed or denied is no start either.
        is_theirs = entity.value not in turn.not_theirs
        if entity.value == DERMATOLOGIST or not is_theirs or is_weighed(entity, turn.text):
            continue
        if entity.kind == "occupation" and entity.value in MEDICAL_CODES:
            before, said = turn.text[: entity.start], turn.text[entity.start : entity.end]
            is_goal = INJECTOR.search(said) or GOAL.search(before)
            are_others = is_plural(entity, turn.text) and THEY.match(
                turn.text[entity.end :]
            )
            if not is_goal and not are_others:
                return entity.value
    return None


def _from_the_beginning(turn: Turn) -> Reply:
    lengths, of_lengths = school_lengths(turn.session, NURSE)
    own = turn.own_occupation or SKINCARE_SPECIALIST
    nurse, ours = wage(turn.session, NURSE), wage(turn.session, own)
    pay = ""
    if nurse and ours:
        pay = (
            f" Registered nurses earn a median of {nurse.annual_median} a year, "
            f"{occupation(turn.session, own).plural} {ours.annual_median}."
        )
    own_board = (
        " Whether your own licence covers it, its board says."
        if turn.mentions(OTHER_LICENCE)
        else ""
    )
    return Reply(
        "Injecting takes a medical licence; an esthetics licence never allows it and isn't "
        f"asked for. The usual way is registered nurse: {lengths}, then the NCLEX-RN exam, "
        "courses of days and work under a prescriber's orders. Nurse practitioners and "
        "physician assistants have more of a say; how much supervision it takes is state "
        f"law.{own_board or pay}",
        next_step="Shall I tell you who may inject in your state?",
        offer=button("What is allowed?", "ask_scope"),
        buttons=[
            button("I'm a nurse", "ask_injector_path", occupation=NURSE),
            button("I'm a physician assistant", "ask_injector_path", occupation=ASSISTANT),
            button("Other ways in", "ask_career_path"),
        ],
        sources=[
            *(figures.citation for figures in (nurse, ours) if figures),
            *of_lengths,
            citation(turn.session, "field_guide"),
        ],
        slots={"occupation": NURSE},
    )


def _compared(turn: Turn, codes: list[str]) -> Reply:
    """The ways to two medical occupations that may inject, with their pay."""
    lines, sources = [], []
    for code in codes[:MOST_COMPARED]:
        pay = wage(turn.session, code, turn.place)
        earned = f" (median {pay.annual_median} a year in {pay.area})" if pay else ""
        who = capitalised(occupation(turn.session, code).plural)
        lengths, of_lengths = school_lengths(turn.session, code)
        takes = f"{lengths}. " if lengths else ""
        lines.append(f"{who}{earned}: {takes}{degree_route(turn, code)}")
        sources += [*([pay.citation] if pay else []), *of_lengths]
    return Reply(
        "\n".join(lines),
        next_step="Shall I tell you what each may do in your state?",
        offer=button("What is allowed?", "ask_scope"),
        buttons=[
            button("Is it worth it?", "ask_worth_it"),
            button("Other ways in", "ask_career_path"),
        ],
        sources=[*sources, citation(turn.session, "field_guide")],
    )


def _practical_nurse(turn: Turn) -> Reply:
    return Reply(
        "For practical nurses (LPN, LVN) it differs most by state what they may inject and "
        "under whom, so ask the board of nursing before you pay for a course. Many work in "
        "medical spas and practices as assistants first; the bridge to registered nurse "
        "widens what is allowed. Then come a course in neurotoxins and fillers (days, not "
        "months) and work under a prescriber's orders.",
        next_step="Shall I tell you what a registered nurse may do?",
        offer=button("What is allowed?", "ask_scope", occupation=NURSE),
        buttons=[
            button("Becoming a nurse", "ask_training_length", occupation=NURSE),
            button("Pay", "ask_pay", occupation=NURSE),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
