"""How long the schools of nurses and assistants take, in a sentence."""

from sqlalchemy.orm import Session

from actions.catalog.figures import Citation, citation, occupation, schooling
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed, with_article

# What comes behind the school, by the SOC code of who goes there.
AFTERWARDS = {
    "29-1141": "then the NCLEX-RN, the board's licence and an injector course of days",
    "29-1171": "after a registered nurse's licence; then certification and prescribing",
    "29-1071": "then the national exam (PANCE), the licence and courses in injectables",
}


def school_lengths(session: Session, occupation: str) -> tuple[str, list[Citation]]:
    """What leads to an occupation and how long it takes; "" where no length is held.

    `occupation` is a SOC code or "practical_nurse".
    """
    programs = schooling(session, occupation)
    said = [f"{program.program} ({program.length})" for program in programs]
    sources = dict.fromkeys(program.citation for program in programs)
    return listed(said, "or"), list(sources)


def way_in_short(turn: Turn, code: str) -> Reply | None:
    """How long one learns to become a nurse or so; None where no length is held."""
    lengths, sources = school_lengths(turn.session, code)
    if not lengths or code not in AFTERWARDS:
        return None
    who = occupation(turn.session, code)
    return Reply(
        f"{capitalised(with_article(who.name))}: {lengths}, {AFTERWARDS[code]}. Science "
        "classes that a school wants first and its waiting list come on top; ask two "
        "schools for theirs. Part time takes longer. Esthetics school doesn't shorten it.",
        next_step="Shall I tell you what it pays?",
        offer=button("What it pays", "ask_pay", occupation=code),
        buttons=[
            button("What it pays", "ask_pay", occupation=code),
            button("What is allowed?", "ask_scope"),
        ],
        sources=[*sources, citation(turn.session, "field_guide")],
    )
