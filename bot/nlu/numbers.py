"""Numbers as people write them, in digits and in words."""

from text_to_num import text2num

WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty"
    r"|seventy|eighty|ninety|hundred|thousand)"
)
# No amount takes more words; without an end a row of them took its square of time.
MOST_WORDS = 7
WORDS = rf"{WORD}(?:[\s-](?:and\s)?{WORD}){{0,{MOST_WORDS - 1}}}\b"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
# Longer ones are no amounts of anything.
LONGEST = 60
NUMBER = rf"(?:{DIGITS}|{WORDS})"


def number(text: str) -> float | None:
    """The value of "1,500", "7.5" or "twenty five hundred", or None."""
    text = text.strip().lower()
    if len(text) > LONGEST:
        return None
    try:
        return float(text.replace(",", ""))
    except ValueError:
        pass
    try:
        return float(text2num(text.replace("-", " ").replace("fourty", "forty"), "en"))
    except ValueError:
        return None
