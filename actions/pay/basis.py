"""What pay is made of, and what a wage figure contains."""

import re

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    citation,
    occupation,
    projection,
    wage,
)
from actions.injecting.jobs import of_injectors
from actions.people.nursing import NURSE
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.training.cost import TellTrainingCost
from actions.turn import Turn
from actions.wording import usd

# After the price of school these are parts of it, not of pay.
OF_SCHOOL = r"\b(uniforms?|scrubs|kit|books|supplies|included)\b"


MADE_OF = r"\b(?:made(?: up)? of|consists? of|broken down)\b"
# By the hour or by a share: how it is paid, and not how much.
_BY_HOUR = r"(?:hourly|by the hour|per hour|salar(?:y|ied)|base(?: pay)?|flat|set pay)"
_BY_SHARE = r"(?:commission\w*|percentage|per (?:service|client)|split)"
HOW_PAID = (
    rf"\b{_BY_HOUR}\b[^.?!]{{0,25}}\b(?:or|vs\.?|and|plus)\b[^.?!]{{0,20}}\b{_BY_SHARE}\b"
    rf"|\b{_BY_SHARE}\b[^.?!]{{0,25}}\b(?:or|vs\.?|and|plus)\b[^.?!]{{0,20}}\b{_BY_HOUR}\b"
)


# After talk of pay "what about the self-employed ones" may be read as these.
OF_PAY = ("pay", "pay_basis", "pay_by_workplace")
READ_ASTRAY = (
    "refine_schools", "inform", "ask_business", "ask_pay", "ask_pay_by_workplace",
    "nlu_fallback", "out_of_scope",
)  # fmt: skip
HOW_MUCH = r"\b(?:how much|more|most|better|less|highest|\d+)\b"


class TellPayBasis(Answer):
    """Tips, commission, benefits; and who and what the figures count."""

    action_name = "action_tell_pay_basis"
    intent = "ask_pay_basis"
    topic = "pay_basis"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "whats pay made of" is read as a question of how much."""
        if intent == "ask_pay_by_workplace":
            return turn.mentions(HOW_PAID) and not turn.mentions(HOW_MUCH)
        of_pay = str(turn.slots.get("topic") or "") in OF_PAY
        if of_pay and intent in READ_ASTRAY and turn.mentions(FOR_THEMSELVES):
            return not turn.mentions(r"\b(?:i|my|me|schools?)\b")
        return intent == "ask_pay" and turn.mentions(MADE_OF)

    def reply(self, turn: Turn) -> Reply:
        if turn.slots.get("topic") == "training_cost" and turn.mentions(OF_SCHOOL):
            return TellTrainingCost().reply(turn)
        are_injectors = of_injectors(turn) and not turn.named_occupations
        own = turn.own_occupation if turn.own_occupation in NURSE_CODES else NURSE
        who = occupation(turn.session, own if are_injectors else turn.occupation)
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
                f"half earn less, half more{mean}."
            )
        alone = (
            f" ({future.self_employed_percent:g} % of {who.plural})"
            if future and future.self_employed_percent
            else ""
        )
        points = answers_to(turn, POINTS)
        counted = (
            "It is employees' pay before tax, with the tips and commission that employers "
            "report, without overtime, shift differentials and benefits; the self-employed"
            f"{alone} aren't in it."
        )
        if are_injectors:
            lead = f"No wage is published for injectors alone. {lead}"
        made_of = MADE_OF if who.soc_code == SKINCARE_SPECIALIST else SALARIED
        if turn.mentions(HOW_PAID) and not turn.mentions(HOW_MUCH):
            # The way of paying is asked for first, the figure stands beside it.
            text = fitting(made_of, [*points, lead])
        else:
            text = fitting(lead, [*points, counted] if points else [counted, made_of])
        is_of_figure = turn.mentions(r"\b(?:count|includ|in (?:it|there|that|the))\w*")
        if turn.mentions(FOR_THEMSELVES) and not (are_injectors or is_of_figure):
            # The median is of others, and was told.
            text = fitting("", [*points, counted])
        is_told = turn.slots.get("answered") in (self.intent, "ask_pay")
        if DO_THEY_TIP.search(turn.text) and not is_of_figure:
            # Whether there are any is asked, and not what the figure contains.
            text = fitting(TIPS_USUAL, [*points, *([] if is_told else [lead])])
        elif points and turn.slots.get("answered") == self.intent:
            text = fitting("", points)
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


# "Do u get tips tho".
DO_THEY_TIP = re.compile(
    r"\b(?:do|does|is|are|will|would|can|u|you|they|i|people|clients?)\b[^.?!]{0,25}"
    r"\b(?:get|gets|take|keep|make|receive|allowed|accept|leave|give|have|there)\b"
    r"[^.?!]{0,15}\b(?:tips?|tipped|gratuit\w+)\b|\b(?:clients?|people|they|do they)"
    r" (?:usually |ever )?tip\b|^\W*(?:and |any |what about |so )*tips\b",
    re.IGNORECASE,
)
TIPS_USUAL = (
    "Yes, in spas and salons tips are usual; in medical practices often not. Ask each "
    "employer: are tips taken, who keeps them, are they shared."
)
MADE_OF = (
    "Employers pay by the hour, by commission or both; I hold no figure of how often. "
    "Ask in writing: the percentage and of what, who keeps tips, what is paid when "
    "nobody is booked."
)
SALARIED = (
    "Salary, hourly pay and a share of what is billed all occur; I hold no figure of how "
    "often. Ask for it in writing."
)
# Who works for themselves is in no wage, whoever is meant by it.
FOR_THEMSELVES = (
    r"\b(?:self[- ]?employed|renters?|suite owners?|independents?"
    r"|solo (?:ones|estheticians?)|(?:work|working) for (?:them|your|my)sel\w+"
    r"|(?:with|have|own) their own (?:place|room|suite|spa|business|studio))\b"
)
# Single points of pay, by the words people ask for them with.
POINTS = {
    FOR_THEMSELVES: (
        "What the self-employed keep no agency publishes: it is what clients pay, less "
        "rent, products, insurance, empty hours and all of the tax. What is shown online "
        "is mostly takings before that."
    ),
    r"\b(benefits?|health insurance|insurance|pto|vacation|sick|401k|retire\w*|dental"
    r"|maternity|leave|perks|holiday|pension)\b": (
        "How many get insurance, paid leave or a pension I hold no figure of; ask each "
        "employer, and from how many hours a week."
    ),
    r"\b(tips?|gratuit\w*|grats|propinas|cash)\b": (
        "Tips that the employer reports are in the figure; cash it never sees isn't. What "
        "share they make I hold no figure of, and many medical practices take none."
    ),
    r"\b(commission|percent\w*|tiered|sliding|quota|flat rate|per (service|facial))\b|%": (
        "Commission is a share of what clients pay for the service, sometimes after "
        "product costs and only above a quota: ask of what, when, and whether an hourly "
        "floor is under it. Usual percentages no source that I hold counts."
    ),
    r"\b(no shows?|nobody shows|cancels?|not booked|guarantee\w*|min(imum)? wage)\b": (
        "Employees get at least the minimum wage for every hour on duty, booked or not; "
        "who is paid as self-employed doesn't."
    ),
    r"\b(w-?2|1099|withhold|taxes|take home|net|gross)\b": (
        "On a W-2 the employer withholds tax; on a 1099 you pay it all yourself. The "
        "figure is before tax."
    ),
    r"\b(median|average|mean|middle|percentile)\b": (
        "The median is the middle: half earn less, half more; the 75th percentile is what "
        "three in four stay below."
    ),
    r"\b(full[- ]time|part[- ]time|40 hours|40 hrs|hours a week|10 hours)\b": (
        "The yearly figure is the hourly one times a full year of work; who works part "
        "time counts by the hour, too."
    ),
    r"\b(retail|products?|creams|sales)\b": (
        "Commission on products counts in it where the employer pays and reports it."
    ),
    r"\b(cost of living|adjusted)\b": "It isn't adjusted for what living costs there.",
    r"\b(training weeks|paid (during|for) training)\b": (
        "Training that an employer orders is working time for employees."
    ),
    r"\b(bonus\w*|non[- ]?compete|sign[- ]on|rvus?|syringes?)\b": (
        "Bonuses and shares of what is billed are each contract's: ask for the formula "
        "with an example month."
    ),
}
