"""Which states are likely to take a licence over: those that ask for no more hours."""

from actions.catalog.figures import LicenceRule, basic_licences, citation, licence
from actions.catalog.places import Location, find_place
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count, listed

WHICH_STATES = (
    r"\b(?:which|what|any|other|how many) (?:\w+ )?states\b|\beasiest\b"
    r"|\bwhere (?:else )?(?:is|would|will|does|can|could) (?:my licen[cs]e|i use)\b"
    r"|\bwon'?t take\b|\blist of states\b"
)
# So many states are named; of more their number is told.
MOST_NAMED = 8


def which_states(turn: Turn) -> Reply:
    """The states whose hours those of the visitor's licence meet."""
    origin = _origin(turn)
    own = licence(turn.session, origin.state) if origin else None
    spans = [value.split() for value in turn.values("duration")]
    said = [int(float(span[0])) for span in spans if span[1:] == ["hours"]]
    hours = next(iter(said), own.hours if own else None)
    lead = (
        "No list of mine says which state takes whose licence: each board decides by "
        "hours, exam and years of work (endorsement or reciprocity)."
    )
    sources = [
        citation(turn.session, "licence_table"),
        citation(turn.session, "field_guide"),
    ]
    buttons = [
        button("Moving a licence", "ask_licence_transfer"),
        button("Licence rules", "ask_licence"),
    ]
    if not hours:
        return Reply(
            f"{lead} The easiest are those that ask for no more hours than you have.",
            next_step="Which state is your licence from?",
            buttons=buttons,
            sources=sources,
        )
    held = origin.state if origin else ""
    others = [rule for rule in basic_licences(turn.session) if rule.state != held]
    known = [rule for rule in others if rule.hours]
    met = [rule for rule in known if (rule.hours or 0) <= hours]
    whose = f"{origin.state_name}'s" if origin else "Your"
    counted = (
        f"By hours alone {whose} {count(hours)} meet what {_named(turn, met)} of "
        f"the {count(len(known))} states with a figure ask; elsewhere"
        if met
        else f"{whose} {count(hours)} hours are fewer than any other one asks, so"
    )
    return Reply(
        f"{lead} {counted} expect to make up hours or to prove your work. Ask the board of "
        "the state you want.",
        next_step="Which state would you like to work in?",
        buttons=buttons,
        sources=sources,
    )


def _origin(turn: Turn) -> Location | None:
    """The state of the visitor's licence: named now, or where they are."""
    named = next(iter(turn.named_places), None)
    return named or turn.own_place or turn.known_place


def _named(turn: Turn, rules: list[LicenceRule]) -> str:
    """The states by name, or their number where they are many."""
    if len(rules) > MOST_NAMED:
        return count(len(rules))
    places = [find_place(turn.session, rule.state) for rule in rules]
    return listed(sorted(place.name for place in places if place))
