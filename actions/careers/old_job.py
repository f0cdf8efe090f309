""" "Would my years at the bank count?": what a job outside the field is worth in it."""

import re

from actions.case import Case
from actions.dialogue.one_question import answer_point
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.people.kinds import kind_of
from actions.points.points import points
from actions.reply import Reply
from actions.turn import Turn

STRENGTHS, OFFICE = "old_job_strengths", "office_experience"
# Who did this begins at the desk.
AT_A_DESK = re.compile(
    r"\b(?:bank\w*|teller|office|secretary|clerk|admin\w*|account\w*|book-?keep\w*|payroll"
    r"|insurance|call ?centers?|customer service|reception\w*|management|manager|hr)\b",
    re.IGNORECASE,
)
# Trades whose people find a desk, selling or managing here.
TRADE = (
    r"(?:bank\w*|teller|retail|sales\w*|sold|selling|cashier|target|walmart|stores?|shops?"
    r"|wait(?:ress|er|ressing|ing tables?)|server|serving|bar(?:tend\w*|ista)|restaurants?"
    r"|diner|hotels?|concierge|hospitality|front desk|reception\w*|office|secretary|clerk"
    r"|admin\w*|accounting|accountant|book-?keep\w*|payroll|insurance|real estate|realtor"
    r"|teach\w*|school bus|nann(?:y|ied)|babysit\w*|day ?care|caregiv\w*|call ?centers?"
    r"|customer service|flight attendant|airlines?|warehouse|factory|driv(?:er|ing)|trucks?"
    r"|clean(?:er|ing)|housekeep\w*|janitor|army|navy|military|marketing|hr|human resources"
    r"|it support|tech support|logistics|manager|management|postal|post office|librar\w+)"
)
TELLS = re.compile(
    rf"\b(?:i|i'?m|i am|im|i'?ve|ive|my|years|yrs|as an?|worked|work|was|been|from)\b"
    rf"[^.?!]{{0,35}}\b{TRADE}\b|^\W*(?:\d+ y\w* )?{TRADE}\b|\b{TRADE} (?:experience"
    r"|background|years|job|skills)\b",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"\b(?:counts?|counted|help(?:s|ful)?|matters?|useful|any use|worth (?:any|some)thing"
    r"|transfer(?:able|s)?|carry over|carries over|valu(?:e|able|ed)|good for|mean anything"
    r"|for nothing|relevant|apply to|an advantage|a plus|look good|care (?:that|about))\b",
    re.IGNORECASE,
)
# Somebody who only says where they come from and go to asks the same.
GOES = re.compile(
    r"\b(?:want|wanna|wants|hoping|hope|thinking|looking|trying|like|love|interested)\b"
    r"[^.?!]{0,40}\b(?:med(?:ical)? ?spas?|spas?|a?esthetic\w*|skin ?care|derm\w*)\b",
    re.IGNORECASE,
)
# Their own questions have answers of their own.
OTHER = re.compile(
    r"\b(?:pay|paid|earn\w*|make|salary|wages?|resume|cv|cover letter|hours|licen[cs]e"
    r"|exam|credit|school|loans?|fafsa|quit|leave|insurance (?:cover|plan)|how (?:do|long"
    r"|much|many)|which|what (?:jobs?|can|should|do)|where|who)\b",
    re.IGNORECASE,
)
READ = (
    "ask_career_path", "ask_job_search", "ask_worth_it", "ask_eligibility", "nlu_fallback",
    "out_of_scope", "ask_pay_by_workplace", "ask_workplaces", "ask_credit_for_hours",
    "ask_entry_requirements", "ask_workplace_duties", "correct_bot", "inform", "ask_pay",
    "ask_injector_path", "ask_spa_vs_medical", "ask_help", "ask_training_path",
)  # fmt: skip
# Surer than this a point is the very question; read surely, telling is meant as read.
TOLD = (STRENGTHS, OFFICE)
NEARER, SURE, MOST_WORDS = 0.6, 0.8, 45


class TellOldJob(Case):
    """What experience from a trade outside the field counts for."""

    precedes_points = True
    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = intent in READ and not turn.intent_is_pressed
        if not is_open or kind_of(turn) or len(turn.text.split()) > MOST_WORDS:
            return False
        if any(item["score"] >= NEARER and item["id"] not in TOLD for item in turn.points):
            return False
        before = " ".join(message.text for message in turn.before[:2])
        if COUNTS.search(turn.text) and not OTHER.search(turn.text):
            return TELLS.search(turn.text) is not None or bool(
                turn.names_nothing and TELLS.search(before)
            )
        is_told = TELLS.search(turn.text) and GOES.search(turn.text)
        is_bare = "?" not in turn.text and turn.confidence < SURE
        return bool(is_told and is_bare and not OTHER.search(turn.text))

    def reply(self, turn: Turn) -> Reply:
        texts = [turn.text, *(message.text for message in turn.before[:2])]
        is_desk = any(AT_A_DESK.search(text) for text in texts)
        last = turn.slots.get("point")
        names = sorted(TOLD[::-1] if is_desk else TOLD, key=lambda name: name == last)
        order = [points()[name] for name in names]
        replies = [answer_point(turn, point, point.intents[0]) for point in order]
        said = said_lately(turn)
        fresh = (reply for reply in replies if not is_mostly_said(reply.text, said))
        return next(fresh, replies[0])
