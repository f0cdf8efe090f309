"""What nurses and physician assistants hear where aestheticians get another answer."""

import re

from actions.asked import answers_to, joined
from actions.catalog.figures import citation, occupation, wage
from actions.people.chosen_way import nurse_to_be
from actions.people.trades import NURSE_CODES
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import capitalised

NURSE, PRACTITIONER, ASSISTANT = "29-1141", "29-1171", "29-1071"
PRACTICAL = "practical nurses (LPN, LVN)"
# In these words the question is about the esthetics licence, whoever asks it.
ESTHETICS = (
    r"\b(a?estheticians?|estis?|cosmetolog\w+|a?esthetics? (school|licen\w+|program\w*|lic)"
    r"|esti (school|licen\w+|lic)|beauty school)\b"
)
BOARDS = "(ncsbn.org lists every board of nursing)"


# "I'm a nurse, not an esthetician."
NO_AESTHETICIAN = re.compile(
    r"\b(?:not|never|no)\b (?:as |about |asking about |for )?(?:an? |the )?"
    r"(?:a?esthetic\w+(?: school| licen[cs]e)?|estis?\b|beauty school)",
    re.IGNORECASE,
)


# "Do I need esthetics school", which isn't "what do I need for it".
NEEDED = (
    r"(?:^|[.,;!?]\s*|\b(?:and|but|so|or|ok|wait|also|if)\s)(?:do|would|should|must|will) "
    r"(?:i|we) (?:\w+ )?(?:need|have to|gotta)\b|\bi (?:don'?t|dont) (?:need|have to)\b"
)


def nurse_asked_about(turn: Turn) -> str | None:
    """The SOC code of the nurse or physician assistant whom the question is about."""
    own = turn.own_occupation if turn.own_occupation in NURSE_CODES else nurse_to_be(turn)
    if turn.mentions(NEEDED) and own:
        return own
    if turn.mentions(NEEDED) and turn.is_practical_nurse:
        return NURSE
    if re.search(ESTHETICS, NO_AESTHETICIAN.sub("", turn.text), re.IGNORECASE):
        return None
    named = next((code for code in turn.named_occupations if code in NURSE_CODES), None)
    if named or turn.named_occupations:
        return named
    if turn.own_occupation in NURSE_CODES:
        return turn.own_occupation
    return NURSE if turn.is_practical_nurse else nurse_to_be(turn)


def nurses_board(turn: Turn, code: str) -> str:
    """Which board has the say over this licence at the visitor's place."""
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    if code == ASSISTANT:
        return f"{whose} board for physician assistants, mostly the medical board"
    return f"{whose} board of nursing"


def nurse_licence(turn: Turn, code: str) -> Reply:
    """The licence that counts for a nurse, and what it doesn't take."""
    details = answers_to(turn, LICENCE_DETAILS, 1)
    return _reply(
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
        return _reply(
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
    return _reply(
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
    return _reply(
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
    return _reply(
        turn,
        f"{text} Ask {nurses_board(turn, code)}{page}; the cosmetology board has no part "
        "in it.",
        "" if turn.place else "Which state are you moving to?",
        [
            button("What is allowed there?", "ask_scope"),
            button("Pay there", "ask_pay", occupation=code),
        ],
    )


def nurse_from_abroad(turn: Turn, code: str) -> Reply:
    """The two ways of a nurse who was trained in another country."""
    if code == ASSISTANT:
        return _reply(
            turn,
            f"Training in {turn.trained_in} doesn't make you a physician assistant here "
            "yet: it takes an accredited program in the United States and its national "
            "exam (PANCE, nccpa.net), then the licence of "
            f"{nurses_board(turn, code)}. Ask programs how they read your degree "
            "(paeaonline.org lists them); I hold no shorter way.",
            "" if turn.place else "Which state do you live in?",
            [
                button("Pay of physician assistants", "ask_pay", occupation=ASSISTANT),
                button("Other ways in", "ask_career_path"),
            ],
        )
    exam = "NCLEX-PN" if turn.is_practical_nurse else "NCLEX-RN"
    if turn.trained_in == "Canada" and not turn.is_practical_nurse:
        exam += " (one passed in Canada mostly counts)"
    pay = wage(turn.session, NURSE, turn.place)
    earned = (
        f" Registered nurses in {pay.area} earn a median of {pay.annual_median}."
        if pay
        else ""
    )
    if turn.is_practical_nurse:
        earned = " What practical nurses may inject differs most by state."
    return Reply(
        f"A nursing degree from {turn.trained_in} doesn't let you inject here yet. First "
        "your papers are evaluated (CGFNS, cgfns.org, is who most boards name), with a "
        f"test of English where one is asked for; then {nurses_board(turn, code)} admits "
        f"you to the {exam}; then comes the injector course. Its order, fees and time "
        "the board sets. Sooner possible: esthetics school and its licence for facials "
        f"and peels, never injections.{earned}",
        next_step="" if turn.place else "Which state do you live in?",
        buttons=[
            button("The esthetics way", "ask_training_path"),
            button("Licence rules", "ask_licence"),
            button("Pay of nurses", "ask_pay", occupation=NURSE),
        ],
        sources=[
            citation(turn.session, "field_guide"),
            *([pay.citation] if pay and not turn.is_practical_nurse else []),
        ],
    )


def nurse_from_abroad_time(turn: Turn) -> Reply:
    """How long the way takes, and its price, for a nurse trained in another country."""
    return _reply(
        turn,
        "How long it takes and what it costs in all no source that I hold counts: the "
        "evaluation, a test of English, the board's admission and the NCLEX-RN mostly "
        "take many months, the injector course then days. Begin with the evaluation, "
        f"since schools abroad send their papers slowly; {nurses_board(turn, NURSE)} "
        "names its present fees and times.",
        "" if turn.place else "Which state do you live in?",
        [
            button("The esthetics way", "ask_training_path"),
            button("Pay of nurses", "ask_pay", occupation=NURSE),
        ],
    )


def nurse_duties(turn: Turn, code: str) -> Reply:
    """An ordinary day of an aesthetic or dermatology nurse."""
    limits = {
        PRACTITIONER: "You examine and prescribe yourself, as far as your state lets you.",
        ASSISTANT: "You examine and prescribe with a physician.",
    }.get(code, "You work under a prescriber's orders, who examines new patients first.")
    if turn.is_practical_nurse:
        limits = "As a practical nurse what you may inject depends most on the state."
    return _reply(
        turn,
        "In aesthetics: taking histories and photographs, explaining risks and consent, "
        "preparing and giving neurotoxins and fillers, often lasers, watching for "
        "complications, notes on every dose, calls afterwards, and much consulting and "
        "selling. In dermatology: preparing biopsies and small operations, dressings, "
        f"injections, teaching patients. {limits}",
        "Shall I tell you what you may do by law?",
        [
            button("What is allowed?", "ask_scope"),
            button("The working life", "ask_working_life"),
            button("Pay", "ask_pay", occupation=code),
        ],
    )


def nurse_working_life(turn: Turn) -> Reply:
    """Hours and strain of a nurse outside the hospital."""
    parts = answers_to(turn, LIFE) or list(LIFE.values())[:2]
    return _reply(
        turn,
        joined("No source that I hold counts nurses' hours by workplace.", *parts),
        "Shall I tell you whether it is worth it?",
        [
            button("Is it worth it?", "ask_worth_it"),
            button("What they do", "ask_duties"),
            button("Pay", "ask_pay", occupation=NURSE),
        ],
    )


LIFE = {
    r"\b(per diem|prn|part[- ]?time|casual|shifts? here|pick up|one day|days? a week|on "
    r"the side|second job|two jobs|2 jobs|hospital job|juggle|besides?)\b": (
        "Per diem and part-time shifts are common in medical spas, and many keep some "
        "hospital shifts at first; ask for fixed days, how many they promise, and whether "
        "your hospital allows a second job."
    ),
    r"\b(hours?|hrs|weekends?|saturdays?|sundays?|nights?|evenings?|holidays?|8 to 5|call"
    r"|schedule|shifts?|lunch|overtime|supper|friday\w*|tens|eights)\b": (
        "Dermatology and plastic surgery practices keep office hours, so nights, holidays "
        "and mostly calls fall away; medical spas often open evenings and Saturdays."
    ),
    r"\b(physical\w*|body|back|feet|knees?|hands?|stand\w*|sit\w*|tir\w+|lift\w*|bend\w*"
    r"|easier|hard)\b": (
        "It is lighter than a ward, with no lifting of patients to speak of, but you stand "
        "and bend over a chair and hold fine instruments for long."
    ),
    r"\b(gross|blood|cysts?|smell|fluids?)\b": (
        "Biopsies, cysts and excisions are everyday in dermatology, less so in a medical "
        "spa."
    ),
    r"\b(stress\w*|burn\w*|calm\w*|busy|rush\w*|pace|patients a day|yell\w*|mean|miserable"
    r"|hectic|boring|chill|relax\w*|happy|turnover|lonely|alone)\b": (
        "Few emergencies, but full books: many short visits in dermatology, sales targets "
        "and demanding clients in medical spas. Ask how many patients an hour, and who "
        "helps when something goes wrong."
    ),
    r"\b(chart\w*|paperwork|documentation)\b": (
        "Charting stays: consent, photographs, lot numbers and doses for every treatment; "
        "ask whether there is paid time for it."
    ),
}


def nurse_training(turn: Turn) -> Reply:
    """What a nurse adds to her licence, where others ask about school."""
    return _reply(
        turn,
        "You need no esthetics school to inject. After the licence comes a course in "
        "neurotoxins and fillers of some days, then practice under a prescriber who is "
        "there. Schools that teach it ask for an active licence, not for hours or a "
        "diploma beside it. Esthetics school only pays off if you want to do facials and "
        "peels as an aesthetician, too.",
        "Shall I tell you what to look for in a course?",
        [
            button("Injector courses", "ask_certifications"),
            button("What is allowed?", "ask_scope"),
            button("Is it worth it?", "ask_worth_it"),
        ],
    )


def _who(turn: Turn, code: str) -> str:
    return PRACTICAL if turn.is_practical_nurse else occupation(turn.session, code).plural


def _reply(turn: Turn, text: str, next_step: str, buttons: list[Button]) -> Reply:
    return Reply(
        text,
        next_step=next_step,
        offer=buttons[0] if next_step.startswith("Shall") else None,
        buttons=buttons,
        sources=[citation(turn.session, "field_guide")],
    )
