"""A nurse's work in aesthetics, and what she learns for it."""

from actions.asked import answers_to, joined
from actions.people.nursing import ASSISTANT, NURSE, PRACTITIONER, nurse_reply
from actions.reply import Reply, button
from actions.turn import Turn


def nurse_duties(turn: Turn, code: str) -> Reply:
    """An ordinary day of an aesthetic or dermatology nurse."""
    limits = {
        PRACTITIONER: "You examine and prescribe yourself, as far as your state lets you.",
        ASSISTANT: "You examine and prescribe with a physician.",
    }.get(code, "You work under a prescriber's orders, who examines new patients first.")
    if turn.is_practical_nurse:
        limits = "As a practical nurse what you may inject depends most on the state."
    return nurse_reply(
        turn,
        "In aesthetics: taking histories and photographs, explaining risks and consent, "
        "preparing and giving neurotoxins and fillers, often lasers, watching for "
        "complications, notes on every dose, calls afterwards, and much consulting and "
        "selling. In dermatology: preparing biopsies and small operations, dressings, "
        f"injections, teaching patients. {limits}",
        "Shall I tell you what you may do by law?",
        [
            button("What is allowed?", "ask_scope"),
            button("The working life", "ask_working_life"),
            button("Pay", "ask_pay", occupation=code),
        ],
    )


def nurse_working_life(turn: Turn) -> Reply:
    """Hours and strain of a nurse outside the hospital."""
    parts = answers_to(turn, LIFE) or list(LIFE.values())[:2]
    return nurse_reply(
        turn,
        joined("No source that I hold counts nurses' hours by workplace.", *parts),
        "Shall I tell you whether it is worth it?",
        [
            button("Is it worth it?", "ask_worth_it"),
            button("What they do", "ask_duties"),
            button("Pay", "ask_pay", occupation=NURSE),
        ],
    )


LIFE = {
    r"\b(per diem|prn|part[- ]?time|casual|shifts? here|pick up|one day|days? a week|on "
    r"the side|second job|two jobs|2 jobs|hospital job|juggle|besides?)\b": (
        "Per diem and part-time shifts are common in medical spas, and many keep some "
        "hospital shifts at first; ask for fixed days, how many they promise, and whether "
        "your hospital allows a second job."
    ),
    r"\b(hours?|hrs|weekends?|saturdays?|sundays?|nights?|evenings?|holidays?|8 to 5|call"
    r"|schedule|shifts?|lunch|overtime|supper|friday\w*|tens|eights)\b": (
        "Dermatology and plastic surgery practices keep office hours, so nights, holidays "
        "and mostly calls fall away; medical spas often open evenings and Saturdays."
    ),
    r"\b(physical\w*|body|back|feet|knees?|hands?|stand\w*|sit\w*|tir\w+|lift\w*|bend\w*"
    r"|easier|hard)\b": (
        "It is lighter than a ward, with no lifting of patients to speak of, but you stand "
        "and bend over a chair and hold fine instruments for long."
    ),
    r"\b(gross|blood|cysts?|smell|fluids?)\b": (
        "Biopsies, cysts and excisions are everyday in dermatology, less so in a medical "
        "spa."
    ),
    r"\b(stress\w*|burn\w*|calm\w*|busy|rush\w*|pace|patients a day|yell\w*|mean|miserable"
    r"|hectic|boring|chill|relax\w*|happy|turnover|lonely|alone)\b": (
        "Few emergencies, but full books: many short visits in dermatology, sales targets "
        "and demanding clients in medical spas. Ask how many patients an hour, and who "
        "helps when something goes wrong."
    ),
    r"\b(chart\w*|paperwork|documentation)\b": (
        "Charting stays: consent, photographs, lot numbers and doses for every treatment; "
        "ask whether there is paid time for it."
    ),
}


def nurse_training(turn: Turn) -> Reply:
    """What a nurse adds to her licence, where others ask about school."""
    return nurse_reply(
        turn,
        "You need no esthetics school to inject. After the licence comes a course in "
        "neurotoxins and fillers of some days, then practice under a prescriber who is "
        "there. Schools that teach it ask for an active licence, not for hours or a "
        "diploma beside it. Esthetics school only pays off if you want to do facials and "
        "peels as an aesthetician, too.",
        "Shall I tell you what to look for in a course?",
        [
            button("Injector courses", "ask_certifications"),
            button("What is allowed?", "ask_scope"),
            button("Is it worth it?", "ask_worth_it"),
        ],
    )
