"""How programs are ranked.

The rank is a sum of five shares between 0 and 1, weighted:

    0.40 x nearness    exp(-miles / 30); beyond the radius, where the search has to
                       leave it, exp(-(miles - those of the nearest) / 300); 0.5 for
                       all in a search without a point
    0.20 x price       1 at $0, 0 from $25,000 of tuition, fees, books and supplies;
                       0.35 where no price is reported
    0.15 x completion  the share of the school's students who finish in 150 % of the
                       normal time; the median of all programs where it isn't reported
    0.10 x size        log(1 + yearly graduates of the program), 1 at 150
    0.15 x fit         half for the kind of program: 1 for those asked for first,
                       0.4 for the others; half for the hours: 1 where they reach what
                       the state of the place asked for (else the school's) asks for
                       the licence, 0 where they don't, 0.5 where either is unknown

    less 0.20 where the hours don't reach what is asked for: such a program alone
    doesn't lead to the licence

Equal ranks are ordered by UNITID, CIP code and award level. Money that a
school pays is no part of it: nothing here can see `SponsoredListing`.
"""

from typing import Any

import numpy as np

NEARNESS, PRICE, COMPLETION, SIZE, FIT = 0.40, 0.20, 0.15, 0.10, 0.15
# Miles at which nearness has fallen to 1/e, within the radius and beyond it.
SCALE_MILES, FAR_SCALE_MILES = 30.0, 300.0
NEARNESS_WITHOUT_A_POINT = 0.5
HIGHEST_PRICE_USD = 25_000
SHARE_OF_UNKNOWN_PRICE = 0.35
LARGEST_PROGRAM = 150
OTHER_KIND = 0.4
ENOUGH_HOURS, UNKNOWN_HOURS, TOO_FEW_HOURS = 1.0, 0.5, 0.0
LOSS_BY_TOO_FEW_HOURS = 0.20


def fixed_part(price_usd: Any, completion: Any, median: float, completions: Any) -> Any:
    """The part of the rank that is the same in every search.

    Arrays of one length: price in dollars and completion as a share (NaN where
    unknown, then `median` counts) and yearly graduates.
    """
    price = np.clip(1 - price_usd / HIGHEST_PRICE_USD, 0, 1)
    price = np.where(np.isnan(price_usd), SHARE_OF_UNKNOWN_PRICE, price)
    completed = np.where(np.isnan(completion), median, completion)
    size = np.minimum(1, np.log1p(completions) / np.log1p(LARGEST_PROGRAM))
    return PRICE * price + COMPLETION * completed + SIZE * size


def hours_share(clock_hours: Any, asked_hours: Any) -> Any:
    """How programs' clock hours fit those that a state asks; below 0 is unknown."""
    enough = np.where(clock_hours >= asked_hours, ENOUGH_HOURS, TOO_FEW_HOURS)
    return np.where((clock_hours < 0) | (asked_hours < 0), UNKNOWN_HOURS, enough)


def nearness(miles: Any, within_radius: bool) -> Any:
    """The share of each distance in miles; a school of unknown place has none."""
    if within_radius or not len(miles):
        return np.exp(-miles / SCALE_MILES)
    return np.exp(-(miles - miles.min()) / FAR_SCALE_MILES)


def rank(fixed: Any, hours: Any, is_first_kind: Any, near: Any) -> Any:
    """The rank of each program, between 0 and 1, higher is better."""
    kind = np.where(is_first_kind, 1.0, OTHER_KIND)
    loss = LOSS_BY_TOO_FEW_HOURS * (hours == TOO_FEW_HOURS)
    return NEARNESS * near + fixed + FIT * (0.5 * kind + 0.5 * hours) - loss
