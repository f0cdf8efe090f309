"""Whether to work for somebody first or to open one's own place at once."""

import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.people.kinds import NURSE, PRACTICAL, PRESCRIBERS, asking_kind, kind_of
from actions.points.fields import fill
from actions.reply import Reply, button
from actions.turn import Turn

_WORK = r"(?:work\w*|job|get (?:some )?experience|be employed|employee|practi[cs]e)"
_OWN = (
    r"(?:open(?:ing)?|start(?:ing)? (?:my|our|up|a) ?(?:own)?|launch\w*|go(?:ing)? (?:solo"
    r"|out on my own|on my own)|(?:my|our) own(?: \w+){0,3})"
)
_THEIRS = (
    r"(?:some ?(?:one|body)s?(?:'s)?(?: else'?s?| elses)?|(?:an)?other(?: person'?s?)?"
    r"|in (?:a|an|one|other|the) ?\w* ?(?:med ?-?spa|spa|practice|clinic|salon|office)"
    r"|at (?:a|an|one) ?\w* ?(?:med ?-?spa|spa|practice|clinic|salon|office)|for others"
    r"|under some\w+|elsewhere|employ\w+)"
)
WORK_FIRST = re.compile(
    rf"\b{_WORK}\b[^.?!]{{0,30}}\b{_THEIRS}[^.?!]{{0,45}}\b(?:first|before|or|then)\b"
    rf"[^.?!]{{0,30}}\b{_OWN}\b"
    rf"|\b{_OWN}\b[^.?!]{{0,30}}\b(?:or|right away or|vs)\b[^.?!]{{0,20}}\b{_WORK}\b"
    rf"[^.?!]{{0,30}}\b(?:{_THEIRS}|first)",
    re.IGNORECASE,
)
WEIGHS = re.compile(
    r"\b(?:should|would|shud|better|smart\w*|wise|or|need to|have to|do i)\b", re.IGNORECASE
)
# A contract, a rent or an offer beside it is another matter.
OTHERS = (
    r"\b(?:non-?compete|contracts?|sue|booth|chair|rent\w*|commission|offer\w*|side|while"
    r"|moonlight\w*|still employed|day job|keep my job|school)\b"
)
TEXT = (
    "Work in somebody's place first, unless you have regulars who would follow you, money "
    "for lean months and the rules settled. There you see prices, suppliers, complaints "
    "and how clients come back, on somebody else's rent; no source counts who does better. "
    "Set a date and write down what you want to have learnt. Read the non-compete before "
    "you sign: it may forbid just what you plan. "
)
OF_CLINICIANS = "Who may own and direct it: {medical_board} and a health lawyer."
OF_OTHERS = "What a place of your own needs: {board}."


class TellWorkFirst(Case):
    """First somebody else's place, when not, and what to look out for there."""

    topic = "business"
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.text.startswith("/") or turn.mentions(OTHERS):
            return False
        is_put = WORK_FIRST.search(turn.text) is not None
        return is_put and WEIGHS.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        clinicians = (NURSE, PRACTICAL, *PRESCRIBERS)
        is_clinician = kind_of(turn) in clinicians or asking_kind(turn) in clinicians
        text, sources = fill(turn, TEXT + (OF_CLINICIANS if is_clinician else OF_OTHERS))
        return Reply(
            text,
            buttons=[
                button("Working for myself", "ask_business"),
                button("How to get hired", "ask_job_search"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
        )
