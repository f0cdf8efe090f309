"""Nursing schools, which the catalogue doesn't hold: who lists them, and the way."""

import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.points.fields import fill
from actions.reply import Reply, button
from actions.turn import Turn

NURSE = "29-1141"
SCHOOL = (
    r"\b(?:nurs(?:e|es|ing)|l[pv]n|rn|cna|absn|bsn|adn)(?:'?s)? (?:\w+ )?"
    r"(?:schools?|programs?|colleges?|class(?:es)?|degrees?)\b"
)
LOOKS_FOR = (
    r"\b(?:near\w*|close\w*|around|find|list|search|show|any|where|which|what about|got"
    r"|how about|how much|costs?|prices?|tuition|looking|best|cheap\w*|in my"
    r"|do you (?:have|know))\b"
)
# Courses for nurses, and ways from one licence to the next, are other matters.
NOT_MEANT = re.compile(
    r"\b(?:not|instead of|rather than) (?:for |about |the )?(?:\w*sth\w*|beauty|skin)"
    r"[^.?!,]*",
    re.IGNORECASE,
)
COSTS = r"\b(?:costs?|prices?|tuition|how much|cheap\w*|expensive|afford)\b"
PRICES = (
    "I hold no prices of nursing schools. collegescorecard.ed.gov sets what public and "
    "private colleges cost a year side by side; community colleges are mostly cheaper. "
    "{nursing_board} lists every approved program, most with exam pass rates: ask for the "
    f"whole price with books, uniforms and the exam. It takes {{schooling {NURSE}}}."
)
OTHERS = (
    r"\b(?:esthe?t\w*|aesthe?t\w*|esti\w*|inject\w*|botox|fillers?|laser\w*|cosmetic"
    r"|bridge|worth|hard\w*|how long|prereq\w*)\b|\b(?:am|was|my)\b[^.?!]* nurs\w+ school"
)
INTENTS = {
    "find_schools", "out_of_scope", "nlu_fallback", "ask_injector_path", "inform",
    "ask_career_path", "refine_schools", "ask_school_details", "ask_training_path",
    "ask_training_cost", "compare_schools", "correct_bot", "ask_choose_school",
    "ask_entry_requirements",
}  # fmt: skip
BOARD = "{nursing_board}"
TEXT = (
    f"I hold esthetics and beauty schools only, none for nurses. {BOARD} lists "
    "every approved program, most with exam pass rates, and aacnnursing.org has degree "
    "programs; ask community colleges too. The way: "
)
OF_REGISTERED = (
    f"{{schooling {NURSE}}}, then the exam (NCLEX-RN). Registered nurses: {{pay {NURSE}}}."
)
OF_PRACTICAL = (
    "a practical nursing certificate, then the exam (NCLEX-PN). What such a nurse may "
    "inject differs most by state, so ask that board before you pay."
)


class TellNursingSchools(Case):
    """That no nursing schools are held, who lists the approved ones, and the way."""

    precedes_points = False
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        # "Not esthetics" names what isn't meant.
        text = NOT_MEANT.sub(" ", turn.text)
        is_other = re.search(OTHERS, text, re.IGNORECASE) is not None
        if intent not in INTENTS or not turn.mentions(SCHOOL) or is_other:
            return False
        return bool(turn.places) or turn.mentions(LOOKS_FOR)

    def goes_before_story(self, turn: Turn) -> bool:
        # "Nursing school, not esthetics" wants no prices of esthetics beside.
        return NOT_MEANT.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        is_practical = turn.mentions(r"\b(?:l[pv]n|practical|vocational)\b")
        asks_price = turn.mentions(COSTS) and not is_practical
        way = OF_PRACTICAL if is_practical else OF_REGISTERED
        told = PRICES if asks_price else TEXT + way
        text, sources = fill(turn, told)
        return Reply(
            text,
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("What a nurse may do", "ask_scope", occupation=NURSE),
                button("What does it pay?", "ask_pay", occupation=NURSE),
                button("Esthetics schools", "find_schools"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
        )
