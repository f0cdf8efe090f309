"""Two to four schools side by side."""

from dataclasses import asdict, replace
from typing import Any

from actions.base import Answer
from actions.catalog.search import ComparisonRow, SchoolHit, compare
from actions.reply import Card, Reply, button
from actions.school_list import ask_place, list_sources, page_shown, schools_shown
from actions.school_mentions import MAX_COMPARED, called, in_places, mentioned
from actions.school_text import card
from actions.school_wishes import query
from actions.turn import Turn
from actions.wording import capitalised, count, usd

ROW_NAMES = {
    "kind": "program",
    "price_usd": "price with books and supplies",
    "clock_hours": "hours",
    "credit_hours": "credit hours",
    "months": "months",
    "distance_miles": "miles away",
    "completions": "graduates a year",
    "completion_rate": "students who finish",
    "asked_hours": "hours the state asks for",
    "is_public": "public",
    "title_iv": "federal aid",
}


FEWEST = 2


class CompareSchools(Answer):
    """Those of the list that are named, or its first two."""

    action_name = "action_compare_schools"
    intent = "compare_schools"

    def reply(self, turn: Turn) -> Reply:
        hits = schools_shown(turn)
        by_name = [hit for hit in called(turn) if hit not in hits]
        if len(hits) < FEWEST and len(by_name) >= FEWEST:
            return comparison(turn, by_name[:MAX_COMPARED])
        if len(hits) < FEWEST:
            return replace(
                ask_place(turn), text="I compare schools of my list, so let's find some."
            )
        found = mentioned(turn, hits) + in_places(turn, hits)
        named = list(dict.fromkeys(found))
        if turn.places and not named:
            return Reply(
                f"None of the schools that I showed is in {turn.places[0].label}, and I "
                "compare those only. Shall I list the schools there?",
                offer=button("List them", "find_schools"),
            )
        # One named is compared with the first of the others, those in view before.
        others = [hit for hit in [*page_shown(hits), *hits] if hit not in named]
        compared = list(dict.fromkeys([*named, *others[: max(0, FEWEST - len(named))]]))
        return comparison(turn, compared[:MAX_COMPARED])


def comparison(turn: Turn, hits: list[SchoolHit]) -> Reply:
    """The same facts of each school, row by row, the better value marked."""
    sides = compare(turn.session, [hit.unitid for hit in hits], query(turn.again()))
    names = [f"{letter}: {hit.school}" for letter, hit in zip("ABCD", sides.hits)]  # noqa: B905
    lines = [_row_text(row) for row in sides.rows if row.name in ROW_NAMES]
    return Reply(
        "\n".join(
            [
                f"Side by side. {'; '.join(names)}.",
                *(text for text in lines if text),
                "Ask each about evening classes, the exam pass rate and the refund rules: "
                "that isn't in the data.",
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
        sources=list_sources(turn),
        # "The one in Mesa" is no new place to look in.
        slots={"place": turn.slots.get("place")},
    )


def _row_text(row: ComparisonRow) -> str:
    """One fact of each school: "Price: A $9,900 (best), B not reported"."""
    if not any(value is not None for value in row.values):
        return ""
    values = [
        f"{letter} {_value_text(row.name, value)}{' (best)' if at in row.best else ''}"
        for at, (letter, value) in enumerate(zip("ABCD", row.values))  # noqa: B905
    ]
    return f"{capitalised(ROW_NAMES[row.name])}: {', '.join(values)}."


def _value_text(name: str, value: Any) -> str:
    if value is None:
        return "not reported"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name.endswith("_usd"):
        return usd(value)
    if name == "completion_rate":
        return f"{value:.0%}"
    return count(round(value)) if isinstance(value, int | float) else str(value)
