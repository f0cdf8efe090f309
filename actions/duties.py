"""Duties: what the job is, and how the titles of the field differ."""

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import citation, procedures, state_rule
from actions.dermatology.answers import TellDermatologyWork
from actions.people.nurse_work import nurse_duties
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed
from actions.working_life import LIFE

AESTHETICIAN, ASSISTANT = "39-5094", "31-9092"
# Where the work is talked of, these may ask how a day of it passes.
OF_WORK = ("duties", "working_life", "workplaces", "workplace_duties", "career_path")
READ_FOR_A_DAY = ("ask_working_life", "nlu_fallback", "out_of_scope", "correct_bot")
PHYSICIANS = ("29-1213", "29-1229")
# How the hours of a day pass, and not what the trade is.
A_DAY = (
    r"\b(?:all day(?: long)?|(?:regular|normal|typical|average|ordinary|usual|real|whole)"
    r" (?:work ?|working )?day|day[- ]to[- ]day|walk me (?:thru|through)|day in the life"
    r"|(?:what|how) does (?:a|your|ur) day|what time (?:do )?(?:u|you|they) start"
    r"|every day at work)\b"
)
OF_A_DAY = (
    "An ordinary day: set up the room, read the notes, then one client after another: talk "
    "and look under the lamp, a facial, peel or waxing, advice for home, rebooking; clean "
    "the room and tools between two; at the end notes, laundry and messages. Gaps go to "
    "the desk and stock. Doctors' offices keep office hours and add patients before and "
    "after procedures; spas add evenings and weekends. Injections and surgery are never "
    "part of it."
)
# Single sides of the work, by the words people ask for them with.
SIDES = {
    A_DAY: OF_A_DAY,
    r"\b(clients? (a|per|in a|in one|each)|how many (clients|people|facials))\b": (
        "No source that I hold counts clients a day; it follows from how long an employer "
        "books each treatment, and the cleaning between two."
    ),
    r"\b(skills?|qualit\w+|good (with|at)|talents?|soft|type of person|personalit\w+"
    r"|patien(ce|t))\b": (
        "It takes steady, clean hands, patience, a memory for detail, listening, plain "
        "explaining, and some ease with selling."
    ),
    r"\b(paper\w*|forms?|consent|chart\w*|notes|intake)\b": (
        "Yes, there is paperwork: health questions, consent, a note on every treatment "
        "and, in clinics, photographs and the patient's record."
    ),
    r"\b(sell\w*|products?|retail|home (care|routine)s?|recommend|sales)\b": (
        "Advising on home care and selling products is part of nearly every job, and often "
        "part of the pay."
    ),
    r"\b(machines?|devices?|equipment|tools)\b": (
        "Usual machines are steamers, magnifying lamps, high frequency, microcurrent, "
        "light panels and microdermabrasion; lasers only where state and supervision "
        "allow."
    ),
    r"\b(skin analysis|analy\w+)\b": (
        "A skin analysis opens nearly every visit: looking under a lamp, asking about "
        "health and products, choosing the treatment. It is no diagnosis."
    ),
    r"\b(wax\w*|bikini|brazilian\w*|brows?|lashes|eyebrows?)\b": (
        "Waxing, brows and lashes are a large part in salons and wax studios, small in "
        "clinics. Which of them you must do is the employer's menu: ask before you sign."
    ),
    r"\b(extract\w*|pimple|popping)\b": (
        "Extractions are one step of many facials, not the day; the rest is cleansing, "
        "peels, masks, massage, hair removal and advice."
    ),
    r"\b(mask is|while the)\b": (
        "While a mask works one massages hands or shoulders, prepares the next step or "
        "writes notes; the client isn't left alone for long."
    ),
    r"\b(clean\w*|sanit\w+|hygien\w+|laundry)\b": (
        "Cleaning runs through the whole day: room, bed, tools and hands between any two "
        "clients, by the state's sanitation rules."
    ),
    r"\b(scars?|cancer|burns?|trauma)\b": (
        "Some do: in hospitals, burn centres and surgery practices aestheticians care for "
        "scarred or treated skin and camouflage it, next to medical staff."
    ),
    r"\b(acne|wrinkles?|aging|pores|dark spots)\b": (
        "Clients come for acne marks, dryness, dark spots, lines and unwanted hair; what "
        "is a disease is the physician's."
    ),
    r"\b(desk|hands[- ]on)\b": (
        "It is hands-on: most of the day at the treatment bed, the rest cleaning, notes "
        "and clients' questions."
    ),
    r"\b(variety|repeat|same thing|glamou?r|month of school)\b": (
        "It is more varied than the first weeks of school, above all in clinics: skin "
        "analysis, peels, hair removal, care before and after procedures."
    ),
    r"\b(chemistry|science|biology)\b": (
        "The science is in reading skin and ingredients: acids and their strength, what "
        "irritates, what goes with which medicine."
    ),
    r"\b(massage|hand work)\b": (
        "Massage of face, neck and shoulders belongs to most facials, extractions and "
        "waxing are work of the hands, too."
    ),
}


class TellDuties(Answer):
    """Tasks of an ordinary day, or the side of the work that is asked about."""

    action_name = "action_tell_duties"
    intent = "ask_duties"
    topic = "duties"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "walk me thru a regular day" is read as another side of the work."""
        is_of_others = {*turn.named_occupations} - {AESTHETICIAN}
        is_theirs = turn.own_occupation in (None, AESTHETICIAN) and not is_of_others
        is_of_work = turn.slots.get("topic") in OF_WORK
        return (
            intent in READ_FOR_A_DAY and is_of_work and is_theirs and turn.mentions(A_DAY)
        )

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_duties(turn, nurse)
        if set(turn.named_occupations) & set(PHYSICIANS):
            return TellDermatologyWork().reply(turn)
        return Reply(
            _asked(turn) or (ASSISTANT_DAY if _is_assistant(turn) else DAY),
            next_step="Shall I show how it differs by workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[
                button("The working life", "ask_working_life"),
                button("What is allowed?", "ask_scope"),
                button("Pay", "ask_pay"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


DAY = (
    "A medical aesthetician looks at the skin, plans and gives facials and facial "
    "massage, superficial peels, brightening and body treatments and hair removal, "
    "explains home care and keeps everything sanitary. In clinical settings come the "
    "steps around procedures: preparing patients, care afterwards, camouflage make-up, "
    "knowing complications, common skin ailments and their drugs. It is a lot of "
    "standing, cleaning, notes and often selling products. Injections and surgery are "
    "never part of it."
)
ASSISTANT_DAY = (
    "A medical assistant in a skin practice brings patients in, notes their history, sets "
    "up rooms and trays, hands instruments at biopsies and small operations, takes care "
    "of dressings, samples and messages, and gives shots where the state and the "
    "physician allow it. Facials and peels as a service of one's own take the esthetics "
    "licence."
)


def _asked(turn: Turn) -> str:
    """The sides of the work that the message names, if it names any."""
    kinds = procedures(turn.session)
    invasive = next((k for k in turn.values("procedure") if kinds[k].invasive), None)
    if invasive:
        return f"No, that isn't an aesthetician's work. {kinds[invasive].scope}"
    sides = [text for text in answers_to(turn, SIDES) if not _is_of_another(turn, text)]
    return joined(*(sides or answers_to(turn, LIFE, 1)))


def _is_of_another(turn: Turn, text: str) -> bool:
    """Whether an aesthetician's day is told where an assistant's is asked for."""
    return text == OF_A_DAY and _is_assistant(turn)


def _is_assistant(turn: Turn) -> bool:
    return ASSISTANT in turn.named_occupations


class TellSpaVersusMedical(Answer):
    """The titles of the field, told apart."""

    action_name = "action_tell_spa_vs_medical"
    intent = "ask_spa_vs_medical"
    topic = "spa_vs_medical"

    def reply(self, turn: Turn) -> Reply:
        others = set(turn.values("occupation"))
        titles = [text for code, text in TITLES.items() if code in others]
        own = state_rule(turn.session, FLORIDA, "title")
        words = answers_to(turn, WORDS | ({FACIAL_SPECIALIST: own.rule} if own else {}))
        cited = [citation(turn.session, "field_guide")]
        if titles:
            text = f"An aesthetician cares for the outer skin. {listed(titles)}."
        else:
            text = joined(*words) or DIFFERENCE
            if own and own.rule in words:
                cited = [own.citation, *(cited if len(words) > 1 else [])]
        return Reply(
            text,
            next_step="Shall I compare the pay of spas and doctors' offices?",
            offer=button("Compare the pay", "ask_pay_by_workplace"),
            buttons=[
                button("Workplaces", "ask_workplaces"),
                button("How to get in", "ask_training_path"),
            ],
            sources=cited,
        )


DIFFERENCE = (
    "Spa and medical aestheticians hold the same esthetics licence; no state "
    "licenses medical aestheticians apart (some have a master or advanced "
    "tier). Medical aestheticians add training for clinical settings and work "
    "with a medical professional present: acne marks, scars, care before and "
    "after procedures. They still do all that a spa does, and clinics pay more."
)
# Words of the field that people ask the meaning of.
WORDS = {
    r"\b(laser tech\w*)\b": (
        "A laser technician only runs lasers and light devices, mostly for hair, with a "
        "course and in some states a permit of its own; an aesthetician is licensed for "
        "the skin, and may use lasers only where the state lets her."
    ),
    r"\bparamedical\b": (
        "“Paramedical” has nothing to do with ambulances: such aestheticians work with "
        "scars, burns and patients around operations, often with camouflage or cosmetic "
        "tattooing. It is a training, no licence of its own."
    ),
    r"\b(oncology)\b": (
        "An oncology aesthetician is a licensed one with a course in caring for skin "
        "during and after cancer treatment."
    ),
    r"\b(official|real thing|actually exist|call (myself|herself|themsel\w+)|marketing"
    r"|title|titles|names)\b": (
        "“Medical”, “clinical” or “advanced” aesthetician is a job title, not a licence: "
        "the licence says esthetician, and some boards forbid titles that sound medical, "
        "so ask yours before you print cards."
    ),
    r"\b(spell\w*|with an a|facialist|skin ?care specialist|skin therapist|skin tech"
    r"|aesthetician vs|vs aesthetician)\b": (
        "Esthetician, aesthetician, facialist and skin care specialist name the same work; "
        "in the United States the licence is usually spelt with an e, and medical places "
        "like the a."
    ),
}
FACIAL_SPECIALIST, FLORIDA = r"\bfacial specialist\b", "FL"
TITLES = {
    "39-5012": "A cosmetologist is licensed for hair, nails and basic skin care, with "
    "more hours of school spread over more subjects",
    "29-1213": "A dermatologist is a physician with a residency who diagnoses, "
    "prescribes and operates",
    "29-1141": "An aesthetic nurse is a registered nurse who may inject under orders",
    "29-1171": "A nurse practitioner examines, prescribes and injects under state rules",
    "29-1071": "A physician assistant treats and injects together with a physician",
    "31-9092": "A medical assistant helps physicians with patients and the office",
    "39-5091": "A make-up artist works with colour, mostly without a skin licence",
    "31-9011": "A massage therapist is licensed for the body's soft tissue",
}
