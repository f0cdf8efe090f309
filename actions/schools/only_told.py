"""Whether a school is only told of, in a message that asks something else."""

import re

from actions.points.choice import ASKS
from actions.turn import Turn

SENTENCES = re.compile(r"[^.?!]+[.?!]*\s*")
# Of a school that the sentence before named: "how much is it", or a few words.
OF_IT = r"\b(?:they|them|their|theyre|it|its|there|that|this|school|program|course)\b"
MOST_OF_IT = 5
WORTH_IT = re.compile(r"\bworth it\b", re.IGNORECASE)


def only_tells_of_school(turn: Turn) -> bool:
    """Whether a sentence only tells of a school, and another asks something else.

    "The institute quoted me 7k. Is a CIDESCO worth it" asks nothing of the school.
    """
    named = [entity for entity in turn.entities if entity.kind == "school"]
    if not named:
        return False
    at, sentences = 0, []
    for sentence in SENTENCES.findall(turn.text):
        has_name = any(at <= entity.start < at + len(sentence) for entity in named)
        sentences.append((sentence, has_name))
        at += len(sentence)
    asking = [(said, has_name) for said, has_name in sentences if ASKS.search(said)]
    return bool(asking) and not any(
        has_name or _is_of_it(said) or len(said.split()) < MOST_OF_IT
        for said, has_name in asking
    )


def _is_of_it(said: str) -> bool:
    return re.search(OF_IT, WORTH_IT.sub(" ", said), re.IGNORECASE) is not None
