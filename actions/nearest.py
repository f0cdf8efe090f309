"""A standing answer to a question that it hardly fits says so, and who knows."""

from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import joined
from actions.meanings import MEANINGS, likely_meanings
from actions.repetition import who_knows
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import in_short

# Of messages this long that were read with less confidence most ask something else than
# the intent's answer says.
LONG_WORDS, DOUBTFUL = 9, 0.7
NO_EXACT = "I hold no exact answer to that."
# What these say fits whatever was asked.
FITTING = {
    "ask_help", "ask_medical", "ask_language", "ask_privacy", "ask_sources", "ask_ranking",
    "ask_school_details", "ask_complaint",
}  # fmt: skip
# Who answers, by the words of the question.
WHO = {
    r"\b(visas?|immigra\w+|green cards?|work permits?|daca|undocumented|sponsor\w*)\b": (
        "An immigration lawyer or an accredited helper can tell (uscis.gov names both)."
    ),
    r"\b(boss|employer|owner|manager|fired|quit|contracts?|non-?competes?|sign(ed)?|unpaid"
    r"|owe(s|d)? me|wages?|overtime|pay ?checks?|commission|contractor|1099|w-?2)\b": (
        "On pay and contracts your state's labor office answers for free "
        "(dol.gov lists them); an employment lawyer reads a contract."
    ),
    r"\b(residenc\w+|match\w*|usmle|comlex|step ?[12]|med school|fellowships?)\b": (
        "Programs, their residents and your school's advisers can tell."
    ),
    r"\b(tax(es)?|deduct\w*|write off|irs)\b": "A tax adviser or irs.gov can tell.",
    r"\b(schools?|class(es)?|instructors?|program|tuition|fafsa|pell|loans?)\b": (
        "The school's admissions or aid office can tell; ask for it in writing."
    ),
}


def is_far(intent: str, turn: Turn) -> bool:
    """Whether a message read as this intent asks more than its answer may say."""
    is_asked = intent == turn.intent and intent in MEANINGS and intent.startswith("ask_")
    is_long = len(turn.text.split()) >= LONG_WORDS and not turn.intent_is_pressed
    is_doubtful = 0 < turn.confidence < DOUBTFUL and not turn.slots.get(REQUESTED_SLOT)
    is_of_procedure = intent == "ask_scope" and bool(turn.values("procedure"))
    fits = intent in FITTING or is_of_procedure
    return is_asked and is_long and is_doubtful and not fits


def only_near(reply: Reply, turn: Turn) -> Reply:
    """What comes near in short, said to be so, with who knows and what may be meant."""
    if not reply.sources or reply.form:
        return reply
    known = (text for words, text in WHO.items() if turn.mentions(words))
    whom = next(known, None) or who_knows(turn)
    near = reply.text if "\n" in reply.text else in_short(reply.text)
    return replace(
        reply,
        text=joined(NO_EXACT, whom, f"What comes nearest: {near}"),
        buttons=[
            button(MEANINGS[turn.intent], turn.intent),
            *likely_meanings(turn),
            button("Talk to a person", "talk_to_person"),
        ],
    )
