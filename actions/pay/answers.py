"""Pay: by place, occupation and workplace."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from actions.base import Answer
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    Citation,
    OccupationName,
    WageFigures,
    occupation,
    wage,
    wages_by_area,
    workplaces,
)
from actions.catalog.places import Location
from actions.occupations.asked import WHICH_OF_THEM
from actions.pay.beyond import beyond
from actions.pay.odd_pay import oddity
from actions.pay.own_pay import beside_own, own_pay
from actions.pay.text import (
    FEW_JOBS,
    Period,
    beginners,
    chart,
    difference,
    line,
    not_counted,
    sentence,
)
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.places.areas import BESIDE_NATION, WHOLE_STATE, asks_of_nation
from actions.reply import Button, Reply, button
from actions.sums.money_roles import OTHERS
from actions.turn import Turn
from actions.wording import capitalised, listed, usd

NURSE = "29-1141"
MAX_LINES = 6
# Industries that hold several kinds of workplace, and the kinds that stand for them.
SHARED_INDUSTRIES = (OFFICES_OF_PHYSICIANS, PERSONAL_CARE_SERVICES)
WHOLE = ("physician_office", "spa", "salon")
LEAST = r"\b(bottom|lowest|low end|(?<!at )least|worst|10th percentile|tenth percentile)\b"
STARTING = (
    r"\b(start\w* (out|pay|wage|salary|at|new|off)|starting|first year|1st year|beginn\w+"
    r"|brand new|entry[- ]level|newbie|new grad\w*|fresh out|no experience"
    r"|with ?out experience"
    r"|right out of|just licen[cs]ed|when (you|u|i) start|lowest|minimum|at least)\b"
)
# "Where do dermatologists make the most".
WHERE_MOST = r"\bwhere\b[^.?!]{0,40}\b(?:most|best|highest)\b"
# Nobody counts these apart.
MEDICAL_ONES = r"\bmed(?:ical|ically)? (?:a?esthetician|esti|a?esthetics)\w*"
LEAST_YEARLY_INCOME_USD = 10_000
PHYSICIAN = "29-1229"
# What is compared with is the visitor's own pay, as they said it.
OWN_PAY = r"\b(?:than|to|with|from|vs) (?:me|mine|my|what i|i)\b|\bmy (?:pay|wage|salary)\b"
FIELDS_APART = (
    r"\b(family|primary care|pcps?|internists?|internal medicine|er|emergency"
    r"|pediatric\w*|psychiatr\w*|surge\w+|an(?:a)?esthesiolog\w+|radiolog\w+"
    r"|cardiolog\w+|ob-?gyn\w*)\b"
)
COUNTED_APART = (
    " It is of physicians whose field has no figure of its own; the one you name is "
    "counted apart, and I hold no wage of it (bls.gov/oes does)."
)
OF_FIELD = r"\b(?:derm(?:atology)?|aesthetics?|cosmetic)\b"
MEDICAL_ASSISTANT = "31-9092"
# Before an amount that is the visitor's own; others are figures said before.
OWN_INCOME = re.compile(
    r"\b(?:ma(?:k|d)\w+|earn\w*|get(?:ting)?|paid|pays me|bring\w*|currently|i'?m at|im at"
    r"|my (?:\w+ )?(?:pay|wage|salary|income|job)|live (?:on|with))\b[^.?!]{0,30}$",
    re.IGNORECASE,
)


# "Would it pay more than esthetician", "compared to a family doctor": than what was
# talked of last.
BESIDE_LAST = r"\b(?:than|compared? (?:to|with)|vs|versus|next to)\b"
# "Is it more in a medspa", asked after a wage.
IS_IT_MORE = (
    r"\b(?:is|does|do|would|are|will) (?:it|they|that|the pay|pay|i|medspas?|derms?)\b"
    r"[^.?!]{0,20}\b(?:more|less|better|higher|lower)\b"
)
OF_FIGURES = ("ask_pay", "ask_pay_basis", "ask_workplaces", "inform", "correct_bot")


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
        return _pay(turn, places[0] if places else None)


class TellPayByWorkplace(Answer):
    """What the same occupation earns in different workplaces."""

    action_name = "action_tell_pay_by_workplace"
    intent = "ask_pay_by_workplace"
    topic = "pay_by_workplace"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "that seems low. is it more in a medspa?" asks of a kind of workplace."""
        of_pay = turn.slots.get("topic") in ("pay", "pay_basis", "pay_by_workplace")
        is_asked = turn.values("workplace") and turn.mentions(IS_IT_MORE)
        return bool(of_pay and intent in OF_FIGURES and is_asked)

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        kinds = workplaces(turn.session)
        asked = [kinds[key] for key in turn.values("workplace")]
        codes = [kind.industry_code for kind in asked if kind.industry_code]
        labels = {
            kind.industry_code: kind.plural
            for kind in asked
            if kind.industry_code not in SHARED_INDUSTRIES
        }
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
            return _pay(turn, turn.place)
        ordered = sorted(wages, key=lambda code: -wages[code].annual_median_usd)
        parts = [
            f"{wages[code].annual_median} a year in {labels[code]}" for code in ordered
        ]
        best, least = ordered[0], ordered[-1]
        gap = difference(wages[best], wages[least])
        more = f" That is {gap} more in {labels[best]}." if gap else ""
        own = [
            kind.plural
            for kind in asked
            if not kind.industry_code
            or (kind.industry_code in SHARED_INDUSTRIES and kind.workplace not in WHOLE)
        ]
        unknown = (
            f" For {listed([*dict.fromkeys(own)])} alone no wage is published: they are "
            "counted with one of these."
            if own
            else ""
        )
        here = wage(turn.session, who.soc_code, turn.place) if turn.place else None
        of_here = f", in {here.area} {here.annual_median}" if here else ""
        return Reply(
            f"{capitalised(who.plural)} earn a median of {listed(parts, 'against')} "
            f"({_national(turn)}).{more}{unknown} Over all workplaces it is "
            f"{nation.annual_median}{of_here}. {not_counted([who])}",
            next_step="Shall I tell you what is done in each kind of workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[_pay_button(turn.place), button("Find schools", "find_schools")],
            card=chart([(who, figures) for figures in wages.values()]),
            sources=[figures.citation for figures in (*wages.values(), nation)],
            slots={"occupation": who.soc_code},
        )


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


def _pay(turn: Turn, place: Location | None) -> Reply:
    who = occupation(turn.session, turn.occupation)
    pay = wage(turn.session, who.soc_code, place)
    if pay is None:
        return Reply(f"No wage is published for {who.plural}.")
    more = (
        None
        if turn.mentions(f"{STARTING}|{LEAST}|{MEDICAL_ONES}")
        else beyond(turn, who, pay)
    )
    if more and not turn.workplace and own_pay(turn) is None:
        return more
    at_work, sources = _at_workplace(turn, who)
    if who.soc_code == SKINCARE_SPECIALIST and turn.mentions(MEDICAL_ONES):
        apart, sources = _medical_ones(turn)
        at_work = at_work or apart
    starting = beginners(pay) if turn.mentions(STARTING) else ""
    if turn.mentions(LEAST) and pay.annual_p10_usd:
        starting = f"The lowest-paid tenth earn {usd(pay.annual_p10_usd)} a year or less. "
    return Reply(
        f"{starting}{sentence(who, place, pay, _period(turn))}"
        f"{_odd(turn, who.soc_code, pay)}{_own_income(turn, who, pay)}{at_work}"
        f"{_of_field(turn, who)} "
        f"{not_counted([who])}",
        **_next(turn, [who], [place] if place else []),
        card=chart([(who, pay)]),
        sources=[pay.citation, *sources],
        slots={"occupation": who.soc_code, "occupations": [who.soc_code]},
    )


def _medical_ones(turn: Turn) -> tuple[str, list[Citation]]:
    """That medical aestheticians aren't counted apart, and what comes nearest."""
    kinds = {OFFICES_OF_PHYSICIANS: "doctors' offices", PERSONAL_CARE_SERVICES: "spas"}
    known = {
        name: pay
        for code, name in kinds.items()
        if (pay := wage(turn.session, SKINCARE_SPECIALIST, None, code))
    }
    text = " Medical aestheticians aren't counted apart from others"
    if not known:
        return f"{text}.", []
    beside = listed([f"{pay.annual_median} in {name}" for name, pay in known.items()])
    return f"{text}; nearest is the nation's {beside}.", [
        p.citation for p in known.values()
    ]


def _odd(turn: Turn, soc_code: str, pay: WageFigures) -> str:
    """What makes a figure odd, as a sentence."""
    odd = oddity(turn.session, soc_code, pay)
    apart = COUNTED_APART if soc_code == PHYSICIAN and turn.mentions(FIELDS_APART) else ""
    return f"{apart} The median is{odd.removeprefix(',')}." if odd else apart


def _of_field(turn: Turn, who: OccupationName) -> str:
    """That those in dermatology or aesthetics aren't counted apart, where that is asked."""
    is_of_staff = who.soc_code in (*NURSE_CODES, MEDICAL_ASSISTANT)
    field = re.search(OF_FIELD, turn.text, re.IGNORECASE) if is_of_staff else None
    if field is None:
        return ""
    name = "dermatology" if field[0].lower().startswith("derm") else "aesthetics"
    return f" Those in {name} aren't counted apart, so this is of all of them."


def _at_workplace(turn: Turn, who: OccupationName) -> tuple[str, list[Citation]]:
    """The national wage of the workplace asked for beside the place's, if there is one."""
    kind = workplaces(turn.session).get(turn.workplace or "")
    if kind is None or not kind.industry_code:
        return "", []
    pay = wage(turn.session, who.soc_code, turn.place, kind.industry_code)
    if pay is None:
        return "", []
    text = (
        f" By workplace, wages are published for {pay.area} only: {pay.annual_median} "
        f"in {kind.plural}."
    )
    return text, [pay.citation]


def _national(turn: Turn) -> str:
    if not turn.places:
        return "national figures"
    return f"national figures; none are published by workplace for {turn.places[0].label}"


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
        **_next(turn, people, places),
        card=chart([(who, pay) for who, _, pay in rows]),
        sources=[pay.citation for _, _, pay in rows],
        slots={"occupation": codes[0], "occupations": codes},
    )


def _period(turn: Turn) -> Period:
    """The period that the visitor wants the pay for."""
    if turn.mentions(r"\b(hour\w*|hrs?|hrly)\b"):
        return "hour"
    return "month" if turn.mentions(r"\b(month\w*)\b") else "year"


def _next(
    turn: Turn, people: list[OccupationName], places: Sequence[Location | None]
) -> dict[str, Any]:
    """The next step: schools only where aestheticians are meant."""
    is_ours = any(who.soc_code == SKINCARE_SPECIALIST for who in people)
    place = places[0] if places else None
    is_one = turn.own_occupation == SKINCARE_SPECIALIST
    if not place:
        step, offer = "Which state or city is it for? Pay differs a lot by place.", None
    elif is_ours and is_one:
        step = "Shall I compare the workplaces?"
        offer = button("By workplace", "ask_pay_by_workplace")
    elif turn.slots.get("schools_shown") if is_ours else turn.is_clinical:
        step, offer = "", None
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
    if not ranked:
        return Reply(f"No wages of {areas} are published for {who.plural}.")
    top = listed([f"{pay.area} ({pay.annual_median})" for pay in ranked[:5]])
    lowest = ranked[-1]
    return Reply(
        f"The {areas} where {who.plural} earn most, by median a year: {top}. The lowest "
        f"of {len(ranked)} with a figure and at least {FEW_JOBS} jobs is {lowest.area} "
        f"({lowest.annual_median}). Living costs differ too and aren't counted in.",
        next_step="Which state or city would you like to know more about?",
        buttons=[_pay_button(turn.place), button("By workplace", "ask_pay_by_workplace")],
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


def _own_income(turn: Turn, who: OccupationName, pay: WageFigures) -> str:
    """How the visitor's income compares with the median, where they said it."""
    if turn.own_occupation not in (None, who.soc_code):
        return beside_own(turn, pay)
    incomes = [
        int(float(entity.value))
        for entity in turn.entities
        if entity.kind == "money" and _is_own(turn.text[: entity.start])
    ]
    if not incomes or incomes[-1] < LEAST_YEARLY_INCOME_USD:
        return beside_own(turn, pay)
    gap = incomes[-1] - pay.annual_median_usd
    if pay.is_lower_bound and gap > 0:
        return ""
    side = "above" if gap > 0 else "below"
    least = "at least " if pay.is_lower_bound else ""
    return f" Your {usd(incomes[-1])} are {least}{usd(abs(gap))} {side} that median."


def _is_own(before: str) -> bool:
    """Whether these words before an amount say that it is what the visitor earns."""
    is_of_other = re.search(OTHERS, before, re.IGNORECASE)
    return OWN_INCOME.search(before) is not None and is_of_other is None


def _pay_button(place: Location | None) -> Button:
    return button(f"Pay in {place.label}" if place else "Pay in my state", "ask_pay")
