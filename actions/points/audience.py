"""For whom a point is meant: a trade, people from abroad, a state."""

import re
from collections.abc import Callable

from actions.catalog.figures import licence
from actions.licensing.boards import OF_DOCTORS
from actions.licensing.text import exam_kind
from actions.people.background import trades_named
from actions.people.chosen_way import nurse_to_be
from actions.people.kinds import (
    FOREIGN_NURSE,
    GROUP_OF,
    IN_COLLEGE,
    NURSE,
    PRACTICAL,
    PRESCRIBERS,
    asking_kind,
    kind_of,
)
from actions.people.named_ways import ways_named
from actions.people.nursing import ASSISTANT, nurse_asked_about
from actions.people.owning import is_owner
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.points.about import (
    ASSOCIATE,
    NURSES,
    OTHER_LICENSED,
    PRACTITIONERS,
    THIS_FIELD,
    is_before_medicine,
    is_of_associate,
    is_of_practitioners,
    is_pay_in_field,
    names_background,
    share_asking,
    speaks_of_nurses,
    state_of,
    takes_licence,
    tells_aestheticians_figures,
)
from actions.points.points import Point
from actions.turn import Turn

# With these words only students of medicine ask.
OF_STUDENTS = (
    r"\b(usmle|comlex|step ?[12]|residenc\w+|the match|matching|clerkships?|aways?"
    r"|rotations?|research years?|home (program|department)|dual[- ]apply\w*|eras|signals?"
    r"|derm applicants?)\b"
)
THEIR_LICENCE = (
    r"\b(?:facial(?:ist)?s?|esth?etic\w*|aesthetic\w*|esti|cosmo\w*)(?:'?s)? licen[cs]e"
)
# With these somebody of medicine asks, or about medicine.
MEDICINE = (
    rf"{NURSES}|{OF_STUDENTS}|\b(physicians?|doctors?|medical (?:school|assistants?|board"
    r"|director|student)|med school|dermatolog\w+|derms?|dr|mds?|pas?|mas?|cmas?|mcat"
    r"|pre-?med|surgeons?|fellowship|prescri\w+|exams? (?:patients|by)|gfe|good faith|iv"
    r"|mesotherap\w*|lasers?|med ?spas?|clinics?|patients?)\b"
)
LAYPEOPLE = {"newcomer", "aesthetician"}
# "Somebody with no green card" isn't told what one with a green card gets.
LACKS = re.compile(
    r"\b(?:no|(?:without|w/o)(?: an?)?|don'?t have(?: an?| any)?|have no)"
    r" (green card|social security|ssn|work permit|visa|papers|high school|diploma|ged)\b",
    re.IGNORECASE,
)
# Only nurses and their like ask for a job or the experience of injecting.
OF_INJECTORS = (
    r"\binject(?:or|ing) (?:jobs?|positions?|experience|training|career)\b|\bnclex\b"
    # So do those who ask whether a ward comes first.
    r"|\bmed[- ]?surg\b|\bbedside\b"
    r"|\bmobile (?:botox|tox|inject\w*)\b|\b(?:botox|tox|filler) part(?:y|ies)\b"
)
HOW_LONG = r"\bhow (?:long|many (?:years|months))\b"
EXAM = r"\b(?:exams?|tests?|state boards?)\b"
# No esthetician sits these, so no state's law on theirs is asked of.
OTHER_EXAMS = r"\b(?:ecfmg|usmle|comlex|oet|nclex|mcat|pance|step ?[123])\b"
COSMETOLOGIST, MEDICAL_ASSISTANT, AESTHETICIAN = "39-5012", "31-9092", "39-5094"
PHYSICIANS = ("29-1213", "29-1229")
# Only residents have a program's director and its visa to ask about.
RESIDENTS_ONLY = re.compile(r"\bJ(?:-1)? visa\b|\b(?:program )?director's written\b")
NURSES_OWN = re.compile(r"\bas a nurse\b|\byour nursing\b|\ba registered nurse doesn't\b")
# A title that only some countries have is told of to who named it.
FELDSHER = r"\bfeldsher"
# A visa is told of to nurses who ask for it, for work or a move, not for what they may do.
OF_VISAS = r"\bTN status\b|\bvisa\b"
OF_A_MOVE = (
    r"\b(?:visas?|tn|status|papers?|jobs?|work\w*|hir\w+|sponsor\w*|mov(?:e|ing)|border|sign"
    r"|need|nclex|experience|counts?|transfer\w*|employ\w+)\b"
)
MOSTLY = 0.5
# What a registered nurse may isn't what a practitioner may, nor is a degree another.
REGISTERED = r"\b(?:rns?|registered nurses?|r\.n\.)(?!\w)"
BACHELOR = (
    r"\b(?:have|got|hold|finished|earned|with|my)\s(?:already )?(?:an? |my )?"
    r"(?:\w+ )?(?:bsn|bachelor\w*)\b"
)
OF_CLINICIANS = (NURSE, *PRESCRIBERS, PRACTICAL)
AUDIENCES: dict[str, Callable[[Turn], bool]] = {
    "nurse": lambda turn: (
        nurse_asked_about(turn) is not None
        or _is(turn, *NURSE_CODES)
        or (not turn.own_occupation and turn.mentions(OF_INJECTORS))
    ),
    # What registered nurses earn is asked of these.
    "practical_nurse": lambda turn: (
        turn.is_practical_nurse
        or (turn.has_practical_licence and not turn.intent.startswith("ask_pay"))
    ),
    "physician_assistant": lambda turn: nurse_asked_about(turn) == ASSISTANT,
    "physician": lambda turn: _is(turn, *PHYSICIANS),
    "aesthetician": lambda turn: _is(turn, AESTHETICIAN),
    "cosmetologist": lambda turn: _is(turn, COSMETOLOGIST),
    "medical_assistant": lambda turn: _is(turn, MEDICAL_ASSISTANT),
    "medical_student": lambda turn: bool(turn.studies) or turn.mentions(OF_STUDENTS),
    "pupil": lambda turn: (
        turn.education in (None, "high_school", "no_diploma")
        and turn.slots.get("topic") not in OF_DOCTORS
    ),
    "foreign": lambda turn: turn.trained_in is not None,
    "others": lambda turn: (
        not (turn.is_nurse or turn.studies or _is(turn, *_of_others(turn)))
    ),
}


def is_for(turn: Turn, point: Point) -> bool:
    """Whether the point is meant for this visitor, and in place."""
    return may_be_for(turn, point) and not is_out_of_place(turn, point)


def is_out_of_place(turn: Turn, point: Point) -> bool:
    """Whether the point takes for granted what who asks, of themselves, isn't.

    Who names nothing medical is no clinician as far as is known. What speaks of the
    visitor's own health trade is in place, whatever group that is of.
    """
    if not point.not_for:
        return False
    if turn.background and names_background(point, turn.background):
        return False
    if point.intents[0] == "ask_business" and is_owner(turn):
        # Who owns a place asks what owners do, whatever their trade.
        return NURSES_OWN.search(point.answer) is not None and not turn.is_nurse
    if asking_kind(turn) == IN_COLLEGE and is_before_medicine(point):
        # Students of medicine are past it, who are in college aren't.
        return False
    group = group_of(turn)
    named = trades_named(turn.text) if group is None else []
    if any(names_background(point, trade) for trade in named):
        return False
    if group is None and point.audience is None and not _is_of_medicine(turn):
        return {*point.not_for} >= LAYPEOPLE
    return group in point.not_for


def may_be_for(turn: Turn, point: Point) -> bool:
    """Whether the point can be meant for this visitor, who may lack what it speaks of."""
    if _lacks(turn, point) or _is_of_elsewhere(turn, point):
        return False
    if ways_named(turn.text) and not turn.is_clinical and takes_licence(point):
        # Who may go to nursing school has no licence to keep.
        return False
    is_beautician = turn.own_occupation in (AESTHETICIAN, COSMETOLOGIST)
    if is_beautician and not turn.is_nurse and NURSES_OWN.search(point.answer):
        # "Your nursing licence" is told to who has one.
        return False
    asks_length = turn.names_nothing and turn.mentions(HOW_LONG)
    if asks_length and asking_kind(turn) == FOREIGN_NURSE:
        # Their whole way is told by the intent's own answer.
        return False
    is_of_scope = turn.intent == "ask_scope" and asking_kind(turn) == FOREIGN_NURSE
    if is_of_scope and re.search(OF_VISAS, point.answer) and not turn.mentions(OF_A_MOVE):
        return False
    if _is_unsaid(FELDSHER, turn, point):
        return False
    if tells_aestheticians_figures(point) and asking_kind(turn) in OF_CLINICIANS:
        # The intent's own answer has the figures of who asks.
        return False
    if _asks_as_registered(turn) and is_of_practitioners(point):
        return False
    has_more = turn.mentions(BACHELOR) and not turn.mentions(ASSOCIATE)
    if has_more and is_of_associate(point):
        return False
    if _is_of_all_physicians(turn) and is_pay_in_field(point):
        return False
    if RESIDENTS_ONLY.search(point.answer) and _is_no_resident(turn):
        return False
    is_of_exam = turn.mentions(EXAM) and (
        turn.intent == "ask_exam" or re.search(r"exam|\btest", point.answer)
    )
    is_their_own = asking_kind(turn) is not None or turn.mentions(OTHER_EXAMS)
    if is_of_exam and not (is_their_own or state_of(point)) and has_no_exam(turn):
        # That there is none answers whatever is asked of it.
        return False
    is_length = turn.names_nothing and turn.mentions(HOW_LONG)
    is_open = point.audience is None or is_length
    if is_open and nurse_to_be(turn) and _is_of_esthetics(turn, point):
        # What leads to esthetics school isn't for who chose nursing.
        return False
    if point.audience is None and _is_of_other_trade(turn):
        return not speaks_of_nurses(point)
    return point.audience is None or AUDIENCES[point.audience](turn)


def _is_unsaid(words: str, turn: Turn, point: Point) -> bool:
    """Whether the point is asked for with words that the visitor never said."""
    said = [turn.text, *(message.text for message in turn.before)]
    is_said = any(re.search(words, text, re.IGNORECASE) for text in said)
    return not is_said and share_asking(point, words) >= MOSTLY


def _is_of_medicine(turn: Turn) -> bool:
    """Whether the visitor is of a medical trade, or speaks of one or of its acts."""
    return (
        kind_of(turn) is not None
        or bool({*turn.named_occupations} & {*MEDICAL_CODES, MEDICAL_ASSISTANT})
        or any(re.search(MEDICINE, text, re.IGNORECASE) for text in _lately(turn))
    )


def _lately(turn: Turn) -> list[str]:
    """What the visitor said now and in the message before."""
    return [turn.text, *(message.text for message in turn.before[:1])]


def group_of(turn: Turn) -> str | None:
    """Which group of visitors asks, and of themselves; None where that isn't known."""
    if turn.own_occupation in (AESTHETICIAN, COSMETOLOGIST):
        # Who thinks of going to nursing school asks as what they are.
        ways = ways_named(turn.text)
        named = [code for code in turn.named_occupations if code not in ways]
        return None if named else "aesthetician"
    kind = asking_kind(turn)
    if kind == NURSE and turn.studies_nursing:
        # What is for the time before the licence isn't out of place for these.
        return None
    return GROUP_OF.get(kind or "")


def _is_no_resident(turn: Turn) -> bool:
    """Whether a nurse or physician assistant asks, whom no residency's rules bind."""
    of_nurses = nurse_asked_about(turn) is not None or turn.is_nurse
    return of_nurses and not turn.mentions(OF_STUDENTS) and not turn.mentions(r"\bresident")


def _is_of_all_physicians(turn: Turn) -> bool:
    """Whether physicians are named, and now or just before no field of theirs."""
    is_of_field = any(re.search(THIS_FIELD, text, re.I) for text in _lately(turn))
    return PHYSICIANS[1] in turn.named_occupations and not is_of_field


def _asks_as_registered(turn: Turn) -> bool:
    """Whether a registered nurse is named, or asks, and no practitioner."""
    if turn.mentions(PRACTITIONERS):
        return False
    return turn.mentions(REGISTERED) or asking_kind(turn) == NURSE


def _is_of_esthetics(turn: Turn, point: Point) -> bool:
    """Whether the point tells of esthetics school to who doesn't ask about esthetics."""
    is_asked = turn.mentions(r"\b(?:a?esthetic\w*|esti\w*|facials?|wax\w*|lash\w*)\b")
    is_told = re.search(r"\besthetics?\b|\besthetician", point.answer)
    of_nurses = share_asking(point, NURSES) > 0
    if turn.names_nothing and (not of_nurses or turn.mentions(HOW_LONG)):
        # The school comes before the injector's course of days.
        return True
    return bool(is_told) and not is_asked and not re.search(NURSES, point.answer, re.I)


def _is_of_other_trade(turn: Turn) -> bool:
    """Whether somebody who is no nurse asks, and not about nurses either."""
    own = turn.own_occupation
    if own in MEDICAL_CODES or {*turn.named_occupations} & {*MEDICAL_CODES}:
        return False
    if turn.mentions(OTHER_LICENSED):
        return True
    # "Can estheticians do PRP" isn't asked by, or of, nurses either.
    named = {*turn.named_occupations}
    are_others = turn.mentions(THEIR_LICENCE) if not named else False
    are_others |= bool(named) and named <= {AESTHETICIAN, COSMETOLOGIST}
    return (own is not None or are_others) and not turn.mentions(NURSES)


def _is_of_elsewhere(turn: Turn, point: Point) -> bool:
    """Whether the point is of one state, and the visitor asks of another one."""
    state = state_of(point)
    is_named = state is not None and turn.mentions(rf"\b{state}\b")
    if turn.place and f"{turn.place.state_name}: " in point.answer:
        # It goes state by state, the visitor's among them.
        return False
    return bool(state and turn.place and turn.place.state_name != state and not is_named)


def has_no_exam(turn: Turn) -> bool:
    """Whether the state that is meant asks its estheticians for no exam."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    return rule is not None and exam_kind(rule.exam) == "none"


def _lacks(turn: Turn, point: Point) -> bool:
    """Whether the visitor has no such thing as the point takes for granted."""
    asked = "\n".join(point.questions)
    if LACKS.search(asked) or LACKS.search(point.answer):
        return False
    things = {found[1].casefold() for found in LACKS.finditer(turn.text)}
    return any(thing in point.answer.casefold() for thing in things)


def _of_others(turn: Turn) -> list[str]:
    """The medical trades but those that the message only speaks of going to."""
    return [code for code in MEDICAL_CODES if code not in ways_named(turn.text)]


def _is(turn: Turn, *codes: str) -> bool:
    return bool({turn.own_occupation, *turn.named_occupations} & set(codes))
