"""States' laws that let physicians from abroad begin without a residency here."""

from actions.case import Case
from actions.catalog.figures import Citation, citation, state_rule, states_with_rule
from actions.catalog.places import find_place
from actions.dermatology.physician_words import ANSWERS, INJECTING, PAY
from actions.licensing.boards import MEDICAL_ASSISTANT, PHYSICIANS
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed

FOREIGN_ONES = (
    r"\b(?:foreign|international\w*|immigrant|imgs?)(?:[- ](?:trained|educated|medical))?"
    r" (?:doctors?|physicians?|dermatologists?|graduates?|mds?)\b|\bimgs?\b"
)
# Of the states with a law that lets some physicians trained abroad begin without a
# residency here, these are named where no state is asked about.
NAMED_FIRST = ("TN", "FL", "TX", "IL", "VA")
NO_RESIDENCY = (
    r"\b(?:(?:don'?t|doesn'?t|not|no longer|never) (?:\w+ ){0,2}"
    r"(?:need|require|repeat|do|redo)\w* (?:an? |the |another |us |any )?residency"
    r"|no (?:more )?residency"
    r"|residency (?:\w+ ){0,2}(?:required|needed|necessary|mandatory)"
    r"|laws? (?:\w+ ){0,3}(?:for|on|about) (?:\w+ ){0,2}"
    r"(?:foreign|international\w*|immigrant|imgs?)"
    r"|(?:foreign|international|immigrant)\w* (?:\w+ )?(?:doctor|physician)s? "
    r"(?:laws?|bill|act|rules?)"
    r"|provisional|doctor act|without (?:doing |a |another |repeating |the )*residency"
    r"|(?:skip|avoid|repeat)\w* (?:the |my |a )?residency|new laws?"
    r"|(?:any|which|what|other)"
    r" states?)\b"
)
ANY_STATE = r"\b(?:any|which|what|other) states?\b"

# "Is there any state that lets me work without residency", and as what it is read.
WITHOUT = (
    r"\b(?:without|no|skip\w*|avoid\w*|don'?t (?:need|require|ask for))"
    r" (?:\w+ ){0,3}residency\b"
)
OF_ANY_STATE = (
    "out_of_scope", "ask_eligibility", "ask_apprenticeship", "ask_workplaces",
    "nlu_fallback",
)  # fmt: skip


class TellStateLawForPhysicians(Case):
    """The law of one state that lets physicians from abroad begin without a residency.

    It precedes the points, which tell of single states and know no rule of the others.
    """

    topic = "residency"
    uses_place = True
    precedes_stories = True
    is_of_question = True
    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = {turn.own_occupation, *turn.named_occupations} & {*PHYSICIANS}
        is_foreign = turn.trained_in or turn.mentions(FOREIGN_ONES)
        if not (is_foreign and (is_one or turn.mentions(FOREIGN_ONES))):
            return False
        of_any = turn.mentions(ANY_STATE) and turn.mentions(WITHOUT)
        others = OF_ANY_STATE if of_any else ("out_of_scope", "ask_eligibility")
        if intent not in (*ANSWERS, *others):
            return False
        if intent == "ask_scope" and not turn.mentions(r"\b(?:residency|laws?)\b"):
            # What such a licence covers is the board's word.
            return False
        if of_any:
            return not turn.mentions(rf"{INJECTING}|{PAY}")
        is_of_law = turn.mentions(NO_RESIDENCY) and bool(turn.place)
        return is_of_law and not turn.mentions(rf"{INJECTING}|{ANY_STATE}|{PAY}")

    def reply(self, turn: Turn) -> Reply:
        said, cited = provisional_law(turn)
        return Reply(
            said,
            buttons=[
                button("The residency", "ask_residency"),
                button("Medical assistants", "ask_pay", occupation=MEDICAL_ASSISTANT),
            ],
            sources=[cited],
        )


def provisional_law(turn: Turn) -> tuple[str, Citation]:
    """What a state's law for experienced physicians from abroad asks, as far as known."""
    tracker = citation(turn.session, "fsmb_pathways")
    place = turn.place
    if place is None or (turn.mentions(ANY_STATE) and not turn.places):
        held = states_with_rule(turn.session, "foreign_physician")
        places = [find_place(turn.session, code) for code in NAMED_FIRST if code in held]
        names = [found.name for found in places if found]
        among = f", {listed(names)} among them" if names else ""
        said = (
            f"Some states have passed such laws{among}. {ASKED_THERE} fsmb.org follows "
            "them state by state. Which state is it for?"
        )
        return said, tracker
    name = place.state_name
    rule = state_rule(turn.session, place.state, "foreign_physician")
    if rule:
        said = (
            f"{rule.rule} {ASKED_THERE} The exact "
            "conditions, and whether a skin practice or a medical spa qualifies, ask "
            f"{name}'s medical board (fsmb.org links to each). Until it is granted you "
            "may treat nobody."
        )
        return said, rule.citation
    said = (
        f"I know of no such law in {name}, but they are new and change: fsmb.org follows "
        f"them, and {name}'s medical board has the word. Without one the usual way stays: "
        "ECFMG certification with the USMLE exams, the Match, and a residency here."
    )
    return said, tracker


ASKED_THERE = (
    "Mostly they ask for a licence in good standing and training or years of practice "
    "abroad, ECFMG certification with the exams, and an offer from a hospital, clinic or "
    "group; you begin under supervision."
)
