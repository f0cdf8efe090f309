"""What becomes of a licence that moves: the old one kept, and how long a new one takes."""

from actions.case import Case
from actions.catalog.figures import citation, licence
from actions.catalog.places import find_place
from actions.licensing.text import board
from actions.people.nursing import nurse_asked_about
from actions.places.own import ANOTHER
from actions.reply import Reply, button
from actions.turn import Turn

TRANSFER = "licence_transfer"
LICENCE = r"\b(?:licen[cs]e[ds]?|lic)\b"
KEPT = (
    r"\b(?:keep|kept|hold on to|maintain|stay|stays|remain|give up|lose|losing|drop"
    r"|surrender|let (?:it|my \w+) (?:go|lapse|expire)|inactive|both)\b"
)
MOVES = r"\b(?:mov\w+|transfer\w*|relocat\w*|endors\w+|reciproc\w+|new state|both states)\b"
APPROVED = (
    r"\bhow (?:long|many (?:weeks|months|days)|fast|soon|quick\w*)\b[^?]{0,50}"
    r"\b(?:approv\w*|process\w*|transfer\w*|endors\w+|reciproc\w+|hear back|application"
    r"|come through|go through|paperwork"
    r"|get (?:it|my licen[cs]e|the licen[cs]e|an answer))\b"
    r"|\bprocessing times?\b|\bturn ?around\b"
)
OF_TRAINING = r"\b(?:school|course|program|class(?:es)?|loans?|aid|fafsa|visa|green card)\b"


class TellMovedLicence(Case):
    """Whether the old licence can be kept, and how long the new board takes."""

    topic = TRANSFER
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.trained_in or nurse_asked_about(turn) or turn.is_clinical:
            return False
        is_told = turn.slots.get("topic") == TRANSFER
        is_moved = is_told or (turn.mentions(LICENCE) and turn.mentions(MOVES))
        if not is_moved or turn.mentions(OF_TRAINING) or ANOTHER.search(turn.text):
            return False
        return turn.mentions(APPROVED) or (turn.mentions(KEPT) and turn.mentions(LICENCE))

    def reply(self, turn: Turn) -> Reply:
        kept = not turn.mentions(APPROVED)
        named = next(iter(turn.values("state")), None)
        # The licence that is kept is of the state named with it.
        old = find_place(turn.session, str(named)) if named else None
        place = (old or turn.place) if kept else turn.moving_to or turn.place
        rule = licence(turn.session, place.state) if place else None
        whom = f"the {board(rule)}" if rule else "the board"
        text = (
            "You can keep it: licences of several states may be held at once, and one isn't"
            " given up for the other. Each is renewed by itself, with its own fee and,"
            " where asked, its own classes. For a time away some boards have an inactive "
            "status, which costs less and is woken up when you return. "
            f"Ask {whom} about it and tell it your new address."
            if kept
            else "How long a board takes for a licence from another state I don't hold; it "
            f"changes with the season. Ask {whom} for its processing time and for a "
            "temporary permit. It goes faster when your old board's certification, the "
            "transcript and the fee are there at once, so order these first. Keep your old "
            "licence active until then; treat no clients before the new one is there."
        )
        return Reply(
            text,
            buttons=[
                button("The transfer", "ask_licence_transfer"),
                button("Pay", "ask_pay"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
            # The state that is left isn't the one that is talked of.
            slots={"place": turn.slots["place"]}
            if kept and turn.slots.get("place")
            else {},
        )
