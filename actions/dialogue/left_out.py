"""A question of several that nothing answers: it is said so, and who may know."""

from actions.dialogue.offered import takes_up
from actions.dialogue.repetition import who_by_words, who_knows
from actions.turn import Turn

FEWEST_WORDS, MOST_WORDS = 3, 14
# With less trust it isn't known whose matter a question is.
READ = 0.3


def left_out(turn: Turn) -> str:
    """A line on the question of the message that isn't answered beside others."""
    for part in turn.found.get("unread") or []:
        asked = part.text.strip().rstrip(" ?.!")
        if takes_up(turn, asked):
            continue
        if FEWEST_WORDS <= len(asked.split()) <= MOST_WORDS:
            known = who_knows(part) if part.confidence >= READ else who_by_words(asked)
            return f"On “{asked}” I hold nothing. {known or 'A person can look into it.'}"
    return ""
