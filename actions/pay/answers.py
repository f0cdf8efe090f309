"""Pay: by place and occupation."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, occupation, wage, wages_by_area
from actions.catalog.places import Location
from actions.occupations.asked import WHICH_OF_THEM
from actions.pay.by_workplace import TellPayByWorkplace
from actions.pay.odd_pay import oddity
from actions.pay.one_occupation import next_of_pay, pay_button, tell_pay
from actions.pay.own_pay import own_pay
from actions.pay.text import FEW_JOBS, chart, difference, line, not_counted
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.places.areas import BESIDE_NATION, WHOLE_STATE, asks_of_nation
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed

NURSE = "29-1141"
MAX_LINES = 6
# "Where do dermatologists make the most".
WHERE_MOST = r"\bwhere\b[^.?!]{0,40}\b(?:most|best|highest)\b"
# What is compared with is the visitor's own pay, as they said it.
OWN_PAY = r"\b(?:than|to|with|from|vs) (?:me|mine|my|what i|i)\b|\bmy (?:pay|wage|salary)\b"
# "Would it pay more than esthetician", "compared to a family doctor": than what was
# talked of last.
BESIDE_LAST = r"\b(?:than|compared? (?:to|with)|vs|versus|next to)\b"


class TellPay(Answer):
    """What occupations earn in places."""

    action_name = "action_tell_pay"
    intent = "ask_pay"
    topic = "pay"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        superlative = r"\b(which|what|where|highest|best|top)\b.*\b"
        is_of_one = turn.places or turn.mentions(WHOLE_STATE)
        if not is_of_one and turn.mentions(rf"{superlative}states?\b|{WHERE_MOST}"):
            return _ranking(turn, "state", "states")
        if not turn.places and turn.mentions(superlative + r"(cit(y|ies)|metros?)\b"):
            return _ranking(turn, "metro", "metropolitan areas")
        of_both = turn.slots.get("answered") == "ask_spa_vs_medical"
        is_between = of_both and not turn.named_occupations and turn.mentions(r"\bwhich\b")
        if (turn.workplace and not turn.places) or is_between:
            return TellPayByWorkplace().reply(turn)
        others = set(turn.named_occupations) - {NURSE, SKINCARE_SPECIALIST}
        if turn.mentions(r"\b(inject\w*|botox nurse|aesthetic nurse)") and not others:
            return _injectors(turn)
        codes = _occupations(turn)
        places = places_asked(turn)
        if len(codes) * max(1, len(places)) > 1:
            return comparison(turn, codes, places)
        return tell_pay(turn, places[0] if places else None)


def _occupations(turn: Turn) -> list[str]:
    """The occupations to answer for; "than me", "I'm an MA or ..." adds one's own."""
    codes = list(turn.named_occupations) or [turn.occupation]
    own, last = turn.own_occupation, turn.slots.get("occupation")
    if last and len(codes) == 1 and last not in codes and turn.mentions(BESIDE_LAST):
        return [str(last), *codes]
    compares = turn.mentions(r"\b(more|less|better|compar\w*|than|vs|worth|most|pay cut)\b")
    is_own_pay = turn.mentions(OWN_PAY) and own_pay(turn) is not None
    if own and compares and own not in codes and not is_own_pay:
        codes.append(own)
    before = turn.slots.get("occupations") or []
    goes_on = turn.intent == "inform" or turn.mentions(WHICH_OF_THEM)
    if not turn.named_occupations and len(before) > 1 and goes_on:
        return [str(code) for code in before]
    return codes


def places_asked(turn: Turn) -> list[Location | None]:
    """The places to answer for; nothing in it stands for the nation."""
    named: list[Location | None] = [*turn.compared_places]
    if not asks_of_nation(turn.text):
        return named
    is_beside = turn.places or turn.mentions(BESIDE_NATION) or turn.mentions(WHOLE_STATE)
    return [*(named if is_beside else []), None]


def comparison(turn: Turn, codes: list[str], places: Sequence[Location | None]) -> Reply:
    """One line for each occupation and place, best first, with the difference."""
    people = [occupation(turn.session, code) for code in codes]
    asked: list[Location | None] = list(places) or [None]
    rows = [
        (who, place, pay)
        for who, place in product(people, asked)
        if (pay := wage(turn.session, who.soc_code, place))
    ][:MAX_LINES]
    rows.sort(key=lambda row: -row[2].annual_median_usd)
    lines = [line(*row) + oddity(turn.session, row[0].soc_code, row[2]) for row in rows]
    best, least = rows[0], rows[-1]
    gap = difference(best[2], least[2])
    by_place = len(people) == 1
    top = best[2].area if by_place else best[0].plural
    bottom = least[2].area if by_place else least[0].plural
    more = ""
    # The gap between two occupations is theirs only where both figures are of one area.
    same_area = by_place or best[2].area == least[2].area
    if gap and top != bottom and same_area:
        more = f"\nThat is {gap} a year more for {top} than for {bottom}."
    elif by_place and len(places) > 1 and len({pay.area for _, _, pay in rows}) == 1:
        more = f"\nThey belong to one pay area, {top}, so the figure is the same."
    return Reply(
        "Median pay a year, highest first:\n"
        + "\n".join(lines)
        + f"{more} {not_counted(people)}",
        **next_of_pay(turn, people, places),
        card=chart([(who, pay) for who, _, pay in rows]),
        sources=[pay.citation for _, _, pay in rows],
        slots={"occupation": codes[0], "occupations": codes},
    )


def _ranking(turn: Turn, kind: str, areas: str) -> Reply:
    """The areas with the highest median, and the lowest one."""
    who = occupation(turn.session, turn.occupation)
    ranked = wages_by_area(turn.session, who.soc_code, kind, FEW_JOBS)
    if not ranked:
        return Reply(f"No wages of {areas} are published for {who.plural}.")
    top = listed([f"{pay.area} ({pay.annual_median})" for pay in ranked[:5]])
    lowest = ranked[-1]
    return Reply(
        f"The {areas} where {who.plural} earn most, by median a year: {top}. The lowest "
        f"of {len(ranked)} with a figure and at least {FEW_JOBS} jobs is {lowest.area} "
        f"({lowest.annual_median}). Living costs differ too and aren't counted in.",
        next_step="Which state or city would you like to know more about?",
        buttons=[pay_button(turn.place), button("By workplace", "ask_pay_by_workplace")],
        sources=[pay.citation for pay in ranked],
        slots={"occupation": who.soc_code},
    )


def _injectors(turn: Turn) -> Reply:
    """Injectors have no wage of their own: they are counted with nurses."""
    # Who has a trade compares with that one, and a nurse with none.
    own = turn.own_occupation
    codes = [NURSE, own or SKINCARE_SPECIALIST]
    if own in MEDICAL_CODES or turn.studies:
        codes = [own if own in NURSE_CODES else NURSE]
    reply = comparison(turn, codes, places_asked(turn))
    note = (
        "No wage is published for injectors alone; they are counted as registered nurses, "
        "and many are paid by the hour plus commission."
    )
    return replace(reply, text=f"{note}\n{reply.text}")
