"""Whether a school shown takes over hours done elsewhere, and what would be left."""

import re
from collections.abc import Sequence

from actions.catalog.figures import citation, licence
from actions.catalog.search import SchoolHit
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.schools.text import phone
from actions.turn import Turn
from actions.wording import count

TAKES = r"\b(?:tak|accept|credit|transfer|count|honou?r|recogni[sz]|carr)\w*\b"
HOURS = r"\b(?:hours|hrs)\b"
ASKS = re.compile(
    rf"{TAKES}[^.?!]*\b(?:my|our|old|previous|prior|\d{{2,4}})\b[^.?!]*{HOURS}"
    rf"|\bmy\b[^.?!]*{HOURS}[^.?!]*{TAKES}"
    r"|\b(?:tak|accept|allow)\w*\b[^.?!]*\btransfer\w* (?:hours|hrs|credits?|students?)\b"
    rf"|\bmy (?:\w+ )?(?:licen[cs]e|lpn|lvn|rn|degree|training|cosmo\w*|diploma)\b[^.?!]*"
    rf"{TAKES}[^.?!]*{HOURS}",
    re.IGNORECASE,
)
DONE = re.compile(
    rf"\b(?:my|had|have|did|done|got|finished|completed)\s(?:about |like )?"
    rf"(\d{{2,4}})\s?{HOURS}"
    rf"|(\d{{2,4}})\s?{HOURS}\s(?:done|finished|completed|already)\b",
    re.IGNORECASE,
)
CHARGES, DIRECTORY = "ipeds_ic_py", "ipeds_hd"


def asks_for_credit(turn: Turn) -> bool:
    """Whether the message asks if hours of its writer count at a school."""
    return ASKS.search(turn.text) is not None


def tell_credit(turn: Turn, hits: Sequence[SchoolHit]) -> Reply:
    """That each school decides it, who to ask, and what would be left of its hours."""
    done = _hours_done(turn)
    rule = licence(turn.session, hits[0].licence_state)
    hours = f"of your {count(done, 'hour')}" if done else "of your hours"
    decides = f"what counts for the licence, the {board(rule)}" if rule else ""
    if len(hits) == 1:
        one = hits[0]
        lines = [f"How many {hours} it takes over, {one.school} decides: {_ask(one, done)}"]
    else:
        lines = [f"How many {hours} it takes over, each school decides:"]
        lines += [f"• {hit.school} ({hit.city}): {_ask(hit, done)}" for hit in hits]
    if decides:
        lines.append(f"{decides[:1].upper()}{decides[1:]} decides. Get a transcript first.")
    return Reply(
        ("\n" if len(hits) > 1 else " ").join(lines),
        buttons=[
            button("All about it", "ask_school_details", school=str(hits[0].unitid)),
            button("Whether my hours count", "ask_credit_for_hours"),
        ],
        sources=[
            *(citation(turn.session, name) for name in (DIRECTORY, CHARGES)),
            *([rule.citation] if rule else []),
        ],
        slots={
            "school": str(hits[0].unitid) if len(hits) == 1 else None,
            "place": turn.slots.get("place"),
            "topic": "find_schools",
        },
    )


def _ask(hit: SchoolHit, done: int | None) -> str:
    ask = f"ask {phone(hit.phone)}." if hit.phone else "ask its admissions office."
    if not hit.clock_hours:
        return f"{ask} Its hours aren't reported."
    if not done or done >= hit.clock_hours:
        return f"{ask} Its program has {count(hit.clock_hours, 'hour')}."
    left = count(hit.clock_hours - done)
    return f"{ask} Of its {count(hit.clock_hours, 'hour')}, {left} are left if all count."


def _hours_done(turn: Turn) -> int | None:
    """The hours that the visitor said to have done, in this message or before."""
    before = [e.get("text") or "" for e in turn.events if e.get("event") == "user"]
    for text in (turn.text, *reversed(before)):
        match = DONE.search(text)
        if match:
            return int(match[1] or match[2])
    return None
