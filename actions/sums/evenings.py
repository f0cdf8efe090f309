"""School in evenings and at weekends beside a job: the weeks it takes, and the money."""

from math import ceil

from actions.catalog.figures import Citation, citation, licence, typical_program
from actions.catalog.search import MOST_PER_PAGE, SchoolQuery, find_schools
from actions.reply import Reply, button
from actions.schools.listing import CHARGES
from actions.sums.figures import MONTHS, WEEKS, OwnFigures, lasting, plain
from actions.sums.hours import LEAST_TOTAL_HOURS
from actions.training.times import HALF_WEEK_HOURS
from actions.turn import Turn
from actions.wording import count, usd

AFTER_WORK = (
    r"\b(?:evenings?|nights?|weekends?|saturdays?|sundays?|after work|part[- ]?time)\b"
)
JOB = (
    r"\b(?:full[- ]?time (?:job|work)|work(?:ing)? full[- ]?time|(?:day|my|a|40 hour) job"
    r"|9 ?(?:-|to) ?5|40 (?:hours|hrs)|keep (?:my job|working)|while (?:i )?work\w*)\b"
)
ASKS = r"\b(?:doable|possible|realistic|can i|could i|manage\w*|work out|enough|how)\b"
LEAST_BUDGET_USD = 500


def evening_plan(turn: Turn, own: OwnFigures) -> Reply | None:
    """The hours of the licence at evening pace, and local prices beside the budget."""
    if not (turn.mentions(AFTER_WORK) and turn.mentions(JOB) and turn.mentions(ASKS)):
        return None
    budget = _budget(turn)
    total, source = _hours(turn, own)
    if budget is None or not total:
        return None
    # "40 hours" is the job's week and not the school's.
    weeks = ceil(total / HALF_WEEK_HOURS)
    months = lasting(max(1, round(weeks * MONTHS / WEEKS)))
    prices, sources = _prices(turn, budget)
    return Reply(
        f"By the hours yes, but slowly: {count(total)} hours ÷ {HALF_WEEK_HOURS} a week = "
        f"{count(weeks, 'week')}, roughly {months}, without holidays. {prices} Which "
        "school teaches in the evening or at weekends isn't in my data: ask each for its "
        "next evening start, its hours a week and what an absence costs.",
        buttons=[
            button("Find schools", "find_schools"),
            button("Financial aid", "ask_financial_aid"),
        ],
        sources=[*source, *sources],
    )


def _budget(turn: Turn) -> int | None:
    amounts = [int(float(value)) for value in turn.values("money")]
    return next((amount for amount in amounts if amount >= LEAST_BUDGET_USD), None)


def _hours(turn: Turn, own: OwnFigures) -> tuple[int, list[Citation]]:
    said = [n.value for n in own.all("hours") if n.value >= LEAST_TOTAL_HOURS]
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if said:
        return int(plain(max(said)).replace(",", "")), [rule.citation] if rule else []
    if rule and rule.hours:
        return rule.hours, [rule.citation]
    typical = typical_program(turn.session)
    return typical.clock_hours, [typical.citation]


def _prices(turn: Turn, budget: int) -> tuple[str, list[Citation]]:
    """What the schools near the place charge, beside the budget."""
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    if turn.place:
        asked = SchoolQuery(turn.place, per_page=MOST_PER_PAGE)
        result = find_schools(turn.session, asked)
        known = [hit for hit in result.hits if hit.price_usd is not None]
        if known and result.area != "nation":
            least = min(known, key=lambda hit: hit.price_usd or 0)
            cost = least.price_usd or 0
            side = "covers that" if budget >= cost else "doesn't cover it"
            return (
                f"The lowest price reported {turn.place.where} is "
                f"{usd(cost)} ({least.school}): {usd(budget)} {side}.",
                [citation(turn.session, CHARGES)],
            )
    side = "covers that" if budget >= typical.price_usd else "doesn't cover it"
    return (
        f"A typical program costs {usd(typical.price_usd)} with books: {usd(budget)} "
        f"{side}.",
        [typical.citation],
    )
