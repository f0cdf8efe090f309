"""How many years a pupil or a student still has to a dermatologist, from where they are."""

import re

from actions.case import Case
from actions.catalog.figures import MedicalTraining, citation, medical_training
from actions.licensing.boards import PHYSICIANS
from actions.reply import Reply, button
from actions.turn import Turn

OF_WAY = ("become_dermatologist", "residency")
DERMATOLOGY = r"\b(?:derm\w*|skin doctor)\b"
OTHER_FIELD = r"\b(?:plastics?|surgeon|orthodont\w*|dentist\w*)\b"
YEARS_LEFT = (
    r"\bhow (?:long|(?:many|much) (?:more )?(?:y(?:ea)?rs?|time))\b[^?]{0,60}\b(?:until"
    r"|till?|left|to go|more|before|from (?:here|now)|be|become|becom\w+|takes?|taking"
    r"|gonna|total|in all|practi[cs]\w+|derm\w*)\b"
    r"|\bhow many more y(?:ea)?rs\b"
    r"|\byears (?:left|to go|more|until)\b|\bhow far (?:away |off )?(?:am i|i am)\b"
    r"|\b(?:another|all|do|take|takes) (?:\d+|ten|twelve) (?:more )?y(?:ea)?rs\b"
    r"|\bwhen (?:will|would|can|could) i (?:be|become|finally|actually|practi[cs]e|start)\b"
)
# These are asked for in years of their own.
OF_A_STEP = (
    r"\bhow (?:long|many (?:years|hours))\b[^?]{0,20}\b(?:residency|med(?:ical)? school"
    r"|mcat|shadow\w*|volunteer\w*|study\w*|fellowship|research)\b"
)
YEAR_OF_SCHOOL = re.compile(
    r"\b(?:oms|ms|m)[- ]?([1-4]|i{1,3}|iv)\b"
    r"|\b(first|second|third|fourth|final|1st|2nd|3rd|4th)[- ]?(?:year|yr)\b",
    re.IGNORECASE,
)
YEARS = {
    "1": 1, "i": 1, "first": 1, "1st": 1, "2": 2, "ii": 2, "second": 2, "2nd": 2,
    "3": 3, "iii": 3, "third": 3, "3rd": 3, "4": 4, "iv": 4, "fourth": 4, "4th": 4,
    "final": 4,
}  # fmt: skip
# The first letters, as they are often misspelt behind.
CLASS = re.compile(
    r"\b(fresh(?:man|men|mn|ie)|soph(?:o?more|more|omor)?|junior|senior)\b", re.IGNORECASE
)
CLASSES = {"f": 1, "so": 2, "j": 3, "se": 4}
GRADE = re.compile(
    r"\b(?:(6|7|8|9|10|11|12)(?:th)?[- ]?grade[rs]?|grade (6|7|8|9|10|11|12)"
    r"|(sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[- ]grade[rs]?)\b",
    re.IGNORECASE,
)
GRADES = {
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12,
}  # fmt: skip
LAST_GRADE, CLASSES_OF_PUPILS = 12, 8
HIGH_SCHOOL = re.compile(r"\b(?:high ?school\w*|hs)\b", re.IGNORECASE)
LEFT_SCHOOL = re.compile(
    r"\b(?:out of|after|finished|graduated|done with) (?:from )?(?:high ?school|hs)\b", re.I
)
COLLEGE_DONE = re.compile(
    r"\bgap year|\b(?:graduated|done with|finished|out of) (?:from )?(?:college|undergrad"
    r"|uni\w*)\b|\b(?:have|got|with) (?:a|my) (?:bachelor\w*|bs|ba|b\.s\.|b\.a\.|(?:\w+ )?"
    r"degree)\b|\b(?:start|starting|begin|beginning|got into|accepted (?:in)?to)"
    r" (?:med|medical) school\b|\bpost-?bacc?\b",
    re.IGNORECASE,
)
# Asked beside the years, it is answered before them.
HOW_HARD = r"\b(?:how (?:hard|difficult|competitive)|(?:un)?realistic\w*|odds|chances?)\b"
HARD = (
    "Hard, and sure for nobody: there are two gates, admission to medical school and then "
    "one of the hardest matches; odds I don't hold, aamc.org and nrmp.org publish them."
)
CONTESTED = "; residency places are few and contested."
Stretch = tuple[int, str]


class TellYearsLeft(Case):
    """How many years are left to a dermatologist, counted from where somebody stands."""

    topic = "become_dermatologist"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.trained_in or not turn.mentions(YEARS_LEFT) or turn.mentions(OTHER_FIELD):
            return False
        is_of_way = turn.slots.get("topic") in OF_WAY
        is_told = is_of_way or any(each.mentions(DERMATOLOGY) for each in turn.before)
        if not turn.mentions(DERMATOLOGY) and not is_told:
            return False
        if turn.studies:
            return turn.mentions(DERMATOLOGY)
        others = {turn.own_occupation, *turn.named_occupations} - {None, *PHYSICIANS}
        return not others and not turn.mentions(OF_A_STEP) and _before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        years = medical_training(turn.session)
        before = None if turn.studies else _before(turn)
        text = _from_college(years, before) if before else _from_medicine(years, turn)
        if before and turn.mentions(HOW_HARD):
            text = f"{HARD} {text.replace(CONTESTED, '.')}"
        return Reply(
            text,
            next_step="Shall I go through the residency?",
            offer=button("Dermatology residency", "ask_residency"),
            buttons=[button("What dermatologists do", "ask_dermatology_work")],
            sources=[years.citation, citation(turn.session, "field_guide")],
        )


def _from_college(years: MedicalTraining, left: Stretch) -> str:
    """The years from high school or college on: what is left there, then medicine."""
    before, said = left
    in_all = before + years.medical_school + years.after_medical_school
    lead = f"{said}, then medical school" if said else "medical school"
    return (
        f"About {in_all} years from now: {lead} ({years.medical_school}), "
        f"internship ({years.internship}) and dermatology residency ({years.residency}). "
        "From the internship on you are paid. A year off before medical school, research "
        f"or a fellowship comes on top{CONTESTED}"
    )


def _from_medicine(years: MedicalTraining, turn: Turn) -> str:
    """What is left of medical school, then the years after it."""
    after = years.after_medical_school
    year = _year_of_school(turn.text)
    left = years.medical_school - year + 1 if year else None
    whole = f"medical school ({years.medical_school} years in all)"
    from_here = (
        f"About {left + after} years from here: in year {year} at most {left} are left "
        f"of {whole}; then come {after}"
        if left
        else f"What is left of {whole}, then {after} years"
    )
    return (
        f"{from_here} after graduation: internship ({years.internship}) and "
        f"dermatology residency ({years.residency}). A research year or a fellowship comes "
        "on top."
    )


def _before(turn: Turn) -> Stretch | None:
    """The years before medical school that are left, by the newest word on where one is."""
    years = medical_training(turn.session)
    told = (_stretch(text, years) for text in (turn.text, *(m.text for m in turn.before)))
    return next((stretch for stretch in told if stretch), None)


def _stretch(text: str, years: MedicalTraining) -> Stretch | None:
    if COLLEGE_DONE.search(text):
        return 0, ""
    grade = _grade(text)
    if grade:
        left = LAST_GRADE - grade + 1
        said = f"at most {left} left of school, college ({years.college})"
        return left + years.college, said
    found = CLASS.search(text)
    if found is None:
        return None
    left = years.college - _class(found[1]) + 1
    return left, f"at most {left} left of college ({years.college} in all)"


def _grade(text: str) -> int | None:
    """The grade of school that a pupil is in, by its number or its name."""
    if LEFT_SCHOOL.search(text):
        return None
    found = GRADE.search(text)
    if found:
        said = next(word for word in found.groups() if word).lower()
        return GRADES.get(said) or int(said)
    named = CLASS.search(text) if HIGH_SCHOOL.search(text) else None
    return CLASSES_OF_PUPILS + _class(named[1]) if named else None


def _class(word: str) -> int:
    """The year of school or college, by the name of its class."""
    return next(year for start, year in CLASSES.items() if word.lower().startswith(start))


def _year_of_school(text: str) -> int | None:
    """The year of medical school that a student says to be in."""
    found = YEAR_OF_SCHOOL.search(text)
    said = next((word for word in found.groups() if word), "") if found else ""
    return YEARS.get(said.lower())
