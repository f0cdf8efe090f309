"""Programs of different lengths, and class times: which one to take."""

import re
from math import ceil

from actions.advice.choices import Choice, kept, speaks, wants_advice, weighed
from actions.advice.choosing_words import weighs
from actions.advice.told import CHILDREN, JOB, MONEY, SOON, told, told_in
from actions.catalog.figures import (
    ESTHETICIAN,
    MASTER,
    Citation,
    citation,
    licence,
    typical_program,
)
from actions.catalog.places import Location
from actions.licensing.text import board
from actions.next_step import toward_schools
from actions.reply import Reply, button
from actions.training.times import FULL_WEEK_HOURS, HALF_WEEK_HOURS
from actions.turn import Turn
from actions.wording import count

NUMBER = re.compile(r"\b(\d{1,2},\d{3}|\d{3,4})\b")
# "600 hours done out of 1500" are no two programs.
DONE = re.compile(
    r"\b[\d,]+ ?(?:hours?|hrs?)? (?:done|finished|completed|in|left|so far)\b"
    r"(?: (?:out )?of (?:my |the )?[\d,]+)?"
    r"|\b[\d,]+ (?:hours? )?(?:out )?of (?:my |the )?[\d,]+",
    re.IGNORECASE,
)
HOURS = re.compile(r"\b(?:hours?|hrs?|h)\b|\d(?:hrs?|h)\b", re.IGNORECASE)
TIERS = r"\b(?:master|advanced)\b.*\b(?:regular|basic|normal|standard|plain)\b|" + (
    r"\b(?:regular|basic|normal|standard|plain)\b.*\b(?:master|advanced)\b"
)
FEWEST = 2


class WeighHours(Choice):
    """A shorter and a longer program: what the licence needs of them."""

    topic = "choice_of_hours"
    says_already = frozenset(
        {"ask_training_length", "ask_master_licence", "compare_schools"}
    )

    @classmethod
    def is_put(cls, turn: Turn) -> bool:
        is_several = len(_hours_named(turn.text)) >= FEWEST
        return wants_advice(turn) and (is_several or turn.mentions(TIERS))

    def reply(self, turn: Turn) -> Reply:
        speaks(turn)
        named = _hours_named(weighed(turn)) or _hours_of_tiers(turn)
        weeks = " and ".join(
            f"{count(hours)} hours ÷ {FULL_WEEK_HOURS} a week = "
            f"{ceil(hours / FULL_WEEK_HOURS)} weeks"
            for hours in named
        )
        weeks = f"Full time: {weeks}. " if named else ""
        advice, sources = _for_licence(turn, named)
        return Reply(
            f"{advice} {weeks}Ask each school which licence it leads to.",
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Master or advanced licence", "ask_master_licence"),
                button("Find schools", "find_schools"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
            slots=kept(turn),
        )


def _hours_named(text: str) -> list[int]:
    """The hours of the programs that a message names, fewest first."""
    if not HOURS.search(text):
        return []
    found = {int(number.replace(",", "")) for number in NUMBER.findall(DONE.sub(" ", text))}
    return sorted(found)


def _hours_of_tiers(turn: Turn) -> list[int]:
    """The hours of the state's basic and its advanced licence, where it has both."""
    if turn.place is None:
        return []
    tiers = (
        licence(turn.session, turn.place.state, tier) for tier in (ESTHETICIAN, MASTER)
    )
    hours = [rule.hours for rule in tiers if rule and rule.hours]
    return hours if len(hours) >= FEWEST else []


def _for_licence(turn: Turn, named: list[int]) -> tuple[str, list[Citation]]:
    """Which of the programs the state's licence needs."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if turn.place is None or rule is None:
        return (
            "The shorter one, where it has the hours of your state's licence: fewer don't "
            "do, and more pay only where the state has a master or advanced licence.",
            [],
        )
    state, tier = turn.place.state_name, _advanced(turn, turn.place)
    if not rule.hours:
        doubt = f"The shorter one if the {board(rule)} says that it is enough"
        return f"{doubt}: for {state} my figures don't agree.{tier}", [rule.citation]
    asks = f"{state} asks for {count(rule.hours, 'hour')}"
    enough = [hours for hours in named if hours >= rule.hours]
    if not named:
        none = f"and my table has no advanced licence of {state}"
        return f"{asks}, {none}, so the basic one.", [rule.citation]
    if not enough:
        return f"{asks}, so none of them is enough: ask the {board(rule)}.", [rule.citation]
    short = [count(hours) for hours in named if hours < rule.hours]
    too_few = f"; {' and '.join(short)} aren't enough" if short else ""
    return f"The {count(enough[0])}-hour one: {asks}{too_few}.{tier}", [rule.citation]


def _advanced(turn: Turn, place: Location) -> str:
    """What the longer program is good for, where the state has an advanced licence."""
    rule = licence(turn.session, place.state, MASTER)
    if rule is None or not rule.hours:
        return ""
    return (
        f" For its advanced licence {place.state_name} asks for {rule.in_words}: take the "
        "longer one if you want the treatments that it adds."
    )


class WeighClassTimes(Choice):
    """Nights, part time or full time: weeks of each, and what decides."""

    topic = "choice_of_class_times"
    says_already = frozenset({"ask_schedule", "ask_training_length"})

    @classmethod
    def is_put(cls, turn: Turn) -> bool:
        if len(_times_named(turn)) < FEWEST or _is_work(turn):
            return False
        goes_on = (turn.slots.get("topic") or "").startswith("choice_of")
        return wants_advice(turn) or (goes_on and weighs(turn.text))

    def reply(self, turn: Turn) -> Reply:
        speaks(turn)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        typical = typical_program(turn.session)
        hours, source = typical.clock_hours, typical.citation
        whose = "The typical program's"
        if turn.place and rule and rule.hours:
            hours, source = rule.hours, rule.citation
            whose = f"{turn.place.state_name}'s"
        fast, slow = ceil(hours / FULL_WEEK_HOURS), ceil(hours / HALF_WEEK_HOURS)
        return Reply(
            f"{_advice(turn)} {whose} {count(hours)} hours take about {fast} weeks at "
            f"{FULL_WEEK_HOURS} hours a week, {slow} at {HALF_WEEK_HOURS}. Both lead to "
            "the same licence. Which school teaches at night isn't in public data: ask for "
            "the evening start, and what an absence costs.",
            **toward_schools(turn),
            buttons=[
                button("Studying online", "ask_online_training"),
                button("How to choose a school", "ask_choose_school"),
            ],
            sources=[source, citation(turn.session, "field_guide")],
            slots=kept(turn),
        )


def _times_named(turn: Turn) -> set[str]:
    return set(turn.values("schedule"))


def _is_work(turn: Turn) -> bool:
    """Whether the times are those of a job and not of a class."""
    has_job = JOB in told_in(turn.text)
    return not has_job and turn.mentions(
        r"\b(jobs?|shifts?|hire[ds]?|employee|contractor)\b"
    )


def _advice(turn: Turn) -> str:
    """Which times fit, by what the visitor told."""
    circumstances = told(turn)
    if JOB in circumstances:
        return "With a job beside it, nights or part time: full-time classes leave no room."
    if CHILDREN in circumstances and not circumstances & {MONEY, SOON}:
        return (
            "With children, whichever falls into the hours when somebody has them: day "
            "classes in school hours, nights if a partner or family is home."
        )
    if circumstances & {MONEY, SOON, CHILDREN}:
        return (
            "To earn soon, full time if somebody can carry rent and children meanwhile; "
            "nights if you have to keep a wage."
        )
    return "Full time if you can live without a wage meanwhile, nights if you can't."
