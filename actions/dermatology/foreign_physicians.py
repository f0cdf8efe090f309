"""Physicians trained in another country: what they may do, and the way to a licence."""

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import citation, state_rule
from actions.catalog.places import Location
from actions.dermatology.physician_words import ANSWERS, INJECTING, PAY, RESIDENCY
from actions.dermatology.provisional_licence import NO_RESIDENCY, provisional_law
from actions.dermatology.residents_pay import RESIDENTS_PAY, length_of_residency
from actions.licensing.boards import MEDICAL_ASSISTANT, MEDICAL_PAGE, PHYSICIANS
from actions.people.nursing import ESTHETICS
from actions.people.physicians import DERMATOLOGIST, physician_licence
from actions.reply import Reply, button
from actions.turn import Turn

ASSISTANTS_SCHOOL = r"\b(pa|physician assistant)\b"
DELEGATED = (
    r"\b(delegat\w*|supervis\w*|lets? me|allows? me|under (?:an?|the|my|him|her|his)\b"
    r"|medical director)"
)
LENGTH = r"\b(how long|how many|years?|length|long is)\b"
WHETHER = (
    r"\b(?:again|re-?do|repeat\w*|second|another|(?:is|it'?s|if) (?:it )?possible|possible"
    r"|can i (?:work|practi[cs]e)|(?:must|have to|need to|should) (?:i )?(?:do|make|start)"
    r"|recogni[sz]\w*|count|counts|valid)\b"
)
CHANCES = r"\b(chances?|odds|realistic\w*|match\w*|compet\w*)\b"
EXAMS = r"\b(step ?[123]|usmle|ecfmg|next step|steps? come|which (exams?|steps?))\b"
# Of the way to the certificate itself there are points.
PASSED = (
    r"\b(?:pass(?:ed)?|done|finish\w*|clear\w*|have (?:my|the|both)|got|after|next"
    r"|now what|steps? come)\b"
)
MEANWHILE = r"\b(meanwhile|jobs?|work|earn something|until the match|in a clinic)\b"
# To work as what they were is no job for the meantime.
IN_OWN_TRADE = r"\b(?:as (?:an? |my )?(?:derm\w*|doctors?|physicians?|md)|practi[cs]e)\b"
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
            said, cited = provisional_law(turn)
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


def _points(turn: Turn) -> list[str]:
    """What the message asks but of states' laws, answered in the order of weight."""
    points = []
    if turn.mentions(INJECTING):
        tell = _delegated if turn.mentions(DELEGATED) else _no_injecting
        points.append(tell(turn.place))
    if turn.mentions(ASSISTANTS_SCHOOL):
        points.append(ASSISTANTS)
    if turn.mentions(RESIDENCY) and turn.mentions(WHETHER):
        points.append(_again(turn))
    if turn.mentions(RESIDENCY) and turn.mentions(LENGTH):
        points.append(length_of_residency(turn))
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


def _again(turn: Turn) -> str:
    """Whether a residency done abroad counts, with the state's law where one is held."""
    place = turn.place
    whose = f"{place.state_name}'s" if place else "the state's"
    law = state_rule(turn.session, place.state, "foreign_physician") if place else None
    way = (
        "Some states let experienced physicians begin without one, under supervision "
        "(fsmb.org follows them)."
    )
    if law:
        way = f"{way} {law.rule}"
    return (
        f"Mostly the residency has to be done again: {whose} medical licence asks for "
        "ECFMG certification (ecfmg.org), the USMLE exams, then the Match and a residency "
        f"here. {way} Ask {whose} medical board ({MEDICAL_PAGE}) in writing, with your "
        "years of practice."
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
