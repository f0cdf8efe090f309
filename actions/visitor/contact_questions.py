"""Questions about being called back: who sees the number, when, whether it is sold."""

import re

from actions.asked import answers_to
from actions.turn import Turn

# "Call after 5, ok?" asks nothing.
TAG = re.compile(
    r"[\s,.]*\b(?:ok|okay|k|right|alright|please|pls|deal|cool|yes|fine)\s*\?+",
    re.IGNORECASE,
)
ABOUT_CONTACT = {
    r"\b(who|whom|anyone|anybody)\b.*\b(see|sees|read|reads|get|gets|call|calls|write|writes"
    r"|contact|reach)\b": (
        "The people who run this site see it; a school only where you asked to hear from "
        "it."
    ),
    r"\b(sell|sold|selling|spam|shar(e|ed|ing)|third part\w*|marketing|advert\w*|ads"
    r"|newsletter|robo\w*)\b": (
        "It isn't sold and nobody gets it for advertising: it is used for this one reply."
    ),
    r"\b(what|which|how long)\b.*\b(kept|keep|store|stored|save|saved|hold)\b": (
        "Kept are your name, your email address or number and the wish you add, until you "
        "say “delete my data”."
    ),
    r"\babout (what|which)\b|\bwhat\b.*\b(call|write|contact)\w*\b.*\babout\b": (
        "They call about what you asked for here; tell them your question then."
    ),
    r"\bwhen (will|do|would|can|does) (they|you|she|he|some\w+)\b|\bhow (soon|fast)\b"
    r"|\bhow long (until|till|before)\b": "How soon they write or call I don't know.",
    r"\b(cost|charge|fee|is it free|for free)\b": "It costs nothing.",
    r"\b(spanish|español|languages?)\b": (
        "Which languages they speak I don't know; say the one you want and I note it."
    ),
    r"\b(did|have|has|was) (you|u|it)\b.*\b(delet|forg[eo]t|los[et]|eras)\w*": (
        "No, nothing was deleted."
    ),
    r"\b(can|could|will|would|how|may)\b.*\b(delete|change my mind|take it back"
    r"|remove|unsubscribe)\b": (
        "You can have it deleted at any time: say “delete my data”."
    ),
    r"\b(they|she|he|person|somebody|someone|people)\b.*\b(know|help|answer|tell)\b": (
        "What they know I can't say: tell them what it is about when they reach you."
    ),
}


def without_tags(text: str) -> str:
    """The text without a closing "ok?"."""
    return TAG.sub(" ", text)


def about_contact(turn: Turn) -> str:
    """The answer to a question about being reached; empty where none is asked."""
    if "?" not in without_tags(turn.text) and not _is_worded_so(turn.text):
        return ""
    return " ".join(answers_to(turn, ABOUT_CONTACT))


def _is_worded_so(text: str) -> bool:
    return (
        re.match(
            r"\W*(?:ok |yes |and |but |so )*(?:who|when|will|do|does|can|is|how)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )
