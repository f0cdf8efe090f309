"""Prospects: whether it is worth it, and finding a job."""

from actions.base import Answer
from actions.careers import become
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Payback,
    citation,
    occupation,
    payback,
    projection,
    typical_program,
    wage,
)
from actions.next_step import toward_schools
from actions.payback import earned_back
from actions.reply import Reply, button
from actions.turn import MEDICAL_CODES, NURSE_CODES, Turn
from actions.wording import capitalised, count, percent, usd


class TellWorthIt(Answer):
    """Whether to do it, with figures."""

    action_name = "action_tell_worth_it"
    intent = "ask_worth_it"
    topic = "worth_it"

    def reply(self, turn: Turn) -> Reply:
        typical = typical_program(turn.session)
        own = turn.own_occupation
        target = turn.named_occupation
        if target in NURSE_CODES and target != own:
            return become(turn, target)
        if own in MEDICAL_CODES:
            return _worth_it_for_nurse(turn, own)
        former = own if own != SKINCARE_SPECIALIST else None
        back = payback(turn.session, typical.price_usd, turn.place, former)
        future = projection(turn.session, SKINCARE_SPECIALIST)
        lead = ""
        if turn.mentions(r"\b(too )?old\b|\bage\b|\b[3-6]\d (years|yrs|yo)|\bim [3-6]\d\b"):
            lead = "There is no upper age for it. "
        growth = (
            f" Jobs are projected to change by {percent(future.change_percent)} to "
            f"{future.projected_year}."
            if future
            else ""
        )
        return Reply(
            f"{lead}{_pay(back)}a typical program costs "
            f"{usd(typical.price_usd)} with books and supplies and takes "
            f"{typical.months} months.{earned_back(turn, back, former)}{growth} For it: "
            "short training, visible results, many workplaces. Against it: "
            "standing, sales pressure, modest starting pay, building clients. "
            "Spend a day with someone who does it first.",
            **toward_schools(turn),
            buttons=[
                button("When it pays back", "ask_payback"),
                button("The working life", "ask_working_life"),
                button("Ways in from my job", "ask_career_path"),
            ],
            sources=[
                *back.sources,
                typical.citation,
                *([future.citation] if future else []),
            ],
        )


class TellJobSearch(Answer):
    """How to find and get a job."""

    action_name = "action_tell_job_search"
    intent = "ask_job_search"
    topic = "job_search"

    def reply(self, turn: Turn) -> Reply:
        if turn.is_nurse:
            return _nurse_job(turn)
        here = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
        jobs = (
            f" About {count(here.employment)} jobs are counted in {here.area}."
            if here and here.employment
            else ""
        )
        text = (
            "For a first clinical job: show photographs of your own results (with "
            "consent), name the devices and peels you have trained on, ask your "
            "school's clinic or a practice for a day of shadowing, and apply to "
            "front-desk or assistant posts in dermatology and plastic surgery, "
            "which often lead into treatment rooms. Ask how pay is split between "
            "hourly, commission and tips, and who trains and supervises you."
            f"{jobs} No one can promise a job."
        )
        sources = [here.citation] if here and jobs else []
        return Reply(
            text,
            next_step="Shall I tell you where aestheticians work and what each pays?",
            offer=button("Compare workplaces", "ask_pay_by_workplace"),
            buttons=[
                button("Is the field growing?", "ask_outlook"),
                button("Useful certificates", "ask_certifications"),
                button("Working for myself", "ask_business"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _pay(back: Payback) -> str:
    """What aestheticians earn at the place."""
    if not back.wage:
        return ""
    lowest = (
        f", {usd(back.wage.annual_p10_usd)} the lowest tenth"
        if back.wage.annual_p10_usd
        else ""
    )
    return f"{back.wage.annual_median} a year is the median in {back.wage.area}{lowest}; "


def _worth_it_for_nurse(turn: Turn, own: str) -> Reply:
    who = occupation(turn.session, own)
    pay = wage(turn.session, own, turn.place)
    figures = (
        f"{capitalised(who.plural)} in {pay.area} earn a median of "
        f"{pay.annual_median} a year in all settings, the best-paid tenth "
        f"{usd(pay.annual_p90_usd or pay.top_code_usd or pay.annual_median_usd)} or more. "
        if pay
        else ""
    )
    return Reply(
        f"{figures}No wage is published for injectors alone, so a rise isn't certain: many "
        "are paid by the hour plus commission. For it: regular hours, no nights, visible "
        "results. Against it: sales pressure, building clients, cost of courses, and "
        "supervision you depend on. Try it part time or per diem before you leave your "
        "job.",
        next_step="Shall I tell you the first steps?",
        offer=button("First steps", "ask_injector_path"),
        buttons=[button("What is allowed?", "ask_scope"), button("Pay", "ask_pay")],
        sources=[
            *([pay.citation] if pay else []),
            citation(turn.session, "field_guide"),
        ],
    )


def _nurse_job(turn: Turn) -> Reply:
    return Reply(
        "Medical spas, dermatology and plastic surgery practices hire nurses who have "
        "hands-on training in neurotoxins and fillers. Ask who the prescriber is, who "
        "examines patients first, who is there when you inject, and how pay splits into "
        "hours and commission. Per diem shifts are a common start. The boards of "
        "nursing and medicine set supervision.",
        next_step="Shall I tell you what it pays?",
        offer=button("Pay", "ask_pay"),
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Useful courses", "ask_certifications"),
            button("A practice of my own", "ask_business"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )
