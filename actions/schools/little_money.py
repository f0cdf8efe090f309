"""Too little in hand for any school near: the cheapest held, and what else pays."""

from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation
from actions.catalog.places import find_place
from actions.catalog.search import SchoolHit, SchoolQuery, find_schools
from actions.reply import Reply, button
from actions.schools.listing import CHARGES, list_sources, shown
from actions.schools.price_doubts import OF_SCHOOLS, TOPICS
from actions.schools.text import away
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import usd

INTENTS = {
    "ask_cheaper", "ask_financial_aid", "find_schools", "refine_schools", "inform",
    "correct_bot", "ask_complaint", "ask_training_cost", "nlu_fallback", "out_of_scope",
    "ask_choose_school", "deny", "ask_school_details", "ask_next_step", "ask_training_path",
}  # fmt: skip
CHEAP = (
    r"\b(?:cheap\w*|free|afford\w*|low(?:er)? cost|no money|without paying|any ?way"
    r"|some ?way|a way|for less|help paying|how (?:do|can|could|would|am) i)\b"
)
SAID_AGAIN = r"\bi (?:just |already |only )?(?:said|told|meant|wrote|typed)\b"
# So much less has to be asked farther away to be worth naming.
LESS = 0.8


class TellLittleInHand(Case):
    """What there is for somebody whose money pays for no school near."""

    topic = "find_schools"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.slots.get(REQUESTED_SLOT):
            return False
        amount = turn.in_hand_usd
        of_schools = turn.slots.get("topic") in TOPICS or turn.mentions(OF_SCHOOLS)
        if amount is None or not of_schools or turn.values("school"):
            return False
        if not turn.has_little and not turn.mentions(CHEAP):
            return False
        first = _cheapest(turn, _asked(turn))
        return first is None or (first.price_usd or 0) > amount

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(SAID_AGAIN):
            return _set_right(turn)
        asked, held = _asked(turn), []
        near, there = _cheapest(turn, asked), None
        if near and turn.place:
            held.append(f"The lowest price near {turn.place.label}: {_priced(near)}")
            there = _cheapest(turn, _in_state(turn, asked))
        if near and there and (there.price_usd or 0) < LESS * (near.price_usd or 0):
            held.append(f"in {there.state}: {_priced(there)}")
        public = _public(turn, asked)
        if public and public.unitid not in {hit.unitid for hit in (near, there) if hit}:
            held.append(f"the nearest public one, often cheaper: {_placed(public)}")
        schools = f" {'; '.join(held)}." if held else ""
        return Reply(
            f"{usd(turn.in_hand_usd or 0)} in hand is a start, though no whole price."
            f"{schools} Pell needn't be paid back, where the program is long enough "
            "(studentaid.gov); workforce money can pay all of it (careeronestop.org). Ask "
            "for payment by the month, too.",
            next_step=""
            if turn.place
            else "Which city or state? Then I name the cheapest.",
            buttons=[
                button("Financial aid", "ask_financial_aid"),
                button("Find schools", "find_schools"),
            ],
            sources=list_sources(turn) if held else [citation(turn.session, CHARGES)],
            slots={
                "place": turn.place.key if turn.place else None,
                "schools_shown": shown(turn) or None,
            },
        )


def _set_right(turn: Turn) -> Reply:
    """That the sum is understood and limits nothing, and whom to ask with it."""
    return Reply(
        f"Understood: you have {usd(turn.in_hand_usd or 0)}, and I limit no search by "
        "another amount. With so little the way is aid before savings: ask the nearest "
        "public college "
        "for its whole price and whether Pell pays for this program, the "
        "workforce office (careeronestop.org) "
        "whether it pays for esthetics, and a private school "
        "for instalments without interest.",
        buttons=[
            button("Financial aid", "ask_financial_aid"),
            button("Cheaper", "ask_cheaper"),
        ],
        sources=[citation(turn.session, "field_guide")],
        slots={"place": turn.place.key if turn.place else None},
    )


def _asked(turn: Turn) -> SchoolQuery:
    """The cheapest near the place, by no wish for a price."""
    return query(turn, order="price", max_price_usd=None, radius_miles=None, per_page=1)


def _in_state(turn: Turn, asked: SchoolQuery) -> SchoolQuery:
    place = find_place(turn.session, turn.place.state) if turn.place else None
    return replace(asked, place=place or asked.place)


def _cheapest(turn: Turn, asked: SchoolQuery) -> SchoolHit | None:
    if turn.place is None:
        return None
    hits = find_schools(turn.session, asked).hits
    return next((hit for hit in hits if hit.price_usd is not None), None)


def _public(turn: Turn, asked: SchoolQuery) -> SchoolHit | None:
    if turn.place is None:
        return None
    order = "distance" if asked.point else "rank"
    result = find_schools(turn.session, replace(asked, public=True, order=order))  # type: ignore[arg-type]
    is_one = bool(result.hits) and not set(result.relaxed) - {"place"}
    return result.hits[0] if is_one and result.hits[0].is_public else None


def _placed(hit: SchoolHit) -> str:
    return f"{hit.school} ({hit.city}, {hit.state}{away(hit)})"


def _priced(hit: SchoolHit) -> str:
    short = ", but short of your state's hours" if hit.missing_hours else ""
    return f"{_placed(hit)}, {usd(hit.price_usd or 0)} with books{short}"
