"""Instead of a school from start to end: an apprenticeship, hours done before."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

CLOSED = r"\b(clos\w+|shut|bankrupt\w*|went under|out of business|doors)\b"


class TellApprenticeship(Answer):
    """Learning on the job instead of in a school."""

    action_name = "action_tell_apprenticeship"
    intent = "ask_apprenticeship"
    topic = "apprenticeship"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        rule, place = state_rule(turn), turn.place
        if rule and place:
            hours = (
                f" School there takes {count(rule.hours, 'hour')}." if rule.hours else ""
            )
            ask = f"Whether {place.state_name} has it I don't hold: ask the {board(rule)}."
            ask += hours
        else:
            ask = "Which states have it I don't hold: your state's board knows."
        return Reply(
            "Some states let you learn esthetics as an apprentice in a licensed salon or "
            "clinic instead of a school. It mostly takes more hours than school, you need "
            "a licensed person who takes you on, and both of you register with the board "
            f"before you begin. {ask}",
            next_step="" if place else "Which state is it for?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("What school costs", "ask_training_cost"),
                button("Find schools", "find_schools"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )


class TellCreditForHours(Answer):
    """Whether hours done before count, also those at a school that closed."""

    action_name = "action_tell_credit_for_hours"
    intent = "ask_credit_for_hours"
    topic = "credit_for_hours"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        rule, place = state_rule(turn), turn.place
        text = (
            "Two decide about hours you have done: the board, which hours count towards "
            "the licence and for how long, and the new school, how many it takes over. "
            "Schools often ask for some hours of their own, and cosmetology hours count "
            "only in part. Get a transcript of your hours first."
        )
        if turn.mentions(CLOSED):
            text += (
                " When a school has closed, the board or the state's office for private "
                "schools keeps the records; with federal loans ask Federal Student Aid "
                "about discharge for a closed school (studentaid.gov)."
            )
        if rule and place:
            hours = (
                f" asks for {count(rule.hours, 'hour')} in all and" if rule.hours else ""
            )
            text += f" {place.state_name}{hours} answers through the {board(rule)}."
        return Reply(
            text,
            next_step="" if place else "Which state is it in?",
            buttons=[
                button("Find schools", "find_schools"),
                button("Report a school", "ask_complaint"),
                button("Moving a licence", "ask_licence_transfer"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )
