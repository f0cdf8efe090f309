"""Finds which of a list is meant: "the second one", "#3", "the first two", "both".

Values are numbers from 1 parted by commas, "last", "last 2", "both" and "all".
"""

import re

from spacy.tokens import Doc

from bot.nlu.spans import add_span, text_of

# fmt: off
ORDINALS = {
    "first": 1, "1st": 1, "frist": 1, "second": 2, "2nd": 2, "secnd": 2, "secon": 2,
    "third": 3, "3rd": 3, "thrid": 3, "fourth": 4, "4th": 4, "forth": 4, "fifth": 5,
    "5th": 5, "top": 1,
    "sixth": 6, "6th": 6,
}
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# fmt: on
LISTED = (
    r"(?:ones?|1|schools?|options?|programs?|choices?|results?|listings?|colleges?"
    r"|courses?)"
)
# Behind a bare "the second" comes no other noun ("the second year").
NO_NOUN = (
    r"(?=\s*(?:$|[,.?!;)]|(?:and|&|or|n|in|is|vs|versus|with|costs?|seems?|looks?|sounds?"
    r"|gives?|covers?|do|does|teach(?:es)?"
    r"|please|pls|plz|instead|again|that|has|have|does|near|from|on|u|you|offers?|takes?"
    r"|compared|against)\b))"
)
ARTICLE = r"(?:the|tha|teh|that|this|your|ur|da|ur)\s"
ONE = re.compile(
    rf"\b(?:{ARTICLE})?(?P<ordinal>{'|'.join(ORDINALS)}|last)\s{LISTED}\b"
    rf"|\b{ARTICLE}(?P<bare>{'|'.join(ORDINALS)}|last){NO_NOUN}"
    rf"|^\W*(?P<whole>{'|'.join(ORDINALS)})\W*(?:please|pls|plz)?\W*$",
    re.IGNORECASE,
)
# "The first & third".
TWO = re.compile(
    rf"\b(?P<one>{'|'.join(ORDINALS)})\s(?:and|&|or|n|vs\.?)\s(?:the\s)?(?P<two>{'|'.join(ORDINALS)})\b"
    r"(?!\s(?:year|time|week|month|kid|job|shift|grade|degree)s?)",
    re.IGNORECASE,
)
BOTH_OF_TWO = ("one", "two")
FEW = re.compile(
    r"\b(?:the )?(?P<end>first|frist|top|last)\s(?P<number>two|three|four|five|[2-6])\b"
    r"(?!\s(?:weeks?|months?|years?|days?|hours?|questions?|times?|things?|digits))",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"(?:#\s?|\b(?:number|numbr|num|no\.|nr\.?|option|school|choice|result)\s#?)"
    rf"(?P<number>[1-9]|{'|'.join(NUMBERS)})(?![\w%]|[.,]\d|\s(?:in the|ranked))",
    re.IGNORECASE,
)
UNITS = (
    r"(?:k\b|grand|hours?|hrs?|days?|weeks?|wks?|months?|mos?\b|years?|yrs?|miles|kids"
    r"|times"
    r"|pm|am|schools|stars?|thousand|children|jobs|classes)"
)
PAIR = re.compile(
    r"(?<![\d$.,:/#-])\b(?P<one>[1-6])\s?(?:and|n|&|vs\.?|v|or|with|\+)\s?(?P<two>[1-6])\b"
    rf"(?![\d%$/:.-]|[.,]\d|\s?{UNITS})",
    re.IGNORECASE,
)
ALONE = re.compile(r"^\W*(?P<number>[1-9])\W*$")
ALL = re.compile(
    r"\b(?:all (?:of )?(?:them|these|those|em)|them all|em all|every one of them"
    r"|all (?:the )?(?:two|three|four|five|[2-6])(?: of (?:them|those|these))?(?!\s\w+s\b)"
    r"|each of (?:them|those|these)|compare all)\b"
    r"|\b(?:show|give|list|see|want|send|tell)(?: me)? (?P<bare>all)\b"
    r"(?=\s*(?:$|[,.?!]|(?:with|please|pls|plz|side|now|and)\b))",
    re.IGNORECASE,
)
# "Both my kids", "both Texas and Ohio" are no schools of a list.
BOTH = re.compile(
    r"\bboth\b(?!\s+(?:my|our|his|her|the|a|in|at|as|parents|kids|states?|sides?"
    r"|licen[cs]es"
    r"|jobs?|places|cities|full|part|worlds|years|ways|of (?:my|us|our|the))\b)"
    r"(?!\s+[\w'-]+(?:\s+[\w'-]+)?\s+(?:and|&|n|or)\b)",
    re.IGNORECASE,
)


class OrdinalFinder:
    """Adds spans labelled ordinal."""

    def __call__(self, doc: Doc) -> Doc:
        for match, group, value in _found(text_of(doc)):
            add_span(doc, match, "ordinal", value, group)
        return doc


def _found(text: str) -> list[tuple[re.Match[str], str, str]]:
    spans = [(match, "", _few(match)) for match in FEW.finditer(text)]
    for match in ONE.finditer(text):
        word = (match["ordinal"] or match["bare"] or match["whole"]).lower()
        spans.append((match, "", str(ORDINALS.get(word, word))))
    for match in TWO.finditer(text):
        spans += [(match, name, str(ORDINALS[match[name].lower()])) for name in BOTH_OF_TWO]
    for match in CALLED.finditer(text):
        number = match["number"].lower()
        spans.append((match, "", str(NUMBERS.get(number, number))))
    for match in PAIR.finditer(text):
        spans += [(match, name, match[name]) for name in BOTH_OF_TWO]
    spans += [(match, "number", match["number"]) for match in ALONE.finditer(text)]
    spans += [
        (match, "bare" if match["bare"] else "", "all") for match in ALL.finditer(text)
    ]
    spans += [(match, "", "both") for match in BOTH.finditer(text)]
    return spans


def _few(match: re.Match[str]) -> str:
    """ "1,2" for "the first two", "last 2" for "the last two"."""
    number = match["number"].lower()
    count = NUMBERS.get(number) or int(number)
    if match["end"].lower() == "last":
        return f"last {count}"
    return ",".join(str(place) for place in range(1, count + 1))
