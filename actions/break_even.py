"""How many treatments pay a rent, by the price and the rent that somebody names."""

import math
import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.entities import Entity
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, usd

RENT = re.compile(r"\b(?:rent\w*|suite|room|booth|chair|lease)\b", re.IGNORECASE)
PERIOD = re.compile(r"^\W*(?:an?|per|each|every|/)?\W*(week|wk|month|mo)\b", re.IGNORECASE)
TREATMENT = re.compile(
    r"\b(?:facials?|treatments?|services?|clients?|wax\w*|peels?|lash\w*|appointments?"
    r"|charge|charging)\b",
    re.IGNORECASE,
)
ASKS = (
    r"\b(how many|regulars|break ?even|cover (?:the|my) rent|pay (?:the|my) rent|afford"
    r"|enough|worth|make it work|realistic)\b"
)
# Words about an amount stand this near to it.
NEAR = 28


class TellBreakEven(Case):
    """How many treatments a week or a month pay the rent."""

    topic = "business"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return turn.mentions(ASKS) and _amounts(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        amounts = _amounts(turn)
        if amounts is None:
            raise ValueError("no price and rent in the message")
        price, rent, period = amounts
        needed = math.ceil(rent / price)
        return Reply(
            f"By your own figures {count(needed, 'treatment')} a {period} at {usd(price)} "
            f"pay the rent of {usd(rent)}. Products, insurance, card fees, tax and unpaid "
            "hours come on top, so you earn only well above that. For the regulars you "
            f"need, multiply the treatments a {period} by the {period}s between two visits "
            "of a client. Sign when your regulars carry a bad month, and keep some months' "
            "rent aside.",
            buttons=[
                button("Going on your own", "ask_business"),
                button("What aestheticians earn", "ask_pay"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _amounts(turn: Turn) -> tuple[int, int, str] | None:
    """Price of a treatment, rent (dollars) and the rent's period, where both are said."""
    price = rent = None
    period = "week"
    for entity in turn.entities:
        amount = round(float(entity.value)) if entity.kind == "money" else 0
        if amount <= 0:
            continue
        behind = turn.text[entity.end : entity.end + NEAR]
        every = PERIOD.match(behind)
        if every:
            rent, period = amount, "month" if every[1].lower().startswith("m") else "week"
        elif TREATMENT.search(_around(turn, entity)):
            price = price or amount
        elif RENT.search(_around(turn, entity)):
            rent = amount
    return (price, rent, period) if price and rent and price < rent else None


def _around(turn: Turn, entity: Entity) -> str:
    return turn.text[max(0, entity.start - NEAR) : entity.end + NEAR]
