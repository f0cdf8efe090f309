"""Boards and attorneys general: how to reach them, which is no question of a school."""

from actions.catalog.figures import licence
from actions.licence_text import board
from actions.reply import Reply, button
from actions.turn import Turn

WHO = (
    r"\b(?:state'?s?\s)?(?:board|attorney general|attorney generals?|ag'?s? office"
    r"|licensing (?:agency|office|department))\b|\bthe state\b(?! school| college)"
)
HOW = r"\b(?:phones?|telephone|numbers?|call|address|e-?mail|web ?site|contact|reach)\b"
ATTORNEY = r"\b(?:attorney generals?|ag'?s? office)\b"


def asks_for_authority(turn: Turn) -> bool:
    """Whether the message asks how to reach a board or another office of the state."""
    return turn.mentions(WHO) and turn.mentions(HOW)


def reach_authority(turn: Turn) -> Reply:
    """The office and its website; telephone numbers of offices no source here holds."""
    place = turn.place
    rule = licence(turn.session, place.state) if place else None
    if turn.mentions(ATTORNEY):
        text = (
            "I hold no telephone number of an attorney general: your state's own website "
            "has it, under consumer protection."
        )
    else:
        text = "I hold no telephone numbers of boards, only their websites."
    if rule and place:
        text += f" {place.state_name}'s licensing board is the {board(rule)}."
    return Reply(
        text,
        next_step="" if rule else "Which state is it? I name its board.",
        buttons=[
            button("Complaining about a school", "ask_complaint"),
            button("Licence rules", "ask_licence"),
        ],
        sources=[rule.citation] if rule else [],
    )
