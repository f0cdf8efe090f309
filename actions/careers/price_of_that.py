""" "How much is that?", said of a rent or an insurance: who names a price."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation
from actions.reply import Reply, button
from actions.turn import Turn

_ASKS = re.compile(
    r"\W*(?:(?:ok(?:ay)?|so|and|but|well|also)\W+)*(?:how much|what|whats|wats)\W?"
    r"(?: (?:do|does|is|are|would|will|s))?(?: (?:it|that|this|they|those|one|i))?"
    r"(?: (?:cost\w*|run|pay|charge|be|usually|about|like|a|per|month(?:ly)?|price|for|it"
    r"|that|one))*\W*",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"\b(?:how much|cost\w*|price|charge)\b", re.IGNORECASE)
# Who names a price, by what the question before was of.
_WHO = {
    r"insur\w*|liabilit\w*|malpractice|bond(?:ed)?": (
        "What insurance costs no public source lists; it depends on your treatments and "
        "your state. Professional associations and insurers quote it online: ask two, "
        "for the same treatments, and whether products and the room are in it."
    ),
    r"booths?|suites?|rent\w*|rooms?|lease|chair": (
        "Rents no public source lists. Ask three suites or salons near you what a week "
        "costs, what is in it (sink, laundry, card reader, parking), the deposit, and "
        "how you get out; then count how many facials pay for it."
    ),
    r"llc|register\w*|business licen\w*|permits?|inspect\w*|dba|ein": (
        "The fee stands on your state's business page, that of a room's permit on the "
        "board's; I hold neither. A tax number from the IRS is free."
    ),
    r"directors?|medical director|supervis\w*": (
        "What a medical director charges no public source lists: ask two for a written "
        "offer, an hourly rate beside a monthly one."
    ),
    r"products?|equipment|machines?|lasers?|bed|kit|furniture": (
        "Prices of products and equipment I don't hold: suppliers list them, used beds "
        "and steamers cost far less. Begin with what your first treatments need."
    ),
}
_OF_BUSINESS = ("ask_business",)
_OF_SCHOOL = r"\b(?:school|program|tuition|class(?:es)?|training|course)\b"


class TellPriceOfThat(Case):
    """That no price is held of what was just spoken of, and who names it."""

    topic = "business"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if (
            turn.slots.get(REQUESTED_SLOT)
            or turn.intent_is_pressed
            or turn.mentions(_OF_SCHOOL)
        ):
            return False
        is_asked = _HOW_MUCH.search(turn.text) and _ASKS.fullmatch(turn.text)
        is_beside = turn.slots.get("answered") in _OF_BUSINESS
        return bool(is_asked) and is_beside and _price(turn) != ""

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            _price(turn),
            buttons=[
                button("Working for myself", "ask_business"),
                button("Pay of aestheticians", "ask_pay"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _price(turn: Turn) -> str:
    """Who names the price of what the question before was of."""
    before = turn.before[0].text if turn.before else ""
    found = (
        said
        for words, said in _WHO.items()
        if re.search(rf"\b(?:{words})\b", before, re.IGNORECASE)
    )
    return next(found, "")
