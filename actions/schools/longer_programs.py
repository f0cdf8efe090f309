"""Why a school teaches more hours than its state asks for."""

from actions.case import Case
from actions.catalog.figures import citation, licence
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

ANSWERS = (
    "ask_licence",
    "ask_training_length",
    "ask_school_details",
    "find_schools",
    "ask_why",
    "ask_choose_school",
    "refine_schools",
    "compare_schools",
    "ask_courses",
    "ask_training_path",
    "correct_bot",
    "nlu_fallback",
    "inform",
    "ask_worth_it",
)
WHY = r"\b(why|how come|is (that|this|it) (normal|usual|legal)|reason"
WHY += r"|worth (it|paying|the|doing|more)|should i pay|pay (for|extra)|waste)\b"
NUMBER = r"\b\d(,?\d)?\d\d\b"
FEWER = r"\b(fewer|less|least|minimum|only|more than)\b"
STATE = r"\b(states?|wants?|asks?|requires?|needs?|minimum|only|instead|licen[cs]e)\b"
HOURS = r"\b(hours?|hrs|h)\b"


class TellLongerProgram(Case):
    """The state's hours are the least; a school may teach more."""

    topic = "licence"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        has_hours = turn.mentions(HOURS) or turn.mentions(rf"{NUMBER}.*{NUMBER}")
        return (
            intent in ANSWERS
            and turn.mentions(WHY)
            and turn.mentions(NUMBER)
            and has_hours
            and turn.mentions(STATE)
            # Whether it is worth its price is asked of any program.
            and (intent != "ask_worth_it" or turn.mentions(FEWER))
        )

    def reply(self, turn: Turn) -> Reply:
        rule = licence(turn.session, turn.place.state) if turn.place else None
        least = "A state's hours are the least for its licence; a school may teach more"
        share = ""
        if turn.place and rule and rule.hours:
            state = turn.place.state_name
            least = (
                f"{count(rule.hours)} hours are the least that {state} asks for the "
                "licence; a school may teach more"
            )
        if rule and rule.program_hours and rule.program_share:
            share = (
                f" {f'{rule.program_share:.0%}'.replace('%', ' %')} of the programs there "
                f"run {count(rule.program_hours, 'hour')}."
            )
        ask = f" The {board(rule)} says when you may sit the exam." if rule else ""
        return Reply(
            f"{least}, for extra subjects, another course in the bundle or another "
            f"state's rule.{share} More hours cost time and mostly money and give no "
            "second licence. Ask the school what the extra hours teach and whether you "
            f"can finish at the state's number.{ask}",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Find schools", "find_schools"),
                button("Licence rules", "ask_licence"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )
