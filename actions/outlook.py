"""Outlook: whether the occupation grows."""

from actions.base import Answer
from actions.catalog.figures import occupation, projection, wage
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count, percent


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
        if turn.mentions(r"\b(ai|robots?|automat\w*|machines?)\b"):
            text += (
                " No source that I hold expects machines to replace it: the work is done "
                "by hand on people's skin."
            )
        sources = [future.citation]
        here = wage(turn.session, who.soc_code, turn.place) if turn.place else None
        if here and here.is_asked_area and here.employment:
            text += (
                f" {capitalised(here.area)} has about {count(here.employment)} jobs "
                "today, without the self-employed."
            )
            sources.append(here.citation)
        return Reply(
            text,
            next_step="Shall I tell you what it pays?",
            offer=button("Pay", "ask_pay"),
            buttons=[
                button("Is it worth it?", "ask_worth_it"),
                button("Finding a job", "ask_job_search"),
            ],
            sources=sources,
            slots={"occupation": who.soc_code},
        )
