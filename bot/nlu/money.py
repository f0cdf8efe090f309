"""Finds amounts of money; values are whole dollars ("10000")."""

import re

from spacy.tokens import Doc

from actions.sums.named_numbers import names
from bot.nlu.durations import UNIT
from bot.nlu.numbers import DIGITS, MOST_WORDS, NUMBER, WORD, number
from bot.nlu.spans import add_span, around, text_of

MULTIPLIERS = {
    "k": 1000, "grand": 1000, "thousand": 1000, "thou": 1000, "thosand": 1000,
    "thousnd": 1000, "thousend": 1000, "thousands": 1000, "hundred": 100,
}  # fmt: skip
MULTIPLIER = rf"(?:{'|'.join(sorted(MULTIPLIERS, key=len, reverse=True))})\b"
CURRENCY = r"(?:dollars?|dollers?|bucks?|usd|\$)"
# Before a bare number these tell that it is money.
LIMIT = (
    r"(?:under|below|less th[ae]n|at most|max(?:imum)?|budget(?: is| of|:)?|up to|afford"
    r"|no more th[ae]n|not more th[ae]n|cheaper th[ae]n|over|more th[ae]n|spend"
    r"|saved(?: up)?"
    r"|pay|have|around|about|like|maybe|only|tuition|quoted(?: me)?|costs?|charges?|charged"
    r"|paid(?: (?!(?:in|near|around|at)\b)\w+)?"
    r"|price(?: is| (?:\w+ )?was)?|spent|loan (?:for|of|is|was)|owe"
    r"|told me|took out|debt of)"
)
HOUR = r"(?:a|per|an|/)\s?(?:hour|hr)\b|/\s?h\b|hourly"
PER = rf"{HOUR}|(?:a|per|an|/)\s?(?:year|yr|month|mo|week)\b|annually|yearly"
MONEY = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\$\s?(?:{DIGITS}\s?k?\s?-\s?\$?)?(?P<number>{DIGITS})"
        rf"\s?(?P<multiplier>{MULTIPLIER})?",
        rf"(?<![\w$.,])(?:\d+\s?-\s?)?(?P<number>\d+,\d(?=k)|{DIGITS})\s?"
        rf"(?P<multiplier>{MULTIPLIER})(?:\s{CURRENCY})?(?!\w)",
        rf"(?<![\w$.])(?P<number>{NUMBER})\s?(?:{CURRENCY}|grand\b)(?!\w)",
        rf"(?<![\w$.])(?P<number>(?:{WORD}[\s-]){{1,{MOST_WORDS}}}(?:thousand"
        rf"|hundred)(?:\s(?:and\s)?{WORD})*)\b"
        rf"(?!\s?{UNIT})(?!\s{CURRENCY})",
        rf"\b{LIMIT}\s(?:a\s)?(?P<money>(?P<number>\d{{1,3}},\d{{3}}|\d{{3,6}}))"
        rf"(?!\d|[\s-]?{UNIT}\b)",
        rf"(?<![\w$.,])\d{{1,3}}[05]00\s?(?:-|–|to|and)\s?(?P<number>\d{{2,3}}[05]00)"
        rf"(?!\d|[\s-]?{UNIT}\b)",
        rf"(?<![\w$.])(?P<number>\d{{1,3}},\d{{3}}|\d{{3,6}})(?=\s?(?:{PER}))",
        rf"(?<![\w$.])(?P<number>\d{{1,3}}(?:\.\d\d?)?)(?=\s?(?:{HOUR}))",
        r"(?<![\w$.])(?P<money>(?P<number>\d{1,3},\d{3}|\d{4,6}))"
        r"(?=\s(?:max|budget|total|or less|tops|saved|without|with (?:kit|books)"
        r"|(?:is|s) (?:the|my|our|his|her) (?:limit|max\w*|budget|cap|ceiling))\b)",
    )
]
# Behind a number these tell that it isn't money.
COUNTED = re.compile(
    r"\s?(?:followers|people|ppl|applicants|views|likes|students|subs(?:cribers)?|jobs"
    r"|members|hours?|hrs?|licensed|estheticians|patients|clients|reviews|schools|residents"
    r"|miles|square|sq|calories|steps|words|nurses|programs|openings|population|percent"
    r"|times|questions)\b",
    re.IGNORECASE,
)
POPULATION = re.compile(
    r"\b(?:pop\.?|population(?: of)?|town of|city of)\s$", re.IGNORECASE
)
PRICED = re.compile(r"\s(?:dollars|bucks|max|budget|tuition)", re.IGNORECASE)
YEARS = range(1950, 2040)
MAX_DOLLARS = 10_000_000


def find_money(doc: Doc) -> None:
    """Add a span for each amount of money."""
    text = text_of(doc)
    no_amounts = names(text)
    for pattern in MONEY:
        for match in pattern.finditer(text):
            dollars = _dollars(match)
            if any(match.start("number") in named for named in no_amounts):
                continue
            if dollars and not _is_other_number(match, dollars):
                group = "money" if "money" in match.groupdict() else ""
                add_span(doc, match, "money", str(dollars), group)


def _dollars(match: re.Match[str]) -> int | None:
    multiplier = (match.groupdict().get("multiplier") or "").lower()
    digits = match["number"].strip()
    if re.fullmatch(r"\d+,\d", digits):
        digits = digits.replace(",", ".")
    amount = number(digits)
    if amount is None:
        return None
    if re.search(r"grand\b", match[0], re.IGNORECASE) and not multiplier:
        multiplier = "grand"
    dollars = round(amount * MULTIPLIERS.get(multiplier, 1))
    return dollars if dollars <= MAX_DOLLARS else None


def _is_other_number(match: re.Match[str], dollars: int) -> bool:
    """Whether a number is of people, hours or a year and not of dollars."""
    if "$" in match[0] or re.search(CURRENCY, match[0], re.IGNORECASE):
        return False
    before, after = around(match)
    is_year = dollars in YEARS and match["number"].isdigit() and "," not in match[0]
    is_year = is_year and not match.groupdict().get("multiplier")
    return (
        COUNTED.match(after) is not None
        or POPULATION.search(before) is not None
        or (is_year and not PRICED.match(after))
    )
