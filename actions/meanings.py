"""What each intent is called on a button, for "did you mean"."""

from actions.reply import Button, button
from actions.turn import Turn

LIKELY = 2
MEANINGS = {
    "ask_workplaces": "Where aestheticians work",
    "ask_workplace_duties": "The work in one kind of workplace",
    "ask_duties": "What an aesthetician does",
    "ask_working_life": "The working life: hours, strain",
    "ask_scope": "What I'm allowed to do",
    "ask_spa_vs_medical": "Spa or medical: the difference",
    "ask_training_path": "How to become an aesthetician",
    "ask_training_length": "How long training takes",
    "ask_training_cost": "What training costs",
    "ask_courses": "What is taught",
    "ask_entry_requirements": "What I need to be let in",
    "ask_online_training": "Studying online or at home",
    "ask_schedule": "Evening, weekend or part-time classes",
    "ask_eligibility": "Record, papers, health: what stands in the way",
    "ask_certifications": "Voluntary certificates",
    "ask_specialties": "Specialties",
    "ask_laser_training": "Laser training",
    "ask_licence": "Licence rules of a state",
    "ask_exam": "The licence exam",
    "ask_licence_renewal": "Renewing a licence",
    "ask_licence_transfer": "Moving a licence",
    "ask_master_licence": "Master or advanced licence",
    "ask_limited_licence": "A licence for one service only",
    "ask_unlicensed_work": "Working without a licence",
    "ask_apprenticeship": "An apprenticeship instead of school",
    "ask_credit_for_hours": "Whether my hours count",
    "ask_complaint": "Complaining about a school",
    "ask_pay": "Pay",
    "ask_pay_by_workplace": "Pay by workplace",
    "ask_pay_basis": "What pay is made of",
    "ask_payback": "When training has paid for itself",
    "ask_outlook": "Growth and openings",
    "ask_become_dermatologist": "Becoming a dermatologist",
    "ask_residency": "Dermatology residency",
    "ask_dermatology_work": "What dermatologists do",
    "ask_mesotherapy": "Mesotherapy",
    "ask_career_path": "Ways in from my job or degree",
    "ask_injector_path": "Becoming an injector",
    "ask_worth_it": "Is it worth it?",
    "ask_job_search": "Finding a job",
    "ask_business": "Working for myself",
    "find_schools": "Finding a school",
    "ask_school_details": "More about a school",
    "compare_schools": "Comparing schools",
    "contact_school": "Getting in touch with a school",
    "ask_choose_school": "How to choose a school",
    "ask_ranking": "How the list of schools is made",
    "ask_financial_aid": "Paying for school",
    "ask_help": "What you can ask me",
    "ask_language": "Other languages",
    "ask_sources": "Where the figures come from",
    "ask_privacy": "What happens with my data",
    "show_my_data": "What is known of me",
    "delete_my_data": "Deleting my data",
    "talk_to_person": "Talking to a person",
    "ask_medical": "A question about skin or health",
}


# With less trust a message isn't near to a meaning, and its button only puzzles.
LEAST_LIKELY = 0.01


def likely_meanings(turn: Turn) -> list[Button]:
    """Buttons for what the message most likely asks, but for what was answered."""
    names = [
        item["name"]
        for item in turn.ranking
        if item["name"] in MEANINGS and item["confidence"] >= LEAST_LIKELY
    ]
    others = [name for name in names if name != turn.intent]
    return [button(MEANINGS[name], name) for name in others[:LIKELY]]
