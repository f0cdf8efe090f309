"""A nurse's licence: what it allows, its exam, renewal and transfer."""

from actions.asked import answers_to
from actions.catalog.figures import occupation
from actions.people.nurses_from_abroad import nurse_from_abroad
from actions.people.nursing import ASSISTANT, PRACTITIONER, nurse_reply, nurses_board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised

PRACTICAL = "practical nurses (LPN, LVN)"
BOARDS = "(ncsbn.org lists every board of nursing)"


def nurse_licence(turn: Turn, code: str) -> Reply:
    """The licence that counts for a nurse, and what it doesn't take."""
    details = answers_to(turn, LICENCE_DETAILS, 1)
    return nurse_reply(
        turn,
        f"For injecting you work on your own licence: {_who(turn, code)} answer to "
        f"{nurses_board(turn, code)} {BOARDS if code != ASSISTANT else ''}".rstrip()
        + ". No esthetics licence or hours of esthetics school are asked for; facials or "
        "waxing as an aesthetician would want one. What you may do, and under which "
        "prescriber, stands in the practice act. "
        f"{details[0] if details else LICENCE_BASE}",
        "" if turn.place else "Which state is it for?",
        [
            button("What is allowed?", "ask_scope"),
            button("First steps", "ask_injector_path"),
            button("Injector courses", "ask_certifications"),
        ],
    )


LICENCE_BASE = (
    "Keep it active and unencumbered, and check that the employer names a prescriber."
)
LICENCE_DETAILS = {
    r"\b(fees?|cost\w*|much|price|pay)\b": "Fees I don't hold; they stand on its page.",
    r"\b(how long|weeks|processing|arriv\w+|mail)\b": (
        "How long an application takes I don't hold; the board's page says."
    ),
    r"\b(hours|hrs)\b": "No number of hours is set for injecting that I hold.",
}
FAILS = r"\b(fail\w*|flunk\w*|(don'?t|not) pass|retak\w*|re-?sit|second try)\b"


def nurse_exam(turn: Turn, code: str) -> Reply:
    """The examination of nurses."""
    if code == ASSISTANT:
        exam = "Physician assistants sit a national certifying exam (PANCE, nccpa.net)"
    elif turn.is_practical_nurse:
        exam = "Practical nurses sit the NCLEX-PN, registered nurses the NCLEX-RN"
    else:
        exam = "Nurses sit the NCLEX-RN, the national exam after nursing school"
    if turn.mentions(FAILS):
        return nurse_reply(
            turn,
            "Who fails can sit again after a waiting time, for a new fee; how soon, how "
            f"often, and whether a refresher is due, {nurses_board(turn, code)} says. "
            "Until the licence is there you don't work as one. Schools publish or tell "
            "their graduates' pass rate at the first try: ask for it before you enrol, I "
            "hold none.",
            "Shall I tell you what it pays?",
            [
                button("What it pays", "ask_pay", occupation=code),
                button("First steps", "ask_injector_path"),
            ],
        )
    return nurse_reply(
        turn,
        f"{exam}; no state has a licence exam for injecting. The esthetics exam isn't "
        "asked of you. Besides there are voluntary certificates such as CANS (aesthetic "
        "nurse specialist), which has an exam of its own. Pass rates, fees, dates and how "
        f"often it may be repeated aren't in my data: {nurses_board(turn, code)} and "
        "ncsbn.org say.",
        "Shall I tell you which courses follow it?",
        [
            button("Injector courses", "ask_certifications"),
            button("First steps", "ask_injector_path"),
        ],
    )


def nurse_renewal(turn: Turn, code: str) -> Reply:
    """Keeping a nurse's licence."""
    return nurse_reply(
        turn,
        f"Your licence is renewed with {nurses_board(turn, code)}, not with the esthetics "
        "board; its term, fee and continuing education I don't hold. Many injector "
        "courses carry continuing-education credit: ask for the provider's approval "
        "before you pay, and keep the proofs. A licence that has lapsed has to be put "
        "right before you treat anyone.",
        "" if turn.place else "Which state is it in?",
        [
            button("Injector courses", "ask_certifications"),
            button("Moving a licence", "ask_licence_transfer"),
        ],
    )


TAKES = (
    r"\bhow (?:long|fast|soon|quick\w*|many (?:weeks|months|days))\b|\bprocessing\b"
    r"|\btake long\b|\btimeline\b|\btemporary\b"
)


def nurse_transfer(turn: Turn, code: str) -> Reply:
    """Taking a nurse's licence to another state."""
    if turn.trained_in:
        return nurse_from_abroad(turn, code)
    if code in (PRACTITIONER, ASSISTANT):
        text = (
            f"{capitalised(_who(turn, code))} need a licence of each state they work in; "
            "ask for licensure by endorsement. What you may prescribe, and with which "
            "physician, changes with the state, so your way of working may not move along."
        )
    else:
        text = (
            "Nurses move more easily than aestheticians: a multistate licence of the Nurse "
            "Licensure Compact is good in all its states (ncsbn.org lists them); elsewhere "
            "you ask for licensure by endorsement. What you may inject, and under whom, "
            "follows the state where the patient is."
        )
    if turn.mentions(TAKES):
        text = (
            "How long it takes I don't hold: the board's page gives its processing time, "
            "and some give a temporary permit meanwhile. Apply months before you move; "
            "until a licence is there you may not work. You ask for licensure by "
            "endorsement, without a second exam."
        )
    page = "" if code == ASSISTANT else f" {BOARDS}"
    return nurse_reply(
        turn,
        f"{text} Ask {nurses_board(turn, code)}{page}; the cosmetology board has no part "
        "in it.",
        "" if turn.place else "Which state are you moving to?",
        [
            button("What is allowed there?", "ask_scope"),
            button("Pay there", "ask_pay", occupation=code),
        ],
    )


def _who(turn: Turn, code: str) -> str:
    return PRACTICAL if turn.is_practical_nurse else occupation(turn.session, code).plural
