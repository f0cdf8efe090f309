"""Pay: by place, occupation and workplace."""

from dataclasses import replace
from itertools import product
from typing import Any

from actions.base import Answer
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    OccupationName,
    WageFigures,
    citation,
    occupation,
    wage,
    wages_by_area,
    workplaces,
)
from actions.catalog.places import Location
from actions.reply import Button, Card, Reply, button
from actions.turn import MEDICAL_CODES, Turn
from actions.wording import capitalised, count, listed, usd

SOURCE = "bls_oews_2025"
NURSE = "29-1141"
MAX_LINES = 6
# Below so many jobs a survey's median moves much from year to year.
FEW_JOBS = 200
LEAST_YEARLY_INCOME_USD = 10_000


class TellPay(Answer):
    """What occupations earn in places."""

    action_name = "action_tell_pay"
    intent = "ask_pay"
    topic = "pay"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        superlative = r"\b(which|what|where|highest|best|top)\b.*\b"
        if not turn.places and turn.mentions(superlative + r"states?\b"):
            return _ranking(turn, "state", "states")
        if not turn.places and turn.mentions(superlative + r"(cit(y|ies)|metros?)\b"):
            return _ranking(turn, "metro", "metropolitan areas")
        if turn.workplace and not turn.places:
            return TellPayByWorkplace().reply(turn)
        if turn.mentions(r"\b(inject\w*|botox nurse|aesthetic nurse)"):
            return _injectors(turn)
        codes = _occupations(turn)
        places = turn.compared_places
        if len(codes) * max(1, len(places)) > 1:
            return _comparison(turn, codes, places)
        return _pay(turn)


class TellPayByWorkplace(Answer):
    """What the same occupation earns in different workplaces."""

    action_name = "action_tell_pay_by_workplace"
    intent = "ask_pay_by_workplace"
    topic = "pay_by_workplace"

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        kinds = workplaces(turn.session)
        asked = [kinds[key] for key in turn.values("workplace")]
        codes = [kind.industry_code for kind in asked if kind.industry_code]
        labels = {kind.industry_code: kind.plural for kind in asked}
        labels.setdefault(OFFICES_OF_PHYSICIANS, "doctors' offices")
        labels.setdefault(PERSONAL_CARE_SERVICES, "spas and salons")
        compared = dict.fromkeys([*codes, OFFICES_OF_PHYSICIANS, PERSONAL_CARE_SERVICES])
        wages = {
            code: figures
            for code in compared
            if (figures := wage(turn.session, who.soc_code, None, code))
        }
        nation = wage(turn.session, who.soc_code)
        if not wages or nation is None:
            return _pay(turn)
        ordered = sorted(wages, key=lambda code: -wages[code].annual_median_usd)
        parts = [
            f"{usd(wages[code].annual_median_usd)} a year in {labels[code]}"
            for code in ordered
        ]
        best, least = ordered[0], ordered[-1]
        gap = wages[best].annual_median_usd - wages[least].annual_median_usd
        difference = f" That is {usd(gap)} more in {labels[best]}." if gap else ""
        own = [kind.plural for kind in asked if not kind.industry_code]
        unknown = (
            f" For {listed(own)} alone no wage is published: they are counted with "
            "one of these."
            if own
            else ""
        )
        return Reply(
            f"{capitalised(who.plural)} earn a median of {listed(parts, 'against')} "
            f"(national figures).{difference}{unknown} Over all workplaces it is "
            f"{usd(nation.annual_median_usd)}. {_not_counted([who])}",
            next_step="Shall I tell you what is done in each kind of workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[_pay_button(turn.place), button("Find schools", "find_schools")],
            card=_chart([(who, figures) for figures in wages.values()]),
            sources=[citation(turn.session, SOURCE)],
            slots={"occupation": who.soc_code},
        )


def _occupations(turn: Turn) -> list[str]:
    """The occupations to answer for; "than me", "I'm an MA or ..." adds one's own."""
    codes = list(turn.named_occupations) or [turn.occupation]
    own = turn.own_occupation
    compares = turn.mentions(r"\b(more|less|better|compar\w*|than|vs|worth|most|pay cut)\b")
    if own and compares and own not in codes:
        codes.append(own)
    before = turn.slots.get("occupations") or []
    if not turn.named_occupations and len(before) > 1 and turn.intent == "inform":
        return [str(code) for code in before]
    return codes


def _pay(turn: Turn) -> Reply:
    who = occupation(turn.session, turn.occupation)
    place = turn.place
    pay = wage(turn.session, who.soc_code, place)
    if pay is None:
        return Reply(f"No wage is published for {who.plural}.")
    return Reply(
        f"{_sentence(who, place, pay)}{_own_income(turn, pay)} {_not_counted([who])}",
        **_next(turn, [who], [place] if place else []),
        card=_chart([(who, pay)]),
        sources=[citation(turn.session, SOURCE)],
        slots={"occupation": who.soc_code, "occupations": [who.soc_code]},
    )


def _comparison(turn: Turn, codes: list[str], places: list[Location]) -> Reply:
    """One line for each occupation and place, best first, with the difference."""
    people = [occupation(turn.session, code) for code in codes]
    asked: list[Location | None] = list(places) or [None]
    rows = [
        (who, place, pay)
        for who, place in product(people, asked)
        if (pay := wage(turn.session, who.soc_code, place))
    ][:MAX_LINES]
    rows.sort(key=lambda row: -row[2].annual_median_usd)
    lines = [_line(*row) for row in rows]
    best, least = rows[0], rows[-1]
    gap = best[2].annual_median_usd - least[2].annual_median_usd
    by_place = len(people) == 1
    top = best[2].area if by_place else best[0].plural
    bottom = least[2].area if by_place else least[0].plural
    difference = ""
    if gap and top != bottom:
        difference = f"\nThat is {usd(gap)} a year more for {top} than for {bottom}."
    return Reply(
        "Median pay a year, highest first:\n"
        + "\n".join(lines)
        + f"{difference} {_not_counted(people)}",
        **_next(turn, people, places),
        card=_chart([(who, pay) for who, _, pay in rows]),
        sources=[citation(turn.session, SOURCE)],
        slots={"occupation": codes[0], "occupations": codes},
    )


def _line(who: OccupationName, place: Location | None, pay: WageFigures) -> str:
    hourly = f" ({usd(pay.hourly_median_usd)} an hour)" if pay.hourly_median_usd else ""
    return (
        f"• {capitalised(who.plural)}, {_area(place, pay)}: "
        f"{usd(pay.annual_median_usd)}{hourly}{_caution(pay)}"
    )


def _area(place: Location | None, pay: WageFigures) -> str:
    if place is None or pay.area == place.name:
        return pay.area
    if pay.is_asked_area:
        return f"{place.label} ({pay.area} area)"
    return f"{place.label} (no figure of its own, so {pay.area})"


def _caution(pay: WageFigures) -> str:
    if pay.employment and pay.employment < FEW_JOBS:
        return f", from only {count(pay.employment)} jobs, so take it with care"
    return ""


def _sentence(who: OccupationName, place: Location | None, pay: WageFigures) -> str:
    note = ""
    if place and not pay.is_asked_area:
        larger = {"state": "the state", "nation": "the whole country"}[pay.area_kind]
        note = f"For {place.label} itself no figure is published, so this is {larger}: "
    where = f"in the {pay.area} area" if pay.area_kind == "metro" else f"in {pay.area}"
    hourly = f" ({usd(pay.hourly_median_usd)} an hour)" if pay.hourly_median_usd else ""
    spread = ""
    if pay.annual_p25_usd and pay.annual_p75_usd:
        low, high = usd(pay.annual_p25_usd), usd(pay.annual_p75_usd)
        spread = f" The middle half earn {low} to {high}"
        spread += (
            f", the best-paid tenth {usd(pay.annual_p90_usd)} or more."
            if pay.annual_p90_usd
            else "."
        )
    jobs = f" There are about {count(pay.employment)} jobs." if pay.employment else ""
    if _caution(pay):
        jobs = (
            f" That is from only {count(pay.employment or 0)} jobs, so take it with care."
        )
    median = usd(pay.annual_median_usd)
    sentence = f"{who.plural} {where} earn a median of {median} a year{hourly}."
    return f"{note}{sentence if note else capitalised(sentence)}{spread}{jobs}"


def _not_counted(people: list[OccupationName]) -> str:
    if all(who.soc_code in MEDICAL_CODES for who in people):
        return "The self-employed aren't counted."
    return "Most tips and the self-employed aren't counted."


def _next(
    turn: Turn, people: list[OccupationName], places: list[Location]
) -> dict[str, Any]:
    """The next step: schools only where aestheticians are meant."""
    is_ours = any(who.soc_code == SKINCARE_SPECIALIST for who in people)
    place = places[0] if places else None
    if not place:
        step, offer = "Which state or city is it for? Pay differs a lot by place.", None
    elif is_ours:
        step = f"Shall I look for schools {place.where}?"
        offer = button("Find schools", "find_schools")
    else:
        step = "Shall I tell you the way into aesthetics from there?"
        offer = button("The way in", "ask_career_path", occupation=people[0].soc_code)
    buttons = [button("By workplace", "ask_pay_by_workplace")]
    if place and is_ours:
        buttons.append(button("Licence there", "ask_licence"))
    buttons.append(button("Is the field growing?", "ask_outlook"))
    return {"next_step": step, "offer": offer, "buttons": buttons}


def _ranking(turn: Turn, kind: str, areas: str) -> Reply:
    """The areas with the highest median, and the lowest one."""
    who = occupation(turn.session, turn.occupation)
    ranked = wages_by_area(turn.session, who.soc_code, kind, FEW_JOBS)
    top = listed([f"{name} ({usd(median)})" for name, median in ranked[:5]])
    lowest, least = ranked[-1]
    return Reply(
        f"The {areas} where {who.plural} earn most, by median a year: {top}. The lowest "
        f"of {len(ranked)} with a figure and at least {FEW_JOBS} jobs is {lowest} "
        f"({usd(least)}). Living costs differ too and aren't counted in.",
        next_step="Which state or city would you like to know more about?",
        buttons=[_pay_button(turn.place), button("By workplace", "ask_pay_by_workplace")],
        sources=[citation(turn.session, SOURCE)],
        slots={"occupation": who.soc_code},
    )


def _injectors(turn: Turn) -> Reply:
    """Injectors have no wage of their own: they are counted with nurses."""
    reply = _comparison(turn, [NURSE, SKINCARE_SPECIALIST], turn.compared_places)
    note = (
        "No wage is published for injectors alone; they are counted as registered nurses, "
        "and many are paid by the hour plus commission."
    )
    return replace(reply, text=f"{note}\n{reply.text}")


def _own_income(turn: Turn, pay: WageFigures) -> str:
    """How the visitor's yearly income compares with the median, where they said it."""
    incomes = [int(float(value)) for value in turn.values("money")]
    if not incomes or incomes[-1] < LEAST_YEARLY_INCOME_USD:
        return ""
    gap = incomes[-1] - pay.annual_median_usd
    side = "above" if gap > 0 else "below"
    return f" Your {usd(incomes[-1])} are {usd(abs(gap))} {side} that median."


def _pay_button(place: Location | None) -> Button:
    return button(f"Pay in {place.label}" if place else "Pay in my state", "ask_pay")


def _chart(rows: list[tuple[OccupationName, WageFigures]]) -> Card:
    bars = [
        {
            "occupation": who.name,
            "area": pay.area,
            "industry": pay.industry,
            "annual_p10_usd": pay.annual_p10_usd,
            "annual_median_usd": pay.annual_median_usd,
            "annual_p90_usd": pay.annual_p90_usd,
        }
        for who, pay in rows
    ]
    return Card("pay_chart", {"bars": bars})
