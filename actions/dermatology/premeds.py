"""What students before medical school ask of their grades and their major.

Which answer fits an average, its number decides, which wording that lies near can't tell.
"""

import re
from dataclasses import replace

from actions.case import Case
from actions.licensing.boards import PHYSICIANS
from actions.people.kinds import IN_COLLEGE, kind_of
from actions.points.points import Point, points
from actions.points.reply import reply_of
from actions.reply import Reply
from actions.turn import Turn

OF_MEDICINE = (
    r"\b(?:med(?:ical)? schools?|pre-?med\w*|mcat|derm\w*|doctors?|physicians?|orgo"
    r"|(?:md|do|m\.d\.|d\.o\.) (?:programs?|schools?))\b"
)
OTHER_SCHOOL = (
    r"\b(?:nurs\w+|pa school|esth\w+|beauty|cosmo\w*|high ?school|bsn|rn|np|step ?[123]"
    r"|residen\w+ gpa)\b"
)
GPA = re.compile(r"(?<![\d.$])([1-4]\.\d{1,2})(?![\d%])")
# At this average and above nothing has to be repaired first.
NEAR_MIDDLE = 3.3
OF_AVERAGE = r"\b(?:gpa|average|grades?|too low|(?:good|high) enough|[1-4]\.\d{1,2})\b"
COURSE = (
    r"\b(?:orgo|o-?chem|organic(?: chem\w*)?|gen(?:eral)? ?chem\w*|bio-?chem\w*|physics"
    r"|calc\w*|chem(?:istry)?|anatomy|bio(?:logy)?(?: (?:1|i))?|prereq\w*"
    r"|science class\w*)\b"
)
ONE_GRADE = (
    r"(?:\b(?:got|get|getting|have|with|made|a|an|one)\s(?:an? )?[bcdf][+-]?(?=\W|$)"
    r"|\bre-?tak\w+|\b(?:failed|flunk\w*|bombed|withdr[eao]w\w*))"
)
# What is feared, hoped or weighed; who only tells an average asks something else.
WEIGHED = (
    r"\b(?:cooked|screwed|doomed|done for|dead|over|too low|enough|chances?|shot"
    r"|competitive|care|matters?|worth|ok(?:ay)?|bad|good|worr\w+|get in(?:to)?|realistic"
    r"|hurts?|ruin\w*|kills?|fix|repair\w*|retak\w+|low|stand|count|accept\w*"
    r"|look (?:at|past))\b"
)
MAJOR = (
    r"\b(?:majors?|majored|majoring|(?:switch|chang)\w* (?:from|to|out of) (?:bio|chem"
    r"|psych|english|business|art|history|neuro|sociology|spanish|math|nutrition)\w*)\b"
)
ASKS_MAJOR = (
    r"\b(?:have to|need|must|matters?|switch\w*|chang\w+|can|could|which|what|best|should"
    r"|does|do|hurt|instead|ok|required)\b"
)
COUNTED = r"\bhow (?:many|long|much)\b"
ANY_MAJOR = "premed_any_major"
BACKUP = r"\b(?:back ?up|plan b|fall ?back|safety net|instead|alternative|option)\b"
UNMATCHED = (
    r"\b(?:un-?matched|(?:don'?t|dont|doesn'?t|didn'?t|didnt|not|never|fail to|can'?t)"
    r" (?:\w+ )?match)\b"
)
OTHER_PROFESSION = (
    r"\b(?:pa|pas|physician assistant|np|nurse practitioner|nurs(?:e|ing)|pa school)\b"
)


class TellPremed(Case):
    """Whether an average, one grade or a major bars the way to medical school."""

    topic = "become_dermatologist"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return _point(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        point = _point(turn)
        if point is None:
            raise ValueError("no answer for a premed")
        reply = reply_of(turn, point)
        return replace(reply, slots={**reply.slots, "point": point.id})


def _point(turn: Turn) -> Point | None:
    """The exact answer that the grade, the number or the major asks for."""
    found = _backup(turn) or (_of_grades(turn) if _is_premed(turn) else None)
    return points()[found] if found else None


def _is_premed(turn: Turn) -> bool:
    """Whether somebody before medical school asks about it, and about nothing else."""
    if turn.studies or turn.trained_in or turn.mentions(OTHER_SCHOOL):
        return False
    others = {turn.own_occupation, *turn.named_occupations} - {None, *PHYSICIANS}
    is_one = kind_of(turn) == IN_COLLEGE or turn.mentions(OF_MEDICINE)
    return is_one and not others


def _of_grades(turn: Turn) -> str | None:
    if turn.mentions(MAJOR) and turn.mentions(ASKS_MAJOR) and not turn.mentions(COUNTED):
        is_graded = GPA.search(turn.text) or (
            turn.mentions(COURSE) and turn.mentions(ONE_GRADE)
        )
        if not is_graded:
            # Asked again, the courses and what counts beside them are told.
            is_told = turn.slots.get("point") == ANY_MAJOR
            return "premed_steps" if is_told else ANY_MAJOR
    if not turn.mentions(WEIGHED):
        return None
    average = GPA.search(turn.text)
    if average and turn.mentions(OF_AVERAGE):
        is_near = float(average[1]) >= NEAR_MIDDLE
        is_one = is_near and turn.mentions(COURSE) and turn.mentions(ONE_GRADE)
        if is_one:
            return "premed_one_bad_grade"
        return "premed_gpa_good_enough" if is_near else "derm_low_gpa_repair"
    if turn.mentions(COURSE) and turn.mentions(ONE_GRADE):
        return "premed_one_bad_grade"
    return None


def _backup(turn: Turn) -> str | None:
    """Whether another profession is thought of for who doesn't match."""
    is_one = turn.mentions(UNMATCHED) and turn.mentions(OTHER_PROFESSION)
    return "unmatched_other_profession" if is_one and turn.mentions(BACKUP) else None
