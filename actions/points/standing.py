"""Which point stands for an intent's own answer, where that speaks of another trade.

So does one where the answer would speak of aestheticians, or of nurses, to somebody who is
neither.
"""

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
)
from actions.people.nursing_students import NURSING_STUDENT
from actions.points.as_meant import (
    AS_NURSE_TO_BE,
    OF_DIRECTORS_FIELD,
    asks_of_tier,
    counts_work,
)
from actions.points.by_trade import (
    MOONLIGHT,
    ON_CALL,
    ON_ONES_OWN,
    ONE_MORE,
    OTHER_FIELD,
    OWN_ACT,
    ROTATES,
    RURAL,
    TO_DOCTORS,
    WATCHED,
    WEIGHED,
    Row,
    own_point,
)
from actions.points.points import Point, points
from actions.turn import Turn

COURSE = r"\b(?:course|class|inject\w*|botox|train\w*|certif\w*|academ\w*)\b"
COURSES = r"\b(?:courses?|class(?:es)?|trainings?|certif\w*|academ\w*|workshops?)\b"
HANDS_ON = r"\bhands[- ]?on\b"
OF_NURSES = (NURSE, PRACTITIONER, ASSISTANT, PRACTICAL)
BESIDE_A_JOB = (
    "ask_job_search ask_business ask_scope ask_residency ask_career_path ask_working_life"
    " ask_workplace_duties ask_injector_path ask_help nlu_fallback out_of_scope"
)
COVER = r"\b(?:insur\w+|malpractice|liability|covered|coverage)\b"
BESIDE_ME = r"\b(?:on[- ]?site|in the (?:building|room|office)|present|there|around)\b"
SIGNED = r"\bsign(?:s|ing)? off\b|\bover me\b|\bsupervis\w+"
OF_PATIENTS = (
    r"\b(?:do|does|doing|perform\w*|sign\w*)\b(?! (?:i|we|you|they) (?:need|have|take))"
    r"[^?]{0,20}\bexams?\b[^?]*"
    r"|\bexams?\b[^?]{0,30}\binject"
)
COSTS = r"\b(?:costs?|how much|expensive|capital|start[- ]?up|money|budget)\b"
INJECTS = r"\b(?:inject\w*|botox|fillers?|tox|dysport|needles?|syringes?|lips?)\b"
PSYCH = r"\b(?:psych\w*|pmhnp|neonat\w*|nicu|acute[- ]care|acnp)\b"
PAPERS = (
    "ask_licence_transfer ask_eligibility ask_injector_path ask_training_path ask_scope"
    " ask_exam ask_licence nlu_fallback out_of_scope"
)
PUBLISHED = r"\b(?:publi\w+|papers?|research)\b"
NOT_READ = "greet nlu_fallback out_of_scope"
UNTIL_THEN = r"\bwhat (?:else )?(?:can|could|should) i do\b"

OF_NO_OTHER = r"^(?!.*\b(?:rns?|registered|nps?|pas?)\b)"
BRIDGES = r"\b(?:bridg\w+|rns?|registered|go back|school)\b"
TO_A_POST = (
    "ask_job_search ask_career_path ask_courses ask_residency ask_help ask_injector_path"
    " ask_become_dermatologist ask_dermatology_work ask_worth_it ask_pay ask_workplaces"
    " ask_outlook nlu_fallback out_of_scope"
)
FULL = r"\b(?:\w*satur\w*|flood\w*|too many|\w*crowded|competiti\w*|every corner)\b"
TO_PRACTISE = (
    "ask_scope ask_injector_path ask_licence ask_business ask_unlicensed_work nlu_fallback"
    " out_of_scope"
)
OF_MEN = r"\b(?:treat|inject|see|botox)\b.*\b(?:men|males?|kids|teens?|children)\b"
# What students of medicine ask by a word of their own.
STEP_TWO = r"\bstep ?(?:2|two)\b"
AWAYS = (
    r"\baways?\b(?! from)"
    r"|\b(?:away|visiting|sub-?i\w*|audition) (?:rotations?|electives?)\b"
)
OF_STUDENTS = (
    "ask_training_path ask_training_length ask_closer ask_exam ask_courses ask_help"
    " ask_entry_requirements ask_career_path ask_residency ask_schedule ask_pay"
    " ask_working_life contact_school talk_to_person inform nlu_fallback out_of_scope"
    " ask_pay_basis ask_eligibility show_more ask_become_dermatologist"
)
OF_DIRECTORS = (
    "ask_scope",
    "ask_business",
    "ask_residency",
    "ask_become_dermatologist",
    "nlu_fallback",
    "out_of_scope",
)
OF_HOURS_DONE = ("ask_credit_for_hours", "ask_working_life", "ask_training_length")
STANDING = (
    Row(OF_STUDENTS, (STUDENT,), "derm_step2_average", STEP_TWO),
    Row(OF_STUDENTS, (STUDENT,), "derm_signals_aways", AWAYS),
    Row(OF_STUDENTS, (STUDENT,), "derm_lifestyle", ON_CALL),
    # An assistant asks for lasers without a licence.
    Row(
        "ask_laser_training ask_certifications ask_scope ask_courses",
        (MEDICAL_ASSISTANT,),
        "ma_lasers",
        r"\blasers?\b",
    ),
    # A first post, and the way on from a practical nurse's licence.
    Row(BESIDE_A_JOB, (ASSISTANT, PRACTITIONER), "spa_beside_primary_care", MOONLIGHT),
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
    Row(TO_PRACTISE, OF_NURSES, "injector_state_licence", ONE_MORE),
    Row("ask_scope ask_eligibility", (PRACTITIONER,), "np_other_population", OF_MEN),
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
    Row("ask_training_cost", (FOREIGN_PHYSICIAN,), "ecfmg_cost"),
    Row("ask_choose_school", (PHYSICIAN, *OF_NURSES), "injector_course_good", HANDS_ON),
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
    Row("ask_schedule", (MEDICAL_ASSISTANT,), "ma_while_in_nursing_school", AS_NURSE_TO_BE),
    Row(
        "ask_entry_requirements ask_worth_it ask_certifications ask_courses"
        " ask_eligibility",
        (NURSE,),
        "nursing_student_course",
        r"\b(?:class(?:es)?|courses?|train\w*|until (?:i'?m|im) licensed|nclex)\b",
        said=NURSING_STUDENT.pattern,
    ),
    # What they may do later in another field, asked as students.
    Row(
        f"{NOT_READ} ask_unlicensed_work ask_residency ask_scope ask_dermatology_work",
        (STUDENT,),
        "family_resident_aesthetics",
        OTHER_FIELD,
    ),
    # Who they are, and nothing else.
    Row(NOT_READ, (PRACTITIONER,), "np_other_population", PSYCH, introduces=True),
    Row(NOT_READ, (PRACTITIONER,), "fnp_botox", introduces=True),
    Row(NOT_READ, (ASSISTANT,), "pa_into_derm", introduces=True),
    Row(NOT_READ, (NURSE,), "burned_out_nurse_esthetics", introduces=True),
    Row(NOT_READ, (PRACTICAL,), "lpn_jobs", introduces=True),
    Row(NOT_READ, (MEDICAL_ASSISTANT,), "ma_next_steps", introduces=True),
    Row(NOT_READ, (OTHER_LICENCE,), "other_health_jobs_to_injector", introduces=True),
    Row(NOT_READ, (STUDENT,), "derm_med_student_now", introduces=True),
    Row(NOT_READ, (IN_COLLEGE,), "premed_steps", introduces=True),
    Row(
        NOT_READ, (PHYSICIAN,), "physician_jobs", r"\bjobs?\b|\bhunting\b", introduces=True
    ),
)


def standing_point(intent: str, turn: Turn) -> Point | None:
    """The point that answers an intent for who asks, where its own answer isn't theirs."""
    if intent in OF_HOURS_DONE and counts_work(turn):
        return points()["ma_experience_counts"]
    if intent in OF_DIRECTORS and turn.mentions(OF_DIRECTORS_FIELD):
        return points()["director_any_specialty"]
    if intent == "ask_scope" and asks_of_tier(turn):
        return points()["esthetician_never_injects"]
    return own_point(STANDING, intent, turn)
