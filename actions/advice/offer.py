"""Whether to take a job that is offered: what speaks for it, and what has to be in it."""

import re

from actions.advice.lean_text import YOURS, here
from actions.advice.words import NEARER, has_exact_answer, is_of_something_else, is_open
from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST, Citation, citation
from actions.people.kinds import (
    ASSISTANT,
    BY_CODE,
    FOREIGN_NURSE,
    MEDICAL_ASSISTANT,
    NURSE,
    PHYSICIAN,
    PRACTICAL,
    PRACTITIONER,
    kind_of,
)
from actions.people.nursing import NURSE as NURSE_CODE
from actions.people.nursing import nurses_board
from actions.reply import Reply, button
from actions.sums.numbers import numbers_said
from actions.turn import Turn

OFFER = re.compile(
    r"\boffer(?:ed|s|ing)?\b(?! (?:class|course|program|financial|train|payment|night))"
    r"|\b(?:job|they|spa|clinic|office)\b[^.?!]{0,20}\bwants? (?:to hire )?me\b"
    r"|\bhired me\b"
    r"|\bgot (?:the|a|an) (?:\w+ )?job\b|\bwould hire me\b",
    re.IGNORECASE,
)
TAKE = re.compile(
    r"\b(?:should|shud|do|would|could|can|shall) (?:i|you|u|we) (?:even |just |really "
    r"|honestly )*(?:take|accept|say yes to|go for|turn down|decline|pass on|wait)\b"
    r" ?(?:it|that|this|them|the (?:\w+ ){0,2}(?:job|offer|post|position|one)|both|for"
    r"|down|\W*$|\W*or\b)"
    r"|\b(?:is (?:it|that|this)|worth) (?:a good |a fair "
    r"|an? ok(?:ay)? )?(?:taking|offer)\b"
    r"|\btake (?:it|that|the (?:\w+ )?(?:job|offer)) or (?:not|wait|keep|leave|hold|no\b)"
    r"|\baccept (?:it|that|the (?:\w+ )?(?:job|offer))\b.*\?"
    r"|\b(?:good|bad) idea to (?:take|accept)\b"
    r"|(?:^|[.?!,;])\W*(?:so |would (?:you|u) |do i )?(?:take|accept) (?:it|that)\W*$",
    re.IGNORECASE,
)
# What is offered is no post of work.
NO_POST = re.compile(
    r"\b(?:scholarship|seat|spot|place at|admission|loan|payment plan|discount|residency"
    r"|fellowship offer|settlement|lease|raise)\b",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"\b(?:wait\w*|hold(?:ing)? out|keep (?:looking|applying|searching)|pass for)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"\b(?:no|without(?: an?)?|isn'?t (?:an?|any)|never (?:an?|any)|not? (?:an? )?|absent)"
    r" (?:\w+ )?(?:doctor|doc|physician|md|np|prescriber|medical director|supervis\w+"
    r"|director)\b|\b(?:doctor|doc|physician|md|director) (?:is )?(?:never|not"
    r"|isn'?t|rarely"
    r"|only by phone|remote)\b|\bunsupervised\b|\bby myself\b",
    re.IGNORECASE,
)
UNLICENSED = re.compile(
    r"\b(?:no|without(?: an?| any| my)?|(?:don'?t|dont) have (?:an?|any|my)|not)"
    r" (?:licen[cs]ed?\b|esth\w+ licen[cs]e\b)|\bunlicensed\b",
    re.IGNORECASE,
)
NEEDLES = re.compile(
    r"\b(?:botox|inject\w*|fillers?|tox|lasers?|needles?)\b", re.IGNORECASE
)
DERM = re.compile(r"\bderm\w*\b", re.IGNORECASE)
CLINICIANS = (
    NURSE,
    PRACTITIONER,
    ASSISTANT,
    PRACTICAL,
    MEDICAL_ASSISTANT,
    PHYSICIAN,
    FOREIGN_NURSE,
)
MOST_BEFORE = 3
# Whether these may inject or laser at all hangs on the state, before any paper is read.
BY_STATE_TEXT = (
    "I'd lean towards it only once {board} says in writing that a practical nurse may do "
    "that work there: it differs most of all nurses' licences."
)
UNHELD_TEXT = (
    "Wages of practical nurses I don't hold: bls.gov/ooh has them, to hold the offer "
    "against."
)
ALONE_TEXT = (
    "No, not as it stands: prescription work without a doctor or other prescriber who "
    "examines first and gives orders puts your licence at risk, whoever offers it."
)
UNLICENSED_TEXT = (
    "No, not before you know that your state lets somebody without a licence do it: "
    "lasers and needles are medical work in most, whatever an employer says."
)


class TellOfferTaken(Case):
    """ "A med spa offers me a post: should I take it or wait for dermatology?"."""

    answers_whole = True
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not is_open(intent, turn) or not TAKE.search(turn.text):
            return False
        texts = _texts(turn)
        if not any(OFFER.search(text) for text in texts) or is_of_something_else(turn):
            return False
        is_post = not any(NO_POST.search(text) for text in texts[:2])
        return is_post and not has_exact_answer(turn, NEARER)

    def reply(self, turn: Turn) -> Reply:
        said = " ".join(_texts(turn))
        if ALONE.search(said) and (NEEDLES.search(said) or kind_of(turn) in CLINICIANS):
            return _alone(turn)
        if UNLICENSED.search(said) and NEEDLES.search(said):
            return _alone(turn, UNLICENSED_TEXT)
        beside, sources = _beside(turn)
        waits = WAITS.search(turn.text)
        of_derm = DERM.search(said) is not None
        verdict = (
            "I'd lean towards taking it, unless the other answer is due within weeks: ask "
            "both for a day."
            if waits and waits[0].lower().startswith("wait")
            else "I'd lean towards taking it, if the paper is clean, and looking on there."
            if waits
            else "I'd lean towards taking it, if the paper is clean."
        )
        is_by_state = kind_of(turn) == PRACTICAL and NEEDLES.search(said) is not None
        if is_by_state:
            verdict = BY_STATE_TEXT.format(board=nurses_board(turn, NURSE_CODE))
        return Reply(
            fitting(
                verdict,
                [
                    beside,
                    "Dermatology teaches diagnosis and opens more doors later, a medical "
                    "spa teaches injecting and selling; you may go on applying."
                    if of_derm and turn.is_clinical
                    else ""
                    if is_by_state
                    else "Hands fade while you wait, and you may go on applying.",
                    "Who trains you, and for how long, weighs more than the first pay.",
                ],
                "What turns it round: a long non-compete, training debt, pay by commission "
                f"alone, or work outside your licence. Get it in writing. {YOURS}",
            ),
            buttons=[
                button("What is allowed?", "ask_scope"),
                button("What pay is made of", "ask_pay_basis"),
                button("Finding a job", "ask_job_search"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _texts(turn: Turn) -> list[str]:
    return [turn.text, *(message.text for message in turn.before[:MOST_BEFORE])]


def _alone(turn: Turn, lead: str = ALONE_TEXT) -> Reply:
    """What has to be settled before the work is anybody's to do."""
    code = turn.own_occupation
    is_nurse = kind_of(turn) in (NURSE, PRACTITIONER, PRACTICAL)
    whom = (
        f"{nurses_board(turn, NURSE_CODE)} (ncsbn.org)"
        if is_nurse
        else "the medical board and the board of your licence (fsmb.org lists them)"
    )
    if code == SKINCARE_SPECIALIST or (code is None and not is_nurse):
        whom = "the medical board (fsmb.org) and your licensing board"
    held = "licence" if lead == ALONE_TEXT else "training"
    return Reply(
        f"{lead} Before you say yes ask them in writing: who is the prescriber and "
        "medical director, who examines each patient, where are the written orders, whom "
        f"do you call in an emergency, who insures you? Then ask {whom} whether your "
        f"{held} may do it at all. Good answers would turn it round; none is your answer. "
        f"{YOURS}",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Finding a job", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
        next_step="" if turn.place else "Which state is it in?",
    )


def _beside(turn: Turn) -> tuple[str, list[Citation]]:
    """The pay of the visitor's trade, to hold the offer against."""
    kind, code = kind_of(turn), turn.own_occupation
    if kind == PRACTICAL:
        return UNHELD_TEXT, []
    if kind == FOREIGN_NURSE or (kind and code not in BY_CODE):
        return "", []
    pay = here(turn, code or SKINCARE_SPECIALIST)
    if pay is None:
        return "", []
    has_sum = any(
        number
        for text in turn.before[:1]
        for number in numbers_said(text.text, text.entities)
    ) or bool(numbers_said(turn.text, turn.entities))
    whose = "your trade" if code else "aestheticians"
    lead = "Hold its pay against" if has_sum else "Beside it stands"
    return (
        f"{lead} the median of {whose} in {pay.area}: {pay.annual_median} a year, all "
        "settings.",
        [pay.citation],
    )
