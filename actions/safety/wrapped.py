"""A question wrapped in weariness of one's work or in scorn for the bot.

"I can't do nights anymore, what hours do spas have" is no cry for help and "ok genius,
find me a school" no abuse only: what is asked in them is read by itself.
"""

import re

from actions.dialogue.protest_words import SENTENCE
from actions.safety.cries_for_help import cries_for_help

SELF_HARM, INSULT = "report_self_harm", "insult"
# What somebody can't go on with and that is plainly work.
_WORK = (
    r"(?:bedside|nights?|nightshifts?|shifts?|doubles|weekends|hours|schedule|jobs?|work\w*"
    r"|career|desk|retail|serving|restaurants?|food|hospitals?|icu|er|ed|floor|units?|ward"
    r"|med ?surg|nurs\w+|wax\w*|lash\w*|facials?|massag\w*|hair|nails?|salons?|spas?"
    r"|clients?|customers?|patients?|commut\w*|driv\w+|standing|lifting|teach\w*|office"
    r"|corporate|warehouse|management|boss|bosses|manager|pay|wages?|commission|hustl\w*"
    r"|call ?centers?|classroom|school|charting|12s|twelves|9 ?(?:to|-) ?5|minimum wage)"
)
_GO_ON = (
    r"(?:can'?t|cannot|can not|cant|couldn'?t|don'?t want to|dont want to|wanna not"
    r"|(?:am|'?m) (?:so )?(?:done|over|sick|tired))"
)
_NO_MORE = r"(?:any ?more|any longer|no more|much longer|another (?:day|year|shift|week))"
_OF_WORK = rf"\b{_GO_ON}\b[^.?!,;]{{0,40}}\b{_WORK}\b[^.?!,;]{{0,25}}"
_OF_IT = rf"\b{_GO_ON}\b[^.?!,;]{{0,30}}\b{_NO_MORE}\b"
_WEARS_OUT = (
    rf"\b{_WORK}\b[^.?!,;]{{0,20}}\b(?:is|are|'?s|r|keeps?|was)\s(?:\w+ )?"
    r"(?:kill|destroy|break|drain|crush|wreck|ruin)\w* (?:me|my)\b[^.?!,;]{0,20}"
)
WEARY_OF_WORK = re.compile(rf"{_OF_WORK}|{_WEARS_OUT}", re.IGNORECASE)
WEARY_OF_IT = re.compile(_OF_IT, re.IGNORECASE)
# What is only ever said to hurt is met with the limit, whatever else is asked.
HEAVY = re.compile(
    r"\b(?:f+u+c+k+ (?:you|u|off|ur)|bitch\w*|asshole|whore|slut|cunt|kys|hate you"
    r"|screw you|shut up|kill your ?self|drop dead)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:how|what|whats|what'?s|which|where|when|who|why|can|could|do|does|should|would"
    r"|will|is|are|find|show|tell|give|list|compare|help|need|want|looking)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:how (?:much|many|long|do|does|can)|what|which|where|when|find|show|tell me|can i"
    r"|do i)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = re.compile(r"\s*[,;:—]\s*|\s+-\s+|\.\.+\s*|…\s*")
FEWEST_WORDS = 3


def asked_in(text: str, intent: str) -> list[str]:
    """What a message read as despair or abuse may ask, likeliest first.

    Empty where it is what it was read as: a cry for help, heavy abuse, despair of no work.
    """
    if intent == SELF_HARM:
        is_weary = WEARY_OF_WORK.search(text) or WEARY_OF_IT.search(text)
        if cries_for_help(text) or not is_weary:
            return []
        rest = WEARY_OF_IT.sub(" ", WEARY_OF_WORK.sub(" ", text))
    elif intent == INSULT and not HEAVY.search(text):
        rest = text
    else:
        return []
    sentences = [part for part in SENTENCE.split(rest) if _ASKS.search(part)]
    clauses = [part for each in sentences for part in _CLAUSE.split(each)]
    asked = [part for part in clauses if _ASKS.search(part)]
    found = [" ".join(sentences), *sentences, ", ".join(asked), *asked]
    found += [lead[0] for part in sentences if (lead := _BEGINS.search(part))]
    tidy = [re.sub(r"\s+", " ", each).strip(" ,;:-") for each in found]
    return [each for each in dict.fromkeys(tidy) if len(each.split()) >= FEWEST_WORDS]


def is_doubtful(text: str) -> bool:
    """Whether despair may be meant: "I can't do this anymore" names no work."""
    return WEARY_OF_IT.search(WEARY_OF_WORK.sub(" ", text)) is not None
