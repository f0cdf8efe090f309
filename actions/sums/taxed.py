"""What is left of takings or pay at a rate of tax that the visitor names."""

from decimal import Decimal

from actions.reply import Reply, button
from actions.sums.figures import WEEKS, OwnFigures, as_said, dollars, plain, yearly
from actions.turn import Turn

GROSS = r"\bgross\b|\bbefore (?:products?|tax\w*|rent|costs?|expenses)\b"
OWN_COSTS = r"\b(?:products?|rent|suite|booth|supplies|expenses|1099|self[- ]employed)\b"


def after_tax(turn: Turn, own: OwnFigures) -> Reply | None:
    """A pay less the named tax; of takings costs come off before."""
    rate, paid = own.first("share", "tax"), own.sales or next(iter(own.pays), None)
    if rate is None or paid is None or not 0 < rate.value < 100:
        return None
    each_year = yearly(paid, own.working_hours)
    if each_year is None or own.first("money", "visit"):
        return None
    used = own.first("share", "product")
    costs = each_year * (used.value if used else 0) / 100
    left = (each_year - costs) * (100 - rate.value) / 100
    is_of_costs = turn.mentions(OWN_COSTS)
    lead = "Yes, gross: " if turn.mentions(GROSS) else ""
    less = f" less {plain(used.value)} % of products" if used else ""
    whole = dollars(each_year)
    text = f"{lead}{as_said(paid)} is {whole} in {WEEKS} weeks.{less and ' '}"
    at_most = "at most " if is_of_costs and not used else ""
    text += (
        f" At your {plain(rate.value)} % tax {at_most}{dollars(left)} a year is left, "
        f"{dollars(left / WEEKS)} a week: {whole}{less} − {plain(rate.value)} %."
    ).replace("  ", " ")
    if is_of_costs:
        kept = Decimal(100) - rate.value
        text += (
            " Products, rent and insurance come off before tax, so each dollar of them "
            f"lowers what is left by {plain(kept)} cents."
        )
    return Reply(
        f"{text} The rate is yours: it depends on state, household and deductions, which "
        "a tax adviser knows.".replace("  ", " "),
        buttons=[
            button("Working for myself", "ask_business"),
            button("What a figure contains", "ask_pay_basis"),
        ],
    )
