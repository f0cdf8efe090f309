"""Whether another licence is worth it where the present one may cover the work."""

from actions.catalog.figures import typical_program
from actions.licensing.boards import own_board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import usd

# "When my cosmetology one may cover facials", said in one breath.
COVERS = (
    r"\b(?:my|the|an?) (?:\w+ )?(?:cosm\w*|hair|present|current|other|old)\b"
    r"[^.?!]{0,40}\b(?:cover\w*|allow\w*|lets?|includ\w*)\b"
    r"|\balready (?:cover\w*|allow\w*|includ\w*)\b[^.?!]{0,30}\b(?:facials?|skin|wax\w*)\b"
)


# Who has only hours, or quit, holds no licence that covers anything.
NEVER_LICENSED = (
    r"\b(?:never|not|didn'?t|no)\b[^.?!]{0,20}\b(?:finish\w*|licensed|licen[cs]e|graduat\w*"
    r"|complet\w*)\b|\b(?:unfinished|dropped out|quit (?:cosmetology|beauty|school))\b"
)


def is_covered(turn: Turn) -> bool:
    """Whether the visitor says that the licence they hold may cover what they want."""
    return turn.mentions(COVERS)


def covered(turn: Turn) -> Reply:
    """What the price then buys, since no right is gained for what is covered."""
    who = own_board(turn) or "your state's board"
    typical = typical_program(turn.session, turn.place.state if turn.place else None)
    return Reply(
        "Settle the scope first: in most states a cosmetology licence covers basic "
        f"facials and waxing, and {who} says in writing what yours does. For what it "
        f"covers a second school (typically {usd(typical.price_usd)} and "
        f"{typical.months} months) gives you no new right; it buys more hours on skin, and "
        "a name that clinics ask for. Pay isn't published by licence, so I can't reckon "
        "when it comes back. Ask two employers near you whether they would hire you as "
        "you are.",
        buttons=[
            button("What each licence may do", "ask_scope"),
            button("Credit for my hours", "ask_credit_for_hours"),
            button("Pay", "ask_pay"),
        ],
        sources=[typical.citation],
    )
