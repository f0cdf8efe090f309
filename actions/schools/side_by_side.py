"""Two to four schools side by side: the table of a comparison."""

from dataclasses import asdict
from typing import Any

from actions.catalog.figures import citation
from actions.catalog.search import Comparison, ComparisonRow, SchoolHit, compare
from actions.reply import Card, Reply, button
from actions.schools.facts import FIELD_OUTCOMES
from actions.schools.listing import list_sources, shown
from actions.schools.seen import seen
from actions.schools.text import card, too_short
from actions.schools.wishes import query
from actions.turn import Turn
from actions.wording import count, usd

ROW_NAMES = {
    "price_usd": "Price, all in",
    "clock_hours": "Clock hours",
    "credit_hours": "Credit hours",
    "months": "Months",
    "asked_hours": "Hours asked for",
    "distance_miles": "Miles away",
    "completion_rate": "Students finishing",
    "debt_median_usd": "Graduates' debt",
    "earnings_1yr_usd": "First year's pay",
    "completions": "Graduates a year",
    "is_public": "Public",
    "title_iv": "Federal aid",
}
# A table of four columns stays within 80 characters.
MAX_COMPARED = 4
NAME_WIDTH, VALUE_WIDTH = 18, 15
MIXES_FIELDS = ("debt_median_usd", "earnings_1yr_usd")
BETTER = "*"


def comparison(turn: Turn, hits: list[SchoolHit], lead: str = "") -> Reply:
    """The same facts of each school as a table, the better value marked."""
    sides = compare(turn.session, [hit.unitid for hit in hits], query(turn.again()))
    names = _column_names(turn, sides.hits)
    known = [row for row in sides.rows if row.name in ROW_NAMES and _is_known(row)]
    known.sort(key=lambda row: list(ROW_NAMES).index(row.name))
    return Reply(
        "\n".join(
            [
                f"{lead}Side by side; {BETTER} marks the better value.",
                *_legend(names, sides.hits),
                _table_line("", names),
                *(_row_text(row) for row in known),
                *_notes(turn, sides, names, {row.name for row in known}),
            ]
        ),
        buttons=[
            button(hit.school, "ask_school_details", school=str(hit.unitid)) for hit in hits
        ],
        card=Card(
            "school_comparison",
            {
                "schools": [card(hit) for hit in sides.hits],
                "rows": [asdict(row) for row in sides.rows],
            },
        ),
        sources=[*list_sources(turn), citation(turn.session, FIELD_OUTCOMES)],
        slots={"school": None, "topic": "find_schools", **_view(turn, hits)},
    )


def _view(turn: Turn, hits: list[SchoolHit]) -> dict[str, Any]:
    """The list that later questions mean: that in view, or else those compared."""
    if {hit.unitid for hit in hits} <= set(shown(turn)):
        # "The one in Mesa" is no new place to look in.
        return {"place": turn.slots.get("place")}
    before, place = turn.slots.get("place"), turn.place
    return {
        "place": place.key if place else before,
        "schools_shown": [hit.unitid for hit in hits],
        "schools_seen": seen(turn, hits),
    }


def _column_names(turn: Turn, hits: list[SchoolHit]) -> list[str]:
    """The schools' numbers in the list, or in the one that they become."""
    known = shown(turn)
    if not {hit.unitid for hit in hits} <= set(known):
        known = [hit.unitid for hit in hits]
    return [f"No. {known.index(hit.unitid) + 1}" for hit in hits]


def _legend(names: list[str], hits: list[SchoolHit]) -> list[str]:
    has_kinds = len({hit.kind for hit in hits}) > 1
    return [
        f"{name}: {hit.school} ({hit.city}, {hit.state})"
        + (f", {hit.kind}" if has_kinds else "")
        for name, hit in zip(names, hits, strict=True)
    ]


def _notes(turn: Turn, sides: Comparison, names: list[str], rows: set[str]) -> list[str]:
    """What has to be known to read the table rightly."""
    notes = [
        f"{name}:{too_short(hit)}"
        for name, hit in zip(names, sides.hits, strict=True)
        if too_short(hit)
    ]
    if len({hit.cip_code for hit in sides.hits}) > 1:
        notes.append("These are different programs: price and length aren't ranked.")
    if rows & set(MIXES_FIELDS):
        notes.append("Debt and first year's pay mix all beauty programs of a school.")
    if turn.mentions(r"\blasers?\b"):
        notes.append(
            "What a course is called gives no right to lasers: that is the state's rule, "
            "and what is taught no data says."
        )
    notes.append("Evening classes, exam pass rates, refund rules: no data, ask each.")
    return notes


def _is_known(row: ComparisonRow) -> bool:
    return any(value is not None for value in row.values)


def _row_text(row: ComparisonRow) -> str:
    texts = [_value_text(row.name, value) for value in row.values]
    # What reads the same is marked the same: a quarter of a mile is no matter.
    best = {texts[at] for at in row.best}
    if len(set(texts)) == 1:
        best = set()
    return _table_line(
        ROW_NAMES[row.name], [text + (BETTER if text in best else "") for text in texts]
    )


def _table_line(name: str, values: list[str]) -> str:
    # A marked value stands one further right, so that the figures stay in line.
    cells = [value if value.endswith(BETTER) else f"{value} " for value in values]
    line = f"{name:<{NAME_WIDTH}}" + "".join(f"{cell:>{VALUE_WIDTH}}" for cell in cells)
    return line.rstrip()


def _value_text(name: str, value: Any) -> str:
    if value is None:
        return "not reported"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name.endswith("_usd"):
        return usd(value)
    if name == "distance_miles" and round(value) == 0:
        return "under 1"
    if name == "completion_rate":
        return f"{value:.0%}"
    return count(round(value)) if isinstance(value, int | float) else str(value)
