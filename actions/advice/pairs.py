"""Two ways side by side that aren't occupations: which one, and when the other."""

import re
from dataclasses import dataclass

from actions.advice.choosing_words import weighs
from actions.advice.lean_text import YOURS
from actions.advice.plan_text import hours_of
from actions.advice.words import is_open
from actions.case import Case
from actions.catalog.figures import citation
from actions.people.owning import is_owner
from actions.reply import Reply, button
from actions.turn import Turn

# "X vs Y", "X versus working as Y", "X or Y".
JOINT = r"[^.?!]{0,40}?\b(?:vs\.?|versus|or|rather than|instead of)\b[^.?!]{0,40}?\b"
# Named with nothing else around, two ways ask which one.
MOST_WORDS_BARE = 7


@dataclass(frozen=True)
class Pair:
    """Two ways, in either order, by their words; `{hours}` in the text is the state's."""

    one: str
    other: str
    text: str
    buttons: tuple[tuple[str, str], ...]

    def is_in(self, text: str) -> bool:
        """Whether both stand beside each other."""
        return any(
            re.search(rf"\b(?:{a}){JOINT}(?:{b})", text, re.IGNORECASE)
            for a, b in ((self.one, self.other), (self.other, self.one))
        )


PAIRS = [
    Pair(
        r"(?:brand|maker'?s|manufacturer'?s?|online|weekend|private|short|certificate)"
        r" (?:course|class|training|cert\w*)|certificate course",
        r"(?:(?:full|real|whole|state|actual|esthetic\w*) )+(?:licen[cs]e|program|school)",
        "I'd lean towards the full licence first{hours}. It is what lets you "
        "treat skin for "
        "pay; no brand's course gives that right, and employers ask for the licence. The "
        "brand course comes on top, when an employer uses that brand or pays for it. What "
        "would turn it round: you hold a licence that covers the work already.",
        (("Licence rules", "ask_licence"), ("What is allowed?", "ask_scope")),
    ),
    Pair(
        r"commission(?:[- ]only)?",
        r"hourly|an? hourly|salary|wage",
        "To begin with I'd lean towards hourly, or an hourly floor plus commission: a new "
        "column has empty hours, and commission pays nothing for those. With regular "
        "clients and full days commission can be more. What would turn it round: written "
        "numbers of how booked the room is, share of what, and after which costs. No "
        "source that I hold counts usual shares.",
        (
            ("What pay is made of", "ask_pay_basis"),
            ("Pay by workplace", "ask_pay_by_workplace"),
        ),
    ),
    Pair(
        r"(?:booth |room |chair |suite )?rent(?:ing|al)?|own (?:room|suite"
        r"|place|spa|studio)|suite",
        r"payroll|(?:an? )?employee|employed|w-?2|on staff|stay\w*",
        "Without regular clients I'd lean towards payroll: rent is due in empty "
        "weeks, too, "
        "and supplies, insurance, both halves of payroll tax and booking are "
        "yours. Renting "
        "fits once your own clients surely cover all that. What would turn it round: count "
        "the regulars who would follow you, times what they spend in a month, against rent "
        "and costs. The published wages leave the self-employed out.",
        (
            ("Running a business", "ask_business"),
            ("Pay by workplace", "ask_pay_by_workplace"),
        ),
    ),
    Pair(
        r"research (?:fellow\w*|year|position|job|post)",
        r"(?:work\w* as an? |being an? |an? )?(?:medical assistant|scribe"
        r"|clinical (?:job|work))",
        "For an application to dermatology I'd lean towards the research "
        "fellowship: papers "
        "and letters from a US department weigh there. Assisting brings patient "
        "contact and "
        "a wage, seldom such a letter. How much each counts no source that I hold says. "
        "What would turn it round: the fellowship is unpaid and you need income, or your "
        "other application is family medicine, where clinical work tells more.",
        (("The residency", "ask_residency"), ("Ways in", "ask_career_path")),
    ),
]


# An owner weighs it from the other side.
HIRES = r"\b(?:hir(?:e|ing)|employ\w*|rent out|renters?|let out|payroll)\b"


class TellPair(Case):
    """ "Rent vs payroll", "a brand course or the full licence"."""

    is_of_question = True

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.mentions(HIRES) and is_owner(turn):
            return False
        return is_open(intent, turn) and _pair(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        pair = _pair(turn)
        if pair is None:
            return Reply("")
        asked, of_hours = hours_of(turn)
        hours = f" ({asked})" if asked else ""
        return Reply(
            f"{pair.text.format(hours=hours)} {YOURS}",
            buttons=[button(title, intent) for title, intent in pair.buttons],
            sources=[
                *(of_hours if "{hours}" in pair.text else []),
                citation(turn.session, "field_guide"),
            ],
        )


def _pair(turn: Turn) -> Pair | None:
    found = next((pair for pair in PAIRS if pair.is_in(turn.text)), None)
    is_bare = len(turn.text.split()) <= MOST_WORDS_BARE and "?" not in turn.text
    if found is None:
        return None
    return found if is_bare or weighs(turn.text) else None
