"""What a point says to a visitor, with its figures filled in."""

import re

import us

from actions.catalog.figures import citation, occupation
from actions.meanings import MEANINGS
from actions.points.fields import FIELD, OF_A_PLACE, OF_A_STATE, fields_of, fill
from actions.points.points import Point, points
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END, capitalised

ELSEWHERE = "Elsewhere "
STATES = [state.name for state in us.states.STATES]

OF_WAGES = ("pay", "median", "low", "high")


def asks_again(turn: Turn) -> Point | None:
    """The point answered last, where "and in Ohio?" asks it of another place."""
    point = points().get(turn.slots.get("point") or "")
    return point if point and turn.places and depends_on_place(point) else None


def depends_on_place(point: Point) -> bool:
    """Whether the point says something else in another place."""
    return bool(fields_of(point.answer + point.next_step) & OF_A_PLACE)


def reply_of(turn: Turn, point: Point) -> Reply:
    """The point's answer with its figures filled in."""
    text, sources = fill(turn, point.answer)
    text = _own_state_first(turn, text)
    next_step, _ = fill(turn, point.next_step)
    if not next_step and turn.place is None and fields_of(point.answer) & OF_A_STATE:
        next_step = "Which state is it for?"
    buttons = [_button(turn, item) for item in point.buttons]
    cited = [citation(turn.session, dataset) for dataset in point.sources]
    return Reply(
        text,
        next_step=next_step,
        offer=buttons[0] if point.next_step else None,
        buttons=buttons,
        sources=[*dict.fromkeys(sources + cited), citation(turn.session, "field_guide")],
    )


def _own_state_first(turn: Turn, text: str) -> str:
    """An answer on some states, with what is known of the visitor's before the others.

    "Elsewhere" is nobody's state: of one that isn't named no rule is held.
    """
    sentences = SENTENCE_END.split(text)
    rest = next((each for each in sentences if each.startswith(ELSEWHERE)), "")
    others = [each for each in sentences if each != rest]
    if not (rest and turn.place and any(name in " ".join(others) for name in STATES)):
        return text
    state, said = turn.place.state_name, rest.removeprefix(ELSEWHERE).strip(" ,:")
    own = [each for each in others if re.search(rf"\b{state}\b", each)]
    if not own:
        return " ".join([f"For {state} I hold no rule on it: {said}", *others])
    theirs = [each for each in others if each not in own]
    said = capitalised(said) if state in said else rest
    return " ".join([*own, *theirs, said])


def _button(turn: Turn, item: str) -> Button:
    """A button for an intent, or for it of an occupation: "ask_pay 29-1141"."""
    intent, _, code = item.partition(" ")
    if not code:
        return button(MEANINGS[intent], intent)
    who = occupation(turn.session, code)
    return button(f"{MEANINGS[intent]}: {who.plural}", intent, occupation=code)


def occupation_of(point: Point) -> str | None:
    """The one occupation whose wage a point tells; None where it tells several or none."""
    told = {
        found[2]
        for found in FIELD.finditer(point.answer)
        if found[1] in OF_WAGES and found[2]
    }
    return next(iter(told)) if len(told) == 1 else None
