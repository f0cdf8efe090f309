""" "Why do RNs get 45 and I get 18": both medians, and what lies between the trades."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation, occupation, wage
from actions.pay.own_pay import beside_own
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, usd, with_article

WHY = re.compile(
    r"\b(?:why|how come|how is it|is it fair|unfair|not fair)\b[^?]{0,60}"
    r"\b(?:gets?|makes?|earns?|paid|pay)\b[^?]{0,80}\b(?:i|me|we|my)\b",
    re.IGNORECASE,
)
# "Why do the top ones earn so much more", "how come the middle gets so little".
WHY_SPREAD = re.compile(
    r"\b(?:why|how come|what makes|explain)\b[^.?]{0,60}\b(?:(?:top|best|highest)\b"
    r"[^.?]{0,40}\b(?:earn|mak|paid|pay|get)\w*|(?:some|one|few)\b[^.?]{0,40}"
    r"\b(?:earn|mak|paid|get)\w*[^.?]{0,20}\b(?:than (?:the )?(?:others?|rest|average"
    r"|middle|most)|so (?:much|little)))"
    r"|\bwhy\b[^.?]{0,40}\b(?:range|spread|gap|difference)\b[^.?]{0,30}\b(?:wide|big"
    r"|huge|large|so much)\b",
    re.IGNORECASE,
)


class TellWhySpread(Case):
    """Why pay within a trade lies so far apart: the figures, and what is behind them."""

    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_of_one = len(turn.named_occupations) <= 1 and not turn.values("workplace")
        is_pay = intent in ("ask_pay", "ask_pay_basis", "ask_why", *UNSURE)
        is_open = not turn.slots.get(REQUESTED_SLOT)
        return is_of_one and is_pay and is_open and bool(WHY_SPREAD.search(turn.text))

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        sources = [citation(turn.session, "field_guide")]
        figures = ""
        if pay:
            best = pay.annual_p90_usd
            top = f", the best-paid tenth {usd(best)} or more" if best else ""
            figures = (
                f"{capitalised(who.plural)} in {pay.area}: a median of {pay.annual_median}"
                f"{top}. "
            )
            sources = [pay.citation, *sources]
        behind = OF_CLINICIANS if who.soc_code in MEDICAL_CODES else OF_AESTHETICIANS
        return Reply(
            f"{figures}Who the best-paid are the survey doesn't say. {behind}",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace", occupation=who.soc_code),
                button("What a figure contains", "ask_pay_basis"),
            ],
            sources=sources,
            slots={"occupation": who.soc_code},
        )


UNSURE = ("correct_bot", "nlu_fallback")
OF_AESTHETICIANS = (
    "What mostly lies behind it: commission and tips on a full book of regulars, selling "
    "products, a medical practice instead of a salon, treatments with devices, years, and "
    "full time instead of part time. In a small city a few large employers move it, too."
)
OF_CLINICIANS = (
    "What mostly lies behind it: years, the specialty and the setting, a share of what one "
    "brings in, a role as lead or owner, and night or weekend shifts."
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
