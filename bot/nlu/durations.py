"""Finds durations; values are "6 months", "600 hours", "1 year"."""

import re

from spacy.tokens import Doc

from bot.nlu.numbers import NUMBER, number
from bot.nlu.spans import add_span, around, text_of

UNIT = r"(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|mths?|mnths?|years?|yrs?)"
KIND_OF_HOUR = r"(?:(?:clock|credit|classroom|training|contact|clinical|class)[\s-])?"
AND_A_HALF = r"(?:\s(?:and a half|1/2|and half))"
DURATION = re.compile(
    rf"(?<![\w$.])(?P<number>(?!0\d){NUMBER}|half an?|half|an?"
    rf"|couple(?: of)?)(?P<half>{AND_A_HALF})?"
    rf"\+?[\s-]?{KIND_OF_HOUR}(?P<unit>{UNIT})\b(?P<half_behind>{AND_A_HALF})?",
    re.IGNORECASE,
)
UNITS = {"h": "hours", "d": "days", "w": "weeks", "m": "months", "y": "years"}
AGE = re.compile(r"\s?-?olds?\b|\s?y/?o\b", re.IGNORECASE)
# "I am 45 years", "baby is 5 month": an age, unless it goes on like "in the field".
AGED = re.compile(
    r"\b(?:i am|i'm|im|(?:he|she|kids?|sons?|daughters?|baby|child|children|mom"
    r"|who) (?:is|are)"
    r"|he's|she's|turn(?:ing|ed)?|turns)\s+(?:[\d, ]+and )?$",
    re.IGNORECASE,
)
LASTS = re.compile(
    r"\s*(?:in|into|as|of|with|deep|post|out|away|long|at|on|from|behind|clean|sober|left"
    r"|late|short|too|enough|ok|to)\b",
    re.IGNORECASE,
)


def find_durations(doc: Doc) -> None:
    """Add a span for each duration that is nobody's age."""
    for match in DURATION.finditer(text_of(doc)):
        duration = _duration(match)
        if duration and not _is_age(match):
            add_span(doc, match, "duration", duration)


def _duration(match: re.Match[str]) -> str:
    unit = UNITS[match["unit"][0].lower()]
    words = match["number"].lower()
    has_half = match["half"] or match["half_behind"]
    if words.startswith("half"):
        return "6 months" if unit == "years" else ""
    if words.startswith("couple"):
        amount: float | None = 2
    elif words in ("a", "an"):
        # "20 dollars an hour" is a rate, "in a day" hardly ever a wish.
        amount = 1 if unit == "years" and not _is_rate(match) else None
    else:
        amount = number(words)
    if amount is None:
        return ""
    if has_half and unit == "years":
        amount, unit = 12 * amount + 6, "months"
    return f"{amount:g} {unit if amount != 1 else unit.removesuffix('s')}"


def _is_age(match: re.Match[str]) -> bool:
    """Whether a duration is how old somebody is."""
    before, after = around(match)
    if AGE.match(after):
        return True
    is_long = match["unit"][0].lower() in "my" and match["number"].isdigit()
    is_of_a_person = AGED.search(before) is not None
    return is_long and is_of_a_person and not LASTS.match(after)


def _is_rate(match: re.Match[str]) -> bool:
    before = around(match)[0].rstrip()
    return bool(before) and (before[-1].isdigit() or before[-1] in "kK$")
