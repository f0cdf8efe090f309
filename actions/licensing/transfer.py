"""Moving a licence: to another state, or here from another country."""

import re

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, LicenceRule, citation, licence
from actions.catalog.places import Location
from actions.licensing.reciprocity import WHICH_STATES, which_states
from actions.licensing.text import board
from actions.people.nurse_licences import nurse_transfer
from actions.people.nursing import nurse_asked_about
from actions.places.moves import is_entered
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import count

# Read as one of these, "moving from Oregon to Texas, what now" asks for the licence.
WHERE_NEXT = (
    "ask_career_path", "ask_master_licence", "ask_help", "ask_training_path",
    "ask_licence", "ask_training_length", "ask_exam",
)  # fmt: skip
HAS_ONE = (
    r"\b(licen[cs]ed|my licen[cs]e|have (a|my) licen[cs]e"
    r"|already (?:have|hold|got) (?:an? |my )?(?:\w+ ){0,3}licen[cs]e)\b"
)
# "My program was 750 hours", "I have 600 hrs".
OWN_HOURS = re.compile(
    r"\b(?:my|mine|i(?:'ve|ve)?(?: only| just)?(?: have| did| got| had| completed"
    r"| finished)?)\b[^.?!]{0,40}?(?<![$\d])\b"
    r"(?P<hours>\d,?\d{3}|\d{3}) ?(?:hours?|hrs?)\b",
    re.IGNORECASE,
)
# "Do I have to retake the exam", said after a move was spoken of.
AGAIN = r"\b(?:again|retake|re-?test|redo|have to take|do over)\b"


class TellLicenceTransfer(Answer):
    """Taking a licence to another state, or one from another country."""

    action_name = "action_tell_licence_transfer"
    intent = "ask_licence_transfer"
    topic = "licence_transfer"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether somebody with a licence says that they move, and asks what to do."""
        has_one = turn.own_occupation == SKINCARE_SPECIALIST or turn.mentions(HAS_ONE)
        moves_on = turn.slots.get("topic") == cls.topic and turn.mentions(AGAIN)
        goes = turn.destination is not None or moves_on
        return intent in WHERE_NEXT and goes and has_one

    def reply(self, turn: Turn) -> Reply:
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_transfer(turn, nurse)
        if turn.mentions(WHICH_STATES) and not turn.trained_in:
            return which_states(turn)
        target = _target(turn)
        rule = licence(turn.session, target.state) if target else None
        points = answers_to(turn, TRANSFER_POINTS)
        text = f"{joined(*points)} " if points else TRANSFER
        is_sent = turn.mentions(MILITARY) and not turn.trained_in
        if is_sent and turn.country:
            return _sent_abroad(turn)
        if turn.trained_in or turn.country or turn.mentions(FOREIGN):
            text = _from_abroad(turn)
        if target and rule and _goes_on_with_us_licence(turn, target):
            return _later_transfer(turn, target, rule)
        if target and rule:
            hours = f" asks for {count(rule.hours, 'hour')}" if rule.hours else ""
            hours_compared, left = _hours_compared(turn, target, rule)
            lead = f"{target.state_name}{hours}.{hours_compared} " if hours else ""
            leads = not (is_sent and hours_compared)
            text = f"{lead}{text}" if leads else f"{text}Without it: {lead}"
            text = f"{text}Ask the {board(rule)}."
            rules = [*left, rule]
        else:
            rules = []
            text += "Ask the board of the state you move to."
        return Reply(
            text,
            next_step="" if target else "Which state are you moving to?",
            buttons=_next_buttons(target),
            sources=[
                citation(turn.session, "field_guide"),
                *(rule.citation for rule in rules),
            ],
            slots={"place": target.key} if target else {},
        )


TRANSFER = (
    "There is no national licence. A state may accept yours by endorsement or "
    "reciprocity when your hours and exam match its own; if you have fewer "
    "hours, it may ask for the difference, proof of work or its exam. "
)
# Who is moved by orders hears first what holds whatever the hours are.
MILITARY = (
    r"\b(military|spouse|army|navy|marines?|air force|deployed|pcs\w*|orders (to|for))\b"
)
FOREIGN = r"\b(foreign|abroad|country|overseas|cidesco)\b"
# Single points of moving, by the words people ask for them with.
TRANSFER_POINTS = {
    r"\b(compact)\b": (
        "I hold no compact for aestheticians that is in force; the one under way is made "
        "for cosmetologists, so ask the board. Until then each state decides by "
        "endorsement."
    ),
    MILITARY: (
        "A federal rule lets licences of service members and their spouses carry over when "
        "orders move them, with conditions: show the orders and a licence in good standing "
        'and ask for "military spouse".'
    ),
    r"\b((work|job|years'?( of)?) experience|experience count)\b": (
        "Whether years of licensed work stand in for missing hours each board decides; I "
        "hold no list. Ask how it wants them proved."
    ),
    r"\b(nationwide|every state|all states|national|just the one state)\b": (
        "No: a licence is good in its own state only; every other one admits you by "
        "endorsement."
    ),
    r"\bother states?\b": (
        "Once you are licensed in one state, another one may admit you by endorsement: by "
        "hours, exam and years of work."
    ),
    r"\b(expired|lapsed|inactive)\b": (
        "An expired licence mostly can't be moved: renew it where it is first."
    ),
    r"\b(both|two states|2 states|same time)\b": (
        "You may hold licences of several states at once, each with its own renewal."
    ),
    r"\b(letter|certification of|forms?|papers?|need to send|want to see|proof)\b": (
        "It takes a certification of your licence, which the old board sends to the new "
        "one, besides the transcript of your hours and the new state's application."
    ),
    r"\b(how long|weeks|months|how fast|take (long|forever))\b": (
        "How long it takes I don't hold; ask for it before you give notice, you may not "
        "work until it is there."
    ),
    r"\b(fee|cost|how much)\b": "Its fee stands on the new board's page; I hold none.",
    r"\b(exam|test|practical|retake)\b": (
        "Who passed the same kind of exam mostly needn't sit it again; a law exam of the "
        "new state may come on top."
    ),
    r"\b(school hours|my hours|hours come|before im licensed|start over|from scratch)\b": (
        "Hours without a licence count by the new board's and the new school's word; a "
        "finished licence moves more easily, so finish first if you can."
    ),
}


def _from_abroad(turn: Turn) -> str:
    """What a licence of another country is worth, and the next step."""
    whose = turn.trained_in or turn.country
    lead = f"A licence from {whose} isn't valid here" if whose else "It isn't valid here"
    return (
        f"{lead}, but the training may count: have your papers translated and evaluated, "
        "then the board says how many hours it takes over, which are missing and whether "
        "you sit its exam. Ask before you pay a school for all of them. Where English is "
        "hard, ask for the exam's languages. "
    )


def _goes_on_with_us_licence(turn: Turn, target: Location) -> bool:
    """Whether who comes from abroad asks how a licence of one state moves to another."""
    known = turn.known_place
    is_later = known is not None and known.state != target.state and not turn.country
    return bool(turn.trained_in) and is_later and turn.mentions(MOVES_LICENCE)


MOVES_LICENCE = (
    r"\b(?:transfer|move|endors\w+|reciproc\w+)\w*\b|\b(?:other|another) state\b"
)


def _later_transfer(turn: Turn, target: Location, rule: LicenceRule) -> Reply:
    """What another state takes over from who first gets a state's licence."""
    first = turn.known_place.state_name if turn.known_place else "one state"
    compared, left = _hours_compared(turn, target, rule)
    return Reply(
        f"{target.state_name} asks for {count(rule.hours or 0, 'hour')}.{compared} Once "
        f"you hold {first}'s licence, {target.state_name} may admit you by endorsement; "
        f"years of licensed work can help. Your papers from {turn.trained_in} it judges "
        "anew, whatever the first state counted: if you may move, ask both boards before "
        f"you enrol. Ask the {board(rule)}.",
        buttons=_next_buttons(target),
        sources=[
            citation(turn.session, "field_guide"),
            *(each.citation for each in (*left, rule)),
        ],
        slots={"place": target.key},
    )


def _sent_abroad(turn: Turn) -> Reply:
    """What becomes of a licence while orders take its holder overseas."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    whom = f"the {board(rule)}" if rule else "your state's board"
    return Reply(
        "Keep your licence by renewing it from abroad, and ask "
        f"{whom} for its military rules. Overseas the agreement with the host country "
        "decides who may work on base and how: ask the legal office there before you treat "
        "anyone.",
        buttons=_next_buttons(turn.place),
        sources=[
            citation(turn.session, "field_guide"),
            *([rule.citation] if rule else []),
        ],
    )


def _target(turn: Turn) -> Location | None:
    """The state to move to: the one behind "to", or the last that isn't left."""
    if not turn.places:
        return turn.place
    others = [place for place in turn.places if not turn.leaves(place)]
    entered = [place for place in others if is_entered(turn.said_before(place))]
    if entered or others:
        return (entered or others)[-1]
    # "If I get my license in GA does it work there": the place said before.
    left = {place.state for place in turn.places}
    before = [turn.moving_to, turn.known_place]
    return next((p for p in before if p and p.state not in left), turn.places[-1])


def _hours_compared(
    turn: Turn, target: Location, rule: LicenceRule
) -> tuple[str, list[LicenceRule]]:
    """Whether the hours of the state one leaves are enough, and that state's rule."""
    others = [p for p in (*turn.places, turn.own_place, turn.known_place) if p]
    origin = next((place for place in others if place.state != target.state), None)
    left = licence(turn.session, origin.state) if origin else None
    if not (origin and left and left.hours and rule.hours):
        return "", []
    own = OWN_HOURS.search(turn.text)
    if own:
        # A program may be longer, or have been shorter, than the rule of its state.
        return _own_hours(int(own["hours"].replace(",", "")), rule.hours), [left]
    if left.hours >= rule.hours:
        text = (
            f" {origin.state_name} asks for {count(left.hours)}, so your hours shouldn't "
            "stand in the way."
        )
    else:
        text = (
            f" {origin.state_name} asks for only {count(left.hours)}, so expect to make "
            f"up {count(rule.hours - left.hours, 'hour')} or to prove your work."
        )
    return text, [left]


def _own_hours(own: int, asked: int) -> str:
    """Whether the hours that somebody tells to have are as many as are asked for."""
    if own >= asked:
        return f" Your {count(own)} are enough by their number; the board decides."
    return (
        f" Your {count(own)} are {count(asked - own)} short, so expect to make them up or "
        "to prove your work."
    )


def _next_buttons(place: Location | None) -> list[Button]:
    where = f" in {place.state_name}" if place else ""
    return [
        button(f"Licence{where}", "ask_licence"),
        button(f"Pay{where}", "ask_pay"),
        button("Find schools", "find_schools"),
    ]
