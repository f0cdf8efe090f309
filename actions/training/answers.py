"""Training: the path, its length, and what is taught."""

import re
from math import ceil

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.careers.answers import become
from actions.catalog.figures import (
    TypicalProgram,
    citation,
    licence,
    procedures,
    typical_program,
)
from actions.dialogue.refer_back import OF_COURSES, answer_before
from actions.injecting.courses import injector_courses
from actions.licensing.transfer import TellLicenceTransfer
from actions.next_step import toward_schools
from actions.people.chosen_way import nurse_to_be
from actions.people.nurse_work import nurse_training
from actions.people.nurses_from_abroad import nurse_from_abroad, nurse_from_abroad_time
from actions.people.nursing import nurse_asked_about
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.training.schooling import way_in_short
from actions.turn import Turn
from actions.wording import count, listed, usd


class TellTrainingPath(Answer):
    """The steps to becoming an aesthetician."""

    action_name = "action_tell_training_path"
    intent = "ask_training_path"
    topic = "training_path"

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            if turn.is_foreign_clinician:
                return nurse_from_abroad(turn, nurse)
            goal = nurse_to_be(turn)
            way = way_in_short(turn, goal) if goal else None
            return way or nurse_training(turn)
        points = answers_to(turn, STEPS)
        if points:
            return _step(turn, points)
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        hours = (
            f"{turn.place.state_name} asks for {count(rule.hours)} hours"
            if turn.place and rule and rule.hours
            else "your state sets the hours"
        )
        return Reply(
            "1. A high school diploma or GED (nearly every school asks for one).\n"
            f"2. A state-approved esthetics program: {hours}; the typical program "
            f"{typical_where(turn, typical)} has "
            f"{count(typical.clock_hours)} clock hours in {typical.months} months for "
            f"{usd(typical.tuition_and_fees_usd)}.\n"
            "3. The state's licence, mostly with an exam.\n"
            "4. For medical work: courses in advanced treatments or a job in a clinic, "
            "always with a medical professional present.\n"
            "Cosmetologists, assistants and nurses have shorter ways.",
            **toward_schools(turn),
            buttons=[
                button("Licence in my state", "ask_licence"),
                button("What is taught", "ask_courses"),
                button("I have a licence already", "ask_career_path"),
            ],
            sources=[
                typical.citation,
                *([rule.citation] if rule and rule.hours else []),
                citation(turn.session, "field_guide"),
            ],
        )


COSMETOLOGIST = "39-5012"
CREDITED = (
    "Less than the whole: boards and schools credit part of a cosmetologist's hours, how "
    "many they say themselves. "
)


class TellTrainingLength(Answer):
    """How long training takes."""

    action_name = "action_tell_training_length"
    intent = "ask_training_length"
    topic = "training_length"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        if turn.is_foreign_clinician and turn.slots.get("topic") == "injector_path":
            return nurse_from_abroad_time(turn)
        if turn.slots.get("topic") == "licence_transfer" and turn.names_nothing:
            return TellLicenceTransfer().reply(turn)
        before = answer_before(
            turn, "master_licence", "licence", "exam", "licence_renewal",
            "become_dermatologist", "residency", *OF_COURSES,
        )  # fmt: skip
        if before:
            return before
        if turn.is_nurse and not turn.named_occupations:
            return injector_courses(turn)
        medical = [code for code in turn.named_occupations if code in MEDICAL_CODES]
        goal = nurse_to_be(turn) if not turn.named_occupations else None
        if medical or goal:
            code = goal or medical[0]
            way = way_in_short(turn, code) if turn.names_nothing or goal else None
            return way or become(turn, code)
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        sources = [typical.citation]
        local = CREDITED if turn.own_occupation == COSMETOLOGIST else ""
        if rule and rule.hours and turn.place:
            local += (
                f"{turn.place.state_name} asks for {count(rule.hours)} hours for the "
                "licence. "
            )
            sources.append(rule.citation)
        weekly = _at_hours_a_week(turn, (rule and rule.hours) or typical.clock_hours)
        points = [weekly] if weekly else answers_to(turn, LENGTH) or [LENGTH_COMMON]
        return Reply(
            fitting(
                f"{local}The typical program {typical_where(turn, typical)} takes "
                f"{typical.months} months and {count(typical.clock_hours)} clock hours "
                f"(median of {count(typical.programs)} programs); most take "
                f"{typical.months_p10} to {typical.months_p90} months.",
                points,
            ),
            **toward_schools(turn),
            buttons=[
                button("Hours for the licence", "ask_licence"),
                button("What it costs", "ask_training_cost"),
            ],
            sources=sources,
        )


class TellCourses(Answer):
    """What is taught."""

    action_name = "action_tell_courses"
    intent = "ask_courses"
    topic = "courses"

    def reply(self, turn: Turn) -> Reply:
        goal = nurse_to_be(turn)
        way = way_in_short(turn, goal) if goal else None
        if way or nurse_asked_about(turn):
            return way or injector_courses(turn)
        kinds = procedures(turn.session)
        invasive = [key for key in turn.values("procedure") if kinds[key].invasive]
        if invasive:
            return Reply(
                f"No, esthetics school doesn't teach that. {kinds[invasive[0]].scope}",
                buttons=[
                    button("What is taught", "ask_courses"),
                    button("Ways into injecting", "ask_injector_path"),
                ],
                sources=[citation(turn.session, "field_guide")],
            )
        points = answers_to(turn, TAUGHT)
        return Reply(
            fitting("", points) or SUBJECTS,
            **toward_schools(turn),
            buttons=[
                button("How long it takes", "ask_training_length"),
                button("Can it be done online?", "ask_online_training"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


SUBJECTS = (
    "Typical subjects: anatomy and physiology of the skin, some chemistry, sanitation "
    "and infection control, facials, peels and other skin treatments, hair removal, "
    "machines, make-up, state law and running a business. Medical aesthetics courses add "
    "medical office procedures, advanced treatments, camouflage make-up and care before "
    "and after procedures. Most of the hours are hands-on, first on classmates, then on "
    "clients in the school's clinic."
)
# Single points of what is taught, by the words people ask for them with.
TAUGHT = {
    r"\b(spanish|espa\w+|language|english)\b": (
        "Which languages a school teaches in isn't in the federal data: ask the school, "
        "and the state's board about the exam."
    ),
    r"\b(real (people|clients|persons?)|each other|classmates|mannequins?|models?"
    r"|practi[cs]e"
    r" on|strangers|customers)\b": (
        "Practice begins on classmates and mannequins and goes on with clients in the "
        "school's clinic, under an instructor; some schools want you to bring models. Ask "
        "whether you may leave a treatment out."
    ),
    r"\b(lasers?|microneedl\w+|ipl|dermaplan\w*)\b": (
        "Lasers, microneedling and the like are mostly courses after the basic program; "
        "some schools show them, which isn't practice. Ask for the hours on each machine."
    ),
    r"\b(peels?|acids?)\b": (
        "Superficial peels are part of most basic programs, deeper ones of none."
    ),
    r"\b(anatomy|chemistry|science|bio\w*|bones|muscles|histology|math|ph|memori\w+"
    r"|pharmac\w*|medications?|hormones|nutrition)\b": (
        "There is some science: skin and its layers, bones and muscles of the face, a "
        "little chemistry of acids and products, bacteria. It is to be learnt by heart "
        "more than to be reckoned."
    ),
    r"\b(makeup|make-up|lash\w*|brows?|lamination)\b": (
        "Basic make-up and brow shaping are usual; lash lifts, extensions and lamination "
        "are extra in many schools."
    ),
    r"\b(wax\w*|hair removal)\b": "Waxing is taught everywhere, body and face.",
    r"\b(business|taxes|marketing)\b": (
        "A part is business: booking, selling, bookkeeping, state law; it is short."
    ),
    r"\b(homework|tests?|exams? in|hardest|hard)\b": (
        "Expect chapter tests and homework in theory weeks; most find anatomy and "
        "chemistry hardest."
    ),
    r"\b(machines?|devices?|galvanic|high frequency|electricity|light)\b": (
        "Machines are taught with their safety: steamers, galvanic and high-frequency "
        "current, light, microdermabrasion."
    ),
    r"\b(disease\w*|disorders?|psoriasis|rosacea|dark(er)? skin|skin tones?)\b": (
        "Skin diseases are taught so that you recognise what to send to a physician; how "
        "much on darker skin differs by school, so ask."
    ),
    r"\b(how many facials|hours (is|are|of)|break (it|that) down|book work|theory"
    r"|hands[- ]on|floor)\b": (
        "How the hours are split is set by state and school: most are practice, the rest "
        "theory. The school's catalogue lists them by subject."
    ),
    r"\b(medical|leaves? out)\b": (
        "Medical programs add office procedures, advanced treatments, camouflage and the "
        "care before and after procedures."
    ),
}
# Single points of the way in.
STEPS = {
    r"\b(skip school|without school|just take the (state )?test|on the job)\b": (
        "Without the state's hours no board lets you sit its exam; a few states count an "
        "apprenticeship in a licensed salon instead of school."
    ),
    r"\b(cosmetology school first|cosmetology first|beauty school the way)\b": (
        "You needn't do cosmetology first: esthetics is a program and a licence of its "
        "own, with fewer hours."
    ),
    r"\b(college|bachelor\w*|associate\w*|degree)\b": (
        "No college degree is needed: a state-approved esthetics program with a "
        "certificate is enough for the licence. A degree helps where you want to manage, "
        "teach or go on to nursing."
    ),
    r"\b(internship|which comes first|medical training)\b": (
        "The licence comes first, the medical part after it: courses, or a job next to "
        "medical staff. An internship isn't asked for by law."
    ),
    r"\b(weekend course)\b": (
        "A weekend course doesn't do: nearly every state asks for hundreds of hours and a "
        "licence."
    ),
}
LENGTH = {
    r"\b(start|begin|enrol\w*|graduate|done by|christmas|when would)\b": (
        "Start dates aren't in public data: ask the school for the next one, then count "
        "from it."
    ),
    r"\b(miss\w*|drag|late|max\w*)\b": (
        "Missed hours are made up, and a contract sets how late you may finish: ask what "
        "it costs then."
    ),
    r"\b(fast\w*|quick\w*|shortest|speed|accelerated|asap|weeks)\b": (
        "Faster only goes with more hours a week: the state's hours can't be shortened."
    ),
    r"\b(medical|advanced|on top)\b": (
        "Medical aesthetics courses come on top, from days to some months."
    ),
    r"\b(part[- ]time|evenings?|nights?|weekends?)\b": (
        "Part time or evenings takes about twice as long."
    ),
}
LENGTH_COMMON = (
    "Part time or evenings takes longer. Medical aesthetics courses come on top, from "
    "days to some months."
)
HOURS_A_WEEK = re.compile(
    r"\b(\d{1,2})\s?(?:hours|hrs|h)\s?(?:a|per|/|each)\s?(?:week|wk)", re.I
)


def typical_where(turn: Turn, typical: TypicalProgram) -> str:
    """Where the typical program is: "in Texas", "in the country"."""
    place = turn.place
    return f"in {place.state_name}" if place and typical.state else "in the country"


def _at_hours_a_week(turn: Turn, hours: int) -> str:
    """How many weeks it takes at the hours a week that the visitor names."""
    weekly = [int(found) for found in HOURS_A_WEEK.findall(turn.text)]
    parts = [
        f"about {ceil(hours / each)} weeks at {each} hours a week"
        for each in weekly
        if each
    ]
    return f"{count(hours)} hours take {listed(parts)}." if parts else ""


def _step(turn: Turn, points: list[str]) -> Reply:
    return Reply(
        fitting("", points),
        **toward_schools(turn),
        buttons=[
            button("All the steps", "ask_training_path"),
            button("Licence in my state", "ask_licence"),
            button("How long it takes", "ask_training_length"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
