"""What a conversation keeps of its visitor, and how that reads."""

from actions.catalog.figures import occupation
from actions.form_words import FORM_STATE
from actions.turn import Turn
from actions.wording import capitalised, usd, with_article

FORGOTTEN = (
    "place", "occupation", "own_occupation", "workplace", "education", "budget_usd",
    "schools_shown", "school", "program_kinds", "school_wishes", "topic", "offer",
    "occupations", "asked_city", "nurse_kind", "trained_in", "procedure", "question",
    "schedule", *FORM_STATE, "requested_slot",
)  # fmt: skip
EDUCATION = {
    "no_diploma": "no high school diploma yet",
    "high_school": "high school or GED",
    "some_college": "some college",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate or medical degree",
}


def known(turn: Turn) -> list[str]:
    """What the visitor said of themselves, one fact each: "Your place: Texas"."""
    own, asked = turn.own_occupation, turn.slots.get("occupation")
    education, budget = turn.education, turn.budget_usd
    shown = turn.slots.get("schools_shown") or []
    facts = {
        "Your place": turn.place.label if turn.place else "",
        "You are": with_article(occupation(turn.session, own).name) if own else "",
        "You asked about": occupation(turn.session, asked).plural if asked else "",
        "Your education": EDUCATION[education] if education else "",
        "Your budget": usd(budget) if budget else "",
        "Schools shown to you": str(len(shown)) if shown else "",
    }
    return [f"{capitalised(name)}: {fact}" for name, fact in facts.items() if fact]
