"""A law named by a name or number: no text of one is held, and who has it."""

import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.people.nursing import ESTHETICS
from actions.reply import Reply, button
from actions.turn import Turn

# "Jenifer's law", "HB 3749", "S.B. 12", "the new law for IV".
NAMED = re.compile(
    r"(?<!brother)(?<!father)(?<!mother)(?<!sister)"
    r"\b(?!what|that|it|there|here|who|how|let|she|he)[a-z]{3,}['’]s (?:law|act)\b"
    r"(?! (?:firm|school|office))"
    r"|\b(?:hb|sb|ab|h\.b\.|s\.b\.|a\.b\.|(?:house|senate|assembly) bill)\s?#?\d+\b"
    r"|\bnew (?:\w+ )?(?:laws?|bill|legislation|statute)\b"
    r"|\b(?:laws?|bill) (?:that )?(?:just )?(?:passed|came out|changed)\b",
    re.IGNORECASE,
)
# "My state's law", "the employer's law" name no law.
NO_NAME = re.compile(
    r"\b(?:states?|country|board|doctor|nurse|employer|boss)['’]?s (?:law|act)\b"
    r"|\b(?:the|your|my|our|their) state['’]?s\b|\blabor|\bnewton|\bmurphy|\bmoore",
    re.IGNORECASE,
)
OF_WAGES = r"\b(?:tips?|wages?|overtime|pay|non-?compet\w*)\b"


class TellNewLaw(Case):
    """That no text of a law is held, and who has it."""

    topic = "scope"
    precedes_stories = True
    is_of_question = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_asked = intent.startswith(("ask_", "nlu_", "out_", "inform"))
        found = NAMED.search(turn.text)
        return is_asked and found is not None and not NO_NAME.search(found[0])

    def reply(self, turn: Turn) -> Reply:
        where = turn.place.state_name if turn.place else "Your state"
        if turn.mentions(OF_WAGES):
            # Some states, Florida among them, have no office of their own for it.
            of = f"{where}'s" if turn.place else "The state's"
            who = f"{of} labor office, or dol.gov where it has none, says what changed"
        elif turn.mentions(ESTHETICS):
            who = f"{where}'s licensing board says what changed for your licence"
        else:
            who = (
                f"{where}'s medical board ({MEDICAL_PAGE}) says what changed for "
                f"physicians and those they direct, its board of nursing ({NURSES_PAGE}) "
                "for nurses"
            )
        return Reply(
            "I hold no text of that law, so I can't say whether it is in force or what it "
            f"asks. {who}; the legislature's site has its text. Until then work by what "
            "the board has in writing: who examines first, who orders, and who may treat.",
            next_step="" if turn.place else "Which state is it in?",
            buttons=[
                button("What is allowed?", "ask_scope"),
                button("Working for myself", "ask_business"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
