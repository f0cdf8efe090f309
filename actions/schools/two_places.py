"""Schools of two places side by side: where they cost less, and the cheapest of each."""

from dataclasses import dataclass, replace
from statistics import median_low

from actions.case import Case
from actions.catalog.places import Location
from actions.catalog.search import MOST_PER_PAGE, RADII_MILES, SchoolHit, find_schools
from actions.places.moves import moves
from actions.reply import Reply, button
from actions.schools.listing import list_sources, schools_shown
from actions.schools.mentions import in_places
from actions.schools.seen import seen
from actions.schools.text import away, length
from actions.schools.wishes import kind_name, query, to_remember
from actions.turn import Turn
from actions.wording import count, listed, usd

FEWEST, MOST = 2, 3
OF_SCHOOLS = (
    r"\b(?:schools?|programs?|academ(?:y|ies)|colleges?|classes|training|tuition"
    r"|courses?)\b"
)
# Work, licences and hours of two places are other questions.
OTHERS = (
    r"\b(?:jobs?|work\w*|pay(?:s|ing)?|paid|salar\w+|earn\w*|wages?|hours|hrs|licen[cs]\w*"
    r"|transfer\w*|board|from|live|moving|moved?)\b"
)
# "Compare with Dayton", said of schools.
WITH_ANOTHER = r"\b(?:compar\w+|vs\.?|versus|than|against)\b"
INTENTS = {
    "ask_pay", "ask_pay_basis",
    "find_schools", "compare_schools", "ask_training_cost", "ask_cheaper", "inform",
    "refine_schools", "ask_closer", "ask_choose_school", "nlu_fallback", "out_of_scope",
    "ask_school_details", "ask_training_length", "correct_bot",
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """The schools of one place, with the reported prices."""

    place: Location
    hits: list[SchoolHit]
    is_near: bool

    @property
    def prices(self) -> list[int]:
        """What the programs cost whose price is reported, the lowest first."""
        return sorted(hit.price_usd for hit in self.hits if hit.price_usd is not None)


class TellSchoolsOfPlaces(Case):
    """What the schools of each place cost, and the cheapest ones of each."""

    topic = "find_schools"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or turn.text.startswith("/") or turn.values("school"):
            return False
        if not FEWEST <= len(_places(turn)) <= MOST or turn.mentions(OTHERS):
            return False
        is_of_list = in_places(turn, schools_shown(turn)) or turn.mentions(r"\bthe one\b")
        if is_of_list and not turn.mentions(OF_SCHOOLS):
            # "The one in Mesa or the one in Tempe" are of those shown.
            return False
        is_of_schools = turn.slots.get("topic") == "find_schools"
        of_schools = is_of_schools or turn.mentions(OF_SCHOOLS)
        return of_schools and not moves(turn.text)

    def reply(self, turn: Turn) -> Reply:
        sides = [_side(turn, place) for place in _places(turn)]
        named: list[SchoolHit] = []
        told: set[int] = set()
        lines = []
        for side in sides:
            lines.append(_line(turn, side))
            for hit in [hit for hit in side.hits if hit.unitid not in told][:1]:
                named.append(hit)
                told.add(hit.unitid)
                where = f"{hit.city}, {hit.state}{away(hit)}"
                lines.append(f"{len(named)}. {hit.school} ({where}): {_facts(hit)}")
        return Reply(
            "\n".join([_lead(sides), *lines]),
            next_step="Ask about one by its number, or name a place for its list.",
            buttons=[
                *(
                    button(
                        f"Schools: {side.place.label}",
                        "find_schools",
                        **{_kind(side.place): side.place.key},
                    )
                    for side in sides
                ),
                button("Compare them", "compare_schools"),
            ],
            sources=list_sources(turn),
            slots=_slots(turn, named),
        )


def _places(turn: Turn) -> list[Location]:
    """The places named; beside "compare with Dayton" the one of the talk."""
    named = list(dict.fromkeys(turn.named_places))
    known = turn.known_place
    of_schools = turn.slots.get("topic") == "find_schools"
    if len(named) == 1 and known and of_schools and turn.mentions(WITH_ANOTHER):
        return list(dict.fromkeys([known, *named]))
    return named


def _side(turn: Turn, place: Location) -> Side:
    """The schools there, those with a price first and the cheapest of them first."""
    asked = query(turn)
    radius = asked.radius_miles or RADII_MILES[0]
    asked = replace(
        asked,
        place=place,
        max_price_usd=None,
        radius_miles=None if place.kind == "state" else radius,
        per_page=MOST_PER_PAGE,
        order="price",
    )
    result = find_schools(turn.session, asked)
    is_near = "place" not in result.relaxed and result.area != "nation"
    return Side(place, list(result.hits) if is_near else [], is_near)


def _line(turn: Turn, side: Side) -> str:
    asked = query(turn)
    if not side.hits:
        return f"{side.place.label}: no {kind_name(asked)} school of my data is near."
    found = count(len(side.hits), f"{kind_name(asked)} school")
    if not side.prices:
        return f"{side.place.label}: {found}, none reports a price. The first:"
    low, middle = usd(side.prices[0]), usd(median_low(side.prices))
    return f"{side.place.label}: {found}, from {low}, the middle one {middle}:"


def _lead(sides: list[Side]) -> str:
    """Which place has the lower prices, by its cheapest and by its middle school."""
    priced = [side for side in sides if side.prices]
    if len(priced) < FEWEST:
        names = listed([side.place.label for side in sides])
        return f"For {names} too few schools report a price to say which is cheaper."
    lowest = min(priced, key=lambda side: side.prices[0])
    middle = min(priced, key=lambda side: median_low(side.prices))
    if len({tuple(side.prices) for side in priced}) == 1:
        names = listed([side.place.label for side in sides])
        return f"{names} are so near each other that the schools are the same."
    if lowest == middle:
        return f"{lowest.place.label} is cheaper, by reported prices with books."
    return (
        f"The cheapest school is near {lowest.place.label}, but the usual price is lower "
        f"in {middle.place.label} (prices with books, as reported)."
    )


def _facts(hit: SchoolHit) -> str:
    price = usd(hit.price_usd) if hit.price_usd is not None else "price not reported"
    return ", ".join(part for part in (price, length(hit)) if part)


def _kind(place: Location) -> str:
    return "state" if place.kind == "state" else "city"


def _slots(turn: Turn, named: list[SchoolHit]) -> dict[str, object]:
    asked = query(turn)
    kept = {
        "place": turn.slots.get("place") or _places(turn)[0].key,
        "program_kinds": list(asked.cip_codes),
        "school_wishes": to_remember(replace(asked, order="rank")),
        "form_skipped": None,
    }
    if not named:
        return kept
    return kept | {
        "schools_shown": [hit.unitid for hit in named],
        "schools_seen": seen(turn, named),
        "school": None,
    }
