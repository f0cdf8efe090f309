"""Text for Slack: its control characters, and parts that end where words end."""

import re

# Characters that Slack reads as bold, italic, struck through or code.
FORMATTING = re.compile(r"[*_~`]")
# Escaped, these are longer; beyond the last one a character is two UTF-16 units.
LENGTHS = {"&": 5, "<": 4, ">": 4}
LAST_OF_ONE_UNIT = "\uffff"
PARAGRAPH, LINE, SPACE = re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"\s")


def escaped(text: str) -> str:
    """The text with Slack's three control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """The text as somebody typed it."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def size(text: str) -> int:
    """How long a text may count at Slack: escaped, in UTF-16 units."""
    return len(escaped(text).encode("utf-16-le")) // 2


def bold(text: str) -> str:
    """The text in bold, or plain where it holds formatting characters itself."""
    words = escaped(" ".join(text.split()))
    return words if not words or FORMATTING.search(words) else f"*{words}*"


def linked(address: str, words: str) -> str:
    """The words as a link; the words alone where the address is no plain web address."""
    label = escaped(" ".join(words.split()) or address)
    if "//" not in address:
        address = f"https://{address}"
    if "|" in label or not re.fullmatch(r"https?://[^\s<>|]+", address):
        return label
    return f"<{escaped(address)}|{label}>"


def split(text: str, most: int) -> list[str]:
    """The text in parts of at most `most`, cut between paragraphs, lines or words.

    Only a word that is longer by itself is cut.
    """
    parts, rest = [], text.strip()
    while size(rest) > most:
        end = _cut(rest, _fitting(rest, most))
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*parts, rest] if rest else parts


def shortened(text: str, most: int) -> str:
    """The text, or its beginning up to the end of a word with an ellipsis."""
    text = " ".join(text.split())
    if size(text) <= most:
        return text
    return f"{split(text, most - 1)[0]}…"


def _fitting(text: str, most: int) -> int:
    """How many characters of a text fit."""
    length, end = 0, 0
    for end, character in enumerate(text):  # noqa: B007, the last one counts
        length += LENGTHS.get(character) or (2 if character > LAST_OF_ONE_UNIT else 1)
        if length > most:
            break
    return max(1, end)


def _cut(text: str, fitting: int) -> int:
    """Where to cut so that a part isn't short: the second half's last good place."""
    window = text[: fitting + 1]
    for pattern in (PARAGRAPH, LINE, SPACE):
        ends = [found.start() for found in pattern.finditer(window)]
        late = [end for end in ends if end > fitting // 2 or (pattern is SPACE and end > 0)]
        if late:
            return late[-1]
    return fitting
