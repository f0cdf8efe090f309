"""Which area a figure is of: "the lowest are at 32k, is that nationwide or Georgia?"."""

from dataclasses import dataclass
from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import WageFigures, occupation, wages_around
from actions.catalog.places import find_place
from actions.dialogue.said_before import replies_before
from actions.reply import Reply, button
from actions.sums.numbers import numbers_said
from actions.turn import Turn
from actions.wording import capitalised, listed, usd

TOPICS = ("pay", "pay_by_workplace", "pay_basis", "payback", "worth_it")
PAY = r"\b(?:pays?|paid|wages?|salar\w+|makes?|earns?|median|lowest|bottom|top|tenth)\b"
SCHOOL_TOPICS = ("find_schools", "training_cost", "financial_aid", "choose_school")
PRICE = r"\b(?:tuition|costs?|price|charge|program)\b"
AREAS = (
    r"\b(?:nation(?:wide|al(?:ly)?)|(?:the )?(?:whole |entire )?country|across the us"
    r"|u\.?s\.?(?:a\b|\b)(?! (?:said|told))|state ?wide|the whole state|everywhere)"
)
# A figure said before is meant, and none is asked for.
REFERS = (
    r"\b(?:that|that'?s|thats|this|those|these|it|its|it'?s|figures?|numbers?|median|lowest"
    r"|highest|average|they|r|are|is)\b"
)
ASKS_ANEW = (
    r"\b(?:how much|what(?:'?s| is| are| do| does| about)|compar\w*|vs|versus|higher"
    r"|lower than|better|more than|less than|licen\w+|transfer\w*|hours|schools?|jobs?)\b"
)
MOST_WORDS = 18
LEAST_YEARLY_USD = 10_000
# "32k" may be any amount of so many thousands.
NEARLY, THOUSAND = Decimal("0.01"), 1000
KINDS = {
    "annual_p10_usd": (
        "the lowest-paid tenth",
        r"\b(?:low\w*|bottom|least|tenth)\b",
    ),
    "annual_p25_usd": ("the lowest quarter", r"\bquarter\b"),
    "annual_median_usd": ("the middle one (median)", r"\b(?:median|middle|average)\b"),
    "annual_mean_usd": ("the average", r"\b(?:average|mean)\b"),
    "annual_p75_usd": ("the best-paid quarter", r"\bquarter\b"),
    "annual_p90_usd": ("the best-paid tenth", r"\b(?:top|best|high\w*|most|max\w*)\b"),
}


@dataclass(frozen=True)
class Known:
    """A figure of the catalogue: what it counts, and of which area."""

    kind: str
    usd: int
    pay: WageFigures


class TellFigureArea(Case):
    """The area of the figure that is meant, and the same figure of the others."""

    is_of_question = True

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        of_pay = turn.slots.get("topic") in TOPICS or turn.mentions(PAY) or _is_bare(turn)
        is_short = len(turn.text.split()) <= MOST_WORDS
        if not of_pay or not is_short or turn.mentions(ASKS_ANEW):
            return False
        if not turn.mentions(AREAS) or not turn.mentions(REFERS):
            return False
        has_or = turn.mentions(r"\bor\b")
        return (
            bool(has_or or _amount(turn) or "?" in turn.text) and _meant(turn) is not None
        )

    def reply(self, turn: Turn) -> Reply:
        kind, found, every = _meant(turn) or ("", None, [])
        who = occupation(turn.session, turn.occupation)
        others = [k for k in every if k.kind == kind and k is not found]
        name = KINDS[kind][0]
        beside = listed([f"{usd(k.usd)} in {_area(k.pay)}" for k in others])
        amount = _amount(turn)
        if found:
            text = (
                f"{usd(found.usd)} is of {_area(found.pay)}: {name} of {who.plural} there."
            )
            text += f" The same elsewhere: {beside}." if beside else ""
        else:
            said = f"{usd(round(amount))} is" if amount else "That is"
            text = f"{said} no figure that I hold. {capitalised(name)} of {who.plural}: "
            text += f"{beside}."
        return Reply(
            text,
            buttons=[
                button("What a figure contains", "ask_pay_basis"),
                button("Your sources", "ask_sources"),
            ],
            sources=[every[0].pay.citation],
            slots={"place": turn.slots.get("place")},
        )


def _is_bare(turn: Turn) -> bool:
    """Whether an amount is said of which nothing tells that it is a price."""
    of_schools = turn.slots.get("topic") in SCHOOL_TOPICS or turn.mentions(PRICE)
    return bool(_amount(turn)) and not of_schools


def _meant(turn: Turn) -> tuple[str, Known | None, list[Known]] | None:
    """What is counted, the figure itself where it is found, and all of the areas'."""
    if "figure_area" not in turn.found:
        turn.found["figure_area"] = _searched(turn)
    meant: tuple[str, Known | None, list[Known]] | None = turn.found["figure_area"]
    return meant


def _searched(turn: Turn) -> tuple[str, Known | None, list[Known]] | None:
    every = _every(turn)
    hinted = [kind for kind, (_, words) in KINDS.items() if turn.mentions(words)]
    amount, replies = _amount(turn), " ".join(replies_before(turn.events, 3))
    said = [known for known in every if usd(known.usd) in replies]
    near = [k for k in every if amount and _is_near(k.usd, amount)]
    # First what was said and is near the amount, then what only one of them is.
    for found in (
        [k for k in near if k in said and k.kind in hinted],
        [k for k in near if k.kind in hinted],
        [k for k in near if k in said],
        near,
        [k for k in said if not amount and k.kind in (hinted or ["annual_median_usd"])],
    ):
        if found:
            first = min(found, key=lambda k: abs(k.usd - int(amount or k.usd)))
            return first.kind, first, every
    return (hinted[0], None, every) if hinted and amount else None


def _every(turn: Turn) -> list[Known]:
    """All yearly figures of the occupation around the places of now and before."""
    before = turn.slots.get("place")
    places = [turn.place, find_place(turn.session, before) if before else None]
    states = [find_place(turn.session, place.state) for place in places if place]
    areas: dict[str, WageFigures] = {}
    for place in (*places, *states, None):
        for pay in wages_around(turn.session, turn.occupation, place):
            areas.setdefault(pay.area, pay)
    return [
        Known(kind, value, pay)
        for pay in areas.values()
        for kind in KINDS
        if (value := getattr(pay, kind)) is not None
    ]


def _amount(turn: Turn) -> Decimal | None:
    amounts = [n.value for n in numbers_said(turn.text, turn.entities) if n.kind != "hours"]
    return next((value for value in amounts if value >= LEAST_YEARLY_USD), None)


def _is_near(value: int, amount: Decimal) -> bool:
    within = amount * NEARLY if amount % THOUSAND else Decimal(THOUSAND - 1)
    return abs(value - amount) <= within


def _area(pay: WageFigures) -> str:
    return "the whole country" if pay.area_kind == "nation" else pay.area
