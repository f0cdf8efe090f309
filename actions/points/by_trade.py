"""Which point answers a question that another trade has another answer to.

"Do I need a medical director" is one question to whoever reads it, and several to those
who ask: a nurse practitioner, a registered nurse, a physician. `AS_MEANT` turns a point
that was chosen into the one for who asks; `STANDING` does so where an intent's own answer
would speak of aestheticians, or of nurses, to somebody who is neither.
"""

import re
from dataclasses import dataclass

from actions.people.background import background_of
from actions.people.kinds import (
    ASSISTANT,
    FOREIGN_NURSE,
    FOREIGN_PHYSICIAN,
    IN_COLLEGE,
    MEDICAL_ASSISTANT,
    NURSE,
    OTHER_LICENCE,
    PHYSICIAN,
    PRACTICAL,
    PRACTITIONER,
    PRESCRIBERS,
    STUDENT,
    asking_kind,
)
from actions.people.person import PRACTICAL_NURSE
from actions.points.points import Point, points
from actions.turn import Turn


@dataclass(frozen=True)
class Row:
    """That these points, or intents, are answered by `to` for these kinds.

    `words` have to stand in the message, `state` and `background` to be the visitor's.
    """

    of: str
    kinds: tuple[str, ...]
    to: str
    words: str = ""
    state: str = ""
    background: str = ""
    # Words that the visitor has to have said, in this message or before.
    said: str = ""
    # Only where the message tells who asks, and asks nothing.
    introduces: bool = False

    def fits(self, name: str, kind: str, turn: Turn) -> bool:
        """Whether the row speaks of this point or intent, this kind and this message."""
        where = turn.place.state if turn.place else ""
        return (
            name in self.of.split()
            and kind in self.kinds
            and (not self.words or turn.mentions(self.words))
            and (not self.state or where == self.state)
            and (not self.background or turn.background == self.background)
            and (not self.said or _has_said(self.said, turn))
            and (not self.introduces or _introduces(turn))
        )


TRAINED_ELSE = (PRACTICAL, MEDICAL_ASSISTANT, OTHER_LICENCE, FOREIGN_NURSE)
BELOW = (NURSE, *TRAINED_ELSE)
TO_DOCTORS = (STUDENT, IN_COLLEGE)
OWN_ACT = r"\b(?:(?:can|may|could|am|do|should|must|will|would) (?:i|we)|myself|my own)\b"
NEED = r"\b(?:need|have to|required?|must|without|legally)\b"
IS_NEEDED = (
    r"\b(?:do|does|would|will|must|should) (?:i|we|an? \w+) (?:\w+ )?(?:need|have)\b"
    r"|\bis (?:an?|it) [^.?!]{0,30}\b(?:needed|required|necessary)\b"
)
COURSE = r"\b(?:course|class|inject\w*|botox|train\w*|certif\w*|academ\w*)\b"
COURSES = r"\b(?:courses?|class(?:es)?|trainings?|certif\w*|academ\w*|workshops?)\b"
COVER = r"\b(?:insur\w+|malpractice|liability|covered|coverage)\b"
BESIDE_ME = r"\b(?:on[- ]?site|in the (?:building|room|office)|present|there|around)\b"
SIGNED = r"\bsign(?:s|ing)? off\b|\bover me\b|\bsupervis\w+"
OF_PATIENTS = (
    r"\b(?:do|does|doing|perform\w*|sign\w*)\b(?! (?:i|we|you|they) (?:need|have|take))"
    r"[^?]{0,20}\bexams?\b[^?]*"
    r"|\bexams?\b[^?]{0,30}\binject"
)
COSTS = r"\b(?:costs?|how much|expensive|capital|start[- ]?up|money|budget)\b"
WATCHED = (
    r"\b(?:supervis\w+|on[- ]?site|present|director|collaborat\w+|independent\w*|alone"
    r"|on (?:my|our) own|without (?:an? |the )?(?:doc\w*|md|physician)|oversight"
    r"|(?:doc\w*|physician|md) (?:there|around|in the))\b"
)
INJECTS = r"\b(?:inject\w*|botox|fillers?|tox|dysport|needles?|syringes?|lips?)\b"
DIRECTORS = (
    "medical_director find_medical_director open_medspa np_needs_director rn_own_studio"
)
EXAMS = "good_faith_exam_meaning rn_good_faith_exam gfe_only_career"
WATCHING = (
    "who_supervises_esthetician no_director_my_licence who_on_site np_full_practice"
    " pa_practice_agreement_medspa np_needs_director"
)

OF_NURSES = (NURSE, PRACTITIONER, ASSISTANT, PRACTICAL)
MOONLIGHTING = "derm_moonlight resident_injects"
MOONLIGHT = r"\bmoonlight\w*\b"
BESIDE_A_JOB = (
    "ask_job_search ask_business ask_scope ask_residency ask_career_path ask_working_life"
    " ask_workplace_duties ask_injector_path ask_help nlu_fallback out_of_scope"
)
# Fields of physicians who are no dermatologists.
OTHER_FIELD = (
    r"\b(?:family (?:med\w*|doc\w*|physician|practice|resident)|internal med\w*|internist"
    r"|fm|im resident|primary care|emergency (?:med\w*|physician|doc\w*)|er doc\w*"
    r"|em (?:resident|doc\w*)|hospitalist|ob[-/ ]?gyn|pediatric\w*|anesthesi\w+"
    r"|general practi\w+|gp|surgery resident|urgent care|psychiatr\w+|med[- ]peds)\b"
)
FELLOWSHIPS = "cosmetic_fellowship_needed cosmetic_derm_fellowship mohs_fellowship"
CLINICIANS = (NURSE, *PRESCRIBERS, PRACTICAL, MEDICAL_ASSISTANT)
PSYCH = r"\b(?:psych\w*|pmhnp|neonat\w*|nicu|acute[- ]care|acnp)\b"
SOONER = r"\b(?:short\w*|fast\w*|quick\w*|sooner|soonest)\b"
PAPERS = (
    "ask_licence_transfer ask_eligibility ask_injector_path ask_training_path ask_scope"
    " ask_exam ask_licence nlu_fallback out_of_scope"
)
PUBLISHED = r"\b(?:publi\w+|papers?|research)\b"
NOT_READ = "greet nlu_fallback out_of_scope"
UNTIL_THEN = r"\bwhat (?:else )?(?:can|could|should) i do\b"

OF_NO_OTHER = r"^(?!.*\b(?:rns?|registered|nps?|pas?)\b)"
ON_ONES_OWN = (
    r"\b(?:autonom\w+|independent\w*|full practice"
    r"|without (?:an? )?(?:physician|md|doc\w*))\b"
)
BRIDGES = r"\b(?:bridg\w+|rns?|registered|go back|school)\b"
RURAL = (
    r"\b(?:rural|(?:small|tiny|little)[- ]towns?|out in the country|countryside|sticks"
    r"|middle of nowhere|underserved|remote area|boonies)\b"
)
ROTATES = (
    r"\b(?:rotat\w+|preceptor\w*|clerkship|elective|clinicals?)\b[^.?!]*"
    r"\b(?:jobs?|offer\w*|hir(?:e|ed|ing)|impress\w*|stand out|keep me|get in)\b"
    r"|\b(?:jobs?|offer\w*|hir(?:e|ed|ing)|impress\w*|stand out)\b[^.?!]*"
    r"\b(?:rotat\w+|preceptor\w*|elective|clinicals?)\b"
)
TO_A_POST = (
    "ask_job_search ask_career_path ask_courses ask_residency ask_help ask_injector_path"
    " ask_become_dermatologist ask_dermatology_work ask_worth_it ask_pay ask_workplaces"
    " ask_outlook nlu_fallback out_of_scope"
)
INJECTED = r"\b(?:inject\w*|a?esthetics?|botox|med ?spas?|field)\b"
WEIGHED = (
    r"\b(?:worth|better|just|instead|should|makes? sense|smarter|waste|too (?:old|late))\b"
)
FULL = r"\b(?:\w*satur\w*|flood\w*|too many|\w*crowded|competiti\w*|every corner)\b"
TO_PRACTISE = (
    "ask_scope ask_injector_path ask_licence ask_business ask_unlicensed_work nlu_fallback"
    " out_of_scope"
)
ON_PLACE = (
    "rural_area move_for_less_pay new_grad_pa_derm_job derm_new_grad_np pa_into_derm"
    " physician_jobs"
)
OUTLOOK = "too_many_estheticians why_growing"

AS_MEANT = (
    Row(OUTLOOK, (NURSE, PRACTICAL), "injector_saturation", INJECTED),
    Row(ON_PLACE, (NURSE, *PRESCRIBERS, STUDENT), "clinician_rural_start", RURAL),
    Row(
        "pa_into_derm pa_student_derm_rotation new_grad_pa_derm_job",
        (ASSISTANT,),
        "rotation_into_offer",
        ROTATES,
    ),
    Row(
        "lpn_to_rn esthetician_to_nurse_worth lpn_jobs",
        (PRACTICAL,),
        "lpn_bridge_worth",
        WEIGHED,
    ),
    Row("open_medspa doctor_opens_medspa", (ASSISTANT,), "pa_own_medspa"),
    Row("doctor_opens_medspa", (PRACTITIONER,), "np_needs_director"),
    Row("doctor_opens_medspa", (NURSE,), "rn_own_studio"),
    Row("weekend_course_job", (PRACTICAL,), "lpn_course_now"),
    Row("rn_told_not_allowed", (ASSISTANT,), "pa_practice_agreement_medspa"),
    Row(
        "rn_told_not_allowed fnp_botox",
        (PRACTITIONER,),
        "np_needs_director",
        ON_ONES_OWN,
        state="FL",
    ),
    Row("rn_told_not_allowed", (PRACTITIONER,), "np_full_practice"),
    Row(EXAMS, PRESCRIBERS, "prescriber_good_faith_exam", OWN_ACT),
    Row(EXAMS, (NURSE, *TRAINED_ELSE), "rn_good_faith_exam", OWN_ACT),
    Row(
        "np_find_collaborator np_full_practice np_needs_director rn_own_studio",
        (PRACTITIONER,),
        "np_california_texas_practice",
        WATCHED,
        state="TX",
    ),
    Row(
        "np_find_collaborator np_full_practice np_needs_director rn_own_studio",
        (PRACTITIONER,),
        "np_california_texas_practice",
        WATCHED,
        state="CA",
    ),
    Row("np_find_collaborator", (PRACTITIONER,), "np_needs_director", IS_NEEDED),
    Row("rn_own_studio", (PRACTITIONER,), "np_full_practice"),
    Row(DIRECTORS, (PRACTITIONER,), "np_needs_director", NEED),
    Row(DIRECTORS, (ASSISTANT,), "pa_practice_agreement_medspa", NEED),
    Row("rn_own_studio np_needs_director", (ASSISTANT,), "pa_own_medspa"),
    Row("rn_own_studio np_needs_director", (PHYSICIAN,), "doctor_opens_medspa"),
    Row("open_medspa pa_own_medspa", (PHYSICIAN, STUDENT), "doctor_opens_medspa"),
    Row("open_medspa pa_own_medspa", (FOREIGN_PHYSICIAN,), "foreign_own_medspa_later"),
    Row("medical_director", (NURSE,), "rn_own_studio", NEED),
    Row(WATCHING, (PRACTITIONER,), "np_full_practice"),
    Row(WATCHING, (ASSISTANT,), "pa_practice_agreement_medspa"),
    Row("who_supervises_esthetician no_director_my_licence", (NURSE,), "who_on_site"),
    Row(
        "start_cost_of_own_business studio_each_part_costs",
        (NURSE, *PRESCRIBERS),
        "np_medspa_money_and_insurance",
    ),
    Row("derm_new_grad_np", (ASSISTANT,), "new_grad_pa_derm_job"),
    Row("new_grad_pa_derm_job", (PRACTITIONER,), "derm_new_grad_np"),
    Row("new_grad_nurse", (PRACTITIONER, ASSISTANT), "new_np_or_pa_straight_in"),
    Row("pa_specialty_pay", (PRACTITIONER,), "np_derm_pay"),
    Row("np_derm_pay", (ASSISTANT,), "pa_specialty_pay"),
    Row("derm_pay_after_residency derm_offer_pay", (ASSISTANT,), "pa_specialty_pay"),
    Row("derm_pay_after_residency derm_offer_pay", (PRACTITIONER,), "np_derm_pay"),
    Row("nursing_admission_hard", (ASSISTANT,), "pa_into_derm"),
    Row("nursing_admission_hard", (PRACTITIONER,), "derm_new_grad_np"),
    Row("nurse_course_or_job_first nursing_student_course", (PRACTICAL,), "lpn_course_now"),
    Row(
        "medical_assistant_inject esthetician_never_injects",
        (MEDICAL_ASSISTANT,),
        "ma_inject_california",
        state="CA",
    ),
    Row("esthetician_never_injects", (MEDICAL_ASSISTANT,), "medical_assistant_inject"),
    Row("esthetician_never_injects", (OTHER_LICENCE,), "other_health_jobs_to_injector"),
    Row(FELLOWSHIPS, (ASSISTANT,), "derm_pa_fellowship"),
    Row(FELLOWSHIPS, (PRACTITIONER,), "np_derm_fellowship"),
    Row(FELLOWSHIPS, (PHYSICIAN,), "family_resident_aesthetics", said=OTHER_FIELD),
    Row("physician_needs_board", (ASSISTANT, PRACTITIONER), "second_job_rival", MOONLIGHT),
    Row(MOONLIGHTING, (ASSISTANT, PRACTITIONER), "second_job_rival"),
    Row(MOONLIGHTING, (NURSE, PRACTICAL), "nurse_per_diem"),
    Row("certificate_or_diploma", (MEDICAL_ASSISTANT,), "ma_certificate_online"),
    Row("exam_passing_score", TO_DOCTORS, "derm_competitive"),
    Row("derm_plan_b_cosmetic", (STUDENT,), "do_comlex", r"\bDOs?\b"),
    Row("derm_good_file_chance", (IN_COLLEGE,), "derm_realistic_premed"),
    Row("contract_reading", CLINICIANS, "employment_contract_check"),
    Row("working_while_in_school", (MEDICAL_ASSISTANT,), "ma_while_in_nursing_school"),
    Row("five_years_from_now", (MEDICAL_ASSISTANT,), "ma_next_steps"),
    Row(
        "foreign_years_to_practice", (FOREIGN_PHYSICIAN,), "foreign_doctor_quickest", SOONER
    ),
    Row(
        "hygienist_into_aesthetics",
        (OTHER_LICENCE,),
        "other_health_jobs_to_injector",
        r"\b(?:can|may|allowed|legal)\b.*\binject",
    ),
)
STANDING = (
    # A first post, and the way on from a practical nurse's licence.
    Row(BESIDE_A_JOB, (ASSISTANT, PRACTITIONER), "second_job_rival", MOONLIGHT),
    Row(BESIDE_A_JOB, (NURSE, PRACTICAL), "nurse_per_diem", MOONLIGHT),
    Row(TO_A_POST, (NURSE, *PRESCRIBERS, STUDENT), "clinician_rural_start", RURAL),
    Row(TO_A_POST, (ASSISTANT, PRACTITIONER, NURSE), "rotation_into_offer", ROTATES),
    Row("ask_outlook", (NURSE, PRACTICAL), "injector_saturation", FULL),
    Row(
        "ask_worth_it ask_career_path ask_injector_path ask_help",
        (PRACTICAL,),
        "lpn_bridge_worth",
        rf"{BRIDGES}.*{WEIGHED}|{WEIGHED}.*{BRIDGES}",
    ),
    Row(
        "ask_training_path ask_career_path ask_entry_requirements",
        (PRACTICAL,),
        "lpn_to_rn",
        BRIDGES,
    ),
    Row(
        "ask_training_path ask_exam ask_residency ask_become_dermatologist"
        " ask_injector_path",
        (PRACTICAL,),
        "lpn_course_now",
        r"\bcertif\w+|\bcourses?\b",
    ),
    Row(TO_PRACTISE, (PRACTITIONER,), "np_needs_director", ON_ONES_OWN, state="FL"),
    Row(TO_PRACTISE, (PRACTITIONER,), "np_full_practice", ON_ONES_OWN),
    Row(TO_PRACTISE, (ASSISTANT,), "pa_practice_agreement_medspa", ON_ONES_OWN),
    # One's own place.
    Row(
        "ask_business ask_dermatology_work ask_job_search nlu_fallback out_of_scope",
        (NURSE, PRACTITIONER, ASSISTANT, PRACTICAL),
        "malpractice",
        COVER,
    ),
    Row("ask_business", (NURSE, *PRESCRIBERS), "np_medspa_money_and_insurance", COSTS),
    Row("ask_business", (PRACTITIONER,), "np_full_practice"),
    Row("ask_business", (ASSISTANT,), "pa_own_medspa"),
    Row("ask_business", (PHYSICIAN, STUDENT), "doctor_opens_medspa"),
    Row("ask_business", (FOREIGN_PHYSICIAN,), "foreign_own_medspa_later"),
    Row("ask_business", (NURSE,), "rn_own_studio"),
    # What one may do, and under whom.
    Row("ask_scope", (PRACTITIONER,), "np_full_practice", WATCHED),
    Row("ask_scope", (ASSISTANT,), "pa_practice_agreement_medspa", WATCHED),
    Row("ask_scope", (NURSE,), "who_on_site", BESIDE_ME),
    Row("talk_to_person", (PRACTITIONER,), "np_full_practice", SIGNED),
    Row("talk_to_person", (ASSISTANT,), "pa_practice_agreement_medspa", SIGNED),
    Row("ask_exam", PRESCRIBERS, "prescriber_good_faith_exam", OF_PATIENTS),
    Row("ask_exam ask_injector_path", (NURSE,), "rn_good_faith_exam", OF_PATIENTS),
    Row("ask_scope", (STUDENT,), "med_student_works_in_aesthetics"),
    Row(
        "ask_scope ask_career_path ask_injector_path inform",
        (MEDICAL_ASSISTANT,),
        "ma_inject_california",
        rf"(?:{OWN_ACT}|wants? me|asked me|asks me|told me|teach me|let me).*{INJECTS}",
        state="CA",
    ),
    Row(
        "ask_scope ask_career_path ask_injector_path inform",
        (MEDICAL_ASSISTANT,),
        "medical_assistant_inject",
        rf"(?:{OWN_ACT}|wants? me|asked me|asks me|told me|teach me|let me).*{INJECTS}",
    ),
    Row("ask_scope", (MEDICAL_ASSISTANT,), "ma_duties_medspa", r"\bwhat\b"),
    Row(
        "ask_scope ask_injector_path",
        (OTHER_LICENCE,),
        "hygienist_into_aesthetics",
        background="dental hygienist",
    ),
    Row(
        "ask_scope ask_injector_path",
        (OTHER_LICENCE,),
        "pharmacist_into_aesthetics",
        background="pharmacist",
    ),
    Row(
        "ask_scope",
        (OTHER_LICENCE,),
        "paramedic_iv_clinic",
        r"\b(?:ivs?|drips?|hydration|infusions?)\b",
        background="paramedic or EMT",
    ),
    Row("ask_scope", (OTHER_LICENCE,), "paramedic_injects", background="paramedic or EMT"),
    Row("ask_scope", (OTHER_LICENCE,), "other_health_jobs_to_injector"),
    Row("ask_workplaces", (OTHER_LICENCE,), "other_health_jobs_to_injector", INJECTS),
    Row(
        "out_of_scope nlu_fallback",
        (OTHER_LICENCE, MEDICAL_ASSISTANT),
        "health_bridges",
        r"\bbridges?\b",
    ),
    Row("ask_help", (MEDICAL_ASSISTANT,), "ma_duties_medspa", UNTIL_THEN),
    # School and courses.
    Row("ask_financial_aid", (PHYSICIAN, *TO_DOCTORS), "physician_loans"),
    Row("ask_financial_aid", (NURSE, PRACTITIONER, ASSISTANT), "aid_nurse_course", COURSE),
    Row("ask_training_path ask_courses", (FOREIGN_PHYSICIAN,), "foreign_steps_from_zero"),
    Row("ask_training_length", (FOREIGN_PHYSICIAN,), "foreign_years_to_practice"),
    Row("ask_entry_requirements ask_eligibility", (FOREIGN_PHYSICIAN,), "img_chances"),
    Row("ask_exam", (FOREIGN_PHYSICIAN,), "ecfmg_steps_order"),
    Row("ask_training_cost", (FOREIGN_PHYSICIAN,), "ecfmg_how_long"),
    Row("ask_choose_school", (PHYSICIAN, *OF_NURSES), "injector_course_provider", COURSES),
    Row("ask_choose_school", TO_DOCTORS, "do_or_md", r"\bmed(?:ical)? schools?\b"),
    Row(
        "goodbye ask_help nlu_fallback",
        (FOREIGN_PHYSICIAN,),
        "foreign_doctor_now",
        UNTIL_THEN,
    ),
    Row(
        "goodbye ask_help nlu_fallback",
        (FOREIGN_NURSE,),
        "foreign_nurse_meanwhile",
        UNTIL_THEN,
    ),
    Row(PAPERS, (FOREIGN_NURSE,), "cgfns_visascreen", r"\b(?:visa ?screen|cgfns|ces)\b"),
    Row(
        PAPERS, (FOREIGN_NURSE,), "nclex_once", r"\bnclex\b.*\b(?:in|again|another|other)\b"
    ),
    Row(
        "ask_residency ask_become_dermatologist",
        (PHYSICIAN,),
        "family_resident_aesthetics",
        r"\b(?:cosmetic\w*|a?esthetic\w*|botox|inject\w*|fillers?|lasers?)\b",
        said=OTHER_FIELD,
    ),
    Row("ask_residency", (ASSISTANT,), "derm_pa_fellowship", r"\b(?:fellow|residen)\w*"),
    Row("ask_residency", (ASSISTANT,), "pa_student_derm_rotation"),
    Row("ask_residency", (PRACTITIONER,), "np_derm_fellowship"),
    Row("ask_certifications", (IN_COLLEGE,), "premed_research", PUBLISHED),
    Row("ask_certifications", (STUDENT,), "derm_research_year", PUBLISHED),
    Row(
        "ask_training_path ask_training_length ask_courses ask_career_path ask_help"
        " ask_entry_requirements",
        (STUDENT,),
        "derm_unmatched",
        r"\b(?:prelim\w*|match\w*|unmatched|soap|reapply\w*|options|what now)\b",
    ),
    Row("ask_training_cost", TO_DOCTORS, "derm_school_debt"),
    Row("ask_training_path ask_courses", (IN_COLLEGE,), "premed_steps"),
    Row("ask_training_length", (IN_COLLEGE,), "derm_age_when_done"),
    Row("ask_entry_requirements ask_eligibility", (IN_COLLEGE,), "med_school_gpa"),
    Row("ask_exam", (IN_COLLEGE,), "med_school_gpa"),
    Row("ask_exam", (STUDENT,), "derm_middling_score"),
    Row("ask_entry_requirements", (STUDENT,), "derm_competitive"),
    Row("ask_worth_it", TO_DOCTORS, "derm_research_year", r"\bresearch\b"),
    Row("ask_worth_it", TO_DOCTORS, "derm_realistic_premed"),
    Row("ask_training_path ask_entry_requirements", (PRACTICAL,), "lpn_inject_which_board"),
    Row("ask_training_length", (PRACTICAL,), "lpn_to_rn_time"),
    Row("ask_worth_it", (PRACTICAL,), "lpn_jobs"),
    Row("ask_certifications ask_courses", (PRACTICAL,), "lpn_course_now"),
    Row(
        "ask_training_cost ask_certifications ask_courses",
        (PHYSICIAN,),
        "physician_into_aesthetics",
    ),
    Row("ask_certifications", (PRACTITIONER,), "np_certificate_after_fnp"),
    Row("ask_certifications", (ASSISTANT,), "pa_certification"),
    # Work.
    Row(
        "ask_choose_school ask_residency ask_pay_basis",
        (NURSE,),
        "hospital_or_medspa_new_nurse",
        r"\bwhich one\b|\b(?:pick|choose)\b|\bhospital\b.*\bmed ?spa"
        r"|\bmed ?spa\b.*\bhospital",
    ),
    Row("deny ask_schedule", (NURSE,), "nurse_per_diem", r"\b(?:both|days? off)\b"),
    Row(
        "ask_eligibility ask_entry_requirements",
        (NURSE,),
        "medspa_hires_inexperienced_nurse",
        r"\btrain me\b|\bexperience\b",
    ),
    Row(
        "ask_job_search ask_workplaces ask_spa_vs_medical ask_workplace_duties"
        " nlu_fallback inform ask_business",
        (NURSE,),
        "plastic_surgery_nurse",
        r"\b(?:plastics?\b|surgeons?\b)",
    ),
    Row("ask_job_search", (PHYSICIAN,), "physician_jobs"),
    Row("ask_job_search", (PRACTITIONER,), "derm_new_grad_np", r"\bderm\w*"),
    Row("ask_job_search", (ASSISTANT,), "pa_into_derm"),
    Row("ask_job_search", (PRACTICAL,), "lpn_medspa_jobs"),
    Row("ask_job_search", (MEDICAL_ASSISTANT,), "derm_ma_first_job"),
    Row("ask_job_search", (FOREIGN_PHYSICIAN,), "foreign_doctor_now"),
    Row("ask_job_search", (FOREIGN_NURSE,), "foreign_nurse_meanwhile"),
    Row("ask_job_search", TO_DOCTORS, "derm_scribe_billing"),
    Row("ask_pay ask_pay_by_workplace", (PRACTICAL,), "lpn_pay", OF_NO_OTHER),
    Row("ask_working_life", (PHYSICIAN, FOREIGN_PHYSICIAN, *TO_DOCTORS), "derm_lifestyle"),
    Row("ask_duties", (MEDICAL_ASSISTANT,), "ma_duties_medspa"),
    Row(
        "ask_career_path", (MEDICAL_ASSISTANT,), "ma_next_steps", r"\bmove up\b|\binstead\b"
    ),
    Row("ask_schedule", (MEDICAL_ASSISTANT,), "ma_while_in_nursing_school"),
    # Who they are, and nothing else.
    Row(NOT_READ, (PRACTITIONER,), "np_other_population", PSYCH, introduces=True),
    Row(NOT_READ, (PRACTITIONER,), "fnp_botox", introduces=True),
    Row(NOT_READ, (ASSISTANT,), "pa_into_derm", introduces=True),
    Row(NOT_READ, (NURSE,), "burned_out_nurse_esthetics", introduces=True),
    Row(NOT_READ, (PRACTICAL,), "lpn_jobs", introduces=True),
    Row(NOT_READ, (OTHER_LICENCE,), "other_health_jobs_to_injector", introduces=True),
    Row(NOT_READ, (STUDENT,), "derm_med_student_now", introduces=True),
    Row(NOT_READ, (IN_COLLEGE,), "premed_steps", introduces=True),
    Row(
        NOT_READ, (PHYSICIAN,), "physician_jobs", r"\bjobs?\b|\bhunting\b", introduces=True
    ),
)


def _has_said(words: str, turn: Turn) -> bool:
    """Whether the visitor said such words, now or in an earlier message."""
    texts = [turn.text, *(message.text for message in turn.before)]
    return any(re.search(words, text, re.IGNORECASE) for text in texts)


def as_meant(point: Point, turn: Turn) -> Point:
    """The point that answers the same question for who asks it."""
    return _of(AS_MEANT, point.id, turn) or point


def standing_point(intent: str, turn: Turn) -> Point | None:
    """The point that answers an intent for who asks, where its own answer isn't theirs."""
    return _of(STANDING, intent, turn)


def _introduces(turn: Turn) -> bool:
    """Whether a message tells a trade and asks nothing."""
    tells = turn.says_own_trade or bool(background_of(turn.text)) or bool(turn.studies)
    tells = tells or turn.mentions(PRACTICAL_NURSE)
    return tells and "?" not in turn.text


def _of(rows: tuple[Row, ...], name: str, turn: Turn) -> Point | None:
    kind = asking_kind(turn)
    if kind is None or not any(name in row.of.split() for row in rows):
        return None
    row = next((row for row in rows if row.fits(name, kind, turn)), None)
    return points()[row.to] if row else None
