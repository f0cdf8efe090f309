"""What says that a point is the answer for one trade: a row of a table.

"Do I need a medical director" is one question to whoever reads it, and several to those
who ask: a nurse practitioner, a registered nurse, a physician. The rows of `as_meant` turn
a point that was chosen into the one for who asks; those of `standing` do so for an intent.
"""

import re
from dataclasses import dataclass

from actions.people.background import background_of
from actions.people.kinds import IN_COLLEGE, STUDENT, asking_kind
from actions.people.person import MEDICAL_STUDENT, PRACTICAL_NURSE
from actions.points.points import Point, points
from actions.turn import Turn

# Fields of physicians who are no dermatologists.
OTHER_FIELD = (
    r"\b(?:family (?:med\w*|doc\w*|physician|practice|resident)|internal med\w*|internist"
    r"|fm|im residen\w+|primary care|emergency (?:med\w*|physician|doc\w*)|er doc\w*"
    r"|em (?:resident|doc\w*)|hospitalist|ob[-/ ]?gyn|pediatric\w*|anesthesi\w+"
    r"|general practi\w+|gp|surgery resident|urgent care|psychiatr\w+|med[- ]peds)\b"
)
MOONLIGHT = r"\bmoonlight\w*\b"
TO_DOCTORS = (STUDENT, IN_COLLEGE)
OF_OWN_EXAM = (
    r"\bi(?:'?m| am|'ll| will)? (?:the one )?(?:do(?:ing)?|perform\w*|giv\w+)\b[^.?!]{0,20}"
    r"\b(?:exams?|gfes?|good[- ]faith)"
)
ON_CALL = (
    r"\battendings?\b[^.?!]*\b(?:hours|call|schedule|lifestyle|weeks?|weekends?|off)\b"
    r"|\b(?:on )?call\b\W*$|\bhours\W+(?:and )?call\b"
)
OWN_ACT = r"\b(?:(?:can|may|could|am|do|should|must|will|would) (?:i|we)|myself|my own)\b"
WATCHED = (
    r"\b(?:supervis\w+|on[- ]?site|present|director|collaborat\w+|independent\w*|alone"
    r"|on (?:my|our) own|without (?:an? |the )?(?:doc\w*|md|physician)|oversight"
    r"|(?:doc\w*|physician|md) (?:there|around|in the))\b"
)
ON_ONES_OWN = (
    r"\b(?:autonom\w+|independent\w*|full practice"
    r"|without (?:an? )?(?:physician|md|doc\w*))\b"
)
# "Want to do fillers, do I need another license".
ONE_MORE = (
    r"\b(?:inject\w*|botox|fillers?|tox|dysport)\b.*"
    r"\b(?:another|separate|extra|additional|special) (?:\w+ )?(?:licen[cs]e|permit)\b"
    r"|\b(?:another|separate|extra|additional|special) (?:\w+ )?(?:licen[cs]e|permit)\b"
    r".*\b(?:inject\w*|botox|fillers?|tox|dysport)\b"
)
# A question without its mark: "so can I still do cosmetics".
ASKS_FIRST = re.compile(
    r"\W*(?:(?:so|and|but|ok(?:ay)?|wait|well|then)\b\W*)*"
    r"(?:can|could|do|does|did|is|are|how|what|whats|which|who|where|when|should|would|will"
    r"|may|must)\b",
    re.IGNORECASE,
)
RURAL = (
    r"\b(?:rural|(?:small|tiny|little)[- ]towns?|out in the country|countryside|sticks"
    r"|middle of nowhere|underserved|remote area|boonies)\b"
)
ROTATES = (
    r"\b(?:rotat\w+|preceptor\w*|clerkship|elective|clinicals?)\b[^.?!]*"
    r"\b(?:jobs?|offer\w*|hir(?:e|ed|ing)|impress\w*|stand out|keep me|get in)\b"
    r"|\b(?:jobs?|offer\w*|hir(?:e|ed|ing)|impress\w*|stand out)\b[^.?!]*"
    r"\b(?:rotat\w+|preceptor\w*|elective|clinicals?)\b"
)
WEIGHED = (
    r"\b(?:worth|better|just|instead|should|makes? sense|smarter|waste|too (?:old|late))\b"
)


@dataclass(frozen=True)
class Row:
    """That these points, or intents, are answered by `to` for these kinds.

    `words` have to stand in the message, `state` and `background` to be the visitor's.
    """

    of: str
    kinds: tuple[str, ...]
    to: str
    words: str = ""
    state: str = ""
    background: str = ""
    # Words that the visitor has to have said, in this message or before.
    said: str = ""
    # Only where the message tells who asks, and asks nothing.
    introduces: bool = False

    def fits(self, name: str, kind: str, turn: Turn) -> bool:
        """Whether the row speaks of this point or intent, this kind and this message."""
        where = turn.place.state if turn.place else ""
        return (
            name in self.of.split()
            and kind in self.kinds
            and (not self.words or turn.mentions(self.words))
            and (not self.state or where == self.state)
            and (not self.background or turn.background == self.background)
            and (not self.said or _has_said(self.said, turn))
            and (not self.introduces or _introduces(turn))
        )


def _has_said(words: str, turn: Turn) -> bool:
    """Whether the visitor said such words, now or in an earlier message."""
    texts = [turn.text, *(message.text for message in turn.before)]
    return any(re.search(words, text, re.IGNORECASE) for text in texts)


def own_point(rows: tuple[Row, ...], name: str, turn: Turn) -> Point | None:
    """The point of the first row that fits who asks and the point or intent."""
    kind = asking_kind(turn)
    if kind is None or not any(name in row.of.split() for row in rows):
        return None
    row = next((row for row in rows if row.fits(name, kind, turn)), None)
    return points()[row.to] if row else None


def _introduces(turn: Turn) -> bool:
    """Whether a message tells a trade and asks nothing."""
    tells = turn.says_own_trade or bool(background_of(turn.text))
    tells = tells or MEDICAL_STUDENT.search(turn.text) is not None
    tells = tells or turn.mentions(PRACTICAL_NURSE)
    asks = [turn.text, *(part["said"] for part in turn.parts)]
    is_asked = "?" in turn.text or any(ASKS_FIRST.match(said) for said in asks)
    return tells and not is_asked
