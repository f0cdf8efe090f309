"""A clinician asks of their own work: what an intent's answer says of others' goes."""

import re
from dataclasses import replace

from actions.asked import joined
from actions.dialogue.who_knows import who_knows
from actions.people.nursing import ESTHETICS
from actions.people.presented import presented
from actions.points.audience import group_of
from actions.points.points import Point
from actions.points.proposed import for_who_asks
from actions.reply import Reply
from actions.turn import Turn
from actions.wording import SENTENCE_END, capitalised

CLINICIANS = (
    "nurse", "practical_nurse", "prescriber", "physician", "medical_student", "foreign",
)  # fmt: skip
OF_ESTHETICS = re.compile(
    r"\b(?:a?estheticians?|esthetics|beauty schools?|cosmetolog\w+|facials?|wax\w*"
    r"|skin ?care specialists?)\b",
    re.IGNORECASE,
)
OF_MEDICINE = re.compile(
    r"\b(?:nurs\w+|physicians?|doctors?|prescri\w+|inject\w*|dermatolog\w+|residen\w+"
    r"|medical (?:school|licen\w+|board)|medicine|(?:medical )?assistants?)\b",
    re.IGNORECASE,
)
# Of the licences spoken of here only those of the beauty trades count hours.
HOURS = r"\b\d[\d,]{2,4}[- ](?:\w+ )?h(?:ou)?rs?\b"
# What is kept of an answer is so long at least.
FEWEST_WORDS = 8
# So near a point is to be told instead.
NEAR = 0.3


def is_of_others(turn: Turn, reply: Reply) -> bool:
    """Whether an answer to a clinician who doesn't ask of esthetics speaks of it."""
    is_clinician = group_of(turn) in CLINICIANS
    asks_of_it = re.search(ESTHETICS, f"{turn.question} {turn.text}", re.IGNORECASE)
    counts_hours = turn.mentions(HOURS) and turn.mentions(r"\blicen[cs]e")
    is_typed = not (turn.intent_is_pressed or turn.text.startswith("/"))
    is_theirs = is_clinician and is_typed and not (asks_of_it or counts_hours)
    return is_theirs and bool(_foreign(reply.text))


def nearest_in_trade(turn: Turn) -> Point | None:
    """The point for who asks that the message is nearest to."""
    near = [(point, score) for point, score in for_who_asks(turn, turn.points)]
    best = max(near, key=lambda item: item[1], default=None)
    return best[0] if best and best[1] >= NEAR else None


def in_trade(turn: Turn, reply: Reply) -> Reply:
    """The answer without what it says of others; where that was all of it, who knows."""
    foreign = _foreign(reply.text)
    kept = [each for each in SENTENCE_END.split(reply.text) if each not in foreign]
    text = " ".join(kept)
    if reply.text.startswith(tuple(foreign)) or len(text.split()) < FEWEST_WORDS:
        who = presented(turn.slots).removeprefix("as ") or "your licence"
        lead = f"For {who} I hold no exact answer to that."
        return Reply(
            joined(lead, capitalised(who_knows(turn) or "")), buttons=reply.buttons
        )
    return replace(reply, text=text)


def _foreign(text: str) -> list[str]:
    """The sentences that speak of esthetics and of nothing medical; none of a list."""
    if "\n" in text:
        return []
    return [
        each
        for each in SENTENCE_END.split(text)
        if OF_ESTHETICS.search(each) and not OF_MEDICINE.search(each)
    ]
