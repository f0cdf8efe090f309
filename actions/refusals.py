"""What a message says first that it doesn't mean: "no nurses!", "not pay, growth"."""

import re

NAMED = r"[\w'’-]+(?:[\s/]+[\w'’-]+){0,3}?"
LIST = rf"{NAMED}(?:\s+(?:or|and|nor)\s+{NAMED}){{0,2}}"
REFUSAL = re.compile(
    r"\s*(?:(?:ugh|no|hey|but|ok|and|please|pls|omg|lol|stop)\W+)*"
    r"(?:"
    r"(?:(?:i (?:really )?(?:do not|don'?t|did not|didn'?t|never) (?:want|ask|asked|mean"
    r"|say|said)(?: (?:to|about|for|be|become|do|a|an|the))*)"
    r"|stop (?:with|about)(?: the)?|enough (?:of|with|about)|forget(?: about)?"
    r"|(?:that'?s |this is |its |it'?s )?not(?: about| for| the)?)"
    rf"\s+{LIST}\s*(?:[.!?,;:\n]+|\s-+\s)"
    # "Nurses?? I said front desk."
    rf"|{NAMED}\?+\s+(?=(?:i|we) (?:said|asked|meant|mean)\b)"
    # "No nurses!" refuses, "no diploma, can I …" tells of oneself.
    rf"|no\s+{NAMED}\s*(?:[.!]+|,(?=\s*no\b))"
    r")\s*",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]\s+")
FEWEST_WORDS_LEFT = 3


def refusals(text: str) -> list[tuple[int, int]]:
    """Where a message rules something out before it asks; start and end characters.

    Nothing where hardly a word would be left.
    """
    found: list[tuple[int, int]] = []
    for start in (0, *(match.end() for match in SENTENCE_END.finditer(text))):
        at = max(start, found[-1][1]) if found else start
        while match := REFUSAL.match(text, at):
            found.append(match.span())
            at = match.end()
    left = text
    for begin, end in reversed(found):
        left = left[:begin] + left[end:]
    return found if len(left.split()) >= FEWEST_WORDS_LEFT else []


def without_refusals(text: str) -> str:
    """The message without what it rules out first."""
    for start, end in reversed(refusals(text)):
        text = text[:start] + text[end:]
    return text
