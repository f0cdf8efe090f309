"""The working life: hours, strain, steadiness, people, hazards."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, citation, projection
from actions.injecting.jobs import of_injectors
from actions.people.nurse_work import nurse_working_life
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn

ASSISTANT = "31-9092"
# What the working life is like, by the words people ask for it with.
LIFE = {
    r"\b(on call|day off|days off)\b": (
        "Calls at night don't occur; being asked in on a free day is a matter of the "
        "employer, so ask how far ahead the plan is made."
    ),
    r"\b(kids?|child\w*|daughter|mom|pick (them|up)|school hours|flexib\w*|own schedule"
    r"|fixed|set (your|my) own|shifts? fixed|bus)\b": (
        "Days that fit school hours exist in practices with office hours and in a room of "
        "your own; spas want evenings and Saturdays. Ask whether your days stay the same."
    ),
    r"\b(part[- ]?time|per diem|prn|20 h\w+|days? a week|second job|two jobs|2 jobs|only "
    r"(work )?(evenings|saturdays)|day job|casual)\b": (
        "Part time is common in spas and salons, and evenings or Saturdays beside another "
        "job are what they need people for; clinics more often want fixed days."
    ),
    r"\b(christmas|holidays?|valentine\w*|mother'?s day)\b": (
        "The weeks before Christmas, Valentine's Day and Mother's Day are a spa's busiest, "
        "so days off are scarce then; medical practices mostly close on public holidays."
    ),
    r"\b(hours?|hrs|weekends?|saturdays?|sundays?|nights?|evenings?|9-5|full[- ]time"
    r"|shifts?|schedule\w*|balance|close|late|week|overtime)\b": (
        "Spas and salons live from clients' free time, so evenings, Saturdays and the days "
        "before holidays are common; doctors' offices and clinics keep office hours."
    ),
    r"\b(breaks?|back to back|lunch|how many clients|clients (a|per) day|rushing)\b": (
        "How many clients a day follows from how treatments are booked: ask how long each "
        "is, and whether cleaning and a break are in the plan."
    ),
    r"\b(eyes|lamps?)\b": "Hours under a bright lamp tire the eyes; good light and breaks "
    "help, and near lasers goggles are a must.",
    r"\b(physical\w*|body|back|hands?|wrists?|knees?|feet|stand\w*|sit\w*|carpal|arthritis"
    r"|pain|tir\w+|lift\w*|bend\w*|discs?|rough|heavy|pesado|fibro\w*|hip|thumb)\b": (
        "It is physical: massage, extractions and waxing are work of the hands, most of "
        "it standing or bent over. Gentler are consultations, the front desk, retail, "
        "product sales and teaching; ask your doctor about your own case."
    ),
    r"\b(steady|season\w*|slow\w*|empty|famine|quiet|january|summer|july|sent home|regular"
    r"|booked)\b": (
        "Bookings swing with seasons and with how many regulars you have, and with them "
        "pay by commission; an hourly wage in a practice is steadier. Ask what is paid "
        "when nobody is booked."
    ),
    r"\b(stay|quit|retire|long (can|do)|how long|leave|turnover|last)\b": (
        "How long people stay no source counts. Those who stay guard their hands, vary "
        "treatments, and later move to teaching, training or managing."
    ),
    r"\b(alone|team|lonely|coworkers?|drama|toxic|mean girls|tips and)\b": (
        "In the room you are alone with a client, outside it part of a small team; ask at "
        "a trial day how rooms, clients and tips are shared out, that is what people "
        "fight over."
    ),
    r"\b(introvert|shy|talk\w*|quiet|routine|calm\w*|relax\w*|chill|atmosphere)\b": (
        "Most of the day is one-to-one in a quiet room, and many clients don't want to "
        "talk; explaining and recommending can't be avoided."
    ),
    r"\b(sell\w*|push\w*|sales|upsell\w*)\b": (
        "Selling belongs to most jobs, often with a target: ask at the interview how high "
        "it is and what happens if you miss it."
    ),
    r"\b(stress\w*|burn(ed|t)? ?out|burnout|clients?|angry|nasty|rude|creepy|emotional\w*"
    r"|mentally|yell\w*|scream)\b": (
        "Stress comes from full books, sales targets and clients who are unhappy; many "
        "like the quiet room and the one-to-one. You may refuse a client who oversteps: "
        "ask who backs you."
    ),
    r"\b(chemicals?|acetone|peels?|fumes|breath\w*|smoke|hazards?|dangerous|catch|blood"
    r"|lasers?|sick|fluids?|gross|squeez\w*)\b": (
        "Hazards are acids, wet hands, infections and, near lasers, light and smoke: "
        "gloves, eye protection, good air and strict hygiene are part of the job."
    ),
    r"\b(look perfect|makeup|dress|uniform|scrubs)\b": (
        "Looks and dress are each employer's rule: clinics wear scrubs, spas a uniform, "
        "and skin that looks cared for is liked."
    ),
    r"\b(boring|bored|variety|hardest)\b": (
        "Work repeats in spas and varies more in clinics; the hands and the selling are "
        "what people name as hardest."
    ),
}
# About these the share of the self-employed says something.
OWN_HOURS = (
    r"\b(hours?|hrs|schedule|flexib\w*|weekends?|part[- ]?time|steady|season\w*|set)\b"
)
MOST_PARTS = 2


class TellWorkingLife(Answer):
    """Hours, strain, steadiness and what wears people out."""

    action_name = "action_tell_working_life"
    intent = "ask_working_life"
    topic = "working_life"

    def reply(self, turn: Turn) -> Reply:
        if nurse_asked_about(turn) or of_injectors(turn):
            return nurse_working_life(turn)
        future = projection(turn.session, SKINCARE_SPECIALIST)
        share = future.self_employed_percent if future else None
        parts = answers_to(turn, LIFE)
        counts = not parts or turn.mentions(OWN_HOURS)
        lead = ""
        if share and counts:
            lead = (
                f"{share:g} % of aestheticians work for themselves and set their own "
                "hours; how the others work no source that I hold counts."
            )
        if ASSISTANT in turn.named_occupations:
            parts.insert(0, FOR_ASSISTANTS)
        return Reply(
            fitting(lead, (parts or GENERAL)[:MOST_PARTS]),
            next_step="Shall I show how the work differs by workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[
                button("What they do", "ask_duties"),
                button("How pay is made up", "ask_pay_basis"),
                button("Is it worth it?", "ask_worth_it"),
            ],
            sources=[
                *([future.citation] if future and share and counts else []),
                citation(turn.session, "field_guide"),
            ],
        )


FOR_ASSISTANTS = (
    "Medical assistants in dermatology keep the practice's office hours and are on their "
    "feet between rooms, with many short visits a day; ask how many assistants there are "
    "for each doctor."
)
GENERAL = [
    "Spas and salons mean evenings, Saturdays and the days before holidays, medical "
    "practices office hours.",
    "It is work of the hands, standing or bent over, one client after another, with some "
    "selling; many like the quiet and the one-to-one.",
]
