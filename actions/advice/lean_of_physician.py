"""Which way one leans for a physician from abroad."""

import re

from actions.advice.circumstances import Circumstances
from actions.advice.lean_text import here, said
from actions.catalog.figures import licence, medical_training, projection
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

DERMATOLOGIST, PHYSICIAN = "29-1213", "29-1229"
WAYS = {
    "dermatology": r"\bdermatolog\w+|\bderm\b",
    "another field": r"\b(?:family|internal|general) (?:medicine|practice)|\banother"
    r" (?:specialty|residency|field)|\bprimary care",
    "esthetics": r"\ba?esthetic(?:s|ian)\b|\bbeauty (?:school|licen[cs]e)",
    "physician assistant": r"\bphysician assistant|\bpa school",
    "nursing": r"\bnurs(?:e|ing)\b",
}


def ways(text: str) -> list[str]:
    """The ways that a message names."""
    return [name for name, words in WAYS.items() if re.search(words, text, re.IGNORECASE)]


def lean_on_physician(turn: Turn, _: Circumstances) -> Reply:
    """Another residency with aesthetics afterwards, before dermatology or giving up."""
    years = medical_training(turn.session)
    future, doctors, skin = (
        projection(turn.session, DERMATOLOGIST),
        here(turn, PHYSICIAN),
        here(turn),
    )
    rule = licence(turn.session, turn.place.state) if turn.place else None
    few = "Dermatology takes few graduates from abroad"
    if future and future.annual_openings:
        few += (
            f": about {count(future.annual_openings)} openings a year nationwide, after "
            f"{years.after_medical_school} years of internship and residency"
        )
    gap = ""
    if doctors and skin:
        gap = (
            f"Physicians have a median of {doctors.annual_median} a year, aestheticians "
            f"{skin.annual_median}; only the first may inject."
        )
    hours = f" ({count(rule.hours, 'hour')})" if rule and rule.hours else ""
    return said(
        turn,
        "I'd lean towards family or internal medicine with aesthetics afterwards, not "
        "towards giving up medicine.",
        [f"{few}.", gap],
        f"Income needed at once would turn it to esthetics{hours} as a bridge; US research "
        "and letters, to dermatology as well.",
        [
            years.citation,
            *(figures.citation for figures in (future, doctors, skin, rule) if figures),
        ],
        buttons=[
            button("The residency", "ask_residency"),
            button("Licence rules", "ask_licence"),
            button("What each may do", "ask_scope"),
        ],
    )
