"""Where the numbers of a text stand, and which words belong to each."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from actions.entities import Entity
from actions.sums.money_roles import FOR_GOAL, Around

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip
THOUSANDS = {"k": 1000, "grand": 1000, "thousand": 1000, "hundred": 100}
NUMBER = re.compile(
    r"(?<![\w.])(?<!\d,)(?<!\d[-/])(?P<dollar>\$\s?)?"
    r"(?:(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<cents>\.\d{1,2})?"
    rf"|(?P<word>{'|'.join(WORDS)})\b)"
    r"\s?(?P<times>(?:k|grand|thousand|hundred)\b)?(?!/?\d)",
    re.IGNORECASE,
)
# "A 60/40 split" is a share, and the rest of it.
SPLIT = re.compile(
    r"(?<![\d.$/])(?P<first>\d[05])\s?(?:/\s?(?P<second>\d[05])(?![\d/])"
    r"|[-:]\s?(?P<dashed>\d[05])(?=\s(?:commission|split|cut)\b))",
    re.IGNORECASE,
)
# The higher end of "18-20 an hour": such a range counts by its lower end.
TO = re.compile(r"\s?[-–]\s?\$?\d[\d,.]*\s?k?", re.IGNORECASE)
PHONE = re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{4}|\d{7,}")
# What ends the words that belong to a number.
BREAK = re.compile(
    r"[,;?!\n]|\.(?!\d)|\b(?:and|but|then|or|plus|so|while|instead of|vs|versus|with|how"
    r"|what|when|if|minus|compared to|rather than)\b",
    re.IGNORECASE,
)
# Before these the words behind a number end, too: "1000 hours i have 620".
SPEAKER = re.compile(r"\b(?:i|i'?m|i'?ll|we|they|she|he)\b", re.IGNORECASE)


def is_split(match: re.Match[str]) -> bool:
    """Whether two numbers are the parts of a hundred."""
    return int(match["first"]) + int(match["second"] or match["dashed"]) == 100


def in_digits(text: str, entities: Iterable[Entity]) -> str:
    """The text with amounts in words as digits, of the same length."""
    for entity in entities:
        said = text[entity.start : entity.end]
        digits = f"${entity.value}"
        is_in_words = entity.kind == "money" and not re.search(r"\d", said)
        if is_in_words and len(digits) <= len(said):
            padded = digits.rjust(len(said))
            text = text[: entity.start] + padded + text[entity.end :]
    return text


def words_around(text: str, matches: Sequence[re.Match[str]], index: int) -> Around:
    """The words that belong to a number, and what comes before them."""
    match = matches[index]
    least = matches[index - 1].end() if index else 0
    end = match.end()
    to = TO.match(text, end)
    end = to.end() if to else end
    most = next((m.start() for m in matches[index + 1 :] if m.start() >= end), len(text))
    between = text[least : match.start()]
    breaks = list(BREAK.finditer(between))
    before = between[breaks[-1].end() :] if breaks else between
    goal = re.search(FOR_GOAL, between, re.IGNORECASE)
    before = goal[0] if goal else before
    lead = breaks[-1][0].lower() if breaks else ""
    behind = text[end:most]
    stops = [
        stop.start() for pattern in (BREAK, SPEAKER) if (stop := pattern.search(behind))
    ]
    return Around(before, behind[: min(stops, default=len(behind))], lead)


def value_of(match: re.Match[str]) -> Decimal:
    """What a number counts: "5k" is 5000."""
    if match["word"]:
        value = Decimal(WORDS[match["word"].lower()])
    else:
        value = Decimal(match["digits"].replace(",", "") + (match["cents"] or ""))
    return value * THOUSANDS.get((match["times"] or "").lower(), 1)
