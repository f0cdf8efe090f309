"""State grants and scholarships by name: what each is for, and who decides."""

import re

from actions.case import Case
from actions.catalog.figures import state_rule
from actions.catalog.places import find_place
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.turn import Turn

# How people write the grant of each state.
WORDS = {
    "GA": r"(?<!I )(?<!i )(?<!WE )\bHOPE\b(?! (?:I|U|YOU|SO|IT|THIS|THAT|TO|WE|MY)\b)"
    r"|\b(?i:hope (?:grant|scholar\w*|career|money|program|cover\w*|pay\w*)"
    r"|(?:use|does|will|get|on|with) hope\b)|(?i:\bzell miller)",
    "CA": r"(?i:\bcal[- ]?grants?\b)",
    "FL": r"(?i:\bbright[- ]?futures?\b|\bgold seal\b)",
    "NY": r"\bTAP\b|\b(?i:(?:ny|nys|new york) tap|tap (?:grant|award|money|aid)"
    r"|(?:does|will|can|could|use|get|have|is) tap\b)|(?i:\bexcelsior\b)",
}
# Of these only what holds of state money in general is said.
OTHER_GRANTS = (
    r"(?i:\b(?:tn|tennessee) (?:promise|reconnect)\b|\bwilder[- ]naifeh\b|\btops[- ]tech\b"
    r"|\btops (?:scholar\w*|award|money)\b|\b(?:map|state) grants?\b|\bpheaa\b|\bkees\b"
    r"|\b(?:texas|teog) grant\b|\bstate scholarships?\b|\boregon promise\b|\blottery"
    r" (?:scholarship|money)\b)|\bTOPS\b"
)
GENERAL = "state_grant_technical_college"
INTENTS = {
    "ask_financial_aid", "out_of_scope", "nlu_fallback", "inform", "ask_school_details",
    "ask_training_cost", "find_schools", "refine_schools", "correct_bot", "ask_why",
    "ask_eligibility", "ask_choose_school", "ask_entry_requirements",
}  # fmt: skip
MOST_WORDS = 30


class TellStateGrant(Case):
    """What a state's grant is for, who says whether esthetics is among it, and the form."""

    topic = "financial_aid"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.text.startswith("/"):
            return False
        return len(turn.text.split()) <= MOST_WORDS and (
            _state(turn) is not None or re.search(OTHER_GRANTS, turn.text) is not None
        )

    def reply(self, turn: Turn) -> Reply:
        state = _state(turn)
        grant = state_rule(turn.session, state, "grant") if state else None
        if grant is None:
            return reply_of(turn, points()[GENERAL])
        place = find_place(turn.session, grant.state)
        whose = f" is {place.name}'s" if place else ""
        return Reply(
            f"{grant.name}{whose}: {grant.rule}. So a public college's "
            "esthetics certificate has the better chance; private beauty schools are often "
            "left out. Whether a program is on the list this year I don't hold: ask the "
            f"school's aid office, by the program's name, and the agency ({grant.agency}). "
            "You mostly must live in that state. File the FAFSA (studentaid.gov) first, "
            "for Pell as well.",
            buttons=[
                button("Schools in that state", "find_schools", state=grant.state),
                button("Federal aid", "ask_financial_aid"),
            ],
            sources=[grant.citation],
            slots={"place": turn.slots.get("place")},
        )


def _state(turn: Turn) -> str | None:
    """The state whose grant is named."""
    return next((state for state in WORDS if re.search(WORDS[state], turn.text)), None)
