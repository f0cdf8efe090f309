"""State grants and scholarships by name: what each is for, and who decides."""

import re
from dataclasses import dataclass

from actions.case import Case
from actions.catalog.figures import citation
from actions.catalog.places import find_place
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.turn import Turn


@dataclass(frozen=True)
class Grant:
    """A state's programme: how people write it, whose it is and what it is for."""

    words: str
    name: str
    state: str
    purpose: str
    agency: str


# By the statutes and the agencies' pages; amounts change each year, so none is held.
GRANTS = (
    Grant(
        r"(?<!I )(?<!i )(?<!WE )\bHOPE\b(?! (?:I|U|YOU|SO|IT|THIS|THAT|TO|WE|MY)\b)"
        r"|\b(?i:hope (?:grant|scholar\w*|career|money|program|cover\w*|pay\w*)"
        r"|(?:use|does|will|get|on|with) hope\b)|(?i:\bzell miller)",
        "HOPE",
        "GA",
        "its Grant is for certificates and diplomas at public technical colleges, its "
        "Scholarship for degrees",
        "gafutures.org",
    ),
    Grant(
        r"(?i:\bcal[- ]?grants?\b)",
        "Cal Grant",
        "CA",
        "its kind C is for occupational training, A and B mostly for longer studies",
        "csac.ca.gov",
    ),
    Grant(
        r"(?i:\bbright[- ]?futures?\b|\bgold seal\b)",
        "Bright Futures",
        "FL",
        "its Gold Seal awards are for career certificates and technical degrees, earned by "
        "career courses in high school",
        "floridastudentfinancialaidsg.org",
    ),
    Grant(
        r"\bTAP\b|\b(?i:(?:ny|nys|new york) tap|tap (?:grant|award|money|aid)"
        r"|(?:does|will|can|could|use|get|have|is) tap\b)|(?i:\bexcelsior\b)",
        "TAP",
        "NY",
        "it is for degrees and for approved workforce programs of public colleges",
        "hesc.ny.gov",
    ),
)
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
            _grant(turn) is not None or re.search(OTHER_GRANTS, turn.text) is not None
        )

    def reply(self, turn: Turn) -> Reply:
        grant = _grant(turn)
        if grant is None:
            return reply_of(turn, points()[GENERAL])
        place = find_place(turn.session, grant.state)
        whose = f" is {place.name}'s" if place else ""
        return Reply(
            f"{grant.name}{whose}: {grant.purpose}. So a public college's "
            "esthetics certificate has the better chance; private beauty schools are often "
            "left out. Whether a program is on the list this year I don't hold: ask the "
            f"school's aid office, by the program's name, and the agency ({grant.agency}). "
            "You mostly must live in that state. File the FAFSA (studentaid.gov) first, "
            "for Pell as well.",
            buttons=[
                button("Schools in that state", "find_schools", state=grant.state),
                button("Federal aid", "ask_financial_aid"),
            ],
            sources=[citation(turn.session, "field_guide")],
            slots={"place": turn.slots.get("place")},
        )


def _grant(turn: Turn) -> Grant | None:
    return next((grant for grant in GRANTS if re.search(grant.words, turn.text)), None)
