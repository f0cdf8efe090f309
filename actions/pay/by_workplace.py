"""What the same occupation earns in different kinds of workplace."""

from actions.base import Answer
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    occupation,
    wage,
    workplaces,
)
from actions.pay.one_occupation import pay_button, tell_pay
from actions.pay.text import chart, difference, not_counted
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed

# Industries that hold several kinds of workplace, and the kinds that stand for them.
SHARED_INDUSTRIES = (OFFICES_OF_PHYSICIANS, PERSONAL_CARE_SERVICES)
WHOLE = ("physician_office", "spa", "salon")
# "Is it more in a medspa", asked after a wage.
IS_IT_MORE = (
    r"\b(?:is|does|do|would|are|will) (?:it|they|that|the pay|pay|i|medspas?|derms?)\b"
    r"[^.?!]{0,20}\b(?:more|less|better|higher|lower)\b"
)
OF_FIGURES = (
    "ask_pay", "ask_pay_basis", "ask_workplaces", "inform", "correct_bot", "nlu_fallback",
    "out_of_scope",
)  # fmt: skip


class TellPayByWorkplace(Answer):
    """What the same occupation earns in different workplaces."""

    action_name = "action_tell_pay_by_workplace"
    intent = "ask_pay_by_workplace"
    topic = "pay_by_workplace"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "that seems low. is it more in a medspa?" asks of a kind of workplace."""
        of_pay = turn.slots.get("topic") in ("pay", "pay_basis", "pay_by_workplace")
        is_asked = turn.values("workplace") and turn.mentions(IS_IT_MORE)
        return bool(of_pay and intent in OF_FIGURES and is_asked)

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        kinds = workplaces(turn.session)
        asked = [kinds[key] for key in turn.values("workplace")]
        codes = [kind.industry_code for kind in asked if kind.industry_code]
        labels = {
            kind.industry_code: kind.plural
            for kind in asked
            if kind.industry_code not in SHARED_INDUSTRIES
        }
        labels.setdefault(OFFICES_OF_PHYSICIANS, "doctors' offices")
        labels.setdefault(PERSONAL_CARE_SERVICES, "spas and salons")
        compared = dict.fromkeys([*codes, OFFICES_OF_PHYSICIANS, PERSONAL_CARE_SERVICES])
        wages = {
            code: figures
            for code in compared
            if (figures := wage(turn.session, who.soc_code, None, code))
        }
        nation = wage(turn.session, who.soc_code)
        if not wages or nation is None:
            return tell_pay(turn, turn.place)
        ordered = sorted(wages, key=lambda code: -wages[code].annual_median_usd)
        parts = [
            f"{wages[code].annual_median} a year in {labels[code]}" for code in ordered
        ]
        best, least = ordered[0], ordered[-1]
        gap = difference(wages[best], wages[least])
        more = f" That is {gap} more in {labels[best]}." if gap else ""
        own = [
            kind.plural
            for kind in asked
            if not kind.industry_code
            or (kind.industry_code in SHARED_INDUSTRIES and kind.workplace not in WHOLE)
        ]
        unknown = (
            f" For {listed([*dict.fromkeys(own)])} alone no wage is published: they are "
            "counted with one of these."
            if own
            else ""
        )
        here = wage(turn.session, who.soc_code, turn.place) if turn.place else None
        of_here = f", in {here.area} {here.annual_median}" if here else ""
        return Reply(
            f"{capitalised(who.plural)} earn a median of {listed(parts, 'against')} "
            f"({_national(turn)}).{more}{unknown} Over all workplaces it is "
            f"{nation.annual_median}{of_here}. {not_counted([who])}",
            next_step="Shall I tell you what is done in each kind of workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[pay_button(turn.place), button("Find schools", "find_schools")],
            card=chart([(who, figures) for figures in wages.values()]),
            sources=[figures.citation for figures in (*wages.values(), nation)],
            slots={"occupation": who.soc_code},
        )


def _national(turn: Turn) -> str:
    if not turn.places:
        return "national figures"
    return f"national figures; none are published by workplace for {turn.places[0].label}"
