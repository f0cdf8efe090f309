"""Which of several schools has the least or most of a fact, or that all or none have it."""

from actions.catalog.search import SchoolHit
from actions.schools.facts import FACTS, Fact, Side
from actions.schools.nearer import nearest_with
from actions.schools.text import price
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

# What a school has or hasn't: where all or none have it, one sentence says it.
QUALITIES = ("public", "title_iv", "distance_courses", "open_admission")


def lead_of(fact: Fact, each: list[Side], extreme: str) -> tuple[str, Side | None]:
    """The sentence that answers for all of them, and the one that stands out."""
    value, number = fact.value, len(each)
    if fact is FACTS["distance"] and not any(side.hit.distance_miles for side in each):
        return "Tell me your city or ZIP code for the distances.", None
    if value is None:
        return f"{fact.title}:", None
    known = [side for side in each if value(side) is not None]
    if fact.each:
        return _how_many(fact, each), None
    of_those = "" if len(known) == number else f" of the {len(known)} that report it"
    first = standing_out(fact, each, extreme) if extreme else []
    label = {"least": fact.least, "most": fact.most}.get(extreme, "")
    if len(first) == 1:
        side = first[0]
        text = f"{capitalised(label)}{of_those} is {side.name}: {fact.said(side)}."
        return f"{text}{_by_how_much(fact, known)}", side
    if first:
        which = listed([str(side.number or side.hit.school) for side in first])
        return f"{capitalised(label)}{of_those}: they are level, {which}.", None
    if not known:
        return "Neither reports it." if number == 2 else "None of them reports it.", None
    return (
        f"{fact.title}{f', reported by {len(known)} of {number}' if of_those else ''}:",
        None,
    )


def level_quality(turn: Turn, asked: list[str], each: list[Side]) -> str:
    """That all or none of several schools have a quality; then who does."""
    name, fact = asked[0], FACTS[asked[0]]
    if len(asked) > 1 or name not in QUALITIES or fact.value is None or len(each) < 2:
        return ""
    values = {fact.value(side) for side in each}
    if len(values) > 1 or None in values:
        return ""
    text = f"{_how_many(fact, each)[:-1]}."
    found = None if True in values else nearest_with(turn, name)
    if found:
        away = "" if found.distance_miles is None else f", {_miles(found)}"
        cost = "" if found.price_usd is None else f" ({price(found)})"
        text += f" The nearest that is: {found.school} in {found.city}, {found.state}"
        text += f"{away}{cost}."
    return text


def _miles(hit: SchoolHit) -> str:
    return f"{count(round(hit.distance_miles or 0), 'mile')} away"


def _by_how_much(fact: Fact, known: list[Side]) -> str:
    """What one of two costs less than the other."""
    prices = [side.hit.price_usd or 0 for side in known]
    if fact is not FACTS["price"] or len(prices) != 2:
        return ""
    return f" The difference is {usd(max(prices) - min(prices))}."


def _how_many(fact: Fact, each: list[Side]) -> str:
    assert fact.value
    yes = [side for side in each if fact.value(side)]
    unknown = [side for side in each if fact.value(side) is None]
    if len(yes) == len(each):
        who = "Both are" if len(each) == 2 else f"All {len(each)} are"
    elif not yes:
        who = "None that reports it is" if unknown else f"None of the {len(each)} is"
        who = "Neither is" if len(each) == 2 and not unknown else who
    else:
        who = f"{len(yes)} of the {len(each)} {'is' if len(yes) == 1 else 'are'}"
    return f"{who} {fact.each}:"


def standing_out(fact: Fact, each: list[Side], extreme: str) -> list[Side]:
    """Those with the least or most of the reported values, where these differ."""
    value = fact.value
    if value is None:
        return []
    known = [side for side in each if value(side) is not None]
    values = [value(side) for side in known]
    if len(known) < 2 or len(set(values)) < 2:
        return []
    top = min(values) if extreme == "least" else max(values)
    return [side for side in known if value(side) == top]
