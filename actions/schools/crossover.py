"""The shorter way from hair to skin: what is credited, and who runs such a course."""

from actions.case import Case
from actions.catalog.figures import citation
from actions.points.fields import fill
from actions.reply import Reply, button
from actions.schools.wishes import HAIR_SCHOOL, OF_SKIN
from actions.turn import Turn

COSMETOLOGIST = "39-5012"
OF_HAIR = r"\b(?:cosmo\w*|cosmetol\w*|hair\w*|beautician\w*|barber\w*)\b"
BRIDGE = (
    r"\bbridg(?:e|es|ing)\b(?! (?:loan|job))|\bcross[- ]?over\b"
    r"|\b(?:short(?:er|ened)?|quick(?:er)?|fast(?:er)?|accelerated|fast[- ]track|add[- ]?on"
    r"|partial|reduced|conversion|transition|upgrade|special)"
    r" (?:\w+ )?(?:course|program|class|school|track|training|one|version)\w*\b"
    r"|\bprograms? (?:just )?for (?:licensed )?(?:cosmo|cosmetolog|hair)\w*"
)
# "I'm a cosmetologist, how do I become an esthetician" asks for that way as well.
OF_THE_WAY = ("ask_training_path", "ask_career_path", "ask_entry_requirements")
TO_SKIN = (
    r"\b(?:becom\w*|be|get|add\w*|switch\w*|mov\w*|go\w*|chang\w*|transition\w*|turn)\b"
    r"[^.?!]{0,30}\b(?:a?estheti\w+|estis?|skin)\b"
)
TO_NURSING = r"\b(?:l[pv]n|rn|nurs\w+|pa|np|medical assist\w+)\b"
INTENTS = {
    "find_schools", "out_of_scope", "nlu_fallback", "inform", "ask_career_path",
    "ask_training_length", "ask_training_path", "ask_credit_for_hours", "ask_courses",
    "refine_schools", "ask_school_details", "ask_certifications", "ask_licence",
    "ask_limited_licence", "ask_entry_requirements", "compare_schools",
    "ask_licence_transfer", "correct_bot",
}  # fmt: skip
HOURS, BOARD = "{hours}", "{board}"


class TellCrossover(Case):
    """That boards credit hours and schools set the course, and where to look."""

    precedes_points = False
    topic = "find_schools"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.mentions(TO_NURSING):
            return False
        is_hers = turn.own_occupation == COSMETOLOGIST
        of_hair = is_hers or turn.mentions(OF_HAIR)
        is_way = is_hers and intent in OF_THE_WAY and turn.mentions(TO_SKIN)
        if not of_hair or not (is_way or turn.mentions(BRIDGE)):
            return False
        # "A shorter cosmetology program" is one of hair.
        return turn.mentions(OF_SKIN) or is_hers or not turn.mentions(HAIR_SCHOOL)

    def reply(self, turn: Turn) -> Reply:
        hours, of_hours = fill(turn, HOURS)
        board, of_board = fill(turn, BOARD)
        board = f"{board[:1].lower()}{board[1:]}"
        sources = [*of_hours, *of_board]
        return Reply(
            "Some schools run a shorter crossover for licensed cosmetologists; which ones "
            f"is in no public data. The whole licence takes {hours[:1].lower()}{hours[1:]};"
            f" {board} says how many of your cosmetology hours it credits and whether an "
            "exam remains. Then call schools: do they have a crossover, in how many hours, "
            "and what comes off the price? First ask the board what your licence covers "
            "already: often basic facials and waxing.",
            next_step=""
            if turn.place
            else "Which state is it for? Then I name its hours and schools.",
            buttons=[
                button("Esthetics schools near", "find_schools"),
                button("Whether my hours count", "ask_credit_for_hours"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
        )
