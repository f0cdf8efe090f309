"""An exact answer as it is told for the state, or the town, that the visitor named.

Most rules are each state's. Where one is named the answer names it: what its board or
office is, and that no rule of it is held where the answer tells none.
"""

import re

from actions.catalog.figures import licence
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.licensing.text import board
from actions.people.kinds import NURSE, PRACTICAL, PRACTITIONER, kind_of
from actions.turn import Turn
from actions.wording import SENTENCE_END

# Of these the state's law decides.
OF_LAW = (
    "ask_scope", "ask_business", "ask_unlicensed_work", "ask_pay_basis", "ask_complaint",
    "ask_limited_licence", "ask_mesotherapy", "ask_injector_path",
)  # fmt: skip
# What the state's labor office settles, whatever the trade.
OF_LABOR = re.compile(
    r"\b(?:labor (?:office|department)|last pay ?che(?:ck|que)|minimum wage|dol\.gov|tips?"
    r"|overtime|wages?|non-?competes?|deduct\w*|employment|eeoc|fir(?:ed|ing))\b",
    re.IGNORECASE,
)
# Asked with these, a question is one of rule: a sum, a form of company or a posting isn't.
ASKS_RULE = re.compile(
    r"\b(?:states?|law\w*|il?legal\w*|boards?|licen[cs]\w*|allow\w*|permit\w*|rules?"
    r"|requir\w*|directors?|certif\w*|register\w*|may|can (?:i|we|an?|the|they|he|she|my"
    r"|you|u|estheticians?|nurses?|rns?|lpns?|mas?|nps?|pas?|assistants?)\b|who (?:can|may)"
    r"|supervis\w*|delegat\w*|scope|non-?competes?|owe\w*|unpaid|overtime|1099|w-?2"
    r"|deduct\w*|fir(?:ed|ing)|minimum wage|last (?:pay )?check|tips?|wages?"
    r"|is (?:it |this |that )?(?:ok(?:ay)?|fine|legit)|sign(?:ed)?|pay ?checks?)\b",
    re.IGNORECASE,
)
# A sum is no question of rule, whatever else its words are.
ASKS_SUM = re.compile(
    r"\b(?:break(?:ing)? ?-?even|how many (?:clients?|facials?|regulars|visits|people)"
    r"|worth it|count as experience|which (?:one )?is better)\b",
    re.IGNORECASE,
)
IS_LAW = re.compile(
    r"\b(?:states?|law\w*|legal\w*|boards?|licen[cs]es?|allow\w*|forbid\w*|forbidden)\b",
    re.IGNORECASE,
)
WHOSE = re.compile(
    r"\b(?P<the>[Yy]our state's|[Yy]our state|[Tt]he state's|[Tt]he state)"
    r"(?= (?:board|medical board|office|attorney general|department|health|consumer))"
)
# Whose lists aren't held: those of openings, and of courses, by who asks for them.
OPENINGS = r"\b(?:hir\w+|jobs?|openings?|work\w*|positions?|vacanc\w+|employ\w+|apply\w*)\b"
COURSES = r"\b(?:cours\w+|class\w*|train\w*|certif\w+|workshops?|academ\w+|programs?)\b"
LISTS = {
    "ask_job_search": ("openings", OPENINGS),
    "ask_injector_path": ("courses", COURSES),
    "ask_certifications": ("courses", COURSES),
    "ask_courses": ("courses", COURSES),
}
# What says yes or no holds there, too.
SAYS = re.compile(r"(?:Yes|No)\b")
MOST_WORDS = 90


def for_their_place(turn: Turn, text: str, intent: str) -> str:
    """The answer with the state, or the town, that the visitor asks about named in it."""
    if turn.place is None or not text or text.endswith("?") or "\n" in text:
        return text
    if len({place.state for place in turn.places}) > 1:
        return text
    state = turn.place.state_name
    if not re.search(rf"\b[Ii]n {state}\b", text):
        # "In Arizona the state's department" has its name already.
        text = WHOSE.sub(f"{state}'s", text, count=1)
    if re.search(rf"\b{state}\b", text) or turn.place.name in text:
        return text
    listed, asked_with = LISTS.get(intent, ("", ""))
    if listed and turn.places and turn.mentions(asked_with):
        return _with(text, f"For {turn.place.name} I hold no list of {listed}.")
    if intent not in OF_LAW or not (IS_LAW.search(text) or OF_LABOR.search(text)):
        return text
    if not ASKS_RULE.search(turn.text) or ASKS_SUM.search(turn.text):
        return text
    who = _office(turn, text)
    if SAYS.match(text):
        return _with(text, f"In {state} {re.sub('^its ', 'the ', who)} has the rule.")
    return _with(text, f"I hold no rule of {state} on it; ask {who}.")


def _with(text: str, said: str) -> str:
    """The text with a sentence behind it, for which its last ones give way."""
    sentences = SENTENCE_END.split(text)
    while len(sentences) > 2 and len(f"{' '.join(sentences)} {said}".split()) > MOST_WORDS:
        sentences.pop()
    return " ".join([*sentences, said])


def _office(turn: Turn, text: str) -> str:
    """Who knows the state's rule: its labor office, or the board over who asks.

    Some states, Florida among them, have no office that takes wage claims.
    """
    if OF_LABOR.search(f"{turn.text} {text}"):
        return "its labor office or, where that takes no wage claims, dol.gov"
    kind = kind_of(turn)
    if kind in (NURSE, PRACTICAL, PRACTITIONER):
        return f"its board of nursing ({NURSES_PAGE})"
    rule = licence(turn.session, turn.place.state) if turn.place else None
    is_medical = re.search(r"medical board|physician|prescriber|director", text)
    if kind or is_medical or rule is None:
        return f"its medical board ({MEDICAL_PAGE})"
    return f"the {board(rule)}"
