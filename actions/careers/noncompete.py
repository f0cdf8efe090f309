"""A non-compete in one state: what is held of its law, and what to do now."""

import re

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import citation, state_rule
from actions.people.kinds import PHYSICIAN, kind_of
from actions.reply import Reply, button
from actions.turn import Turn

NAMED = (
    r"\bnon[- ]?comp(?:et\w*|ete)?\b|\bnoncomps?\b|\brestrictive covenants?\b"
    r"|\b(?:can'?t|cannot|not(?: allowed to)?|no) (?:work\w*|inject\w*)[^.?!]{0,15}"
    r" within (?:\d+|\w+) miles\b"
)
NOT_SIGNED = re.compile(
    r"\b(?:haven'?t|havent|have not|not|never|didn'?t|didnt|before i|should i|asked to|to|2"
    r"|make me|about to|refuse to)\s(?:\w+\s)?sign(?:ed|ing)?\b|\bbefore signing\b"
    r"|\b(?:handed|offered|offers|offering|sent) me\b|\b(?:job|new) offer\b|\bnegotiat\w+",
    re.IGNORECASE,
)
CLIENTS = r"\b(?:clients?|customers?|regulars|patients?)\b"
# Said of a practice that is sold, the contract of the buyer counts.
SOLD = r"\b(?:sold|buyer|acquired|acquisition|new owners?)\b"
DIFFER = (
    "A few states void nearly all, several forbid them under a certain pay, the rest "
    "enforce mostly short and narrow ones; a federal ban never came into force."
)


class TellNonCompete(Case):
    """Whether a non-compete holds in the state that is meant."""

    topic = "business"
    uses_place = True
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.place is None or len({place.state for place in turn.places}) > 1:
            return False
        if turn.mentions(SOLD) or kind_of(turn) == PHYSICIAN:
            return False
        return intent.startswith(("ask_", "nlu_", "out_", "inform")) and turn.mentions(
            NAMED
        )

    def reply(self, turn: Turn) -> Reply:
        assert turn.place is not None
        state = turn.place.state_name
        rule = state_rule(turn.session, turn.place.state, "noncompete")
        lead = (
            rule.rule
            if rule
            else f"I hold no rule of {state} on non-competes, so I can't say whether yours "
            "holds."
        )
        clients = "Client lists mostly belong to the employer; clients may find you."
        now = (
            "Before signing ask for fewer miles from one address, a short time, and an end "
            "to it if they dismiss you."
            if NOT_SIGNED.search(turn.text)
            else "Once it is signed its text counts: from which address the miles run, how "
            "long, and what it says where they dismiss you."
        )
        more = [clients] if turn.mentions(CLIENTS) else []
        if rule is None:
            more = [DIFFER, *more]
        return Reply(
            fitting(
                lead,
                [*more, now],
                f"An employment lawyer in {state} reads it quickly; many bar associations "
                "have a cheap first talk. This isn't legal advice.",
            ),
            buttons=[
                button("Finding a job", "ask_job_search"),
                button("Working for myself", "ask_business"),
            ],
            sources=[rule.citation if rule else citation(turn.session, "field_guide")],
        )
