"""Pay of the whole state and the whole country, where both or the latter are asked for."""

from actions.case import Case
from actions.catalog.figures import occupation, wage
from actions.catalog.places import Location, find_place
from actions.pay_text import chart, line, not_counted
from actions.reply import Reply, button
from actions.turn import Turn

NATION = (
    r"\b(nationally|nation[- ]?wide|national (median|average|figure|pay|wage)\w*"
    r"|(whole|entire) (country|nation|us|u\.s\.)|united states|u\.s\.a?|usa"
    r"|country as a whole|across the (country|us|nation)|in the (country|nation"
    r"|us)(?! for)|the us)\b"
)
WHOLE_STATE = (
    r"\b(state ?wide|(whole|entire) (state|of the state)|state as a whole|as a whole"
    r"|\w+ state\b|state of \w+|across (the )?(state|[A-Z]\w+))\b"
)
OF_PAY = ("ask_pay", "ask_pay_basis", "ask_outlook")
ANSWERS = (*OF_PAY[:2], "inform", "correct_bot", "nlu_fallback", "repeat", "out_of_scope")
COMES_FROM = r"\b(moved? to|came to|new (in|to)|arrived|from another)\b"


class TellPayWider(Case):
    """The medians of the state and of the country, one line each."""

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        about_pay = intent == "ask_pay" or turn.slots.get("topic") == "pay"
        if intent not in ANSWERS or not about_pay or not turn.mentions(NATION):
            return False
        is_other = turn.workplace or turn.trained_in or turn.mentions(COMES_FROM)
        return not is_other and len(turn.named_occupations) < 2

    def reply(self, turn: Turn) -> Reply:
        who = occupation(turn.session, turn.occupation)
        pays = [wage(turn.session, who.soc_code, place) for place in _places(turn)]
        found = {pay.area: pay for pay in pays if pay}
        if not found:
            return Reply(f"No wage is published for {who.plural}.")
        lines = "\n".join(line(who, None, pay) for pay in found.values())
        return Reply(
            f"Median pay a year:\n{lines}\n{not_counted([who])}",
            buttons=[
                button("By workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
            ],
            card=chart([(who, pay) for pay in found.values()]),
            sources=[pay.citation for pay in found.values()],
            slots={"occupation": who.soc_code},
        )


def _places(turn: Turn) -> list[Location | None]:
    """The place asked for, or of a whole state that, and the country."""
    place = turn.place
    if place and (turn.mentions(WHOLE_STATE) or not turn.places):
        place = find_place(turn.session, place.state)
    return [*([place] if place else []), None]
