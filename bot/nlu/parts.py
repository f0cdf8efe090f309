"""The parts of a message, and which of them says what is asked.

In a story the question is found, and of several questions all are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.nlu.points import OUT_OF_SCOPE, Ranking, Reading
from bot.nlu.questions import (
    ASKS,
    STATEMENT,
    is_question,
    question_first,
    split_questions,
    what_was_meant,
    wishes_beside,
)

CORRECTION = "correct_bot"
LONG_STORY_WORDS = 25
# What one tells of oneself is half of these: "I'm 16, how do I become one".
OF_ONESELF = ("ask_career_path", "ask_injector_path")
# Help comes first, whatever else a message asks.
ALARMS = {"report_emergency", "report_self_harm"}
# So sure a part need be only where the whole message is read the same.
CONFIRMED = 0.4
# A part says more than the whole where it is so sure, or the whole so vague.
SURER, VAGUE, TOLD = 0.85, 0.5, 0.45


@dataclass(frozen=True)
class Part:
    """One part of a message: as it was written, what it asks in it, how it is read."""

    said: str
    meant: str
    reading: Reading
    is_asked: bool

    @property
    def ranking(self) -> Ranking:
        """The intents of the part, most likely first."""
        return self.reading.ranking

    @property
    def intent(self) -> str:
        """The likeliest intent of the part."""
        name: str = self.ranking[0]["name"]
        return name


def parts_of(
    text: str,
    whole: Ranking,
    read: Callable[[Sequence[str]], list[Reading]],
    sure: float,
) -> list[Part]:
    """The parts of a message that is read as `whole`; none where it has but one."""
    split = split_questions(text, _is_unclear(whole, sure))
    meant = [what_was_meant(part) for part in split]
    if len(meant) < 2 and meant == split:
        return []
    # "I asked about the licence. Does it …?": beside a question that is no other one.
    asks = any("?" in part for part in split)
    readings = read([question_first(words) for words in meant])
    return [
        Part(
            part,
            words,
            reading,
            _is_asked(words, reading.ranking, whole, sure)
            and not (asks and "?" not in part and (words != part or _only_tells(part))),
        )
        for part, words, reading in zip(split, meant, readings, strict=True)
    ]


def what_is_asked(
    text: str, whole: Ranking, parts: list[Part], sure: float
) -> tuple[Ranking, list[str]]:
    """What the message is understood as, and its questions where there are several."""
    if not parts:
        return whole, []
    alarms = [
        part.ranking
        for part in parts
        if part.intent in ALARMS and part.ranking[0]["confidence"] >= sure
    ]
    if whole[0]["name"] in ALARMS or alarms:
        return whole if whole[0]["name"] in ALARMS else alarms[0], []
    asked = [part for part in parts if part.is_asked]
    in_words = [
        part for part in asked if part.meant != part.said or ASKS.search(part.meant)
    ]
    found = list(dict.fromkeys(part.intent for part in asked))
    names = [name for name in found if name not in wishes_beside(found, text)]
    intent, is_unclear = whole[0]["name"], _is_unclear(whole, sure)
    if intent == CORRECTION and not is_unclear:
        # What it puts right is answered by what corrects.
        return whole, [part.intent for part in in_words][:1]
    is_story = len(text.split()) >= LONG_STORY_WORDS
    is_of_oneself = intent in OF_ONESELF and whole[0]["confidence"] >= TOLD
    may_be_part = intent not in (OUT_OF_SCOPE, *names) and not is_of_oneself
    if is_unclear and asked and (is_story or may_be_part):
        # A part that is surely understood tells more than the sum of all.
        best = max(in_words or asked, key=lambda part: part.ranking[0]["confidence"])
        is_surer = best.ranking[0]["confidence"] >= SURER or whole[0]["confidence"] < VAGUE
        whole = best.ranking if is_surer and (is_story or in_words) else whole
    return whole, names if len(names) > 1 and whole[0]["name"] in names else []


def _only_tells(part: str) -> bool:
    """Whether a part tells of oneself: "I keep looking at programs online"."""
    return STATEMENT.search(part) is not None and ASKS.search(part) is None


def _is_unclear(whole: Ranking, sure: float) -> bool:
    return whole[0]["name"] == OUT_OF_SCOPE or whole[0]["confidence"] < sure


def _is_asked(part: str, ranking: Ranking, whole: Ranking, sure: float) -> bool:
    """Whether a part is a question, surely read or read as the whole message is."""
    is_confirmed = ranking[0]["name"] == whole[0]["name"]
    is_sure: bool = ranking[0]["confidence"] >= (CONFIRMED if is_confirmed else sure)
    return is_sure and is_question(ranking[0]["name"], part)
