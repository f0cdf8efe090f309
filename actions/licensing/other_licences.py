"""Licences of occupations that aren't aestheticians: theirs, and whom to ask."""

import re

from actions.asked import answers_to
from actions.case import Case
from actions.catalog.figures import citation, wage
from actions.licensing.boards import MEDICAL_ASSISTANT, MEDICAL_PAGE
from actions.occupations.asked import GROWTH, PAY, aspects_asked
from actions.occupations.unheld import unheld_named
from actions.people.nursing import ESTHETICS, nurse_asked_about
from actions.people.physicians import (
    is_foreign_physician,
    physician_asked_about,
    physician_licence,
)
from actions.reply import Reply, button
from actions.turn import Turn

MASSAGE_THERAPIST = "31-9011"
NEEDS = (
    r"\bwhat (?:(?:all|else|papers|paperwork|certs?|certificates?|licen[cs]es?) )?"
    r"(?:do |would |will |must )?(?:i|you|we|they|one|u) (?:\w+ )?"
    r"(?:need|must have|require)"
    r"|\bwhat(?:'s|s| is| are)? (?:\w+ )?(?:needed|required|requirements?|requisites?)\b"
    r"|\brequirements? (?:to|for|of|as)\b"
)
# Read as one of these, what it takes is asked beside them.
NEEDS_READ_AS = ("ask_pay", "ask_entry_requirements", "ask_help", "ask_job_search")
# "Who licenses doctors in Nevada".
OF_DOCTORS = (
    r"\b(?:licen[cs]\w*|boards?)\s(?:(?:to|for|of|over|as|give\w*|an?|the|new)\s){0,3}"
    r"(?:doctors?|physicians?|mds?|m\.d\.s?)\b(?! (?:office|practice|clinic))"
)
PAPER = r"\b(?:certif\w*|licen[cs]\w*|regist\w*|permit|cma|rma|ccma)\b"
FEW_WORDS = 8
LICENCES = ("ask_licence", "ask_exam", "ask_licence_renewal", "ask_licence_transfer")
# Read so, a message asks for a licence only where it says so.
UNCLEAR = (
    "out_of_scope",
    "nlu_fallback",
    "inform",
    "correct_bot",
    "ask_limited_licence",
    "ask_unlicensed_work",
    "ask_eligibility",
    "ask_certifications",
    "ask_become_dermatologist",
)
LICENCE = (
    r"\b(licen[cs]\w*|state (?:certif\w+|exam|board)|(?:which|what) board|renew\w*"
    r"|recert\w*)\b"
)
INTO_ESTHETICS = r"\b(skin ?care|facials?|wax\w*|peels?|spa license|go to school|school)\b"
CERTIFIED = r"\b(exam|test|certif\w+|renew\w*|recert\w*|cmas?|rmas?|ccmas?)\b"
# Who has the say over the injections of other licensed people.
BOARDS_OF_OTHERS = {
    r"\b(dentists?|dmd|dds)\b": "the state's dental board",
    r"\b(pharmacists?|pharm\.?d)\b": "the state's board of pharmacy",
    r"\b(paramedics?|emts?)\b": "the state's office of emergency medical services",
    r"\bchiropract\w+\b": "the state's chiropractic board",
    r"\boptometrists?\b": "the state's board of optometry",
    r"\bpodiatrists?\b": "the state's board of podiatry",
    r"\bmidwi\w+\b": "the state's board for midwives, mostly the board of nursing",
    r"\b(veterinarians?|vet techs?)\b": "the state's veterinary board",
}
INJECTING = r"\b(inject\w*|botox|tox|fillers?|dysport)\b"
OF_INJECTING = ("ask_scope", "ask_injector_path", *UNCLEAR)
# Who has the say over occupations that no figure of the catalogue stands for.
UNHELD_BOARDS = {
    "dental assistants and hygienists": "the state's dental board",
    "nursing assistants": "the state's registry of nurse aides, mostly with the board of "
    "nursing or the health department",
    "phlebotomists": "the state's health department; most states license none, and the "
    "employer says which certificate it wants",
    "surgical technologists": "the state's health department; most ask for a certificate "
    "and no licence",
    "medical scribes": "nobody: it takes no licence that I know of, the employer decides",
    "front-desk work": "nobody: it takes no licence that I know of, the employer decides",
    "clinical research": "nobody: it takes no licence that I know of, the employer decides",
    "patient coordinators": "nobody: it takes no licence that I know of, the employer "
    "decides",
}


class TellOtherLicence(Case):
    """The licence of a medical assistant, a physician or another occupation."""

    topic = "licence"
    uses_place = True
    precedes_points = False

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        of_figures = {PAY, GROWTH} & {*aspects_asked(turn)}
        if _asks_needs(turn) and intent in (*LICENCES, *UNCLEAR, *NEEDS_READ_AS):
            return True
        if _goes_on(turn) and intent in (*LICENCES, *UNCLEAR):
            return True
        is_unclear = intent in UNCLEAR and turn.mentions(LICENCE) and not of_figures
        if not (is_unclear or intent in LICENCES):
            return False
        if nurse_asked_about(turn):
            return False
        return (
            turn.mentions(OF_DOCTORS)
            or physician_asked_about(turn)
            or is_foreign_physician(turn)
            or _whose(turn) is not None
        )

    def reply(self, turn: Turn) -> Reply:
        whose = MEDICAL_ASSISTANT if _asks_needs(turn) else None
        if whose is None and turn.mentions(OF_DOCTORS):
            return physician_licence(turn)
        if whose is None and (physician_asked_about(turn) or is_foreign_physician(turn)):
            return physician_licence(turn)
        whose = whose or _whose(turn)
        if whose == MASSAGE_THERAPIST:
            return _massage(turn)
        if whose in UNHELD_BOARDS:
            return _unheld(turn, whose)
        return _assistant(turn)


class TellInjectingOfOthers(Case):
    """Whether a dentist, a pharmacist or so may inject: their own board says."""

    topic = "scope"
    precedes_points = False

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if nurse_asked_about(turn) or turn.named_occupations or turn.own_occupation:
            return False
        is_asked = intent in OF_INJECTING and turn.mentions(INJECTING)
        return is_asked and bool(answers_to(turn, BOARDS_OF_OTHERS, 1))

    def reply(self, turn: Turn) -> Reply:
        board = answers_to(turn, BOARDS_OF_OTHERS, 1)[0]
        where = turn.place.state_name if turn.place else "the state"
        board = board.replace("the state's", f"{where}'s" if turn.place else "the state's")
        return Reply(
            f"I hold no rule of {where} on it. Whether that licence covers cosmetic "
            f"injections, {board} says; it differs by state, and some allow it only within "
            "the profession's own field. Physicians, nurse practitioners, physician "
            "assistants and, under orders, registered nurses may inject. Ask in writing, "
            "and your malpractice insurer, before you pay for a course.",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Ways into injecting", "ask_injector_path"),
                button("Other ways in", "ask_career_path"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _whose(turn: Turn) -> str | None:
    """The occupation whose licence is asked for: its SOC code, or its name if not held."""
    esthetics = _without_refused(turn)
    if re.search(ESTHETICS, esthetics, re.IGNORECASE):
        return None
    named = [*turn.named_occupations]
    for code in (MEDICAL_ASSISTANT, MASSAGE_THERAPIST):
        if named == [code]:
            return code
    if named:
        return None
    unheld = [name for name in unheld_named(turn) if name in UNHELD_BOARDS]
    if unheld:
        return unheld[0]
    is_own = turn.own_occupation == MEDICAL_ASSISTANT and not turn.values("procedure")
    says = turn.says_own_trade or turn.mentions(r"\bmy (?:licen|cert|cma|rma|ccma)")
    if is_own and says and not turn.mentions(INTO_ESTHETICS):
        return MEDICAL_ASSISTANT
    return MEDICAL_ASSISTANT if _goes_on(turn) else None


def _goes_on(turn: Turn) -> bool:
    """Whether "and in Texas?" asks on of a medical assistant's licence.

    So does "certificate or licence?", after their pay or their licence.
    """
    if turn.slots.get("occupation") != MEDICAL_ASSISTANT or turn.named_occupations:
        return False
    if turn.slots.get("topic") == "licence" and turn.intent == "inform":
        return True
    is_short = len(turn.text.split()) <= FEW_WORDS and turn.mentions(PAPER)
    of_them = turn.slots.get("topic") in ("licence", "pay", "job_search", "certifications")
    # A part of the message that names them.
    is_beside = turn.text.rstrip("?") in str(turn.slots.get("question") or "")
    return (
        is_short
        and (of_them or is_beside)
        and not turn.mentions(rf"{ESTHETICS}|{INTO_ESTHETICS}")
    )


def _asks_needs(turn: Turn) -> bool:
    """Whether it asks what it takes to work as a medical assistant."""
    named = turn.named_occupations
    is_one = named == [MEDICAL_ASSISTANT] or (
        not named and turn.own_occupation == MEDICAL_ASSISTANT and turn.says_own_trade
    )
    of_school = turn.mentions(rf"{INJECTING}|{INTO_ESTHETICS}|{ESTHETICS}")
    return is_one and turn.mentions(NEEDS) and not of_school


def _without_refused(turn: Turn) -> str:
    """The message without the occupations that it rules out: "not esthetician"."""
    text = turn.text
    for entity in turn.ruled_out:
        blank = " " * (entity.end - entity.start)
        text = text[: entity.start] + blank + text[entity.end :]
    return text


def _assistant(turn: Turn) -> Reply:
    where = turn.place.state_name if turn.place else "your state"
    certificate = (
        " The certificate has its exam and renewal with who issues it (AAMA for CMA, AMT "
        "for RMA, NHA for CCMA)."
        if turn.mentions(CERTIFIED)
        else ""
    )
    pay = wage(turn.session, MEDICAL_ASSISTANT, turn.place)
    is_paid = PAY in aspects_asked(turn) and pay is not None
    earned = (
        f" Medical assistants in {pay.area} earn a median of {pay.annual_median}."
        if pay and is_paid
        else ""
    )
    experience = (
        " Experience with patients counts, also from another field."
        if turn.mentions(r"\b(experience|hired?|background|dental)\b")
        else ""
    )
    abroad = " From abroad you need permission to work here." if turn.trained_in else ""
    return Reply(
        f"Mostly no licence: only a few states, such as Washington, register or certify "
        f"medical assistants; I hold no rule of {where}. The employer decides whether it "
        f"wants a certificate (CMA, RMA or CCMA) or trains you itself.{experience}"
        f"{certificate}{abroad} What a physician may hand you, {where}'s medical board "
        f"says ({MEDICAL_PAGE}). No esthetics licence is asked for.{earned}",
        next_step="" if is_paid else "Shall I tell you what medical assistants earn?",
        offer=None if is_paid else button("Pay", "ask_pay", occupation=MEDICAL_ASSISTANT),
        buttons=[
            button("What is allowed?", "ask_scope", occupation=MEDICAL_ASSISTANT),
            button("Finding a job", "ask_job_search"),
        ],
        sources=[
            citation(turn.session, "field_guide"),
            *([pay.citation] if pay and is_paid else []),
        ],
        slots={"occupation": MEDICAL_ASSISTANT, "occupations": [MEDICAL_ASSISTANT]},
    )


def _massage(turn: Turn) -> Reply:
    where = turn.place.state_name if turn.place else "each state"
    return Reply(
        "Massage therapy has a licence of its own in most states, with hours and an exam "
        f"(mostly the MBLEx, fsmtb.org lists the boards). I hold no rule of {where} on it; "
        "the massage board tells, and the esthetics licence doesn't cover massage of the "
        "body.",
        buttons=[
            button("Pay", "ask_pay", occupation=MASSAGE_THERAPIST),
            button("Outlook", "ask_outlook", occupation=MASSAGE_THERAPIST),
        ],
        sources=[citation(turn.session, "field_guide")],
        slots={"occupation": MASSAGE_THERAPIST},
    )


def _unheld(turn: Turn, name: str) -> Reply:
    where = turn.place.state_name if turn.place else "any state"
    return Reply(
        f"I hold no rule of {where} on {name}. Who tells: {UNHELD_BOARDS[name]}. The "
        "esthetics licence has no part in it.",
        buttons=[
            button("Ways into skin care", "ask_career_path"),
            button("Work without a licence", "ask_unlicensed_work"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
