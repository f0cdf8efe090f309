""" "No exam? So only 220 hours and register?": the rule just told, asked back."""

import re

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import LicenceRule
from actions.dialogue.own_words import sentences_said
from actions.licensing.hours_doubted import HOURS
from actions.licensing.limits import state_rule
from actions.licensing.text import exam_kind, sentence
from actions.reply import Reply, button
from actions.turn import Turn

OF_RULE = re.compile(r"\b(?:hours?|hrs?|exams?|tests?)\b", re.IGNORECASE)
NO_EXAM = re.compile(
    r"\b(?:no|without(?: an?| any)?|zero|not? (?:have|need|take|do|sit)(?: an?| any| the)?"
    r"|(?:do|does)(?:n'?t| not) (?:have|need|take|require)(?: an?| any| the"
    r"| to (?:take|sit)(?: an?| the| any)?)?) (?:state |board "
    r"|licens\w+ )?(?:exam|test)\w*\b",
    re.IGNORECASE,
)
AN_EXAM = re.compile(
    r"\b(?:there(?: is|'?s)|needs?|have to (?:take|pass|sit)|must (?:take|pass)|an?|and the"
    r"|plus) (?:an? |the )?(?:state |board )?(?:exam|test)\b",
    re.IGNORECASE,
)
# How people ask whether they got it right, or which of two things told is.
CONFIRMS = re.compile(
    r"\breally\b|\b(?:is )?(?:that |it |this )?(?:right|correct|true)\b\W*(?:$|[?!])"
    r"|\b(?:so|just|only|and)\b[^.!]*\?|\bthat'?s (?:it|all)\b|\b(?:are )?(?:you|u) sure\b"
    r"|\b(?:which|what) (?:one )?is (?:it|true|right|correct)\b|\bfor real\b"
    r"|\bno exam\W*\?",
    re.IGNORECASE,
)
YOU_SAID = re.compile(r"\b(?:you|u) (?:\w+ ){0,2}?(?:said|say|told|wrote)\b", re.IGNORECASE)
# Somebody else's word, one's own hours and another question are answered elsewhere.
OTHERS = re.compile(
    r"\b(?:heard|read|websites?|google|reddit|friend|teacher|instructor|cousin|boss|they"
    r"|school (?:sa|to|is|was|has|wants)\w*|my|i (?:have|did|had|got|trained|completed)"
    r"|transfer\w*|move|moving|gives?|offers?|another|went there"
    r"|enough|how|why|where|when|who|price|cost\w*|full ?time|part ?time|weeks?|months?"
    r"|laser\w*|master|cosmetolog\w*|nails?|ce|continuing|renew\w*)\b",
    re.IGNORECASE,
)
MOST_WORDS = 30
CHECK = "What the board says on the day you start counts; ask for it in writing."


class TellRuleConfirmed(Case):
    """Yes or not quite, with the state's rule, to who asks back what was told of it."""

    topic = "licence"
    answers_whole = True
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_short = turn.may_repair and len(turn.text.split()) <= MOST_WORDS
        if not is_short or intent.startswith(("report_", "find_")) or turn.values("school"):
            return False
        if not (CONFIRMS.search(turn.text) and _claims(turn.text)):
            return False
        if OTHERS.search(turn.text) or "$" in turn.text or state_rule(turn) is None:
            return False
        told = [each for reply in sentences_said(turn)[:3] for each in reply]
        return bool(YOU_SAID.search(turn.text)) or any(map(OF_RULE.search, told))

    def reply(self, turn: Turn) -> Reply:
        rule = state_rule(turn)
        if rule is None or turn.place is None:
            return Reply("")
        lead = "Yes" if _holds(turn.text, rule) else "Not quite"
        whose = turn.trained_in
        abroad = (
            f"That is for who trains there; of your hours from {whose} the board decides "
            "how many count, and that I hold nowhere."
            if whose and whose != turn.place.state_name
            else ""
        )
        return Reply(
            joined(f"{lead}: {sentence(turn.place.state_name, rule)}", abroad, CHECK),
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Find schools", "find_schools"),
            ],
            sources=[rule.citation],
        )


def _claims(text: str) -> bool:
    """Whether a message states hours of a rule, or whether there is an exam."""
    of_hours = HOURS.search(text) and re.search(r"\b(?:hours?|hrs?)\b", text, re.I)
    return bool(of_hours or NO_EXAM.search(text))


def _holds(text: str, rule: LicenceRule) -> bool:
    """Whether all that is stated is the rule's."""
    told = {int(re.sub(r"\D", "", each)) for each in HOURS.findall(text)}
    kind = exam_kind(rule.exam)
    if NO_EXAM.search(text):
        has_exam_right = kind == "none"
    else:
        has_exam_right = kind != "none" or not AN_EXAM.search(text)
    return has_exam_right and told <= {rule.hours}
