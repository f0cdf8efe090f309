"""One school in detail, or two to four side by side."""

import re

from rapidfuzz import fuzz

from actions.base import Answer
from actions.catalog.figures import citation, licence
from actions.catalog.search import SchoolHit, find_school
from actions.reply import Card, Reply, button
from actions.school_text import card, length, line, phone, price, too_short
from actions.schools import PAGE, SOURCES, shown
from actions.turn import Turn
from actions.wording import count, usd

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
    found = (find_school(turn.session, unitid, turn.place) for unitid in shown(turn))
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
    """The same facts of each school, and which is cheaper, nearer, larger."""
    lines = [f"• {line(hit, hits, licence(turn.session, hit.state))}" for hit in hits]
    return Reply(
        "Side by side:\n" + "\n".join(lines) + "\nAsk both about evening classes, the "
        "exam pass rate and the refund rules: that isn't in the data.",
        buttons=[
            button(hit.school, "ask_school_details", school=str(hit.unitid)) for hit in hits
        ],
        card=Card("school_list", {"place": "", "schools": [card(hit) for hit in hits]}),
        sources=[citation(turn.session, source) for source in SOURCES],
    )


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
    rule = licence(turn.session, hit.state)
    cost = f"Price: {price(hit)}"
    if hit.tuition_and_fees_usd is not None and hit.books_and_supplies_usd:
        cost += f" (tuition and fees {usd(hit.tuition_and_fees_usd)})"
    facts = [
        f"{hit.school}, {hit.address}, {hit.city}, {hit.state}.",
        f"Phone {phone(hit.phone)}." if hit.phone else "",
        f"Website {hit.website.rstrip('/')}." if hit.website else "",
        f"Program: {hit.kind}. {cost}.",
        f"Length: {length(hit) or 'not reported'}.{too_short(hit, rule)}",
        f"{count(hit.completions, 'graduate')} in 2024.",
        "It is in the federal aid system; ask whether this program is long enough for it."
        if hit.title_iv
        else "It isn't in the federal aid system.",
    ]
    sources = [*SOURCES, "ipeds_hd_2024"]
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
        sources=[citation(turn.session, source) for source in sources],
        slots={"school": str(hit.unitid)},
    )
