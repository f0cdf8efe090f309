"""When an answer would say what the last one said: what else is meant, or who knows."""

import re
from dataclasses import replace
from hashlib import sha256

from actions.dialogue.next_likely import quoted
from actions.dialogue.own_words import sentences_said, stems
from actions.dialogue.who_knows import who_knows
from actions.meanings import likely_meanings
from actions.places.asked import PLACES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END

# Read so surely, a message of so few words asks the same once more.
SURE, SHORT_WORDS = 0.9, 9
# These say nothing of what is asked.
FILLERS = re.compile(
    r"and|the|for|are|how|much|many|whats?|when|where|which|who|why|can|could|do(?:es)?|did"
    r"|they|them|their|there|this|that|these|those|its?|about|would|will|should|you|your"
    r"|makes?|earns?|gets?|pay|paid|again|tell|please|okay|yes|then|than|with|from|have|has"
    r"|was|were|been|being"
)
# So large a share of a question's words tells that it was spoken of.
SPOKEN_OF = 0.34
# So many replies back no paragraph is said again.
REPLIES_BACK, BETWEEN = 6, "|"
# What the mark of a sentence begins with.
OF_SENTENCE = "s"
# What may stand before a paragraph that was said.
LEAD = re.compile(
    r"^(?:(?:Sorry, I misread that|Sorry|In short|Once more|Back to that"
    r"|If I got you right|On “[^”]{1,90}”)[.:] )+"
)
REMINDS = (
    r"\b(remind me|what (was|were) (the|that|it|my)|tell me again|say (that|it) again"
    r"|once more|i forgot|go over)\b|\b(what|how|which|where|when)\b.*\bagain\W*$"
)
REPEATED = r"\b(repeat\w*|same (thing|text|answer|list)|said that \w+ times)\b"
COMPLAINS = (
    r"\b(again|repeat\w*|same (thing|text|answer)|already (said|told)"
    r"|(not|n'?t) (what )?i ask|did ?n[o']?t answer|i asked|i said|i meant"
    r"|(u|you) said that)\b"
)
AGAIN = (
    r"\b(?:again|once more|one more time|repeat\w*|back to|show me|list|resend|scrolled"
    r"|go back|lost (?:it|them))\b"
)
# What begins so tells nothing by itself.
EXCUSES = (
    "Sorry",
    "If I got you right",
    "If you meant",
    "If I read it",
    "On “",
    "I hold no",
)


def marks(text: str) -> list[str]:
    """A short mark for each paragraph of a reply, by which it is known again."""
    parts = [LEAD.sub("", part.strip()) for part in text.split("\n\n") if part.strip()]
    return [sha256(part.encode()).hexdigest()[:12] for part in parts]


def _sentence_marks(text: str) -> list[str]:
    """A mark for each sentence of a paragraph."""
    sentences = SENTENCE_END.split(LEAD.sub("", text.strip()))
    return [OF_SENTENCE + sha256(each.encode()).hexdigest()[:8] for each in sentences]


def said_last(turn: Turn) -> set[str]:
    """The marks of the last reply's paragraphs."""
    return {mark for mark in _replies(turn)[-1].split() if mark[0] != OF_SENTENCE}


def said_lately(turn: Turn) -> set[str]:
    """The marks of the last replies, none of which is said again."""
    return {*" ".join(_replies(turn)).split()}


def is_said(text: str, said: set[str]) -> bool:
    """Whether every paragraph of a text is among those said."""
    return set(marks(text)) <= said


def is_mostly_said(text: str, said: set[str]) -> bool:
    """Whether each sentence of a text was said.

    Lists are said only where they are the same: each line of theirs is a fact.
    """
    return all(_is_mostly_said(part, said) for part in text.split("\n\n") if part.strip())


def _is_mostly_said(part: str, said: set[str]) -> bool:
    if is_said(part, said):
        return True
    if "\n" in part.strip():
        return False
    return {*_sentence_marks(part)} <= said


def unsaid(text: str, said: set[str]) -> str:
    """A text without the paragraphs whose sentences were all said."""
    parts = text.split("\n\n")
    return "\n\n".join(part for part in parts if not _is_mostly_said(part, said))


def remembered_with(turn: Turn, *texts: str) -> str:
    """What the slot holds after a reply with these texts: the marks of each reply."""
    paragraphs = [mark for text in texts for mark in marks(text)]
    sentences = [
        mark
        for text in texts
        for part in text.split("\n\n")
        for mark in _sentence_marks(part)
    ]
    now = " ".join(dict.fromkeys([*paragraphs, *sentences]))
    return BETWEEN.join([*_replies(turn), now][-REPLIES_BACK:]).strip(BETWEEN)


def _replies(turn: Turn) -> list[str]:
    return str(turn.slots.get("last_reply") or "").split(BETWEEN)


def asks_back(turn: Turn) -> bool:
    """Whether something said a while ago is asked for once more."""
    return turn.mentions(REMINDS)


def wants_again(reply: Reply, turn: Turn, is_same: bool) -> bool:
    """Whether lines of facts are asked for again rather than complained of."""
    is_asked = is_same or asks_again_for(turn)
    return "\n" in reply.text and is_asked and not turn.mentions(REPEATED)


def asks_again_for(turn: Turn) -> bool:
    """Whether the message wants to see the same list once more."""
    return turn.mentions(AGAIN) and not turn.mentions(r"\b(?:same|other|another|new)\b")


def no_other_schools(reply: Reply, turn: Turn) -> Reply:
    """That the search finds the schools of the last list and no others."""
    where = f" {turn.place.where}" if turn.place else ""
    return Reply(
        f"That finds the same schools as just now: I have no others{where} that fit. "
        "Say “more” for the next ones, another town, a price, or what should be different.",
        buttons=[button for button in reply.buttons if button.title != "Cheaper"],
        slots={"topic": "find_schools", "place": reply.slots.get("place")},
    )


def asks_the_same(turn: Turn) -> bool:
    """Whether the message asks what was asked before in the same words, or surely and in
    short with no other words than were said.
    """
    before = [message.text for message in turn.before] or [turn.slots.get("question") or ""]
    if any(not text or _words(text) == _words(turn.text) for text in before):
        return True
    is_short = len(turn.text.split()) <= SHORT_WORDS
    is_sure = turn.confidence >= SURE and not turn.mentions(COMPLAINS)
    return is_short and is_sure and not _new_words(turn, " ".join(before))


def comes_back(turn: Turn) -> bool:
    """Whether "and Columbus?" comes back to what another place was compared with."""
    is_short = len(turn.text.split()) <= SHORT_WORDS
    return is_short and bool(turn.places) and not turn.mentions(COMPLAINS)


def _new_words(turn: Turn, said: str) -> set[str]:
    """The words that say something, but for names, and weren't said before."""
    text = turn.text
    for entity in turn.entities:
        if entity.kind not in ("occupation", *PLACES):
            continue
        blank = " " * (entity.end - entity.start)
        text = text[: entity.start] + blank + text[entity.end :]
    words = {word for word in _words(text) if len(word) > 2 and not FILLERS.fullmatch(word)}
    return words - {*_words(said)}


def not_held(turn: Turn) -> str:
    """That no more is known of what is asked than was said, and who may know."""
    whom = who_knows(turn) or "A person can look into it."
    asked = quoted(turn.text) or "this"
    nothing = "nothing beyond what I said" if is_spoken_of(turn) else "no exact answer"
    return f"On {asked} I hold {nothing}. {whom}"


def is_spoken_of(turn: Turn, text: str = "") -> bool:
    """Whether what a message asks is what our last replies told of, at least in part."""
    asked = stems(text or turn.text)
    told = stems(" ".join(s for reply in sentences_said(turn)[:3] for s in reply))
    return turn.names_nothing or not told or len(asked & told) >= SPOKEN_OF * len(asked)


def said_earlier(reply: Reply) -> str:
    """What was said some replies ago, in a sentence; empty where that only excused."""
    sentences = SENTENCE_END.split(reply.text)
    told = [sentence for sentence in sentences if not sentence.startswith(EXCUSES)]
    return f"As I said: {told[0]}" if told else ""


def admitted(reply: Reply, turn: Turn, text: str) -> Reply:
    """The reply reduced to the admission, with what else may be meant."""
    return replace(
        reply,
        text=f"{text} If you meant something else, say it in other words or choose here.",
        next_step="",
        offer=None,
        card=None,
        sources=[],
        buttons=[*likely_meanings(turn), button("Talk to a person", "talk_to_person")],
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
