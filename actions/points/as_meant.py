"""Which point answers for who asks the question that another point answers for others."""

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
    kind_of,
)
from actions.people.owning import OF_DIRECTORS, is_owner
from actions.points.by_trade import (
    MOONLIGHT,
    OF_OWN_EXAM,
    ON_CALL,
    ON_ONES_OWN,
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

AESTHETICIAN, COSMETOLOGIST = "39-5094", "39-5012"
TRAINED_ELSE = (PRACTICAL, MEDICAL_ASSISTANT, OTHER_LICENCE, FOREIGN_NURSE)
NEED = r"\b(?:need|have to|required?|must|without|legally)\b"
IS_NEEDED = (
    r"\b(?:do|does|would|will|must|should) (?:i|we|an? \w+) (?:\w+ )?(?:need|have)\b"
    r"|\bis (?:an?|it) [^.?!]{0,30}\b(?:needed|required|necessary)\b"
)
DIRECTORS = (
    "medical_director find_medical_director open_medspa np_needs_director rn_own_studio"
)
EXAMS = "good_faith_exam_meaning rn_good_faith_exam gfe_only_career"
WATCHING = (
    "who_supervises_esthetician no_director_my_licence who_on_site np_full_practice"
    " pa_practice_agreement_medspa np_needs_director"
)

MOONLIGHTING = "derm_moonlight resident_injects"
FELLOWSHIPS = "cosmetic_fellowship_needed cosmetic_derm_fellowship mohs_fellowship"
CLINICIANS = (NURSE, *PRESCRIBERS, PRACTICAL, MEDICAL_ASSISTANT)
SOONER = r"\b(?:short\w*|fast\w*|quick\w*|sooner|soonest)\b"
INJECTED = r"\b(?:inject\w*|a?esthetics?|botox|med ?spas?|field)\b"
ON_PLACE = (
    "rural_area move_for_less_pay new_grad_pa_derm_job derm_new_grad_np pa_into_derm"
    " physician_jobs"
)
OUTLOOK = "too_many_estheticians why_growing"
TO_OPEN = (
    r"\b(?:costs?|how much|expensive|capital|start[- ]?up|budget)\b[^?]*"
    r"\b(?:open|start|launch|set up|build)"
)
FACILITY = r"\b(?:facility|place|building|clinic|premises|location|spa|suite)\b"
TREATS = (
    r"\b(?:treat|inject|see|do|botox)\b[^.?!]*\b(?:men|males?|kids|teens?|children|women)\b"
)
# What an esthetics licence allows nowhere, and who is told to do it.
NEEDLES = (
    r"\b(?:ivs?|drips?|infusions?|inject(?:s|ed|ing|ions?|ables?)?|botox|tox|fillers?"
    r"|dysport|b-?12|(?:vitamin|weight loss) shots?|semaglutide)\b"
)
OF_ONESELF = (
    rf"{OWN_ACT}|\b(?:wants?|asks?|asked|told|tells?|lets?|makes?|having|expects?) me\b"
)
TIER = (
    r"\b(?:master'?s?|advanced|tier (?:2|two)|level (?:2|two))\W+(?:\w+ )?"
    r"(?:a?estheti\w*|esti\w*|skin ?care)\b"
)
GIVES = r"\b(?:do|does|doing|give|gives|giving|perform|administer|offer)\b (?:\w+ ){0,2}"
BESIDE_NEEDLES = r"\b(?:after|before|prep\w*|following|assist\w*|without)\b"
# Near these lies what an owner pays a medical director.
DIRECTORS_FEE = ("director_of_spouses_spa", "medspa_owner_income", "pa_own_medspa")
# What an owner pays staff by, and what staff ask of it.
OF_PAY_PLAN = (
    "commission_structure",
    "commission_fees_and_empty_hours",
    "pay_plan_changed",
    "commission_only_beginner",
)
# Who has clients and weighs a room for themselves lets none.
TO_RENT = (
    r"\b(?:i have|i'?ve (?:got|built)|i got|with|have|got) (?:\w+ ){0,3}(?:regulars|clients"
    r"|clientele|book)\b|\b(?:should|would|can|do) i (?:\w+ ){0,2}(?:rent|jump|switch|leave"
    r"|go|move|take)\b|\b(?:would|wud|should) (?:you|u) (?:jump|rent|switch|leave|do it"
    r"|take|go)\b|\bmy (?:boss|job|employer|current (?:spa|salon))\b"
)
HAS_CLIENTS = (
    r"\b(?:\d+|some|steady|plenty of|dozens? of|twenty|thirty|forty|my(?: own)?)"
    r" (?:\w+ )?(?:regulars|clients|clientele)\b"
)
OF_RENT = ("employees_or_renters", "rent_or_commission_first")
TO_BECOME = r"\b(?:becom\w+|school|course|degree|nurs(?:e|ing)|career)\b"
# To these AOA is their association, to others an honor society.
OSTEOPATHIC = (
    r"\bosteopath\w*|\bd\.?o\.? (?:med(?:ical)? )?(?:students?|schools?|applicants?"
    r"|programs?|friendly)|\b(?:former\w*|ex|old|previous\w*|legacy|historical\w*)[- ]aoa\b"
    r"|\boms-?(?:[1-4]|i)"
)

# "Can the supervising doc be family medicine": of a director's field, whoever asks.
OF_DIRECTORS_FIELD = (
    r"\b(?:supervis\w+|collaborat\w+|oversee\w*|(?:medical )?director)\b[^.?!]*"
    r"\b(?:(?:any|what|which|same|other|another|certain|different|specific)\s"
    r"(?:kind of |type of )?(?:field|speciali?t\w*|doctors?|docs?|physicians?|mds?)"
    r"|speciali[sz]\w*"
    r"|be (?:an? |in )?(?:derm\w*|plastic\w*|family|internal|er|emergency|ob\w*|gp"
    r"|pediatr\w*|psych\w*|surgeon|dentist|primary))\b"
    r"|\b(?:supervis\w+|collaborat\w+|(?:medical )?director)\b[^.?!]*\b(?:is|was|does|do)"
    r" (?:an? |in )?(?:[a-z]+ )?(?:derm\w*|plastic\w*|family|internal|er|emergency|ob\w*"
    r"|gp|pediatr\w*|psych\w*|dentist|primary|doc\w*)\b[^.?!]*"
    r"\b(?:is (?:that|it|this)|ok(?:ay)?|legal|allowed|enough|fine)\b"
)
NEAR_DIRECTORS_FIELD = (
    "family_doctor_derm",
    "family_resident_aesthetics",
    "physician_needs_board",
    "np_find_collaborator",
    "np_full_practice",
    "pa_practice_agreement_medspa",
    "find_medical_director",
    "medical_director",
    "rn_pays_the_director",
    "director_unreachable",
)
# Who asks for a first post isn't told that estheticians with experience are hired.
UNTRIED = (
    r"\b(?:no|without(?: any)?|zero|lack\w*|0) (?:\w+ )?experience\b|\binexperienced\b"
    r"|\b(?:brand[- ]?new|new(?:ly)?|fresh|recent|just)"
    r" (?:licensed|grad\w*|estheticians?)\b"
    r"|\b(?:straight|right|fresh) (?:out of|from) (?:esth\w* |beauty )?school\b"
)
NO_CREDIT = (
    "ma_esthetics_licence_too",
    "ma_certificate_on_top",
    "hours_move_to_new_school",
)
COUNTS = r"\b(?:count\w*|credits?|transfer\w*|towards?|waive\w*|skip)\b"
HOURS_DONE = r"\b(?:hours|hrs|experience|years|training|time|work)\b"
AS_NURSE_TO_BE = r"\b(?:nurs\w+|rn|lpn|lvn|bsn|adn|clinicals|bridge)\b"

AS_MEANT = (
    # Of an assistant who has no licence to answer with.
    Row("med_student_works_in_aesthetics", (STUDENT,), "derm_lifestyle", ON_CALL),
    Row("asked_beyond_scope", (MEDICAL_ASSISTANT,), "ma_already_injected"),
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
    Row(
        f"open_medspa {DIRECTORS}",
        (NURSE, *PRESCRIBERS),
        "np_medspa_money_and_insurance",
        TO_OPEN,
    ),
    Row(
        "esthetician_own_tools laser_certificate_states",
        (NURSE, *PRESCRIBERS),
        "laser_place_owner",
        FACILITY,
    ),
    Row("male_injector", (PRACTITIONER,), "np_other_population", TREATS),
    Row("premed_research", (STUDENT,), "derm_research_year"),
    Row("open_medspa doctor_opens_medspa", (ASSISTANT,), "pa_own_medspa"),
    Row("doctor_opens_medspa", (PRACTITIONER,), "np_needs_director"),
    Row("doctor_opens_medspa", (NURSE,), "rn_own_studio"),
    Row("weekend_course_job", (PRACTICAL,), "lpn_course_now"),
    Row("rn_told_not_allowed", (ASSISTANT,), "pa_practice_agreement_medspa"),
    Row(
        "rn_told_not_allowed fnp_botox np_full_practice np_needs_director",
        (PRACTITIONER,),
        "np_needs_director",
        ON_ONES_OWN,
        state="FL",
    ),
    Row("rn_told_not_allowed", (PRACTITIONER,), "np_full_practice"),
    Row(EXAMS, PRESCRIBERS, "prescriber_good_faith_exam", f"{OWN_ACT}|{OF_OWN_EXAM}"),
    Row(EXAMS, (NURSE, *TRAINED_ELSE), "rn_good_faith_exam", OWN_ACT),
    Row(
        f"np_find_collaborator np_full_practice pa_own_medspa {DIRECTORS}",
        (PRACTITIONER,),
        "np_california_texas_practice",
        WATCHED,
        state="TX",
    ),
    Row(
        f"np_find_collaborator np_full_practice pa_own_medspa {DIRECTORS}",
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
    Row(
        "nurse_course_or_job_first nursing_student_course nurse_certification_helps",
        (PRACTICAL,),
        "lpn_course_now",
    ),
    Row("laser_cert_should_i", (MEDICAL_ASSISTANT,), "ma_laser_certificate"),
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
    Row(MOONLIGHTING, (ASSISTANT, PRACTITIONER), "spa_beside_primary_care"),
    Row(MOONLIGHTING, (NURSE, PRACTICAL), "nurse_per_diem"),
    Row("certificate_or_diploma", (MEDICAL_ASSISTANT,), "ma_certificate_online"),
    Row("exam_passing_score", TO_DOCTORS, "derm_competitive"),
    Row("derm_few_honors", (STUDENT,), "do_comlex", OSTEOPATHIC),
    Row("derm_plan_b_cosmetic", (STUDENT,), "do_comlex", r"\bDOs?\b"),
    Row("derm_good_file_chance", (IN_COLLEGE,), "derm_realistic_premed"),
    Row("contract_reading", CLINICIANS, "employment_contract_check"),
    Row(
        "working_while_in_school",
        (MEDICAL_ASSISTANT,),
        "ma_while_in_nursing_school",
        AS_NURSE_TO_BE,
    ),
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


def as_meant(point: Point, turn: Turn) -> Point:
    """The point that answers the same question for who asks it.

    What is said to others who may use a needle is never said to an aesthetician.
    """
    if "aesthetician" in point.not_for and _may_not_needle(turn):
        return points()["esthetician_never_injects"]
    if point.id in NEAR_DIRECTORS_FIELD and turn.mentions(OF_DIRECTORS_FIELD):
        return points()["director_any_specialty"]
    if point.id in NO_CREDIT and counts_work(turn):
        return points()["ma_experience_counts"]
    if point.id in DIRECTORS_FEE and turn.mentions(OF_DIRECTORS) and is_owner(turn):
        return points()["director_pay_form"]
    if point.id in OF_RENT and turn.mentions(HAS_CLIENTS) and not is_owner(turn):
        return points()["how_many_regulars"]
    if point.id == OF_RENT[0] and turn.mentions(TO_RENT) and not is_owner(turn):
        return points()["rent_or_commission_first"]
    if point.id in OF_PAY_PLAN and is_owner(turn):
        return points()["employees_or_renters"]
    if point.id == "derms_hire_estheticians" and turn.mentions(UNTRIED):
        return points()["derm_hires_new_esthetician"]
    return own_point(AS_MEANT, point.id, turn) or point


def counts_work(turn: Turn) -> bool:
    """Whether a medical assistant asks if their hours of work count at a school."""
    asks = turn.mentions(rf"{HOURS_DONE}[^.?!]*{COUNTS}|{COUNTS}[^.?!]*{HOURS_DONE}")
    return asks and kind_of(turn) == MEDICAL_ASSISTANT


def asks_of_tier(turn: Turn) -> bool:
    """Whether a master or advanced licence in esthetics is thought to allow injecting."""
    is_one = turn.mentions(TIER) and turn.mentions(rf"{GIVES}{NEEDLES}|\binject\w*")
    return is_one and kind_of(turn) is None and not turn.mentions(BESIDE_NEEDLES)


def _may_not_needle(turn: Turn) -> bool:
    """Whether an aesthetician asks whether they themselves may use a needle."""
    is_one = turn.own_occupation in (AESTHETICIAN, COSMETOLOGIST) and not turn.is_nurse
    asks = turn.mentions(NEEDLES) and turn.mentions(OF_ONESELF)
    return is_one and asks and not turn.mentions(TO_BECOME)
