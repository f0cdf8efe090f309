"""Occupations by name: pay, training and growth of several, or of one that isn't ours."""

from typing import Any

from actions.careers.answers import become
from actions.case import Case
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    medical_training,
    occupation,
    projection,
    typical_program,
    wage,
)
from actions.licensing.other_licences import TellOtherLicence
from actions.occupations.asked import (
    ALL_OF_THEM,
    ASPECTS,
    ASSISTING,
    CHOICE,
    COMPARED,
    DEGREE,
    DERMATOLOGIST,
    ENTRY,
    GROWTH,
    LENGTH,
    MEDICAL_ASSISTANT,
    PAY,
    aspects_asked,
    codes_asked,
)
from actions.occupations.unheld import ELSEWHERE, unheld_named
from actions.pay.odd_pay import doubt
from actions.people.trades import NURSE_CODES, trades_of_schools
from actions.reply import Button, Reply, button
from actions.training.schooling import school_lengths
from actions.turn import Turn
from actions.wording import capitalised, count, listed, percent

PHYSICIAN = "29-1229"
# Occupations that no other answer speaks of: assistants, massage, make-up.
OTHERS = ("31-9092", "31-9011", "39-5091")
OURS = r"a?esthetics (school|licen|program)|cosmetolog|skin ?care|beauty"
INJECTING = r"\b(inject\w*|botox|fillers?)\b"
SCHOOLING = r"\b(school|programs?|degree|prereq\w*)\b"
ABOUT_SCHOOL = (
    "ask_training_cost",
    "ask_certifications",
    "ask_entry_requirements",
    "ask_courses",
)
ANSWERS = (
    "ask_pay",
    "ask_pay_by_workplace",
    "ask_pay_basis",
    "ask_outlook",
    "ask_training_length",
    "ask_training_path",
    "ask_training_cost",
    "ask_courses",
    "ask_certifications",
    "ask_entry_requirements",
    "ask_licence",
    "ask_exam",
    "ask_career_path",
    "ask_become_dermatologist",
    "ask_residency",
    "ask_dermatology_work",
    "ask_injector_path",
    "ask_spa_vs_medical",
    "ask_worth_it",
    "ask_job_search",
)
OF_SCHOOLS = ("compare_schools", "ask_cheaper")
UNSURE = ("inform", "correct_bot", "nlu_fallback", "ask_help", "ask_bot", "out_of_scope")
OF_THE_WAY = ("training_path", "training_length", "career_path", "injector_path")
FROM_BACHELOR = (
    r"\b(bachelor\w*|bs|ba|bsc|undergrad\w*|college (degree|grad\w*)|bio(logy)? degree)\b"
)


class TellOccupations(Case):
    """One line for each occupation, with what was asked of it."""

    is_of_question = True

    uses_place = True

    precedes_points = False

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        codes, aspects = codes_asked(turn), aspects_asked(turn)
        if intent in OF_SCHOOLS and not turn.slots.get("schools_shown"):
            # "Which one is faster" with no school in sight chooses between careers.
            return len(codes) > 1 and not turn.values("school")
        if intent not in (*ANSWERS, *UNSURE, "find_schools", "ask_choose_school"):
            return False
        if intent in ("find_schools", "ask_choose_school"):
            # "Which of the three" may be schools: only with the paths' own words.
            return len(codes) > 1 and turn.mentions(CHOICE) and turn.mentions(DEGREE)
        if TellOtherLicence.is_meant(intent, turn):
            return False
        if unheld_named(turn):
            return _asks_figures(intent, turn)
        if len(codes) > 1:
            compares = turn.mentions(COMPARED) and intent in UNSURE
            chooses = turn.mentions(CHOICE) and turn.mentions(ALL_OF_THEM)
            return bool({LENGTH, GROWTH} & set(aspects)) or compares or chooses
        other = [code for code in turn.named_occupations if code in OTHERS]
        if MEDICAL_ASSISTANT in codes and turn.mentions(ASSISTING):
            other = codes
        if codes == [DERMATOLOGIST]:
            return LENGTH in aspects and turn.mentions(FROM_BACHELOR)
        if _is_nurses_school(intent, turn) or _way_to_nurse(intent, turn):
            return True
        if not other or codes != other or turn.mentions(OURS):
            return False
        if intent == "ask_injector_path" and turn.mentions(INJECTING):
            return False
        if intent in ("ask_help", "ask_bot", "nlu_fallback", "out_of_scope"):
            return True
        if intent == "inform" and turn.slots.get("topic") in OF_THE_WAY:
            # "What about makeup artist", said behind the way to another trade.
            return not turn.says_own_trade
        return bool(aspects) and (aspects != [PAY] or intent != "ask_pay")

    def reply(self, turn: Turn) -> Reply:
        codes = codes_asked(turn)
        way = _way_to_nurse(turn.intent, turn)
        if way:
            return become(turn, way)
        unheld = unheld_named(turn)
        is_other = codes[:1] != [turn.own_occupation] and not unheld
        if len(codes) == 1 and codes[0] in NURSE_CODES and is_other:
            return become(turn, codes[0])
        chooses = turn.mentions(CHOICE)
        aspects = aspects_asked(turn)
        if not aspects or chooses:
            aspects = [PAY, LENGTH, GROWTH]
        if ENTRY in aspects and LENGTH not in aspects:
            aspects = [LENGTH, *aspects]
        lines, sources = [], []
        for code in codes:
            said, of_line = _facts(turn, code, aspects)
            lines.append(f"{capitalised(occupation(turn.session, code).plural)}: {said}.")
            sources += of_line
        if len(lines) > 1:
            lines = [f"• {line}" for line in lines]
        return Reply(
            "\n".join([*_without_figures(unheld, aspects), *lines, *_notes(turn, codes)]),
            next_step=_next_step(turn, aspects, codes),
            buttons=_buttons(codes, aspects),
            sources=list(dict.fromkeys(sources)),
            slots=_kept(codes, aspects),
        )


def _is_nurses_school(intent: str, turn: Turn) -> bool:
    """Whether it is about the school of nurses or physician assistants."""
    codes = codes_asked(turn)
    return (
        intent in ABOUT_SCHOOL
        and len(codes) == 1
        and codes[0] in NURSE_CODES
        and codes[0] != turn.own_occupation
        and turn.mentions(SCHOOLING)
        and not turn.mentions(INJECTING)
        and not turn.mentions(OURS)
    )


def _way_to_nurse(intent: str, turn: Turn) -> str | None:
    """The nurse whose way is asked for in words that no intent has: "nursing school"."""
    codes = codes_asked(turn) or trades_of_schools(turn.text)
    is_other = len(codes) == 1 and codes[0] in NURSE_CODES
    is_unheld = bool(unheld_named(turn)) or turn.is_practical_nurse
    asks = {*aspects_asked(turn)} and {*aspects_asked(turn)} <= {LENGTH, ENTRY}
    is_meant = intent == "out_of_scope" and is_other and asks and not is_unheld
    return codes[0] if is_meant and codes[0] != turn.own_occupation else None


def _asks_figures(intent: str, turn: Turn) -> bool:
    """Whether figures of an occupation are asked for that isn't held."""
    if intent == "ask_job_search" and len(turn.questions) > 1:
        # The pay is a question of its own beside the interview.
        return False
    topic = turn.slots.get("topic") or ""
    says_again = intent in UNSURE or turn.mentions(r"\bi (said|asked|meant)\b")
    if says_again and topic in ("pay", "pay_by_workplace", "outlook"):
        return True
    if intent in ("ask_pay", "ask_pay_by_workplace", "ask_outlook"):
        return True
    chooses = turn.mentions(CHOICE) and bool(codes_asked(turn))
    return chooses or bool({PAY, GROWTH} & set(aspects_asked(turn)))


def _facts(turn: Turn, code: str, aspects: list[str]) -> tuple[str, list[Citation]]:
    """What is asked of one occupation, and where it is from."""
    parts, sources = [], []
    pay = wage(turn.session, code, turn.place) if PAY in aspects else None
    if PAY in aspects and pay is None:
        parts.append("no wage published")
    if pay:
        place = turn.place
        missing = f" (none for {place.label})" if place and not pay.is_asked_area else ""
        parts.append(f"median {pay.annual_median} a year in {pay.area}{missing}")
        parts[-1] += doubt(turn.session, code, pay)
        sources.append(pay.citation)
    if LENGTH in aspects:
        length, of_length = _training(turn, code)
        parts.append(length)
        sources += of_length
    future = projection(turn.session, code) if GROWTH in aspects else None
    if future:
        parts.append(
            f"jobs {percent(future.change_percent)} from {future.base_year} to "
            f"{future.projected_year} ({count(future.base_employment)} to "
            f"{count(future.projected_employment)})"
        )
        sources.append(future.citation)
    return "; ".join(parts), sources


def _training(turn: Turn, code: str) -> tuple[str, list[Citation]]:
    """How long the training takes, or else the degree that it leads to."""
    years = medical_training(turn.session)
    later = "internship and residency"
    if code == DERMATOLOGIST:
        left = years.medical_school + years.after_medical_school
        steps = f"medical school {years.medical_school}"
        if turn.education in ("bachelor", "master") or turn.mentions(FROM_BACHELOR):
            return (
                f"about {left} years after a bachelor's degree ({steps}, {later} "
                f"{years.after_medical_school})"
            ), [years.citation]
        return (
            f"about {years.in_all} years after high school (college {years.college}, "
            f"{steps}, {later} {years.after_medical_school})"
        ), [years.citation]
    if code == PHYSICIAN:
        return (
            f"college {years.college} years, medical school {years.medical_school}, then "
            "the residency of the specialty"
        ), [years.citation]
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    if code == SKINCARE_SPECIALIST:
        return (
            f"typically {typical.months} months ({count(typical.clock_hours)} hours)"
        ), [typical.citation]
    lengths, of_lengths = school_lengths(turn.session, code)
    if lengths:
        return lengths, of_lengths
    entry = projection(turn.session, code)
    if entry is None or not entry.typical_education:
        return "no length held", [years.citation]
    degree = entry.typical_education.lower().replace(
        "postsecondary nondegree award", "certificate of a school after high school"
    )
    return f"usually a {degree}, its length I don't hold", [entry.citation]


def _without_figures(unheld: list[str], aspects: list[str]) -> list[str]:
    """That no figure is held of the occupations which the catalogue lacks."""
    if not unheld:
        return []
    what = "wage" if PAY in aspects or not aspects else "figure"
    return [f"I hold no {what} for {listed(unheld)}; {ELSEWHERE}"]


def _notes(turn: Turn, codes: list[str]) -> list[str]:
    """What the lines don't say: a choice, rules of a trade, where lengths are found."""
    if turn.mentions(CHOICE) and len(codes) > 1:
        return [
            "Which of them suits you I can't decide: weigh the years and the money against "
            "the work that you want to do all day, and spend a day with each."
        ]
    if "31-9092" in codes and turn.mentions(r"\b(certificat\w*|certified|licen[cs]e\w*)\b"):
        where = turn.place.state_name if turn.place else "any state"
        return [
            f"I hold no rule of {where} on medical assistants. Many employers ask for a "
            "certificate: look at their offers before you pay for a program."
        ]
    if turn.mentions(ASPECTS[LENGTH]) and set(codes) - {DERMATOLOGIST, SKINCARE_SPECIALIST}:
        return ["Lengths that I don't hold stand at bls.gov/ooh and with the programs."]
    return []


def _next_step(turn: Turn, aspects: list[str], codes: list[str]) -> str:
    if PAY in aspects and codes and not turn.place:
        return "Which state or city is it for?"
    return ""


def _buttons(codes: list[str], aspects: list[str]) -> list[Button]:
    if not codes:
        return [
            button("Pay of aestheticians", "ask_pay", occupation=SKINCARE_SPECIALIST),
            button("Work without a licence", "ask_unlicensed_work"),
            button("Ways in", "ask_career_path"),
        ]
    first, buttons = codes[0], []
    if PAY not in aspects:
        buttons.append(button("Pay", "ask_pay", occupation=first))
    if GROWTH not in aspects:
        buttons.append(button("Outlook", "ask_outlook", occupation=first))
    return [*buttons, button("Ways in", "ask_career_path")]


def _kept(codes: list[str], aspects: list[str]) -> dict[str, Any]:
    if not codes:
        return {}
    topic = "pay" if aspects == [PAY] else "outlook" if aspects == [GROWTH] else None
    kept: dict[str, Any] = {"occupation": codes[0], "occupations": codes}
    return kept | ({"topic": topic} if topic else {})
