"""The work of a clinic or spa in which an office trade counts, between both careers."""

import re

from actions.advice.circumstances import circumstances, trade_in
from actions.advice.words import has_exact_answer, is_open
from actions.case import Case
from actions.catalog.figures import citation
from actions.reply import Reply, button
from actions.turn import Turn

# What of a trade a clinic's office has use for, by the trade's name.
USES = {
    "bookkeeping": "invoices, payroll, ordering and the month's figures",
    "accounting": "payroll, taxes' papers and the month's figures",
    "billing": "insurance claims and treatment plans",
    "office work": "scheduling, records and ordering",
    "sales": "consultations, packages and product sales",
    "service": "the desk, calls and keeping clients coming back",
    "customer service": "the desk, calls and complaints",
    "front-desk work": "scheduling, calls and check-out",
    "marketing": "campaigns, reviews and social media",
    "payroll and staff": "hiring, rosters and payroll",
    "banking": "the till, financing plans and the month's figures",
    "teaching": "training staff and explaining treatments to clients",
    "dental assisting": "the desk, sterile work and assisting beside a doctor",
    "legal office work": "consents, contracts and records",
}
BETWEEN = re.compile(
    r"\b(?:anything|something|a (?:job|role|way)|jobs?|what(?:'?s)?) in[- ]between\b",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"\bmy\b[^.?!]{0,40}\b(?:counts?|useful|transfers?|carr(?:y|ies) over|helps?)\b"
    r"|\buse my \w+ (?:background|experience|skills)\b",
    re.IGNORECASE,
)
# Who says so means the work at the desk themselves.
AT_A_CLINIC = re.compile(
    r"\b(?:med ?spa|derm\w*|clinic|spa|office|practice|aesthetics?|skin\w*|field)\b",
    re.IGNORECASE,
)


class TellOfficeWork(Case):
    """ "Is there anything in between, where my bookkeeping counts?"."""

    is_of_question = True

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not is_open(intent, turn) or turn.is_clinical:
            return False
        of_trade = COUNTS.search(turn.text) is not None and bool(trade_in(turn.text))
        if not of_trade and not BETWEEN.search(turn.text):
            return False
        if turn.mentions(r"\b(?:hours|licen[cs]e|credits?)\b") or has_exact_answer(turn):
            return False
        return bool(circumstances(turn).trade) and (
            AT_A_CLINIC.search(turn.text) is not None or bool(turn.before)
        )

    def reply(self, turn: Turn) -> Reply:
        trade = circumstances(turn).trade
        return Reply(
            f"Yes: {trade} counts in the office of a medical spa or dermatology practice, "
            f"for {USES[trade]}. Posts to look for: practice or spa manager, "
            f"medical biller, "
            "patient coordinator, front desk. None takes a licence and none strains the "
            "hands like treatments do. I hold no wage of these posts: ask for the range "
            "before the interview. What you would add is their booking software and, at a "
            "doctor's, insurance codes. This week: send two such offices a short letter "
            "that begins with it.",
            buttons=[
                button("Work without a licence", "ask_unlicensed_work"),
                button("Where they work", "ask_workplaces"),
                button("Finding a job", "ask_job_search"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
