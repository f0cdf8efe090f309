"""A raise in percent, and the threshold above which a commission is paid."""

from decimal import Decimal

from actions.reply import Reply
from actions.sums.commission import BUTTONS
from actions.sums.figures import MONTHS, OwnFigures, as_said, dollars, plain, yearly
from actions.sums.median import beside, pay_meant
from actions.turn import Turn

# A sale so far above the threshold shows what the share is worth.
EXAMPLE_ABOVE = Decimal(5_000)


def raise_of_pay(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a raise comes to, and how the new pay stands to the median."""
    share, pay = own.first("share", "raise"), pay_meant(own)
    if share is None or pay is None or not 0 < share.value < 100:
        return None
    each_year, median = yearly(pay, own.working_hours), beside(turn, own)
    if each_year is None:
        return None
    more = each_year * share.value / 100
    then = each_year + more
    way = f"{plain(share.value)} % of {dollars(each_year)}"
    told = "Usual raises no source that I hold counts."
    if median:
        gap = then - median.pay.annual_median_usd
        side = "above" if gap > 0 else "below"
        told = (
            f"That is {dollars(abs(gap))} {side} the median of {median.people} in "
            f"{median.pay.area}, {median.pay.annual_median}{median.odd}. {told}"
        )
    brought = (
        " Set what you bring in beside it, month by month."
        if own.sales or turn.mentions(r"\bbill\w*|\bcollect\w*|\bproduc\w+")
        else ""
    )
    return Reply(
        f"A raise of {dollars(more)} a year, before tax: {way}, so {dollars(then)}. "
        f"{told}{brought} If prices rose by more, it is no raise: ask "
        "for a sum and a date.",
        buttons=BUTTONS,
        sources=median.sources if median else [],
        slots={"occupation": median.soc_code} if median else {},
    )


def share_above(turn: Turn, own: OwnFigures) -> Reply | None:
    """What a share pays of the sales above its threshold, beside the base."""
    share, least = own.share, own.first("money", "threshold")
    if share is None or least is None or not 0 < share < 100:
        return None
    per = least.per or "month"
    sold, base = least.value + EXAMPLE_ABOVE, pay_meant(own)
    each_year = yearly(base, own.working_hours) if base else None
    median = beside(turn, own) if base else None
    alone = (
        f" The base alone, {as_said(base)}, is {dollars(each_year)} a year, "
        f"{dollars(each_year / MONTHS)} a month before tax."
        if base and each_year
        else ""
    )
    return Reply(
        f"Nothing up to {dollars(least.value)} a {per}, then {plain(share)} % of what is "
        f"above: at {dollars(sold)} sold, for example, that is {plain(share)} % of "
        f"{dollars(EXAMPLE_ABOVE)} = {dollars(EXAMPLE_ABOVE * share / 100)}.{alone} "
        f"{median.sentence if median else ''} Ask how often somebody reached "
        "the threshold, and whether returns are taken off.",
        next_step=f"What do you sell a {per}? Then I work it out.",
        buttons=BUTTONS,
        sources=median.sources if median else [],
        slots={"occupation": median.soc_code} if median else {},
    )
