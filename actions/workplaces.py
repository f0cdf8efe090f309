"""Workplaces: where medical aestheticians work, and what is done there."""

from actions.base import Answer
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    wage,
    workplaces,
)
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count

MAIN = ("medical_spa", "dermatology_practice", "plastic_surgery", "hospital")


class TellWorkplaces(Answer):
    """The kinds of employers."""

    action_name = "action_tell_workplaces"
    intent = "ask_workplaces"
    topic = "workplaces"

    def reply(self, turn: Turn) -> Reply:
        kinds = workplaces(turn.session)
        lines = [f"• {capitalised(kinds[key].plural)}: {kinds[key].tasks}." for key in MAIN]
        spas = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
        offices = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
        all_jobs = wage(turn.session, SKINCARE_SPECIALIST)
        jobs = ""
        sources = [citation(turn.session, "field_guide")]
        if spas and offices and all_jobs and all_jobs.employment:
            sources += [all_jobs.citation, spas.citation, offices.citation]
            jobs = (
                f"Of {count(all_jobs.employment)} jobs, about "
                f"{count(spas.employment or 0)} are in spas and salons and "
                f"{count(offices.employment or 0)} in doctors' offices."
            )
        asked = turn.workplace
        if "29-1213" in turn.named_occupations:
            asked = asked or "dermatology_practice"
        lead = f"Yes, {kinds[asked].plural} are among them. " if asked else ""
        return Reply(
            f"{lead}Medical aestheticians work mainly in:\n"
            + "\n".join(lines)
            + "\nAlso laser clinics, day spas, salons, retail, schools and suites of "
            f"their own. {jobs}",
            next_step="Shall I compare what these places pay?",
            offer=button("Compare the pay", "ask_pay_by_workplace"),
            buttons=[
                button(
                    "A day in a dermatology practice",
                    "ask_workplace_duties",
                    workplace="dermatology_practice",
                ),
                button(
                    "A day in a medical spa",
                    "ask_workplace_duties",
                    workplace="medical_spa",
                ),
                button("How to get in", "ask_training_path"),
            ],
            sources=sources,
        )


class TellWorkplaceDuties(Answer):
    """What is done in one kind of workplace."""

    action_name = "action_tell_workplace_duties"
    intent = "ask_workplace_duties"
    topic = "workplace_duties"

    def reply(self, turn: Turn) -> Reply:
        key = turn.workplace or turn.slots.get("workplace")
        if not key:
            return TellWorkplaces().reply(turn)
        kind = workplaces(turn.session)[key]
        sources = [citation(turn.session, "field_guide")]
        pay = ""
        figures = kind.industry_code and wage(
            turn.session, SKINCARE_SPECIALIST, None, kind.industry_code
        )
        if figures:
            pay = (
                f" Aestheticians in this industry earn a median of "
                f"{figures.annual_median} a year."
            )
            sources.append(figures.citation)
        limit = (
            " Nothing invasive: no injections, no surgery."
            if (kind.industry_code and kind.industry_code.startswith("62"))
            or key == "medical_spa"
            else ""
        )
        return Reply(
            f"In {_with_article(kind.name)} the work is {kind.tasks}.{limit}{pay}",
            next_step="Would you like to know what you may do by law in your state?",
            offer=button("What am I allowed to do?", "ask_scope"),
            buttons=[
                button("Other workplaces", "ask_workplaces"),
                button("Compare the pay", "ask_pay_by_workplace"),
            ],
            sources=sources,
        )


def _with_article(name: str) -> str:
    return name if name.startswith("business") else f"a {name}"
