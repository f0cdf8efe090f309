"""Finds ZIP codes, and money where five digits are no ZIP code."""

import re

from spacy.tokens import Doc

from bot.nlu.money import COUNTED
from bot.nlu.spans import add_span, around, text_of

# Also written onto the word before: "zip94110", "nr33101".
ZIP_CODE = re.compile(
    r"(?:(?<![\w$.,#-])|\b(?:zip|zipcode|near|nr|in|at|from|around)(?=\d))"
    r"(\d{5})(?:-\d{4})?(?![\w%]|,\d)",
    re.IGNORECASE,
)
# A round number that is no ZIP code, and all that is said, is an amount.
ROUND = ("000", "500")
# What is said so is meant as a ZIP code, even one that doesn't exist.
SAID = re.compile(
    r"\b(?:(?:zip|postal)(?:\s?code)?(?:\s(?:is|number))*\s?:?|near|around|close to)\s?$",
    re.IGNORECASE,
)
# Before five digits that number something else.
NUMBERED = re.compile(
    r"(?:\b(?:number|code|room|ref|reference|confirmation|order|case|suite|id|ticket"
    r"|invoice"
    r"|po|box|page|section|paragraph|licen[cs]e|account|acct|building|bldg|flight|unit|apt|route|highway|model"
    r"|serial|text(?:\sme)?\sat|texted|call"
    r")(?:\s(?:number|code|no\.?|is|#|was))*\s?:?#?\s?)$",
    re.IGNORECASE,
)
STREET = re.compile(
    r"\s+(?:\w+\s+){1,2}(?:st|street|ave|avenue|rd|road|blvd|lane|ln|dr|drive|way|court"
    r"|ct)\b",
    re.IGNORECASE,
)
PRICED = re.compile(
    r"\b(?:loan (?:for|of|is|was)|tuition(?: is| of| was)?|costs?|cost me"
    r"|paid(?: (?!(?:in|near|around|at)\b)\w+)?"
    r"|pay(?:s|ing)?|told me|took out|debt of|price (?:\w+ )?was"
    r"|charges?"
    r"|charged|quoted (?:me )?|owe|price(?: is| of)?|salary(?: is| of)?|said|they want"
    r"|asking"
    r"|earn(?:s|ing)?|mak(?:e|es|ing)|offered(?: me)?|saved|budget(?: is| of)?|got"
    r"|borrow)\s$",
    re.IGNORECASE,
)
EARNED = re.compile(
    r"\s(?:salary|a year|per year|to start|starting|yearly|annual|tuition|in (?:loans|debt)"
    r"|loan|saved|budget)\b",
    re.IGNORECASE,
)


class ZipCodeFinder:
    """Adds spans labelled zip_code for those that exist."""

    def __init__(self, zip_codes: list[str]) -> None:
        self._zip_codes = frozenset(zip_codes)

    def __call__(self, doc: Doc) -> Doc:
        no_prices: set[int] = set()
        for match in ZIP_CODE.finditer(text_of(doc)):
            before, after = around(match)
            is_money = PRICED.search(before) is not None or EARNED.match(after) is not None
            is_all = not (before + after).strip(" .?!")
            is_known = match[1] in self._zip_codes
            is_round = not is_known and match[1].endswith(ROUND) and match[1] > "1"
            is_money |= is_all and is_round
            is_written_on = match.start() < match.start(1)
            is_said = SAID.search(before) is not None or is_written_on
            if is_said and is_known:
                no_prices.add(match.start(1))
            if is_said or (not is_money and (is_all or self._is_zip_code(match))):
                add_span(doc, match, "zip_code", match[1])
            elif is_money:
                add_span(doc, match, "money", str(int(match[1])))
        if no_prices:
            # "Around 90210" looked like a price.
            doc.spans["found"] = [
                span
                for span in doc.spans["found"]
                if span.label_ != "money" or span.start_char not in no_prices
            ]
        return doc

    def _is_zip_code(self, match: re.Match[str]) -> bool:
        before, after = around(match)
        is_other = NUMBERED.search(before) or COUNTED.match(after) or STREET.match(after)
        return match[1] in self._zip_codes and not is_other
