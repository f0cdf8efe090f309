"""What a point says to a visitor, with its figures filled in."""

from actions.catalog.figures import citation, occupation
from actions.meanings import MEANINGS
from actions.points.fields import FIELD, OF_A_PLACE, OF_A_STATE, fields_of, fill
from actions.points.points import Point, points
from actions.reply import Button, Reply, button
from actions.turn import Turn

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
