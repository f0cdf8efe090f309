"""A school named that the catalogue doesn't hold: said so, with what can be done."""

import re

from actions.case import Case
from actions.catalog.search import closed_school
from actions.reply import Reply
from actions.schools.chains import unknown_school
from actions.schools.listing import schools_shown
from actions.schools.mentions import mentioned, recalled
from actions.turn import Turn

NAMED = re.compile(
    r"(?P<own>(?:[^\W\d_][\w'’&-]*\s){1,4}?)"
    r"(?P<kind>academy|institute|beauty (?:school|college)|college of \w+|school of \w+)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"of|at|the|in|to|for|is|about|this|that|an?|which|what|my|our|your|ur|their|his|her|any"
    r"|some|every|no|from|with|by|and|or",
    re.IGNORECASE,
)
# Behind any word these are a name, others only behind capitals.
CLEARLY = ("academy", "institute")
# Words before "academy" that make no name.
GENERIC = re.compile(
    r"a|an|the|this|that|these|those|my|your|our|their|his|her|any|some|no|"
    r"one|every|each|which|what|whats|is|are|was|were|does|do|did|has|have|"
    r"had|can|could|will|would|should|at|of|for|to|in|from|with|about|near|"
    r"by|and|or|but|like|than|if|so|ok|hey|hi|how|much|good|best|better|"
    r"cheap|cheaper|cheapest|expensive|online|local|nearby|other|another|first|"
    r"second|third|last|new|old|big|small|public|private|community|technical|"
    r"state|esthetics|esthetician|aesthetics|esti|cosmetology|beauty|skin|"
    r"skincare|hair|nail|nails|makeup|laser|medical|medspa|spa|nursing|dental|"
    r"police|training|career|national|american|find|show|me|tell|i|we|they|it|"
    r"there|where|who|when|go|going|went|attend|attending|want|school|schools|"
    r"program|programs|night|evening|weekend|accredited|real|legit|fake|only|"
    r"cost|costs|price|tuition|phone|number|called|named|more|all|both|into|"
    r"through",
    re.IGNORECASE,
)
INTENTS = (
    "ask_school_details", "ask_training_cost", "ask_training_length", "ask_choose_school",
    "ask_financial_aid", "contact_school", "compare_schools", "inform", "nlu_fallback",
    "out_of_scope", "ask_schedule", "ask_entry_requirements", "ask_complaint",
)  # fmt: skip


class TellUnknownSchool(Case):
    """That no program of a school of that name is held."""

    topic = "find_schools"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.values("school") or turn.values("ordinal"):
            return False
        if not _name(turn) or closed_school(turn.session, turn.text):
            return False
        return not (recalled(turn) or mentioned(turn, schools_shown(turn)))

    def reply(self, turn: Turn) -> Reply:
        return unknown_school(turn, _name(turn))


def _name(turn: Turn) -> str:
    """The name that the message gives a school; empty where it gives none."""
    places = " ".join(
        turn.text[entity.start : entity.end].lower()
        for entity in turn.entities
        if entity.kind in ("city", "state", "metro", "occupation", "procedure", "workplace")
    ).split()
    match = NAMED.search(turn.text)
    while match:
        words = match["own"].split()
        while words and GENERIC.fullmatch(words[0]):
            words = words[1:]
        own = [word for word in words if not GENERIC.fullmatch(word)]
        is_named = match["kind"].lower() in CLEARLY or (
            not turn.text.isupper() and all(w[0].isupper() for w in own)
        )
        is_named = is_named and not NO_NAME.fullmatch(match["own"].split()[-1])
        if own and is_named and not {word.lower() for word in own} & set(places):
            return f"{' '.join(words)} {match['kind']}"
        match = NAMED.search(turn.text, match.end())
    return ""
