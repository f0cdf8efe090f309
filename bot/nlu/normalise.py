"""Spells out what people abbreviate before a message's meaning is measured."""

import csv
import re
from functools import cache
from pathlib import Path

ABBREVIATIONS = Path(__file__).parent / "abbreviations.csv"
# Longer messages are read up to here: the encoder sees some 200 words at most.
MAX_CHARACTERS = 1_500
SIGNS = {"👍": "yes", "👌": "yes", "👎": "no", "👋": "hello", "🙏": "thank you"}
WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*/?")


@cache
def _abbreviations() -> dict[str, str]:
    with ABBREVIATIONS.open(encoding="utf-8", newline="") as file:
        return {row["short"]: row["long"] for row in csv.DictReader(file)}


def normalise(text: str) -> str:
    """The text in small letters with abbreviations and slang spelled out."""
    long = _abbreviations()
    lowered = text[:MAX_CHARACTERS].lower().replace("’", "'")
    for sign, word in SIGNS.items():
        lowered = lowered.replace(sign, f" {word} ")
    spelled = WORD.sub(lambda match: long.get(match[0], match[0]), lowered)
    return " ".join(spelled.split())
