""" "What should I ask them?": whoever was named last."""

import re

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import citation
from actions.dialogue.said_before import replies_before
from actions.reply import Reply, button
from actions.turn import Turn

ASKED = re.compile(
    r"\b(?:what|which|wat)(?: kind of| sort of)?(?: questions?| things?| stuff)?"
    r" (?:should|shud|do|would|can|could|must|to)(?: (?:i|we|u|you))?(?: (?:even|actually"
    r"|really|then))? (?:ask|say to|tell) (?:them|him|her|that (?:person|place|office)"
    r"|those (?:people|guys)|there)\b(?: (?:then|there|first|when i (?:call|go|write)|about"
    r" (?:it|that|this)))*\W*$",
    re.IGNORECASE,
)
# What each can tell, by the words that name it; who isn't here has answers of their own.
OF_WHOM = {
    r"job centers?|careeronestop|career counsell?ors?|workforce": (
        "the job center",
        "which schools are on the state's approved list, whether you qualify for their "
        "money and until when, what it pays besides tuition, and who near you hires "
        "afterwards",
    ),
    r"lawyers?|attorneys?": (
        "the lawyer",
        "who may own or sign what in your state, what you would be liable for, what each "
        "clause lets the other side do, what is usual instead, and the fee before any work "
        "begins",
    ),
    r"boards?": (
        "the board",
        "what its rule on your case says and where it is written, who may own, order and "
        "treat under it, who has to be there, and whether they answer in writing",
    ),
    r"labor (?:office|department)|department of labor": (
        "the labor office",
        "whether your case is theirs, by when to file, which papers to bring, and what "
        "your employer is told of you",
    ),
}


class TellWhatToAsk(Case):
    """What to ask those whom the last answer or the message before named."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = turn.may_repair and not turn.named_occupations
        return is_open and ASKED.search(turn.text) is not None and bool(_named(turn))

    def reply(self, turn: Turn) -> Reply:
        told = [f"Ask {whom}: {what}." for whom, what in _named(turn)]
        return Reply(
            joined(*told, "Write down name and date of each answer."),
            buttons=[button("Talk to a person", "talk_to_person")],
            sources=[citation(turn.session, "field_guide")],
            slots={
                "topic": turn.slots.get("topic"),
                "answered": turn.slots.get("answered"),
            },
        )


def _named(turn: Turn) -> list[tuple[str, str]]:
    """Those the visitor named just before; else the last two that our last reply named."""
    texts = [message.text for message in turn.before[:1]]
    texts += replies_before(turn.events, 1)
    for text in texts:
        places = {
            words: [m.start() for m in re.finditer(rf"\b(?:{words})\b", text, re.I)]
            for words in OF_WHOM
        }
        found = sorted((at[-1], words) for words, at in places.items() if at)
        if found:
            return [OF_WHOM[words] for _, words in found[-2:]]
    return []
