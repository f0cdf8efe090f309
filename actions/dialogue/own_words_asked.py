""" "What counts as that?", "so I start over?", "you said the opposite": our own words."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import citation
from actions.dialogue.explained import LAW, OF_LAW, explained
from actions.dialogue.going_on import gone_on
from actions.dialogue.own_words import last_said, quote, sentence_with, sentences_said
from actions.dialogue.who_knows import who_knows
from actions.licensing.boards import own_board
from actions.people.kinds import ASSISTANT, NURSE, PRACTITIONER, kind_of
from actions.points.choice import OF_LISTS, chosen
from actions.points.points import points
from actions.reply import Reply, button
from actions.turn import Turn

NO_MEANING = ("nlu_fallback", "out_of_scope", "correct_bot", "repeat")
# These are heard before any word of ours is explained.
NEVER = (
    "report_emergency", "report_self_harm", "ask_medical", "manipulate", "insult",
    "talk_to_person",
)  # fmt: skip
# With less trust a message is read as nothing; so near a point is what it asks.
UNSURE, NEAR = 0.6, 0.5
MOST_WORDS, FEW_WORDS = 40, 5
# So many of the words a sentence of ours has to share with a quotation, with a question.
MOST_OF, SOME_OF = 0.6, 0.3
NOBODY = "a person can look into it."
# Where no school is named none is asked.
OF_A_SCHOOL = "The school"
NO_SCHOOL = (
    "Whoever gives it (program, aid office or board) has the written rule: ask there."
)
_WORD = r"(?P<{name}>[^?!.,;]{{2,45}})"
_COUNTS = re.compile(
    r"\bwhat (?:exactly )?(?:even )?(?:counts?|qualif\w+|would count|is considered"
    r"|do (?:you|u) (?:count|mean|call)) (?:as|by|with|when you say)? ?(?:an? |the )?"
    + _WORD.format(name="word"),
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(?:^|[?!.,;]\s*)(?:(?:and|so|but|wait|ok|huh|sorry)\W+)*(?:what is|what are|what'?s"
    r"|what|which|who is|who'?s|such)(?: kind of| sort of)?"
    r" (?:an? |the |this |that )?"
    r"(?!(?:is|are|was|were|do|does|did|would|should|can|could|will|has|have|one|to"
    r"|about|if|i|you|they)\b)"
    r"(?P<word>[^\W\d_][\w'-]*(?: [\w'-]+){0,3})\s*"
    r"(?:$|[?!.,;])",
    re.IGNORECASE,
)
# "Which states did you mean by some states", "what do you mean with help afterwards".
_MEAN_BY = re.compile(
    r"\b(?:(?:what|which|who|where|wat|wich)\b[^?!.,;]{0,30}?\b(?:mean|meant|refer\w*)"
    r" (?:to )?(?:by|with|when (?:you|u) (?:say|said|wrote))|wdym by|meaning of)"
    r"\s+(?:an? |the )?[\"“”‘’']*(?P<word>[^?!.,;\"“”‘’']{3,45})",
    re.IGNORECASE,
)
NURSES_WHO_LEAD = re.compile(r"\bnurse practitioners?\b|\bnps?\b", re.IGNORECASE)
MAP_OF_STATES = (
    "The American Association of Nurse Practitioners keeps a map of them (aanp.org); the "
    "state's board of nursing has the last word (ncsbn.org links to each)."
)
_BOARD = re.compile(r"\W*(?:and |so |but |ok )?(?:which|what) board\b.{0,25}", re.I)
_STATES = re.compile(r"\bstates?\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:(?:do ?n[o']?t|cant|can'?t|did ?n[o']?t) (?:really )?(?:understand|get|follow"
    r"|know what (?:that|it|this))|confus\w+|no idea what|never heard|lost me|unclear"
    r"|explain)\b",
    re.IGNORECASE,
)
_YOU_SAID = (
    r"(?:you|u|ya)(?:'?ve| have)? (?:\w+ ){0,2}?(?:said|say|told|tell|wrote|claimed)"
)
_CONTRADICTS = re.compile(
    rf"\b{_YOU_SAID}\b(?P<first>.*?)\b(?:and|but|now|then)\W+(?:\w+ ){{0,2}}?"
    r"(?:now |then )?(?:you|u|ya|its|it'?s|it is|that|i|we|they)\b.*"
    r"(?:which|what)(?: one| of (?:the|those) two)?(?: is (?:it|true|right|correct)"
    r"|'?s (?:it|true|right)|(?: do| should) i (?:believe|trust))"
    r"|\b(?:you|u|that|this|it)(?:'?re|'?s| are| is| just)* contradict\w*",
    re.IGNORECASE | re.DOTALL,
)
# A nurse who hears "no school" and then of a course hears of two things.
COURSE_TOO = (
    re.compile(r"\b(?:school|degree|licen[cs]e|college)\b", re.IGNORECASE),
    re.compile(r"\b(?:certif\w*|cert|course|class|training)\b", re.IGNORECASE),
)
NO_CLASH = (
    "Both hold: no new degree and no second licence, since yours is what the law asks for; "
    "beside it a course of some days, because employers and insurers want to see hands-on "
    "training. Its certificate proves the course and gives no right of its own."
)
_CONFIRMS = re.compile(
    r"^\W*(?:(?:wait|ok|okay|oh|hm+|huh|but|and|well|damn|wow|ugh|lol)\W+)*"
    r"(?:so (?!who|what|how|where|when|why|which|can\b|could|do\b|does|is\b|are (?!you)"
    r"|should|would|will|far|much|many)\w+|its? (?:is )?basically|basically"
    r"|(?:are|r) (?:you|u) saying|(?:you|u)(?:'?re| are)? (?:saying|mean)\b"
    r"|(?:does|do) (?:that|this|it) mean|(?:that|which|it) means|meaning)",
    re.IGNORECASE,
)
# "So with what I have, which could I afford" asks anew.
_ASKS_ANEW = re.compile(
    r"\W*(?:(?:ok|okay|and|but|well)\W+)*so (?:with|for|on|at|in|after|if|then)\b[^?]*?"
    r"\b(?:which|what|whats|how|who|where|when)\b",
    re.IGNORECASE,
)
_EVEN = re.compile(
    r"\b(?:even|although|though|despite|regardless of)\s+"
    r"(?:with |if |though |after |when )?"
    r"(?P<what>[^?.!,;]{4,60})",
    re.IGNORECASE,
)


def confirms(turn: Turn) -> bool:
    """Whether a message asks in its own words whether it got us right."""
    asks = "?" in turn.text and not _ASKS_ANEW.match(turn.text)
    return asks and _CONFIRMS.match(turn.text) is not None


def stands(turn: Turn) -> str:
    """That what we said stands, and who knows of what the visitor adds to it."""
    said = last_said(turn)
    if not said:
        return ""
    said = sentence_with(turn, turn.text, share=SOME_OF) or said
    even = _EVEN.search(turn.text)
    rule = "I hold no rule or figure that goes further."
    if even:
        rule = f"I hold no rule that “{even['what'].strip()}” changes it."
    return joined(f"What I said stays as it is: {quote(said)}.", rule, _whom(turn))


class TellContradiction(Case):
    """Two things that we said and that seem to differ, and who decides."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_said = _CONTRADICTS.search(turn.text) is not None and bool(sentences_said(turn))
        return is_said and _is_open(intent, turn)

    def reply(self, turn: Turn) -> Reply:
        found = _CONTRADICTS.search(turn.text)
        claimed = (found["first"] if found else "") or ""
        near = sentence_with(turn, turn.text, share=SOME_OF)
        last = near or last_said(turn)
        earlier = sentence_with(turn, claimed, share=MOST_OF)
        clash = ""
        if kind_of(turn) in (NURSE, PRACTITIONER, ASSISTANT) and all(
            p.search(turn.text) for p in COURSE_TOO
        ):
            return _of_ours(turn, NO_CLASH)
        if not earlier:
            text = "Those words I don't find in my answers here. What I said is this: "
            text += f"{quote(last)}. Take that one."
        elif earlier == last_said(turn):
            text = f"What I said of it is this: {quote(earlier)}. Take that one."
        else:
            last = last_said(turn)
            text = f"Both stand there: first {quote(earlier)}, then {quote(last)}."
            clash = "Where they clash I can't decide it."
        return _of_ours(turn, joined(text, clash, _whom(turn)))


class TellOurWord(Case):
    """What a word of our last replies means, or the sentence in which we used it."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return _is_open(intent, turn) and _meant(intent, turn) is not None

    def reply(self, turn: Turn) -> Reply:
        found = _meant(turn.intent, turn)
        word, sentence = found or ("", "")
        if _STATES.search(word):
            return _of_ours(turn, _which_states(turn, word, sentence))
        meaning = explained(word, sentence)
        if _BOARD.fullmatch(turn.text) and own_board(turn):
            return _of_ours(turn, f"I mean {own_board(turn)}.")
        if meaning:
            is_law = meaning == LAW and sentence
            where = f"The one in this sentence: {quote(sentence)}." if is_law else ""
            return _of_ours(turn, joined(where, meaning))
        return _of_ours(
            turn,
            f"By “{word}” I mean what stands here: {quote(sentence)}. More exactly I hold "
            f"it from no source. {_whom(turn)}",
        )


class TellConfirmed(Case):
    """Whether the visitor got us right, where their words have no answer of their own."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not (_is_open(intent, turn) and confirms(turn) and stands(turn)):
            return False
        is_of_list = intent in OF_LISTS or turn.values("money")
        if is_of_list and turn.slots.get("schools_shown"):
            # "So nothing under that within an hour" is looked up and confirmed anew.
            return False
        is_unsure = intent in NO_MEANING or turn.confidence < UNSURE
        return is_unsure and not _is_met(intent, turn)

    def reply(self, turn: Turn) -> Reply:
        return _of_ours(turn, stands(turn))


def _which_states(turn: Turn, word: str, sentence: str) -> str:
    """That no list of those states is held, and who says it of the one named."""
    where = turn.place.state_name if turn.place else "your state"
    said = f"Which ones “{word}” are I hold in no list, so for {where} I can't say it."
    if NURSES_WHO_LEAD.search(f"{sentence} {turn.text}"):
        return f"{said} {MAP_OF_STATES}"
    return f"{said} {_whom(turn)}"


def _meant(intent: str, turn: Turn) -> tuple[str, str] | None:
    """The word of ours that is asked about, with our sentence that has it."""
    counts, what = _COUNTS.search(turn.text), _WHAT.search(turn.text)
    is_lost = _LOST.search(turn.text) is not None
    is_of_word = what is not None and _is_bare(what, turn)
    is_of_word = is_of_word or (what is not None and _asks_which_law(what, turn))
    may_be = is_lost or is_of_word or _is_unread(intent, turn)
    by = _MEAN_BY.search(turn.text)
    found = by or counts or (what if may_be else None)
    if not found:
        return None
    word = re.sub(r"\s*(?:mean|then|even|tho(?:ugh)?|like)\W*$", "", found["word"].strip())
    sentence = sentence_with(turn, word, share=SOME_OF if by else 1.0)
    return (word, sentence) if sentence or explained(word) else None


def _is_bare(what: re.Match[str], turn: Turn) -> bool:
    """Whether a message only asks what a word is that is explained, as no point does."""
    is_whole = re.match(r"\W*what\W?(?:s|is|are)\b", turn.text, re.IGNORECASE)
    is_known = explained(what["word"]) and not _defines(what["word"], turn)
    return bool(is_whole and is_known) and what.end() >= len(turn.text.rstrip())


def _defines(word: str, turn: Turn) -> bool:
    """Whether a point near the message is asked what that word is."""
    asked = re.compile(rf"\bwhat(?:'?s| is| are| does)\b.*\b{re.escape(word)}", re.I)
    near = [points().get(str(item["id"])) for item in turn.points]
    told = [line for point in near if point for line in point.questions]
    return any(asked.search(line) for line in told)


def _asks_which_law(what: re.Match[str], turn: Turn) -> bool:
    """Whether all that a message asks is which law was meant."""
    is_alone = len(turn.text.split()) <= FEW_WORDS
    return is_alone and OF_LAW.fullmatch(what["word"]) is not None


def _is_unread(intent: str, turn: Turn) -> bool:
    is_unsure = intent in NO_MEANING or turn.confidence < UNSURE
    return is_unsure and not _near(turn.points)


def _is_met(intent: str, turn: Turn) -> bool:
    """Whether a point answers the message, alone or behind the question before."""
    return bool(chosen(turn, intent, turn.points) or gone_on(turn, intent))


def _near(points: list[dict[str, object]] | None) -> bool:
    return any(float(str(item["score"])) >= NEAR for item in points or [])


def _is_open(intent: str, turn: Turn) -> bool:
    is_free = turn.may_repair and not turn.slots.get(REQUESTED_SLOT)
    return is_free and intent not in NEVER and len(turn.text.split()) <= MOST_WORDS


def _whom(turn: Turn) -> str:
    """Who knows more of what was spoken of."""
    before = turn.before[0] if turn.before else turn
    said = f"{turn.text} {before.text}"
    whom = who_knows(turn, said) or who_knows(before) or NOBODY
    is_shown = turn.slots.get("schools_shown") or turn.slots.get("school")
    if whom.startswith(OF_A_SCHOOL) and not is_shown:
        whom = NO_SCHOOL
    return f"{whom[:1].upper()}{whom[1:]}"


def _of_ours(turn: Turn, text: str) -> Reply:
    return Reply(
        text,
        buttons=[
            button("What can I ask?", "ask_help"),
            button("Talk to a person", "talk_to_person"),
        ],
        sources=[citation(turn.session, "field_guide")],
        slots={
            "topic": turn.slots.get("topic"),
            "point": turn.slots.get("point"),
            "answered": turn.slots.get("answered"),
        },
    )
