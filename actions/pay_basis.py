"""What pay is made of, and what a wage figure contains."""

from actions.base import Answer
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    projection,
    wage,
)
from actions.reply import Reply, button
from actions.turn import MEDICAL_CODES, Turn
from actions.wording import usd

BENEFITS = (
    r"\b(benefits?|insurance|pto|vacation|sick|401k|retire\w*|dental|maternity|leave|perks"
    r"|holiday)\b"
)


class TellPayBasis(Answer):
    """Tips, commission, benefits; and who and what the figures count."""

    action_name = "action_tell_pay_basis"
    intent = "ask_pay_basis"
    topic = "pay_basis"

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        future = projection(turn.session, who.soc_code)
        lead = ""
        if pay:
            mean = (
                f"; the average is {usd(pay.annual_mean_usd)}"
                if pay.annual_mean_usd
                else ""
            )
            lead = (
                f"{pay.annual_median} a year is the median of {who.plural} in {pay.area}: "
                f"half earn less, half more{mean}. "
            )
        alone = (
            f", {future.self_employed_percent:g} % of {who.plural},"
            if future and future.self_employed_percent
            else ""
        )
        text = (
            f"{lead}It is employees' pay before tax, counted as full-time, without "
            f"benefits; the self-employed{alone} aren't in it{_tips(who.soc_code)}. "
            f"{_made_of(turn, who.soc_code)}"
        )
        return Reply(
            text,
            next_step="" if turn.place else "Which state or city is it for?",
            buttons=[
                button("Pay", "ask_pay"),
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("Working for myself", "ask_business"),
            ],
            sources=[
                *(figures.citation for figures in (pay, future) if figures),
                citation(turn.session, "field_guide"),
            ],
            slots={"occupation": who.soc_code},
        )


def _tips(soc_code: str) -> str:
    return "" if soc_code in MEDICAL_CODES else ", nor are most tips"


def _made_of(turn: Turn, soc_code: str) -> str:
    """How an employer pays, of which no source of the catalogue counts the shares."""
    if turn.mentions(BENEFITS):
        return (
            "How many get insurance, paid leave or a pension I hold no figure of; ask each "
            "employer, and from how many hours a week."
        )
    if soc_code != SKINCARE_SPECIALIST:
        return (
            "Salary, hourly pay and a share of what is billed all occur; I hold no figure "
            "of how often. Ask for it in writing."
        )
    return (
        "Employers pay by the hour, by commission or both, besides tips; I hold no figure "
        "of how often. Ask in writing: the percentage and of what, who keeps tips, and "
        "what is paid when nobody is booked."
    )
