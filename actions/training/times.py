"""Where and when one studies: at home, in the evening, part time."""

from math import ceil

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import citation, licence, typical_program
from actions.injecting.courses import injector_courses
from actions.next_step import toward_schools
from actions.people.nursing import nurse_asked_about
from actions.points.points import points
from actions.points.reply import reply_of
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
        if turn.names_nothing and turn.mentions(AT_HOME) and _is_of_treating(turn):
            return reply_of(turn, points()[WORK_AT_HOME])
        return Reply(
            fitting(ONLINE, answers_to(turn, ONLINE_POINTS) or [WARY]),
            **toward_schools(turn),
            buttons=[
                button("Evening and part-time classes", "ask_schedule"),
                button("How long it takes", "ask_training_length"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


# "Can I do it at home", said of a treatment, asks of working there.
AT_HOME = r"\b(do|doing|offer|give|perform)\b.*\b(home|house|apartment|kitchen|garage)\b"
WORK_AT_HOME = "studio_at_home_first"
OF_TREATING = (
    "scope",
    "limited_licence",
    "unlicensed_work",
    "specialties",
    "duties",
    "business",
)


def _is_of_treating(turn: Turn) -> bool:
    return turn.slots.get("topic") in OF_TREATING


ONLINE = (
    "Some theory can be studied online where the state allows it, but the practical "
    "hours are done in person, so no program that leads to a licence is online "
    "altogether."
)
WARY = (
    "Be wary of one that says so. Which schools offer some courses at a distance I can "
    "show you."
)
ONLINE_POINTS = {
    r"\b(board|state|count|accept\w*|how much of|california|ohio|texas)\b": (
        "How many hours count online, each board sets; I hold no list, so ask before you "
        "pay."
    ),
    r"\b(certificate|microneedling|peel|laser|dermaplan\w*|class)\b": (
        "A certificate from videos alone never widens a licence, and clinics want "
        "practice on people."
    ),
    r"\b(zoom|hybrid|phone|lunch|self[- ]paced|asynchron\w*|theory)\b": (
        "Such hybrid programs teach theory by video and count your presence; ask which "
        "days are on site."
    ),
}


class TellSchedule(Answer):
    """Class times, and how long training takes at fewer hours a week."""

    action_name = "action_tell_schedule"
    intent = "ask_schedule"
    topic = "schedule"

    def reply(self, turn: Turn) -> Reply:
        if nurse_asked_about(turn):
            return injector_courses(turn)
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
        points = answers_to(turn, POINTS)
        return Reply(
            fitting(
                f"{whose} {count(hours)} hours take about {fast} weeks at "
                f"{FULL_WEEK_HOURS} hours a week and {slow} at {HALF_WEEK_HOURS}.",
                points or [TIMES],
            ),
            **toward_schools(turn),
            buttons=[
                button("Studying online", "ask_online_training"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[source, citation(turn.session, "field_guide")],
        )


TIMES = (
    "Many schools have evening, weekend or part-time classes, but class times aren't in "
    "the federal data: ask the school which days it teaches, how missed hours are made "
    "up and whether you may change or pause. The practical hours are always done in "
    "person."
)
# Single points of class times, by the words people ask for them with.
POINTS = {
    r"\b(start dates?|next (start|class)|when (do|does|can|are)|waitlist|next monday|begin"
    r"|enroll?ment)\b": (
        "Start dates and waiting lists aren't in public data: ask the school for the next "
        "one and how often it begins."
    ),
    r"\b(attendance|miss\w*|roll|clock(ing)? in|leave early|late|rigid|set times"
    r"|whenever)\b": (
        "Hours are clocked, since the state counts them: who leaves early loses the time "
        "and makes it up. How much may be missed is each school's rule."
    ),
    r"\b(evenings?|nights?|after \d|pm|after work|9-5|9 to 5|day job|full[- ]time job"
    r"|office|warehouse)\b": (
        "Evening classes exist in larger cities, mostly some evenings a week with "
        "Saturdays; which school has them isn't in public data, so ask for the evening "
        "start."
    ),
    r"\b(weekends?|saturdays?|sundays?|fridays?)\b": (
        "Weekend-only programs are rare, since the hours would take years; Saturdays often "
        "come with evenings."
    ),
    r"\b(kids|school hours|mom|baby|babies|newborn|daycare|toddlers?|pick ?up)\b": (
        "With children look for day programs that end by early afternoon, or part time; "
        "ask how absences for a sick child are made up. Day care at a school is rare."
    ),
    r"\b(days a week|hours a (day|week)|typical week|mornings?|weekdays?|early|lunch)\b": (
        "Full time mostly means nearly every weekday; ask for the timetable before you "
        "sign."
    ),
    r"\b(breaks?|summers?|pause|half now|switch|change from)\b": (
        "Schools run all year with short breaks; whether you may pause or change from days "
        "to evenings stands in the contract."
    ),
    r"\b(shifts?|army|reserve|shabbat|third shift)\b": (
        "Changing shifts are hard to fit, since hours are fixed: ask for a school that "
        "lets you book clinic hours."
    ),
}
