"""When a school has cheated somebody: where to complain, what to gather."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.turn import Turn


class TellComplaint(Answer):
    """Who takes complaints about schools."""

    action_name = "action_tell_complaint"
    intent = "ask_complaint"
    topic = "complaint"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        practice = _of_a_practice(turn)
        if practice:
            return reply_of(turn, points()[practice])
        rule, place = state_rule(turn), turn.place
        first = (
            f"the {board(rule)}, which approves schools in {place.state_name}"
            if rule and place
            else "the state board that approves the school"
        )
        return Reply(
            "I'm sorry that happened. Complaints about a school go, in writing, to "
            f"{first}; to its accreditor; and, where it takes federal aid, to Federal "
            "Student Aid (studentaid.gov). Your state's attorney general takes complaints "
            "about false advertising and refunds (usa.gov/state-attorney-general). Gather "
            "contract, receipts, your hours and what was promised, and ask for its refund "
            "policy. Whether you "
            "can sue or get money back a lawyer or legal aid can tell you; I can't.",
            buttons=[
                button("Do my hours count elsewhere?", "ask_credit_for_hours"),
                button("How to choose a school", "ask_choose_school"),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )


SCHOOL = (
    r"\b(schools?|academ\w+|college|tuition|instructors?|teachers?|class\w*|course"
    r"|program)\b"
)
REPORTED = (
    r"\b(report\w*|complain\w*|illegal|against the law|tell on|turn (?:him|her|them) in)\b"
)
AT_WORK = (
    r"\b(my (?:job|boss|work|employer|manager|coworker|co-worker)|cowork\w+|i work|we)\b"
)
PRACTICE = (
    r"\b(boss|owner|employer|cowork\w+|co-workers?|med(?:ical)? ?spas?|spas?"
    r"|clinic|practice"
    r"|unlicensed|inject\w*|botox|fillers?|lasers?|medical assistants?|nurses?|doctors?)\b"
)

# "Burnt my cheek": a client speaks, and not a student.
HURT = (
    r"\b(?:burn(?:t|ed|s)?|scar(?:red|s)?|blister\w*|hurt|injur\w+|ripped|infect\w+)\b"
    r"[^.?!]{0,15}\b(?:my|me|her|his|our)\b"
)
# Who hurt a client asks what may come of it.
BY_ONESELF = (
    r"\b(?:my|our|a) (?:client|customer|patient)s?\b"
    r"|\bi (?:\w+ )?(?:burn|scar|hurt|injur|ripp)\w*"
)


def _of_a_practice(turn: Turn) -> str:
    """The point on being hurt at a spa, or on reporting one, where no school is meant."""
    of_school = turn.mentions(SCHOOL) or turn.slots.get("topic") == "complaint"
    is_hurt = turn.mentions(HURT) and not turn.mentions(BY_ONESELF)
    if is_hurt and not of_school and turn.mentions(PRACTICE):
        return "hurt_by_a_treatment"
    if of_school or not (turn.mentions(PRACTICE) and turn.mentions(REPORTED)):
        return ""
    return "report_own_employer" if turn.mentions(AT_WORK) else "report_medspa"
