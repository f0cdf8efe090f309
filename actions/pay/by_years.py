""" "And for someone with 10 years in?": pay isn't published by years; the tenths are."""

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import occupation, wage
from actions.pay.own_wage import BUTTONS
from actions.reply import Reply
from actions.turn import Turn
from actions.wording import usd

_OF_YEARS = (
    r"\b(?:someone|somebody|people|a person|one|those|anyone|me|you)"
    r" (?:who(?:'s|s| has| have)? |with |after |at |on )[^?.]{0,25}"
    r"\b(?:years?|yrs?|experience\w*)\b"
    r"|^\W*(?:(?:and|but|so|ok|what about|how about)\W+)*(?:with|after|at)"
    r" (?:like |about |say )?\w+ (?:\w+ )?(?:years?|yrs?)\b(?! (?:of )?(?:school|college))"
)
OF_PAY = ("pay", "pay_by_workplace", "pay_basis")
READ_AS = ("inform", "nlu_fallback", "out_of_scope", "ask_pay", "ask_pay_basis")


class TellPayOfYears(Case):
    """What those with many years get: nobody counts them, the best-paid are counted."""

    topic = "pay"
    uses_place = True
    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = not (turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed)
        in_talk = turn.slots.get("topic") in OF_PAY and intent in READ_AS
        is_named = bool(turn.values("money"))
        return is_open and in_talk and turn.mentions(_OF_YEARS) and not is_named

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pay = wage(turn.session, who.soc_code, turn.place)
        none = "No wage is published by years of experience."
        ask = "Ask two employers near you what they pay such a person."
        if pay is None or not pay.annual_p75_usd:
            return Reply(f"{none} {ask}", buttons=BUTTONS)
        best = f", a tenth {usd(pay.annual_p90_usd)} or more" if pay.annual_p90_usd else ""
        return Reply(
            f"{none} What comes nearest: a quarter of {who.plural} in {pay.area} earn "
            f"{usd(pay.annual_p75_usd)} a year or more{best}. Many of these have years "
            "behind them, but place, workplace and regular clients count as much as time, "
            f"so it's no promise. {ask}",
            buttons=BUTTONS,
            sources=[pay.citation],
        )
