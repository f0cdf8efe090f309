"""What a share is of, by the words around it."""

import re

from actions.sums.money_roles import Around

# A share of people, of tax or of what is used up is no commission.
SHARES = {
    "raise": r"\b(?:rais(?:e|es|ed|ing)|bump\w*|increas\w*|merit|cola|cost of living)\b",
    "tax": r"\btax(?:es)?\b|\birs\b",
    "people": (
        r"\b(?:finish\w*|graduat\w*|complet\w*|pass(?:ed|es|ing)?|fail\w*|drop\w* out"
        r"|hired|placement|admi\w+|accept\w*)\b"
    ),
    "product": r"^\W*(?:for )?(?:the )?(?:products?|supplies|back ?bar|costs?|overhead)\b"
    r"(?! sales)",
}
PRODUCT_IS = (
    r"\b(?:products?|supplies|back ?bar)(?: cost)?s?\W*(?:is|are|about|like|around|=)?\s*$"
)


def share_role(around: Around) -> str:
    """Of what a share is that nobody is paid: interest, tax, products, people."""
    for role, words in SHARES.items():
        if around.has(words):
            return role
    if re.search(PRODUCT_IS, around.before, re.IGNORECASE):
        return "product"
    if re.search(r"\b(?:apr|interest|rate)\b", f"{around.before} {around.after}", re.I):
        return "interest"
    is_mine = re.search(r"\b(?:i|me|keep|my|get|commission)\b", around.before, re.I)
    takes = r"\b(?:they|she|he|salon|spa|owner|house|boss)\b.*\b(?:tak|keep|cut)\w*"
    is_theirs = re.search(takes, around.before, re.I)
    return "theirs" if is_theirs or (not is_mine and _to_them(around.after)) else ""


def _to_them(after: str) -> bool:
    return re.search(r"\b(?:to|for) (?:the|them)\b", after, re.I) is not None
