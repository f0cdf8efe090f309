""" "Who would know that", "who decides that": whom the last answer named, else who may."""

import re

from actions.asked import joined
from actions.case import Case
from actions.dialogue.own_words import sentences_said, stems
from actions.dialogue.repairs import last_answer
from actions.dialogue.rereading import question_before
from actions.dialogue.who_knows import who_by_words, who_knows
from actions.reply import Reply, button
from actions.turn import Turn

MOST_WORDS = 9
ASKED = re.compile(
    r"\W*(?:(?:so|and|but|ok|then|well|lol)\W+)*who(?:m)?(?: else| all| exactly)? "
    r"(?:would|can|could|might|does"
    r"|do|should|will|decides?|knows?|answers?|has|is the one)(?: (?:i|we|you|to|that|even|"
    r"actually|exactly|really))* ?(?:know|knows|ask|tell|answer|answers|decide|decides"
    r"|check|say"
    r"|confirm|has the (?:last|final) (?:word|say)|makes? that call)?"
    r"(?: (?:me|us|this|that|it|about|for|then|now|sure|for sure|about (?:that|it"
    r"|this)))*\W*",
    re.IGNORECASE,
)
# "So who can?" after what somebody may not do asks for those who may.
WHO_MAY = re.compile(
    r"\W*(?:(?:so|and|but|ok|then|well|lol)\W+)*who(?: else| all| exactly| actually)* "
    r"(?:can|could|may|does|is allowed|is the one)(?: (?:to|then|do|it|that|this|even"
    r"|exactly|for me))*\W*",
    re.IGNORECASE,
)
# "Who can I actually talk to for the ownership question" names the matter.
ON_A_MATTER = re.compile(
    r"\bwho(?:m)?(?: else| exactly)? (?:can|could|do|would|should|might|am) (?:i|we) "
    r"(?:\w+ ){0,2}?(?:talk|speak|turn|go|write|reach out|ask|call|contact|see)(?:ing)?"
    r"(?: to| with)?(?: someone)? (?:for|about|on|regarding|with) (?P<matter>[^.?!]{3,60})",
    re.IGNORECASE,
)
MOST_WORDS_OF_A_MATTER = 16
OF_MAY = ("ask_scope", "ask_unlicensed_work", "ask_injector_path")
# A sentence of ours that names who has the word.
NAMES = re.compile(
    r"\b(?:[Aa]sk|[Ww]rite|says?|answers?|decides?|can tell|has the (?:last|newer) word"
    r"|lists?"
    r"|links to each|reads?)\b"
)
OFFICE = re.compile(
    r"\b(?:board|department|office|lawyer|school|employers?|insurer|agency|FDA|program|"
    r"residents|prescriber|manager|owners?|adviser|physician|residents)s?\b|\.(?:gov|org)\b"
)


ASIDE = stems("question thing part side stuff matter issue topic")


class TellWhoKnows(Case):
    """Who knows what was asked just before."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.may_repair and _on_a_matter(turn):
            return True
        if ASKED.fullmatch(turn.text) is None:
            return False
        is_short = len(turn.text.split()) <= MOST_WORDS and turn.may_repair
        if not is_short or turn.named_occupations or turn.values("school") or turn.places:
            return False
        if turn.slots.get("answered") in OF_MAY and WHO_MAY.fullmatch(turn.text):
            return False
        return question_before(turn) is not None and bool(_whom(turn))

    def reply(self, turn: Turn) -> Reply:
        before = last_answer(turn)
        return Reply(
            joined(_whom(turn)),
            buttons=[button("Talk to a person", "talk_to_person")],
            sources=before.sources[:1] if before else [],
            slots={
                "topic": turn.slots.get("topic"),
                "point": turn.slots.get("point"),
                "answered": turn.slots.get("answered"),
            },
        )


def _on_a_matter(turn: Turn) -> str:
    """Who answers the matter that a message names, by its words or as we said."""
    found = ON_A_MATTER.search(turn.text)
    if found is None or len(turn.text.split()) > MOST_WORDS_OF_A_MATTER:
        return ""
    wanted = stems(found["matter"]) - ASIDE
    said = [s for reply in sentences_said(turn) for s in reply]
    named = [s for s in said if NAMES.search(s) and OFFICE.search(s) and wanted & stems(s)]
    return who_by_words(found["matter"]) or next(iter(named), "")


def _whom(turn: Turn) -> str:
    """Our last sentence that names somebody who knows, or who may; else empty."""
    if matter := _on_a_matter(turn):
        return matter
    said = next(iter(sentences_said(turn)), [])
    named = [s for s in said if NAMES.search(s) and OFFICE.search(s)]
    question = question_before(turn)
    may = who_knows(question) if question else ""
    whom = named[-1] if named else may
    return (
        f"For what you asked: {whom[:1].lower() if named else whom[:1]}{whom[1:]}"
        if whom
        else ""
    )
