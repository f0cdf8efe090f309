"""Whether school hours are enough to be hired: "with 220 hours is enough for a medspa"."""

import re

from actions.case import Case
from actions.catalog.figures import citation, licence
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

HOURS = re.compile(
    r"(?P<hours>\d[\d,]{2,4})\s?-?(?:clock |school )?(?:hours?|hrs?|h)\b", re.I
)
OF_WORK = (
    r"\b(?:hires?|hiring|hired|employ\w*)\b|\benough (?:to|for) (?:be |get |find |start |a "
    r"|the |my )*(?:work|job|hired|med ?spa|derm\w*|clinic|employ\w*)"
    r"|\b(?:ask|want|need|look)(?:s|ing)? (?:for )?more(?: hours)?\b"
)
EMPLOYERS = (
    r"\b(?:med ?-?spas?|derm\w*|clinics?|offices?|employers?|jobs?|bosses|spas?|work"
    r"|hires?|hiring|hired|doctors?)\b"
)
OF_PAY_OR_WEEK = r"\b(?:a|per|each|every) week\b|\bweekly\b|\bpay\b|\bpaid\b|\b\$"
LOOKS = r"\b(?:find|show|list|which|schools? (?:near|in|with|around)|programs? with)\b"


class TellHoursForJob(Case):
    """That employers go by the licence, what the state asks, and who knows of more."""

    topic = "licence"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not is_of_job(turn) or turn.text.startswith("/"):
            return False
        return HOURS.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        match = HOURS.search(turn.text)
        said = int(match["hours"].replace(",", "")) if match else 0
        rule = licence(turn.session, turn.place.state) if turn.place else None
        sources = [citation(turn.session, "field_guide")]
        law = "The state's hours have to be met first; which state is it?"
        if rule and rule.hours and turn.place:
            state = turn.place.state_name
            sources.insert(0, rule.citation)
            law = (
                f"Enough by law: {state} asks for {rule.in_words}."
                if said >= rule.hours
                else f"Not by law: {state} asks for {rule.in_words}, and {count(said)} are "
                f"fewer. The {board(rule)} decides."
            )
        return Reply(
            f"{law} Employers go by the licence, hardly by the hours behind it; whether "
            "med spas or dermatology offices want more no source counts. What they rather "
            "ask for: practice on skin, peels or devices you have trained on, somebody "
            "who speaks for you. Ask two near you what their last new aesthetician had.",
            buttons=[
                button("How to get hired", "ask_job_search"),
                button("Hours for the licence", "ask_licence"),
            ],
            sources=sources,
        )


def is_of_job(turn: Turn) -> bool:
    """Whether hours are asked about as what an employer wants, and no school by them."""
    is_asked = turn.mentions(OF_WORK) and turn.mentions(EMPLOYERS)
    return is_asked and not turn.mentions(OF_PAY_OR_WEEK) and not turn.mentions(LOOKS)
