"""Why a school teaches more hours than its state asks for."""

from actions.case import Case
from actions.catalog.figures import MASTER, LicenceRule, citation, licence
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
    "ask_credit_for_hours",
    "ask_master_licence",
    "ask_training_cost",
    "ask_worth_it",
)
WHY = r"\b(why|how come|is (that|this|it) (normal|usual|legal)|reason"
WHY += r"|worth (it|paying|the|doing|more)|should i pay|pay (for|extra)|waste)\b"
NUMBER = r"\b\d(,?\d)?\d\d\b"
FEWER = r"\b(fewer|less|least|minimum|only|more than)\b"
STATE = r"\b(states?|wants?|asks?|requires?|needs?|minimum|only|instead|licen[cs]e)\b"
HOURS = r"\b(hours?|hrs|h)\b"
# "What's the difference between 600 and 750", "would 750 be of more use to me".
WEIGHS = (
    r"\b(?:differen\w+|diff|better|advantage|benefit|point|use|matter|worth|extra|longer)\b"
)
BOTH = rf"{NUMBER}.*{NUMBER}"
COMPARED = 2
OF_MASTER = r"\b(?:master\w*|advanced)\b"


class TellLongerProgram(Case):
    """The state's hours are the least; a school may teach more."""

    topic = "licence"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        has_both = turn.mentions(BOTH)
        if _compares_states(turn):
            return True
        if len({place.state for place in turn.places}) > 1:
            return False
        if intent not in ANSWERS or not turn.mentions(NUMBER):
            return False
        has_hours = turn.mentions(HOURS) or has_both
        # Whether it is worth its price is asked of any program.
        is_of_hours = intent != "ask_worth_it" or turn.mentions(FEWER)
        if turn.mentions(WHY) and has_hours and turn.mentions(STATE) and is_of_hours:
            return True
        if not turn.mentions(HOURS) or not turn.mentions(WEIGHS):
            return False
        is_of_list = turn.slots.get("topic") in ("find_schools", "licence")
        return is_of_list and bool(has_both or turn.mentions(OF_MASTER))

    def reply(self, turn: Turn) -> Reply:
        if _compares_states(turn):
            return _why_they_differ(turn)
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
        above = licence(turn.session, turn.place.state, MASTER) if turn.place else None
        ask = f" The {board(rule)} says when you may sit the exam." if rule else ""
        return Reply(
            f"{least}, for extra subjects, another course in the bundle or another "
            f"state's rule.{share} More hours cost time and mostly money"
            f"{_second(turn, above)}. Ask the school what the extra hours teach and "
            f"whether you can finish at the state's number.{ask}",
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


def _compares_states(turn: Turn) -> bool:
    """Whether it is asked why one state wants more hours than another."""
    differs = turn.mentions(HOURS) or turn.mentions(rf"{BOTH}")
    is_why = turn.mentions(r"\b(?:why|how come|reason)\b")
    return is_why and differs and len({place.state for place in turn.places}) == COMPARED


def _why_they_differ(turn: Turn) -> Reply:
    """The hours of both states, and why the states' hours differ at all."""
    states = {place.state: place.state_name for place in turn.places}
    rules = [(name, licence(turn.session, state)) for state, name in states.items()]
    held = [f"{name} {rule.in_words}" for name, rule in rules if rule]
    lead = f"What I hold: {'; '.join(held)}. " if held else ""
    return Reply(
        f"{lead}They differ since each state makes its own law, and there is no national "
        "licence. The numbers grew from history, from what the licence covers there, from "
        "schools' and salons' wishes, and lately from pushes to cut them. That more hours "
        "make better estheticians I have no source for. Who moves to the state with more "
        "may have to make up the difference: ask its board.",
        buttons=[
            button("Licence rules", "ask_licence"),
            button("Moving a licence", "ask_licence_transfer"),
        ],
        sources=[
            *(rule.citation for _, rule in rules if rule),
            citation(turn.session, "field_guide"),
        ],
    )


def _second(turn: Turn, above: LicenceRule | None) -> str:
    """Whether more hours lead to a second licence: where the state has a higher tier."""
    if above is None or turn.place is None:
        where = turn.place.state_name if turn.place else "most states"
        return f"; I hold no higher licence for {where} that they lead to"
    hours = f" ({count(above.hours, 'hour')})" if above.hours else ""
    return (
        f"; a use they have if they count for the higher licence of "
        f"{turn.place.state_name}{hours}"
    )
