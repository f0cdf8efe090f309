"""Sums with the visitor's own figures: which messages ask for one, and what they get."""

import re

from actions.case import Case
from actions.dialogue.stories import QUESTION, is_story
from actions.reply import Reply
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import OwnFigures
from actions.sums.goal import asks_clients, goal_of_talk
from actions.sums.numbers import kept_words, numbers_said
from actions.sums.order import first_sum, remembering
from actions.sums.quoted import without_quoted
from actions.sums.repayment_clause import TellRepaymentClause
from actions.sums.said import own_arithmetic
from actions.sums.savings import ASKS_COVER
from actions.sums.sum_before import completes, continued
from actions.sums.told import from_told
from actions.sums.visits import rents_alone
from actions.turn import Turn

# Questions that figures are brought to; a message that asks one of these beside
# another question gets its sum for this one only.
OF_FIGURES = (
    "ask_pay",
    "ask_pay_basis",
    "ask_pay_by_workplace",
    "ask_payback",
    "ask_worth_it",
    "ask_business",
    "ask_training_cost",
    "ask_financial_aid",
    "ask_training_length",
    "ask_schedule",
    "ask_credit_for_hours",
    "ask_licence_transfer",
)
OF_OWN_PAY = ("ask_pay", "ask_pay_basis", "ask_payback", "ask_worth_it")
OF_ONESELF = re.compile(r"\b(?:i|we|me|my)\b", re.IGNORECASE)
# A lone price may look like these: "85 each".
LOOK_LIKE_FIGURES = ("compare_schools", "show_more", "repeat", "ask_closer")
NOT_FOR_SUMS = (
    "show_more",
    "ask_closer",
    "compare_schools",
    "contact_school",
    "talk_to_person",
    "ask_medical",
    "report_emergency",
    "report_self_harm",
    "insult",
    "manipulate",
    "ask_privacy",
    "show_my_data",
    "delete_my_data",
    "start_over",
    "repeat",
    "give_feedback",
    "ask_sources",
)
# So short is a message that only changes or completes a sum, or asks for its tax.
MOST_WORDS = 14
# "My grant covers 6000, what's left to pay at the first one" is one question.
WHAT_IS_LEFT = r"\b(?:left|the rest|remaining|missing)\b"
# A message that was read as a search is a sum where it names nothing to look for.
SEARCHES = ("find_schools", "refine_schools", "ask_cheaper", "ask_school_details")
SEARCHED = (
    r"\b(find|show|list|schools|near|closest|nearest|where|look(?:ing)? for|cheaper|under"
    r"|below|max\w*|budget|up to|within|less than)\b"
)
# In a story of so many words figures stand about, and a sum is one only where a question
# asks for it.
ASKS_SUM = re.compile(
    r"\bhow (?:much|many|long|soon|fast|far)\b|\bafford|\benough\b|\bbreak(?:ing)? ?even"
    r"|\b(?:pay|earn|mak|get)\w* (?:(?:it|that|this|them|\w+ loans?) )?(?:back|off)\b"
    r"|\bahead\b|\bleft\b|\bcost|\bcome (?:out )?to\b|\btake home\b|\bmath\b"
    r"|\badds? up\b|\btotal\b|\bcalculat|\bpayment\b"
    r"|\b(?:pays?|earns?|worth) (?:more|less|better)\b|\bbetter (?:offer|pay|deal|off)\b"
    r"|\bloan\b|\bsav(?:e|ed|ings?)\b",
    re.IGNORECASE,
)
# "What is 1099" wants the word told first.
ASKS_MEANING = (
    r"\bwhat(?:'?s| is| are| does| mean)?\s(?:an? |the |it mean )?(?:1099|w-?2)\b"
)


class TellOwnSum(Case):
    """The sum that the message's figures make, with those of the sum before."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if TellRepaymentClause.is_meant(intent, turn):
            return False
        if intent in LOOK_LIKE_FIGURES and turn.text and goal_of_talk(turn):
            return True
        if intent in NOT_FOR_SUMS or turn.text.startswith("/") or not turn.text:
            return False
        # What a form asks for is answered to the form.
        is_short = len(turn.text.split()) <= MOST_WORDS
        is_question = intent.startswith("ask_") and not turn.values("money")
        if turn.slots.get(FORM_ASKS) and is_short and not is_question:
            return False
        is_search = turn.places or turn.mentions(SEARCHED)
        if intent in SEARCHES and is_search and not turn.mentions(ASKS_COVER):
            return False
        if _only_tells_figures(turn.text) or _is_asked_apart(intent, turn):
            return False
        return _told(turn) is not None and not turn.mentions(ASKS_MEANING)

    def goes_before_story(self, turn: Turn) -> bool:
        """Whether one's own rent and regulars are to be counted: a point only says how."""
        return rents_alone(turn)

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part only brings figures, or asks for the sum: "what do i make"."""
        is_of_sum = intent in OF_OWN_PAY and OF_ONESELF.search(said) is not None
        return bool(numbers_said(said)) or is_of_sum or asks_clients(said)

    def reply(self, turn: Turn) -> Reply:
        told = _told(turn)
        if told is None:
            raise ValueError("no sum in the message")
        return told


def _only_tells_figures(text: str) -> bool:
    """Whether a story asks something, and for no sum of the figures in it."""
    if not is_story(text):
        return False
    asked = [found[0] for found in QUESTION.finditer(text)]
    return bool(asked) and not any(ASKS_SUM.search(question) for question in asked)


def _is_asked_apart(intent: str, turn: Turn) -> bool:
    """Whether a part of the message without figures asks this, beside the sum."""
    if len(turn.questions) < 2 or intent in OF_FIGURES:
        return False
    return any(
        part["intent"] == intent
        and not numbers_said(part["said"])
        and not re.search(WHAT_IS_LEFT, part["said"], re.IGNORECASE)
        for part in turn.parts
    )


def _told(turn: Turn) -> Reply | None:
    """The reply of the sum, worked out once for a turn."""
    if "own_sum" not in turn.found:
        turn.found["own_sum"] = _of_turn(turn)
    told: Reply | None = turn.found["own_sum"]
    return told


def _of_turn(turn: Turn) -> Reply | None:
    said = numbers_said(turn.text, turn.entities)
    numbers = without_quoted(turn, said)
    if said and not numbers:
        return from_told(turn)
    checked = own_arithmetic(turn, OwnFigures(said))
    if checked:
        return checked
    goal = goal_of_talk(turn)
    if goal:
        return remembering(goal, kept_words(turn.text, numbers))
    alone = first_sum(turn, numbers) if numbers else None
    is_short = len(turn.text.split()) <= MOST_WORDS
    told = continued(turn, numbers) if is_short or completes(turn, numbers) else None
    if told:
        return told
    are_prices = all(n.role == "price" for n in numbers)
    if alone is None and are_prices:
        return from_told(turn)
    return remembering(alone, kept_words(turn.text, numbers)) if alone else None
