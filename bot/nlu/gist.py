"""What a story asks, in short: how it begins, and its questions.

Most of a post tells what happened. Read beside the whole, its first sentence (which
tends to name the matter) with the sentences that ask confirms what the whole may mean.
"""

import re

from actions.dialogue.stories import SENTENCE_END, is_story, tells

# So much of the first sentence names the matter; what follows tells.
TITLE_WORDS = 25
ASKS = re.compile(
    r"\?|^(?:and |so |but |or )?(?:how|what|which|who|when|where|why|can|could|is|are|do"
    r"|does|did|will|would|should|am)\b"
    r"|\b(?:advice|wondering|not sure|looking for|tips|anyone|thoughts)\b",
    re.IGNORECASE,
)


def gist(text: str) -> str | None:
    """The beginning of a message that tells, and its questions; `None` of any other."""
    if not (is_story(text) or tells(text)):
        return None
    first, *others = [each for each in SENTENCE_END.split(text) if each.strip()]
    title = " ".join(first.split()[:TITLE_WORDS])
    return " ".join([title, *(each for each in others if ASKS.search(each))])
