"""Questions that are about contracts, paying and schools in general, beside a list too."""

import re

CONTRACT = r"(?:enrol+\w*|school|student|training)?\s?(?:contracts?|agreements?)"
GENERAL = re.compile(
    rf"\b(?:an?|any|every|these|in|the) {CONTRACT}\b"
    r"|\bbefore (?:i |we |you |u |she |he )?(?:sign(?:ing)?|enrol+(?:ing)?|pay(?:ing)?)\b"
    r"|\bwhat (?:(?:all|else|exactly|things|questions) )?(?:should|ought|do|must|can|to"
    r"|would|shall|does)\s(?:(?:i|we|you|u|one|she|somebody|someone|people|to|need|have)\s)*"
    r"(?:ask|read|check|look|know|watch|find out|clarify)\b"
    r"|\b(?:what|which) (?:questions|red flags|fine print)\b|\bred flags?\b|\bfine print\b"
    r"|\bthings to (?:ask|check|look)\b|\bhow do (?:refunds?|contracts?) work\b"
    r"|\bif (?:i|my \w+|we) (?:\w+ ){0,3}(?:drop|quit|leave|withdraw|stop|gets? sick)\b"
    r"[^?]*\b(?:lose|refund\w*|money back|owe|everything|pay)\b",
    re.IGNORECASE,
)
# "Their refund policy" and "the first one's contract" are a school's own.
OF_ONE = re.compile(
    r"\b(?:their|its|the (?:first|second|third|last|\w+) (?:one|school)'?s?)\s"
    r"(?:\w+ )?(?:refund|contract|policy|rules?)\b",
    re.IGNORECASE,
)

_WAY = r"(?:driv\w*|commut\w*|mov(?:e|ing)|travel\w*|gas|miles|trip|distance|going)"
WORTH_THE_WAY = re.compile(
    rf"\bworth (?:it )?(?:to )?(?:the |that |an? )?(?:extra |long |far )?(?:\d+ )?{_WAY}\b"
    rf"|\b{_WAY}\b[^.?!]{{0,25}}\bworth it\b|\bworth it\b[^.?!]{{0,15}}\b{_WAY}\b",
    re.IGNORECASE,
)


def asks_in_general(text: str) -> bool:
    """Whether a text asks what to look for in contracts, refunds or schools."""
    return GENERAL.search(text) is not None and OF_ONE.search(text) is None


# "How many hours do I need": for the licence, and not in one school's program.
_OF_LAW = re.compile(
    r"\b(?:hours|hrs)\b[^.?!]{0,20}\b(?:do|would|will|must|should) (?:i|we|you|u) "
    r"(?:need|have|do)\b"
    r"|\b(?:hours|hrs) (?:are |is )?(?:required|needed|for (?:a|the|my) lic)",
    re.IGNORECASE,
)


def asks_of_law(text: str) -> bool:
    """Whether the hours that one needs are asked for, and not those of a program."""
    return _OF_LAW.search(text) is not None


# "How do ppl even pay for that": of the ways to pay, whichever school it is.
_HOW_TO_PAY = re.compile(
    r"\bhow (?:do|does|did|can|could|would|will|should|tf|the hell|on earth|is|are|am|to"
    r"|else|ever|\s)*\s?(?:(?:most |other |regular |normal |poor )?(?:people|ppl"
    r"|anyone|anybody|everyone|everybody|folks|girls|students|others|someone|somebody|parents)|you|u|i|we"
    r"|she|he|they)?\s(?:\w+ ){0,3}?"
    r"(?:pay(?:ing)? for|afford(?:ing)?|come up with)\s"
    r"(?:that|it|this|these|those|them|all|school|tuition|(?:(?:the|a|an|my|her|his|such|esth"
    r"\w+|aesth\w+|beauty|cosmetology|\w+) )?(?:school|tuition|training|class(?:es)?"
    r"|programs?|courses?|money|\d[\d,.]*k?))\b",
    re.IGNORECASE,
)


def asks_how_people_pay(text: str) -> bool:
    """Whether a text asks where the money for school comes from."""
    return _HOW_TO_PAY.search(text) is not None


def weighs_the_way(text: str) -> bool:
    """Whether miles are set against money: "is the drive worth it"."""
    return WORTH_THE_WAY.search(text) is not None
