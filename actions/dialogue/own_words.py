"""What the bot said itself: the sentences of its last replies, found by their words."""

import re

from actions.dialogue.said_before import replies_before
from actions.turn import Turn
from actions.wording import SENTENCE_END

# So many replies back a visitor quotes us, and so many letters tell a word.
REPLIES_BACK, STEM = 8, 5
# A sentence quoted back is cut to so many words.
MOST_QUOTED = 26
_FILLERS = re.compile(
    r"(?:the|and|for|are|was|were|that|this|its|with|from|have|has|had|but|not|now|you|your"
    r"|yours|said|says?|told|tell|just|which|what|who|how|why|where|when|one|does|did"
    r"|earlier|first|answer|last|before|mean|meant|such|kind|any|some|they|them|then|hold"
    r"|held|none|even|though|already|basically|still|really|ok|okay|wait)"
)
# A law is called a rule as well.
_SAME = {"laws": "rule", "law": "rule", "rules": "rule", "regul": "rule", "legal": "rule"}
# These ask, show or name a source and say nothing.
_NO_WORDS = re.compile(
    r"^(?:Source:|Shall I|Would you|Which |Where |Do you |On “|I'm not sure|Sorry|A person"
    r"|If you|Once more|I hold no|What I said|Those words|Both stand|I can't|What I hold"
    r"|For what you|In short|By “|Which ones “|I mean )|has the newer word|\?$"
)


def sentences_said(turn: Turn) -> list[list[str]]:
    """The telling sentences of each of the last replies, newest reply first."""
    found = []
    for text in replies_before(turn.events, REPLIES_BACK):
        parts = [part for part in text.split("\n") if part.strip()]
        sentences = [s.strip() for part in parts for s in SENTENCE_END.split(part)]
        told = [s for s in sentences if s and not _NO_WORDS.search(s)]
        if told:
            found.append(told)
    return found


def sentence_with(turn: Turn, words: str, share: float = 1.0) -> str:
    """The newest sentence of ours with so large a share of these words; else empty."""
    wanted = stems(words)
    if not wanted:
        return ""
    all_said = [s for reply in sentences_said(turn) for s in reply]
    best = max(all_said, key=lambda s: len(wanted & stems(s)), default="")
    return best if best and len(wanted & stems(best)) >= share * len(wanted) else ""


def last_said(turn: Turn) -> str:
    """The first telling sentence of the last reply that told something."""
    return next((reply[0] for reply in sentences_said(turn)), "")


def quote(sentence: str) -> str:
    """A sentence of ours in quotation marks, cut where it is long."""
    words = sentence.strip().split()
    cut = len(words) > MOST_QUOTED
    said = " ".join(words[:MOST_QUOTED]).rstrip(" ,;:.")
    said = said.replace("“", "").replace("”", "")
    return f"“{said} …”" if cut else f"“{said}”"


def stems(text: str) -> set[str]:
    """The beginnings of the words of a text that say something."""
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    stems = {word[:STEM].rstrip("s") for word in words if not _FILLERS.fullmatch(word)}
    return {_SAME.get(stem, stem) for stem in stems}
