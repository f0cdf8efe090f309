"""A plain yes or no that is asked for: said where the answer decides, else why not."""

import re
from dataclasses import replace

from actions.case import Case
from actions.dialogue.all_questions import answer_to
from actions.dialogue.protest_words import YES_OR_NO, wanted
from actions.dialogue.repairs import last_answer
from actions.dialogue.repetition import (
    is_mostly_said,
    is_said,
    remembered_with,
    said_lately,
)
from actions.dialogue.rereading import question_before, readings
from actions.dialogue.who_knows import who_knows
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END

# An answer that begins so decides.
DECIDES = re.compile(
    r"(?:yes|no|not|mostly|usually|only|rarely|seldom|never|always|often|nobody|nearly"
    r"|in (?:most|some|few|no|every) states?|many do|some do|it depends|that depends)\b",
    re.IGNORECASE,
)
# Asked with a question of its own these are answered by that.
ASKS = ("ask_", "find_schools", "compare_schools")
NO_PLAIN = "A plain yes or no I can't give you: what I hold doesn't decide it."
# "How much", "why": no yes answers these.
OPEN = re.compile(
    r"\W*(?:(?:and|so|but|ok|wait|then|hi|hey)\W+)*(?:how|what|whats|why|where|when|which|who)\b",
    re.IGNORECASE,
)
NO_SUCH_QUESTION = "Your last question takes no yes or no."
OF_ONE_CASE = "It depends on the details of your case."


class TellYesOrNo(Case):
    """ "Yes or no?", said to the last answer."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not turn.may_repair or not turn.mentions(YES_OR_NO.pattern):
            return False
        is_own = intent.startswith(ASKS) and bool(wanted(turn.text))
        return not is_own and question_before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        question = question_before(turn)
        if question is None:
            return Reply("")
        said = said_lately(turn)
        for reading in readings(turn, question) if wanted(turn.text) else []:
            reply = answer_to(reading)
            if reply.sources and not reply.form and not is_mostly_said(reply.text, said):
                kept = {"last_reply": remembered_with(turn, reply.text)}
                return replace(reply, slots=reply.slots | kept)
        return _verdict(turn, question)


def _verdict(turn: Turn, question: Turn) -> Reply:
    """The first sentence of the last answer where it decides; else who does."""
    before = last_answer(turn)
    first = SENTENCE_END.split(before.text)[0] if before and before.sources else ""
    words = " ".join([turn.text, *(message.text for message in turn.before[:1])])
    whom = who_knows(question, words) or "A person can look into it."
    is_decided = DECIDES.match(first) is not None
    text = f"In short: {first}" if is_decided else f"{NO_PLAIN} {OF_ONE_CASE} {whom}"
    if is_decided and is_said(text, said_lately(turn)):
        text = f"{NO_PLAIN} {OF_ONE_CASE} {whom}"
    if first and not is_decided and OPEN.match(question.text):
        text = f"{NO_SUCH_QUESTION} In short: {first}"
    kept = {"last_reply": remembered_with(turn, text)}
    topics = {name: turn.slots.get(name) for name in ("topic", "point", "answered")}
    return Reply(
        text,
        buttons=[button("Talk to a person", "talk_to_person")],
        sources=before.sources if before and is_decided else [],
        slots=kept | topics,
    )
