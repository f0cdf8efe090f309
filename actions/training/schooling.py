"""How long the schools of nurses and assistants take, in a sentence."""

from sqlalchemy.orm import Session

from actions.catalog.figures import Citation, schooling
from actions.wording import listed


def school_lengths(session: Session, occupation: str) -> tuple[str, list[Citation]]:
    """What leads to an occupation and how long it takes; "" where no length is held.

    `occupation` is a SOC code or "practical_nurse".
    """
    programs = schooling(session, occupation)
    said = [f"{program.program} ({program.length})" for program in programs]
    sources = dict.fromkeys(program.citation for program in programs)
    return listed(said, "or"), list(sources)
