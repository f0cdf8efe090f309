"""Spells out what people abbreviate before a message's meaning is measured."""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from bot.nlu.right_now import is_right_now

ABBREVIATIONS = Path(__file__).parent / "abbreviations.csv"
# Of a longer message the beginning and the end are read: who it is, and what is asked.
BEGINNING, END = 250, 350
SIGNS = {"👍": "yes", "👌": "yes", "👎": "no", "👋": "hello", "🙏": "thank you"}
# Half a character, as a cut emoji leaves it: no encoding knows it.
HALVES = re.compile(r"[\ud800-\udfff]")
# What is said so in the order of another language.
AS_MEANT = (
    (re.compile(r"\bhow many time\b"), "how long"),
    (re.compile(r"\bhow long take\b"), "how long does it take"),
    (re.compile(r"\bhow much cost\b"), "how much does it cost"),
    (
        re.compile(
            r"\bi have (\d\d) (?:years|yrs)(?: old)?(?=\W|$)(?! (?:of|in|as|exp|at|work))"
        ),
        r"i am \1 years old",
    ),
    (re.compile(r"\bfor (make|get|become|work) "), r"to \1 "),
    (
        re.compile(
            r"\b(work|working|job) like"
            r" (?=(?:an? )?(?:assist|esth|nurse|medical|facial|cosm))"
        ),
        r"\1 as ",
    ),
    (re.compile(r"\bmore (fast|cheap|quick)\b"), r"\1er"),
    (re.compile(r"\bmore easy\b"), "easier"),
)
WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*/?")


@cache
def _abbreviations() -> dict[str, str]:
    with ABBREVIATIONS.open(encoding="utf-8", newline="") as file:
        return {row["short"]: row["long"] for row in csv.DictReader(file)}


def readable(text: str) -> str:
    """The text with halves of broken characters replaced, as long as before."""
    return HALVES.sub("\ufffd", text)


@lru_cache(maxsize=256)
def normalise(text: str) -> str:
    """The text in small letters with abbreviations and slang spelled out."""
    long = _abbreviations()
    if len(text) > BEGINNING + END:
        text = f"{text[:BEGINNING]} {text[-END:]}"
    lowered = readable(text).lower().replace("’", "'")
    for sign, word in SIGNS.items():
        lowered = lowered.replace(sign, f" {word} ")
    spelled = WORD.sub(lambda match: _spelled(match, long), lowered)
    plain = " ".join(spelled.split())
    for said, meant in AS_MEANT:
        plain = said.sub(meant, plain)
    return plain


def _spelled(match: re.Match[str], long: dict[str, str]) -> str:
    """A word spelled out; "rn" is right now where it can't be the nurse."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match[0] == "rn" and is_right_now(before, after):
        return "right now"
    return long.get(match[0], match[0])
