"""Whether a grant comes at the pay that somebody names: the household's income decides."""

from actions.reply import Reply, button
from actions.sums.figures import OwnFigures, as_said, dollars, period_of, yearly
from actions.turn import Turn

GRANT = r"\b(?:pell|fafsa|(?:federal|student|financial) aid|need[- ]based|grants?)\b"
ASKS = (
    r"\b(?:free|qualif\w*|eligib\w*|cover\w*|too much|get (?:pell|aid|a grant|any|it|some)"
    r"|enough|approved|make too|pay for|give me|left to pay|cost me)\b"
)


def grant_at_income(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a pay means for a Pell grant: no limit is held, the aid office reckons it."""
    if not own.pays or own.price or not (turn.mentions(GRANT) and turn.mentions(ASKS)):
        return None
    pay = own.pays[0]
    each_year = yearly(pay, own.working_hours)
    if each_year is None:
        return None
    year = "" if period_of(pay) == "year" else f", {dollars(each_year)} a year,"
    return Reply(
        f"Perhaps; the aid office reckons it. {as_said(pay)}{year} is one part: the FAFSA "
        "looks at the whole household's income and size, and at your parents' if you "
        "depend on them. Small incomes mostly get a Pell grant. It pays tuition, kit and "
        "books; where a public technical college charges less than the grant, little or "
        "nothing is left. But many short esthetics programs don't qualify, so ask the "
        "college “is this program Pell eligible?”. studentaid.gov/aid-estimator shows "
        "your amount.",
        buttons=[
            button("Financial aid", "ask_financial_aid"),
            button("What training costs", "ask_training_cost"),
        ],
    )
