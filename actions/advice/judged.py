"""A plan of one's own that is put forward to be judged: what speaks for it, what to check.

The ways that the plan names, and what was told before, make the answer; whether to do it
at all is a lean (actions/advice/lean.py), what to do first a plan (actions/advice/plan.py).
"""

import re

from actions.advice.choosing_words import weighs
from actions.advice.circumstances import Circumstances, circumstances
from actions.advice.judged_ways import JUDGED, Way, ways_in
from actions.advice.plan_text import board_of, hours_of
from actions.advice.told import CHILDREN
from actions.advice.words import has_exact_answer, is_of_something_else, is_open
from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import citation
from actions.people.kinds import (
    ASSISTANT,
    NURSE,
    OTHER_LICENCE,
    PRACTITIONER,
    STUDENT,
    kind_of,
)
from actions.points.opening import without_yes
from actions.reply import Reply, button
from actions.turn import Turn

_GOOD = (
    r"(?:good|sensible|realistic|smart|sound|solid|doable|reasonable|wise|ok(?:ay)?|decent"
    r"|right|dumb|stupid|crazy|bad|workable|feasible|possible)"
)
_PLAN = r"(?:plan|idea|move|order|approach|strategy|path|way|route|choice|sequence)"
ASKS = re.compile(
    rf"\b(?:is|isn'?t|does|would|wouldn'?t|sounds?|seems?|strikes?|be"
    rf"|such)\b[^.?!]{{0,30}}?"
    rf"\b{_GOOD}\W+(?:\w+ )?{_PLAN}\b(?! (?:to (?:get|find|learn)|of)\b)"
    rf"|\bis (?:my|this|that|the) {_PLAN}\b[^.?!]{{0,12}}\b{_GOOD}\b"
    r"|\b(?:does|would|will|could|can) (?:that|this|it|my plan"
    r"|such a plan)(?: \w+)? (?:make"
    rf" sense|work(?: out)?\W*$|sound {_GOOD})"
    r"|\bmakes? sense\W*$|\bam i (?:thinking (?:right|straight)|on the right track)\b"
    r"|\bwhat do (?:you|u) think(?: (?:of|about) (?:my|this|that|it)(?: plan| idea)?)?\W*$"
    rf"|\bthoughts\W*$|(?:^|[.?!,]\s*){_GOOD} (?:plan|idea)\W*$"
    r"|\bcan i do (?:both|them both|it (?:like|in) that)\b|\b(?:just|kinda) dreaming\W*$",
    re.IGNORECASE,
)
# Something is to be done: without such a word two ways are only named.
INTENDS = re.compile(
    r"\b(?:first|then|later|after\w*|while|now|begin|start\w*|and|plan\w*|meanwhile|study"
    r"|work\w*|go(?:ing)?|do(?:ing)?|both|eventually|until)\b",
    re.IGNORECASE,
)
CLINICIANS = (NURSE, PRACTITIONER, ASSISTANT)
# In so few words the plan itself was told before.
SHORT_WORDS = 9


class TellJudged(Case):
    """ "The front desk first and school at night: is that a sensible plan?"."""

    answers_whole = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not is_open(intent, turn) or not ASKS.search(turn.text):
            return False
        if is_of_something_else(turn) or (" or " in turn.text and weighs(turn.text)):
            return False
        return _way(turn) is not None and not has_exact_answer(turn)

    def reply(self, turn: Turn) -> Reply:
        way, known = _way(turn), circumstances(turn)
        if way is None:
            return Reply("")
        whom, of_board = board_of(turn)
        asked, of_hours = hours_of(turn)
        told = [] if way.is_clinical else _of_life(known, whom)
        verdict = without_yes(way.verdict, turn.text)
        return Reply(
            fitting(verdict, [*told, *way.reasons], f"Check: {way.check}").format(
                board=whom, hours=asked or "the state sets the hours"
            ),
            buttons=[button(title, intent) for title, intent in way.buttons],
            next_step="" if turn.place else "Which state is it for?",
            sources=[
                *([] if way.is_clinical else [*of_board, *of_hours]),
                citation(turn.session, "field_guide"),
            ],
        )


def _of_life(known: Circumstances, whom: str) -> list[str]:
    """What was told before that changes the order."""
    return [
        text
        for text in (
            f"Before all, ask {whom} in writing about your record."
            if known.has_record
            else "",
            "After a layoff ask the American Job Center (careeronestop.org) before you "
            "enrol: it may pay."
            if known.is_laid_off
            else "",
            "With children, class hours decide the school."
            if CHILDREN in known.told
            else "",
        )
        if text
    ]


def _way(turn: Turn) -> Way | None:
    """The kind of plan that is put forward, by the ways it names."""
    # An assistant who plans to be a practical nurse is none yet.
    kind = OTHER_LICENCE if turn.background else kind_of(turn)
    if kind == STUDENT:
        return None
    texts = [turn.text]
    if len(turn.text.split()) <= SHORT_WORDS:
        texts += [message.text for message in turn.before[:1]]
    for text in texts:
        named = ways_in(text)
        if kind in CLINICIANS:
            named.discard("nursing")
        named |= {f"is {kind}"} if kind else set()
        named |= {"is clinician"} if kind in CLINICIANS else set()
        fit = (way for way in JUDGED if way.fits(named))
        found = next(fit, None) if INTENDS.search(text) else None
        if found:
            return found
    return None
