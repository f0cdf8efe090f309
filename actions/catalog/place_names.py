"""How the names of places are compared, however they are written."""

import re
import unicodedata
from functools import lru_cache

SAME_WORDS = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
SILENT = re.compile(r"[.'’‘ʻ`´]")


# The same few words are compared again and again, others come and go.
@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Words in small letters without accents and signs: "St. Louis" is "st louis"."""
    text = text.casefold()
    if not text.isascii():
        marks = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in marks if not unicodedata.combining(sign))
    words = re.findall(r"[a-z0-9]+", SILENT.sub("", text))
    return " ".join(SAME_WORDS.get(word, word) for word in words)


def is_named_in(city: str, area: str) -> bool:
    """Whether an area is called after the city: "Tampa-St. Petersburg, FL" after both."""
    return f" {folded(city)} " in f" {folded(area.split(',')[0])} "
