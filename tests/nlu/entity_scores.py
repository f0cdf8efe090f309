"""Counts how many entities of each kind were found rightly, wrongly and not at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from actions.catalog.place_names import folded

PLACES = ("state", "city", "country", "zip_code")

Entities = list[dict[str, Any]]


def plain(entities: Entities) -> Counter[tuple[str, str, bool]]:
    """Kind, value and whether it is ruled out, in one way where there are two to say it.

    An area counts as its largest city; no high school is no diploma.
    """
    found: Counter[tuple[str, str, bool]] = Counter()
    for entity in entities:
        kind, value = entity["entity"], str(entity["value"]).lower()
        if kind in ("city", "metro"):
            kind, value = "city", folded(re.split(r",|-", value)[0])
            value = "new york" if value == "new york city" else value
        elif kind == "education" and value == "high_school" and entity.get("negated"):
            found[kind, "no_diploma", False] += 1
            continue
        elif kind == "school" and not value.isdigit():
            value = folded(value).split(" ")[0]
        found[kind, value, bool(entity.get("negated"))] += 1
    return found


def counted(pairs: Iterable[tuple[Entities, Entities]]) -> dict[str, Counter[str]]:
    """By kind, and for all "places", the counts of (wanted, found) entities."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for wanted_entities, found_entities in pairs:
        wanted, got = plain(wanted_entities), plain(found_entities)
        for name, these in (
            ("right", wanted & got),
            ("wrong", got - wanted),
            ("missed", wanted - got),
        ):
            for (kind, _value, _negated), number in these.items():
                counts[kind][name] += number
                counts["places"][name] += number if kind in PLACES else 0
    return counts


def f1(number: Counter[str]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * number["right"] / (2 * number["right"] + number["wrong"] + number["missed"])
