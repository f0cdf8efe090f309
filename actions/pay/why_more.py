""" "Why do RNs get 45 and I get 18": both medians, and what lies between the trades."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation, occupation, wage
from actions.pay.own_pay import beside_own
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, with_article

WHY = re.compile(
    r"\b(?:why|how come|how is it|is it fair|unfair|not fair)\b[^?]{0,60}"
    r"\b(?:gets?|makes?|earns?|paid|pay)\b[^?]{0,80}\b(?:i|me|we|my)\b",
    re.IGNORECASE,
)


class TellWhyMore(Case):
    """Why another trade is paid more than the visitor's own."""

    is_of_question = True

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        own, named = turn.own_occupation, turn.named_occupations
        is_of_two = own is not None and len(named) == 1 and own not in MEDICAL_CODES
        if not is_of_two or turn.slots.get(REQUESTED_SLOT):
            return False
        return named[0] in MEDICAL_CODES and WHY.search(turn.text) is not None

    def reply(self, turn: Turn) -> Reply:
        code, own = turn.named_occupations[0], str(turn.own_occupation)
        who, mine = occupation(turn.session, code), occupation(turn.session, own)
        injects = " and may inject under orders" if code in NURSE_CODES else ""
        theirs, ours = (wage(turn.session, each, turn.place) for each in (code, own))
        pay = ""
        if theirs and ours:
            pay = (
                f" Medians a year: {who.plural} {theirs.annual_median} in {theirs.area}, "
                f"{mine.plural} {ours.annual_median} in {ours.area}."
                f"{beside_own(turn, ours).replace('The median', 'The latter')}"
            )
        return Reply(
            f"{capitalised(with_article(who.name))} brings a medical licence with years of "
            f"school behind it{injects}; work as {with_article(mine.name)} never stands in "
            "for it, so experience doesn't close that gap. Your own rate can be "
            f"negotiated.{pay}",
            buttons=[
                button("Compare the workplaces", "ask_pay_by_workplace", occupation=own),
                button(
                    f"Becoming {with_article(who.name)}", "ask_career_path", occupation=code
                ),
            ],
            sources=[
                *(figures.citation for figures in (theirs, ours) if figures),
                citation(turn.session, "field_guide"),
            ],
            slots={"occupation": own, "occupations": [code, own]},
        )
