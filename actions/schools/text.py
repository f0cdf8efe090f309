"""How a program of a school reads: one line, its price, its length, why."""

from collections.abc import Sequence
from dataclasses import asdict

from actions.catalog.search import SchoolHit
from actions.wording import count, listed, usd

REASONS = {
    "nearest": "the nearest",
    "lowest_price": "the lowest reported price",
    "cheaper_third": "among the cheaper third",
    "most_graduates": "the most graduates",
    "high_completion": "many finish ({rate})",
    "public": "a public school",
    "distance_courses": "offers some courses online",
}
MOST_REASONS = 3
# Words of school names that don't tell one school from another.
COMMON = frozenset(
    word
    for line_ in (
        "school schools beauty academy institute college center centre career careers",
        "technical community university campus cosmetology esthetics aesthetics skin salon",
        "hair design arts sciences international training education professional massage",
        "therapy nails barber wellness spa main city state county north south east west",
        "american national the and for with one ones",
    )
    for word in line_.split()
)

# Words of names that are mostly said of something else: "my english is bad".
EVERYDAY = frozenset(
    word
    for line_ in (
        "english spanish health care body face look looks style styles first best nature",
        "natural image life success future dream total pure modern classic advanced artist",
        "medical clinic laser lasers work works light star world women ladies home family",
    )
    for word in line_.split()
)


def line(hit: SchoolHit, release: str) -> str:
    """The program as one line of a list, with the reasons for it.

    `release` is the year of the completions.
    """
    facts = [hit.kind, price(hit), length(hit)]
    graduates = f"{count(hit.completions, 'graduate')} in {release}"
    why = reasons(hit)
    because = f" Why: {', '.join(why)}." if why else ""
    return (
        f"{hit.school} ({hit.city}, {hit.state}{away(hit)}): "
        f"{', '.join([*(fact for fact in facts if fact), graduates])}.{because}"
        f"{too_short(hit)}{campuses(hit)}"
    )


def price(hit: SchoolHit) -> str:
    """The reported price of the whole program."""
    if hit.price_usd is None:
        return "price not reported"
    return f"{usd(hit.price_usd)} with books and supplies"


def length(hit: SchoolHit) -> str:
    """Hours and months, as far as reported."""
    hours = count(hit.clock_hours, "hour") if hit.clock_hours else ""
    if hit.credit_hours:
        hours = count(hit.credit_hours, "credit hour")
    months = count(hit.months, "month") if hit.months else ""
    return " in ".join(part for part in (hours, months) if part)


def too_short(hit: SchoolHit) -> str:
    """A warning where the program has fewer hours than the state asks for."""
    if not hit.missing_hours or not hit.asked_hours or not hit.clock_hours:
        return ""
    disputed = " (sources differ)" if hit.hours_disputed else ""
    return (
        f" Careful: this program has {count(hit.clock_hours)} hours, {hit.licence_state} "
        f"asks for {count(hit.asked_hours)}{disputed}; ask how the rest is covered."
    )


def campuses(hit: SchoolHit) -> str:
    """The school's other addresses in the city."""
    if not hit.campuses:
        return ""
    others = listed([campus.address or campus.school for campus in hit.campuses])
    return f" Also at {others}."


def completion(hit: SchoolHit) -> str:
    """The share of the whole school's students who finish."""
    if hit.completion_rate is None:
        return "Completion rate not reported"
    return f"{hit.completion_rate:.0%} of its students finish"


def reasons(hit: SchoolHit) -> list[str]:
    """Why the program is in the list, most telling first."""
    rate = f"{hit.completion_rate:.0%}" if hit.completion_rate is not None else ""
    words = [
        text.format(rate=rate) for name, text in REASONS.items() if name in hit.reasons
    ]
    return words[:MOST_REASONS]


def phone(digits: str) -> str:
    """ "404-555-0100"."""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def card(hit: SchoolHit) -> dict[str, object]:
    """The program as data for a channel."""
    return asdict(hit) | {"price_usd": hit.price_usd, "missing_hours": hit.missing_hours}


def away(hit: SchoolHit) -> str:
    """How far it is, behind its city: ", 7 miles"."""
    if hit.distance_miles is None:
        return ""
    miles = round(hit.distance_miles)
    return f", {count(miles, 'mile')}" if miles else ", under a mile"


def other_state(hits: Sequence[SchoolHit]) -> str:
    """Whom to ask where a school lies in another state than the licence is for."""
    abroad = [hit for hit in hits if hit.licence_state and hit.licence_state != hit.state]
    if not abroad:
        return ""
    states, own = listed(sorted({hit.state for hit in abroad})), abroad[0].licence_state
    is_one = len({hit.state for hit in abroad}) == 1
    return (
        f" {states} {'is another state' if is_one else 'are other states'}: ask the {own} "
        "board first whether it takes hours from there."
    )
