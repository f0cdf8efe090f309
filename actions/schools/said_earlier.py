"""A school of the talk that a message goes back to: "that 6k one u said", "the buckeye"."""

import re

from actions.case import Case
from actions.catalog.place_names import folded
from actions.catalog.search import SchoolHit
from actions.reply import Reply
from actions.schools.listing import schools_of, schools_shown, shown
from actions.schools.mentions import mentioned, of_the_talk, recalled, told_of
from actions.schools.names_said import HAS_IT
from actions.schools.numbered import told_price
from actions.schools.questions import COMPARES, facts_asked
from actions.schools.quoted_prices import LIMIT
from actions.schools.shown import tell_one
from actions.schools.wishes import query
from actions.turn import Turn

# Read so, a message may go back to a school; what is asked in danger never does.
INTENTS = {
    "ask_sources", "correct_bot", "ask_school_details", "nlu_fallback", "out_of_scope",
    "inform", "deny", "go_back", "repeat", "ask_closer", "ask_cheaper", "find_schools",
    "ask_training_cost", "ask_why", "refine_schools", "insult", "ask_complaint",
    "ask_choose_school", "show_more", "affirm", "skip_question", "ask_financial_aid",
}  # fmt: skip
GOES_BACK = re.compile(
    r"\b(?:i )?(?:meant?|talking about|talkin about|referring to|asking about)\b"
    r"|\b(?:you|u|ya)(?:'ve| have| had| just| literally| already)* (?:said|told|showed"
    r"|shown|mentioned|listed|named|had|gave)\b"
    r"|\b(?:what|which|who|where)(?:'?s| was| is| were)\b[^.?!]{0,12}\b(?:the|that|this)\b"
    r"|\b(?:before|earlier)\b",
    re.IGNORECASE,
)
# Of a price that is doubted another answer tells whether it is right.
DOUBTS = (
    r"\b(?:right|correct|true|typo|mistake|wrong|normal|legit|fair|why|how come|expensive"
    r"|too much|rip[- ]?off|worth)\b"
)
A_SCHOOL = re.compile(r"\s(?:one|school|place|college)\b", re.IGNORECASE)
TOLD = ("price", "distance", "length")


class TellSaidEarlier(Case):
    """What is known of the one school of an earlier list, or sentence, that is meant."""

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.text.startswith("/") or not turn.events:
            return False
        if turn.mentions(DOUBTS) or LIMIT.search(turn.text) or COMPARES.search(turn.text):
            return False
        if turn.mentions(HAS_IT) and told_price(turn.text) is None:
            # Whether it teaches esthetics is asked, and not which one it was.
            return False
        return _meant(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        hit = _meant(turn)
        assert hit is not None
        asked = [name for name in facts_asked(turn) if name != "price"]
        return tell_one(turn, hit, list(dict.fromkeys([*asked, *TOLD])))


def _meant(turn: Turn) -> SchoolHit | None:
    """The one school that the message goes back to, by its price or its name."""
    if "said_earlier" not in turn.found:
        turn.found["said_earlier"] = _find(turn)
    found: SchoolHit | None = turn.found["said_earlier"]
    return found


def _find(turn: Turn) -> SchoolHit | None:
    is_back = GOES_BACK.search(turn.text) is not None
    is_priced = told_price(turn.text) is not None
    if not (is_back or is_priced):
        return None
    if is_priced:
        found = mentioned(turn, schools_shown(turn)) or recalled(turn)
    else:
        found = of_the_talk(turn) or _of_town(turn)
    return found[0] if len(found) == 1 else None


def _of_town(turn: Turn) -> list[SchoolHit]:
    """The school of the talk that "the lorain one" means, by a town."""
    known = [*shown(turn), *(turn.slots.get("schools_seen") or []), *told_of(turn)]
    hits = schools_of(turn, list(dict.fromkeys(map(int, known))), query(turn.again()))
    towns = [
        folded(turn.text[entity.start : entity.end])
        for entity in turn.entities
        if entity.kind in ("city", "metro") and A_SCHOOL.match(turn.text[entity.end :])
    ]
    return [
        hit
        for hit in hits
        if any(
            f" {town} " in f" {folded(hit.school)} {folded(hit.city)} " for town in towns
        )
    ]
