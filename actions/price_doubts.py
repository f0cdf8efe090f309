"""Whether a school's price that sounds odd can be right: its neighbours, who reports it."""

from actions.case import Case
from actions.catalog.figures import TypicalProgram, typical_program
from actions.catalog.places import find_place
from actions.catalog.search import SchoolHit
from actions.figure_doubts import DOUBT, STRONG
from actions.reply import Reply, button
from actions.school_list import schools_shown
from actions.school_mentions import called, in_view, mentioned
from actions.school_text import price
from actions.turn import Turn
from actions.wording import usd

OF_PRICE = (
    r"\$|\b\d[\d,.]*\s?(?:k|grand|dollars|bucks)\b|\b\d{1,2},\d{3}\b|\b\d{4,5}\b"
    r"|\b(price|tuition|costs?|cheap|expensive)\b"
)
TOO_GOOD = r"\b(why|how come|so|too) (is (it|that|this|\w+) )?(so |that )?cheap\b"
OF_PAY = r"\b(pay|wages?|salar\w+|earn\w*|median|make)\b"
NEVER = ("report_", "delete_my_data", "manipulate", "talk_to_person", "compare_schools")


class TellPriceDoubt(Case):
    """A reported price beside what programs around charge, and to ask for it in writing."""

    topic = "school_details"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_of_school = bool(turn.values("school") or turn.slots.get("schools_shown"))
        if not is_of_school or intent.startswith(NEVER) or turn.mentions(OF_PAY):
            return False
        doubts = turn.mentions(f"{STRONG}|{DOUBT}|{TOO_GOOD}")
        return doubts and turn.mentions(OF_PRICE) and _doubted(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        hit = _doubted(turn)
        if hit is None:
            return Reply("")
        typical = typical_program(turn.session, hit.state)
        state = find_place(turn.session, hit.state)
        where = state.state_name if state and typical.state else "the country"
        return Reply(
            f"{hit.school} ({hit.city}, {hit.state}) reports "
            f"{price(hit)}{_tuition(hit)} to "
            f"the US Department of Education, which publishes it unchecked. "
            f"Programs in {where} "
            f"mostly charge {usd(typical.tuition_p10_usd)} to "
            f"{usd(typical.tuition_p90_usd)} in tuition. {_weighed(hit, typical)} Ask the "
            "school for the total in writing, with kit, fees and hours, before you count "
            "on it.",
            buttons=[
                button("All about it", "ask_school_details", school=str(hit.unitid)),
                button("Your sources", "ask_sources"),
                button("How to choose", "ask_choose_school"),
            ],
            sources=[typical.citation],
            slots={"school": str(hit.unitid)},
        )


def _doubted(turn: Turn) -> SchoolHit | None:
    """The school whose price is doubted: that named, or the one in view."""
    hits = schools_shown(turn)
    named = [hit for name in called(turn) for hit in name.hits]
    amounts = {int(float(value)) for value in turn.values("money")}
    priced = [hit for hit in hits if {hit.price_usd, hit.tuition_and_fees_usd} & amounts]
    one = in_view(turn, hits)
    found = [*mentioned(turn, hits), *priced, *named, *([one] if one else [])]
    return next(iter(found), None)


def _tuition(hit: SchoolHit) -> str:
    tuition = hit.tuition_and_fees_usd
    return f" (tuition and fees {usd(tuition)})" if tuition else ""


def _weighed(hit: SchoolHit, typical: TypicalProgram) -> str:
    """What the price is beside the others of its state."""
    tuition = hit.tuition_and_fees_usd
    if tuition is None:
        return "So there is nothing that I could weigh."
    if tuition > typical.tuition_p90_usd:
        return "So it is more than nine in ten charge."
    if tuition >= typical.tuition_p10_usd:
        return "So it is within what is usual, and I have no sign of an error."
    if hit.is_public:
        return (
            "It is far below them; a public college can be, but it may cover a part only."
        )
    return (
        "It is far below them, so your doubt is fair: it may be a term's price, a short "
        "program's, or misreported."
    )
