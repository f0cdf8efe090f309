"""The measures of `make bench-nlu`: how well intents, confidence and entities are read."""

from collections import Counter
from typing import NamedTuple

from sklearn.metrics import f1_score

from actions.catalog.place_names import folded

BINS = 10
FALSE_FALLBACK_PERCENT = 5
OUT_OF_SCOPE = "out_of_scope"
PLACES = ("state", "city", "zip_code", "country")


class Reading(NamedTuple):
    """The intent of a message as marked, as read, and how sure the reader was."""

    wanted: str
    got: str
    confidence: float

    @property
    def is_right(self):
        return self.wanted == self.got


class Refusal(NamedTuple):
    """What a threshold refuses: shares of the messages in scope and out of it."""

    threshold: float
    in_scope: float
    out_of_scope: float


class Entity(NamedTuple):
    """An entity as it is compared."""

    kind: str
    value: str
    negated: bool


def accuracy(readings):
    return sum(reading.is_right for reading in readings) / len(readings)


def macro_f1(readings):
    """The mean F1 of the intents that are wanted somewhere."""
    wanted = [reading.wanted for reading in readings]
    got = [reading.got for reading in readings]
    return f1_score(wanted, got, average="macro", labels=sorted(set(wanted)))


def calibration_error(readings):
    """How far confidence is from the share right, over bins of equal width (ECE)."""
    bins = [[] for _ in range(BINS)]
    for reading in readings:
        bins[min(int(reading.confidence * BINS), BINS - 1)].append(reading)
    gaps = (sum(r.confidence - r.is_right for r in inside) for inside in bins)
    return sum(map(abs, gaps)) / len(readings)


def refusal(in_scope, out_of_scope):
    """What the highest threshold refuses that keeps to the share allowed in scope.

    A message is refused that is read as out of scope, or with a confidence below
    the threshold. Where the intent alone refuses too many, the threshold is 0.
    """
    accepted = sorted(r.confidence for r in in_scope if r.got != OUT_OF_SCOPE)
    allowed = len(in_scope) * FALSE_FALLBACK_PERCENT // 100
    allowed -= len(in_scope) - len(accepted)
    threshold = 0.0 if allowed < 0 else [*accepted, 1.0][min(allowed, len(accepted))]

    def refused(readings):
        return sum(
            r.got == OUT_OF_SCOPE or r.confidence < threshold for r in readings
        ) / len(readings)

    return Refusal(threshold, refused(in_scope), refused(out_of_scope))


def confusions(readings):
    """(wanted, got, how many, of how many), the most frequent first."""
    totals = Counter(reading.wanted for reading in readings)
    pairs = Counter((r.wanted, r.got) for r in readings if not r.is_right)
    rows = [(*pair, number, totals[pair[0]]) for pair, number in pairs.items()]
    return sorted(rows, key=lambda row: (-row[2], row[3], row[:2]))


def entity(kind, value, negated=False):
    """The entity in the form that is compared.

    A metropolitan area is a city by the first place in its name: the area of
    "Dallas-Fort Worth-Arlington, TX" is "dallas", "Miami, FL" is "miami".
    """
    value = str(value).strip().lower()
    if kind in ("city", "metro"):
        kind, value = "city", value.split(",")[0].split("-")[0].split("/")[0]
    return Entity(kind, value, bool(negated))


def count_entities(wanted, got, school_names):
    """By kind, how many entities of a message were right, wrongly found and missed.

    `school_names` gives the names of schools by UNITID.
    """
    wanted, got = Counter(wanted), Counter(got)
    right = wanted & got
    missed, wrong = wanted - right, got - right
    for one in list(missed.elements()):
        for other in list(wrong.elements()):
            if missed[one] and is_same_school(one, other, school_names):
                right[one] += 1
                missed[one] -= 1
                wrong[other] -= 1
    counts = {}
    for name, entities in (("right", right), ("wrong", wrong), ("missed", missed)):
        for one in entities.elements():
            counts.setdefault(one.kind, Counter())[name] += 1
    return counts


def is_same_school(one, other, school_names):
    """Whether two entities mean one school; by the name where either has no UNITID."""
    if not one.kind == other.kind == "school" or one.negated != other.negated:
        return False
    if one.value.isdigit() and other.value.isdigit():
        return one.value == other.value
    name, same = (folded(school_names.get(e.value, e.value)) for e in (one, other))
    return bool(name and same) and (name.startswith(same) or same.startswith(name))


def f1(counts):
    """F1 of the counts that `count_entities` gives for a kind; 0 for none."""
    errors = counts["wrong"] + counts["missed"]
    return 2 * counts["right"] / (2 * counts["right"] + errors or 1)
