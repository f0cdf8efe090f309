"""What beauticians and physicians from abroad may do here, and what their hours count."""

from actions.case import Case
from actions.catalog.figures import basic_licences, citation, state_rule
from actions.catalog.places import find_place
from actions.licensing.limits import state_rule as licence_of
from actions.licensing.reciprocity import WHICH_STATES
from actions.licensing.text import board
from actions.people.kinds import kind_of
from actions.people.nursing import nurse_asked_about
from actions.reply import Button, Reply, button
from actions.turn import Turn
from actions.wording import count, listed

PHYSICIANS = ("29-1213", "29-1229")
UNCLEAR = ("inform", "nlu_fallback", "out_of_scope", "ask_help", "ask_eligibility")
OF_WAYS = (
    *UNCLEAR, "ask_career_path", "ask_injector_path", "ask_scope", "ask_licence",
    "ask_licence_transfer", "ask_unlicensed_work", "ask_job_search", "ask_training_path",
    "ask_workplaces", "ask_residency", "ask_become_dermatologist",
)  # fmt: skip
OF_HOURS = (
    *UNCLEAR, "ask_licence", "ask_licence_transfer", "ask_licence_renewal",
    "ask_credit_for_hours", "ask_entry_requirements", "ask_training_length",
    "ask_training_path", "ask_exam",
)  # fmt: skip
DOCTOR = r"\b(?:dermat[oó]log[oa]|m[eé]dic[oa]|mbbs)\b"
INJECTED = (
    r"\b(?:inject\w*|inyect\w*|injek\w*|botox|fillers?|biorevital\w*|biorevitali[sz]\w*"
    r"|lips?|prp|plasma|threads?)\b"
)
# What a physician asks who looks for another way than the residency.
OPTIONS = (
    r"\b(?:options?|alternativ\w*|what (?:can i|i can|could i) do"
    r"|how (?:i )?can (?:i )?work"
    r"|e?st[eé]tic\w*|a?esthetics?|(?:an)?other ways?|something else|instead"
    r"|residency (?:is )?(?:so|too|very) \w+)\b"
)
ACCEPTED = (
    r"\b(?:accept\w*|counts?|counted|recogni[sz]\w*|homolog\w*|valid\w*|good here"
    r"|(?:do|make|study|start|take|repeat)\w* (?:\w+ ){0,3}(?:again|over)|all again"
    r"|(?:from|to) (?:zero|scratch|the beginning)|redo|repeat|(?:use|transfer) my)\b"
)
# "Exist this profession in USA".
EXISTS = (
    r"\bexists?\b[^.?!]{0,30}\b(?:profession|career|title|job|speciali[sz]\w+|here|usa)\b"
    r"|\b(?:profession|career|title|speciali[sz]\w+)\b[^.?!]{0,20}\bexists?\b"
    r"|\b(?:equivalent (?:profession|title|job)|same (?:profession|title))\b"
)
OTHER_DIPLOMA = r"\b(?:high ?school|secondary|bachiller\w*|ged|university|college degree)\b"
EASY = r"\b(?:eas\w*|more easy|accept\w*|best|quick\w*|fast\w*|less|fewest|take)\b"
# So many states with the shortest training are named.
SHORTEST = 3


class TellInjectedAbroad(Case):
    """Who injected abroad, or asks for their profession, hears what is left of it here."""

    topic = "career_path"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not turn.trained_in or intent not in OF_WAYS or nurse_asked_about(turn):
            return False
        is_other = _is_physician(turn) or kind_of(turn) is not None
        return turn.mentions(EXISTS) or (not is_other and turn.mentions(INJECTED))

    def reply(self, turn: Turn) -> Reply:
        is_of_title = turn.mentions(EXISTS)
        tell = _no_such_title if is_of_title else _ways_of_beautician
        return _reply_of_ways(turn, tell(turn, _hours(turn)))


class TellWaysOfPhysician(Case):
    """Which ways a physician from abroad has who looks for another than the residency."""

    topic = "career_path"
    uses_place = True
    precedes_points = False

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not turn.trained_in or intent not in OF_WAYS or nurse_asked_about(turn):
            return False
        # What a licence of theirs covers, and the laws for them, are told elsewhere.
        is_of_law = intent == "ask_scope" or turn.mentions(r"\bprovisional\b|\blaws?\b")
        return _is_physician(turn) and turn.mentions(OPTIONS) and not is_of_law

    def reply(self, turn: Turn) -> Reply:
        return _reply_of_ways(turn, _ways_of_physician(turn, _hours(turn)))


class TellForeignHours(Case):
    """Whether a state takes the hours and the diploma of a beautician from abroad."""

    topic = "licence_transfer"
    uses_place = True
    precedes_points = False

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = turn.trained_in and not _is_physician(turn) and kind_of(turn) is None
        if not is_one or intent not in OF_HOURS or nurse_asked_about(turn):
            return False
        return turn.mentions(ACCEPTED) and not turn.mentions(OTHER_DIPLOMA)

    def reply(self, turn: Turn) -> Reply:
        rule = licence_of(turn)
        where = turn.place.state_name if turn.place else "your state"
        told = _hours_told(turn)
        asked = (
            f"{where} asks for {count(rule.hours, 'hour')}" if rule and rule.hours else ""
        )
        if asked and told and rule and told >= (rule.hours or told):
            asked += f", fewer than your {count(told)}"
        asked = asked and f"{asked}. "
        whom = f"the {board(rule)}" if rule else "its board"
        return Reply(
            f"{asked}Whether it takes training from {turn.trained_in} I hold no rule on; "
            f"{whom} decides. What it counts you needn't do again. Before you pay a school "
            "ask it in writing: do you take a diploma from abroad, by which evaluator "
            "(often a member of NACES, naces.org), and is an exam left? Papers in another "
            "language need a certified translation, with the hours by subject.",
            next_step="" if turn.place else "Which state do you live in?",
            buttons=_of_moving(),
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )


class TellEasiestFromAbroad(Case):
    """Which state is the easiest for a diploma from abroad: nobody lists it."""

    topic = "licence_transfer"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_one = turn.trained_in and not _is_physician(turn) and kind_of(turn) is None
        is_read = intent in (*OF_HOURS, "ask_career_path", "ask_pay", "ask_worth_it")
        asks = turn.mentions(WHICH_STATES) or turn.mentions(r"\b(?:which|what) state\b")
        return bool(is_one) and is_read and asks and turn.mentions(EASY)

    def reply(self, turn: Turn) -> Reply:
        known = [rule for rule in basic_licences(turn.session) if rule.hours]
        least = sorted(known, key=lambda rule: rule.hours or 0)[:SHORTEST]
        places = [(find_place(turn.session, rule.state), rule) for rule in least]
        named = [f"{place.name} ({rule.hours} hours)" for place, rule in places if place]
        return Reply(
            "No public list says which state takes a diploma from abroad: each board "
            "decides. By hours alone the shortest courses, should nothing of yours count, "
            f"are in {listed(named)}; with few hours a later move can cost more. Ask two "
            "or three boards in writing: do you count training from abroad, which "
            "evaluator do you name, in which languages is the exam?",
            next_step="Which states do you think of?",
            buttons=_of_moving(),
            sources=[
                citation(turn.session, "licence_table"),
                citation(turn.session, "field_guide"),
            ],
        )


def _hours(turn: Turn) -> str:
    """The hours of the esthetician's licence where the visitor is."""
    rule = licence_of(turn)
    if rule is None or not rule.hours or turn.place is None:
        return "hours set by the state"
    return f"{count(rule.hours, 'hour')} in {turn.place.state_name}"


def _reply_of_ways(turn: Turn, text: str) -> Reply:
    rule = licence_of(turn)
    return Reply(
        text,
        next_step="" if turn.place else "Which state do you live in?",
        buttons=[
            button("Licence rules", "ask_licence"),
            button("Ways into injecting", "ask_injector_path"),
            button("Find schools", "find_schools"),
        ],
        sources=[
            citation(turn.session, "field_guide"),
            *([rule.citation] if rule else []),
        ],
    )


def _is_physician(turn: Turn) -> bool:
    return turn.own_occupation in PHYSICIANS or turn.mentions(DOCTOR)


def _ways_of_physician(turn: Turn, hours: str) -> str:
    """The ways of a physician whose degree is from abroad, the soonest first."""
    place = turn.place
    has_law = place and state_rule(turn.session, place.state, "foreign_physician")
    law = (
        f"{place.state_name} has a law that spares some experienced doctors a part of it"
        if place and has_law
        else "some states' new laws spare experienced doctors a part of it"
    )
    return (
        f"A degree from {turn.trained_in} lets you treat nobody here yet. Soonest: the "
        f"esthetician's licence ({hours}), for facials and light peels, no injections. "
        "Next: nursing school, where some colleges credit a doctor's sciences, and you "
        "inject under orders. As a physician: ECFMG certification with the USMLE exams, "
        f"and residency; {law}, ask the medical board. Meanwhile assistant or scribe, with "
        "the right to work."
    )


def _no_such_title(turn: Turn, hours: str) -> str:
    """How the work of a profession that has no name here is shared out among licences."""
    return (
        "Not under that name, as far as I know: here the work is shared out by licence. "
        f"Facials and light peels belong to the esthetician ({hours}); injections to "
        "doctors, nurse practitioners, physician assistants and nurses under orders; "
        "lasers and devices differ by state; therapy of the body needs its own licence, "
        f"such as the physical therapist's. A title from {turn.trained_in} is valid for "
        "none until a board takes it: that board says how it reads your diploma."
    )


def _ways_of_beautician(turn: Turn, hours: str) -> str:
    """What is left to a cosmetologist who injected abroad, and how to inject again."""
    rule = licence_of(turn)
    whom = f"the {board(rule)}" if rule else "the state's board"
    return (
        f"Injections, also in the lips, no beauty licence allows here, nor papers from "
        f"{turn.trained_in}: they belong to doctors, nurses under orders, nurse "
        "practitioners and physician assistants. Soonest on skin: the esthetician's "
        f"licence ({hours}), for facials and light peels; {whom} says whether your "
        "training counts, once translated and evaluated. To inject again: nursing school "
        "first, mostly. Until then desk, sales or assistant work, with the right to work."
    )


def _hours_told(turn: Turn) -> int | None:
    """The hours that the visitor says to have; a state's smaller number isn't theirs."""
    spans = [value.split() for value in turn.values("duration")]
    return max((int(float(s[0])) for s in spans if s[1:] == ["hours"]), default=None)


def _of_moving() -> list[Button]:
    return [
        button("Licence rules", "ask_licence"),
        button("The exam", "ask_exam"),
        button("Find schools", "find_schools"),
    ]
