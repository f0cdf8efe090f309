"""Search the programs: near a place, within wishes, in a written order."""

from actions.catalog.search.comparison import Comparison, ComparisonRow, compare
from actions.catalog.search.find import find_school, find_schools
from actions.catalog.search.query import (
    RADII_MILES,
    RELAXED_IN_ORDER,
    Campus,
    Order,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
)

__all__ = [
    "RADII_MILES",
    "RELAXED_IN_ORDER",
    "Campus",
    "Comparison",
    "ComparisonRow",
    "Order",
    "SchoolHit",
    "SchoolQuery",
    "SchoolResult",
    "compare",
    "find_school",
    "find_schools",
]
