"""Dermatology: becoming a dermatologist, the residency, the work."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.careers.answers import become
from actions.catalog.figures import citation, medical_training, projection, wage
from actions.dermatology.details import (
    AFTERWARDS,
    CHANCES,
    FOREIGN,
    HOURS,
    SKIN_DOCTORS,
    TRAINING,
    WAY,
)
from actions.licensing.boards import PHYSICIANS
from actions.people.nurse_licences import nurse_licence
from actions.people.trades import NURSE_CODES
from actions.points.points import points as points_by_id
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

DERMATOLOGIST = "29-1213"
# So asked of dermatologists, all are about their way.
WAYS = (
    "ask_training_path", "ask_training_length", "ask_entry_requirements",
    "ask_eligibility", "ask_career_path", "ask_courses", "ask_age",
)  # fmt: skip
MOST_OTHERS = 2
# So near a point is the very question.
SURELY = 0.8
# Asked so, what a dermatologist is belongs to the answer.
WHO_ELSE = r"\b(differ\w*|same|vs|versus|or)\b"

# How hard the way is, which a point tells with its years.
HARD = (
    r"\bhow (?:\w+ )?(?:hard|difficult|competitive|tough|realistic|likely)\b"
    r"|\brealistic\w*\b|\b(?:odds|chances?)\b"
)
REALISTIC = "derm_realistic_premed"
# Which school of medicine, or kind of degree, to take.
WANTED = r"\b(?:want(?:ed)?|wanna|hope|hoping|dream\w*|like|love) (?:\w+ ){0,2}be\w* a derm"
WHICH_SCHOOL = (
    r"\b(?:matters?|better|which|best|rank\w*|prestig\w*|name)\b[^.?!]{0,40}"
    r"(?<!for )(?<!into )\b(?:med(?:ical)? schools?|osteopathic|DO or MD|MD or DO)\b"
)
OSTEOPATHIC = r"\b(?:osteopath\w*|DO (?:or|vs\.?|versus|school)|(?:or|vs\.?|versus) DO)\b"
DO_OR_MD, MED_SCHOOLS = "do_or_md", "derm_bs_md"


class TellBecomeDermatologist(Answer):
    """The path through college, medical school and residency."""

    action_name = "action_tell_become_dermatologist"
    intent = "ask_become_dermatologist"
    topic = "become_dermatologist"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "how do you become one" is asked after dermatologists."""
        is_way = intent in WAYS and turn.names_nothing
        if any(item["score"] >= SURELY for item in turn.points):
            # "What should I do this summer" has an answer of its own.
            return False
        return is_way and turn.named_occupations == [DERMATOLOGIST]

    def reply(self, turn: Turn) -> Reply:
        other = [code for code in turn.named_occupations if code in NURSE_CODES]
        if other and not turn.mentions(WANTED):
            return become(turn, other[0])
        own = turn.own_occupation
        if own in NURSE_CODES and turn.mentions(r"\blicen[cs]e"):
            return nurse_licence(turn, own)
        if turn.mentions(WHICH_SCHOOL):
            of_degree = turn.mentions(OSTEOPATHIC)
            return reply_of(turn, points_by_id()[DO_OR_MD if of_degree else MED_SCHOOLS])
        if turn.mentions(HARD) and not turn.trained_in:
            return reply_of(turn, points_by_id()[REALISTIC])
        years = medical_training(turn.session)
        points = answers_to(turn, WAY)
        if turn.trained_in and turn.names_nothing:
            text = (
                "Nobody counts the time in all: ECFMG certification (ecfmg.org) takes as "
                "long as you study for the USMLE exams, then comes the yearly "
                f"Match, then the residency, {years.after_medical_school} years with the "
                "internship. A residency done abroad mostly doesn't shorten it."
            )
        elif points:
            text = fitting("", points).format(in_all=years.in_all)
        elif turn.mentions(r"\b(gpa|mcat|scores?|grades?|smart)\b"):
            text = (
                "Medical schools look at grades and the MCAT, and dermatology is among "
                "the most competitive specialties afterwards. I have no sourced figure "
                "for either, so ask a pre-health adviser and the schools themselves. "
                "Physician assistant, nurse practitioner and medical aesthetician are "
                "shorter ways to work with skin."
            )
        elif turn.mentions(
            r"\b(first|now|this year|today|prepare|undergrad|pre-?med|app)\b"
        ):
            text = (
                "First things: talk to your college's pre-health adviser, plan the "
                "required sciences and the MCAT, shadow a dermatologist, get patient "
                "contact (medical assistant or scribe in a skin practice counts) and join "
                "a research lab. Work as an aesthetician helps a little; clinical hours, "
                "grades and research help more."
            )
        else:
            text = (
                f"About {years.in_all} years after high school: college "
                f"({years.college}), medical school for an M.D. or D.O. "
                f"({years.medical_school}), then an internship and an accredited "
                f"dermatology residency ({years.after_medical_school} together), usually "
                "at a teaching hospital. Then comes the exam of the American Board of "
                "Dermatology. The Accreditation Council for Graduate Medical Education "
                "(acgme.org) lists the accredited residencies. Places are few and "
                "contested."
            )
        pay = wage(turn.session, DERMATOLOGIST)
        if pay and not points:
            text += f" Dermatologists earn a median of {pay.annual_median} a year."
        return Reply(
            text,
            next_step="Shall I compare it with the shorter ways into skin care?",
            offer=button("Shorter ways", "ask_career_path"),
            buttons=[
                button("The residency", "ask_residency"),
                button("What dermatologists do", "ask_dermatology_work"),
                button("Dermatologist pay", "ask_pay", occupation=DERMATOLOGIST),
            ],
            sources=[
                *([pay.citation] if pay and not points else []),
                citation(turn.session, "field_guide"),
            ],
        )


class TellResidency(Answer):
    """The residency, how it is reached, and what follows it."""

    action_name = "action_tell_residency"
    intent = "ask_residency"
    topic = "residency"

    def reply(self, turn: Turn) -> Reply:
        future = projection(turn.session, DERMATOLOGIST)
        few = (
            f" For comparison, about {count(future.annual_openings)} jobs for "
            "dermatologists open a year in the whole country."
            if future and future.annual_openings
            else ""
        )
        years = medical_training(turn.session)
        training = answers_to(turn, TRAINING, 1)
        if training:
            text = training[0].format(residency=years.residency)
        elif turn.country or turn.trained_in or turn.mentions(FOREIGN):
            text = (
                "A medical degree from abroad has to be certified for the US first (ECFMG, "
                "with the USMLE exams), and a residency done abroad mostly has to be done "
                "again here: ask the state's medical board and the American Board of "
                "Dermatology (abderm.org). Places are few and contested. Which accredited "
                "programs sponsor visas, each program says (acgme.org lists them)."
            )
        elif turn.mentions(AFTERWARDS):
            text = (
                "After residency comes the exam of the American Board of Dermatology "
                "(abderm.org), then, for who wants it, a fellowship, for instance in Mohs "
                "and other skin surgery, paediatric dermatology or dermatopathology, or "
                "research. Cosmetic dermatology and laser surgery are learned in "
                "residency, fellowships and courses. Certificates have to be kept up "
                "for a whole career."
            )
            few = ""
        elif turn.mentions(CHANCES):
            text = (
                "Dermatology is among the most competitive residencies: applicants bring "
                "top exam results, research and letters from dermatologists. I have no "
                "sourced figure for the match rate or for scores: ask your school's "
                "advisers and look at the residency match's own reports (nrmp.org)."
            )
        else:
            text = (
                f"{count(years.after_medical_school, 'year')} after medical school: an "
                f"internship, then {count(years.residency, 'year')} of accredited "
                "dermatology residency, usually at a teaching hospital, for an M.D. or "
                "D.O. Then comes the exam of the American Board of Dermatology "
                "(abderm.org). The Accreditation Council for Graduate Medical Education "
                "(acgme.org) lists the accredited programs. Places are few and contested."
            )
        # Who is in medicine already needs no path from high school.
        is_past = bool(turn.studies or turn.trained_in) or turn.own_occupation in PHYSICIANS
        return Reply(
            f"{text}{few}",
            next_step="" if is_past else "Shall I go through the whole path?",
            offer=None if is_past else button("The whole path", "ask_become_dermatologist"),
            buttons=[
                button("What dermatologists do", "ask_dermatology_work"),
                button("Dermatologist pay", "ask_pay", occupation=DERMATOLOGIST),
                button("Shorter ways", "ask_career_path"),
            ],
            sources=[
                *([future.citation] if future and few else []),
                citation(turn.session, "field_guide"),
            ],
            slots={"occupation": DERMATOLOGIST},
        )


class TellDermatologyWork(Answer):
    """What dermatologists do, their fields, and who else treats skin."""

    action_name = "action_tell_dermatology_work"
    intent = "ask_dermatology_work"
    topic = "dermatology_work"

    def reply(self, turn: Turn) -> Reply:
        future = projection(turn.session, DERMATOLOGIST)
        jobs = ""
        if future:
            alone = (
                f", {future.self_employed_percent:g} % of them self-employed"
                if future.self_employed_percent
                else ""
            )
            jobs = (
                f"About {count(future.base_employment)} dermatologists worked in the "
                f"United States in {future.base_year}{alone}. "
            )
        others = [text for words, text in SKIN_DOCTORS.items() if turn.mentions(words)]
        if turn.mentions(HOURS):
            others.insert(
                0,
                "No source that I hold counts their hours, calls or stress: shadow one, or "
                "ask residents.",
            )
        is_who = turn.mentions(WHO_ELSE)
        text = (
            "Dermatologists prevent, diagnose and treat diseases and injuries of skin, "
            "hair and nails: visits, biopsies, prescriptions, small operations, light "
            "and laser treatment, in practices and teaching hospitals."
        )
        fields = (
            " Fields are medical, paediatric, surgical (Mohs, for skin cancer) and "
            "cosmetic dermatology, dermatopathology and research."
        )
        return Reply(
            fitting("", others[:MOST_OTHERS], text if is_who else "")
            if others
            else f"{jobs}{text}{fields}",
            next_step="Shall I tell you how one becomes a dermatologist?",
            offer=button("Becoming one", "ask_become_dermatologist"),
            buttons=[
                button("The residency", "ask_residency"),
                button("Pay", "ask_pay", occupation=DERMATOLOGIST),
                button("Dermatologist or aesthetician?", "ask_spa_vs_medical"),
            ],
            sources=[
                *([future.citation] if future and not others else []),
                citation(turn.session, "field_guide"),
            ],
            slots={"occupation": DERMATOLOGIST},
        )
