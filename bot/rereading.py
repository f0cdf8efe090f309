"""What a complaint says was wanted, read as a question: alone, and with the one before."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from actions.dialogue.elliptic import is_elliptic
from actions.dialogue.protest_words import (
    ASKS,
    REFERS,
    SENTENCE,
    YES_OR_NO,
    contrast,
    fresh_question,
    protests,
    puts_right,
    said_anew,
    skipped,
    wanted,
)
from actions.dialogue.reactions import without_reactions
from actions.people.denied import denied_trades
from actions.people.presented import presented
from actions.points.choice import OUT_OF_SCOPE
from actions.points.proposed import TRUST
from actions.points.witnesses import agreed
from actions.safety.personal_data import without_personal_data
from actions.safety.wrapped import SELF_HARM, asked_in

Message = dict[str, Any]
KEPT = ("text", "intent", "entities", "questions", "points", "parts", "intent_ranking")
# So long a question is put in front of a complaint whole.
MOST_WORDS = 25
# A question of so few words goes on with the one before.
FEW_WORDS = 5
# So many questions stand behind one another, the later of which name nothing.
LONGEST_CHAIN = 3
# Read so, a message puts the answer before it right.
CORRECTS = "correct_bot"
# What stands for what was left out, but not in "what does it take".
STANDS_FOR = re.compile(r"\b(?:it|that|they|them)\b(?! takes?\b)", re.IGNORECASE)
# With less trust a question may only be clear behind the one before.
SURE = 0.8
# So sure what is asked in weariness or scorn has to be, and read as one of these.
SURE_UNWRAPPED = 0.5
NO_MATTER = ("ask_medical", "ask_why", "ask_help", "ask_sources", "ask_who_are_you")
OURS = ("ask_", "find_schools", "compare_schools", "refine_schools")


async def read_again(
    tracker: Message, read: Callable[[str], Awaitable[Message]]
) -> Message:
    """The latest message; of a complaint with `reread`: what it wants, by itself and
    behind the question before it, and what it misses beside a new question.
    """
    message: Message = tracker.get("latest_message") or {}
    text = str(message.get("text") or "")
    if text.startswith("/") or without_personal_data(message)[1]:
        return message
    unwrapped = await _unwrapped(message, read)
    if unwrapped:
        return {**message, "unwrapped": unwrapped}
    is_corrected = (message.get("intent") or {}).get("name") == CORRECTS
    if not (is_reread(text) or is_corrected):
        return await _of_who_asks(await _with_question_before(tracker, read), tracker, read)
    # "No, I mean watching at a spa. Who do I ask?" asks who to ask for watching.
    anew = "" if said_anew(text) or puts_right(text) else fresh_question(text)
    words = anew or wanted(text)
    missed = skipped(text)
    if missed and REFERS.search(anew):
        # "You said nothing of insurance. What does it cost?"
        words, missed = _named_in(anew, missed), ""
    question = _question_before(tracker.get("events") or [])
    # "How many years total" leaves open of what, but not behind what was left out.
    leaves_open = not skipped(text) and is_elliptic(anew)
    # What follows on "I'm not a nurse" isn't asked as one.
    is_long = len(anew.split()) > FEW_WORDS or (bool(anew) and bool(denied_trades(text)))
    stands_alone = is_long and not leaves_open
    put_right = _put_right(question, text)
    both = put_right or f"{question} {words}".strip()
    texts = [words, "" if stands_alone else both, missed]
    who = presented(tracker.get("slots") or {})
    readings = [await _heard(said, who, read) if said else None for said in texts]
    if put_right and readings[1]:
        readings[1]["is_put_right"] = True
    return {**message, "reread": readings}


async def _unwrapped(
    message: Message, read: Callable[[str], Awaitable[Message]]
) -> Message | None:
    """What is asked in weariness or scorn, where that is surely a question of ours."""
    intent = (message.get("intent") or {}).get("name") or ""
    is_despair = intent == SELF_HARM
    for said in asked_in(str(message.get("text") or ""), intent):
        reading = _kept(await read(said))
        found = reading["intent"] or {}
        is_sure = float(found.get("confidence") or 0) >= SURE_UNWRAPPED
        is_ours = str(found.get("name")).startswith(OURS) and found["name"] not in NO_MATTER
        near = [item["score"] for item in reading.get("points") or []]
        if is_despair and _names_nothing(reading):
            # "I can't do this anymore, what's the point" asks of nothing here.
            continue
        if is_ours and (is_sure or max(near, default=0) >= SURE_UNWRAPPED):
            whole = (message.get("points") or []) if is_despair else []
            nearer = [item for item in whole if item["score"] >= SURE_UNWRAPPED]
            return {**reading, "points": [*nearer, *(reading["points"] or [])]}
    return None


async def _of_who_asks(
    message: Message, tracker: Message, read: Callable[[str], Awaitable[Message]]
) -> Message:
    """The message; with `presented` where who asks is known for a clinician.

    That are the points that it may ask behind the words that say who asks: of the whole,
    of the whole behind the question before, and of each part.
    """
    who = presented(tracker.get("slots") or {})
    if not who:
        return message
    text = without_reactions(str(message.get("text") or ""))
    texts = [text, f"{_question_before(tracker.get('events') or [])} {text}".strip()]
    texts += [part["said"] for part in message.get("parts") or []]
    found = [(await read(f"{who}, {each}")).get("points") or [] for each in texts]
    return {**message, "presented": found}


async def _heard(said: str, who: str, read: Callable[[str], Awaitable[Message]]) -> Message:
    """What is kept of a reading, its points joined with those of who asks."""
    reading = _kept(await read(said))
    if who:
        of_theirs = (await read(f"{who}, {said}")).get("points") or []
        reading["points"] = agreed(reading["points"] or [], of_theirs, TRUST)
    return reading


def _named_in(anew: str, missed: str) -> str:
    """A new question with what was left out in the place of its "it": "what does
    insurance cost?"; behind it where that is told in many words.
    """
    if len(missed.split()) <= FEW_WORDS and STANDS_FOR.search(anew):
        return STANDS_FOR.sub(missed, anew, count=1)
    return f"{missed}. {anew}"


def _put_right(question: str, text: str) -> str:
    """The question before with what is meant in the place of what isn't, where it names
    that: "hours of cosmetology in Ohio?", "esthetics not cosmetology". Else empty.
    """
    wrong, right = contrast(text)
    if not wrong:
        return ""
    found = re.compile(rf"\b{re.escape(wrong)}\b", re.IGNORECASE)
    return found.sub(right, question) if found.search(question) else ""


async def _with_question_before(
    tracker: Message, read: Callable[[str], Awaitable[Message]]
) -> Message:
    """The latest message; with `behind` where it may only be clear behind the one before.

    That is the intent of both together and the points that they may ask, beside those
    that the question before asks.
    """
    message: Message = tracker["latest_message"]
    question = _question_before(tracker.get("events") or [])
    text = without_reactions(str(message.get("text") or ""))
    if not question or not _may_go_on(message):
        return message
    before, both = await read(question), await read(f"{question} {text}")
    return {
        **message,
        "behind": {
            "intent": both.get("intent"),
            "points": both.get("points") or [],
            "before": before.get("points") or [],
        },
    }


def _may_go_on(message: Message) -> bool:
    text = without_reactions(str(message.get("text") or ""))
    intent = message.get("intent") or {}
    asked = any(ASKS.search(sentence) for sentence in SENTENCE.split(text))
    is_asked = asked and len(text.split()) <= MOST_WORDS
    is_doubtful = float(intent.get("confidence") or 0) < SURE
    is_other = intent.get("name") == OUT_OF_SCOPE or _names_nothing(message)
    return is_asked and (is_doubtful or is_other)


def _names_nothing(message: Message) -> bool:
    kinds = [entity["entity"] for entity in message.get("entities") or []]
    return is_elliptic(without_reactions(str(message.get("text") or "")), kinds)


def is_reread(text: str) -> bool:
    """Whether a message is, or may be, a complaint of the answer before."""
    return protests(text) or puts_right(text) or YES_OR_NO.search(text) is not None


def _question_before(events: list[Message]) -> str:
    """What the visitor asked last, without the story around it.

    Where that names nothing itself, it stands behind what was asked before it.
    """
    chain: list[str] = []
    said = [event for event in events if event.get("event") == "user"]
    for event in reversed(said[:-1]):
        text = without_reactions(str(event.get("text") or ""))
        if (
            not text
            or text.startswith("/")
            or (is_reread(text) and not fresh_question(text))
        ):
            continue
        asked = [part for part in SENTENCE.split(text) if ASKS.search(part)]
        found = " ".join(asked) if asked and len(text.split()) > MOST_WORDS else text
        chain.insert(0, found if found[-1:] in ".?!" else f"{found}.")
        if len(chain) == LONGEST_CHAIN or not _names_nothing(event.get("parse_data") or {}):
            break
    return " ".join(chain)


def _kept(reading: Message) -> Message:
    return {name: reading.get(name) for name in KEPT}
