"""Pay: by place, occupation and workplace."""

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
    wages_by_state,
    workplaces,
)
from actions.catalog.places import Location
from actions.reply import Button, Card, Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

SOURCE = "bls_oews_2025"
NOT_COUNTED = "Most tips and the self-employed aren't counted."


class TellPay(Answer):
    """What an occupation earns in a place."""

    action_name = "action_tell_pay"
    intent = "ask_pay"
    topic = "pay"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(r"\b(which|what|highest|best|top)\b.*\bstates?\b.*|\bbest pay"):
            if not turn.places:
                return _states(turn)
        if turn.workplace and not turn.places:
            return TellPayByWorkplace().reply(turn)
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
        if turn.intent == "inform" and not asked and turn.slots.get("workplace"):
            asked = [kinds[turn.slots["workplace"]]]
        codes = [kind.industry_code for kind in asked if kind.industry_code]
        labels = {kind.industry_code: kind.plural for kind in asked}
        labels.setdefault(OFFICES_OF_PHYSICIANS, "doctors' offices")
        labels.setdefault(PERSONAL_CARE_SERVICES, "spas and salons")
        wages = {
            code: figures
            for code in dict.fromkeys(
                [*codes, OFFICES_OF_PHYSICIANS, PERSONAL_CARE_SERVICES]
            )
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
        difference = (
            f" That is {usd(gap)} more in {labels[best]}." if len(ordered) > 1 else ""
        )
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
            f"{usd(nation.annual_median_usd)}. {NOT_COUNTED}",
            next_step="Shall I tell you what is done in each kind of workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[_pay_button(turn.place), button("Find schools", "find_schools")],
            card=_chart(who, list(wages.values())),
            sources=[citation(turn.session, SOURCE)],
            slots={"occupation": who.soc_code},
        )


def _pay(turn: Turn) -> Reply:
    who = occupation(turn.session, turn.occupation)
    places: list[Location | None] = list(turn.places) or [turn.place]
    found = [
        (place, figures)
        for place in places
        if (figures := wage(turn.session, who.soc_code, place))
    ]
    sentences = [_sentence(who, place, figures) for place, figures in found]
    place = turn.place
    if place:
        step = f"Shall I look for schools {place.where}?"
        offer = button("Find schools", "find_schools")
    else:
        step = "Which state or city is it for? Pay differs a lot by place."
        offer = None
    is_ours = who.soc_code == SKINCARE_SPECIALIST
    return Reply(
        " ".join([*sentences, NOT_COUNTED]),
        next_step=step,
        offer=offer,
        buttons=[
            button("By workplace", "ask_pay_by_workplace"),
            *([button("Licence there", "ask_licence")] if place and is_ours else []),
            button("Is the field growing?", "ask_outlook"),
        ],
        card=_chart(who, [figures for _, figures in found]),
        sources=[citation(turn.session, SOURCE)],
        slots={"occupation": who.soc_code},
    )


def _sentence(who: OccupationName, place: Location | None, pay: WageFigures) -> str:
    note = ""
    if place and not pay.is_asked_area:
        larger = {"state": "the state", "nation": "the whole country"}[pay.area_kind]
        note = f"For {place.label} itself no figure is published, so this is {larger}: "
    where = f"in the {pay.area} area" if pay.area_kind == "metro" else f"in {pay.area}"
    hourly = f" ({usd(pay.hourly_median_usd)} an hour)" if pay.hourly_median_usd else ""
    spread = ""
    if pay.annual_p25_usd and pay.annual_p75_usd:
        spread = (
            f" The middle half earn {usd(pay.annual_p25_usd)} to {usd(pay.annual_p75_usd)}"
        )
        spread += (
            f", the best-paid tenth {usd(pay.annual_p90_usd)} or more."
            if pay.annual_p90_usd
            else "."
        )
    jobs = f" There are about {count(pay.employment)} jobs." if pay.employment else ""
    median = usd(pay.annual_median_usd)
    sentence = f"{who.plural} {where} earn a median of {median} a year{hourly}."
    return f"{note}{sentence if note else capitalised(sentence)}{spread}{jobs}"


def _states(turn: Turn) -> Reply:
    who = occupation(turn.session, turn.occupation)
    ranked = wages_by_state(turn.session, who.soc_code)
    top = listed([f"{name} ({usd(median)})" for name, median in ranked[:5]])
    lowest, least = ranked[-1]
    return Reply(
        f"The states where {who.plural} earn most, by median a year: {top}. The "
        f"lowest of {len(ranked)} states and territories with a figure is {lowest} "
        f"({usd(least)}). Living costs differ too.",
        next_step="Which state or city would you like to know more about?",
        buttons=[
            _pay_button(turn.place),
            button("By workplace", "ask_pay_by_workplace"),
        ],
        sources=[citation(turn.session, SOURCE)],
        slots={"occupation": who.soc_code},
    )


def _pay_button(place: Location | None) -> Button:
    return button(f"Pay in {place.label}" if place else "Pay in my state", "ask_pay")


def _chart(who: OccupationName, wages: list[WageFigures]) -> Card:
    bars = [
        {
            "area": pay.area,
            "industry": pay.industry,
            "annual_p10_usd": pay.annual_p10_usd,
            "annual_median_usd": pay.annual_median_usd,
            "annual_p90_usd": pay.annual_p90_usd,
        }
        for pay in wages
    ]
    return Card("pay_chart", {"occupation": who.name, "bars": bars})
