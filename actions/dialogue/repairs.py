"""When an answer didn't reach the visitor: again, back, no, I meant something else."""

import re
from dataclasses import replace

from actions.base import Answer
from actions.dialogue.follow_up import FollowUp
from actions.dialogue.one_question import answer_point, respond
from actions.dialogue.protest_words import DISPUTED, LISTS, fresh_question
from actions.dialogue.protests import TellMissed
from actions.dialogue.repetition import LEAD, is_said, remembered_with, said_lately
from actions.dialogue.rereading import question_before
from actions.dialogue.said_before import replies_before
from actions.meanings import likely_meanings
from actions.menu import MENU
from actions.points.points import points
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply, button
from actions.schools.details import TellSchoolDetails
from actions.schools.listing import shown, shown_again
from actions.turn import Turn
from actions.wording import in_short

# What these said has to be repeated whole, and what they ask is no answer.
ALARMS = ("report_emergency", "report_self_harm", "ask_medical")
UNREPEATABLE = ("repeat", "nlu_fallback", "correct_bot")
# What "back to the pay thing" names.
TOPICS = {
    "pay": "pay",
    "salar": "pay",
    "licen": "licence",
    "exam": "exam",
    "fafsa": "financial_aid",
    "aid": "financial_aid",
}
# What begins so tells nothing of the answer before.
UNTOLD = ("Source:", "•", "In short:", "Which word")
SHORT = (
    r"\b(short\w*|simpl\w*|eas(y|ier)|plain|basic|dumb|tldr|eli5|summar\w+|two lines|brief"
    r"|kid|five|w/o all|too (long|complicated)|wall of text|break (it|that) down)\b"
)

# These say only that the last answer wasn't understood, and ask for no copy of it.
LOST = re.compile(
    r"(?:\W|\b(?:ok(?:ay)?|wait|um+|sorry|so|but|and|yes|yeah|no|lol|i'?m|im|to|that|this|it"
    r"|exactly|even|by|with)\b)*"
    r"(?:huh+|wh?at|wut|wdym|what (?:do|did|does) (?:you|u|that|this|it) (?:even )?mean"
    r"|what (?:you|u) mean|meaning|(?:i )?(?:do ?n[o']?t|did ?n[o']?t) (?:get|understand"
    r"|follow)"
    r"|confus\w+|(?:you )?lost me|makes no sense|that makes no sense)"
    r"(?:\W|\b(?:that|this|it|at all|what|you|u|mean|by|me|sense|now|lol)\b)*",
    re.IGNORECASE,
)


class Repeat(Answer):
    """The last answer once more, shorter where that is asked for."""

    action_name = "action_repeat"
    intent = "repeat"

    def reply(self, turn: Turn) -> Reply:
        reply = last_answer(turn)
        if reply is None:
            return Reply("There is nothing to repeat yet. Ask me anything:", buttons=MENU)
        if LOST.fullmatch(turn.text) and turn.slots.get("answered") not in ALARMS:
            return _plainer(reply, turn)
        is_whole = "\n" in reply.text or turn.slots.get("answered") in ALARMS
        if turn.mentions(SHORT) and not is_whole:
            return replace(reply, text=f"In short: {in_short(reply.text)}")
        return replace(reply, text=f"Once more: {reply.text}")


class GoBack(Answer):
    """The schools shown before, or else the last topic."""

    action_name = "action_go_back"
    intent = "go_back"

    def reply(self, turn: Turn) -> Reply:
        topic = BY_TOPIC.get(_named_topic(turn) or turn.slots.get("topic") or "")
        if shown(turn) and not _named_topic(turn):
            is_paging = turn.slots.get("answered") == "show_more"
            return shown_again(turn, "Back to the schools:", int(is_paging))
        if topic is None:
            return Reply("There is nothing to go back to yet. Ask me:", buttons=MENU)
        reply = respond(topic(), turn.again())
        return replace(reply, text=f"Back to that: {reply.text}")


class CorrectBot(Answer):
    """What was misread, put right; or likely meanings to choose from."""

    action_name = "action_correct"
    intent = "correct_bot"

    def reply(self, turn: Turn) -> Reply:
        before = last_answer(turn)
        meant = _answer_meant(turn, before)
        if meant:
            return meant
        turn.intent = "inform"
        if _brings_new(turn):
            reply = FollowUp().reply(turn)
            if before is None or not _is_same(reply, before):
                return _put_right(reply, turn)
        if turn.mentions(DISPUTED):
            return Reply(
                "Sorry if that is wrong. I only know what the sources named under each "
                "answer say, and they can be out of date: the board or the school has the "
                "last word. I can't correct my data from here; the people who run this "
                "site can.",
                buttons=[
                    button("Talk to a person", "talk_to_person"),
                    button("Your sources", "ask_sources"),
                ],
            )
        if question_before(turn) is not None:
            return TellMissed().reply(turn)
        return Reply(
            "Sorry, I got you wrong. Which did you mean? Or say it in other words.",
            buttons=[*likely_meanings(turn), button("Something else", "ask_help")],
        )


def _answer_meant(turn: Turn, before: Reply | None) -> Reply | None:
    """The answer to what "no, I meant …" asks, where it isn't the last one again."""
    if not turn.questions or turn.mentions(DISPUTED):
        return None
    intent, turn.intent = turn.intent, turn.questions[0]
    reply = respond(BY_INTENT[turn.intent](), turn)
    if reply.form or not reply.text or (before and _is_same(reply, before)):
        turn.intent = intent
        return None
    return _put_right(reply, turn)


def _put_right(reply: Reply, turn: Turn) -> Reply:
    """The reply after an apology, but where the message asks something anew."""
    if fresh_question(turn.text):
        return reply
    return replace(reply, text=f"Sorry, I misread that. {reply.text}")


def _brings_new(turn: Turn) -> bool:
    """Whether the message names a place, occupation, amount or so not known before."""
    if turn.slots.get("topic") == "pay" and turn.mentions(r"\b(hour|month|year)(ly|s)?\b"):
        return True
    said = turn.remembered()
    if turn.mentions(DISPUTED):
        # "They raised it to 13k" is no budget.
        said.pop("budget_usd", None)
    is_new = any(turn.slots.get(name) != value for name, value in said.items())
    return is_new or bool(turn.values("procedure"))


def _is_same(reply: Reply, before: Reply) -> bool:
    """Whether two replies say the same, or show the same schools."""
    schools = reply.slots.get("schools_shown")
    return reply.text == before.text or bool(
        schools and schools == before.slots.get("schools_shown")
    )


def last_answer(turn: Turn) -> Reply | None:
    """What was answered last, from what the conversation remembers."""
    answered = turn.slots.get("answered")
    if answered in LISTS and shown(turn):
        return shown_again(turn, "the schools:")
    if turn.slots.get("school") and answered == "ask_school_details":
        return respond(TellSchoolDetails(), turn.again())
    point = points().get(turn.slots.get("point") or "")
    if point:
        return answer_point(turn.again(), point, answered or "")
    kind = BY_INTENT.get(answered or "")
    if kind is None or answered in UNREPEATABLE:
        kind = BY_TOPIC.get(turn.slots.get("topic") or "")
    return respond(kind(), turn.again()) if kind else None


def _plainer(reply: Reply, turn: Turn) -> Reply:
    """What was said last in its first words, what it asked, and the way to ask further.

    Who says "huh?" has read the whole of it; said again it stays as unclear.
    """
    last = next(iter(replies_before(turn.events, 1)), "") or reply.text
    lines = [line.strip() for line in last.split("\n") if line.strip()]
    questions = [line for line in lines if line.endswith("?")]
    told = [line for line in lines if not line.startswith(UNTOLD) and line[-1] not in "?:"]
    asked = f" My question was: “{questions[-1]}”" if questions else ""
    text = f"In short: {in_short(LEAD.sub('', told[0]))}{asked}" if told else ""
    if not text or is_said(text, said_lately(turn)) or last.startswith(UNTOLD[-2:]):
        text = f"Which word or part is unclear? Type it, and I say it otherwise.{asked}"
    return replace(
        reply,
        text=text,
        next_step="",
        card=None,
        buttons=[*reply.buttons[:2], button("Talk to a person", "talk_to_person")],
        slots=reply.slots | {"last_reply": remembered_with(turn, text)},
    )


def _named_topic(turn: Turn) -> str | None:
    """The topic that "back to the pay thing" names."""
    match = re.search(
        r"\bback\b(?:.*?)\b(pay|salar|licen|exam|fafsa|aid\b)", turn.text, re.I
    )
    return TOPICS[match[1].lower()] if match else None
