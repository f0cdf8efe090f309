"""One school in detail, or two to four side by side."""

import re
from dataclasses import asdict
from typing import Any

from rapidfuzz import fuzz

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.search import ComparisonRow, SchoolHit, compare, find_school
from actions.reply import Card, Reply, button
from actions.school_text import campuses, card, completion, length, phone, price, too_short
from actions.school_wishes import query
from actions.schools import COMPLETIONS, PAGE, shown, sources
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
NAME_RATIO = 85
MAX_COMPARED = 4
ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1,
}  # fmt: skip
# Words of school names that don't tell one school from another.
COMMON = frozenset(
    word
    for line_ in (
        "school schools beauty academy institute college center centre career careers",
        "aveda technical community university campus cosmetology esthetics skin salon",
        "hair design arts sciences international training education professional",
    )
    for word in line_.split()
)


class TellSchoolDetails(Answer):
    """All that is known of one school."""

    action_name = "action_tell_school_details"
    intent = "ask_school_details"

    def reply(self, turn: Turn) -> Reply:
        hits = schools_shown(turn)
        if not hits:
            return Reply(
                "Which school do you mean? Tell me a city, state or ZIP code and I "
                "list the schools there; then you can ask about one of them.",
                buttons=[button("Find schools", "find_schools")],
            )
        several = mentioned(turn, hits)
        if len(several) > 1:
            return comparison(turn, several)
        hit = several[0] if several else _chosen(turn, hits)
        if hit is None:
            return Reply(
                "Which one of them?",
                buttons=[
                    button(item.school, "ask_school_details", school=str(item.unitid))
                    for item in hits[-PAGE:]
                ],
            )
        return _details(turn, hit)


def schools_shown(turn: Turn) -> list[SchoolHit]:
    """The schools shown in this conversation, in the order of their numbers."""
    if turn.place is None:
        return []
    asked = query(turn)
    found = (find_school(turn.session, unitid, asked) for unitid in shown(turn))
    return [hit for hit in found if hit]


def mentioned(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The shown schools that the message names or counts, each once."""
    text = turn.text.lower()
    if turn.mentions(r"\b(first|top) (two|2|three|3)\b|\b(both|all (three|of them))\b"):
        number = 3 if turn.mentions(r"\b(three|3|all)\b") else 2
        return hits[:number]
    page = hits[-((len(hits) - 1) % PAGE + 1) :] if hits else []
    found = [
        page[index] if index < len(page) else hits[index]
        for word, index in ORDINALS.items()
        if re.search(rf"\b{word}\b", text) and index < len(hits)
    ]
    for hit in hits:
        words = {
            word
            for word in re.findall(r"[a-z']{4,}", hit.school.lower())
            if word not in COMMON and word != hit.city.lower()
        }
        named = fuzz.partial_ratio(text, hit.school.lower()) >= NAME_RATIO and len(text) > 8
        if named or any(re.search(rf"\b{re.escape(word)}\b", text) for word in words):
            found.append(hit)
    return list(dict.fromkeys(found))[:MAX_COMPARED]


def comparison(turn: Turn, hits: list[SchoolHit]) -> Reply:
    """The same facts of each school, row by row, the better value marked."""
    sides = compare(turn.session, [hit.unitid for hit in hits], query(turn))
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
        sources=sources(turn),
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


def _chosen(turn: Turn, hits: list[SchoolHit]) -> SchoolHit | None:
    """The school that a button, a number, a superlative or the talk means."""
    wanted = turn.values("school")
    number = re.search(r"(?:number|no\.?|nr|#|option)\s*(\d+)|^\W*(\d)\W*$", turn.text)
    if not wanted and number:
        index = int(number[1] or number[2]) - 1
        return hits[index] if 0 <= index < len(hits) else None
    if not wanted and turn.mentions(r"\b(cheapest|lowest)\b"):
        priced = [hit for hit in hits if hit.price_usd is not None]
        return min(priced, key=lambda hit: hit.price_usd or 0, default=None)
    if not wanted and turn.mentions(r"\b(nearest|closest)\b"):
        return min(hits, key=lambda hit: hit.distance_miles or 0)
    unitid = wanted[0] if wanted else str(turn.slots.get("school") or "")
    if not unitid and len(hits) == 1:
        return hits[0]
    return next((hit for hit in hits if str(hit.unitid) == unitid), None)


def _details(turn: Turn, hit: SchoolHit) -> Reply:
    cost = f"Price: {price(hit)}"
    if hit.tuition_and_fees_usd is not None and hit.books_and_supplies_usd:
        cost += f" (tuition and fees {usd(hit.tuition_and_fees_usd)})"
    release = citation(turn.session, COMPLETIONS).release
    facts = [
        f"{hit.school}, {hit.address}, {hit.city}, {hit.state}.{campuses(hit)}",
        f"Phone {phone(hit.phone)}." if hit.phone else "",
        f"Website {hit.website.rstrip('/')}." if hit.website else "",
        f"Program: {hit.kind}. {cost}.",
        f"Length: {length(hit) or 'not reported'}.{too_short(hit)}",
        f"{count(hit.completions, 'graduate')} in {release}. {completion(hit)}.",
        "It is in the federal aid system; ask whether this program is long enough for it."
        if hit.title_iv
        else "It isn't in the federal aid system.",
    ]
    return Reply(
        " ".join(fact for fact in facts if fact),
        next_step="Ask them about the exam pass rate, evening classes and what isn't in "
        "the price.",
        buttons=[
            button("How to choose", "ask_choose_school"),
            button("Show more", "show_more"),
            button("Licence there", "ask_licence", state=hit.state),
        ],
        card=Card("school", card(hit)),
        sources=[*sources(turn), citation(turn.session, "ipeds_hd")],
        slots={"school": str(hit.unitid)},
    )
