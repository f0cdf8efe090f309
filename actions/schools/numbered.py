"""Which of the schools shown a message counts: by number, place in the list or figure."""

import re

from actions.catalog.search import SchoolHit
from actions.entities import Entity
from actions.schools.listing import page_shown
from actions.turn import Turn

# "The first one" is counted on the page in view, "number 1" from the first page on.
COUNTED_ON_PAGE = re.compile(
    r"\b(?:fi?ri?st|1st|sec\w*|2nd|third|thrid|3rd|fou?rth|4th|fifth|5th|sixth|6th|last)\b",
    re.IGNORECASE,
)
# Behind these numbers stands no noun: "2 or 3 evenings" are no schools.
NO_UNIT = r"(?![.,:]?\d|\s(?:[a-z]{3,}s|month|week|hour|year|mile|day|kid|grand|k|pm|am)\b)"
TWO_NUMBERS = re.compile(
    rf"(?<![\d$.,])\b(\d)\s?(?:than|and|n|&|vs\.?|v|or|with)\s"
    rf"(?:number |no\.? |#)?(\d)\b{NO_UNIT}",
    re.IGNORECASE,
)
# "Compare 2 with 3 and 1".
SEVERAL_NUMBERS = re.compile(
    rf"(?<![\d$.,])\b\d(?:\s?(?:,|and|n|&|vs\.?|or|with|to|,\s?and)\s?(?:number |no\.? |#)?"
    rf"\d\b{NO_UNIT}){{2,3}}",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:no|nr|num|is|does|about|has|did|like|than|hows?|take|pick|choose|with) ?\.? ?"
    rf"(\d)\b{NO_UNIT}",
    re.IGNORECASE,
)
PAGE_PLACES = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "last": -1,
}
# "The 310 hour one", "the $15,950".
FIGURE = re.compile(r"(?:\bthe \$?|\$\s?)(\d{1,3}(?:,\d{3})+|\d{3,5})\b", re.IGNORECASE)
# "That 6k one u said", "u literally said 6,180": a price told before, seldom to the dollar.
PRICE_TOLD = re.compile(
    r"\b(?:the|that|this|ur|your)\s(?:\w+\s)?\$?(?P<one>\d[\d,.]*)\s?(?P<k>k|grand|thousand"
    r"|dollars?|bucks)?\s(?:dollar |\w+ )?(?:one|school|place|program|option|college)\b"
    r"|\b(?:you|u|ya)(?:'ve| have| had| just| literally| already)* (?:said|told me|showed"
    r"|mentioned|listed|gave me|had)\b[^.?!\d]{0,25}\$?(?P<said>\d[\d,.]*)\s?"
    r"(?P<k2>k|grand|thousand)?(?![\w%])(?! (?:hours|miles|months|weeks|graduates))"
    r"|\$?(?<![\d.,])(?P<before>\d[\d,.]*)\s?(?P<k3>k|grand|thousand|dollars?)?"
    r"(?: one)? (?:that )?(?:you|u|ya) (?:just |literally )?(?:said|told me|showed"
    r"|mentioned|listed|had)\b",
    re.IGNORECASE,
)
LEAST_PRICE, ROUNDED, OFF = 1_000, 600, 0.08
# "The one 69 miles away", "its 69 from Raleigh".
MILES_AWAY = re.compile(
    r"(?<![\d.,$])(\d{1,3})\s?(?:(?:mi|miles?)\b(?: (?:away|from|one|out|each))?|from\b)",
    re.IGNORECASE,
)
FIRSTS = re.compile(
    rf"\b(?:(?:is|are|does|do|has|about|of|at|for|owns) the"
    r"|(?:and|vs\.?|or|n|&|to|with)(?: the)?"
    rf"|compare(?: the)?) ({'|'.join(PAGE_PLACES)})\b"
    r"(?!\s(?:year|week|month|day|time|class|step|thing))",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\bthe others?\b(?: (?:one|two|2|schools?))?", re.IGNORECASE)


def past_the_end(turn: Turn, hits: list[SchoolHit]) -> list[int]:
    """The numbers of the message that the list doesn't have."""
    numbers = [
        int(number)
        for value in turn.values("ordinal")
        for number in value.split(",")
        if number.isdigit()
    ]
    return [n for n in dict.fromkeys([*numbers, *numbers_said(turn)]) if n > len(hits)]


def numbers_said(turn: Turn) -> list[int]:
    """The numbers of "2 than 1", "no 1 compared to no 2" and "is 1 any good"."""
    several = SEVERAL_NUMBERS.search(turn.text)
    if several:
        return [int(number) for number in re.findall(r"\b\d\b", several[0])]
    pair = TWO_NUMBERS.search(turn.text)
    if pair:
        return [int(pair[1]), int(pair[2])]
    return [int(match[1]) for match in NUMBERED.finditer(turn.text)]


def told_price(text: str) -> int | None:
    """The price by which a text goes back to a school: "that 6k one"."""
    match = PRICE_TOLD.search(text)
    if match is None:
        return None
    said = (match["one"] or match["said"] or match["before"]).rstrip(".,").replace(",", "")
    unit = (match["k"] or match["k2"] or match["k3"] or "").lower()
    try:
        value = float(said) * (LEAST_PRICE if unit in ("k", "grand", "thousand") else 1)
    except ValueError:
        return None
    return int(value) if value >= LEAST_PRICE else None


def by_price_told(text: str, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The school whose price is nearest to one that was told, if one is near it."""
    price = told_price(text)
    if price is None:
        return []
    off = max(ROUNDED, OFF * price) if price % LEAST_PRICE == 0 else OFF * price
    priced = [(abs(hit.price_usd - price), hit) for hit in hits if hit.price_usd]
    near = min(priced, key=lambda item: item[0], default=None)
    return [near[1]] if near and near[0] <= off else []


def by_figure(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools of "the 310 hour one" and "does the 15,950 include the kit"."""
    page = page_shown(hits)
    found = []
    for match in FIGURE.finditer(turn.text):
        value = int(match[1].replace(",", ""))
        alike = [hit for hit in page if value in (hit.clock_hours, hit.price_usd)]
        found += alike if len(alike) == 1 else []
    for match in MILES_AWAY.finditer(turn.text):
        far = [hit for hit in hits if round(hit.distance_miles or 0) == int(match[1])]
        found += far if len(far) == 1 else []
    return found or by_price_told(turn.text, hits)


def on_page(turn: Turn, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools of "is the first accredited" and "the other two"."""
    page = page_shown(hits)
    found = [
        page[at]
        for match in FIRSTS.finditer(turn.text)
        if -len(page) <= (at := PAGE_PLACES[match[1].lower()]) < len(page)
    ]
    if OTHERS.search(turn.text):
        view = str(turn.slots.get("school") or "")
        others = [hit for hit in page if str(hit.unitid) != view]
        found += others if len(others) < len(page) else []
    return found


def counted(turn: Turn, entity: Entity, hits: list[SchoolHit]) -> list[SchoolHit]:
    """The schools of an ordinal: "2", "1,2", "last", "last 2", "both", "all"."""
    if entity.value == "all":
        return hits
    if entity.value == "both":
        return hits[:2]
    if entity.value.startswith("last"):
        _, _, number = entity.value.partition(" ")
        return hits[-int(number or 1) :]
    numbers = [int(number) for number in entity.value.split(",")]
    page = page_shown(hits)
    said = turn.text[entity.start : entity.end]
    if len(numbers) == 1 and COUNTED_ON_PAGE.search(said) and numbers[0] <= len(page):
        return [page[numbers[0] - 1]]
    return [hits[number - 1] for number in numbers if number <= len(hits)]
