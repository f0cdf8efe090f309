"""Intents that a question about the schools shown may be taken for."""

SEARCHES = {"find_schools", "ask_cheaper", "ask_closer", "refine_schools"}
OTHERS = {
    "ask_training_cost", "ask_training_length", "ask_training_path", "ask_schedule",
    "ask_online_training", "ask_financial_aid", "ask_entry_requirements", "ask_exam",
    "ask_choose_school", "ask_ranking", "ask_payback", "ask_worth_it", "ask_courses",
    "ask_licence", "ask_certifications", "ask_laser_training", "ask_credit_for_hours",
    "ask_pay", "ask_pay_basis", "ask_outlook", "ask_job_search", "ask_limited_licence",
    "ask_workplaces", "ask_eligibility", "compare_schools", "contact_school", "inform",
    "ask_why", "correct_bot", "ask_complaint", "ask_working_life", "ask_language",
    "ask_master_licence", "greet", "insult", "skip_question", "ask_bot", "ask_sources",
    "talk_to_person", "ask_privacy",
    "nlu_fallback", "out_of_scope",
}  # fmt: skip
# Intents that "so nothing under 8k within 60 miles?" may be taken for.
LEFT_OPEN = {"ask_closer", "correct_bot", "nlu_fallback", "out_of_scope", "inform",
             "ask_sources", "deny", "repeat", "ask_school_details"}  # fmt: skip
