"""What a message has to speak of to be about an intent's subject."""

import re

SUBJECTS = {
    "ask_pay": (
        r"pay|paid|wage|salar|earn|\bmak(?:e|es|ing)\b|money|income|\$|rate"
        r"|\bbase\b"
    ),
    "ask_payback": r"pay|worth|debt|loan|cost|back|earn|\$",
    "ask_worth_it": (
        r"worth|regret|good idea|should|bother|smart|mistake|waste|better|stay|leave"
        r"|quit"
    ),
    "ask_licence": r"licen|hours|legal|board|allowed|certif|regist|requir|need",
    "ask_exam": r"exam|test|board|written|practical|pass|fail|sit\b",
    "ask_licence_renewal": r"renew|expir|\bce\b|ceu|continuing|lapse|inactive",
    "ask_licence_transfer": (
        r"transfer|mov|state|recipro|foreign|abroad|country|\bfrom\b"
        r"|papers"
    ),
    "ask_residency": r"residen|match|program|intern|step ?[12]|usmle|fellow|train",
    "ask_become_dermatologist": r"derm|doctor|med(?:ical)? school|physician",
    "ask_dermatology_work": r"derm|doctor|physician",
    "ask_training_cost": r"cost|price|tuition|\bpay|afford|money|\$|fee|cheap|expens",
    "ask_training_length": r"how long|month|week|hour|year|fast|quick|time|length",
    "ask_financial_aid": r"aid|fafsa|loan|grant|scholar|afford|pell|gi bill|voucher|pay",
    "ask_schedule": r"night|evening|weekend|part|full|schedul|time|day|hour|shift",
    "ask_online_training": r"online|home|remote|virtual|zoom|distance|hybrid|web",
    "ask_career_path": (
        r"\bfrom\b|into|becom|switch|chang|start|career|\bway|how (?:do"
        r"|can) i"
    ),
    "ask_job_search": (
        r"job|hir|resume|interview|appl|employ|work|position|experience"
        r"|offer"
    ),
    "ask_outlook": r"grow|future|demand|job|outlook|\bai\b|replac|satur|market",
    "ask_working_life": (
        r"stress|hours|tired|body|back|hand|physical|burn|schedul|day|hard|life|quota|sell"
        r"|sales|pressure|client|weekend|toxic|happy|boss|manager"
    ),
    "ask_business": r"\bown\b|open|rent|suite|booth|solo|business|mobile|insur|llc",
    "ask_courses": r"cours|class|cert|train|learn|taught|teach|curricul",
    "ask_certifications": r"cours|class|cert|train|learn",
    "ask_entry_requirements": (
        r"\bged\b|diploma|\bage\b|\bold\b|requir|need|prereq|accept"
        r"|admi"
    ),
    "ask_eligibility": (
        r"record|felon|convict|background|undocument|papers|ssn|disab|\bage\b|\bold\b|health"
        r"|dui|arrest|allerg"
    ),
    "ask_credit_for_hours": r"hours|credit|transfer|finish|drop|closed|start over|zero",
    "ask_laser_training": r"laser|\bipl\b|cls\b|lso\b",
    "ask_injector_path": r"inject|botox|filler|nurs|\brn\b|neurotox",
    "ask_mesotherapy": r"meso",
    "ask_apprenticeship": r"apprentic",
    "ask_unlicensed_work": r"licen|without|assist|legal|cert",
}
# These are asked in the words of what they are told apart from.
ALIKE = {
    "ask_pay_by_workplace": "ask_pay",
    "ask_pay_basis": "ask_pay",
    "ask_training_path": "ask_career_path",
    "ask_limited_licence": "ask_licence",
    "ask_master_licence": "ask_licence",
}


def speaks_of(intent: str, text: str) -> bool:
    """Whether a text has a word of the intent's subject, where such words are known."""
    words = SUBJECTS.get(ALIKE.get(intent, intent))
    return words is None or re.search(words, text, re.IGNORECASE) is not None
