"""Cosmetology, asked for instead of esthetics: its programs, and who sets its hours."""

from actions.case import Case
from actions.catalog.figures import licence, typical_program
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, usd

COSMETOLOGIST, COSMETOLOGY = "39-5012", "12.0401"
HOURS = (
    r"\b(?:hours?|hrs|how long|months?|years?|how much|costs?|price|requirements?"
    r"|licen[cs]e)\b"
)
# Hours that one has, and skin care, are other matters.
OTHERS = (
    r"\b(?:esthe\w*|aesthe\w*|esti|skin ?care|facials?|transfer\w*|credit\w*|count\w*"
    r"|my (?:licen[cs]e|hours)|as a cosm\w+|earn\w*|salary|makes?|pay)\b"
)
ASKED_AS = (
    "ask_licence", "ask_training_length", "ask_training_cost", "ask_training_path",
    "ask_limited_licence", "ask_career_path", "out_of_scope", "nlu_fallback", "inform",
)  # fmt: skip


class TellCosmetology(Case):
    """Length and price of cosmetology programs, beside the esthetician licence."""

    topic = "training_length"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_asked = turn.named_occupations == [COSMETOLOGIST] and turn.mentions(HOURS)
        is_own = turn.own_occupation == COSMETOLOGIST
        return intent in ASKED_AS and is_asked and not is_own and not turn.mentions(OTHERS)

    def reply(self, turn: Turn) -> Reply:
        state = turn.place.state if turn.place else None
        typical = typical_program(turn.session, state, COSMETOLOGY)
        rule = licence(turn.session, state) if state else None
        where = turn.place.state_name if turn.place and typical.state else "the country"
        own = (
            f" {turn.place.state_name} asks {count(rule.hours)} hours for the esthetician "
            "licence, which covers skin only."
            if turn.place and rule and rule.hours
            else ""
        )
        whom = board(rule) if rule else "your state's cosmetology board"
        return Reply(
            f"A cosmetology program (hair, skin and nails) in {where} typically has "
            f"{count(typical.clock_hours)} clock hours in {typical.months} months for "
            f"{usd(typical.price_usd)} with books and kit (medians of "
            f"{count(typical.programs, 'program')}). How many hours its licence asks for I "
            f"don't hold: the {whom} says.{own}",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Esthetics: hours", "ask_licence"),
                button("Find schools", "find_schools"),
            ],
            sources=[typical.citation, *([rule.citation] if own and rule else [])],
            slots={"occupation": COSMETOLOGIST},
        )
