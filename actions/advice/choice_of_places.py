"""Which state to work in: pay, jobs and hours of the licence side by side."""

from actions.advice.choices import OF_SCHOOLS, Choice, kept, speaks, wants_advice
from actions.advice.choosing_words import asks_advice
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    WageFigures,
    citation,
    licence,
    wage,
)
from actions.catalog.places import Location, find_place
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

FEWEST, MOST = 2, 3
TRAINING = r"\b(schools?|college|academy|campus|train(?:ing)?|study|class(?:es)?)\b"
# "Texas or Florida for working as an esthetician" looks for no school.
TO_WORK = r"\b(?:work(?:ing)?|jobs?|career|practi[cs](?:e|ing)|hired)\b"
# Read so, "between Baltimore and DC" says where somebody lives.
WHERE_ONE_LIVES = {"inform", "ask_licence_transfer"}
# "Which is better", said behind the figures of two places.
OF_PLACES, MOST_WORDS_BARE = ("pay", "outlook", "licence", "choice_of_places"), 8
WHICH = (
    r"\b(?:which|what)(?: one| place| city| state| of (?:them|those|the two))?(?:'?s| is"
    r"| are| would| should)?(?: you| u| i| the| be)?"
    r" (?:better|best|easier|cheaper|smarter|pick|choose|go|move)\b"
)
TRIES = r"(?:^|[.?!;,])\W*(?:(?:ok|so|then|please|pls|now|and|maybe) )*(?:try|check)\b"
# A difference smaller than this share of the pay decides nothing.
LITTLE = 0.05


class WeighPlaces(Choice):
    """States or cities to work in, side by side."""

    topic = "choice_of_places"
    says_already = frozenset({"ask_pay", "ask_licence", "ask_outlook", "ask_worth_it"})

    @classmethod
    def is_put(cls, turn: Turn) -> bool:
        if turn.mentions(TRAINING) or _tries_others(turn):
            return False
        if _asks_of_those_before(turn):
            return True
        states = {place.state for place in turn.places if place.kind == "state"}
        if turn.intent == "compare_schools" and len(states) >= FEWEST:
            # Whole states are compared, whatever list was shown before.
            return True
        if turn.intent in OF_SCHOOLS and not turn.mentions(TO_WORK):
            return False
        if turn.intent in WHERE_ONE_LIVES and not asks_advice(turn.text):
            return False
        is_work = not turn.slots.get("schools_shown")
        return is_work and len(turn.places) >= FEWEST and wants_advice(turn)

    def reply(self, turn: Turn) -> Reply:
        speaks(turn)
        goes_on = {}
        if not turn.places and _asks_of_those_before(turn):
            turn.places = _those_before(turn)
            goes_on = {"topic": turn.slots.get("topic")}
        places = turn.places[:MOST] or ([turn.place] if turn.place else [])
        lines, sources = [], []
        medians: dict[str, int] = {}
        areas: set[str] = set()
        for place in places:
            line, of_line, pay = _line(turn, place)
            lines.append(f"• {line}.")
            sources += of_line
            if pay:
                medians[place.label] = pay.annual_median_usd
                areas.add(pay.area)
        return Reply(
            "\n".join([_advice(medians, areas), *lines]),
            buttons=[
                button("Moving a licence", "ask_licence_transfer"),
                button("Pay", "ask_pay"),
                button("Find schools", "find_schools"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
            slots=kept(turn) | goes_on,
        )


def _tries_others(turn: Turn) -> bool:
    """Whether the last question is to be asked for other places: "try Peoria or Troy"."""
    return turn.mentions(TRIES) and not asks_advice(turn.text)


def _asks_of_those_before(turn: Turn) -> bool:
    """Whether "which is better" asks of the places whose figures were told last."""
    is_figure = turn.slots.get("topic") in OF_PLACES and not turn.slots.get("schools_shown")
    is_bare = len(turn.text.split()) <= MOST_WORDS_BARE and not turn.places
    names_none = not (turn.named_occupations or turn.workplace)
    is_asked = is_figure and is_bare and names_none and turn.mentions(WHICH)
    several = len(turn.slots.get("occupations") or []) > 1
    return bool(is_asked) and not several and len(_those_before(turn)) == FEWEST


def _those_before(turn: Turn) -> list[Location]:
    keys = (turn.slots.get("places_before") or [])[-FEWEST:]
    found = (find_place(turn.session, key) for key in keys)
    return [place for place in found if place]


def _code(turn: Turn) -> str:
    own = turn.own_occupation
    return turn.named_occupation or (own if own and turn.is_nurse else SKINCARE_SPECIALIST)


def _line(turn: Turn, place: Location) -> tuple[str, list[Citation], WageFigures | None]:
    """Pay, jobs and hours at a place, with sources and the wage, if it is of there."""
    pay = wage(turn.session, _code(turn), place)
    rule = licence(turn.session, place.state)
    said, sources = [], []
    if pay:
        missing = "" if pay.is_asked_area else f" (figure of {pay.area})"
        said.append(f"median {pay.annual_median} a year{missing}")
        sources.append(pay.citation)
    if pay and pay.employment and pay.is_asked_area:
        said.append(f"about {count(pay.employment)} jobs")
    if rule and rule.hours and _code(turn) == SKINCARE_SPECIALIST:
        said.append(f"{count(rule.hours)} hours for the licence")
        sources.append(rule.citation)
    of_there = pay if pay and pay.is_asked_area else None
    return f"{place.label}: {', '.join(said) or 'no figure held'}", sources, of_there


def _advice(medians: dict[str, int], areas: set[str]) -> str:
    """Which place fits under which condition."""
    last = (
        "I hold no rents: compare them, and ask the new board about your licence before "
        "you move."
    )
    if len(medians) < FEWEST:
        return f"The figures don't settle it. {last}"
    if len(areas) == 1:
        return (
            f"{capitalised(listed(list(medians)))} belong to one pay area, {areas.pop()}, "
            f"so pay doesn't decide: take the one where living is cheaper or your people "
            f"are. {last}"
        )
    best, least = (
        max(medians, key=medians.__getitem__),
        min(medians, key=medians.__getitem__),
    )
    gap = medians[best] - medians[least]
    if gap < LITTLE * medians[least]:
        return (
            f"Pay hardly differs between {listed(list(medians))} ({usd(gap)} a year): "
            f"take the one where living is cheaper or your people are. {last}"
        )
    return (
        f"By pay {best}, {usd(gap)} a year above {least}; {least} fits better if living "
        f"there is cheaper by more than that or your clients are there. {last}"
    )
