"""Search the programs: near a place, within wishes, in a written order."""

from actions.catalog.search.closed import ClosedSchool, closed_school
from actions.catalog.search.comparison import Comparison, ComparisonRow, compare
from actions.catalog.search.find import find_school, find_schools
from actions.catalog.search.outcomes import field_figures
from actions.catalog.search.query import (
    MOST_CLOCK_HOURS,
    MOST_PER_PAGE,
    RADII_MILES,
    RELAXED_IN_ORDER,
    Campus,
    FieldFigures,
    Order,
    SchoolHit,
    SchoolQuery,
    SchoolResult,
)

__all__ = [
    "MOST_CLOCK_HOURS",
    "MOST_PER_PAGE",
    "RADII_MILES",
    "RELAXED_IN_ORDER",
    "Campus",
    "ClosedSchool",
    "Comparison",
    "ComparisonRow",
    "FieldFigures",
    "Order",
    "SchoolHit",
    "SchoolQuery",
    "SchoolResult",
    "closed_school",
    "compare",
    "field_figures",
    "find_school",
    "find_schools",
]
