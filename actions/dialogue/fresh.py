"""A reply without what was said lately, or what else is meant where all of it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from actions.case import Case, case_of
from actions.dialogue.asides import kind_word
from actions.dialogue.left_out import left_out
from actions.dialogue.next_likely import next_intents, next_points
from actions.dialogue.one_question import answer_point, respond
from actions.dialogue.own_words_asked import confirms, stands
from actions.dialogue.questions import SURE_INTENT, taker_of
from actions.dialogue.repetition import (
    admitted,
    asks_again_for,
    asks_back,
    asks_the_same,
    comes_back,
    is_mostly_said,
    is_said,
    no_other_schools,
    not_held,
    remembered_with,
    said_earlier,
    said_last,
    said_lately,
    unsaid,
    wants_again,
)
from actions.points.choice import UNTOUCHED
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn
from actions.wording import in_short

if TYPE_CHECKING:
    from actions.base import Answer

# What these say once more is asked for.
SAYS_AGAIN = ("repeat", "go_back")


def freshly(answer: Answer, reply: Reply, turn: Turn) -> Reply:
    """The reply without what was said lately, or what else is meant where all of it was."""
    if not reply.text:
        return reply
    said, is_asked_for = said_lately(turn), turn.intent in SAYS_AGAIN
    is_typed = bool(turn.text) and not turn.intent_is_pressed and not is_asked_for
    if "last_reply" in reply.slots and not turn.is_reread:
        # What answers a protest has been held against what was said.
        return reply
    if is_typed and reply.sources:
        if is_mostly_said(reply.text, said):
            return _instead(answer, reply, turn)
        reply = replace(reply, text=unsaid(reply.text, said))
    is_pressed = turn.intent_is_pressed and bool(reply.sources) and not is_asked_for
    is_plain = not (reply.card or reply.form)
    if is_pressed and is_plain and is_said(reply.text, said_last(turn)):
        return admitted(reply, turn, not_held(turn))
    kept = {"last_reply": remembered_with(turn, reply.text)}
    may_name = is_typed and reply.sources and not reply.form
    unanswered = left_out(turn, reply.text) if may_name else ""
    if unanswered:
        reply = replace(reply, text=f"{reply.text}\n\n{unanswered}")
    beside = kind_word(turn)
    if beside:
        reply = replace(reply, text=f"{beside} {reply.text}")
    return reply.remembering(kept)


def _instead(answer: Answer, reply: Reply, turn: Turn) -> Reply:
    """The next meaning of a message whose answer was given lately, or that it was."""
    kept = {"last_reply": remembered_with(turn, reply.text)}
    if reply.card and reply.card.kind == "school_list" and not asks_again_for(turn):
        return no_other_schools(reply, turn).remembering(kept)
    is_same = asks_the_same(turn)
    if asks_back(turn) or wants_again(reply, turn, is_same):
        return replace(reply, text=f"Once more: {reply.text}").remembering(kept)
    if is_same:
        is_last = is_said(reply.text, said_last(turn))
        short = f"As I said: {in_short(reply.text)} I hold no more about this."
        shorter = short if is_last else said_earlier(reply) or not_held(turn)
        return admitted(reply, turn, shorter).remembering(kept)
    said = said_lately(turn)
    reading = _reading_of(answer, turn)
    is_special = reading is not None
    is_case = reading is not None and issubclass(reading, Case)
    for other in other_replies(answer, turn, {str(reply.slots.get("point"))}):
        if not is_mostly_said(other.text, said):
            fresh = replace(other, text=unsaid(other.text, said))
            return fresh.remembering({"last_reply": remembered_with(turn, fresh.text)})
    if comes_back(turn):
        text = said_earlier(reply) or not_held(turn)
        return admitted(reply, turn, text).remembering(kept)
    lately = is_said(reply.text, said_last(turn))
    is_told = bool(reply.slots.get("point")) and not (is_special or lately)
    # "How long is that" asks of what was said just now.
    reminds = is_told or turn.names_nothing
    nothing = f"{said_earlier(reply) if reminds else ''} {not_held(turn)}".strip()
    if is_case and said_earlier(reply):
        # The words chose the answer themselves: asked again it is still the answer.
        nothing = f"{said_earlier(reply)} Beyond that I hold nothing on it."
    if confirms(turn):
        # "So it's basically impossible?" asks whether we were got right.
        nothing = stands(turn) or nothing
    return admitted(reply, turn, nothing).remembering(kept)


def other_replies(answer: Answer, turn: Turn, said: set[str]) -> Iterator[Reply]:
    """What else may answer a message than what was said lately, likeliest first.

    The points that aren't among those `said`, the next case, the intent's own answer and
    the next likely intents; a reading is set aside once it has been tried.
    """
    tried = {answer.intent, str(turn.slots.get("answered")), *turn.questions}
    for other in _other_ways(answer, turn, said, tried):
        if other.text and other.sources and not other.form:
            yield other


def _other_ways(
    answer: Answer, turn: Turn, said: set[str], tried: set[str]
) -> Iterator[Reply]:
    if answer.intent not in UNTOUCHED:
        for point in next_points(turn, said):
            yield answer_point(turn, point, answer.intent)
    while kind := _reading_of(answer, turn):
        turn.set_aside.add(kind)
        if _reading_of(answer, turn) or turn.confidence >= SURE_INTENT:
            yield respond(answer, turn)
    for name in next_intents(turn, tried):
        yield respond(BY_INTENT[name](), turn)


def _reading_of(answer: Answer, turn: Turn) -> type | None:
    """The case, or the other answer, that a message is taken for."""
    taker = taker_of(answer, turn)
    case = case_of((taker or type(answer)).intent, turn)
    return type(case) if case else taker
