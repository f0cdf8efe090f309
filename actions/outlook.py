"""Outlook: whether the occupation grows."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import (
    Citation,
    OccupationName,
    occupation,
    projection,
    wage,
    wages_by_area,
)
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count, listed, percent


class TellOutlook(Answer):
    """Growth and openings of an occupation, with its jobs where asked."""

    action_name = "action_tell_outlook"
    intent = "ask_outlook"
    topic = "outlook"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        future = projection(turn.session, who.soc_code)
        if future is None:
            return Reply(f"No projection is published for {who.plural}.")
        openings = (
            f" and about {count(future.annual_openings)} openings a year"
            if future.annual_openings
            else ""
        )
        text = (
            f"Jobs for {who.plural} are projected to change by "
            f"{percent(future.change_percent)} from {future.base_year} to "
            f"{future.projected_year}, from {count(future.base_employment)} to "
            f"{count(future.projected_employment)}"
            f"{openings} in the whole country. Most openings come from people who "
            "leave the job, so a forecast is no promise."
        )
        if future.self_employed_percent:
            text += f" {future.self_employed_percent:g} % work for themselves."
        points = answers_to(turn, POINTS)
        if turn.mentions(LEAVING):
            text = f"{NOT_COUNTED} {text}"
        sources = [future.citation]
        here = wage(turn.session, who.soc_code, turn.place) if turn.place else None
        if here and here.is_asked_area and here.employment:
            text += (
                f" {capitalised(here.area)} has about {count(here.employment)} jobs "
                "today, without the self-employed."
            )
            sources.append(here.citation)
        where, more = _most_jobs(turn, who)
        if (where or points) and turn.slots.get("answered") == self.intent:
            # The whole forecast was said just before.
            text = (
                f"{capitalised(who.plural)}: {percent(future.change_percent)} to "
                f"{future.projected_year}."
            )
        return Reply(
            fitting(text, [*where, *points]),
            next_step="Shall I tell you what it pays?",
            offer=button("Pay", "ask_pay"),
            buttons=[
                button("Is it worth it?", "ask_worth_it"),
                button("Finding a job", "ask_job_search"),
            ],
            sources=[*sources, *more],
            slots={"occupation": who.soc_code},
        )


# How many of those trained don't stay.
LEAVING = (
    r"\b(?:how many|how much|what (?:share|percent\w*)|rates?|do (?:most|many))\b"
    r"[^.?!]{0,50}\b(?:drop(?:ping)? out|quit\w*|leav\w+|left|gives? up|giving up"
    r"|wash(?:es)? out|burn out|still (?:in|work\w*)|stay|last)\b"
    r"|\b(?:drop[- ]?out|quit|attrition|retention|turnover) rates?\b"
)
NOT_COUNTED = (
    "How many leave the field after some years nobody publishes: ask schools how many of "
    "their graduates still work in it, and employers how long theirs stay."
)
# Where people stand in the way of a plain figure, by the words people ask with.
POINTS = {
    r"\b(ai|robots?|automat\w*|machines?|apps?)\b": (
        "No source that I hold expects machines to replace it: the work is done by hand on "
        "people's skin."
    ),
    r"\b(recession\w*|economy|crash|2008|crisis)\b": (
        "How it fares in a recession no source that I hold counts; treatments that "
        "people pay for themselves are put off first, medical skin care less."
    ),
    r"\b(satur\w*|oversatur\w*|too many|crowded|overcrowded|competiti\w*|every corner"
    r"|full)\b": (
        "Whether a place has too many no figure says: set its jobs beside the schools' "
        "graduates there, and call five employers."
    ),
    r"\b(shrink\w*|dying|fad|dry up|doom\w*|trend|dead)\b": (
        "The figure above is growth, so no source that I hold sees it shrink."
    ),
    r"\b(small towns?|rural|county|village)\b": (
        "In small places jobs are few and uncounted; many there work for themselves or "
        "drive."
    ),
    r"\b(turnover|quitting|openings)\b": (
        "How many openings are new and how many replace somebody isn't told apart here."
    ),
    r"\b(medspas?|med spas?|medical (spa|esthet)\w*|boom)\b": (
        "Medical spas aren't counted apart, so their growth is in no official figure."
    ),
    r"\b(nurses? (are )?taking|nps|pas and)\b": (
        "Who takes over whose work no projection tells."
    ),
}
WHERE = (
    r"\b(which|what|where)\b.*\b(states?|cit(y|ies)|metros?|concentrated|most (jobs|esth\w+"
    r"|skin\w*)|are the jobs)\b"
)
SHOWN = 4


def _most_jobs(turn: Turn, who: OccupationName) -> tuple[list[str], list[Citation]]:
    """The states or cities with most jobs, where the message asks for them."""
    if turn.places or not turn.mentions(WHERE):
        return [], []
    is_city = turn.mentions(r"\b(cit(y|ies)|metros?)\b")
    areas = wages_by_area(turn.session, who.soc_code, "metro" if is_city else "state")
    ranked = sorted(areas, key=lambda area: -(area.employment or 0))[:SHOWN]
    if not ranked:
        return [], []
    names = listed([f"{area.area} ({count(area.employment or 0)})" for area in ranked])
    return [f"Most jobs today: {names}."], [ranked[0].citation]
