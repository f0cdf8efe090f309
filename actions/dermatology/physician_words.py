"""What messages of physicians trained abroad say, and what they are read as."""

ANSWERS = (
    "ask_injector_path",
    "ask_scope",
    "ask_career_path",
    "ask_residency",
    "ask_become_dermatologist",
    "ask_licence",
    "ask_licence_transfer",
    "ask_training_length",
    "ask_training_path",
    "ask_entry_requirements",
    "ask_unlicensed_work",
    "ask_worth_it",
    "ask_exam",
    "inform",
    "correct_bot",
    "nlu_fallback",
)
# These name what is asked surely enough for a message that wasn't understood.
INJECTING = r"\b(inject\w*|botox|fillers?|tox)\b"
RESIDENCY = r"\bresiden\w*\b"
PAY = r"\b(salar\w*|pay|paid|stipend|earn\w*|income)\b"
