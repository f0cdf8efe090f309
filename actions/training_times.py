"""Where and when one studies: at home, in the evening, part time."""

from math import ceil

from actions.base import Answer
from actions.catalog.figures import citation, licence, typical_program
from actions.injector_courses import injector_courses
from actions.next_step import toward_schools
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

FULL_WEEK_HOURS, HALF_WEEK_HOURS = 30, 12


class TellOnlineTraining(Answer):
    """Studying online or at home."""

    action_name = "action_tell_online_training"
    intent = "ask_online_training"
    topic = "online_training"

    def reply(self, turn: Turn) -> Reply:
        if turn.is_nurse:
            return injector_courses(turn)
        return Reply(
            "Some theory can be studied online where the state allows it, but the "
            "practical hours are done in person, so no program that leads to a licence "
            "is online altogether. Be wary of one that says so. Which schools offer some "
            "courses at a distance I can show you.",
            **toward_schools(turn),
            buttons=[
                button("Evening and part-time classes", "ask_schedule"),
                button("How long it takes", "ask_training_length"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


class TellSchedule(Answer):
    """Class times, and how long training takes at fewer hours a week."""

    action_name = "action_tell_schedule"
    intent = "ask_schedule"
    topic = "schedule"

    def reply(self, turn: Turn) -> Reply:
        rule = licence(turn.session, turn.place.state) if turn.place else None
        typical = typical_program(turn.session)
        hours, whose, source = (
            typical.clock_hours,
            "The typical program's",
            typical.citation,
        )
        if turn.place and rule and rule.hours:
            hours, source = rule.hours, rule.citation
            whose = f"{turn.place.state_name}'s"
        fast, slow = ceil(hours / FULL_WEEK_HOURS), ceil(hours / HALF_WEEK_HOURS)
        return Reply(
            f"{whose} {count(hours)} hours take about {fast} weeks at {FULL_WEEK_HOURS} "
            f"hours a week and {slow} at {HALF_WEEK_HOURS}. Many schools have "
            "evening, weekend or part-time classes, but class times, start dates and "
            "attendance rules aren't in the federal data: ask the school which days it "
            "teaches, how missed hours are made up and whether you may change or pause. "
            "The practical hours are always done in person.",
            **toward_schools(turn),
            buttons=[
                button("Studying online", "ask_online_training"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[source, citation(turn.session, "field_guide")],
        )
