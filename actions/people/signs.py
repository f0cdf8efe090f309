"""What tells that somebody is a nurse who names no trade: "8 yrs ICU", "BSN, RN, CCRN"."""

import re

from actions.places.own import ANOTHER

NURSE = "29-1141"
_WARD = (
    r"(?:icu|micu|sicu|cvicu|nicu|picu|ccu|er|ed|pacu|med[- ]?surg\w*|tele(?:metry)?"
    r"|step[- ]?down|labor (?:and|&) delivery|l ?& ?d|bedside|critical care)"
)
# Behind a ward these are other trades.
_NO_OTHER = (
    r"(?!\s+(?:tech\w*|do(?:c|ctor)s?|physician\w*|clerk|scribe|secretary|medic|aide"
    r"|md|pa|np|emt|assistant|registrar|receptionist|visit\w*|wait|patient|trip|bill))"
)
_YEARS = r"\d+\+?\s*(?:yrs?|years?)"
_LETTERS = r"(?:bsn|adn|msn|ccrn|cen|rn-?bsn|cnor|tcrn)"
_LICENCE = rf"(?:{_LETTERS}|(?:rn|nursing) (?:licen[cs]e|lic))"
SIGNS = re.compile(
    # "14 yrs ER", "9 years of ICU", "ICU 6 years".
    rf"\b{_YEARS}(?:\s(?:of|in|in the|at|working|work))?\s{_WARD}\b{_NO_OTHER}"
    rf"|\b{_WARD}\s(?:for\s)?{_YEARS}(?!\s(?:old|program))"
    # "ICU in Denver to medspa".
    rf"|^\W*(?:from\s)?{_WARD}\b{_NO_OTHER}[^.?!]{{0,40}}\b(?:to|into)\s(?:an?\s|the\s)?"
    r"(?:med(?:ical)?[- ]?spas?|aesthetics|injecti\w+|derm\w*)\b"
    # "Screw nursing", "done with bedside", "leaving the ICU".
    r"|\b(?:screw|leav\w+|left|quit\w*|done with|burn\w*[- ]?out (?:of|on|from|with)"
    r"|tired of|sick of|get(?:ting)? out of|out of|escap\w+)\s"
    rf"(?:the\s|my\s)?(?:(?:floor |hospital )?nursing|{_WARD})\b{_NO_OTHER}"
    r"(?!\s(?:school|program|home|student|degree|class))"
    # "BSN, RN, CCRN", "I have my nursing license", "passed the NCLEX".
    rf"|^\W*{_LETTERS}\W+(?:rn\b|{_LETTERS}\b|{_YEARS}|here\b|in\s)"
    r"|\bi(?:'ve|ve| have)? (?:already |just |finally )?(?:have|got|hold|earned|finished)"
    rf"\s(?:an?\s|my\s)?{_LICENCE}\b(?!\s(?:program|classes|school|to go|left))"
    r"|\b(?:passed|cleared)\s(?:my\s|the\s)?nclex\b"
    # "Must the doctor be there when I inject".
    r"|\b(?:when|while|whenever|every time) i(?:'m| am)? inject(?:ing)?\b"
    r"|\bi(?:'m|m| am|'ve been|ve been| have been)\s(?:already\s|currently\s)?injecting\b"
    # "Weekend PRN, keep the hospital job".
    r"|\bkeep(?:ing)?\s(?:my|the)\shospital (?:job|shifts?|position|gig)\b"
    r"|\b(?:hospital|weekend|shifts?)\s(?:\w+\s)?(?:prn|per diem)\b"
    r"|\b(?:prn|per diem)\s(?:\w+\s){0,3}(?:hospital|injector|med ?spas?)\b",
    re.IGNORECASE,
)
# What only may be one day, or is somebody else's, tells nothing of the writer.
SUPPOSED = re.compile(
    r"\b(?:if|once|after|until|till|before|unless|have to|needs?|want to|should"
    r"|dropp\w+|they want|wants?|ask for|requires?|require)\b[^.?!,;]{0,30}$",
    re.IGNORECASE,
)
ON_ONESELF = re.compile(r"\s*(?:myself|my own|at home)\b", re.IGNORECASE)


def trade_by_signs(text: str) -> str | None:
    """The SOC code of a nurse, where the message shows one without a trade's name."""
    for sign in SIGNS.finditer(text):
        before = text[: sign.start()]
        sentence = re.split(r"[.?!;\n]", before)[-1]
        is_other = SUPPOSED.search(before) or ANOTHER.search(sentence)
        if not is_other and not ON_ONESELF.match(text[sign.end() :]):
            return NURSE
    return None
