"""How figures read in a sentence."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

# The end of a sentence, but not of "St." or "D.O.".
SENTENCE_END = re.compile(r"(?<=[a-z\d)”]{2}[.?!])\s+(?=[A-Z“])")
SENTENCES_IN_SHORT = 2


def usd(amount: int | Decimal) -> str:
    """Dollars, with cents only where there are some: "$45,330", "$21.79"."""
    return f"${amount:,.2f}" if isinstance(amount, Decimal) else f"${amount:,}"


def count(number: int, noun: str = "", plural: str = "") -> str:
    """A number with its noun: "1 program", "1,457 schools"."""
    if not noun:
        return f"{number:,}"
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def percent(share: float) -> str:
    """A percentage with its sign for changes: "+6.7 %"."""
    return f"{share:+g} %"


def day(value: date) -> str:
    """A day as it is written in the United States: "March 3, 2026"."""
    return f"{value:%B} {value.day}, {value.year}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """ "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def capitalised(text: str) -> str:
    """The text with its first letter in capital."""
    return text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """ "an aesthetician", "a nurse"."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def in_short(text: str) -> str:
    """The first sentences of a text."""
    return " ".join(SENTENCE_END.split(text)[:SENTENCES_IN_SHORT])
