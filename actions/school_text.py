"""How a program of a school reads: one line, its price, its length, why."""

from actions.catalog.figures import LicenceRule
from actions.catalog.search import SchoolHit
from actions.wording import count, usd


def line(hit: SchoolHit, all_hits: list[SchoolHit], rule: LicenceRule | None) -> str:
    """The program as one line of a list, with the reasons for it.

    `all_hits` is what it is compared with, `rule` the licence of its state.
    """
    facts = [hit.kind, price(hit), length(hit), count(hit.completions, "graduate")]
    why = _reasons(hit, all_hits)
    reasons = f" Why: {', '.join(why)}." if why else ""
    return (
        f"{hit.school} ({hit.city}, {hit.state}{_away(hit)}): "
        f"{', '.join(fact for fact in facts if fact)} in 2024.{reasons}"
        f"{too_short(hit, rule)}"
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


def too_short(hit: SchoolHit, rule: LicenceRule | None) -> str:
    """A warning where the program has fewer hours than the state asks for."""
    if not rule or not rule.hours or not hit.clock_hours or hit.kind != "esthetics":
        return ""
    if hit.clock_hours >= rule.hours:
        return ""
    return (
        f" Careful: the state asks for {count(rule.hours)} hours; ask how the rest is "
        "covered."
    )


def phone(digits: str) -> str:
    """ "404-555-0100"."""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def card(hit: SchoolHit) -> dict[str, object]:
    """The program as data for a channel."""
    values = {name: getattr(hit, name) for name in hit.__dataclass_fields__}
    return values | {"price_usd": hit.price_usd}


def _away(hit: SchoolHit) -> str:
    if hit.distance_miles is None:
        return ""
    miles = round(hit.distance_miles)
    return f", {count(miles, 'mile')}" if miles else ", under a mile"


def _reasons(hit: SchoolHit, hits: list[SchoolHit]) -> list[str]:
    reasons = []
    prices = [item.price_usd for item in hits if item.price_usd is not None]
    distances = [i.distance_miles for i in hits if i.distance_miles is not None]
    if len(distances) > 1 and hit.distance_miles == min(distances):
        reasons.append("the nearest")
    if len(prices) > 1 and hit.price_usd == min(prices):
        reasons.append("the lowest reported price")
    elif len(prices) > 3 and (hit.price_usd or 10**9) <= sorted(prices)[len(prices) // 3]:
        reasons.append("among the cheaper third")
    if len(hits) > 1 and hit.completions == max(item.completions for item in hits):
        reasons.append("the most graduates")
    if hit.is_public:
        reasons.append("a public college")
    return reasons
