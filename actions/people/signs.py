"""What tells somebody's trade beside its plain name: "8 yrs ICU", "PGY-3", "PA student"."""

import re

from actions.people.nursing_students import NURSING_STUDENT
from actions.places.own import ANOTHER

NURSE, PRACTITIONER, ASSISTANT = "29-1141", "29-1171", "29-1071"
AESTHETICIAN = "39-5094"
DERMATOLOGIST, PHYSICIAN = "29-1213", "29-1229"
_WARD = (
    r"(?:icu|micu|sicu|cvicu|nicu|picu|ccu|er|ed|pacu|med[- ]?surg\w*|tele(?:metry)?"
    r"|step[- ]?down|labor (?:and|&) delivery|l ?& ?d|bedside|critical care)"
)
# Behind a ward these are other trades.
_NO_OTHER = (
    r"(?!\s+(?:tech\w*|do(?:c|ctor)s?|physician\w*|clerk|scribe|secretary|medic|aide"
    r"|md|pa|np|emt|assistant|registrar|receptionist|visit\w*|wait|patient|trip|bill))"
)
_YEARS = r"\d+\+?\s*(?:yrs?|years?)"
_LETTERS = r"(?:bsn|adn|msn|ccrn|cen|rn-?bsn|cnor|tcrn)"
_LICENCE = rf"(?:{_LETTERS}|(?:rn|nursing) (?:licen[cs]e|lic))"
SIGNS = re.compile(
    # "14 yrs ER", "9 years of ICU", "ICU 6 years".
    rf"\b{_YEARS}(?:\s(?:of|in|in the|at|working|work))?\s{_WARD}\b{_NO_OTHER}"
    rf"|\b{_WARD}\s(?:for\s)?{_YEARS}(?!\s(?:old|program))"
    # "ICU in Denver to medspa".
    rf"|^\W*(?:from\s)?{_WARD}\b{_NO_OTHER}[^.?!]{{0,40}}\b(?:to|into)\s(?:an?\s|the\s)?"
    r"(?:med(?:ical)?[- ]?spas?|aesthetics|injecti\w+|derm\w*)\b"
    # "Screw nursing", "done with bedside", "leaving the ICU".
    r"|\b(?:screw|leav\w+|left|quit\w*|done with|burn\w*[- ]?out (?:of|on|from|with)"
    r"|tired of|sick of|get(?:ting)? out of|out of|escap\w+)\s"
    rf"(?:the\s|my\s)?(?:(?:floor |hospital )?nursing|{_WARD})\b{_NO_OTHER}"
    r"(?!\s(?:school|program|home|student|degree|class))"
    # "BSN, RN, CCRN", "I have my nursing license", "passed the NCLEX".
    rf"|^\W*{_LETTERS}\W+(?:rn\b|{_LETTERS}\b|{_YEARS}|here\b|in\s)"
    r"|\bi(?:'ve|ve| have)? (?:already |just |finally )?(?:have|got|hold|earned|finished)"
    rf"\s(?:an?\s|my\s)?{_LICENCE}\b(?!\s(?:program|classes|school|to go|left))"
    # "Does my nursing license let me", "can I do peels with my RN license".
    r"|\b(?:do|does|is|isn'?t|can|could|will|would|with|on|under|use|using|keep\w*|have"
    r"|through|lose|risk|as|but|and)\s(?:i (?:use|keep|lose|risk) )?my\s"
    r"(?:active\s|current\s|\w+\s)?(?:rn|nurs(?:e|ing|e'?s))\s(?:licen[cs]e|lic)\b"
    r"|\b(?:passed|cleared)\s(?:my\s|the\s)?nclex\b"
    # "If I do med surg for a year then apply".
    rf"|\b(?:if i |i |i'?ll |i will )(?:just |first )?(?:do|did|work|put in|get|stay in"
    rf"|start (?:in|on|with))\s(?:the\s|in\s|on\s)?(?:(?:an?|one|two|\d)\s(?:years?|yrs?)\s"
    rf"(?:of|in)\s)?{_WARD}\b{_NO_OTHER}\s?(?:for\s)?(?:an?|one|two|\d|first)?\b"
    # "I make $48/hr in the ICU".
    rf"|\bi(?:'?m| am)?(?: at| currently| now)? (?:make|making|earn\w*|get|getting|work"
    rf"|working)\b[^.?!,;]{{0,25}}\b(?:in|at|on) (?:the |an? )?{_WARD}\b{_NO_OTHER}"
    # A licence good in many states is a nurse's.
    r"|(?:^\W*|\b(?:my|have an?|got an?|hold an?|with an?|on an?)\s)"
    r"(?:(?:active|nursing|rn)\s)*"
    r"(?:compact|multi-?state)\s(?:rn\s|nurs\w+\s)?(?:licen[cs]e|state nurse)"
    # "Must the doctor be there when I inject".
    r"|\b(?:when|while|whenever|every time) i(?:'m| am)? inject(?:ing)?\b"
    r"|\bi(?:'m|m| am|'ve been|ve been| have been)\s(?:already\s|currently\s)?injecting\b"
    # "Weekend PRN, keep the hospital job".
    r"|\bkeep(?:ing)?\s(?:my|the)\shospital (?:job|shifts?|position|gig)\b"
    r"|\b(?:hospital|weekend|shifts?)\s(?:\w+\s)?(?:prn|per diem)\b"
    r"|\b(?:prn|per diem)\s(?:\w+\s){0,3}(?:hospital|injector|med ?spas?)\b",
    re.IGNORECASE,
)
_I = (
    r"(?:^\W*(?:(?:hi|hey|hello|ok|so)\W+)?|\b(?:i'?m|i am|im|i was|i'?ve been|as)\s)"
    r"(?:an?\s|the\s|just\s|still\s|currently\s|already\s)?"
)
_YEAR = r"(?:(?:first|second|third|final|last|1st|2nd|3rd)[- ]?(?:year|yr)\s|new\s)?"
_HERE = r"(?=\s*(?:$|[,.;:!(-]|here\b|in\b|at\b|with\b|for\b|and i\b|who\b|want|thinking))"
_NP_LETTERS = (
    r"(?:aprn|fnp|pmhnp|agnp|agpcnp|agacnp|acnp|whnp|pnp|nnp|crnp|arnp|dnp|cnm)"
    r"(?:-?(?:c|bc))?"
)
# Behind a trade that begins a message its writer goes on of themselves.
_ACTS = (
    r"(?=\s(?:\w+ly\s)?(?:certified|licensed|boarded|credentialed|wanting|looking|hoping"
    r"|trying|interested|(?:can|may|could|should|must|am|do) i\b))"
)
# Who studies to be a physician assistant asks as one, a nurse's student as a nurse.
SIGNS_OF = {
    ASSISTANT: re.compile(
        rf"{_I}{_YEAR}(?:pa|physician(?:'?s)? (?:assistant|associate))[- ]?"
        r"(?:students?\b|s ?[12]?\b(?=\W|$)(?<!pas)|school grad\w*)"
        rf"|{_I}in pa school\b|\b(?:graduat\w+ (?:from )?|finish\w* |done with )"
        r"(?:my )?pa (?:school|program)\b|^\W*pa[- ]?s[12]?\b(?=[,. ](?! )|$)",
        re.IGNORECASE,
    ),
    PRACTITIONER: re.compile(
        rf"{_I}(?:\w+\s)?nurse prac\w*\.?\b"
        rf"|{_I}(?:[a-z]+\s)?{_NP_LETTERS}{_HERE}(?<!prn)(?<!pr)"
        rf"|^\W*(?:(?:hi|hey|hello)\W+)?{_NP_LETTERS}{_ACTS}"
        r"|\b(?:just |recently )?(?:graduated|finished|passed)\s(?:from )?(?:my |the )?"
        r"(?:fnp|np|pmhnp)\b",
        re.IGNORECASE,
    ),
    NURSE: re.compile(
        rf"{_I}(?:\w+ )?(?:np|fnp|aprn|crna|dnp)[- ](?:students?|program|school)\b"
        # "I'm a new grad RN"; students of nursing are read apart.
        rf"|(?:{_I}|\bas )(?:brand )?new[- ]?grad(?:uate)? (?:bsn|adn|rn|nurse)\b"
        rf"|{NURSING_STUDENT.pattern}"
        # "NJ RN here".
        r"|^\W*(?:(?:hi|hey)\W+)?(?:\w+\s){0,2}rn here\b"
        r"|\b(?:from|in|finish\w*) my (?:fnp|np|dnp|msn) (?:program|school)\b",
        re.IGNORECASE,
    ),
    # "LE" is a licensed esthetician only in capitals.
    AESTHETICIAN: re.compile(
        r"(?:^\W*(?:(?:Hi|hi|Hey|hey|Hello)\W+)?|\b(?:[Ii]'?m|[Ii] am|[Aa]s)\s(?:an?\s)?"
        r"|owner[^.?!]{0,20}[(,]\s?)LE\b"
        r"(?=\s*(?:$|[,.;:!()-]|here\b|in\b|at\b|with\b|for\b|who\b))"
    ),
    DERMATOLOGIST: re.compile(
        r"\bpgy[- ]?\d?[^.?!]{0,12}\bderm\w*|\bderm\w*\b[^.?!]{0,12}\bpgy[- ]?\d"
        rf"|{_I}(?:\w+[- ]\w+\s|\w+\s)?"
        rf"derm(?:atology)? (?:resident|attending|fellow)\b{_HERE}"
        rf"|{_I}(?:chief )?(?:resident|fellow) in derm\w*",
        re.IGNORECASE,
    ),
    # "MD" alone is a state, and a resident may be one of a state.
    PHYSICIAN: re.compile(
        r"^\W*(?:(?:hi|hey|hello)\W+)?(?:md|do)(?: here\b"
        r"|\W+(?:internal|family|emergency) med)"
        r"|\b(?:i'?m|i am|im|as)\san?\s(?:\w+\s)?(?:md|d\.o\.?|m\.d\.?|do|attending"
        rf"|family doc|er doc){_HERE}"
        r"|\b(?:fm|im|em|family(?: med\w*)?|internal medicine|med[- ]peds|surgery|psych\w*"
        rf"|transitional|prelim\w*) (?:resident|attending|hospitalist){_HERE}"
        rf"|{_I}(?:internal medicine|family (?:medicine|practice)|emergency(?: medicine)?"
        r"|primary care|urgent care|general|er|em|im|fm|ob[-/ ]?gyn|pediatrics?)\s"
        r"(?:doctor|doc|physician|md|resident|attending)\b"
        rf"|{_I}(?:resident|attending|fellow|intern) in (?:internal|family|emergency"
        r"|general|surg\w*|pediatric\w*|psychiatr\w*|ob)\b"
        # "I completed MBBS MD in India".
        r"|\bi(?:'ve| have)? (?:completed?|finished|did|done|hold|have) (?:my )?mbbs\b"
        r"|\b(?:i was|i am|i'?m) (?:an? )?(?:doctor|m[eé]dic[oa]|dermat[oó]log[oa])\b"
        r"(?= (?:in|from|de|en)\b)"
        r"|\bpgy[- ]?\d\b|^\W*(?:family|er|em|primary care) docs?\b",
        re.IGNORECASE,
    ),
}
# What only may be one day, or is somebody else's, tells nothing of the writer.
SUPPOSED = re.compile(
    r"\b(?:if|once|after|until|till|before|unless|have to|needs?|want to|should"
    r"|dropp\w+|they want|wants?|ask for|requires?|require)\b[^.?!,;]{0,30}$",
    re.IGNORECASE,
)
ON_ONESELF = re.compile(r"\s*(?:myself|my own|at home)\b", re.IGNORECASE)


def trade_by_signs(text: str) -> str | None:
    """The SOC code of a nurse, where the message shows one without a trade's name."""
    for sign in SIGNS.finditer(text):
        before = text[: sign.start()]
        sentence = re.split(r"[.?!;\n]", before)[-1]
        is_other = SUPPOSED.search(before) or ANOTHER.search(sentence)
        if not is_other and not ON_ONESELF.match(text[sign.end() :]):
            return NURSE
    return None


def trade_presented(text: str) -> str | None:
    """The SOC code of a clinician, or a student of it, by how they present themselves."""
    return next((code for code, sign in SIGNS_OF.items() if sign.search(text)), None)
