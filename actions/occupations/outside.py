"""Occupations outside the field: said to be so, with who knows, before what is held."""

import re

from actions.advice.choosing_words import JOINED
from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import Citation, citation
from actions.people.background import background_of
from actions.points.fields import fill
from actions.points.points import points
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed

DERMATOLOGIST, NURSE, AESTHETICIAN = "29-1213", "29-1141", "39-5094"
# The name by the words people use; those of physicians' specialties stand apart.
SPECIALTIES = {
    r"(?i:ana?esthesiolog\w+|anesthesia)": "anesthesiology",
    r"(?i:radiolog(?:y|ists?))\b(?! tech)": "radiology",
    r"(?i:emergency medicine)|EM": "emergency medicine",
    r"(?i:cardiolog\w+)": "cardiology",
    r"(?i:neurolog\w+|neurosurg\w+)": "neurology",
    r"(?i:orthopa?edic\w*)|(?i:ortho)(?= (?:surg|resid|or|vs))": "orthopedics",
    r"(?i:psychiatr\w+)": "psychiatry",
    r"(?i:pa?ediatric(?:s|ians?))": "pediatrics",
    r"(?i:ophthalmolog\w+)": "ophthalmology",
    r"(?i:internal medicine|internists?)": "internal medicine",
    r"(?i:family medicine)": "family medicine",
    r"(?i:urolog\w+)": "urology",
    r"(?i:oncolog\w+)": "oncology",
    r"(?i:patholog(?:y|ists?))": "pathology",
    r"(?i:ob[ -/]?gyn\w*)|OB": "obstetrics",
    # Its offices are workplaces of this field: "work in plastic surgery".
    r"(?i:plastic surger(?:y|ies)|plastics)\b(?= (?:resid\w+|match|training|program\w*"
    r"|fellow\w+|or derm|vs|salar\w+|pay))": "plastic surgery",
}
TRADES = {
    r"vet(?:erinary)? (?:tech\w*|assistant\w*|nurs\w+)": "veterinary technicians",
    r"vet(?= (?:or|vs|school)\b)|(?:(?<=be a )|(?<=become a ))vet|veterinar(?:y|ians?)"
    r"(?! (?:tech|assist))": "veterinarians",
    r"(?:dental )?hygien(?:e|ists?)": "dental hygienists",
    r"dental assist\w+": "dental assistants",
    r"dent(?:ists?|istry|al school)": "dentists",
    r"real estate(?: agents?)?|realtors?": "real estate agents",
    r"(?:rad|x-?ray|mri|radiolog\w+) tech\w*": "radiologic technologists",
    r"sonograph\w+|ultrasound tech\w*": "sonographers",
    r"pharmac(?:y tech\w*|y school|ists?)": "pharmacists and pharmacy technicians",
    r"physical therap\w+|occupational therap\w+": "physical and occupational therapists",
    r"respiratory therap\w+": "respiratory therapists",
    r"paramedics?|emts?": "paramedics and EMTs",
    r"medical (?:coding|billing|coders?)|billing and coding": "medical coders",
    r"crnas?|nurse anesthetists?": "nurse anesthetists",
    r"midwi(?:fe|ves|fery)": "midwives",
    r"social work(?:ers?)?": "social workers",
    r"personal train(?:er|ers|ing)": "personal trainers",
    r"flight attendants?": "flight attendants",
    r"cosmetic chemists?": "chemists",
    r"weld(?:ers?|ing)": "welders",
    r"plumb(?:ers?|ing)": "plumbers",
    r"electricians?": "electricians",
    r"hvac": "HVAC technicians",
    r"truck driv\w+|cdl": "truck drivers",
    r"lawyers?|law school|paralegals?": "lawyers and paralegals",
    r"coding bootcamps?|software (?:engineer|developer)\w*|programmers?|it support"
    r"|data analysts?|cyber ?security": "software and IT workers",
    r"teach(?:er|ers) (?:degree|certificat\w+)|school teachers?": "teachers",
}
BEFORE = r"(?:an?\s|the\s|to\s|as\s|my\s|at\s|for\s|school\s|full[- ]time\s|a career in\s)*"
# "I'm a dental hygienist", "my husband is a welder", "my real estate job": told of.
TOLD = re.compile(
    rf"\b(?:i'?m|i am|im|i was|i work\w*|i do|i did|i have|been|as|(?:was|is|he'?s"
    rf"|she'?s) an?"
    r"|former|ex|current(?:ly)?|my|our|from|left|leav\w+|quit\w*|hate|licensed|certified|worked|at"
    r"|another|tired of|background in|years? (?:of|in)|behind|near|next to|by"
    rf"|(?:ask|see|saw|told|tell|call) (?:my|a|the)?)\s{BEFORE}$",
    re.IGNORECASE,
)
TOLD_BEHIND = re.compile(
    r"\W{0,2}(?:here|by trade|for \d+|since|\d+ y(?:ea)?rs?|license|degree|background|told"
    r"|says|said|offices?|friend|trying|wanting|turned|nurs\w+|rns?|pas?|nps?|practices?"
    r"|clinics?|centers?|patients?|rotations?|floor|practice|jobs? i)\b",
    re.IGNORECASE,
)
# "My collaborating doc is family medicine": whose field is told, or asked of the law.
OF_SOMEBODY = re.compile(
    r"\b(?:docs?|doctors?|physicians?|directors?|mds?|collaborat\w+|supervis\w+)\b"
    r"[^.?!]{0,30}\b(?:is|was|be|does|do|in|of|from|an?|are|specialt\w+|trained)\s$",
    re.IGNORECASE,
)
# What is put before a name that is asked about.
ASKED = re.compile(
    rf"(?:\b(?:be|become|becoming|being|into|in|between|vs\.?|versus|or|than|and|of|for|do"
    r"|does|are|is|about|hold|have|stud\w+|choos\w+|pick\w*|compare|publishes|reports"
    rf"|go|do|doing|has|lists?|publish|think(?:ing)?|guess|maybe|rather|consider(?:ing)?"
    rf"|lean(?:ing)?|towards?|want|wanna|go(?:ing)? with)\s|,\s?|^\W*){BEFORE}$",
    re.IGNORECASE,
)
ASKED_BEHIND = re.compile(
    r"(?: techs?)?\s(?:wages?|pay|salar(?:y|ies)|income|schools?|programs?"
    r"|careers?|hours)\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:esth\w*|aesth\w*|esti\w*|skin ?care|facials?|botox|fillers?|inject\w*|lasers?"
    r"|med(?:ical)? ?spas?|spas?|lash\w*|wax\w*|cosmetolog\w*|derm\w*|nurs(?:es?"
    r"|ing)(?! (?:anesth|midw))|we make|we do|ours"
    r"|this (?:field|work|job|career))\b",
    re.IGNORECASE,
)
OF_DERMATOLOGY = re.compile(r"\bderm(?!al)\w*", re.IGNORECASE)
OF_NURSES = re.compile(r"\bnurs(?:es?|ing)\b(?! (?:anesth|midw))", re.IGNORECASE)
COMPARES = re.compile(
    r"\bcompar\w+|\bbetter\b|\bmore than\b|\bless\b|\blower\b|\bhigher\b|\bchoos\w+"
    r"|\bwhich\b|\bdiffer\w+",
    re.IGNORECASE,
)
PAY = r"\b(pays?|paid|wages?|salar\w+|earn\w*|makes?|money|income)\b"
TRAINING = r"\b(school\w*|train\w*|how long|years?|hours?|degree|residenc\w+|compare)\b"
BURNOUT = (
    r"\b(burn(?:ed|t)?[- ]?out|happ(?:y|ier|iest|iness)|satisf\w+|stress\w*|lifestyle)\b"
)
HOLDING = r"\b(?:do (?:you|u)|you) (?:hold|have)\b|\bgot\b"
LEFT_ALONE = {
    "report_emergency", "report_self_harm", "ask_medical", "insult", "manipulate",
    "delete_my_data", "show_my_data", "talk_to_person", "contact_school", "start_over",
    "show_more", "refine_schools", "give_feedback", "skip_question", "thank", "goodbye",
    "ask_scope", "ask_injector_path", "ask_credit_for_hours",
}  # fmt: skip
# So sure a point on both has to be to say more.
SURE_POINT = 0.7


class TellOutside(Case):
    """That another occupation isn't held, who knows, and what is held beside it."""

    is_of_question = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if background_of(turn.text):
            # They say what they are, and ask of our field.
            return False
        if intent in LEFT_ALONE or turn.intent_is_pressed or not outside_asked(turn.text):
            return False
        if not OURS.search(turn.text):
            return True
        compares = COMPARES.search(turn.text) or JOINED.search(turn.text)
        return compares is not None and not _is_met(turn)

    def reply(self, turn: Turn) -> Reply:
        named = outside_asked(turn.text)
        are_specialties = {*named} <= {*SPECIALTIES.values()}
        verb = "is" if are_specialties and len(named) == 1 else "are"
        no = "No. " if turn.mentions(HOLDING) else ""
        whom = (
            "pay of physicians by specialty is at bls.gov/oes, the training in the "
            "AAMC's Careers in Medicine"
            if are_specialties
            else "bls.gov/ooh has pay, growth and schooling, their own board the hours of "
            "a licence"
        )
        ours, sources = _ours(turn)
        return Reply(
            joined(
                f"{no}{capitalised(listed(named))} {verb} outside what I know: I hold "
                f"neither pay nor training there; {whom}.",
                BURNOUTS if turn.mentions(BURNOUT) else "",
                ours,
            ),
            buttons=[
                button("What does it pay?", "ask_pay"),
                button("How do I get in?", "ask_training_path"),
                button("What can I ask?", "ask_help"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _is_met(turn: Turn) -> bool:
    """Whether a point surely weighs one of those named against our own field."""
    found = [
        points().get(item["id"]) for item in turn.points if item["score"] >= SURE_POINT
    ]
    asked = ["\n".join(point.questions) for point in found if point]
    of_derm = OF_DERMATOLOGY.search(turn.text) is not None
    named = _words_of(outside_asked(turn.text))
    return any(
        re.search(named, said, re.IGNORECASE)
        and (OF_DERMATOLOGY.search(said) or not of_derm)
        and (OF_NURSES.search(said) or not OF_NURSES.search(turn.text))
        for said in asked
    )


def _words_of(names: list[str]) -> str:
    both = {**SPECIALTIES, **TRADES}
    return "|".join(words for words, name in both.items() if name in names)


BURNOUTS = (
    "Of burnout and satisfaction I hold no survey; the AMA and specialty societies do."
)


def outside_asked(text: str) -> list[str]:
    """The names of the occupations outside the field that a message asks about."""
    found: dict[str, int] = {}
    for words, name in SPECIALTIES.items():
        _find(rf"\b(?:{words})\b", name, text, found, 0)
    for words, name in TRADES.items():
        _find(rf"\b(?:{words})\b", name, text, found, re.IGNORECASE)
    return sorted(found, key=lambda name: found[name])


def _find(words: str, name: str, text: str, found: dict[str, int], flags: int) -> None:
    for match in re.finditer(words, text, flags):
        before, behind = text[: match.start()], text[match.end() :]
        is_told = TOLD.search(before) or TOLD_BEHIND.match(behind)
        is_told = is_told or OF_SOMEBODY.search(before)
        if not is_told and (ASKED.search(before) or ASKED_BEHIND.match(behind)):
            found.setdefault(name, match.start())


def _ours(turn: Turn) -> tuple[str, list[Citation]]:
    """What is held of the field that the others are compared with."""
    if not OURS.search(turn.text):
        return "", []
    of_derm = OF_DERMATOLOGY.search(turn.text) is not None
    of_nurses = OF_NURSES.search(turn.text) is not None
    code = DERMATOLOGIST if of_derm else NURSE if of_nurses else AESTHETICIAN
    lines = []
    compares = turn.mentions(r"\bcompar\w+|\bchoos\w+|\bbetween\b")
    if turn.mentions(PAY) or compares:
        lines.append(f"{{pay {code}}}.")
    if of_derm and (compares or turn.mentions(TRAINING)):
        lines.append(
            "Dermatology takes {years after_medical_school} years after medical school."
        )
    elif turn.mentions(TRAINING) and code == AESTHETICIAN:
        lines.append("Esthetics asks for {hours} for its licence.")
    return fill(turn, " ".join(lines))
