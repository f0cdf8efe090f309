"""Whether a price that somebody named is usual in the visitor's state."""

from actions.case import Case
from actions.catalog.figures import TypicalProgram, typical_program
from actions.reply import Reply, button
from actions.schools.listing import schools_shown
from actions.schools.mentions import called, mentioned
from actions.schools.price_doubts import (
    JUDGED,
    NOT_HERE,
    at_price,
    is_price_judged,
    local_prices,
    price_judged,
)
from actions.turn import Turn
from actions.wording import count, usd

# So near the usual a price lies a little above or below it.
NEARLY = 0.15
PAYBACK = "ask_payback"
PAYS_BACK = r"\bworth\b|\bpa(?:y|ys|id|ying) (?:it |that |this |itself )?(?:back|off)\b"


class TellPriceJudged(Case):
    """A price beside the typical total of the state, its hours and months."""

    topic = "training_cost"
    uses_place = True
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_read_else = intent in NOT_HERE and not (intent == PAYBACK and _is_plain(turn))
        if is_read_else or turn.text.startswith("/") or turn.place is None:
            return False
        if not is_price_judged(turn):
            return False
        hits = schools_shown(turn)
        is_of_one = called(turn) or mentioned(turn, hits) or at_price(turn, hits)
        return not is_of_one and _typical(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        typical = _typical(turn)
        assert typical is not None
        return _beside_state(turn, price_judged(turn) or 0, typical)


def _is_plain(turn: Turn) -> bool:
    """Whether it is asked if a price is fair, with a wage told, and not if it pays."""
    return JUDGED.search(turn.text) is not None and not turn.mentions(PAYS_BACK)


def _typical(turn: Turn) -> TypicalProgram | None:
    """The typical program of the state, where enough of its programs report."""
    found = typical_program(turn.session, turn.place.state if turn.place else None)
    return found if found.state else None


def _beside_state(turn: Turn, said: int, typical: TypicalProgram) -> Reply:
    """A price beside the typical total of the visitor's state."""
    assert turn.place is not None
    side, state = "about", turn.place.state_name
    if abs(said - typical.price_usd) > NEARLY * typical.price_usd:
        side = "above" if said > typical.price_usd else "below"
    elif said != typical.price_usd:
        side = "a little above" if said > typical.price_usd else "a little below"
    local = local_prices(turn) if turn.place.kind != "state" else ""
    least, most = usd(typical.tuition_p10_usd), usd(typical.tuition_p90_usd)
    text = (
        f"{usd(said)} is {side} the usual in {state}: {usd(typical.price_usd)} with books "
        f"is the median of {count(typical.programs, 'program')} there, for "
        f"{count(typical.clock_hours, 'hour')} in {count(typical.months, 'month')}; the "
        f"tuition alone is mostly {least} to {most}.{local} Ask what is in the price: kit, "
        "fees and hours. Public colleges often charge less."
    )
    return Reply(
        text,
        buttons=[
            button("Find schools", "find_schools"),
            button("Cheaper", "ask_cheaper"),
            button("Financial aid", "ask_financial_aid"),
        ],
        sources=[typical.citation],
        slots={"place": turn.place.key, "topic": "training_cost"},
    )
