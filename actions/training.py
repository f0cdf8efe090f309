"""Training: the path, its length and price, and what is taught."""

from actions.base import Answer
from actions.careers import become
from actions.catalog.figures import citation, licence, procedures, typical_program
from actions.injector_courses import injector_courses
from actions.next_step import toward_schools
from actions.reply import Reply, button
from actions.schools import CHEAP, FindSchools
from actions.turn import MEDICAL_CODES, Turn
from actions.wording import count, usd


class TellTrainingPath(Answer):
    """The steps to becoming an aesthetician."""

    action_name = "action_tell_training_path"
    intent = "ask_training_path"
    topic = "training_path"

    def reply(self, turn: Turn) -> Reply:
        typical = typical_program(turn.session)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        hours = (
            f"{turn.place.state_name} asks for {count(rule.hours)} hours"
            if turn.place and rule and rule.hours
            else "your state sets the hours"
        )
        return Reply(
            "1. A high school diploma or GED (nearly every school asks for one).\n"
            f"2. A state-approved esthetics program: {hours}; the typical program has "
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


class TellTrainingLength(Answer):
    """How long training takes."""

    action_name = "action_tell_training_length"
    intent = "ask_training_length"
    topic = "training_length"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        medical = [code for code in turn.named_occupations if code in MEDICAL_CODES]
        if medical:
            return become(turn, medical[0])
        typical = typical_program(turn.session)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        sources = [typical.citation]
        local = ""
        if rule and rule.hours and turn.place:
            local = (
                f"{turn.place.state_name} asks for {count(rule.hours)} hours for the "
                "licence. "
            )
            sources.append(rule.citation)
        return Reply(
            f"{local}The typical program in the country takes {typical.months} months and "
            f"{count(typical.clock_hours)} clock hours (median of "
            f"{count(typical.programs)} programs); most take {typical.months_p10} to "
            f"{typical.months_p90} months. Part time or evenings takes longer. "
            "Medical aesthetics courses come on top, from days to some months.",
            **toward_schools(turn),
            buttons=[
                button("Hours for the licence", "ask_licence"),
                button("What it costs", "ask_training_cost"),
            ],
            sources=sources,
        )


class TellTrainingCost(Answer):
    """What training costs."""

    action_name = "action_tell_training_cost"
    intent = "ask_training_cost"
    topic = "training_cost"

    def reply(self, turn: Turn) -> Reply:
        if turn.is_nurse:
            return injector_courses(turn)
        if turn.place and turn.mentions(
            f"{CHEAP}|cheap|near me|around here|how much .* near"
        ):
            return FindSchools().reply(turn)
        typical = typical_program(turn.session)
        return Reply(
            "A typical esthetics program in the country charges "
            f"{usd(typical.tuition_and_fees_usd)} in tuition and fees, and about "
            f"{usd(typical.books_and_supplies_usd)} for books, kit and supplies "
            f"(medians of {count(typical.programs)} programs). "
            f"Eight in ten charge between {usd(typical.tuition_p10_usd)} and "
            f"{usd(typical.tuition_p90_usd)}. Public colleges are often cheaper and "
            "report by the credit, so they are missing here. Exam and licence fees "
            "come on top.",
            **toward_schools(turn),
            buttons=[
                button("Financial aid", "ask_financial_aid"),
                button("What I would earn", "ask_pay"),
            ],
            sources=[typical.citation],
        )


class TellCourses(Answer):
    """What is taught."""

    action_name = "action_tell_courses"
    intent = "ask_courses"
    topic = "courses"

    def reply(self, turn: Turn) -> Reply:
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
        if turn.mentions(r"\b(spanish|espa\w+|language|english)\b"):
            return Reply(
                "Which languages a school teaches in isn't in the federal data: ask the "
                "school, and the state's board about the exam.",
                **toward_schools(turn),
                buttons=[button("The exam", "ask_exam")],
                sources=[citation(turn.session, "field_guide")],
            )
        return Reply(
            "Typical subjects: anatomy and physiology of the skin, some chemistry, "
            "sanitation and infection control, facials, peels and other skin "
            "treatments, hair removal, machines, make-up, state law and running a "
            "business. Medical aesthetics courses add medical office procedures, "
            "advanced treatments, camouflage make-up and care before and after "
            "procedures. Most of the hours are hands-on, first on classmates, then on "
            "clients in the school's clinic.",
            **toward_schools(turn),
            buttons=[
                button("How long it takes", "ask_training_length"),
                button("Can it be done online?", "ask_online_training"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
