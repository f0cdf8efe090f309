""" "I heard it's 750, is that right?": what others say against what was said here."""

import re

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import licence
from actions.dialogue.own_words import (
    last_said,
    quote,
    sentence_with,
    sentences_said,
    stems,
)
from actions.dialogue.own_words_asked import NEVER, NO_MEANING, UNSURE
from actions.dialogue.repairs import last_answer
from actions.dialogue.rereading import question_before
from actions.dialogue.who_knows import who_knows
from actions.licensing.boards import own_board
from actions.points.choice import CERTAIN, chosen
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised

# Who says it, as people tell it.
_WHO = (
    r"(?:my|the|a|our|some|this|one|another|every|other) (?:\w+ ){0,2}?(?:teacher"
    r"|instructor"
    r"|professor|school|friend|boss|manager|owner|coworker|cousin|sister|mom|aunt|girl"
    r"|lady|guy|person|people|recruiter|website|site|article|video|doctor|nurse|esthetician"
    r"|injector|board|classmate|trainer|rep|advis[eo]r|mentor|dean|husband|wife|mum|dad)s?"
    r"(?: (?:at|from|in|of) (?:\w+ ){0,2}\w+?)?"
)
_HEARD = re.compile(
    r"\bi(?:'?ve| have)? (?:just |also |always |only )?(?:heard?|read|saw|seen|was told"
    r"|thought|been told|got told)\b"
    rf"|\b{_WHO} (?:just |also |always )?(?:said|says?|told|tells?|claims?|swears?"
    r"|thinks?)\b"
    r"|\b(?:everyone|everybody|people|ppl|they|someone|somebody|google|reddit|tik ?tok"
    r"|chat ?gpt|facebook|instagram|online|the internet|quizlet|indeed) (?:\w+ )?(?:said"
    r"|says?|told|tells?|claims?)\b",
    re.IGNORECASE,
)
# What is told of oneself, or asks something else beside it.
_ASKS_ELSE = re.compile(
    r"\b(?:how (?:do|can|would|long|much|many)|where|who (?:do|can|should)|what "
    r"(?:should|do"
    r"|can|would)|should i|can i|do i|could i)\b",
    re.IGNORECASE,
)
_TRUE = re.compile(
    r"\W*(?:(?:so|but|and|ok|then)\W+)*(?:(?:is|was) (?:that|it|this|he|she|they) "
    r"(?:even |really |actually )?"
    r"(?:true|right|legit|real|correct|wrong|so|bs)|who(?:'?s| is) (?:right|wrong|correct)"
    r"|who (?:do|should) i (?:believe|trust))(?: then| now| though)?\W*",
    re.IGNORECASE,
)
MOST_WORDS, OF_OURS, REPLIES = 32, 0.3, 2
# Behind fewer words that weren't spoken of what was said is disputed.
FEWEST_NEW, OF_TALK = 2, 0.4
_IS_THAT = re.compile(r"\b(?:is|are|was) (?:that|this|it) \w+", re.IGNORECASE)
_OF_THAT = re.compile(
    r"\b(?:that|this|those) (?!\w+ (?:is|are|pay))|\b(?:that|this|those|them)\W*$"
    r"|\b(?:of|changed|dropped|raised|lowered) it\b",
    re.IGNORECASE,
)
_WHAT_ABOUT = re.compile(r"\b(?:what|how) about\b", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"\b(?:true|right|wrong|real\w*|legit|correct|different\w*|otherwise|about|there|here"
    r"|need|needs|can'?t|can|could|should|would|don'?t|does\w*|did\w*|actually|must|have to"
    r"|is|isn'?t|no|yes|only|all|more|less|than|most|very|lot)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d,.]*\d")
_REFERS = re.compile(r"\b(?:it|that|this|those|them)\b", re.IGNORECASE)
NO_MORE = "I can't check what was said elsewhere, and a rule may have changed since."


class TellHeard(Case):
    """What is held against what somebody heard, from where, and who has the newer word."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_heard = _HEARD.search(turn.text) is not None
        is_heard = is_heard or _is_it_true(turn)
        if not is_heard or not turn.may_repair or intent in NEVER:
            return False
        if len(turn.text.split()) > MOST_WORDS or _ASKS_ELSE.search(turn.text):
            return False
        before = question_before(turn)
        if before is None or not sentences_said(turn):
            return False
        if _is_new_matter(turn):
            return False
        return _is_of_before(intent, turn) and _holds(turn)

    def reply(self, turn: Turn) -> Reply:
        before = last_answer(turn)
        said = _with_number(turn) or sentence_with(turn, turn.text, share=OF_OURS)
        said = said or last_said(turn)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        is_of_hours = rule is not None and _NUMBER.search(turn.text)
        of_licence = str(turn.slots.get("answered")) in OF_LICENCE
        hours = ""
        of_rule = _NUMBER.findall(rule.in_words) if rule else []
        is_said = any(number in said for number in of_rule[:1])
        if rule and turn.place and is_of_hours and of_licence and not is_said:
            hours = (
                f"For {turn.place.state_name} the number I hold is {rule.in_words}, for "
                f"the "
                "esthetician licence; of other licences I hold none."
            )
        whom = who_knows(turn, turn.before[0].text if turn.before else "")
        if of_licence and own_board(turn):
            whom = f"{capitalised(own_board(turn))} has the newer word; ask it in writing."
        sources = before.sources if before else []
        since = (
            f", from {sources[0].name}, {sources[0].release}"
            if sources[:1] == sources[:2]
            else ""
        )
        held = f"What I hold is {quote(said)}{since if sources else ''}."
        return Reply(
            joined(held, hours, NO_MORE, whom or "Where it comes from has the last word."),
            buttons=[
                button("Your sources", "ask_sources"),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=sources,
            slots={
                "topic": turn.slots.get("topic"),
                "point": turn.slots.get("point"),
                "answered": turn.slots.get("answered"),
            },
        )


# "I read that it's legal there" is easily taken for one of these.
MISREAD = (
    "inform", "ask_school_details", "refine_schools", "ask_sources", "ask_ranking",
    "ask_bot", "affirm", "deny", "give_feedback",
)  # fmt: skip
# Of these a state's board has the newer word.
OF_LICENCE = (
    "ask_exam", "ask_licence", "ask_licence_renewal", "ask_licence_transfer", "ask_scope",
    "ask_limited_licence", "ask_master_licence", "ask_training_length", "ask_eligibility",
    "ask_apprenticeship", "ask_credit_for_hours", "ask_unlicensed_work",
)  # fmt: skip


def _is_it_true(turn: Turn) -> bool:
    """Whether "is that true" asks of what was heard elsewhere and told just before."""
    was_heard = any(_HEARD.search(m.text) for m in turn.before[:REPLIES])
    return was_heard and _TRUE.fullmatch(turn.text) is not None


def _is_of_before(intent: str, turn: Turn) -> bool:
    """Whether a message speaks of what was just answered and names nothing else."""
    if _is_it_true(turn):
        return True
    is_unsure = intent in (*NO_MEANING, *MISREAD) or turn.confidence < UNSURE
    is_same = intent == turn.slots.get("answered")
    is_new = bool(turn.places) or bool(turn.values("school"))
    return (is_unsure or is_same) and not is_new


def _is_new_matter(turn: Turn) -> bool:
    """Whether what was heard, or is asked beside it, is none of what was spoken of last.

    "What about peels? my manager says it's fine" asks, and disputes nothing.
    """
    said = stems(_SAYS_NOTHING.sub(" ", _HEARD.sub(" ", turn.text)))
    told = {*stems(turn.before[0].text)} if turn.before else set()
    for reply in sentences_said(turn)[:REPLIES]:
        told |= stems(" ".join(reply))
    is_asked = _WHAT_ABOUT.search(turn.text) is not None
    refers = _OF_THAT.search(_IS_THAT.sub(" ", turn.text)) is not None
    is_of_ours = _with_number(turn) != "" or (refers and not is_asked)
    return (
        not is_of_ours
        and len(said - told) >= (1 if is_asked else FEWEST_NEW)
        and (len(said & told) < OF_TALK * len(said))
    )


def _with_number(turn: Turn) -> str:
    """The sentence of our last replies with a number that the message has."""
    heard = {*_NUMBER.findall(turn.text)}
    said = (sentence for reply in sentences_said(turn)[:REPLIES] for sentence in reply)
    return next((s for s in said if heard & {*_NUMBER.findall(s)}), "")


def _holds(turn: Turn) -> bool:
    """Whether no exact answer to the message is there but the one that was said."""
    point = chosen(turn, turn.intent, turn.points)
    if point is None or point.id == turn.slots.get("point"):
        return True
    # "They got rid of it" is near to much that isn't meant.
    scores = [float(i["score"]) for i in turn.points if i["id"] == point.id]
    return _REFERS.search(turn.text) is not None and max(scores, default=0.0) < CERTAIN
