"""Courses for who may inject, and the points nurses ask about on the way there."""

from actions.asked import answers_to, fitting
from actions.catalog.figures import citation
from actions.people.chosen_way import nurse_to_be
from actions.people.nursing import NURSE
from actions.reply import Reply, button
from actions.training.schooling import way_in_short
from actions.turn import Turn

COURSE = (
    "Courses in neurotoxins and fillers for nurses and physician assistants take days, so "
    "they fit beside a job, and some theory is online. Look for hands-on practice on "
    "patients, a teacher who is there, continuing-education credit, and complications as a "
    "subject. No public price list exists: ask for the total in writing. For registered "
    "nurses with experience there is the voluntary certification CANS (aesthetic nurse "
    "specialist)."
)
# Single points, by the words people ask for them with.
POINTS = {
    r"\bcpsn\b": (
        "CPSN (certified plastic surgical nurse) is for registered nurses who work in "
        "plastic surgery, CANS for those in aesthetics; both are voluntary and come after "
        "some years there. Hours, fee and dates are on psncb.org; I don't hold them."
    ),
    r"\b(cans|dcnc|aafe|certifi(ed|cation|cations)|board cert\w*|which cert\w*)\b": (
        "Certification is voluntary and comes after practice: CANS (aesthetic nurse "
        "specialist) is for registered nurses with experience in the field; the hours and "
        "the fee its board (psncb.org) sets. A weekend course's certificate is a proof of "
        "attendance, not that."
    ),
    r"\b(cost\w*|price\w*|how much|cheap\w*|\d ?k|pay(s)? for|expensive|fee|spend|financ\w+"
    r"|reimburs\w+|money|\$\d+)\b": (
        "No public price list exists for injector courses: compare the total per "
        "hour of practice on patients, and ask employers, since some pay for it against a "
        "term of work."
    ),
    r"\b(online|zoom|virtual|remote|from home)\b": (
        "Theory and anatomy can be online; the needle can't. A course without supervised "
        "practice on patients is worth little to employers."
    ),
    r"\b(how long|how soon|months|years?|how many y\w*|when (would|do)|time)\b": (
        "The course takes days; until you work alone it takes months of supervised "
        "practice, how many no source that I hold counts."
    ),
    r"\b(adn|bsn|associate\w*|bachelor\w*|which nursing degree|two year|2 year|msn)\b": (
        "For the licence an associate degree is enough, and with it you may inject under "
        "orders; some employers and all nurse-practitioner schools want the bachelor's."
    ),
    r"\b(dnp|fnp|agnp|doctorate)\b": (
        "For prescribing a master's as nurse practitioner is enough; the doctorate adds no "
        "right to inject. Which patients are in scope follows your certification: family "
        "and adult tracks fit, others ask the board of nursing."
    ),
    r"\b(bedside|years? of (med|icu|hospital)|first or|experience (do|first)|med[- ]?surg"
    r"|new grad\w*)\b": (
        "No law that I hold asks for bedside years first, but many employers want one or "
        "two; a dermatology or plastic surgery office counts as well."
    ),
    r"\b(nclex)\b": (
        "The NCLEX-RN is the national exam after nursing school: without it no licence, "
        "and without the licence no injecting."
    ),
    r"\b(iv|hydration|drips?|nad)\b": (
        "Drip clinics train vein access and clients' care, not injecting faces; it "
        "counts as experience with some employers."
    ),
    r"\b(shadow\w*|mentor\w*|preceptor|find (one|somebody))\b": (
        "Ask practices for a day of watching, in writing; teachers of a course often name "
        "mentors near you."
    ),
    r"\b(esthetic\w* (licen\w+|school)|esti licen\w+)\b": (
        "An esthetics licence isn't needed to inject; it helps with facials, peels and "
        "clients."
    ),
    r"\b(tox or filler|which class|first)\b": (
        "Most begin with neurotoxins, then fillers with their complications."
    ),
}


def injector_courses(turn: Turn) -> Reply:
    """What nurses and physician assistants ask about courses."""
    goal = nurse_to_be(turn)
    asks_length = turn.names_nothing and turn.mentions(
        r"\bhow (?:long|many (?:years|months))\b"
    )
    way = way_in_short(turn, goal) if goal and asks_length else None
    if way:
        # Who isn't a nurse yet has school before the course.
        return way
    points = answers_to(turn, POINTS)
    return Reply(
        fitting("", points) if points else COURSE,
        next_step="Shall I tell you what you may do under your licence?",
        offer=button("What is allowed?", "ask_scope"),
        buttons=[
            button("First steps", "ask_injector_path"),
            button("Is it worth it?", "ask_worth_it"),
            button("Pay", "ask_pay", occupation=turn.own_occupation or NURSE),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
