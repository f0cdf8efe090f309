"""What is known of a pay beside the median that was given just now."""

from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    OccupationName,
    WageFigures,
    wage,
    wages_around,
)
from actions.dialogue.said_before import replies_before
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import listed, usd

# Who insists has the last two replies in mind, who asks anew only the last one.
INSISTS = r"\b(?:no|nah|nope|not|still|really|actually|realistic\w*|but|come on|true)\b"
ASKS_AGAIN = (
    r"\b(?:again|remind|repeat\w*|once more|forgot|an hour|hourly|per hour|a month)\b"
)
# Lines of a comparison tell several medians.
LIST_MARK = "•"
WORKPLACES = {OFFICES_OF_PHYSICIANS: "doctors' offices", PERSONAL_CARE_SERVICES: "spas"}


def beyond(turn: Turn, who: OccupationName, pay: WageFigures) -> Reply | None:
    """The spread, the areas around and the workplaces, where the median was said lately."""
    said = " ".join(replies_before(turn.events, 2 if turn.mentions(INSISTS) else 1))
    is_typed = bool(turn.text) and not turn.intent_is_pressed
    if not is_typed or turn.mentions(ASKS_AGAIN) or not _is_said(pay, who, said):
        return None
    if any(place.state_name not in pay.area for place in turn.named_places):
        # None is published for the place that is named: that has to be said.
        return None
    spread = [
        f"{share} {usd(value)} or {side}"
        for share, value, side in (
            ("a tenth earn", pay.annual_p10_usd, "less"),
            ("a quarter", pay.annual_p25_usd, "less"),
            ("a quarter", pay.annual_p75_usd, "more"),
            ("a tenth", pay.annual_p90_usd, "more"),
        )
        if value
    ]
    if not spread:
        return None
    around = wages_around(turn.session, who.soc_code, turn.place)[1:]
    places = [f"{p.annual_median} in {_area(p)}" for p in around]
    offices = {
        name: p
        for code, name in WORKPLACES.items()
        if (p := wage(turn.session, who.soc_code, None, code))
    }
    works = [f"{p.annual_median} in {name}" for name, p in offices.items()]
    text = f"Beyond the median I gave for {_area(pay)}: {', '.join(spread)}."
    text += f" Medians around it: {listed(places)}." if places else ""
    text += f" By workplace, in the whole country: {listed(works)}." if works else ""
    return Reply(
        f"{text} No source says more closely what you would get or keep after tax: two "
        "employers near you can, with a pay slip of a new person.",
        buttons=[
            button("What a figure contains", "ask_pay_basis"),
            button("Your sources", "ask_sources"),
        ],
        sources=[pay.citation, *(p.citation for p in (*around, *offices.values()))],
        slots={"occupation": who.soc_code},
    )


def _is_said(pay: WageFigures, who: OccupationName, said: str) -> bool:
    """Whether this median of this occupation and area stands in a text, and alone."""
    names_them = who.plural.lower() in said.lower() and LIST_MARK not in said
    return names_them and pay.annual_median in said and pay.area in said


def _area(pay: WageFigures) -> str:
    return "the whole country" if pay.area_kind == "nation" else pay.area
