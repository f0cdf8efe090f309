"""Getting hired as an injector, for who has the licence, as nurses have."""

from actions.asked import answers_to, fitting
from actions.catalog.figures import citation
from actions.people.nursing import NURSE
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn

OF_INJECTORS = r"\binject(?:or|able)s?\b"
OF_JOB = (
    r"\b(hire[ds]?|hiring|jobs?|interview\w*|resum[eé]s?|cv|portfolios?|apply\w*|applied"
    r"|employers?|(?:no|zero|without|0) (?:\w+ )?experience)\b"
)
COMMON = (
    "Medical spas, dermatology and plastic surgery practices hire nurses who have "
    "hands-on training in neurotoxins and fillers. Ask who the prescriber is, who "
    "examines patients first, who is there when you inject, and how pay splits into "
    "hours and commission. Per diem shifts are a common start. The boards of "
    "nursing and medicine set supervision."
)
LICENSED = "With a nurse's, physician assistant's or physician's licence:"
# Single points, by the words people ask for them with.
POINTS = {
    r"\b(weekend|course|class|cert\w*|training)\b.*\b(enough|hired?|job)\b": (
        "A weekend course alone seldom gets anyone hired: it proves attendance, and "
        "employers want practice on patients. Take one with live models and a mentor, and "
        "ask who trains you further."
    ),
    r"\b(zero|no|without|little|lack\w*|years?)\b[^.?!]{0,30}\bexperience\b"
    r"|\bfirst (?:\w+ )?job\b|\bbreak in\b|\bfoot in\b|\bnew grad\w*": (
        "Without injecting experience the doors are dermatology or plastic surgery "
        "offices that train, chains with a school of their own, per diem or skin-care "
        "shifts first, or a course paid against a term of work: read what you owe if you "
        "leave."
    ),
    r"\b(resum[eé]s?|cv)\b": (
        "On the resume: licence with state, unit and years, what carries over "
        "(assessment, IV skill, calm, charting), and courses with how many patients you "
        "treated in them."
    ),
    r"\bportfolios?\b": (
        "A portfolio is a few before-and-after series in the same light, with written "
        "consent and no names; a course's models count, if you say so."
    ),
    r"\binterview\w*\b": (
        "Interviews ask how you would meet a vascular occlusion and an unhappy client, and "
        "whether you sell. Ask them who examines, who prescribes and who trains."
    ),
    r"\b(too old|my age|at my age|ageism)\b": (
        "No rule sets an age, and refusing somebody over forty for it is against federal "
        "law (eeoc.gov)."
    ),
}


def of_injectors(turn: Turn) -> bool:
    """Whether injectors are spoken of, and by nobody who has another trade."""
    own, named = turn.own_occupation, turn.named_occupations
    is_of_medicine = own in (None, *MEDICAL_CODES) and {*named} <= {*MEDICAL_CODES}
    return is_of_medicine and turn.mentions(OF_INJECTORS)


def injector_job(turn: Turn) -> Reply:
    """How a nurse is hired; others hear for whom it holds."""
    points = answers_to(turn, POINTS, len(POINTS))
    lead = "" if turn.is_nurse or not points else LICENSED
    return Reply(
        fitting(lead, points) if points else COMMON,
        next_step="Shall I tell you what it pays?",
        offer=button("Pay", "ask_pay", occupation=turn.own_occupation or NURSE),
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Useful courses", "ask_certifications"),
            button("A practice of my own", "ask_business"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
