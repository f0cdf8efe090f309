"""Questions of school that were read as others: its price, length, payer, and for whom."""

import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.turn import Turn

OF_SCHOOL = re.compile(
    r"\b(?:schools?|programs?|academ\w+|class(?:es)?|college|train(?:ing)?|courses?)\b",
    re.IGNORECASE,
)
# "My daughter wants esthetics school, how much in Ohio" asks for a price.
PRICE = re.compile(r"\bhow much\b(?! (?:time|longer|money (?:do|can|would)))", re.I)
EARNED = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|wages?|salar\w*|earn\w*|makes?|making|income|money|tips?"
    r"|jobs?|work\w*|after|job)\b",
    re.IGNORECASE,
)
# "Will they pay for it": the job pays for the school, and no wage is asked.
PAID_FOR = re.compile(
    r"\b(?:will|would|do|does|can|could|might)\s(?:(?:a|an|the|my|some|most)\s)?"
    r"(?:they|jobs?|employers?|boss|clinics?|med ?spas?|spas?|offices?|company)\s"
    r"(?:pay|cover)\s(?:for )?(?:it|that|this|(?:(?:my|the|our) )?(?:\w+ )?(?:school\w*"
    r"|tuition|training|course|program|classes))\b",
    re.IGNORECASE,
)
OF_TRAINING = (
    "find_schools", "school_details", "choose_school", "training_cost", "training_length",
    "training_path", "courses", "financial_aid",
)  # fmt: skip
# "My husband is a welder and I want to be an esthetician, how long is it".
WISH = re.compile(
    r"\bi(?:'?m|'?d| am| would)? ?(?:\w+ )?(?:want(?:ing)? to|wanna|like to|hop\w+ to"
    r"|plan\w* (?:to|on)|trying to|going to)\s(?:be|being|becom\w+)\b[^.?!]*"
    r"\b(?:a?esthetician|esti|facialist)\b",
    re.IGNORECASE,
)
# "Can I become an esthetician if I have rosacea" asks of the work.
MAY_BE_ONE = re.compile(
    r"\b(?:can|could|may|should) (?:i|you|someone|she|he) (?:still |even )?(?:be|become"
    r"|work as|train as) (?:an? )?(?:licensed )?(?:a?esthetician|esti\w*|lash tech"
    r"|facialist)\b[^.?!]*\b(?:if|with|having|while)\b",
    re.IGNORECASE,
)
LENGTH = re.compile(r"\bhow (?:long|many (?:hours|months|years))\b", re.IGNORECASE)
# "I want to work in the same here but I don't know where to start".
TO_BEGIN = re.compile(
    r"\b(?:where|how) (?:to|do i|should i|can i|would i|i) (?:even )?(?:start|begin)\b",
    re.IGNORECASE,
)
OF_PAY, UNREAD = ("ask_pay", "ask_pay_by_workplace"), ("out_of_scope", "nlu_fallback")


def rather_of_school(turn: Turn) -> dict[str, Any] | None:
    """The reading of a question of school that was taken for one of pay, or for none."""
    if turn.intent_is_pressed or turn.slots.get(REQUESTED_SLOT):
        return None
    text = turn.text
    if turn.intent == "ask_medical" and MAY_BE_ONE.search(text):
        return {"intent": {"name": "ask_eligibility"}, "points": []}
    if turn.intent in OF_PAY and PAID_FOR.search(text):
        in_talk = turn.slots.get("topic") in OF_TRAINING or turn.slots.get("schools_shown")
        if in_talk or OF_SCHOOL.search(text):
            met = [{"id": "employer_pays", "score": 1.0}]
            return {"intent": {"name": "ask_financial_aid"}, "points": met}
    if turn.intent == "ask_pay" and PRICE.search(text) and not EARNED.search(text):
        if OF_SCHOOL.search(text):
            return {"intent": {"name": "ask_training_cost"}, "points": []}
    if turn.intent in UNREAD and WISH.search(text):
        asked = "ask_training_length" if LENGTH.search(text) else "ask_training_path"
        return {"intent": {"name": asked}, "points": turn.points}
    if turn.intent in UNREAD and TO_BEGIN.search(text) and turn.own_occupation:
        return {"intent": {"name": "ask_career_path"}, "points": turn.points}
    return None
