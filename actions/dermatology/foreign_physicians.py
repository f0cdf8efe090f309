"""Physicians trained in another country, and what residents are paid."""

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import (
    Citation,
    citation,
    medical_training,
    state_rule,
    states_with_rule,
)
from actions.catalog.places import Location, find_place
from actions.licensing.boards import MEDICAL_PAGE
from actions.people.kinds import ASSISTANT, NURSE, PRACTITIONER, kind_of
from actions.people.nursing import ESTHETICS
from actions.people.physicians import physician_licence
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed

PHYSICIANS = ("29-1213", "29-1229")
DERMATOLOGIST, MEDICAL_ASSISTANT = "29-1213", "31-9092"
ANSWERS = (
    "ask_injector_path",
    "ask_scope",
    "ask_career_path",
    "ask_residency",
    "ask_become_dermatologist",
    "ask_licence",
    "ask_licence_transfer",
    "ask_training_length",
    "ask_training_path",
    "ask_entry_requirements",
    "ask_unlicensed_work",
    "ask_worth_it",
    "ask_exam",
    "inform",
    "correct_bot",
    "nlu_fallback",
)
# These name what is asked surely enough for a message that wasn't understood.
INJECTING = r"\b(inject\w*|botox|fillers?|tox)\b"
ASSISTANTS_SCHOOL = r"\b(pa|physician assistant)\b"
DELEGATED = (
    r"\b(delegat\w*|supervis\w*|lets? me|allows? me|under (?:an?|the|my|him|her|his)\b"
    r"|medical director)"
)
RESIDENCY = r"\bresiden\w*\b"
PAY = r"\b(salar\w*|pay|paid|stipend|earn\w*|income)\b"
LENGTH = r"\b(how long|how many|years?|length|long is)\b"
CHANCES = r"\b(chances?|odds|realistic\w*|match\w*|compet\w*)\b"
EXAMS = r"\b(step ?[123]|usmle|ecfmg|next step|steps? come|which (exams?|steps?))\b"
# Of the way to the certificate itself there are points.
PASSED = (
    r"\b(?:pass(?:ed)?|done|finish\w*|clear\w*|have (?:my|the|both)|got|after|next"
    r"|now what|steps? come)\b"
)
FOREIGN_ONES = (
    r"\b(?:foreign|international\w*|immigrant|imgs?)(?:[- ](?:trained|educated|medical))?"
    r" (?:doctors?|physicians?|dermatologists?|graduates?|mds?)\b|\bimgs?\b"
)
MEANWHILE = r"\b(meanwhile|jobs?|work|earn something|until the match|in a clinic)\b"
# To work as what they were is no job for the meantime.
IN_OWN_TRADE = r"\b(?:as (?:an? |my )?(?:derm\w*|doctors?|physicians?|md)|practi[cs]e)\b"
# Of the states with a law that lets some physicians trained abroad begin without a
# residency here, these are named where no state is asked about.
NAMED_FIRST = ("TN", "FL", "TX", "IL", "VA")
NO_RESIDENCY = (
    r"\b(?:(?:don'?t|doesn'?t|not|no longer|never) (?:\w+ ){0,2}"
    r"(?:need|require|repeat|do|redo)\w* (?:an? |the |another |us |any )?residency"
    r"|no (?:more )?residency"
    r"|residency (?:\w+ ){0,2}(?:required|needed|necessary|mandatory)"
    r"|laws? (?:\w+ ){0,3}(?:for|on|about) (?:\w+ ){0,2}"
    r"(?:foreign|international\w*|immigrant|imgs?)"
    r"|(?:foreign|international|immigrant)\w* (?:\w+ )?(?:doctor|physician)s? "
    r"(?:laws?|bill|act|rules?)"
    r"|provisional|doctor act|without (?:doing |a |another |repeating |the )*residency"
    r"|(?:skip|avoid|repeat)\w* (?:the |my |a )?residency|new laws?"
    r"|(?:any|which|what|other)"
    r" states?)\b"
)
ANY_STATE = r"\b(?:any|which|what|other) states?\b"
# "What about Tennessee?", said of the way to a licence and not of pay or schools.
GOES_ON = 6
OTHER_TOPICS = (
    "pay",
    "pay_by_workplace",
    "pay_basis",
    "outlook",
    "find_schools",
    "payback",
)
# "What is the process to practise dermatology", asked from abroad.
PROCESS = r"\b(?:process|procedure|pathway|practi[cs]e (?:derm\w*|medicine|here|in))\b"
OF_PRACTICE = (
    "ask_residency",
    "ask_become_dermatologist",
    "ask_licence",
    "ask_career_path",
)
OF_THE_WAY = ("ask_training_path", "ask_training_length", "ask_career_path", "ask_licence")
# "750 hours", "that licence": the esthetics licence spoken of before.
OF_HOURS = r"\b\d{3,4} (?:hours|hrs)\b|\b(?:that|this|such an?) licen[cs]e\b"
# Others have an answer of their own for these.
AS_NURSE = r"\b(?:as|be|become|becoming) an? (?:nurse|rn|np)\b"
NOT_HERE = r"\b(mesotherap\w*|medical assist\w+|clinical research|schools? near)\b"


class TellForeignPhysician(Case):
    """What a physician without a licence of a state may do, and the way to one."""

    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = turn.own_occupation in PHYSICIANS or (
            turn.slots.get("own_occupation") in PHYSICIANS
        )
        if not is_one or not turn.trained_in or intent not in ANSWERS:
            return False
        if turn.mentions(ESTHETICS) or turn.mentions(OF_HOURS):
            return False
        if turn.mentions(AS_NURSE):
            return False
        if turn.mentions(NOT_HERE) and not turn.mentions(INJECTING):
            return False
        asks_way = intent in OF_PRACTICE and turn.mentions(PROCESS)
        return bool(_points(turn)) or _asks_of_state(turn) or asks_way

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part asks for the way, which isn't that of estheticians."""
        return intent in OF_THE_WAY

    def reply(self, turn: Turn) -> Reply:
        if not _points(turn) and not _asks_of_state(turn):
            return physician_licence(turn)
        points, cited = _points(turn), citation(turn.session, "field_guide")
        if not points:
            said, cited = _provisional(turn)
            points = [said]
        return Reply(
            fitting("", points),
            buttons=[
                button("Pay of dermatologists", "ask_pay", occupation=DERMATOLOGIST),
                button("Medical assistants", "ask_pay", occupation=MEDICAL_ASSISTANT),
                button("The residency", "ask_residency"),
            ],
            sources=[cited],
        )


class TellStateLawForPhysicians(Case):
    """The law of one state that lets physicians from abroad begin without a residency.

    It precedes the points, which tell of single states and know no rule of the others.
    """

    topic = "residency"
    uses_place = True
    precedes_stories = True
    is_of_question = True
    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = {turn.own_occupation, *turn.named_occupations} & {*PHYSICIANS}
        is_foreign = turn.trained_in or turn.mentions(FOREIGN_ONES)
        if not (is_foreign and (is_one or turn.mentions(FOREIGN_ONES))):
            return False
        if intent not in (*ANSWERS, "out_of_scope", "ask_eligibility"):
            return False
        if intent == "ask_scope" and not turn.mentions(r"\b(?:residency|laws?)\b"):
            # What such a licence covers is the board's word.
            return False
        is_of_law = turn.mentions(NO_RESIDENCY) and bool(turn.place)
        return is_of_law and not turn.mentions(rf"{INJECTING}|{ANY_STATE}|{PAY}")

    def reply(self, turn: Turn) -> Reply:
        said, cited = _provisional(turn)
        return Reply(
            said,
            buttons=[
                button("The residency", "ask_residency"),
                button("Medical assistants", "ask_pay", occupation=MEDICAL_ASSISTANT),
            ],
            sources=[cited],
        )


class TellResidentsPay(Case):
    """How long the residency of dermatology is, where its pay is asked for, too."""

    topic = "residency"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        asks = intent in ("ask_pay", "ask_pay_basis", "ask_residency", *ANSWERS[-3:])
        is_own = turn.mentions(RESIDENCY) and turn.mentions(PAY)
        # Of physician assistants and nurses a residency is a fellowship.
        is_of_others = kind_of(turn) in (ASSISTANT, PRACTITIONER, NURSE)
        return asks and is_own and not is_of_others and not turn.mentions(INJECTING)

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            fitting("", [_residency(turn), RESIDENTS_PAY]),
            buttons=[
                button("Pay of dermatologists", "ask_pay", occupation=DERMATOLOGIST),
                button("The residency", "ask_residency"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _residency(turn: Turn) -> str:
    years = medical_training(turn.session)
    return (
        f"A dermatology residency takes {years.residency} years after an internship year: "
        f"{years.after_medical_school} in all."
    )


def _points(turn: Turn) -> list[str]:
    """What the message asks but of states' laws, answered in the order of weight."""
    points = []
    if turn.mentions(INJECTING):
        tell = _delegated if turn.mentions(DELEGATED) else _no_injecting
        points.append(tell(turn.place))
    if turn.mentions(ASSISTANTS_SCHOOL):
        points.append(ASSISTANTS)
    if turn.mentions(RESIDENCY) and turn.mentions(LENGTH):
        points.append(_residency(turn))
    if turn.mentions(RESIDENCY) and turn.mentions(PAY):
        points.append(RESIDENTS_PAY)
    if turn.mentions(CHANCES):
        points.append(FEW_MATCH)
    if turn.mentions(EXAMS) and turn.mentions(PASSED) and not turn.mentions(CHANCES):
        points.append(AFTER_EXAMS)
    if not points and _asks_of_state(turn):
        return []
    is_meanwhile = turn.mentions(MEANWHILE) and not turn.mentions(IN_OWN_TRADE)
    if not points and is_meanwhile and turn.intent != "nlu_fallback":
        points.append(UNTIL_THEN)
    if not points and turn.intent == "ask_scope":
        points.append(_no_injecting(turn.place))
    return points


def _asks_of_state(turn: Turn) -> bool:
    """Whether a state is asked about that may license without a residency here."""
    if turn.intent == "ask_scope":
        # What such a licence covers is the board's word.
        return False
    goes_on = bool(turn.places) and len(turn.text.split()) <= GOES_ON
    is_other = turn.slots.get("topic") in OTHER_TOPICS or not turn.slots.get("topic")
    if turn.intent not in (
        "inform",
        "ask_licence",
        "ask_licence_transfer",
        "ask_residency",
    ):
        goes_on = False
    return turn.mentions(NO_RESIDENCY) or (goes_on and not is_other)


def _provisional(turn: Turn) -> tuple[str, Citation]:
    """What a state's law for experienced physicians from abroad asks, as far as known."""
    tracker = citation(turn.session, "fsmb_pathways")
    place = turn.place
    if place is None or (turn.mentions(ANY_STATE) and not turn.places):
        held = states_with_rule(turn.session, "foreign_physician")
        places = [find_place(turn.session, code) for code in NAMED_FIRST if code in held]
        names = [found.name for found in places if found]
        among = f", {listed(names)} among them" if names else ""
        said = (
            f"Some states have passed such laws{among}. {ASKED_THERE} fsmb.org follows "
            "them state by state. Which state is it for?"
        )
        return said, tracker
    name = place.state_name
    rule = state_rule(turn.session, place.state, "foreign_physician")
    if rule:
        said = (
            f"{rule.rule} {ASKED_THERE} The exact "
            "conditions, and whether a skin practice or a medical spa qualifies, ask "
            f"{name}'s medical board (fsmb.org links to each). Until it is granted you "
            "may treat nobody."
        )
        return said, rule.citation
    said = (
        f"I know of no such law in {name}, but they are new and change: fsmb.org follows "
        f"them, and {name}'s medical board has the word. Without one the usual way stays: "
        "ECFMG certification with the USMLE exams, the Match, and a residency here."
    )
    return said, tracker


ASKED_THERE = (
    "Mostly they ask for a licence in good standing and training or years of practice "
    "abroad, ECFMG certification with the exams, and an offer from a hospital, clinic or "
    "group; you begin under supervision."
)


def _no_injecting(place: Location | None) -> str:
    """That a degree alone allows no injections."""
    whose = f"{place.state_name}'s" if place else "the state's"
    where = place.state_name if place else "the state"
    return (
        f"Not on your degree: to practise medicine in {where} takes {whose} medical "
        "licence, and a course or a title from abroad doesn't replace it. What a licensed "
        "physician may hand to somebody without one, and whether injections are among it, "
        f"differs by state: ask {whose} medical board ({MEDICAL_PAGE}) in writing before "
        "you touch anyone."
    )


def _delegated(place: Location | None) -> str:
    """What a licensed physician may hand to somebody without a licence."""
    whose = f"{place.state_name}'s" if place else "the state's"
    return (
        "That is delegation, and it differs by state: some let a physician hand cosmetic "
        "treatments to trained people without a licence of their own, others only to "
        f"licensed staff; I hold no table of it. Ask {whose} medical board "
        f"({MEDICAL_PAGE}): may a physician delegate cosmetic injections to somebody with "
        "a degree from abroad and no licence here, and under which training and "
        "supervision? The physician and the insurer have to agree in writing, too."
    )


ASSISTANTS = (
    "I know of no shortcut through physician assistant school for a degree in medicine "
    "from abroad: it is a master's program with its own prerequisites, then the national "
    "exam (PANCE, nccpa.net). Whether that is faster than a residency depends on "
    "admission; ask programs (paeaonline.org lists them) how they read your degree."
)
RESIDENTS_PAY = (
    "Residents are paid by their hospital; how much I hold no figure of: each program "
    "names its salary on its page."
)
FEW_MATCH = (
    "Honestly: low. Dermatology is among the most contested residencies, and few places go "
    "to graduates from abroad. I hold no rate; the match's own reports (nrmp.org) count "
    "international graduates by specialty. Research, letters of US dermatologists and "
    "clinical experience here count; many apply to a second specialty as well."
)
AFTER_EXAMS = (
    "With Step 1 and Step 2 CK passed come the ECFMG certificate (ecfmg.org), US letters "
    "and rotations, then the application (ERAS) and the residency match; the last Step is "
    "mostly sat later. Dates change yearly: nrmp.org and ecfmg.org have them."
)
UNTIL_THEN = (
    "Until you are licensed you may not treat patients, but you can work as a medical "
    "assistant or scribe, in research, in teaching or in a clinic's office; no licence "
    "as a physician is needed for those. Ask each employer whether it takes graduates "
    "from abroad, and whether the work gives letters for the match."
)
