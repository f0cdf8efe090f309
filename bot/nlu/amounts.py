"""Finds money, durations and ZIP codes.

Values are texts: whole dollars ("10000"), "6 months", five digits.
"""

import re

from spacy.tokens import Doc
from text_to_num import text2num

NUMBER_WORDS = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand)[\s-]?)+"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = rf"(?:{DIGITS}|{NUMBER_WORDS})"
MULTIPLIER = r"(?:k|grand|thousand|hundred)\b"
CURRENCY = r"(?:dollars?|bucks?|usd|\$)"
LIMIT = (
    r"(?:under|below|less than|at most|max(?:imum)?|budget(?: is| of|:)?|up to|afford"
    r"|no more than|not more than|cheaper than|over|more than|spend|saved(?: up)?"
    r"|pay|have|around|about|like|maybe|only)"
)
PER = r"(?:a|per|an|/)\s?(?:year|yr|hour|hr|month|mo|week)\b|annually|yearly|hourly"
UNIT = r"(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?)"

MONEY = [
    re.compile(
        rf"\$\s?(?P<number>{DIGITS})\s?(?P<multiplier>{MULTIPLIER})?", re.IGNORECASE
    ),
    re.compile(
        rf"(?<![\w$.])(?P<number>{NUMBER})\s?(?P<multiplier>{MULTIPLIER})"
        rf"(?:\s{CURRENCY})?(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w$.])(?P<number>{NUMBER})\s?{CURRENCY}(?!\w)", re.IGNORECASE),
    re.compile(
        rf"\b{LIMIT}\s(?:a\s)?(?P<money>(?P<number>\d{{1,3}},\d{{3}}|\d{{3,6}}))"
        rf"(?!\d|[\s-]?{UNIT}\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\w$.])(?P<number>\d{{1,3}},\d{{3}}|\d{{4,6}})(?=\s?(?:{PER}))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w$.])(?P<money>(?P<number>\d{1,3},\d{3}|\d{4,6}))"
        r"(?=\s(?:max|budget|total|or less|tops|saved)\b)",
        re.IGNORECASE,
    ),
]
DURATION = re.compile(
    rf"(?<![\w$.])(?P<number>{NUMBER}|half an?|an?|couple(?: of)?)"
    rf"[\s-]?(?P<unit>{UNIT})\b",
    re.IGNORECASE,
)
ZIP_CODE = re.compile(r"(?<![\w$.,#-])(\d{5})(?:-\d{4})?(?![\w%]|,\d)")
UNITS = {"h": "hours", "d": "days", "w": "weeks", "m": "months", "y": "years"}
MULTIPLIERS = {"k": 1000, "grand": 1000, "thousand": 1000, "hundred": 100}
MAX_DOLLARS = 10_000_000


class AmountFinder:
    """Adds spans for money, durations and ZIP codes."""

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        for pattern in MONEY:
            for match in pattern.finditer(text):
                dollars = _dollars(match)
                if dollars is not None:
                    group = "money" if "money" in match.groupdict() else 0
                    _add(doc, match.span(group), "money", str(dollars))
        for match in DURATION.finditer(text):
            duration = _duration(match)
            if duration:
                _add(doc, match.span(), "duration", duration)
        for match in ZIP_CODE.finditer(text):
            _add(doc, match.span(), "zip_code", match[1])
        return doc


def _number(text: str) -> float | None:
    text = text.strip().lower()
    try:
        return float(text.replace(",", ""))
    except ValueError:
        pass
    try:
        return float(text2num(text.replace("-", " "), "en"))
    except ValueError:
        return None


def _dollars(match: re.Match[str]) -> int | None:
    number = _number(match["number"])
    if number is None:
        return None
    multiplier = (match.groupdict().get("multiplier") or "").lower()
    dollars = round(number * MULTIPLIERS.get(multiplier, 1))
    return dollars if dollars <= MAX_DOLLARS else None


def _duration(match: re.Match[str]) -> str:
    unit = UNITS[match["unit"][0].lower()]
    words = match["number"].lower()
    if words.startswith("half"):
        return "6 months" if unit == "years" else ""
    if words.startswith("couple"):
        number: float | None = 2
    elif words in ("a", "an"):
        # "20 dollars an hour" is a rate, "in a day" hardly ever a wish.
        number = 1 if unit == "years" and not _is_rate(match) else None
    else:
        number = _number(words)
    if number is None:
        return ""
    return f"{number:g} {unit if number != 1 else unit.removesuffix('s')}"


def _is_rate(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return bool(before) and (before[-1].isdigit() or before[-1] in "k$")


def _add(doc: Doc, characters: tuple[int, int], label: str, value: str) -> None:
    start, end = characters
    stripped = doc.text[start:end].rstrip()
    span = doc.char_span(
        start, start + len(stripped), label, kb_id=value, alignment_mode="expand"
    )
    if span is not None:
        doc.spans["found"].append(span)
