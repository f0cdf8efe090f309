"""Who answers what is asked, by its words or by what it was read as."""

import re

from actions.dialogue.refusals import without_denials
from actions.licensing.boards import own_board
from actions.turn import Turn
from actions.wording import capitalised

# Of what an answer says of these, somebody else knows more.
OF_BOARDS = (
    "ask_scope", "ask_licence", "ask_exam", "ask_licence_renewal", "ask_licence_transfer",
    "ask_master_licence", "ask_limited_licence", "ask_unlicensed_work", "ask_eligibility",
    "ask_apprenticeship", "ask_credit_for_hours", "ask_injector_path", "ask_laser_training",
    "ask_business",
)  # fmt: skip
OF_SCHOOLS = (
    "ask_school_details", "ask_schedule", "ask_financial_aid", "ask_entry_requirements",
    "ask_courses", "ask_training_cost", "ask_training_length", "ask_choose_school",
    "ask_online_training", "find_schools", "compare_schools",
)  # fmt: skip
OF_EMPLOYERS = (
    "ask_pay", "ask_pay_by_workplace", "ask_pay_basis", "ask_job_search", "ask_duties",
    "ask_workplaces", "ask_workplace_duties", "ask_working_life", "ask_worth_it",
    "ask_payback", "ask_outlook",
)  # fmt: skip
# Who answers, by the words of the question.
WHO = {
    r"\bhow (?:many|often)\b[^?.!]{0,50}\b(?:quit|leave|left|drop out|give up|last|stay"
    r"|burn ?out)\b": (
        "How many leave the trade no public source counts: ask a school how many of its "
        "graduates of some years ago still work in it."
    ),
    r"\b((malpractice|liability) (insurance|cover\w*)"
    r"|(insurance|coverage) (polic\w+ )?(cost|price)\w*"
    r"|(price|cost)s? (of|for) (the |my )?insurance|premiums?)\b": (
        "Insurers and professional associations quote a price: ask two of them."
    ),
    r"\bwork(?:er'?s?|man'?s?|ers'?) ?comp\w*": (
        "Your state's workers' compensation board answers that, also for a shop of one "
        "(dol.gov lists them)."
    ),
    r"\b(visas?|immigra\w+|green cards?|work permits?|daca|undocumented|sponsor\w*)\b": (
        "An immigration lawyer or an accredited helper can tell (uscis.gov names both)."
    ),
    r"\b(?:background checks?|drug tests?|hir(?:e|es|ed|ing)|interviews?|resumes?|cover "
    r"letters?"
    r"|job offers?|openings?|recruiters?|sales (?:jobs?|reps?)|(?:device|pharma\w*) "
    r"(?:rep|sales)"
    r"|shadow\w*|promot(?:e|ed|ion)|(?:a|my|the) raise|negotiat\w+)\b": (
        "Employers decide that, each by itself: ask two near you."
    ),
    r"\b(?:marketing|advertis\w+|instagram|followers|pric(?:e|ing) my|get clients)\b": (
        "No board answers that: ask two owners of practices in other towns."
    ),
    r"\b(?:fda|off[- ]label|semaglutide|compounded|peptides?|exosomes?|vials?|expired"
    r"|dos(?:e|es|age))\b": (
        "On medicines and devices the FDA has the word (fda.gov); a prescriber answers for "
        "their use."
    ),
    r"\b(fired|quit|contracts?|non-?competes?|sign(ed)?|unpaid"
    r"|owe(s|d)? me|clauses?|wages?|overtime|pay ?checks?|commission|contractor"
    r"|1099|w-?2)\b": (
        "On pay and contracts your state's labor office answers for free "
        "(dol.gov lists them); an employment lawyer reads a contract."
    ),
    r"\b(?:ownership|owning|equity|buy[- ]?in|medical directors?|corporate practice|mso"
    r"|p?llc|(?:own|open|start)(?:ing)? (?:an?|my|the|our) (?:\w+ ){0,2}(?:med ?spa|medspa"
    r"|clinic|practice|business|studio|spa))\b": (
        "Who may own it your state's medical board says (fsmb.org lists them); a health "
        "lawyer there sets up the company and reads the contract."
    ),
    r"\b(?:my |the |your )?(?:boss|employers?|owners?|managers?|schedul\w+|shifts?)\b": (
        "Only the employer can tell; ask in writing."
    ),
    r"\b(?:pubs?|publications?|research|posters?|abstracts?|scores?|signals?|rank lists?"
    r"|number of (?:programs|interviews))\b[^.?!]{0,60}\b(?:match\w*|applicants?|derm\w*"
    r"|residen\w+)\b|\bmatch\w*[^.?!]{0,40}\b(?:pubs?|publications?|research|scores?)\b": (
        "The residency match publishes what matched applicants had, research included, in "
        "Charting Outcomes (nrmp.org)."
    ),
    r"\b(residenc\w+|match\w*|usmle|comlex|step ?[12]|med school|fellowships?)\b": (
        "Programs, their residents and your school's advisers can tell."
    ),
    r"\b(tax(es)?|deduct\w*|write off|irs)\b": "A tax adviser or irs.gov can tell.",
}
SCHOOLS_WORDS = r"\b(schools?|class(es)?|instructors?|program|tuition|fafsa|pell|loans?)\b"
SCHOOLS_ASKED = (
    SCHOOLS_WORDS + r"|\b(?:courses?|train\w*|academ\w*|college|campus|enrol\w*|admi\w+"
    r"|apply|kits?|hours|hrs|cost\w*|price\w*|ged|diploma|teach\w*|students?|semesters?"
    r"|start dates?|online|evenings?|nights?|weekends?|transcripts?|grants?)\b"
)
SCHOOLS_OFFICE = "The school's admissions or aid office can tell; ask for it in writing."
# Who answers an intent's questions is named only where one of these is asked about.
BOARDS_WORDS = (
    r"\b(?:allow\w*|legal\w*|illegal|licen[cs]\w*|licensure|boards?|states?|laws?|rules?"
    r"|regulat\w*|exams?|tests?|hours|hrs|renew\w*|transfer\w*|reciproc\w*|permit\w*"
    r"|certif\w*|certs?|require\w*|supervis\w*|delegat\w*|regist\w*|scope|orders?|may"
    r"|can (?:i|they|we|you|an?|the|she|he)|do i need|need an?|inject\w*|botox|lasers?"
    r"|microneedl\w*|peels?|felony|record|apprentice\w*)\b"
)
EMPLOYERS_WORDS = (
    r"\b(?:pay\w*|paid|earn\w*|makes?|making|wages?|salar\w*|money|tips?|commissions?"
    r"|bonus\w*|jobs?|work\w*|hours|hrs|employ\w*|med ?spas?|spas?|clinics?|offices?"
    r"|practices?|hospitals?|benefits?|vacation|insurance|uniforms?|scrubs|clients?|they"
    r"|day|training|train|experience)\b"
)
# What somebody is like no office knows.
OF_ONESELF = (
    r"\b(?:am i|i'?m|is (?:it|this)?|are we|be|being)\b[^.?!]{0,15}\b(?:too|late|old|young"
    r"|shy|smart|good|dumb|slow|weak|fat|ugly|pretty)\b|\bgood (?:enough|at)\b"
    r"|\b(?:smart|old|young) enough\b|\btoo (?:late|old|young|shy|dumb)\b"
    r"|\b(?:suited|cut out|right|made|meant) for (?:this|it|me)\b"
)
OF_DOCTORS = ("ask_become_dermatologist", "ask_residency", "ask_dermatology_work")


def who_by_words(text: str) -> str:
    """Who answers a question with these words; empty where nobody is known by them."""
    asked = without_denials(text)
    found = (who for words, who in WHO.items() if re.search(words, asked, re.IGNORECASE))
    return next(found, "")


def who_knows(turn: Turn, said: str = "") -> str:
    """Who answers what the message asks; empty where nobody is known.

    `said` are words that tell more than the message's own.
    """
    by_words = who_by_words(turn.text) or who_by_words(said)
    if not by_words and turn.names_nothing and turn.before:
        # "Do I need it if it's just me" leaves open what the question before named.
        by_words = who_by_words(turn.before[0].text)
    if by_words:
        return by_words
    asked = f"{turn.text} {said}"
    if re.search(OF_ONESELF, asked, re.IGNORECASE):
        return ""
    if turn.intent in OF_BOARDS and re.search(BOARDS_WORDS, asked, re.IGNORECASE):
        who = own_board(turn) or "your state's board"
        return f"{capitalised(who)} answers that; ask for it in writing."
    is_of_schools = re.search(SCHOOLS_ASKED, asked, re.IGNORECASE)
    is_shown = turn.slots.get("schools_shown") or turn.slots.get("school")
    if turn.intent in OF_SCHOOLS and (is_of_schools or is_shown):
        return "The school itself can tell: ask its admissions office."
    if turn.intent in OF_EMPLOYERS and re.search(EMPLOYERS_WORDS, asked, re.IGNORECASE):
        return "Employers near you can tell: ask two of them."
    if turn.intent in OF_DOCTORS:
        return "Programs and their residents can tell (acgme.org lists them)."
    return ""
