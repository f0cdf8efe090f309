"""Which occupation to take: pay, training and growth side by side, and what decides."""

from actions.advice.choice_options import (
    NURSE,
    SUITS,
    Option,
    codes_before,
    codes_weighed,
    option,
)
from actions.advice.choices import Choice, kept, speaks, wants_advice
from actions.advice.choosing_words import OF_THEM, ORDER
from actions.advice.told import (
    CHILDREN,
    GOOD_PAY,
    INJECTING,
    JOB,
    MONEY,
    NO_NEEDLES,
    SOON,
    named,
    told,
)
from actions.asked import joined
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    wage,
)
from actions.occupations.unheld import ELSEWHERE, unheld_named, weighs_careers
from actions.reply import Reply, button
from actions.schools.of_nurses import TellNursingSchools
from actions.turn import Turn
from actions.wording import capitalised, listed, usd, with_article

FEWEST, MOST = 2, 4
IN_OFFICES = ("dermatology_practice", "physician_office")
# Of more than these the growth of jobs would make the lines too long.
MOST_WITH_GROWTH = 2
# There experience counts, and no figure tells it.
TOWARD_ANOTHER = r"\b(?:get|go)(?:ting|ing)? into (?:\w+ )?(?:school|residency|program)\b"
# For these the shorter training fits better.
SHORT_OF = {MONEY, SOON, CHILDREN, JOB}
MOST_MONTHS = 999
# Of more than these the lines alone show the lengths and what lies between.
MOST_EXPLAINED = 3
# Medians this near, as a share, are nearly the same pay.
LITTLE = 0.08
WEIGHS_MORE = "What weighs most for you: earning soon, little school, pay or injecting?"
STATE = "Which state or city is it for?"
FIRST_SKIN = (
    "Esthetics hours don't shorten nursing, so esthetics first only if you must earn soon."
)


class WeighOccupations(Choice):
    """Occupations side by side, and which fits better under which condition."""

    topic = "choice_of_occupations"
    says_already = frozenset(
        {
            "ask_pay",
            "ask_training_length",
            "ask_outlook",
            "ask_spa_vs_medical",
            "ask_worth_it",
            "ask_career_path",
            "ask_choose_school",
            "ask_injector_path",
        }
    )

    @classmethod
    def is_put(cls, turn: Turn) -> bool:
        if turn.trained_in or turn.values("school") or turn.mentions(TOWARD_ANOTHER):
            return False
        if TellNursingSchools.is_meant(turn.intent, turn):
            # Schools of one trade are weighed, "not esthetics".
            return False
        is_of_them = OF_THEM.search(turn.text) is not None
        if wants_advice(turn) and weighs_careers(turn):
            return True
        if (wants_advice(turn) or is_of_them) and len(codes_weighed(turn)) >= FEWEST:
            return True
        is_of_before = is_of_them and not turn.named_occupations
        return is_of_before and len(codes_before(turn)) >= FEWEST

    def reply(self, turn: Turn) -> Reply:
        speaks(turn)
        codes = codes_weighed(turn)
        others = unheld_named(turn)
        if others and weighs_careers(turn):
            codes = codes or [SKINCARE_SPECIALIST]
        elif len(codes) < FEWEST:
            codes = [str(code) for code in turn.slots.get("occupations") or codes]
        options = [option(turn, code) for code in codes[:MOST]]
        has_growth = len(options) <= MOST_WITH_GROWTH
        own = turn.own_occupation
        header = joined(_in_offices(turn, codes), _header(options, has_growth))
        lines = [
            f"• {capitalised(item.line(has_growth, is_own=item.code == own))}."
            for item in options
        ]
        if others:
            lines.append(f"I hold no figures of {listed(others)}; {ELSEWHERE}")
        sources = [source for item in options for source in item.sources]
        has_told = bool(told(turn) & {*SHORT_OF, INJECTING, NO_NEEDLES, GOOD_PAY})
        return Reply(
            "\n".join([_advice(turn, options), header, *lines]),
            next_step=(WEIGHS_MORE if not has_told else "" if turn.place else STATE),
            buttons=[
                button("What each may do", "ask_scope"),
                button("Financial aid", "ask_financial_aid"),
                button("The working life", "ask_working_life"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
            slots={"occupations": codes, **kept(turn)},
        )


def _in_offices(turn: Turn, codes: list[str]) -> str:
    """What each earns in doctors' offices, where the work is to be in one."""
    if turn.workplace not in IN_OFFICES or len(codes) != FEWEST:
        return ""
    found = [
        (code, wage(turn.session, str(code), None, OFFICES_OF_PHYSICIANS)) for code in codes
    ]
    held = [
        f"{occupation(turn.session, str(code)).plural} {pay.annual_median}"
        for code, pay in found
        if pay
    ]
    if len(held) < FEWEST:
        return ""
    return f"In doctors' offices, dermatology included, the median is {listed(held)}."


def _header(options: list[Option], has_growth: bool) -> str:
    """What the lines hold, and of where."""
    areas = list(dict.fromkeys(item.area for item in options if item.area))
    years = [item.projected_year for item in options if item.projected_year]
    until = f", jobs to {max(years)}" if years and has_growth else ""
    return f"Training, median pay a year in {listed(areas)}{until}:"


def _advice(turn: Turn, options: list[Option]) -> str:
    """Which fits better under which condition, by what the visitor told."""
    circumstances = told(turn)
    if len(options) < FEWEST:
        return _beside_unheld(options, unheld_named(turn))
    own = next((item for item in options if item.code == turn.own_occupation), None)
    others = [item for item in options if item is not own]
    if own and len(others) == 1 and own.median_usd and others[0].median_usd:
        return _from_own(own, others[0])
    codes = {item.code for item in options}
    injectors = [item for item in options if item.may_inject]
    if INJECTING in circumstances and injectors and len(injectors) < len(options):
        return _to_inject(injectors)
    gentle = [item for item in options if not item.may_inject]
    if NO_NEEDLES in circumstances and gentle and injectors:
        return _without_needles(gentle, injectors)
    is_order = ORDER.search(turn.text) and {SKINCARE_SPECIALIST, NURSE} <= codes
    after = f" {FIRST_SKIN}" if is_order else ""
    return f"{_by_figures(circumstances, options) or _by_work(options)}{after}"


def _from_own(own: Option, other: Option) -> str:
    """What another trade would add to one's own, which takes no more school."""
    more = _median(other) - _median(own)
    who = capitalised(with_article(other.name))
    gain = f"{who} earns {usd(more)} more a year" if more > 0 else f"{who} earns no more"
    return (
        f"{gain} at the median; staying {with_article(own.name)} costs no school. Go "
        f"back for {SUITS[other.code]}, not only for the title."
    )


def _beside_unheld(options: list[Option], others: list[str]) -> str:
    """What decides between a way that is held and others of which nothing is."""
    here = options[0]
    return (
        f"By figures I can't weigh {listed([here.plural, *others])}, as I hold only the "
        f"first. Choose {here.name} for {SUITS[here.code]}; clerical and research work "
        "leads rather to a college or medical path. Ask two people in each for a day "
        "beside them."
    )


def _to_inject(injectors: list[Option]) -> str:
    first = min(injectors, key=_months)
    shortest = ", the shortest of these that may" if len(injectors) > 1 else ""
    return (
        f"To inject, {_becoming(first)} fits{shortest}. An esthetics licence never allows "
        "it and shortens no medical school."
    )


def _without_needles(gentle: list[Option], injectors: list[Option]) -> str:
    first = min(gentle, key=_months)
    return (
        f"Without needles and blood {_becoming(first)} fits: "
        f"{listed([item.plural for item in injectors])} meet both from school on."
    )


def _by_figures(circumstances: set[str], options: list[Option]) -> str:
    """The shorter way and the better paid one; empty where the figures can't tell."""
    ahead = [item for item in options if item.months]
    paid = [item for item in options if item.median_usd]
    if len(ahead) < FEWEST or len(paid) < FEWEST:
        return ""
    soonest, best = min(ahead, key=_months), max(paid, key=_median)
    if soonest == best:
        way = capitalised(_becoming(best))
        return (
            f"{way} is both the shortest of these and the best paid; "
            "take another only for its work."
        )
    more = _median(best) - _median(soonest)
    needs = circumstances & SHORT_OF
    lead = f"With {listed(named(needs))}" if needs else "If time and money come first"
    if soonest in paid and more < LITTLE * _median(soonest):
        return (
            f"{lead}, {_becoming(soonest)} fits better: the shortest training, and pay is "
            f"nearly the same. {capitalised(best.name)} only for {SUITS[best.code]}."
        )
    gain = f"{usd(more)} more a year" if soonest in paid else "the most"
    between = _between(options, soonest, best)
    if GOOD_PAY in circumstances and not needs:
        return (
            f"For pay, {with_article(best.name)} fits better and earns {gain}.{between} If "
            f"that school is too long, {soonest.name}."
        )
    is_short = len(options) <= MOST_EXPLAINED
    if_carried = ", if you can carry that school" if is_short else ""
    return (
        f"{lead}, {_becoming(soonest)} fits better: the shortest training. "
        f"{capitalised(with_article(best.name))} earns {gain}{if_carried}.{between}"
    )


def _between(options: list[Option], soonest: Option, best: Option) -> str:
    """Those whose training and pay lie between the two."""
    names = [
        item.name
        for item in options
        if _months(soonest) < _months(item) < _months(best)
        and _median(soonest) < _median(item) < _median(best)
    ]
    if not names or len(options) > MOST_EXPLAINED:
        return ""
    return f" {capitalised(listed(names))} {'lies' if len(names) == 1 else 'lie'} between."


def _by_work(options: list[Option]) -> str:
    """Whom each suits by the work of the day."""
    suits = [f"{item.name} for {SUITS[item.code]}" for item in options]
    return f"It depends on the work that you want: {listed(suits)}."


def _becoming(item: Option) -> str:
    return f"becoming {with_article(item.name)}"


def _months(item: Option) -> int:
    return item.months or MOST_MONTHS


def _median(item: Option) -> int:
    return item.median_usd or 0
