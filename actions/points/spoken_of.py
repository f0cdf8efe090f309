"""Whether the talk is of somebody or something that a point leaves out."""

import re

from actions.dialogue.stories import is_story
from actions.licensing.covers import NEVER_LICENSED
from actions.people.trades import MEDICAL_CODES
from actions.points.about import NEARLY_ALL, SOME, share_asking
from actions.points.audience import AESTHETICIAN, group_of, is_out_of_place
from actions.points.points import Point
from actions.turn import Turn

# What a point's questions say where it speaks of these occupations.
WORDS_FOR = {
    "29-1141": r"\bnurs|\brns?\b|\blpn|\blvn|\bicu\b|inject",
    "29-1171": r"\bnurs|\bnps?\b|inject",
    "29-1071": r"physician assistant|\bpas?\b|inject",
    "29-1213": r"\bderm|residen|img|match|med(ical)? school|usmle|comlex",
    "29-1229": r"doctor|physician|\bmd\b|residen|surgeon",
    "31-9092": r"medical assist|\bmas?\b",
    "31-9011": r"massage",
    "39-5012": r"cosmetolog|\bcosmo\b|hair",
    "39-5091": r"make-?up",
    "39-5094": r"estheti|\besti|facial|wax",
}
LICENSED_IN_ESTHETICS = r"\besthetic\w* licen[cs]e|\besti licen[cs]e"
INJECTED = r"inject|botox|filler|needle"
# So many occupations in one message are compared.
COMPARED = 3
# A point on what physicians earn, or on becoming one.
OF_PHYSICIANS = re.compile(r"29-1213|29-1229|\bresiden|medical school", re.IGNORECASE)
# "My husband's insurance" is no cover for what goes wrong at work.
HEALTH_INSURANCE = re.compile(
    r"\b(?:health|medical|dental|(?:husband|wife|spouse|partner|parent|mom|dad)'?s?'?)"
    r" (?:\w+ )?insurance\b|\bmedicaid\b|\bobamacare\b",
    re.IGNORECASE,
)
OF_LIABILITY = re.compile(r"claims-made|malpractice|liability|insured by|insurer", re.I)
OF_LEAVING = re.compile(r"country's embassy|rules of other countries", re.IGNORECASE)
# What is for who is a medical assistant already.
YOUR_ASSISTANT = re.compile(r"\b[Yy]our medical assistant's program")
# What a licence covers is no answer to who has unfinished hours.
OF_LICENSED = re.compile(r"a cosmetology licence covers|what your licence covers")
# Who speaks one language, and not English, isn't bilingual.
ASSUMES_ENGLISH = re.compile(r'"bilingual"')
LITTLE_ENGLISH = (
    r"\b(?:only (?:speak )?(?:spanish|russian|portuguese|chinese|vietnamese|korean)"
    r"|(?:spanish|russian|portuguese|chinese|vietnamese|korean) only"
    r"|(?:no|not|don'?t|without|little|bad|poor) (?:\w+ ){0,2}english)\b"
)
# The diploma that somebody learnt the trade with isn't that of the high school.
OF_HIGH_SCHOOL = re.compile(r"equals a US high school")
# A point on the way over the border tells little of what one may do behind it, and what
# it says of registered nurses nothing of practical ones.
OF_BORDER = re.compile(r"\bTN status\b|\bvisas?\b", re.IGNORECASE)
ASKS_OF_BORDER = (
    r"\b(?:visas?|visascreen|tn|status|sponsor\w*|green ?card|immigra\w*|border|h-?1b"
    r"|permit|papers?|petition|citizen\w*|lawyer|hir(?:e|es|ed|ing)|employ\w*)\b"
)
MAY_ACT = (
    r"\b(?:can|may|could|am|is it|would) (?:i |we |it )?(?:be )?(?:\w+ )?"
    r"(?:allowed to |legal(?:ly)? (?:to )?)?(?:inject|do|give|practi[cs]e)\b"
)
# What is for who goes through the match once more isn't for who asks of it in general.
OF_REAPPLICANTS = re.compile(r"\bReapplicants\b|\breapply\b|\bone more try\b", re.I)
APPLIES_AGAIN = (
    r"\b(?<!not a )re-?appl\w+|\bunmatched\b|\b(?:did ?n[o']?t|failed to|not) match"
    r"|\bsecond (?:time|try|cycle)\b|\bagain\b|\bsoap\w*\b|\bnext (?:cycle|year)\b"
    r"|\blast (?:cycle|year)\b|\bno match\b|\bpartial\w*"
)
# What a point's questions say where it is about one kind of workplace.
WORKPLACE_WORDS = {
    "dermatology_practice": (
        r"\bderm\w*|skin doctor|doctor'?s office|physician'?s? (?:office|practice)"
    ),
    "medical_spa": r"\bmed(?:ical)?[- ]?spas?\b",
    "spa": r"\b(?:day )?spas?\b|\bsalons?\b",
    "salon": r"\bsalons?\b|\bspas?\b",
    "plastic_surgery": r"\bplastic\w*|surg\w+",
    "hospital": r"\bhospitals?\b",
}
FROM_ABROAD = r"foreign|abroad|country|\bimgs?\b|diploma|papers|international"


def names(turn: Turn, point: Point) -> bool:
    """Whether a point's questions name an occupation that the message names."""
    words = [WORDS_FOR[code] for code in turn.named_occupations if code in WORDS_FOR]
    return any(share_asking(point, each) >= SOME for each in words)


def speaks_of_another(turn: Turn, point: Point) -> bool:
    """Whether the talk is of an occupation or a country that the point leaves out.

    Of who asks of themselves the point's own word counts for whom it isn't.
    """
    asked = "\n".join(point.questions)
    if OF_REAPPLICANTS.search(point.answer) and not _applies_again(turn):
        return True
    if HEALTH_INSURANCE.search(turn.text) and OF_LIABILITY.search(point.answer):
        return True
    if YOUR_ASSISTANT.search(point.answer) and _is_no_assistant(turn):
        return True
    if OF_LICENSED.search(point.answer) and turn.mentions(NEVER_LICENSED):
        return True
    if ASSUMES_ENGLISH.search(point.answer) and turn.mentions(LITTLE_ENGLISH):
        return True
    if OF_HIGH_SCHOOL.search(point.answer) and _is_of_beauty_papers(turn):
        return True
    if turn.has_employer and OF_PHYSICIANS.search(point.answer):
        return True
    if turn.trained_in and turn.place and OF_LEAVING.search(point.answer):
        # Who comes from abroad asks of here.
        return True
    if OF_BORDER.search(point.answer) and not turn.mentions(ASKS_OF_BORDER):
        is_of_act = turn.mentions(MAY_ACT) and turn.mentions(INJECTED)
        if is_of_act or (turn.is_practical_nurse and turn.trained_in):
            return True
    if _is_of_other_workplace(turn, point):
        return True
    is_in_place = group_of(turn) is not None and not is_out_of_place(turn, point)
    if turn.trained_in and not is_in_place and not re.search(FROM_ABROAD, asked):
        return True
    has_medical = turn.own_occupation in MEDICAL_CODES and not is_in_place
    own = turn.own_occupation if has_medical else None
    # In a story others are named who only come by.
    named = [] if is_story(turn.text) else turn.named_occupations
    codes = [*named, *([own] if own else [])]
    if turn.mentions(LICENSED_IN_ESTHETICS):
        codes.append(AESTHETICIAN)
    if not codes and not is_in_place and turn.occupation in MEDICAL_CODES:
        codes = [turn.occupation]
    if len({*codes}) >= COMPARED:
        return True
    if len({*codes}) == 1 and AESTHETICIAN in codes and not turn.mentions(INJECTED):
        # Most points speak of aestheticians without naming them; of needles none does.
        return False
    return any(
        code in WORDS_FOR and not re.search(WORDS_FOR[code], asked, re.IGNORECASE)
        for code in codes
    )


def _is_of_other_workplace(turn: Turn, point: Point) -> bool:
    """Whether a point is all about one kind of workplace, and the message names another."""
    named = {str(kind) for kind in turn.values("workplace")}
    if not named or not named <= {*WORKPLACE_WORDS} or is_story(turn.text):
        return False
    if any(share_asking(point, WORKPLACE_WORDS[kind]) > 0 for kind in named):
        return False
    others = (words for kind, words in WORKPLACE_WORDS.items() if kind not in named)
    return any(share_asking(point, words) >= NEARLY_ALL for words in others)


def _is_of_beauty_papers(turn: Turn) -> bool:
    """Whether a visitor of this trade from abroad speaks of the papers of the trade."""
    is_one = turn.trained_in and turn.own_occupation in ("39-5012", AESTHETICIAN)
    return bool(is_one) and not turn.mentions(
        r"\b(?:high ?school|secondary|bachiller\w*)\b"
    )


def _is_no_assistant(turn: Turn) -> bool:
    """Whether nobody of this talk is known to be a medical assistant."""
    return "31-9092" not in (turn.own_occupation, *turn.named_occupations) and not (
        turn.mentions(r"\b(?:ma|cma|assistant)s?\b")
    )


def _applies_again(turn: Turn) -> bool:
    """Whether somebody said, now or before, that a match went by without them."""
    texts = [turn.text, *(message.text for message in turn.before)]
    return any(re.search(APPLIES_AGAIN, text, re.IGNORECASE) for text in texts)
