"""Whether a way of another trade is worth it: its years, its pay, what is doubted."""

from actions.asked import answers_to, fitting, joined
from actions.catalog.figures import citation, occupation, projection, wage
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.training.schooling import school_lengths
from actions.turn import Turn
from actions.wording import capitalised, percent, with_article

# Doubts that people name of going to school for it, by their words.
DOUBTS = {
    r"\b(?:too (?:old|late)|my age|ancient|age|[2-6]\d(?: (?:years|yrs|yo))?(?=\W|$))\b": (
        "No, no rule sets an upper age; count the years of work that are left after it."
    ),
    r"\b(?:no|without (?:a|any)|don'?t have a|never) (?:\w+ )?(?:degree|college)\b": (
        "No degree is needed before it."
    ),
    r"\b(?:kids?|children|mom|dad|baby|single)\b": (
        "Beside children ask for evening or part-time classes, and how clinical days fall."
    ),
    r"\b(?:dumb|smart|math|science|chem\w*|hard|fail\w*)\b": (
        "Anatomy, physiology and some chemistry are the hurdle: try one class first."
    ),
}
PRICES = "Prices of those programs I don't hold: ask two community colleges."
PRICES_ASKED = "Their prices I don't hold: ask two schools."


def worth_becoming(turn: Turn, code: str) -> Reply:
    """Years, pay beside one's own and growth of a trade that somebody may go to."""
    who = occupation(turn.session, code)
    lengths, of_lengths = school_lengths(turn.session, code)
    pay, future = wage(turn.session, code, turn.place), projection(turn.session, code)
    own = turn.own_occupation
    now = wage(turn.session, own, turn.place) if own and own != code else None
    earned = ""
    if pay:
        against = (
            f", {occupation(turn.session, own).plural} {now.annual_median}"
            if own and now
            else ""
        )
        earned = (
            f"{capitalised(who.plural)} in {pay.area} earn a median of "
            f"{pay.annual_median} a year{against}."
        )
    growth = (
        f"Jobs for {who.plural} are projected to change by "
        f"{percent(future.change_percent)} to {future.projected_year}."
        if future
        else ""
    )
    school = f"{capitalised(with_article(who.name))}: {lengths}, then the licence."
    doubts = answers_to(turn, DOUBTS)[:2]
    prices = PRICES if code == NURSE_CODES[0] else PRICES_ASKED
    return Reply(
        fitting(joined(*doubts, earned, school if lengths else ""), [prices, growth]),
        next_step="Shall I tell you how long it takes and how one gets in?",
        offer=button("The way there", "ask_career_path", occupation=code),
        buttons=[
            button("The way there", "ask_career_path", occupation=code),
            button("Pay", "ask_pay", occupation=code),
            button("Outlook", "ask_outlook", occupation=code),
        ],
        slots={"occupation": code},
        sources=[
            *(figures.citation for figures in (pay, now, future) if figures),
            *of_lengths,
            citation(turn.session, "field_guide"),
        ],
    )
