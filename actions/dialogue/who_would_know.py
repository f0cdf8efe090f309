""" "Who would know that", "who decides that": whom the last answer named, else who may."""

import re

from actions.asked import joined
from actions.case import Case
from actions.dialogue.own_words import sentences_said
from actions.dialogue.repairs import last_answer
from actions.dialogue.repetition import who_knows
from actions.dialogue.rereading import question_before
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


class TellWhoKnows(Case):
    """Who knows what was asked just before."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_short = len(turn.text.split()) <= MOST_WORDS and turn.may_repair
        if not is_short or turn.named_occupations or turn.values("school") or turn.places:
            return False
        if ASKED.fullmatch(turn.text) is None:
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


def _whom(turn: Turn) -> str:
    """Our last sentence that names somebody who knows, or who may; else empty."""
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
