"""What comes on top of a licence: certificates, specialties, laser training."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    licence,
    procedures,
    typical_program,
    wage,
)
from actions.injecting.courses import injector_courses
from actions.licensing.boards import health_board
from actions.licensing.text import board
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

CANCER = r"cancer|chemo|oncolog"
SCARS = r"scar|burn|birthmark|camouflage|areola|paramedical"
MOST_PROCEDURES = 2
# What everybody does is named to ask for something else.
GENERAL = ("facial", "waxing")


class TellCertifications(Answer):
    """Voluntary certificates and courses after the licence."""

    action_name = "action_tell_certifications"
    intent = "ask_certifications"
    topic = "certifications"

    def reply(self, turn: Turn) -> Reply:
        if turn.is_nurse:
            return injector_courses(turn)
        return Reply(
            fitting("", answers_to(turn, CERTIFICATES)) or CERTIFICATES_COMMON,
            buttons=[
                button("Renewal in my state", "ask_licence_renewal"),
                button("Specialties", "ask_specialties"),
                button("Advanced licences", "ask_master_licence"),
                button("What is allowed?", "ask_scope"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


CERTIFICATES_COMMON = (
    "Certificates are voluntary and don't replace the licence. Useful ones: national "
    "certification for aestheticians (NCEA), and courses in chemical peels, "
    "microneedling, lasers and light, oncology esthetics or laser safety, as far as your "
    "state lets you use them. A certificate never widens what a licence allows. Which "
    "continuing education a licence needs, the state's renewal rule says; some ask for "
    "none."
)
# Single certificates and points of them, by the words people ask for them with.
CERTIFICATES = {
    r"\b(ncea\w*|national(ly)? certifi\w+|board certif\w*)\b": (
        "NCEA certification is a voluntary national exam for licensed aestheticians "
        "(nceacertified.org): it shows knowledge beyond the licence and allows nothing "
        "more."
    ),
    r"\b(cidesco|itec|international)\b": (
        "CIDESCO and ITEC are international diplomas, known on ships, in resorts and "
        "abroad; no state takes them instead of its hours, though a board may count some."
    ),
    r"\b(cancer|oncolog\w*)\b": (
        "Oncology esthetics is learnt in a course after the licence; it teaches what to "
        "leave out during treatment, and hospitals ask for it."
    ),
    r"\b(worth|resume|look good|employers?|respect\w*|care about|which (certs?"
    r"|certificat\w+)"
    r"|best|helps?|first)\b": (
        "Worth most is what the place you want to work at uses: ask it before you pay. "
        "No wage is published by certificate."
    ),
    r"\b(one day|workshops?|weekend|brands?|real credentials?|just paper)\b": (
        "One-day and brand certificates prove that you were there; employers look at "
        "practice."
    ),
    r"\b(cost\w*|price|how much|expensive)\b": "Prices of courses no public source holds.",
    r"\b(renew\w*|expire\w*|how (often|frequently))\b": (
        "Who gives a certificate says how long it holds."
    ),
    r"\b(required|need|needed|optional|licensed vs|certified vs)\b": (
        "No certificate is required by law beside the licence, unless the state names "
        "one for a treatment."
    ),
    r"\b(lymphatic|drainage|microneedling|dermaplan\w*|peels?)\b": (
        "For single treatments take a course only where your state lets you give them."
    ),
}


class TellSpecialties(Answer):
    """Directions to specialise in, and what is known of their pay."""

    action_name = "action_tell_specialties"
    intent = "ask_specialties"
    topic = "specialties"

    def reply(self, turn: Turn) -> Reply:
        kinds = procedures(turn.session)
        named = dict.fromkeys(k for k in turn.values("procedure") if k not in GENERAL)
        parts = [kinds[key].scope for key in list(named)[:MOST_PROCEDURES]]
        if turn.mentions(CANCER):
            parts.append(
                "Oncology aesthetics cares for skin during and after cancer treatment, "
                "mostly in hospitals and specialist clinics; it takes a course of its own "
                "and the word of the patient's physician."
            )
        if turn.mentions(SCARS):
            parts.append(
                "Camouflage make-up and scar care are wanted in surgery centres and burn "
                "clinics; where colour goes under the skin, it is tattooing."
            )
        if not parts:
            parts.append(
                "Common directions: acne and peels, oncology aesthetics, scar and burn "
                "camouflage, care before and after surgery, hair removal and laser, lashes "
                "and brows, permanent make-up. Each takes courses on top of the licence, "
                "some a licence of their own. Try them in the school's clinic before you "
                "settle on one."
            )
        spas = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
        offices = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
        sources = [citation(turn.session, "field_guide")]
        lead = "No wage is published by specialty"
        if spas and offices:
            lead += (
                f", only by workplace: a median of {offices.annual_median} a year in "
                f"doctors' offices, {spas.annual_median} in spas and salons"
            )
            sources += [offices.citation, spas.citation]
        return Reply(
            f"{lead}. {' '.join(parts)}",
            next_step="Shall I compare what the workplaces pay?",
            offer=button("Compare the pay", "ask_pay_by_workplace"),
            buttons=[
                button("Useful certificates", "ask_certifications"),
                button("Laser training", "ask_laser_training"),
                button("What is allowed?", "ask_scope"),
            ],
            sources=sources,
        )


class TellLaserTraining(Answer):
    """How one comes to work with lasers."""

    action_name = "action_tell_laser_training"
    intent = "ask_laser_training"
    topic = "laser_training"

    def reply(self, turn: Turn) -> Reply:
        typical = typical_program(turn.session)
        sources = [citation(turn.session, "field_guide")]
        rule = licence(turn.session, turn.place.state) if turn.place else None
        has_licence = (SKINCARE_SPECIALIST, *MEDICAL_CODES)
        if turn.own_occupation in has_licence or turn.is_practical_nurse:
            first = "You have a licence, which mostly comes first"
        else:
            first = (
                "Mostly a licence comes first (in esthetics typically "
                f"{count(typical.clock_hours)} hours in {typical.months} months)"
            )
            sources.insert(0, typical.citation)
        ask = "Before you pay, ask the state's board and the medical board."
        if own := health_board(turn):
            ask = f"Ask {own}."
        elif turn.place and rule:
            ask = f"In {turn.place.state_name} ask the {board(rule)} and the medical board."
            sources.append(rule.citation)
        scope = procedures(turn.session)["laser"].scope
        points = answers_to(turn, LASER)
        return Reply(
            fitting("", points, ask)
            if points
            else f"{first}; then a course in physics, safety and skin types, with "
            f"supervised practice. {scope} No certificate or maker's course widens "
            f"that. I hold no lengths or prices of courses. {ask}",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("What is allowed?", "ask_scope"),
                button("Licence rules", "ask_licence"),
                button("Other specialties", "ask_specialties"),
            ],
            sources=sources,
        )


# Single points of laser training, by the words people ask for them with.
LASER = {
    r"\b(cost\w*|price\w*|how much|\$\d+|expensive)\b": (
        "Prices of laser courses no public source holds: compare the total per hour of "
        "supervised practice on people."
    ),
    r"\b(how long|days|weeks|months|hours|\d+ hour|quick\w*|shortest)\b": (
        "How long a course must be some states set, most leave to the clinic; I hold no "
        "list. A weekend teaches physics and safety, not skin."
    ),
    r"\b(need to be|do i need|before|first|straight into|no esti|without|prerequisit\w*"
    r"|who "
    r"(is|can)|or other way)\b": (
        "In some states only people with a medical or esthetics licence may learn and "
        "use them, in a few there is a laser permit of its own; so ask before a course "
        "takes your money."
    ),
    r"\b(online|videos?)\b": "Theory can be online; firing a laser can't.",
    r"\b(clt|cme|lso|clhrp|laser exam|certified laser)\b": (
        "Titles such as CLT or laser safety officer are voluntary certificates, no permits."
    ),
    r"\b(tattoo removal)\b": (
        "Removing tattoos with a laser counts as medical in most states; it is taught in "
        "the same courses."
    ),
    r"\b(clinic train|ideal image|milan|employer|hired|get hired)\b": (
        "Chains train those they hire; ask what it is worth if you leave."
    ),
}
