"""Which of the schools in view a sum of the visitor pays for: "I have $6,000"."""

import re
from collections.abc import Sequence

from actions.catalog.search import SchoolHit
from actions.reply import Reply, button
from actions.schools.listing import list_sources, shown
from actions.turn import Turn
from actions.wording import listed, usd

AFFORDS = re.compile(
    r"\b(?:afford\w*|with (?:only |just )?(?:my )?\$?\d"
    r"|i (?:only |just )?(?:have|got|saved)"
    r"|budget|enough|(?:can|could) (?:i|we) pay)\b|\bwith \$",
    re.IGNORECASE,
)


def own_sum(turn: Turn) -> int | None:
    """What the visitor has for a school, where it is asked which ones it pays for."""
    has_any = turn.names_limit or turn.in_hand_usd is not None
    if not has_any or not AFFORDS.search(turn.text):
        return None
    return turn.in_hand_usd or turn.budget_usd


def tell_affordable(turn: Turn, hits: Sequence[SchoolHit], amount: int) -> Reply:
    """Which of the schools report a price within the sum, and what is missing elsewhere."""
    numbers = {unitid: number for number, unitid in enumerate(shown(turn), start=1)}
    priced = [hit for hit in hits if hit.price_usd is not None]
    priced.sort(key=lambda hit: hit.price_usd or 0)
    within = [hit for hit in priced if (hit.price_usd or 0) <= amount]
    lead = f"With {usd(amount)}, none of them by the reported prices, without aid:"
    if within:
        lead = f"With {usd(amount)}, {listed([hit.school for hit in within])}:"
    if not priced:
        lead = f"Whether {usd(amount)} is enough I can't say: none of them reports a price."
    lines = []
    for hit in [*priced, *(hit for hit in hits if hit.price_usd is None)]:
        number = f"{numbers[hit.unitid]}. " if hit.unitid in numbers else ""
        lines.append(
            f"{number}{hit.school} ({hit.city}, {hit.state}): {_said(hit, amount)}"
        )
    return Reply(
        "\n".join([lead, *lines]),
        next_step="Federal aid may pay a part: ask each school for its aid office.",
        buttons=[
            button("Cheaper", "ask_cheaper"),
            button("Financial aid", "ask_financial_aid"),
            button("Compare them", "compare_schools"),
        ],
        sources=list_sources(turn),
        slots={"place": turn.slots.get("place"), "topic": "find_schools"},
    )


def _said(hit: SchoolHit, amount: int) -> str:
    if hit.price_usd is None:
        public = "a public school, often cheaper, but " if hit.is_public else ""
        return f"{public}price not reported: ask it"
    left = hit.price_usd - amount
    beside = f"{usd(left)} missing" if left > 0 else "enough"
    return f"{usd(hit.price_usd)} with books, {beside}"
